// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/format.h"
#include <QByteArray>
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {
constexpr QChar kMinus(0x2212), kThin(0x202f);
QString words(const char *text) { return QCoreApplication::translate("Format", text); }
// The digits without sign, with the locale's decimal sign.
QString magnitude(double value, int decimals)
{
    return QString::number(std::abs(value), 'f', decimals).replace(QLatin1Char('.'), QLocale().decimalPoint());
}
// Whether the rounded number is not 0. A value that rounds to 0 gets no sign.
bool showsSomething(const QString &digits)
{
    return std::any_of(
        digits.begin(), digits.end(), [](QChar c) { return c >= QLatin1Char('1') && c <= QLatin1Char('9'); });
}
} // namespace

QString formatNumber(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("—");
    const QString plain = magnitude(value, decimals);
    return value < 0 && showsSomething(plain) ? kMinus + plain : plain;
}

QString formatSigned(double value, int decimals)
{
    const QString text = formatNumber(value, decimals);
    return value > 0 && showsSomething(text) ? QLatin1Char('+') + text : text;
}

QString formatCount(qint64 value)
{
    QString digits = QString::number(value);
    const bool negative = digits.startsWith(QLatin1Char('-'));
    if (negative)
        digits.remove(0, 1);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kThin);
    return negative ? kMinus + digits : digits;
}

QString formatPercent(double fraction, int decimals)
{
    return std::isfinite(fraction) ? formatNumber(fraction * 100, decimals) + QStringLiteral("\u00a0%")
                                   : QStringLiteral("—");
}

QString formatClock(double seconds)
{
    const auto whole = static_cast<qint64>(std::isfinite(seconds) && seconds > 0 ? std::floor(seconds) : 0);
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString rest = two(whole / 60 % 60) + QLatin1Char(':') + two(whole % 60);
    return whole >= 3600 ? QString::number(whole / 3600) + QLatin1Char(':') + rest : rest;
}

QString formatClockFine(double seconds, int decimals)
{
    if (!std::isfinite(seconds) || seconds < 0)
        seconds = 0;
    const double scale = std::pow(10.0, decimals);
    const auto ticks = static_cast<qint64>(std::floor(seconds * scale + 1e-6));
    const auto perSecond = static_cast<qint64>(scale);
    QString text = formatClock(static_cast<double>(ticks / perSecond));
    if (decimals > 0)
        text += QLocale().decimalPoint() + QStringLiteral("%1").arg(ticks % perSecond, decimals, 10, QLatin1Char('0'));
    return text;
}

QString formatAgo(double seconds)
{
    if (!(seconds >= 1))
        return words(QT_TRANSLATE_NOOP("Format", "just now"));
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Format", "%1 s ago")).arg(static_cast<int>(seconds));
    if (seconds < 3600)
        return words(QT_TRANSLATE_NOOP("Format", "%1 min ago")).arg(static_cast<int>(seconds / 60));
    return words(QT_TRANSLATE_NOOP("Format", "%1 h ago")).arg(static_cast<int>(seconds / 3600));
}

QString formatHash(const QByteArray &bytes)
{
    const QString hex = QString::fromLatin1(bytes.left(4).toHex());
    return hex.size() == 8 ? hex.left(4) + QLatin1Char(' ') + hex.mid(4) : hex;
}

double niceStep(double span, int steps)
{
    if (!(span > 0) || !std::isfinite(span) || steps < 1)
        return 1;
    const double raw = span / steps;
    const double decade = std::pow(10.0, std::floor(std::log10(raw)));
    for (double factor : {1.0, 2.0, 5.0})
        if (decade * factor >= raw * (1 - 1e-9))
            return decade * factor;
    return decade * 10;
}

} // namespace lodestone
