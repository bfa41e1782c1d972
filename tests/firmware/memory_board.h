// SPDX-License-Identifier: GPL-3.0-or-later
// A board in memory that implements hal.h: a line with limited room, flash that loses its power at a chosen operation,
// and a clock that the test sets.
#pragma once
#include "device/firmware/sensor/sensor.h"
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include <QByteArray>
#include <QList>
#include <cstdint>
#include <functional>
#include <random>
#include <vector>

namespace lodestone::test {

struct Frame
{
    int type = 0;
    int sequence = 0;
    QByteArray payload;
};

struct MemoryBoard
{
    static constexpr std::uint32_t page = 1024, slot = 16 * page, records = 2 * slot, size = records + 2 * page;
    std::vector<std::uint8_t> flash = std::vector<std::uint8_t>(size, 0xFF);
    // The flash operation during which the power is cut: not done, done in part, done.
    enum class Cut { Before, Torn, After };
    long writesLeft = -1; // the power is cut at this flash operation, counted from 1; -1: never
    Cut cut = Cut::Before;
    std::mt19937 tear{1};      // chooses the bits that a torn operation changed
    long writes = 0;           // flash operations so far
    bool lasts = true;         // as hal_flash_lasts() says
    bool illegalWrite = false; // a word was written whose 0 bits had to become 1
    QByteArray toGlove;
    std::size_t lineRoom = 100000; // bytes the line takes before someone reads
    QByteArray fromGlove;
    std::uint32_t baud = LS_BAUD_DEFAULT;
    std::uint64_t clock = 0, nextTick = 0, lastTick = 0;
    std::uint32_t period = 0;
    std::function<bool(std::uint64_t, std::int16_t *)> sensor;
    sensor_scales scales = {4096, 57140, 200, 8, 573, 6000}; // unlike any real driver's

    void start(long cutAt = -1); // power on with this flash
    void run(int polls = 400);
    void pass(std::uint64_t microseconds); // polls at every millisecond
    void send(int type, const QByteArray &payload = {});
    QList<Frame> take(); // frames the glove sent since the last call, decoded
    // A whole transfer in order; returns the frames the glove sent.
    QList<Frame> flashImage(const QByteArray &image, const QByteArray &announced = {});
    ls_info info();
};
MemoryBoard &board(); // the one the HAL uses; newBoard() makes a new one
void newBoard();

QByteArray sha256(const QByteArray &bytes);
QByteArray testImage(
    int seed, int width = 32); // a whole image of the network the glove is made for: 11.5 KB; 16 wide 3.6 KB
const Frame *find(const QList<Frame> &frames, int type);
ls_image_status lastStatus(const QList<Frame> &frames);
int errorOf(const QList<Frame> &frames); // code of the last error message, 0 when there was none
QByteArray injectPayload(std::uint32_t first, bool reset, const std::vector<std::array<std::int16_t, 9>> &samples);

} // namespace lodestone::test
