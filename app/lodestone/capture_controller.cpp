// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/capture_controller.h"

#include "app/lodestone/capture_words.h"
#include "app/lodestone/notices.h"
#include "app/studio/capture_flow.h"
#include "app/studio/glove_state.h"
#include "app/studio/hand_leader.h"
#include "app/studio/plan_calibration.h"
#include "app/studio/project_state.h"
#include "widgets/capture/capture_page.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

QList<CaptureOutcome> outcomeOf(const CaptureRun &run)
{
    QList<CaptureOutcome> outcome;
    for (std::size_t i = 0; i < run.steps().size(); ++i) {
        CaptureOutcome pose{poseViewOf(run.steps()[i], std::nullopt)};
        if (int(i) < run.step())
            pose.fate = CaptureOutcome::Fate::LeftOut;
        for (const CaptureStretch &stretch : run.stretches()) {
            if (stretch.step == int(i) && stretch.fate == CaptureStretch::Fate::Kept)
                pose.fate = CaptureOutcome::Fate::Kept;
        }
        outcome.append(pose);
    }
    return outcome;
}

} // namespace

CaptureController::CaptureController(CapturePage *page, CaptureFlow *flow, PlanCalibration *calibration,
    GloveState *glove, ProjectState *project, Notices *notices, QObject *parent)
    : QObject(parent), m_page(page), m_flow(flow), m_calibration(calibration), m_glove(glove), m_project(project),
      m_notices(notices), m_leader(new HandLeader(flow, glove, this))
{
    connect(page, &CapturePage::planChosen, this, &CaptureController::start);
    connect(page, &CapturePage::acted, this, &CaptureController::act);
    connect(page, &CapturePage::calibrationBackWanted, calibration, &PlanCalibration::useTheOneBefore);
    connect(flow, &CaptureFlow::changed, this, &CaptureController::followFlow);
    connect(m_leader, &HandLeader::changed, this, &CaptureController::tellWhoLeads);
    connect(calibration, &PlanCalibration::changed, this, &CaptureController::show);
    connect(glove, &GloveState::changed, this, &CaptureController::show);
    connect(project, &ProjectState::opened, this, &CaptureController::refreshPlans);
    m_frame.setInterval(33);
    connect(&m_frame, &QTimer::timeout, this, &CaptureController::show);
}

void CaptureController::refreshPlans()
{
    if (m_flow->running())
        return;
    m_plans = listPlans(m_project->file());
    m_page->setPlans(planRowsOf(m_plans), personPlanFolder());
}

void CaptureController::start(const QString &id)
{
    const auto found = std::find_if(
        m_plans.begin(), m_plans.end(), [&id](const ListedPlan &plan) { return plan.file == id; });
    if (!m_flow->run() && found != m_plans.end() && found->plan)
        m_flow->start(*found->plan);
}

void CaptureController::act(CaptureAct act)
{
    if (!m_flow->running()) {
        const bool closes = act == CaptureAct::Stop;
        if (m_flow->run() && (closes || act == CaptureAct::Next)) {
            m_flow->putAway();
            refreshPlans();
        }
        if (closes)
            emit closed();
        return;
    }
    switch (act) {
    case CaptureAct::Next: return m_flow->next();
    case CaptureAct::Pause: return m_flow->togglePause();
    case CaptureAct::Redo: return m_flow->redo();
    case CaptureAct::Skip: return m_flow->skip();
    case CaptureAct::Stop: return m_flow->stop();
    }
}

void CaptureController::followFlow()
{
    m_flow->running() ? m_frame.start() : m_frame.stop();
    show();
    if (m_flow->running())
        m_notices->settle(matter::kCapture);
    const bool failed = m_flow->state() == CaptureFlow::State::Failed;
    if (!std::exchange(m_failed, failed) && failed)
        m_notices->problem(m_flow->problem(), matter::kCapture);
    const bool done = m_flow->state() == CaptureFlow::State::Done;
    if (!std::exchange(m_done, done) && done && m_flow->puttingOn() && m_flow->run()
        && !m_flow->run()->labels().empty())
        emit puttingOnDone();
}

