// SPDX-License-Identifier: GPL-3.0-or-later
// Two sittings in the real program, with keys: a model of the first, then the glove put on anew (each start of the
// simulated glove seats its magnets otherwise) and the plan "Putting on". How long the adapted model takes to the
// glove, and what the window says of it.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

namespace {

// Among the built-in plans, from the top.
constexpr int kPuttingOn = 4, kTenCombinations = 5;

bool onTrial(const QJsonObject &facts)
{
    for (const QJsonValue &slot : facts["slots"].toArray())
        if (slot["state"].toString() == QLatin1String("trial"))
            return true;
    return false;
}

} // namespace

class PuttingOnTest : public QObject
{
    Q_OBJECT
private slots:
    void theModelIsAdaptedAndOnTheGloveWithinSeconds();

private:
    void begin();
    void choose(int plan);
    bool finished();
    Desktop m_desktop;
    QString m_file;
};

void PuttingOnTest::begin()
{
    QVERIFY(m_desktop.launch({"--no-connect", "--project", m_file, "--glove-speed", "4", "--glove-seed", "5"}));
    QVERIFY(m_desktop.click("liveConnect"));
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; }, 20000));
}

void PuttingOnTest::choose(int plan)
{
    m_desktop.key("ctrl+g");
    QTRY_VERIFY(!m_desktop.widget("capturePlans").isEmpty());
    m_desktop.key("Home");
    for (int n = 0; n < plan; ++n)
        m_desktop.key("Down");
    m_desktop.key("Return");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["recording"].toBool(); }, 10000));
}

bool PuttingOnTest::finished()
{
    return m_desktop.waitFor(
        [](const QJsonObject &facts) {
            return facts["capture"].toObject()["phase"].toString() == QLatin1String("finished");
        },
        90000);
}

void PuttingOnTest::theModelIsAdaptedAndOnTheGloveWithinSeconds()
{
    QString why;
    LODESTONE_NEEDS(m_desktop.start(&why), "no screen for this test: " + why);
    m_file = m_desktop.folder() + "/worn.lodestone";
    begin();
    choose(kTenCombinations);
    QCOMPARE(m_desktop.facts()["capture"].toObject()["steps"].toInt(), 10);
    QVERIFY(finished());
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 10000));
    m_desktop.key("Escape");
    QVERIFY(m_desktop.click("primaryButton"));
    QVERIFY(m_desktop.waitFor(onTrial, 60000));
    m_desktop.key("ctrl+4");
    QVERIFY(m_desktop.click("confirmButton"));
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !onTrial(facts); }, 20000));
    QVERIFY(m_desktop.quit());

    begin();
    choose(kPuttingOn);
    QCOMPARE(m_desktop.facts()["capture"].toObject()["steps"].toInt(), 5);
    m_desktop.key("shift+s"); // within twenty minutes of the last recording: the person says that it is a new sitting
    QVERIFY(finished());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["models"].toInt() == 2 && !facts["running"].toBool(); }, 60000));
    const double seconds = double(clock.elapsed()) / 1000;
    const QJsonObject facts = m_desktop.facts();
    const QString said = facts["problem"].toString();
    m_desktop.kill(); // what is on trial would be asked about

    const auto project = Project::open(m_file);
    QCOMPARE(project->sessions().size(), 2);
    const SessionInfo taught = project->sessions().last(), worn = project->sessions().first();
    qInfo("%lld %lld sittings %d %d: %.1f s, %s", taught.id, worn.id, taught.sitting, worn.sitting, seconds,
        qPrintable(said));
    const ModelInfo model = *project->newestModel();
    qInfo("%s", QJsonDocument(model.report["adapted"].toObject()).toJson(QJsonDocument::Compact).constData());
    qInfo("%s", QJsonDocument(model.report["promotion"].toObject()).toJson(QJsonDocument::Compact).constData());
    qInfo("%s", QJsonDocument(model.provenance["request"].toObject()).toJson(QJsonDocument::Compact).constData());
    qInfo("seconds trained %.1f", model.report["seconds"].toDouble());
}

QTEST_GUILESS_MAIN(PuttingOnTest)
#include "putting_on_test.moc"
