// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/replay_worker.h"
#include <utility>

namespace lodestone {

ReplayWorker::ReplayWorker(std::shared_ptr<Replay> replay) : m_replay(std::move(replay)), m_timer(this)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ReplayWorker::tick);
}

void ReplayWorker::begin()
{
    m_quiet.start();
    m_timer.start();
}

void ReplayWorker::take(const link::Prediction &prediction)
{
    m_replay->take(prediction);
    m_quiet.start();
    if (m_replay->done() && m_timer.isActive())
        tick();
}

void ReplayWorker::tick()
{
    const Replay::Figures figures = m_replay->figures();
    if (m_replay->done() || m_quiet.elapsed() > kPatience) {
        m_timer.stop();
        emit ended(figures);
    } else {
        emit progress(m_replay->fraction(), figures);
    }
}

} // namespace lodestone
