// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/flasher.h"
#include "device/link/problems.h"
#include "device/protocol/sha256.h"
#include "device/link/words.h"
#include <QDateTime>
#include <algorithm>
#include <cstring>

namespace lodestone::link {

static QByteArray sha256(const QByteArray &bytes)
{
    ls_sha256 sha;
    ls_sha256_init(&sha);
    ls_sha256_update(&sha, bytes.constData(), std::size_t(bytes.size()));
    QByteArray digest(LS_HASH_BYTES, '\0');
    ls_sha256_final(&sha, reinterpret_cast<std::uint8_t *>(digest.data()));
    return digest;
}

Flasher::Flasher(QByteArray image, QByteArray key, Send send, Report report)
    : m_image(std::move(image)), m_key(std::move(key)),
      m_issued(m_key.isEmpty() ? 0 : std::uint64_t(QDateTime::currentMSecsSinceEpoch())), m_hash(sha256(m_image)),
      m_send(std::move(send)), m_report(std::move(report)),
      m_chunks(std::size_t((m_image.size() + LS_IMAGE_CHUNK - 1) / LS_IMAGE_CHUNK))
{}

void Flasher::start(Nanoseconds now)
{
    m_startedAt = now;
    if (m_image.isEmpty())
        return fail(LinkWords::tr("The image is empty; quantise a model first."), now);
    enter(Stage::Asking, now);
}

void Flasher::enter(Stage stage, Nanoseconds now)
{
    m_stage = stage;
    m_movedAt = now;
    if (stage == Stage::Beginning) {
        m_next = m_receivedAfter = 0;
        std::fill(m_chunks.begin(), m_chunks.end(), Chunk{});
    }
    switch (stage) {
    case Stage::Asking: break;
    case Stage::Beginning: progress(FlashStage::Begin); break;
    case Stage::Sending: progress(FlashStage::Send); return sendMore(now);
    case Stage::Verifying:
        m_askedAt = now;
        m_transfer = m_order > 0 ? now - m_firstChunkAt : 0;
        return progress(FlashStage::Verify); // the glove checks the image by itself
    case Stage::OnTrial: progress(FlashStage::Trial); break;
    case Stage::Done: return;
    }
    repeatStep(now);
}

void Flasher::repeatStep(Nanoseconds now)
{
    m_askedAt = now;
    if (m_stage == Stage::Beginning) {
        m_send(LS_IMAGE_BEGIN, begin());
    } else {
        m_send(LS_HELLO, QByteArray(1, char(LS_PROTOCOL_VERSION)));
    }
}

namespace {

// As many bytes as the field takes; bytes that are fewer leave the rest of it zero.
template<std::size_t N>
void copyInto(std::uint8_t (&field)[N], const QByteArray &bytes)
{
    std::memcpy(field, bytes.constData(), std::min(N, std::size_t(bytes.size())));
}

} // namespace

QByteArray Flasher::begin() const
{
    ls_image_begin begin{};
    begin.bytes = std::uint32_t(m_image.size());
    copyInto(begin.hash, m_hash);
    copyInto(begin.schema, m_image.mid(LS_SCHEMA_AT));
    begin.issued = m_issued;
    if (m_key.size() == LS_KEY_BYTES)
        ls_image_tag(reinterpret_cast<const std::uint8_t *>(m_key.constData()), &begin, begin.tag);
    QByteArray payload(LS_BEGIN_MOST, '\0');
    payload.resize(qsizetype(
        ls_encode_image_begin(&begin, reinterpret_cast<std::uint8_t *>(payload.data()), std::size_t(payload.size()))));
    return payload;
}

// A status may still belong to a transfer that was cancelled.
bool Flasher::isThisTransfer(const ls_image_status &status) const
{
    std::uint32_t transfer = 0;
    for (int i = 0; i < 4; ++i)
        transfer |= std::uint32_t(std::uint8_t(m_hash[i])) << (8 * i);
    return status.transfer == transfer;
}

bool Flasher::arrived(int index) const
{
    const auto offset = std::uint32_t(index) * LS_IMAGE_CHUNK;
    if (offset < m_next)
        return true;
    const auto ahead = (offset - m_next) / LS_IMAGE_CHUNK;
    return ahead >= 1 && ahead <= 32 && (m_receivedAfter >> (ahead - 1) & 1u);
}

void Flasher::sendChunk(int index, Nanoseconds now)
{
    auto &chunk = m_chunks[std::size_t(index)];
    if (m_order == 0)
        m_firstChunkAt = now;
    m_repeats += chunk.order != 0;
    chunk = {now, ++m_order};
    const auto offset = std::size_t(index) * LS_IMAGE_CHUNK;
    const auto size = std::min<std::size_t>(LS_IMAGE_CHUNK, std::size_t(m_image.size()) - offset);
    const ls_image_data data{std::uint32_t(offset), std::uint16_t(size),
        reinterpret_cast<const std::uint8_t *>(m_image.constData()) + offset};
    QByteArray payload(qsizetype(4 + size), '\0');
    ls_encode_image_data(&data, reinterpret_cast<std::uint8_t *>(payload.data()), std::size_t(payload.size()));
    m_send(LS_IMAGE_DATA, payload);
}

void Flasher::sendMore(Nanoseconds now)
{
    const int count = int(m_chunks.size());
    const int base = int(m_next / LS_IMAGE_CHUNK);
    int newest = 0; // order of the newest chunk that is known to have arrived
    for (int i = base; i < std::min(count, base + 33); ++i)
        if (arrived(i))
            newest = std::max(newest, m_chunks[std::size_t(i)].order);
    int flying = 0;
    for (int i = base; i < count && flying < kWindow && i < base + 32; ++i) {
        if (arrived(i))
            continue;
        const auto &chunk = m_chunks[std::size_t(i)];
        // The line keeps the order: a chunk sent before one that arrived is lost.
        const bool overtaken = chunk.order != 0 && chunk.order < newest;
        const bool late = chunk.order != 0 && now - std::max(chunk.sentAt, m_movedAt) >= kChunkTimeout;
        if (chunk.order == 0 || overtaken || late)
            sendChunk(i, now);
        ++flying;
    }
}

void Flasher::status(const ls_image_status &status, Nanoseconds now)
{
    if (m_stage == Stage::Asking || m_stage == Stage::Done || m_stage == Stage::OnTrial)
        return;
    if (status.error == LS_E_NO_TRANSFER)
        return startOver(now);
    if (status.error != LS_E_NONE && status.error != LS_E_OFFSET) {
        if (m_errorCode == 0) {
            m_errorCode = status.error;
            m_errorAt = now; // the glove's own text follows as an error message; wait a moment for it
        }
        return;
    }
    if (status.phase == 0)
        return startOver(now);
    if (!isThisTransfer(status) || status.phase < 1 || status.phase > 3)
        return;
    if (status.next_offset != m_next || status.received_after != m_receivedAfter || m_stage == Stage::Verifying)
        m_movedAt = now;
    m_next = status.next_offset;
    m_receivedAfter = status.received_after;
    if (status.phase == 3) {
        if (m_stage != Stage::Verifying)
            enter(Stage::Verifying, now); // the status of that stage was lost
        return enter(Stage::OnTrial, now);
    }
    if (m_next >= std::uint32_t(m_image.size()))
        return m_stage == Stage::Verifying ? void() : enter(Stage::Verifying, now);
    if (m_stage == Stage::Beginning)
        return enter(
            Stage::Sending, now); // from the offset the glove reports: it may have a part from an earlier connection
    progress(FlashStage::Send);
    sendMore(now);
}

// The glove was reset in between and has no transfer. Each chunk in flight is answered like that, also after the new
// begin.
void Flasher::startOver(Nanoseconds now)
{
    if (m_stage != Stage::Sending && m_stage != Stage::Verifying)
        return;
    if (++m_restarts > kMaxRestarts)
        return fail(gloveErrorText(LS_E_NO_TRANSFER), now);
    enter(Stage::Beginning, now);
}

void Flasher::info(const GloveInfo &info, Nanoseconds now)
{
    const int slot = runningSlot(info);
    const bool ours = runningHash(info) == m_hash;
    if (m_stage == Stage::Asking) {
        if (ours)
            return finish({true, slot, 0, {}}, now);
        if (std::uint32_t(m_image.size()) > info.slotBytes)
            return fail(
                LinkWords::tr("The image has %1 bytes but a slot of the glove holds %2; train a smaller network.")
                    .arg(m_image.size())
                    .arg(info.slotBytes),
                now);
        return enter(Stage::Beginning, now);
    }
    // The info shows the trial as well, in case the status was lost.
    if ((m_stage == Stage::OnTrial || m_stage == Stage::Verifying) && ours && onTrial(info))
        finish({true, slot, 0, {}}, now);
}

void Flasher::error(int code, const QString &text, Nanoseconds now)
{
    if (m_stage == Stage::Asking || m_stage == Stage::Done || code == LS_E_SENSOR || code == LS_E_OFFSET
        || code == LS_E_NO_IMAGE)
        return; // not about this flash, or solved by a repeat
    if (code == LS_E_NO_TRANSFER)
        return startOver(now);
    if (code == LS_E_BAD_STATE && m_stage != Stage::Beginning && m_errorCode == 0)
        return;
    fail(text.isEmpty() ? gloveErrorText(code) : text, now);
}

void Flasher::tick(Nanoseconds now)
{
    if (m_stage == Stage::Done)
        return;
    if (m_errorCode != 0 && now - m_errorAt >= 200 * kMillisecond)
        return fail(gloveErrorText(m_errorCode), now);
    if (now - m_movedAt >= kProgressTimeout) {
        if (m_stage == Stage::OnTrial)
            return fail(
                LinkWords::tr(
                    "The glove does not show the new image on trial; it may have gone back to the image before. Reset "
                    "the glove and flash again."),
                now);
        return fail(
            LinkWords::tr(
                "The glove stopped answering while it was flashed; it still runs the image it had. Reset it and "
                "flash again."),
            now);
    }
    if (m_stage == Stage::Sending)
        return sendMore(now);
    if (now - m_askedAt < (m_stage == Stage::Beginning ? 2 * kStepTimeout : kStepTimeout))
        return; // the glove erases first: give it more time
    if (m_stage == Stage::Verifying)
        sendChunk(
            int(m_chunks.size()) - 1, now); // answered with a status, in case the one that reported a failure was lost
    repeatStep(now);
}

void Flasher::stop(const QString &why, Nanoseconds now)
{
    if (m_stage != Stage::Done)
        fail(why, now);
}

void Flasher::fail(const QString &why, Nanoseconds now) { finish({false, -1, 0, why}, now); }

void Flasher::finish(FlashResult result, Nanoseconds now)
{
    m_stage = Stage::Done;
    result.seconds = double(now - m_startedAt) / double(kSecond);
    result.transferSeconds = double(m_transfer) / double(kSecond);
    m_report(result);
}

void Flasher::progress(FlashStage stage)
{
    const int total = int(m_image.size());
    m_report(FlashProgress{stage, std::min(int(m_next), total), total});
}

} // namespace lodestone::link
