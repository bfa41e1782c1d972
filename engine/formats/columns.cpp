// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/columns.h"

#include "engine/formats/dialect.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace lodestone {

namespace {

using Kind = NameMeaning::Kind;
using Words = std::vector<std::string>;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
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
    if (contains(w, {"加速度", "가속도", "beschleunig", "accélér", "acelerac", "accelerometer"}))
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
    if (is(w, {"g", "w"}))
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
    return is(w, {"pinky", "pinkie", "little"}) || contains(w, {"小指", "소지", "새끼"}) ? 4 : -1;
}

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
bool isState(std::string_view text) { return stateFrom(text).has_value(); }

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
        } else if (!is(w, {"axis", "raw", "sensor", "value", "val", "data", "imu", "calibrated", "cal", "field", "m",
                              "in", "reading"})) {
            rest.push_back(w);
        }
    }
    for (const std::string &w : rest)
        m.stem += m.stem.empty() ? w : '_' + w;
    const bool imu = has(words, {"imu"});

    if (has(words, {"linear", "user", "world", "free", "gravity", "grav", "dynamic"})
        && (m.known || has(words, {"gravity", "grav"})))
        m.derived = true;
    if (has(words, {"angular", "rotation", "rotational", "turn"}) && has(words, {"rate", "velocity", "speed", "vel"})) {
        m.quantity = Quantity::AngularRate;
        m.known = true;
        m.stem.clear();
    } else if (has(words, {"magnetic"}) && has(words, {"field"})) {
        m.stem.clear();
    }
    if (has(words, {"gravity", "grav"}) && !m.known)
        m.known = true;
    if (has(words, {"quat", "quaternion", "q", "orientation", "euler", "pitch", "roll", "yaw", "heading", "azimuth",
                       "attitude", "angle", "angles", "tilt", "rotvec"})
        || (has(words, {"rotation"}) && m.quantity != Quantity::AngularRate && !m.known)) {
        m.quantity = Quantity::Orientation;
        m.known = true;
        m.derived = false;
        if (m.axis == 0 && m.number >= 0 && m.number < 4 && has(words, {"q", "quat", "quaternion"}))
            m.axis = "wxyz"[m.number];
    }
    if (has(words, {"covariance", "cov", "variance", "var", "std", "bias", "offset", "temp", "temperature", "position",
                       "pos", "velocity", "vel", "speed", "displacement", "absolute", "abs", "norm", "magnitude",
                       "total", "impact", "accuracy", "mean", "status", "error", "pressure", "humidity", "voltage",
                       "battery", "light", "altitude", "latitude", "longitude"})
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
                   || is(w, {"finger", "state", "label", "left", "right", "hand", "y", "target", "is"});
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
                      || (!letter && m.axis == 0 && timeUnitFrom(m.unit)); // device_us
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

namespace {

const char *const kTargets =
    "t, ax, ay, az, gx, gy, gz, mx, my, mz, thumb, index, middle, ring, pinky, bend1, label, ignore";

// "m2x": a magnetometer's, number 2, x. False: no such target.
bool assign(const QString &target, Column &column)
{
    const std::string name = lowered(target.toStdString());
    column.sure = true;
    if (name == "t" || name == "time") {
        column.role = Role::Time;
        return true;
    }
    if (name == "ignore" || name == "label" || name == "combination") {
        column.role = name == "ignore" ? Role::Ignored : name == "label" ? Role::Class : Role::Combination;
        return true;
    }
    const int finger = fingerOf(name);
    if (finger >= 0) {
        column.role = Role::Finger;
        column.sensor = finger + 1;
        return true;
    }
    column.role = Role::Channel;
    column.sensor = 1;
    if (name == "other") {
        column.quantity = Quantity::Other;
        column.axis = 0;
        return true;
    }
    if (name.starts_with("bend") && name.size() > 4 && std::all_of(name.begin() + 4, name.end(), isDigit)) {
        column.quantity = Quantity::Bend;
        column.axis = 0;
        column.sensor = std::stoi(name.substr(4));
        return true;
    }
    const std::string digits = name.size() > 2 ? name.substr(1, name.size() - 2) : std::string();
    if (name.size() < 2 || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), isDigit) || name.back() < 'x'
        || name.back() > 'z')
        return false;
    if (name[0] != 'a' && name[0] != 'g' && name[0] != 'm')
        return false;
    column.quantity = name[0] == 'a'   ? Quantity::Acceleration
                      : name[0] == 'g' ? Quantity::AngularRate
                                       : Quantity::MagneticField;
    column.axis = name.back();
    if (!digits.empty())
        column.sensor = std::stoi(digits);
    return true;
}

