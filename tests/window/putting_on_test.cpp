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
constexpr int kPuttingOn = 4, kTenCombinations = 5, kBuiltIn = 6;

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
    m_desktop.key("ctrl+1"); // it comes back to the page it was left on
    QVERIFY(m_desktop.click("liveConnect"));
    QVERIFY2(m_desktop.waitFor(
                 [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; },
                 60000),
        QJsonDocument(m_desktop.look()).toJson(QJsonDocument::Compact).constData());
}

void PuttingOnTest::choose(int plan)
{
    m_desktop.key("ctrl+g");
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["capture"].toObject()["plans"].toInt() == kBuiltIn; }, 10000));
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
    QVERIFY(finished());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["models"].toInt() == 2 && !facts["running"].toBool(); }, 90000));
    const double seconds = double(clock.elapsed()) / 1000;
    const QJsonObject facts = m_desktop.facts();
    const QString said = facts["problem"].toString();
    m_desktop.kill(); // or it asks what shall become of the model on trial

    const auto project = Project::open(m_file);
    QCOMPARE(project->sessions().size(), 2);
    const SessionInfo taught = project->sessions().first(), worn = project->sessions().last();
    QCOMPARE(taught.sitting, 1);
    QCOMPARE(worn.sitting, 2); // its start is another one's: the window begins a sitting by itself
    const ModelInfo model = project->newestModel().value();
    QCOMPARE(model.provenance["request"]["sources"].toArray(), QJsonArray{taught.id});
    QCOMPARE(model.provenance["request"]["puttingOn"].toArray(), QJsonArray{worn.id});
    const QJsonObject adapted = model.report["adapted"].toObject(), gate = model.report["promotion"].toObject();
    const double before = adapted["old"].toDouble(), after = adapted["new"].toDouble();
    qInfo("Simulated hand: %.1f s from the plan's end to the glove, %.1f s of them training; fingers right in the "
          "putting-on %.1f to %.1f %%, held out %.1f to %.1f %%",
        seconds, model.report["seconds"].toDouble(), 100 * before, 100 * after, 100 * gate["old"].toDouble(),
        100 * gate["new"].toDouble());
    QVERIFY(adapted["windows"].toInt() > 300);
    QVERIFY(after > before);
    // Not worse on what was held out: on the glove, and it is said what changed. Else it is kept, and said why.
    const bool better = gate["promote"].toBool();
    QCOMPARE(onTrial(facts), better);
    QVERIFY2(said.contains(better ? QLatin1String("in the putting-on") : QLatin1String("keeps what it has")),
        qPrintable(said));
    QVERIFY(seconds - model.report["seconds"].toDouble() < 15); // training has as long as the machine is busy
    QCOMPARE(project->verify(), QStringList());
}

QTEST_GUILESS_MAIN(PuttingOnTest)
#include "putting_on_test.moc"
