// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/proposer.h"

#include "engine/formats/dialect.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace lodestone {

namespace {

using Kind = NameMeaning::Kind;

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

// Of the length of an acceleration at rest, in m/s2, g or mg.
bool isGravity(double length)
{
    return (length > 8.5 && length < 11.5) || (length > 0.9 && length < 1.1) || (length > 900 && length < 1150);
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

} // namespace

void Proposer::readNames()
{
    m_named = std::any_of(m_table.begin(), m_table.end(),
        [](const TableColumn &c) { return !c.name.empty() && c.name != "receiver time"; });
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        Column column;
        column.name = m_table[i].name.empty() ? FormatWords::tr("column %1").arg(i + 1)
                                              : QString::fromStdString(m_table[i].name);
        NameMeaning meaning = meaningOf(m_table[i].name);
        if (m_table[i].name.empty())
            meaning.kind = Kind::Unknown;
        if (meaning.unit.empty() && !m_table[i].cellUnit.empty())
            meaning.unit = m_table[i].cellUnit;
        m_meanings.push_back(meaning);
        m_proposal.columns.push_back(column);
    }
}

void Proposer::joinAxes()
{
    // gyro_0, gyro_1, gyro_2: three numbers where others write letters.
    for (std::size_t i = 0; i < m_meanings.size(); ++i) {
        std::vector<std::size_t> alike;
        for (std::size_t k = 0; k < m_meanings.size(); ++k)
            if (m_meanings[i].axisless && m_meanings[k].axisless == m_meanings[i].axisless
                && m_meanings[k].stem == m_meanings[i].stem && m_meanings[k].number >= 0)
                alike.push_back(k);
        if (alike.size() != 3 || m_meanings[alike[1]].number != m_meanings[alike[0]].number + 1
            || m_meanings[alike[2]].number != m_meanings[alike[0]].number + 2)
            continue;
        for (std::size_t k = 0; k < 3; ++k) {
            NameMeaning &m = m_meanings[alike[k]];
            m.quantity = *m.axisless;
            m.axisless.reset();
            m.axis = "xyz"[k];
            m.number = -1;
        }
    }
    // Four numbers of q are a quaternion, w first; any other count is the joints of a robot.
    std::map<std::string, std::vector<std::size_t>> numbered;
    for (std::size_t i = 0; i < m_meanings.size(); ++i) {
        const std::string word = m_meanings[i].stem.substr(m_meanings[i].stem.find_last_of('_') + 1);
        const int number = m_meanings[i].number;
        const bool counted = number >= 0 && m_meanings[i].axis == (number < 4 ? "wxyz"[number] : '\0');
        if (m_meanings[i].quantity == Quantity::Orientation && counted
            && (word == "q" || word == "quat" || word == "quaternion"))
            numbered[m_meanings[i].stem].push_back(i);
    }
    for (const auto &[stem, columns] : numbered)
        for (std::size_t k = 0; k < columns.size(); ++k) {
            NameMeaning &m = m_meanings[columns[k]];
            m.axis = columns.size() == 4 ? "wxyz"[k] : 0;
            m.quantity = columns.size() == 4 ? Quantity::Orientation : Quantity::Other;
            m.number = columns.size() == 4 ? -1 : m.number;
        }
    // x, y, z with a unit on one of them: the unit says what they are.
    for (NameMeaning &m : m_meanings) {
        if (m.axis == 0 || m.unit.empty())
            continue;
        if (const auto unit = unitFrom(m.unit, {}); !m.known && unit && unit->quantity) {
            m.quantity = *unit->quantity;
            m.known = true;
        }
        const bool sensor = m.quantity == Quantity::Acceleration || m.quantity == Quantity::AngularRate
                            || m.quantity == Quantity::MagneticField;
        for (NameMeaning &other : m_meanings)
            if (sensor && other.kind == Kind::Channel && !other.known && other.axis != 0 && other.stem == m.stem
                && other.number == m.number) {
                other.quantity = m.quantity;
                other.known = true;
            }
    }
    // Sensors of one axis, such as hall1, hall2: a field without a direction.
    for (NameMeaning &m : m_meanings)
        if (m.axisless == Quantity::MagneticField && m.number >= 0)
            m.quantity = Quantity::MagneticField;
}

