// SPDX-License-Identifier: GPL-3.0-or-later
// Does the host's copy of the network answer as the glove does? One square a window.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/glove/glove_types.h"

namespace lodestone {

// Cells of a grid of square windows: as large as fits, oldest first.
struct GridShape
{
    int columns = 1, rows = 1;
    double pitch = 1;
};
GridShape gridShape(int count, double width, double height);
// The cell under a place, also over its gap; -1: beside the grid.
int cellAt(const GridShape &shape, double x, double y);

class ParityGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ParityGrid(QWidget *parent = nullptr);
    void setWindows(const std::vector<ComparedWindow> &windows);
    QSize sizeHint() const override { return {526, 64}; }

signals:
    void chosen(qint64 session, double t); // a click on a square of a recording; others do nothing

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override; // the pointer and the tool tip tell which squares go somewhere
    void mousePressEvent(QMouseEvent *event) override;

private:
    const ComparedWindow *recordedAt(QPointF place) const; // nullptr: no window of a recording
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
    void setLow(bool low);                          // a low window: the explanation gives its room to the squares
    const ComparedWindow *newestDifference() const; // of a recording; nullptr: none

signals:
    void windowChosen(qint64 session, double t);

private:
    QLabel *m_figure, *m_detail, *m_hint;
    ParityGrid *m_grid;
    ParityState m_state;
    bool m_connected = false;
};

} // namespace lodestone
