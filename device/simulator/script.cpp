// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/script.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace lodestone::simulator {
namespace {

constexpr double kSweep = std::numbers::pi / 3; // rad; poses sweep between plus and minus this pitch
constexpr double kDegree = std::numbers::pi / 180;
// Each finger is flexed in three or four of the ten: always guessing its more frequent state is right 64 % of the time.
constexpr std::array<const char *, 10> kTen{
    "eeeee", "fffff", "feeee", "efeee", "eefee", "eeefe", "eeeef", "effff", "ffeee", "eeeff"};

std::array<bool, 5> fingersOf(const char *combination)
{
    std::array<bool, 5> out{};
    for (std::size_t i = 0; i < 5; ++i)
        out[i] = combination[i] == 'f';
    return out;
}

// Rises from 0 to 1 at a constant speed with smooth ends, so that pitches are visited about equally long.
double sweep(double u)
{
    constexpr double soft = 0.08;
    const double v = 1 / (1 - soft);
    if (u < soft)
        return v * u * u / (2 * soft);
    if (u > 1 - soft)
        return 1 - v * (1 - u) * (1 - u) / (2 * soft);
    return v * (u - soft / 2);
}

double smoothStep(double u)
{
    u = std::clamp(u, 0.0, 1.0);
    return u * u * (3 - 2 * u);
}

[[noreturn]] void refuse(const QString &where, const QString &what)
{
    throw std::runtime_error((where + QStringLiteral(": ") + what).toStdString());
}

double degreesOf(const QJsonObject &pose, const QString &key, double otherwise, const QString &where)
{
    const QJsonValue value = pose.value(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isDouble() || std::abs(value.toDouble()) > 180)
        refuse(where, QStringLiteral("\"%1\" must be a number of degrees from -180 to 180; correct it.").arg(key));
    return value.toDouble() * kDegree;
}

double prepareOf(const QJsonObject &object, double otherwise, const QString &where)
{
    const QJsonValue value = object.value(QStringLiteral("prepare_seconds"));
    if (!value.isUndefined() && (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 1200))
        refuse(where, QStringLiteral("\"prepare_seconds\" must be a number from 0 to 1200; correct it."));
    return value.toDouble(otherwise);
}

Pose poseOf(
    const QJsonValue &value, double usualPrepare, const QJsonValue &usualSeconds, bool down, const QString &where)
{
    if (!value.isObject())
        refuse(
            where, QStringLiteral(
                       "a pose must be an object such as {\"combination\": \"efeee\", \"seconds\": 12}; correct it."));
    const QJsonObject object = value.toObject();
    const QString combination = object.value(QStringLiteral("combination")).toString();
    const bool good = combination.size() == 5 && std::all_of(combination.begin(), combination.end(), [](QChar c) {
        return c == u'e' || c == u'f';
    });
    if (!good)
        refuse(where, QStringLiteral("\"combination\" must be five letters e (extended) or f (flexed), thumb first; "
                                     "it is \"%1\"; correct it.")
                          .arg(combination));
    const QJsonValue seconds = object.contains(QStringLiteral("seconds")) ? object.value(QStringLiteral("seconds"))
                                                                          : usualSeconds;
    if (!seconds.isDouble() || seconds.toDouble() <= 0 || seconds.toDouble() > 3600)
        refuse(where, QStringLiteral("\"seconds\" must be a number above 0 and at most 3600; correct it."));
    Pose pose;
    pose.flexed = fingersOf(combination.toLatin1().constData());
    pose.prepare = prepareOf(object, usualPrepare, where);
    pose.seconds = pose.prepare + seconds.toDouble();
    pose.pitchFrom = degreesOf(object, QStringLiteral("pitch_from"), down ? kSweep : -kSweep, where);
    pose.pitchTo = degreesOf(object, QStringLiteral("pitch_to"), down ? -kSweep : kSweep, where);
    pose.rollFrom = degreesOf(object, QStringLiteral("roll_from"), 0, where);
    pose.rollTo = degreesOf(object, QStringLiteral("roll_to"), 0, where);
    return pose;
}

} // namespace

std::uint64_t hashOf(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d)
{
    std::uint64_t h = 0;
    for (const std::uint64_t key : {a, b, c, d}) {
        h += key + 0x9E3779B97F4A7C15u;
        h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
        h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
        h ^= h >> 31;
    }
    return h;
}

double uniformOf(std::uint64_t hash) { return static_cast<double>(hash >> 11) * 0x1p-53; }

