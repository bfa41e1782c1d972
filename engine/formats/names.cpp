// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/names.h"

#include "engine/formats/cells.h"
#include "engine/formats/units.h"
#include <algorithm>
#include <vector>

namespace lodestone {

namespace {

using Kind = NameMeaning::Kind;
using Words = std::vector<std::string>;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// Words of a name: at signs, at the borders of digits, at capitals inside a word.
Words wordsOf(std::string_view name)
{
    Words words;
    std::string word;
    const auto end = [&] {
        if (!word.empty())
            words.push_back(lowered(word));
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!isDigit(c) && !isUpper(c) && !isLower(c)) {
            end();
            continue;
        }
        if (!word.empty()) {
            const char last = word.back();
            const bool digits = isDigit(c) != isDigit(last);
            // Chinese and Korean stand beside Latin letters without a sign between.
            const auto wide = [](char letter) { return static_cast<unsigned char>(letter) >= 0xE3; };
            const bool script = (wide(c) && static_cast<unsigned char>(last) < 0x80)
                                || (static_cast<unsigned char>(c) < 0x80
                                    && std::any_of(word.begin(), word.end(), wide));
            const bool capital = isUpper(c) && isLower(last);
            // In ACCx the capitals end before the last of them, in IMUAccel too.
            const bool endOfCapitals = isUpper(c) && isUpper(last) && i + 1 < name.size() && isLower(name[i + 1])
                                       && i + 2 < name.size() && isLower(name[i + 2]);
            if (digits || capital || endOfCapitals || script)
                end();
        }
        word += c;
    }
    end();
    return words;
}

bool is(const std::string &word, std::initializer_list<const char *> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char *w) { return word == w; });
}
bool has(const Words &words, std::initializer_list<const char *> list)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string &w) { return is(w, list); });
}

// Scripts that write words without blanks between.
bool contains(const std::string &word, std::initializer_list<const char *> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const char *p) { return word.find(p) != std::string::npos; });
}

bool isAccelerometer(const std::string &w)
{
    if (contains(w, {"加速度", "가속도", "beschl", "accélér", "acelerac", "accelerometer"}))
        return true;

    return is(
        w, {"acc", "accel", "accl", "acce", "acceleration", "accelerations", "accelerometer", "accelero", "xl", "ac"});
}
bool isGyroscope(const std::string &w)
{
    return is(w, {"gyr", "gyro", "gyros", "gyroscop", "omega", "angvel", "rotrate", "drehrate"})
           || contains(w, {"gyroscope", "角速度", "陀螺", "각속도", "자이로", "winkelgeschw", "gyroskop"});
}
bool isMagnetometer(const std::string &w)
{
    return is(w, {"mag", "magn", "magnet", "magnetic", "magneto", "magnetics", "compass", "bfield", "hall", "mmc"})
           || contains(w, {"magnetometer", "磁场", "磁場", "磁力", "地磁", "자기장", "지자기", "magnetfeld", "magnét"});
}
std::optional<Quantity> quantityOfLetter(const std::string &w)
{
    if (is(w, {"a", "gf"}))
        return Quantity::Acceleration;
    if (is(w, {"g", "w", "as"}))
        return Quantity::AngularRate;
    if (is(w, {"m", "b", "h", "bm"}))
        return Quantity::MagneticField;
    return {};
}
std::optional<Quantity> quantityOfWord(const std::string &w)
{
    if (isAccelerometer(w))
        return Quantity::Acceleration;
    if (isGyroscope(w))
        return Quantity::AngularRate;
    if (isMagnetometer(w))
        return Quantity::MagneticField;
    return {};
}

} // namespace

int fingerOf(const std::string &w)
{
    if (w == "thumb" || contains(w, {"拇指", "엄지", "daumen"}))
        return 0;
    if (is(w, {"index", "forefinger", "pointer"}) || contains(w, {"食指", "검지", "zeigefinger"}))
        return 1;
    if (is(w, {"middle", "mid"}) || contains(w, {"中指", "중지", "mittelfinger"}))
        return 2;
    if (w == "ring" || contains(w, {"无名指", "無名指", "약지", "ringfinger"}))
        return 3;
    return is(w, {"pinky", "pinkie", "little", "kleiner"}) || contains(w, {"小指", "소지", "새끼"}) ? 4 : -1;
}

