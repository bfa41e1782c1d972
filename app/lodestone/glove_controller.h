// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on the Glove page what GloveState and LiveStream hold: who it is, its slots, updates, parity, log.
#pragma once
#include "widgets/glove/glove_page.h"
#include <QObject>
#include <QTimer>
#include <deque>

namespace lodestone {

class GloveState;
class LiveStream;
class ProjectState;
class Recording;
struct LiveAnswer;

class GloveController : public QObject
{
    Q_OBJECT
public:
    GloveController(GlovePage *page, GloveState *glove, LiveStream *stream, const Recording *recording,
        const ProjectState *project, QObject *parent = nullptr);

private:
    void followState();
    void followRecording();
    void addCompared(const LiveAnswer &answer);
    void showSlots();
    void showParity();
    void showTrial();

    GlovePage *m_page;
    GloveState *m_glove;
    LiveStream *m_stream;
    const Recording *m_recording;
    const ProjectState *m_project;
    bool m_greet = true; // the log does not tell yet which glove this is
    bool m_lost = false; // the log tells that the link is lost
    std::deque<ComparedWindow> m_recent;
    qint64 m_session = 0;      // which windows compared now are in; 0: none
    double m_recordedFrom = 0; // s of the glove's clock
    QTimer m_second;
};

} // namespace lodestone
