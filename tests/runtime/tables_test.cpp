// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/runtime/arithmetic.h"
#include "device/runtime/tables.h"
#include <QTest>
#include <cmath>

class TablesTest : public QObject
{
    Q_OBJECT
private slots:
    void sigmoidStaysWithinOneUnitAndAHalf()
    {
        double worst = 0;
        for (int x = -32767; x <= 32767; ++x)
            worst = std::max(worst, std::abs(ls_sigmoid_q15(x) - 32768 / (1 + std::exp(-x / 4096.0))));
        QVERIFY2(worst <= 1.5, qPrintable(QString::number(worst)));
    }

    void tanhStaysWithinFourAndAHalfUnits()
    {
        double worst = 0;
        for (int x = -32767; x <= 32767; ++x)
            worst = std::max(worst, std::abs(ls_tanh_q15(x) - 32768 * std::tanh(x / 4096.0)));
        QVERIFY2(worst <= 4.5, qPrintable(QString::number(worst)));
    }

    void asinhStaysWithinTwoUnitsOfItsCurveAndRises()
    {
        double worst = 0;
        for (uint32_t u = 0; u < 255u * 65536; u += u < 65536 ? 1 : 97) {
            worst = std::max(worst, std::abs(ls_asinh_q12(u) - 4096 * std::asinh(u / 65536.0)));
            QVERIFY(ls_asinh_q12(u) <= ls_asinh_q12(u + 1));
        }
        QVERIFY2(worst <= 1.65, qPrintable(QString::number(worst))); // 4e-4
        QCOMPARE(ls_asinh_q12(0), 0);
        QCOMPARE(ls_asinh_q12(65536), 3610);
        QCOMPARE(ls_asinh_q12(255u * 65536), 25536);
        QCOMPARE(ls_asinh_q12(UINT32_MAX), 25536);
    }

    void bothRiseAndStayInRangeFarOutside()
    {
        for (int x = -70000; x < 70000; ++x) {
            QVERIFY(ls_sigmoid_q15(x) <= ls_sigmoid_q15(x + 1));
            QVERIFY(ls_tanh_q15(x) <= ls_tanh_q15(x + 1));
        }
        for (const int x : {INT32_MIN, INT32_MAX}) {
            QVERIFY(ls_sigmoid_q15(x) >= 0 && ls_sigmoid_q15(x) <= 32767);
            QVERIFY(std::abs(ls_tanh_q15(x)) == 32767);
        }
        QCOMPARE(ls_sigmoid_q15(0), 16384);
        QCOMPARE(ls_tanh_q15(0), 0);
    }

    void roundingGoesHalfAwayFromZero_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<unsigned>("shift");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("zero") << qint64(0) << 1u << qint64(0);
        QTest::newRow("half up") << qint64(1) << 1u << qint64(1);
        QTest::newRow("half down") << qint64(-1) << 1u << qint64(-1);
        QTest::newRow("below half") << qint64(3) << 3u << qint64(0);
        QTest::newRow("minus five quarters") << qint64(-5) << 2u << qint64(-1);
        QTest::newRow("minus six quarters") << qint64(-6) << 2u << qint64(-2);
        QTest::newRow("large") << (qint64(1) << 60) << 46u << (qint64(1) << 14);
        QTest::newRow("large negative") << -(qint64(1) << 60) << 46u << -(qint64(1) << 14);
    }
    void roundingGoesHalfAwayFromZero()
    {
        QFETCH(qint64, value);
        QFETCH(unsigned, shift);
        QTEST(qint64(ls_round_shift(value, shift)), "expected");
    }

    void fieldsAreReadLittleEndianWithTheirSign()
    {
        const uint8_t bytes[] = {0xFF, 0x80, 0x01, 0x00, 0x00, 0x00, 0x80, 0xFE, 0xFF, 0xFF, 0xFF};
        QCOMPARE(ls_u16(bytes + 1), 0x0180);
        QCOMPARE(ls_i16(bytes), -32513);
        QCOMPARE(ls_i8(bytes), -1);
        QCOMPARE(ls_i32(bytes + 3), INT32_MIN);
        QCOMPARE(ls_i32(bytes + 7), -2);
    }
};

QTEST_APPLESS_MAIN(TablesTest)
#include "tables_test.moc"
