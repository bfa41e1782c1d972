// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/key_map.h"
#include "app/studio/outputs/output.h"
#include <QHash>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <linux/input.h>

namespace lodestone {
namespace {

const QHash<QString, std::uint16_t> &keyCodes()
{
    static const QHash<QString, std::uint16_t> codes = [] {
        QHash<QString, std::uint16_t> all{{"esc", KEY_ESC}, {"enter", KEY_ENTER}, {"space", KEY_SPACE},
            {"tab", KEY_TAB}, {"backspace", KEY_BACKSPACE}, {"delete", KEY_DELETE}, {"insert", KEY_INSERT},
            {"home", KEY_HOME}, {"end", KEY_END}, {"pageup", KEY_PAGEUP}, {"pagedown", KEY_PAGEDOWN}, {"up", KEY_UP},
            {"down", KEY_DOWN}, {"left", KEY_LEFT}, {"right", KEY_RIGHT}, {"shift", KEY_LEFTSHIFT},
            {"ctrl", KEY_LEFTCTRL}, {"alt", KEY_LEFTALT}, {"altgr", KEY_RIGHTALT}, {"meta", KEY_LEFTMETA},
            {"menu", KEY_COMPOSE}, {"capslock", KEY_CAPSLOCK}, {"pause", KEY_PAUSE}, {"print", KEY_SYSRQ},
            {"minus", KEY_MINUS}, {"equal", KEY_EQUAL}, {"comma", KEY_COMMA}, {"dot", KEY_DOT}, {"slash", KEY_SLASH},
            {"semicolon", KEY_SEMICOLON}, {"volumeup", KEY_VOLUMEUP}, {"volumedown", KEY_VOLUMEDOWN},
            {"mute", KEY_MUTE}, {"play", KEY_PLAYPAUSE}, {"next", KEY_NEXTSONG}, {"previous", KEY_PREVIOUSSONG},
            {"leftbutton", BTN_LEFT}, {"rightbutton", BTN_RIGHT}, {"middlebutton", BTN_MIDDLE}};
        // In the order of a keyboard's rows, which is that of their codes.
        const std::pair<const char *, std::uint16_t> rows[] = {
            {"1234567890", KEY_1}, {"qwertyuiop", KEY_Q}, {"asdfghjkl", KEY_A}, {"zxcvbnm", KEY_Z}};
        for (const auto &[letters, first] : rows)
            for (std::uint16_t i = 0; letters[i]; ++i)
                all.insert(QString(QLatin1Char(letters[i])), std::uint16_t(first + i));
        for (std::uint16_t i = 0; i < 10; ++i)
            all.insert(QStringLiteral("f%1").arg(i + 1), std::uint16_t(KEY_F1 + i));
        all.insert("f11", KEY_F11);
        all.insert("f12", KEY_F12);
        return all;
    }();
    return codes;
}

[[noreturn]] void refuse(int line, const QString &why)
{
    throw KeyMapError{OutputWords::tr("Line %1 of the map: %2").arg(line).arg(why)};
}

std::uint16_t codeOf(const QString &name, int line)
{
    const auto found = keyCodes().constFind(name.toLower());
    if (found == keyCodes().constEnd())
        refuse(line, OutputWords::tr("there is no key %1; docs/outputs.md has their names.").arg(name));
    return *found;
}

double numberOf(const QString &word, int line)
{
    bool good = false;
    const double value = word.toDouble(&good);
    if (!good || std::abs(value) > 10000)
        refuse(line, OutputWords::tr("%1 is no number, -10000 to 10000.").arg(word));
    return value;
}

bool fits(Combination pattern, Combination state)
{
    for (std::size_t f = 0; f < pattern.size(); ++f)
        if (pattern[f] != Finger::Unknown && pattern[f] != state[f])
            return false;
    return true;
}

} // namespace

KeyMap KeyMap::parse(const QString &text)
{
    KeyMap map;
    map.panic = KEY_ESC;
    map.panicName = QStringLiteral("esc");
    const QStringList lines = text.split('\n');
    for (int i = 0; i < int(lines.size()); ++i) {
        const QStringList words = lines[i].section('#', 0, 0).simplified().split(' ', Qt::SkipEmptyParts);
        const int line = i + 1;
        if (words.isEmpty())
            continue;
        if (words[0] == QLatin1String("panic") && words.size() == 2) {
            map.panic = codeOf(words[1], line);
            map.panicName = words[1].toLower();
            continue;
        }
        const auto pattern = Combination::fromString(words[0].toStdString());
        if (!pattern || words.size() < 2)
            refuse(line,
                OutputWords::tr("%1 is no combination of five fingers with an action behind it, such as efeee click "
                                "space.")
                    .arg(words[0]));
        KeyAction action;
        action.pattern = *pattern;
        const QString act = words[1].toLower();
        if ((act == QLatin1String("hold") || act == QLatin1String("click")) && words.size() == 3) {
            action.act = act == QLatin1String("hold") ? KeyAction::Act::Hold : KeyAction::Act::Click;
            for (const QString &name : words[2].split('+'))
                action.codes.push_back(codeOf(name, line));
        } else if ((act == QLatin1String("move") || act == QLatin1String("scroll")) && words.size() == 4) {
            action.act = act == QLatin1String("move") ? KeyAction::Act::Move : KeyAction::Act::Scroll;
            action.x = numberOf(words[2], line);
            action.y = numberOf(words[3], line);
        } else if (act == QLatin1String("stop") && words.size() == 2) {
            action.act = KeyAction::Act::Stop;
        } else {
            refuse(line, OutputWords::tr("an action is hold KEY, click KEY, move X Y, scroll X Y or stop."));
        }
        map.actions.push_back(std::move(action));
    }
    if (map.actions.empty())
        throw KeyMapError{OutputWords::tr("The map has no action; a line such as efeee click space is one.")};
    return map;
}

const KeyAction *KeyMap::find(Combination state) const
{
    if (!state.isComplete())
        return nullptr;
    const auto found = std::find_if(
        actions.begin(), actions.end(), [state](const KeyAction &action) { return fits(action.pattern, state); });
    return found == actions.end() ? nullptr : &*found;
}

QByteArray toBytes(const std::vector<KeyEvent> &events)
{
    QByteArray bytes;
    for (const KeyEvent &event : events) {
        input_event raw{}; // the kernel stamps it
        raw.type = event.type;
        raw.code = event.code;
        raw.value = event.value;
        bytes.append(reinterpret_cast<const char *>(&raw), sizeof raw);
    }
    return bytes;
}

bool KeyPlayer::moves() const
{
    return m_action && (m_action->act == KeyAction::Act::Move || m_action->act == KeyAction::Act::Scroll);
}

bool KeyPlayer::stops() const { return m_action && m_action->act == KeyAction::Act::Stop; }

std::vector<KeyEvent> KeyPlayer::releaseAll()
{
    std::vector<KeyEvent> events;
    for (auto code = m_pressed.rbegin(); code != m_pressed.rend(); ++code)
        events.push_back({EV_KEY, *code, 0});
    m_pressed.clear();
    if (!events.empty())
        events.push_back({EV_SYN, SYN_REPORT, 0});
    return events;
}

std::vector<KeyEvent> KeyPlayer::setState(Combination state)
{
    const KeyAction *const action = m_map.find(state);
    if (action == m_action)
        return {};
    std::vector<KeyEvent> events = releaseAll();
    m_action = action;
    m_x = m_y = 0;
    if (action && !action->codes.empty()) {
        for (const std::uint16_t code : action->codes)
            events.push_back({EV_KEY, code, 1});
        events.push_back({EV_SYN, SYN_REPORT, 0});
        m_pressed = action->codes;
        if (action->act == KeyAction::Act::Click) {
            const std::vector<KeyEvent> up = releaseAll();
            events.insert(events.end(), up.begin(), up.end());
        }
    }
    return events;
}

std::vector<KeyEvent> KeyPlayer::tick(double seconds)
{
    if (!moves())
        return {};
    m_x += m_action->x * seconds;
    m_y += m_action->y * seconds;
    const auto x = std::int32_t(std::trunc(m_x)), y = std::int32_t(std::trunc(m_y));
    m_x -= x;
    m_y -= y;
    const bool scrolls = m_action->act == KeyAction::Act::Scroll;
    std::vector<KeyEvent> events;
    if (x != 0)
        events.push_back({EV_REL, std::uint16_t(scrolls ? REL_HWHEEL : REL_X), x});
    if (y != 0)
        events.push_back({EV_REL, std::uint16_t(scrolls ? REL_WHEEL : REL_Y), y});
    if (!events.empty())
        events.push_back({EV_SYN, SYN_REPORT, 0});
    return events;
}

} // namespace lodestone
