// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/plan_calibration.h"

#include "app/studio/background.h"
#include "app/studio/capture_flow.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/recording.h"
#include "engine/project/calibrations.h"
#include <QLocale>
#include <algorithm>

namespace lodestone {

PlanCalibration::PlanCalibration(CaptureFlow *flow, GloveState *glove, Recording *recording, QObject *parent)
    : QObject(parent), m_flow(flow), m_glove(glove), m_recording(recording)
{
    connect(flow, &CaptureFlow::changed, this, &PlanCalibration::followFlow);
    connect(flow, &CaptureFlow::stretchesChanged, this, &PlanCalibration::calculate);
    connect(glove, &GloveState::changed, this, &PlanCalibration::followGlove);
    connect(glove, &GloveState::calibrationChanged, this, &PlanCalibration::changed);
}

PlanCalibration::~PlanCalibration() = default;

void PlanCalibration::followFlow()
{
    if (m_flow->state() == CaptureFlow::State::Starting)
        begin();
    else if (m_flow->state() == CaptureFlow::State::Idle)
        m_result.clear();
}

void PlanCalibration::begin()
{
    m_waits.reset();
    m_steps.clear();
    for (const PlanPose &pose : m_flow->run()->steps()) {
        const auto known = [&pose](const Step &step) { return step.step == *pose.calibrates; };
        if (pose.calibrates && std::none_of(m_steps.begin(), m_steps.end(), known))
            m_steps.push_back({*pose.calibrates});
    }
    m_serial.clear();
    m_result.clear();
    m_problem.clear();
    m_before = m_found = {};
    m_otherGlove = false;
    followGlove();
}

void PlanCalibration::followGlove()
{
    if (!m_flow->running() || !m_glove->answered())
        return;
    const QString serial = m_glove->info().serial;
    if (m_serial.isEmpty()) {
        m_serial = serial;
        m_before = m_found = m_glove->calibration();
    }
    m_otherGlove = m_otherGlove || serial != m_serial;
}

void PlanCalibration::calculate()
{
    if (m_steps.empty())
        return;
    const CaptureRun &run = *m_flow->run();
    const bool over = run.phase() == CapturePhase::Finished;
    const auto failed = [this, over](const QString &sentence) {
        if (over)
            end(sentence);
    };
    m_waits = std::make_unique<QObject>(); // one that is still awaited knows less
    follow(
        m_waits.get(), m_recording->flush(),
        [this, over, failed, steps = run.steps(), stretches = run.stretches(), session = m_flow->session()] {
            const auto work = [steps, stretches, session, file = m_recording->file(), before = m_before] {
                return calibratePlan(steps, stretches,
                    stretches.empty() ? std::vector<Sample>() : Project::open(file, true)->samples(session), before);
            };
            follow(
                m_waits.get(), runInBackground(work), [this, over](const CalibratedPlan &found) { take(found, over); },
                failed);
        },
        failed);
}

void PlanCalibration::take(const CalibratedPlan &found, bool over)
{
    m_found = found.calibration;
    for (Step &step : m_steps) {
        const auto given = std::find_if(found.steps.begin(), found.steps.end(),
            [&step](const PlanStepResult &result) { return result.step == step.step; });
        step.refusal = given == found.steps.end() ? CalibrationRefusal{} : given->refusal;
        step.state = given == found.steps.end() ? Step::State::Due
                     : given->refusal           ? Step::State::Refused
                                                : Step::State::Taken;
    }
    end(over ? save(found) : QString());
}

QString PlanCalibration::save(const CalibratedPlan &found)
{
    if (m_otherGlove)
        return tr("Another glove was connected meanwhile. Nothing was calibrated; do the plan again.");
    if (!found.anyAccepted())
        return tr("Nothing was calibrated; what was in force before still is.");
    const std::optional<int> version = add(found.calibration, m_serial);
    if (!version)
        return m_problem;
    return tr("Saved as version %1 of glove %2, and in force from now on. Recordings stay as they were read.")
        .arg(*version)
        .arg(m_serial);
}

void PlanCalibration::useTheOneBefore()
{
    const QString serial = m_glove->info().serial;
    if (m_flow->running() || serial.isEmpty())
        return;
    try {
        const QList<Calibration> all = CalibrationStore().all(serial);
        if (all.isEmpty())
            return;
        if (const auto version = add(all.size() > 1 ? all[all.size() - 2] : Calibration{}, serial))
            m_result = tr("The calibration before is in force again, as version %1.").arg(*version);
    } catch (const ProjectError &error) {
        m_problem = error.text;
    }
    emit changed();
}

std::optional<int> PlanCalibration::add(Calibration calibration, QString serial)
{
    calibration.serial = serial.toStdString();
    try {
        const int version = CalibrationStore().add(std::move(calibration)).version;
        m_problem.clear();
        m_glove->reloadCalibration();
        return version;
    } catch (const ProjectError &error) {
        m_problem = error.text;
        return std::nullopt;
    }
}

void PlanCalibration::end(const QString &result)
{
    m_result = result;
    emit changed();
}

QString PlanCalibration::inForceInWords() const
{
    const QString serial = m_glove->info().serial;
    const Calibration &now = m_glove->calibration();
    if (!m_problem.isEmpty())
        return m_problem;
    if (serial.isEmpty())
        return tr("Connect a glove to see how it is calibrated.");
    if (now.empty())
        return tr("Glove %1 is not calibrated. The plans named Calibration do that.").arg(serial);
    QStringList parts;
    const std::pair<bool, QString> present[] = {{now.accel.has_value(), stepInWords(CalibrationStep::Positions)},
        {now.inertial.has_value(), stepInWords(CalibrationStep::Rest)},
        {now.mag.has_value(), stepInWords(CalibrationStep::Board)},
        {now.fingers.has_value(), stepInWords(CalibrationStep::Hand)}};
    for (const auto &[has, name] : present) {
        if (has)
            parts.append(name);
    }
    const QDateTime created = QDateTime::fromString(QString::fromStdString(now.created), Qt::ISODate).toLocalTime();
    return tr("Glove %1, version %2 of %3: %4")
        .arg(serial)
        .arg(now.version)
        .arg(QLocale().toString(created, QLocale::ShortFormat), parts.join(QStringLiteral(", ")));
}

} // namespace lodestone
