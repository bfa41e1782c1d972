// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays for NumPy: a zip archive without compression, of one .npy file an array. Written only.
// NumPy's format: numpy.org/doc/stable/reference/generated/numpy.lib.format.html, version 1.0. Zip: PKWARE APPNOTE 6.3,
// sections 4.3.7, 4.3.12 and 4.3.16.
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <array>
#include <bit>
#include <limits>

namespace lodestone {
namespace {

static_assert(std::endian::native == std::endian::little, "arrays are written as the machine holds them");

constexpr qsizetype kMost = std::numeric_limits<qint32>::max(); // bytes; more needs another kind of archive

std::uint32_t crcOf(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = made[i] >> 1 ^ (made[i] & 1 ? 0xEDB88320u : 0);
        }
        return made;
    }();
    std::uint32_t crc = ~0u;
    for (const char byte : bytes)
        crc = crc >> 8 ^ table[(crc ^ static_cast<std::uint8_t>(byte)) & 255];
    return ~crc;
}

class Archive
{
public:
    // shape: as Python writes it, "(3,)"; data: the values, row after row.
    void add(const char *name, const QByteArray &type, const QByteArray &shape, const QByteArray &data)
    {
        QByteArray header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        header.append(63 - (10 + header.size()) % 64, ' ').append('\n'); // the data begin at a multiple of 64
        QByteArray file = QByteArray("\x93NUMPY\x01\x00", 8);
        put(file, header.size(), 2);
        file += header + data;
        if (m_bytes.size() + file.size() > kMost)
            throw ImportError{FormatWords::tr("The session is too long for an npz file; write it as csv.")};
        const QByteArray entry = QByteArray(name) + ".npy";
        const qsizetype place = m_bytes.size();
        QByteArray facts;
        put(facts, 20, 2);   // version needed
        put(facts, 0, 2);    // no flags
        put(facts, 0, 2);    // stored as it is
        put(facts, 0, 2);    // time
        put(facts, 0x21, 2); // date: 1 January 1980
        put(facts, crcOf(file), 4);
        put(facts, file.size(), 4);
        put(facts, file.size(), 4);
        put(facts, entry.size(), 2);
        put(facts, 0, 2); // nothing more of its own
        m_bytes += "PK\x03\x04" + facts + entry + file;
        m_directory += QByteArray("PK\x01\x02\x14\x00", 6) + facts;
        put(m_directory, 0, 2); // comment
        put(m_directory, 0, 2); // disk
        put(m_directory, 0, 2); // internal attributes
        put(m_directory, 0, 4); // external attributes
        put(m_directory, place, 4);
        m_directory += entry;
        ++m_entries;
    }
    template<typename T>
    void add(const char *name, const char *type, const QByteArray &shape, const std::vector<T> &values)
    {
        add(name, QByteArray(type), shape,
            QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))));
    }
    void addTexts(const char *name, const QStringList &texts)
    {
        qsizetype longest = 1;
        for (const QString &text : texts)
            longest = std::max(longest, text.toUcs4().size());
        QByteArray data;
        for (const QString &text : texts)
            for (qsizetype i = 0; i < longest; ++i) {
                const auto letters = text.toUcs4();
                put(data, i < letters.size() ? letters[i] : 0, 4);
            }
        add(name, "<U" + QByteArray::number(longest), '(' + QByteArray::number(texts.size()) + ",)", data);
    }
    QByteArray finish()
    {
        const qsizetype place = m_bytes.size();
        m_bytes += m_directory;
        m_bytes += QByteArray("PK\x05\x06\x00\x00\x00\x00", 8);
        put(m_bytes, m_entries, 2);
        put(m_bytes, m_entries, 2);
        put(m_bytes, m_directory.size(), 4);
        put(m_bytes, place, 4);
        put(m_bytes, 0, 2);
        return m_bytes;
    }

private:
    static void put(QByteArray &to, qint64 value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            to.append(char(value >> (8 * i)));
    }
    QByteArray m_bytes, m_directory;
    int m_entries = 0;
};

QByteArray write(const ExportedSession &session)
{
    const QByteArray rows = QByteArray::number(session.rows.size()),
                     channels = QByteArray::number(session.channels.size()),
                     labels = '(' + QByteArray::number(session.labels.size()) + ",)";
    QStringList names, units, quantities, fingers;
    for (const Channel &channel : session.channels) {
        names << channel.name;
        units << channel.unit;
        quantities << nameOf(channel.quantity);
    }
    std::vector<std::int32_t> begins, ends;
    for (const Segment &label : session.labels) {
        begins.push_back(label.begin);
        ends.push_back(label.end);
        fingers << QString::fromStdString(label.fingers.toString());
    }
    Archive archive;
    archive.add("t", "<f8", '(' + rows + ",)", session.rows.t);
    archive.add("values", "<f4", '(' + rows + ", " + channels + ')', session.rows.values);
    archive.addTexts("channels", names);
    archive.addTexts("units", units);
    archive.addTexts("quantities", quantities);
    archive.add("label_begin", "<i4", labels, begins);
    archive.add("label_end", "<i4", labels, ends);
    archive.addTexts("label", fingers);
    archive.add("rate_hz", "<f8", "()", std::vector<double>{session.rateHz});
    return archive.finish();
}

} // namespace

const Format &npzFormat()
{
    static const Format format{"npz", "*.npz", nullptr, nullptr, write, false};
    return format;
}

} // namespace lodestone
