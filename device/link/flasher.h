// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers one image to the glove, with several chunks in flight and selective repeat. It succeeds only when the glove
// reports an image on trial with the SHA-256 of what was sent. A state machine over messages and a clock: no thread, no
// port. The slot that runs is never written, so the glove still works after any failure here.
#pragma once
#include "device/link/events.h"
#include "device/protocol/messages.h"

namespace lodestone::link {

class Flasher
{
public:
    static constexpr int kWindow = 12;                               // chunks in flight: 66 ms of a line of 921600 baud
    static constexpr Nanoseconds kChunkTimeout = 300 * kMillisecond; // since it was sent, or since the last progress
    static constexpr Nanoseconds kStepTimeout = kSecond;         // until begin, or the request for info, is repeated
    static constexpr int kMaxRestarts = 3;                       // of the glove during one flash
    static constexpr Nanoseconds kProgressTimeout = 8 * kSecond; // without any progress

    // key: signs the image and the time of this flash, for a glove that accepts signed images only; empty: none.
    Flasher(QByteArray image, QByteArray key, Send send, Report report);
    void start(Nanoseconds now); // asks for info first: the glove may run the image already
    void info(const GloveInfo &info, Nanoseconds now);
    void status(const ls_image_status &status, Nanoseconds now);
    void error(int code, const QString &text, Nanoseconds now);
    void tick(Nanoseconds now);
    void stop(const QString &why, Nanoseconds now); // cancelled, or the glove went away
    bool finished() const { return m_stage == Stage::Done; }
    QByteArray hash() const { return m_hash; }
    QByteArray image() const { return m_image; }
    int repeats() const { return m_repeats; } // chunks sent more than once

private:
    enum class Stage { Asking, Beginning, Sending, Verifying, OnTrial, Done };
    struct Chunk
    {
        Nanoseconds sentAt = 0;
        int order = 0;
    }; // order 0: not sent yet
    void enter(Stage stage, Nanoseconds now);
    void repeatStep(Nanoseconds now); // sends the message again whose answer this stage waits for
    void sendMore(Nanoseconds now);
    void startOver(Nanoseconds now);
    void sendChunk(int index, Nanoseconds now);
    void fail(const QString &why, Nanoseconds now);
    void finish(FlashResult result, Nanoseconds now);
    void progress(FlashStage stage);
    bool arrived(int index) const;

    QByteArray begin() const; // the payload that announces the image
    bool isThisTransfer(const ls_image_status &status) const;

    const QByteArray m_image, m_key;
    const std::uint64_t m_issued; // ls_image_begin; 0 without a key
    QByteArray m_hash;
    Send m_send;
    Report m_report;
    Stage m_stage = Stage::Asking;
    std::vector<Chunk> m_chunks;
    std::uint32_t m_next = 0, m_receivedAfter = 0; // as in the last status
    int m_order = 0, m_repeats = 0, m_restarts = 0;
    Nanoseconds m_startedAt = 0, m_movedAt = 0, m_askedAt = 0, m_firstChunkAt = 0, m_transfer = 0;
    int m_errorCode = 0; // reported by a status; its text may follow
    Nanoseconds m_errorAt = 0;
};

} // namespace lodestone::link
