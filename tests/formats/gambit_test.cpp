// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/import.h"
#include "tests/formats/imports.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone;

namespace {

enum class Way { None, Turned, Straight, OtherChip, Other };
// A raw sample with its microtesla made in one of the ways that exist.
QByteArray sample(int i, Way way, const QByteArray &rest)
{
    const double x = 300 + 7 * (i % 11), y = -200 + 5 * (i % 13), z = 400 + i % 3;
    QByteArray text = "{\"ax\":" + QByteArray::number(8192 + i % 5) + ",\"ay\":0,\"az\":-4096,\"gx\":"
                      + QByteArray::number(100 + i % 7) + ",\"gy\":0,\"gz\":0,\"mx\":" + QByteArray::number(x)
                      + ",\"my\":" + QByteArray::number(y) + ",\"mz\":" + QByteArray::number(z);
    const auto decorated = [&](double a, double b, double c) {
        text += ",\"mx_ut\":" + QByteArray::number(a) + ",\"my_ut\":" + QByteArray::number(b)
                + ",\"mz_ut\":" + QByteArray::number(c);
    };
    switch (way) {
    case Way::None: break;
    case Way::Turned: decorated(y / 10.24, -x / 10.24, z / 10.24); break;
    case Way::Straight: decorated(x / 10.24, y / 10.24, z / 10.24); break;
    case Way::OtherChip: decorated(x / 68.42, y / 68.42, z / 68.42); break;
    case Way::Other: decorated(y / 7, -x / 7, z / 7); break;
    }
    return text + (rest.isEmpty() ? QByteArray() : ',' + rest) + "}";
}

QByteArray list(int count, Way way, const QByteArray &rest) // % is ten times the number of the sample
{
    QByteArray text = "[";
    for (int i = 0; i < count; ++i)
        text += (i ? ",\n" : "") + sample(i, way, QByteArray(rest).replace("%", QByteArray::number(10 * i)));
    return text + "]";
}
QByteArray session(int count, Way way, const QByteArray &rest, const QByteArray &more = {})
{
    return "{\"version\":\"2.1\",\"samples\":" + list(count, way, rest) + more + "}";
}

} // namespace

class GambitTest : public QObject
{
    Q_OBJECT
private slots:
    void rawCountsCountWhereMicroteslaDisagree_data();
    void rawCountsCountWhereMicroteslaDisagree();
    void aBareListTakesRateAndLabelsFromTheFileBeside();
    void tMayBeInAnyUnitOrATemperature_data();
    void tMayBeInAnyUnitOrATemperature();
    void withoutAnyTimeARateIsNeeded();
    void burstsAreMarkedAndSpread();
    void aClockThatWrapsIsContinued();
    void labelEndsAreToldByTheirNeighbours();
    void partialIsUnknown();
    void shiftedBytesAreMarked();
    void otherListsOfObjectsAreTables();
    void listsOfNumbersAreTables();
    void fieldsOfOtherProgramsAreNoCounts_data();
    void fieldsOfOtherProgramsAreNoCounts();
    void aPersonsMapIsUsed();
    void countsOfAnotherRangeAreSaid();
};

void GambitTest::rawCountsCountWhereMicroteslaDisagree_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("warning");
    QTest::newRow("raw alone") << int(Way::None) << QString();
    QTest::newRow("turned") << int(Way::Turned) << QString();
    QTest::newRow("not turned") << int(Way::Straight) << QStringLiteral("not turned");
    QTest::newRow("another chip's") << int(Way::OtherChip) << QStringLiteral("68.42");
    QTest::newRow("of no known way") << int(Way::Other) << QStringLiteral("disagree");
}

void GambitTest::rawCountsCountWhereMicroteslaDisagree()
{
    QFETCH(int, way);
    QFETCH(QString, warning);
    const SignalTable r = readTable(session(60, Way(way), "\"t\":%"));
    const Sample a = toSession(r).samples().at(0);
    QVERIFY(std::abs(a.mag[0] + 200 / 10.24f) < 1e-3f && std::abs(a.mag[1] + 300 / 10.24f) < 1e-3f
            && std::abs(a.mag[2] - 400 / 10.24f) < 1e-3f);
    QVERIFY(std::abs(a.accel[0] - float(kGravity)) < 1e-4f);
    QVERIFY2(warning.isEmpty() ? r.warnings.isEmpty() : warningsOf(r).contains(warning), qPrintable(warningsOf(r)));
}

