// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/preview/states.h"
#include "widgets/controls/format.h"
#include "widgets/frame/preferences.h"
#include "widgets/live/live_bar.h"
#include "widgets/frame/camera_menu.h"
#include "widgets/manage/manager.h"
#include "widgets/train/contested_sheet.h"
#include <QAction>
#include <QApplication>
#include <QPainter>

namespace lodestone::preview {
namespace {

constexpr auto kHeader = "lodestone::HeaderController", kStatus = "lodestone::StatusController";

ConnectionView connection(Link link)
{
    using enum ConnectionView::State;
    const QString name = words(kHeader, "Virtual glove");
    switch (link) {
    case Link::None: return {};
    case Link::Connecting: return {Connecting, name, 0, 0, 0, 0, {}};
    case Link::Connected: return {Connected, name, 50, 15600, 0, 0, {}};
    case Link::Unplugged:
        return {Unplugged, name, 0, 15600, 0, 0,
            words(
                "Link", "The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.")
                .arg(name)};
    default: return {Failed, QStringLiteral("/dev/ttyACM0"), 0, 0, 0, 0, {}};
    }
}

// The named page in its usual state, with a change.
State over(const char *name, const std::vector<State> &states, const char *usual,
    const std::function<void(MainWindow &)> &more)
{
    for (const State &state : states)
        if (state.name == QLatin1String(usual))
            return {QLatin1String(name), [state, more](MainWindow &window) {
                        state.fill(window);
                        more(window);
                    }};
    qFatal("There is no state %s", usual);
}

std::function<void(MainWindow &)> sheet()
{
    return [](MainWindow &window) { window.findChild<QAction *>(QStringLiteral("keyboard"))->trigger(); };
}

// Several messages of each tone, more than are seen at once.
void tellSeveral(MainWindow &window)
{
    constexpr auto kRecording = "lodestone::RecordingController", kFiles = "lodestone::FilesController";
    using Tone = Message::Tone;
    window.setMessages({
        {1, Tone::Done,
            words("lodestone::MenuController", "A copy of the project is in %1.").arg("/home/eva/copy.lodestone"),
            words("lodestone::MenuController", "Show the folder")},
        {2, Tone::News, words(kRecording, "Sitting %1 begins, for the last session is long ago.").arg(3),
            words(kRecording, "Still sitting %1").arg(2)},
        {3, Tone::Problem,
            words(kFiles, "The folder %1 cannot be written, so this project is in %2, which a restart may empty.")
                .arg("/home/eva/Documents/Lodestone", "/tmp/Lodestone-eva"),
            words(kFiles, "Save elsewhere…")},
        {4, Tone::Problem,
            words("Link", "%1 belongs to group %2; run: sudo usermod -aG %2 $USER, then log in again.")
                .arg("/dev/ttyACM0", "dialout"),
            {}},
    });
}

void manage(MainWindow &window, Manager::Tab tab)
{
    constexpr auto kController = "lodestone::ManagerController";
    const auto title = [](const char *text) { return words(kController, text); };
    auto *manager = new Manager(&window);
    manager->setTable(Manager::Sessions,
        {{title("Name"), title("Recorded"), title("Length"), title("From"), title("Sitting"), title("Labels"),
             title("Pictures"), title("Note")},
            {0, 4, 7},
            {{1, {"evening", "18:38", "20:12", words("Sentences", "simulated hand"), "1", "214", {}, {}}, {}},
                {2, {"morning", "09:02", "3:40", "/dev/ttyACM0", "2", "31", "1 760 (14.9 MB)", "tight strap"}, {},
                    true}}});
    manager->setTable(Manager::Models,
        {{title("Name"), title("Trained"), title("Accuracy"), title("Labels"), title("Recipe"), title("Note")}, {0, 5},
            {{1, {"model-2", "18:52", formatPercent(0.943, 1), "245", "v4-regularized", {}}, {}}}});
    manager->setTable(
        Manager::Labels, {{title("Fingers"), title("From"), title("To"), title("Length"), title("Said")}, {}, {}});
    manager->choose(tab);
    manager->show();
}

void contest(MainWindow &window)
{
    const auto of = [](const char *letters) { return *Combination::fromString(letters); };
    auto *sheet = new ContestedSheet(&window);
    ContestedView view;
    const PictureOfHand none{{}, words("lodestone::ModelReport", "No picture of this moment")};
    view.rows = {{"evening, 03:12.4", of("efeee"), of("feeee"), 0.99, seenHand(0.6)},
        {"evening, 11:40.9", of("eeeff"), of("eefff"), 0.97, none},
        {"a long name of a morning at the desk, 00:08.2", of("?ffff"), of("?eeff"), 0.93, seenHand(-0.4)},
        {"morning, 01:55.0", of("eeeee"), of("eeeef"), 0.92, none}};
    view.sentence = words("lodestone::ModelReport",
                        "%1 of %2 labels given by hand were checked, each by a model that has not learnt from it.")
                        .arg(118)
                        .arg(127)
                    + u' '
                    + words("lodestone::ModelReport",
                        "The others are too short, or nothing else that is labelled is like them.");
    sheet->setView(view);
    sheet->show();
}

} // namespace

void setUpFrame(MainWindow &window, const QString &page, Link link)
{
    const bool connected = link == Link::Connected;
    window.setPage(page);
    window.setConnection(connection(link));
    window.setRecordEnabled(connected);
    window.setAgreement({connected ? AgreementView::State::Agree : AgreementView::State::NoModel,
        connected ? QString() : words(kHeader, "No glove")});
    window.setPrimary({connected, false, {}, 0, {}});
    window.setStatus(QStringLiteral("desk-study"), words(kStatus, "Autosaved %1").arg(formatAgo(12)),
        words(kStatus, "%1, %2").arg(QStringLiteral("evening"), QStringLiteral("18:38")));
}

QWidgetList overOf(const MainWindow &window)
{
    QWidgetList over;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget != &window && widget->windowType() != Qt::ToolTip)
            over << widget;
    return over;
}

