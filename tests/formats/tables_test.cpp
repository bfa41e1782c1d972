// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/columns.h"
#include "tests/formats/imports.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;

class TablesTest : public QObject
{
    Q_OBJECT
private slots:
    void aLineEndInQuotesBelongsToTheField();
    void aRepeatedHeaderIsLeftOut();
    void namesThatDoNotFitTheFieldsAreRefused_data();
    void namesThatDoNotFitTheFieldsAreRefused();
    void rowNamesAreNoColumn();
    void nestedLinesAreFlattened();
    void listsALineHaveNoInventedNames();
    void thousandsSignsAreSaid();
    void anUnclearCommaIsAsked();
    void tuplesAreChannels();
    void namedCellsAreChannels_data();
    void namedCellsAreChannels();
    void unitsBehindNumbersAreRead();
    void wordsInFrontOfNumbersNameThem_data();
    void wordsInFrontOfNumbersNameThem();
    void aSensorThatIsRenewedSlowlyIsSaid();
    void deadAndClippedSensorsAreSaid();
    void everyChannelIsKept_data();
    void everyChannelIsKept();
    void linesOfABoardAreReadAsTheyCome();
    void timeGrowsWithTheRowsAndNoFaster();
};

void TablesTest::aLineEndInQuotesBelongsToTheField()
{
    QByteArrayList notes = QByteArrayList(60, {});
    notes[7] = "\"first line\nsecond, \"\"quoted\"\" line\"";
    notes[20] = "5\" disk"; // a stray one is a sign like any other
    QByteArray text = tableWith("note", notes);
    const SignalTable r = readTable(text);
    QCOMPARE(r.rows(), std::size_t(60));
    QCOMPARE(r.times[59], 1.18);
    // Line numbers stay those of the file.
    QByteArrayList lines = text.split('\n');
    lines[30] = "0.56,one,0,1,";
    const QString warnings = readTable(lines.join('\n')).warnings.join(QLatin1Char(' '));
    QVERIFY2(warnings.contains(QStringLiteral("Line 31: \"one\"")), qPrintable(warnings));
}

void TablesTest::aRepeatedHeaderIsLeftOut()
{
    QByteArrayList lines = tableWith({}, QByteArrayList(60, {})).split('\n');
    lines.insert(20, lines.first());
    lines.insert(40, lines.first());
    const SignalTable r = readTable(lines.join('\n'));
    QCOMPARE(r.rows(), std::size_t(60));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("2 more times")));
}

void TablesTest::namesThatDoNotFitTheFieldsAreRefused_data()
{
    QTest::addColumn<QByteArray>("titles");
    QTest::addColumn<QByteArray>("row"); // % is a number of two digits that changes
    QTest::addColumn<QString>("words");
    QTest::newRow("one too few") << QByteArray("t (s),ax (g),ay (g),az (g)") << QByteArray("0.%,0.1,0.2,1,25")
                                 << QStringLiteral("4 names and 5 fields");
    QTest::newRow("one too many") << QByteArray("t (s),ax (g),ay (g),az (g),temp") << QByteArray("0.%,0.1,0.2,1")
                                  << QStringLiteral("5 names and 4 fields");
    QTest::newRow("one decimal comma") << QByteArray("t (s),ax (mg),ay (mg),az (mg)") << QByteArray("0,%,1,2,1000")
                                       << QStringLiteral("decimal comma");
    QTest::newRow("all decimal commas") << QByteArray("t (s),ax (g),ay (g),az (g)") << QByteArray("0,%,0,01,0,02,1,00")
                                        << QStringLiteral("decimal comma");
}

void TablesTest::namesThatDoNotFitTheFieldsAreRefused()
{
    QFETCH(QByteArray, titles);
    QFETCH(QByteArray, row);
    QFETCH(QString, words);
    QByteArray text = titles + '\n';
    for (int i = 0; i < 60; ++i)
        text += QByteArray(row).replace('%', QByteArray::number(i + 10)) + '\n';
    const QString reason = refusal(text);
    QVERIFY2(reason.contains(words), qPrintable(reason));
    // A person who counts the columns is believed.
    ImportOptions options = atRate(50);
    options.map = assignmentsFrom("ax=#2:g,ay=#3:g,az=#4:g");
    QVERIFY(!readTable(text, options).warnings.filter(QStringLiteral("names")).isEmpty());
}

