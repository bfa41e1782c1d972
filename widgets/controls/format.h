// SPDX-License-Identifier: GPL-3.0-or-later
// Number formatting for the whole program: minus sign U+2212, thin spaces between thousands, decimal sign of the
// default QLocale (the examples are English).
#pragma once
#include <QString>

namespace lodestone {

QString formatNumber(double value, int decimals);     // "−19.4"; "—" when not finite; never "−0.0"
QString formatSigned(double value, int decimals);     // "+1.8", "−0.4", "0.0"
QString formatCount(qint64 value);                    // "16 640" (U+202F, a space without a line break)
QString formatPercent(double fraction, int decimals); // 0.849 -> "84.9 %"
QString formatClock(double seconds); // seconds as "05:12", from one hour "1:05:12"; negative counts as 0
QString formatClockFine(double seconds, int decimals); // "03:43.28"
QString formatAgo(double seconds);                     // seconds as "just now", "12 s ago", "4 min ago"
QString formatHash(const QByteArray &bytes);           // first four bytes, "8f3a c21e"

// Step of an axis: 1, 2 or 5 x 10^n, so that span / step is at most `steps`.
double niceStep(double span, int steps);

} // namespace lodestone
