// SPDX-License-Identifier: GPL-3.0-or-later
// Which samples a model has learnt from, as its provenance keeps them: what a later comparison must leave out.
#pragma once
#include "engine/learning/data/dataset.h"
#include "engine/jobs/provenance.h"
#include <map>
#include <optional>

namespace lodestone {

class SeenSamples
{
public:
    SeenSamples() = default;
    explicit SeenSamples(const Dataset &data);                // all that takes part in its training, the hold-out too
    bool touches(qint64 session, const Window &window) const; // whether one of its samples was seen
    std::vector<Provenance::Seen> kept() const;
    // Of a model's provenance; nothing where an older version did not keep it.
    static std::optional<SeenSamples> fromProvenance(const QJsonObject &provenance);

private:
    std::map<qint64, std::map<int, int>> m_ranges; // begin -> end, apart from each other
};

} // namespace lodestone
