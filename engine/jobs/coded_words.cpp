// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/coded_words.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

namespace lodestone {
namespace {

// Control characters that no sentence and no file name has: a coded text is
//     kBegin context kNext source kNext fact 1 kNext fact 2 … kEnd
// kPercent stands in the source for '%', so that QString::arg() fills the facts and leaves the source as it is.
constexpr QChar kBegin(0x01), kNext(0x02), kEnd(0x03), kPercent(0x04);
constexpr int kFactsFrom = 2;

QString wordsOf(const QStringList &parts)
{
    const QByteArray context = parts.value(0).toUtf8(),
                     source = QString(parts.value(1)).replace(kPercent, u'%').toUtf8();
    const QString text = QCoreApplication::translate(context.constData(), source.constData());
    QString words; // filled here in one pass: a fact that looks like a placeholder stays as it is
    for (qsizetype i = 0; i < text.size(); ++i) {
        int place = -1;
        qsizetype behind = i + 1;
        if (text[i] == u'%') // one or two digits, as QString::arg() reads them
            for (; behind < std::min(i + 3, text.size()) && text[behind].digitValue() >= 0; ++behind)
                place = std::max(place, 0) * 10 + text[behind].digitValue();
        if (place < 1 || place - 1 + kFactsFrom >= parts.size()) {
            words += text[i];
            continue;
        }
        words += parts[place - 1 + kFactsFrom];
        i = behind - 1;
    }
    return words;
}

// Reads one coded text whose kBegin has been passed; at stands behind its kEnd afterwards.
QString read(const QString &coded, qsizetype &at)
{
    QStringList parts{QString()};
    while (at < coded.size() && coded[at] != kEnd) {
        const QChar c = coded[at++];
        if (c == kBegin)
            parts.last() += read(coded, at);
        else if (c == kNext)
            parts << QString();
        else
            parts.last() += c;
    }
    ++at;
    return wordsOf(parts);
}

} // namespace

QString CodedWords::translate(const char *context, const char *sourceText, const char *, int) const
{
    constexpr std::array kContexts{"Project", "Formats", "Mapping"};
    if (std::none_of(kContexts.begin(), kContexts.end(), [&](const char *one) { return qstrcmp(context, one) == 0; }))
        return {};
    const QString source = QString::fromUtf8(sourceText);
    QString coded = kBegin + QString::fromUtf8(context) + kNext + QString(source).replace(u'%', kPercent);
    for (int place = 1; source.contains(u'%' + QString::number(place)); ++place)
        coded += kNext + QStringLiteral("%%1").arg(place);
    return coded + kEnd;
}

QString inWords(const QString &coded)
{
    QString words;
    for (qsizetype at = 0; at < coded.size();) {
        const QChar c = coded[at++];
        if (c == kBegin)
            words += read(coded, at);
        else
            words += c;
    }
    return words;
}

} // namespace lodestone
