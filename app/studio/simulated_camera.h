// SPDX-License-Identifier: GPL-3.0-or-later
// The camera before the virtual glove: it draws the hand as the simulation has it, not as a model guesses it. No real
// picture is taken.
#pragma once
#include "app/studio/camera.h"
#include "app/studio/glove_process.h"
#include <functional>

namespace lodestone {

class GloveState;

class SimulatedCamera : public Camera
{
    Q_OBJECT
public:
    using Draw = std::function<CameraPicture(const SeenHand &)>;
    // delay: ms by which the pictures are late, as those of a real camera are.
    SimulatedCamera(GloveState *glove, Draw draw, int delay = 0, QObject *parent = nullptr);
    void start(double perSecond) override;

private:
    GloveState *m_glove;
    Draw m_draw;
    int m_delay;
};

} // namespace lodestone
