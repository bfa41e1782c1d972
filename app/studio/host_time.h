// SPDX-License-Identifier: GPL-3.0-or-later
// Where a moment of this computer's clock lies on the clock of samples that come over a link. A block comes some time
// after its last sample was taken, never before: the one that came soonest in the last seconds tells most.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>

namespace lodestone {

class HostTime
{
public:
    void add(double t, std::int64_t hostNanoseconds); // t: s, of a block's last sample; when the block came
    // s, on the samples' clock; less than a block after the newest sample it is a guess. Nothing before the first
    // block.
    std::optional<double> at(std::int64_t hostNanoseconds) const;

private:
    struct Mark
    {
        std::int64_t host; // ns
        double lead;       // s, of the samples' clock over the host's
    };
    std::deque<Mark> m_marks; // of the last seconds, ascending
};

} // namespace lodestone
