// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/import.h"
#include "tests/formats/imports.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

QByteArray acquisition(int rows, const QByteArray &interval = "20")
{
    QByteArray text = "{\"protected\":{\"ver\":\"v1\",\"alg\":\"HS256\",\"iat\":1},\"signature\":\"00\",\"payload\":{"
                      "\"device_name\":\"a\","
                      "\"device_type\":\"B\",\"interval_ms\":"
                      + interval + ",\"sensors\":[";
    const char *const sensors[9][2] = {{"accX", "m/s2"}, {"accY", "m/s2"}, {"accZ", "m/s2"}, {"gyrX", "dps"},
        {"gyrY", "dps"}, {"gyrZ", "dps"}, {"magX", "uT"}, {"magY", "uT"}, {"magZ", "uT"}};
    for (int i = 0; i < 9; ++i)
        text += QByteArray(i ? "," : "") + "{\"name\":\"" + sensors[i][0] + "\",\"units\":\"" + sensors[i][1] + "\"}";
    text += "],\"values\":[";
    for (int i = 0; i < rows; ++i)
        text += QByteArray(i ? "," : "") + "[0." + QByteArray::number(1 + i % 3) + ",0.2,9.8,1,2,0."
                + QByteArray::number(1 + i % 4) + "," + QByteArray::number(20 + i % 5) + ",30.5,40]";
    return text + "]}}";
}

} // namespace

class EdgeImpulseTest : public QObject
{
    Q_OBJECT
private slots:
    void anAcquisitionIsRead_data();
    void anAcquisitionIsRead();
    void aDamagedOneIsRefused_data();
    void aDamagedOneIsRefused();
    void aSignatureIsChecked_data();
    void aSignatureIsChecked();
    void whatIsNotCheckedIsSaid();
    void whatIsWrittenIsSigned_data();
    void whatIsWrittenIsSigned();
};

void EdgeImpulseTest::anAcquisitionIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JSON") << acquisition(50);
    QTest::newRow("CBOR")
        << QCborValue(QCborMap::fromJsonObject(QJsonDocument::fromJson(acquisition(50)).object())).toCbor();
}

void EdgeImpulseTest::anAcquisitionIsRead()
{
    QFETCH(QByteArray, bytes);
    const SignalTable r = readTable(bytes);
    QCOMPARE(r.format, QStringLiteral("edge-impulse"));
    QCOMPARE(r.channels.size(), std::size_t(9));
    QCOMPARE(r.channels[3].unit, QStringLiteral("deg/s"));
    QVERIFY(std::abs(r.rateHz - 50) < 1e-9);
    QCOMPARE(r.warnings.size(), 1);
    QVERIFY2(r.warnings[0].contains(QStringLiteral("not checked")), qPrintable(r.warnings[0]));
    const ImportedSession session = toSession(r);
    QCOMPARE(session.samples().size(), std::size_t(50));
    QCOMPARE(session.samples()[4].mag[0], 24.f);
}

void EdgeImpulseTest::aDamagedOneIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("cut short") << acquisition(50).chopped(20) << QStringLiteral("JSON breaks");
    QTest::newRow("CBOR cut short")
        << QCborValue(QCborMap::fromJsonObject(QJsonDocument::fromJson(acquisition(50)).object())).toCbor().chopped(20)
        << QStringLiteral("CBOR breaks");
    QTest::newRow("a value too few") << acquisition(50).replace("[0.1,0.2,9.8,1,2,0.1,20,30.5,40]", "[0.1,0.2]")
                                     << QStringLiteral("2 values where 9");
    QTest::newRow("no interval") << acquisition(50, "0") << QStringLiteral("--rate");
    QTest::newRow("no values") << acquisition(0) << QStringLiteral("no values");
}

void EdgeImpulseTest::aDamagedOneIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString why = refusal(bytes);
    QVERIFY2(why.contains(words), qPrintable(why));
}

