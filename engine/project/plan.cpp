// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/plan.h"
#include "engine/project/words.h"
#include "engine/signal/windows.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lodestone {
namespace {

constexpr qint64 kLargestFile = 1 << 20;
constexpr int kMostRepetitions = 100, kMostSteps = 2000;
constexpr double kLongest = 3600, kLongestWait = 600, kShortest = 0.5; // s
constexpr const char *kSeconds = QT_TRANSLATE_NOOP("Project", "is %1; it must be a number of seconds from %2 to %3.");
const QStringList kPlanKeys{"name", "description", "order", "seed", "repetitions", "preview_seconds", "prepare_seconds",
    "seconds", "putting_on", "poses"};
const QStringList kPoseKeys{"combination", "title", "orientation", "preview_seconds", "prepare_seconds", "seconds",
    "repetitions", "pitch_from", "pitch_to", "roll_from", "roll_to", "calibrates"};
const std::array<std::pair<Attitude, const char *>, 11> kAttitudes{{{Attitude::Any, "any"}, {Attitude::Still, "still"},
    {Attitude::PalmDown, "palm-down"}, {Attitude::PalmUp, "palm-up"}, {Attitude::FingersUp, "fingers-up"},
    {Attitude::FingersDown, "fingers-down"}, {Attitude::ThumbUp, "thumb-up"}, {Attitude::ThumbDown, "thumb-down"},
    {Attitude::UpToDown, "up-to-down"}, {Attitude::Roll, "roll"}, {Attitude::Everywhere, "everywhere"}}};

const std::array<std::pair<CalibrationStep, const char *>, 4> kCalibrated{{{CalibrationStep::Rest, "rest"},
    {CalibrationStep::Positions, "positions"}, {CalibrationStep::Board, "board"}, {CalibrationStep::Hand, "hand"}}};

// One object of the file and where it stands; every reader names the key it complains about.
class Reader
{
public:
    Reader(QJsonObject object, QString file, QString place, const QStringList &allowed)
        : m_object(std::move(object)), m_file(std::move(file)), m_place(std::move(place))
    {
        for (const QString &key : m_object.keys()) {
            if (!allowed.contains(key))
                refuse(key,
                    Words::tr("is not a key of a plan here; allowed are %1.").arg(allowed.join(QStringLiteral(", "))));
        }
    }

    bool has(const QString &key) const { return m_object.contains(key); }
    QJsonValue value(const QString &key) const { return m_object.value(key); }

    double number(const QString &key, double otherwise, double least, double most, const char *range) const
    {
        if (!has(key))
            return otherwise;
        const QJsonValue v = value(key);
        if (!v.isDouble() || v.toDouble() < least || v.toDouble() > most)
            refuse(key, Words::tr(range).arg(shown(v)).arg(least).arg(most));
        return v.toDouble();
    }
    std::optional<double> degrees(const QString &key) const
    {
        if (!has(key))
            return std::nullopt;
        return number(
            key, 0, -180, 180, QT_TRANSLATE_NOOP("Project", "is %1; it must be a number of degrees from %2 to %3."));
    }
    double whole(const QString &key, double otherwise, double least, double most) const
    {
        const double v = number(key, otherwise, least, most, " without a fraction");
        if (v != std::floor(v))
            refuse(key, Words::tr("is %1; it must be a number without a fraction from %2 to %3.")
                            .arg(v)
                            .arg(least)
                            .arg(most, 0, 'g', 16));
        return v;
    }
    QString text(const QString &key) const
    {
        if (!has(key))
            return {};
        const QString v = value(key).toString().trimmed();
        if (v.isEmpty())
            refuse(key, Words::tr("is %1; it must be a text that is not empty.").arg(shown(value(key))));
        return v;
    }

    [[noreturn]] void refuse(const QString &key, const QString &what) const
    {
        throw PlanError{m_file,
            m_place.isEmpty() ? key
            : key.isEmpty()   ? m_place
                              : m_place + QLatin1Char('.') + key,
            what};
    }
    static QString shown(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null: return QStringLiteral("null");
        case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case QJsonValue::Double: return QString::number(value.toDouble());
        case QJsonValue::String: return QLatin1Char('"') + value.toString().left(40) + QLatin1Char('"');
        case QJsonValue::Array: return Words::tr("a list");
        case QJsonValue::Object: return Words::tr("an object");
        default: return Words::tr("missing");
        }
    }

private:
    QJsonObject m_object;
    QString m_file, m_place;
};

