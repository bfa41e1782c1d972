// SPDX-License-Identifier: GPL-3.0-or-later
// The button of the window and `lodestone-cli train` on the same project train the same model.
#include "app/studio/flash_target.h"
#include "app/studio/project_thread.h"
#include "app/studio/retrain_flow.h"
#include "engine/jobs/client.h"
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

namespace {

class NoGlove : public FlashTarget
{
public:
    bool connected() const override { return false; }
    bool takesImages() const override { return true; }
    bool onTrial() const override { return false; }
    QFuture<link::FlashResult> flash(const QByteArray &, Progress) override { return {}; }
    QFuture<void> revert() override { return {}; }
};

// Four poses of five seconds at 50 Hz, each with a field of its own that sways a little.
void addSession(Project &project, const QString &name, LabelSource source, double tilt)
{
    std::vector<Sample> samples;
    std::vector<Segment> labels;
    for (int pose = 0; pose < 4; ++pose) {
        const int begin = int(samples.size());
        for (int i = 0; i < 250; ++i) {
            Sample s;
            s.t = double(samples.size()) * 0.02;
            s.accel = {float(9.8 * std::sin(tilt)), 0, float(9.8 * std::cos(tilt))};
            for (std::size_t axis = 0; axis < 3; ++axis)
                s.mag[axis] = float(100 * ((pose * 7 + int(axis) * 3) % 5) + 5 * std::sin(0.3 * i + double(axis)));
            samples.push_back(s);
        }
        labels.push_back({begin, begin + 250, Combination::fromBits(pose * 5)});
    }
    project.addSession(name, QStringLiteral("glove"), samples, labels, source);
}

} // namespace

class CliTrainTest : public QObject
{
    Q_OBJECT
private slots:
    // Before the first training coverage chooses, as it does in the window: label, then train.
    void aQueryNeedsNoModel()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("new.lodestone"));
        {
            const auto project = Project::open(file);
            addSession(*project, QStringLiteral("First"), LabelSource::Plan, 0.1);
            for (const Label &label : project->labels(1))
                project->removeLabel(label.id);
        }
        const Answer answer = cli({"query", file, "--budget", "4", "--json"}, 60000);
        QVERIFY2(answer.code == 0, answer.err);
        QCOMPARE(oneObject(answer.out)[QStringLiteral("picks")].toArray().size(), 4);
        const Answer named = cli({"query", file, "--model", "7"}, 60000);
        QVERIFY(named.code != 0 && named.err.contains("no model 7"));
    }
    void leavingOneOutTriesAnotherWindow()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.lodestone"));
        {
            const auto project = Project::open(file);
            addSession(*project, QStringLiteral("First"), LabelSource::Plan, 0.1);
            addSession(*project, QStringLiteral("Second"), LabelSource::Plan, -0.4);
        }
        const QStringList each{"evaluate", file, "--split", "session", "--each", "--recipe", "memory", "--json"};
        for (const auto &[said, samples] : {std::pair{"0.4s", 20}, {"16", 16}}) {
            const Answer answer = cli(each + QStringList{"--window", said}, 60000);
            QVERIFY2(answer.code == 0, answer.err);
            QCOMPARE(oneObject(answer.out)[QStringLiteral("window_length")].toInt(), samples);
        }
        const Answer alone = cli({"evaluate", file, "--window", "16"}, 60000); // a model has its own
        QVERIFY2(alone.code == 2 && alone.err.contains("--each"), alone.err);
    }
    void theButtonAndTheCommandTrainTheSameModel()
    {
        QTemporaryDir folder;
        const QString byCommand = folder.filePath(QStringLiteral("a.lodestone")),
                      byButton = folder.filePath(QStringLiteral("b.lodestone"));
        {
            const auto project = Project::open(byCommand);
            addSession(*project, QStringLiteral("First"), LabelSource::Plan, 0.1);
            addSession(*project, QStringLiteral("Second"), LabelSource::Plan, -0.4);
            addSession(*project, QStringLiteral("By hand"), LabelSource::Human, -0.2);
        }
        QVERIFY(QFile::copy(byCommand, byButton));

        const Answer answer = cli({"train", byCommand, "--recipe", "v3", "--epochs", "2", "--json"}, 100000);
        QVERIFY2(answer.code == 0, answer.err);

        EngineClient engine(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        ProjectThread project;
        project.open(byButton).waitForFinished();
        NoGlove glove;
        RetrainFlow flow(&engine, &project, &glove);
        TrainingChoice choice;
        choice.recipe = QStringLiteral("v3");
        choice.epochs = 2;
        flow.start(choice, false);
        QTRY_VERIFY_WITH_TIMEOUT(!flow.running(), 100000);
        QCOMPARE(flow.lastEnd(), RetrainFlow::End::Done);

        const ModelInfo command = Project::open(byCommand, true)->newestModel().value(),
                        button = Project::open(byButton, true)->newestModel().value();
        QCOMPARE(button.provenance["request"], command.provenance["request"]);
        QCOMPARE(button.provenance["labelled"], command.provenance["labelled"]);
        QCOMPARE(button.provenance["request"]["target"].toInt(), 3);
        QCOMPARE(button.provenance["request"]["split"].toString(), QStringLiteral("session"));
        if (button.report["quantise"]["care"].toString() != QLatin1String("fine-tuned")) { // else the image's own
            QCOMPARE(button.weights, command.weights);
            QCOMPARE(button.report["accuracy"], command.report["accuracy"]);
        }
    }
};

QTEST_GUILESS_MAIN(CliTrainTest)
#include "cli_train_test.moc"
