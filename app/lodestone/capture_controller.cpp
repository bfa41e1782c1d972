// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/capture_controller.h"

#include "app/lodestone/capture_words.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_thread.h"
#include "widgets/capture/capture_page.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace lodestone {
namespace {

// What became of every stretch, for whoever wonders about the unlabelled ones.
QString noteOf(const Plan &plan, const CaptureRun &run)
{
    QJsonArray stretches;
    for (const CaptureStretch &s : run.stretches()) {
        const char *fate = s.fate == CaptureStretch::Fate::Kept     ? "kept"
                           : s.fate == CaptureStretch::Fate::Redone ? "redone"
                                                                    : "skipped";
        stretches.append(
            QJsonObject{{"step", s.step}, {"begin", s.begin}, {"end", s.end}, {"fate", QLatin1String(fate)}});
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{"plan", plan.name}, {"stretches", stretches}}).toJson(QJsonDocument::Compact));
}

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

CaptureController::CaptureController(
    CapturePage *page, GloveState *glove, ProjectThread *project, Recording *recording, QObject *parent)
    : QObject(parent), m_page(page), m_glove(glove), m_project(project), m_recording(recording)
{
    connect(page, &CapturePage::planChosen, this, &CaptureController::start);
    connect(page, &CapturePage::acted, this, &CaptureController::act);
    connect(glove, &GloveState::changed, this, &CaptureController::followGlove);
    connect(page, &CapturePage::calibrationBackWanted, this, [this] {
        if (running() || !m_calibration.useTheOneBefore())
            return;
        m_glove->reloadCalibration();
        show();
    });
    m_frame.setInterval(33);
    connect(&m_frame, &QTimer::timeout, this, &CaptureController::show);
}

void CaptureController::setProjectFile(const QString &file)
{
    m_projectFile = file;
    refreshPlans();
}

void CaptureController::refreshPlans()
{
    m_plans = listPlans(m_projectFile);
    m_page->setPlans(planRowsOf(m_plans), personPlanFolder());
}

void CaptureController::start(const QString &id)
{
    const auto found = std::find_if(
        m_plans.begin(), m_plans.end(), [&id](const ListedPlan &plan) { return plan.file == id; });
    if (running() || m_plan || found == m_plans.end() || !found->plan)
        return;
    m_plan = found->plan;
    emit recordWanted(tr("Guided capture: %1").arg(planText(m_plan->name)));
}

void CaptureController::recordingBegan(qint64 session, bool own)
{
    if (!m_plan || running())
        return;
    if (session != m_session)
        m_earlier.clear();
    m_ownsSession = own;
    m_session = session;
    m_run.emplace(stepsOf(*m_plan), int(m_recording->rows()));
    m_storedChanges = 0;
    m_shownStep = -1;
    m_resumesOnReturn = false;
    m_attitude.reset();
    m_calibration.begin(m_run->steps());
    m_run->next();
    m_frame.start();
    afterChange();
}

void CaptureController::recordingFailed()
{
    if (!running())
        m_plan.reset();
}

void CaptureController::recordingEnds()
{
    if (!running())
        return;
    m_ownsSession = false;
    m_run->stop();
    afterChange();
}

void CaptureController::add(const LiveBlock &block)
{
    if (!running())
        return;
    for (std::size_t i = 0; i < block.samples.size(); ++i) {
        m_run->sample(block.samples[i].t + m_recording->clockOffset());
        m_attitude = block.attitude[i];
        if (m_run->step() != m_shownStep) {
            m_shownStep = m_run->step();
            m_visited.clear();
        }
        if (m_run->phase() == CapturePhase::Record)
            m_visited.add(m_attitude->orientation, m_attitude->heading.trusted);
    }
    if (m_run->changes() != m_storedChanges || m_run->phase() == CapturePhase::Finished)
        afterChange();
}

void CaptureController::act(CaptureAct act)
{
    if (!m_run) {
        if (act == CaptureAct::Stop && !m_plan)
            emit closed();
        return;
    }
    const bool over = m_run->phase() == CapturePhase::Finished;
    if (over && (act == CaptureAct::Next || act == CaptureAct::Stop)) {
        const std::vector<Segment> labels = m_run->labels();
        m_earlier.insert(m_earlier.end(), labels.begin(), labels.end());
        m_run.reset();
        m_plan.reset();
        m_calibration.begin({});
        refreshPlans();
        show();
        if (act == CaptureAct::Stop)
            emit closed();
        return;
    }
    if (over)
        return;
    switch (act) {
    case CaptureAct::Next: m_run->next(); break;
    case CaptureAct::Pause: m_run->phase() == CapturePhase::Paused ? m_run->resume() : m_run->pause(); break;
    case CaptureAct::Redo:
        m_run->redo();
        m_visited.clear();
        break;
    case CaptureAct::Skip: m_run->skip(); break;
    case CaptureAct::Stop: m_run->stop(); break;
    }
    afterChange();
}