void setUnit(Column &column, const QString &text)
{
    const std::string written = text.toStdString();
    const auto unit = column.role == Role::Time ? timeUnitFrom(written) : unitFrom(written, column.quantity);
    column.unit = unit ? unit->name : text;
    column.scale = unit ? unit->scale : 0;
}

// Whether words are five letters each, or digits of which a spreadsheet dropped zeros in front.
bool areCombinations(const TableColumn &column)
{
    bool any = false, whole = false;
    for (const std::string &word : column.dictionary) {
        if (word == "unknown" || word == "none" || stateFrom(word) == Finger::Unknown)
            continue;
        const bool five = Combination::fromString(word).has_value();
        if (!five && !(word.size() < 5 && word.find_first_not_of("01") == std::string::npos))
            return false;
        any = true;
        whole = whole || five;
    }
    return any && whole;
}

// named: the name says time, so that a counter which often starts again is believed.
bool advances(const TableColumn &column, bool named)
{
    std::size_t up = 0, down = 0, still = 0;
    double last = std::nan("");
    for (const double v : column.numbers) {
        if (std::isnan(v))
            continue;
        if (!std::isnan(last))
            ++(v > last ? up : v < last ? down : still);
        last = v;
    }
    return up > 0 && (down <= 1 || (named ? 2 : 20) * down <= up);
}
// 0, 1, 2, …
bool counts(const TableColumn &column)
{
    if (column.kind != TableColumn::Kind::Number || column.numbers.size() < 2)
        return false;
    for (std::size_t i = 1; i < column.numbers.size(); ++i)
        if (column.numbers[i] - column.numbers[i - 1] != 1)
            return false;
    return true;
}
std::size_t distinctSteps(const TableColumn &column)
{
    std::size_t steps = 0;
    for (std::size_t i = 1; i < column.numbers.size(); ++i)
        steps += column.numbers[i] != column.numbers[i - 1];
    return steps;
}

} // namespace

