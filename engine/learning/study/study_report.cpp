// SPDX-License-Identifier: GPL-3.0-or-later
// From curves to the study's figures. The unit that counts is the user; with one user alone it is the repeat.
#include "engine/learning/study/study.h"
#include <QCborArray>
#include <algorithm>

namespace lodestone {
namespace {

using Reading = double (*)(const StudyPoint &);
double accuracyOf(const StudyPoint &p) { return p.scores.accuracy; }
double exactOf(const StudyPoint &p) { return p.scores.exact; }

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
        const std::string &recipe, const std::string &acquisition, int labels, Reading read) const
    {
        std::vector<double> sum(std::size_t(m_units), 0.0);
        std::vector<int> count(std::size_t(m_units), 0);
        for (const StudyCurve &curve : m_curves) {
            if (curve.recipe != recipe || curve.acquisition != acquisition)
                continue;
            for (const StudyPoint &p : curve.points)
                if (p.labels == labels) {
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
    Paired mean(const std::string &recipe, const std::string &acquisition, int labels, Reading read) const
    {
        const std::vector<double> v = values(recipe, acquisition, labels, read);
        return paired(v, std::vector<double>(v.size(), 0.0));
    }

private:
    bool m_byRepeat;
    int m_units;
    const std::vector<StudyCurve> &m_curves;
};

QCborMap figuresOf(
    const std::vector<StudyCurve> &curves, const std::string &recipe, const std::string &acquisition, int labels)
{
    std::map<std::string, std::pair<double, int>> sums;
    for (const StudyCurve &curve : curves)
        if (curve.recipe == recipe && curve.acquisition == acquisition)
            for (const StudyPoint &p : curve.points)
                if (p.labels == labels)
                    for (const auto &[name, value] : p.figures) {
                        sums[name].first += value;
                        ++sums[name].second;
                    }
    QCborMap out;
    for (const auto &[name, sum] : sums)
        out.insert(QString::fromStdString(name), sum.first / sum.second);
    return out;
}

double figureOf(const StudyPoint &p, const char *name)
{
    const auto found = p.figures.find(name);
    return found == p.figures.end() ? 0 : found->second;
}

// What int8 costs: the mean over users, and the user it costs most. Empty unless every point has an image.
QCborMap quantisedOf(const Curves &curves, const std::string &recipe, const std::string &acquisition, int labels)
{
    const auto values = [&](Reading read) { return curves.values(recipe, acquisition, labels, read); };
    const std::vector<double> bytes = values([](const StudyPoint &p) { return figureOf(p, "image_bytes"); });
    if (bytes.empty() || *std::min_element(bytes.begin(), bytes.end()) == 0)
        return {};
    const auto mean = [](const std::vector<double> &v) { return paired(v, std::vector<double>(v.size(), 0.0)).mean; };
    const std::vector<double> drop = values([](const StudyPoint &p) { return figureOf(p, "int8_drop"); });
    return {{QStringLiteral("bytes"), *std::max_element(bytes.begin(), bytes.end())},
        {QStringLiteral("accuracy"), mean(values([](const StudyPoint &p) { return figureOf(p, "int8_accuracy"); }))},
        {QStringLiteral("exact"), mean(values([](const StudyPoint &p) { return figureOf(p, "int8_exact"); }))},
        {QStringLiteral("drop"), mean(drop)},
        {QStringLiteral("worst_drop"), *std::max_element(drop.begin(), drop.end())},
        {QStringLiteral("flips"), mean(values([](const StudyPoint &p) { return figureOf(p, "flip_rate"); }))}};
}

QCborMap pointOf(const Curves &curves, const std::string &recipe, const std::string &acquisition, int labels)
{
    const auto mean = [&](Reading read) { return curves.mean(recipe, acquisition, labels, read); };
    const Paired accuracy = mean(accuracyOf), exact = mean(exactOf);
    const double network = mean([](const StudyPoint &p) { return double(p.network.windows > 0); }).mean;
    QCborMap point{{QStringLiteral("labels"), labels},
        {QStringLiteral("given"), mean([](const StudyPoint &p) { return double(p.given); }).mean},
        {QStringLiteral("windows"), mean([](const StudyPoint &p) { return double(p.windows); }).mean},
        {QStringLiteral("accuracy"), accuracy.mean},
        {QStringLiteral("accuracy_standard_error"), accuracy.standardError}, {QStringLiteral("exact"), exact.mean},
        {QStringLiteral("exact_standard_error"), exact.standardError},
        {QStringLiteral("ece"), mean([](const StudyPoint &p) { return p.scores.ece; }).mean},
        {QStringLiteral("gap"), mean([](const StudyPoint &p) { return p.trainAccuracy - p.scores.accuracy; }).mean},
        {QStringLiteral("worst"), accuracy.worst}, {QStringLiteral("worst_user"), accuracy.worstPair},
        {QStringLiteral("seconds"), mean([](const StudyPoint &p) { return p.seconds; }).mean}};
    if (network == 1) {
        point.insert(
            QStringLiteral("network_accuracy"), mean([](const StudyPoint &p) { return p.network.accuracy; }).mean);
        point.insert(QStringLiteral("network_exact"), mean([](const StudyPoint &p) { return p.network.exact; }).mean);
    }
    if (const QCborMap int8 = quantisedOf(curves, recipe, acquisition, labels); !int8.isEmpty())
        point.insert(QStringLiteral("int8"), int8);
    return point;
}

// Percentage points; worst is the unit that gained least.
QCborMap differenceOf(const std::string &acquisition, int labels, const std::vector<double> &a,
    const std::vector<double> &b, const std::vector<double> &exactA, const std::vector<double> &exactB)
{
    const Paired d = paired(a, b), e = paired(exactA, exactB);
    return {{QStringLiteral("acquisition"), QString::fromStdString(acquisition)}, {QStringLiteral("labels"), labels},
        {QStringLiteral("points"), 100 * d.mean}, {QStringLiteral("standard_error"), 100 * d.standardError},
        {QStringLiteral("worst"), 100 * d.worst}, {QStringLiteral("worst_user"), d.worstPair},
        {QStringLiteral("exact_points"), 100 * e.mean},
        {QStringLiteral("exact_standard_error"), 100 * e.standardError}};
}

std::vector<int> budgetsOf(const std::vector<StudyCurve> &curves)
{
    std::vector<int> budgets;
    for (const StudyCurve &curve : curves)
        for (const StudyPoint &p : curve.points)
            if (p.labels != kAllLabels && std::find(budgets.begin(), budgets.end(), p.labels) == budgets.end())
                budgets.push_back(p.labels);
    std::sort(budgets.begin(), budgets.end());
    return budgets;
}

QCborMap recipeReport(
    const Recipe &recipe, const StudyRequest &request, const Curves &curves, const std::vector<StudyCurve> &all)
{
    const std::vector<int> budgets = budgetsOf(all);
    const std::string &name = recipe.name;
    const bool memory = name != "memory" && curves.has("memory");
    QCborMap acquired, report{{QStringLiteral("recipe"), QString::fromStdString(name)},
                           {QStringLiteral("origin"), QString::fromStdString(recipe.origin)}};
    QCborArray againstRandom, againstMemory, againstSource, againstMemoryBound;
    for (const Acquisition &acquisition : request.acquisitions) {
        const std::string &by = acquisition.name;
        const auto difference = [&](QCborArray &to, int labels, const std::string &otherRecipe,
                                    const std::string &otherBy, int otherLabels) {
            const auto a = curves.values(name, by, labels, accuracyOf),
                       b = curves.values(otherRecipe, otherBy, otherLabels, accuracyOf);
            if (!a.empty() && !b.empty())
                to.append(differenceOf(by, labels, a, b, curves.values(name, by, labels, exactOf),
                    curves.values(otherRecipe, otherBy, otherLabels, exactOf)));
        };
        QCborArray points;
        for (const int labels : budgets) {
            if (curves.values(name, by, labels, accuracyOf).empty())
                continue;
            QCborMap point = pointOf(curves, name, by, labels);
            const QCborMap figures = figuresOf(all, name, by, labels);
            if (!figures.isEmpty())
                point.insert(QStringLiteral("figures"), figures);
            points.append(point);
            if (labels > 0 && by != "random")
                difference(againstRandom, labels, name, "random", labels);
            if (labels > 0)
                difference(againstSource, labels, name, by, 0);
            if (memory) {
                difference(againstMemory, labels, "memory", by, labels);
                difference(againstMemoryBound, labels, "memory", by, kAllLabels);
            }
        }
        acquired.insert(QString::fromStdString(by), points);
    }
    report.insert(QStringLiteral("curves"), acquired);
    report.insert(QStringLiteral("against_random"), againstRandom);
    report.insert(QStringLiteral("against_source_only"), againstSource);
    if (memory) {
        report.insert(QStringLiteral("against_memory"), againstMemory);
        report.insert(QStringLiteral("against_memory_bound"), againstMemoryBound);
    }
    const std::string &first = request.acquisitions.front().name;
    if (request.allLabels)
        report.insert(QStringLiteral("bound"), pointOf(curves, name, first, kAllLabels));
    report.insert(QStringLiteral("gap"), pointOf(curves, name, first, budgets.back()).value(QStringLiteral("gap")));
    return report;
}

QCborArray userReports(const std::vector<StudyUser> &users, const std::vector<StudyCurve> &all)
{
    QCborArray out;
    for (int u = 0; u < int(users.size()); ++u) {
        const StudyUser &user = users[std::size_t(u)];
        QCborArray curves;
        double majority = 0;
        for (const StudyCurve &curve : all) {
            if (curve.user != u)
                continue;
            QCborArray points;
            for (const StudyPoint &p : curve.points) {
                QCborMap figures;
                for (const auto &[name, value] : p.figures)
                    figures.insert(QString::fromStdString(name), value);
                QCborMap point{{QStringLiteral("labels"), p.labels}, {QStringLiteral("given"), p.given},
                    {QStringLiteral("windows"), p.windows}, {QStringLiteral("accuracy"), p.scores.accuracy},
                    {QStringLiteral("exact"), p.scores.exact}, {QStringLiteral("ece"), p.scores.ece},
                    {QStringLiteral("seconds"), p.seconds}, {QStringLiteral("figures"), figures}};
                if (p.network.windows > 0)
                    point.insert(QStringLiteral("network_accuracy"), p.network.accuracy);
                points.append(point);
                majority = p.scores.majority;
            }
            curves.append(QCborMap{{QStringLiteral("recipe"), QString::fromStdString(curve.recipe)},
                {QStringLiteral("acquisition"), QString::fromStdString(curve.acquisition)},
                {QStringLiteral("repeat"), curve.repeat}, {QStringLiteral("points"), points}});
        }
        out.append(QCborMap{{QStringLiteral("name"), QString::fromStdString(user.name)},
            {QStringLiteral("majority"), majority}, {QStringLiteral("source_windows"), user.source.count()},
            {QStringLiteral("pool_windows"), user.pool.count()}, {QStringLiteral("test_windows"), user.test.count()},
            {QStringLiteral("curves"), curves}});
    }
    return out;
}

} // namespace

QCborMap studyReport(
    const std::vector<StudyUser> &users, const StudyRequest &request, const std::vector<StudyCurve> &all)
{
    const Curves curves(users, request, all);
    // The first recipe's report is the answer itself; all of them stand under their names.
    QCborMap recipes;
    for (const Recipe &recipe : request.recipes)
        recipes.insert(QString::fromStdString(recipe.name), recipeReport(recipe, request, curves, all));
    QCborMap report = recipes.value(QString::fromStdString(request.recipes.front().name)).toMap();
    if (request.recipes.size() > 1)
        report.insert(QStringLiteral("recipes"), recipes);
    const std::string &recipe = request.recipes.front().name, &by = request.acquisitions.front().name;
    report.insert(QStringLiteral("majority"),
        curves.mean(recipe, by, 0, [](const StudyPoint &p) { return p.scores.majority; }).mean);
    QCborArray names;
    for (const Acquisition &acquisition : request.acquisitions)
        names.append(QString::fromStdString(acquisition.name));
    report.insert(QStringLiteral("acquisitions"), names);
    report.insert(QStringLiteral("repeats"), curves.units());
    report.insert(QStringLiteral("label"),
        request.unit == LabelUnit::Moment ? QStringLiteral("moment") : QStringLiteral("window"));
    report.insert(QStringLiteral("users"), userReports(users, all));
    return report;
}

} // namespace lodestone
