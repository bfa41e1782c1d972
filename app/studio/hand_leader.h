// SPDX-License-Identifier: GPL-3.0-or-later
// While a guided capture runs with the virtual glove, its hand does what the plan asks a person for; it is told over
// the standard input of its process (device/simulator/led_hand.h). Lives in the thread of its owner.
#pragma once
#include "engine/project/plan.h"
#include <QObject>

namespace lodestone {

class CaptureFlow;
class GloveState;

// The line that leads a hand to where a pose of a plan begins, and with sweeps through it.
QByteArray leadTo(const PlanPose &pose, bool sweeps);

class HandLeader : public QObject
{
    Q_OBJECT
public:
    HandLeader(CaptureFlow *capture, GloveState *glove, QObject *parent = nullptr);
    bool leads() const { return m_leads; }

signals:
    void changed(); // leads()

private:
    void follow();
    CaptureFlow *m_capture;
    GloveState *m_glove;
    bool m_leads = false;
    int m_step = -1;       // that the hand was led to
    bool m_sweeps = false; // and whether it was led through it
};

} // namespace lodestone
