// SPDX-License-Identifier: GPL-3.0-or-later
// Between an emulated board and the studio: answers the board's requests for samples from the simulated hand, passes
// all other frames on, and lets the board's time run faster: a board that samples at 500 Hz is, at speed 10, a 50 Hz
// glove.
#pragma once
#include "device/protocol/frame.h"
#include "device/simulator/hand.h"
#include <vector>

namespace lodestone::simulator {

class Interpreter
{
public:
    using Bytes = std::vector<std::uint8_t>;
    Interpreter(const Hand &hand, double speed, int rateHz);
    Bytes greeting(); // to send to a board that just started: its rate
    // Each appends to the bytes for the studio and for the board.
    void fromBoard(const std::uint8_t *bytes, std::size_t size, Bytes &toStudio, Bytes &toBoard);
    void fromStudio(const std::uint8_t *bytes, std::size_t size, Bytes &toBoard);
    void boardRestarted(); // forgets the board's unfinished frame

private:
    void answer(const ls_frame &want, Bytes &toBoard);
    void pass(const ls_frame &frame, Bytes &toStudio);
    Bytes rateFrame(int hz);
    const Hand &m_hand;
    double m_speed;
    int m_rate; // Hz as the studio sees it
    ls_frame_reader m_board;
    Bytes m_studio; // of the studio's unfinished frame
    std::uint8_t m_toBoard = 0, m_toStudio = 0;
};

} // namespace lodestone::simulator