void GambitTest::aBareListTakesRateAndLabelsFromTheFileBeside()
{
    ImportOptions options;
    options.beside = "{\"sample_rate_hz\":50,\"labels\":[{\"start_sample\":0,\"end_sample\":20,\"gesture\":\"grab\","
                     "\"confidence\":\"medium\"},"
                     "{\"start_sample\":20,\"end_sample\":60,\"gesture\":\"rest\"}]}";
    SignalTable r = readTable(list(60, Way::None, "\"t\":-75,\"l\":0.3"), options);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
    QCOMPARE(r.classes.size(), std::size_t(2));
    QCOMPARE(r.classes[1].text, QStringLiteral("rest"));
    options.classes = classesFrom("{\"grab\":\"fffff\",\"rest\":\"eeeee\"}");
    r = readTable(list(60, Way::None, "\"t\":-75"), options);
    QCOMPARE(r.labels.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(r.labels[0].fingers.toString()), QStringLiteral("fffff"));
}

void GambitTest::tMayBeInAnyUnitOrATemperature_data()
{
    QTest::addColumn<QByteArray>("t");
    QTest::addColumn<QString>("warning");
    QTest::newRow("ms") << QByteArray("\"t\":10%") << QString();
    QTest::newRow("s") << QByteArray("\"t\":1.%") << QStringLiteral("not in milliseconds");
    QTest::newRow("us") << QByteArray("\"t\":10%000") << QStringLiteral("not in milliseconds");
    QTest::newRow("a temperature") << QByteArray("\"t\":23") << QStringLiteral("stated rate");
    QTest::newRow("absent") << QByteArray("\"x\":1") << QStringLiteral("stated rate");
}

void GambitTest::tMayBeInAnyUnitOrATemperature()
{
    QFETCH(QByteArray, t);
    QFETCH(QString, warning);
    QByteArray text = "{\"version\":2,\"metadata\":{\"sample_rate\":100},\"samples\":[";
    for (int i = 0; i < 90; ++i) {
        // Ten milliseconds a sample: 10000, 10010, … or 1.00, 1.01, …
        const QByteArray number = t.contains("1.%") ? QByteArray::number(i).rightJustified(2, '0')
                                                    : QByteArray::number(i * 10).rightJustified(3, '0');
        text += (i ? "," : "") + sample(i, Way::None, QByteArray(t).replace('%', number));
    }
    const SignalTable r = readTable(text + "]}");
    QVERIFY2(std::abs(r.rateHz - 100) < 1e-3, qPrintable(QString::number(r.rateHz)));
    QVERIFY2(warning.isEmpty() ? r.warnings.isEmpty() : warningsOf(r).contains(warning), qPrintable(warningsOf(r)));
}

void GambitTest::withoutAnyTimeARateIsNeeded()
{
    QVERIFY(readTable(list(60, Way::None, "\"t\":-75")).refusal.contains(QStringLiteral("--rate")));
    ImportOptions options;
    options.rateHz = 26;
    QVERIFY(std::abs(readTable(list(60, Way::None, "\"t\":-75"), options).rateHz - 26) < 1e-6);
}

void GambitTest::burstsAreMarkedAndSpread()
{
    QByteArray text = "{\"version\":2,\"samples\":[";
    for (int i = 0; i < 200; ++i)
        text += (i ? "," : "") + sample(i, Way::None, i % 3 == 2 ? "\"dt\":0" : "\"dt\":0.03");
    const SignalTable r = readTable(text + "]}");
    QVERIFY2(warningsOf(r).contains(QStringLiteral("dt is 0 in 66 samples")), qPrintable(warningsOf(r)));
    for (std::size_t i = 1; i < r.times.size(); ++i)
        QVERIFY(r.times[i] > r.times[i - 1]);
    QVERIFY(std::abs(r.rateHz - 50) < 1);
}

void GambitTest::aClockThatWrapsIsContinued()
{
    QByteArray text = "{\"version\":2,\"samples\":[";
    for (int i = 0; i < 100; ++i)
        text += (i ? "," : "")
                + sample(i, Way::None, "\"t\":" + QByteArray::number((4294966296LL + i * 20) % 4294967296LL));
    const SignalTable r = readTable(text + "]}");
    QVERIFY(std::abs(r.seconds - 1.98) < 1e-6);
    QVERIFY(r.gaps.empty());
    QVERIFY(warningsOf(r).contains(QStringLiteral("wrapped")));
}

