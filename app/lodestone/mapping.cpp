// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/mapping.h"

#include "engine/signal/words.h"
#include "widgets/controls/format.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mapping)
};

constexpr std::array kFingers{"thumb", "index", "middle", "ring", "pinky"};

// Empty: --map has no word for it.
QString targetOf(const Column &column, bool onlyTime)
{
    switch (column.role) {
    case Role::Ignored: return QStringLiteral("ignore");
    case Role::Time: return onlyTime ? QStringLiteral("t") : QString();
    case Role::Class: return QStringLiteral("label");
    case Role::Combination: return QStringLiteral("combination");
    case Role::Finger:
        return column.sensor >= 1 && column.sensor <= int(kFingers.size())
                   ? QString::fromLatin1(kFingers[std::size_t(column.sensor - 1)])
                   : QString();
    case Role::Segment: return {};
    case Role::Channel: break;
    }
    if (column.quantity == Quantity::Other)
        return QStringLiteral("other");
    if (column.quantity == Quantity::Bend)
        return QStringLiteral("bend%1").arg(column.sensor);
    if (column.quantity == Quantity::Orientation || column.axis < 'x' || column.axis > 'z')
        return {};
    const char letter = column.quantity == Quantity::Acceleration  ? 'a'
                        : column.quantity == Quantity::AngularRate ? 'g'
                                                                   : 'm';
    return QLatin1Char(letter) + (column.sensor > 1 ? QString::number(column.sensor) : QString())
           + QLatin1Char(column.axis);
}

QString foundInWords(const Column &column)
{
    if (column.role == Role::Time)
        return Words::tr("Part of the time");
    if (column.role == Role::Segment)
        return Words::tr("Number of the label");
    QString words = quantityInWords(column.quantity);
    words.replace(0, 1, words.front().toUpper());
    return column.axis ? words + QLatin1Char(' ') + QLatin1Char(column.axis) : words;
}

// The place of an assignment's column; -1: none.
int placeOf(const QString &name, const std::vector<Column> &columns)
{
    if (name.startsWith(QLatin1Char('#')))
        return name.mid(1).toInt() - 1;
    for (const Qt::CaseSensitivity exact : {Qt::CaseSensitive, Qt::CaseInsensitive})
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].name.trimmed().compare(name.trimmed(), exact) == 0)
                return int(i);
    return -1;
}

} // namespace

std::vector<MappedColumn> mappedColumns(const std::vector<Column> &columns)
{
    const bool onlyTime = std::count_if(columns.begin(), columns.end(), [](const Column &c) {
        return c.role == Role::Time;
    }) == 1;
    std::vector<MappedColumn> mapped;
    for (const Column &column : columns) {
        const QString target = targetOf(column, onlyTime);
        mapped.push_back(
            {column.name, target, target.isEmpty() ? foundInWords(column) : QString(), column.unit, column.sure});
    }
    return mapped;
}

std::vector<int> channelsOf(const std::vector<Column> &columns, const Layout &channels)
{
    std::vector<int> places(columns.size(), -1);
    std::vector<bool> taken(channels.size(), false);
    const auto match = [&](auto alike) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            for (std::size_t k = 0; k < channels.size() && places[i] < 0 && columns[i].role == Role::Channel; ++k)
                if (!taken[k] && alike(columns[i], channels[k])) {
                    places[i] = int(k);
                    taken[k] = true;
                }
    };
    match([](const Column &column, const Channel &channel) { return column.name == channel.name; });
    // A channel that is turned is called so: "-mx".
    match([](const Column &column, const Channel &channel) {
        return column.axis != 0 && column.axis == channel.axis && column.quantity == channel.quantity
               && column.sensor == channel.sensor;
    });
    return places;
}

std::vector<Assignment> mapOf(
    const std::vector<Assignment> &before, const std::vector<ColumnAnswer> &now, const std::vector<Column> &columns)
{
    std::vector<Assignment> map;
    for (const Assignment &old : before)
        if (std::none_of(now.begin(), now.end(), [&](const ColumnAnswer &answer) {
                return placeOf(answer.column, columns) == placeOf(old.column, columns);
            }))
            map.push_back(old);
    // Of these units the reader takes another spelling only.
    const auto spelled = [](const QString &unit) {
        return unit == QLatin1String("LSB")      ? QStringLiteral("counts")
               : unit == QLatin1String("mdeg/s") ? QStringLiteral("mdps")
                                                 : unit;
    };
    for (const ColumnAnswer &answer : now)
        map.push_back({answer.target, answer.column, spelled(answer.unit)});
    return map;
}

QString dialectInWords(const QString &dialect)
{
    const std::pair<const char *, QString> words[] = {{"csv", QStringLiteral("CSV")}, {"tsv", Words::tr("tabs")},
        {"semicolon", Words::tr("semicolons")}, {"blanks", Words::tr("blanks")},
        {"plotter", Words::tr("names and values")}, {"teleplot", QStringLiteral("Teleplot")},
        {"jsonl", QStringLiteral("JSON")}, {"gambit", QStringLiteral("GAMBIT")},
        {"edge-impulse", QStringLiteral("Edge Impulse")}};
    for (const auto &[name, said] : words)
        if (dialect == QLatin1String(name))
            return said;
    return dialect;
}

QStringList howInWords(const SignalTable &table)
{
    const auto said = [&table](const char *name) {
        for (const auto &[key, value] : table.how)
            if (key == QLatin1String(name))
                return value;
        return QString();
    };
    const QString separator = said("separator");
    QString dialect = table.format;
    if (separator == QLatin1String("tab"))
        dialect = QStringLiteral("tsv");
    else if (separator == QLatin1String(";"))
        dialect = QStringLiteral("semicolon");
    else if (separator == QLatin1String("blanks") || separator == QLatin1String("mixed"))
        dialect = QStringLiteral("blanks");
    else if (separator == QLatin1String("name:value"))
        dialect = QStringLiteral("plotter");
    QStringList how{dialectInWords(dialect)};
    if (const QString encoding = said("encoding"); !encoding.isEmpty() && encoding != QLatin1String("UTF-8"))
        how << encoding;
    if (table.rateHz > 0)
        how << Words::tr("%1 Hz").arg(formatNumber(table.rateHz, 1));
    return how;
}

QString valueInWords(double value)
{
    const double size = std::abs(value);
    return formatNumber(value, size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

QStringList groupsInWords(const Layout &channels)
{
    std::vector<std::pair<QString, int>> groups;
    for (const Channel &channel : channels) {
        const QString words = channel.unit.isEmpty() ? quantityInWords(channel.quantity)
                                                     : Words::tr("%1, %2").arg(
                                                         quantityInWords(channel.quantity), unitInWords(channel.unit));
        const auto known = std::find_if(
            groups.begin(), groups.end(), [&](const auto &group) { return group.first == words; });
        if (known == groups.end())
            groups.emplace_back(words, 1);
        else
            ++known->second;
    }
    QStringList lines;
    for (const auto &[words, count] : groups)
        lines << Words::tr("%1 %2").arg(count).arg(words);
    return lines;
}

} // namespace lodestone
