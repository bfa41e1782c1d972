// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as the programs and boards of other people write them: what each is read as.
#include "engine/formats/import.h"
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>
#include <functional>

using namespace lodestone;

namespace {

// "X: 1  Y: 2  Z: 3"
QByteArray named(int i, double length, const QByteArrayList &names, const QByteArray &sign, const QByteArray &between)
{
    const QByteArrayList values = turned(i, length).split(',');
    QByteArrayList cells;
    for (int k = 0; k < 3; ++k)
        cells << names[k] + sign + values[k];
    return cells.join(between);
}
QByteArray rows(const QByteArray &before, const std::function<QByteArray(int)> &row)
{
    return printed(before, 100, row);
}

QString inWords(const SignalTable &r)
{
    const char *const letters[] = {"A", "G", "M", "bend", "O", "other"};
    QStringList parts;
    for (const Channel &c : r.channels)
        parts << QString::fromLatin1(letters[int(c.quantity)]) + QString::number(c.sensor)
                     + (c.axis ? QString(QLatin1Char(c.axis)) : QString())
                     + (c.unit.isEmpty() ? QString() : QLatin1Char(' ') + c.unit);
    return parts.join(QStringLiteral(", "));
}

} // namespace

class WritersTest : public QObject
{
    Q_OBJECT
private slots:
    void eachIsReadAsItWasMeant_data();
    void eachIsReadAsItWasMeant();
    void whatCannotBeToldIsRefused_data();
    void whatCannotBeToldIsRefused();
    void aGuessedClockProvesNoUnit();
};

void WritersTest::eachIsReadAsItWasMeant_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("channels");
    QTest::addColumn<double>("rateHz"); // 0: it names none
    const auto row = [](const char *name, const QByteArray &text, const char *channels, double rateHz) {
        QTest::newRow(name) << text << QString::fromUtf8(channels) << rateHz;
    };
    const QByteArrayList xyz{"X", "Y", "Z"};
    row("a unit behind the last number",
        rows("Found\n", [&](int i) { return '\t' + named(i, 48, xyz, ": ", " \t") + " uTesla "; }),
        "M1x uT, M1y uT, M1z uT", 0);
    row("a unit without a sign behind it", rows({}, [&](int i) { return named(i, 48, xyz, ": ", "  ") + "  uT"; }),
        "M1x uT, M1y uT, M1z uT", 0);
    row("lines of two sensors in turn",
        rows({},
            [](int i) {
                return named(i, 9.8, {"ax", "ay", "az"}, ":", " ") + '\n' + named(i, 48, {"mx", "my", "mz"}, ":", " ");
            }),
        "A1x m/s2, A1y m/s2, A1z m/s2, M1x uT, M1y uT, M1z uT", 0);
    row("lines of a board's start",
        rows("Free heap: 123456\nversion: 3\n",
            [](int i) {
                return named(i, 48, {"mx", "my", "mz"}, ":", " ");
            }),
        "M1x uT, M1y uT, M1z uT", 0);
    row("a heading in a line of its own",
        rows({}, [&](int i) { return named(i, 48, xyz, ": ", "  ") + "  uT\nHeading (degrees): " + number(i); }),
        "M1x uT, M1y uT, M1z uT, O1 deg", 0);
    row("a logger's ticks and colours",
        rows({},
            [](int i) {
                return "\x1B[0;32mI (" + QByteArray::number(300 + i * 20)
                       + ") MAG: " + named(i, 48, {"x", "y", "z"}, "=", " ") + "\x1B[0m";
            }),
        "M1x uT, M1y uT, M1z uT", 50);
    row("dates in brackets",
        rows({},
            [](int i) {
                return "[2024-03-12 10:00:" + QByteArray::number(10 + i / 10) + '.' + QByteArray::number(i % 10)
                       + "00] mag: " + turned(i, 48, ", ");
            }),
        "M1x uT, M1y uT, M1z uT", 10);
    row("checksums", rows({}, [](int i) { return "$VNMAG," + turned(i, 48) + "*6F"; }), "M1x uT, M1y uT, M1z uT", 0);
    row("in angle brackets",
        rows({}, [](int i) { return '<' + QByteArray::number(i * 20) + ',' + turned(i, 48) + '>'; }),
        "M1x uT, M1y uT, M1z uT", 50);
    row("a calibration program's lines",
        rows({}, [](int i) { return "Raw:" + turned(i, 8192, ",", 0) + "\nUni:" + turned(i, 9.8); }),
        "A1x m/s2, A1y m/s2, A1z m/s2", 0);
    row("dictionaries of Python",
        rows({},
            [](int i) {
                return "{'t': " + number(i * 0.02) + ", " + named(i, 48, {"'mx'", "'my'", "'mz'"}, ": ", ", ") + '}';
            }),
        "M1x uT, M1y uT, M1z uT", 50);
    row("an index below the other names",
        rows(",accelerometer,accelerometer,accelerometer\n,x,y,z\ntime,,,\n",
            [](int i) { return number(i * 0.02) + ',' + turned(i, 9.8); }),
        "A1x m/s2, A1y m/s2, A1z m/s2", 50);
    row("units over names",
        rows("ms,g,g,g\ntime,ax,ay,az\n", [](int i) { return QByteArray::number(i * 20) + ',' + turned(i, 1); }),
        "A1x g, A1y g, A1z g", 50);
    row("names in another separator",
        rows("t,ax,ay,az\n",
            [](int i) { return QByteArray(number(i * 0.02) + ';' + turned(i, 9.8, ";")).replace('.', ','); }),
        "A1x m/s2, A1y m/s2, A1z m/s2", 50);
    row("a frame around the header",
        rows("DATE       TIME         BX     BY     BZ   |\n",
            [](int i) {
                return "2024-03-12 00:00:" + QByteArray::number(10 + i / 2) + (i % 2 ? ".500   " : ".000   ")
                       + turned(i, 48000, "  ");
            }),
        "M1x nT, M1y nT, M1z nT", 2);
    row("months as words",
        rows("Timestamp,X,Y,Z\n",
            [](int i) {
                return "12-Mar-2024 10:00:" + QByteArray::number(10 + i / 50) + '.'
                       + QByteArray::number(i % 50 * 20).rightJustified(3, '0') + ',' + turned(i, 48);
            }),
        "M1x uT, M1y uT, M1z uT", 50);
    row("time since the start",
        rows("MAGNETIC FIELD X (μT);MAGNETIC FIELD Y (μT);MAGNETIC FIELD Z (μT);Time since start in ms \n",
            [](int i) { return turned(i, 48, ";") + ';' + QByteArray::number(i * 20); }),
        "M1x uT, M1y uT, M1z uT", 50);
    row("ticks of 0.1 ms",
        rows("// Update Rate: 100.0Hz\nPacketCounter\tSampleTimeFine\tMag_X\tMag_Y\tMag_Z\n",
            [](int i) {
                return QByteArray::number(i) + '\t' + QByteArray::number(i * 100) + '\t' + turned(i, 48, "\t");
            }),
        "M1x uT, M1y uT, M1z uT", 100);
    row("a rate in a sentence",
        rows("---- Data File Created By X at 30 Hz  Filter Normal ----\nSerial Number: 1\n"
             "Accelerometer X,Accelerometer Y,Accelerometer Z\n",
            [](int i) { return turned(i, 1); }),
        "A1x g, A1y g, A1z g", 30);
    row("joints of a robot",
        rows("t (s),q_0,q_1,q_2,q_3,q_4,q_5\n",
            [](int i) { return number(i * 0.02) + ',' + turned(i, 1) + ',' + turned(i, 2); }),
        "other1, other2, other3, other4, other5, other6", 50);
    row("a quaternion", rows("t (s),q1,q2,q3,q4\n", [](int i) { return number(i * 0.02) + ",0.5," + turned(i, 0.8); }),
        "O1w, O1x, O1y, O1z", 50);
    row("a position is no acceleration",
        rows("Time (s),X,Y,Z\n", [](int i) { return number(i * 0.02) + ',' + number(0.2 * i) + ",1,2"; }),
        "other1x, other1y, other1z", 50);
    row("a clock behind a class",
        rows({},
            [](int i) {
                return "33,walking," + QByteArray::number(49105962326000LL + i * 50'000'000LL) + ',' + turned(i, 9.8)
                       + ';';
            }),
        "other1, A1x m/s2, A1y m/s2, A1z m/s2", 20);
    row("fingers of one hand",
        rows("t_ms,L_thumb,L_index,L_middle,L_ring,L_pinky\n",
            [](int i) {
                return QByteArray::number(i * 20) + ",5" + QByteArray::number(i * 7 % 90 + 10) + ",512,400,300.5,2"
                       + QByteArray::number(i * 3 % 90 + 10);
            }),
        "bend1, bend2, bend3, bend4, bend5", 50);
    row("a rate beside lists", "{\"fs\":50,\"mx\":[30.5,31.5,32.5],\"my\":[30,30,30],\"mz\":[20,20,20]}",
        "M1x uT, M1y uT, M1z uT", 50);
}

