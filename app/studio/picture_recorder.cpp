// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/picture_recorder.h"

#include "app/studio/camera_state.h"
#include "app/studio/follow.h"
#include "app/studio/recording.h"
#include <utility>

namespace lodestone {

PictureRecorder::PictureRecorder(CameraState *camera, Recording *recording, const Limits &limits, QObject *parent)
    : QObject(parent), m_camera(camera), m_recording(recording), m_limits(limits)
{
    m_pump.setInterval(limits.everyMilliseconds);
    connect(&m_pump, &QTimer::timeout, this, &PictureRecorder::offer);
    connect(camera, &CameraState::came, this, &PictureRecorder::take);
    connect(recording, &Recording::changed, this, &PictureRecorder::followRecording);
}

void PictureRecorder::take(const CameraFrame &frame)
{
    if (m_recording->state() != Recording::State::Running)
        return;
    const auto late = std::int64_t(m_camera->late().value_or(0) * 1e9);
    const std::optional<double> t = m_recording->timeAt(frame.hostNanoseconds - late);
    if (!t || frame.jpeg().isEmpty() || frame.jpeg().size() > kLargestPicture)
        return;
    if (waiting() >= m_limits.waiting) {
        ++m_counts.dropped;
        emit changed();
        return;
    }
    m_waiting.push_back({*t, frame.jpeg()});
}

void PictureRecorder::followRecording()
{
    const Recording::State state = m_recording->state();
    if (state == Recording::State::Running && !m_pump.isActive()) {
        m_counts = {};
        m_problem.clear();
        m_session = m_recording->session();
        m_pump.start();
        emit changed();
    }
    if (state == Recording::State::Stopping && m_pump.isActive()) {
        m_pump.stop();
        if (!m_waiting.empty())
            offer(); // at once: behind it the session is finished
    }
    if (!m_recording->active()) {
        m_pump.stop();
        if (!m_waiting.empty()) {
            m_counts.dropped += qint64(std::exchange(m_waiting, {}).size());
            emit changed();
        }
    }
}

void PictureRecorder::offer()
{
    const bool last = m_recording->state() == Recording::State::Stopping;
    // One batch at a time; and none where the samples wait themselves, for these are worth more.
    if (m_waiting.empty() || (!last && (m_flying > 0 || !m_recording->problem().isEmpty())))
        return;
    const auto batch = std::make_shared<std::vector<Picture>>(std::exchange(m_waiting, {}));
    const auto refusal = std::make_shared<QString>();
    m_flying += batch->size();
    // A refusal stays in here: thrown, it would be tried again in front of the samples.
    const auto store = [session = m_session, batch, refusal](Project &project) {
        try {
            project.addPictures(session, *batch);
        } catch (const ProjectError &error) {
            *refusal = error.text;
        }
    };
    follow(
        this, m_recording->store(store),
        [this, batch, refusal, session = m_session] { ended(batch, session, *refusal); },
        [this, batch, session = m_session](const QString &sentence) { ended(batch, session, sentence); });
}

void PictureRecorder::ended(const Batch &batch, qint64 session, const QString &refusal)
{
    m_flying -= batch->size();
    if (session != m_session)
        return; // another recording is counted by now
    m_problem = refusal;
    if (refusal.isEmpty()) {
        m_counts.stored += qint64(batch->size());
        for (const Picture &picture : *batch)
            m_counts.bytes += picture.jpeg.size();
    } else if (m_recording->state() == Recording::State::Running) {
        m_waiting.insert(m_waiting.begin(), batch->begin(), batch->end()); // there is room: they were counted
    } else {
        m_counts.dropped += qint64(batch->size());
    }
    emit changed();
}

} // namespace lodestone
