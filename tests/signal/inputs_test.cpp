// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels are read, and what of a row that is.
#include "engine/signal/inputs.h"
#include <QTest>

using namespace lodestone;

namespace {

// Two flex sensors around a magnetometer whose axes are in another order, named as nobody would, in milligauss.
Layout mixed()
{
    return {{QStringLiteral("flex 1"), Quantity::Bend}, {QStringLiteral("c"), Quantity::MagneticField, 'z', {}, 0.1},
        {QStringLiteral("a"), Quantity::MagneticField, 'x', {}, 0.1},
        {QStringLiteral("b"), Quantity::MagneticField, 'y', {}, 0.1}, {QStringLiteral("flex 2"), Quantity::Bend},
        {QStringLiteral("battery"), Quantity::Other}};
}

const Rows kRows{{0, 0.02}, {5, 300, 100, 200, 7, 9, 6, 30, 10, 20, 8, 9}};

} // namespace

class InputsTest : public QObject
{
    Q_OBJECT
private slots:
    void theFieldIsReadInMicroteslaWhateverItsAxesAreCalled()
    {
        const InputReader reader(mixed(), {});
        QCOMPARE(reader.lacking(), QString());
        QCOMPARE(reader.channels(), std::size_t(3));
        QCOMPARE(reader.read(kRows), (std::vector<float>{10, 20, 30, 1, 2, 3}));
        std::vector<float> second{-1};
        reader.append(kRows, 1, second);
        QCOMPARE(second, (std::vector<float>{-1, 1, 2, 3}));
    }
    void theFieldOfSamplesIsTheSame()
    {
        Layout layout = mixed();
        layout[1].scale = layout[2].scale = layout[3].scale = 1 / 68.42;
        std::vector<float> field;
        for (const Sample &sample : samplesOf(kRows, layout))
            field.insert(field.end(), sample.mag.begin(), sample.mag.end());
        QCOMPARE(InputReader(layout, {}).read(kRows), field);
    }
    void namedChannelsStayAsTheyAreInTheOrderOfTheNames()
    {
        const InputReader reader(mixed(), {QStringLiteral("flex 2"), QStringLiteral("c")});
        QCOMPARE(reader.lacking(), QString());
        QCOMPARE(reader.read(kRows), (std::vector<float>{7, 300, 8, 30}));
    }
    void whatIsLackingIsNamed()
    {
        const Layout bends{{QStringLiteral("flex 1"), Quantity::Bend}};
        QCOMPARE(InputReader(bends, {}).lacking(), QStringLiteral("magnetic field"));
        QCOMPARE(InputReader(bends, {QStringLiteral("flex 1"), QStringLiteral("flex 2")}).lacking(),
            QStringLiteral("flex 2"));
    }
    void theUsualOnesAreTheFieldElseBendsElseWhatIsKnown()
    {
        Layout layout = mixed();
        QCOMPARE(usualInputs(layout), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        layout[1].scale = 0; // an axis of unknown unit: no magnetometer
        QCOMPARE(usualInputs(layout), (QStringList{QStringLiteral("flex 1"), QStringLiteral("flex 2")}));
        layout.erase(layout.begin());
        layout.erase(layout.begin() + 3);
        QCOMPARE(usualInputs(layout), (QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(usualInputs({{QStringLiteral("battery"), Quantity::Other}}).isEmpty());
    }
    void aSessionsInputIsItsFieldOrOtherChannelsByTheirOwnSpread()
    {
        const SignalInput field = usualInput(kRows, mixed());
        QCOMPARE(field.channels, std::size_t(3));
        QCOMPARE(field.values, (std::vector<float>{10, 20, 30, 1, 2, 3}));
        const Layout bends{{QStringLiteral("b1"), Quantity::Bend}, {QStringLiteral("b2"), Quantity::Bend}};
        const SignalInput bent = usualInput({{0, 0.02}, {500, 7, 900, 7}}, bends); // the second never changes
        QCOMPARE(bent.samples(), std::size_t(2));
        QCOMPARE(bent.values, (std::vector<float>{-60, 0, 60, 0}));
        QCOMPARE(usualInput(kRows, {{QStringLiteral("battery"), Quantity::Other}}).samples(), std::size_t(0));
    }
    void oneNetworkReadsTheFieldOfBothOrTheSameNames()
    {
        const Layout bends{{QStringLiteral("flex 1"), Quantity::Bend}}, others{{QStringLiteral("b1"), Quantity::Bend}};
        QVERIFY(sameInputs(mixed(), nineAxes()));
        QVERIFY(!sameInputs(mixed(), bends));
        QVERIFY(sameInputs(bends, bends));
        QVERIFY(!sameInputs(bends, others));
    }
};

QTEST_GUILESS_MAIN(InputsTest)
#include "inputs_test.moc"
