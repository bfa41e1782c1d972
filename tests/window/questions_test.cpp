// SPDX-License-Identifier: GPL-3.0-or-later
// Three minutes of the simulated hand are recorded in the real program; its questions are answered with the keyboard
// alone while the hand holds its pose. The labels are held against the hand itself, and a model is trained on them.
#include "device/simulator/hand.h"
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

namespace {

constexpr int kSeed = 3;
constexpr double kSeconds = 180; // of the session
constexpr int kSlowStart = 15;   // rows, 0.3 s

} // namespace

class QuestionsWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void heldPosesAreLabelledByKeysAndTrainedOn();

private:
    QJsonObject questions() { return m_desktop.facts()["questions"].toObject(); }
    bool becomes(const char *state, int milliseconds)
    {
        return m_desktop.waitFor(
            [state](const QJsonObject &facts) {
                return facts["questions"].toObject()["state"].toString() == QLatin1String(state);
            },
            milliseconds);
    }
    // As a person who sees the fingers would: Enter, a small hand, or finger by finger.
    int answer(const QJsonObject &question)
    {
        const QString truth = question["truth"].toString(), start = question["answer"].toString();
        if (truth == start) {
            m_desktop.key("Return");
            return 1;
        }
        const qsizetype place = question["likely"].toArray().toVariantList().indexOf(truth);
        if (place >= 0) {
            m_desktop.key(QString("67890")[place]);
            return 1;
        }
        int presses = 1;
        for (int finger = 0; finger < 5; ++finger)
            if (truth[finger] != start[finger]) {
                m_desktop.key(QString::number(finger + 1));
                ++presses;
            }
        m_desktop.key("Return");
        return presses;
    }
    Desktop m_desktop;
};

void QuestionsWindowTest::heldPosesAreLabelledByKeysAndTrainedOn()
{
    QString why;
    LODESTONE_NEEDS(m_desktop.start(&why), "no screen for this test: " + why);
    const QString file = m_desktop.folder() + "/questions.lodestone";
    QVERIFY(m_desktop.launch(
        {"--no-connect", "--project", file, "--glove-seed", QString::number(kSeed), "--glove-script", "ten"}));
    QVERIFY(m_desktop.click("liveConnect"));
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; }, 10000));
    QCOMPARE(questions()["state"].toString(), QString("off"));
    m_desktop.key("r");
    QVERIFY(becomes("watching", 10000));
    int presses = 0, answered = 0;
    QStringList told;
    bool undone = false;
    while (m_desktop.facts()["recordedSeconds"].toDouble() < kSeconds) {
        if (!becomes("asking", 1000))
            continue;
        const QJsonObject seen = m_desktop.look();
        const QJsonObject question = seen["facts"].toObject()["questions"].toObject();
        if (question["state"].toString() != QLatin1String("asking"))
            continue; // over by now
        QCOMPARE(question["truth"].toString().size(), 5);
        QVERIFY(seen["widgets"].toObject().contains("liveQuestion"));
        const int done = question["answered"].toInt() + question["expired"].toInt();
        const int pressed = answer(question);
        QVERIFY(m_desktop.waitFor(
            [done](const QJsonObject &facts) {
                const QJsonObject now = facts["questions"].toObject();
                return now["answered"].toInt() + now["expired"].toInt() == done + 1;
            },
            10000));
        if (questions()["expired"].toInt() > question["expired"].toInt())
            continue; // on a busy machine a key comes late
        presses += pressed;
        if (!undone && questions()["state"].toString() == QLatin1String("growing")) { // undone like any label
            m_desktop.key("z");
            undone = m_desktop.waitFor(
                [&told](const QJsonObject &facts) { return facts["labels"].toInt() == int(told.size()); }, 5000);
            QVERIFY2(undone, qPrintable(m_desktop.facts()["problem"].toString()));
            continue;
        }
        told << question["truth"].toString();
        ++answered;
    }
    const QJsonObject asked = questions();
    m_desktop.key("r");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 10000));
    QVERIFY(becomes("off", 5000));
    QVERIFY2(
        m_desktop.waitFor([answered](const QJsonObject &facts) { return facts["labels"].toInt() == answered; }, 5000),
        qPrintable(QString::number(m_desktop.facts()["labels"].toInt())));
    m_desktop.key("ctrl+3");
    m_desktop.key("t");
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["models"].toInt() == 1 && !facts["running"].toBool(); }, 120000));
    QVERIFY(m_desktop.quit());

    const auto project = Project::open(file, true);
    QCOMPARE(project->sessions().size(), 1);
    const qint64 session = project->sessions().constFirst().id;
    const std::vector<Sample> samples = project->samples(session);
    // Each start of the glove is another sitting, which the session names.
    const QString source = project->sessions().constFirst().source;
    const QRegularExpressionMatch named = QRegularExpression("session=(\\d+) script=ten each=12$").match(source);
    QVERIFY2(named.hasMatch(), qPrintable(source));
    const quint64 sitting = named.captured(1).toULongLong();
    const simulator::Hand hand(kSeed, sitting, simulator::Script::tenCombinations(sitting, 12));
    // Where the session lies on the hand's clock: its readings are the same.
    const auto same = [&](int sample, int at) {
        const auto raw = hand.sample(at * 0.02);
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (std::abs(double(samples[std::size_t(sample)].mag[axis]) - raw[axis + 6] * 0.1) > 0.05)
                return false;
        return true;
    };
    int first = 0;
    while (first < 10000 && !(same(0, first) && same(1, first + 1) && same(50, first + 50)))
        ++first;
    QVERIFY(first < 10000);
    int right = 0, rows = 0, wrong = 0;
    double seconds = 0;
    QStringList stored;
    const QList<Label> labels = project->labels(session);
    for (const Label &label : labels) {
        QCOMPARE(label.source, LabelSource::Human);
        stored << QString::fromStdString(label.segment.fingers.toString());
        // A pose ends with a finger that starts slowly: the label's last rows may have the next pose's fingers.
        int bad = 0, last = label.segment.end;
        for (int i = label.segment.begin; i < label.segment.end; ++i) {
            if (Combination(hand.truth((first + i) * 0.02).flexed) == label.segment.fingers)
                continue;
            ++bad;
            last = std::min(last, i);
        }
        right += bad == label.segment.end - last && bad <= kSlowStart;
        wrong += bad;
        rows += label.segment.end - label.segment.begin;
        seconds += samples[std::size_t(label.segment.end - 1)].t - samples[std::size_t(label.segment.begin)].t;
    }
    qInfo("Simulated hand, %.0f s: %d questions, %d answered and kept with %d key presses, 1 undone, %d expired; "
          "%d of %d labels right, %d of %d rows wrong, %.1f s labelled; model: %.1f %% of fingers on its hold-out",
        samples.back().t, asked["asked"].toInt(), answered, presses, asked["expired"].toInt(), right,
        int(labels.size()), wrong, rows, seconds, 100 * project->models().constFirst().report["accuracy"].toDouble());
    QCOMPARE(stored, told);
    QVERIFY(answered >= 6);
    QCOMPARE(right, answered);
    QVERIFY(wrong * 50 < rows);
    QVERIFY(seconds > 1.5 * answered); // they have grown: a pose is asked about after 0.6 s
    QVERIFY(asked["asked"].toInt() <= int(kSeconds / 10) + 2);
    QCOMPARE(project->verify(), QStringList());
}

QTEST_GUILESS_MAIN(QuestionsWindowTest)
#include "questions_test.moc"
