// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/advice.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kFewSeen = 4; // windows of a cell; fewer are chance

} // namespace

bool wavers(float probability) { return std::abs(probability - 0.5f) < kWavers; }

QueryReason queryReason(const Moment &m, bool byPlace)
{
    if (!byPlace)
        return QueryReason::Rule;
    if (!(m.distance < kUnlike))
        return QueryReason::New;
    if (m.probability && std::any_of(m.probability->begin(), m.probability->end(), wavers))
        return QueryReason::Unsure;
    return m.poseSeconds >= kLongPose ? QueryReason::Typical : QueryReason::Rule;
}

void Coverage::add(
    const Combination &fingers, const std::array<float, 3> &gravity, const std::array<float, 5> *probability)
{
    auto &row = cells[std::size_t(facingOf(gravity))];
    const bool known = fingers.isComplete();
    if (std::isnan(gravity[0]) || (!known && !probability))
        return;
    const auto bits = std::size_t((known ? fingers : Combination::likeliest(*probability)).bits());
    if (known) {
        ++row[bits].labelled;
        return;
    }
    ++row[bits].unlabelled;
    row[bits].uncertain += std::any_of(probability->begin(), probability->end(), wavers);
}

std::vector<Wanted> recordNext(const Coverage &coverage, std::size_t most)
{
    std::array<int, kFacings> facing{};
    std::array<int, kCombinations> combination{}; // labelled, wherever
    int all = 0;
    for (std::size_t r = 0; r < coverage.cells.size(); ++r)
        for (std::size_t c = 0; c < coverage.cells[r].size(); ++c) {
            facing[r] += coverage.cells[r][c].labelled + coverage.cells[r][c].unlabelled;
            combination[c] += coverage.cells[r][c].labelled;
            all += coverage.cells[r][c].labelled + coverage.cells[r][c].unlabelled;
        }
    std::vector<Wanted> out;
    if (all == 0)
        return out;
    for (std::size_t r = 0; r < facing.size(); ++r)
        if (facing[r] < kFewSeen)
            out.push_back({Facing(r), std::nullopt, facing[r] == 0});
    struct Gap
    {
        double wanted;
        Wanted what;
    };
    std::vector<Gap> gaps;
    for (std::size_t r = 0; r < facing.size(); ++r)
        for (std::size_t c = 0; c < combination.size(); ++c) {
            const CoverageCell &cell = coverage.cells[r][c];
            if (facing[r] >= kFewSeen && combination[c] >= kFewSeen && cell.labelled + cell.unlabelled < kFewSeen)
                gaps.push_back({double(facing[r]) * combination[c],
                    {Facing(r), unsigned(c), cell.labelled + cell.unlabelled == 0}});
        }
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.wanted > b.wanted; });
    for (const Gap &gap : gaps)
        out.push_back(gap.what);
    out.resize(std::min(out.size(), most));
    return out;
}

} // namespace lodestone
