// SPDX-License-Identifier: GPL-3.0-or-later
// What numbers without a unit can be.
#include "engine/formats/columns.h"
#include "engine/formats/sensors.h"
#include "engine/formats/time.h"
#include "engine/formats/words.h"
#include "engine/signal/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace lodestone {

namespace {

// A slope of how gravity turns against how the gyroscope says it must: 1 in rad/s, 0.0175 in deg/s, near 0 where
// gravity rests while the numbers are large.
struct Turn
{
    double slope = 0;
    double speed = 0; // root mean square of the numbers
    bool known = false;
};
Turn turnOf(const SignalTable &r, const Sensor &gyroscope, const Sensor &accelerometer)
{
    double sum = 0, square = 0, speed = 0;
    std::size_t rows = 0;
    for (std::size_t i = 1; i < r.times.size(); ++i) {
        const double dt = r.times[i] - r.times[i - 1];
        if (!(dt > 0) || dt > 0.5)
            continue;
        std::array<double, 3> before{}, after{}, rate{};
        double lengthBefore = 0, lengthAfter = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            before[k] = r.values[accelerometer.channels[k]][i - 1];
            after[k] = r.values[accelerometer.channels[k]][i];
            rate[k] = (r.values[gyroscope.channels[k]][i] + r.values[gyroscope.channels[k]][i - 1]) / 2;
            lengthBefore += before[k] * before[k];
            lengthAfter += after[k] * after[k];
        }
        if (!(lengthBefore > 0) || !(lengthAfter > 0))
            continue;
        for (std::size_t k = 0; k < 3; ++k) {
            before[k] /= std::sqrt(lengthBefore);
            after[k] /= std::sqrt(lengthAfter);
        }
        // d(up)/dt = -rate x up, in the sensor's frame.
        for (std::size_t k = 0; k < 3; ++k) {
            const std::size_t a = (k + 1) % 3, b = (k + 2) % 3;
            const double wanted = -(rate[a] * before[b] - rate[b] * before[a]) * dt;
            sum += (after[k] - before[k]) * wanted;
            square += wanted * wanted;
        }
        speed += rate[0] * rate[0] + rate[1] * rate[1] + rate[2] * rate[2];
        ++rows;
    }
    if (rows < 20 || !(square > 0))
        return {};
    return {sum / square, std::sqrt(speed / double(rows)), true};
}

void setUnit(SignalTable &r, const Sensor &sensor, const char *unit, double scale)
{
    for (const std::size_t c : sensor.channels) {
        r.channels[c].unit = QString::fromLatin1(unit);
        r.channels[c].scale = scale;
        r.channels[c].sure = false;
    }
}

QString nameOf(const SignalTable &r, const Sensor &sensor) { return r.channels[sensor.channels[0]].name; }

void guessAcceleration(SignalTable &r, const Sensor &sensor)
{
    const double length = medianOf(lengthsOf(r, sensor));
    const bool whole = isWhole(r, sensor);
    if (length > 3 && length < 30)
        setUnit(r, sensor, "m/s2", 1);
    else if (length > 0.3 && length < 3)
        setUnit(r, sensor, "g", kGravity);
    else if (length > 700 && length < 1300)
        setUnit(r, sensor, "mg", kGravity / 1000);
    else {
        setUnit(r, sensor, "", 0);
        r.warnings << FormatWords::tr(
            "The accelerometer \"%1\" names no unit, and its length of %2 is gravity in none%3; say it in the header, "
            "or in the map of its columns (--map), such as ax=%1:mg.")
                          .arg(nameOf(r, sensor))
                          .arg(length, 0, 'g', 4)
                          .arg(whole ? FormatWords::tr(" (counts of the chip?)") : QString());
        return;
    }
    r.warnings << FormatWords::tr("The accelerometer \"%1\" names no unit; its length of %2 was taken as %3. Correct "
                                  "it in the header, or in the map of its columns (--map).")
                      .arg(nameOf(r, sensor))
                      .arg(length, 0, 'g', 3)
                      .arg(r.channels[sensor.channels[0]].unit);
}

