// SPDX-License-Identifier: GPL-3.0-or-later
// What LiveStream hands out: made once for each block of samples and each prediction, never changed afterwards.
#pragma once
#include "device/link/types.h"
#include "engine/signal/channel.h"
#include "engine/signal/novelty.h"
#include "engine/signal/orientation/algorithm.h"
#include <memory>
#include <optional>

namespace lodestone {

// The orientation after one sample, seen through the glove's calibration.
struct LiveAttitude
{
    Quaternion orientation; // sensor to earth (ENU)
    HeadingTrust heading;
};

struct LiveBlock
{
    link::SampleBlock raw;                  // of a Lodestone glove: LSB, sample numbers, the host's clock
    std::shared_ptr<const Layout> channels; // what a row holds; the same object until the board or its layout changes
    Rows rows;                              // as read; t: the board's clock, s; never empty
    std::vector<Sample> samples;            // the rows in SI units; what the layout lacks is NaN
    std::vector<LiveAttitude> attitude;     // one for each sample; empty without an accelerometer
    NoveltyView novelty;                    // of the last second
    std::optional<FieldRange> trainedField; // of the model that the glove runs
};

// Of a Lodestone glove: the axes of its sensors, converted; without orientation and novelty.
LiveBlock blockOf(const link::SampleBlock &raw, const link::GloveInfo &info);

// The answer to one window: the glove's, beside the host's with the same image; or the host's alone, of a board that
// runs no image.
struct LiveAnswer
{
    double begin = 0, end = 0;                        // of the window, s on the board's clock
    std::optional<std::array<std::uint8_t, 5>> glove; // probability of flexed, /255, thumb first
    std::optional<std::array<std::uint8_t, 5>> host;  // of this window, or of the newest one while it is awaited
    std::uint32_t inferenceMicroseconds = 0;          // as the glove measured
    std::int64_t hostNanoseconds = 0; // steady clock, when the glove's answer was read, or the newest row
    struct Compared
    {
        bool equal = true;
        double t = 0; // the window's first sample, s on the glove's clock
    };
    std::vector<Compared> compared; // windows compared since the answer before, oldest first
};

} // namespace lodestone
