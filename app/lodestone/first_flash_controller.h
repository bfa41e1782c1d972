// SPDX-License-Identifier: GPL-3.0-or-later
// Offers a board that is plugged in as a drive its firmware, shows the copy, and tells at which port the new glove is.
#pragma once
#include "app/studio/first_flash.h"
#include <QObject>
#include <QTimer>

namespace lodestone {
namespace link {
class PortList;
}

class GloveState;
class MainWindow;
class Notices;
class Recording;

class FirstFlashController : public QObject
{
    Q_OBJECT
public:
    FirstFlashController(MainWindow *window, FirstFlash::Boards boards, const link::PortList *ports,
        const GloveState *glove, const Recording *recording, Notices *notices, QObject *parent = nullptr);
    void look(); // at the drives, when they may have changed; not while a glove is connected

signals:
    void boardReady(const QString &port); // it has its firmware, and nothing that matters is connected

private:
    bool free() const;
    bool isGlove(const QString &serial) const;
    void follow();
    void showOffer();
    void showCopy();
    void connectBoard();

    const link::PortList *m_ports;
    const GloveState *m_glove;
    const Recording *m_recording;
    Notices *m_notices;
    FirstFlash m_flash;
    QString m_said;       // last, of the board
    BoardDrive m_awaited; // whose port is waited for; id empty: none
    QTimer m_late;        // its port should be there by now
    bool m_free = false;
};

} // namespace lodestone
