// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/glove_state.h"
#include "app/studio/calibrating.h"
#include "app/studio/glove_keys.h"
#include "app/studio/samples.h"
#include "app/studio/session_source.h"
#include <algorithm>
#include <utility>

namespace lodestone {

GloveState::GloveState(QObject *parent) : QObject(parent)
{
    using link::Connection;
    connect(&m_link, &Connection::stateChanged, this, &GloveState::followState);
    connect(&m_link, &Connection::infoChanged, this, &GloveState::followInfo);
    connect(&m_link, &Connection::statisticsChanged, this, &GloveState::statisticsChanged);
    connect(&m_link, &Connection::trialLeft, this, [this](int seconds) {
        m_trialSeconds = seconds;
        m_trialSince.start();
        emit changed();
    });
    connect(&m_link, &Connection::flashProgress, this, [this] {
        if (!std::exchange(m_flashing, true))
            emit changed();
    });
    connect(&m_link, &Connection::flashFinished, this, [this] {
        if (std::exchange(m_flashing, false))
            emit changed();
    });
    connect(&m_board, &TextBoard::changed, this, &GloveState::changed);
    connect(&m_process, &GloveProcess::handSeen, this, &GloveState::handSeen);
    connect(&m_process, &GloveProcess::died, this, [this](const QString &sentence) {
        // The port keeps its name, so the link finds the new process by itself.
        ++m_restarts;
        emit virtualGloveDied(m_process.restart() ? sentence + ' ' + tr("It was started again.") : m_process.problem());
    });
}

GloveState::~GloveState()
{
    m_link.disconnect(this); // nobody needs to hear of the end
    m_process.disconnect(this);
    m_link.close();
    m_process.stop();
}

bool GloveState::open(const QString &portId, GloveOptions virtualGlove, Which which)
{
    m_link.close();
    m_process.stop();
    m_portId = portId;
    m_startProblem.clear();
    m_restarts = 0;
    QString path = portId;
    if (isVirtual()) {
        path = virtualGlove.link = m_folder.filePath("glove");
        if (!m_process.start(virtualGlove)) {
            m_portId.clear();
            m_startProblem = m_process.problem();
            emit changed();
            return false;
        }
    }
    if (!path.isEmpty())
        m_link.open(path, isVirtual() ? link::ExpectedBoard() : known_boards::expected(path, which));
    emit changed();
    return true;
}

QString GloveState::name() const { return isVirtual() ? tr("Virtual glove") : m_portId.isEmpty() ? QString() : path(); }

QString GloveState::problem() const
{
    if (!m_startProblem.isEmpty())
        return m_startProblem;
    return isText() ? m_board.problem() : m_link.problem();
}

std::shared_ptr<const Layout> GloveState::channels() const
{
    return !connected() ? nullptr : isText() ? m_board.channels() : layoutOf(info());
}

int GloveState::runningSlot() const { return connected() ? link::runningSlot(info()) : -1; }

QByteArray GloveState::runningHash() const { return connected() ? link::runningHash(info()) : QByteArray(); }

std::optional<double> GloveState::trialSecondsLeft() const
{
    if (m_trialSeconds < 0 || !connected())
        return std::nullopt;
    return std::max(0.0, m_trialSeconds - double(m_trialSince.elapsed()) / 1000);
}

QString GloveState::source() const
{
    if (isText() && !m_process.running())
        return m_board.source();
    GloveOptions hand = m_process.options();
    if (m_led)
        hand.script = QStringLiteral("led");
    return m_process.running() ? sourceOf(hand) : QStringLiteral("glove %1").arg(info().serial);
}

void GloveState::setLed(bool led)
{
    if (std::exchange(m_led, led) && !led)
        lead(QByteArrayLiteral("free\n"));
}

void GloveState::reloadCalibration()
{
    m_calibration = savedCalibration(m_serial);
    emit calibrationChanged();
}

void GloveState::followState(State state)
{
    m_flashing = false;
    if (state != State::Connected)
        m_trialSeconds = -1; // a glove that started again runs its confirmed image
    if (state == State::Connected) {
        m_serial.clear(); // another glove may have come; its info follows
        if (!isVirtual())
            m_portId = m_link.port();
        emit connectedAnew();
    }
    emit changed();
}

void GloveState::followInfo()
{
    const link::GloveInfo now = info();
    if (now.serial != m_serial) {
        m_serial = now.serial;
        m_link.setKey(GloveKeys().of(m_serial));
        if (!now.text && !isVirtual())
            known_boards::remember(path(), {now.usb, {}}, 0);
        reloadCalibration();
    }
    if (!link::onTrial(now))
        m_trialSeconds = -1;
    emit changed();
}

} // namespace lodestone