void Proposer::applyMap(const std::vector<Assignment> &map)
{
    m_assigned.assign(m_table.size(), false);
    for (const Assignment &a : map) {
        std::size_t at = m_table.size();
        if (a.column.startsWith(QLatin1Char('#')))
            at = std::size_t(std::max(0, a.column.mid(1).toInt() - 1));
        for (std::size_t i = 0; i < m_table.size() && at >= m_table.size(); ++i)
            if (m_proposal.columns[i].name == a.column
                || QString::fromStdString(m_table[i].name).trimmed() == a.column.trimmed())
                at = i;
        for (std::size_t i = 0; i < m_table.size() && at >= m_table.size(); ++i)
            if (m_proposal.columns[i].name.compare(a.column, Qt::CaseInsensitive) == 0)
                at = i;
        if (at >= m_table.size()) {
            QStringList names;
            for (const Column &column : m_proposal.columns)
                names << column.name;
            throw ImportError{FormatWords::tr("There is no column \"%1\"; the file has %2.")
                                  .arg(a.column, names.join(QStringLiteral(", ")))};
        }
        Column &column = m_proposal.columns[at];
        if (!assign(a.target, column))
            throw ImportError{
                FormatWords::tr("\"%1\" is nothing a column can be; use %2.").arg(a.target, QLatin1String(kTargets))};
        if (column.role == Role::Channel && m_table[at].kind == TableColumn::Kind::Word)
            throw ImportError{FormatWords::tr("The column \"%1\" holds words, so it is no channel; choose another.")
                                  .arg(column.name)};
        const bool single = column.role != Role::Ignored
                            && !(column.role == Role::Channel && column.quantity == Quantity::Other);
        for (std::size_t i = 0; i < m_table.size() && single; ++i) {
            const Column &other = m_proposal.columns[i];
            if (m_assigned[i] && i != at && other.role == column.role && other.quantity == column.quantity
                && other.axis == column.axis && other.sensor == column.sensor)
                throw ImportError{FormatWords::tr("\"%1\" and \"%2\" cannot both be %3; choose one, or number the "
                                                  "sensors, such as mx and m2x.")
                                      .arg(other.name, column.name, a.target)};
        }
        m_assigned[at] = true;
        if (!a.unit.isEmpty()) {
            setUnit(column, a.unit);
            if (column.scale == 0 && column.unit == a.unit && column.quantity != Quantity::Other
                && column.quantity != Quantity::Bend && (column.role == Role::Channel || column.role == Role::Time))
                throw ImportError{
                    FormatWords::tr("\"%1\" is no unit of the column \"%2\"; use such as %3.")
                        .arg(a.unit, column.name,
                            column.role == Role::Time ? QStringLiteral("s, ms, us, ns")
                                                      : QStringLiteral("m/s2, g, rad/s, deg/s, uT, mG, G, LSB"))};
        } else if (!m_meanings[at].unit.empty()) {
            setUnit(column, QString::fromStdString(m_meanings[at].unit));
        }
        if (column.role == Role::Time)
            m_proposal.time = int(at);
    }
}

