// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page's replay against a virtual glove: the same figures as the host's network has, and a way out of every
// trouble.
#include "app/lodestone/replay_controller.h"
#include "app/studio/project_thread.h"
#include "app/studio/glove_process.h"
#include "device/link/connection.h"
#include "tests/support/networks.h"
#include "widgets/glove/glove_page.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

constexpr Combination kFist(Finger::Flexed);
constexpr Combination kThumbOut{Finger::Extended, Finger::Flexed, Finger::Flexed, Finger::Flexed, Finger::Flexed};

std::vector<Sample> movement(int count)
{
    support::Maker maker(3);
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Sample &s = samples[static_cast<std::size_t>(i)];
        s.t = i * 0.02;
        for (auto &axis : s.mag)
            axis = maker.uniform(-120, 120);
    }
    return samples;
}

} // namespace

class ReplayControllerTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath("replay.lodestone");
    qint64 m_evening = 0, m_plain = 0, m_short = 0, m_long = 0;
    ModelInfo m_model;
    std::unique_ptr<GloveProcess> m_glove;
    std::unique_ptr<link::Connection> m_link;
    std::unique_ptr<ProjectThread> m_project;
    std::unique_ptr<GlovePage> m_page;
    std::unique_ptr<ReplayController> m_replay;

    QJsonObject ran(qint64 session)
    {
        m_replay->start(session);
        [&] {
            QVERIFY(m_replay->running());
            QTRY_VERIFY_WITH_TIMEOUT(!m_replay->running(), 20000);
        }();
        return m_replay->facts();
    }
    // What the host's network alone makes of the session.
    Replay::Figures byTheHost(qint64 session) const
    {
        const auto project = Project::open(m_file, true);
        std::vector<Segment> labels;
        for (const Label &label : project->labels(session))
            labels.push_back(label.segment);
        ImageModel host;
        ImageModel::open(m_model.image, host);
        Replay replay(project->samples(session), labels, m_link->info(), host.window(), host);
        for (std::size_t begin = 0; begin + std::size_t(host.window()) <= replay.wire().size(); ++begin) {
            std::vector<std::int16_t> input;
            for (std::size_t i = begin; i < begin + std::size_t(host.window()); ++i)
                input.insert(input.end(), replay.wire()[i].begin() + 6, replay.wire()[i].end());
            replay.take({Replay::kFirst + std::uint32_t(begin), host.run(input.data()), host.hash().left(8), 0});
        }
        return replay.figures();
    }
    bool samplesFlow()
    {
        QSignalSpy samples(m_link.get(), &link::Connection::samplesArrived);
        return QTest::qWaitFor([&] { return samples.count() > 2; }, 5000);
    }

