// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an SQLite file, read from its pages alone (sqlite.org/fileformat2.html), for files of which SQLite says
// that they are damaged: no schema, no index and no inner page of a tree is needed, so each leaf that is whole gives
// its rows. What the -wal file holds counts as far as SQLite would take it. Private to this folder.
#pragma once
#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QVariantList>
#include <functional>

namespace lodestone {

class Pages
{
public:
    explicit Pages(const QString &file); // throws ProjectError where it cannot be read

    struct Cell // a row of some table
    {
        qint64 rowid = 0;
        quint32 page = 0;
        int offset = 0;
    };
    // Its first values: numbers, text, bytes or nothing, as they are stored. A text or bytes that are cut off by the
    // damage end the list.
    QVariantList values(const Cell &cell, int most = 64) const;
    // Calls visit for each row on each page that is not known to be free. values: the first three.
    using Visit = std::function<void(const Cell &cell, int columns, const QVariantList &values)>;
    void forEachRow(const Visit &visit) const;
    // False: the list of free pages is damaged, so rows that were deleted may be among those found.
    bool knowsFreePages() const { return m_knowsFree; }

private:
    QByteArray page(quint32 number) const; // shorter than a page where the file was cut; empty: not there
    QByteArray leaf(quint32 number) const; // the same, filled up with zeros
    void readWal(const QString &file);
    void readFreePages();

    mutable QFile m_file, m_wal;
    qint64 m_pageSize = 4096;
    int m_usable = 4096;
    quint32 m_pages = 0;
    QHash<quint32, qint64> m_inWal; // by page: where it begins
    QSet<quint32> m_free;
    bool m_knowsFree = false;
};

} // namespace lodestone