double normalOf(std::uint64_t hash)
{
    const double u = 1 - uniformOf(hash), v = uniformOf(hashOf(hash, 1));
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

double unrest(std::uint64_t key, double t)
{
    double sum = 0;
    for (std::uint64_t i = 0; i < 3; ++i) {
        const double hz = 0.05 * std::pow(2.3, static_cast<double>(i)) * (0.8 + 0.4 * uniformOf(hashOf(key, i, 1)));
        sum += std::sin(2 * std::numbers::pi * (hz * t + uniformOf(hashOf(key, i, 2))));
    }
    return sum / std::sqrt(1.5);
}

Moment momentAt(const Script &script, double t)
{
    static const Pose atRest;
    Moment m;
    const double whole = script.seconds();
    if (script.poses.empty() || !(whole > 0)) {
        m.pose = m.before = &atRest;
        return m;
    }
    t = std::max(t, 0.0);
    const double cycle = std::floor(t / whole);
    double into = t - cycle * whole;
    std::size_t i = 0;
    while (i + 1 < script.poses.size() && into >= script.poses[i].seconds)
        into -= script.poses[i++].seconds;
    const std::size_t count = script.poses.size();
    m.pose = &script.poses[i];
    m.before = &script.poses[(i + count - 1) % count];
    m.repetition = static_cast<std::uint64_t>(cycle) * count + i;
    m.moving = into < m.pose->prepare;
    m.settled = smoothStep(into / std::clamp(m.pose->prepare, 1e-3, 1.0)); // the movement takes a second at most
    const double join = m.pose->prepare > 0 ? smoothStep(into / m.pose->prepare) : 1;
    const double held = std::max(m.pose->seconds - m.pose->prepare, 1e-3);
    const double along = sweep(std::clamp((into - m.pose->prepare) / held, 0.0, 1.0));
    const auto between = [&](double last, double from, double to) {
        return m.moving ? last + join * (from - last) : from + along * (to - from);
    };
    m.pitch = between(m.before->pitchTo, m.pose->pitchFrom, m.pose->pitchTo);
    m.roll = between(m.before->rollTo, m.pose->rollFrom, m.pose->rollTo);
    m.heading = between(m.before->headingTo, m.pose->headingFrom, m.pose->headingTo);
    return m;
}

double Script::seconds() const
{
    double sum = 0;
    for (const Pose &pose : poses)
        sum += pose.seconds;
    return sum;
}

Script Script::tenCombinations(std::uint64_t seed, double secondsEach)
{
    std::array<const char *, 10> order = kTen;
    for (std::size_t i = order.size() - 1; i > 0; --i) // Fisher and Yates
        std::swap(order[i], order[hashOf(seed, i, 0x7E4) % (i + 1)]);
    Script script;
    bool down = true;
    for (const char *combination : order) {
        Pose pose;
        pose.flexed = fingersOf(combination);
        pose.seconds = std::max(secondsEach, 0.2);
        pose.prepare = std::min(0.8, pose.seconds / 4);
        pose.pitchFrom = down ? kSweep : -kSweep;
        pose.pitchTo = -pose.pitchFrom;
        script.poses.push_back(pose);
        down = !down;
    }
    return script;
}

Script Script::wander(std::uint64_t seed)
{
    Script script;
    double pitch = 0, roll = 0;
    for (std::uint64_t i = 0; i < 60; ++i) {
        Pose pose;
        pose.flexed = fingersOf(kTen[hashOf(seed, i, 0x3A) % kTen.size()]);
        pose.seconds = 2;
        pose.prepare = 0.5;
        pose.pitchFrom = pitch;
        pose.rollFrom = roll;
        pitch = pose.pitchTo = (2 * uniformOf(hashOf(seed, i, 0x3B)) - 1) * kSweep;
        roll = pose.rollTo = (2 * uniformOf(hashOf(seed, i, 0x3C)) - 1) * kSweep / 2;
        script.poses.push_back(pose);
    }
    return script;
}

Script Script::turnAbout()
{
    struct Turn
    {
        double pitchFrom, pitchTo, rollFrom, rollTo, headingFrom, headingTo;
    }; // degrees
    constexpr std::array<Turn, 6> turns{
        {{-70, 70, 0, 0, 0, 120}, {0, 0, -90, 90, 120, 240}, {70, -70, 90, 90, 240, 360}, {-60, 60, 90, -90, 360, 240},
            {0, 0, -90, 180, 240, 120}, {60, -60, 180, 0, 120, 0}}};
    Script script;
    for (std::size_t i = 0; i < 2 * turns.size(); ++i) {
        const Turn &turn = turns[i % turns.size()];
        Pose pose;
        pose.seconds = 5;
        pose.pitchFrom = turn.pitchFrom * kDegree;
        pose.pitchTo = turn.pitchTo * kDegree;
        pose.rollFrom = turn.rollFrom * kDegree;
        pose.rollTo = turn.rollTo * kDegree;
        pose.headingFrom = turn.headingFrom * kDegree;
        pose.headingTo = turn.headingTo * kDegree;
        script.poses.push_back(pose);
    }
    return script;
}

Script Script::fromPlanFile(const std::string &path)
{
    const QString name = QString::fromStdString(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        refuse(name,
            QStringLiteral("cannot read the plan (%1); check the path and its permissions.").arg(file.errorString()));
    QJsonParseError error;
    const QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        refuse(QStringLiteral("%1 line %2").arg(name).arg(bytes.left(error.offset).count('\n') + 1),
            QStringLiteral("not JSON (%1); correct the file there.").arg(error.errorString()));
    const QJsonArray poses = document.object().value(QStringLiteral("poses")).toArray();
    if (poses.isEmpty())
        refuse(name, QStringLiteral("the plan has no \"poses\"; add a list with at least one pose."));
    const double prepare = prepareOf(document.object(), 0.8, name);
    const QJsonValue seconds = document.object().value(QStringLiteral("seconds"));
    Script script;
    for (qsizetype i = 0; i < poses.size(); ++i)
        script.poses.push_back(
            poseOf(poses[i], prepare, seconds, i % 2 == 0, QStringLiteral("%1 pose %2").arg(name).arg(i + 1)));
    return script;
}

} // namespace lodestone::simulator
