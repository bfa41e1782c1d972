// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/study_advice.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace lodestone::cli {
namespace {

constexpr int kBins = 6;

struct Foretold
{
    double foretold = 0, came = 0; // percentage points
};

struct Advice
{
    std::vector<Foretold> known;
    int unknown = 0;
    void take(const QJsonObject &figures, const QString &what)
    {
        const QString came = QStringLiteral("came_") + what, said = QStringLiteral("advice_") + what;
        if (figures.contains(came) && figures.contains(said))
            known.push_back({100 * figures[said].toDouble(), 100 * figures[came].toDouble()});
        else
            unknown += figures.contains(came);
    }
};

double correlationOf(const std::vector<Foretold> &all)
{
    double foretold = 0, came = 0, both = 0, first = 0, second = 0;
    for (const Foretold &one : all) {
        foretold += one.foretold / double(all.size());
        came += one.came / double(all.size());
    }
    for (const Foretold &one : all) {
        both += (one.foretold - foretold) * (one.came - came);
        first += std::pow(one.foretold - foretold, 2);
        second += std::pow(one.came - came, 2);
    }
    return first > 0 && second > 0 ? both / std::sqrt(first * second) : 0;
}

QJsonObject meanOf(const Foretold *from, const Foretold *to)
{
    double foretold = 0, came = 0, error = 0;
    const double count = double(to - from);
    for (const Foretold *one = from; one != to; ++one) {
        foretold += one->foretold / count;
        came += one->came / count;
        error += std::abs(one->foretold - one->came) / count;
    }
    return {{"points", int(count)}, {"foretold", foretold}, {"came", came}, {"mean_error", error}};
}

QJsonObject jsonOf(Advice advice)
{
    std::vector<Foretold> &all = advice.known;
    std::sort(all.begin(), all.end(), [](const Foretold &a, const Foretold &b) { return a.foretold < b.foretold; });
    QJsonObject out = meanOf(all.data(), all.data() + all.size());
    out["correlation"] = correlationOf(all);
    out["unknown"] = advice.unknown;
    QJsonArray bins;
    for (std::size_t b = 0; b < kBins; ++b) {
        const std::size_t from = all.size() * b / kBins, to = all.size() * (b + 1) / kBins;
        if (from < to)
            bins << meanOf(all.data() + from, all.data() + to);
    }
    out["bins"] = bins;
    return out;
}

} // namespace

QJsonObject adviceOf(const QJsonArray &worlds)
{
    Advice answers, sitting;
    for (const QJsonValue &world : worlds)
        for (const QJsonValue &user : world["users"].toArray())
            for (const QJsonValue &curve : user["curves"].toArray())
                for (const QJsonValue &point : curve["points"].toArray()) {
                    answers.take(point["figures"].toObject(), QStringLiteral("answers"));
                    sitting.take(point["figures"].toObject(), QStringLiteral("sitting"));
                }
    Advice both = answers;
    both.known.insert(both.known.end(), sitting.known.begin(), sitting.known.end());
    both.unknown += sitting.unknown;
    return {{"answers", jsonOf(answers)}, {"sitting", jsonOf(sitting)}, {"both", jsonOf(both)}};
}

QString adviceTable(const QJsonObject &advice)
{
    QString text = QStringLiteral("\nadvice: points foretold, points that came, by what was foretold\n");
    for (const char *what : {"answers", "sitting", "both"}) {
        const QJsonObject of = advice[QLatin1String(what)].toObject();
        if (of["points"].toInt() == 0) {
            text += QStringLiteral("  %1nothing told, %2 unknown\n")
                        .arg(QLatin1String(what), -9)
                        .arg(of["unknown"].toInt());
            continue;
        }
        text += QStringLiteral("  %1%2 told, %3 unknown; correlation %4, mean error %5 points; mean %6, came %7\n")
                    .arg(QLatin1String(what), -9)
                    .arg(of["points"].toInt())
                    .arg(of["unknown"].toInt())
                    .arg(of["correlation"].toDouble(), 0, 'f', 2)
                    .arg(of["mean_error"].toDouble(), 0, 'f', 1)
                    .arg(of["foretold"].toDouble(), 0, 'f', 1)
                    .arg(of["came"].toDouble(), 0, 'f', 1);
        for (const QJsonValue &value : of["bins"].toArray()) {
            const double came = value["came"].toDouble();
            text += QStringLiteral("  %1 %2  %3%4\n")
                        .arg(value["foretold"].toDouble(), 8, 'f', 1)
                        .arg(came, 6, 'f', 1)
                        .arg(QString(std::max(0, int(std::lround(2 * came))), QLatin1Char('#')))
                        .arg(QStringLiteral(" (%1)").arg(value["points"].toInt()));
        }
    }
    return text;
}

} // namespace lodestone::cli
