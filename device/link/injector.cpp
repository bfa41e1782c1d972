// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/injector.h"
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include <algorithm>

namespace lodestone::link {

void Injector::add(std::uint32_t first, bool reset, const std::vector<Axes> &samples, Nanoseconds now)
{
    for (std::size_t at = 0; at < samples.size(); at += LS_BLOCK_MAX_SAMPLES) {
        const auto end = std::min<std::size_t>(at + LS_BLOCK_MAX_SAMPLES, samples.size());
        m_waiting.push_back({first + std::uint32_t(at), reset && at == 0,
            {samples.begin() + std::ptrdiff_t(at), samples.begin() + std::ptrdiff_t(end)}});
    }
    sendMore(now);
}

void Injector::sendMore(Nanoseconds now)
{
    while (!m_waiting.empty() && m_inFlight.size() < kBlocksInFlight) {
        const Block block = std::move(m_waiting.front());
        m_waiting.pop_front();
        ls_inject message{};
        message.first = block.first;
        message.reset = block.reset;
        message.count = std::uint8_t(block.samples.size());
        for (std::size_t i = 0; i < block.samples.size(); ++i)
            std::copy(block.samples[i].begin(), block.samples[i].end(), message.samples[i]);
        QByteArray payload(LS_FRAME_MAX_PAYLOAD, '\0');
        payload.truncate(qsizetype(
            ls_encode_inject(&message, reinterpret_cast<std::uint8_t *>(payload.data()), std::size_t(payload.size()))));
        m_send(LS_INJECT, payload);
        m_inFlight.push_back({block.first + std::uint32_t(block.samples.size()) - 1, now});
    }
}

void Injector::predictionReceived(std::uint32_t window, Nanoseconds now)
{
    // The longest window a glove may have is 32 samples, so a prediction this far answers every block before it.
    constexpr std::uint32_t reach = 31;
    while (!m_inFlight.empty() && window + reach >= m_inFlight.front().last
           && window <= m_inFlight.front().last + LS_BLOCK_MAX_SAMPLES * kBlocksInFlight)
        m_inFlight.pop_front();
    if (!m_inFlight.empty())
        m_inFlight.front().sentAt = now; // it answers: the timeout starts again
    sendMore(now);
}

void Injector::tick(Nanoseconds now)
{
    while (!m_inFlight.empty() && now - m_inFlight.front().sentAt >= kTimeout)
        m_inFlight.pop_front();
    sendMore(now);
}

void Injector::clear()
{
    m_waiting.clear();
    m_inFlight.clear();
}

} // namespace lodestone::link
