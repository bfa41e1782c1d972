// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/combination.h"

namespace lodestone {
namespace {

char letterOf(Finger finger)
{
    switch (finger) {
    case Finger::Extended: return 'e';
    case Finger::Flexed: return 'f';
    case Finger::Unknown: break;
    }
    return '?';
}

std::optional<Finger> fingerOf(char letter)
{
    switch (letter) {
    case 'e':
    case 'E':
    case '0': return Finger::Extended;
    case 'f':
    case 'F':
    case '1': return Finger::Flexed;
    case '?':
    case '-':
    case 'u':
    case 'U': return Finger::Unknown;
    default: return std::nullopt;
    }
}

} // namespace

std::string Combination::toString() const
{
    std::string text;
    for (const Finger finger : m_fingers)
        text += letterOf(finger);
    return text;
}

std::optional<Combination> Combination::fromString(std::string_view text)
{
    if (text.size() != size())
        return std::nullopt;
    Combination c;
    for (std::size_t f = 0; f < size(); ++f) {
        const std::optional<Finger> finger = fingerOf(text[f]);
        if (!finger)
            return std::nullopt;
        c[f] = *finger;
    }
    return c;
}

} // namespace lodestone
