// SPDX-License-Identifier: GPL-3.0-or-later
// Does the glove answer what the host's copy of the same image answers, on the very same samples? Also the source of
// the host's own probabilities for display. A prediction may arrive before its samples do; it waits for them.
#pragma once
#include "device/link/types.h"
#include "engine/deploy/quantiser.h"
#include <deque>
#include <optional>

namespace lodestone {

class ParityChecker
{
public:
    struct Answer
    {
        std::uint32_t window = 0;                    // index of its first sample
        std::array<std::uint8_t, 5> glove{}, host{}; // /255, flexed, thumb first
        int gap() const;                             // largest difference, 0..255
    };
    struct Counts
    {
        std::uint64_t windows = 0, mismatches = 0; // compared; of those, any finger different
        std::uint64_t otherImage = 0;              // predictions of another image: not compared
        std::uint64_t incomplete = 0;              // predictions whose samples never came whole
        int largestGap = 0;                        // 0..255
    };

    // An empty image closes it. False: not an image this runtime takes; error says why. Counts start anew.
    bool setImage(const QByteArray &image, QString *error = nullptr);
    bool hasImage() const { return m_model.isOpen(); }
    QByteArray hash() const;                        // SHA-256 of the image, 32 bytes; empty without one
    int window() const { return m_model.window(); } // samples that the image reads; only with an image
    void reset();                                   // forget samples and counts, keep the image

    void take(const link::SampleBlock &block);
    void take(const link::Prediction &prediction);
    const Counts &counts() const { return m_counts; }
    std::vector<Answer> takeAnswers(); // compared since the last call, oldest first; at most 1,024 are kept

    // The host's network on the newest window of contiguous samples; empty without an image or before a whole window.
    std::optional<std::array<std::uint8_t, 5>> hostNow() const;

private:
    enum class Fit { Compared, Later, Never };
    Fit compare(const link::Prediction &prediction);
    void settle();

    ImageModel m_model;
    std::deque<std::array<std::int16_t, 3>> m_mag; // magnetometer of samples m_begin.., contiguous
    std::uint32_t m_begin = 0;
    std::deque<link::Prediction> m_waiting;
    std::deque<Answer> m_answers;
    Counts m_counts;
};

} // namespace lodestone
