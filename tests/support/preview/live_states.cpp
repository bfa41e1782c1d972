// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/drawn_hand.h"
#include "tests/support/preview/states.h"
#include "widgets/live/hand_geometry.h"
#include "widgets/live/live_page.h"
#include <QAction>
#include <cmath>

namespace lodestone::preview {

PictureOfHand seenHand(double pitch)
{
    return {imageOf({0, 0, {0.05, 1, 0.1, 1, 0}, {std::cos(pitch / 2), 0, std::sin(pitch / 2), 0}}),
        words("lodestone::CameraController", "Simulated camera")};
}

namespace {

void fill(LivePage &page)
{
    page.append(rowsOf(movingHand(252, 312)));
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
    page.setOrientation(turn({0, 0, -0.3}) * turn({0.6, 0, 0}) * palmUp, {-0.07, -0.35, 3.7});
    page.setField({{-19.4, -10.2, -149.7}, 400, FieldRange{32, 320}});
    page.setNovelty({FieldState::Known, 0.6, 0, 0.6, FieldStrength::AsTrained, {}});
    page.setHeadingDoubt(3, 0);
    page.setHeadingDoubt(3, 248);
    page.tick();
}

QuestionView questionView(QuestionView::State state)
{
    QuestionView view;
    view.state = state;
    view.number = 1;
    view.reason = QStringLiteral("The model wavers about the middle finger: hand pitched down 40°, rolled left 35°.");
    view.start = Combination::fromBits(2);
    for (const int likely : {6, 0, 31, 3, 16})
        view.likely.push_back(Combination::fromBits(likely));
    view.doubt = 2;
    view.seconds = 2.4;
    return view;
}

using Change = std::function<void(LivePage &page, MainWindow &window)>;

State live(const char *state, const Change &change, Link link = Link::Connected, bool filled = true)
{
    const QLatin1String name(state);
    return {name, [=](MainWindow &window) {
                auto *page = new LivePage;
                window.setPages(pagesOf({.live = page}, [name] { return name == QLatin1String("live-recording"); }));
                setUpFrame(window, "live", link);
                QCoreApplication::processEvents();
                if (filled)
                    fill(*page);
                if (change)
                    change(*page, window);
                page->tick();
            }};
}

// A board of other channels, without a model.
State board(const char *state, const Layout &layout, const Rows &rows, const Change &change = {})
{
    return live(
        state,
        [=](LivePage &page, MainWindow &window) {
            page.setChannels(layout);
            page.append(rows);
            if (const auto field = axesOf(layout, Quantity::MagneticField); !field.empty()) {
                const float *last = rows.values.data() + (rows.size() - 1) * layout.size();
                page.setField(
                    {{double(last[field[0]]), double(last[field[1]]), double(last[field[2]])}, 0, std::nullopt});
                page.setNovelty({});
            }
            page.tick();
            if (change)
                change(page, window);
        },
        Link::Connected, false);
}

} // namespace

std::vector<State> liveStates()
{
    return {
        live("live-empty", {}, Link::None, false),
        live(
            "live-connecting", [](LivePage &page, MainWindow &) { page.setConnecting(true); }, Link::Connecting, false),
        live(
            "live-refused",
            [](LivePage &, MainWindow &window) {
                window.setMessages({{1, Message::Tone::Problem,
                    words("Link", "%1 belongs to group %2; run: sudo usermod -aG %2 $USER, then log in again.")
                        .arg(QStringLiteral("/dev/ttyACM0"), QStringLiteral("dialout")),
                    {}}});
            },
            Link::Refused, false),
        live("live-recording",
            [](LivePage &page, MainWindow &window) {
                page.toggleCursors();
                window.setRecording(true, 312);
                page.setHeadingDoubt(14, 312);
            }),
        live("live-question",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                page.setQuestion(questionView(QuestionView::State::Asking));
            }),
        live("live-question-picture",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                window.setCamera({CameraView::State::Running, {}});
                QuestionView view = questionView(QuestionView::State::Asking);
                view.picture = seenHand(0.6);
                page.setQuestion(view);
            }),
        live("live-question-no-picture",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                window.setCamera({CameraView::State::Failed, {}});
                QuestionView view = questionView(QuestionView::State::Asking);
                view.picture = PictureOfHand{{}, words("lodestone::CameraController", "The camera gives no picture")};
                page.setQuestion(view);
            }),
        live("live-question-refused",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                QuestionView view = questionView(QuestionView::State::Asking);
                view.problem = words(
                    "Project", "The disk is full, so %1 was not changed; free some space and try again.")
                                   .arg("/home/eva/evening.lodestone");
                view.held = false;
                page.setQuestion(view);
            }),
        live("live-question-growing",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                page.setQuestion(questionView(QuestionView::State::Growing));
            }),
        live("live-question-learnt",
            [](LivePage &page, MainWindow &window) {
                window.setRecording(true, 312);
                page.setQuestion(questionView(QuestionView::State::Learnt));
            }),
        live("live-paused", [](LivePage &page, MainWindow &) { page.togglePause(); }),
        live("live-scrolled-back", [](LivePage &page, MainWindow &) { page.scroll(-7); }),
        live(
            "live-unplugged", [](LivePage &page, MainWindow &) { page.setStale(true); }, Link::Unplugged),
        live("live-saturated",
            [](LivePage &page, MainWindow &) {
                page.setField({{400, -61, 84}, 400, FieldRange{32, 320}});
                page.setNovelty({FieldState::Saturated, 0, 0.3, 0, FieldStrength::Stronger, {true, false, false}});
            }),
        live("live-unlike",
            [](LivePage &page, MainWindow &) {
                page.setNovelty({FieldState::Unlike, 0.6, 0, 1.4, FieldStrength::AsTrained, {}});
            }),
        live("live-replaying", [](LivePage &page, MainWindow &) { page.setReplaying(true); }),
        live("live-fixed-scale",
            [](LivePage &page, MainWindow &) {
                page.toggleScale();
                page.findChild<QAction *>(QStringLiteral("liveChannel2"))->trigger();
            }),
        board("live-five-flex", flexSensors(), bendingFingers(252, 312),
            [](LivePage &page, MainWindow &) { page.toggleCursors(); }),
        board("live-magnetometer-only", magnetometers(1), movingMagnets(252, 312, 1)),
        board("live-ten-magnetometers", magnetometers(10), movingMagnets(252, 312, 10)),
        board("live-ten-magnetometers-axes", magnetometers(10), movingMagnets(252, 312, 10),
            [](LivePage &page, MainWindow &) {
                page.toggleLengths();
                page.toggleCursors();
                for (const int lane : {1, 3, 5, 6, 7, 8, 9})
                    page.toggleLane(lane);
                page.chooseLanes();
            }),
    };
}

} // namespace lodestone::preview
