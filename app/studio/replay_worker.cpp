// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/replay_worker.h"
#include <utility>

namespace lodestone {
namespace {
constexpr int kTell = 100; // ms between two words of progress
}

ReplayWorker::ReplayWorker(std::shared_ptr<Replay> replay) : m_replay(std::move(replay)), m_timer(this)
{
    m_timer.setInterval(kTell);
    connect(&m_timer, &QTimer::timeout, this, &ReplayWorker::tick);
}

void ReplayWorker::begin()
{
    m_quiet.start();
    m_told.start();
    m_timer.start();
}

void ReplayWorker::take(const link::Prediction &prediction)
{
    if (m_abandoned)
        return;
    m_replay->take(prediction);
    m_quiet.start();
    // A glove that answers faster than the host computes leaves the timer no turn.
    if (m_timer.isActive() && (m_replay->done() || m_told.elapsed() >= kTell))
        tick();
}

void ReplayWorker::tick()
{
    m_told.start();
    const Replay::Figures figures = m_replay->figures();
    if (m_replay->done() || m_quiet.elapsed() > kPatience) {
        m_timer.stop();
        emit ended(figures);
    } else {
        emit progress(m_replay->fraction(), figures);
    }
}

} // namespace lodestone
