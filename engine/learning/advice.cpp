// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/advice.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kLevel = 10;          // degrees: less is level
constexpr double kSaidRoll = 30;       // degrees: less is not worth a word
constexpr int kFewSeen = 4;            // windows of a cell; fewer are chance
constexpr const char *kFacingWords[]{"held flat", "pitched up", "pitched down", "rolled left", "rolled right"};

std::string inDegrees(double value) { return std::to_string(std::lround(std::abs(value))) + "\u00b0"; }

std::string listed(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

std::string flexedInWords(unsigned bits)
{
    const int flexed = std::popcount(bits);
    std::vector<std::string> names;
    for (std::size_t f = 0; f < kFingerNames.size(); ++f)
        if ((bits >> f & 1) == (flexed == 4 ? 0u : 1u))
            names.emplace_back(kFingerNames[f]);
    if (flexed == 0)
        return "open hand";
    if (flexed == 5)
        return "fist";
    return flexed == 4 ? "all but the " + names.front() + " flexed" : listed(names) + " flexed";
}

bool wavers(float p) { return std::abs(p - 0.5f) < kWavers; }

std::string waveringInWords(const std::array<float, 5> &probability)
{
    std::vector<std::string> names;
    for (std::size_t f = 0; f < probability.size(); ++f)
        if (wavers(probability[f]))
            names.emplace_back(kFingerNames[f]);
    if (names.size() > 2)
        return "The model wavers about " + std::to_string(names.size()) + " fingers";
    return "The model wavers about the " + listed(names) + (names.size() == 1 ? " finger" : "");
}

std::string secondsInWords(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", seconds);
    return text;
}

std::string capital(std::string text)
{
    text.front() = char(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

// Characters, not bytes: a degree sign has two.
std::size_t lengthOf(const std::string &text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Ground groundOf(const Moment &m)
{
    if (!(m.distance < kUnlike))
        return Ground::New;
    if (m.probability && std::any_of(m.probability->begin(), m.probability->end(), wavers))
        return Ground::Unsure;
    return m.poseSeconds >= kLongPose ? Ground::Typical : Ground::Rule;
}

} // namespace

std::string combinationInWords(const std::array<float, 5> &probability)
{
    double sure = 1;
    unsigned bits = 0;
    for (std::size_t f = 0; f < probability.size(); ++f) {
        const double p = double(probability[f]);
        sure *= std::max(p, 1 - p);
        bits |= p >= 0.5 ? 1u << f : 0u;
    }
    return (sure < 0.6 ? "maybe " : sure < 0.9 ? "probably " : "") + flexedInWords(bits);
}

std::string orientationInWords(double pitch, double roll)
{
    const double up = pitch * 180 / std::numbers::pi, left = roll * 180 / std::numbers::pi;
    std::string text = std::abs(up) < kLevel ? "hand level" : (up < 0 ? "hand pitched down " : "hand pitched up ") + inDegrees(up);
    if (std::abs(left) >= 180 - kSaidRoll)
        text += ", palm up";
    else if (std::abs(left) >= kSaidRoll)
        text += (left > 0 ? ", rolled left " : ", rolled right ") + inDegrees(left);
    return text;
}

Reason reasonOf(const Moment &moment, const std::string &opening, bool byPlace)
{
    Reason reason{byPlace ? groundOf(moment) : Ground::Rule, opening};
    if (reason.ground == Ground::New)
        reason.text = "Unlike anything labelled";
    else if (reason.ground == Ground::Unsure)
        reason.text = waveringInWords(*moment.probability);
    else if (reason.ground == Ground::Typical)
        reason.text = "Typical of " + secondsInWords(moment.poseSeconds) + " nobody labelled";
    std::vector<std::string> details;
    if (moment.probability)
        details.push_back(combinationInWords(*moment.probability));
    details.push_back(orientationInWords(moment.pitch, moment.roll));
    std::string between = ": ";
    bool second = false;
    for (const std::string &detail : details) {
        const bool full = !second && lengthOf(reason.text) + 2 + lengthOf(detail) > kReasonLength;
        reason.text += full ? ". " + capital(detail) : between + detail;
        second |= full;
        between = ", ";
    }
    return reason;
}

void Coverage::add(const Combination &fingers, const std::array<float, 3> &gravity, const std::array<float, 5> *probability)
{
    auto &row = cells[std::size_t(facingOf(gravity))];
    const bool known = std::none_of(fingers.begin(), fingers.end(), [](Finger f) { return f == Finger::Unknown; });
    if (!known && !probability)
        return;
    std::size_t bits = 0;
    for (std::size_t f = 0; f < fingers.size(); ++f)
        if (known ? fingers[f] == Finger::Flexed : (*probability)[f] >= 0.5f)
            bits |= std::size_t(1) << f;
    if (known) {
        ++row[bits].labelled;
        return;
    }
    ++row[bits].unlabelled;
    row[bits].uncertain += std::any_of(probability->begin(), probability->end(), wavers);
}

std::vector<std::string> recordNext(const Coverage &coverage, std::size_t most)
{
    std::array<int, kFacings> facing{};
    std::array<int, kCombinations> combination{};   // labelled, wherever
    int all = 0;
    for (std::size_t r = 0; r < coverage.cells.size(); ++r)
        for (std::size_t c = 0; c < coverage.cells[r].size(); ++c) {
            facing[r] += coverage.cells[r][c].labelled + coverage.cells[r][c].unlabelled;
            combination[c] += coverage.cells[r][c].labelled;
            all += coverage.cells[r][c].labelled + coverage.cells[r][c].unlabelled;
        }
    std::vector<std::string> out;
    if (all == 0)
        return out;
    for (std::size_t r = 0; r < facing.size(); ++r)
        if (facing[r] < kFewSeen)
            out.push_back(std::string("Nothing with the hand ") + kFacingWords[r] + ": record some.");
    struct Gap { double wanted; std::size_t facing, combination; bool nothing; };
    std::vector<Gap> gaps;
    for (std::size_t r = 0; r < facing.size(); ++r)
        for (std::size_t c = 0; c < combination.size(); ++c) {
            const CoverageCell &cell = coverage.cells[r][c];
            if (facing[r] >= kFewSeen && combination[c] >= kFewSeen && cell.labelled + cell.unlabelled < kFewSeen)
                gaps.push_back({double(facing[r]) * combination[c], r, c, cell.labelled + cell.unlabelled == 0});
        }
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.wanted > b.wanted; });
    for (const Gap &gap : gaps)
        out.push_back(std::string(gap.nothing ? "Nothing" : "Hardly anything") + " with the hand " + kFacingWords[gap.facing] + " and "
                      + flexedInWords(unsigned(gap.combination)) + ": record it.");
    out.resize(std::min(out.size(), most));
    return out;
}

} // namespace lodestone
