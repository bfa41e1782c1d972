// SPDX-License-Identifier: GPL-3.0-or-later
// Labels thirty moments with the keyboard alone, undoes and redoes all, and loses nothing when the program is killed.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace lodestone;
using namespace lodestone::test;

class LabellingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void thirtyMomentsByKeyboardSurviveUndoRedoAndACrash(); // the program's first start
    void noKeyErasesTheLabelsOfAnotherProgram();

private:
    QStringList stored() const; // the human labels in the file, one line each
    bool labelsBecome(int count);
    bool questionWaits();
    bool newModel();
    int answer(); // number of key presses; 0: the question could not be answered
    QString projectFile() const { return m_desktop.folder() + "/labelling.lodestone"; }
    Desktop m_desktop;
};

QStringList LabellingTest::stored() const
{
    QStringList lines;
    const auto project = Project::open(projectFile(), true);
    for (const SessionInfo &session : project->sessions())
        for (const Label &label : project->labels(session.id))
            if (label.source == LabelSource::Human)
                lines << QStringLiteral("%1-%2 %3")
                             .arg(label.segment.begin)
                             .arg(label.segment.end)
                             .arg(QString::fromStdString(label.segment.fingers.toString()));
    return lines;
}

bool LabellingTest::labelsBecome(int count)
{
    return m_desktop.waitFor([count](const QJsonObject &facts) { return facts["labels"].toInt() == count; }, 5000);
}

// Presses Q for more questions when the round is done.
bool LabellingTest::questionWaits()
{
    if (m_desktop.facts()["queueIndex"].toInt(-1) >= 0)
        return true;
    m_desktop.key("q");
    return m_desktop.waitFor(
        [](const QJsonObject &facts) { return !facts["querying"].toBool() && facts["queueIndex"].toInt(-1) >= 0; },
        20000);
}

// Trains on the labels so far (the glove keeps its model), and asks again.
bool LabellingTest::newModel()
{
    const int models = m_desktop.facts()["models"].toInt();
    m_desktop.key("ctrl+3");
    m_desktop.key("t");
    if (!m_desktop.waitFor(
            [models](
                const QJsonObject &facts) { return facts["models"].toInt() > models && !facts["running"].toBool(); },
            60000))
        return false;
    const QJsonArray answered = m_desktop.facts()["queue"].toArray();
    m_desktop.key("ctrl+2");
    m_desktop.key("q");
    return m_desktop.waitFor(
        [&](const QJsonObject &facts) { return !facts["querying"].toBool() && facts["queue"].toArray() != answered; },
        20000);
}

int LabellingTest::answer()
{
    const QJsonObject before = m_desktop.facts();
    const QJsonObject item = before["queue"].toArray()[before["queueIndex"].toInt()].toObject();
    const QString truth = item["truth"].toString(), start = before["answer"].toString();
    if (truth.size() != 5 || start.size() != 5 || truth.contains('?'))
        return 0;
    // As a person who sees the fingers would do it: Enter if the card is right, a small hand if one is right, otherwise
    // finger by finger.
    int presses = 1;
    const qsizetype place = before["likely"].toArray().toVariantList().indexOf(truth);
    if (place >= 0 && truth != start) {
        m_desktop.key(QString("67890")[place]);
    } else {
        for (int finger = 0; finger < 5; ++finger) {
            if (truth[finger] != start[finger]) {
                m_desktop.key(QString::number(finger + 1));
                ++presses;
            }
        }
        m_desktop.key("Return");
    }
    const auto stored = [&](const QJsonObject &facts) {
        return facts["labels"].toInt() == before["labels"].toInt() + 1;
    };
    return m_desktop.waitFor(stored, 5000) ? presses : 0;
}

void LabellingTest::initTestCase()
{
    QString why;
    LODESTONE_NEEDS(m_desktop.start(&why), "no screen for this test: " + why);
}

// The real lodestone-cli labels while the window shows the session.
void LabellingTest::noKeyErasesTheLabelsOfAnotherProgram()
{
    const QString file = m_desktop.folder() + "/shared.lodestone";
    {
        std::vector<Sample> samples(3000);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const float slow = float(i) * 0.01f;
            samples[i] = {double(i) * 0.02, {0, 0, float(kGravity)}, {},
                {40 * std::sin(slow), 30 * std::cos(slow * 0.7f), 50 * std::sin(slow * 0.3f)}};
        }
        Project::open(file)->addSession("Other", {}, samples, {}, {});
        Project::open(file)->addSession("Shared", {}, samples, {}, {}); // the newest is shown
    }
    QVERIFY(m_desktop.launch({"--no-connect", "--project", file, "--page", "label"}));
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["queueIndex"].toInt(-1) >= 0; }, 20000));
    const QJsonArray queue = m_desktop.facts()["queue"].toArray();
    int free = 0; // where nothing is asked
    const auto labelFree = [&] {
        const auto taken = [&](const QJsonValue &item) {
            return item["start"].toInt() < free + 20 && free < item["end"].toInt();
        };
        while (std::any_of(queue.begin(), queue.end(), taken))
            free += 20;
        const QStringList arguments{"label", "--project", file, "--session", "Shared", "--begin", QString::number(free),
            "--end", QString::number(free + 20), "--fingers", "fefef"};
        free += 20;
        return QProcess::execute(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli", arguments) == 0;
    };
    QVERIFY(labelFree());
    m_desktop.key("Return");
    QVERIFY2(labelsBecome(2), "the label of the command line did not appear");
    QVERIFY(labelFree());
    QVERIFY2(labelsBecome(3), "the label of the command line did not appear");
    m_desktop.key("Return");
    QVERIFY(labelsBecome(4));
    // Undo comes back from another session.
    m_desktop.key("g");
    m_desktop.key("Up");
    m_desktop.key("Return");
    const auto shows = [this](int session) {
        return m_desktop.waitFor([=](const QJsonObject &facts) { return facts["session"].toInt() == session; }, 5000);
    };
    QVERIFY(shows(1));
    m_desktop.key("z");
    QVERIFY2(shows(2), "undo did not show the session it changed");
    QVERIFY(labelsBecome(3));
    QVERIFY(m_desktop.quit());
    QStringList fingers;
    for (const Label &label : Project::open(file, true)->labels(2))
        fingers << QString::fromStdString(label.segment.fingers.toString());
    QCOMPARE(fingers.size(), 3);
    QCOMPARE(fingers.count("fefef"), 2);
}

