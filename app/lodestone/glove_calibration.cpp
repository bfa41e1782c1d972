// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/glove_calibration.h"

#include "engine/project/calibrations.h"
#include <QLocale>
#include <algorithm>

namespace lodestone {
bool GloveCalibration::setGlove(const QString &serial)
{
    if (serial == m_serial)
        return false;
    m_serial = serial;
    m_inForce = savedCalibration(serial);
    m_problem.clear();
    return true;
}

void GloveCalibration::begin(const std::vector<PlanPose> &steps)
{
    m_steps.clear();
    for (const PlanPose &pose : steps) {
        if (pose.calibrates && std::find(m_steps.begin(), m_steps.end(), *pose.calibrates) == m_steps.end())
            m_steps.push_back(*pose.calibrates);
    }
    m_found = {m_inForce, {}};
    m_result.clear();
    m_problem.clear();
}

bool GloveCalibration::take(const PlanCalibration &found, bool over)
{
    m_found = found;
    if (!over || !m_result.isEmpty())
        return false;
    if (!found.anyAccepted()) {
        m_result = tr("Nothing was calibrated; what was in force before still is.");
        return false;
    }
    if (!save(found.calibration))
        return false;
    m_result = tr("Saved as version %1 of glove %2, and in force from now on. Recordings stay as they were read.")
                   .arg(m_inForce.version)
                   .arg(m_serial);
    return true;
}

bool GloveCalibration::useTheOneBefore()
{
    try {
        const QList<Calibration> all = CalibrationStore().all(m_serial);
        if (all.isEmpty())
            return false;
        if (!save(all.size() > 1 ? all[all.size() - 2] : Calibration{}))
            return false;
        m_result = tr("The calibration before is in force again, as version %1.").arg(m_inForce.version);
        return true;
    } catch (const ProjectError &error) {
        m_problem = error.text;
        return false;
    }
}

bool GloveCalibration::save(Calibration calibration)
{
    calibration.serial = m_serial.toStdString();
    try {
        m_inForce = CalibrationStore().add(std::move(calibration));
        m_problem.clear();
        return true;
    } catch (const ProjectError &error) {
        m_problem = m_result = error.text;
        return false;
    }
}

QString GloveCalibration::inForceInWords() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_serial.isEmpty())
        return tr("Connect a glove to see how it is calibrated.");
    if (m_inForce.empty())
        return tr("Glove %1 is not calibrated. The plans named Calibration do that.").arg(m_serial);
    QStringList parts;
    const std::pair<bool, QString> present[] = {{m_inForce.accel.has_value(), stepInWords(CalibrationStep::Positions)},
        {m_inForce.inertial.has_value(), stepInWords(CalibrationStep::Rest)},
        {m_inForce.mag.has_value(), stepInWords(CalibrationStep::Board)},
        {m_inForce.fingers.has_value(), stepInWords(CalibrationStep::Hand)}};
    for (const auto &[has, name] : present) {
        if (has)
            parts.append(name);
    }
    const QDateTime created =
        QDateTime::fromString(QString::fromStdString(m_inForce.created), Qt::ISODate).toLocalTime();
    return tr("Glove %1, version %2 of %3: %4")
        .arg(m_serial)
        .arg(m_inForce.version)
        .arg(QLocale().toString(created, QLocale::ShortFormat), parts.join(QStringLiteral(", ")));
}

CalibrationView GloveCalibration::view(bool idle) const
{
    CalibrationView view;
    view.inForce = inForceInWords();
    view.result = m_result;
    view.canGoBack = idle && m_inForce.version > 0;
    for (const CalibrationStep step : m_steps) {
        CalibrationView::Line line{stepInWords(step), {}, CalibrationView::Line::State::Due};
        const auto found = std::find_if(
            m_found.steps.begin(), m_found.steps.end(), [step](const PlanStepResult &r) { return r.step == step; });
        using State = CalibrationView::Line::State;
        if (found == m_found.steps.end())
            line.state = idle ? State::LeftOut : State::Due;
        else
            line.state = found->refusal ? State::Refused : State::Taken;
        if (line.state == State::Refused)
            line.words = refusalInWords(found->refusal);
        else if (line.state == State::Taken && idle) // while a plan runs there is no room and no leisure for figures
            line.words = figuresInWords(step, m_found.calibration);
        view.lines.append(line);
    }
    return view;
}

} // namespace lodestone
