// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every state of the guided capture, light and dark, to PNG files: preview_capture FOLDER [WIDTH HEIGHT].
#include "widgets/capture/capture_page.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <cmath>

using namespace lodestone;

namespace {

CaptureView viewIn(CaptureState state)
{
    using enum Finger;
    CaptureView view;
    view.state = state;
    if (state == CaptureState::Choose)
        return view;
    view.plan = QStringLiteral("Ten combinations");
    view.step = state == CaptureState::Finished ? 10 : 3;
    view.steps = 10;
    view.length = state == CaptureState::Record ? 12 : 2;
    view.left = state == CaptureState::Record ? 7.2 : 1.4;
    view.planLeft = state == CaptureState::Finished ? 0 : 104;
    view.labelled = 4;
    view.redone = 1;
    view.skipped = state == CaptureState::Finished ? 2 : 0;
    view.pose = {QStringLiteral("Bend: index and ring"), QStringLiteral("Sweep slowly from pointing up to pointing down"),
                 Combination{Extended, Flexed, Extended, Flexed, Extended}, {}};
    if (state != CaptureState::Finished)
        view.next = CapturePoseView{QStringLiteral("Fist"), QStringLiteral("Sweep slowly from pointing up to pointing down"),
                                    Combination{Flexed, Flexed, Flexed, Flexed, Flexed}, {}};
    for (int i = 0; i < 400; ++i) {
        const double pitch = 1.2 - 2.4 * i / 400, roll = 0.5 * std::sin(i / 30.0);
        view.up = Vector3{std::sin(pitch), std::cos(pitch) * std::sin(roll), std::cos(pitch) * std::cos(roll)};
        view.visited.add(*view.up);
    }
    return view;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const std::pair<CaptureState, const char *> states[] = {
        {CaptureState::Choose, "choose"}, {CaptureState::Preview, "preview"}, {CaptureState::Prepare, "prepare"}, {CaptureState::Record, "record"},
        {CaptureState::Paused, "paused"}, {CaptureState::Unplugged, "unplugged"}, {CaptureState::Finished, "finished"}};
    const QList<PlanRow> plans{
        {"a", "All thirty-two", "Every combination of five fingers once, in mixed order, each held while the hand sweeps from pointing up to pointing down.", "built in", 32, 448},
        {"b", "Calibration", "Rest, six positions for the accelerometer, then a slow turn through every direction for the magnetometer. Take the magnets off the fingers first.", "built in", 8, 145},
        {"c", "Ten combinations", "The ten usual finger combinations, each held while the hand sweeps slowly from pointing up to pointing down.", "built in", 10, 160},
        {"d", "piano", {}, "your own", 0, 0, "/home/ada/.local/share/Lodestone/lodestone/plans/piano.json: poses[4].combination is \"eefq\"; it must be five letters, thumb first, each e (extended) or f (flexed), such as \"efeee\"."}};
    for (bool dark : {false, true}) {
        Theme::apply(app, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        MainWindow window;
        window.resize(argc > 3 ? QSize(std::atoi(argv[2]), std::atoi(argv[3])) : QSize(1280, 800));
        auto *page = new CapturePage;
        page->setPlans(plans, QStringLiteral("/home/ada/.local/share/Lodestone/lodestone/plans"));
        page->setCanRecord(true);
        window.setPageWidget(MainWindow::Live, page);
        window.setKeys(0, {{{"Enter"}, "start, next"}, {{"Space"}, "pause"}, {{"Backspace"}, "redo"}, {{"S"}, "skip"}, {{"Esc"}, "stop"}});
        window.setStatus("desk-study", "Autosaved 1 s ago", "Recording 01:12");
        window.show();
        for (const auto &[state, name] : states) {
            page->setView(viewIn(state));
            for (int i = 0; i < 4; ++i) QApplication::processEvents();
            const QString path = folder.filePath(QStringLiteral("capture-%1%2.png").arg(QLatin1String(name), dark ? QStringLiteral("-dark") : QString()));
            if (!window.grab().save(path)) QTextStream(stderr) << "Cannot write " << path << '\n';
        }
    }
    return 0;
}
