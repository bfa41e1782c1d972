// SPDX-License-Identifier: GPL-3.0-or-later
// One direction of a serial line with a limited rate and faults: flipped bits, lost frames, stalls. Bytes and a clock
// in, bytes out; the same seed gives the same faults.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace lodestone::simulator {

// "flip:1e-4,drop:50,stall:300,cut:flash=123": any of them, separated by commas. Throws std::runtime_error with a
// sentence.
struct Faults
{
    double flip = 0;   // probability that a bit is flipped
    int drop = 0;      // every n-th frame is lost
    int stallMs = 0;   // every two seconds nothing moves for this long
    long cutFlash = 0; // power is lost before this flash operation, once; it comes back half a second later
    static Faults parse(const std::string &text);
};

class Wire
{
public:
    using Bytes = std::vector<std::uint8_t>;
    // baud 0: no limit; a byte is ten bits. latency: seconds by which every byte is delayed after the line.
    Wire(int baud, const Faults &faults, std::uint64_t seed, double latency = 0);
    void push(const std::uint8_t *bytes, std::size_t size, double now); // seconds
    Bytes pull(double now);                                             // the bytes that have arrived by now
    double next() const; // when the next byte arrives; a huge number when there is none
    bool full() const { return m_queue.size() >= kRoom; } // the sender has to wait
    void clear();

private:
    static constexpr std::size_t kRoom = 1024;
    struct Item
    {
        double due;
        std::uint8_t byte;
    };
    double stalled(double t) const; // the same time, or the end of the stall it falls into
    int m_baud;
    Faults m_faults;
    std::uint64_t m_seed, m_bytes = 0;
    double m_latency;
    std::uint64_t m_frames = 0;
    double m_free = 0; // when the last byte will have left the line
    std::deque<Item> m_queue;
};

} // namespace lodestone::simulator
