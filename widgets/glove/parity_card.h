// SPDX-License-Identifier: GPL-3.0-or-later
// Does the host's copy of the network answer as the glove does? One square a window.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/glove/glove_types.h"

namespace lodestone {

// Cells of a grid of square windows: as large as fits, oldest first.
struct GridShape { int columns = 1, rows = 1; double pitch = 1; };
GridShape gridShape(int count, double width, double height);

class ParityGrid : public QWidget {
    Q_OBJECT
public:
    explicit ParityGrid(QWidget *parent = nullptr);
    void setWindows(const std::vector<bool> &equal);
    QSize sizeHint() const override { return {526, 64}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::vector<bool> m_equal;
};

class ParityCard : public Card {
    Q_OBJECT
public:
    explicit ParityCard(QWidget *parent = nullptr);
    void setConnected(bool connected);
    void setParity(const ParityState &parity);
    void setLow(bool low);                // a low window: the explanation gives its room to the squares

private:
    QLabel *m_figure, *m_detail, *m_hint;
    ParityGrid *m_grid;
    ParityState m_state;
    bool m_connected = false;
};

} // namespace lodestone