void guessRate(SignalTable &r, const Sensor &sensor, const std::vector<Sensor> &all)
{
    Numbers lengths = lengthsOf(r, sensor);
    std::sort(lengths.begin(), lengths.end());
    // The two largest may be damage.
    const double most = lengths.empty() ? 0
                                        : lengths[lengths.size() - 1 - std::min<std::size_t>(2, lengths.size() / 50)];
    const auto accelerometer = std::find_if(all.begin(), all.end(),
        [&](const Sensor &s) { return s.quantity == Quantity::Acceleration && s.number == sensor.number; });
    const Turn turn = accelerometer != all.end() ? turnOf(r, sensor, *accelerometer) : Turn{};
    // Where the unit of time is a guess, it may be wrong by thousands: the turn has to confirm it too.
    const bool sureTime = std::none_of(
        r.columns.begin(), r.columns.end(), [](const Column &c) { return c.role == Role::Time && !c.sure; });
    const double degree = std::numbers::pi / 180;
    bool degrees = false, radians = false;
    QString why;
    if (isWhole(r, sensor) && most > 2500) {
        why = FormatWords::tr("its whole numbers may be counts of the chip");
    } else if (most > 40) { // no hand turns faster than about 40 rad/s
        degrees = true;
        why = FormatWords::tr("its readings are too large for rad/s");
    } else if (turn.known && turn.speed > 0.2 && turn.slope > 0.3 && turn.slope < 3) {
        radians = true;
        why = FormatWords::tr("gravity turns as it says");
    } else if (turn.known && turn.speed > 1 && turn.slope < 0.15 && (sureTime || turn.slope > 0.005)) {
        degrees = true;
        why = FormatWords::tr("gravity does not turn as it would in rad/s");
    } else if (turn.known && turn.speed > 1 && !sureTime) {
        why = FormatWords::tr("gravity turns as it says in neither unit with a time whose unit is guessed");
    } else {
        radians = true;
        why = FormatWords::tr("its readings are small");
    }
    if (!degrees && !radians) {
        setUnit(r, sensor, "", 0);
        r.warnings << FormatWords::tr("The gyroscope \"%1\" names no unit, and %2; say it in the header, or in the map "
                                      "of its columns (--map), such as gx=%1:deg/s.")
                          .arg(nameOf(r, sensor), why);
        return;
    }
    setUnit(r, sensor, degrees ? "deg/s" : "rad/s", degrees ? degree : 1);
    r.warnings << FormatWords::tr("The gyroscope \"%1\" names no unit; it was taken as %2, as %3. Correct it in the "
                                  "header, or in the map of its columns (--map).")
                      .arg(nameOf(r, sensor), r.channels[sensor.channels[0]].unit, why);
}

struct FieldUnit
{
    const char *name;
    double scale, least, most; // of a length that the earth's field, 25 to 65 uT and a magnet's share, may have
};
constexpr FieldUnit kFieldUnits[] = {{"T", 1e6, 1.5e-5, 1.5e-4}, {"mT", 1e3, 0.015, 0.15}, {"G", 100, 0.15, 1.5},
    {"uT", 1, 15, 150}, {"mG", 0.1, 180, 900}, {"nT", 1e-3, 15000, 150000}};

void guessField(SignalTable &r, const std::vector<const Sensor *> &sensors)
{
    // The weakest tenth: where magnets were furthest.
    Numbers weakest, strongest;
    bool whole = true;
    for (const Sensor *sensor : sensors) {
        Numbers lengths = lengthsOf(r, *sensor);
        if (lengths.empty())
            continue;
        std::sort(lengths.begin(), lengths.end());
        weakest.push_back(lengths[lengths.size() / 10]);
        strongest.push_back(lengths.back());
        whole = whole && isWhole(r, *sensor);
    }
    const double length = medianOf(weakest), most = medianOf(strongest);
    const FieldUnit *found = nullptr;
    for (const FieldUnit &unit : kFieldUnits)
        if (length >= unit.least && length < unit.most && (!whole || unit.scale == 1 || unit.scale == 1e-3))
            found = &unit;
    if (whole && length > 100 && length < 15000)
        found = nullptr; // counts of a chip
    if (!found && most > 0 && most < 0.01)
        found = kFieldUnits; // nothing else is written in numbers that small
    const QString name = nameOf(r, *sensors.front());
    for (const Sensor *sensor : sensors)
        setUnit(r, *sensor, found ? found->name : "", found ? found->scale : 0);
    if (found)
        r.warnings << FormatWords::tr(
            "The magnetometer \"%1\" names no unit; its length of %2 can be the earth's field (25 to 65 uT) in %3, "
            "so it was taken as that. Correct it in the header, or in the map of its columns (--map), such as "
            "mx=%1:mG.")
                          .arg(name)
                          .arg(length > 0 ? length : most, 0, 'g', 3)
                          .arg(QLatin1String(found->name));
    else
        r.warnings << FormatWords::tr(
            "The magnetometer \"%1\" names no unit, and its length of %2 is the earth's field (25 to 65 uT) in "
            "none for sure%3; it stays as it is. Say the unit in the header, or in the map of its columns (--map), "
            "such "
            "as mx=%1:uT.")
                          .arg(name)
                          .arg(length, 0, 'g', 4)
                          .arg(whole ? FormatWords::tr(" (counts of the chip?)") : QString());
}

