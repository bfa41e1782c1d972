// SPDX-License-Identifier: GPL-3.0-or-later
// The acquisition functions on made-up pools: what they must never ask, and what each is for.
#include "engine/learning/query/acquisition.h"
#include "engine/learning/query/clusters.h"
#include "engine/learning/query/selection.h"
#include "tests/support/networks.h"
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

using namespace lodestone;

namespace {

// Poses of six seconds, a window every 0.1 s; the first and last half second of each move. Each pose has its own field.
Pool poses(int count, double drift = 0)
{
    Pool pool;
    for (int pose = 0; pose < count; ++pose)
        for (int i = 0; i < 60; ++i) {
            const bool moving = i < 5 || i >= 55;
            pool.time.push_back(6 * pose + 0.1 * i);
            pool.features.push_back(
                {0.5 * (pose % 4) + drift * i / 60 + 0.003 * (i * 7 % 5), 0.5 * (pose / 4), moving ? 1.5 : 0.});
            pool.stretch.push_back(moving ? -1 : pose);
            pool.gravity.push_back({0, 0, 1});
            for (int v = 0; v < 30; ++v)
                pool.input.push_back(float(60 * std::sinh(pool.features.back()[std::size_t(v % 3)])));
            pool.probability.push_back({0.9f, 0.2f, 0.1f, float(i) / 60, 0.8f});
        }
    for (int member = 0; member < 3; ++member) {
        pool.members.push_back(pool.probability);
        for (auto &p : pool.members.back())
            p[3] = std::clamp(p[3] + 0.2f * float(member - 1), 0.f, 1.f);
    }
    return pool;
}

std::vector<int> pick(const char *name, const Pool &pool) { return findAcquisition(name)->pick(pool); }

void addRows()
{
    QTest::addColumn<QString>("name");
    for (const Acquisition &a : acquisitions())
        QTest::newRow(a.name.c_str()) << QString::fromStdString(a.name);
}

} // namespace

class AcquisitionTest : public QObject
{
    Q_OBJECT
    const Network m_network = support::makeV4Network(1);

