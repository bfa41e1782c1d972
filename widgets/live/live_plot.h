// SPDX-License-Identifier: GPL-3.0-or-later
// Three stacked plots (magnetometer, accelerometer, gyroscope) over one time axis, with bands and two cursors. Time is
// counted back from the right edge, so axes and grid stand still while the traces scroll, and are drawn only when a
// range, the size or the theme changes.
#pragma once
#include "widgets/live/trace_ring.h"
#include <QString>
#include <QWidget>
#include <array>
#include <functional>
#include <optional>
#include <vector>

class QCPAxisRect;

namespace lodestone {

class TracePlot;

struct Band
{
    double from = 0, to = 0;
};
// Adds a band, joining the ones it touches (gap up to join seconds); bands stay sorted and apart.
void addBand(std::vector<Band> &bands, Band band, double join = 0.25);

// The smallest range around zero that holds the values and reads well: 1, 2 or 5 x 10^n either way.
TraceBuffer::Range fixedRange(TraceBuffer::Range data);
// One step wider (+1) or narrower (-1) than a fixed range: 1, 2, 5, 10, ...
TraceBuffer::Range fixedStep(TraceBuffer::Range range, int direction);

class LivePlot : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QCPAxisRect *rect = nullptr;
        TraceRing ring;
        std::array<double, 3> values{}, delta{}; // at the right end of the view; at cursor B less at cursor A
        std::array<bool, 3> on{true, true, true};
        TraceBuffer::Range shown;
        QString title, unit;
        int channel = 0, decimals = 1;
        double least = 1; // the narrowest value range worth showing
    };
    struct Cursors
    {
        bool on = false;
        std::array<double, 2> t{};
    };

    explicit LivePlot(QWidget *parent = nullptr);
    // One frame: the view is span seconds that end at the last whole column before to. Queues the repaint.
    void showFrame(const TraceBuffer &buffer, double to, double span, const std::vector<Band> &bands);
    void forget(); // the samples to come are of another time
    void setGreyed(bool greyed);
    bool greyed() const { return m_greyed; }
    void setCursors(const Cursors &cursors);
    void setAutoScale(bool on); // off: ranges stay as they are, rounded and around zero
    bool autoScale() const { return m_auto; }
    void fit();                    // the scales to what the view holds now
    void toggleChannel(int index); // 0..8 from the top: magnetometer x y z, accelerometer, gyroscope
    void applyTheme();
    double timeAt(double x) const; // x in this widget
    double pixelOf(double t) const;
    double from() const { return m_view.from(); }
    double to() const { return m_view.to(); }
    int columnsPainted() const; // by the last frame, over the three rows
    int axesDrawn() const { return m_axesDrawn; }
    const std::array<Row, 3> &rows() const { return m_rows; }
    const std::vector<Band> &bands() const { return m_visible; }
    const Cursors &cursors() const { return m_cursors; }
    bool hasValues() const { return m_hasValues; }
    QRectF valueBox(
        std::size_t row, std::size_t axis) const; // of the name and value at the right; a click hides the trace
    QSize minimumSizeHint() const override { return {420, 320}; }

signals:
    void cursorDragged(int which, double t);
    void scrolled(double seconds);           // positive is later
    void zoomed(int steps, double fraction); // positive is closer; where, 0 left to 1 right
    void liveWanted();                       // a double click
    void changed();                          // a scale or what is shown: draw a frame

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(std::size_t index, const QString &title, const QString &unit);
    void layoutRows();
    void drawAxes();
    void press(QPointF at);
    void drag(QPointF at, bool held);
    bool wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys);
    void zoomBy(double amount, double x);
    int rowAt(double y) const;
    int cursorNear(double x) const;

    TracePlot *m_plot;
    std::array<Row, 3> m_rows;
    std::vector<Band> m_visible;
    Cursors m_cursors;
    ColumnView m_view;
    double m_span = 0, m_zoom = 0;
    std::optional<double> m_grabbed; // x of a drag of the time axis
    bool m_greyed = false, m_hasValues = false, m_auto = true, m_fit = false, m_axesStale = true;
    int m_dragging = -1, m_axesDrawn = 0;
};

} // namespace lodestone
