// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the glove's answers to a replay, runs the host's network beside them, and says how far it is. Made for a thread
// of its own: every call but the constructor's comes by a queued connection or invokeMethod.
#pragma once
#include "app/studio/replay.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace lodestone {

class ReplayWorker : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPatience = 3000; // ms without an answer, then it is over
    explicit ReplayWorker(std::shared_ptr<Replay> replay);
    void begin(); // the samples are on their way
    void take(const link::Prediction &prediction);
    void abandon() { m_abandoned = true; } // from any thread: answers still queued are not worked through

signals:
    void progress(double fraction, const lodestone::Replay::Figures &figures); // ten times a second
    void ended(const lodestone::Replay::Figures &figures); // once: all answered, or nothing any more

private:
    void tick();
    std::shared_ptr<Replay> m_replay;
    QTimer m_timer;
    QElapsedTimer m_quiet, m_told;
    std::atomic<bool> m_abandoned = false;
};

} // namespace lodestone
