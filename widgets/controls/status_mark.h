// SPDX-License-Identifier: GPL-3.0-or-later
// The small shape beside a status text. Shape and text carry the meaning; colour only repeats it.
#pragma once
#include <QWidget>

namespace lodestone {

enum class Mark { Disc, Triangle, Cross, Hollow, Tick, Record, Unsure };

void paintMark(QPainter &painter, Mark mark,
    const QRectF &box); // colours in the order of Mark: ok, warn, error, tertiary, ok, error, unsure

// A mark with one line of text; the text is the accessible name.
class StatusMark : public QWidget
{
    Q_OBJECT
public:
    explicit StatusMark(QWidget *parent = nullptr);
    // strong: semibold, in the text colour. detail: follows it in the secondary colour.
    void setStatus(Mark mark, const QString &strong, const QString &detail = {});
    Mark mark() const { return m_mark; }
    QString text() const { return m_strong; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setKeepsWords(bool keeps); // true: never narrower than its text, so other widgets shrink first
    void setMarkAlone(bool alone);
    QSize sizeWithWords() const;
    static constexpr int kMarkAlone = 16; // px

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Mark m_mark = Mark::Hollow;
    QString m_strong, m_detail;
    bool m_keepsWords = false, m_markAlone = false;
};

// A status mark to be placed beside a sentence of one or two lines.
class MarkIcon : public QWidget
{
    Q_OBJECT
public:
    explicit MarkIcon(QWidget *parent);
    void setMark(Mark mark);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Mark m_mark = Mark::Hollow;
};

} // namespace lodestone
