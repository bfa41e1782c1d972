// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/kept_labels.h"
#include <algorithm>

namespace lodestone {

std::vector<KeptLabels> keepLabels(const Dataset &data)
{
    std::vector<KeptLabels> kept;
    for (const LoadedSession &session : data.sessions) {
        KeptLabels &labels = kept.emplace_back();
        labels.session = session.info.id;
        const bool resampled = session.recordedHz > 0;
        const std::vector<Segment> &given = resampled ? session.recorded.human : session.human;
        for (const Segment &segment : resampled ? session.recorded.segments : session.segments) {
            const bool human = std::any_of(given.begin(), given.end(),
                [&](const Segment &h) { return h.begin == segment.begin && h.end == segment.end; });
            labels.segments.push_back({segment.begin, segment.end, segment.fingers, human});
        }
    }
    return kept;
}

} // namespace lodestone