Proposal proposeColumns(const std::vector<TableColumn> &table, const std::vector<Assignment> &map)
{
    Proposal proposal;
    std::vector<NameMeaning> meanings;
    const bool named = std::any_of(
        table.begin(), table.end(), [](const TableColumn &c) { return !c.name.empty() && c.name != "receiver time"; });
    for (std::size_t i = 0; i < table.size(); ++i) {
        Column column;
        column.name = table[i].name.empty() ? FormatWords::tr("column %1").arg(i + 1)
                                            : QString::fromStdString(table[i].name);
        NameMeaning meaning = meaningOf(table[i].name);
        if (table[i].name.empty())
            meaning.kind = Kind::Unknown;
        if (meaning.unit.empty() && !table[i].cellUnit.empty())
            meaning.unit = table[i].cellUnit;
        meanings.push_back(meaning);
        proposal.columns.push_back(column);
    }
    // gyro_0, gyro_1, gyro_2: three numbers where others write letters.
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        std::vector<std::size_t> alike;
        for (std::size_t k = 0; k < meanings.size(); ++k)
            if (meanings[i].axisless && meanings[k].axisless == meanings[i].axisless
                && meanings[k].stem == meanings[i].stem && meanings[k].number >= 0)
                alike.push_back(k);
        if (alike.size() != 3 || meanings[alike[1]].number != meanings[alike[0]].number + 1
            || meanings[alike[2]].number != meanings[alike[0]].number + 2)
            continue;
        for (std::size_t k = 0; k < 3; ++k) {
            NameMeaning &m = meanings[alike[k]];
            m.quantity = *m.axisless;
            m.axisless.reset();
            m.axis = "xyz"[k];
            m.number = -1;
        }
    }
    // x, y, z with a unit on one of them: the unit says what they are.
    for (NameMeaning &m : meanings) {
        if (m.axis == 0 || m.unit.empty())
            continue;
        if (const auto unit = unitFrom(m.unit, {}); !m.known && unit && unit->quantity) {
            m.quantity = *unit->quantity;
            m.known = true;
        }
        const bool sensor = m.quantity == Quantity::Acceleration || m.quantity == Quantity::AngularRate
                            || m.quantity == Quantity::MagneticField;
        for (NameMeaning &other : meanings)
            if (sensor && other.kind == Kind::Channel && !other.known && other.axis != 0 && other.stem == m.stem
                && other.number == m.number) {
                other.quantity = m.quantity;
                other.known = true;
            }
    }
    // Sensors of one axis, such as hall1, hall2: a field without a direction.
    for (NameMeaning &m : meanings)
        if (m.axisless == Quantity::MagneticField && m.number >= 0)
            m.quantity = Quantity::MagneticField;
    std::vector<bool> assigned(table.size(), false);
    for (const Assignment &a : map) {
        std::size_t at = table.size();
        if (a.column.startsWith(QLatin1Char('#')))
            at = std::size_t(std::max(0, a.column.mid(1).toInt() - 1));
        for (std::size_t i = 0; i < table.size() && at >= table.size(); ++i)
            if (proposal.columns[i].name == a.column
                || QString::fromStdString(table[i].name).trimmed() == a.column.trimmed())
                at = i;
        for (std::size_t i = 0; i < table.size() && at >= table.size(); ++i)
            if (proposal.columns[i].name.compare(a.column, Qt::CaseInsensitive) == 0)
                at = i;
        if (at >= table.size()) {
            QStringList names;
            for (const Column &column : proposal.columns)
                names << column.name;
            throw ImportError{FormatWords::tr("There is no column \"%1\"; the file has %2.")
                                  .arg(a.column, names.join(QStringLiteral(", ")))};
        }
        Column &column = proposal.columns[at];
        if (!assign(a.target, column))
            throw ImportError{
                FormatWords::tr("\"%1\" is nothing a column can be; use %2.").arg(a.target, QLatin1String(kTargets))};
        if (column.role == Role::Channel && table[at].kind == TableColumn::Kind::Word)
            throw ImportError{FormatWords::tr("The column \"%1\" holds words, so it is no channel; choose another.")
                                  .arg(column.name)};
        assigned[at] = true;
        if (!a.unit.isEmpty()) {
            setUnit(column, a.unit);
            if (column.scale == 0 && column.unit == a.unit && column.quantity != Quantity::Other
                && column.quantity != Quantity::Bend && (column.role == Role::Channel || column.role == Role::Time))
                throw ImportError{
                    FormatWords::tr("\"%1\" is no unit of the column \"%2\"; use such as %3.")
                        .arg(a.unit, column.name,
                            column.role == Role::Time ? QStringLiteral("s, ms, us, ns")
                                                      : QStringLiteral("m/s2, g, rad/s, deg/s, uT, mG, G, LSB"))};
        } else if (!meanings[at].unit.empty()) {
            setUnit(column, QString::fromStdString(meanings[at].unit));
        }
        if (column.role == Role::Time)
            proposal.time = int(at);
    }

    // Labels and what is no channel.
    const bool manyFingers = std::count_if(meanings.begin(), meanings.end(), [](const NameMeaning &m) {
        return m.finger >= 0;
    }) >= 2;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (assigned[i])
            continue;
        Column &column = proposal.columns[i];
        NameMeaning &m = meanings[i];
        const bool words = table[i].kind == TableColumn::Kind::Word;
        if (m.kind == Kind::Finger && words && (manyFingers || m.finger != 1)) {
            column.role = Role::Finger;
            column.sensor = m.finger + 1;
        } else if (m.kind == Kind::Finger && !words && (manyFingers || m.finger != 1)) {
            m.kind = Kind::Channel;
            m.quantity = Quantity::Bend;
            column.sure = false;
        } else if (m.kind == Kind::Finger) {
            m.kind = words ? Kind::Unknown : Kind::Index;
        }
        if (words && m.isLabel()) {
            column.role = m.kind == Kind::Segment ? Role::Segment
                          : areCombinations(table[i]) || (m.kind == Kind::Combination && table[i].dictionary.empty())
                              ? Role::Combination
                              : Role::Class;
        } else if (words && column.role == Role::Ignored && m.kind == Kind::Unknown && table[i].dictionary.size() > 1
                   && table[i].dictionary.size() <= 64 && 10 * table[i].missing < table[i].words.size()
                   && table[i].words.size() >= 8 * table[i].dictionary.size()) {
            column.role = areCombinations(table[i]) ? Role::Combination : Role::Class;
            column.sure = false;
        }
    }
    // One class column; the others stay in the file.
    int chosen = -1;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (proposal.columns[i].role == Role::Class
            && (chosen < 0 || (proposal.columns[i].sure && !proposal.columns[std::size_t(chosen)].sure)
                || (assigned[i] && !assigned[std::size_t(chosen)])))
            chosen = int(i);
    for (std::size_t i = 0; i < table.size(); ++i)
        if (proposal.columns[i].role == Role::Class && int(i) != chosen)
            proposal.columns[i].role = Role::Ignored;

    // Time.
    std::vector<int> times;
    double best = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (assigned[i])
            continue;
        const NameMeaning &m = meanings[i];
        const bool clock = table[i].kind == TableColumn::Kind::Clock;
        if (table[i].kind == TableColumn::Kind::Word || 2 * table[i].missing > table[i].numbers.size())
            continue;
        const bool unnamed = !named && i == 0 && table.size() > 1 && advances(table[i], false) && !counts(table[i])
                             && 10 * distinctSteps(table[i]) > 9 * (table[i].numbers.size() - 1);
        if (m.kind == Kind::Step)
            proposal.step = int(i);
        if (m.kind != Kind::Time && !clock && !unnamed)
            continue;
        times.push_back(int(i));
        if (!advances(table[i], m.kind == Kind::Time)) {
            proposal.stuck = m.kind == Kind::Time && proposal.stuck < 0 ? int(i) : proposal.stuck;
            continue;
        }
        const double rows = double(std::max<std::size_t>(1, table[i].numbers.size()));
        double score = 10 + 10 * double(distinctSteps(table[i])) / rows;
        score += timeUnitFrom(m.unit) ? 2 : 0;
        score -= m.receiver ? 15 : 0;
        score -= clock ? 1 : 0;
        // A board counts from its start, a receiver knows the date.
        score += !clock && std::abs(table[i].numbers.front() + double(table[i].base)) < 1e9 ? 1 : 0;
        score += table[i].name.find("header") != std::string::npos ? 1
                                                                   : 0; // the sensor's, where the other is the log's
        score -= counts(table[i]) && !timeUnitFrom(m.unit) ? 5 : 0;     // 0, 1, 2: hardly a clock
        if (proposal.time < 0 || score > best) {
            best = score;
            proposal.time = int(i);
        }
    }
    const auto assignedTime = std::find_if(
        proposal.columns.begin(), proposal.columns.end(), [](const Column &c) { return c.role == Role::Time; });
    if (assignedTime != proposal.columns.end())
        proposal.time = int(assignedTime - proposal.columns.begin());
    // Whole seconds in one column and the rest of a second in another.
    for (const int i : times) {
        const auto unit = timeUnitFrom(meanings[std::size_t(i)].unit);
        if (!unit || unit->scale >= 1e-2)
            continue;
        double most = 0, least = 0;
        bool falls = false;
        const std::vector<double> &parts = table[std::size_t(i)].numbers;
        for (std::size_t row = 0; row < parts.size(); ++row) {
            most = std::max(most, parts[row] + double(table[std::size_t(i)].base));
            least = std::min(least, parts[row] + double(table[std::size_t(i)].base));
            falls = falls || (row > 0 && parts[row] < parts[row - 1]);
        }
        if (!falls || least < 0 || most * unit->scale >= 1.0001)
            continue;
        for (const int j : times) {
            const auto whole = timeUnitFrom(meanings[std::size_t(j)].unit);
            if (j == i || !whole || whole->scale != 1 || !table[std::size_t(j)].whole
                || !advances(table[std::size_t(j)], true))
                continue;
            if (assignedTime != proposal.columns.end() && proposal.time != j)
                continue;
            // A receiver's clock that is finer does not replace the board's.
            if (proposal.time == j || !meanings[std::size_t(j)].receiver) {
                proposal.time = j;
                proposal.fraction = i;
            }
        }
    }
    for (const int i : times)
        if (!assigned[std::size_t(i)])
            proposal.columns[std::size_t(i)].role = i == proposal.time || i == proposal.fraction ? Role::Time
                                                                                                 : Role::Ignored;
    if (proposal.time >= 0) {
        Column &column = proposal.columns[std::size_t(proposal.time)];
        const auto unit = timeUnitFrom(meanings[std::size_t(proposal.time)].unit);
        if (column.scale == 0 && unit) {
            column.unit = unit->name;
            column.scale = unit->scale;
        }
        proposal.receiverTime = meanings[std::size_t(proposal.time)].receiver;
    }
    if (proposal.step == proposal.time)
        proposal.step = -1;

    // Channels: numbers that are neither.
    const bool plainAcceleration = std::any_of(meanings.begin(), meanings.end(),
        [](const NameMeaning &m) { return m.quantity == Quantity::Acceleration && m.known; });
    for (std::size_t i = 0; i < table.size(); ++i) {
        Column &column = proposal.columns[i];
        NameMeaning &m = meanings[i];
        if (assigned[i] || column.role != Role::Ignored || table[i].kind != TableColumn::Kind::Number
            || std::find(times.begin(), times.end(), int(i)) != times.end() || m.kind == Kind::Step)
            continue;
        if (table[i].missing == table[i].numbers.size())
            continue;
        if (m.kind == Kind::Index || ((m.kind == Kind::Unknown || !m.known) && counts(table[i]) && table.size() > 1))
            continue;
        column.role = Role::Channel;
        column.axis = m.axis;
        column.quantity = m.quantity;
        // A robot's "linear acceleration" is what its accelerometer read.
        if (m.derived && !plainAcceleration && !named)
            column.quantity = Quantity::Acceleration;
        if (column.quantity == Quantity::Other && !m.known && (m.axis != 0 || !named))
            column.sure = false; // the numbers may tell
        if (m.derived && !plainAcceleration && m.stem.find("grav") == std::string::npos
            && m.stem.find("user") == std::string::npos)
            column.quantity = Quantity::Acceleration;
        if (!m.unit.empty()) {
            const bool known = column.quantity == Quantity::Acceleration || column.quantity == Quantity::AngularRate
                               || column.quantity == Quantity::MagneticField;
            setUnit(column, QString::fromStdString(m.unit));
            if (known && column.scale == 0 && column.unit != QLatin1String("LSB")) {
                column.sure = false;
                proposal.warnings << FormatWords::tr(
                    "The unit of the column \"%1\" is unknown; say it with --map, such as m/s2, g, "
                    "rad/s, deg/s, uT or G.")
                                         .arg(column.name);
            }
        }
    }

    // Sensors of one quantity are told apart by number, else by the rest of their names, else by coming again.
    std::set<std::tuple<int, int, char>> taken;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (assigned[i] && proposal.columns[i].role == Role::Channel)
            taken.insert({int(proposal.columns[i].quantity), proposal.columns[i].sensor, proposal.columns[i].axis});
    std::vector<std::tuple<int, std::string, int>> groups; // quantity, stem, number
    std::set<Quantity> fromZero;                           // counted from 0 in their names
    for (std::size_t i = 0; i < table.size(); ++i)
        if (meanings[i].number == 0 && proposal.columns[i].role == Role::Channel && meanings[i].finger < 0)
            fromZero.insert(proposal.columns[i].quantity);
    for (std::size_t i = 0; i < table.size(); ++i) {
        Column &column = proposal.columns[i];
        const NameMeaning &m = meanings[i];
        if (assigned[i] || column.role != Role::Channel)
            continue;
        if (column.quantity == Quantity::Bend && m.finger >= 0) {
            column.sensor = m.finger + 1;
        } else if (m.number >= 0) {
            column.sensor = m.number + (fromZero.count(column.quantity) ? 1 : 0);
        } else {
            const std::tuple<int, std::string, int> group{int(column.quantity), m.stem, -1};
            const auto known = std::find(groups.begin(), groups.end(), group);
            int sensor = 1;
            if (known != groups.end()) {
                for (auto g = groups.begin(); g != known; ++g)
                    sensor += std::get<0>(*g) == int(column.quantity);
            } else {
                for (const auto &g : groups)
                    sensor += std::get<0>(g) == int(column.quantity);
                groups.push_back(group);
            }
            column.sensor = sensor;
        }
        if ((column.axis != 0 && column.quantity != Quantity::Other && column.quantity != Quantity::Orientation)
            || column.quantity == Quantity::Bend)
            while (!taken.insert({int(column.quantity), column.sensor, column.axis}).second)
                ++column.sensor;
    }
    // A unit on one axis counts for the sensor.
    for (Column &column : proposal.columns) {
        if (column.role != Role::Channel || column.unit.isEmpty() || column.axis == 0
            || column.quantity == Quantity::Other)
            continue;
        for (Column &other : proposal.columns)
            if (other.role == Role::Channel && other.quantity == column.quantity && other.sensor == column.sensor
                && other.unit.isEmpty() && other.axis != 0) {
                other.unit = column.unit;
                other.scale = column.scale;
                other.sure = column.sure;
            }
    }

    // Five columns of one name and a number each, never below zero, are what a flex glove sends.
    std::map<std::string, std::vector<std::size_t>> byStem;
    bool bends = false;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Column &column = proposal.columns[i];
        bends = bends || (column.role == Role::Channel && column.quantity == Quantity::Bend);
        if (column.role == Role::Channel && !assigned[i] && column.quantity == Quantity::Other && column.axis == 0
            && !meanings[i].known
            && std::all_of(table[i].numbers.begin(), table[i].numbers.end(), [](double v) { return !(v < 0); }))
            byStem[meanings[i].stem].push_back(i);
    }
    for (const auto &[stem, five] : byStem) {
        bool alike = five.size() == 5 && !bends;
        for (std::size_t k = 1; alike && k < 5; ++k)
            alike = !named || meanings[five[k]].number == meanings[five[k - 1]].number + 1;
        if (!alike || (!named && table.size() > 7))
            continue;
        for (std::size_t k = 0; k < 5; ++k) {
            Column &column = proposal.columns[five[k]];
            column.quantity = Quantity::Bend;
            column.sensor = int(k) + 1;
            column.sure = false;
        }
        proposal.warnings << FormatWords::tr("The five columns from \"%1\" to \"%2\" name no quantity; they were taken "
                                             "as the bend of five fingers. Correct it with --map.")
                                 .arg(proposal.columns[five[0]].name, proposal.columns[five[4]].name);
        break;
    }
    return proposal;
}

} // namespace lodestone