void GambitTest::labelEndsAreToldByTheirNeighbours()
{
    const QByteArray fingers = "\"fingers\":{\"thumb\":\"flexed\",\"index\":\"flexed\",\"middle\":\"flexed\",\"ring\":"
                               "\"flexed\",\"pinky\":\"flexed\"}";
    const auto with = [&](int firstEnd, int second, int secondEnd) {
        return readTable(session(60, Way::None, "\"t\":%",
            ",\"labels\":[{\"start_sample\":0,\"end_sample\":" + QByteArray::number(firstEnd) + ',' + fingers
                + "},{\"start_sample\":" + QByteArray::number(second)
                + ",\"end_sample\":" + QByteArray::number(secondEnd) + ',' + fingers + "}]"));
    };
    QCOMPARE(with(20, 20, 40).labels[0].end, 20);
    QCOMPARE(with(19, 20, 39).labels[0].end, 20);
    QCOMPARE(with(19, 20, 39).labels[1].end, 40);
    QVERIFY(warningsOf(with(19, 20, 39)).contains(QStringLiteral("last sample")));
    QCOMPARE(with(15, 20, 40).labels[0].end, 15);
}

void GambitTest::partialIsUnknown()
{
    const SignalTable r = readTable(session(60, Way::None, "\"t\":%",
        ",\"labels\":[{\"start_sample\":0,\"end_sample\":20,\"labels\":{\"fingers\":{\"thumb\":\"partial\",\"index\":"
        "\"flexed\",\"middle\":1,\"ring\":"
        "false,\"pinky\":null}}}]"));
    QCOMPARE(QString::fromStdString(r.labels.at(0).fingers.toString()), QStringLiteral("?ffe?"));
    const SignalTable posed = readTable(session(60, Way::None, "\"t\":%",
        ",\"labels\":[{\"start_sample\":0,\"end_sample\":20,\"labels\":{\"pose\":\"fist\",\"fingers\":{\"thumb\":"
        "\"unknown\"}}}]"));
    QCOMPARE(posed.classes.at(0).text, QStringLiteral("fist"));
}

void GambitTest::shiftedBytesAreMarked()
{
    QByteArray text = "{\"version\":2,\"samples\":[";
    for (int i = 0; i < 100; ++i) {
        QByteArray one = sample(i, Way::None, "\"t\":" + QByteArray::number(i * 20));
        if (i % 10 == 5)
            one.replace("\"gy\":0", "\"gy\":-14398");
        text += (i ? "," : "") + one;
    }
    QVERIFY(warningsOf(readTable(text + "]}")).contains(QStringLiteral("bytes may be shifted")));
    QCOMPARE(readTable(session(100, Way::None, "\"t\":%")).warnings, QStringList());
}

void GambitTest::otherListsOfObjectsAreTables()
{
    QByteArray text = "[";
    for (int i = 0; i < 40; ++i)
        text += QByteArray(i ? "," : "") + "{\"timestamp\":" + QByteArray::number(1762436540298LL + i * 20)
                + ",\"accelerometer\":{\"x\":0.1,\"y\":0.2,\"z\":9.8},\"mag\":[" + QByteArray::number(20 + i % 4)
                + ".5,10.5,40],\"label\":\"fist\"}";
    const SignalTable r = readTable(text + "]");
    QCOMPARE(r.channels.size(), std::size_t(6));
    QCOMPARE(r.channels[0].quantity, Quantity::Acceleration);
    QCOMPARE(r.channels[5].quantity, Quantity::MagneticField);
    QCOMPARE(r.channels[5].axis, 'z');
    QCOMPARE(r.classes.at(0).text, QStringLiteral("fist"));
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void GambitTest::listsOfNumbersAreTables()
{
    QByteArray rows = "[", t = "[", mx = "[";
    for (int i = 0; i < 40; ++i) {
        rows += QByteArray(i ? "," : "") + "[" + QByteArray::number(i * 20) + ",30.5,20.5," + QByteArray::number(i % 5)
                + ".5]";
        t += QByteArray(i ? "," : "") + QByteArray::number(i * 0.02);
        mx += QByteArray(i ? "," : "") + QByteArray::number(i % 7);
    }
    const SignalTable byRow = readTable(rows + "]");
    QCOMPARE(byRow.channels.size(), std::size_t(3));
    QVERIFY(std::abs(byRow.rateHz - 50) < 1e-6);
    const SignalTable byColumn = readTable("{\"name\":\"a\",\"t\":" + t + "],\"mx\":" + mx + "]}");
    QCOMPARE(byColumn.channels.size(), std::size_t(1));
    QCOMPARE(byColumn.channels[0].name, QStringLiteral("mx"));
    QVERIFY(std::abs(byColumn.rateHz - 50) < 1e-6);
    // Rows beside what describes them, and the rate there.
    QByteArray data = "{\"device\":{\"name\":\"phone\"},\"sampleRate\":25,\"data\":[";
    for (int i = 0; i < 40; ++i)
        data += QByteArray(i ? "," : "") + "{\"acc_x\":0.1,\"acc_y\":0." + QByteArray::number(i % 9)
                + ",\"acc_z\":9.8}";
    const SignalTable beside = readTable(data + "]}");
    QCOMPARE(beside.channels.size(), std::size_t(3));
    QVERIFY2(std::abs(beside.rateHz - 25) < 1e-6, qPrintable(beside.refusal));
}

void GambitTest::fieldsOfOtherProgramsAreNoCounts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("fields"); // % is a number that changes, 20 a sample
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const QByteArray acceleration = "\"ax\":0.25,\"ay\":0.5,\"az\":9.8";
    QTest::newRow("a list in m/s2") << QByteArray("[") << acceleration << QByteArray("]")
                                    << QStringLiteral("json: ax x m/s2?, ay y m/s2?, az z m/s2?");
    QTest::newRow("samples in m/s2") << QByteArray("{\"samples\":[") << acceleration << QByteArray("]}")
                                     << QStringLiteral("json: ax x m/s2?, ay y m/s2?, az z m/s2?");
    QTest::newRow("another program's version")
        << QByteArray("{\"version\":\"1.0\",\"samples\":[") << acceleration << QByteArray("]}")
        << QStringLiteral("json: ax x m/s2?, ay y m/s2?, az z m/s2?");
    QTest::newRow("whole numbers of mg") << QByteArray("[") << QByteArray("\"ax\":10,\"ay\":20,\"az\":1000")
                                         << QByteArray("]") << QStringLiteral("json: ax x mg?, ay y mg?, az z mg?");
    QTest::newRow("a field in uT") << QByteArray("[") << QByteArray("\"mx\":20.5,\"my\":-30.25,\"mz\":40.5")
                                   << QByteArray("]") << QStringLiteral("json: mx x uT?, my y uT?, mz z uT?");
    QTest::newRow("a field in uT beside ax_g")
        << QByteArray("[") << QByteArray("\"ax_g\":0.1,\"ay_g\":0.2,\"az_g\":1,\"mx\":20.5,\"my\":-30.25,\"mz\":40.5")
        << QByteArray("]") << QStringLiteral("json: ax_g x g, ay_g y g, az_g z g, mx x uT?, my y uT?, mz z uT?");
    QTest::newRow("decorated fields alone")
        << QByteArray("[") << QByteArray("\"mx_ut\":20.5,\"my_ut\":-30.25,\"mz_ut\":40.5") << QByteArray("]")
        << QStringLiteral("gambit: mx_ut x uT, my_ut y uT, mz_ut z uT");
}

