// SPDX-License-Identifier: GPL-3.0-or-later
// A glove that floods: it answers as a glove does, and sends frames of one kind as fast as the terminal takes them.
#pragma once
#include "tests/link/fake_glove.h"
#include <array>

namespace lodestone::test {

class HostileGlove : public FakeGlove
{
public:
    enum class Flood { Logs, Errors, Infos, Predictions, Samples, Statuses };

    ~HostileGlove() { rest(); }
    void flood(Flood kind)
    {
        rest();
        m_flooding = true;
        m_flood = std::thread([this, kind] {
            const QByteArray chunk = frames(kind);
            while (m_flooding) {
                sendRaw(chunk);
                sent += kFrames;
            }
        });
    }
    void rest()
    {
        m_flooding = false;
        if (m_flood.joinable())
            m_flood.join();
    }

    std::atomic<std::uint64_t> sent = 0; // frames of floods

private:
    static constexpr int kFrames = 16;

    static QByteArray frames(Flood kind)
    {
        QByteArray wire;
        for (std::uint32_t i = 0; i < kFrames; ++i) {
            std::array<std::uint8_t, LS_FRAME_MAX_PAYLOAD> payload{};
            const auto [type, size] = message(kind, i, payload);
            std::array<std::uint8_t, LS_FRAME_MAX_WIRE> frame{};
            const auto length = ls_frame_encode(
                type, std::uint8_t(i), payload.data(), size, frame.data(), frame.size());
            wire.append(reinterpret_cast<const char *>(frame.data()), qsizetype(length));
        }
        return wire;
    }
    template<class Payload>
    static std::pair<std::uint8_t, std::size_t> message(Flood kind, std::uint32_t i, Payload &payload)
    {
        switch (kind) {
        case Flood::Logs: {
            ls_log log{};
            log.level = 1;
            qstrncpy(log.text, "the sensor is busy", sizeof log.text);
            return {LS_LOG, ls_encode_log(&log, payload.data(), payload.size())};
        }
        case Flood::Errors: {
            ls_error error{};
            error.code = 1;
            qstrncpy(error.text, "that was no command", sizeof error.text);
            return {LS_ERROR, ls_encode_error(&error, payload.data(), payload.size())};
        }
        case Flood::Infos: {
            ls_info info{};
            info.protocol = LS_PROTOCOL_VERSION;
            info.rate_hz = 50;
            info.accel_lsb_per_g = 8192;
            info.gyro_millilsb_per_dps = 114280;
            info.mag_nanotesla_per_lsb = 100;
            qstrncpy(info.serial, "LS-7", sizeof info.serial);
            return {LS_INFO, ls_encode_info(&info, payload.data(), payload.size())};
        }
        case Flood::Predictions: {
            const ls_prediction prediction{i, {0, 64, 128, 192, 255}, {1, 2, 3, 4, 5, 6, 7, 8}, 321};
            return {LS_PREDICTION, ls_encode_prediction(&prediction, payload.data(), payload.size())};
        }
        case Flood::Samples: {
            ls_samples block{};
            block.first = i * 0x12345678u; // the index jumps too
            block.t_us = i * 0x123456789abcdefull;
            block.period_us = 65535;
            block.count = LS_BLOCK_MAX_SAMPLES;
            return {LS_SAMPLES, ls_encode_samples(&block, payload.data(), payload.size())};
        }
        case Flood::Statuses: {
            ls_image_status status{};
            status.phase = 5;
            status.trial_left = 30;
            return {LS_IMAGE_STATUS, ls_encode_image_status(&status, payload.data(), payload.size())};
        }
        }
        return {};
    }

    std::atomic<bool> m_flooding = false;
    std::thread m_flood;
};

} // namespace lodestone::test
