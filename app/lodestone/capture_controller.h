// SPDX-License-Identifier: GPL-3.0-or-later
// The page of guided capture, as its flow and the calibration it gives are now.
#pragma once
#include "engine/project/plan.h"
#include "widgets/capture/capture_types.h"
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace lodestone {

class CaptureFlow;
class CapturePage;
class GloveState;
class HandLeader;
class Notices;
class PlanCalibration;
class ProjectState;

class CaptureController : public QObject
{
    Q_OBJECT
public:
    CaptureController(CapturePage *page, CaptureFlow *flow, PlanCalibration *calibration, GloveState *glove,
        ProjectState *project, Notices *notices, QObject *parent = nullptr);

    void refreshPlans(); // a person may have added one
    QJsonObject facts() const;

signals:
    void closed();        // back to the Live page
    void puttingOnDone(); // a plan of putting the glove on was walked to its end, and is labelled

private:
    void start(const QString &id);
    void act(CaptureAct act);
    void followFlow();
    void tellWhoLeads();
    void show();
    CaptureView view() const;
    CalibrationView calibrationView() const;

    CapturePage *m_page;
    CaptureFlow *m_flow;
    PlanCalibration *m_calibration;
    GloveState *m_glove;
    ProjectState *m_project;
    Notices *m_notices;
    HandLeader *m_leader;
    QList<ListedPlan> m_plans;
    QTimer m_frame; // the seconds left
    bool m_failed = false, m_done = false;
};

} // namespace lodestone
