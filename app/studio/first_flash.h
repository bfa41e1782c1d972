// SPDX-License-Identifier: GPL-3.0-or-later
// The first firmware of a board that shows itself as a drive: which mounted drive is a board, which image fits it, and
// the copy as a state machine. After the first flash models come over the link (device/link/flasher.h).
#pragma once
#include <QDeadlineTimer>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lodestone {

struct BoardDrive
{
    enum class Kind { MicrobitV1, MicrobitV2, Uf2 };
    Kind kind = Kind::Uf2;
    QString folder;
    QString id;    // a micro:bit's unique ID, which is the USB serial number of its port as well; else the Board-ID
    QString name;  // for a person: "micro:bit (v1)", or the Board-ID
    QString image; // the firmware that fits; empty: none comes with Lodestone. It may not be installed.
};
// The boards among mounted drives, in their order. Reads one small file of each; any thread.
std::vector<BoardDrive> boardDrives(const QStringList &folders);

// Copies image into folder, each piece on the drive before the next is read. written: bytes so far. A drive that goes
// after the last byte is no error, as a micro:bit does that to start. Throws ProjectError. Any thread.
void copyInPieces(const QString &image, const QString &folder, const std::function<void(qint64)> &written);

class FirstFlash : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Offered, Copying, Done, Failed };
    using Boards = std::function<std::vector<BoardDrive>()>; // that are there now; called on a thread
    explicit FirstFlash(Boards boards, QObject *parent = nullptr);

    void look();     // at the drives, when they may have changed
    void decline();  // the drive that is offered is not offered again
    void withdraw(); // it is no longer offered, for now
    void start();    // copies to the drive that is offered, or once more after a failure

    State state() const { return m_state; }
    const BoardDrive &drive() const { return m_drive; } // offered, copied to, or copied to last
    double fraction() const; // 0..1 of the bytes; 1 while Copying: the board takes the image over
    const QString &problem() const { return m_problem; }              // of Failed: cause and remedy
    void setPatience(int milliseconds) { m_patience = milliseconds; } // for the drive to come back: 15 s

signals:
    void changed(); // state or fraction

private:
    // Shared with the thread, which goes on where the flow is gone: half a firmware is worse than a late end.
    struct Copy
    {
        std::atomic<qint64> written{0};
        qint64 size = 0;
    };
    void take(const std::vector<BoardDrive> &drives);
    void takeOver(const std::optional<BoardDrive> &now);
    void end(State state, const QString &problem = {});

    Boards m_boards;
    State m_state = State::Idle;
    BoardDrive m_drive;
    QString m_problem;
    QSet<QString> m_settled; // ids that are not offered in this run: declined, or done
    std::shared_ptr<Copy> m_copy;
    bool m_looking = false, m_lookAgain = false;
    bool m_copied = false, m_gone = false; // all bytes are written; the drive was seen to be away since
    bool m_failedBefore = false;           // there was a FAIL.TXT before the copy
    int m_patience = 15000;                // ms
    QDeadlineTimer m_limit;
    QTimer m_tick;
};

} // namespace lodestone
