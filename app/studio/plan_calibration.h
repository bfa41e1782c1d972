// SPDX-License-Identifier: GPL-3.0-or-later
// The calibration of the glove that a guided capture gives: step by step while the plan runs, from what is in the file;
// saved, and in force, once it is over. Kept by serial number (engine/project/calibrations.h). What is in force is
// GloveState's.
#pragma once
#include "app/studio/calibrating.h"
#include <QObject>
#include <memory>
#include <optional>

namespace lodestone {

class CaptureFlow;
class GloveState;
class Recording;

class PlanCalibration : public QObject
{
    Q_OBJECT
public:
    struct Step
    {
        enum class State { Due, Taken, Refused };
        CalibrationStep step;
        State state = State::Due;
        CalibrationRefusal refusal{};
    };
    PlanCalibration(CaptureFlow *flow, GloveState *glove, Recording *recording, QObject *parent = nullptr);
    ~PlanCalibration() override;

    // Of the plan that runs, or the last one; empty: it calibrates nothing, or was put away.
    const std::vector<Step> &steps() const { return m_steps; }
    const Calibration &found() const { return m_found; } // with every part taken so far; saved when the plan is over
    const QString &result() const { return m_result; }   // how it ended, one sentence; empty before
    QString inForceInWords() const;                      // one sentence; where saving failed, why
    // The one saved before becomes the newest, and in force. Does nothing while a plan runs, or where there is none.
    void useTheOneBefore();

signals:
    void changed();

private:
    void followFlow();
    void followGlove();
    void begin();
    void calculate();
    void take(const CalibratedPlan &found, bool over);
    QString save(const CalibratedPlan &found);                       // what became of it
    std::optional<int> add(Calibration calibration, QString serial); // its version; nothing: m_problem says why
    void end(const QString &result);

    CaptureFlow *m_flow;
    GloveState *m_glove;
    Recording *m_recording;
    std::unique_ptr<QObject> m_waits; // owner of the calculation that is awaited
    QString m_serial;                 // of the glove that the plan was begun with
    QString m_result, m_problem;
    Calibration m_before, m_found;
    std::vector<Step> m_steps;
    bool m_otherGlove = false;
};

} // namespace lodestone
