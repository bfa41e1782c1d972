// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/picture_order.h"

#include <algorithm>

namespace lodestone {

bool hasPicture(const std::vector<double> &pictureTimes, double t)
{
    const auto next = std::lower_bound(pictureTimes.begin(), pictureTimes.end(), t - kPictureReach);
    return next != pictureTimes.end() && *next <= t + kPictureReach;
}

std::vector<QueryJob::Pick> picturedFirst(
    const std::vector<QueryJob::Pick> &picks, const std::vector<double> &pictureTimes, int placesBack)
{
    std::vector<std::pair<int, QueryJob::Pick>> placed;
    for (const QueryJob::Pick &pick : picks) {
        const bool pictured = hasPicture(pictureTimes, (pick.tStart + pick.tEnd) / 2);
        placed.emplace_back(int(placed.size()) + (pictured ? 0 : placesBack), pick);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QueryJob::Pick> ordered;
    for (auto &[place, pick] : placed)
        ordered.push_back(std::move(pick));
    return ordered;
}

} // namespace lodestone
