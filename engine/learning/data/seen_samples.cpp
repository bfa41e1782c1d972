// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/seen_samples.h"
#include <algorithm>

namespace lodestone {

SeenSamples::SeenSamples(const Dataset &data)
{
    std::map<qint64, std::vector<std::pair<int, int>>> spans;
    for (const std::vector<Window> *set : {&data.train, &data.target})
        for (const Window &seen : *set) {
            const Window w = data.asRecorded(seen);
            spans[data.sessions[std::size_t(w.session)].info.id].emplace_back(w.begin, w.begin + w.length);
        }
    for (auto &[session, list] : spans) {
        std::sort(list.begin(), list.end());
        std::map<int, int> &ranges = m_ranges[session];
        for (const auto &[begin, end] : list) {
            if (!ranges.empty() && begin <= ranges.rbegin()->second)
                ranges.rbegin()->second = std::max(ranges.rbegin()->second, end);
            else
                ranges[begin] = end;
        }
    }
}

bool SeenSamples::touches(qint64 session, const Window &window) const
{
    const auto found = m_ranges.find(session);
    if (found == m_ranges.end())
        return false;
    const auto after = found->second.lower_bound(window.begin + window.length);
    return after != found->second.begin() && std::prev(after)->second > window.begin;
}

std::vector<Provenance::Seen> SeenSamples::kept() const
{
    std::vector<Provenance::Seen> out;
    for (const auto &[session, ranges] : m_ranges) {
        Provenance::Seen &seen = out.emplace_back();
        seen.session = session;
        for (const auto &[begin, end] : ranges) {
            seen.ranges.push_back(begin);
            seen.ranges.push_back(end);
        }
    }
    return out;
}

std::optional<SeenSamples> SeenSamples::fromProvenance(const QJsonObject &json)
{
    const auto provenance = decodeJson<Provenance>(json);
    if (!provenance.seen)
        return {};
    SeenSamples seen;
    for (const Provenance::Seen &entry : *provenance.seen)
        for (std::size_t i = 0; i + 1 < entry.ranges.size(); i += 2)
            seen.m_ranges[entry.session][entry.ranges[i]] = entry.ranges[i + 1];
    return seen;
}

} // namespace lodestone
