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

} // namespace

std::optional<StudyChart> readStudy(const QByteArray &json, QString *why)
{
    const QJsonObject study = QJsonDocument::fromJson(json).object();
    QJsonObject recipes = study["recipes"].toObject();
    // Of folders of users, and of folders of such folders.
    for (const QJsonValue &world : study["worlds"].isArray() ? study["worlds"].toArray() : QJsonArray{study}) {
        const QJsonObject curves = world["curves"].toObject();
        const QString name = world["name"].toString(),
                      prefix = name.isEmpty() || world == study ? QString() : name + QLatin1String(": ");
        for (auto it = curves.begin(); it != curves.end(); ++it)
            if (it->isObject())
                recipes[prefix + it.key()] = QJsonObject{{"curves", *it}};
    }
    if (!study["curves"].isObject() && recipes.isEmpty()) {
        if (why)
            *why = Study::tr("This is no result of a study; make one with lodestone-cli study --json.");
        return {};
    }
    StudyChart chart;
    QString ours;
    const auto take = [&](const QJsonObject &recipe, const QString &prefix) {
        const QJsonObject curves = recipe["curves"].toObject();
        for (auto it = curves.begin(); it != curves.end(); ++it) {
            for (const auto &[sittings, points] : bySittings(it->toArray())) {
                QString name = prefix.isEmpty() ? it.key() : Study::tr("%1, %2").arg(prefix, it.key());
                if (sittings > 1)
                    name = Study::tr("%1, %n sittings", nullptr, sittings).arg(name);
                StudyLine line = lineOf(name, points);
                if (line.points.empty())
                    continue;
                if (it.key() == QLatin1String("random"))
                    line.role = StudyLine::Role::Random;
                else if (ours.isEmpty() || it.key() == QLatin1String("lodestone"))
                    ours = line.name;
                chart.lines.push_back(std::move(line));
            }
        }
    };
    if (recipes.size() > 1) {
        for (auto it = recipes.begin(); it != recipes.end(); ++it)
            take(it->toObject(), it.key());
        const QString preferred = Study::tr("%1, %2").arg(QStringLiteral("lodestone"), QStringLiteral("lodestone"));
        if (std::any_of(
                chart.lines.begin(), chart.lines.end(), [&](const StudyLine &l) { return l.name == preferred; }))
            ours = preferred;
        chart.title = Study::tr("%1 recipes").arg(recipes.size());
    } else {
        const QJsonObject one = recipes.isEmpty() ? study : recipes.begin()->toObject();
        take(one, {});
        const QJsonObject bound = one["bound"].toObject();
        chart.boundAccuracy = isFraction(bound["accuracy"]) ? bound["accuracy"].toDouble(-1) : -1;
        chart.boundExact = isFraction(bound["exact"]) ? bound["exact"].toDouble(-1) : -1;
        chart.differences = differencesOf(one, ours);
        chart.title = one["recipe"].toString(study["recipe"].toString());
    }
    for (StudyLine &line : chart.lines)
        if (line.name == ours)
            line.role = StudyLine::Role::Ours;
    chart.majority = isFraction(study["majority"]) ? study["majority"].toDouble(-1) : -1;
    const QString users = study["simulated"].toBool()
                              ? Study::tr("%1 simulated users, %2 world")
                                    .arg(study["repeats"].toInt())
                                    .arg(study["world"].toString(QStringLiteral("plain")))
                              : Study::tr("%1 runs on recorded sessions").arg(study["repeats"].toInt());
    chart.caption = Study::tr("%1, seed %2; the band is one standard error").arg(users).arg(study["seed"].toInt());
    return chart;
}

} // namespace lodestone
