// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window and of the page in sight, on one sheet over the window; asks the actions themselves, so it
// cannot tell of a key that does nothing.
#pragma once
#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QAction;

namespace lodestone {

struct KeyGroup
{
    struct Line
    {
        QString what;
        QStringList keys;
    }; // keys: the first shortcut's caps, e.g. {"Ctrl", "Z"}
    QString title;
    QList<Line> lines;
};
// The actions of widget and of all inside it that have a text and a shortcut, in the order they were added; consecutive
// digits of one kind stay as they are. Invisible actions are left out.
KeyGroup keysOf(const QString &title, const QWidget &widget);
// "Ctrl+Shift+Z" as caps in the person's language; symbols for Enter, arrows, Backspace and Space stay words.
QStringList capsOf(const QKeySequence &keys);

class KeyboardSheet : public QWidget
{
    Q_OBJECT
public:
    explicit KeyboardSheet(QWidget *over); // covers it, hidden at first
    void open(const QList<KeyGroup> &groups);
    const QList<KeyGroup> &groups() const { return m_groups; }

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *column(const KeyGroup &group);
    void build(qsizetype most); // lines in a column
    QList<KeyGroup> m_groups;
    QWidget *m_card = nullptr;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace lodestone
