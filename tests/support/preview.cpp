// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window with invented, moving data to PNG files, light and dark: preview_widgets FOLDER
#include "widgets/live/hand_geometry.h"
#include "widgets/live/live_page.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <cmath>
#include <functional>

using namespace lodestone;

namespace {

std::vector<Sample> moving(double from, double to)
{
    std::vector<Sample> samples;
    for (int i = static_cast<int>(from * 50); i < static_cast<int>(to * 50); ++i) {
        const double t = i / 50.0;
        Sample s;
        s.t = t;
        const auto noise = [i](int k) { return std::sin(i * 12.9898 + k * 78.233) * 0.6; };
        for (std::size_t k = 0; k < 3; ++k) {
            const double step = std::floor(t / 2.3 + 0.2 * static_cast<double>(k));
            const double ease = std::min(1.0, (t / 2.3 + 0.2 * static_cast<double>(k) - step) * 9);
            const auto level = [k](double n) { return 90 * std::sin(n * 1.7 + 2.1 * static_cast<double>(k)); };
            s.mag[k] = static_cast<float>(level(step - 1) + (level(step) - level(step - 1)) * ease + noise(static_cast<int>(k)));
            s.gyro[k] = static_cast<float>((1 - ease) * ease * 6 * std::sin(step * 2 + static_cast<double>(k)) + 0.05 * noise(9));
        }
        s.accel = {static_cast<float>(std::sin(t * 0.3) + 0.05 * noise(3)), static_cast<float>(2 * std::sin(t * 0.22) + 0.05 * noise(4)),
                   static_cast<float>(9.6 + 0.08 * noise(5))};
        samples.push_back(s);
    }
    return samples;
}

void fill(LivePage &page)
{
    page.appendSamples(moving(292, 312));
    page.addUnsureBand(300.2, 301.5);
    page.addUnsureBand(307.6, 309.4);
    PredictionView p;
    p.glove = {0.03, 0.98, 0.44, 0.94, 0.08};
    p.host = {0.03, 0.98, 0.56, 0.94, 0.08};
    p.hasGlove = p.hasHost = true;
    p.compared = 1280;
    p.mismatches = 3;
    page.setPrediction(p);
    const Quaternion palmUp = turn({2.22144146907918, 2.22144146907918, 0});
    const Quaternion q = turn({0, 0, -0.3}) * turn({0.6, 0, 0}) * palmUp;
    page.setOrientation(q, {-0.07, -0.35, 3.7});
    page.setField({{-19.4, -10.2, -149.7}, 400, FieldRange{32, 320}});
    page.setNovelty({FieldState::Unlike, 0.6, 0, 1.4, FieldStrength::AsTrained, {}});
    page.setHeadingDoubt(14, 0);
    page.tick();
    page.toggleCursors();
    page.tick();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const auto shoot = [&](const QString &name, bool dark, bool empty, const QSize &size, const std::function<void(LivePage &, MainWindow &)> &set = {}) {
        Theme::apply(app, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        MainWindow window;
        window.resize(size);
        auto *page = new LivePage;
        window.setPageWidget(MainWindow::Live, page);
        window.setKeys(0, {{{"Space"}, "pause"}, {{"A"}, "cursor A"}, {{"B"}, "cursor B"}, {{"R"}, "record"}, {{"U"}, "next unsure"}});
        window.setPage(0);
        window.show();
        if (!empty) {
            fill(*page);
            window.setConnection({ConnectionView::State::Connected, "Virtual glove", 50, 15600, 0, 0, {}});
            window.setRecording(true, 312);
            window.setAgreement({AgreementView::State::Agree, {}});
            window.setPrimary({true, dark, "Sending", 0.62, {}});
            window.setStatus("desk-study", "Autosaved 12 s ago", "Session 05:12");
        } else {
            window.setStatus("new-project", "Nothing to save", "No session");
            page->setConnecting(dark);
            if (!dark) window.showProblem("/dev/ttyACM0 belongs to group dialout; run: sudo usermod -aG dialout $USER, then log in again.", "Try again");
        }
        if (set) set(*page, window);
        for (int i = 0; i < 20; ++i) QApplication::processEvents(QEventLoop::AllEvents, 20);
        page->tick();
        QApplication::processEvents();
        const QString path = folder.filePath(name);
        if (!window.grab().save(path)) QTextStream(stderr) << "Cannot write " << path << '\n';
    };
    const auto state = [&](const QString &name, bool dark, const std::function<void(LivePage &, MainWindow &)> &set) {
        shoot(name, dark, false, {1280, 800}, set);
    };
    state("live-unplugged.png", false, [](LivePage &page, MainWindow &window) {
        page.setStale(true);
        window.setConnection({ConnectionView::State::Unplugged, "Virtual glove", 0, 15600, 0, 0, {}});
    });
    state("live-saturated.png", false, [](LivePage &page, MainWindow &) {
        page.setField({{400, -61, 84}, 400, FieldRange{32, 320}});
        page.setNovelty({FieldState::Saturated, 0, 0.3, 0, FieldStrength::Stronger, {true, false, false}});
    });
    state("live-paused.png", false, [](LivePage &page, MainWindow &) { page.togglePause(); });
    state("live-scrolled-back.png", true, [](LivePage &page, MainWindow &) { page.scroll(-7); });
    state("live-fixed.png", false, [](LivePage &page, MainWindow &) {
        page.toggleScale();
        page.findChild<QAction *>(QStringLiteral("liveChannel2"))->trigger();
    });
    shoot("live-light.png", false, false, {1280, 800});
    shoot("live-dark.png", true, false, {1280, 800});
    shoot("live-empty.png", false, true, {1280, 800});
    shoot("live-connecting.png", true, true, {1280, 800});
    shoot("live-small.png", false, false, {1180, 720});
    return 0;
}
