// SPDX-License-Identifier: GPL-3.0-or-later
// How boards out there print, with what is to be found in it.
#pragma once
#include <QByteArray>
#include <QString>
#include <array>
#include <functional>
#include <vector>

namespace lodestone {

using Three = std::array<double, 3>;

// What the board measures: m/s2, deg/s, uT, and five flex sensors of 0 to 4095.
struct Truth
{
    Three a, g, m;
    std::array<int, 5> bend;
};
Truth truth(double t); // s

struct Board
{
    QByteArray name;
    std::function<QByteArray(const Truth &, double)> line; // of one row, with its end
    QString layout;                                        // "ax/m/s2?": acceleration, x, unit, unsure
    QString dialect;
    bool time = false; // the board sends one
    QByteArray begin;
    double hz = 100;
    int headerEach = 0; // rows
};

std::vector<Board> boards();

} // namespace lodestone
