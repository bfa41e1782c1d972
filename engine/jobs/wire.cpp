// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/wire.h"
#include <QCborValue>
#include <QtEndian>

namespace lodestone {

QByteArray encodeJobMessage(const QCborMap &message)
{
    const QByteArray body = message.toCborValue().toCbor();
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(quint32(body.size()), bytes.data());
    return bytes + body;
}

std::optional<QCborMap> JobMessageReader::next()
{
    if (broken() || m_buffer.size() < 4)
        return std::nullopt;
    const quint32 size = qFromLittleEndian<quint32>(m_buffer.constData());
    if (size > kJobMessageLimit) {
        m_error = QStringLiteral("A job message of %1 bytes is longer than the limit of 256 MiB; "
                                 "the two programs do not speak the same protocol.")
                      .arg(size);
        return std::nullopt;
    }
    if (quint64(m_buffer.size()) < quint64(size) + 4)
        return std::nullopt;
    QCborParserError parse;
    const QCborValue value = QCborValue::fromCbor(m_buffer.mid(4, qsizetype(size)), &parse);
    m_buffer.remove(0, qsizetype(size) + 4);
    if (parse.error != QCborError::NoError || !value.isMap()) {
        m_error = QStringLiteral("A job message is not a CBOR map; the two programs do not speak the same protocol.");
        return std::nullopt;
    }
    return value.toMap();
}

} // namespace lodestone