void TablesTest::rowNamesAreNoColumn()
{
    for (const QByteArray &name : {QByteArray("%"), QByteArray("\"%\""), QByteArray("\"row %\"")}) {
        QByteArray text = "\"t (s)\",\"ax (g)\",\"ay (g)\",\"az (g)\"\n";
        for (int i = 0; i < 40; ++i)
            text += QByteArray(name).replace('%', QByteArray::number(i + 1)) + ',' + QByteArray::number(i * 0.02)
                    + ",0.01,0.02," + QByteArray::number(i % 2 ? 1.0 : 1.001) + '\n';
        const SignalTable r = readTable(text);
        QCOMPARE(r.channels.size(), std::size_t(3));
        QCOMPARE(r.channels[2].name, QStringLiteral("az (g)"));
        QCOMPARE(r.values[2][1], 1.0);
        QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
    }
}

void TablesTest::nestedLinesAreFlattened()
{
    QByteArray text = "booting\n";
    for (int i = 0; i < 40; ++i)
        text += "{\"millis\":" + QByteArray::number(i * 20) + ",\"acc\":{\"x\":0.1,\"y\":0.2,\"z\":9.8},\"mag\":[20.5,"
                + QByteArray::number(i % 7) + ".25,40.5]" + (i < 20 ? "}" : ",\"label\":\"fist\"}") + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(r.rows(), std::size_t(40));
    QStringList channels;
    for (const Channel &c : r.channels)
        channels << nameOf(c.quantity) + QLatin1Char(' ') + QLatin1Char(c.axis);
    QCOMPARE(channels.join(QStringLiteral(", ")),
        QStringLiteral("acceleration x, acceleration y, acceleration z, magnetic field x, magnetic field y, magnetic "
                       "field z"));
    QCOMPARE(written(r), QStringLiteral("20-40 \"fist\""));
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void TablesTest::listsALineHaveNoInventedNames()
{
    QByteArray text, titled = "t,ax,ay,az\n";
    for (int i = 0; i < 60; ++i) {
        const QByteArray row = '[' + QByteArray::number(i * 0.02) + ", 0.1, 0." + QByteArray::number(i % 7)
                               + ", 9.8]\n";
        text += row;
        titled += row;
    }
    const SignalTable r = readTable(text);
    QCOMPARE(r.columns.at(0).role, Role::Time);
    QCOMPARE(r.channels.size(), std::size_t(3));
    QCOMPARE(r.channels[0].name, QStringLiteral("column 2"));
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
    const SignalTable named = readTable(titled);
    QCOMPARE(named.channels.at(2).name, QStringLiteral("az"));
    // Three a line are no x, y and z either.
    text.clear();
    for (int i = 0; i < 60; ++i)
        text += '[' + QByteArray::number(i * 0.02) + ", 20.5, " + QByteArray::number(i % 9) + ".5]\n";
    const SignalTable three = readTable(text);
    QCOMPARE(three.columns.at(0).role, Role::Time);
    QCOMPARE(three.channels.size(), std::size_t(2));
}

void TablesTest::thousandsSignsAreSaid()
{
    const SignalTable r = readTable(
        "t (s),mx (uT),my (uT),mz (uT)\n0,\"45.5\",\"1.5\",2\n0.02,\"1,030.5\",\"1.5\",2\n0.04,\"1.5\",\"1.5\",2\n");
    QCOMPARE(r.values[0][1], 1030.5);
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("\"1,030.5\"")));
}

void TablesTest::anUnclearCommaIsAsked()
{
    const QByteArray text = "t (s);mx (uT);my (uT);mz (uT)\n0;1,234;2;3\n1;1,235;2;3\n2;1,236;2;3\n";
    QVERIFY(refusal(text).contains(QStringLiteral("--decimal")));
    ImportOptions options;
    options.decimalComma = true;
    QCOMPARE(readTable(text, options).values[0][0], 1.234);
    options.decimalComma = false;
    QCOMPARE(readTable(text, options).values[0][0], 1234.0);
}

void TablesTest::tuplesAreChannels()
{
    QByteArray text = ",Time,left,right\n";
    for (int i = 0; i < 30; ++i)
        text += QByteArray::number(i) + ",2023-08-02 15:56:06." + QByteArray::number(100000 + i * 20000) + ",\"("
                + QByteArray::number(30 + i % 5) + ".5, 20.1, 30.2)\",\"[1, 2, 3]\"\n";
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels.size(), std::size_t(6));
    QCOMPARE(r.channels[0].name, QStringLiteral("left x"));
    QCOMPARE(r.channels[0].quantity, Quantity::MagneticField);
    QVERIFY(!r.channels[0].sure);
    QCOMPARE(r.values[2][4], 30.2);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void TablesTest::namedCellsAreChannels_data()
{
    QTest::addColumn<QByteArray>("row"); // % is the time in ms
    QTest::newRow("comma") << QByteArray("millis: %, ax_g: 0.1, ay_g: 0.2, az_g: 1");
    QTest::newRow("plotter") << QByteArray("millis:% ax_g:0.1 ay_g:0.2 az_g:1");
    QTest::newRow("equals") << QByteArray("millis=%;ax_g=0.1;ay_g=0.2;az_g=1");
    QTest::newRow("one a line") << QByteArray("millis: %\nax_g: 0.1\nay_g: 0.2\naz_g: 1");
    QTest::newRow("one a line, for a plotter") << QByteArray(">millis:%\n>ax_g:0.1\n>ay_g:0.2\n>az_g:1");
    QTest::newRow("JSON lines") << QByteArray("{\"millis\":%,\"ax_g\":0.1,\"ay_g\":0.2,\"az_g\":1}");
}

