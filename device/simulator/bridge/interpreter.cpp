// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/bridge/interpreter.h"
#include "device/protocol/messages.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace lodestone::simulator {

namespace {

constexpr int kMostHz = 1000;

void append(Interpreter::Bytes &out, int type, std::uint8_t sequence, const std::uint8_t *payload, std::size_t size)
{
    std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire;
    const std::size_t n = ls_frame_encode(std::uint8_t(type), sequence, payload, size, wire.data(), wire.size());
    out.insert(out.end(), wire.begin(), wire.begin() + std::ptrdiff_t(n));
}

// The frame in these bytes up to and with its delimiter, if it is a good one.
bool whole(const Interpreter::Bytes &bytes, ls_frame_reader &reader, ls_frame &frame)
{
    ls_frame_reader_init(&reader);
    bool good = false;
    for (const std::uint8_t byte : bytes)
        good = ls_frame_reader_push(&reader, byte, &frame);
    return good;
}

} // namespace

Interpreter::Interpreter(const Hand &hand, double speed, int rateHz) : m_hand(hand), m_speed(speed), m_rate(rateHz)
{
    boardRestarted();
}

void Interpreter::boardRestarted()
{
    ls_frame_reader_init(&m_board);
    m_studio.clear();
}

Interpreter::Bytes Interpreter::rateFrame(int hz)
{
    Bytes out;
    std::array<std::uint8_t, 2> payload;
    const auto scaled = std::uint16_t(std::clamp(std::lround(hz * m_speed), 1L, long(kMostHz)));
    append(out, LS_RATE, m_toBoard++, payload.data(), ls_encode_rate(scaled, payload.data(), payload.size()));
    return out;
}

Interpreter::Bytes Interpreter::greeting() { return rateFrame(m_rate); }

void Interpreter::answer(const ls_frame &frame, Bytes &toBoard)
{
    ls_want want;
    if (!ls_decode_want(frame.payload, frame.size, &want))
        return;
    ls_sense sense{};
    sense.t_us = want.t_us;
    sense.count = LS_SENSE_MAX_SAMPLES;
    for (int i = 0; i < LS_SENSE_MAX_SAMPLES; ++i) {
        const auto felt = m_hand.sample(double(want.t_us + std::uint64_t(i) * want.period_us) * 1e-6 * m_speed);
        std::copy(felt.begin(), felt.end(), sense.samples[i]);
    }
    std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload;
    append(toBoard, LS_SENSE, m_toBoard++, payload.data(), ls_encode_sense(&sense, payload.data(), payload.size()));
}

void Interpreter::pass(const ls_frame &frame, Bytes &toStudio)
{
    std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload;
    std::size_t size = frame.size;
    std::copy(frame.payload, frame.payload + frame.size, payload.begin());
    if (ls_samples samples; frame.type == LS_SAMPLES && ls_decode_samples(frame.payload, frame.size, &samples)) {
        samples.t_us = std::uint64_t(std::llround(double(samples.t_us) * m_speed));
        samples.period_us = std::uint32_t(std::lround(samples.period_us * m_speed));
        size = ls_encode_samples(&samples, payload.data(), payload.size());
    } else if (ls_info info; frame.type == LS_INFO && ls_decode_info(frame.payload, frame.size, &info)) {
        info.rate_hz = std::uint16_t(std::lround(info.rate_hz / m_speed));
        size = ls_encode_info(&info, payload.data(), payload.size());
    }
    append(toStudio, frame.type, m_toStudio++, payload.data(),
        size); // renumbered, because the requests for samples are left out
}

void Interpreter::fromBoard(const std::uint8_t *bytes, std::size_t size, Bytes &toStudio, Bytes &toBoard)
{
    for (std::size_t i = 0; i < size; ++i) {
        ls_frame frame;
        if (!ls_frame_reader_push(&m_board, bytes[i], &frame))
            continue;
        if (frame.type == LS_WANT)
            answer(frame, toBoard);
        else
            pass(frame, toStudio);
    }
}

void Interpreter::fromStudio(const std::uint8_t *bytes, std::size_t size, Bytes &toBoard)
{
    for (std::size_t i = 0; i < size; ++i) {
        m_studio.push_back(bytes[i]);
        if (bytes[i] != 0 && m_studio.size() < 2 * LS_FRAME_MAX_WIRE)
            continue;
        ls_frame_reader reader;
        ls_frame frame;
        std::uint16_t hz;
        if (whole(m_studio, reader, frame) && frame.type == LS_RATE && ls_decode_rate(frame.payload, frame.size, &hz)) {
            m_rate = hz;
            m_studio = rateFrame(hz);
        }
        toBoard.insert(toBoard.end(), m_studio.begin(), m_studio.end());
        m_studio.clear();
    }
}

} // namespace lodestone::simulator
