// SPDX-License-Identifier: GPL-3.0-or-later
// A recording in the real window while everything else goes on: another recorder, another project, a long import,
// training.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

namespace {

double lengthOf(const std::vector<Sample> &samples)
{
    return samples.empty() ? 0 : samples.back().t - samples.front().t;
}

// Nine axes at 100 Hz as a table; a row takes about 90 bytes.
void writeTable(const QString &name, int rows)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text = "t_s,mx_uT,my_uT,mz_uT,ax_g,ay_g,az_g,gx_dps,gy_dps,gz_dps\n";
    for (int i = 0; i < rows; ++i) {
        const double a = i * 0.003;
        char line[160];
        const int length = std::snprintf(line, sizeof line, "%.2f,%.5f,%.5f,%.5f,%.6f,%.6f,%.6f,%.5f,%.5f,%.5f\n",
            i * 0.01, 40 * std::sin(a), 40 * std::cos(a), 20 + std::sin(7 * a), std::sin(a) * 0.3, 0.1, 0.94,
            3 * std::sin(3 * a), 2 * std::cos(5 * a), 0.5);
        text.append(line, length);
        if (text.size() > 1 << 20) {
            QVERIFY(file.write(text) == text.size());
            text.clear();
        }
    }
    QVERIFY(file.write(text) == text.size());
}

} // namespace

class CrowdedTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desktop.reset(); }
    void aRecorderBesideTheWindowIsLeftAlone();
    void anotherProjectEndsTheRecordingFirst();
    void aLongImportAndAKillCostAtMostASecond();
    void aKilohertzIsKeptWhileTrainingAndImporting();

private:
    void launch(const QString &speed = "1", const QString &project = {});
    void startRecording();
    QString path(const QString &name) const { return m_desktop->folder() + '/' + name; }
    std::unique_ptr<QProcess> cli(const QStringList &arguments);
    std::unique_ptr<Desktop> m_desktop;
};

void CrowdedTest::init()
{
    m_desktop = std::make_unique<Desktop>();
    QString why;
    LODESTONE_NEEDS(m_desktop->start(&why), "no screen for this test: " + why);
}

void CrowdedTest::launch(const QString &speed, const QString &project)
{
    QVERIFY(m_desktop->launch({"--no-connect", "--project", project.isEmpty() ? path("first.lodestone") : project,
        "--glove-speed", speed, "--glove-seed", "3"}));
}

void CrowdedTest::startRecording()
{
    QVERIFY(m_desktop->click("liveConnect"));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["rate"].toDouble() > 10; }, 15000));
    QVERIFY(m_desktop->click("recordButton"));
    QVERIFY(
        m_desktop->waitFor([](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() > 2; }, 15000));
}

std::unique_ptr<QProcess> CrowdedTest::cli(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", arguments);
    return process;
}

void CrowdedTest::aRecorderBesideTheWindowIsLeftAlone()
{
    const auto recorder = cli({"record", path("first.lodestone"), "--glove", "--seconds", "15", "--json"});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("first.lodestone")), 10000);
    QTest::qWait(1500); // its session has begun
    launch();
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["session"].toInt() == 1; }, 10000));
    QCOMPARE(m_desktop->facts()["problem"].toString(), QString());
    QVERIFY2(recorder->state() == QProcess::Running, "it ended before the window could disturb it");
    QVERIFY(recorder->waitForFinished(60000));
    QCOMPARE(recorder->exitCode(), 0);
    const QJsonObject result = QJsonDocument::fromJson(recorder->readAllStandardOutput()).object();
    QVERIFY(result["seconds"].toDouble() >= 15);
    QCOMPARE(result["lost"].toInt(), 0);
    QVERIFY(m_desktop->quit());

    const auto project = Project::open(path("first.lodestone"), true);
    QCOMPARE(project->sessions().size(), 1);
    QVERIFY(project->sessions().constFirst().finished);
    QCOMPARE(int(project->samples(1).size()), result["samples"].toInt());
    QCOMPARE(project->verify(), QStringList());
}