void TablesTest::namedCellsAreChannels()
{
    QFETCH(QByteArray, row);
    QByteArray text;
    for (int i = 0; i < 30; ++i)
        text += QByteArray(row).replace('%', QByteArray::number(i * 20)) + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels.size(), std::size_t(3));
    QCOMPARE(r.channels[2].unit, QStringLiteral("g"));
    QCOMPARE(r.values[2][29], 1.0);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void TablesTest::unitsBehindNumbersAreRead()
{
    QByteArray text = "t,mx,my,mz\n";
    for (int i = 0; i < 30; ++i)
        text += QByteArray::number(i * 20) + "ms," + QByteArray::number(i) + ".5uT,20uT,30uT\n";
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels[0].unit, QStringLiteral("uT"));
    QCOMPARE(r.values[0][29], 29.5);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void TablesTest::wordsInFrontOfNumbersNameThem_data()
{
    QTest::addColumn<QByteArray>("row"); // % is a number that changes
    QTest::addColumn<QString>("channels");
    QTest::newRow("axes, and a unit at the end")
        << QByteArray("X: 0.1%  Y: 0.2  Z: 9.8  m/s^2") << QStringLiteral("X m/s2, Y m/s2, Z m/s2");
    QTest::newRow("sensors") << QByteArray("Accel X: 0.1% Y: 0.2 Z: 9.8  Mag X: 2%.5 Y: 20.5 Z: 30.5")
                             << QStringLiteral(
                                    "Accel X m/s2, Accel Y m/s2, Accel Z m/s2, Mag X uT, Mag Y uT, Mag Z uT");
    QTest::newRow("three behind one word")
        << QByteArray("Axyz= 0.1% 0.2 0.9 g | Mxyz= 2%.5 20 30 uT")
        << QStringLiteral("A x (g) g, A y (g) g, A z (g) g, M x (uT) uT, M y (uT) uT, M z (uT) uT");
    QTest::newRow("a tag") << QByteArray("Accel: 0.1%, 0.2, 9.8")
                           << QStringLiteral("Accel x m/s2, Accel y m/s2, Accel z m/s2");
}

void TablesTest::wordsInFrontOfNumbersNameThem()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, channels);
    QByteArray text = "sensor found!\n\n";
    for (int i = 0; i < 40; ++i)
        text += QByteArray(row).replace('%', QByteArray::number(i % 7)) + '\n';
    const SignalTable r = readTable(text, atRate(50));
    QStringList seen;
    for (const Channel &channel : r.channels)
        seen << channel.name + QLatin1Char(' ') + channel.unit;
    QCOMPARE(seen.join(QStringLiteral(", ")), channels);
}

void TablesTest::aSensorThatIsRenewedSlowlyIsSaid()
{
    QByteArrayList cells;
    for (int i = 0; i < 200; ++i)
        cells << QByteArray::number(40 + 0.1 * (i / 5)) + ",10,20";
    const SignalTable r = readTable(tableWith("mx (uT),my (uT),mz (uT)", cells));
    QVERIFY2(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("renewed every 5 rows")),
        qPrintable(r.warnings.join(QLatin1Char(' '))));
    QCOMPARE(r.channels[3].rowsAReading, 5);
    QCOMPARE(r.channels[0].rowsAReading, 1);
}

void TablesTest::deadAndClippedSensorsAreSaid()
{
    QByteArrayList cells;
    for (int i = 0; i < 60; ++i)
        cells << QByteArray::number(30 + i % 5) + ",20,30," + QByteArray::number(5 + 0.1 * (i % 3)) + ",5,6,35,20,"
                     + QByteArray::number(1300 + i % 7);
    const SignalTable r = readTable(
        tableWith("m1x (uT),m1y (uT),m1z (uT),m2x (uT),m2y (uT),m2z (uT),m3x (uT),m3y (uT),m3z (uT)", cells));
    const QString warnings = r.warnings.join(QLatin1Char('\n'));
    QVERIFY2(warnings.contains(QStringLiteral("\"m2x (uT)\" shows 9.3 uT, less than")), qPrintable(warnings));
    QVERIFY2(warnings.contains(QStringLiteral("\"m3x (uT)\" shows 13")), qPrintable(warnings));
    QVERIFY(!warnings.contains(QStringLiteral("m1x")));
}

