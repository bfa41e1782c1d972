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
    QCOMPARE(r.warnings, QStringList());
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

QTEST_GUILESS_MAIN(EdgeImpulseTest)
#include "edge_impulse_test.moc"
