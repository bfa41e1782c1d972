// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/runtime/arithmetic.h"
#include "device/runtime/tables.h"
#include <QTest>
#include <cmath>

class TablesTest : public QObject
{
    Q_OBJECT
private slots:
    void sigmoidAndTanhErrByNoMoreThanTheirHeaderSays()
    {
        double sigmoid = 0, tanh = 0;
        for (double x = -9; x < 9; x += 1 / 1024.0) {
            sigmoid = std::max(sigmoid, std::abs(ls_sigmoid_q15(int(std::floor(x * 128))) / 32768.0 - 1 / (1 + std::exp(-x))));
            tanh = std::max(tanh, std::abs(ls_tanh_q15(int(std::floor(x * 256))) / 32768.0 - std::tanh(x)));
        }
        QVERIFY2(sigmoid <= 0.001, qPrintable(QString::number(sigmoid)));
        QVERIFY2(tanh <= 0.002, qPrintable(QString::number(tanh)));
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
        for (int x = -2000; x < 2000; ++x) {
            QVERIFY(ls_sigmoid_q15(x) <= ls_sigmoid_q15(x + 1));
            QVERIFY(ls_tanh_q15(x) <= ls_tanh_q15(x + 1));
            QCOMPARE(ls_sigmoid_q15(-1 - x), 32768 - ls_sigmoid_q15(x)); // the other side of zero
        }
        for (const int x : {INT32_MIN, INT32_MAX}) {
            QCOMPARE(ls_sigmoid_q15(x), x < 0 ? 11 : 32757);
            QCOMPARE(ls_tanh_q15(x), x < 0 ? -32746 : 32746);
        }
    }

    void scalingRoundsDownTwiceAndWrapsAround()
    {
        QCOMPARE(ls_scale(201, 1, 3, 2), 75);
        QCOMPARE(ls_scale(-201, 1, 3, 2), -76);
        QCOMPARE(ls_scale(-1, 31, 1, 31), -1);
        QCOMPARE(ls_scale(65500 << 10, 10, 32767, 0), 65500 * 32767);
        QCOMPARE(ls_scale(INT32_MAX, 0, 2, 0), -2);
        QCOMPARE(ls_add(INT32_MAX, 1), INT32_MIN);
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
