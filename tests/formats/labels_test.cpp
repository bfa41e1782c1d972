// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/imports.h"

#include <QTest>

using namespace lodestone;

class LabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void labelsAreReadHoweverTheyAreWritten_data();
    void labelsAreReadHoweverTheyAreWritten();
    void aMapOfClassesMakesCombinations();
    void aWrongMapOfClassesIsRefused();
    void bendUnderFingerNamesIsNoLabel();
    void manyLabelsStayLabels();
};

void LabelsTest::labelsAreReadHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("titles");
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<QString>("expected");
    const QByteArray five = "thumb,index,middle,ring,pinky";
    const auto row = [](const char *name, const QByteArray &titles, const QByteArrayList &cells, const char *expected) {
        QTest::newRow(name) << titles << cells << QString::fromLatin1(expected);
    };
    row("0 and 1", five, QByteArrayList(4, "0,1,0,1,0") + QByteArrayList(4, "1,1,1,1,1"), "0-4 efefe, 4-8 fffff");
    row("0.0 and 1.0", five, QByteArrayList(4, "0.0,1.0,0.0,1.0,0.0") + QByteArrayList(4, "1.0,1.0,1.0,1.0,1.0"),
        "0-4 efefe, 4-8 fffff");
    row("True and False", five,
        QByteArrayList(4, "False,True,False,True,False") + QByteArrayList(4, "TRUE,true,True,True,True"),
        "0-4 efefe, 4-8 fffff");
    row("e and f", five, QByteArrayList(4, "e,f,e,f,?") + QByteArrayList(4, "f,f,F,f,f"), "0-4 efef?, 4-8 fffff");
    row("words", five, QByteArrayList(4, "extended,flexed,open,closed,unknown"), "0-4 efef?");
    row("empty first", five, QByteArrayList(4, ",,,,") + QByteArrayList(4, "0,1,0,0,0"), "4-8 efeee");
    row("nan first", five, QByteArrayList(4, "nan,nan,nan,nan,nan") + QByteArrayList(4, "0.0,1.0,0.0,0.0,0.0"),
        "4-8 efeee");
    row("a combination", "combination", QByteArrayList(4, "efeef") + QByteArrayList(4, "") + QByteArrayList(4, "fffff"),
        "0-4 efeef, 8-12 fffff");
    row("digits that lost zeros", "label",
        QByteArrayList(4, "01011") + QByteArrayList(4, "1011") + QByteArrayList(4, "0"), "0-8 efeff, 8-12 eeeee");
    row("classes of words", "gesture", QByteArrayList(4, "fist") + QByteArrayList(4, "open hand"),
        "0-4 \"fist\", 4-8 \"open hand\"");
    row("classes of digits", "label", QByteArrayList(4, "4") + QByteArrayList(4, "7"), "0-4 \"4\", 4-8 \"7\"");
    row("classes under another name", "what", QByteArrayList(20, "rest") + QByteArrayList(20, "grab"),
        "0-20 \"rest\", 20-40 \"grab\"");
    row("a note now and then", "note",
        QByteArrayList(20, "") + QByteArrayList(1, "\"ok, then\"") + QByteArrayList(20, ""), "");
    row("a segment apart", "combination,segment", QByteArrayList(4, "efeef,0") + QByteArrayList(4, "efeef,1"),
        "0-4 efeef, 4-8 efeef");
}

void LabelsTest::labelsAreReadHoweverTheyAreWritten()
{
    QFETCH(QByteArray, titles);
    QFETCH(QByteArrayList, cells);
    QFETCH(QString, expected);
    QCOMPARE(written(readTable(tableWith(titles, cells))), expected);
}

void LabelsTest::aMapOfClassesMakesCombinations()
{
    ImportOptions options;
    options.classes = classesFrom("{\"A\": \"?ffff\", \"B\": \"feeee\", \"C\": \"?????\"}");
    const SignalTable r = readTable(tableWith("letter", QByteArrayList(4, "A") + QByteArrayList(4, "B")
                                                            + QByteArrayList(4, "C") + QByteArrayList(4, "D")),
        options);
    QCOMPARE(written(r), QStringLiteral("0-4 ?ffff, 4-8 feeee, 12-16 \"D\""));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("1 classes (D)")));
}

void LabelsTest::aWrongMapOfClassesIsRefused()
{
    for (const QByteArray &map : {QByteArray("[1]"), QByteArray("{\"A\": \"fist\"}"), QByteArray("{")})
        try {
            classesFrom(map);
            QFAIL(map.constData());
        } catch (const ImportError &error) {
            QVERIFY(!error.reason.isEmpty());
        }
}

void LabelsTest::bendUnderFingerNamesIsNoLabel()
{
    const SignalTable r = readTable(tableWith("thumb,index,middle,ring,pinky",
        QByteArrayList(10, "0.13,0.52,0.99,0.4,0") + QByteArrayList(10, "0.2,0.5,1,0.3,0.1")));
    QVERIFY(r.labels.empty());
    QCOMPARE(r.channels.size(), std::size_t(8));
    QCOMPARE(r.channels[3].quantity, Quantity::Bend);
    QCOMPARE(r.channels[7].sensor, 5);
}

void LabelsTest::manyLabelsStayLabels()
{
    QByteArrayList digits, segments, combinations;
    for (int i = 0; i < 10000; ++i) {
        digits << QByteArray::number(i / 10);
        segments << "efeef," + QByteArray::number(i / 2);
        combinations << QByteArray::number(i / 20 % 32, 2).rightJustified(5, '0');
    }
    const SignalTable classes = readTable(tableWith("label", digits));
    QCOMPARE(classes.channels.size(), std::size_t(3));
    QCOMPARE(classes.classes.size(), std::size_t(1000));
    const SignalTable apart = readTable(tableWith("combination,segment", segments));
    QCOMPARE(apart.labels.size(), std::size_t(5000));
    QByteArrayList each;
    for (int i = 0; i < 500; ++i)
        each << "efeef," + QByteArray::number(i);
    QCOMPARE(readTable(tableWith("combination,segment", each)).labels.size(), std::size_t(500));
    const SignalTable fingers = readTable(tableWith("combination", combinations));
    QCOMPARE(fingers.labels.at(1).fingers.toString(), std::string("eeeef"));
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
