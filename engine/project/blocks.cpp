// SPDX-License-Identifier: GPL-3.0-or-later
// Samples, layouts and times as the file holds them.
#include "engine/project/store.h"
#include <QJsonDocument>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace lodestone {

static_assert(std::endian::native == std::endian::little, "blocks are written as the machine holds them");

bool TimeCheck::add(double t)
{
    if (!std::isfinite(t) || std::abs(t) > kFarthestTime)
        return false;
    if (m_count == 0)
        m_first = m_least = m_most = t;
    else if (t <= m_last)
        ++m_back;
    m_least = std::min(m_least, t);
    m_most = std::max(m_most, t);
    m_last = t;
    ++m_count;
    return m_most - m_least <= kLongestSession;
}

QByteArray encodeBlock(const Rows &rows, std::size_t begin, int count, std::size_t channels)
{
    const auto times = qsizetype(count) * 8, values = qsizetype(count) * qsizetype(channels) * 4;
    QByteArray bytes(times + values, Qt::Uninitialized);
    std::memcpy(bytes.data(), rows.t.data() + begin, std::size_t(times));
    if (values > 0)
        std::memcpy(bytes.data() + times, rows.values.data() + begin * channels, std::size_t(values));
    return bytes;
}

bool decodeBlock(const QByteArray &bytes, qint64 count, std::size_t channels, Rows &appendTo)
{
    const auto row = qsizetype(8 + 4 * channels);
    if (count < 0 || bytes.size() % row != 0 || bytes.size() / row != count)
        return false;
    const std::size_t rows = appendTo.t.size(), values = appendTo.values.size();
    appendTo.t.resize(rows + std::size_t(count));
    appendTo.values.resize(values + std::size_t(count) * channels);
    if (count > 0) {
        std::memcpy(appendTo.t.data() + rows, bytes.constData(), std::size_t(count) * 8);
        if (channels > 0) // none: its pointer may be null
            std::memcpy(
                appendTo.values.data() + values, bytes.constData() + count * 8, std::size_t(count) * channels * 4);
    }
    return true;
}

QString layoutText(const Layout &layout)
{
    return layout == nineAxes() ? QStringLiteral("")
                                : QString::fromUtf8(QJsonDocument(toJson(layout)).toJson(QJsonDocument::Compact));
}

std::optional<Layout> layoutFromText(const QString &stored)
{
    return stored.isEmpty() ? nineAxes() : layoutFrom(QJsonDocument::fromJson(stored.toUtf8()).array());
}

QByteArray blockHash(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QString timeText(const QDateTime &time)
{
    return (time.isValid() ? time : QDateTime::currentDateTimeUtc()).toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs); }

} // namespace lodestone
