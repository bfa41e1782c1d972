// SPDX-License-Identifier: GPL-3.0-or-later
// The states of the five fingers of one hand, thumb first.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace lodestone {

enum class Finger : signed char { Unknown = -1, Extended = 0, Flexed = 1 };
inline constexpr std::array<const char *, 5> kFingerNames{"thumb", "index", "middle", "ring", "pinky"};
inline constexpr int kCombinations = 32; // with every finger known

// Written with five letters, thumb first: e extended, f flexed, ? unknown; "efeef". Numbered 0..31 by bits: bit i is
// set when finger i is flexed, the thumb is bit 0.
class Combination
{
public:
    constexpr Combination() : Combination(Finger::Unknown) {}
    constexpr explicit Combination(Finger all) : m_fingers{all, all, all, all, all} {}
    constexpr Combination(Finger thumb, Finger index, Finger middle, Finger ring, Finger pinky)
        : m_fingers{thumb, index, middle, ring, pinky}
    {}
    constexpr explicit Combination(const std::array<bool, 5> &flexed) : Combination()
    {
        for (std::size_t f = 0; f < 5; ++f)
            m_fingers[f] = flexed[f] ? Finger::Flexed : Finger::Extended;
    }
    static constexpr Combination fromBits(int bits)
    {
        Combination c;
        for (int f = 0; f < 5; ++f)
            c[std::size_t(f)] = bits >> f & 1 ? Finger::Flexed : Finger::Extended;
        return c;
    }
    // The likelier state of each finger; probability: of flexed, 0..1.
    static constexpr Combination likeliest(const std::array<float, 5> &probability)
    {
        Combination c;
        for (std::size_t f = 0; f < 5; ++f)
            c[f] = probability[f] >= 0.5f ? Finger::Flexed : Finger::Extended;
        return c;
    }
    // e or 0, f or 1, ? or - or u (unknown), in any case. Nothing for any other text.
    static std::optional<Combination> fromString(std::string_view text);
    std::string toString() const;

    // 0..31; -1 with an unknown finger.
    constexpr int bits() const
    {
        int bits = 0;
        for (std::size_t f = 0; f < 5; ++f) {
            if (m_fingers[f] == Finger::Unknown)
                return -1;
            bits |= m_fingers[f] == Finger::Flexed ? 1 << f : 0;
        }
        return bits;
    }
    constexpr bool isComplete() const { return bits() >= 0; }           // every finger known
    constexpr bool isUnknown() const { return *this == Combination(); } // no finger known
    // The same with every unknown finger extended.
    constexpr Combination completed() const
    {
        Combination c = *this;
        for (Finger &finger : c.m_fingers)
            finger = finger == Finger::Unknown ? Finger::Extended : finger;
        return c;
    }

    static constexpr std::size_t size() { return 5; }
    constexpr Finger &operator[](std::size_t finger) { return m_fingers[finger]; }
    constexpr const Finger &operator[](std::size_t finger) const { return m_fingers[finger]; }
    constexpr auto begin() { return m_fingers.begin(); }
    constexpr auto end() { return m_fingers.end(); }
    constexpr auto begin() const { return m_fingers.begin(); }
    constexpr auto end() const { return m_fingers.end(); }
    constexpr auto operator<=>(const Combination &) const = default;

private:
    std::array<Finger, 5> m_fingers;
};

} // namespace lodestone