    Pool pool(int count, double drift = 0) const
    {
        Pool out = poses(count, drift);
        out.network = &m_network;
        return out;
    }

private slots:
    void picksLieApartAndNoStillPoseIsAskedAboutTwice_data() { addRows(); }
    void picksLieApartAndNoStillPoseIsAskedAboutTwice()
    {
        QFETCH(QString, name);
        Pool p = pool(8);
        p.budget = 8;
        const auto picks = pick(name.toLatin1().constData(), p);
        QCOMPARE(picks.size(), std::size_t(8));
        std::set<int> stretches;
        for (const int i : picks) {
            QVERIFY2(p.stretch[std::size_t(i)] >= 0, "a moving hand was asked about");
            QVERIFY2(i % 60 >= 7 && i % 60 < 53,
                qPrintable(QStringLiteral("window %1 lies at a pose's border").arg(i % 60)));
            stretches.insert(p.stretch[std::size_t(i)]);
        }
        QCOMPARE(stretches.size(), std::size_t(8));
    }
    void aLongPoseWhoseFieldMovesOnIsAskedAboutAgain_data() { addRows(); }
    void aLongPoseWhoseFieldMovesOnIsAskedAboutAgain()
    {
        QFETCH(QString, name);
        Pool p = pool(1, 1.2); // 0.2 of the scaled field a second
        p.budget = 3;
        const auto picks = pick(name.toLatin1().constData(), p);
        QCOMPARE(picks.size(), std::size_t(3));
        for (const int a : picks) {
            QCOMPARE(p.stretch[std::size_t(a)], 0);
            for (const int b : picks)
                QVERIFY(a == b || std::abs(p.time[std::size_t(a)] - p.time[std::size_t(b)]) >= p.apart);
        }
    }
    void aTurnedHandIsAskedAboutAgain()
    {
        Pool p = pool(1);
        p.budget = 3;
        const auto inPose = [&p](const std::vector<int> &picks) {
            return std::count_if(picks.begin(), picks.end(), [&](int i) { return p.stretch[std::size_t(i)] == 0; });
        };
        QCOMPARE(inPose(pick("k-center", p)), 1);
        for (std::size_t i = 0; i < p.gravity.size(); ++i) {
            const float pitch = float(i) / 60;
            p.gravity[i] = {-std::sin(pitch), 0, std::cos(pitch)};
        }
        QVERIFY(inPose(pick("k-center", p)) > 1);
    }
    void aMovingHandIsAskedAboutOnlyWhenNothingElseIsLeft()
    {
        Pool p = pool(2);
        p.budget = 6;
        const auto picks = pick("k-center", p);
        QVERIFY(picks.size() > 2);
        for (std::size_t i = 0; i < picks.size(); ++i)
            QCOMPARE(p.stretch[std::size_t(picks[i])] >= 0, i < 2);
    }
    void whatWasAskedBeforeKeepsItsDistance_data() { addRows(); }
    void whatWasAskedBeforeKeepsItsDistance()
    {
        QFETCH(QString, name);
        Pool p = pool(6);
        p.budget = 6;
        p.asked = {30, 90}; // the poses 0 and 1
        for (const int i : pick(name.toLatin1().constData(), p)) {
            QVERIFY(p.stretch[std::size_t(i)] != 0 && p.stretch[std::size_t(i)] != 1);
            for (const int a : p.asked)
                QVERIFY(std::abs(p.time[std::size_t(i)] - p.time[std::size_t(a)]) >= p.apart);
        }
    }
    void unknownStretchesAreSpacedInTimeAlone()
    {
        Pool p = pool(1);
        p.stretch.clear();
        p.gravity.clear();
        p.budget = 50;
        QCOMPARE(pick("k-center", p).size(), std::size_t(6));
    }
    void theSameSeedPicksTheSame_data() { addRows(); }
    void theSameSeedPicksTheSame()
    {
        QFETCH(QString, name);
        Pool p = pool(8, 0.5);
        p.budget = 6;
        QCOMPARE(pick(name.toLatin1().constData(), p), pick(name.toLatin1().constData(), p));
    }
    void anEmptyPoolGivesNoPicks_data() { addRows(); }
    void anEmptyPoolGivesNoPicks()
    {
        QFETCH(QString, name);
        Pool p;
        p.network = &m_network;
        p.members = {{}, {}};
        QVERIFY(pick(name.toLatin1().constData(), p).empty());
    }
    void withoutAModelTheySayWhatToDo()
    {
        Pool p = poses(2);
        p.probability.clear();
        p.members.clear();
        for (const Acquisition &a : acquisitions()) {
            const std::string why = whyNot(a, p);
            const bool byPlace = a.asks == Asks::Nothing || a.asks == Asks::Field;
            QCOMPARE(why.empty(), byPlace);
            if (byPlace)
                continue;
            QVERIFY(why.starts_with(a.name) && why.ends_with("use k-center or random."));
            QVERIFY_EXCEPTION_THROWN(a.pick(p), std::invalid_argument);
        }
    }
    void cancellingStopsThem()
    {
        Pool p = pool(4);
        p.budget = 4;
        p.check = [] { throw 1; };
        for (const Acquisition &a : acquisitions())
            QVERIFY_EXCEPTION_THROWN(a.pick(p), int);
    }

