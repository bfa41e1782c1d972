// SPDX-License-Identifier: GPL-3.0-or-later
// One direction of a serial line as it is on a bad day: so many bits a second, and what goes wrong on the way.
// Pure: bytes and a clock in, bytes out. The same seed loses and turns the same bits.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace lodestone::simulator {

// "flip:1e-4,drop:50,stall:300,cut:flash=123": any of them, comma between. Throws std::runtime_error with a sentence.
struct Faults
{
    double flip = 0;   // probability of each bit to arrive turned
    int drop = 0;      // every so manieth frame is lost
    int stallMs = 0;   // every two seconds nothing moves for so long
    long cutFlash = 0; // power is lost before this flash operation, once; it comes back half a second later
    static Faults parse(const std::string &text);
};

class Wire
{
public:
    using Bytes = std::vector<std::uint8_t>;
    // baud 0: no pace; ten bits a byte. latency: seconds that every byte is held back behind the line.
    Wire(int baud, const Faults &faults, std::uint64_t seed, double latency = 0);
    void push(const std::uint8_t *bytes, std::size_t size, double now); // seconds
    Bytes pull(double now);                                             // what has arrived by now
    double next() const; // when the next byte arrives; a huge number when none is under way
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
    double m_free = 0; // when the line has carried everything so far
    std::deque<Item> m_queue;
};

} // namespace lodestone::simulator