std::optional<Combination> combinationOf(const Reader &reader)
{
    const QString key = QStringLiteral("combination");
    if (!reader.has(key))
        return std::nullopt;
    const QString letters = reader.value(key).toString();
    const auto fingers = Combination::fromString(letters.toStdString());
    // Only the written form: a plan with other letters is a mistake in the plan.
    if (!fingers || !fingers->isComplete() || fingers->toString() != letters.toStdString())
        reader.refuse(
            key, Words::tr(
                     "is %1; it must be five letters, thumb first, each e (extended) or f (flexed), such as \"efeee\".")
                     .arg(Reader::shown(reader.value(key))));
    return fingers;
}

// The value a word stands for; nothing without the key.
template<typename Table>
auto chosenFrom(const Table &table, const Reader &reader, const QString &key)
{
    using Value = typename Table::value_type::first_type;
    if (!reader.has(key))
        return std::optional<Value>();
    QStringList allowed;
    for (const auto &[value, word] : table) {
        if (reader.value(key).toString() == QLatin1String(word))
            return std::optional<Value>(value);
        allowed.append(QString::fromLatin1(word));
    }
    reader.refuse(key,
        Words::tr("is %1; allowed are %2.").arg(Reader::shown(reader.value(key)), allowed.join(QStringLiteral(", "))));
}

// What the plan says for every pose stands in `usual`.
PlanPose poseOf(const QJsonValue &value, const PlanPose &usual, const QString &file, const QString &place)
{
    if (!value.isObject())
        throw PlanError{file, place,
            Words::tr("is %1; it must be an object such as {\"combination\": \"efeee\", \"seconds\": 8}.")
                .arg(Reader::shown(value))};
    const Reader reader(value.toObject(), file, place, kPoseKeys);
    PlanPose pose = usual;
    pose.title = reader.text(QStringLiteral("title"));
    pose.fingers = combinationOf(reader);
    if (!pose.fingers && pose.title.isEmpty())
        reader.refuse({}, Words::tr("has neither a combination nor a title; give it a \"combination\" such as "
                                    "\"efeee\", or a \"title\" to hold no combination."));
    pose.attitude = chosenFrom(kAttitudes, reader, QStringLiteral("orientation")).value_or(Attitude::Any);
    pose.calibrates = chosenFrom(kCalibrated, reader, QStringLiteral("calibrates"));
    pose.preview = reader.number(QStringLiteral("preview_seconds"), usual.preview, 0, kLongestWait, kSeconds);
    pose.prepare = reader.number(QStringLiteral("prepare_seconds"), usual.prepare, 0, kLongestWait, kSeconds);
    pose.record = reader.number(QStringLiteral("seconds"), usual.record, kShortest, kLongest, kSeconds);
    pose.repetitions = int(reader.whole(QStringLiteral("repetitions"), 1, 1, kMostRepetitions));
    pose.pitchFrom = reader.degrees(QStringLiteral("pitch_from"));
    pose.pitchTo = reader.degrees(QStringLiteral("pitch_to"));
    pose.rollFrom = reader.degrees(QStringLiteral("roll_from"));
    pose.rollTo = reader.degrees(QStringLiteral("roll_to"));
    return pose;
}

QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return Words::tr("line %1, column %2").arg(before.count('\n') + 1).arg(column);
}

} // namespace

QString toString(Attitude attitude) { return QString::fromLatin1(kAttitudes[std::size_t(attitude)].second); }

QString PlanError::sentence() const
{
    return place.isEmpty() ? QStringLiteral("%1 %2").arg(file, text)
                           : QStringLiteral("%1: %2 %3").arg(file, place, text);
}

