// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/study_file.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace lodestone {
namespace {

struct Study
{
    Q_DECLARE_TR_FUNCTIONS(Study)
};

bool isFraction(const QJsonValue &value) { return value.toDouble() >= 0 && value.toDouble() <= 1; }

StudyLine lineOf(const QString &name, const QJsonArray &points)
{
    StudyLine line;
    line.name = name;
    for (const QJsonValue &value : points) {
        const QJsonObject p = value.toObject();
        // A number that no study gives would stretch the picture until nothing else is seen.
        if (p["labels"].toInt(-1) < 0 || !isFraction(p["accuracy"]) || !isFraction(p["exact"])
            || !isFraction(p["accuracy_standard_error"]) || !isFraction(p["exact_standard_error"]))
            continue;
        line.points.push_back({p["labels"].toInt(), p["accuracy"].toDouble(), p["exact"].toDouble(),
            p["accuracy_standard_error"].toDouble(), p["exact_standard_error"].toDouble()});
    }
    std::sort(line.points.begin(), line.points.end(),
        [](const StudyPoint &a, const StudyPoint &b) { return a.labels < b.labels; });
    return line;
}

std::map<int, QJsonArray> bySittings(const QJsonArray &points)
{
    std::map<int, QJsonArray> out;
    for (const QJsonValue &point : points)
        out[point["sittings"].toInt(1)].append(point);
    return out;
}

std::vector<StudyDifference> differencesOf(const QJsonObject &recipe, const QString &acquisition)
{
    using Against = StudyDifference::Against;
    std::vector<StudyDifference> out;
    for (const auto &[field, against] : {std::pair{"against_random", Against::Random},
             std::pair{"against_memory", Against::Memory}, std::pair{"against_source_only", Against::SourceOnly}})
        for (const QJsonValue &value : recipe[QLatin1String(field)].toArray()) {
            const QJsonObject d = value.toObject();
            if (d["acquisition"].toString() == acquisition)
                out.push_back({against, d["labels"].toInt(), d["points"].toDouble(), d["standard_error"].toDouble(),
                    d["worst"].toDouble()});
        }
    return out;
}

// What a study says of one recipe.
struct Part
{
    QString recipe, name; // name: of its lines, before the acquisition function
    QJsonObject study;
};

// Of one recipe, of several, of a folder of users (curves by recipe), or of several such folders.
std::vector<Part> partsOf(const QJsonObject &study)
{
    std::vector<Part> parts;
    const QJsonObject recipes = study["recipes"].toObject();
    for (auto it = recipes.begin(); it != recipes.end(); ++it)
        parts.push_back({it.key(), it.key(), it->toObject()});
    const auto addUsers = [&parts](const QJsonObject &users, const QString &before) {
        const QJsonObject curves = users["curves"].toObject();
        for (auto it = curves.begin(); it != curves.end(); ++it)
            if (it->isObject())
                parts.push_back({it.key(), before + it.key(), {{"curves", *it}, {"bound", users["bound"][it.key()]}}});
    };
    addUsers(study, {});
    for (const QJsonValue &world : study["worlds"].toArray())
        addUsers(world.toObject(), world["name"].toString() + QLatin1String(": "));
    if (parts.empty() && study["curves"].isObject())
        parts.push_back({study["recipe"].toString(), {}, study});
    if (parts.size() == 1)
        parts[0].name.clear();
    return parts;
}

} // namespace

std::optional<StudyChart> readStudy(const QByteArray &json, QString *why)
{
    const QJsonObject study = QJsonDocument::fromJson(json).object();
    const std::vector<Part> parts = partsOf(study);
    if (parts.empty()) {
        if (why)
            *why = Study::tr("This is no result of a study; make one with lodestone-cli study --json.");
        return {};
    }
    const QString own = QStringLiteral("lodestone");
    StudyChart chart;
    QStringList recipes;
    std::size_t ours = 0;
    int best = -1;
    for (const auto &[recipe, before, result] : parts) {
        recipes << recipe;
        const QJsonObject curves = result["curves"].toObject();
        for (auto it = curves.begin(); it != curves.end(); ++it) {
            for (const auto &[sittings, points] : bySittings(it->toArray())) {
                QString name = before.isEmpty() ? it.key() : Study::tr("%1, %2").arg(before, it.key());
                if (sittings > 1)
                    name = Study::tr("%1, %n sittings", nullptr, sittings).arg(name);
                StudyLine line = lineOf(name, points);
                if (line.points.empty())
                    continue;
                const int rank = 2 * (recipe == own) + (it.key() == own);
                if (it.key() == QLatin1String("random"))
                    line.role = StudyLine::Role::Random;
                else if (rank > best)
                    best = rank, ours = chart.lines.size();
                chart.lines.push_back(std::move(line));
            }
        }
    }
    if (best >= 0)
        chart.lines[ours].role = StudyLine::Role::Ours;
    if (parts.size() == 1) {
        const QJsonObject bound = parts[0].study["bound"].toObject();
        chart.boundAccuracy = isFraction(bound["accuracy"]) ? bound["accuracy"].toDouble(-1) : -1;
        chart.boundExact = isFraction(bound["exact"]) ? bound["exact"].toDouble(-1) : -1;
        if (best >= 0)
            chart.differences = differencesOf(parts[0].study, chart.lines[ours].name);
    }
    recipes.removeDuplicates();
    chart.title = recipes.size() == 1 ? recipes[0] : Study::tr("%1 recipes").arg(recipes.size());
    chart.majority = isFraction(study["majority"]) ? study["majority"].toDouble(-1) : -1;
    const QJsonObject facts = study.contains("worlds") ? study["worlds"][0].toObject() : study; // of worlds: the first
    const QString users = facts["simulated"].toBool()
                              ? Study::tr("%1 simulated users, %2 world")
                                    .arg(facts["repeats"].toInt())
                                    .arg(facts["world"].toString(QStringLiteral("plain")))
                              : Study::tr("%1 runs on recorded sessions").arg(facts["repeats"].toInt());
    chart.caption = Study::tr("%1, seed %2; the band is one standard error").arg(users).arg(facts["seed"].toInt());
    return chart;
}

} // namespace lodestone
