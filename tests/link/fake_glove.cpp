// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/link/fake_glove.h"
#include "device/protocol/sha256.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

FakeGlove::FakeGlove(QString serial, Kind kind) : m_serial(std::move(serial)), m_kind(kind)
{
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    ::grantpt(m_master);
    ::unlockpt(m_master);
    m_path = QString::fromLocal8Bit(::ptsname(m_master));
    termios raw{};
    ::tcgetattr(m_master, &raw);
    ::cfmakeraw(&raw);
    ::tcsetattr(m_master, TCSANOW, &raw);
    m_info.protocol = kind == Kind::OtherProtocol ? LS_PROTOCOL_VERSION + 1 : LS_PROTOCOL_VERSION;
    m_info.firmware[1] = 3;
    std::memcpy(m_info.board, "fake", 4);
    const auto text = m_serial.toLatin1();
    std::memcpy(m_info.serial, text.constData(), std::size_t(std::min<qsizetype>(text.size(), 16)));
    m_info.rate_hz = 50;
    m_info.accel_lsb_per_g = 8192;
    m_info.gyro_millilsb_per_dps = 114280;
    m_info.mag_nanotesla_per_lsb = 100;
    m_info.slot_bytes = 65536;
    m_info.slot[0] = {LS_SLOT_CONFIRMED, 10, {1, 2, 3}};
    m_thread = std::thread([this] { run(); });
}

FakeGlove::~FakeGlove()
{
    m_stop = true;
    m_thread.join();
    ::close(m_master);
}

QByteArray FakeGlove::image() const
{
    const std::lock_guard guard(m_mutex);
    return m_image;
}

void FakeGlove::run()
{
    ls_frame_reader reader;
    ls_frame_reader_init(&reader);
    while (!m_stop) {
        pollfd polled{m_master, POLLIN, 0};
        std::array<char, 1024> room;
        ::poll(&polled, 1, 5);
        if (unresponsive || (polled.revents & POLLIN) == 0) {
            ::usleep(2000); // a master whose other end is closed hangs up at once, every time
            continue;
        }
        const auto got = ::read(m_master, room.data(), room.size());
        if (got > 0 && m_kind == Kind::NotAGlove)
            sendRaw("ERROR: unknown command\r\n");
        ls_frame frame;
        for (ssize_t i = 0; i < got; ++i)
            if (ls_frame_reader_push(&reader, std::uint8_t(room[std::size_t(i)]), &frame) && m_kind != Kind::Silent
                && m_kind != Kind::NotAGlove)
                handle(frame);
    }
}

void FakeGlove::handle(const ls_frame &frame)
{
    switch (frame.type) {
    case LS_HELLO: ++hellos; return sendInfo();
    case LS_START: ++starts; return;
    case LS_STOP: ++stops; return;
    case LS_IMAGE_CONFIRM:
        ++confirms;
        m_info.slot[1].state = LS_SLOT_CONFIRMED;
        m_info.slot[0].state = LS_SLOT_STANDBY;
        m_status.phase = 4;
        return sendStatus();
    case LS_IMAGE_REVERT:
        ++reverts;
        m_info.slot[1].state = LS_SLOT_STANDBY;
        m_status.phase = 5;
        return sendStatus();
    default: break;
    }
    std::uint16_t hz;
    std::uint32_t baud;
    ls_inject inject;
    ls_image_begin begin;
    ls_image_data data;
    if (frame.type == LS_RATE && ls_decode_rate(frame.payload, frame.size, &hz)) {
        rate = hz;
        m_info.rate_hz = hz;
    } else if (frame.type == LS_BAUD && ls_decode_baud(frame.payload, frame.size, &baud)) {
        std::array<std::uint8_t, 4> payload;
        send(LS_BAUD_ANSWER, payload.data(), ls_encode_baud(0, payload.data(), payload.size()));
    } else if (frame.type == LS_INJECT && ls_decode_inject(frame.payload, frame.size, &inject)) {
        for (int i = 0; i < inject.count; ++i) {
            injected = inject.reset && i == 0 ? 1 : injected + 1;
            if (injected < 10)
                continue;
            const ls_prediction prediction{
                inject.first + std::uint32_t(i) - 9, {0, 64, 128, 192, 255}, {1, 2, 3, 4, 5, 6, 7, 8}, 321};
            std::array<std::uint8_t, 64> payload;
            send(LS_PREDICTION, payload.data(), ls_encode_prediction(&prediction, payload.data(), payload.size()));
        }
    } else if (frame.type == LS_IMAGE_BEGIN && ls_decode_image_begin(frame.payload, frame.size, &begin)) {
        {
            const std::lock_guard guard(m_mutex);
            m_image = QByteArray(qsizetype(begin.bytes), '\xff');
        }
        std::memcpy(m_hash, begin.hash, sizeof m_hash);
        m_received.clear();
        m_status = {1, 0, 1, 0, 0, 0, 0};
        std::memcpy(&m_status.transfer, begin.hash, sizeof m_status.transfer); // little-endian, as this machine
        sendStatus();
    } else if (frame.type == LS_IMAGE_DATA && ls_decode_image_data(frame.payload, frame.size, &data)) {
        {
            const std::lock_guard guard(m_mutex);
            m_image.replace(
                qsizetype(data.offset), data.size, QByteArray(reinterpret_cast<const char *>(data.bytes), data.size));
            m_received.insert(data.offset);
            while (m_received.contains(m_status.next_offset))
                m_status.next_offset = std::min(std::uint32_t(m_image.size()), m_status.next_offset + LS_IMAGE_CHUNK);
            m_status.received_after = 0;
            for (std::uint32_t i = 0; i < 32; ++i)
                if (m_received.contains(m_status.next_offset + LS_IMAGE_CHUNK * (i + 1)))
                    m_status.received_after |= 1u << i;
        }
        if (m_status.next_offset < std::uint32_t(m_image.size()))
            return sendStatus();
        if (refuseImage) {
            m_status.phase = 2;
            m_status.error = LS_E_IMAGE_REFUSED;
            sendStatus();
            return sendError(LS_E_IMAGE_REFUSED, "The image has the wrong magic; quantise the model again.");
        }
        ls_sha256 sha;
        ls_sha256_init(&sha);
        ls_sha256_update(&sha, m_image.constData(), std::size_t(m_image.size()));
        m_info.slot[1] = {LS_SLOT_TRIAL, std::uint32_t(m_image.size()), {}};
        ls_sha256_final(&sha, m_info.slot[1].hash);
        m_status.phase = 3;
        sendStatus();
    }
}