// As gravity and the earth's field are while a sensor turns. lengths: sorted.
bool isSteady(const Numbers &lengths)
{
    const double length = lengths[lengths.size() / 2];
    return lengths[lengths.size() / 10] > 0.6 * length && lengths[lengths.size() * 9 / 10] < 1.6 * length;
}

// Three channels that name no quantity.
std::optional<Quantity> quantityOf(Numbers lengths, bool whole)
{
    const double length = medianOf(lengths);
    std::sort(lengths.begin(), lengths.end());
    // Gravity stays; a position goes by.
    if (lengths.empty() || (lengths.size() > 20 && lengths.front() == lengths.back()))
        return {}; // a setting
    const bool steady = isSteady(lengths);
    if (steady && length > 900 && length < 1150) // mg
        return Quantity::Acceleration;
    if (whole)
        return {};
    if (steady && length > 8.5 && length < 11.5)
        return Quantity::Acceleration;
    if (steady && length > 0.9 && length < 1.1)
        return Quantity::Acceleration;
    if (length > 15 && length < 150)
        return Quantity::MagneticField;
    return {};
}

// Beside an accelerometer, what keeps near zero is a gyroscope, and so is what stands between it and a field; but no
// field has a length that changes much, and a gyroscope has hardly another.
bool isGyroscope(const SignalTable &r, const std::vector<Sensor> &sensors,
    const std::vector<std::optional<Quantity>> &found, std::size_t at)
{
    Numbers lengths = lengthsOf(r, sensors[at]);
    std::sort(lengths.begin(), lengths.end());
    if (lengths.empty() || found[at] == Quantity::Acceleration
        || std::find(found.begin(), found.end(), Quantity::Acceleration) == found.end()
        || (found[at] == Quantity::MagneticField && isSteady(lengths)))
        return false;
    if (at > 0 && at + 1 < sensors.size() && found[at - 1] == Quantity::Acceleration
        && found[at + 1] == Quantity::MagneticField)
        return true;
    // At rest it shows its offset; the third of three can be nothing else.
    const bool field = std::find(found.begin(), found.end(), Quantity::MagneticField) != found.end();
    if (!found[at] && lengths.back() > 0 && lengths.back() < 10
        && ((sensors.size() == 3 && field)
            || (sensors.size() > 1 && at > 0 && found[at - 1] == Quantity::Acceleration)))
        return true;
    double mean = 0;
    for (const std::size_t c : sensors[at].channels) {
        double sum = 0;
        for (const double v : r.values[c])
            sum += v;
        mean += sum * sum;
    }
    mean = std::sqrt(mean) / double(std::max<std::size_t>(1, r.rows()));
    return mean < 0.2 * lengths.back();
}