void LabellingTest::thirtyMomentsByKeyboardSurviveUndoRedoAndACrash()
{
    QElapsedTimer clock;
    clock.start();
    const QStringList arguments{"--no-connect", "--project", projectFile(), "--glove-speed", "10", "--glove-seed", "5"};
    QVERIFY(m_desktop.launch(arguments));

    QVERIFY(m_desktop.click("liveConnect"));
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["connected"].toBool(); }, 10000));
    m_desktop.key("r");
    QVERIFY(
        m_desktop.waitFor([](const QJsonObject &facts) { return facts["recordedSeconds"].toDouble() >= 150; }, 30000));
    m_desktop.key("r");
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) {
            return facts["session"].toInt() > 0 && !facts["querying"].toBool() && !facts["queue"].toArray().isEmpty();
        },
        30000));

    // Two rounds first: in the first there is no prediction, the second teaches the first model what it was unsure of.
    // Then thirty moments, with new models in between, as the window proposes. Every key press from the first label on
    // is counted.
    constexpr int kRound = 12, kBefore = 2 * kRound, kMoments = 30;
    std::array<int, kBefore + kMoments> presses{};
    m_desktop.key("ctrl+2");
    for (int label = 0; label < kBefore + kMoments; ++label) {
        if (label == kRound || label == kBefore || label == kBefore + kRound)
            QVERIFY2(newModel(), "no model was trained");
        QVERIFY2(questionWaits(), "no question came");
        const int pressed = answer();
        QVERIFY2(pressed > 0, qPrintable(QString("label %1 was not stored").arg(label + 1)));
        presses[std::size_t(label)] = pressed;
    }
    const auto average = [&presses](int from, int count) {
        return double(std::accumulate(presses.begin() + from, presses.begin() + from + count, 0)) / count;
    };
    const double measured = average(0, kBefore + kMoments), first = average(0, kRound);
    qInfo("key presses per label: %.2f over %d labels from the first on: %.2f over %d without a model, %.2f over %d "
          "with the first, %.2f over %d after",
        measured, kBefore + kMoments, first, kRound, average(kRound, kRound), kRound, average(kBefore, kMoments),
        kMoments);
    QVERIFY2(measured <= 2.0 && first <= 2.0, "a label takes more than two key presses");

    const QStringList all = stored();
    QCOMPARE(all.size(), kBefore + kMoments);
    for (int step = 0; step < kMoments; ++step)
        m_desktop.key(step % 2 ? "z" : "ctrl+z");
    QVERIFY2(labelsBecome(kBefore), "undo did not take back the thirty labels");
    QTRY_COMPARE(stored().size(), kBefore);
    for (int step = 0; step < kMoments; ++step)
        m_desktop.key("ctrl+shift+z");
    QVERIFY2(labelsBecome(kBefore + kMoments), "redo did not bring back every label");
    QTRY_COMPARE(stored(), all);

    // Three more labels are confirmed. The fourth is half answered when the program is killed.
    for (int label = 0; label < 3; ++label)
        QVERIFY(questionWaits() && answer() > 0);
    const QStringList confirmed = stored();
    QVERIFY(questionWaits());
    m_desktop.key("3");
    m_desktop.kill();
    QCOMPARE(stored(), confirmed);

    QVERIFY(m_desktop.launch(arguments));
    QVERIFY2(labelsBecome(int(confirmed.size())), "labels are missing after the restart");
    QCOMPARE(stored(), confirmed);
    // The window opens on the page where it was killed, and its keys work at once.
    QCOMPARE(m_desktop.facts()["page"].toString(), QStringLiteral("label"));
    QVERIFY2(
        m_desktop.waitFor(
            [](const QJsonObject &facts) { return !facts["querying"].toBool() && facts["queueIndex"].toInt(-1) >= 0; },
            20000),
        "no question after the restart");
    QVERIFY2(answer() > 0, "the keys do not reach the question after the restart");
    m_desktop.kill();
    QCOMPARE(Project::open(projectFile(), true)->verify(), QStringList());
    qInfo("%.1f s", double(clock.elapsed()) / 1000);
}

QTEST_GUILESS_MAIN(LabellingTest)
#include "labelling_test.moc"
