// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"
#include "engine/formats/named_cells.h"

#include <QStringList>
#include <QTest>

using namespace lodestone;

namespace {

std::vector<std::string_view> linesOf(const QByteArray &text)
{
    std::vector<std::string_view> lines;
    LineSplitter splitter({text.constData(), std::size_t(text.size())});
    std::string_view line;
    while (splitter.next(line))
        lines.push_back(line);
    return lines;
}

QString cellsOf(const QByteArray &line, const Dialect &dialect)
{
    std::vector<Cell> cells;
    splitLine({line.constData(), std::size_t(line.size())}, dialect, cells);
    QStringList texts;
    for (const Cell &cell : cells)
        texts << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    return texts.join(QStringLiteral(" | "));
}

QString namesOf(const Dialect &dialect)
{
    QStringList names;
    for (const std::string &name : dialect.names)
        names << QString::fromStdString(name);
    return names.join(QStringLiteral(" | "));
}

} // namespace

class DialectTest : public QObject
{
    Q_OBJECT
private slots:
    void aDialectIsFound_data();
    void aDialectIsFound();
    void cellsAreTakenApart_data();
    void cellsAreTakenApart();
    void wordsInFrontOfNumbersAreNames_data();
    void wordsInFrontOfNumbersAreNames();
    void numbersAreRead_data();
    void numbersAreRead();
    void linesBeforeTheHeaderAreRead();
    void aCommaThatSaysNothingIsLeftOpen();
    void aDialectGrowsWithItsLines();
    void everyPartOfATextIsReadWithoutACrash();
};