void CaptureController::tellWhoLeads()
{
    if (m_leader->leads())
        m_notices->message(tr("The simulated hand follows this plan."), matter::kLed);
    else
        m_notices->settle(matter::kLed);
}

CaptureView CaptureController::view() const
{
    CaptureView view;
    view.calibration = calibrationView();
    if (!m_flow->run())
        return view;
    const CaptureRun &run = *m_flow->run();
    const auto &steps = run.steps();
    switch (run.phase()) {
    case CapturePhase::Ready:
    case CapturePhase::Preview: view.state = CaptureState::Preview; break;
    case CapturePhase::Prepare: view.state = CaptureState::Prepare; break;
    case CapturePhase::Record: view.state = CaptureState::Record; break;
    case CapturePhase::Paused:
        view.state = m_flow->waitsForGlove() ? CaptureState::Unplugged : CaptureState::Paused;
        break;
    case CapturePhase::Finished: view.state = CaptureState::Finished; break;
    }
    view.plan = planText(m_flow->plan());
    view.step = run.step();
    view.steps = int(steps.size());
    view.length = run.length();
    view.left = run.length() - run.elapsed();
    view.planLeft = run.remaining();
    view.stopped = run.stopped();
    view.labelled = int(run.labels().size());
    for (const CaptureStretch &stretch : run.stretches()) {
        view.redone += stretch.fate == CaptureStretch::Fate::Redone;
        view.skipped += stretch.fate == CaptureStretch::Fate::Skipped;
    }
    if (run.phase() == CapturePhase::Finished)
        view.outcome = outcomeOf(run);
    const std::size_t now = std::min(std::size_t(run.step()), steps.size() - 1);
    const bool recording = run.phase() == CapturePhase::Record;
    view.pose = poseViewOf(steps[now], recording ? std::optional(run.recorded() / steps[now].record) : std::nullopt);
    if (now + 1 < steps.size() && run.phase() != CapturePhase::Finished)
        view.next = poseViewOf(steps[now + 1], std::nullopt);
    view.visited = m_flow->visited().up;
    if (const std::optional<LiveAttitude> &attitude = m_flow->attitude())
        view.up = rotate(conjugate(attitude->orientation), Vector3{0, 0, 1});
    return view;
}

CalibrationView CaptureController::calibrationView() const
{
    using State = CalibrationView::Line::State;
    const bool idle = !m_flow->running();
    CalibrationView view;
    view.inForce = m_calibration->inForceInWords();
    view.result = m_calibration->result();
    view.canGoBack = idle && m_glove->calibration().version > 0;
    if (!m_flow->run())
        return view;
    for (const PlanCalibration::Step &step : m_calibration->steps()) {
        CalibrationView::Line line{stepInWords(step.step), {}, idle ? State::LeftOut : State::Due};
        if (step.state == PlanCalibration::Step::State::Refused) {
            line.state = State::Refused;
            line.words = refusalInWords(step.refusal);
        } else if (step.state == PlanCalibration::Step::State::Taken) {
            line.state = State::Taken;
            if (idle) // while a plan runs there is no room and no leisure for figures
                line.words = figuresInWords(step.step, m_calibration->found());
        }
        view.lines.append(line);
    }
    return view;
}

void CaptureController::show()
{
    m_page->setCanRecord(m_glove->connected());
    m_page->setView(view());
}

QJsonObject CaptureController::facts() const
{
    QJsonObject facts{{"phase", "none"}, {"plans", m_plans.size()}};
    const CaptureRun *run = m_flow->run();
    if (!run)
        return facts;
    facts["phase"] = toString(run->phase());
    facts["step"] = run->step();
    facts["steps"] = int(run->steps().size());
    facts["session"] = m_flow->session();
    facts["labels"] = int(run->labels().size());
    facts["unplugged"] = m_flow->waitsForGlove();
    facts["visited"] = m_flow->visited().up.visited();
    facts["calibrationVersion"] = m_glove->calibration().version;
    return facts;
}

} // namespace lodestone
