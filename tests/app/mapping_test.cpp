// SPDX-License-Identifier: GPL-3.0-or-later
// Columns on their way to the mapping sheet, and answers on their way back.
#include "app/lodestone/mapping.h"
#include <QTest>

using namespace lodestone;

namespace {

Column channel(const QString &name, Quantity quantity, char axis, int sensor = 1)
{
    return {name, Role::Channel, quantity, axis, QStringLiteral("uT"), 1, sensor, true};
}

Column column(const QString &name, Role role, int sensor = 1)
{
    Column made;
    made.name = name;
    made.role = role;
    made.sensor = sensor;
    return made;
}

} // namespace

class MappingTest : public QObject
{
    Q_OBJECT
private slots:
    void eachColumnHasTheWordsOfAMap()
    {
        const std::vector<Column> columns{column("t", Role::Time), channel("a", Quantity::Acceleration, 'x'),
            channel("b", Quantity::MagneticField, 'z', 2), channel("c", Quantity::Bend, 0, 4),
            channel("d", Quantity::Other, 0), column("e", Role::Finger, 5), column("f", Role::Combination),
            column("g", Role::Class), column("h", Role::Ignored), channel("i", Quantity::Orientation, 'w'),
            channel("j", Quantity::MagneticField, 0), column("k", Role::Segment)};
        const std::vector<MappedColumn> mapped = mappedColumns(columns);
        QStringList targets;
        for (const MappedColumn &one : mapped) {
            targets << one.target;
            QCOMPARE(one.target.isEmpty(), !one.what.isEmpty());
        }
        QCOMPARE(targets,
            (QStringList{"t", "ax", "m2z", "bend4", "other", "pinky", "combination", "label", "ignore", "", "", ""}));
        QVERIFY(answersOf(mapped, mapped).empty());
        // Seconds in one column and the rest in another are no single time.
        QVERIFY(mappedColumns({column("s", Role::Time), column("ns", Role::Time)})[0].target.isEmpty());
    }
    void everyTargetIsOneTheReaderTakes()
    {
        std::vector<MappedColumn> columns(12);
        for (const char *target : {"mx", "my", "mz"})
            columns[std::size_t(target[1] - 'x')].target = QLatin1String(target);
        QByteArray file = "t,a,b\n";
        for (int i = 0; i < 50; ++i)
            file += QByteArray::number(i * 0.01) + ',' + QByteArray::number(i % 7) + ',' + QByteArray::number(i % 5)
                    + '\n';
        for (const QString &target : targetsFor(columns))
            for (const QString &unit : QStringList{{}} + unitsOf(target)) {
                ImportOptions options;
                options.rateHz = 100;
                options.map = mapOf({}, {{target, "a", unit}}, {column("t", Role::Time), column("a", Role::Channel)});
                try {
                    const SignalTable table = readTable(file, options);
                    QCOMPARE(mappedColumns(table.columns)[1].target, target == "t" ? QString("t") : target);
                    if (!unit.isEmpty())
                        QCOMPARE(table.columns[1].unit, unit);
                } catch (const ImportError &error) {
                    // a is no time, which the reader says of the numbers and not of the word
                    QVERIFY2(target == "t", qPrintable(target + ' ' + unit + ": " + error.reason));
                }
            }
    }
    void channelsAreFoundInAnyOrder()
    {
        const std::vector<Column> columns{column("t", Role::Time), channel("mx", Quantity::MagneticField, 'y'),
            channel("my", Quantity::MagneticField, 'x'), channel("x", Quantity::Other, 0),
            channel("x", Quantity::Other, 0)};
        Layout layout(4);
        for (std::size_t i = 0; i < 4; ++i)
            layout[i] = {QStringList{"my", "-mx", "x", "x"}[qsizetype(i)],
                i < 2 ? Quantity::MagneticField : Quantity::Other, "xy"[i % 2]};
        layout[2].axis = layout[3].axis = 0;
        QCOMPARE(channelsOf(columns, layout), (std::vector<int>{-1, 1, 0, 2, 3}));
    }
    void whatIsSaidNowStandsOverWhatWasSaidBefore()
    {
        const std::vector<Column> columns{
            channel("a", Quantity::Other, 0), channel("b", Quantity::Other, 0), channel("c", Quantity::Other, 0)};
        const std::vector<Assignment> before{{"mx", "#1", "uT"}, {"my", "B", "uT"}};
        const std::vector<Assignment> expected{{"my", "B", "uT"}, {"ax", "a", "g"}};
        QCOMPARE(mapOf(before, {{"ax", "a", "g"}}, columns), expected);
        QCOMPARE(mapOf(before, {}, columns), before);
    }
    void channelsOfOneKindAreOneLine()
    {
        QCOMPARE(groupsInWords(nineAxes()),
            (QStringList{"3 acceleration, m/s²", "3 angular rate, rad/s", "3 magnetic field, µT"}));
        QCOMPARE(valueInWords(-1234.56), QStringLiteral("−1235"));
    }
};

QTEST_MAIN(MappingTest)
#include "mapping_test.moc"
