// SPDX-License-Identifier: GPL-3.0-or-later
// From curves to the study's figures. The unit that counts is the user; with one user alone it is the repeat.
#include "engine/learning/study/study.h"
#include <algorithm>
#include <set>

namespace lodestone {
namespace {

using Reading = double (*)(const StudyPoint &);
double accuracyOf(const StudyPoint &p) { return p.scores.accuracy; }
double exactOf(const StudyPoint &p) { return p.scores.exact; }

struct Cell
{
    int sittings = 1, labels = 0;
    bool is(const StudyPoint &p) const { return p.sittings == sittings && p.labels == labels; }
    auto operator<=>(const Cell &) const = default;
};

class Curves
{
public:
    Curves(const std::vector<StudyUser> &users, const StudyRequest &request, const std::vector<StudyCurve> &curves)
        : m_byRepeat(users.size() == 1), m_units(m_byRepeat ? request.repeats : int(users.size())), m_curves(curves)
    {}

    int units() const { return m_units; }
    bool has(const std::string &recipe) const
    {
        return std::any_of(m_curves.begin(), m_curves.end(), [&](const StudyCurve &c) { return c.recipe == recipe; });
    }
    // One value a unit, repeats of one user averaged; empty where no curve has this point.
    std::vector<double> values(
        const std::string &recipe, const std::string &acquisition, const Cell &cell, Reading read) const
    {
        std::vector<double> sum(std::size_t(m_units), 0.0);
        std::vector<int> count(std::size_t(m_units), 0);
        for (const StudyCurve &curve : m_curves) {
            if (curve.recipe != recipe || curve.acquisition != acquisition)
                continue;
            for (const StudyPoint &p : curve.points)
                if (cell.is(p)) {
                    const std::size_t unit = std::size_t(m_byRepeat ? curve.repeat : curve.user);
                    sum[unit] += read(p);
                    ++count[unit];
                }
        }
        if (std::find(count.begin(), count.end(), 0) != count.end())
            return {};
        for (std::size_t u = 0; u < sum.size(); ++u)
            sum[u] /= count[u];
        return sum;
    }
    Paired mean(const std::string &recipe, const std::string &acquisition, const Cell &cell, Reading read) const
    {
        const std::vector<double> v = values(recipe, acquisition, cell, read);
        return paired(v, std::vector<double>(v.size(), 0.0));
    }

private:
    bool m_byRepeat;
    int m_units;
    const std::vector<StudyCurve> &m_curves;
};

std::optional<StudyJob::Figures> figuresOf(
    const std::vector<StudyCurve> &curves, const std::string &recipe, const std::string &acquisition, const Cell &cell)
{
    std::map<std::string, std::pair<double, int>> sums;
    for (const StudyCurve &curve : curves)
        if (curve.recipe == recipe && curve.acquisition == acquisition)
            for (const StudyPoint &p : curve.points)
                if (cell.is(p))
                    for (const auto &[name, value] : p.figures) {
                        sums[name].first += value;
                        ++sums[name].second;
                    }
    if (sums.empty())
        return {};
    StudyJob::Figures out;
    for (const auto &[name, sum] : sums)
        out[QString::fromStdString(name)] = sum.first / sum.second;
    return out;
}

double figureOf(const StudyPoint &p, const char *name)
{
    const auto found = p.figures.find(name);
    return found == p.figures.end() ? 0 : found->second;
}

// Nothing unless every point has an image.
std::optional<StudyJob::Int8> quantisedOf(
    const Curves &curves, const std::string &recipe, const std::string &acquisition, const Cell &cell)
{
    const auto values = [&](Reading read) { return curves.values(recipe, acquisition, cell, read); };
    const std::vector<double> bytes = values([](const StudyPoint &p) { return figureOf(p, "image_bytes"); });
    if (bytes.empty() || *std::min_element(bytes.begin(), bytes.end()) == 0)
        return {};
    const auto mean = [](const std::vector<double> &v) { return paired(v, std::vector<double>(v.size(), 0.0)).mean; };
    const std::vector<double> drop = values([](const StudyPoint &p) { return figureOf(p, "int8_drop"); });
    return StudyJob::Int8{*std::max_element(bytes.begin(), bytes.end()),
        mean(values([](const StudyPoint &p) { return figureOf(p, "int8_accuracy"); })),
        mean(values([](const StudyPoint &p) { return figureOf(p, "int8_exact"); })), mean(drop),
        *std::max_element(drop.begin(), drop.end()),
        mean(values([](const StudyPoint &p) { return figureOf(p, "flip_rate"); }))};
}

StudyJob::Point pointOf(
    const Curves &curves, const std::string &recipe, const std::string &acquisition, const Cell &cell)
{
    const auto mean = [&](Reading read) { return curves.mean(recipe, acquisition, cell, read); };
    const Paired accuracy = mean(accuracyOf), exact = mean(exactOf);
    StudyJob::Point point;
    point.sittings = cell.sittings;
    point.labels = cell.labels;
    point.given = mean([](const StudyPoint &p) { return double(p.given); }).mean;
    point.windows = mean([](const StudyPoint &p) { return double(p.windows); }).mean;
    point.accuracy = accuracy.mean;
    point.accuracyError = accuracy.standardError;
    point.exact = exact.mean;
    point.exactError = exact.standardError;
    point.ece = mean([](const StudyPoint &p) { return p.scores.ece; }).mean;
    point.gap = mean([](const StudyPoint &p) { return p.trainAccuracy - p.scores.accuracy; }).mean;
    point.worst = accuracy.worst;
    point.worstUser = accuracy.worstPair;
    point.seconds = mean([](const StudyPoint &p) { return p.seconds; }).mean;
    if (mean([](const StudyPoint &p) { return double(p.network.windows > 0); }).mean == 1) {
        point.networkAccuracy = mean([](const StudyPoint &p) { return p.network.accuracy; }).mean;
        point.networkExact = mean([](const StudyPoint &p) { return p.network.exact; }).mean;
    }
    point.int8 = quantisedOf(curves, recipe, acquisition, cell);
    return point;
}

StudyJob::Difference differenceOf(const std::string &acquisition, const Cell &cell, const std::vector<double> &a,
    const std::vector<double> &b, const std::vector<double> &exactA, const std::vector<double> &exactB)
{
    const Paired d = paired(a, b), e = paired(exactA, exactB);
    return {QString::fromStdString(acquisition), cell.sittings, cell.labels, 100 * d.mean, 100 * d.standardError,
        100 * d.worst, d.worstPair, 100 * e.mean, 100 * e.standardError};
}

// By sittings, then by labels; the bounds are not among them.
std::vector<Cell> cellsOf(const std::vector<StudyCurve> &curves)
{
    std::set<Cell> cells;
    for (const StudyCurve &curve : curves)
        for (const StudyPoint &p : curve.points)
            if (p.labels != kAllLabels)
                cells.insert({p.sittings, p.labels});
    return {cells.begin(), cells.end()};
}

// a's values less b's; nothing where one of them lacks the cell.
std::optional<StudyJob::Difference> compared(const Curves &curves, const std::string &acquisition, const Cell &cell,
    const std::string &recipe, const std::string &otherRecipe, const std::string &otherBy, const Cell &other)
{
    const auto a = curves.values(recipe, acquisition, cell, accuracyOf),
               b = curves.values(otherRecipe, otherBy, other, accuracyOf);
    if (a.empty() || b.empty())
        return {};
    return differenceOf(acquisition, cell, a, b, curves.values(recipe, acquisition, cell, exactOf),
        curves.values(otherRecipe, otherBy, other, exactOf));
}

StudyJob::OfRecipe recipeReport(
    const Recipe &recipe, const StudyRequest &request, const Curves &curves, const std::vector<StudyCurve> &all)
{
    const std::vector<Cell> cells = cellsOf(all);
    const std::string &name = recipe.name;
    StudyJob::OfRecipe report;
    report.recipe = QString::fromStdString(name);
    report.origin = QString::fromStdString(recipe.origin);
    const bool memory = name != "memory" && curves.has("memory");
    if (memory) {
        report.againstMemory.emplace();
        report.againstMemoryBound.emplace();
    }
    for (const Acquisition &acquisition : request.acquisitions) {
        const std::string &by = acquisition.name;
        const auto difference = [&](std::vector<StudyJob::Difference> &to, const Cell &cell,
                                    const std::string &otherRecipe, const std::string &otherBy, int otherLabels) {
            if (const auto d = compared(curves, by, cell, name, otherRecipe, otherBy, {cell.sittings, otherLabels}))
                to.push_back(*d);
        };
        std::vector<StudyJob::Point> &points = report.curves[QString::fromStdString(by)];
        for (const Cell &cell : cells) {
            if (curves.values(name, by, cell, accuracyOf).empty())
                continue;
            points.push_back(pointOf(curves, name, by, cell));
            points.back().figures = figuresOf(all, name, by, cell);
            if (cell.labels > 0 && by != "random")
                difference(report.againstRandom, cell, name, "random", cell.labels);
            if (cell.labels > 0)
                difference(report.againstSource, cell, name, by, 0);
            if (memory) {
                difference(*report.againstMemory, cell, "memory", by, cell.labels);
                difference(*report.againstMemoryBound, cell, "memory", by, kAllLabels);
            }
        }
    }
    const std::string &first = request.acquisitions.front().name;
    if (request.allLabels) {
        std::vector<StudyJob::Point> bounds;
        for (const Cell &cell : cells)
            if (bounds.empty() || bounds.back().sittings != cell.sittings)
                bounds.push_back(pointOf(curves, name, first, {cell.sittings, kAllLabels}));
        report.bound = bounds.back();
        if (bounds.size() > 1)
            report.bounds = bounds;
    }
    report.gap = pointOf(curves, name, first, cells.back()).gap;
    return report;
}

std::vector<StudyJob::Pairing> pairings(
    const StudyRequest &request, const Curves &curves, const std::vector<StudyCurve> &all)
{
    std::vector<StudyJob::Pairing> out;
    for (const Recipe &recipe : request.recipes)
        for (const Recipe &other : request.recipes)
            for (const Acquisition &acquisition : request.acquisitions)
                for (const Cell &cell : cellsOf(all)) {
                    const std::string &by = acquisition.name;
                    if (recipe.name == other.name)
                        continue;
                    if (const auto d = compared(curves, by, cell, recipe.name, other.name, by, cell))
                        out.push_back({QString::fromStdString(recipe.name), QString::fromStdString(other.name), *d});
                }
    return out;
}

std::vector<StudyJob::OfUser> userReports(const std::vector<StudyUser> &users, const std::vector<StudyCurve> &all)
{
    std::vector<StudyJob::OfUser> out;
    for (int u = 0; u < int(users.size()); ++u) {
        const StudyUser &user = users[std::size_t(u)];
        StudyJob::OfUser &report = out.emplace_back();
        report.name = QString::fromStdString(user.name);
        report.sittings = int(sittingsOf(user.pool).size());
        report.sourceWindows = user.source.count();
        report.poolWindows = user.pool.count();
        report.testWindows = user.test.count();
        for (const StudyCurve &curve : all) {
            if (curve.user != u)
                continue;
            StudyJob::OfUser::Curve &one = report.curves.emplace_back();
            one.recipe = QString::fromStdString(curve.recipe);
            one.acquisition = QString::fromStdString(curve.acquisition);
            one.repeat = curve.repeat;
            for (const StudyPoint &p : curve.points) {
                StudyJob::OfUser::Point &point = one.points.emplace_back();
                point = {p.sittings, p.labels, p.given, p.windows, p.scores.accuracy, p.scores.exact, p.scores.ece,
                    p.seconds, {}, {}};
                if (p.network.windows > 0)
                    point.networkAccuracy = p.network.accuracy;
                for (const auto &[name, value] : p.figures)
                    point.figures[QString::fromStdString(name)] = value;
                report.majority = p.scores.majority;
            }
        }
    }
    return out;
}

} // namespace

StudyJob::Result studyReport(
    const std::vector<StudyUser> &users, const StudyRequest &request, const std::vector<StudyCurve> &all)
{
    const Curves curves(users, request, all);
    // The first recipe's report is the answer itself; all of them stand under their names.
    std::map<QString, StudyJob::OfRecipe> recipes;
    for (const Recipe &recipe : request.recipes)
        recipes[QString::fromStdString(recipe.name)] = recipeReport(recipe, request, curves, all);
    const std::string &recipe = request.recipes.front().name, &by = request.acquisitions.front().name;
    StudyJob::Result report{recipes.at(QString::fromStdString(recipe))};
    if (request.recipes.size() > 1)
        report.recipes = recipes;
    report.majority =
        curves.mean(recipe, by, cellsOf(all).front(), [](const StudyPoint &p) { return p.scores.majority; }).mean;
    report.paired = pairings(request, curves, all);
    for (const Acquisition &acquisition : request.acquisitions)
        report.acquisitions << QString::fromStdString(acquisition.name);
    report.repeats = curves.units();
    report.unit = request.unit == LabelUnit::Moment ? StudyJob::Unit::Moment : StudyJob::Unit::Window;
    report.users = userReports(users, all);
    return report;
}

} // namespace lodestone
