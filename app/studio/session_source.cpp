// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session_source.h"

#include "device/simulator/hand.h"
#include <QCoreApplication>
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

bool isSimulated(const QString &source) { return source.startsWith(QLatin1String("virtual glove")); }

QString sourceInWords(const QString &source)
{
    static const QRegularExpression seed(QStringLiteral("^virtual glove seed=(\\d+)"));
    const auto after = [&source](const char *word) { return source.mid(qsizetype(qstrlen(word))); };
    const auto words = [](const char *text) { return QCoreApplication::translate("Sentences", text); };
    if (const QRegularExpressionMatch hand = seed.match(source); hand.hasMatch())
        return words(QT_TRANSLATE_NOOP("Sentences", "simulated hand %1")).arg(hand.captured(1));
    if (isSimulated(source))
        return words(QT_TRANSLATE_NOOP("Sentences", "simulated hand"));
    if (source.startsWith(QLatin1String("glove ")))
        return words(QT_TRANSLATE_NOOP("Sentences", "glove %1")).arg(after("glove "));
    if (source.startsWith(QLatin1String("import ")))
        return words(QT_TRANSLATE_NOOP("Sentences", "file %1")).arg(after("import "));
    return source;
}

} // namespace lodestone
