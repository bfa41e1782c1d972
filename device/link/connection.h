// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's end of the wire: owns the transport's thread, decodes frames there, and reports in the owner's thread
// by queued signals. Finds the same device again by itself after an unplug.
#pragma once
#include "device/link/types.h"
#include <QObject>
#include <memory>

namespace lodestone::link {

QList<PortInfo> listPorts(); // real serial ports (libserialport); never throws

class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Connecting, Connected, Lost };
    Q_ENUM(State)
    explicit Connection(QObject *parent = nullptr);
    ~Connection() override;

    void open(const QString &port); // "/dev/ttyACM0" or a pseudo-terminal "/dev/pts/4"; returns at once
    void close();
    State state() const;
    QString port() const;
    QString problem() const; // one plain sentence with the remedy; empty when all is well
    GloveInfo info() const;  // last info received
    LinkStatistics statistics() const;

    void start(); // stream samples and predictions (default after connect)
    void stop();
    void setRate(int hz);
    void requestInfo();
    void inject(std::uint32_t first, bool reset,
        const std::vector<std::array<std::int16_t, 9>> &samples); // any length; split into blocks, paced
    void cancelInject();                 // what is not sent yet is forgotten; up to three blocks may still be answered
    void flash(const QByteArray &image); // progress by flashProgress, ends with flashFinished; then info is refreshed
    void cancelFlash();
    void confirm();
    void revert();
    void setKey(const QByteArray &key); // signs images from now on; 32 bytes, or empty
    // Asks the glove to take images signed with that key only (empty: any); proved by the key set before, which it
    // replaces.
    void changeKey(const QByteArray &key);

signals:
    void stateChanged(lodestone::link::Connection::State state);
    void infoChanged(const lodestone::link::GloveInfo &info);
    void samplesArrived(const lodestone::link::SampleBlock &block);
    void predictionArrived(const lodestone::link::Prediction &prediction);
    void statisticsChanged(const lodestone::link::LinkStatistics &statistics); // about 2 Hz
    void flashProgress(const lodestone::link::FlashProgress &progress);
    void flashFinished(const lodestone::link::FlashResult &result);
    void trialLeft(int seconds); // when a trial begins: then the glove goes back by itself
    void logLine(int level, const QString &text);
    void gloveError(int code, const QString &text);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace lodestone::link