QPixmap pictureOf(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *over : overOf(window))
        painter.drawPixmap(over->pos() - window.pos(), over->grab());
    return picture;
}

std::vector<State> frameStates()
{
    return {
        over("keyboard-live", liveStates(), "live-recording", sheet()),
        over("keyboard-capture", captureStates(), "capture-record", sheet()),
        over("keyboard-label", labelStates(), "label", sheet()),
        over("keyboard-train", trainStates(), "train", sheet()),
        over("keyboard-glove", gloveStates(), "glove", sheet()),
        over("first-steps-record", liveStates(), "live-recording",
            [](MainWindow &window) {
                window.showFirstSteps({false, false, false, false}, 130, true);
            }),
        over("first-steps-answer", labelStates(), "label-no-model",
            [](MainWindow &window) {
                window.showFirstSteps({true, false, false, false}, {}, true);
            }),
        over("first-steps-done", gloveStates(), "glove-trial",
            [](MainWindow &window) {
                window.showFirstSteps({true, true, true, false}, {}, true);
            }),
        over("messages", liveStates(), "live-recording", tellSeveral),
        over("menu", liveStates(), "live-recording",
            [](MainWindow &window) { window.findChild<QAction *>(QStringLiteral("menu"))->trigger(); }),
        over("camera-menu", liveStates(), "live-recording",
            [](MainWindow &window) {
                window.setCamera({CameraView::State::Running, {}});
                auto *menu = new CameraMenu(&window);
                constexpr auto kController = "lodestone::CameraController";
                CameraMenuView view;
                view.cameras = {{QStringLiteral("a"), words(kController, "Simulated camera")}};
                view.chosen = QStringLiteral("a");
                view.on = true;
                view.cost = words(kController, "A drawing of the simulated hand as it is; no real picture is taken.")
                            + u' '
                            + words(kController,
                                "While recording %1 small pictures a second are kept in the project, about "
                                "%2 MB a minute. They are in no export.")
                                  .arg(8)
                                  .arg(4);
                view.delay = words(kController, "They come %1 ms late, which is corrected.").arg(183);
                menu->setPicture(seenHand(0.6));
                menu->setView(view);
                menu->popup(window.cameraPlace());
            }),
        over("preferences", liveStates(), "live-recording",
            [](MainWindow &window) {
                (new PreferencesDialog({{}, {}, 0, 20, 6, QStringLiteral("/home/eva/Documents/Lodestone")},
                     {{QStringLiteral("en"), QStringLiteral("English")}}, LiveBar::spans(), &window))
                    ->show();
            }),
        over("manager-sessions", labelStates(), "label", [](MainWindow &window) { manage(window, Manager::Sessions); }),
        over("manager-models", trainStates(), "train", [](MainWindow &window) { manage(window, Manager::Models); }),
        over("train-contested", trainStates(), "train", contest),
        over("manager-no-labels", labelStates(), "label", [](MainWindow &window) { manage(window, Manager::Labels); }),
    };
}

std::vector<State> allStates()
{
    std::vector<State> states;
    for (const auto &some : {liveStates(), captureStates(), signalStates(), outputsStates(), labelStates(),
             trainStates(), gloveStates(), mappingStates(), frameStates()})
        states.insert(states.end(), some.begin(), some.end());
    return states;
}

} // namespace lodestone::preview
