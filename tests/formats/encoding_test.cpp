// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/encoding.h"
#include "engine/formats/import.h"
#include "tests/formats/imports.h"

#include <QStringEncoder>
#include <QTest>

using namespace lodestone;

namespace {

QByteArray in(const char *encoding, const QString &text) { return QStringEncoder(encoding).encode(text); }

QString table(const QString &time, const QString &field)
{
    QString text = QStringLiteral(
        "%1,ax (m/s²),ay (m/s²),az (m/s²),gx (°/s),gy (°/s),gz (°/s),%2x (µT),%2y (µT),%2z (µT)\n")
                       .arg(time, field);
    for (int i = 0; i < 30; ++i)
        text += QStringLiteral("%1,0.1,0.2,9.8,1,2,3,%2,20,30\n").arg(i * 0.02).arg(10 + i % 3);
    return text;
}

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT
private slots:
    void theEncodingIsFoundFromTheBytes_data();
    void theEncodingIsFoundFromTheBytes();
    void aTableIsReadInEveryEncoding_data();
    void aTableIsReadInEveryEncoding();
    void whatIsNoTextIsNamed_data();
    void whatIsNoTextIsNamed();
    void aMissingConverterIsRefused();
    void noLetterIsLostWhereAPieceEnds();
};

void EncodingTest::theEncodingIsFoundFromTheBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const auto row = [](const char *name, const QByteArray &bytes, const char *encoding) {
        QTest::newRow(name) << bytes << QString::fromLatin1(encoding);
    };
    const QString korean = QString::fromUtf8("시간,가속도_x,자기장_x,엄지,검지\n0.1,1,2,0,1\n");
    const QString chinese = QString::fromUtf8("时间,加速度_x,角速度_x,磁场_x,温度\n0.1,1,2,3,4\n");
    const QString german = QString::fromUtf8("Größe (µT);Höhe;Beschleunigung in m/s²\n1;2;3\n");
    row("plain", "t,ax\n0,1\n", "UTF-8");
    row("UTF-8", german.toUtf8(), "UTF-8");
    row("UTF-8 with mark", "\xEF\xBB\xBFt,ax\n", "UTF-8");
    row("UTF-8 with a broken byte", QString::fromUtf8("µT µT µT µT µT µT ").toUtf8() + "\xFF\n", "UTF-8");
    row("UTF-16 with mark", in("UTF-16", "t,ax\n0,1\n"), "UTF-16LE");
    row("UTF-16 without", in("UTF-16LE", "t,ax\n0,1\n"), "UTF-16LE");
    row("UTF-16 big end first", in("UTF-16BE", "t,ax\n0,1\n"), "UTF-16BE");
    row("Latin-1 signs", in("ISO-8859-1", QString::fromUtf8("t,mx (µT),gx (°/s),ax (m/s²)\n0,1,2,3\n")),
        "windows-1252");
    row("Latin-1 words", in("ISO-8859-1", german), "windows-1252");
    row("Korean", in("EUC-KR", korean), "EUC-KR");
    row("Chinese", in("GB18030", chinese), "GB18030");
}

void EncodingTest::theEncodingIsFoundFromTheBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(encodingOf(bytes), encoding);
}

void EncodingTest::aTableIsReadInEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString plain = table(QStringLiteral("t (s)"), QStringLiteral("m"));
    QTest::newRow("UTF-8") << plain.toUtf8();
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + plain.toUtf8();
    QTest::newRow("UTF-16") << in("UTF-16", plain);
    QTest::newRow("UTF-16BE") << in("UTF-16BE", plain);
    QTest::newRow("Latin-1") << in("ISO-8859-1", plain);
    QTest::newRow("CR") << plain.toUtf8().replace("\n", "\r");
    QTest::newRow("CRLF") << plain.toUtf8().replace("\n", "\r\n");
}

void EncodingTest::aTableIsReadInEveryEncoding()
{
    QFETCH(QByteArray, bytes);
    const ImportedSession session = importSession(bytes);
    QCOMPARE(session.samples().size(), std::size_t(30));
    QVERIFY(std::abs(session.samples()[1].gyro[0] - 0.0174533f) < 1e-6f);
    QCOMPARE(session.samples()[0].mag[0], 10.f);
    for (const Channel &channel : session.channels)
        QVERIFY2(channel.sure, qPrintable(channel.name));
}

void EncodingTest::whatIsNoTextIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8) << QStringLiteral("ZIP");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << QStringLiteral("picture");
    QTest::newRow("unknown") << QByteArray("\x01\x02\0\x03\0\0\xFE\x90", 8) << QStringLiteral("binary");
    QTest::newRow("Git-LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 4\n")
                             << QStringLiteral("Git-LFS pointer");
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><body>404</body></html>\n")
                              << QStringLiteral("web page");
    QTest::newRow("prose") << QByteArray("This is a letter.\nIt has two lines, and a comma.\nAnd no numbers.\n")
                           << QStringLiteral("without a table");
    QTest::newRow("source") << QByteArray("int main() {\n  return 0;\n}\n") << QStringLiteral("without a table");
    QTest::newRow("one line") << QByteArray("1,2,3,4") << QStringLiteral("one row is no recording");
    QTest::newRow("nested tuples") << QByteArray(
        "((1.5, 2.5, 3), (4, 5, 6))\n((1.5, 2, 3), (4, 5, 7))\n((1, 2, 3), (4, 5, 6))\n")
                                   << QStringLiteral("lists inside lists");
    QTest::newRow("sentences in JSON") << QByteArray("{\"code\": 1, \"message\": [\"the result is (1, 2, 3)\"]}")
                                       << QStringLiteral("numbers inside sentences");
    QTest::newRow("a log") << QByteArray("[INFO] read ok\n[INFO] read ok\n[WARN] slow\n")
                           << QStringLiteral("without a table");
    QTest::newRow("a navigation receiver")
        << QByteArray("$GPGGA,123519,4807.038,N,01131.000,E,1,08\n$GPGGA,123520,4807.038,N,01131.000,E,1,08\n")
        << QStringLiteral("NMEA");
    QTest::newRow("results") << QByteArray(
        "rank,class,score,spread\n1,a,0.9,3\n2,b,0.8,2\n3,c,0.5,4\n4,d,0.3,9\n5,e,0.2,7\n")
                             << QStringLiteral("table of results");
}

void EncodingTest::whatIsNoTextIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString why = refusal(bytes);
    QVERIFY2(why.contains(words), qPrintable(why));
}

void EncodingTest::aMissingConverterIsRefused()
{
    try {
        LongVector<char> room;
        toUtf8("t,ax\n", QStringLiteral("no-such-letters"), room);
        QFAIL("it was converted");
    } catch (const ImportError &error) {
        QVERIFY2(error.reason.contains(QStringLiteral("no-such-letters")), qPrintable(error.reason));
    }
}

// A long text is read in pieces.
void EncodingTest::noLetterIsLostWhereAPieceEnds()
{
    for (const char *encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "windows-949"})
        for (int shift = 0; shift < 4; ++shift) {
            const bool korean = QByteArray(encoding) == "windows-949";
            const QString letters = korean ? QStringLiteral("가힣") : QStringLiteral("拇😀指");
            const QString text = QString(shift, QLatin1Char('a')) + letters.repeated(60000);
            QStringEncoder encoder(encoding, QStringConverter::Flag::Default);
            QVERIFY2(encoder.isValid(), encoding);
            LongVector<char> room;
            const QByteArray bytes = encoder.encode(text);
            QVERIFY2(toUtf8(bytes, QString::fromLatin1(encoding), room) == text.toUtf8(), encoding);
        }
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