void Proposer::findLabels()
{
    const bool manyFingers = std::count_if(m_meanings.begin(), m_meanings.end(), [](const NameMeaning &m) {
        return m.finger >= 0;
    }) >= 2;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        if (m_assigned[i])
            continue;
        Column &column = m_proposal.columns[i];
        NameMeaning &m = m_meanings[i];
        const bool words = m_table[i].kind == TableColumn::Kind::Word;
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
                          : areCombinations(m_table[i])
                                  || (m.kind == Kind::Combination && m_table[i].dictionary.empty())
                              ? Role::Combination
                              : Role::Class;
        } else if (words && column.role == Role::Ignored && m.kind == Kind::Unknown && m_table[i].dictionary.size() > 1
                   && m_table[i].dictionary.size() <= 64 && 10 * m_table[i].missing < m_table[i].words.size()
                   && m_table[i].words.size() >= 8 * m_table[i].dictionary.size()) {
            column.role = areCombinations(m_table[i]) ? Role::Combination : Role::Class;
            column.sure = false;
        }
    }
    // One class column; the others stay in the file.
    int chosen = -1;
    for (std::size_t i = 0; i < m_table.size(); ++i)
        if (m_proposal.columns[i].role == Role::Class
            && (chosen < 0 || (m_proposal.columns[i].sure && !m_proposal.columns[std::size_t(chosen)].sure)
                || (m_assigned[i] && !m_assigned[std::size_t(chosen)])))
            chosen = int(i);
    for (std::size_t i = 0; i < m_table.size(); ++i)
        if (m_proposal.columns[i].role == Role::Class && int(i) != chosen)
            m_proposal.columns[i].role = Role::Ignored;
}

// "Linear acceleration" is what a robot's accelerometer reads, and what is left of it without gravity on a phone: the
// numbers tell.
void Proposer::judgeGravity()
{
    const auto any = [this](auto &&what) { return std::any_of(m_meanings.begin(), m_meanings.end(), what); };
    const bool plain = any([](const NameMeaning &m) { return m.quantity == Quantity::Acceleration && m.known; });
    const bool apart = any([](const NameMeaning &m) { return m.derived && m.stem.find("grav") != std::string::npos; });
    std::map<std::pair<std::string, int>, std::vector<std::size_t>> sensors;
    for (std::size_t i = 0; i < m_meanings.size(); ++i)
        if (m_meanings[i].derived && !m_assigned[i] && m_table[i].kind == TableColumn::Kind::Number
            && m_meanings[i].stem.find("grav") == std::string::npos)
            sensors[{m_meanings[i].stem, m_meanings[i].number}].push_back(i);
    for (const auto &[name, columns] : sensors) {
        Numbers lengths;
        const bool user = std::any_of(columns.begin(), columns.end(), [&](std::size_t c) {
            return m_meanings[c].stem.find("user") != std::string::npos
                   || m_meanings[c].stem.find("world") != std::string::npos;
        });
        std::set<char> axes;
        for (const std::size_t c : columns)
            axes.insert(m_meanings[c].axis);
        if (columns.size() == 3 && axes == std::set<char>{'x', 'y', 'z'} && !plain && !apart && !user)
            for (std::size_t row = 0; row < m_table[columns[0]].numbers.size(); ++row) {
                double square = 0;
                for (const std::size_t c : columns)
                    square += m_table[c].numbers[row] * m_table[c].numbers[row];
                if (!std::isnan(square))
                    lengths.push_back(std::sqrt(square));
            }
        std::string written; // the unit
        for (const std::size_t c : columns)
            written = written.empty() ? m_meanings[c].unit : written;
        const auto unit = unitFrom(written, Quantity::Acceleration);
        const double length = medianOf(lengths), scaled = length * (unit ? unit->scale : 0);
        const bool gravity = unit && unit->scale > 0 ? scaled > 8.5 && scaled < 11.5 : isGravity(length);
        const QString shown = m_proposal.columns[columns[0]].name;
        if (gravity) {
            for (const std::size_t c : columns) {
                m_meanings[c].quantity = Quantity::Acceleration;
                m_proposal.columns[c].sure = false;
            }
            m_proposal.warnings << FormatWords::tr("\"%1\" may leave gravity out by its name, but its length of %2 is "
                                                   "gravity, so it was taken as acceleration. Correct it in the "
                                                   "header, or in the map of its columns (--map).")
                                       .arg(shown)
                                       .arg(length, 0, 'g', 3);
        } else if (!plain) {
            m_proposal.warnings << FormatWords::tr(
                "\"%1\" is acceleration without gravity by its name and its numbers, "
                "and not what an accelerometer reads; it is kept as another channel. "
                "Correct it in the header, or in the map of its columns (--map), such as ax=%1.")
                                       .arg(shown);
        }
    }
}

