// SPDX-License-Identifier: GPL-3.0-or-later
// The drivers of the chips against a scripted bus, and how the board finds out which of them it has.
extern "C" {
#include "device/firmware/sensor/bus.h"
#include "device/firmware/sensor/sensor.h"
#include "device/protocol/messages.h"
}
#include <QList>
#include <QTest>
#include <array>
#include <map>

namespace {

constexpr int kMotion = 0x6A, kField = 0x30;                                            // LSM6DS3, MMC5603
constexpr int kAccel303 = 0x19, kField303 = 0x1E, kAccel8653 = 0x1D, kField3110 = 0x0E; // of the micro:bit

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

void newMicrobit15()
{
    bus = {};
    bus.chips[kAccel303][0x0F] = 0x33;
    bus.chips[kField303][0x4F] = 0x40;
}

void newMicrobit1()
{
    bus = {};
    bus.chips[kAccel8653][0x0D] = 0x5A;
    bus.chips[kField3110][0x07] = 0xC4;
}

// Consecutive registers.
void put(int chip, int first, const std::array<std::uint8_t, 6> &bytes)
{
    std::copy(bytes.begin(), bytes.end(), bus.chips[chip].begin() + first);
}

using Axes = std::array<std::int16_t, 9>;
Axes readAxes()
{
    Axes axes;
    axes.fill(99);
    if (!sensor_read(0, axes.data()))
        axes.fill(-1);
    return axes;
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
    const bool countsUp = chip == kAccel303 || chip == kField303; // bit 7 of a register says so; else it stays
    for (size_t i = 0; i < size; ++i)
        out[i] = bus.chips[chip][countsUp ? (first & 0x7F) + (first & 0x80 ? i : 0) : first + i];
    return true;
}
bool outbox_send(int, const uint8_t *, size_t) { return true; } // what a board without chips asks for
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
    void aChipThatIsGoneIsStartedAnew()
    {
        sensor_begin(0, 20000);
        bus.chips.erase(kField);
        QCOMPARE(readAxes()[0], std::int16_t(-1));
        newBus();
        QVERIFY(readAxes()[0] != -1);
        QVERIFY(bus.writes.contains({kField, 0x1B, 0x08})); // the pulses too
    }
    void aStrangerAtTheAddressIsNotTaken()
    {
        bus.chips[kMotion][0x0F] = 0x6C;
        sensor_begin(0, 20000);
        QCOMPARE(readAxes()[0], std::int16_t(-1));
        QVERIFY(!sensor_ready(0)); // it waits for what comes over the line
    }
    void theLaterOneOfTheSameFamilyIsTaken()
    {
        bus.chips[kMotion][0x0F] = 0x6A; // LSM6DS3TR-C
        sensor_begin(0, 20000);
        QCOMPARE(readAxes()[0], std::int16_t(0));
        QCOMPARE(sensor_get_scales()->gyro_millilsb_per_dps, 114280u);
    }
    void aMicrobit15HasNoGyroscope()
    {
        newMicrobit15();
        sensor_begin(0, 20000);
        const sensor_scales &scales = *sensor_get_scales();
        QCOMPARE(int(scales.accel_lsb_per_g), 8192);
        QCOMPARE(scales.gyro_millilsb_per_dps, 0u);
        QCOMPARE(int(scales.gyro_range_dps), 0);
        put(kAccel303, 0x28, {0x00, 0x20, 0x00, 0xE0, 0xF0, 0x7F}); // 1 g, -1 g, the end
        put(kField303, 0x68, {0x4D, 0x01, 0xB3, 0xFE, 0x00, 0x80}); // 333, -333 and the end, of 150 nT
        QCOMPARE(readAxes(), (Axes{8192, -8192, 32752, 0, 0, 0, 499, -499, -32768}));
        QVERIFY(bus.writes.contains({kAccel303, 0x20, 0x77}) && bus.writes.contains({kField303, 0x60, 0x8C}));
    }
    void aMicrobit1HasTwoChips()
    {
        newMicrobit1();
        sensor_begin(0, 20000);
        QCOMPARE(sensor_get_scales()->gyro_millilsb_per_dps, 0u);
        put(kAccel8653, 0x01, {0x20, 0x00, 0xE0, 0x00, 0x7F, 0xC0}); // 1 g, -1 g, the end; high byte first
        put(kField3110, 0x01, {0x01, 0x2C, 0xFE, 0xD4, 0x80, 0x00}); // 30 uT, -30 uT; z the other way round
        QCOMPARE(readAxes(), (Axes{8192, -8192, 32704, 0, 0, 0, 300, -300, 32767}));
        // Both are set up while they stand by.
        const qsizetype first = bus.writes.indexOf({kAccel8653, 0x2A, 0x00}),
                        go = bus.writes.indexOf({kAccel8653, 0x2A, 0x11});
        QVERIFY(first >= 0 && go > first && bus.writes.indexOf({kAccel8653, 0x0E, 0x01}) < go);
        QVERIFY(bus.writes.indexOf({kField3110, 0x10, 0x01}) > bus.writes.indexOf({kField3110, 0x11, 0xA0}));
    }
    void halfAPairIsNoSensor()
    {
        newMicrobit1();
        bus.chips.erase(kField3110);
        sensor_begin(0, 20000);
        QCOMPARE(readAxes()[0], std::int16_t(-1));
    }
    void aGlovesOwnChipsComeBeforeTheBoards()
    {
        newMicrobit15();
        bus.chips[kMotion][0x0F] = 0x69;
        bus.chips[kField][0x39] = 0x10;
        sensor_begin(0, 20000);
        QCOMPARE(sensor_get_scales()->gyro_millilsb_per_dps, 114280u);
    }
    void onlyABoardWithoutChipsTakesSamplesOverTheLine()
    {
        sensor_begin(0, 20000);
        QVERIFY(!sensor_message(LS_SENSE, nullptr, 0)); // the studio hears that this glove does not know it
        bus = {};
        sensor_begin(0, 20000);
        QVERIFY(sensor_message(LS_SENSE, nullptr, 0));
    }
};

QTEST_APPLESS_MAIN(SensorTest)
#include "sensor_test.moc"
