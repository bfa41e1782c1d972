// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/formats.h"

#include "engine/formats/encoding.h"
#include "engine/formats/lines.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <iterator>

namespace lodestone {

namespace {

// What is text and still no recording, by how it begins.
void refuseKnown(const QByteArray &text)
{
    const QByteArray start = text.left(4096).trimmed();
    if (start.isEmpty())
        throw ImportError{FormatWords::tr("The file is empty; export it again from where it was recorded.")};
    if (start.startsWith("version https://git-lfs"))
        throw ImportError{FormatWords::tr("The file is a Git-LFS pointer, not the recording itself; fetch it with git "
                                          "lfs pull and import it again.")};
    for (const char *talker : {"$GP", "$GN", "$GL", "$GA"})
        if (start.startsWith(talker))
            throw ImportError{FormatWords::tr(
                "The file holds NMEA sentences of a navigation receiver and no sensor's readings; choose another.")};
    const QByteArray low = start.left(200).toLower();
    if (low.startsWith("<!doctype html") || low.startsWith("<html")
        || (low.startsWith("<?xml") && !low.contains("<data")))
        throw ImportError{FormatWords::tr("The file is a web page or XML and no recording; download the file itself.")};
}

// The formats that are read.
std::vector<const Format *> readers()
{
    std::vector<const Format *> found;
    std::copy_if(formats().begin(), formats().end(), std::back_inserter(found),
        [](const Format *format) { return format->read != nullptr; });
    return found;
}

} // namespace

QString nameOf(const Column &column)
{
    switch (column.role) {
    case Role::Time: return QStringLiteral("time");
    case Role::Channel: return nameOf(column.quantity);
    case Role::Finger: return QStringLiteral("finger");
    case Role::Combination: return QStringLiteral("combination");
    case Role::Class: return QStringLiteral("class");
    case Role::Segment: return QStringLiteral("segment");
    case Role::Ignored: break;
    }
    return QStringLiteral("ignored");
}

const std::vector<const Format *> &formats()
{
#define LODESTONE_LIST(name) &name##Format(),
    static const std::vector<const Format *> list{LODESTONE_FORMATS(LODESTONE_LIST)};
#undef LODESTONE_LIST
    return list;
}

QStringList formatNames(bool written)
{
    QStringList names;
    for (const Format *format : formats())
        if (written ? format->write != nullptr : format->read != nullptr)
            names << QString::fromLatin1(format->name);
    return names;
}

QString formatEndings()
{
    QStringList endings;
    for (const Format *format : readers())
        endings << QString::fromLatin1(format->endings).split(QLatin1Char(' '));
    endings.removeDuplicates();
    return endings.join(QLatin1Char(' '));
}

SignalTable readTable(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    std::vector<const Format *> candidates = readers();
    const bool named = !options.format.isEmpty();
    if (named)
        std::erase_if(candidates, [&](const Format *format) {
            return options.format.compare(QLatin1String(format->name), Qt::CaseInsensitive) != 0;
        });
    if (candidates.empty())
        throw ImportError{FormatWords::tr("The format %1 is unknown; use %2, or name none to have it recognised.")
                              .arg(options.format, formatNames().join(QStringLiteral(", ")))};
    for (const Format *format : candidates)
        if (!format->text && (named || format->recognises(bytes)))
            return format->read(bytes, options, watch);
    if (bytes.isEmpty())
        refuseKnown(bytes);
    // A logger that loses its power leaves zeros behind its last line.
    qsizetype end = bytes.size();
    while (end > 0 && bytes.at(end - 1) == '\0')
        --end;
    const qsizetype zeros = bytes.size() - end;
    QByteArray whole = QByteArray::fromRawData(bytes.constData(), zeros > 3 ? end : bytes.size());
    LongVector<char> plain, decoded; // what is not as it was
    if (whole.contains("\x1B[")) {
        plain = withoutEscapes({whole.constData(), std::size_t(whole.size())});
        whole = QByteArray::fromRawData(plain.data(), qsizetype(plain.size()));
    }
    const QString encoding = encodingOf(whole);
    if (encoding.isEmpty()) {
        const QString kind = binaryKindOf(whole);
        throw ImportError{
            kind.isEmpty() ? FormatWords::tr(
                "The file is not text but binary data of an unknown kind; choose a table of text or a JSON session.")
                           : FormatWords::tr("The file is not text but %1; choose a table of text or a JSON session.")
                                 .arg(kind)};
    }
    const QByteArray text = toUtf8(whole, encoding, decoded);
    refuseKnown(text);
    for (const Format *format : candidates) {
        if (!format->text || (!named && !format->recognises(text)))
            continue;
        SignalTable recording = format->read(text, options, watch);
        recording.how.insert(recording.how.begin(), {QStringLiteral("encoding"), encoding});
        if (zeros > 3)
            recording.warnings << FormatWords::tr(
                "The file ends with %1 zero bytes, which were left out: the recorder may have lost its power.")
                                      .arg(zeros);
        return recording;
    }
    throw ImportError{FormatWords::tr("The file is of no known format; choose a table of text or a JSON session.")};
}

QString formatOfFile(const QString &file)
{
    // Of formats with one ending the last in the list is the usual one.
    QString found = QStringLiteral("csv");
    for (const Format *format : formats())
        for (const QString &ending : QString::fromLatin1(format->endings).split(QLatin1Char(' ')))
            if (format->write && file.endsWith(ending.mid(1), Qt::CaseInsensitive))
                found = QString::fromLatin1(format->name);
    return found;
}

QByteArray exportSession(const QString &format, const ExportedSession &session)
{
    for (const Format *known : formats())
        if (known->write && format == QLatin1String(known->name))
            return known->write(session);
    throw ImportError{FormatWords::tr("%1 is no format that is written; use %2.")
                          .arg(format, formatNames(true).join(QStringLiteral(", ")))};
}

} // namespace lodestone
