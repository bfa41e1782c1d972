// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/pages.h"
#include "engine/project/project.h"
#include "engine/project/words.h"

#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <optional>

namespace lodestone {
namespace {

constexpr int kHeader = 100; // of the file, at the begin of its first page
constexpr char kTableLeaf = 0x0d;
constexpr qint64 kLargestRow = 1'000'000'000; // SQLite's own limit

quint32 number(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }
quint16 shortNumber(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

// A number of 1 to 9 bytes, 7 bits in each. Nothing: it is cut off.
std::optional<quint64> varint(const QByteArray &bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const auto byte = quint8(bytes[at++]);
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (!(byte & 0x80))
            return value;
    }
    return {};
}

qint64 sizeOf(quint64 type)
{
    constexpr int kSizes[]{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? kSizes[type] : qint64((type - 12) / 2);
}

QVariant valueOf(quint64 type, const QByteArray &bytes)
{
    if (type == 0)
        return {};
    if (type == 7)
        return std::bit_cast<double>(qFromBigEndian<quint64>(bytes.constData()));
    if (type >= 12)
        return type % 2 ? QVariant(QString::fromUtf8(bytes)) : QVariant(bytes);
    if (type >= 8)
        return qint64(type - 8);
    qint64 value = qint8(bytes[0]);
    for (qsizetype i = 1; i < bytes.size(); ++i)
        value = qint64(quint64(value) << 8 | quint8(bytes[i]));
    return value;
}

// The types at the beginning of a row. Empty: this is none.
QList<quint64> typesOf(const QByteArray &payload, qint64 size, qsizetype &at)
{
    QList<quint64> types;
    at = 0;
    const auto header = varint(payload, at);
    if (!header || *header > quint64(payload.size()))
        return {};
    qint64 all = qint64(*header);
    while (at < qsizetype(*header)) {
        const auto type = varint(payload, at);
        if (!type || *type == 10 || *type == 11 || *type > quint64(2 * kLargestRow))
            return {};
        types << *type;
        all += sizeOf(*type);
    }
    return at == qsizetype(*header) && all == size ? types : QList<quint64>();
}

} // namespace

Pages::Pages(const QString &file) : m_file(file)
{
    if (QFileInfo::exists(file) && !QFileInfo(file).isFile())
        throw ProjectError{Words::tr("%1 is no regular file, so nothing can be saved of it.").arg(file)};
    if (!m_file.open(QIODevice::ReadOnly))
        throw ProjectError{
            Words::tr("%1 cannot be read (%2); check its name and its permissions.").arg(file, m_file.errorString())};
    const QByteArray header = m_file.read(kHeader);
    if (header.size() == kHeader && header.startsWith("SQLite format 3")) {
        const qint64 said = shortNumber(header, 16) == 1 ? 65536 : shortNumber(header, 16);
        if (said >= 512 && std::has_single_bit(quint64(said)))
            m_pageSize = said;
    }
    m_usable = int(m_pageSize);
    m_pages = quint32(std::min<qint64>((m_file.size() + m_pageSize - 1) / m_pageSize, 0xfffffffe));
    readWal(file + QStringLiteral("-wal"));
    readFreePages();
}

QByteArray Pages::page(quint32 number) const
{
    QFile &from = m_inWal.contains(number) ? m_wal : m_file;
    const qint64 at = m_inWal.value(number, (qint64(number) - 1) * m_pageSize);
    if (number < 1 || number > m_pages || !from.seek(at))
        return {};
    return from.read(m_pageSize);
}

QByteArray Pages::leaf(quint32 number) const
{
    QByteArray bytes = page(number);
    return bytes.append(QByteArray(m_pageSize - bytes.size(), '\0'));
}

// Frames behind the last commit, or behind the first whose checksum is wrong, are not taken.
void Pages::readWal(const QString &name)
{
    m_wal.setFileName(name);
    if (!QFileInfo(name).isFile() || !m_wal.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = m_wal.read(32);
    if (header.size() < 32 || (number(header, 0) | 1) != 0x377f0683 || number(header, 8) != quint32(m_pageSize))
        return;
    const bool big = number(header, 0) & 1;
    quint32 a = 0, b = 0;
    const auto add = [&](const char *bytes, qint64 size) {
        const auto word = [big](const char *at) {
            return big ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
        };
        for (qint64 i = 0; i < size; i += 8) {
            a += word(bytes + i) + b;
            b += word(bytes + i + 4) + a;
        }
    };
    add(header.constData(), 24);
    if (a != number(header, 24) || b != number(header, 28))
        return;
    QHash<quint32, qint64> open;
    quint32 pages = 0;
    for (;;) {
        const QByteArray frame = m_wal.read(24), content = m_wal.read(m_pageSize);
        if (frame.size() < 24 || content.size() < m_pageSize || frame.mid(8, 8) != header.mid(16, 8))
            break;
        add(frame.constData(), 8);
        add(content.constData(), content.size());
        if (a != number(frame, 16) || b != number(frame, 20))
            break;
        open.insert(number(frame, 0), m_wal.pos() - m_pageSize);
        if (const quint32 size = number(frame, 4)) {
            m_inWal.insert(open);
            open.clear();
            pages = size;
        }
    }
    if (pages > 0)
        m_pages = pages;
}

void Pages::readFreePages()
{
    const QByteArray first = leaf(1);
    if (!first.startsWith("SQLite format 3"))
        return;
    const quint32 count = number(first, 36);
    QSet<quint32> free;
    for (quint32 trunk = number(first, 32); trunk != 0;) {
        const QByteArray bytes = page(trunk);
        if (bytes.size() < m_pageSize || free.contains(trunk))
            return;
        free.insert(trunk);
        const quint32 leaves = number(bytes, 4);
        if (leaves > quint32(m_usable / 4 - 2))
            return;
        for (quint32 i = 0; i < leaves; ++i)
            free.insert(number(bytes, 8 + 4 * qsizetype(i)));
        trunk = number(bytes, 0);
    }
    m_knowsFree = quint32(free.size()) == count;
    if (m_knowsFree)
        m_free = free;
}

QVariantList Pages::values(const Cell &cell, int most) const
{
    const QByteArray bytes = leaf(cell.page);
    qsizetype at = cell.offset;
    const auto size = varint(bytes, at), rowid = varint(bytes, at);
    if (!size || !rowid || *size > quint64(kLargestRow))
        return {};
    // How much of a row lies on its own page, and how much on others: as SQLite lays it out.
    const qint64 all = qint64(*size), fits = m_usable - 35, least = (m_usable - 12) * 32 / 255 - 23;
    const qint64 some = least + (all - least) % (m_usable - 4);
    const qint64 local = all <= fits ? all : some <= fits ? some : least;
    if (at + local + (local < all ? 4 : 0) > m_usable)
        return {};
    QByteArray payload = bytes.mid(at, local);
    quint32 next = local < all ? number(bytes, at + local) : 0;
    qsizetype begin = 0;
    const QList<quint64> types = typesOf(payload, all, begin);
    QVariantList list;
    for (qsizetype i = 0; i < std::min<qsizetype>(types.size(), most); ++i) {
        const qint64 length = sizeOf(types[i]);
        while (payload.size() < begin + length) {
            const QByteArray more = page(next);
            if (more.size() < m_pageSize)
                return list;
            payload.append(more.constData() + 4, std::min<qint64>(m_usable - 4, all - payload.size()));
            next = number(more, 0);
        }
        list << valueOf(types[i], payload.mid(begin, length));
        begin += length;
    }
    return list;
}

void Pages::forEachRow(const Visit &visit) const
{
    for (quint32 at = 1; at <= m_pages; ++at) {
        const QByteArray bytes = leaf(at);
        const qsizetype header = at == 1 ? kHeader : 0;
        if (bytes[header] != kTableLeaf || m_free.contains(at))
            continue;
        const int cells = shortNumber(bytes, header + 3);
        if (header + 8 + 2 * cells > m_usable)
            continue;
        for (int i = 0; i < cells; ++i) {
            Cell cell{0, at, shortNumber(bytes, header + 8 + 2 * qsizetype(i))};
            qsizetype begin = cell.offset;
            const auto size = varint(bytes, begin), rowid = varint(bytes, begin);
            if (cell.offset < header + 8 + 2 * cells || !size || !rowid)
                continue;
            cell.rowid = qint64(*rowid);
            qsizetype behind = 0;
            const QByteArray payload = bytes.mid(begin, std::min<qint64>(qint64(*size), m_usable - begin));
            const int columns = int(typesOf(payload, qint64(*size), behind).size());
            if (columns > 0)
                visit(cell, columns, values(cell, 3));
        }
    }
}

} // namespace lodestone
