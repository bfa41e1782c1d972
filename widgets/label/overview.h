// SPDX-License-Identifier: GPL-3.0-or-later
// The whole session on one strip: how strong the field, or other input, was, what is labelled, what is unsure, and a
// frame round the view.
#pragma once
#include "widgets/label/label_data.h"
#include <QPixmap>
#include <QWidget>

namespace lodestone {

class Overview : public QWidget
{
    Q_OBJECT
public:
    explicit Overview(const LabelData &source, QWidget *parent = nullptr);
    void refresh() { update(); } // labels or questions changed
    void restart();              // another session
    void setView(double begin, double end);
    QSize sizeHint() const override { return {848, 56}; }

signals:
    void viewMoved(double begin); // the frame was dragged, s

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *) override { restart(); }
    void changeEvent(QEvent *event) override;

private:
    TimeAxis axis() const;
    void drawField(QPainter &painter) const;
    void drawRanges(QPainter &painter) const;
    const LabelData &m_data;
    QPixmap m_field; // the whole session is read to draw it
    double m_begin = 0, m_end = 1, m_grab = 0;
};

} // namespace lodestone
