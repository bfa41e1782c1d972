// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/study_tables.h"
#include "app/cli/verb.h"
#include <QJsonArray>
#include <map>

namespace lodestone::cli {
namespace {

QString plusMinus(double mean, double error)
{
    return QStringLiteral("%1 ± %2").arg(mean, 5, 'f', 1).arg(error, 0, 'f', 1);
}

QString pointText(const QJsonObject &p)
{
    return QStringLiteral("%1 %2")
        .arg(plusMinus(100 * p["accuracy"].toDouble(), 100 * p["accuracy_standard_error"].toDouble()), 11)
        .arg(QStringLiteral("(%1)").arg(100 * p["exact"].toDouble(), 0, 'f', 1), 7);
}

QString quantisedText(const QJsonObject &curves, const QJsonArray &acquisitions)
{
    QString text;
    for (const auto &name : acquisitions)
        for (const auto &point : curves[name.toString()].toArray()) {
            const QJsonObject q = point.toObject()["int8"].toObject();
            if (q.isEmpty())
                continue;
            text += QStringLiteral("  int8, %1 at %2 labels: %3 (%4), %5 points below float, worst user %6; %7 of "
                                   "decisions flipped; at most %8 bytes\n")
                        .arg(name.toString())
                        .arg(point.toObject()["labels"].toInt(), 2)
                        .arg(percent(q["accuracy"].toDouble()), percent(q["exact"].toDouble()))
                        .arg(100 * q["drop"].toDouble(), 0, 'f', 2)
                        .arg(100 * q["worst_drop"].toDouble(), 0, 'f', 2)
                        .arg(QStringLiteral("%1 %").arg(100 * q["flips"].toDouble(), 0, 'f', 2))
                        .arg(q["bytes"].toInt());
        }
    return text;
}

QString recipeTable(const QJsonObject &recipe, const QJsonArray &acquisitions, double majority)
{
    QString text = QStringLiteral(
        "\n%1: fingers right in %, ± standard error (all five right); always guessing the commoner state: %2\n  labels")
                       .arg(recipe["recipe"].toString(), percent(majority));
    for (const auto &name : acquisitions)
        text += QStringLiteral("%1").arg(name.toString(), 21);
    std::map<int, QString> rows;
    const QJsonObject curves = recipe["curves"].toObject();
    qsizetype width = 0;
    for (const auto &name : acquisitions) {
        for (const auto &point : curves[name.toString()].toArray()) {
            QString &row = rows[point.toObject()["labels"].toInt()];
            row = row.leftJustified(width) + QStringLiteral("%1").arg(pointText(point.toObject()), 21);
        }
        width += 21;
    }
    for (const auto &[labels, row] : rows)
        text += QStringLiteral("\n%1").arg(labels, 8) + row;
    if (recipe.contains("bound"))
        text += QStringLiteral("\n     all%1").arg(pointText(recipe["bound"].toObject()), 21);
    text += QLatin1Char('\n');
    const auto differences = [&](const char *key, const QString &what) {
        for (const auto &value : recipe[QLatin1String(key)].toArray()) {
            const QJsonObject d = value.toObject();
            text += QStringLiteral("  %1 at %2 labels %3: %4 points, worst user %5\n")
                        .arg(d["acquisition"].toString())
                        .arg(d["labels"].toInt(), 2)
                        .arg(what, plusMinus(d["points"].toDouble(), d["standard_error"].toDouble()))
                        .arg(d["worst"].toDouble(), 0, 'f', 1);
        }
    };
    text += quantisedText(recipe["curves"].toObject(), acquisitions);
    differences("against_random", QStringLiteral("against random"));
    differences("against_memory", QStringLiteral("against the memory"));
    differences("against_source_only", QStringLiteral("against source only"));
    return text
           + QStringLiteral("  gap between training and test: %1 points\n")
                 .arg(100 * recipe["gap"].toDouble(), 0, 'f', 1);
}

} // namespace

QString usersTable(const QJsonObject &r)
{
    const bool simulated = r["simulated"].toBool();
    QString text = QStringLiteral("%1 %2, seed %3; one label is a %4\n")
                       .arg(r["repeats"].toInt())
                       .arg(simulated ? QStringLiteral("simulated users, %1 world").arg(r["world"].toString())
                                      : QStringLiteral("users"))
                       .arg(r["seed"].toInt())
                       .arg(r["label"].toString());
    const QJsonObject recipes = r["recipes"].toObject();
    const double majority = r["majority"].toDouble();
    if (recipes.isEmpty())
        text += recipeTable(r, r["acquisitions"].toArray(), majority);
    for (const auto &recipe : recipes)
        text += recipeTable(recipe.toObject(), r["acquisitions"].toArray(), majority);
    return text + QStringLiteral("%1 s on %2\n").arg(r["seconds"].toDouble(), 0, 'f', 1).arg(machineLine());
}

QString worldTable(const QJsonObject &world)
{
    QString text = QStringLiteral("\n%1: %2 users; fingers right in %, ± standard error over them (all five right); "
                                  "always guessing the commoner state: %3\n  %4%5\n")
                       .arg(world["name"].toString())
                       .arg(world["repeats"].toInt())
                       .arg(percent(world["majority"].toDouble()))
                       .arg(QStringLiteral("recipe, labels chosen by"), -32)
                       .arg(QStringLiteral("sittings x labels"));
    const QJsonObject curves = world["curves"].toObject(), bound = world["bound"].toObject();
    for (auto recipe = curves.begin(); recipe != curves.end(); ++recipe) {
        const QJsonObject by = recipe->toObject();
        for (auto one = by.begin(); one != by.end(); ++one) {
            text += QStringLiteral("  %1").arg(recipe.key() + QStringLiteral(", ") + one.key(), -32);
            for (const auto &value : one->toArray()) {
                const QJsonObject p = value.toObject();
                text +=
                    QStringLiteral("%1x%2:%3  ").arg(p["sittings"].toInt()).arg(p["labels"].toInt()).arg(pointText(p));
            }
            text += QLatin1Char('\n');
        }
        if (bound.contains(recipe.key()))
            text += QStringLiteral("  %1%2\n")
                        .arg(recipe.key() + QStringLiteral(", all labels"), -32)
                        .arg(percent(bound[recipe.key()].toObject()["accuracy"].toDouble()));
    }
    for (const auto &value : world["paired"].toArray()) {
        const QJsonObject d = value.toObject();
        if (d["recipe"].toString() == world["recipe"].toString())
            text += QStringLiteral("  %1 against %2, %3, %4x%5: %6 points, worst user %7\n")
                        .arg(d["recipe"].toString(), d["against"].toString(), d["acquisition"].toString())
                        .arg(d["sittings"].toInt())
                        .arg(d["labels"].toInt())
                        .arg(plusMinus(d["points"].toDouble(), d["standard_error"].toDouble()))
                        .arg(d["worst"].toDouble(), 0, 'f', 1);
    }
    return text;
}

} // namespace lodestone::cli
