// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/simulated_camera.h"

#include "app/studio/glove_state.h"
#include <QTimer>

namespace lodestone {

SimulatedCamera::SimulatedCamera(GloveState *glove, Draw draw, int delay, QObject *parent)
    : Camera(parent), m_glove(glove), m_draw(std::move(draw)), m_delay(delay)
{
    connect(glove, &GloveState::handSeen, this, [this](const SeenHand &hand) {
        // Stamped by another process, as a real camera's pictures are: how busy this thread is moves them in no way.
        const CameraFrame frame(
            hand.hostNanoseconds + std::int64_t(m_delay) * 1'000'000, [draw = m_draw, hand] { return draw(hand); });
        QTimer::singleShot(m_delay, Qt::PreciseTimer, this, [this, frame] { emit came(frame); });
    });
}

void SimulatedCamera::start(double perSecond)
{
    m_glove->watchHand(perSecond);
    if (perSecond > 0 && !m_glove->isVirtual())
        emit failed(tr("The simulated camera sees the virtual glove only; choose that one in the header."));
}

} // namespace lodestone
