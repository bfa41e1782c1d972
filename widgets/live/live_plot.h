// SPDX-License-Identifier: GPL-3.0-or-later
// Three stacked plots (magnetometer, accelerometer, gyroscope) over one time axis, with bands and two cursors.
#pragma once
#include "widgets/live/trace_buffer.h"
#include <QString>
#include <QWidget>
#include <array>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace lodestone {

struct Band { double from = 0, to = 0; };
// Adds a band, joining the ones it touches (gap up to join seconds); bands stay sorted and apart.
void addBand(std::vector<Band> &bands, Band band, double join = 0.25);

class LivePlot : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QCPAxisRect *rect = nullptr;
        std::array<QCPGraph *, 3> traces{};
        std::array<double, 3> values{};      // at the right end of the view
        TraceBuffer::Range shown;
        QString title, unit;
        int channel = 0, decimals = 1;
        double least = 1;                    // the narrowest value range worth showing
    };
    struct Cursors { bool on = false; std::array<double, 2> t{}; };

    explicit LivePlot(QWidget *parent = nullptr);
    // One frame: the view is [to - span, to]. Queues the repaint.
    void showFrame(const TraceBuffer &buffer, double to, double span, const std::vector<Band> &bands);
    void setGreyed(bool greyed);
    void setCursors(const Cursors &cursors);
    void applyTheme();
    double timeAt(double x) const;           // x in this widget
    int pointsShown() const { return m_points; }
    const std::array<Row, 3> &rows() const { return m_rows; }
    const std::vector<Band> &bands() const { return m_visible; }
    const Cursors &cursors() const { return m_cursors; }
    bool hasValues() const { return m_hasValues; }
    QSize minimumSizeHint() const override { return {420, 320}; }

signals:
    void cursorDragged(int which, double t);
    void scrolled(double fraction);          // of the span; positive is later

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *) override;

private:
    void build(std::size_t index, const QString &title, const QString &unit);
    int cursorNear(double x) const;
    QCustomPlot *m_plot;
    std::array<Row, 3> m_rows;
    std::vector<Band> m_visible;
    Cursors m_cursors;
    bool m_greyed = false, m_hasValues = false;
    int m_dragging = -1, m_points = 0;
};

} // namespace lodestone