    void kCenterTakesTheFarthest()
    {
        Pool p = pool(4);
        p.labelled = {p.features[30]};
        QCOMPARE(p.stretch[std::size_t(pick("k-center", p).front())], 3);
    }
    // Two sittings answer alike at field 0 and differently at field 1; both places lie as far from their labels.
    void sittingsAsksWhereTheyAnswerDifferently()
    {
        Pool p;
        p.time = {0, 10};
        p.features = {{0, 0.6, 0}, {1, 0.5, 0}};
        p.labelled = {{0, 0, 0}, {0, 0, 0.01}, {1, 0, 0}, {1, 0, 0.01}};
        const Combination open = *Combination::fromString("eeeee"), fist = *Combination::fromString("fffff");
        p.labelledFingers = {open, open, open, fist};
        p.labelledSitting = {1, 2, 1, 2};
        QCOMPARE(pick("k-center", p).front(), 0);
        QCOMPARE(pick("sittings", p).front(), 1);
        p.labelledFingers[3] = open;
        QCOMPARE(pick("sittings", p).front(), 0);
    }
    void ofLabelsOfOneSittingItIsKCenter()
    {
        Pool p = pool(8);
        p.budget = 8;
        for (const int i : {30, 90}) {
            p.labelled.push_back(p.features[std::size_t(i)]);
            p.labelledFingers.push_back(*Combination::fromString(i == 30 ? "eeeee" : "fffff"));
            p.labelledSitting.push_back(3);
        }
        QVERIFY(pick("sittings", p) == pick("k-center", p));
        p.labelledSitting.clear();
        QVERIFY(pick("sittings", p) == pick("k-center", p));
    }
    void entropyTakesTheLeastSureAndMarginTheNearestTie()
    {
        Pool p;
        p.time = {0, 10, 20};
        p.features.resize(3);
        p.probability = {{0.6f, 0.6f, 0.6f, 0.6f, 0.6f}, {0.01f, 0.01f, 0.5f, 0.01f, 0.01f}, {0, 0, 0, 0, 0}};
        QCOMPARE(pick("entropy", p).front(), 0);
        QCOMPARE(pick("margin", p).front(), 1);
    }
    void baldIgnoresDoubtThatAllShareEntropyDoesNot()
    {
        Pool p;
        p.time = {0, 10};
        p.features.resize(2);
        p.members = {{{0.5f, 0.5f, 0.5f, 0.5f, 0.5f}, {0.95f, 0.1f, 0.1f, 0.1f, 0.1f}},
            {{0.5f, 0.5f, 0.5f, 0.5f, 0.5f}, {0.05f, 0.1f, 0.1f, 0.1f, 0.1f}}};
        p.probability = meanOf(p.members);
        QCOMPARE(pick("bald", p).front(), 1);
        QCOMPARE(pick("ensemble", p).front(), 1);
        QCOMPARE(pick("entropy", p).front(), 0);
    }
    void typiclustTakesTheLargestClusterThenTheNext()
    {
        Pool p; // 30 windows here, 10 there, one far off
        for (int i = 0; i < 41; ++i) {
            const double at = i < 30 ? 0 : i < 40 ? 2 : 5;
            p.features.push_back({at + 0.01 * (i % 5 - 2), 0, 0});
            p.time.push_back(10 * i);
        }
        p.budget = 3;
        const auto picks = pick("typiclust", p);
        QCOMPARE(picks.size(), std::size_t(3));
        QVERIFY(picks[0] < 30 && picks[1] >= 30 && picks[1] < 40 && picks[2] == 40);
        QVERIFY(picks[0] % 5 >= 1 && picks[0] % 5 <= 3); // not an outer one
        p.labelled = {{0, 0, 0}};
        p.budget = 2;
        QVERIFY(pick("typiclust", p).front() >= 30);
    }
    void lodestoneAsksWhereAnAnswerReachesFarAndNotAboutAStrayWindow()
    {
        // A pose of 30 windows whose field creeps, one of 8 that is still, and a short stray far off: k-center's first.
        Pool p;
        for (int i = 0; i < 41; ++i) {
            p.features.push_back({i < 30 ? 0.02 * i : i < 38 ? 3. : 9., 0, 0});
            p.time.push_back(i < 30 ? 0.1 * i : i < 38 ? 10 + 0.1 * i : 20 + 0.2 * i);
            p.stretch.push_back(i < 30 ? 0 : i < 38 ? 1 : 2);
            p.gravity.push_back({0, 0, 1});
        }
        p.labelled = {{-1, 0, 0}};
        p.budget = 2;
        QCOMPARE(pick("k-center", p).front(), 39);
        const auto picks = pick("lodestone", p);
        QCOMPARE(picks.size(), std::size_t(2));
        QVERIFY2(picks[0] >= 4 && picks[0] <= 25,
            qPrintable(QString::number(picks[0]))); // from there all of it lies within reach
        QVERIFY(picks[1] >= 30 && picks[1] < 38);
    }
    void lodestoneThinsALongPool()
    {
        Pool p = pool(80, 0.3);
        p.budget = 10;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(pick("lodestone", p).size(), std::size_t(10));
        QVERIFY2(clock.elapsed() < 20000, qPrintable(QString::number(clock.elapsed())));
    }
    void dropoutPassesDifferAndRepeat()
    {
        const Pool p = pool(1);
        const auto passes = dropoutPasses(m_network, p.input, 3, 5, {});
        QCOMPARE(passes.size(), std::size_t(3));
        QVERIFY(passes[0] != passes[1]);
        QVERIFY(passes == dropoutPasses(m_network, p.input, 3, 5, {}));
        QVERIFY(passes != dropoutPasses(m_network, p.input, 3, 6, {}));
    }
    void kMeansFindsClustersAndNeverMoreThanPoints()
    {
        std::vector<Feature> points;
        for (int i = 0; i < 60; ++i)
            points.push_back({double(i % 3) * 4 + 0.01 * i, 0, 0});
        const Clusters three = kMeans(points, 3, 7);
        for (int i = 3; i < 60; ++i)
            QCOMPARE(three.of[std::size_t(i)], three.of[std::size_t(i % 3)]);
        QVERIFY(three.of[0] != three.of[1] && three.of[1] != three.of[2]);
        QCOMPARE(kMeans({{1, 1, 1}, {1, 1, 1}, {2, 2, 2}}, 5, 1).centre.size(), std::size_t(2));
        QVERIFY(kMeans({}, 5, 1).of.empty());
    }
};

QTEST_APPLESS_MAIN(AcquisitionTest)
#include "acquisition_test.moc"