void GambitTest::fieldsOfOtherProgramsAreNoCounts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    QByteArray text = before;
    for (int i = 0; i < 60; ++i)
        text += (i ? ",{\"t\":" : "{\"t\":") + QByteArray::number(i * 20) + ',' + fields + '}';
    const SignalTable r = readTable(text + after);
    QStringList channels;
    for (const Channel &c : r.channels)
        channels << c.name + QLatin1Char(' ') + QLatin1Char(c.axis) + QLatin1Char(' ') + c.unit
                        + (c.sure ? QString() : QStringLiteral("?"));
    QCOMPARE(r.format + QStringLiteral(": ") + channels.join(QStringLiteral(", ")), expected);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
}

void GambitTest::aPersonsMapIsUsed()
{
    ImportOptions options;
    options.map = assignmentsFrom("t=t:ms,mx=my:uT,ignore=mx");
    const SignalTable r = readTable(
        session(60, Way::None, "\"t\":%", ",\"labels\":[{\"start_sample\":0,\"end_sample\":20,\"pose\":\"fist\"}]"),
        options);
    const auto mapped = std::find_if(
        r.channels.begin(), r.channels.end(), [](const Channel &c) { return c.name == QStringLiteral("my"); });
    QVERIFY(mapped != r.channels.end());
    QVERIFY(mapped->axis == 'x' && mapped->unit == QStringLiteral("uT") && mapped->sure);
    QCOMPARE(std::count_if(
                 r.channels.begin(), r.channels.end(), [](const Channel &c) { return c.name == QStringLiteral("mx"); }),
        0);
    QVERIFY(std::abs(r.rateHz - 100) < 1e-6);
    QCOMPARE(r.classes.at(0).end, 20);
}

void GambitTest::countsOfAnotherRangeAreSaid()
{
    QByteArray text = session(60, Way::None, "\"t\":%");
    QVERIFY(!warningsOf(readTable(text)).contains(QStringLiteral("8192")));
    text.replace("\"az\":-4096", "\"az\":-40960");
    const SignalTable r = readTable(text);
    QVERIFY2(warningsOf(r).contains(QStringLiteral("8192")), qPrintable(warningsOf(r)));
    QVERIFY(!r.channels.at(0).sure);
}

QTEST_GUILESS_MAIN(GambitTest)
#include "gambit_test.moc"
