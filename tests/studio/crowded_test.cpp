// SPDX-License-Identifier: GPL-3.0-or-later
// A recording at 1 kHz while a model is trained, flashed and run, and a long file is imported: everything behind the
// window at once, with the real engine and the virtual glove. The sanitizers' builds run it too; tests/window does the
// same by clicks.
#include "app/studio/flash_target.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/import_flow.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "app/studio/retrain_flow.h"
#include "app/studio/start_recording.h"
#include "engine/jobs/client.h"
#include "tests/support/needs.h"
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

namespace {

// Each flexed finger moves the field its own way. 50 Hz, 2 s a combination.
void addLabelledSession(Project &project, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0, 0.5f);
    std::vector<Sample> samples;
    std::vector<Segment> labels;
    for (int segment = 0; segment < 40; ++segment) {
        std::array<float, 3> field{20, 5, -40};
        QByteArray fingers;
        for (int finger = 0; finger < 5; ++finger) {
            const bool flexed = random() % 2 == 0;
            fingers += flexed ? 'f' : 'e';
            if (flexed)
                field[std::size_t(finger % 3)] += 12.0f * float(finger + 1);
        }
        const int begin = int(samples.size());
        for (int i = 0; i < 100; ++i)
            samples.push_back({double(samples.size()) * 0.02, {noise(random), noise(random), 9.8f + noise(random)},
                {noise(random), noise(random), noise(random)},
                {field[0] + noise(random), field[1] + noise(random), field[2] + noise(random)}});
        labels.push_back({begin, begin + 100, *Combination::fromString(fingers.toStdString())});
    }
    project.addSession(
        QStringLiteral("Made %1").arg(seed), QStringLiteral("glove"), samples, labels, LabelSource::Human);
}

void writeTable(const QString &name, int rows)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("t (s),mx (uT),my (uT),mz (uT)\n");
    for (int i = 0; i < rows; ++i)
        file.write(QByteArray::number(i * 0.01, 'f', 2) + ",2" + QByteArray::number(i % 10) + ".5,"
                   + QByteArray::number(i % 7) + ",40\n");
}

} // namespace

class StudioCrowdedTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aKilohertzIsKeptWhileTrainingAndImporting()
    {
        const QString program = qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine");
        LODESTONE_NEEDS(QFileInfo::exists(program), "no engine is built");
        constexpr int kImported = 300000;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.lodestone"));
        const QString table = folder.filePath(QStringLiteral("long.csv"));
        writeTable(table, kImported);
        {
            const auto made = Project::open(file);
            addLabelledSession(*made, 1);
            addLabelledSession(*made, 2);
        }
        EngineClient engine(program);
        ProjectThread project;
        GloveState glove;
        LinkTarget target(glove.link());
        LiveStream stream(&glove, &project);
        Recording recording;
        ProjectState state(&project, &recording);
        RetrainFlow retrain(&engine, &project, &target);
        ImportFlow import;
        connect(&stream, &LiveStream::blockArrived, &recording,
            [&](const std::shared_ptr<const LiveBlock> &block) { recording.take(*block); });
        connect(&state, &ProjectState::modelsChanged, &stream, &LiveStream::findImage);
        QString problem;
        connect(&retrain, &RetrainFlow::problem, this, [&](const QString &sentence) { problem = sentence; });
        state.open(file);
        QTRY_COMPARE(state.file(), file);
        GloveOptions fast;
        fast.speed = 20; // 50 Hz of the glove's time
        QVERIFY2(glove.open(kVirtualGlove, fast), qPrintable(glove.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(glove.answered(), 20000);
        QVERIFY(recording.start(file, QStringLiteral("Crowded"), glove.source(), glove.info()));
        QTRY_VERIFY_WITH_TIMEOUT(recording.seconds() > 20, 20000);

        TrainingChoice choice;
        choice.recipe = QStringLiteral("v3");
        choice.epochs = 4;
        retrain.start(choice, true);
        std::optional<ImportFlow::Result> imported;
        follow(
            this, import.add(file, table), [&](const ImportFlow::Result &result) { imported = result; },
            [&](const QString &why) { problem = why; });
        QTRY_VERIFY_WITH_TIMEOUT(!retrain.running() && !import.running(), 240000);
        QVERIFY2(retrain.lastEnd() == RetrainFlow::End::Done, qPrintable(problem));
        QVERIFY2(imported && imported->samples == kImported, qPrintable(problem));
        const double seconds = recording.seconds();
        recording.stop();
        QTRY_COMPARE_WITH_TIMEOUT(recording.state(), Recording::State::Idle, 30000);
        qInfo("%.0f s of the glove's time recorded, %lld rows", seconds, recording.kept());
        QCOMPARE(recording.dropped(), qint64(0));

        const auto written = Project::open(file, true);
        QCOMPARE(written->models().size(), 1);
        const auto session = written->session(recording.session());
        QVERIFY(session && session->finished);
        const std::vector<Sample> samples = written->samples(session->id);
        double widest = 0; // s between two samples: a dropped block would show
        for (std::size_t i = 1; i < samples.size(); ++i)
            widest = std::max(widest, samples[i].t - samples[i - 1].t);
        QVERIFY(samples.back().t - samples.front().t >= seconds - 0.1);
        QVERIFY2(widest < 0.1, qPrintable(QStringLiteral("%1 s without a sample").arg(widest)));
        QCOMPARE(written->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(StudioCrowdedTest)
#include "crowded_test.moc"
