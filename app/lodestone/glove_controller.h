// SPDX-License-Identifier: GPL-3.0-or-later
// Between the link and the Glove page: who it is, what its slots hold, updates, parity, log.
#pragma once
#include "engine/project/project.h"
#include "widgets/glove/glove_page.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>

namespace lodestone {

namespace link {
class Connection;
}
class LiveController;
class Recorder;

class GloveController : public QObject
{
    Q_OBJECT
public:
    GloveController(GlovePage *page, link::Connection *link, LiveController *live, QObject *parent = nullptr);
    void setModels(const QList<ModelInfo> &models);
    void setName(const QString &name);                           // what to call the glove
    void setRecording(qint64 session, const Recorder *recorder); // windows compared from now on are in it; 0: in none

private:
    void showSlots();
    void showConnection();
    void showParity();
    void showTrial();

    GlovePage *m_page;
    link::Connection *m_link;
    LiveController *m_live;
    QList<ModelInfo> m_models;
    QString m_name;
    bool m_greet = true; // the next info is a new connection's first
    std::deque<ComparedWindow> m_recent;
    qint64 m_recording = 0;
    const Recorder *m_recorder = nullptr; // of m_recording
    double m_recordedFrom = 0;            // s of the glove's clock
    int m_trialSeconds = -1;              // left when the trial began; -1: none, or not known
    QElapsedTimer m_trialSince;
    QTimer m_second;
};

} // namespace lodestone
