// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/replay.h"
#include "app/studio/samples.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {

Replay::Replay(const std::vector<Sample> &samples, const std::vector<Segment> &labels, const link::GloveInfo &info,
    int window, ImageModel host)
    : m_wire(toWire(samples, info)), m_window(window), m_host(std::move(host))
{
    WindowOptions options;
    options.length = window;
    options.stride = 1;
    m_labelled = cutWindows(0, samples, labels, options);
    std::erase_if(m_labelled, [](const Window &w) { return !w.labelled; });
}

void Replay::take(const link::Prediction &prediction)
{
    if (prediction.window < kFirst || prediction.window - kFirst >= std::uint32_t(expected()))
        return;
    const int begin = int(prediction.window - kFirst);
    if (!m_answers.emplace(begin, prediction.probability).second || !m_host.isOpen())
        return;
    if (m_host.hash().left(prediction.hash.size()) != prediction.hash) {
        ++m_otherImage;
        return;
    }
    std::vector<std::int16_t> input;
    for (int i = begin; i < begin + m_window; ++i)
        input.insert(input.end(), m_wire[std::size_t(i)].begin() + 6, m_wire[std::size_t(i)].end());
    const std::array<std::uint8_t, 5> host = m_host.run(input.data());
    int gap = 0;
    for (std::size_t f = 0; f < 5; ++f)
        gap = std::max(gap, std::abs(int(host[f]) - int(prediction.probability[f])));
    ++m_compared;
    m_mismatches += gap > 0;
    m_largestGap = std::max(m_largestGap, gap);
}

Replay::Figures Replay::figures() const
{
    Figures figures;
    figures.expected = expected();
    figures.answered = int(m_answers.size());
    figures.compared = m_compared;
    figures.mismatches = m_mismatches;
    figures.largestGap = m_largestGap;
    figures.otherImage = m_otherImage;
    std::array<int, 5> right{}, flexed{};
    int exact = 0;
    for (const Window &window : m_labelled) {
        const auto answer = m_answers.find(window.begin);
        if (answer == m_answers.end())
            continue;
        ++figures.scored;
        bool all = true;
        for (std::size_t f = 0; f < 5; ++f) {
            const bool truth = window.fingers[f] == Finger::Flexed, hit = (answer->second[f] >= 128) == truth;
            right[f] += hit;
            flexed[f] += truth;
            all &= hit;
        }
        exact += all;
    }
    if (figures.scored == 0)
        return figures;
    const double n = figures.scored;
    for (std::size_t f = 0; f < 5; ++f) {
        figures.fingers[f] = right[f] / n;
        figures.fingerMajority[f] = std::max(flexed[f], figures.scored - flexed[f]) / n;
        figures.accuracy += figures.fingers[f] / 5;
        figures.majority += figures.fingerMajority[f] / 5;
    }
    figures.exact = exact / n;
    return figures;
}

} // namespace lodestone