void TablesTest::everyChannelIsKept_data()
{
    QTest::addColumn<QByteArray>("titles");
    QTest::newRow("magnetometer only") << QByteArray("mx (uT),my (uT),mz (uT)");
    QTest::newRow("flex sensors") << QByteArray("flex1,flex2,flex3");
    QTest::newRow("a field in counts") << QByteArray("ax (g),ay (g),az (g),gx (dps),gy (dps),gz (dps),mx (LSB),my,mz");
    QTest::newRow("two magnetometers and a temperature")
        << QByteArray("ax (g),ay (g),az (g),mx (uT),my (uT),mz (uT),m2x (uT),m2y (uT),m2z (uT),temp");
}

void TablesTest::everyChannelIsKept()
{
    QFETCH(QByteArray, titles);
    QByteArray text = "t (s)," + titles + '\n';
    const int count = int(titles.count(',')) + 1;
    for (int i = 0; i < 30; ++i) {
        text += QByteArray::number(i * 0.02, 'f', 2);
        for (int c = 0; c < count; ++c)
            text += ',' + QByteArray::number(20 + (i + c) % 5);
        text += '\n';
    }
    const ImportedSession session = toSession(readTable(text));
    QCOMPARE(int(session.channels.size()), count);
    QCOMPARE(session.rows.size(), std::size_t(30));
    QCOMPARE(int(session.rows.values.size()), 30 * count);
    QCOMPARE(session.rows.values[std::size_t(7 * count + 2)], float(20 + 9 % 5)); // as written, in the file's own unit
}

// What a text board needs: the dialect and the columns from its first lines, then row after row.
void TablesTest::linesOfABoardAreReadAsTheyCome()
{
    std::vector<std::string> printed{"booting", "millis,ax,ay,az,mx,my,mz"};
    for (int i = 0; i < 200; ++i)
        printed.push_back(
            std::to_string(500 + i * 20) + ",0.1,0.2,9.8," + std::to_string(20 + i % 9) + ".5,30.5,-10.5");
    printed[100] = "48\x01,@"; // a stray byte
    std::vector<std::string_view> first(printed.begin(), printed.begin() + 12);
    const Dialect dialect = dialectOf(first);
    QVERIFY(dialect.isTable());
    TableReader reader(dialect, first);
    for (std::size_t i = dialect.firstRow; i < 12; ++i)
        reader.add(printed[i], int(i));
    Proposal proposal = proposeColumns(reader.columns, {});
    QCOMPARE(proposal.time, 0);
    QCOMPARE(proposal.columns[4].quantity, Quantity::MagneticField);
    for (std::size_t i = 12; i < printed.size(); ++i)
        reader.add(printed[i], int(i));
    QCOMPARE(reader.lines.size(), std::size_t(199));
    QCOMPARE(reader.badCount, std::size_t(1));
    QCOMPARE(reader.bad.at(0).line, 100);
    QCOMPARE(reader.columns[6].numbers.size(), std::size_t(199));
    proposal = proposeColumns(reader.columns, {});
    QCOMPARE(proposal.columns[1].axis, 'x');
}

// Eight times the rows, about eight times the time, whatever else the computer does.
void TablesTest::timeGrowsWithTheRowsAndNoFaster()
{
    const auto readIn = [](int rows) {
        QByteArray text = "t (ms),ax (g),ay (g),az (g),gx (dps),gy (dps),gz (dps),mx (uT),my (uT),mz (uT),label\n";
        for (int i = 0; i < rows; ++i)
            text += QByteArray::number(i * 10LL) + ",0.0128,0.0234,0.9984,-0.4381,-0.6258,0.0"
                    + QByteArray::number(100 + i % 900) + ",45.4889,-46.7184,31.09" + QByteArray::number(10 + i % 90)
                    + (i / 5000 % 2 ? ",efeee\n" : ",eeeee\n");
        QElapsedTimer clock;
        clock.start();
        const ImportedSession session = importSession(text);
        const qint64 took = clock.nsecsElapsed();
        return int(session.rows.size()) == rows && int(session.labels.size()) == rows / 5000 ? took : qint64(-1);
    };
    qint64 few = readIn(100'000), many = readIn(800'000);
    QVERIFY(few > 0 && many > 0);
    for (int again = 0; again < 2; ++again) {
        few = std::max(few, readIn(100'000)); // the one that was held up most, against the other that was least
        many = std::min(many, readIn(800'000));
    }
    qInfo("%.2f us a row of 100,000, %.2f of 800,000", double(few) / 1e8, double(many) / 8e8);
    QVERIFY(many < 3 * 8 * few);
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
