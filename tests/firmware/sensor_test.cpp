// SPDX-License-Identifier: GPL-3.0-or-later
// The driver of LSM6DS3 and MMC5603 against a scripted bus.
extern "C" {
#include "device/firmware/sensor/bus.h"
#include "device/firmware/sensor/sensor.h"
}
#include <QList>
#include <QTest>
#include <array>
#include <map>

namespace {

constexpr int kMotion = 0x6A, kField = 0x30;

struct Bus
{
    std::map<int, std::array<std::uint8_t, 256>> chips;
    QList<QList<int>> writes; // chip, register, value; {-1, microseconds} for a wait
} bus;

void newBus()
{
    bus = {};
    bus.chips[kMotion][0x0F] = 0x69;
    bus.chips[kField][0x39] = 0x10;
}

void setField(int axis, std::uint32_t count)
{
    auto &r = bus.chips[kField];
    r[std::size_t(2 * axis)] = std::uint8_t(count >> 12);
    r[std::size_t(2 * axis + 1)] = std::uint8_t(count >> 4);
    r[std::size_t(6 + axis)] = std::uint8_t(count << 4);
}

} // namespace

extern "C" {
bool bus_write(uint8_t chip, uint8_t first, uint8_t value)
{
    bus.writes.append({chip, first, value});
    return bus.chips.count(chip) > 0;
}
bool bus_read(uint8_t chip, uint8_t first, uint8_t *out, size_t size)
{
    if (bus.chips.count(chip) == 0)
        return false;
    for (size_t i = 0; i < size; ++i)
        out[i] = bus.chips[chip][first + i];
    return true;
}
void bus_wait_us(uint32_t microseconds) { bus.writes.append({-1, int(microseconds)}); }
}

class SensorTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { newBus(); }
    void itIsSetAndResetBeforeItMeasures()
    {
        sensor_begin(0, 20000);
        const qsizetype set = bus.writes.indexOf({kField, 0x1B, 0x08}),
                        reset = bus.writes.indexOf({kField, 0x1B, 0x10});
        const qsizetype go = bus.writes.indexOf({kField, 0x1D, 0x10});
        QVERIFY(set >= 0 && reset == set + 2 && go > reset);
        QCOMPARE(bus.writes[set + 1].first(), -1);
        QVERIFY(bus.writes[set + 1].last() >= 1000 && bus.writes[reset + 1].first() == -1);
    }
    void axesComeInTheirOrderAndUnits()
    {
        sensor_begin(0, 20000);
        const std::array<std::uint8_t, 12> motion{
            0x01, 0x00, 0xFE, 0xFF, 0x00, 0x80, 0x00, 0x20, 0x00, 0xE0, 0xFF, 0x7F};
        std::copy(motion.begin(), motion.end(), bus.chips[kMotion].begin() + 0x22);
        setField(0, (1u << 19) + 8192); // half a gauss, 50 uT
        setField(1, (1u << 19) - 8192);
        setField(2, 1u << 19);
        std::int16_t axes[9];
        QVERIFY(sensor_read(0, axes));
        const std::array<std::int16_t, 9> expected{8192, -8192, 32767, 1, -2, -32768, 500, -500, 0};
        QVERIFY(std::equal(expected.begin(), expected.end(), axes));
    }
    void aSaturatedFieldStaysAtItsEnd()
    {
        sensor_begin(0, 20000);
        setField(0, (1u << 20) - 1);
        setField(1, 0);
        std::int16_t axes[9];
        QVERIFY(sensor_read(0, axes));
        QCOMPARE(axes[6], std::int16_t(32000));
        QCOMPARE(axes[7], std::int16_t(-32000));
    }
    void aMissingChipGivesNoReadingUntilItIsThere()
    {
        bus.chips.erase(kField);
        sensor_begin(0, 20000);
        std::int16_t axes[9];
        QVERIFY(!sensor_read(0, axes));
        newBus();
        QVERIFY(sensor_read(20000, axes));
        QVERIFY(bus.writes.contains({kField, 0x1B, 0x08})); // started anew, the pulses too
    }
    void aStrangerAtTheAddressIsNotTaken()
    {
        bus.chips[kMotion][0x0F] = 0x6C;
        sensor_begin(0, 20000);
        std::int16_t axes[9];
        QVERIFY(!sensor_read(0, axes));
    }
};

QTEST_APPLESS_MAIN(SensorTest)
#include "sensor_test.moc"
