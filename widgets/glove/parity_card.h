// SPDX-License-Identifier: GPL-3.0-or-later
// Shows whether the host's network gives the same answers as the glove: one square per window.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/glove/glove_types.h"

namespace lodestone {

// A grid of square cells, as large as fits, oldest first.
struct GridShape
{
    int columns = 1, rows = 1;
    double pitch = 1;
};
GridShape gridShape(int count, double width, double height);
// The cell at a point, including its gap; -1: outside the grid.
int cellAt(const GridShape &shape, double x, double y);

class ParityGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ParityGrid(QWidget *parent = nullptr);
    void setWindows(const std::vector<ComparedWindow> &windows);
    QSize sizeHint() const override { return {526, 64}; }

signals:
    void chosen(qint64 session, double t); // a square of a recorded window was clicked

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override; // the pointer shape and the tool tip show which squares can be clicked
    void mousePressEvent(QMouseEvent *event) override;

private:
    const ComparedWindow *recordedAt(QPointF place) const; // nullptr: no recorded window there
    GridShape shape() const;
    std::vector<ComparedWindow> m_windows;
};

class ParityCard : public Card
{
    Q_OBJECT
public:
    explicit ParityCard(QWidget *parent = nullptr);
    void setConnected(bool connected);
    void setParity(const ParityState &parity);
    void setLow(bool low);                          // true in a short window: hides the explanation
    const ComparedWindow *newestDifference() const; // newest differing window of a recording; nullptr: none

signals:
    void windowChosen(qint64 session, double t);

private:
    QLabel *m_figure, *m_detail, *m_hint;
    ParityGrid *m_grid;
    ParityState m_state;
    bool m_connected = false;
};

} // namespace lodestone
