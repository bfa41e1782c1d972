// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_board.h"
#include "device/firmware/firmware.h"
#include "device/firmware/hal.h"
#include "engine/deploy/quantiser.h"
#include <QCryptographicHash>
#include <array>
#include <cstring>
#include <memory>
#include <random>

namespace lodestone::test {
namespace {
std::unique_ptr<MemoryBoard> theBoard = std::make_unique<MemoryBoard>();
std::uint8_t hostSequence = 0;
} // namespace

MemoryBoard &board() { return *theBoard; }
void newBoard() { theBoard = std::make_unique<MemoryBoard>(); }

void MemoryBoard::start(long cutAt)
{
    toGlove.clear();
    fromGlove.clear();
    period = 0;
    writesLeft = cutAt;
    writes = 0;
    firmware_start();
}

void MemoryBoard::run(int polls)
{
    for (int i = 0; i < polls; ++i)
        firmware_poll();
}

void MemoryBoard::pass(std::uint64_t microseconds)
{
    for (const std::uint64_t end = clock + microseconds; clock < end; clock += 1000)
        run(4);
}

void MemoryBoard::send(int type, const QByteArray &payload)
{
    std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire;
    const auto n = ls_frame_encode(
        static_cast<std::uint8_t>(type), hostSequence++, payload.constData(), payload.size(), wire.data(), wire.size());
    toGlove.append(reinterpret_cast<const char *>(wire.data()), qsizetype(n));
}

QList<Frame> MemoryBoard::take()
{
    QList<Frame> out;
    ls_frame_reader reader;
    ls_frame_reader_init(&reader);
    for (const char c : fromGlove) {
        ls_frame f;
        if (ls_frame_reader_push(&reader, static_cast<std::uint8_t>(c), &f))
            out.append({f.type, f.sequence, QByteArray(reinterpret_cast<const char *>(f.payload), f.size)});
    }
    fromGlove.clear();
    return out;
}

QList<Frame> MemoryBoard::flashImage(const QByteArray &image, const QByteArray &announced)
{
    ls_image_begin begin{};
    begin.bytes = static_cast<std::uint32_t>(image.size());
    const QByteArray hash = announced.isEmpty() ? sha256(image) : announced;
    std::memcpy(begin.hash, hash.constData(), LS_HASH_BYTES);
    const QByteArray schema = image.mid(LS_SCHEMA_AT, LS_SCHEMA_BYTES);
    std::memcpy(begin.schema, schema.constData(), std::size_t(schema.size()));
    std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload;
    const auto bytes = [&](std::size_t n) {
        return QByteArray(reinterpret_cast<const char *>(payload.data()), qsizetype(n));
    };
    send(LS_IMAGE_BEGIN, bytes(ls_encode_image_begin(&begin, payload.data(), payload.size())));
    for (qsizetype at = 0; at < image.size(); at += LS_IMAGE_CHUNK) {
        const ls_image_data data{static_cast<std::uint32_t>(at),
            static_cast<std::uint16_t>(std::min<qsizetype>(LS_IMAGE_CHUNK, image.size() - at)),
            reinterpret_cast<const std::uint8_t *>(image.constData()) + at};
        send(LS_IMAGE_DATA, bytes(ls_encode_image_data(&data, payload.data(), payload.size())));
    }
    run();
    return take();
}

ls_info MemoryBoard::info()
{
    send(LS_HELLO, QByteArray(1, LS_PROTOCOL_VERSION));
    run();
    ls_info out{};
    const QList<Frame> frames = take();
    if (const Frame *f = find(frames, LS_INFO))
        ls_decode_info(reinterpret_cast<const std::uint8_t *>(f->payload.constData()), f->payload.size(), &out);
    return out;
}

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QByteArray testImage(int seed, int width)
{
    std::mt19937 random(static_cast<unsigned>(seed));
    std::normal_distribution<float> normal(0, 0.2f);
    const auto many = [&](int n) {
        std::vector<float> v(std::size_t(n), 0.f);
        for (float &x : v)
            x = normal(random);
        return v;
    };
    Network n;
    n.inputStd = {400, 400, 600};
    using Kind = NetworkLayer::Kind;
    const int w = width;
    n.layers = {{Kind::Conv1d, w, 3, 3, many(w * 9), many(w), {}, {}}, {Kind::Relu, w, w, 0, {}, {}, {}, {}},
        {Kind::MaxPool, 2, w, 0, {}, {}, {}, {}}, {Kind::Lstm, w, w, 0, many(4 * w * 2 * w), many(4 * w), {}, {}},
        {Kind::Dense, w, w, 0, many(w * w), many(w), {}, {}}, {Kind::Relu, w, w, 0, {}, {}, {}, {}},
        {Kind::Dense, 5, w, 0, many(5 * w), many(5), {}, {}}, {Kind::Sigmoid, 5, 5, 0, {}, {}, {}, {}}};
    std::vector<float> windows = many(30 * 50);
    for (float &x : windows)
        x *= 3000;
    return quantise(n, windows);
}

const Frame *find(const QList<Frame> &frames, int type)
{
    for (auto f = frames.rbegin(); f != frames.rend(); ++f)
        if (f->type == type)
            return &*f;
    return nullptr;
}

ls_image_status lastStatus(const QList<Frame> &frames)
{
    ls_image_status status{};
    if (const Frame *f = find(frames, LS_IMAGE_STATUS))
        ls_decode_image_status(
            reinterpret_cast<const std::uint8_t *>(f->payload.constData()), f->payload.size(), &status);
    else
        status.phase = 0xFF;
    return status;
}

int errorOf(const QList<Frame> &frames)
{
    const Frame *f = find(frames, LS_ERROR);
    return f ? static_cast<std::uint8_t>(f->payload[0]) : 0;
}

QByteArray injectPayload(std::uint32_t first, bool reset, const std::vector<std::array<std::int16_t, 9>> &samples)
{
    ls_inject m{};
    m.first = first;
    m.reset = reset;
    m.count = static_cast<std::uint8_t>(samples.size());
    std::memcpy(m.samples, samples.data(), samples.size() * sizeof samples[0]);
    std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload;
    const auto n = ls_encode_inject(&m, payload.data(), payload.size());
    return QByteArray(reinterpret_cast<const char *>(payload.data()), qsizetype(n));
}

} // namespace lodestone::test

