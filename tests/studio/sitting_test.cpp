// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sitting.h"
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;
using Why = SittingProposal::Why;

namespace {

const QDateTime kNow(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

SessionInfo session(const QString &source, int sitting, int secondsAgo, double lasted = 60)
{
    SessionInfo info;
    info.source = source;
    info.sitting = sitting;
    info.created = kNow.addMSecs(-qint64((secondsAgo + lasted) * 1000));
    info.seconds = lasted;
    return info;
}

SittingProposal propose(const QList<SessionInfo> &sessions, int newest)
{
    return proposeSitting(sessions, newest, QStringLiteral("glove A"), kNow);
}

// The hand turns slowly about one axis, all fingers extended; worn: what the magnets add in this sitting, uT.
std::vector<Sample> openHand(float worn, unsigned seed, int count = 1000)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, 0.5f);
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Sample &s = samples[std::size_t(i)];
        s.t = 0.02 * i;
        const double angle = 0.8 * std::sin(2 * std::numbers::pi * i / count);
        s.accel = {float(9.81 * std::sin(angle)), 0, float(9.81 * std::cos(angle))};
        s.gyro = {0, 0, 0};
        s.mag = {float(40 * std::cos(angle)) + worn + noise(random), 20 + noise(random),
            float(40 * std::sin(angle)) - worn + noise(random)};
    }
    return samples;
}

const std::vector<Segment> kOpen{{100, 900, Combination(Finger::Extended)}};

} // namespace

class SittingTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstSessionBeginsASitting()
    {
        QCOMPARE(propose({}, 0), (SittingProposal{1, Why::First}));
        // What was imported, or recorded before there were sittings, does not tell who wears the glove now.
        QCOMPARE(propose({session("imported/1234", 0, 10), session("import walk.csv", 4, 10)}, 4),
            (SittingProposal{5, Why::First}));
        QCOMPARE(propose({session("glove A", 0, 10)}, 0), (SittingProposal{1, Why::First}));
    }
    void aSittingGoesOnForTwentyMinutes()
    {
        const QList<SessionInfo> sessions{session("glove A", 2, 3000), session("glove A", 3, 600)};
        QCOMPARE(propose(sessions, 3), (SittingProposal{3, Why::GoesOn}));
        QVERIFY(!propose(sessions, 3).anew());
        QCOMPARE(propose({session("glove A", 3, kSameSitting - 1)}, 3), (SittingProposal{3, Why::GoesOn}));
        QCOMPARE(propose({session("glove A", 3, kSameSitting + 1)}, 3), (SittingProposal{4, Why::LongAgo}));
        // It is the end of the last session that counts, not its beginning.
        QCOMPARE(propose({session("glove A", 3, 60, 3600)}, 3), (SittingProposal{3, Why::GoesOn}));
    }
    void anotherBoardIsAnotherSitting()
    {
        QCOMPARE(propose({session("glove B", 3, 10)}, 3), (SittingProposal{4, Why::OtherBoard}));
        QCOMPARE(
            propose({session("glove A", 2, 500), session("glove B", 3, 10)}, 7), (SittingProposal{8, Why::OtherBoard}));
    }
    void theOpenHandTellsWhenTheGloveWasPutOn()
    {
        const auto jump = [](float worn) { return baselineJump(openHand(0, 1), kOpen, openHand(worn, 2), kOpen); };
        QVERIFY(jump(0) && *jump(0) < 3);
        QVERIFY(jump(25) && *jump(25) > kBaselineJump);
        QVERIFY(jump(4) && *jump(4) < kBaselineJump);
    }
    void withoutOpenHandsInTheSameAttitudeNothingIsSaid()
    {
        QVERIFY(!baselineJump(openHand(0, 1), kOpen, openHand(25, 2), {}));
        QVERIFY(!baselineJump(openHand(0, 1), kOpen, openHand(25, 2), {{100, 900, Combination(Finger::Flexed)}}));
        std::vector<Sample> down = openHand(25, 2);
        for (Sample &s : down)
            s.accel[2] = -s.accel[2];
        QVERIFY(!baselineJump(openHand(0, 1), kOpen, down, kOpen));
        // Labels that reach beyond the samples are taken as far as there are any.
        QVERIFY(baselineJump(openHand(0, 1), {{900, 5000, Combination(Finger::Extended)}}, openHand(0, 2), kOpen));
    }
    void onlySessionsOfOneSittingAreCompared()
    {
        QTemporaryDir folder;
        const auto project = Project::open(folder.filePath("p.lodestone"));
        const qint64 one = project->addSession("one", "glove A", openHand(0, 1), kOpen, LabelSource::Plan);
        QTest::qWait(5); // created is in ms
        const qint64 other = project->addSession("other", "glove A", openHand(25, 2), kOpen, LabelSource::Plan);
        QVERIFY(!baselineJump(*project, other)); // of no sitting
        project->setSitting(one, 1);
        project->setSitting(other, 1);
        QVERIFY(!baselineJump(*project, one)); // nothing before it
        const std::optional<double> jump = baselineJump(*project, other);
        QVERIFY(jump && *jump > kBaselineJump);
        project->setSitting(other, 2);
        QVERIFY(!baselineJump(*project, other));
    }
};

QTEST_GUILESS_MAIN(SittingTest)
#include "sitting_test.moc"
