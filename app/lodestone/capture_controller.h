// SPDX-License-Identifier: GPL-3.0-or-later
// Guided capture between the machine, the recorder, the project file and the page. The recorder keeps every sample
// whatever happens here; the labels of the session are written as one transaction each time a pose ends, is done again
// or left out.
#pragma once
#include "app/lodestone/glove_calibration.h"
#include "app/studio/recording.h"
#include "engine/project/capture.h"
#include "engine/signal/visited_sphere.h"
#include "widgets/capture/capture_types.h"
#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <optional>

namespace lodestone {

class CapturePage;
class GloveState;
class ProjectThread;

class CaptureController : public QObject
{
    Q_OBJECT
public:
    CaptureController(
        CapturePage *page, GloveState *glove, ProjectThread *project, Recording *recording, QObject *parent = nullptr);

    void setProjectFile(const QString &file);      // its folder may hold plans
    void refreshPlans();                           // a person may have added one
    void recordingBegan(qint64 session, bool own); // answers recordWanted; own: begun for this capture
    void recordingFailed();                        // answers it too: there is no session
    void recordingEnds();                          // before the recording stops, whoever stops it
    void add(const LiveBlock &block);              // after the recording has it
    bool running() const { return m_run && m_run->phase() != CapturePhase::Finished; }
    QJsonObject facts() const;

signals:
    void recordWanted(const QString &name); // a session to put the capture in; the running one will do
    void recordNoMoreWanted();              // the session was begun for this capture, which is over
    void stored();                          // labels are in the file
    void closed();                          // back to the Live page

private:
    void start(const QString &id);
    void act(CaptureAct act);
    void followGlove();
    void afterChange(); // labels to the file, the end of the plan, the page
    void storeLabels();
    void calibrate(); // from what was recorded of the plan so far
    void show();
    CaptureView view() const;

    CapturePage *m_page;
    GloveState *m_glove;
    ProjectThread *m_project;
    Recording *m_recording;
    QString m_projectFile;
    QList<ListedPlan> m_plans;
    std::optional<Plan> m_plan;
    std::optional<CaptureRun> m_run;
    std::vector<Segment> m_earlier; // labels of captures before this one in the same session
    GloveCalibration m_calibration;
    std::optional<LiveAttitude> m_attitude; // of the newest sample
    VisitedOrientations m_visited;          // of this pose
    QTimer m_frame;
    qint64 m_session = 0;
    int m_shownStep = -1, m_storedChanges = 0;
    bool m_ownsSession = false, m_resumesOnReturn = false;
};

} // namespace lodestone
