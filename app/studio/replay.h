// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded session sent through a glove's network: what goes onto the wire, and what the answers are worth.
// Pure arithmetic: no port, no thread, no file.
#pragma once
#include "device/link/types.h"
#include "engine/deploy/quantiser.h"
#include "engine/signal/windows.h"
#include <unordered_map>

namespace lodestone {

class Replay
{
public:
    // Far above any live index, so that a late live prediction is not taken for an answer.
    static constexpr std::uint32_t kFirst = 0x40000000;

    struct Figures
    {
        int expected = 0, answered = 0;               // windows the glove answers, and those it did
        int scored = 0;                               // answered windows that lie in one label with all five fingers
        double accuracy = 0, exact = 0, majority = 0; // over scored; fractions 0..1
        std::array<double, 5> fingers{}, fingerMajority{};
        int compared = 0, mismatches = 0, largestGap = 0; // beside the host on the same samples; gap 0..255
        int otherImage = 0;                               // answers of an image that is not the host's
    };

    // samples in the studio's units; info: the glove's scales. window: length its network reads. host: may be closed,
    // then nothing is compared.
    Replay(const std::vector<Sample> &samples, const std::vector<Segment> &labels, const link::GloveInfo &info,
        int window, ImageModel host);

    const std::vector<std::array<std::int16_t, 9>> &wire() const { return m_wire; } // to inject from kFirst, with reset
    void take(const link::Prediction &prediction); // others than answers are ignored; a second answer too
    bool done() const { return int(m_answers.size()) >= expected(); }
    double fraction() const { return expected() > 0 ? double(m_answers.size()) / expected() : 1; }
    Figures figures() const;

private:
    int expected() const { return std::max(0, int(m_wire.size()) - m_window + 1); }
    std::vector<std::array<std::int16_t, 9>> m_wire;
    std::vector<Window> m_labelled; // stride 1, every finger known
    int m_window;
    ImageModel m_host;
    std::unordered_map<int, std::array<std::uint8_t, 5>> m_answers; // by the window's first sample
    int m_compared = 0, m_mismatches = 0, m_largestGap = 0, m_otherImage = 0;
};

} // namespace lodestone