namespace {

constexpr auto kKey = "a key of its own";
// Signed with it by another program (Python's hmac).
const QByteArray kSignedJson =
    "{\"protected\":{\"ver\":\"v1\",\"alg\":\"HS256\",\"iat\":1},"
    "\"signature\":\"21ff6a46aec27a029ec2ca5bafe51996854d2659fbe22be57bf7ebb5bebeb45a\",\"payload\":{\"device_type\":"
    "\"B\","
    "\"interval_ms\":20,\"sensors\":[{\"name\":\"accX\",\"units\":\"m/s2\"},{\"name\":\"accY\",\"units\":\"m/s2\"},"
    "{\"name\":\"accZ\",\"units\":\"m/s2\"}],\"values\":[[0.1,0.2,9.8],[0.2,0.2,9.8],[0.3,0.2,9.8]]}}";
// With a list of open length, as boards write that do not know how many readings come.
const QByteArray kSignedCbor = QByteArray::fromHex(
    "a36970726f746563746564a26376657262763163616c67654853323536697369676e617475726578403337663835663536643262"
    "62633966623636383336373037353563363165393761313931613939376264363963643939663736386164633865383132623562"
    "36677061796c6f6164a46b6465766963655f7479706561426b696e74657276616c5f6d73146773656e736f727383a2646e616d65"
    "646163635865756e697473646d2f7332a2646e616d65646163635965756e697473646d2f7332a2646e616d65646163635a65756e"
    "697473646d2f73326676616c7565739f83fa00000000fa3e800000fa411c000083fa3f000000fa3e800000fa411c000083fa3f80"
    "0000fa3e800000fa411c0000ff");

ImportOptions withKey(const QByteArray &key)
{
    ImportOptions options;
    options.key = key;
    return options;
}

} // namespace

void EdgeImpulseTest::aSignatureIsChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("JSON") << kSignedJson;
    QTest::newRow("a line end behind it") << kSignedJson + "\r\n";
    QTest::newRow("CBOR") << kSignedCbor;
}

void EdgeImpulseTest::aSignatureIsChecked()
{
    QFETCH(QByteArray, bytes);
    const SignalTable r = readTable(bytes, withKey(kKey));
    QCOMPARE(r.rows(), std::size_t(3));
    QCOMPARE(r.warnings, QStringList());
    const QString why = refusal(bytes, withKey("open sesame"));
    QVERIFY2(why.contains(QStringLiteral("signature (HS256) is not that of the key")), qPrintable(why));
    QVERIFY(!why.contains(QStringLiteral("sesame")));
    // One reading was changed.
    QByteArray changed = bytes;
    changed.replace("0.3,0.2", "0.4,0.2").replace(QByteArray::fromHex("fa3f800000"), QByteArray::fromHex("fa3f800001"));
    QVERIFY(changed != bytes);
    QVERIFY(refusal(changed, withKey(kKey)).contains(QStringLiteral("signature")));
}

void EdgeImpulseTest::whatIsNotCheckedIsSaid()
{
    QVERIFY(warningsOf(readTable(kSignedCbor)).contains(QStringLiteral("not checked")));
    QByteArray other = kSignedJson;
    other.replace("HS256", "RS512");
    QVERIFY(warningsOf(readTable(other, withKey(kKey))).contains(QStringLiteral("RS512")));
    other.replace("RS512", "none");
    QVERIFY(warningsOf(readTable(other, withKey(kKey))).contains(QStringLiteral("not signed")));
    QCOMPARE(readTable(other).warnings, QStringList());
    QByteArray without = kSignedJson;
    without.replace("21ff6a46", "21ff6a4");
    QVERIFY(refusal(without, withKey(kKey)).contains(QStringLiteral("signature")));
}

void EdgeImpulseTest::whatIsWrittenIsSigned_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("JSON") << QStringLiteral("edge-impulse");
    QTest::newRow("CBOR") << QStringLiteral("edge-impulse-cbor");
}

void EdgeImpulseTest::whatIsWrittenIsSigned()
{
    QFETCH(QString, format);
    const ImportedSession session = toSession(readTable(kSignedJson, withKey(kKey)));
    const auto written = [&](const QByteArray &key) {
        return exportSession(
            format, {session.channels, session.rows, session.labels, session.classes, session.rateHz, key});
    };
    const QByteArray bytes = written(kKey);
    QVERIFY(!bytes.contains(kKey));
    const SignalTable again = readTable(bytes, withKey(kKey));
    QCOMPARE(again.warnings, QStringList());
    QCOMPARE(float(again.values[0][2]), 0.3f);
    QVERIFY(refusal(bytes, withKey("another")).contains(QStringLiteral("signature")));
    QCOMPARE(readTable(written({})).warnings, QStringList());
}

QTEST_GUILESS_MAIN(EdgeImpulseTest)
#include "edge_impulse_test.moc"