namespace {

// "ax" in one word: a sensor and an axis. together: set where the sensor is one letter.
bool splitAxis(Words &words, bool &together)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string w = words[i];
        if (w.size() < 2 || w.back() < 'w' || w.back() > 'z')
            continue;
        const std::string sensor = w.substr(0, w.size() - 1);
        if (quantityOfWord(w) || ((w == "by" || w == "my") && words.size() > 2))
            continue; // the words
        if (!quantityOfWord(sensor) && !(quantityOfLetter(sensor) && w.back() != 'w')
            && !is(sensor, {"q", "quat", "axis", "field"}))
            continue;
        words[i] = sensor;
        words.insert(words.begin() + std::ptrdiff_t(i) + 1, w.substr(w.size() - 1));
        together = together || sensor.size() == 1;
        return true;
    }
    return false;
}

// The bracket's text, and the name without it.
std::string bracketOf(std::string_view name, std::string &rest)
{
    const std::size_t open = name.find_first_of("([{"), close = name.find_last_of(")]}");
    if (open == std::string_view::npos) {
        rest = name;
        return {};
    }
    rest = std::string(name.substr(0, open));
    if (close != std::string_view::npos && close + 1 < name.size())
        rest += ' ' + std::string(name.substr(close + 1));
    const std::size_t end = close == std::string_view::npos || close < open ? name.size() : close;
    return std::string(trimmed(name.substr(open + 1, end - open - 1)));
}

} // namespace

std::optional<Finger> stateFrom(std::string_view text)
{
    const std::string low = lowered(text);
    if (is(low, {"0", "0.0", "0.00", "false", "e", "extended", "open", "straight", "no", "up", "ext"}))
        return Finger::Extended;
    if (is(low, {"1", "1.0", "1.00", "true", "f", "flexed", "closed", "bent", "yes", "down", "flex", "bend"}))
        return Finger::Flexed;
    if (is(low, {"", "?", "u", "-", "-1", "-1.0", "unknown", "nan", "none", "null", "na", "n/a", "partial"}))
        return Finger::Unknown;
    return {};
}

