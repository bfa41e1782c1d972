// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/combination.h"
#include <QTest>
#include <set>

using namespace lodestone;

class CombinationTest : public QObject
{
    Q_OBJECT
private slots:
    void itIsWrittenAndReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // null: no combination
        QTest::newRow("letters") << "efeef"
                                 << "efeef";
        QTest::newRow("digits") << "01?11"
                                << "ef?ff";
        QTest::newRow("capitals and other unknowns") << "EFU-u"
                                                     << "ef???";
        for (const char *bad : {"", "efee", "efeefe", "efxef", "ef ef"})
            QTest::newRow(bad) << bad << QString();
    }
    void itIsWrittenAndReadBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto read = Combination::fromString(text.toStdString());
        QCOMPARE(read.has_value(), !written.isNull());
        if (read)
            QCOMPARE(QString::fromStdString(read->toString()), written);
    }
    void nothingIsKnownAtFirst()
    {
        const Combination c;
        QVERIFY(c.isUnknown() && !c.isComplete());
        QCOMPARE(c.toString(), std::string("?????"));
        QCOMPARE(c.bits(), -1);
    }
    void everyNumberHasItsCombination()
    {
        QCOMPARE(Combination::fromBits(0b10001).toString(), std::string("feeef")); // the thumb is bit 0
        std::set<Combination> all;
        for (int bits = 0; bits < kCombinations; ++bits) {
            const Combination c = Combination::fromBits(bits);
            QVERIFY(c.isComplete());
            QCOMPARE(c.bits(), bits);
            QVERIFY(Combination::fromString(c.toString()) == c);
            all.insert(c);
        }
        QCOMPARE(all.size(), std::size_t(kCombinations));
    }
    void oneUnknownFingerMakesItIncomplete()
    {
        for (std::size_t f = 0; f < Combination::size(); ++f) {
            Combination c(Finger::Flexed);
            c[f] = Finger::Unknown;
            QVERIFY(!c.isComplete() && !c.isUnknown());
            QCOMPARE(c.bits(), -1);
            QCOMPARE(c.completed().bits(), 31 & ~(1 << f));
        }
    }
    void probabilitiesAndBoolsGiveTheSameOrder()
    {
        const Combination wanted = *Combination::fromString("fefee");
        QVERIFY(Combination::likeliest({0.5f, 0.49f, 1, 0, 0.2f}) == wanted);
        QVERIFY(Combination(std::array<bool, 5>{true, false, true, false, false}) == wanted);
        QVERIFY(Combination(Finger::Flexed, Finger::Extended, Finger::Flexed, Finger::Extended, Finger::Extended)
                == wanted);
    }
};

QTEST_GUILESS_MAIN(CombinationTest)
#include "combination_test.moc"
