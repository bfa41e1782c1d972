// SPDX-License-Identifier: GPL-3.0-or-later
// What the link reports to the rest of the studio: plain values.
#pragma once
#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <array>
#include <cstdint>
#include <vector>

namespace lodestone::link {

// What one of the glove's two slots holds. Unknown: no glove has reported it yet.
enum class SlotState { Unknown, Empty, Standby, Confirmed, Trial, Damaged };
QString word(SlotState state); // as JSON output writes it: "empty" "standby" ...; Unknown: ""

struct SlotInfo
{
    SlotState state = SlotState::Unknown;
    std::uint32_t bytes = 0;
    QByteArray hash; // SHA-256 of the image, 32 bytes
};
struct GloveInfo
{
    int protocol = 0;
    QString board, firmware, serial;
    int rateHz = 0;
    double accelLsbPerG = 8192, gyroLsbPerDps = 114.28, magMicroteslaPerLsb = 0.1;
    int accelRangeG = 0, gyroRangeDps = 0, magRangeMicrotesla = 0; // 0: the glove has no such sensor
    std::uint32_t slotBytes = 0;
    std::array<SlotInfo, 2> slot;
    bool keyed = false;    // accepts signed images only
    bool slotsLast = true; // false: they are in the board's RAM, lost without power
    QString usb;           // PortInfo::usb of its port
    // A board that prints text and does not speak the protocol: protocol is 0, board is empty, serial is that of its
    // USB port or empty, and nothing else but usb and baud is known of it.
    bool text = false;
    int baud = 0; // at which it prints; 0: no such board
};
// The slot whose image runs: the one on trial, otherwise the confirmed one; -1: the glove runs no image.
int runningSlot(const GloveInfo &info);
QByteArray runningHash(const GloveInfo &info); // of that slot's image; empty: the glove runs no image
bool onTrial(const GloveInfo &info);

struct SampleBlock
{
    std::uint32_t first = 0; // sample index since start
    std::uint64_t deviceMicroseconds = 0;
    std::uint32_t periodMicroseconds = 20000;
    std::uint32_t gaps = 0;
    std::int64_t hostNanoseconds = 0;                 // steady clock, stamped at the read
    std::vector<std::array<std::int16_t, 9>> samples; // LSB of GloveInfo: ax ay az gx gy gz mx my mz
};
// Of a board that prints text: bytes as they came, cut anywhere.
struct TextBlock
{
    QByteArray bytes;
    std::int64_t hostNanoseconds = 0; // steady clock, stamped at the read
};
struct Prediction
{
    std::uint32_t window = 0;                  // index of the window's first sample
    std::array<std::uint8_t, 5> probability{}; // /255, flexed, thumb first
    QByteArray hash;                           // first 8 bytes of the image's SHA-256
    std::uint32_t inferenceMicroseconds = 0;
    std::int64_t hostNanoseconds = 0; // steady clock, stamped at the read
};
struct LinkStatistics
{
    double rateHz = 0; // samples a second over the last second
    std::uint64_t frames = 0, samples = 0, lost = 0, crcErrors = 0, queueDrops = 0, messageDrops = 0;
    std::uint64_t textBytes = 0, textDrops = 0; // of a board that prints text; drops: bytes not read in time
    // lost: indices that never arrived, or the glove's own count of gaps where that is larger; queueDrops: samples that
    // the owner did not read in time; messageDrops: log lines, errors, infos and predictions beyond what is passed on
};
struct PortInfo
{
    QString name, description, vendor, product, serial;
    // By which a board is known again: vendor, product and serial number, "0403:6001:A50285BI"; the last is empty where
    // it has none. Empty: the port is not on USB.
    QString usb;
    bool operator==(const PortInfo &) const = default;
};
// What is known of the board on a port before it is opened.
struct ExpectedBoard
{
    QString usb;  // PortInfo::usb of the one that is wanted, which is waited for; empty: any
    int baud = 0; // at which a board that prints text did so before; 0: not known
};
enum class FlashStage { Begin, Send, Verify, Trial };
QString word(FlashStage stage); // as progress output writes it: "begin" "send" "verify" "trial"

struct FlashProgress
{
    FlashStage stage = FlashStage::Begin;
    int done = 0, total = 0; // bytes the glove has acknowledged, bytes of the image
};
struct FlashResult
{
    bool verified = false;
    int slot = -1;
    double seconds = 0; // from the first message to the report that the image is on trial
    QString error;
    double transferSeconds = 0; // from the first chunk sent to the last one acknowledged
};

} // namespace lodestone::link
Q_DECLARE_METATYPE(lodestone::link::GloveInfo)
Q_DECLARE_METATYPE(lodestone::link::SampleBlock)
Q_DECLARE_METATYPE(lodestone::link::TextBlock)
Q_DECLARE_METATYPE(lodestone::link::Prediction)
Q_DECLARE_METATYPE(lodestone::link::LinkStatistics)
Q_DECLARE_METATYPE(lodestone::link::FlashProgress)
Q_DECLARE_METATYPE(lodestone::link::FlashResult)
