// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/model_report.h"
#include "app/studio/sentences.h"
#include "app/studio/session_source.h"
#include "app/studio/training.h"
#include "widgets/controls/format.h"
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace lodestone {
namespace {

// The displayed name of a pitch band or of a sitting, translated from the engine's. A session keeps its own name.
QString headingOf(const QString &name)
{
    if (name == QLatin1String("pitch down"))
        return ModelReport::tr("Pitched down");
    if (name == QLatin1String("pitch middle"))
        return ModelReport::tr("Level");
    if (name == QLatin1String("pitch up"))
        return ModelReport::tr("Pitched up");
    static const QRegularExpression sitting(QStringLiteral("^sitting (\\d+)$"));
    if (const QRegularExpressionMatch match = sitting.match(name); match.hasMatch())
        return ModelReport::tr("Sitting %1").arg(match.captured(1));
    return name;
}

DomainAccuracy domainOf(const QJsonObject &json, const QString &name)
{
    DomainAccuracy domain;
    domain.name = name;
    domain.accuracy = json["accuracy"].toDouble();
    domain.exact = json["exact"].toDouble();
    domain.majority = json["majority"].toDouble();
    domain.windows = json["windows"].toInt();
    domain.trained = json["trained"].toBool();
    const QJsonObject fingers = json["fingers"].toObject(), majority = json["finger_majority"].toObject();
    for (std::size_t i = 0; i < kFingerNames.size(); ++i) {
        const QLatin1String finger(kFingerNames[i]);
        domain.finger[i] = fingers[finger].toDouble(-1);
        domain.fingerMajority[i] = majority[finger].toDouble(-1);
    }
    return domain;
}

QString splitInWords(const QString &split)
{
    if (split == QLatin1String("orientation"))
        return ModelReport::tr("low pitch");
    if (split == QLatin1String("session"))
        return ModelReport::tr("a whole session");
    return ModelReport::tr("at random, which leaks: neighbours look alike");
}

// The sessions whose labels taught it, as they are kept.
QJsonArray teachersOf(const QJsonObject &provenance)
{
    QJsonArray teachers;
    for (const QJsonValue &entry : provenance["labelled"].toArray())
        if (entry["session"] != provenance["request"]["test"] && !entry["segments"].toArray().isEmpty())
            teachers.append(entry); // else its labels are used for testing only
    return teachers;
}

const SessionInfo *sessionOf(const QList<SessionInfo> &sessions, qint64 id)
{
    const auto known = std::find_if(
        sessions.begin(), sessions.end(), [id](const SessionInfo &s) { return s.id == id; });
    return known == sessions.end() ? nullptr : &*known;
}

// "127: Session 3 85, Session 2 42"; models of older versions stored only the sum.
QString labelsInWords(const QJsonObject &provenance, const QList<SessionInfo> &sessions)
{
    const QString sum = formatCount(provenance["labels"].toInt());
    QStringList each;
    for (const QJsonValue &entry : teachersOf(provenance)) {
        const SessionInfo *known = sessionOf(sessions, entry["session"].toInteger());
        const QString name = known ? known->name : ModelReport::tr("a removed session");
        each << ModelReport::tr("%1 %2").arg(name, formatCount(entry["segments"].toArray().size()));
    }
    return each.isEmpty() ? sum : ModelReport::tr("%1: %2").arg(sum, each.join(QStringLiteral(", ")));
}

// Groups of eight digits, so that a line can break between them.
QString grouped(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex())
        .replace(QRegularExpression(QStringLiteral("(.{8})(?!$)")), QStringLiteral("\\1 "));
}

} // namespace

AccuracyReport accuracyOf(const QJsonObject &json, const QString &split)
{
    AccuracyReport report;
    if (!json["accuracy"].isDouble())
        return report;
    report.valid = true;
    report.split = splitInWords(split);
    report.cautions = cautionsInWords(json);
    report.ece = json["ece"].toDouble(-1);
    if (json["temperature_windows"].toInt() > 0) // else nothing was scaled, and "before" is the same figure
        report.eceBefore = json["ece_before"].toDouble(-1);
    for (const QJsonValue &value : json["reliability"].toArray())
        report.bins.push_back({value["low"].toDouble(), value["high"].toDouble(), value["count"].toInt(),
            value["stated"].toDouble(), value["true"].toDouble()});
    report.all = domainOf(json, ModelReport::tr("All"));
    for (const QJsonValue &value : json["domains"].toArray())
        report.domains.push_back(domainOf(value.toObject(), headingOf(value.toObject()["name"].toString())));
    return report;
}

