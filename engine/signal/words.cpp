// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/words.h"
#include <QCoreApplication>
#include <utility>

namespace lodestone {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mapping)
};

} // namespace

QString quantityInWords(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Acceleration: return Words::tr("acceleration");
    case Quantity::AngularRate: return Words::tr("angular rate");
    case Quantity::MagneticField: return Words::tr("magnetic field");
    case Quantity::Bend: return Words::tr("bend");
    case Quantity::Orientation: return Words::tr("orientation");
    case Quantity::Other: break;
    }
    return Words::tr("other");
}

QString unitInWords(const QString &unit)
{
    constexpr std::pair<const char *, const char *> kSigns[] = {{"m/s2", "m/s²"}, {"deg/s", "°/s"}, {"mdeg/s", "m°/s"},
        {"deg", "°"}, {"uT", "µT"}, {"uG", "µG"}, {"us", "µs"}, {"ohm", "Ω"}, {"degC", "°C"}};
    for (const auto &[name, sign] : kSigns)
        if (unit == QLatin1String(name))
            return QString::fromUtf8(sign);
    if (unit == QLatin1String("1"))
        return Words::tr("no unit");
    return unit == QLatin1String("LSB") ? Words::tr("counts") : unit;
}

} // namespace lodestone
