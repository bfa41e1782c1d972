// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapping/mapping_types.h"
#include "widgets/theme/theme.h"
#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <utility>

namespace lodestone {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mapping)
};

constexpr std::array kSensorLetters{'a', 'g', 'm'};
constexpr int kBends = 5;

struct Axis
{
    Quantity quantity = Quantity::Other;
    char axis = 0;
    int sensor = 1; // of a bend: its number
};

// Of "ax", "m2x", "bend3"; none: the target is no sensor's.
std::optional<Axis> axisOf(const QString &target)
{
    if (target.startsWith(QLatin1String("bend")) && target.size() > 4)
        return Axis{Quantity::Bend, 0, target.mid(4).toInt()};
    if (target.size() < 2)
        return {};
    const auto letter = std::find(kSensorLetters.begin(), kSensorLetters.end(), target.front().toLatin1());
    const char axis = target.back().toLatin1();
    const QString number = target.mid(1, target.size() - 2);
    bool isNumber = true;
    const int sensor = number.isEmpty() ? 1 : number.toInt(&isNumber);
    if (letter == kSensorLetters.end() || axis < 'x' || axis > 'z' || !isNumber)
        return {};
    return Axis{Quantity(letter - kSensorLetters.begin()), axis, sensor};
}

QString targetOf(char letter, int sensor, char axis)
{
    return QLatin1Char(letter) + (sensor > 1 ? QString::number(sensor) : QString()) + QLatin1Char(axis);
}

// Columns that are measured in one unit.
bool sameSensor(const QString &a, const QString &b)
{
    const auto one = axisOf(a), other = axisOf(b);
    return one && other && one->quantity == other->quantity
           && (one->sensor == other->sensor || one->quantity == Quantity::Bend);
}

int fingerOf(const QString &target)
{
    return int(QStringList{"thumb", "index", "middle", "ring", "pinky"}.indexOf(target));
}

} // namespace

std::vector<ColumnAnswer> answersOf(const std::vector<MappedColumn> &found, const std::vector<MappedColumn> &chosen)
{
    std::vector<ColumnAnswer> answers;
    for (std::size_t i = 0; i < std::min(found.size(), chosen.size()); ++i) {
        const QString &name = found[i].name;
        if (chosen[i].target.isEmpty() || (chosen[i].target == found[i].target && chosen[i].unit == found[i].unit))
            continue;
        const bool own = !name.trimmed().isEmpty() && !name.startsWith(QLatin1Char('#'))
                         && std::count_if(found.begin(), found.end(), [&](const MappedColumn &other) {
                                return other.name.compare(name, Qt::CaseInsensitive) == 0;
                            }) == 1;
        answers.push_back({chosen[i].target, own ? name : QStringLiteral("#%1").arg(i + 1), chosen[i].unit});
    }
    return answers;
}

QStringList targetsFor(const std::vector<MappedColumn> &columns)
{
    const auto used = [&columns](const QString &target) {
        return std::any_of(columns.begin(), columns.end(), [&](const MappedColumn &c) { return c.target == target; });
    };
    QStringList targets{QStringLiteral("t")};
    for (const char letter : kSensorLetters) {
        const auto full = [&](int sensor) {
            return used(targetOf(letter, sensor, 'x')) && used(targetOf(letter, sensor, 'y'))
                   && used(targetOf(letter, sensor, 'z'));
        };
        int sensors = 1;
        for (const MappedColumn &column : columns)
            if (const auto axis = axisOf(column.target);
                axis && axis->axis && kSensorLetters[std::size_t(axis->quantity)] == letter)
                sensors = std::max(sensors, axis->sensor);
        if (full(sensors) && columns.size() > std::size_t(3 * sensors))
            ++sensors;
        for (int sensor = 1; sensor <= sensors; ++sensor)
            for (const char axis : {'x', 'y', 'z'})
                targets << targetOf(letter, sensor, axis);
    }
    for (int bend = 1; bend <= kBends; ++bend)
        targets << QStringLiteral("bend%1").arg(bend);
    return targets << QStringLiteral("label") << QStringLiteral("other") << QStringLiteral("ignore");
}

