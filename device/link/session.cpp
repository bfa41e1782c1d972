// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/session.h"
#include "device/link/problems.h"
#include "device/protocol/sha256.h"
#include "device/link/words.h"
#include <algorithm>
#include <cstring>

namespace lodestone::link {

static QString fixedText(const char *text, std::size_t room)
{
    return QString::fromLatin1(text, qsizetype(strnlen(text, room)));
}

static QByteArray bytes(const void *data, std::size_t size)
{
    return QByteArray(static_cast<const char *>(data), qsizetype(size));
}

template<typename Samples>
static std::vector<std::array<std::int16_t, 9>> rows(const Samples &message)
{
    std::vector<std::array<std::int16_t, 9>> out(message.count);
    for (std::size_t i = 0; i < out.size(); ++i)
        std::copy(std::begin(message.samples[i]), std::end(message.samples[i]), out[i].begin());
    return out;
}

static SlotState slotState(std::uint8_t raw)
{
    switch (raw) {
    case LS_SLOT_EMPTY: return SlotState::Empty;
    case LS_SLOT_STANDBY: return SlotState::Standby;
    case LS_SLOT_CONFIRMED: return SlotState::Confirmed;
    case LS_SLOT_TRIAL: return SlotState::Trial;
    default: return SlotState::Damaged; // also a state of a later protocol: its image cannot be relied on
    }
}

GloveInfo toGloveInfo(const ls_info &raw)
{
    GloveInfo info;
    info.protocol = raw.protocol;
    info.board = fixedText(raw.board, sizeof raw.board);
    info.serial = fixedText(raw.serial, sizeof raw.serial);
    info.firmware = QString("%1.%2.%3").arg(raw.firmware[0]).arg(raw.firmware[1]).arg(raw.firmware[2]);
    info.rateHz = raw.rate_hz;
    info.accelLsbPerG = raw.accel_lsb_per_g;
    info.gyroLsbPerDps = raw.gyro_millilsb_per_dps / 1000.0;
    info.magMicroteslaPerLsb = raw.mag_nanotesla_per_lsb / 1000.0;
    info.accelRangeG = raw.accel_range_g;
    info.gyroRangeDps = raw.gyro_range_dps;
    info.magRangeMicrotesla = raw.mag_range_ut;
    info.slotBytes = raw.slot_bytes;
    info.keyed = raw.keyed != 0;
    info.slotsLast = raw.fleeting == 0;
    for (std::size_t i = 0; i < info.slot.size(); ++i) {
        const auto &slot = raw.slot[i];
        info.slot[i] = {slotState(slot.state), slot.bytes, bytes(slot.hash, sizeof slot.hash)};
    }
    return info;
}

Session::Session(QString port, QString expectedSerial, DesiredState &desired, Meter &meter, Report report)
    : m_port(std::move(port)), m_expectedSerial(std::move(expectedSerial)), m_desired(desired), m_meter(meter),
      m_report(std::move(report)),
      m_injector([this](std::uint8_t type, const QByteArray &payload) { send(type, payload); }),
      m_line(desired.baud, [this](std::uint8_t type, const QByteArray &payload) { send(type, payload); })
{
    ls_frame_reader_init(&m_reader);
}

void Session::send(std::uint8_t type, const QByteArray &payload)
{
    if (m_info.text)
        return;
    std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire{};
    const auto size = ls_frame_encode(
        type, m_sequence++, payload.constData(), std::size_t(payload.size()), wire.data(), wire.size());
    m_outgoing.append(reinterpret_cast<const char *>(wire.data()), qsizetype(size));
}

void Session::hello()
{
    // One that is asked for by what the glove says must not pile up when it reads nothing.
    if (m_outgoing.size() < 65536)
        send(LS_HELLO, QByteArray(1, char(LS_PROTOCOL_VERSION)));
}

void Session::begin(Nanoseconds now)
{
    m_began = m_lastByte = m_lastHello = m_rateAt = now;
    m_meter.restart();
    if (m_desired.textBaud > 0 && m_desired.textBaud != LS_BAUD_DEFAULT)
        m_triedBaud = m_desired.textBaud; // it printed text here before
    m_outgoing.append('\0');              // ends a frame that a boot loader or an earlier program left unfinished
    hello();
}

void Session::received(const char *data, int size, Nanoseconds now)
{
    m_bytes += std::uint64_t(size);
    m_lastByte = now;
    if (m_info.text) {
        m_meter.text(std::size_t(size));
        return m_report(TextBlock{QByteArray(data, size), now});
    }
    if (m_phase == Phase::Handshake)
        heard(data, size, now);
    ls_frame frame;
    const auto bad = m_reader.crc_errors + m_reader.malformed;
    for (int i = 0; i < size && m_phase != Phase::Ended; ++i) {
        if (!ls_frame_reader_push(&m_reader, std::uint8_t(data[i]), &frame))
            continue;
        m_meter.frame();
        ++m_frames;
        m_goodFrames += m_line.raised();
        handle(frame, now);
        dropFinishedFlash();
    }
    m_badFrames += m_line.raised() ? m_reader.crc_errors + m_reader.malformed - bad : 0;
    // A board that prints text has no frames and so no damaged ones.
    m_handshakeErrors += m_reader.crc_errors + m_reader.malformed - bad;
    if (m_frames > 0)
        m_meter.addErrors(std::exchange(m_handshakeErrors, 0));
}

void Session::heard(const char *data, int size, Nanoseconds now)
{
    constexpr qsizetype kMost = 1 << 20;
    if (m_triedBaud > 0 && now - m_rateAt < kRateSettles)
        return;
    m_probe.add(data, size);
    m_heard.push_back({QByteArray(data, size), now});
    m_heardBytes += size;
    while (m_heardBytes > kMost) {
        m_heardBytes -= m_heard.front().bytes.size();
        m_heard.erase(m_heard.begin());
    }
    m_unasked = m_unasked || now - m_lastHello > kAnswering;
    if (m_firstText < 0 && m_probe.isText())
        m_firstText = now;
}

void Session::becomeText()
{
    if (!m_expectedSerial.isEmpty() && m_usb.serial != m_expectedSerial)
        return giveUp(otherGloveProblem(m_port, m_usb.serial, m_expectedSerial), false);
    m_outgoing.clear();
    m_info = {};
    m_info.text = true;
    m_info.serial = m_usb.serial;
    m_info.usb = m_usb.usb;
    m_info.baud = baud();
    m_phase = Phase::Ready;
    m_identified = true;
    m_desired.textBaud = m_info.baud;
    m_report(StateEvent{Connection::State::Connected, m_port, {}});
    m_report(m_info);
    m_meter.text(std::size_t(m_heardBytes));
    for (TextBlock &block : std::exchange(m_heard, {}))
        m_report(std::move(block));
}

bool Session::tryNextRate(Nanoseconds now)
{
    if (m_rate + 1 >= std::size(TextProbe::kRates))
        return false;
    m_triedBaud = TextProbe::kRates[++m_rate];
    m_rateAt = now;
    m_probe.restart();
    m_heard.clear();
    m_heardBytes = 0;
    m_outgoing.clear(); // no glove listens at this rate
    return true;
}

// Until a glove answers, or it is clear what is there instead.
void Session::shakeHands(Nanoseconds now)
{
    const bool text = m_frames == 0 && m_probe.isText();
    if (text && m_probe.hasRows() && m_unasked && now - m_firstText >= kFirstRows)
        return becomeText();
    if (text && m_unasked && now - m_firstText < kBootText) {
        // Boot text, of a board or of a glove: few hellos, as a board may take each byte for a command.
        if (m_triedBaud == 0 && !m_probe.hasRows() && now - m_lastHello >= 2 * kSecond) {
            m_lastHello = now;
            hello();
        }
        return;
    }
    if (m_triedBaud > 0 && m_triedBaud == m_desired.textBaud && now - m_rateAt >= kHandshakeTimeout) {
        // Another board than the one before, or a glove.
        m_desired.textBaud = m_triedBaud = 0;
        m_probe.restart();
        m_began = now;
    }
    if (m_triedBaud > 0 && m_triedBaud == m_desired.textBaud)
        return;
    if (now - m_began < kHandshakeTimeout && m_triedBaud == 0) {
        if (now - m_lastHello >= kSecond / 2) {
            m_lastHello = now;
            hello();
        }
        return;
    }
    if (m_frames == 0 && m_triedBaud == 0 && !text && !m_probe.isUnreadable()) {
        // Silence, but for a byte or two as the port was opened. That is said, and listening goes on: many boards start
        // anew when their port is opened, and opening it again would start them again.
        if (now - m_began >= kSilentStart)
            return giveUp(silentProblem(m_port), false);
        if (!std::exchange(m_saidSilent, true))
            m_report(StateEvent{Connection::State::Connecting, m_port, silentProblem(m_port)});
        if (now - m_lastHello >= kSecond) {
            m_lastHello = now;
            hello();
        }
        return;
    }
    if (text && m_unasked)
        return giveUp(noRowsProblem(m_port), true);
    if (m_frames > 0 || text)
        return giveUp(notAGloveProblem(m_port), true);
    // Not in a hurry to another rate: a glove that streams at the raised one comes back to the default within 2 s.
    const bool tried = m_triedBaud == 0 || m_probe.isUnreadable() || now - m_rateAt >= kRateTrial;
    if (tried && !tryNextRate(now))
        giveUp(unreadableProblem(m_port), true);
}

void Session::handle(const ls_frame &frame, Nanoseconds now)
{
    const auto *payload = frame.payload;
    const std::size_t size = frame.size;
    if (ls_info info; frame.type == LS_INFO && ls_decode_info(payload, size, &info)) {
        infoReceived(info, now);
    } else if (ls_log log; frame.type == LS_LOG && ls_decode_log(payload, size, &log)) {
        m_report(LogEvent{log.level, QString::fromUtf8(log.text)});
    } else if (std::uint32_t baud = 0; frame.type == LS_BAUD_ANSWER && ls_decode_baud(payload, size, &baud)) {
        m_line.answered(baud, now);
    } else if (m_phase != Phase::Ready) {
        return; // the stream an earlier studio started; its indices will restart
    } else if (ls_samples samples; frame.type == LS_SAMPLES && ls_decode_samples(payload, size, &samples)) {
        m_lastSample = now;
        SampleBlock block{samples.first, samples.t_us, samples.period_us, samples.gaps, now, rows(samples)};
        m_meter.block(block);
        m_report(std::move(block));
    } else if (ls_prediction raw; frame.type == LS_PREDICTION && ls_decode_prediction(payload, size, &raw)) {
        Prediction prediction{raw.window, {}, bytes(raw.hash, sizeof raw.hash), raw.inference_us, now};
        std::copy(std::begin(raw.probability), std::end(raw.probability), prediction.probability.begin());
        m_injector.predictionReceived(raw.window, now);
        if (m_meter.prediction())
            m_report(std::move(prediction));
    } else if (ls_image_status status;
               frame.type == LS_IMAGE_STATUS && ls_decode_image_status(payload, size, &status)) {
        if (m_flasher)
            m_flasher->status(status, now);
        if (status.trial_left > 0)
            m_report(TrialEvent{status.trial_left});
        if (status.phase >= 4)
            hello(); // the slots have changed their states
    } else if (ls_error error; frame.type == LS_ERROR && ls_decode_error(payload, size, &error)) {
        const auto text = error.text[0] ? QString::fromUtf8(error.text) : gloveErrorText(error.code);
        if (error.code == LS_E_NO_IMAGE)
            m_injector.clear(); // injected samples will not be answered
        if (m_flasher)
            m_flasher->error(error.code, text, now);
        m_report(ErrorEvent{error.code, text});
    }
}

void Session::infoReceived(const ls_info &raw, Nanoseconds now)
{
    if (raw.protocol != LS_PROTOCOL_VERSION)
        return giveUp(protocolProblem(m_port, raw.protocol, LS_PROTOCOL_VERSION), true);
    m_info = toGloveInfo(raw);
    m_info.usb = m_usb.usb;
    if (!m_expectedSerial.isEmpty() && m_info.serial != m_expectedSerial)
        return giveUp(otherGloveProblem(m_port, m_info.serial, m_expectedSerial), false);
    const bool first = m_phase == Phase::Handshake;
    if (first) {
        m_line.infoReceived(now);
        if (!m_line.settled())
            return;
        m_phase = Phase::Ready;
        m_identified = true;
        m_heard.clear();
        m_report(StateEvent{Connection::State::Connected, m_port, {}});
    }
    m_report(m_info);
    if (first && !m_desired.flash.isEmpty())
        flash(std::exchange(m_desired.flash, {}), now);
    else if (m_flasher) {
        m_flasher->info(m_info, now);
        dropFinishedFlash();
    }
    // A glove that was reset no longer streams: infos arrive, but no samples.
    const bool stalled = m_desired.streaming && !m_flasher && now - m_lastSample >= sampleGap();
    if (first && m_desired.rateHz > 0)
        setRate(m_desired.rateHz);
    if (m_desired.streaming && (first || stalled)) {
        if (!first && m_desired.rateHz > 0 && m_desired.rateHz != m_info.rateHz)
            setRate(m_desired.rateHz);
        sendStart(now);
    }
}

void Session::giveUp(const QString &problem, bool permanent)
{
    m_problem = problem;
    m_permanent = permanent;
    m_phase = Phase::Ended;
}

Nanoseconds Session::sampleGap() const
{
    const int rate = std::max(1, m_info.rateHz);
    return std::max<Nanoseconds>(3 * kSecond / 2, 5 * LS_BLOCK_MAX_SAMPLES * kSecond / (2 * rate));
}

void Session::tick(Nanoseconds now)
{
    m_line.tick(now);
    if (m_phase == Phase::Handshake)
        return shakeHands(now);
    if (m_phase == Phase::Ended || m_info.text)
        return;
    m_injector.tick(now);
    if (m_flasher) {
        m_flasher->tick(now);
        dropFinishedFlash();
    }
    if (lineHasErrors()) {
        m_desired.baud = LS_BAUD_DEFAULT;
        return giveUp(lineErrorsProblem(m_port, m_line.baud(), LS_BAUD_DEFAULT), false);
    }
    if (m_line.raised() && now - m_lastHello >= LineRate::kKeepAlive) {
        m_lastHello = now;
        hello();
    }
    const bool quiet = now - m_lastByte >= 2 * kSecond || (m_desired.streaming && now - m_lastSample >= sampleGap());
    if (quiet && now - m_lastHello >= 3 * kSecond / 2) {
        m_lastHello = now;
        hello();
    }
    if (now - m_lastByte >= kSilenceTimeout)
        giveUp(stoppedAnsweringProblem(m_port), false);
}

// The cable or the adapter does not carry the raised rate: more than one frame in twenty is damaged. Fewer than eight
// damaged frames are no evidence.
bool Session::lineHasErrors() const { return m_line.raised() && m_badFrames >= 8 && 20 * m_badFrames > m_goodFrames; }

void Session::end(const QString &problem, bool keepFlash, Nanoseconds now)
{
    if (m_flasher && keepFlash) {
        m_desired.flash = m_flasher->image();
        m_desired.flashInterruptedAt = now;
        m_flasher.reset();
    }
    if (m_flasher) {
        m_flasher->stop(lostWhileFlashingProblem(), now);
        m_flasher.reset();
    }
    m_injector.clear();
    if (m_problem.isEmpty())
        m_problem = problem;
    m_phase = Phase::Ended;
}

void Session::dropFinishedFlash()
{
    if (m_flasher && m_flasher->finished()) {
        m_flasher.reset();
        hello();
    }
}

void Session::sendStart(Nanoseconds now)
{
    m_meter.restart();
    m_lastSample = now;
    send(LS_START);
}

void Session::start(Nanoseconds now)
{
    if (m_phase == Phase::Ready)
        sendStart(now);
}

void Session::stop()
{
    if (m_phase == Phase::Ready)
        send(LS_STOP);
}

void Session::setRate(int hz)
{
    if (m_phase != Phase::Ready)
        return;
    QByteArray payload(2, '\0');
    ls_encode_rate(std::uint16_t(hz), reinterpret_cast<std::uint8_t *>(payload.data()), 2);
    send(LS_RATE, payload);
    hello();
}

void Session::requestInfo()
{
    if (m_info.text)
        m_report(m_info);
    hello();
}

void Session::inject(std::uint32_t first, bool reset, const std::vector<Injector::Axes> &samples, Nanoseconds now)
{
    if (m_info.text)
        return m_report(ErrorEvent{LS_E_UNSUPPORTED, notForTextProblem()});
    m_meter.injected(samples.size());
    m_injector.add(first, reset, samples, now);
}

void Session::flash(const QByteArray &image, Nanoseconds now)
{
    if (m_info.text)
        return m_report(FlashResult{false, -1, 0, notForTextProblem()});
    if (m_flasher) {
        m_report(
            FlashResult{false, -1, 0, LinkWords::tr("The glove is being flashed already; wait for it or cancel it.")});
        return;
    }
    m_flasher.emplace(
        image, m_desired.key, [this](std::uint8_t type, const QByteArray &payload) { send(type, payload); }, m_report);
    m_flasher->start(now);
    dropFinishedFlash();
}

void Session::cancelFlash(Nanoseconds now)
{
    if (!m_flasher)
        return;
    m_flasher->stop(flashCancelledProblem(), now);
    dropFinishedFlash();
}

void Session::confirm()
{
    if (m_info.text)
        return m_report(ErrorEvent{LS_E_UNSUPPORTED, notForTextProblem()});
    send(LS_IMAGE_CONFIRM);
    hello();
}

void Session::revert()
{
    if (m_info.text)
        return m_report(ErrorEvent{LS_E_UNSUPPORTED, notForTextProblem()});
    send(LS_IMAGE_REVERT);
    hello();
}

void Session::changeKey(const QByteArray &key)
{
    if (m_info.text)
        return m_report(ErrorEvent{LS_E_UNSUPPORTED, notForTextProblem()});
    ls_image_key message{};
    std::copy_n(key.begin(), std::min<qsizetype>(key.size(), LS_KEY_BYTES), message.key);
    if (m_desired.key.size() == LS_KEY_BYTES)
        ls_hmac_sha256(reinterpret_cast<const std::uint8_t *>(m_desired.key.constData()), LS_KEY_BYTES, message.key,
            LS_KEY_BYTES, message.proof);
    QByteArray payload(LS_KEY_BYTES + LS_HASH_BYTES, '\0');
    ls_encode_image_key(&message, reinterpret_cast<std::uint8_t *>(payload.data()), std::size_t(payload.size()));
    send(LS_IMAGE_KEY, payload);
    hello();
}

void Session::leave()
{
    stop();
    m_line.leave();
}

} // namespace lodestone::link
