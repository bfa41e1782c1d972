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
            sigmoid = std::max(
                sigmoid, std::abs(ls_sigmoid_q15(int(std::floor(x * 128)) + 1024) / 32768.0 - 1 / (1 + std::exp(-x))));
            tanh = std::max(
                tanh, std::abs(ls_tanh_of(ls_sigmoid_q15(int(std::floor(x * 256)) + 1024)) / 32768.0 - std::tanh(x)));
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

    void theSigmoidRisesAndStaysInRangeFarOutside()
    {
        for (int at = -1000; at < 3000; ++at) {
            QVERIFY(ls_sigmoid_q15(at) <= ls_sigmoid_q15(at + 1));
            QCOMPARE(ls_sigmoid_q15(2047 - at), 32768 - ls_sigmoid_q15(at)); // the other side of zero
        }
        QCOMPARE(ls_sigmoid_q15(INT32_MIN), 11);
        QCOMPARE(ls_sigmoid_q15(INT32_MAX), 32757);
        QCOMPARE(ls_tanh_of(32757), 32746);
        QCOMPARE(ls_tanh_of(11), -32746);
    }

    void aRowRoundsDownTwiceAndWrapsAround()
    {
        const auto scaled = [](int32_t value, unsigned before, int16_t multiplier, unsigned after) {
            uint8_t row[LS_ROW_BYTES] = {0, 0, 0, 0, 99, 0, uint8_t(multiplier & 255), uint8_t(multiplier >> 8 & 255)};
            return ls_row_scaled(row, value, before, after);
        };
        QCOMPARE(scaled(201, 1, 3, 2), 75);
        QCOMPARE(scaled(-201, 1, 3, 2), -76);
        QCOMPARE(scaled(-201, 1, -3, 2), 75);
        QCOMPARE(scaled(-1, 31, 1, 31), -1);
        QCOMPARE(scaled(65500 << 10, 10, 32767, 0), 65500 * 32767);
        QCOMPARE(scaled(INT32_MAX, 0, 2, 0), -2);
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