private slots:
    void initTestCase()
    {
        const auto project = Project::open(m_file);
        m_evening = project->addSession(
            "evening", "test", movement(1200), {{0, 600, kFist}, {620, 1100, kThumbOut}}, LabelSource::Human);
        m_plain = project->addSession("plain", "test", movement(200), {}, LabelSource::Human);
        m_short = project->addSession("short", "test", movement(5), {}, LabelSource::Human);
        m_long = project->addSession("long", "test", movement(60000), {{0, 60000, kFist}}, LabelSource::Human);
        const Network network = support::makeV4Network(1);
        m_model.name = "Model 1";
        m_model.recipe = "test";
        m_model.image = quantise(network, support::makeWindows(network, 300, 100));
        ImageModel opened;
        QVERIFY(ImageModel::open(m_model.image, opened));
        m_model.hash = opened.hash();
        m_model.id = project->addModel(m_model);
    }
    void init()
    {
        m_glove = std::make_unique<GloveProcess>();
        QVERIFY2(m_glove->start({}, qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove"),
            qPrintable(m_glove->problem()));
        m_link = std::make_unique<link::Connection>();
        m_link->open(m_glove->port());
        QTRY_COMPARE_WITH_TIMEOUT(m_link->state(), link::Connection::State::Connected, 5000);
        QSignalSpy flashed(m_link.get(), &link::Connection::flashFinished);
        m_link->flash(m_model.image);
        QVERIFY(flashed.wait(5000));
        QVERIFY(flashed[0][0].value<link::FlashResult>().verified);
        QTRY_COMPARE(m_link->info().slot[0].state, link::SlotState::Trial);
        m_project = std::make_unique<ProjectThread>();
        QSignalSpy opened(m_project.get(), &ProjectThread::opened);
        m_project->open(m_file);
        QVERIFY(opened.wait(5000));
        m_page = std::make_unique<GlovePage>();
        m_replay = std::make_unique<ReplayController>(m_page.get(), m_link.get(), m_project.get());
        m_replay->setModels({m_model});
        m_replay->refreshSessions();
    }
    void cleanup()
    {
        m_replay.reset();
        m_page.reset();
        m_project.reset();
        m_link.reset();
        m_glove.reset();
    }
    void theGloveAnswersAWholeSessionAsTheHostDoes()
    {
        const QJsonObject facts = ran(m_evening);
        const Replay::Figures host = byTheHost(m_evening);
        QCOMPARE(facts["problem"].toString(), QString());
        QCOMPARE(facts["answered"].toInt(), 1191);
        QCOMPARE(facts["expected"].toInt(), 1191);
        QCOMPARE(facts["compared"].toInt(), 1191);
        QCOMPARE(facts["mismatches"].toInt(), 0);
        QCOMPARE(facts["windows"].toInt(), 591 + 471);
        QCOMPARE(facts["accuracy"].toDouble(), host.accuracy);
        QCOMPARE(facts["majority"].toDouble(), host.majority);
        QCOMPARE(facts["exact"].toDouble(), host.exact);
        QVERIFY(samplesFlow()); // the live samples come back
    }
    void aSessionWithoutLabelsIsComparedButNotScored()
    {
        const QJsonObject facts = ran(m_plain);
        QCOMPARE(facts["compared"].toInt(), 191);
        QCOMPARE(facts["windows"].toInt(), 0);
        QCOMPARE(facts["problem"].toString(), QString());
    }
    void aSessionTooShortIsToldSo()
    {
        QVERIFY(ran(m_short)["problem"].toString().contains("shorter than one window"));
        QVERIFY(samplesFlow());
    }
    void stoppingKeepsTheFiguresAndEmptiesTheWire()
    {
        m_replay->start(m_long);
        QTRY_VERIFY_WITH_TIMEOUT(m_replay->facts()["answered"].toInt() > 0, 10000);
        emit m_page->replayStopRequested();
        const QJsonObject facts = m_replay->facts();
        QVERIFY(!facts["running"].toBool());
        QVERIFY(facts["answered"].toInt() < facts["expected"].toInt());
        QCOMPARE(facts["problem"].toString(), QString());
        QVERIFY(samplesFlow());
        int late = 0;
        connect(m_link.get(), &link::Connection::predictionArrived, this,
            [&](const link::Prediction &p) { late += p.window >= Replay::kFirst; });
        QTest::qWait(300);
        QCOMPARE(late, 0);
        QCOMPARE(ran(m_plain)["compared"].toInt(), 191); // and it can be started again
    }
    void anUpdateTakesTheWire()
    {
        m_replay->start(m_long);
        QTRY_VERIFY_WITH_TIMEOUT(m_replay->facts()["answered"].toInt() > 0, 10000);
        emit m_link->flashProgress({link::FlashStage::Send, 0, 100});
        QVERIFY(!m_replay->running());
        QVERIFY(m_replay->facts()["obstacle"].toString().contains("update"));
        emit m_link->flashFinished({true, 0, 1, {}});
        QCOMPARE(m_replay->facts()["obstacle"].toString(), QString());
    }
    void aGloveThatGoesAwayEndsItWithTheRemedy()
    {
        m_replay->start(m_long);
        QTRY_VERIFY_WITH_TIMEOUT(m_replay->facts()["answered"].toInt() > 0, 10000);
        m_glove->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_replay->running(), 8000);
        const QJsonObject facts = m_replay->facts();
        QVERIFY2(facts["problem"].toString().contains("Plug it in again"), qPrintable(facts["problem"].toString()));
        QVERIFY(facts["obstacle"].toString().contains("Connect"));
    }
    void nothingStartsAgainstAnObstacle()
    {
        m_replay->setRecording(true);
        m_replay->start(m_evening);
        QVERIFY(!m_replay->running());
        QVERIFY(m_replay->facts()["obstacle"].toString().contains("recording"));
        m_replay->setRecording(false);
        m_replay->setModels({});
        m_replay->start(m_evening);
        QVERIFY(!m_replay->running());
        QVERIFY(m_replay->facts()["obstacle"].toString().contains("another project"));
    }
};

QTEST_MAIN(ReplayControllerTest)
#include "replay_controller_test.moc"