Plan parsePlan(const QByteArray &json, const QString &file)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        throw PlanError{file, lineAndColumn(json, std::max(syntax.offset - 1, 0)),
            Words::tr("is not JSON: %1. Correct the file there.").arg(syntax.errorString())};
    if (!document.isObject())
        throw PlanError{file, {}, Words::tr("holds a list; a plan is one object { \"name\": …, \"poses\": [ … ] }.")};
    const Reader reader(document.object(), file, {}, kPlanKeys);
    Plan plan;
    plan.name = reader.text(QStringLiteral("name"));
    if (plan.name.isEmpty())
        reader.refuse(QStringLiteral("name"), Words::tr("is missing; give the plan the name a person sees."));
    plan.description = reader.text(QStringLiteral("description"));
    const QString order = reader.text(QStringLiteral("order"));
    if (!order.isEmpty() && order != QLatin1String("as-written") && order != QLatin1String("shuffled"))
        reader.refuse(QStringLiteral("order"), Words::tr("is \"%1\"; allowed are as-written, shuffled.").arg(order));
    plan.shuffled = order == QLatin1String("shuffled");
    plan.seed = std::uint64_t(
        reader.whole(QStringLiteral("seed"), 1, 0, 9007199254740991.0)); // what a double holds exactly
    plan.repetitions = int(reader.whole(QStringLiteral("repetitions"), 1, 1, kMostRepetitions));
    const QJsonValue puttingOn = reader.value(QStringLiteral("putting_on"));
    if (!puttingOn.isUndefined() && !puttingOn.isBool())
        reader.refuse(QStringLiteral("putting_on"),
            Words::tr("is %1; allowed are true and false.").arg(Reader::shown(puttingOn)));
    plan.puttingOn = puttingOn.toBool();
    PlanPose usual;
    usual.preview = reader.number(QStringLiteral("preview_seconds"), usual.preview, 0, kLongestWait, kSeconds);
    usual.prepare = reader.number(QStringLiteral("prepare_seconds"), usual.prepare, 0, kLongestWait, kSeconds);
    usual.record = reader.number(QStringLiteral("seconds"), usual.record, kShortest, kLongest, kSeconds);

    const QJsonArray poses = reader.value(QStringLiteral("poses")).toArray();
    if (poses.isEmpty())
        reader.refuse(
            QStringLiteral("poses"), Words::tr("is %1; it must be a list with at least one pose.")
                                         .arg(poses.isEmpty() && reader.value(QStringLiteral("poses")).isArray()
                                                  ? Words::tr("an empty list")
                                                  : Reader::shown(reader.value(QStringLiteral("poses")))));
    qint64 steps = 0;
    for (qsizetype i = 0; i < poses.size(); ++i) {
        plan.poses.push_back(poseOf(poses[i], usual, file, QStringLiteral("poses[%1]").arg(i)));
        steps += qint64(plan.poses.back().repetitions) * plan.repetitions;
    }
    if (steps > kMostSteps)
        reader.refuse(QStringLiteral("poses"),
            Words::tr("come to %1 steps with all repetitions; at most %2 are allowed.").arg(steps).arg(kMostSteps));
    return plan;
}

Plan readPlan(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw PlanError{
            name, {}, Words::tr("cannot be read (%1); check the path and its permissions.").arg(file.errorString())};
    if (file.size() > kLargestFile)
        throw PlanError{name, {}, Words::tr("is larger than 1 MB, so it is no capture plan; choose another file.")};
    return parsePlan(file.readAll(), name);
}

std::vector<PlanPose> stepsOf(const Plan &plan)
{
    std::vector<PlanPose> steps;
    for (int round = 0; round < plan.repetitions; ++round) {
        for (const PlanPose &pose : plan.poses) {
            for (int i = 0; i < pose.repetitions; ++i) {
                steps.push_back(pose);
                steps.back().repetitions = 1;
            }
        }
    }
    if (!plan.shuffled)
        return steps;
    // Fisher and Yates over SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): the same order with every library.
    std::uint64_t state = plan.seed;
    for (std::size_t i = steps.size() - 1; i > 0; --i) {
        std::uint64_t z = state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        std::swap(steps[i], steps[(z ^ (z >> 31)) % (i + 1)]);
    }
    return steps;
}

double secondsOf(const std::vector<PlanPose> &steps)
{
    double sum = 0;
    for (const PlanPose &step : steps)
        sum += step.seconds();
    return sum;
}

QByteArray flattened(const std::vector<PlanPose> &steps)
{
    QJsonArray poses;
    for (const PlanPose &step : steps) {
        const Combination fingers = step.fingers.value_or(Combination::fromBits(0));
        QJsonObject pose{{"combination", QString::fromStdString(fingers.toString())},
            {"prepare_seconds", step.preview + step.prepare}, {"seconds", step.record}};
        const auto put = [&pose](const char *key, const std::optional<double> &value) {
            if (value)
                pose[QLatin1String(key)] = *value;
        };
        put("pitch_from", step.pitchFrom);
        put("pitch_to", step.pitchTo);
        put("roll_from", step.rollFrom);
        put("roll_to", step.rollTo);
        poses.append(pose);
    }
    return QJsonDocument(QJsonObject{{"poses", poses}}).toJson(QJsonDocument::Compact);
}

} // namespace lodestone
