// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/capture_words.h"
#include "app/studio/calibrating.h"
#include "tests/support/preview/states.h"
#include "widgets/capture/capture_page.h"
#include "widgets/controls/format.h"
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace lodestone::preview {
namespace {

QList<ListedPlan> builtIn()
{
    QList<ListedPlan> plans = listPlans({});
    plans.removeIf([](const ListedPlan &plan) { return plan.origin != ListedPlan::Origin::BuiltIn; });
    return plans;
}

QList<PlanRow> planRows()
{
    ListedPlan broken{QStringLiteral("piano"), QStringLiteral("/home/ada/plans/piano.json"), ListedPlan::Origin::Person,
        {},
        QStringLiteral("/home/ada/plans/piano.json: poses[4].combination is \"eefq\"; it must be five letters, thumb "
                       "first, each e "
                       "(extended) or f (flexed), such as \"efeee\".")};
    return planRowsOf(builtIn() << broken);
}

CaptureView viewIn(CaptureState captureState)
{
    CaptureView view;
    view.state = captureState;
    if (captureState == CaptureState::Choose) {
        view.calibration.inForce = words(
            "lodestone::PlanCalibration", "Glove %1 is not calibrated. The plans named Calibration do that.")
                                       .arg(QStringLiteral("VG-1"));
        return view;
    }
    const QList<ListedPlan> plans = builtIn();
    const auto ten = std::find_if(plans.begin(), plans.end(),
        [](const ListedPlan &plan) { return plan.id == QLatin1String("ten-combinations"); });
    const std::vector<PlanPose> poses = stepsOf(*ten->plan);
    const bool finished = captureState == CaptureState::Finished, recording = captureState == CaptureState::Record;
    view.plan = planText(ten->plan->name);
    view.steps = static_cast<int>(poses.size());
    view.step = finished ? view.steps : 3;
    view.length = recording ? 12 : 2;
    view.left = recording ? 7.2 : 1.4;
    view.planLeft = finished ? 0 : 104;
    view.labelled = 4;
    view.redone = 1;
    view.skipped = finished ? 2 : 0;
    view.pose = poseViewOf(poses[8], recording ? std::optional(0.4) : std::nullopt);
    if (!finished)
        view.next = poseViewOf(poses[1], {});
    for (std::size_t i = 0; finished && i < poses.size(); ++i)
        view.outcome.append(
            {poseViewOf(poses[i], {}), i == 3 || i == 7 ? CaptureOutcome::Fate::LeftOut : CaptureOutcome::Fate::Kept});
    view.labelled = finished ? 8 : view.labelled;
    for (int i = 0; i < 400; ++i) {
        const double pitch = 1.2 - 2.4 * i / 400, roll = 0.5 * std::sin(i / 30.0);
        view.up = Vector3{std::sin(pitch), std::cos(pitch) * std::sin(roll), std::cos(pitch) * std::cos(roll)};
        view.visited.add(*view.up);
    }
    return view;
}

} // namespace

// A finished calibration plan: one step measured, one refused, one skipped.
CalibrationView calibrated()
{
    using enum CalibrationView::Line::State;
    CalibrationView view;
    view.inForce = words("lodestone::PlanCalibration", "Glove %1, version %2 of %3: %4")
                       .arg(QStringLiteral("VG-1"), QStringLiteral("3"),
                           QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat),
                           stepInWords(CalibrationStep::Rest));
    view.lines = {
        {stepInWords(CalibrationStep::Rest),
            words("Calibrating", "Offset %1 °/s, known to %2 °/s").arg(formatNumber(0.4, 2), formatNumber(0.02, 2)),
            Taken},
        {stepInWords(CalibrationStep::Positions), refusalInWords({CalibrationProblem::TooFewReadings, 2, 6}), Refused},
        {stepInWords(CalibrationStep::Board), {}, LeftOut}};
    view.result = words("lodestone::PlanCalibration",
        "Saved as version %1 of glove %2, and in force from now on. Recordings stay as they were read.")
                      .arg(3)
                      .arg("VG-1");
    view.canGoBack = true;
    return view;
}

std::vector<State> captureStates()
{
    const std::pair<CaptureState, const char *> all[] = {{CaptureState::Choose, "choose"},
        {CaptureState::Preview, "preview"}, {CaptureState::Prepare, "prepare"}, {CaptureState::Record, "record"},
        {CaptureState::Paused, "paused"}, {CaptureState::Unplugged, "unplugged"}, {CaptureState::Finished, "finished"}};
    std::vector<State> states;
    for (const auto &[captureState, name] : all)
        states.push_back(
            {QStringLiteral("capture-%1").arg(QLatin1String(name)), [captureState](MainWindow &window) {
                 auto *page = new CapturePage;
                 page->setPlans(planRows(), QStringLiteral("/home/ada/.local/share/Lodestone/lodestone/plans"));
                 page->setCanRecord(captureState != CaptureState::Unplugged);
                 window.setPages(pagesOf({.capture = page}));
                 setUpFrame(
                     window, "capture", captureState == CaptureState::Unplugged ? Link::Unplugged : Link::Connected);
                 page->setView(viewIn(captureState));
             }});
    const State finished = states.back();
    states.push_back({QStringLiteral("capture-calibrated"), [finished](MainWindow &window) {
                          finished.fill(window);
                          CaptureView view = viewIn(CaptureState::Finished);
                          const QList<ListedPlan> plans = builtIn();
                          const auto plan = std::find_if(plans.begin(), plans.end(),
                              [](const ListedPlan &one) { return one.id == QLatin1String("calibration"); });
                          const std::vector<PlanPose> poses = stepsOf(*plan->plan);
                          view.plan = planText(plan->plan->name);
                          view.step = view.steps = static_cast<int>(poses.size());
                          view.outcome.clear();
                          for (std::size_t i = 0; i < poses.size(); ++i)
                              view.outcome.append({poseViewOf(poses[i], {}),
                                  i + 1 == poses.size() ? CaptureOutcome::Fate::LeftOut : CaptureOutcome::Fate::Kept});
                          view.calibration = calibrated();
                          window.findChild<CapturePage *>()->setView(view);
                      }});
    return states;
}

} // namespace lodestone::preview