void WritersTest::eachIsReadAsItWasMeant()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, channels);
    QFETCH(double, rateHz);
    const SignalTable r = readTable(text);
    QCOMPARE(inWords(r), channels);
    QVERIFY2(std::abs(r.rateHz - rateHz) < 0.01, qPrintable(QString::number(r.rateHz) + r.warnings.join(u'\n')));
    QVERIFY(r.rows() == 100 || r.rows() == 3);
}

void WritersTest::whatCannotBeToldIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const QByteArrayList xyz{"X", "Y", "Z"};
    QTest::newRow("counts and units in turn") << rows({}, [&](int i) {
        return named(i, 3000, xyz, ": ", " \t") + '\n' + named(i, 48, xyz, ": ", " \t") + " uTesla";
    }) << QStringLiteral("two kinds");
    QTest::newRow("tuples in tuples") << rows({}, [](int i) {
        return '(' + number(i * 0.02) + ", (" + turned(i, 48, ", ") + "))";
    }) << QStringLiteral("lists inside lists");
}

void WritersTest::whatCannotBeToldIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const QString why = refusal(text);
    QVERIFY2(why.contains(words), qPrintable(why));
}

// Steps of 400 look like milliseconds and are microseconds: then gravity seems to turn a thousand times too slowly,
// whatever unit the gyroscope has.
void WritersTest::aGuessedClockProvesNoUnit()
{
    const auto text = [](const QByteArray &unit) {
        QByteArray table = "time" + unit + ",ax (g),ay (g),az (g),gx,gy,gz\n";
        for (int i = 0; i < 4000; ++i) {
            const double angle = 3 * i * 0.0004; // rad, about z
            table += QByteArray::number(i * 400) + ',' + number(-std::sin(angle), 6) + ',' + number(-std::cos(angle), 6)
                     + ",0,0,0,3\n";
        }
        return table;
    };
    const SignalTable known = readTable(text(" (us)")), guessed = readTable(text({}));
    QCOMPARE(known.channels.at(3).unit, QStringLiteral("rad/s"));
    QVERIFY2(guessed.channels.at(3).unit.isEmpty(), qPrintable(guessed.warnings.join(u'\n')));
}

QTEST_GUILESS_MAIN(WritersTest)
#include "writers_test.moc"
