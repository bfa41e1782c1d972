// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/channel_lanes.h"
#include "engine/signal/words.h"
#include "widgets/theme/theme.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <set>

namespace lodestone {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestone::LivePlot)
};

constexpr std::array kOrder{Quantity::MagneticField, Quantity::Acceleration, Quantity::AngularRate, Quantity::Bend,
    Quantity::Orientation, Quantity::Other};

struct Known // a quantity whose unit is known
{
    QString unit, length;
    int decimals = -1;
    double least = 0;
};
Known known(Quantity quantity)
{
    switch (quantity) {
    case Quantity::MagneticField: return {QStringLiteral("uT"), QStringLiteral("|B|"), 1, 20};
    case Quantity::Acceleration: return {QStringLiteral("m/s2"), QStringLiteral("|a|"), 2, 4};
    case Quantity::AngularRate: return {QStringLiteral("rad/s"), QStringLiteral("|ω|"), 2, 2};
    default: return {};
    }
}

bool isVector(Quantity quantity) { return !known(quantity).unit.isEmpty(); }
bool isScaled(const Channel &channel) { return channel.scale > 0 && isVector(channel.quantity); }

QString unitOf(const Channel &channel)
{
    if (isScaled(channel))
        return unitInWords(known(channel.quantity).unit);
    if (channel.unit == QLatin1String("1")) // of the full range
        return {};
    if (channel.unit.isEmpty() && channel.quantity != Quantity::Other && channel.quantity != Quantity::Orientation)
        return Words::tr("raw");
    return unitInWords(channel.unit);
}

QString titleOf(const Channel &channel)
{
    switch (channel.quantity) {
    case Quantity::MagneticField: return Words::tr("Magnetometer");
    case Quantity::Acceleration: return Words::tr("Accelerometer");
    case Quantity::AngularRate: return Words::tr("Gyroscope");
    case Quantity::Bend: return Words::tr("Bend");
    case Quantity::Orientation: return Words::tr("Orientation");
    case Quantity::Other: break;
    }
    return Words::tr("Other");
}

int sensorsOf(const Layout &layout, Quantity quantity)
{
    std::set<int> sensors;
    for (const Channel &channel : layout)
        if (channel.quantity == quantity)
            sensors.insert(channel.sensor);
    return int(sensors.size());
}

// Five bend channels are the five fingers, thumb first: the sensor's number is the finger's.
bool isHand(const Layout &layout)
{
    const auto bends = std::count_if(
        layout.begin(), layout.end(), [](const Channel &channel) { return channel.quantity == Quantity::Bend; });
    if (bends != 5 || sensorsOf(layout, Quantity::Bend) != 5)
        return false;
    return std::all_of(layout.begin(), layout.end(), [](const Channel &channel) {
        return channel.quantity != Quantity::Bend || (channel.sensor >= 1 && channel.sensor <= 5);
    });
}

class Arranging
{
public:
    explicit Arranging(const Layout &layout) : m_layout(layout), m_hand(isHand(layout))
    {
        for (std::size_t c = 0; c < layout.size(); ++c)
            m_made.sources.push_back({{c}, isScaled(layout[c]) ? layout[c].scale : 1});
    }
    ChannelLanes arranged()
    {
        bool several = false;
        for (const Quantity quantity : kOrder) {
            const bool many = isVector(quantity) && sensorsOf(m_layout, quantity) > 1;
            several = several || many;
            std::vector<bool> done(m_layout.size());
            for (std::size_t c = 0; c < m_layout.size(); ++c)
                if (m_layout[c].quantity == quantity && !done[c])
                    add(together(c, done), many);
        }
        if (!several)
            m_made.lengths.clear();
        return m_made;
    }

private:
    // Channels that share a scale: the axes of one sensor, or all that have no axis.
    std::vector<std::size_t> together(std::size_t first, std::vector<bool> &done) const
    {
        const Channel &one = m_layout[first];
        const bool bySensor = one.axis != 0; // else each is a sensor of its own: a finger, an angle
        std::vector<std::size_t> group;
        for (std::size_t c = first; c < m_layout.size(); ++c) {
            const Channel &other = m_layout[c];
            if (other.quantity != one.quantity || (bySensor && other.sensor != one.sensor)
                || (other.axis != 0) != bySensor || isScaled(other) != isScaled(one) || unitOf(other) != unitOf(one))
                continue;
            group.push_back(c);
            done[c] = true;
        }
        return group;
    }