// The HAL on that board.
using lodestone::test::board;
using lodestone::test::MemoryBoard;
extern "C" {
size_t hal_uart_read(uint8_t *out, size_t room)
{
    const auto n = std::min<std::size_t>(room, std::size_t(board().toGlove.size()));
    std::memcpy(out, board().toGlove.constData(), n);
    board().toGlove.remove(0, qsizetype(n));
    return n;
}
size_t hal_uart_room(void)
{
    const auto used = std::size_t(board().fromGlove.size());
    return used < board().lineRoom ? board().lineRoom - used : 0;
}
size_t hal_uart_write(const uint8_t *bytes, size_t size)
{
    const auto n = std::min(size, hal_uart_room());
    board().fromGlove.append(reinterpret_cast<const char *>(bytes), qsizetype(n));
    return n;
}
bool hal_uart_baud_ok(uint32_t baud) { return baud == 115200 || baud == 921600; }
void hal_uart_set_baud(uint32_t baud) { board().baud = baud; }
uint64_t hal_clock_us(void) { return board().clock; }
void hal_tick_start(uint32_t period)
{
    board().period = period;
    board().nextTick = board().clock + period;
}
bool hal_tick_due(uint64_t *t)
{
    MemoryBoard &b = board();
    if (b.period == 0 || b.clock < b.nextTick)
        return false;
    *t = b.lastTick = b.nextTick;
    b.nextTick += b.period;
    return true;
}
bool hal_message(uint8_t, const uint8_t *, size_t) { return false; }
const sensor_scales *hal_sensor_scales(void) { return &board().scales; }
bool hal_sensor_read(int16_t axes[9])
{
    if (board().sensor)
        return board().sensor(board().lastTick, axes);
    for (int i = 0; i < 9; ++i)
        axes[i] = static_cast<int16_t>(board().lastTick / 1000 + i);
    return true;
}
uint32_t hal_flash_page_bytes(void) { return MemoryBoard::page; }
uint32_t hal_flash_slot_address(int slot) { return static_cast<uint32_t>(slot) * MemoryBoard::slot; }
uint32_t hal_flash_slot_bytes(void) { return MemoryBoard::slot; }
uint32_t hal_flash_record_address(int page)
{
    return MemoryBoard::records + static_cast<uint32_t>(page) * MemoryBoard::page;
}
const uint8_t *hal_flash_map(uint32_t address) { return board().flash.data() + address; }
/* What of the operation that is asked for happens: all of it, a part, nothing. */
enum { NOTHING, PART, ALL };
static int powered(void)
{
    MemoryBoard &b = board();
    ++b.writes;
    if (b.writesLeft < 0)
        return ALL;
    if (b.writesLeft == 0)
        return NOTHING;
    if (--b.writesLeft > 0)
        return ALL;
    return b.cut == MemoryBoard::Cut::Before ? NOTHING : b.cut == MemoryBoard::Cut::Torn ? PART : ALL;
}
bool hal_flash_write_word(uint32_t address, uint32_t word)
{
    if (address % 4 != 0 || address + 4 > MemoryBoard::size)
        return false;
    const int done = powered();
    if (done == NOTHING)
        return true;
    if (done == PART)
        word |= static_cast<uint32_t>(board().tear());
    for (uint32_t i = 0; i < 4; ++i) {
        const auto byte = static_cast<uint8_t>(word >> (8 * i));
        uint8_t &cell = board().flash[address + i];
        board().illegalWrite |= done == ALL && (cell & byte) != byte;
        cell = static_cast<uint8_t>(cell & byte);
    }
    return true;
}
bool hal_flash_erase_page(uint32_t address)
{
    MemoryBoard &b = board();
    const int done = powered();
    const std::size_t reached = b.tear() % MemoryBoard::page; // a torn erase: some bits of some cells
    for (std::size_t i = 0; i < MemoryBoard::page && done != NOTHING; ++i)
        if (done == ALL || i < reached || b.tear() % 2 == 0)
            b.flash[address + i] = static_cast<uint8_t>(b.flash[address + i] | (done == ALL ? 0xFF : b.tear() & 0xFF));
    return true;
}
bool hal_flash_lasts(void) { return board().lasts; }
void hal_reset(void) {}
hal_reset_reason hal_reset_cause(void) { return HAL_RESET_POWER; }
void hal_idle(void) {}
void hal_identity(char name[16], char serial[16])
{
    std::memset(name, 0, 16);
    std::memset(serial, 0, 16);
    std::memcpy(name, "memory", 6);
    std::memcpy(serial, "1", 1);
}
}
