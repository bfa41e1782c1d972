// SPDX-License-Identifier: GPL-3.0-or-later
// Stores the camera's pictures with the session being recorded, on its clock. They go behind its samples over the same
// connection, and never hold these up: what the file refuses waits here, some of it, and is counted where it is
// dropped. What counts as stored is in the file. Lives in the thread of its recording.
#pragma once
#include "app/studio/camera.h"
#include "engine/project/project.h"
#include <QTimer>
#include <memory>
#include <vector>

namespace lodestone {

class CameraState;
class Recording;

class PictureRecorder : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int everyMilliseconds = 1000; // the longest a picture waits before it is offered to the file
        std::size_t waiting = 240;    // pictures in memory, half a minute; what comes beyond is dropped and counted
    };
    struct Counts // of this recording
    {
        qint64 stored = 0, bytes = 0; // the file acknowledged them
        qint64 dropped = 0;           // there was no room, or the file never took them
    };
    PictureRecorder(CameraState *camera, Recording *recording, QObject *parent = nullptr)
        : PictureRecorder(camera, recording, Limits(), parent)
    {}
    PictureRecorder(CameraState *camera, Recording *recording, const Limits &limits, QObject *parent = nullptr);

    const Counts &counts() const { return m_counts; }
    std::size_t waiting() const { return m_waiting.size() + m_flying; }
    const QString &problem() const { return m_problem; } // why they wait or were dropped; empty: all is well

signals:
    void changed(); // counts or problem

private:
    using Batch = std::shared_ptr<std::vector<Picture>>;
    void take(const CameraFrame &frame);
    void followRecording();
    void offer();
    void ended(const Batch &batch, qint64 session, const QString &refusal);

    CameraState *m_camera;
    Recording *m_recording;
    Limits m_limits;
    std::vector<Picture> m_waiting;
    std::size_t m_flying = 0; // offered to the file, and not answered yet
    Counts m_counts;
    QString m_problem;
    qint64 m_session = 0;
    QTimer m_pump;
};

} // namespace lodestone
