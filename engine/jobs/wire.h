// SPDX-License-Identifier: GPL-3.0-or-later
// Job messages as bytes: u32 little-endian length, then one CBOR map (JOBS.md). Pure functions, no streams.
#pragma once
#include <QByteArray>
#include <QCborMap>
#include <QString>
#include <optional>

namespace lodestone {

inline constexpr int kJobProtocolVersion = 1;
inline constexpr quint32 kJobMessageLimit = 256u * 1024u * 1024u; // bytes

QByteArray encodeJobMessage(const QCborMap &message);

// Feed it bytes in any pieces; it hands back whole messages. Once broken() it stays so: the stream has no resync mark.
class JobMessageReader
{
public:
    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    std::optional<QCborMap> next();
    bool broken() const { return !m_error.isEmpty(); }
    QString error() const { return m_error; }

private:
    QByteArray m_buffer;
    QString m_error;
};

} // namespace lodestone
