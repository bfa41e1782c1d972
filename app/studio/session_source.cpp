// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session_source.h"

#include "device/simulator/hand.h"
#include <QRegularExpression>

namespace lodestone {

QString sourceOf(const GloveOptions &options)
{
    return QStringLiteral("virtual glove seed=%1 session=%2 script=%3 each=%4")
        .arg(options.seed)
        .arg(options.session)
        .arg(options.script)
        .arg(options.secondsEach);
}

std::unique_ptr<simulator::Hand> handOf(const QString &source)
{
    static const QRegularExpression pattern(
        QStringLiteral("^virtual glove seed=(\\d+) session=(\\d+) script=(ten|wander|turn) each=([\\d.]+)$"));
    const QRegularExpressionMatch match = pattern.match(source);
    if (!match.hasMatch())
        return nullptr;
    const quint64 seed = match.captured(1).toULongLong(), session = match.captured(2).toULongLong();
    const QString name = match.captured(3);
    const simulator::Script script = name == QLatin1String("ten")
                                         ? simulator::Script::tenCombinations(session, match.captured(4).toDouble())
                                     : name == QLatin1String("turn") ? simulator::Script::turnAbout()
                                                                     : simulator::Script::wander(seed);
    return std::make_unique<simulator::Hand>(seed, session, script);
}

} // namespace lodestone