NameMeaning meaningOf(std::string_view name)
{
    NameMeaning m;
    std::string bare;
    m.unit = bracketOf(trimmed(name), bare);
    if (m.unit.size() == 1 && lowered(m.unit)[0] >= 'w' && lowered(m.unit)[0] <= 'z') {
        bare += ' ' + m.unit; // Acc(x)
        m.unit.clear();
    }
    Words words = wordsOf(bare);
    if (words.empty()) {
        m.kind = name.empty() ? Kind::Index : Kind::Unknown;
        return m;
    }
    // A unit as last word: ax_g, bx_uT, t_us, x_mps2.
    if (m.unit.empty() && words.size() > 1) {
        const std::size_t mark = bare.find_last_of("_ -./");
        const std::string last = mark == std::string::npos ? words.back() : bare.substr(mark + 1);
        const bool letter = last.size() == 1
                            && !(last == "g" || last == "G" || last == "T" || last == "s" || last == "V");
        const bool axis = last.size() == 1 && lowered(last)[0] >= 'w' && lowered(last)[0] <= 'z';
        if (mark != std::string::npos && !letter && !axis && (unitFrom(last, {}) || timeUnitFrom(last))) {
            m.unit = last;
            const std::size_t parts = wordsOf(last).size();
            words.resize(words.size() - std::min(parts, words.size() - 1));
            bare = bare.substr(0, mark);
        }
    }
    // AccelXMps2, GyroZRadPerSec: behind the axis without a sign between.
    if (m.unit.empty())
        for (std::size_t i = 2; i + 2 < bare.size(); ++i)
            if (bare[i] >= 'X' && bare[i] <= 'Z' && isLower(bare[i - 1]) && isUpper(bare[i + 1]) && isLower(bare[i + 2])
                && unitFrom(bare.substr(i + 1), {})) {
                m.unit = bare.substr(i + 1);
                bare.resize(i + 1);
                words = wordsOf(bare);
            }
    // "gFx" of an old phone app is written like no other.
    if (lowered(bare).starts_with("gf") && lowered(bare).size() == 3)
        words = {"gf", lowered(bare).substr(2)};
    bool together = false;
    while (splitAxis(words, together)) {}

    std::optional<Quantity> letter;
    Words rest;
    bool ordinary = false; // a word that says this is a measurement of something else
    for (const std::string &w : words) {
        const auto number = std::all_of(w.begin(), w.end(), isDigit);
        if (w.size() == 1 && w[0] >= 'w' && w[0] <= 'z' && (w[0] != 'w' || m.axis == 0)) {
            if (w[0] == 'w' && has(words, {"x", "y", "z"})) {
                letter = Quantity::AngularRate; // wx
                continue;
            }
            m.axis = w[0];
        } else if (number && w.size() < 3) {
            if (m.number < 0)
                m.number = std::stoi(w);
        } else if (const auto q = quantityOfWord(w)) {
            m.quantity = *q;
            m.known = true;
        } else if (const auto one = quantityOfLetter(w)) {
            letter = one;
        } else if (!is(w, {"axis", "raw", "sensor", "value", "val", "data", "imu", "calibrated", "cal", "field", "in",
                              "reading"})) {
            rest.push_back(w);
        }
    }
    for (const std::string &w : rest)
        m.stem += m.stem.empty() ? w : '_' + w;
    const bool imu = has(words, {"imu"});

    if (has(words, {"linear", "user", "world", "free", "gravity", "grav", "dynamic"})
        && (m.known || has(words, {"gravity", "grav"})))
        m.derived = true;
    if (has(words, {"angular", "ang", "rotation", "rotational", "turn"})
        && has(words, {"rate", "velocity", "speed", "vel"})) {
        m.quantity = Quantity::AngularRate;
        m.known = true;
        m.stem.clear();
    } else if (has(words, {"magnetic"}) && has(words, {"field"})) {
        m.stem.clear();
    }
    if (has(words, {"gravity", "grav"}) && !m.known)
        m.known = true;
    if (has(words, {"quat", "quaternion", "q", "orientation", "euler", "pitch", "roll", "yaw", "ypr", "rpy", "heading",
                       "azimuth", "attitude", "angle", "angles", "tilt", "rotvec"})
        || (has(words, {"rotation", "ang"}) && m.quantity != Quantity::AngularRate && !m.known)) {
        m.quantity = Quantity::Orientation;
        m.known = true;
        m.derived = false;
        if (m.axis == 0 && m.number >= 0 && m.number < 4 && has(words, {"q", "quat", "quaternion"}))
            m.axis = "wxyz"[m.number];
    }
    // "Total acceleration" is its length, but with an axis what the sensor reads, gravity and all.
    const bool length = has(words, {"total"}) && m.axis == 0;
    if ((length
            || has(words, {"covariance", "cov", "variance", "var", "std", "bias", "offset", "temp", "temperature",
                              "position", "pos", "velocity", "vel", "speed", "displacement", "absolute", "abs", "norm",
                              "magnitude", "impact", "accuracy", "mean", "status", "error", "pressure", "humidity",
                              "voltage", "battery", "light", "altitude", "latitude", "longitude"}))
        && !(
            m.quantity == Quantity::AngularRate && m.known
            && !has(words, {"covariance", "cov", "variance", "var", "std", "bias", "offset", "temp", "temperature"}))) {
        m.quantity = Quantity::Other;
        m.known = true;
        m.derived = false;
        ordinary = true;
        m.kind = Kind::Channel;
        if (m.axis != 0)
            return m;
    }
    if (m.derived)
        m.quantity = Quantity::Other;

    const int finger = [&] {
        for (const std::string &w : words)
            if (fingerOf(w) >= 0)
                return fingerOf(w);
        return -1;
    }();
    const bool bend = has(words, {"flex", "bend", "bending", "flexion", "stretch", "curl", "弯曲", "굽힘"});
    if (bend) {
        m.quantity = Quantity::Bend;
        m.known = true;
        m.finger = finger;
        m.kind = Kind::Channel;
        return m;
    }
    if (!ordinary && has(words, {"flexed"})) {
        m.kind = finger >= 0 ? Kind::Finger : Kind::Class;
        m.finger = finger;
        return m;
    }
    if (finger >= 0 && !m.known && m.axis == 0 && std::all_of(words.begin(), words.end(), [](const std::string &w) {
            return fingerOf(w) >= 0
                   || is(w, {"finger", "state", "label", "left", "right", "hand", "l", "r", "lh", "rh", "raw", "value",
                                "sensor", "adc", "y", "target", "is"});
        })) {
        m.finger = finger;
        m.kind = Kind::Finger;
        return m;
    }

    // Time: by its words, where no sensor is named.
    static constexpr std::initializer_list<const char *> kTimes = {"time", "timestamp", "timestamps", "millis",
        "micros", "elapsed", "epoch", "epoc", "unix", "date", "datetime", "clock", "stamp", "seconds", "secs", "sec",
        "nsec", "nsecs", "nanosec", "nanosecs", "nanoseconds", "usec", "usecs", "msec", "msecs", "milliseconds",
        "microseconds", "uptime", "tick", "ticks", "systick", "ts", "nanos", "zeit", "temps", "tiempo"};
    const bool number = has(words, {"id", "idx", "index", "no", "nr", "num", "counter", "count"});
    const bool time = (has(words, kTimes) && !number) || contains(lowered(bare), {"时间", "時間", "시간"})
                      || (words.size() == 1 && is(words[0], {"t", "ms", "us", "ns", "s"})
                          && (m.unit.empty() || timeUnitFrom(m.unit)))
                      || (words.size() <= 2 && has(words, {"t"}) && m.axis == 0 && timeUnitFrom(m.unit))
                      || (words.size() == 1 && m.axis == 'x' && timeUnitFrom(m.unit)) // X[s], the axis of a plot
                      || (!letter && m.axis == 0 && timeUnitFrom(m.unit));            // device_us
    if (!m.known && time && !ordinary) {
        m.kind = Kind::Time;
        m.receiver = has(words, {"recv", "received", "receive", "receiver", "rx", "host", "pc", "server", "arrival",
                                    "local", "laptop", "system", "computer", "wall", "logger", "logged", "log"});
        if (has(words, {"delta", "diff", "since", "interval", "dt", "step"}))
            m.kind = Kind::Step;
        if (m.unit.empty() || !timeUnitFrom(m.unit)) {
            m.unit.clear();
            for (const std::string &w : words)
                if (timeUnitFrom(w) && w != "h" && w != "min")
                    m.unit = w;
        }
        return m;
    }
    if (!m.known && (words.size() == 1 || !m.unit.empty()) && is(words[0], {"dt", "delta"})) {
        m.kind = Kind::Step;
        return m;
    }
    if (!m.known && !letter && m.axis == 0) {
        if (has(words, {"combination", "combo", "fingers"})) {
            m.kind = Kind::Combination;
            return m;
        }
        if (has(words, {"segment"})) {
            m.kind = Kind::Segment;
            return m;
        }
        if (has(words, {"label", "labels", "class", "gesture", "letter", "sign", "target", "activity", "pose",
                           "annotation", "category", "symbol", "movement", "exercise", "posture", "character", "action",
                           "标签", "手势", "라벨", "제스처", "动作"})
            && m.number < 0 && !ordinary) {
            m.kind = Kind::Class;
            return m;
        }
        if (has(words, {"id", "idx", "seq", "sequence", "no", "nr", "row", "counter", "count", "packet", "frame", "num",
                           "index", "sample", "sampleno", "session", "user", "subject", "trial", "repetition", "rep",
                           "take", "run", "序号", "순번"})
            && !ordinary) {
            m.kind = Kind::Index;
            return m;
        }
    }
    m.kind = Kind::Channel;
    if (!m.known && letter && m.axis != 0 && (rest.empty() || together)) {
        m.quantity = *letter;
        m.known = true;
    } else if (!m.known && letter) {
        m.stem = m.stem.empty() ? words.front() : m.stem;
    }
    if (!m.known && m.axis != 0 && m.quantity == Quantity::Other)
        if (const auto unit = unitFrom(m.unit, {}); unit && unit->quantity) {
            m.quantity = *unit->quantity;
            m.known = true;
        }
    if (imu && m.stem.empty())
        m.stem = "imu";
    if (m.axis == 0 && m.quantity != Quantity::Orientation && m.quantity != Quantity::Other) {
        m.axisless = m.quantity;
        m.quantity = Quantity::Other; // its length, or an axis that has a number
    }
    if (m.quantity == Quantity::Other && !m.known && m.axis == 0)
        m.kind = Kind::Unknown;
    return m;
}

} // namespace lodestone
