// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/encoding.h"

#include "engine/formats/import.h"
#include "engine/formats/words.h"
#include <QStringDecoder>
#include <QStringEncoder>
#include <algorithm>
#include <simdjson.h>
#include <string_view>

namespace lodestone {

namespace {

constexpr qsizetype kLook = 1 << 16; // bytes that are enough to tell

std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), std::size_t(bytes.size())}; }

// Two-byte codes of China and Korea write a letter as two bytes above 0xA0; in Latin-1 such bytes stand alone (the sign
// of micro, of a degree, of a square).
QString eightBitEncodingOf(std::string_view text)
{
    std::size_t pairs = 0, alone = 0, hangul = 0, hanzi = 0, signs = 0, wide = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80)
            continue;
        const auto trail = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (lead < 0x81 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
            // Four bytes of GB18030: a digit behind the first and the third.
            const bool four = trail >= '0' && trail <= '9' && i + 3 < text.size()
                              && static_cast<unsigned char>(text[i + 2]) >= 0x81 && text[i + 3] >= '0'
                              && text[i + 3] <= '9';
            if (four) {
                ++pairs, ++hanzi, ++wide;
                i += 3;
            } else {
                ++alone;
            }
            continue;
        }
        ++pairs;
        ++i;
        if (trail < 0xA1)
            ++alone; // "µT" looks like this, and so do rare letters of both codes
        else if (lead >= 0xB0 && lead <= 0xC8)
            ++hangul; // common letters of both codes
        else if (lead >= 0xC9 && lead <= 0xD7)
            ++hanzi;
        else if (lead >= 0xA1 && lead <= 0xA9)
            ++signs;
    }
    const std::size_t common = hangul + hanzi + signs;
    if (common < 2 || 2 * alone > pairs || 10 * common < 7 * pairs)
        return QStringLiteral("windows-1252");
    return wide > 0 || 12 * hanzi > common ? QStringLiteral("GB18030") : QStringLiteral("EUC-KR");
}

} // namespace

QString encodingOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("UTF-8");
    if (bytes.startsWith(QByteArray("\xFF\xFE\0\0", 4)))
        return QStringLiteral("UTF-32LE");
    if (bytes.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return QStringLiteral("UTF-32BE");
    if (bytes.startsWith("\xFF\xFE"))
        return QStringLiteral("UTF-16LE");
    if (bytes.startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16BE");
    const qsizetype look = std::min(bytes.size(), kLook);
    std::size_t zeros[2] = {0, 0}, controls = 0;
    for (qsizetype i = 0; i < look; ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        zeros[i % 2] += c == 0;
        controls += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != 0x1A && c != 0x02 && c != 0x03 && c != 0x0C;
    }
    if (zeros[0] + zeros[1] > 0) {
        // Text of digits and separators has every other byte zero.
        const auto most = std::size_t(look) * 2 / 5;
        if (zeros[1] > most && zeros[0] <= std::size_t(look) / 50)
            return QStringLiteral("UTF-16LE");
        if (zeros[0] > most && zeros[1] <= std::size_t(look) / 50)
            return QStringLiteral("UTF-16BE");
        return {};
    }
    if (50 * controls > std::size_t(look) || !binaryKindOf(bytes).isEmpty())
        return {};
    if (simdjson::validate_utf8(bytes.constData(), std::size_t(bytes.size())))
        return QStringLiteral("UTF-8");
    // A stray byte in a text of UTF-8 is damage, not another encoding.
    std::size_t letters = 0, broken = 0;
    const std::string_view text = viewOf(bytes);
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
        bool whole = length > 0 && i + length <= text.size();
        for (std::size_t k = 1; whole && k < length; ++k)
            whole = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
        if (c >= 0x80)
            ++(whole ? letters : broken);
        i += whole ? length : 1;
    }
    if (letters > 4 * broken)
        return QStringLiteral("UTF-8");
    return eightBitEncodingOf(text);
}

QString binaryKindOf(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArray start;
        const char *kind;
    };
    static const Mark marks[] = {{"PK\x03\x04", QT_TRANSLATE_NOOP("Formats", "a ZIP archive or an office document")},
        {"\x1F\x8B", QT_TRANSLATE_NOOP("Formats", "a gzip archive")},
        {"7z\xBC\xAF", QT_TRANSLATE_NOOP("Formats", "a 7z archive")},
        {"Rar!", QT_TRANSLATE_NOOP("Formats", "a RAR archive")},
        {"%PDF", QT_TRANSLATE_NOOP("Formats", "a PDF document")},
        {"\x89PNG", QT_TRANSLATE_NOOP("Formats", "a picture")},
        {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Formats", "a picture")},
        {"\x89HDF", QT_TRANSLATE_NOOP("Formats", "an HDF5 file")},
        {"MATLAB 5.0", QT_TRANSLATE_NOOP("Formats", "a MATLAB file")},
        {"\x93NUMPY", QT_TRANSLATE_NOOP("Formats", "a NumPy array")},
        {"PAR1", QT_TRANSLATE_NOOP("Formats", "a Parquet file")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("Formats", "a database")},
        {"\x7F"
         "ELF",
            QT_TRANSLATE_NOOP("Formats", "a program")},
        {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("Formats", "an old office document")},
        {"RIFF", QT_TRANSLATE_NOOP("Formats", "a sound or video file")},
        {"#ROSBAG", QT_TRANSLATE_NOOP("Formats", "a ROS bag")}};
    for (const Mark &mark : marks)
        if (bytes.startsWith(mark.start))
            return FormatWords::tr(mark.kind);
    return {};
}

QByteArray toUtf8(const QByteArray &bytes, const QString &encoding, LongVector<char> &room)
{
    if (encoding == QLatin1String("UTF-8"))
        return bytes.startsWith("\xEF\xBB\xBF") ? QByteArray::fromRawData(bytes.constData() + 3, bytes.size() - 3)
                                                : bytes; // no copy
    // Qt knows the names of the operating system's converter (ICU) beside its own.
    QStringDecoder decoder(encoding == QLatin1String("EUC-KR") ? "windows-949" : encoding.toLatin1().constData());
    if (!decoder.isValid() && encoding == QLatin1String("windows-1252"))
        decoder = QStringDecoder(QStringConverter::Latin1); // all but the additions
    if (!decoder.isValid())
        throw ImportError{FormatWords::tr("The text is in %1, for which this computer has no converter; save it as "
                                          "UTF-8 and import it again.")
                              .arg(encoding)};
    QStringEncoder encoder(QStringConverter::Utf8);
    for (qsizetype at = 0; at < bytes.size(); at += kLook) { // a letter may lie in two pieces
        const QString piece = decoder.decode(QByteArrayView(bytes).sliced(at, std::min(kLook, bytes.size() - at)));
        const QByteArray text = encoder.encode(QStringView(piece).sliced(at == 0 && piece.startsWith(QChar(0xFEFF))));
        room.insert(room.end(), text.begin(), text.end());
    }
    return QByteArray::fromRawData(room.data(), qsizetype(room.size()));
}

} // namespace lodestone
