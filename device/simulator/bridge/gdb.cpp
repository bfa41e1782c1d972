// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/bridge/gdb.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <poll.h>
#include <stdexcept>
#include <unistd.h>

namespace lodestone::simulator {

namespace {

constexpr int kAnswerTimeout = 30000;  // ms; a busy machine takes seconds to start an emulator
constexpr std::uint32_t kBlock = 1024; // bytes per packet; QEMU accepts 4096 characters

std::string format(const char *pattern, unsigned a, unsigned b)
{
    char text[64];
    std::snprintf(text, sizeof text, pattern, a, b);
    return text;
}

std::uint8_t nibble(char c) { return std::uint8_t(c <= '9' ? c - '0' : (c | 32) - 'a' + 10); }

} // namespace

void Gdb::send(const std::string &command)
{
    unsigned sum = 0;
    for (const char c : command)
        sum += std::uint8_t(c);
    const std::string wire = '$' + command + format("#%02x", sum & 255u, 0);
    for (std::size_t at = 0; at < wire.size();) {
        const ssize_t n = ::write(m_descriptor, wire.data() + at, wire.size() - at);
        if (n <= 0)
            throw std::runtime_error("The emulator closed its debug port.");
        at += std::size_t(n);
    }
}

// The next packet; acknowledgements between packets are skipped.
bool Gdb::packet(std::string &out, int milliseconds)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    for (;;) {
        const std::size_t begin = m_buffer.find('$');
        const std::size_t end = begin == std::string::npos ? begin : m_buffer.find('#', begin);
        if (end != std::string::npos && m_buffer.size() >= end + 3) {
            out = m_buffer.substr(begin + 1, end - begin - 1);
            m_buffer.erase(0, end + 3);
            return true;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        pollfd p{m_descriptor, POLLIN, 0};
        if (poll(&p, 1, int(std::max<long>(left, 0))) <= 0)
            return false;
        char bytes[8192];
        const ssize_t n = ::read(m_descriptor, bytes, sizeof bytes);
        if (n <= 0)
            throw std::runtime_error("The emulator ended.");
        m_buffer.append(bytes, std::size_t(n));
    }
}

std::string Gdb::ask(const std::string &command)
{
    std::string answer;
    send(command);
    if (!packet(answer, kAnswerTimeout))
        throw std::runtime_error("The emulator's debug port did not answer within 30 s.");
    return answer;
}

void Gdb::hello()
{
    m_running = false;
    ask("QStartNoAckMode");
    if (::write(m_descriptor, "+", 1) != 1)
        throw std::runtime_error("The emulator closed its debug port.");
    ask("?");
}

std::vector<std::uint8_t> Gdb::read(std::uint32_t address, std::uint32_t size)
{
    std::vector<std::uint8_t> out;
    while (out.size() < size) {
        const auto at = std::uint32_t(out.size());
        const std::string hex = ask(format("m%x,%x", address + at, std::min(kBlock, size - at)));
        if (hex.size() != 2 * std::min(kBlock, size - at))
            throw std::runtime_error("The emulator's memory could not be read.");
        for (std::size_t i = 0; i < hex.size(); i += 2)
            out.push_back(std::uint8_t(nibble(hex[i]) << 4 | nibble(hex[i + 1])));
    }
    return out;
}

void Gdb::write(std::uint32_t address, const std::uint8_t *bytes, std::uint32_t size)
{
    for (std::uint32_t at = 0; at < size; at += kBlock) {
        const std::uint32_t n = std::min(kBlock, size - at);
        std::string command = format("M%x,%x:", address + at, n);
        for (std::uint32_t i = 0; i < n; ++i)
            command += format("%02x", bytes[at + i], 0);
        if (ask(command) != "OK")
            throw std::runtime_error("The emulator's memory could not be written.");
    }
}

void Gdb::breakAt(std::uint32_t address, bool on) { ask(format(on ? "Z0,%x,2" : "z0,%x,2", address, 0)); }

void Gdb::step() { ask("s"); }

void Gdb::go()
{
    send("c");
    m_running = true;
}

void Gdb::stop()
{
    if (!m_running)
        return;
    std::string answer;
    if (::write(m_descriptor, "\x03", 1) != 1 || !packet(answer, kAnswerTimeout))
        throw std::runtime_error("The emulator did not stop within 30 s.");
    m_running = false;
}

bool Gdb::stopped()
{
    std::string answer;
    if (m_running && packet(answer, 0))
        m_running = false;
    return !m_running;
}

} // namespace lodestone::simulator
