// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/wire.h"
#include <QTest>

using namespace lodestone;

class WireTest : public QObject
{
    Q_OBJECT
private slots:
    void aMessageComesBackWhole()
    {
        const QCborMap map{{QStringLiteral("type"), QStringLiteral("submit")}, {QStringLiteral("job"), 7},
            {QStringLiteral("arguments"), QCborMap{{QStringLiteral("weights"), QByteArray(300, 'w')}}}};
        JobMessageReader reader;
        reader.feed(encodeJobMessage(map));
        QCOMPARE(reader.next(), std::optional<QCborMap>(map));
        QVERIFY(!reader.next());
        QVERIFY(!reader.broken());
    }
    void theLengthIsFourLittleEndianBytes()
    {
        QCOMPARE(encodeJobMessage({{QStringLiteral("a"), 1}}), QByteArray::fromHex("04000000a1616101"));
    }
    void messagesInSinglesBytesAreTheSame()
    {
        const QByteArray bytes = encodeJobMessage({{QStringLiteral("job"), 1}})
                                 + encodeJobMessage({{QStringLiteral("job"), 2}});
        JobMessageReader reader;
        QList<qint64> jobs;
        for (const char byte : bytes) {
            reader.feed(QByteArray(1, byte));
            while (const auto map = reader.next())
                jobs << map->value(QStringLiteral("job")).toInteger();
        }
        QCOMPARE(jobs, (QList<qint64>{1, 2}));
    }
    void brokenStreamsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("longer than the limit") << QByteArray::fromHex("01000010") << "256 MiB";
        QTest::newRow("an integer, not a map") << QByteArray::fromHex("0100000001") << "CBOR map";
        QTest::newRow("cut-off CBOR") << QByteArray::fromHex("01000000a1") << "CBOR map";
        QTest::newRow("an empty body") << QByteArray::fromHex("00000000") << "CBOR map";
    }
    void brokenStreamsAreToldApart()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        JobMessageReader reader;
        reader.feed(bytes);
        QVERIFY(!reader.next());
        QVERIFY(reader.broken());
        QVERIFY2(reader.error().contains(word), qPrintable(reader.error()));
        reader.feed(encodeJobMessage({}));
        QVERIFY(!reader.next()); // broken for good
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
