// SPDX-License-Identifier: GPL-3.0-or-later
// What turns predictions into states, how their delay is counted, and how they are written.
#include "app/studio/device_clock.h"
#include "app/studio/outputs/delay.h"
#include "app/studio/outputs/prediction.h"
#include "app/studio/outputs/states.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace lodestone;

namespace {

std::array<float, 5> thumb(float p) { return {p, 0.05f, 0.05f, 0.05f, 0.05f}; }
QString text(Combination c) { return QString::fromStdString(c.toString()); }

constexpr double kStep = 0.05; // s between two predictions at 100 Hz

} // namespace

class OutputStatesTest : public QObject
{
    Q_OBJECT
private slots:
    void betweenTheThresholdsAFingerStaysAsItWas();
    void aCombinationMustBeSteady();
    void aStateLasts();
    void anUnknownFieldEndsAStateAtOnce();
    void aModelThatDoesNotSayCountsAsKnown();
    void aPauseOrAStepBackBeginsAnew();
    void noiseMakesNoStates();
    void settingsAreKeptWithinRange();
    void theShortestWayCountsAsNone();
    void quantilesAreOfTheNewest();
    void aLineHoldsAllAndIsReadBack();
};

void OutputStatesTest::betweenTheThresholdsAFingerStaysAsItWas()
{
    StateFilter filter;
    StateSettings s;
    s.steady = s.hold = 0;
    filter.set(s);
    QCOMPARE(text(filter.add(0, thumb(0.5f), {})), QString("?????")); // not clear yet
    QCOMPARE(text(filter.add(1 * kStep, thumb(0.61f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(2 * kStep, thumb(0.41f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(3 * kStep, thumb(0.39f), {})), QString("eeeee"));
    QCOMPARE(text(filter.add(4 * kStep, thumb(0.59f), {})), QString("eeeee"));
}

void OutputStatesTest::aCombinationMustBeSteady()
{
    StateFilter filter;
    StateSettings s;
    s.steady = 100;
    s.hold = 0;
    filter.set(s);
    QVERIFY(filter.add(0, thumb(0.9f), {}).isUnknown());
    QVERIFY(filter.add(kStep, thumb(0.9f), {}).isUnknown());
    QCOMPARE(text(filter.add(2 * kStep, thumb(0.9f), {})), QString("feeee")); // after 100 ms
    QCOMPARE(text(filter.add(3 * kStep, thumb(0.1f), {})), QString("feeee")); // one outlier
    QCOMPARE(text(filter.add(4 * kStep, thumb(0.9f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(5 * kStep, thumb(0.9f), {})), QString("feeee"));
}

void OutputStatesTest::aStateLasts()
{
    StateFilter filter;
    StateSettings s;
    s.steady = 0;
    s.hold = 150;
    filter.set(s);
    QCOMPARE(text(filter.add(0, thumb(0.9f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(1 * kStep, thumb(0.1f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(2 * kStep, thumb(0.1f), {})), QString("feeee"));
    QCOMPARE(text(filter.add(3 * kStep, thumb(0.1f), {})), QString("eeeee"));
}

void OutputStatesTest::anUnknownFieldEndsAStateAtOnce()
{
    StateFilter filter;
    StateSettings s;
    s.steady = 0;
    s.hold = 5000;
    filter.set(s);
    QCOMPARE(text(filter.add(0, thumb(0.9f), 1.0)), QString("feeee"));
    QCOMPARE(text(filter.add(1 * kStep, thumb(0.9f), 0.5)), QString("feeee"));
    QVERIFY(filter.add(2 * kStep, thumb(0.9f), 0.3).isUnknown()); // also within the hold
    QVERIFY(filter.add(3 * kStep, thumb(0.9f), 0.5).isUnknown()); // known again from kKnown on
    QCOMPARE(text(filter.add(4 * kStep, thumb(0.9f), 0.7)), QString("feeee"));
    s.onlyKnown = false;
    filter.set(s);
    QCOMPARE(text(filter.add(5 * kStep, thumb(0.9f), 0.0)), QString("feeee"));
}

void OutputStatesTest::aModelThatDoesNotSayCountsAsKnown()
{
    StateFilter filter;
    StateSettings s;
    s.steady = 0;
    filter.set(s);
    QCOMPARE(text(filter.add(0, thumb(0.9f), {})), QString("feeee"));
}

void OutputStatesTest::aPauseOrAStepBackBeginsAnew()
{
    StateFilter filter;
    StateSettings s;
    s.steady = 100;
    filter.set(s);
    for (int i = 0; i < 5; ++i)
        filter.add(i * kStep, thumb(0.9f), {});
    QCOMPARE(text(filter.state()), QString("feeee"));
    QVERIFY(filter.add(4 * kStep + StateFilter::kPause + 0.01, thumb(0.9f), {}).isUnknown());
    for (int i = 0; i < 5; ++i)
        filter.add(10 + i * kStep, thumb(0.9f), {});
    QCOMPARE(text(filter.state()), QString("feeee"));
    QVERIFY(filter.add(1, thumb(0.9f), {}).isUnknown());
}

// 10 s of a probability that trembles around a half, with outliers: without the filter hundreds of changes.
void OutputStatesTest::noiseMakesNoStates()
{
    std::mt19937 random(1);
    std::normal_distribution<float> noise(0.5f, 0.06f);
    StateFilter filter;
    int raw = 0, filtered = 0;
    Combination before, stateBefore;
    filter.add(-kStep, thumb(0.9f), {});
    for (int i = 0; i < 1000; ++i) {
        const float p = std::clamp(noise(random), 0.f, 1.f);
        const Combination now = Combination::likeliest(thumb(p));
        raw += std::exchange(before, now) != now ? 1 : 0;
        const Combination state = filter.add(i * 0.01, thumb(p), {});
        filtered += std::exchange(stateBefore, state) != state ? 1 : 0;
    }
    QVERIFY2(raw > 300, qPrintable(QString::number(raw)));
    QVERIFY2(filtered * 10 <= raw, qPrintable(QString::number(filtered)));
    qInfo("%d changes of the likeliest combination, %d of the state", raw, filtered);
}

void OutputStatesTest::settingsAreKeptWithinRange()
{
    StateSettings s;
    s.flexedAbove = 0.8;
    s.extendedBelow = 0.2;
    s.steady = 5;
    s.hold = 7;
    s.onlyKnown = false;
    QVERIFY(settingsOf(toJson(s)) == s);
    QVERIFY(settingsOf({}) == StateSettings());
    const StateSettings odd = settingsOf({{"flexedAbove", 0.3}, {"extendedBelow", 0.9}, {"steady", -4}, {"hold", 1e9}});
    QVERIFY(odd.extendedBelow <= odd.flexedAbove);
    QCOMPARE(odd.steady, 0);
    QVERIFY(odd.hold <= 5000);
}

void OutputStatesTest::theShortestWayCountsAsNone()
{
    DeviceClock clock;
    QVERIFY(!clock.hostOf(1) && !clock.deviceOf(1));
    const std::int64_t second = 1'000'000'000, began = 50 * second;
    for (int i = 0; i < 100; ++i) // 3 ms at least, 20 ms now and then
        clock.add(i * 0.01, began + i * second / 100 + (i % 7 == 0 ? 3'000'000 : 20'000'000));
    const std::optional<std::int64_t> at = clock.hostOf(0.5);
    QVERIFY(at && std::abs(*at - (began + second / 2 + 3'000'000)) < 1000);
    QVERIFY(std::abs(*clock.deviceOf(*at) - 0.5) < 1e-6);
    // A clock that runs 100 ppm fast is followed: what was least long ago is forgotten.
    DeviceClock drifting;
    for (int i = 0; i < 6000; ++i)
        drifting.add(i * 0.01 * 0.9999, began + i * second / 100);
    QVERIFY(std::abs(*drifting.hostOf(5999 * 0.01 * 0.9999) - (began + 5999 * second / 100)) < 2'500'000);
    clock.add(0, began + 100 * second); // the board began again
    QVERIFY(std::abs(*clock.hostOf(0.01) - (began + 100 * second + second / 100)) < 1000);
}

void OutputStatesTest::quantilesAreOfTheNewest()
{
    DelayMeter meter;
    QVERIFY(!meter.median());
    for (int i = 1; i <= 100; ++i)
        meter.add(i);
    QCOMPARE(*meter.median(), 50.0);
    QCOMPARE(*meter.quantile(0.99), 99.0);
    QCOMPARE(*meter.quantile(1), 100.0);
    for (std::size_t i = 0; i < DelayMeter::kKept; ++i)
        meter.add(7);
    QCOMPARE(*meter.quantile(1), 7.0);
    QCOMPARE(meter.count(), DelayMeter::kKept);
}

void OutputStatesTest::aLineHoldsAllAndIsReadBack()
{
    OutputPrediction prediction;
    prediction.t = 12.34;
    prediction.probability = {0.9f, 0.1f, 0.2f, 0.75f, 0.5f};
    prediction.known = 0.98;
    prediction.from = OutputPrediction::From::Host;
    const QByteArray line = toLine(toJson(prediction));
    QCOMPARE(
        line, QByteArray("{\"combination\":\"feeff\",\"from\":\"host\",\"known\":0.98,\"probability\":[0.9,0.1,0.2,"
                         "0.75,0.5],\"t\":12.34}\n"));
    const auto read = predictionOf(QJsonDocument::fromJson(line).object());
    QVERIFY(read && read->probability == prediction.probability && read->known == prediction.known
            && read->from == prediction.from && std::abs(read->t - prediction.t) < 1e-9);
    prediction.known.reset();
    QVERIFY(toJson(prediction)["known"].isNull());
    QVERIFY(!predictionOf({{"t", 1}}));

    NoveltyView view;
    QVERIFY(!knownOf(view));
    view.state = FieldState::Unlike;
    view.unlike = 0.75;
    QCOMPARE(*knownOf(view), 0.25);
    view.state = FieldState::Saturated;
    QCOMPARE(*knownOf(view), 0.0);
}

QTEST_GUILESS_MAIN(OutputStatesTest)
#include "output_states_test.moc"
