// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/signal_controller.h"
#include "app/studio/glove_process.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "widgets/glove/value_row.h"
#include "widgets/signal/signal_page.h"
#include "widgets/signal/spectrum_plot.h"
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

namespace {

std::vector<Sample> board(double seconds, bool moving)
{
    std::mt19937 random(1);
    std::vector<Sample> samples(std::size_t(seconds * 50));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i].t = double(i) * 0.02;
        for (std::size_t a = 0; a < 3; ++a) {
            samples[i].gyro[a] = moving ? float(std::sin(samples[i].t)) : 0.f;
            samples[i].accel[a] = a == 2 ? 9.81f : 0.f;
            samples[i].mag[a] = 20.f + float(random() % 1000) / 1000; // uniform: deviation 0.289
        }
    }
    return samples;
}

QStringList sentences(const SignalPage &page)
{
    QStringList out;
    for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("spectrumSentence")))
        out.append(label->text());
    out.removeDuplicates();
    return out;
}

} // namespace

class SignalPageTest : public QObject
{
    Q_OBJECT
private slots:
    void decadesHoldEveryValue();
    void whatAGloveDoesDecidesWhatIsShown();
    void figuresAreOfTheStillStretch();
    void aFlexGloveIsMeasuredByItsOwnChannels();
    void aVirtualGloveIsMeasuredWhileThePageIsVisible();
};

void SignalPageTest::decadesHoldEveryValue()
{
    const auto is = [](LogRange r, double low, double high) {
        return std::abs(r.low / low - 1) < 1e-9 && std::abs(r.high / high - 1) < 1e-9;
    };
    QVERIFY(is(decadesOf({0.03, 4}), 0.01, 10));
    QVERIFY(is(decadesOf({0.1, 1}), 0.1, 1));
    QVERIFY(is(decadesOf({5}), 1, 10));
    QVERIFY(is(decadesOf({1}), 1, 10)); // a decade at least
    QVERIFY(is(decadesOf({0, -1, NAN, INFINITY}), 0.1, 10));
    QVERIFY(is(decadesOf({}), 0.1, 10));
}

void SignalPageTest::whatAGloveDoesDecidesWhatIsShown()
{
    QCOMPARE(measureSignal({}, nineAxes(), 50, {}).state, SignalState::Gathering);
    QCOMPARE(measureSignal(rowsOf(board(1, false)), nineAxes(), 50, {}).state, SignalState::Gathering);
    QCOMPARE(measureSignal(rowsOf(board(30, true)), nineAxes(), 50, {}).state, SignalState::Moving);
    QCOMPARE(measureSignal(rowsOf(board(30, false)), nineAxes(), 50, {}).state, SignalState::Still);
    SignalPage page;
    page.setView({});
    QCOMPARE(sentences(page), QStringList{"Connect a glove or choose the virtual glove."});
    page.setView(measureSignal(rowsOf(board(30, true)), nineAxes(), 50, {}));
    QVERIFY(sentences(page).constFirst().startsWith("Lay the glove down"));
    QCOMPARE(page.findChild<ValueRow *>("signalRate")->value(), QString("50.00 Hz of 50"));
    page.setView(measureSignal(rowsOf(board(30, true)), nineAxes(), 0, {})); // a board that prints states no rate
    QCOMPARE(page.findChild<ValueRow *>("signalRate")->value(), QString("50.00 Hz"));
    page.setView(measureSignal(rowsOf(board(30, false)), nineAxes(), 50, {}));
    QCOMPARE(sentences(page), QStringList{QString()});
    QCOMPARE(page.findChild<ValueRow *>("signalLeft")->value(), QString::fromUtf8("—"));
    page.setView(measureSignal(rowsOf(board(3, false)), nineAxes(), 50, {})); // still, but too short for a spectrum
    QVERIFY(sentences(page).constFirst().startsWith("Collecting"));
    page.setView({});
    QCOMPARE(page.findChild<ValueRow *>("signalRate")->value(), QString::fromUtf8("—"));
}

void SignalPageTest::figuresAreOfTheStillStretch()
{
    std::vector<Sample> samples = board(15, true);
    for (Sample s : board(15, false)) {
        s.t += 15;
        samples.push_back(s);
    }
    const SignalReport view = measureSignal(rowsOf(samples), nineAxes(), 50, {});
    QCOMPARE(view.state, SignalState::Still);
    QVERIFY(std::abs(view.noise.seconds - 15) < 1);
    for (std::size_t a = 6; a < 9; ++a)
        QVERIFY2(std::abs(view.noise.channels[a].deviation - 0.289) < 0.02,
            qPrintable(QString::number(view.noise.channels[a].deviation)));
    SignalPage page;
    page.setView(view);
    const QList<SpectrumPlot *> plots = page.findChildren<SpectrumPlot *>();
    QCOMPARE(plots.size(), 3);
    QCOMPARE(plots[0]->points(), 128); // the magnetometer's; its mean, at 0 Hz, left out
    QCOMPARE(plots[2]->points(), 0);   // a gyroscope that repeats 0: no logarithm, and no crash
}

void SignalPageTest::aFlexGloveIsMeasuredByItsOwnChannels()
{
    Layout layout;
    for (int f = 1; f <= 5; ++f)
        layout.push_back({QStringLiteral("f%1").arg(f), Quantity::Bend, 0, {}, 0, f});
    std::mt19937 random(1);
    Rows rows;
    for (int i = 0; i < 1500; ++i) {
        rows.t.push_back(0.02 * i);
        for (int f = 0; f < 5; ++f)
            rows.values.push_back(500 + float(f + 1) * float(random() % 1000) / 1000);
    }
    const SignalReport view = measureSignal(rows, layout, 50, {});
    QCOMPARE(view.state, SignalState::Still);
    QVERIFY(!view.knowsStill());
    QCOMPARE(view.noise.channels.size(), std::size_t(5));
    for (std::size_t f = 0; f < 5; ++f)
        QVERIFY(std::abs(view.noise.channels[f].deviation - 0.289 * double(f + 1)) < 0.02 * double(f + 1));
    SignalPage page;
    page.show();
    QCOMPARE(page.findChildren<SpectrumPlot *>().size(), 3);
    QVERIFY(page.findChild<QLabel *>("signalUncertain")->isHidden());
    page.setView(view);
    QCOMPARE(page.findChildren<SpectrumPlot *>().size(), 1);
    QCOMPARE(page.findChild<SpectrumPlot *>()->points(), 128);
    QVERIFY(page.findChild<QLabel *>("signalUncertain")->isVisible());
    QVERIFY(!page.findChild<ValueRow *>("signalLeft")->isVisible()); // there is no field
    page.setView({});
    QCOMPARE(page.findChildren<SpectrumPlot *>().size(), 3);
}

void SignalPageTest::aVirtualGloveIsMeasuredWhileThePageIsVisible()
{
    GloveOptions options;
    GloveProcess glove;
    QVERIFY2(glove.start(options), qPrintable(glove.problem()));
    GloveState state;
    LiveStream stream(&state, nullptr);
    SignalPage page;
    const SignalController controller(&page, &state, &stream);
    state.open(glove.port());
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ValueRow *>("signalRate")->value().endsWith("Hz of 50"), 15000);
    state.close();
    QTRY_COMPARE(sentences(page), QStringList{"Connect a glove or choose the virtual glove."});
}

QTEST_MAIN(SignalPageTest)
#include "signal_page_test.moc"
