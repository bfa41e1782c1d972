// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation with one port, from the first hello until the port is gone: handshake, stream, pings, flash,
// injection. A board that answers no hello and prints rows of numbers gets a conversation of its own: its bytes are
// handed on, and it is sent nothing any more. A state machine over bytes and a clock: no thread, no port. What the user
// wants (streaming, rate) is in DesiredState, which outlives a conversation.
#pragma once
#include "device/link/events.h"
#include "device/link/flasher.h"
#include "device/link/injector.h"
#include "device/link/line_rate.h"
#include "device/link/meter.h"
#include "device/link/text_probe.h"
#include "device/protocol/frame.h"
#include <optional>

namespace lodestone::link {

inline constexpr Nanoseconds kFlashResumeTimeout = 60 * kSecond; // for the glove to come back after a lost link

// What the user asked for; each new conversation applies it. rateHz 0: the glove's own rate. baud: of the serial line.
// key: signs images; empty: none. flash: an image whose transfer a lost link interrupted; the next conversation resumes
// it. flashInterruptedAt: when that happened.
struct DesiredState
{
    bool streaming = true;
    int rateHz = 0, baud = 921600;
    QByteArray key, flash;
    Nanoseconds flashInterruptedAt = 0;
    int textBaud = 0; // at which the board here printed text; 0: none did
    QString usb;      // of the board that is wanted, as PortInfo::usb; empty: any
};

class Session
{
public:
    enum class Phase { Handshake, Ready, Ended };
    static constexpr Nanoseconds kHandshakeTimeout = 5 * kSecond / 2; // for the first info of the glove
    static constexpr Nanoseconds kSilentStart = 10 * kSecond;         // for the first byte of a board that starts
    static constexpr Nanoseconds kBootText = 12 * kSecond;            // of text without rows, which is waited out
    static constexpr Nanoseconds kFirstRows = kSecond / 2;            // for which a board prints before it is believed
    static constexpr Nanoseconds kAnswering = kSecond / 5; // after a hello: what comes then may be an answer to it
    static constexpr Nanoseconds kRateSettles = 60 * kMillisecond; // for which bytes of the rate before may still come
    static constexpr Nanoseconds kRateTrial = 6 * kSecond / 5;     // of one line rate, where few bytes come
    static constexpr Nanoseconds kSilenceTimeout = 6 * kSecond;    // no byte although the glove was asked: it is lost

    // expectedSerial: the glove that was here before an unplug; empty accepts any.
    Session(QString port, QString expectedSerial, DesiredState &desired, Meter &meter, Report report);
    void setPort(const PortInfo &port) { m_usb = port; } // before begin(): names a board that prints text
    void begin(Nanoseconds now);
    void received(const char *bytes, int size, Nanoseconds now);
    void tick(Nanoseconds now);
    // The port is gone. keepFlash: an interrupted flash is resumed by the next conversation; otherwise it fails.
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
    void changeKey(const QByteArray &key); // 32 bytes, or empty for none; signed with the key in DesiredState
    void leave();                          // before closing the port: stops the stream, asks for the default baud rate

    Phase phase() const { return m_phase; }
    QString problem() const { return m_problem; } // after Ended
    bool permanent() const
    {
        return m_permanent;
    } // the problem stays when the port is opened again: not a glove, or another protocol
    bool identified() const { return m_identified; } // the expected glove has answered
    QString serial() const { return m_info.serial; }
    int baud() const { return m_triedBaud > 0 ? m_triedBaud : m_line.baud(); } // the caller must set before it writes
    QByteArray &outgoing() { return m_outgoing; } // framed bytes for the port; the caller removes what it wrote
    bool wantsFastTicks() const
    {
        return m_flasher || m_injector.busy();
    } // wants tick() about every 10 ms instead of 50

private:
    void send(std::uint8_t type, const QByteArray &payload = {});
    void hello();
    void sendStart(Nanoseconds now);
    void handle(const ls_frame &frame, Nanoseconds now);
    void infoReceived(const ls_info &raw, Nanoseconds now);
    void heard(const char *data, int size, Nanoseconds now); // during the handshake
    void becomeText();
    void shakeHands(Nanoseconds now);
    bool tryNextRate(Nanoseconds now); // false: all have been tried
    void giveUp(const QString &problem, bool permanent);
    void dropFinishedFlash();
    bool lineHasErrors() const;
    Nanoseconds sampleGap() const; // longest normal pause between two blocks

    const QString m_port, m_expectedSerial;
    PortInfo m_usb;
    DesiredState &m_desired;
    Meter &m_meter;
    Report m_report;
    Phase m_phase = Phase::Handshake;
    QString m_problem;
    bool m_permanent = false, m_identified = false;
    QByteArray m_outgoing;
    std::uint8_t m_sequence = 0;
    ls_frame_reader m_reader;
    std::uint64_t m_bytes = 0;
    GloveInfo m_info;
    Injector m_injector;
    std::optional<Flasher> m_flasher;
    LineRate m_line;
    std::uint64_t m_goodFrames = 0, m_badFrames = 0; // since the line was raised
    TextProbe m_probe;
    std::vector<TextBlock> m_heard; // during the handshake, for a board that prints text
    qsizetype m_heardBytes = 0;
    std::uint64_t m_frames = 0, m_handshakeErrors = 0;
    bool m_saidSilent = false;
    bool m_unasked = false; // it prints without being asked
    std::size_t m_rate = 0; // of TextProbe::kRates
    int m_triedBaud = 0;    // 0: the protocol's
    Nanoseconds m_rateAt = 0, m_firstText = -1;
    Nanoseconds m_began = 0, m_lastByte = 0, m_lastSample = 0, m_lastHello = 0;
};

GloveInfo toGloveInfo(const ls_info &raw);

} // namespace lodestone::link
