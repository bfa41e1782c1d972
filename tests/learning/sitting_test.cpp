// SPDX-License-Identifier: GPL-3.0-or-later
// What is held out is a whole sitting wherever there are two.
#include "engine/learning/data/dataset.h"
#include "engine/project/project.h"
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace lodestone;

namespace {

std::vector<Sample> session()
{
    std::vector<Sample> samples(400);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].t = 0.02 * double(i);
        samples[i].accel = {0, 0, 9.81f};
        samples[i].gyro = {0, 0, 0};
        samples[i].mag = {30, float(i % 7), 40};
    }
    return samples;
}

std::set<int> sessionsOf(const std::vector<Window> &windows)
{
    std::set<int> all;
    for (const Window &w : windows)
        all.insert(w.session);
    return all;
}

} // namespace

class SittingTest : public QObject
{
    Q_OBJECT
private slots:
    void aWholeSittingIsHeldOut_data()
    {
        QTest::addColumn<QList<int>>("sittings");
        QTest::addColumn<QList<int>>("held");
        QTest::newRow("two and two") << QList<int>{1, 1, 2, 2} << QList<int>{2, 3};
        QTest::newRow("the last goes on with the first") << QList<int>{1, 2, 2, 1} << QList<int>{0, 3};
        QTest::newRow("one sitting: a session") << QList<int>{1, 1, 1, 1} << QList<int>{3};
        QTest::newRow("of an older project") << QList<int>{0, 0, 0, 0} << QList<int>{3};
        QTest::newRow("half told") << QList<int>{0, 0, 1, 1} << QList<int>{2, 3};
    }
    void aWholeSittingIsHeldOut()
    {
        QFETCH(QList<int>, sittings);
        QFETCH(QList<int>, held);
        QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        {
            const auto project = Project::open(file);
            for (const int sitting : sittings)
                project->setSitting(
                    project->addSession({}, "glove", session(),
                        {{0, 200, Combination(Finger::Extended)}, {200, 400, Combination(Finger::Flexed)}},
                        LabelSource::Plan),
                    sitting);
        }
        DatasetRequest request;
        request.project = file;
        request.split = SplitBy::Session;
        const Dataset data = loadDataset(request);
        QCOMPARE(sessionsOf(data.test), std::set<int>(held.begin(), held.end()));
        for (const int one : sessionsOf(data.train))
            QVERIFY(!held.contains(one));
        QCOMPARE(sessionsOf(data.train).size() + std::size_t(held.size()), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(SittingTest)
#include "sitting_test.moc"
