// SPDX-License-Identifier: GPL-3.0-or-later
// The one owner of what is known about the glove: which port is chosen, the link to it, the process of the virtual
// glove, what the glove said about itself, and its saved calibration. Others read it here and listen to changed().
#pragma once
#include "app/studio/glove_process.h"
#include "app/studio/text_board.h"
#include "device/link/connection.h"
#include "engine/signal/calibration/calibration.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <optional>

namespace lodestone {

inline constexpr auto kVirtualGlove = "virtual"; // the port id of the built-in simulated glove

class GloveState : public QObject
{
    Q_OBJECT
public:
    using State = link::Connection::State;
    explicit GloveState(QObject *parent = nullptr);
    ~GloveState() override; // closes the link and ends the virtual glove

    using Which = known_boards::Which;
    // Closes the port before. portId: kVirtualGlove, a device path such as "/dev/ttyACM0", or empty for none.
    // virtualGlove: how the virtual glove is started. Which::Last: the board that was at this port last is looked for
    // and waited for. False: the virtual glove could not be started, problem() says why.
    bool open(const QString &portId, GloveOptions virtualGlove = {}, Which which = Which::Any);
    void close() { open({}); }
    // For commands (flash, inject, confirm) and for events that are no state (samples, log lines).
    link::Connection *link() { return &m_link; }
    TextBoard *board() { return &m_board; } // what is read of a board that prints numbers
    const TextBoard *board() const { return &m_board; }

    QString portId() const { return m_portId; } // as given to open(), or where its board was found
    bool isVirtual() const { return m_portId == QLatin1String(kVirtualGlove); }
    QString name() const; // for a person: "Virtual glove", or the device path
    QString path() const { return m_link.port(); }
    State state() const { return m_link.state(); }
    bool connected() const { return state() == State::Connected; }
    bool isText() const { return m_board.connected(); } // a board that prints numbers, and no Lodestone glove
    // Also while it is unplugged and waited for: what answered at this port last was such a board.
    bool printsText() const { return state() != State::Closed && m_link.info().text; }
    // What a row of it holds: a Lodestone glove's nine axes, or a text board's channels once they are known; null: not
    // connected, or not known yet.
    std::shared_ptr<const Layout> channels() const;
    QString problem() const; // why there is no connection, one sentence with the remedy; empty when all is well
    link::GloveInfo info() const { return m_link.info(); }               // the last one received
    bool answered() const { return connected() && !m_serial.isEmpty(); } // info() is of this conversation
    link::LinkStatistics statistics() const { return m_link.statistics(); }
    int runningSlot() const;                        // -1: the glove runs no image, or there is no glove
    QByteArray runningHash() const;                 // SHA-256 of the image it runs; empty: none
    std::optional<double> trialSecondsLeft() const; // until the glove goes back to the image before; empty: no trial
    bool flashing() const { return m_flashing; }
    qint64 processId() const { return m_process.processId(); } // of the virtual glove; 0: it does not run
    int restarts() const { return m_restarts; }                // of the virtual glove, since open()
    QString source() const;                                    // how a session recorded now names its origin

    // The newest saved calibration of this glove; empty: none, or no glove has answered yet.
    const Calibration &calibration() const { return m_calibration; }
    void reloadCalibration(); // another one was saved

    // The virtual glove's hand is led by somebody, and no longer does what its script says; false: it is let go.
    void setLed(bool led);
    void lead(const QByteArray &line) { m_process.say(line); } // see device/simulator/led_hand.h
    // handSeen() comes so often, as long as there is a virtual glove; 0: never.
    void watchHand(double hertz) { m_process.watch(hertz); }

signals:
    void changed();           // port, connection state, problem, info, trial or flashing
    void connectedAnew();     // a conversation began: sample numbers and the glove's clock may begin again
    void statisticsChanged(); // about 2 Hz
    void calibrationChanged();
    void handSeen(const lodestone::SeenHand &hand); // the virtual glove's hand, as it is
    void virtualGloveDied(const QString &sentence); // it was started again, or the sentence says why not

private:
    void followState(State state);
    void followInfo();

    link::Connection m_link;
    TextBoard m_board{&m_link};
    GloveProcess m_process;
    QTemporaryDir m_folder; // holds the fixed name of the virtual glove's port
    QString m_portId, m_startProblem, m_serial;
    Calibration m_calibration; // of m_serial
    int m_trialSeconds = -1;   // left at m_trialSince; -1: not known
    QElapsedTimer m_trialSince;
    int m_restarts = 0;
    bool m_flashing = false, m_led = false;
};

} // namespace lodestone
