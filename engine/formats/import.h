// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions from files: csv and gambit JSON, told apart by content; and back out again. Pure functions over bytes.
#pragma once
#include "engine/signal/windows.h"
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>

namespace lodestone {

struct ImportError
{
    QString reason;
}; // place in the file and remedy, one sentence; thrown
struct ImportedSession
{
    QString format; // "csv", "gambit"
    std::vector<Sample> samples;
    std::vector<Segment> labels;
    double rateHz = 0, seconds = 0; // measured
    QStringList warnings;
};
// Asked now and then with the part that is done, 0..1; false: an ImportError ends the work.
using ImportWatch = std::function<bool(double)>;
// format: empty to look at the content.
ImportedSession importSession(const QByteArray &bytes, const QString &format = {}, const ImportWatch &watch = {});
QByteArray exportCsv(const std::vector<Sample> &samples, const std::vector<Segment> &labels);
QByteArray exportGambit(const std::vector<Sample> &samples, const std::vector<Segment> &labels, double rateHz);

} // namespace lodestone