void DialectTest::aDialectIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found"); // separator, decimal sign, first row
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QByteArray &text, const char *found, const char *names) {
        QTest::newRow(name) << text << QString::fromUtf8(found) << QString::fromUtf8(names);
    };
    row("comma", "t,ax,ay\n0,1.5,2\n1,1.5,2\n2,1,2\n", ", . 1", "t | ax | ay");
    row("semicolon, decimal comma", "t;ax;ay\n0,0;1,5;2,25\n0,1;1,5;2\n0,2;1;2\n", "; , 1", "t | ax | ay");
    row("tab", "t\tax\n0\t1.5\n1\t1.5\n", "\t . 1", "t | ax");
    row("tab, decimal comma", "t\tax\n0,5\t1,5\n1,5\t1,25\n", "\t , 1", "t | ax");
    row("bar", "t|ax\n0|1.5\n1|1.5\n", "| . 1", "t | ax");
    row("blanks", "   0  1.5  -2\n  10  1.5  -2\n 100  1.5  -3\n", "  . 0", " |  | ");
    row("blanks and tabs", "a b c\n1 \t2  3\n4\t5 6\n", "  . 1", "a | b | c");
    row("a mixture", "12.5: 1, 2; 3\n12.6: 1, 2; 3\n12.7: 1, 2; 4\n", "", "");
    row("comma and blanks mixed", "0.1 1,2;3\n0.2 1,2;3\n0.3 4,5;6\n", "* . 0", " |  |  | ");
    row("quoted decimal comma", "t,ax\n\"0,5\",\"1,25\"\n\"0,6\",\"1,25\"\n", ", , 1", "t | ax");
    row("quoted titles", "t,\"a, b\",c\n0,1.5,2\n1,1,2\n", ", . 1", "t | a, b | c");
    row("sep=", "sep=;\nt;ax\n0;1.5\n1;2.5\n", "; . 2", "t | ax");
    row("instrument lines", "Device: board\nDate: 2026-03-01\n\nt,ax,ay\n0,1.5,2\n1,1.5,2\n", ", . 4", "t | ax | ay");
    row("comments", "% a\n// b\n# c\nt,ax,ay\n0,1.5,2\n1,1.5,2\n", ", . 4", "t | ax | ay");
    row("a header in a comment", "%time,field.x,field.y\n0,1.5,2\n1,1.5,2\n2,1,1\n", ", . 1",
        "time | field.x | field.y");
    row("two header lines", "Time (s);Acc;;;Q\n;X;Y;Z;W\n0.1;1;2;3;4\n0.2;1;2;3;4\n0.3;1;2;3;4\n", "; . 2",
        "Time (s) | Acc X | Acc Y | Acc Z | Q W");
    row("names over units", "Time,AccX,AccY\ns,m/s2,m/s2\n0.1,1,2\n0.2,1,2\n0.3,1,3\n", ", . 2",
        "Time (s) | AccX (m/s2) | AccY (m/s2)");
    row("trailing separator", "t;ax;\n0;1.5;\n1;1.5;\n2;1;\n", "; . 1", "t | ax");
    row("trailing separator in the header alone", "t;ax;;;\n0;1.5\n1;1.5\n2;1\n", "; . 1", "t | ax");
    row("row names", "t,ax\n1,0.1,5\n2,0.2,5\n3,0.3,6\n", ", . 1", " | t | ax");
    row("tuples in quotes", "i,A,B\n0,\"(1.5, 2, 3)\",\"(4, 5, 6)\"\n1,\"(1, 2, 3)\",\"(4, 5, 6)\"\n", ", . 1",
        "i | A x | A y | A z | B x | B y | B z");
    row("tuples without quotes", "A;B\n[1, 2, 3];(4, 5, 6)\n[1, 2, 3];(4, 5, 6)\n", "; . 1",
        "A x | A y | A z | B x | B y | B z");
    row("name: value", "ax: 1.5, ay: 2\nax: 1.5, ay: 3\nax: 1.5, ay: 3\n", ": . 0", "ax | ay");
    row("name:value", "ax:1.5 ay:2\nax:1 ay:3\n", ": . 0", "ax | ay");
    row("name=value and tabs", "ax=1.5\tay=2\nax=1\tay=3\n", ": . 0", "ax | ay");
    row("JSON lines", "{\"t\":1,\"ax\":2.5}\n{\"t\":2,\"ax\":2}\n", ": . 0", "t | ax");
    row("labels that are words", "t,ax,label\n0,1,fist\n1,1,fist\n2,1,open hand\n", ", . 1", "t | ax | label");
    row("ISO times", "time,ax\n2026-03-01 10:00:00.5,1\n2026-03-01 10:00:00.6,1\n", ", . 1", "time | ax");
    row("empty cells", "t,ax,ay\n0,1,\n1,,2\n2,1,\n3,1,5\n4,1,\n", ", . 1", "t | ax | ay");
    row("nan cells", "t,ax,ay\n0,1,nan\n1,NaN,2\n2,1,nan\n", ", . 1", "t | ax | ay");
    row("small exponents", "t;ax\n0.1;1.6e-035\n0.2;0\n", "; . 1", "t | ax");
    row("a serial monitor's log", "13:03:19.9 -> start\n13:03:20.1 -> 1.5,2\n13:03:20.2 -> 1,2\n13:03:20.3 -> 1,2\n",
        ", . 1", "receiver time |  | ");
    row("a serial monitor's log with names", "13:03:20.1 -> X:1.5\tY:2\n13:03:20.2 -> X:1\tY:2\n", ": . 0",
        "receiver time | X | Y");
    row("a tag before each row", "ready\nRaw:1,2,-3\nRaw:1,2,-3\nRaw:1,2,-4\n", ", . 1", "Raw x | Raw y | Raw z");
    row("boot text", "ets Jun  8 2016 00:22:57\nload:0x3fff0030,len:1344\nax,ay,az\n1,2,3\n1,2,3\n1,2,4\n1,2,4\n",
        ", . 3", "ax | ay | az");
    row("units in a second line, with some that are unknown", "t,ax,mx\nms,m/s2,local_flux\n0,1,2\n20,1,2\n40,1,3\n",
        ", . 2", "t (ms) | ax (m/s2) | mx (local_flux)");
    row("prose", "Dear reader,\nthis is, as you see, a letter.\nYours\n", "", "");
    row("nothing", "\n\n", "", "");
}

void DialectTest::aDialectIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    QFETCH(QString, names);
    const Dialect dialect = dialectOf(linesOf(text));
    if (found.isEmpty()) {
        QVERIFY2(!dialect.isTable() || QByteArray(QTest::currentDataTag()) == "a mixture", &dialect.separator);
        return;
    }
    QCOMPARE(QStringLiteral("%1 %2 %3")
                 .arg(QLatin1Char(dialect.separator))
                 .arg(QLatin1Char(dialect.decimalComma ? ',' : '.'))
                 .arg(dialect.firstRow),
        found);
    QCOMPARE(namesOf(dialect), names);
    QCOMPARE(dialect.names.size(), dialect.fields);
}