void Proposer::findChannels()
{
    judgeGravity();
    bool rps = false;
    std::map<QString, bool> unknown; // units that were said
    QStringList assumed;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        Column &column = m_proposal.columns[i];
        NameMeaning &m = m_meanings[i];
        if (m_table[i].assumed)
            assumed << column.name;
        if (m_assigned[i] || column.role != Role::Ignored || m_table[i].kind != TableColumn::Kind::Number
            || std::find(m_times.begin(), m_times.end(), int(i)) != m_times.end() || m.kind == Kind::Step)
            continue;
        if (m_table[i].missing == m_table[i].numbers.size())
            continue;
        if (m.kind == Kind::Index
            || ((m.kind == Kind::Unknown || !m.known) && counts(m_table[i]) && m_table.size() > 1))
            continue;
        column.role = Role::Channel;
        column.axis = m.axis;
        column.quantity = m.quantity;
        column.sure = column.sure && !m_table[i].assumed;
        if (column.quantity == Quantity::Other && !m.known && (m.axis != 0 || !m_named))
            column.sure = false; // the numbers may tell
        if (!m.unit.empty()) {
            const bool known = column.quantity == Quantity::Acceleration || column.quantity == Quantity::AngularRate
                               || column.quantity == Quantity::MagneticField;
            setUnit(column, QString::fromStdString(m.unit));
            if (column.quantity == Quantity::AngularRate && plainUnit(m.unit) == "rps") {
                column.sure = false;
                if (!rps)
                    m_proposal.warnings << FormatWords::tr("The unit rps of the column \"%1\" may be radians or "
                                                           "revolutions a second; it was taken as rad/s.")
                                               .arg(column.name);
                rps = true;
            }
            if (known && column.scale == 0 && column.unit != QLatin1String("LSB")) {
                column.sure = false;
                if (std::exchange(unknown[column.unit], true))
                    continue;
                m_proposal.warnings << FormatWords::tr("The unit of the column \"%1\" is unknown; say it in the "
                                                       "header, or in the map of its columns (--map), such as m/s2, g, "
                                                       "rad/s, deg/s, uT or G.")
                                           .arg(column.name);
            }
        }
    }
    if (!assumed.isEmpty())
        m_proposal.warnings << FormatWords::tr("No header names the columns; by the word in front of each row they "
                                               "were taken as %1. Correct it in the map of its columns (--map).")
                                   .arg(assumed.join(QStringLiteral(", ")));
}

void Proposer::tellSensorsApart()
{
    std::set<std::tuple<int, int, char>> taken;
    for (std::size_t i = 0; i < m_table.size(); ++i)
        if (m_assigned[i] && m_proposal.columns[i].role == Role::Channel)
            taken.insert(
                {int(m_proposal.columns[i].quantity), m_proposal.columns[i].sensor, m_proposal.columns[i].axis});
    std::vector<std::tuple<int, std::string, int>> groups; // quantity, stem, number
    std::set<Quantity> fromZero;                           // counted from 0 in their names
    for (std::size_t i = 0; i < m_table.size(); ++i)
        if (m_meanings[i].number == 0 && m_proposal.columns[i].role == Role::Channel && m_meanings[i].finger < 0)
            fromZero.insert(m_proposal.columns[i].quantity);
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        Column &column = m_proposal.columns[i];
        const NameMeaning &m = m_meanings[i];
        if (m_assigned[i] || column.role != Role::Channel)
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
        if ((column.axis != 0 && column.quantity != Quantity::Orientation) || column.quantity == Quantity::Bend)
            while (!taken.insert({int(column.quantity), column.sensor, column.axis}).second)
                ++column.sensor;
    }
    QStringList twice;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const Column &column = m_proposal.columns[i];
        const bool again = !m_table[i].name.empty() && !m_assigned[i] && column.role == Role::Channel
                           && std::any_of(m_table.begin(), m_table.begin() + std::ptrdiff_t(i),
                               [&](const TableColumn &other) { return other.name == m_table[i].name; });
        if (again && !twice.contains(column.name))
            twice << column.name;
    }
    if (!twice.isEmpty())
        m_proposal.warnings << FormatWords::tr(
            "The name \"%1\" comes twice in the header%2; each was taken as a sensor of "
            "its own, in the order of the file.")
                                   .arg(twice.first(),
                                       twice.size() == 1 ? QString()
                                                         : FormatWords::tr(", as %1 others do").arg(twice.size() - 1));
}