void CaptureController::followGlove()
{
    m_page->setCanRecord(m_glove->connected());
    if (m_glove->answered() && m_calibration.setGlove(m_glove->info().serial))
        show();
    if (!running())
        return;
    if (m_glove->connected() && m_resumesOnReturn) {
        m_resumesOnReturn = false;
        m_run->resume();
    } else if (!m_glove->connected() && m_run->pause()) {
        m_resumesOnReturn = true;
    }
    afterChange();
}

void CaptureController::afterChange()
{
    const bool over = m_run->phase() == CapturePhase::Finished;
    if (const bool changed = m_run->changes() != m_storedChanges; changed || over) {
        if (changed)
            storeLabels();
        calibrate();
    }
    if (over) {
        m_frame.stop();
        if (std::exchange(m_ownsSession, false))
            emit recordNoMoreWanted();
    }
    show();
}

void CaptureController::storeLabels()
{
    m_storedChanges = m_run->changes();
    QList<Label> labels;
    const auto add = [&](const std::vector<Segment> &segments) {
        for (const Segment &segment : segments)
            labels.append({0, m_session, segment, LabelSource::Plan, QDateTime::currentDateTimeUtc()});
    };
    add(m_earlier);
    add(m_run->labels());
    m_project->ask(
        [session = m_session, labels, note = noteOf(*m_plan, *m_run)](Project &project) {
            project.setLabels(session, labels);
            project.setSetting(QStringLiteral("capture/%1").arg(session), note);
        },
        this, [this] { emit stored(); });
}

void CaptureController::calibrate()
{
    if (!m_calibration.isPlanned())
        return;
    const bool over = m_run->phase() == CapturePhase::Finished;
    const auto find = [session = m_session, steps = m_run->steps(), stretches = m_run->stretches(),
                          before = m_calibration.inForce()](Project &project) {
        return calibratePlan(steps, stretches, project.samples(session), before);
    };
    m_recording->flush().then(this, [this, find, over] {
        m_project->ask(find, this, [this, over](const PlanCalibration &found) {
            if (m_calibration.take(found, over))
                m_glove->reloadCalibration();
            show();
        });
    });
}

CaptureView CaptureController::view() const
{
    CaptureView view;
    view.calibration = m_calibration.view(!running());
    if (!m_run || !m_plan)
        return view;
    const CaptureRun &run = *m_run;
    const auto &steps = run.steps();
    switch (run.phase()) {
    case CapturePhase::Ready:
    case CapturePhase::Preview: view.state = CaptureState::Preview; break;
    case CapturePhase::Prepare: view.state = CaptureState::Prepare; break;
    case CapturePhase::Record: view.state = CaptureState::Record; break;
    case CapturePhase::Paused: view.state = m_resumesOnReturn ? CaptureState::Unplugged : CaptureState::Paused; break;
    case CapturePhase::Finished: view.state = CaptureState::Finished; break;
    }
    view.plan = planText(m_plan->name);
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
    view.visited = m_visited.up;
    if (m_attitude)
        view.up = rotate(conjugate(m_attitude->orientation), Vector3{0, 0, 1});
    return view;
}

void CaptureController::show() { m_page->setView(view()); }

QJsonObject CaptureController::facts() const
{
    if (!m_plan)
        return {{"phase", "none"}, {"plans", m_plans.size()}};
    if (!m_run) // the recording takes samples already, while its session is being begun
        return {{"phase", toString(CapturePhase::Ready)}, {"steps", int(stepsOf(*m_plan).size())},
            {"plans", m_plans.size()}};
    return {{"phase", toString(m_run->phase())}, {"step", m_run->step()}, {"steps", int(m_run->steps().size())},
        {"session", m_session}, {"labels", int(m_run->labels().size())}, {"unplugged", m_resumesOnReturn},
        {"visited", m_visited.up.visited()}, {"plans", m_plans.size()},
        {"calibrationVersion", m_calibration.inForce().version}};
}

} // namespace lodestone
