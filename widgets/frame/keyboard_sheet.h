// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every shortcut of the window and of the current page on one overlay. It reads the shortcuts from the QActions,
// so the list always matches what the keys do.
#pragma once
#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QAction;
class QScrollArea;

namespace lodestone {

struct KeyGroup
{
    struct Line
    {
        QString what;
        QStringList keys;
    }; // keys: the first shortcut, one key per entry, e.g. {"Ctrl", "Z"}
    QString title;
    QList<Line> lines;
};
// The visible actions of widget and its children that have a text and a shortcut, in the order they were added.
// Consecutive digit keys of the same kind become one entry.
KeyGroup keysOf(const QString &title, const QWidget &widget);
// "Ctrl+Shift+Z" as key names in the user's language; Enter, Backspace, Space and the arrows are written as words.
QStringList capsOf(const QKeySequence &keys);

class KeyboardSheet : public QWidget
{
    Q_OBJECT
public:
    explicit KeyboardSheet(QWidget *over); // covers `over`; hidden at first
    // title and paragraphs: a text above the keys; empty: the keys alone. What does not fit scrolls.
    void open(const QList<KeyGroup> &groups, const QString &title = {}, const QStringList &paragraphs = {});
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
    void build(qsizetype most); // most: lines in one column
    QList<KeyGroup> m_groups;
    QString m_title;
    QStringList m_paragraphs;
    QWidget *m_card = nullptr;
    QScrollArea *m_scroll = nullptr; // of the card
    QPointer<QWidget> m_before;      // the widget that had the focus
};

} // namespace lodestone
