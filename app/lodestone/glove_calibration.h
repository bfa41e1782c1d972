// SPDX-License-Identifier: GPL-3.0-or-later
// The calibration of the glove that is connected, through a plan that calibrates: what is in force, what the plan gives
// step by step, what is saved when it is over. Kept by serial number (engine/project/calibrations.h).
#pragma once
#include "app/studio/calibrating.h"
#include "widgets/capture/capture_types.h"
#include <QCoreApplication>

namespace lodestone {

class GloveCalibration
{
    Q_DECLARE_TR_FUNCTIONS(GloveCalibration)
public:
    bool setGlove(const QString &serial);                    // true: another one than before
    const Calibration &inForce() const { return m_inForce; } // empty where there is none

    void begin(const std::vector<PlanPose> &steps); // a plan; without steps: none
    bool isPlanned() const { return !m_steps.empty(); }
    // What the plan has given so far. over: it is saved and from now on in force, if anything of it was accepted; then
    // true.
    bool take(const PlanCalibration &found, bool over);
    bool useTheOneBefore(); // saved as the newest; false: there is none, or it cannot be saved

    CalibrationView view(bool idle) const; // idle: no plan runs

private:
    bool save(Calibration calibration);
    QString inForceInWords() const;

    QString m_serial, m_problem, m_result;
    Calibration m_inForce;
    PlanCalibration m_found;
    std::vector<CalibrationStep> m_steps; // of the plan, in its order
};

} // namespace lodestone
