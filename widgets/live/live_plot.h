// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes of channels above each other with one time axis, bands and two cursors. The time axis counts back from the
// right edge, so axes and grid do not move while the traces scroll. They are redrawn only when a range, the size or the
// theme changes.
#pragma once
#include "widgets/live/trace_ring.h"
#include <QString>
#include <QWidget>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <vector>

class QCPAxisRect;

namespace lodestone {

class TracePlot;

struct Band
{
    double from = 0, to = 0;
};
// Adds a band and merges it with bands at most `join` seconds away; bands stay sorted and separate. Times in s.
void addBand(std::vector<Band> &bands, Band band, double join = 0.25);

// The smallest range symmetric about zero that holds the values, with a limit of 1, 2 or 5 x 10^n.
TraceBuffer::Range fixedRange(TraceBuffer::Range data);
// The next wider (+1) or narrower (-1) fixed range: 1, 2, 5, 10, ...
TraceBuffer::Range fixedStep(TraceBuffer::Range range, int direction);

class LivePlot : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QCPAxisRect *rect = nullptr;
        TraceRing ring;
        Lane lane;
        // Of the lane's traces: values at the right end of the view; delta: cursor B minus cursor A.
        std::array<double, kMostTraces> values{}, delta{};
        std::array<bool, kMostTraces> on{};
        TraceBuffer::Range shown;
        int decimals = 1;
    };
    struct Cursors
    {
        bool on = false;
        std::array<double, 2> t{};
    };

    explicit LivePlot(QWidget *parent = nullptr);
    // From above; at least one. A trace that was hidden stays so. At first: those of nineAxes().
    void setLanes(const std::vector<Lane> &lanes);
    // Draws one frame: `span` seconds that end at the last complete column before `to` (s). Queues the repaint.
    void showFrame(const TraceBuffer &buffer, double to, double span, const std::vector<Band> &bands);
    void clear(); // the next samples belong to another session
    void setGreyed(bool greyed);
    bool greyed() const { return m_greyed; }
    void setCursors(const Cursors &cursors);
    void setAutoScale(bool on); // off: the ranges become round, symmetric about zero, and fixed
    bool autoScale() const { return m_auto; }
    void fit();                    // scales to the values in view
    void toggleChannel(int index); // of the traces in all lanes, from the top
    void applyTheme();
    double timeAt(double x) const; // s; x: px in this widget
    double pixelOf(double t) const;
    double from() const { return m_view.from(); }
    double to() const { return m_view.to(); }
    int columnsPainted() const; // by the last frame, sum of the rows
    int axesDrawn() const { return m_axesDrawn; }
    const std::vector<Row> &rows() const { return m_rows; }
    const std::vector<Band> &bands() const { return m_visible; }
    const Cursors &cursors() const { return m_cursors; }
    bool hasValues() const { return m_hasValues; }
    // Place of the name and value at the right; a click hides the trace.
    QRectF valueBox(std::size_t row, std::size_t trace) const;
    // The cursors' differences stand below the values; false: there is no room, they stand in their place.
    bool hasRoomForBoth(std::size_t row) const;
    QSize minimumSizeHint() const override { return {420, 320}; }

signals:
    void cursorDragged(int which, double t);
    void scrolled(double seconds);           // s, positive: later
    void zoomed(int steps, double fraction); // positive: zoom in; fraction: 0 at the left edge, 1 at the right
    void liveWanted();                       // a double click: follow the newest samples
    void changed();                          // a scale or the visible channels changed: draw a frame

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(std::size_t index, const Lane &lane);
    void setMargins();
    void layoutRows();
    void showHidden(Row &row) const;
    void drawAxes();
    void press(QPointF at);
    void drag(QPointF at, bool held);
    bool wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys);
    void zoomBy(double amount, double x);
    int rowAt(double y) const;
    int cursorNear(double x) const;

    TracePlot *m_plot;
    std::vector<Row> m_rows;
    std::set<std::size_t> m_hidden; // sources
    int m_left = 0, m_right = 0;    // px beside the plots, for the numbers and for names and values
    std::vector<Band> m_visible;
    Cursors m_cursors;
    ColumnView m_view;
    double m_span = 0, m_zoom = 0;
    std::optional<double> m_grabbed; // px, last mouse position while the time axis is dragged
    bool m_greyed = false, m_hasValues = false, m_auto = true, m_fit = false, m_axesStale = true;
    int m_dragging = -1, m_axesDrawn = 0;
};

} // namespace lodestone
