// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/bridge/wire.h"
#include <QTest>
#include <bit>
#include <stdexcept>

using namespace lodestone::simulator;

class WireTest : public QObject
{
    Q_OBJECT
    static Wire::Bytes frames(int count) // of nine bytes and a delimiter
    {
        Wire::Bytes bytes;
        for (int i = 0; i < count; ++i) {
            bytes.insert(bytes.end(), 9, std::uint8_t(i + 1));
            bytes.push_back(0);
        }
        return bytes;
    }
private slots:
    void anUnpacedWireCarriesEverythingAtOnce()
    {
        Wire wire(0, {}, 1);
        const auto sent = frames(3);
        wire.push(sent.data(), sent.size(), 5);
        QCOMPARE(wire.pull(5), sent);
    }
    void aPacedWireTakesTenBitsAByte()
    {
        Wire wire(9600, {}, 1);
        const auto sent = frames(96);
        wire.push(sent.data(), sent.size(), 5);
        QVERIFY(wire.full() == false);
        QCOMPARE(int(wire.pull(5.5).size()), 480);
        QCOMPARE(int(wire.pull(6.0001).size()), 480);
    }
    void everySoManiethFrameIsLost()
    {
        Wire wire(0, Faults::parse("drop:3"), 1);
        const auto sent = frames(9);
        wire.push(sent.data(), sent.size(), 0);
        const auto got = wire.pull(0);
        QCOMPARE(int(got.size()), 60);
        QCOMPARE(int(got[20]), 4);
    }
    void asManyBitsTurnAsAsked()
    {
        Wire wire(0, Faults::parse("flip:1e-2"), 7), same(0, Faults::parse("flip:1e-2"), 7);
        const Wire::Bytes sent(100000, 0x55);
        wire.push(sent.data(), sent.size(), 0);
        same.push(sent.data(), sent.size(), 0);
        const auto got = wire.pull(0);
        int turned = 0;
        for (const std::uint8_t byte : got)
            turned += std::popcount(unsigned(byte ^ 0x55));
        QVERIFY2(turned > 7600 && turned < 8400, qPrintable(QString::number(turned)));
        QCOMPARE(same.pull(0), got);
    }
    void nothingMovesDuringAStall()
    {
        Wire wire(0, Faults::parse("stall:300"), 1);
        const std::uint8_t byte = 7;
        wire.push(&byte, 1, 1.69);
        QCOMPARE(int(wire.pull(1.69).size()), 1);
        wire.push(&byte, 1, 1.75);
        QCOMPARE(int(wire.pull(1.99).size()), 0);
        QCOMPARE(int(wire.pull(2.01).size()), 1);
    }
    void faultsAreReadOrRefusedWithASentence()
    {
        const Faults f = Faults::parse("flip:1e-4,drop:50,stall:20,cut:flash=123");
        QVERIFY(f.flip == 1e-4 && f.drop == 50 && f.stallMs == 20 && f.cutFlash == 123);
        for (const char *wrong : {"flip", "flip:2", "drop:0", "cut:5", "luck:1", "stall:"})
            QVERIFY_EXCEPTION_THROWN(Faults::parse(wrong), std::runtime_error);
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
