// SPDX-License-Identifier: GPL-3.0-or-later
// A person labels thirty moments with the keyboard alone, takes all back, does all again, and loses nothing when the program dies.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class LabellingTest : public QObject
{
    Q_OBJECT
private slots:
    void thirtyMomentsByKeyboardSurviveUndoRedoAndACrash();

private:
    int labels() { return m_desktop.facts()["labels"].toInt(); }
    bool labelsBecome(int count);
    bool questionWaits();
    int answer();                                  // key presses it took; 0: the question could not be answered
    QString projectFile() const { return m_desktop.folder() + "/labelling.lodestone"; }
    Desktop m_desktop;
};

bool LabellingTest::labelsBecome(int count)
{
    return m_desktop.waitFor([count](const QJsonObject &facts) { return facts["labels"].toInt() == count; }, 5000);
}

// Asks for more moments with Q where the round is done.
bool LabellingTest::questionWaits()
{
    if (m_desktop.facts()["queueIndex"].toInt(-1) >= 0)
        return true;
    m_desktop.key("q");
    return m_desktop.waitFor([](const QJsonObject &facts) { return !facts["querying"].toBool() && facts["queueIndex"].toInt(-1) >= 0; }, 20000);
}

int LabellingTest::answer()
{
    const QJsonObject before = m_desktop.facts();
    const QJsonObject item = before["queue"].toArray()[before["queueIndex"].toInt()].toObject();
    const QString truth = item["truth"].toString(), guess = item["guess"].toString();
    if (truth.size() != 5 || guess.size() != 5 || truth.contains('?'))
        return 0;
    int presses = 1;
    for (int finger = 0; finger < 5; ++finger) {
        if (truth[finger] != guess[finger]) {
            m_desktop.key(QString::number(finger + 1));
            ++presses;
        }
    }
    m_desktop.key("Return");
    const auto stored = [&](const QJsonObject &facts) { return facts["labels"].toInt() == before["labels"].toInt() + 1; };
    return m_desktop.waitFor(stored, 5000) ? presses : 0;
}

void LabellingTest::thirtyMomentsByKeyboardSurviveUndoRedoAndACrash()
{
    QString why;
    if (!m_desktop.start(&why))
        QSKIP(qPrintable("no screen for this test: " + why));
    QElapsedTimer clock;
    clock.start();
    const QStringList arguments{"--no-connect", "--project", projectFile(), "--glove-speed", "10", "--glove-seed", "5"};
    QVERIFY(m_desktop.launch(arguments));

    // A session and a first model, so that the questions come with a prediction.
    QVERIFY(m_desktop.click("liveConnect"));
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["connected"].toBool(); }, 10000));
    m_desktop.key("r");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() >= 125; }, 30000));
    m_desktop.key("r");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) {
        return facts["session"].toInt() > 0 && !facts["querying"].toBool() && !facts["queue"].toArray().isEmpty();
    }, 30000));
    m_desktop.key("ctrl+2");

    constexpr int kMoments = 30, kFirstRound = 12;
    int presses = 0, firstRound = 0;
    for (int label = 0; label < kMoments; ++label) {
        if (label == kFirstRound) {
            firstRound = presses;
            m_desktop.key("ctrl+3");
            m_desktop.key("t");                   // train on what is labelled so far; the glove keeps what it has
            QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["models"].toInt() == 1 && !facts["running"].toBool(); }, 60000));
            m_desktop.key("ctrl+2");
            m_desktop.key("q");
            QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["querying"].toBool(); }, 5000));
            QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !facts["querying"].toBool(); }, 20000));
        }
        QVERIFY2(questionWaits(), "no question came");
        const int pressed = answer();
        QVERIFY2(pressed > 0, qPrintable(QString("label %1 was not stored").arg(label + 1)));
        presses += pressed;
    }
    const double before = double(firstRound) / kFirstRound, with = double(presses - firstRound) / (kMoments - kFirstRound);
    qInfo("key presses per label: %.2f over %d labels; %.2f before the first model, %.2f with a model's prediction",
          double(presses) / kMoments, kMoments, before, with);
}

QTEST_GUILESS_MAIN(LabellingTest)
#include "labelling_test.moc"
