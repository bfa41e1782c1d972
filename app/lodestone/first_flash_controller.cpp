// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/first_flash_controller.h"

#include "app/lodestone/notices.h"
#include "app/studio/glove_state.h"
#include "app/studio/known_boards.h"
#include "app/studio/recording.h"
#include "device/link/port_list.h"
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace lodestone {

FirstFlashController::FirstFlashController(MainWindow *window, FirstFlash::Boards boards, const link::PortList *ports,
    const GloveState *glove, const Recording *recording, Notices *notices, QObject *parent)
    : QObject(parent), m_ports(ports), m_glove(glove), m_recording(recording), m_notices(notices),
      m_flash(std::move(boards))
{
    m_late.setSingleShot(true);
    m_late.setInterval(20000);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_notices->problem(tr("The firmware is on the %1, but its serial port is not there; unplug it and plug it in "
                              "again.")
                               .arg(m_awaited.name),
            matter::kFirstFlash);
    });
    connect(&m_flash, &FirstFlash::changed, this, &FirstFlashController::follow);
    connect(ports, &link::PortList::changed, this, &FirstFlashController::connectBoard);
    connect(window, &MainWindow::messageClosed, this, [this] { // Notices has taken it away by now
        if (m_flash.state() == FirstFlash::State::Offered && !m_notices->all().contains(m_said))
            m_flash.decline();
    });
    connect(glove, &GloveState::changed, this, [this] {
        if (std::exchange(m_free, free()) == free())
            return;
        if (m_free)
            m_flash.look();
        else
            m_flash.withdraw();
    });
}

void FirstFlashController::look()
{
    m_free = free();
    if (m_free || m_flash.state() == FirstFlash::State::Copying)
        m_flash.look();
}

// The virtual glove stands in for a glove that is not there: a first start has it. A port that is tried may be the very
// board whose drive has come.
bool FirstFlashController::free() const
{
    switch (m_glove->state()) {
    case GloveState::State::Connected: return m_glove->isVirtual() && !m_recording->active();
    case GloveState::State::Connecting: return !m_glove->problem().isEmpty();
    case GloveState::State::Closed:
    case GloveState::State::Lost: break;
    }
    return true;
}

// A micro:bit shows its drive with our firmware on it as well.
bool FirstFlashController::isGlove(const QString &serial) const
{
    return std::ranges::any_of(m_ports->ports(), [&serial](const link::PortInfo &port) {
        return port.serial == serial && known_boards::at(port.name) == known_boards::Board{port.usb, {}};
    });
}

void FirstFlashController::follow()
{
    switch (m_flash.state()) {
    case FirstFlash::State::Idle: return m_notices->settle(matter::kFirstFlash);
    case FirstFlash::State::Offered: return m_free ? showOffer() : m_flash.withdraw();
    case FirstFlash::State::Copying: return showCopy();
    case FirstFlash::State::Done:
        m_awaited = m_flash.drive();
        m_late.start();
        return connectBoard();
    case FirstFlash::State::Failed:
        m_notices->offer(
            m_flash.problem(), tr("Put the firmware on it"), [this] { m_flash.start(); }, matter::kFirstFlash);
    }
}

void FirstFlashController::showOffer()
{
    const BoardDrive &drive = m_flash.drive();
    if (isGlove(drive.id))
        return m_flash.decline();
    if (drive.image.isEmpty()) {
        m_said = tr("The board %1 is plugged in as a drive. It becomes a glove by a sketch with Lodestone's Arduino "
                    "library: see “Boards and files” in the guide.")
                     .arg(drive.name);
        return m_notices->message(m_said, matter::kFirstFlash);
    }
    if (!QFileInfo::exists(drive.image)) {
        m_said = tr("A %1 is plugged in as a drive. Lodestone's firmware for it is not installed; install the package "
                    "lodestone-firmware.")
                     .arg(drive.name);
        return m_notices->message(m_said, matter::kFirstFlash);
    }
    m_said = tr("A %1 is plugged in as a drive. Lodestone's firmware on it makes it a glove; the program that is on "
                "it now is lost.")
                 .arg(drive.name);
    m_notices->propose(
        m_said, tr("Put the firmware on it"), [this] { m_flash.start(); }, matter::kFirstFlash);
}

void FirstFlashController::showCopy()
{
    const QString &name = m_flash.drive().name;
    const int percent = int(100 * m_flash.fraction());
    const QString now = percent < 100 ? tr("The firmware is copied to the %1: %2 %").arg(name).arg(percent)
                                      : tr("The %1 takes the firmware over; leave it plugged in.").arg(name);
    if (std::exchange(m_said, now) != now) // what a person closes stays closed
        m_notices->message(now, matter::kFirstFlash);
}

void FirstFlashController::connectBoard()
{
    const auto port = std::ranges::find_if(m_ports->ports(),
        [this](const link::PortInfo &p) { return !m_awaited.id.isEmpty() && p.serial == m_awaited.id; });
    if (port == m_ports->ports().end())
        return;
    const QString sentence = tr("Lodestone's firmware is on the %1.").arg(m_awaited.name);
    m_awaited = {};
    m_late.stop();
    m_notices->settle(matter::kFirstFlash);
    if (!free())
        return m_notices->done(sentence, tr("Connect"), [this, name = port->name] { emit boardReady(name); });
    m_notices->done(sentence);
    emit boardReady(port->name);
}

} // namespace lodestone
