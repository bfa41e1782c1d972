// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation with one port, from the first hello until the port is gone: handshake, stream, pings, flash,
// injection. Pure state machine over bytes and a clock. What the user wants (streaming, rate) outlives it in Wishes.
#pragma once
#include "device/link/events.h"
#include "device/link/flasher.h"
#include "device/link/injector.h"
#include "device/link/line_rate.h"
#include "device/link/meter.h"
#include "device/protocol/frame.h"
#include <optional>

namespace lodestone::link {

inline constexpr Nanoseconds kFlashWaits = 60 * kSecond; // for the glove to come back

// What outlives one conversation. rateHz 0: whatever the glove does by itself. flash: an image whose way the loss of
// the link interrupted; the next conversation takes it up again. key: signs images; empty without one.
struct Wishes
{
    bool streaming = true;
    int rateHz = 0, baud = 921600;
    QByteArray key, flash;
    Nanoseconds flashSince = 0;
};

class Session
{
public:
    enum class Phase { Greeting, Ready, Ended };
    static constexpr Nanoseconds kGreeting = 5 * kSecond / 2; // until somebody must have answered
    static constexpr Nanoseconds kSilence = 6 * kSecond;      // without a byte although asked: lost

    // expectedSerial: the glove that was here before an unplug; empty accepts any.
    Session(QString port, QString expectedSerial, Wishes &wishes, Meter &meter, Report report);
    void begin(Nanoseconds now);
    void received(const char *bytes, int size, Nanoseconds now);
    void tick(Nanoseconds now);
    // The port is gone. keepFlash: an interrupted flash goes on in the next conversation; otherwise it has failed.
    void end(const QString &problem, bool keepFlash, Nanoseconds now);

    void start(Nanoseconds now);
    void stop();
    void setRate(int hz);
    void requestInfo();
    void inject(std::uint32_t first, bool reset, const std::vector<Injector::Axes> &samples, Nanoseconds now);
    void cancelInject() { m_injector.clear(); }
    void flash(const QByteArray &image, Nanoseconds now);
    void cancelFlash(Nanoseconds now);
    void confirm();
    void revert();
    void changeKey(const QByteArray &key); // 32 bytes, or empty for none; proved by the wishes' key
    void goodbye();                        // stops the stream and puts the line back to its usual rate

    Phase phase() const { return m_phase; }
    QString problem() const { return m_problem; } // after Ended
    bool hopeless() const { return m_hopeless; }  // trying this port again would find the same stranger
    bool greeted() const { return m_greeted; }    // the right glove has answered
    QString serial() const { return m_info.serial; }
    int baud() const { return m_line.baud(); }    // of the line; the caller sets it before it writes
    QByteArray &outgoing() { return m_outgoing; } // framed bytes for the port; the caller removes what it wrote
    bool hasty() const { return m_flasher || m_injector.busy(); } // wants ticks every few milliseconds

private:
    void send(std::uint8_t type, const QByteArray &payload = {});
    void hello();
    void sendStart(Nanoseconds now);
    void handle(const ls_frame &frame, Nanoseconds now);
    void infoCame(const ls_info &raw, Nanoseconds now);
    void giveUp(const QString &problem, bool hopeless);
    void dropFinishedFlash();
    bool lineIsDirty() const;
    Nanoseconds sampleGap() const; // longest pause between two blocks that is still normal

    const QString m_port, m_expectedSerial;
    Wishes &m_wishes;
    Meter &m_meter;
    Report m_report;
    Phase m_phase = Phase::Greeting;
    QString m_problem;
    bool m_hopeless = false, m_greeted = false;
    QByteArray m_outgoing;
    std::uint8_t m_sequence = 0;
    ls_frame_reader m_reader;
    std::uint64_t m_bytes = 0;
    GloveInfo m_info;
    Injector m_injector;
    std::optional<Flasher> m_flasher;
    LineRate m_line;
    std::uint64_t m_goodFrames = 0, m_badFrames = 0; // since the line was raised
    Nanoseconds m_began = 0, m_lastByte = 0, m_lastSample = 0, m_lastHello = 0;
};

GloveInfo toGloveInfo(const ls_info &raw);

} // namespace lodestone::link
