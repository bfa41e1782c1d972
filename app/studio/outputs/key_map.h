// SPDX-License-Identifier: GPL-3.0-or-later
// What a combination of fingers does with keyboard and mouse: the map, as a text that a person writes, and the events
// that follow from a row of states. Codes are those of linux/input-event-codes.h. Pure; the device is keys.cpp.
#pragma once
#include "engine/signal/combination.h"
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <vector>

namespace lodestone {

struct KeyAction
{
    enum class Act {
        Hold,   // codes are pressed as long as the state lasts
        Click,  // pressed and let go once, at its beginning
        Move,   // the pointer, x and y in pixels a second
        Scroll, // x and y in notches a second; y up
        Stop    // keyboard and mouse are switched off
    };
    Combination pattern; // an unknown finger fits either state
    Act act = Act::Click;
    std::vector<std::uint16_t> codes; // modifiers first
    double x = 0, y = 0;
};

struct KeyMapError // thrown
{
    QString text; // one sentence with the line
};

struct KeyMap
{
    std::vector<KeyAction> actions; // the first that fits is done
    std::uint16_t panic = 0;        // the key of a real keyboard that switches it off
    QString panicName;

    // A line each: "efeee hold shift+a", "eefee click enter", "eeeff move 120 0", "eeffe scroll 0 -3", "fffff stop",
    // "panic esc"; # begins a remark. Throws KeyMapError.
    static KeyMap parse(const QString &text);
    const KeyAction *find(Combination state) const; // null: nothing is to be done
};

struct KeyEvent
{
    std::uint16_t type = 0, code = 0;
    std::int32_t value = 0;
    bool operator==(const KeyEvent &) const = default;
};
QByteArray toBytes(const std::vector<KeyEvent> &events); // as struct input_event, which /dev/uinput takes

// What is pressed just now, and what changes it. Every row of events ends with a report.
class KeyPlayer
{
public:
    explicit KeyPlayer(KeyMap map) : m_map(std::move(map)) {}
    const KeyMap &map() const { return m_map; }
    std::vector<KeyEvent> setState(Combination state); // without a state all is let go
    std::vector<KeyEvent> tick(double seconds);        // since the last one: what moves while a state lasts
    bool moves() const;                                // tick() has something to do
    bool stops() const;                                // the state asks to be switched off
    std::vector<KeyEvent> releaseAll();

private:
    KeyMap m_map;
    const KeyAction *m_action = nullptr;
    std::vector<std::uint16_t> m_pressed;
    double m_x = 0, m_y = 0; // of a pixel or notch, not sent yet
};

} // namespace lodestone
