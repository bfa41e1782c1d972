// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/format.h"
#include <QLocale>
#include <QTest>
#include <cmath>

using namespace lodestone;

class FormatTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void theDecimalSignFollowsTheLocale_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("English") << QStringLiteral("en")
                                 << QStringList{"\u221219.4", "+1.8", "0.0", "84.9\u00a0%", "03:43.28", "16\u202f640"};
        QTest::newRow("German") << QStringLiteral("de")
                                << QStringList{"\u221219,4", "+1,8", "0,0", "84,9\u00a0%", "03:43,28", "16\u202f640"};
        QTest::newRow("Chinese") << QStringLiteral("zh_CN")
                                 << QStringList{"\u221219.4", "+1.8", "0.0", "84.9\u00a0%", "03:43.28", "16\u202f640"};
    }
    void theDecimalSignFollowsTheLocale()
    {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale(language));
        const QStringList written{formatNumber(-19.42, 1), formatSigned(1.84, 1), formatSigned(-0.04, 1),
            formatPercent(0.849, 1), formatClockFine(223.28, 2), formatCount(16640)};
        QTEST(written, "texts");
    }
    void numbersCarryATrueMinus_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << -19.42 << 1 << QStringLiteral("\u221219.4");
        QTest::newRow("positive") << 19.42 << 2 << QStringLiteral("19.42");
        QTest::newRow("rounds to nothing") << -0.04 << 1 << QStringLiteral("0.0");
        QTest::newRow("not a number") << std::nan("") << 1 << QStringLiteral("\u2014");
        QTest::newRow("infinite") << HUGE_VAL << 1 << QStringLiteral("\u2014");
    }
    void numbersCarryATrueMinus()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(formatNumber(value, decimals), "text");
    }
    void signedNumbersShowTheirPlus()
    {
        QCOMPARE(formatSigned(1.84, 1), QStringLiteral("+1.8"));
        QCOMPARE(formatSigned(-1.84, 1), QStringLiteral("\u22121.8"));
        QCOMPARE(formatSigned(0.01, 1), QStringLiteral("0.0"));
    }
    void countsGroupByThinSpaces()
    {
        QCOMPARE(formatCount(16640), QStringLiteral("16\u202f640"));
        QCOMPARE(formatCount(218031999), QStringLiteral("218\u202f031\u202f999"));
        QCOMPARE(formatCount(999), QStringLiteral("999"));
        QCOMPARE(formatCount(-1000), QStringLiteral("\u22121\u202f000"));
    }
    void clocksCountMinutesThenHours_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << QStringLiteral("00:00");
        QTest::newRow("minutes") << 312.9 << QStringLiteral("05:12");
        QTest::newRow("an hour") << 3661.0 << QStringLiteral("1:01:01");
        QTest::newRow("negative") << -4.0 << QStringLiteral("00:00");
    }
    void clocksCountMinutesThenHours()
    {
        QFETCH(double, seconds);
        QTEST(formatClock(seconds), "text");
    }
    void fineClocksNeverRoundASecondUp()
    {
        QCOMPARE(formatClockFine(223.28, 2), QStringLiteral("03:43.28"));
        QCOMPARE(formatClockFine(59.999, 1), QStringLiteral("00:59.9"));
    }
    void percentAndHashReadWell()
    {
        QCOMPARE(formatPercent(0.849, 1), QStringLiteral("84.9\u00a0%"));
        QCOMPARE(formatHash(QByteArray::fromHex("8f3ac21e00ff")), QStringLiteral("8f3a c21e"));
        QCOMPARE(formatHash({}), QString());
    }
    void stepsAreRoundAndFewEnough_data()
    {
        QTest::addColumn<double>("span");
        QTest::newRow("tiny") << 0.0033;
        QTest::newRow("one") << 1.0;
        QTest::newRow("field") << 317.0;
        QTest::newRow("huge") << 9.9e6;
    }
    void stepsAreRoundAndFewEnough()
    {
        QFETCH(double, span);
        const double step = niceStep(span, 6);
        QVERIFY(span / step <= 6.0001);
        QVERIFY(span / step > 2);
        const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
        QVERIFY(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 || std::abs(mantissa - 5) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
