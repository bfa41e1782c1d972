// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on the Glove page what GloveState and LiveStream hold: who it is, its slots, updates, parity, log.
#pragma once
#include "engine/project/project.h"
#include "widgets/glove/glove_page.h"
#include <QObject>
#include <QTimer>
#include <deque>

namespace lodestone {

class GloveState;
class LiveStream;
class Recording;
struct LiveAnswer;

class GloveController : public QObject
{
    Q_OBJECT
public:
    GloveController(GlovePage *page, GloveState *glove, LiveStream *stream, QObject *parent = nullptr);
    void setModels(const QList<ModelInfo> &models);
    void setRecording(qint64 session, const Recording *recording); // windows compared from now on are in it; 0: in none

private:
    void followState();
    void addCompared(const LiveAnswer &answer);
    void showSlots();
    void showParity();
    void showTrial();

    GlovePage *m_page;
    GloveState *m_glove;
    LiveStream *m_stream;
    QList<ModelInfo> m_models;
    bool m_greet = true; // the log does not tell yet which glove this is
    bool m_lost = false; // the log tells that the link is lost
    std::deque<ComparedWindow> m_recent;
    qint64 m_recording = 0;
    const Recording *m_clock = nullptr; // of m_recording
    double m_recordedFrom = 0;          // s of the glove's clock
    QTimer m_second;
};

} // namespace lodestone