void DialectTest::cellsAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("cells");
    QTest::newRow("plain") << QByteArray("1,2,3") << ',' << "1 | 2 | 3";
    QTest::newRow("blanks around") << QByteArray(" 1 , 2 ,3 ") << ',' << "1 | 2 | 3";
    QTest::newRow("empty") << QByteArray("1,,3,") << ',' << "1 |  | 3 | ";
    QTest::newRow("quotes") << QByteArray("1,\"a, b\",3") << ',' << "1 | a, b | 3";
    QTest::newRow("quotes in quotes") << QByteArray("1,\"a \"\"b\"\", c\",3") << ',' << "1 | a \"\"b\"\", c | 3";
    QTest::newRow("a quote that is never closed") << QByteArray("1,5\" disk,3") << ',' << "1 | 5\" disk | 3";
    QTest::newRow("runs of blanks") << QByteArray("  1   2\t3 ") << ' ' << "1 | 2 | 3";
    QTest::newRow("mixture") << QByteArray("1, 2;3 4") << '*' << "1 | 2 | 3 | 4";
    QTest::newRow("nothing") << QByteArray("") << ',' << "";
}

void DialectTest::cellsAreTakenApart()
{
    QFETCH(QByteArray, line);
    QFETCH(char, separator);
    QFETCH(QString, cells);
    Dialect dialect;
    dialect.separator = separator;
    QCOMPARE(cellsOf(line, dialect), cells);
}

void DialectTest::numbersAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("decimalComma");
    QTest::addColumn<QString>("read"); // a number, missing, text; with a t where thousands had signs
    const auto row = [](const char *text, bool comma, const char *read) {
        QTest::newRow(text) << QByteArray(text) << comma << read;
    };
    row("1.5", false, "1.5");
    row("+1.5", false, "1.5");
    row("-.5", false, "-0.5");
    row("5.", false, "5");
    row("1e-3", false, "0.001");
    row("1.6232e-035", false, "1.6232e-35");
    row("1e-400", false, "0");
    row("1,5", true, "1.5");
    row("1,5", false, "text");
    row("0,125", false, "text");
    row("1,234.5", false, "1234.5t");
    row("-1,234,567", false, "-1234567t");
    row("1.234,5", true, "1234.5t");
    row("1 234,5", true, "1234.5t");
    row("1,23,4", false, "text");
    row("1,2345", false, "text");
    row("", false, "missing");
    row("NaN", false, "missing");
    row("-nan", false, "missing");
    row("inf", false, "missing");
    row("null", false, "missing");
    row("N/A", false, "missing");
    row("-", false, "missing");
    row("1.5g", false, "text");
    row("2026-03-01", false, "text");
    row("10:00", false, "text");
    row("e", false, "text");
}

void DialectTest::numbersAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, decimalComma);
    QFETCH(QString, read);
    double value = 0;
    bool thousands = false;
    const Reading reading = readNumber({text.constData(), std::size_t(text.size())}, decimalComma, value, thousands);
    const QString seen = reading == Reading::Text ? QStringLiteral("text")
                         : reading == Reading::Missing
                             ? QStringLiteral("missing")
                             : QString::number(value, 'g', 12) + (thousands ? QStringLiteral("t") : QString());
    QCOMPARE(seen, read);
}

void DialectTest::linesBeforeTheHeaderAreRead()
{
    const Dialect dialect = dialectOf(
        linesOf("Fs,50.00\nInitialization time,60\n# Board: palm\nmx,my,mz\n1,2,3\n2,3,4\n3,4,5\n"));
    QCOMPARE(dialect.firstRow, std::size_t(4));
    QCOMPARE(dialect.statedRate, 50.0);
    QCOMPARE(dialect.notes.size(), std::size_t(3));
    QCOMPARE(dialectOf(linesOf("// Sample rate: 0.1 kHz\nx y z\n1 2 3\n4 5 6\n")).statedRate, 100.0);
    QCOMPARE(dialectOf(linesOf("Interval: 20 ms\nax,ay,az\n1,2,3\n2,3,4\n4,5,6\n")).statedRate, 50.0);
}

void DialectTest::aCommaThatSaysNothingIsLeftOpen()
{
    const QByteArray open = "t;ax\n1;1,234\n2;5,678\n3;1,111\n";
    QCOMPARE(dialectOf(linesOf(open)).unclear, std::string("1,234"));
    QVERIFY(dialectOf(linesOf(open), true).unclear.empty());
    QVERIFY(dialectOf(linesOf(open), true).decimalComma);
    QVERIFY(!dialectOf(linesOf(open), false).decimalComma);
    QVERIFY(dialectOf(linesOf("t;ax\n1;1,234\n2;5,67\n3;1,111\n")).decimalComma);
    QVERIFY(dialectOf(linesOf("t;ax\n1;1,234\n2;0,678\n3;1,111\n")).unclear.empty());
}

