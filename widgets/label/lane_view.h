// SPDX-License-Identifier: GPL-3.0-or-later
// The stretch in view: a ruler, the input's traces, the classes its file gave, one lane a finger and the unsure lane,
// on one time axis.
#pragma once
#include "widgets/label/label_data.h"
#include <QPixmap>
#include <QWidget>

namespace lodestone {

class LaneView : public QWidget
{
    Q_OBJECT
public:
    explicit LaneView(const LabelData &source, QWidget *parent = nullptr);
    void refresh();                         // labels, questions or predictions changed
    void setView(double begin, double end); // s
    const TimeAxis &axis() const { return m_axis; }
    void setPlayhead(double t);
    void setRange(int begin, int end, bool asked); // the range being labelled; asked: by the machine; empty hides it
    void setSnap(bool on) { m_snap = on; }

    static constexpr int kNames = 97, kRuler = 24, kLane = 36, kUnsure = 42, kClasses = 20; // px
    QRect plotArea() const;                                                                 // right of the names

signals:
    void viewChanged(double begin, double end);
    void playheadMoved(double t);
    void labelClicked(int label);           // -1: beside every label
    void rangeSelected(int begin, int end); // drawn by hand on the lanes
    void rangeChanged(int begin, int end);  // an edge of the range was dragged

protected:
    bool event(QEvent *event) override; // the tip over the unsure lane
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void drawFrame(QPainter &painter) const;
    void drawTraces(QPainter &painter) const;
    void drawTraces(QPainter &painter, const Lane &lane, const QRectF &area, bool scale) const;
    void drawNames(QPainter &painter, const Lane &lane, const QRectF &area) const; // of a lane that is alone
    void drawClasses(QPainter &painter) const;
    void drawClipped(QPainter &painter) const;
    void drawLane(QPainter &painter, int finger) const;
    void drawHeat(QPainter &painter) const;
    void drawRange(QPainter &painter) const;
    int laneTop(int finger) const;
    QString doubtInWords(double t) const; // of the lane of doubt; t: s
    int tracesEnd() const;                // px, where the classes or the fingers begin
    void drawPlayhead(QPainter &painter) const;
    void drawConflicts(QPainter &painter) const;
    void drawConflictSentence(QPainter &painter) const;
    QRectF rangeBox(int begin, int end, double top, double height) const; // samples
    QRectF labelBox(int label) const;                                     // over all five lanes
    bool inLanes(double y) const { return y >= laneTop(0) && y < laneTop(5); }
    int edgeAt(QPointF place, Grip *grip) const; // the label whose edge is there; -1: none
    int snapRadius() const;

    const LabelData &m_data;
    TimeAxis m_axis;
    QPixmap m_traces; // of this view, below the lanes
    QPixmap m_lanes;  // with what changes in them
    double m_playhead = 0, m_pressX = 0, m_pressBegin = 0;
    int m_begin = 0, m_end = 0, m_anchor = 0, m_grabbed = -1;
    bool m_asked = true, m_snap = true, m_moved = false;
    enum class Drag { None, Pan, Select, EdgeBegin, EdgeEnd } m_drag = Drag::None;
};

} // namespace lodestone
