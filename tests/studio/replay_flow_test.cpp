// SPDX-License-Identifier: GPL-3.0-or-later
// A replay ends whatever fails: the file, the glove, the person's patience. It can then be started again at once. With
// a virtual glove its figures are those of the host's network.
#include "app/studio/glove_state.h"
#include "app/studio/project_thread.h"
#include "app/studio/replay_flow.h"
#include "tests/support/networks.h"
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

constexpr Combination kFist{Finger::Flexed, Finger::Flexed, Finger::Flexed, Finger::Flexed, Finger::Flexed};
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

class ReplayFlowTest : public QObject
{
    Q_OBJECT
    using State = ReplayFlow::State;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath("replay.lodestone");
    qint64 m_evening = 0, m_plain = 0, m_short = 0, m_long = 0;
    ModelInfo m_model;
    std::unique_ptr<GloveState> m_glove;
    std::unique_ptr<ProjectThread> m_project;
    std::unique_ptr<ReplayFlow> m_flow;

    Replay::Figures figures() const { return m_flow->result() ? m_flow->result()->figures : Replay::Figures(); }
    bool ends()
    {
        return QTest::qWaitFor([this] { return !m_flow->running(); }, 20000);
    }
    bool answers()
    {
        return QTest::qWaitFor([this] { return figures().answered > 0; }, 10000);
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
        Replay replay(project->samples(session), labels, m_glove->info(), host.window(), host);
        for (std::size_t begin = 0; begin + std::size_t(host.window()) <= replay.wire().size(); ++begin) {
            std::vector<std::int16_t> input;
            for (std::size_t i = begin; i < begin + std::size_t(host.window()); ++i)
                input.insert(input.end(), replay.wire()[i].begin() + 6, replay.wire()[i].end());
            replay.take({Replay::kFirst + std::uint32_t(begin), host.run(input.data()), host.hash().left(8), 0});
        }
        return replay.figures();
    }
    bool samplesArrive()
    {
        QSignalSpy samples(m_glove->link(), &link::Connection::samplesArrived);
        return QTest::qWaitFor([&] { return samples.count() > 2; }, 5000);
    }
    // The live samples are back, and a replay started now succeeds.
    bool startsAgain()
    {
        if (!samplesArrive())
            return false;
        m_flow->start(m_plain);
        return m_flow->running() && ends() && m_flow->state() == State::Done && figures().compared == 191;
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
        m_glove = std::make_unique<GloveState>();
        QVERIFY2(m_glove->open(kVirtualGlove), qPrintable(m_glove->problem()));
        QTRY_VERIFY_WITH_TIMEOUT(m_glove->answered(), 5000);
        m_glove->link()->flash(m_model.image);
        QTRY_VERIFY_WITH_TIMEOUT(m_glove->runningHash() == m_model.hash && !m_glove->flashing(), 10000);
        m_glove->link()->confirm(); // so that another image may be sent
        QTRY_VERIFY_WITH_TIMEOUT(!link::onTrial(m_glove->info()), 5000);
        m_project = std::make_unique<ProjectThread>();
        m_project->open(m_file);
        m_flow = std::make_unique<ReplayFlow>(m_glove.get(), m_project.get());
    }
    void cleanup()
    {
        m_flow.reset();
        m_project.reset();
        m_glove.reset();
    }
    void aFileThatFailsIsSaidAndTheNextReplayRuns()
    {
        ProjectThread closed; // no file is open
        ReplayFlow flow(m_glove.get(), &closed);
        flow.start(m_plain);
        QTRY_VERIFY(flow.state() == State::Failed);
        QVERIFY2(flow.problem().contains("No project"), qPrintable(flow.problem()));
        QVERIFY(samplesArrive());
        closed.open(m_file);
        flow.start(m_plain);
        QTRY_VERIFY_WITH_TIMEOUT(flow.state() == State::Done, 10000);
        QCOMPARE(flow.problem(), QString());
    }
    void aSessionThatIsGoneIsSaid()
    {
        m_flow->start(999);
        QVERIFY(ends());
        QVERIFY(m_flow->state() == State::Failed);
        QVERIFY(m_flow->problem().contains("no longer in the project"));
        QVERIFY(startsAgain());
    }
    void aModelOfAnotherProjectIsSaid()
    {
        m_project->open(m_folder.filePath("other.lodestone"));
        m_flow->start(1);
        QVERIFY(ends());
        QVERIFY(m_flow->state() == State::Failed);
        QVERIFY(m_flow->problem().contains("another project"));
        m_project->open(m_file);
        QVERIFY(startsAgain());
    }
    void aGloveThatGoesAwayEndsItWithTheRemedy()
    {
        m_flow->start(m_long);
        QVERIFY(answers());
        m_glove->link()->open(QStringLiteral("/dev/no-such-port")); // the cable is pulled
        QTRY_VERIFY_WITH_TIMEOUT(!m_flow->running(), 8000);
        QVERIFY(m_flow->state() == State::Failed);
        QVERIFY2(m_flow->problem().contains("Plug it in again"), qPrintable(m_flow->problem()));
        QVERIFY(m_flow->obstacle(false).contains("Connect"));
        m_flow->start(m_plain);
        QVERIFY(!m_flow->running());
        QVERIFY(m_glove->open(kVirtualGlove));
        QTRY_VERIFY_WITH_TIMEOUT(m_glove->answered(), 5000);
        QVERIFY(m_flow->obstacle(false).contains("runs no model")); // its memory is empty
    }
    void aGloveThatStopsAnsweringEndsIt()
    {
        m_flow->start(m_long);
        QVERIFY(answers());
        m_glove->link()->cancelInject(); // the rest never reaches the glove
        QTRY_VERIFY_WITH_TIMEOUT(!m_flow->running(), ReplayFlow::kPatience + 3000);
        QVERIFY(m_flow->state() == State::Done);
        QVERIFY(figures().answered < figures().expected);
        QVERIFY(startsAgain());
    }
    void stoppingWhileTheFileIsReadSendsNothing()
    {
        QSemaphore gate;
        m_project->run([&gate](Project &) { gate.acquire(); }); // a file that is slow
        m_flow->start(m_long);
        QVERIFY(m_flow->state() == State::Reading);
        int replayed = 0;
        connect(m_glove->link(), &link::Connection::predictionArrived, this,
            [&](const link::Prediction &p) { replayed += p.window >= Replay::kFirst; });
        m_flow->stop();
        QVERIFY(m_flow->state() == State::Cancelled); // at once
        gate.release();
        QTest::qWait(500);
        QCOMPARE(replayed, 0);
        m_glove->link()->disconnect(this);
        QVERIFY(startsAgain());
    }
    void stoppingKeepsTheFiguresAndEmptiesTheWire()
    {
        m_flow->start(m_long);
        QVERIFY(answers());
        m_flow->stop();
        QVERIFY(m_flow->state() == State::Cancelled);
        QVERIFY(figures().answered > 0 && figures().answered < figures().expected);
        QCOMPARE(m_flow->problem(), QString());
        QVERIFY(samplesArrive());
        int late = 0;
        connect(m_glove->link(), &link::Connection::predictionArrived, this,
            [&](const link::Prediction &p) { late += p.window >= Replay::kFirst; });
        QTest::qWait(300);
        QCOMPARE(late, 0);
        m_glove->link()->disconnect(this);
        QVERIFY(startsAgain());
    }
    void aReplayStoppedAndStartedAtOnceTakesNoAnswerOfTheOneBefore()
    {
        m_flow->start(m_long);
        QVERIFY(answers());
        m_flow->stop();
        m_flow->start(m_evening);
        QVERIFY(m_flow->running());
        QVERIFY(ends());
        QVERIFY(m_flow->state() == State::Done);
        QCOMPARE(figures().expected, 1191);
        QCOMPARE(figures().mismatches, 0);
        QCOMPARE(m_flow->result()->session, QString("evening"));
    }
    void anUpdateTakesTheWire()
    {
        m_flow->start(m_long);
        QVERIFY(answers());
        m_glove->link()->flash(m_model.image);
        QTRY_VERIFY_WITH_TIMEOUT(!m_flow->running(), 5000);
        QVERIFY2(
            m_flow->state() == State::Cancelled, qPrintable(QString::number(int(m_flow->state())) + m_flow->problem()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_glove->flashing(), 20000);
        QCOMPARE(m_flow->obstacle(false), QString());
    }
    void aSessionTooShortIsSaid()
    {
        m_flow->start(m_short);
        QVERIFY(ends());
        QVERIFY(m_flow->problem().contains("shorter than one window"));
        QVERIFY(startsAgain());
    }
    void theGloveAnswersAWholeSessionAsTheHostDoes()
    {
        m_flow->start(m_evening);
        QVERIFY(ends());
        const Replay::Figures glove = figures(), host = byTheHost(m_evening);
        QVERIFY(m_flow->state() == State::Done);
        QCOMPARE(m_flow->problem(), QString());
        QCOMPARE(m_flow->fraction(), 1.0);
        QCOMPARE(glove.answered, 1191);
        QCOMPARE(glove.expected, 1191);
        QCOMPARE(glove.compared, 1191);
        QCOMPARE(glove.mismatches, 0);
        QCOMPARE(glove.scored, 591 + 471);
        QCOMPARE(glove.accuracy, host.accuracy);
        QCOMPARE(glove.majority, host.majority);
        QCOMPARE(glove.exact, host.exact);
        QVERIFY(samplesArrive());
    }
    void aSessionWithoutLabelsIsComparedButNotScored()
    {
        m_flow->start(m_plain);
        QVERIFY(ends());
        QCOMPARE(figures().compared, 191);
        QCOMPARE(figures().scored, 0);
        m_flow->forget();
        QVERIFY(m_flow->state() == State::Idle && !m_flow->result());
    }
    void aRecordingIsAnObstacle() { QVERIFY(m_flow->obstacle(true).contains("recording")); }
};

QTEST_GUILESS_MAIN(ReplayFlowTest)
#include "replay_flow_test.moc"
