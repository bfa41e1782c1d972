// SPDX-License-Identifier: GPL-3.0-or-later
// A project of three sittings of one simulated hand, and the jobs of learning run on it in the test's own process.
#pragma once
#include "app/studio/sentences.h"
#include "device/simulator/hand.h"
#include "engine/learning/handlers.h"
#include "engine/project/project.h"
#include <QCborArray>
#include <QTemporaryDir>

namespace lodestone::test {

inline constexpr int kSeed = 2;
inline constexpr double kSecondsEach = 12;

class Context final : public JobContext
{
public:
    bool cancelled() const override { return cancelAfter >= 0 && calls > cancelAfter; }
    void progress(const QString &stage, double fraction, const QCborMap &) override
    {
        ++calls;
        if (stages.isEmpty() || stages.last() != stage)
            stages << stage;
        rising &= fraction >= last && fraction <= 1;
        last = fraction;
    }
    int cancelAfter = -1, calls = 0;
    bool rising = true;
    double last = 0;
    QStringList stages;
};

inline simulator::Hand handOf(int session)
{
    return simulator::Hand(kSeed, kSeed * 10 + std::uint64_t(session),
        simulator::Script::tenCombinations(kSeed * 10 + std::uint64_t(session), kSecondsEach));
}

struct Recorded
{
    std::vector<Sample> samples;
    std::vector<Segment> labels;
};

inline Recorded record(int session)
{
    const simulator::Hand hand = handOf(session);
    Recorded r;
    const int count = int(hand.script().seconds() * 50);
    for (int i = 0; i < count; ++i) {
        const auto lsb = hand.sample(i * 0.02);
        Sample s;
        s.t = i * 0.02;
        for (std::size_t k = 0; k < 3; ++k) {
            s.accel[k] = float(lsb[k] / 8192.0 * kGravity);
            s.gyro[k] = float(lsb[3 + k] / 114.28 * 0.017453292519943295);
            s.mag[k] = float(lsb[6 + k]) * 0.1f;
        }
        r.samples.push_back(s);
        const auto truth = hand.truth(s.t);
        if (truth.moving)
            continue;
        const Combination c(truth.flexed);
        if (!r.labels.empty() && r.labels.back().end == i && r.labels.back().fingers == c)
            r.labels.back().end = i + 1;
        else
            r.labels.push_back({i, i + 1, c});
    }
    return r;
}

inline double number(const QCborMap &map, const char *key) { return map.value(QLatin1String(key)).toDouble(-1); }

// Source and test are labelled by their plan, the target is not.
class HandProject
{
protected:
    HandProject()
    {
        m_file = m_folder.filePath(QStringLiteral("hand.lodestone"));
        const auto project = Project::open(m_file);
        const Recorded source = record(0), target = record(1), test = record(2);
        m_source = project->addSession(
            QStringLiteral("Source"), QStringLiteral("glove"), source.samples, source.labels, LabelSource::Plan);
        m_target = project->addSession(
            QStringLiteral("Target"), QStringLiteral("glove"), target.samples, {}, LabelSource::Plan);
        m_test = project->addSession(
            QStringLiteral("Test"), QStringLiteral("glove"), test.samples, test.labels, LabelSource::Plan);
    }
    QCborMap arguments(QCborMap more = {}) const
    {
        QCborMap map{{QStringLiteral("project"), m_file}, {QStringLiteral("sources"), QCborArray{m_source}},
            {QStringLiteral("target"), m_target}, {QStringLiteral("test"), m_test}, {QStringLiteral("seed"), 1},
            {QStringLiteral("recipe"), QStringLiteral("v4-regularized")}};
        for (const auto &[key, value] : more)
            map.insert(key, value);
        return map;
    }
    static QCborMap run(const char *kind, const QCborMap &map, Context &context)
    {
        return learningJobs().at(QLatin1String(kind))(map, context);
    }
    static QString reasonOf(const char *kind, const QCborMap &map)
    {
        Context context;
        try {
            run(kind, map, context);
        } catch (const JobFailed &failed) {
            return failureInWords(failed);
        }
        return {};
    }

    QTemporaryDir m_folder;
    QString m_file;
    qint64 m_source = 0, m_target = 0, m_test = 0;
};

} // namespace lodestone::test