    void add(const std::vector<std::size_t> &group, bool many)
    {
        const std::size_t lanes = (group.size() + kMostTraces - 1) / kMostTraces;
        for (std::size_t i = 0; i < lanes; ++i) {
            const Channel &first = m_layout[group.front()];
            Lane lane;
            lane.quantity = first.quantity;
            lane.unit = unitOf(first);
            lane.title = group.size() == 1 && first.quantity == Quantity::Other ? first.name : titleOf(first);
            if (many || lanes > 1) {
                lane.number = lanes > 1 ? int(i) + 1 : first.sensor;
                lane.title = Words::tr("%1 %2").arg(lane.title).arg(lane.number);
            }
            if (isScaled(first)) {
                lane.decimals = known(first.quantity).decimals;
                lane.least = known(first.quantity).least;
            }
            for (std::size_t k = group.size() * i / lanes; k < group.size() * (i + 1) / lanes; ++k)
                lane.traces.push_back(traceOf(group[k], int(lane.traces.size())));
            m_made.lanes.push_back(lane);
            m_made.lengths.push_back(many ? lengthOf(lane, group) : lane);
        }
    }

    LaneTrace traceOf(std::size_t place, int number) const
    {
        const Channel &channel = m_layout[place];
        LaneTrace trace{place, channel.name, -1, number};
        if (const qsizetype axis = QStringLiteral("xyzw").indexOf(QLatin1Char(channel.axis));
            channel.axis && axis >= 0) {
            trace.name = QLatin1Char(channel.axis);
            trace.shade = int(axis);
        } else if (channel.quantity == Quantity::Bend && m_hand) {
            trace.finger = channel.sensor - 1;
            trace.name = Theme::fingerLetter(trace.finger);
        }
        return trace;
    }

    // The lane itself where an axis is missing.
    Lane lengthOf(const Lane &axes, const std::vector<std::size_t> &group)
    {
        std::vector<std::size_t> vector;
        for (const char axis : {'x', 'y', 'z'})
            for (const std::size_t c : group)
                if (m_layout[c].axis == axis)
                    vector.push_back(c);
        if (vector.size() != 3 || group.size() != 3)
            return axes;
        Lane lane = axes;
        lane.traces = {{m_made.sources.size(), known(axes.quantity).length, -1, 0}};
        m_made.sources.push_back({vector, m_made.sources[vector.front()].factor});
        return lane;
    }

    const Layout &m_layout;
    bool m_hand;
    ChannelLanes m_made;
};

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

float TraceSource::of(const float *row) const
{
    double value = static_cast<double>(row[channels.front()]);
    if (channels.size() > 1) {
        double squares = 0;
        for (const std::size_t channel : channels)
            squares += static_cast<double>(row[channel]) * static_cast<double>(row[channel]);
        value = std::sqrt(squares);
    }
    return factor == 1 ? static_cast<float>(value) : static_cast<float>(value * factor);
}

double Lane::leastFor(double low, double high) const
{
    return least > 0 ? least : std::max(0.02 * std::max(std::abs(low), std::abs(high)), 1e-3);
}

int Lane::decimalsFor(double range) const
{
    return decimals >= 0 ? decimals : range >= 200 ? 0 : range >= 20 ? 1 : range >= 2 ? 2 : 3;
}

ChannelLanes lanesOf(const Layout &layout) { return Arranging(layout).arranged(); }

std::vector<Lane> inputLanes(const ChannelLanes &of)
{
    const std::vector<Lane> &lanes = of.lengths.empty() ? of.lanes : of.lengths;
    for (const Quantity quantity : {Quantity::MagneticField, Quantity::Bend}) {
        std::vector<Lane> found;
        std::copy_if(lanes.begin(), lanes.end(), std::back_inserter(found),
            [quantity](const Lane &lane) { return lane.quantity == quantity; });
        if (!found.empty())
            return found;
    }
    return {lanes.begin(), lanes.begin() + std::min<std::ptrdiff_t>(1, std::ptrdiff_t(lanes.size()))};
}

TraceSource lengthOf(const std::vector<Lane> &lanes, const ChannelLanes &of)
{
    TraceSource all;
    for (const Lane &lane : lanes)
        for (const LaneTrace &trace : lane.traces) {
            const TraceSource &one = of.sources[trace.source];
            all.channels.insert(all.channels.end(), one.channels.begin(), one.channels.end());
            all.factor = one.factor;
        }
    return all;
}

QColor colourOf(const LaneTrace &trace)
{
    const Tokens &t = Theme::tokens();
    if (trace.finger >= 0)
        return t.fingerInk[static_cast<std::size_t>(trace.finger)];
    switch (trace.shade) {
    case 0:
    case 1:
    case 2: return t.axis[static_cast<std::size_t>(trace.shade)];
    case 3: return t.tertiary;
    case 4: return between(t.axis[1], t.axis[2]);
    case 5: return between(t.axis[1], t.text);
    case 6: return between(t.axis[2], t.text);
    default: return t.secondary;
    }
}

} // namespace lodestone
