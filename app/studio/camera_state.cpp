// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/camera_state.h"

#include <utility>

namespace lodestone {

CameraState::CameraState(Make make, const Patience &patience, QObject *parent)
    : QObject(parent), m_make(std::move(make)), m_patience(patience)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        end();
        enter(State::Failed,
            tr("The camera gives no picture; another program may be using it. Plug it in again, or choose another."));
    });
}

CameraState::~CameraState() = default;

void CameraState::choose(const QString &id, std::optional<double> late)
{
    m_late = late;
    if (std::exchange(m_id, id) == id)
        return;
    const bool was = on();
    end();
    if (was && !id.isEmpty())
        return begin();
    enter(State::Off);
}

void CameraState::setOn(bool wanted)
{
    if (wanted == on())
        return;
    if (wanted && !m_id.isEmpty())
        return begin();
    end();
    enter(State::Off);
}

void CameraState::setPace(double perSecond)
{
    m_pace = perSecond;
    if (m_camera)
        m_camera->start(perSecond);
}

void CameraState::setLate(std::optional<double> late)
{
    m_late = late;
    emit changed();
}

void CameraState::begin()
{
    end();
    m_camera = m_make(m_id);
    if (!m_camera)
        return enter(State::Failed, tr("This camera is not there any more; choose another one in the preferences."));
    connect(m_camera.get(), &Camera::came, this, [this](const CameraFrame &frame) {
        m_newest = frame;
        m_silence.start(m_patience.next);
        if (m_state == State::Starting)
            enter(State::Running);
        emit came(frame);
    });
    connect(m_camera.get(), &Camera::failed, this, [this](const QString &sentence) {
        end();
        enter(State::Failed, sentence);
    });
    m_silence.start(m_patience.first);
    enter(State::Starting);
    if (m_camera)
        m_camera->start(m_pace);
}

// It may be the camera itself that calls.
void CameraState::end()
{
    m_silence.stop();
    m_newest = {};
    if (!m_camera)
        return;
    m_camera->disconnect(this);
    m_camera->start(0);
    m_camera.release()->deleteLater();
}

void CameraState::enter(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    emit changed();
}

} // namespace lodestone
