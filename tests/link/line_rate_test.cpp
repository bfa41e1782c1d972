// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/line_rate.h"
#include <QTest>

using namespace lodestone::link;

class LineRateTest : public QObject
{
    Q_OBJECT
private:
    QList<int> m_sent;
    LineRate line(int wanted)
    {
        m_sent.clear();
        return LineRate(wanted, [this](std::uint8_t type, const QByteArray &) { m_sent += type; });
    }

private slots:
    void aFasterRateIsAskedForProvedAndGivenBack()
    {
        LineRate rate = line(921600);
        rate.infoReceived(0);
        QVERIFY(!rate.settled());
        QCOMPARE(m_sent, QList<int>{LS_BAUD});
        rate.answered(921600, 10 * kMillisecond);
        QCOMPARE(rate.baud(), 921600);
        QVERIFY(!rate.settled());
        QCOMPARE(m_sent, QList<int>({LS_BAUD, LS_HELLO}));
        rate.infoReceived(20 * kMillisecond);
        QVERIFY(rate.settled() && rate.raised());
        rate.leave();
        QCOMPARE(m_sent.last(), int(LS_BAUD));
    }

    void withoutAnInfoAtTheNewRateItGoesBack()
    {
        LineRate rate = line(921600);
        rate.infoReceived(0);
        rate.answered(921600, 0);
        rate.tick(LineRate::kProofTimeout - 1);
        QCOMPARE(rate.baud(), 921600);
        rate.tick(LineRate::kProofTimeout);
        QCOMPARE(rate.baud(), 115200);
        QVERIFY(rate.settled() && !rate.raised());
        rate.infoReceived(3 * kSecond); // at the usual rate: not asked again
        QCOMPARE(m_sent.count(LS_BAUD), 1);
    }

    void aGloveThatSaysNoOrNothingStaysAsItIs()
    {
        LineRate refused = line(921600);
        refused.infoReceived(0);
        refused.answered(0, 0);
        QVERIFY(refused.settled() && !refused.raised());
        LineRate silent = line(921600);
        silent.infoReceived(0);
        silent.tick(LineRate::kAnswerTimeout);
        QCOMPARE(m_sent.count(LS_BAUD), 2);
        QVERIFY(!silent.settled());
        silent.tick(2 * LineRate::kAnswerTimeout);
        QVERIFY(silent.settled());
        QCOMPARE(silent.baud(), 115200);
        silent.answered(921600, kSecond); // too late: both ends stay
        QCOMPARE(silent.baud(), 115200);
    }

    void theUsualRateNeedsNoQuestion()
    {
        LineRate rate = line(115200);
        rate.infoReceived(0);
        QVERIFY(rate.settled() && m_sent.isEmpty());
    }
};

QTEST_APPLESS_MAIN(LineRateTest)
#include "line_rate_test.moc"
