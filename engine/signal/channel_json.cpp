// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/channel_json.h"

#include <QJsonObject>
#include <cmath>

namespace lodestone {

QJsonArray toJson(const Layout &layout)
{
    QJsonArray json;
    for (const Channel &c : layout)
        json.append(QJsonObject{{"name", c.name}, {"quantity", nameOf(c.quantity)},
            {"axis", c.axis == 0 ? QString() : QString(QLatin1Char(c.axis))}, {"unit", c.unit}, {"scale", c.scale},
            {"sensor", c.sensor}, {"sure", c.sure}, {"rows_a_reading", c.rowsAReading}});
    return json;
}

std::optional<Layout> layoutFrom(const QJsonArray &json)
{
    if (json.isEmpty() || json.size() > kMostSessionChannels)
        return std::nullopt;
    Layout layout;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        const QString axis = one["axis"].toString();
        const double scale = one["scale"].toDouble();
        if (!one["name"].isString() || !std::isfinite(scale) || scale < 0)
            return std::nullopt;
        layout.push_back({one["name"].toString(), quantityFrom(one["quantity"].toString()),
            axis.isEmpty() ? char(0) : axis[0].toLatin1(), one["unit"].toString(), scale, one["sensor"].toInt(1),
            one["sure"].toBool(true), one["rows_a_reading"].toInt(1)});
    }
    return layout;
}

} // namespace lodestone
