// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the studio writes them: U+2212 minus, thin spaces between thousands, the decimal sign of the default
// QLocale (the examples are English).
#pragma once
#include <QString>

namespace lodestone {

QString formatNumber(double value, int decimals);      // "−19.4"; "—" when not finite; never "−0.0"
QString formatSigned(double value, int decimals);      // "+1.8", "−0.4", "0.0"
QString formatCount(qint64 value);                     // "16 640" (U+202F: no line breaks there)
QString formatPercent(double fraction, int decimals);  // 0.849 -> "84.9 %"
QString formatClock(double seconds);                   // "05:12", from an hour "1:05:12"; negative is 0
QString formatClockFine(double seconds, int decimals); // "03:43.28"
QString formatAgo(double seconds);                     // "just now", "12 s ago", "4 min ago"
QString formatHash(const QByteArray &bytes);           // first four bytes, "8f3a c21e"

// Round steps for an axis: 1, 2 or 5 x 10^n, so that span / step is at most steps.
double niceStep(double span, int steps);

} // namespace lodestone
