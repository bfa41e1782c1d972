// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/codec.h"

namespace lodestone::codec {

QString Place::text() const
{
    const QString before = outer ? outer->text() : QString();
    if (!name)
        return QStringLiteral("%1[%2]").arg(before).arg(index);
    return before.isEmpty() ? QLatin1String(name) : before + u'.' + QLatin1String(name);
}

void damaged(const Place &place) { throw JobFailed{JobProblem::FieldDamaged, {place.text()}}; }

qint64 integerOf(const QCborValue &value, qint64 least, qint64 most, const Place &place)
{
    qint64 whole = 0;
    if (value.isInteger()) {
        whole = value.toInteger();
    } else { // JSON knows only one kind of number
        const double number = value.isDouble() ? value.toDouble() : std::nan("");
        if (!(std::abs(number) < 9.2e18) || number != std::floor(number))
            damaged(place);
        whole = qint64(number);
    }
    if (whole < least || whole > most)
        damaged(place);
    return whole;
}

double numberOf(const QCborValue &value, const Place &place)
{
    if (value.isNull())
        return std::nan("");
    if (!value.isDouble() && !value.isInteger())
        damaged(place);
    return value.toDouble();
}

QString textOf(const QCborValue &value, const Place &place)
{
    if (!value.isString())
        damaged(place);
    return value.toString();
}

QByteArray bytesOf(const QCborValue &value, const Place &place)
{
    if (!value.isByteArray())
        damaged(place);
    return value.toByteArray();
}

Combination combinationOf(const QCborValue &value, const Place &place)
{
    const auto fingers = Combination::fromString(textOf(value, place).toStdString());
    if (!fingers)
        damaged(place);
    return *fingers;
}

} // namespace lodestone::codec
