// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>

using namespace lodestone;

class DamagedTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void oneBadLineAmongManyIsLeftOut_data();
    void oneBadLineAmongManyIsLeftOut();
    void severalBadLinesAreListedAndSkippedOnRequest();
    void aLastLineThatIsCutOffIsLeftOut();
    void missingValuesKeepTheOneBefore();
    void missingValuesOfEveryAxisAreSaid();
    void aColumnThatMeetsWordsLaterIsWords();
    void aSensorsColumnThatBeginsWithWordsIsNumbers();
    void rowsWithoutAnyValueAreLeftOut();
    void zerosBehindTheLastLineAreLeftOut();
};

void DamagedTablesTest::oneBadLineAmongManyIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << QByteArray("0.99,one,0,1") << QStringLiteral("Line 32: \"one\" in the column ax (g)");
    QTest::newRow("a field too few") << QByteArray("0.99,0,1")
                                     << QStringLiteral("Line 32 has 3 fields where the header has 4");
    QTest::newRow("two lines in one") << QByteArray("0.99,0,0,10.98,0,0,1") << QStringLiteral("Line 32 has 7 fields");
    QTest::newRow("rubbish") << QByteArray("\x01\xFE~~~~") << QStringLiteral("Line 32 has 1 fields");
}

void DamagedTablesTest::oneBadLineAmongManyIsLeftOut()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, words);
    QByteArrayList lines = tableWith({}, QByteArrayList(60, {})).split('\n');
    lines.insert(31, line);
    const SignalTable r = readTable(lines.join('\n'));
    QCOMPARE(r.rows(), std::size_t(60));
    QVERIFY2(r.warnings.join(QLatin1Char(' ')).contains(words), qPrintable(r.warnings.join(QLatin1Char(' '))));
    // Among few, nobody knows which of them are right.
    QByteArrayList few = tableWith({}, QByteArrayList(5, {})).split('\n');
    few.insert(3, line);
    QVERIFY(!refusal(few.join('\n')).isEmpty());
}

void DamagedTablesTest::severalBadLinesAreListedAndSkippedOnRequest()
{
    QByteArrayList lines = tableWith({}, QByteArrayList(60, {})).split('\n');
    for (const int at : {10, 20, 30})
        lines.insert(at, "0.5,brown-out,0,1");
    const QString reason = refusal(lines.join('\n'));
    QVERIFY2(reason.contains(QStringLiteral("3 lines")) && reason.contains(QStringLiteral("--skip-bad"))
                 && reason.contains(QStringLiteral("Line 11")),
        qPrintable(reason));
    ImportOptions options;
    options.skipBad = true;
    const SignalTable r = readTable(lines.join('\n'), options);
    QCOMPARE(r.rows(), std::size_t(60));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("3 lines cannot be read and were left out")));
}

void DamagedTablesTest::aLastLineThatIsCutOffIsLeftOut()
{
    const QByteArray whole = tableWith({}, QByteArrayList(10, {}));
    const SignalTable r = readTable(whole + "0.2,0.0");
    QCOMPARE(r.rows(), std::size_t(10));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("last line is cut off")));
    QCOMPARE(readTable(whole.chopped(1)).rows(), std::size_t(10));
}

void DamagedTablesTest::missingValuesKeepTheOneBefore()
{
    QByteArrayList cells;
    for (int i = 0; i < 60; ++i)
        cells << (i % 5 == 2 ? QByteArray::number(40 + i % 3) + ",10,nan" : QByteArray(i % 5 == 3 ? ",,5" : ",,"));
    const SignalTable r = readTable(tableWith("mx (uT),my (uT),mz (uT)", cells));
    QCOMPARE(r.values[3][0], 42.0);
    QCOMPARE(r.values[3][6], 42.0);
    QCOMPARE(r.values[3][7], 41.0);
    QCOMPARE(r.values[5][2], 5.0);
    const QString warnings = r.warnings.join(QLatin1Char(' '));
    QVERIFY2(warnings.contains(QStringLiteral("\"mx (uT)\" has no value in 48 rows")), qPrintable(warnings));
}

void DamagedTablesTest::missingValuesOfEveryAxisAreSaid()
{
    QByteArrayList cells;
    for (int i = 0; i < 60; ++i)
        cells << QByteArray("40,10,") + (i % 3 ? "" : "5");
    QString warnings = readTable(tableWith("mx (uT),my (uT),mz (uT)", cells)).warnings.join(QLatin1Char('\n'));
    QVERIFY2(warnings.contains(QStringLiteral("\"mz (uT)\" has no value in 40 rows")), qPrintable(warnings));
    cells.clear();
    for (int i = 0; i < 60; ++i)
        cells << QByteArray(i % 3 ? ",," : "40,10,5");
    const QStringList one = readTable(tableWith("mx (uT),my (uT),mz (uT)", cells)).warnings;
    const QStringList missing = one.filter(QStringLiteral("no value in 40 rows"));
    QCOMPARE(missing.size(), 1); // one sentence for a sensor whose axes lack the same
    QVERIFY(missing[0].contains(QStringLiteral("my (uT)")) && missing[0].contains(QStringLiteral("mz (uT)")));
}

// The first lines tell what a column holds; the later ones may tell more.
void DamagedTablesTest::aColumnThatMeetsWordsLaterIsWords()
{
    const SignalTable r = readTable(
        tableWith("what", QByteArrayList(600, "0") + QByteArrayList(300, "grab") + QByteArrayList(300, "1")));
    QCOMPARE(r.rows(), std::size_t(1200));
    QCOMPARE(written(r), QStringLiteral("0-600 \"0\", 600-900 \"grab\", 900-1200 \"1\""));
    QVERIFY(r.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("\"what\"")));
    // A sensor's column does not become words.
    QVERIFY(refusal(tableWith("mx (uT)", QByteArrayList(600, "40") + QByteArrayList(300, "broken")))
                .contains(QStringLiteral("300 lines")));
}

void DamagedTablesTest::aSensorsColumnThatBeginsWithWordsIsNumbers()
{
    const SignalTable r = readTable(
        tableWith("mx (uT)", QByteArrayList(450, "warming-up") + QByteArrayList(2000, "40.5")));
    QCOMPARE(r.channels.size(), std::size_t(4));
    QCOMPARE(r.values.at(3).back(), 40.5);
    QVERIFY(r.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("\"mx (uT)\" has no value in 450 rows")));
}

void DamagedTablesTest::rowsWithoutAnyValueAreLeftOut()
{
    QByteArrayList lines = tableWith({}, QByteArrayList(40, {})).split('\n');
    lines[11] = "0.2,,,";
    lines[12] = ",1,1,1";
    const SignalTable r = readTable(lines.join('\n'));
    QCOMPARE(r.rows(), std::size_t(38));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("2 rows hold no value or no time")));
    QCOMPARE(r.gaps.size(), std::size_t(1));
}

void DamagedTablesTest::zerosBehindTheLastLineAreLeftOut()
{
    const SignalTable r = readTable(tableWith({}, QByteArrayList(30, {})) + QByteArray(4000, '\0'));
    QCOMPARE(r.rows(), std::size_t(30));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("4000 zero bytes")));
}

QTEST_GUILESS_MAIN(DamagedTablesTest)
#include "damaged_tables_test.moc"