// A board prints while it is read: boot text first, then the header, then rows.
void DialectTest::aDialectGrowsWithItsLines()
{
    const std::vector<std::string_view> all = linesOf(
        "ets Jun  8 2016\nbooting the board\nt,ax,ay,az\n0,1,2,3\n20,1,2,3\n40,1,2,3\n60,1,2,3\n");
    std::vector<std::string_view> lines(all.begin(), all.begin() + 2);
    QVERIFY(!dialectOf(lines).isTable());
    for (std::size_t i = 2; i < all.size(); ++i)
        lines.push_back(all[i]);
    const Dialect dialect = dialectOf(lines);
    QCOMPARE(namesOf(dialect), QStringLiteral("t | ax | ay | az"));
    QCOMPARE(dialect.firstRow, std::size_t(3));
}

void DialectTest::everyPartOfATextIsReadWithoutACrash()
{
    const QByteArray texts[] = {"t;\"a;b\";(1, 2);x: 3\n0,5;\"1\";[1, 2];x=4\n1,5;\"2;(1;[2\n",
        "\"(1, 2, 3)\",\"(4, 5, 6)\"\n\"(1, 2, 3)\",\"(4, 5, 6)\"\n((1\n",
        "{\"a\":1}\n{\"a\":2,\"b\":\n{}\n=:=\n>a:1|\n"};
    for (const QByteArray &text : texts)
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const QByteArray part = text.left(length);
            const auto lines = linesOf(part);
            const Dialect dialect = dialectOf(lines);
            std::vector<Cell> cells;
            for (const std::string_view line : lines)
                if (dialect.isTable())
                    splitLine(line, dialect, cells);
        }
}

void DialectTest::wordsInFrontOfNumbersAreNames_data()
{
    QTest::addColumn<QString>("cells"); // empty: it is something else
    const auto row = [](const char *line, const char *cells) { QTest::newRow(line) << QString::fromUtf8(cells); };
    row("Accel X: 0.1 \tY: -.2 \tZ: 9.8 m/s^2 ", "Accel X (m/s^2)=0.1 Accel Y (m/s^2)=-.2 Accel Z (m/s^2)=9.8");
    row("X: 1 uT, Y: 2 uT Mag Z: nan uT", "X (uT)=1 Y (uT)=2 Mag Z (uT)=nan");
    row("Acc (mg) [ -0001.20, 2, 3 ], Gyr (DPS) [ 4, 5, 6 ]",
        "Acc (mg) x=-0001.20 Acc (mg) y=2 Acc (mg) z=3 Gyr (DPS) x=4 Gyr (DPS) y=5 Gyr (DPS) z=6");
    row("ACC:1,2,3;MAG:4,5,6", "ACC x=1 ACC y=2 ACC z=3 MAG x=4 MAG y=5 MAG z=6");
    row("Axyz= 0.1 0.2 0.9 g | T: 20", "A x (g)=0.1 A y (g)=0.2 A z (g)=0.9 T=20");
    row("qW: 1.0 qX: 0.5\t\tSys:3", "qW=1.0 qX=0.5 Sys=3");
    row("Temperature 25.00 deg C", "Temperature (deg C)=25.00");
    row("flex1: 20 flex2: 30", "flex1=20 flex2=30");
    row("Quat: 1, 0, 0, 0", "Quat 1=1 Quat 2=0 Quat 3=0 Quat 4=0");
    for (const char *other : {"", "x", "0.1,0.2", "walk,0.1,0.2", "walk,(1,2,3)", "12:00:01,0.5", "Time: 12:00:01",
             "Date: 2024-03-01", "Hello 5 worlds", "loop 3 of 5", "{\"a\":[1,2]}", "Temp: 20 and that is quite warm"})
        row(other, "");
}

void DialectTest::wordsInFrontOfNumbersAreNames()
{
    QFETCH(QString, cells);
    std::vector<Cell> out;
    QStringList found;
    if (splitSpoken(QTest::currentDataTag(), out))
        for (const Cell &cell : out)
            found << QString::fromStdString(cell.name + '=' + std::string(cell.text));
    QCOMPARE(found.join(' '), cells);
}

QTEST_GUILESS_MAIN(DialectTest)
#include "dialect_test.moc"
