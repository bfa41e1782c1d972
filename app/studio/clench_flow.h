// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how late the camera's pictures are: a person clenches the hand a few times in sight of the camera, and the
// changes of picture and field are laid over each other (engine/signal/lag.h). A state machine that can be started
// again after each end. The virtual glove's hand clenches by itself.
#pragma once
#include "app/studio/camera.h"
#include "app/studio/device_clock.h"
#include "app/studio/live_block.h"
#include "engine/signal/lag.h"
#include <QElapsedTimer>
#include <QTimer>

namespace lodestone {

class CameraState;
class GloveState;
class LiveStream;

class ClenchFlow : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Watching, Done, Cancelled, Failed };
    static constexpr double kSeconds = 10;          // that it watches
    static constexpr double kWatchedPerSecond = 25; // pictures: a finger takes a fifth of a second

    ClenchFlow(CameraState *camera, GloveState *glove, LiveStream *stream, QObject *parent = nullptr);
    void start(); // nothing happens while it watches
    void stop();
    State state() const { return m_state; }
    bool running() const { return m_state == State::Watching; }
    double left() const;                                 // s; 0: it does not watch
    const QString &problem() const { return m_problem; } // of Failed: a sentence, cause and remedy
    const Lag &found() const { return m_found; }         // of Done; the camera knows it

signals:
    void changed();

private:
    void takePicture(const CameraFrame &frame);
    void takeField(const LiveBlock &block);
    void look();
    void enter(State state, const QString &problem = {});

    CameraState *m_camera;
    GloveState *m_glove;
    LiveStream *m_stream;
    State m_state = State::Idle;
    QString m_problem;
    Lag m_found;
    DeviceClock m_deviceClock;
    std::vector<Change> m_pictures; // on the clock of this computer, until all have come
    std::vector<Change> m_field;    // on that of the samples
    QByteArray m_grey;
    double m_pictureAt = 0, m_fieldAt = 0; // s, of the one before, each on its clock
    Rows m_row;                            // the one before; empty: none
    QElapsedTimer m_clock;
    QTimer m_tick;
};

} // namespace lodestone