void Proposer::shareUnits()
{
    for (Column &column : m_proposal.columns) {
        if (column.role != Role::Channel || column.unit.isEmpty() || column.axis == 0
            || column.quantity == Quantity::Other)
            continue;
        for (Column &other : m_proposal.columns)
            if (other.role == Role::Channel && other.quantity == column.quantity && other.sensor == column.sensor
                && other.unit.isEmpty() && other.axis != 0) {
                other.unit = column.unit;
                other.scale = column.scale;
                other.sure = column.sure;
            }
    }
}

// Columns without names that are sensors of three axes, the first of them an accelerometer.
bool Proposer::areTriples() const
{
    std::vector<std::size_t> channels;
    for (std::size_t i = 0; i < m_table.size(); ++i)
        if (m_proposal.columns[i].role == Role::Channel)
            channels.push_back(i);
    if (m_named || channels.size() < 6 || channels.size() % 3 != 0)
        return false;
    Numbers lengths;
    for (std::size_t row = 0; row < m_table[channels[0]].numbers.size(); ++row) {
        double square = 0;
        for (std::size_t k = 0; k < 3; ++k)
            square += m_table[channels[k]].numbers[row] * m_table[channels[k]].numbers[row];
        if (!std::isnan(square))
            lengths.push_back(std::sqrt(square));
    }
    return isGravity(medianOf(std::move(lengths)));
}

void Proposer::findFlexGlove()
{
    if (areTriples())
        return;
    std::map<std::string, std::vector<std::size_t>> byStem;
    bool bends = false;
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const Column &column = m_proposal.columns[i];
        bends = bends || (column.role == Role::Channel && column.quantity == Quantity::Bend);
        if (column.role == Role::Channel && !m_assigned[i] && column.quantity == Quantity::Other && column.axis == 0
            && !m_meanings[i].known && std::all_of(m_table[i].numbers.begin(), m_table[i].numbers.end(), [&](double v) {
                   return !(v < 0) && !(v > (m_table[i].whole ? 65535 : 1100)); // counts, or a fraction, degrees, volts
               }))
            byStem[m_meanings[i].stem].push_back(i);
    }
    for (const auto &[stem, five] : byStem) {
        bool alike = five.size() == 5 && !bends;
        for (std::size_t k = 1; alike && k < 5; ++k)
            alike = !m_named || m_meanings[five[k]].number == m_meanings[five[k - 1]].number + 1;
        if (!alike || (!m_named && m_table.size() > 7))
            continue;
        for (std::size_t k = 0; k < 5; ++k) {
            Column &column = m_proposal.columns[five[k]];
            column.quantity = Quantity::Bend;
            column.sensor = int(k) + 1;
            column.sure = false;
        }
        m_proposal.warnings << FormatWords::tr(
            "The five columns from \"%1\" to \"%2\" name no quantity; they were taken "
            "as the bend of five fingers. Correct it in the header, or in the map of its columns (--map).")
                                   .arg(m_proposal.columns[five[0]].name, m_proposal.columns[five[4]].name);
        break;
    }
}

Proposal proposeColumns(const std::vector<TableColumn> &table, const std::vector<Assignment> &map)
{
    return Proposer(table).propose(map);
}

} // namespace lodestone
