// SPDX-License-Identifier: GPL-3.0-or-later
// The small shape beside a status word; shape and word carry the meaning, colour only repeats it.
#pragma once
#include <QWidget>

namespace lodestone {

enum class Mark { Disc, Triangle, Cross, Hollow, Tick, Record, Unsure };

void paintMark(QPainter &painter, Mark mark, const QRectF &box); // ok, warn, error, tertiary, ok, error, unsure colour

// A mark with its words, one line; the words are the accessible name.
class StatusMark : public QWidget
{
    Q_OBJECT
public:
    explicit StatusMark(QWidget *parent = nullptr);
    // strong is semibold ink, detail follows it in secondary ink.
    void setStatus(Mark mark, const QString &strong, const QString &detail = {});
    Mark mark() const { return m_mark; }
    QString text() const { return m_strong; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setKeepsWords(bool keeps); // never narrower than its words: others give way

protected:
    void paintEvent(QPaintEvent *) override;

private:
    Mark m_mark = Mark::Hollow;
    QString m_strong, m_detail;
    bool m_keepsWords = false;
};

} // namespace lodestone