QString targetInWords(const QString &target)
{
    constexpr std::pair<const char *, const char *> kWords[] = {{"t", QT_TRANSLATE_NOOP("Mapping", "Time")},
        {"label", QT_TRANSLATE_NOOP("Mapping", "Label")},
        {"combination", QT_TRANSLATE_NOOP("Mapping", "Label: a combination")},
        {"other", QT_TRANSLATE_NOOP("Mapping", "Other (keep)")}, {"ignore", QT_TRANSLATE_NOOP("Mapping", "Ignore")}};
    for (const auto &[name, words] : kWords)
        if (target == QLatin1String(name))
            return Words::tr(words);
    if (const int finger = fingerOf(target); finger >= 0)
        return Words::tr("Label: %1").arg(Theme::fingerName(finger));
    const auto axis = axisOf(target);
    if (!axis)
        return target;
    if (axis->quantity == Quantity::Bend)
        return axis->sensor <= kBends ? Words::tr("Bend: %1").arg(Theme::fingerName(axis->sensor - 1))
                                      : Words::tr("Bend %1").arg(axis->sensor);
    const QString name = axis->quantity == Quantity::Acceleration  ? Words::tr("Acceleration %1")
                         : axis->quantity == Quantity::AngularRate ? Words::tr("Angular rate %1")
                                                                   : Words::tr("Magnetic field %1");
    const QString words = name.arg(QLatin1Char(axis->axis));
    return axis->sensor > 1 ? Words::tr("%1, sensor %2").arg(words).arg(axis->sensor) : words;
}

QStringList unitsOf(const QString &target)
{
    if (target == QLatin1String("t"))
        return {"s", "ms", "us", "ns"};
    const auto axis = axisOf(target);
    if (!axis)
        return {};
    switch (axis->quantity) {
    case Quantity::Acceleration: return {"m/s2", "g", "mg", "LSB"};
    case Quantity::AngularRate: return {"rad/s", "deg/s", "mdeg/s", "LSB"};
    case Quantity::MagneticField: return {"uT", "mT", "nT", "G", "mG", "LSB"};
    default: return {"LSB", "deg", "V", "mV", "ohm", "%", "1"};
    }
}

void chooseTarget(std::vector<MappedColumn> &columns, std::size_t at, const QString &target)
{
    if (columns[at].target == target)
        return;
    const MappedColumn before = columns[at];
    const bool once = target != QLatin1String("other") && target != QLatin1String("ignore");
    for (std::size_t i = 0; i < columns.size() && once; ++i) {
        if (columns[i].target != target || i == at)
            continue;
        const bool both = axisOf(target) && axisOf(before.target);
        const QString rest = axisOf(target) ? QStringLiteral("other") : QStringLiteral("ignore");
        columns[i].target = both ? before.target : rest;
        if (both && !sameSensor(before.target, target))
            columns[i].unit = before.unit;
        columns[i].sure = true;
    }
    columns[at].target = target;
    columns[at].sure = true;
    if (sameSensor(before.target, target))
        return;
    const QStringList units = unitsOf(target);
    const auto other = std::find_if(columns.begin(), columns.end(),
        [&](const MappedColumn &c) { return &c != &columns[at] && !c.unit.isEmpty() && sameSensor(c.target, target); });
    columns[at].unit = other != columns.end() ? other->unit : units.contains(before.unit) ? before.unit : QString();
}

void chooseUnit(std::vector<MappedColumn> &columns, std::size_t at, const QString &unit)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (i == at || sameSensor(columns[i].target, columns[at].target)) {
            columns[i].unit = unit;
            columns[i].sure = true;
        }
}

} // namespace lodestone
