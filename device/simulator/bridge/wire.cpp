// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/bridge/wire.h"
#include "device/simulator/script.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace lodestone::simulator {

namespace {

constexpr double kStallEvery = 2; // seconds

template<typename Number>
Number numberIn(const std::string &entry, const std::string &text, Number least, Number most)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= least && value <= most))
        throw std::runtime_error("--fault " + entry + ": the number is missing or out of range.");
    return value;
}

} // namespace

Faults Faults::parse(const std::string &text)
{
    Faults f;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string entry = text.substr(at, end - at), name = entry.substr(0, entry.find(':'));
        const std::string value = name.size() < entry.size() ? entry.substr(name.size() + 1) : "";
        if (name == "flip")
            f.flip = numberIn(entry, value, 0.0, 1.0);
        else if (name == "drop")
            f.drop = numberIn(entry, value, 2, 1000000);
        else if (name == "stall")
            f.stallMs = numberIn(entry, value, 1, 1900);
        else if (name == "cut" && value.rfind("flash=", 0) == 0)
            f.cutFlash = numberIn(entry, value.substr(6), 1L, 1000000000L);
        else
            throw std::runtime_error(
                "--fault " + entry + ": not known; there are flip:P, drop:N, stall:MS and cut:flash=N.");
        at = end + 1;
    }
    return f;
}

Wire::Wire(int baud, const Faults &faults, std::uint64_t seed, double latency)
    : m_baud(baud), m_faults(faults), m_seed(seed), m_latency(latency)
{}

double Wire::stalled(double t) const
{
    if (m_faults.stallMs == 0)
        return t;
    const double into = std::fmod(t, kStallEvery), stall = m_faults.stallMs * 1e-3;
    return into >= kStallEvery - stall ? t - into + kStallEvery : t;
}

void Wire::push(const std::uint8_t *bytes, std::size_t size, double now)
{
    for (std::size_t i = 0; i < size; ++i) {
        std::uint8_t byte = bytes[i];
        const bool lost = m_faults.drop > 0 && (m_frames + 1) % std::uint64_t(m_faults.drop) == 0;
        m_frames += byte == 0;
        for (int bit = 0; m_faults.flip > 0 && bit < 8; ++bit)
            if (uniformOf(hashOf(m_seed, m_bytes, std::uint64_t(bit))) < m_faults.flip)
                byte ^= std::uint8_t(1u << bit);
        ++m_bytes;
        m_free = std::max(m_free, now);
        if (m_baud > 0)
            m_free += 10.0 / m_baud;
        m_free = stalled(m_free);
        if (!lost) // a lost frame takes its time on the line as well
            m_queue.push_back({m_free + m_latency, byte});
    }
}

Wire::Bytes Wire::pull(double now)
{
    Bytes out;
    for (; !m_queue.empty() && m_queue.front().due <= now; m_queue.pop_front())
        out.push_back(m_queue.front().byte);
    return out;
}

double Wire::next() const { return m_queue.empty() ? std::numeric_limits<double>::max() : m_queue.front().due; }

void Wire::clear() { m_queue.clear(); }

} // namespace lodestone::simulator
