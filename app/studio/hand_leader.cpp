// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/hand_leader.h"

#include "app/studio/capture_flow.h"
#include "app/studio/glove_state.h"
#include <utility>

namespace lodestone {
namespace {

struct Sweep // degrees
{
    double pitchFrom = 0, pitchTo = 0, rollFrom = 0, rollTo = 0;
};

Sweep sweepOf(Attitude attitude)
{
    switch (attitude) {
    case Attitude::Still:
    case Attitude::PalmDown: return {};
    case Attitude::PalmUp: return {0, 0, 180, 180};
    case Attitude::FingersUp: return {-90, -90, 0, 0};
    case Attitude::FingersDown: return {90, 90, 0, 0};
    case Attitude::ThumbUp: return {0, 0, 90, 90};
    case Attitude::ThumbDown: return {0, 0, -90, -90};
    case Attitude::Roll: return {0, 0, -90, 90};
    case Attitude::Any:
    case Attitude::UpToDown:
    case Attitude::Everywhere: break;
    }
    return {-60, 60, 0, 0};
}

} // namespace

QByteArray leadTo(const PlanPose &pose, bool sweeps)
{
    if (!pose.fingers && pose.attitude == Attitude::Everywhere && sweeps)
        return QByteArrayLiteral("turn\n");
    const Combination fingers = pose.fingers.value_or(Combination::fromBits(0));
    const Sweep usual = sweepOf(pose.attitude);
    QByteArray line = "pose " + QByteArray::fromStdString(fingers.toString());
    const double pitch = pose.pitchFrom.value_or(usual.pitchFrom), roll = pose.rollFrom.value_or(usual.rollFrom);
    for (const double value :
        {sweeps ? 0 : pose.prepare, pose.record, pitch, sweeps ? pose.pitchTo.value_or(usual.pitchTo) : pitch, roll,
            sweeps ? pose.rollTo.value_or(usual.rollTo) : roll})
        line += ' ' + QByteArray::number(value, 'f', 3);
    return line + '\n';
}

HandLeader::HandLeader(CaptureFlow *capture, GloveState *glove, QObject *parent)
    : QObject(parent), m_capture(capture), m_glove(glove)
{
    connect(capture, &CaptureFlow::changed, this, &HandLeader::follow);
}

void HandLeader::follow()
{
    const CaptureRun *run = m_capture->run();
    const bool leads = m_capture->running() && m_glove->isVirtual() && run;
    if (std::exchange(m_leads, leads) != leads) {
        m_step = -1;
        m_glove->setLed(leads);
        emit changed();
    }
    if (!leads || run->step() >= int(run->steps().size()))
        return;
    // As a person: to where the pose begins while it is prepared, and through it while it is recorded.
    const bool sweeps = run->phase() == CapturePhase::Record;
    if ((!sweeps && run->phase() != CapturePhase::Prepare) || (m_step == run->step() && m_sweeps == sweeps))
        return;
    m_step = run->step();
    m_sweeps = sweeps;
    m_glove->lead(leadTo(run->steps()[std::size_t(m_step)], sweeps));
}

} // namespace lodestone
