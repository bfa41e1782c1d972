// SPDX-License-Identifier: GPL-3.0-or-later
// What the data of a training cannot teach is found before it trains.
#include "engine/learning/data/cautions.h"
#include <QTest>
#include <cmath>
#include <numbers>

using namespace lodestone;
using Kind = Caution::Kind;

namespace {

// Fingers flexed one after the other, 2 s each, twice: with the hand pitched up, then down.
LoadedSession soundSession(double rateHz = 50)
{
    LoadedSession session;
    session.info.name = QStringLiteral("walk");
    session.info.layout = nineAxes();
    const int hold = int(2 * rateHz);
    for (int pass = 0; pass < 2; ++pass)
        for (int pose = 0; pose < 6; ++pose) {
            const int begin = int(session.times.size());
            session.segments.push_back({begin, begin + hold, Combination::fromBits(pose == 0 ? 0u : 1u << (pose - 1))});
            for (int i = 0; i < hold; ++i) {
                const double angle = (pass == 0 ? 1 : -1) * 50 * std::numbers::pi / 180;
                session.times.push_back(double(begin + i) / rateHz);
                session.gravity.push_back({float(std::sin(angle)), 0, float(std::cos(angle))});
                for (int axis = 0; axis < 3; ++axis)
                    session.input.push_back(float(20 * pose + axis + i % 2));
            }
        }
    return session;
}

std::vector<Caution> found(std::vector<LoadedSession> sessions)
{
    Dataset data;
    data.sessions = std::move(sessions);
    return cautionsOf(data);
}

} // namespace

class CautionsTest : public QObject
{
    Q_OBJECT
private slots:
    void soundDataHasNone()
    {
        QVERIFY(found({soundSession()}).empty());
        QVERIFY(found({soundSession(50), soundSession(60)}).empty());
        QVERIFY(found({}).empty());
    }
    void aMagnetometerThatStandsStill()
    {
        LoadedSession stuck = soundSession();
        for (std::size_t i = stuck.input.size() / 3; i < stuck.input.size(); ++i)
            stuck.input[i] = stuck.input[i % 3];
        const std::vector<Caution> all = found({soundSession(), stuck});
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].kind == Kind::NeverChanges);
        QCOMPARE(all[0].facts, QStringList({"walk", "mx, my, mz", "16", "24"}));
        // One axis of it at rest is no fault: the others say that the sensor lives.
        LoadedSession one = soundSession();
        for (std::size_t i = 0; i < one.input.size(); i += 3)
            one.input[i] = 7;
        QVERIFY(found({one}).empty());
    }
    void aBendSensorThatStandsStill()
    {
        Dataset data;
        LoadedSession session = soundSession();
        for (std::size_t i = 1; i < session.input.size(); i += 3)
            session.input[i] = 512;
        data.sessions = {session};
        data.inputs = {{"flex 1", 0, 1}, {"flex 2", 0, 1}, {"flex 3", 0, 1}};
        const std::vector<Caution> all = cautionsOf(data);
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].facts.value(1), QStringLiteral("flex 2"));
    }
    void onePosture()
    {
        LoadedSession flat = soundSession();
        for (auto &up : flat.gravity)
            up = {0, 0, 1};
        const std::vector<Caution> all = found({flat});
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].kind == Kind::OnePosture);
        QVERIFY(found({flat, soundSession()}).empty());
        for (auto &up : flat.gravity)
            up = {NAN, NAN, NAN}; // no accelerometer: another sentence says so
        QVERIFY(found({flat}).empty());
    }
    void aFingerThatIsNeverFlexed()
    {
        LoadedSession session = soundSession();
        std::erase_if(session.segments, [](const Segment &s) { return s.fingers[3] == Finger::Flexed; });
        const std::vector<Caution> all = found({session});
        QCOMPARE(all.size(), std::size_t(1));
        QVERIFY(all[0].kind == Kind::NeverFlexed);
        QCOMPARE(all[0].facts, QStringList{"ring"});
        for (Segment &s : session.segments)
            s.fingers = Combination::fromBits(31);
        QCOMPARE(found({session}).size(), std::size_t(5)); // no finger is ever extended
    }
    // Every session is seen at the rate of the glove that is to run the network (resampled.h).
    void ratesThatDifferAreNone() { QVERIFY(found({soundSession(1000), soundSession(10), soundSession(50)}).empty()); }
};

QTEST_GUILESS_MAIN(CautionsTest)
#include "cautions_test.moc"
