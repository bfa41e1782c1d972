// SPDX-License-Identifier: GPL-3.0-or-later
// The page of guided capture: the pose to take now, a large countdown, the next pose, and the directions visited so
// far.
#pragma once
#include "widgets/capture/capture_types.h"
#include <QWidget>
#include <memory>

namespace lodestone {

class CapturePage : public QWidget
{
    Q_OBJECT
public:
    explicit CapturePage(QWidget *parent = nullptr);
    ~CapturePage() override;

    void setPlans(const QList<PlanRow> &plans, const QString &ownFolder);
    void setView(const CaptureView &view);
    const CaptureView &view() const;
    QString chosenPlan() const;
    void setCanRecord(bool can); // false: no glove is connected

signals:
    void planChosen(const QString &id); // Enter was pressed in the list of plans
    void acted(lodestone::CaptureAct act);
    void calibrationBackWanted(); // use the previous calibration again

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addActions();
    void addCalibrationBack();
    void showAllowed();
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