void CrowdedTest::anotherProjectEndsTheRecordingFirst()
{
    Project::open(path("other.lodestone")).reset();
    launch();
    startRecording();
    const double seconds = m_desktop->facts()["recordedSeconds"].toDouble();
    QVERIFY(m_desktop->openFile(path("other.lodestone")));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 10000));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["session"].toInt() == 0; }, 10000));
    QVERIFY(m_desktop->quit());

    const auto first = Project::open(path("first.lodestone"), true);
    QCOMPARE(first->sessions().size(), 1);
    QVERIFY(first->sessions().constFirst().finished);
    QVERIFY(lengthOf(first->samples(1)) >= seconds);
    QVERIFY(Project::open(path("other.lodestone"), true)->sessions().isEmpty());
}

void CrowdedTest::aLongImportAndAKillCostAtMostASecond()
{
    writeTable(path("long.csv"), 1400000); // 120 MB or so
    QVERIFY(QFile(path("long.csv")).size() > 100'000'000);
    launch();
    startRecording();
    QVERIFY(m_desktop->openFile(path("long.csv")));
    QTest::qWait(2000);
    const double seconds = m_desktop->facts()["recordedSeconds"].toDouble();
    QVERIFY(seconds > 2);
    m_desktop->kill();

    const auto project = Project::open(path("first.lodestone"));
    double kept = 0;
    for (const SessionInfo &session : project->sessions()) {
        if (session.source.contains("glove"))
            kept = lengthOf(project->samples(session.id));
    }
    QVERIFY2(kept >= seconds - 1, qPrintable(QString("%1 s of %2 s kept").arg(kept).arg(seconds)));
    QCOMPARE(project->verify(), QStringList());
}

void CrowdedTest::aKilohertzIsKeptWhileTrainingAndImporting()
{
    const auto capture = cli({"record", path("first.lodestone"), "--glove", "--plan", "ten", "--speed", "20"});
    QVERIFY(capture->waitForFinished(120000));
    QCOMPARE(capture->exitCode(), 0);
    writeTable(path("long.csv"), 300000);
    launch("20");
    startRecording();
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["rate"].toDouble() > 1000; }, 15000));
    QVERIFY(m_desktop->click("primaryButton"));
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) { return facts["stage"].toString() == QLatin1String("Training"); }, 60000));
    QVERIFY(m_desktop->openFile(path("long.csv")));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return facts["models"].toInt() == 1; }, 240000));
    const double seconds = m_desktop->facts()["recordedSeconds"].toDouble();
    QVERIFY(m_desktop->click("recordButton"));
    QVERIFY(m_desktop->waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 30000));
    QTRY_COMPARE_WITH_TIMEOUT(Project::open(path("first.lodestone"), true)->sessions().size(), 3, 120000);
    m_desktop->key("ctrl+4"); // else the window asks what becomes of the model on trial
    QVERIFY(m_desktop->click("confirmButton"));
    QVERIFY(m_desktop->waitFor(
        [](const QJsonObject &facts) {
            for (const QJsonValue &slot : facts["slots"].toArray())
                if (slot["state"].toString() == QLatin1String("trial"))
                    return false;
            return true;
        },
        10000));
    QVERIFY(m_desktop->quit());

    const auto project = Project::open(path("first.lodestone"), true);
    std::vector<Sample> recorded;
    for (const SessionInfo &session : project->sessions()) {
        QVERIFY(session.finished);
        if (session.id == 2)
            recorded = project->samples(session.id);
    }
    QVERIFY(lengthOf(recorded) >= seconds);
    double widest = 0; // s between two samples: a dropped block would show
    for (std::size_t i = 1; i < recorded.size(); ++i)
        widest = std::max(widest, recorded[i].t - recorded[i - 1].t);
    QVERIFY2(widest < 0.1, qPrintable(QString("%1 s without a sample").arg(widest)));
    QCOMPARE(project->verify(), QStringList());
}

QTEST_GUILESS_MAIN(CrowdedTest)
#include "crowded_test.moc"
