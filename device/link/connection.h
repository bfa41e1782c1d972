// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's side of the link to one glove, or to one board that prints text (GloveInfo::text): of such a board
// textArrived is all that comes, and nothing is sent to it. The port has a thread of its own, which reads, decodes and
// writes; what it reports arrives as signals in the thread that owns the Connection. After an unplug it finds the same
// device again.
#pragma once
#include "device/link/types.h"
#include <QObject>
#include <memory>

namespace lodestone::link {

QList<PortInfo> listPorts();          // serial ports of this computer, sorted by name; opens none, never throws
PortInfo portAt(const QString &path); // of one port, or of a link to it; an empty name: it is no serial port

class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Connecting, Connected, Lost };
    Q_ENUM(State)
    explicit Connection(QObject *parent = nullptr);
    ~Connection() override;

    // "/dev/ttyACM0" or a pseudo-terminal "/dev/pts/4"; returns at once. A board that is expected is looked for at the
    // other ports too, and another one on this port is not opened.
    void open(const QString &port, const ExpectedBoard &expected = {});
    void close();
    State state() const;
    QString port() const;
    // One plain sentence with the remedy; empty when all is well. Also while Connecting: nothing has answered yet.
    QString problem() const;
    GloveInfo info() const; // the last one received
    LinkStatistics statistics() const;

    void start(); // stream samples and predictions (default after connect)
    void stop();
    void setRate(int hz);
    void requestInfo();
    void inject(std::uint32_t first, bool reset,
        const std::vector<std::array<std::int16_t, 9>>
            &samples);                   // any length; sent in blocks, no faster than the glove answers
    void cancelInject();                 // drops what is not sent yet; up to three blocks may still be answered
    void flash(const QByteArray &image); // progress by flashProgress, ends with flashFinished; then info is refreshed
    void cancelFlash();
    void confirm();
    void revert();
    void setKey(const QByteArray &key); // signs images from now on; 32 bytes, or empty
    // From now on the glove accepts only images signed with this key (empty: any image). The request is signed with the
    // key set before, which this one replaces.
    void changeKey(const QByteArray &key);

signals:
    void stateChanged(lodestone::link::Connection::State state);
    void infoChanged(const lodestone::link::GloveInfo &info);
    void samplesArrived(const lodestone::link::SampleBlock &block);
    void textArrived(
        const lodestone::link::TextBlock &block); // from the first byte on, also of what came before Connected
    void predictionArrived(const lodestone::link::Prediction &prediction);
    void statisticsChanged(const lodestone::link::LinkStatistics &statistics); // about 2 Hz
    void flashProgress(const lodestone::link::FlashProgress &progress);
    void flashFinished(const lodestone::link::FlashResult &result);
    void trialLeft(int seconds); // of a trial, when it begins; after them the glove reverts by itself
    // Where a glove floods with these two, some are passed on, and the next one says how many more there were.
    void logLine(int level, const QString &text);
    void gloveError(int code, const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lodestone::link