std::vector<CombinationAccuracy> combinationsOf(const QJsonObject &report)
{
    std::vector<CombinationAccuracy> combinations;
    for (const QJsonValue &value : report["combinations"].toArray())
        combinations.push_back({value["combination"].toString(), value["exact"].toDouble(), value["windows"].toInt(),
            value["taken_for"].toString(), value["taken_for_windows"].toInt()});
    std::stable_sort(
        combinations.begin(), combinations.end(), [](const auto &a, const auto &b) { return a.accuracy < b.accuracy; });
    return combinations;
}

PromotionView promotionOf(const QJsonObject &report)
{
    const QJsonObject promotion = report["promotion"].toObject();
    return {promotion.contains("promote"), promotion["promote"].toBool(true), promotionInWords(promotion)};
}

std::vector<std::pair<QString, QString>> provenanceOf(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot)
{
    const QJsonObject &p = model.provenance;
    std::vector<std::pair<QString, QString>> rows;
    rows.emplace_back(ModelReport::tr("Labels"), labelsInWords(p, sessions));
    QStringList from;
    for (const QJsonValue &entry : teachersOf(p))
        if (const SessionInfo *session = sessionOf(sessions, entry["session"].toInteger()))
            from << sourceInWords(session->source);
    from.removeDuplicates();
    if (!from.isEmpty())
        rows.emplace_back(ModelReport::tr("Recorded from"), from.join(QStringLiteral(", ")));
    rows.emplace_back(ModelReport::tr("Hold-out"), splitInWords(p["split"].toString()));
    rows.emplace_back(ModelReport::tr("Recipe"),
        ModelReport::tr("%1, seed %2").arg(model.recipe, QString::number(p["seed"].toInteger())));
    rows.emplace_back(ModelReport::tr("Windows"),
        ModelReport::tr("%1 of the sources, %2 of the target")
            .arg(formatCount(p["sourceWindows"].toInteger()), formatCount(p["targetWindows"].toInteger())));
    if (const QString window = windowInWords(model, sessions); !window.isEmpty())
        rows.emplace_back(ModelReport::tr("Window"), window);
    const QString made = QLocale().toString(model.created.toLocalTime(), QLocale::ShortFormat);
    rows.emplace_back(ModelReport::tr("Made"),
        model.report["seconds"].isDouble()
            ? ModelReport::tr("%1, in %2 s").arg(made, formatNumber(model.report["seconds"].toDouble(), 1))
            : made);
    rows.emplace_back(ModelReport::tr("Engine"),
        ModelReport::tr("%1 on %2")
            .arg(p["engine"].toString(QStringLiteral("—")), p["instructions"].toString(QStringLiteral("—"))));
    const int bytes = model.report["quantise"].toObject()["bytes"].toInt();
    rows.emplace_back(ModelReport::tr("Image"), bytes > 0 ? ModelReport::tr("int8, %1 B").arg(formatCount(bytes))
                                                          : ModelReport::tr("none: it cannot go on the glove"));
    if (!model.hash.isEmpty())
        rows.emplace_back(ModelReport::tr("SHA-256"), grouped(model.hash));
    rows.emplace_back(ModelReport::tr("On the glove"), slot.isEmpty() ? ModelReport::tr("not now") : slot);
    return rows;
}

bool taughtBySimulation(const ModelInfo &model, const QList<SessionInfo> &sessions)
{
    const QJsonArray teachers = teachersOf(model.provenance);
    return !teachers.isEmpty() && std::all_of(teachers.begin(), teachers.end(), [&sessions](const QJsonValue &entry) {
        const SessionInfo *session = sessionOf(sessions, entry["session"].toInteger());
        return session && isSimulated(session->source);
    });
}

ModelReport modelReport(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot, const QString &project)
{
    ModelReport report;
    report.name = modelInWords(model.name);
    report.project = project;
    report.accuracy = accuracyOf(model.report, model.provenance["split"].toString());
    report.combinations = combinationsOf(model.report);
    for (const QJsonValue &value : model.report["loss"].toArray())
        report.loss.push_back(value.toDouble());
    for (const QJsonValue &value : model.report["lossHoldout"].toArray())
        report.holdout.push_back(value.toDouble());
    report.promotion = promotionOf(model.report);
    report.provenance = provenanceOf(model, sessions, slot);
    return report;
}

} // namespace lodestone
