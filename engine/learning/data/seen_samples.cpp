// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/seen_samples.h"
#include <QCborArray>
#include <QJsonObject>
#include <algorithm>

namespace lodestone {

SeenSamples::SeenSamples(const Dataset &data)
{
    std::map<qint64, std::vector<std::pair<int, int>>> spans;
    for (const std::vector<Window> *set : {&data.train, &data.target})
        for (const Window &w : *set)
            spans[data.sessions[std::size_t(w.session)].info.id].emplace_back(w.begin, w.begin + w.length);
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

QCborArray SeenSamples::toCbor() const
{
    QCborArray out;
    for (const auto &[session, ranges] : m_ranges) {
        QCborArray list;
        for (const auto &[begin, end] : ranges) {
            list.append(begin);
            list.append(end);
        }
        out.append(QCborMap{{QStringLiteral("session"), session}, {QStringLiteral("ranges"), list}});
    }
    return out;
}

std::optional<SeenSamples> SeenSamples::fromProvenance(const QJsonObject &provenance)
{
    const QJsonValue kept = provenance[QLatin1String("seen")];
    if (!kept.isArray())
        return {};
    SeenSamples seen;
    for (const QJsonValue &entry : kept.toArray()) {
        const QJsonArray list = entry[QLatin1String("ranges")].toArray();
        for (qsizetype i = 0; i + 1 < list.size(); i += 2)
            seen.m_ranges[entry[QLatin1String("session")].toInteger()][list[i].toInt()] = list[i + 1].toInt();
    }
    return seen;
}

} // namespace lodestone
