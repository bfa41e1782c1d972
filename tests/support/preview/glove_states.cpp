// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/training.h"
#include "tests/support/preview/states.h"
#include "widgets/glove/glove_page.h"

namespace lodestone::preview {
namespace {

void setSlots(GlovePage &page, link::SlotState first, link::SlotState second)
{
    link::GloveInfo info;
    info.board = QStringLiteral("posix");
    info.firmware = QStringLiteral("0.1.0");
    info.serial = QStringLiteral("VG-000001");
    info.rateHz = 50;
    info.accelRangeG = 4;
    info.gyroRangeDps = 286;
    info.magRangeMicrotesla = 3000;
    info.slot[0] = {first, 18944, QByteArray::fromHex("51d07be4")};
    const bool empty = second == link::SlotState::Empty;
    info.slot[1] = empty ? link::SlotInfo{second, 0, {}}
                         : link::SlotInfo{second, 18944, QByteArray::fromHex("8f3ac21e")};
    page.setInfo(info);
    page.setSlotModel(0, modelInWords(QStringLiteral("Model 13")), 0.797, 0.645);
    page.setSlotModel(
        1, empty ? QString() : modelInWords(QStringLiteral("Model 14")), empty ? -1 : 0.849, empty ? -1 : 0.645);
}

ParityState parity(qint64 mismatches)
{
    ParityState state;
    state.windows = 480;
    state.mismatches = mismatches;
    state.largestGap = mismatches ? 3 : 0;
    state.gloveAnswers = state.comparable = true;
    state.recent.assign(480, {});
    if (mismatches)
        state.recent[200] = {false, 1, 12};
    return state;
}

void fill(GlovePage &page)
{
    page.setConnected(true, words("lodestone::GloveState", "Virtual glove"), QStringLiteral("/dev/pts/4"));
    setSlots(page, link::SlotState::Confirmed, link::SlotState::Standby);
    page.setInferenceTime(620);
    link::LinkStatistics statistics;
    statistics.rateHz = 50;
    statistics.samples = 218031;
    statistics.frames = 30211;
    page.setStatistics(statistics);
    page.setParity(parity(0));
    page.setReplaySessions({{1, QStringLiteral("evening"), 119, true}});
    page.appendLog(0, words("lodestone::GloveController", "connected: firmware %1").arg("0.1.0"));
    page.appendLog(0, words("lodestone::GloveController", "board %1, %2 Hz").arg("posix", "50"));
    for (int i = 0; i < 4; ++i) {
        page.appendLog(0, QStringLiteral("stream 50 Hz"));
        page.appendLog(1, QStringLiteral("slot A confirmed"));
        page.appendLog(2, QStringLiteral("field 361 µT near limit, 3 samples"));
        page.appendLog(3, QStringLiteral("image refused: hash differs"));
    }
}

void sendTo(GlovePage &page, link::FlashStage stage, int done)
{
    setSlots(page, link::SlotState::Confirmed, link::SlotState::Empty);
    page.setFlashProgress({link::FlashStage::Begin, 0, 18944});
    if (done == 18944) {
        page.setFlashProgress({link::FlashStage::Send, done, done});
        page.setFlashProgress({link::FlashStage::Verify, done, done});
    }
    page.setFlashProgress({stage, done, 18944});
}

ReplayResult replayResult()
{
    ReplayResult result;
    result.session = QStringLiteral("evening");
    result.model = modelInWords(QStringLiteral("Model 14"));
    result.expected = 5991;
    result.answered = result.compared = result.scored = 2410;
    result.accuracy = 0.849;
    result.majority = 0.645;
    result.exact = 0.571;
    result.fingers = {0.788, 0.808, 0.84, 0.875, 0.918};
    result.fingerMajority = {0.62, 0.66, 0.65, 0.64, 0.655};
    return result;
}

using Change = std::function<void(GlovePage &page, MainWindow &window)>;

State glove(const char *name, const Change &change, Link link = Link::Connected, bool filled = true)
{
    return {QLatin1String(name), [=](MainWindow &window) {
                auto *page = new GlovePage;
                window.setPages(pagesOf({.glove = page}));
                setUpFrame(window, "glove", link);
                if (filled)
                    fill(*page);
                if (change)
                    change(*page, window);
            }};
}

} // namespace

std::vector<State> gloveStates()
{
    return {
        glove("glove-empty", {}, Link::None, false),
        glove("glove", {}),
        glove("glove-flashing",
            [](GlovePage &page, MainWindow &window) {
                sendTo(page, link::FlashStage::Send, 11746);
                window.setPrimary({true, true, words("lodestone::RetrainFlow", "Sending"), 0.62, {}});
            }),
        glove("glove-trial",
            [](GlovePage &page, MainWindow &) {
                sendTo(page, link::FlashStage::Trial, 18944);
                page.setFlashResult({true, 1, 2.1, {}, 1.9});
                setSlots(page, link::SlotState::Standby, link::SlotState::Trial);
                page.setTrialRemaining(78);
            }),
        glove("glove-reverted",
            [](GlovePage &page, MainWindow &) {
                sendTo(page, link::FlashStage::Trial, 18944);
                page.setFlashResult({true, 1, 2.1, {}, 1.9});
                setSlots(page, link::SlotState::Standby, link::SlotState::Trial);
                page.setTrialRemaining(1);
                setSlots(page, link::SlotState::Confirmed, link::SlotState::Standby);
                page.setTrialRemaining(-1);
                page.appendLog(2, QStringLiteral("trial over, back to slot A"));
            }),
        glove("glove-failed",
            [](GlovePage &page, MainWindow &) {
                sendTo(page, link::FlashStage::Send, 11746);
                const QString sentence = words(
                    "Link", "The glove on %1 stopped answering; press its reset button and it reconnects by itself.")
                                             .arg(QStringLiteral("/dev/ttyACM0"));
                page.setFlashResult({false, 1, 2.1, sentence});
            }),
        glove("glove-differs",
            [](GlovePage &page, MainWindow &window) {
                page.setParity(parity(1));
                window.setAgreement({AgreementView::State::Differ, {}});
            }),
        glove(
            "glove-unplugged",
            [](GlovePage &page, MainWindow &) {
                page.setParity({});
                ReplayView view;
                view.obstacle = words("lodestone::ReplayFlow", "Connect a glove: its own network answers.");
                page.setReplay(view);
                page.setConnected(false, words("lodestone::GloveState", "Virtual glove"), QStringLiteral("/dev/pts/4"),
                    words("Link",
                        "The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.")
                        .arg(QStringLiteral("/dev/ttyACM0")));
            },
            Link::Unplugged),
        glove("glove-recording", [](GlovePage &, MainWindow &window) { window.setRecording(true, 312); }),
        glove("glove-replaying",
            [](GlovePage &page, MainWindow &) {
                ReplayView view;
                view.running = true;
                view.fraction = 0.4;
                view.timeLeft = words("TimeLeft", "%1 s left").arg(15);
                view.result = replayResult();
                page.setReplay(view);
            }),
        glove("glove-replayed",
            [](GlovePage &page, MainWindow &) {
                ReplayView view;
                view.result = replayResult();
                view.result->answered = view.result->compared = 5991;
                view.result->mismatches = 3;
                page.setReplay(view);
            }),
        glove("glove-replay-failed",
            [](GlovePage &page, MainWindow &) {
                ReplayView view;
                view.problem = words("lodestone::ReplayFlow",
                    "The glove went away during the replay. Plug it in again and replay once more.");
                page.setReplay(view);
            }),
    };
}

} // namespace lodestone::preview