void guessQuantities(SignalTable &r)
{
    // Columns without names, three by three.
    std::vector<std::size_t> unnamed;
    for (std::size_t c = 0; c < r.channels.size(); ++c)
        if (r.channels[c].quantity == Quantity::Other && !r.channels[c].sure && r.channels[c].axis == 0)
            unnamed.push_back(c);
    const bool allUnnamed = unnamed.size() == r.channels.size();
    const auto isGravityAt = [&](const std::vector<std::size_t> &columns, std::size_t at) {
        const Sensor sensor{Quantity::Other, 1, {columns[at], columns[at + 1], columns[at + 2]}};
        return quantityOf(lengthsOf(r, sensor), isWhole(r, sensor)) == Quantity::Acceleration;
    };
    const auto anyGravity = [&](const std::vector<std::size_t> &columns) {
        for (std::size_t at = 0; at + 2 < columns.size(); at += 3)
            if (isGravityAt(columns, at))
                return true;
        return false;
    };
    // A number that never changes is a sensor's own, as SensorStream writes it, or a user's.
    std::vector<std::size_t> varying;
    std::copy_if(unnamed.begin(), unnamed.end(), std::back_inserter(varying), [&](std::size_t c) {
        return r.values[c].size() < 20
               || std::any_of(r.values[c].begin(), r.values[c].end(), [&](double v) { return v != r.values[c][0]; });
    });
    if (allUnnamed && varying.size() < unnamed.size() && varying.size() % 3 == 0 && !anyGravity(unnamed)
        && anyGravity(varying))
        unnamed = std::move(varying);
    std::size_t from = 0; // the first of three
    if (allUnnamed && (unnamed.size() % 3 != 0 || unnamed.size() > 30)) {
        // Other columns stand before or behind the sensors: gravity tells where these are.
        while (from + 2 < unnamed.size() && !isGravityAt(unnamed, from))
            ++from;
    }
    std::vector<std::size_t> inThrees;
    for (std::size_t k = from; allUnnamed && from + 2 < unnamed.size() && k < from + (unnamed.size() - from) / 3 * 3;
         ++k) {
        r.channels[unnamed[k]].axis = "xyz"[(k - from) % 3];
        r.channels[unnamed[k]].sensor = int((k - from) / 3) + 1;
        inThrees.push_back(unnamed[k]);
    }
    std::vector<Sensor> open;
    for (const Sensor &sensor : sensorsOf(r))
        if (sensor.quantity == Quantity::Other && !r.channels[sensor.channels[0]].sure)
            open.push_back(sensor);
    if (open.empty())
        return;
    std::vector<std::optional<Quantity>> found;
    Numbers lengths;
    for (const Sensor &sensor : open) {
        lengths.push_back(medianOf(lengthsOf(r, sensor)));
        found.push_back(quantityOf(lengthsOf(r, sensor), isWhole(r, sensor)));
    }
    // Many sensors of one name are of one kind.
    if (open.size() > 3 && unnamed.empty()) {
        const double middle = medianOf(lengths);
        const auto usual = std::size_t(std::find(lengths.begin(), lengths.end(), middle) - lengths.begin());
        std::fill(found.begin(), found.end(), found[usual]);
    }
    int numbers[3] = {0, 0, 0}; // the sensors there are
    for (const Channel &channel : r.channels)
        if (static_cast<std::size_t>(channel.quantity) < 3)
            numbers[int(channel.quantity)] = std::max(numbers[int(channel.quantity)], channel.sensor);
    const bool free = numbers[0] + numbers[1] + numbers[2] == 0;
    for (std::size_t s = 0; s < open.size(); ++s) {
        const bool behind = s > 0 && !inThrees.empty() && found[s - 1] == Quantity::Acceleration;
        if ((open.size() <= 3 || behind) && isGyroscope(r, open, found, s))
            found[s] = Quantity::AngularRate;
        if (!found[s] && !inThrees.empty() && open.size() > 3)
            for (const std::size_t c : open[s].channels) { // columns that have nothing to do with each other
                r.channels[c].axis = 0;
                r.channels[c].sensor = 1;
            }
        if (!found[s])
            continue;
        const int number = open.size() > 3 && free && inThrees.empty() ? open[s].number : ++numbers[int(*found[s])];
        for (const std::size_t c : open[s].channels) {
            r.channels[c].quantity = *found[s];
            r.channels[c].sensor = number;
        }
    }
    bool any = false;
    for (const Quantity quantity : {Quantity::Acceleration, Quantity::AngularRate, Quantity::MagneticField}) {
        const auto first = std::find(found.begin(), found.end(), std::optional(quantity));
        if (first == found.end())
            continue;
        any = true;
        r.warnings << FormatWords::tr("\"%1\" and %2 others name no quantity; by their numbers they were taken as %3. "
                                      "Correct it in the header, or in the map of its columns (--map).")
                          .arg(r.channels[open[std::size_t(first - found.begin())].channels[0]].name)
                          .arg(3 * std::count(found.begin(), found.end(), std::optional(quantity)) - 1)
                          .arg(quantityInWords(quantity));
    }
    if (!any)
        r.warnings << FormatWords::tr("\"%1\" and the columns behind it name no quantity and no unit; say them in the "
                                      "header, or in the map of its columns (--map), such as mx=%1:uT.")
                          .arg(r.channels[open[0].channels[0]].name);
}

} // namespace

void guessUnits(SignalTable &r)
{
    guessQuantities(r);
    const std::vector<Sensor> all = sensorsOf(r);
    std::vector<const Sensor *> fields;
    for (const Sensor &sensor : all) {
        const bool open = std::all_of(sensor.channels.begin(), sensor.channels.end(),
            [&](std::size_t c) { return r.channels[c].unit.isEmpty() && r.channels[c].scale == 0; });
        if (!open)
            continue;
        switch (sensor.quantity) {
        case Quantity::Acceleration: guessAcceleration(r, sensor); break;
        case Quantity::AngularRate: guessRate(r, sensor, all); break;
        case Quantity::MagneticField: fields.push_back(&sensor); break;
        default: break;
        }
    }
    if (!fields.empty())
        guessField(r, fields);
    for (const Channel &channel : r.channels)
        if (channel.unit == QLatin1String("LSB") && channel.scale == 0 && channel.axis != 0
            && channel.quantity != Quantity::Other) {
            r.warnings << FormatWords::tr("\"%1\" is in counts of the chip (LSB); say what one is in the map of its "
                                          "columns (--map) to have it in %2.")
                              .arg(channel.name, channel.quantity == Quantity::MagneticField ? QStringLiteral("uT")
                                                 : channel.quantity == Quantity::AngularRate ? QStringLiteral("rad/s")
                                                                                             : QStringLiteral("m/s2"));
            break;
        }
}

} // namespace lodestone