void FakeGlove::send(std::uint8_t type, const std::uint8_t *payload, std::size_t size)
{
    std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire;
    const std::lock_guard guard(m_mutex);
    const auto length = ls_frame_encode(type, m_sequence++, payload, size, wire.data(), wire.size());
    write(reinterpret_cast<const char *>(wire.data()), length);
}

void FakeGlove::sendRaw(const QByteArray &bytes)
{
    const std::lock_guard guard(m_mutex);
    write(bytes.constData(), std::size_t(bytes.size()));
}

// Waits for room, but not when it is being destroyed: nobody may be reading any more.
void FakeGlove::write(const char *bytes, std::size_t size)
{
    while (size > 0 && !m_stop) {
        const auto written = ::write(m_master, bytes, size);
        if (written < 0 && errno != EAGAIN)
            return;
        if (written <= 0) {
            ::usleep(500);
            continue;
        }
        bytes += written;
        size -= std::size_t(written);
    }
}

void FakeGlove::sendInfo()
{
    std::array<std::uint8_t, 256> payload;
    send(LS_INFO, payload.data(), ls_encode_info(&m_info, payload.data(), payload.size()));
}

void FakeGlove::sendStatus()
{
    ++m_statuses;
    if (dropEvery > 0 && m_statuses % dropEvery == 0)
        return;
    std::array<std::uint8_t, 64> payload;
    for (int copy = 0; copy < (doubleStatus ? 2 : 1); ++copy)
        send(LS_IMAGE_STATUS, payload.data(), ls_encode_image_status(&m_status, payload.data(), payload.size()));
}

void FakeGlove::sendError(int code, const char *text)
{
    ls_error error{};
    error.code = std::uint8_t(code);
    qstrncpy(error.text, text, sizeof error.text);
    std::array<std::uint8_t, 256> payload;
    send(LS_ERROR, payload.data(), ls_encode_error(&error, payload.data(), payload.size()));
}

void FakeGlove::sendLog(const char *text)
{
    ls_log log{};
    log.level = 1;
    qstrncpy(log.text, text, sizeof log.text);
    std::array<std::uint8_t, 256> payload;
    send(LS_LOG, payload.data(), ls_encode_log(&log, payload.data(), payload.size()));
}

void FakeGlove::sendBlock(std::uint32_t first, int count, int gaps)
{
    ls_samples block{};
    block.first = first;
    block.t_us = first * 20000ull;
    block.period_us = 20000;
    block.gaps = std::uint16_t(gaps);
    block.count = std::uint8_t(count);
    for (int i = 0; i < count; ++i)
        block.samples[i][8] = std::int16_t(first + std::uint32_t(i));
    std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload;
    send(LS_SAMPLES, payload.data(), ls_encode_samples(&block, payload.data(), payload.size()));
}
