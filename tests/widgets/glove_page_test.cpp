// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/buttons.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/status_mark.h"
#include "widgets/controls/time_left.h"
#include "widgets/glove/firmware_log.h"
#include "widgets/glove/glove_page.h"
#include "widgets/glove/parity_card.h"
#include "widgets/glove/replay_card.h"
#include "widgets/glove/stage_strip.h"
#include "widgets/glove/update_card.h"
#include "widgets/mapping/text_lines.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace lodestone;
using support::buttonNamed;

namespace {

bool says(const QWidget &widget, const QString &words)
{
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->text() == words)
            return true;
    return false;
}

link::GloveInfo onTrial()
{
    link::GloveInfo info;
    info.board = QStringLiteral("posix");
    info.rateHz = 50;
    info.slot[0] = {link::SlotState::Standby, 100, QByteArray(32, 1)};
    info.slot[1] = {link::SlotState::Trial, 100, QByteArray(32, 2)};
    return info;
}

ReplayResult goodResult()
{
    ReplayResult r;
    r.session = QStringLiteral("evening");
    r.model = QStringLiteral("Model 2");
    r.expected = r.answered = r.compared = 1200;
    r.scored = 1000;
    r.accuracy = 0.912;
    r.majority = 0.645;
    r.exact = 0.7;
    r.fingers.fill(0.912);
    r.fingerMajority.fill(0.645);
    return r;
}

} // namespace

class GlovePageTest : public QObject
{
    Q_OBJECT
private slots:
    void timeLeftNeverGrowsAndNeverJumps()
    {
        TimeLeft left;
        left.start();
        left.update(0.2, 0.5);
        QVERIFY(left.seconds() < 0); // too early to estimate
        QVERIFY(left.words().isEmpty());
        left.update(10, 0.25);
        QCOMPARE(left.seconds(), 30.0); // 10 s for a quarter of the work
        left.update(20, 0.30);
        QCOMPARE(left.seconds(), 30.0); // it slowed down: the shown time does not change
        left.update(21, 0.9);
        QCOMPARE(left.seconds(), 27.0); // it sped up: the shown time falls by at most three seconds per second
        double before = left.seconds();
        for (double t = 21.5; t < 60; t += 0.5) {
            left.update(t, std::min(0.99, 0.9 + (t - 21) / 100));
            QVERIFY(left.seconds() <= before && before - left.seconds() <= 1.5 + 1e-9);
            before = left.seconds();
        }
        left.update(60, 1);
        QCOMPARE(left.seconds(), 0.0);
    }
    void timeLeftIsSaidInRoundSteps()
    {
        const auto words = [](double seconds) {
            TimeLeft left;
            left.update(seconds, 0.5);
            return left.words();
        };
        QCOMPARE(words(3.2), QStringLiteral("4 s left"));
        QCOMPARE(words(11.0), QStringLiteral("15 s left"));
        QCOMPARE(words(61.0), QStringLiteral("01:10 left"));
    }

    void confirmAndRevertAreOfferedOnlyOnTrial()
    {
        GlovePage page;
        page.setConnected(true, QStringLiteral("Virtual glove"), QStringLiteral("p"));
        link::GloveInfo info = onTrial();
        page.setInfo(info);
        ActionButton *confirm = buttonNamed(page, QStringLiteral("Confirm B")),
                     *revert = buttonNamed(page, QStringLiteral("Revert to A"));
        QVERIFY(confirm && confirm->isEnabled());
        QVERIFY(revert && revert->isEnabled());
        QSignalSpy confirmed(&page, &GlovePage::confirmRequested);
        confirm->click();
        QCOMPARE(confirmed.count(), 1);
        info.slot[1].state = link::SlotState::Confirmed;
        page.setInfo(info);
        QVERIFY(!confirm->isEnabled());
        page.setInfo(onTrial());
        page.setConnected(false, {}, {});
        QVERIFY(!confirm->isEnabled());
    }

    void theStripFollowsAnUpdate()
    {
        GlovePage page;
        page.setConnected(true, QStringLiteral("g"), QStringLiteral("p"));
        const auto *strip = page.findChild<StageStrip *>();
        QCOMPARE(strip->steps()[0].state, StripState::Waiting);
        page.setFlashProgress({link::FlashStage::Send, 50, 100});
        QCOMPARE(strip->steps()[0].state, StripState::Running);
        QCOMPARE(strip->steps()[0].fraction, 0.5);
        page.setFlashProgress({link::FlashStage::Verify, 100, 100});
        QCOMPARE(strip->steps()[0].state, StripState::Done);
        QCOMPARE(strip->steps()[1].state, StripState::Running);
        page.setFlashResult({true, 1, 0.4, {}});
        page.setInfo(onTrial());
        QCOMPARE(strip->steps()[1].state, StripState::Done);
        QCOMPARE(strip->steps()[2].state, StripState::Running);
        link::GloveInfo kept = onTrial();
        kept.slot[1].state = link::SlotState::Confirmed;
        page.setInfo(kept);
        QCOMPARE(strip->steps()[3].state, StripState::Done);
    }

    void aFailedUpdateSaysWhereItStopped()
    {
        GlovePage page;
        page.setConnected(true, QStringLiteral("g"), QStringLiteral("p"));
        page.setFlashProgress({link::FlashStage::Send, 50, 100});
        page.setFlashResult({false, -1, 1, QStringLiteral("The glove stopped answering; plug it in again.")});
        const auto *strip = page.findChild<StageStrip *>();
        QCOMPARE(strip->steps()[0].state, StripState::Failed);
        QCOMPARE(strip->steps()[1].state, StripState::Waiting);
        QCOMPARE(strip->steps()[3].state, StripState::Waiting);
    }

    void anUpdateSaysHowLongItStillTakes()
    {
        UpdateCard card;
        card.setProgress({link::FlashStage::Send, 0, 1000});
        QTest::qWait(600);
        card.setProgress({link::FlashStage::Send, 200, 1000});
        QVERIFY2(says(card, QStringLiteral("3 s left")) || says(card, QStringLiteral("4 s left")),
            "0.6 s for a fifth leave 2.4 s and more");
        QVERIFY(card.findChild<StageStrip *>()->steps()[0].detail.endsWith(QStringLiteral("kB/s")));
        card.setProgress({link::FlashStage::Verify, 1000, 1000});
        card.setResult({true, 1, 3.1, {}});
        QVERIFY(says(card, QStringLiteral("1\u202f000 B in 3.1 s")));
    }
    void aTrialShowsWhetherTheAnswersAreRight()
    {
        UpdateCard card;
        card.setSlots(onTrial().slot);
        ParityState parity;
        parity.windows = 77;
        parity.mismatches = 2;
        card.setParity(parity);
        QCOMPARE(card.findChild<StageStrip *>()->steps()[2].detail, QStringLiteral("2 of 77 differ"));
    }
    void whatBecameOfATrialIsNotGuessedWhenTheGloveIsGone()
    {
        UpdateCard card;
        card.setProgress({link::FlashStage::Send, 100, 100});
        card.setResult({true, 1, 0.4, {}});
        card.setSlots({});
        QCOMPARE(card.findChild<StageStrip *>()->steps()[1].state, StripState::Done);
        QCOMPARE(card.findChild<StageStrip *>()->steps()[3].state, StripState::Waiting);
    }
    void theLogDropsTheOldestLines()
    {
        FirmwareLog log;
        for (int i = 0; i < 5010; ++i)
            log.append(i % 4, QString::number(i));
        QCOMPARE(log.findChild<QPlainTextEdit *>()->blockCount(), 5000);
        QVERIFY(log.shown().endsWith(QStringLiteral("5009")));
    }
    void theLogIsFilteredCopiedAndCleared()
    {
        FirmwareLog log;
        auto *levels = log.findChild<DropDown *>();
        auto *words = log.findChild<QLineEdit *>();
        log.append(0, QStringLiteral("stream 50 Hz"));
        log.append(1, QStringLiteral("slot B confirmed"));
        log.append(2, QStringLiteral("field near the limit"));
        log.append(3, QStringLiteral("image refused"));
        const auto shown = [&] { return log.shown().isEmpty() ? 0 : int(log.shown().count(u'\n')) + 1; };
        QCOMPARE(shown(), 4);
        levels->setCurrentIndex(1);
        QCOMPARE(shown(), 2);
        log.append(0, QStringLiteral("a quiet line"));
        QCOMPARE(shown(), 2); // a new line obeys the filter as well
        words->setText(QStringLiteral("REFUSED"));
        QCOMPARE(shown(), 1);
        log.copy();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("image refused")));
        words->clear();
        levels->setCurrentIndex(0);
        QCOMPARE(shown(), 5); // filtering does not remove lines
        log.clear();
        QCOMPARE(shown(), 0);
    }
    void enterInTheSearchConfirmsNothing()
    {
        GlovePage page;
        page.setConnected(true, QStringLiteral("g"), QStringLiteral("p"));
        page.setInfo(onTrial());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy confirmed(&page, &GlovePage::confirmRequested);
        QTest::keyClick(&page, Qt::Key_Slash);
        auto *words = page.findChild<QLineEdit *>();
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, QStringLiteral("p/")); // letters of the page's own keys
        QCOMPARE(words->text(), QStringLiteral("p/"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QVERIFY(!words->hasFocus());
        QTest::keyClick(&page, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
    }
    void theColumnsMoveAndComeBack()
    {
        GlovePage page;
        page.resize(1280, 696);
        page.show();
        auto *columns = page.findChild<Columns *>(QStringLiteral("glove/columns"));
        QVERIFY(columns);
        const QList<int> usual = columns->sizes();
        QCOMPARE(usual[0], 288);
        QCOMPARE(usual[2], 368);
        columns->setSizes({250, usual[1] + 78, 328});
        QVERIFY(columns->sizes() != usual);
        columns->restoreUsual();
        QCOMPARE(columns->sizes(), usual);
        page.resize(1180, 616); // the smallest window
        for (const int width : columns->sizes())
            QVERIFY(width >= 240);
    }
    void aSquareOfARecordingOpensItsMomentAndNoOtherDoes()
    {
        ParityCard card;
        card.resize(560, 260);
        ParityState state;
        state.recent = {{true, 0, 1}, {false, 7, 2.5}, {true, 7, 3}, {false, 0, 4}};
        state.windows = 4;
        card.setParity(state);
        QVERIFY(card.grab().width() > 0); // forces the layout
        auto *grid = card.findChild<ParityGrid *>();
        const GridShape shape = gridShape(512, grid->width(), grid->height());
        QSignalSpy chosen(&card, &ParityCard::windowChosen);
        for (int cell = 0; cell < 6; ++cell)
            QTest::mouseClick(
                grid, Qt::LeftButton, {}, QPointF((cell + 0.4) * shape.pitch, 0.4 * shape.pitch).toPoint());
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0], (QVariantList{7LL, 2.5}));
        QCOMPARE(chosen[1], (QVariantList{7LL, 3.0}));
        QVERIFY(card.newestDifference());
        QCOMPARE(card.newestDifference()->t, 2.5); // the newer difference belongs to no recording
    }
    void aPlaceIsInTheCellItLooksToBeIn()
    {
        const GridShape shape{5, 3, 10};
        QCOMPARE(cellAt(shape, 0, 0), 0);
        QCOMPARE(cellAt(shape, 49.9, 0), 4);
        QCOMPARE(cellAt(shape, 12, 25), 11);
        for (const auto &[x, y] : {std::pair(-0.1, 5.0), {50.0, 5.0}, {5.0, -1.0}, {5.0, 30.0}})
            QCOMPARE(cellAt(shape, x, y), -1);
    }
    void whyNothingIsComparedIsSaid()
    {
        GlovePage page;
        QVERIFY(says(page, QStringLiteral("no glove is connected")));
        page.setConnected(true, QStringLiteral("g"), QStringLiteral("p"));
        QVERIFY(says(page, QStringLiteral("the glove runs no model yet")));
        ParityState state;
        state.gloveAnswers = true;
        page.setParity(state);
        QVERIFY(says(page, QStringLiteral("the host does not hold this image")));
        state.comparable = true;
        page.setParity(state);
        QVERIFY(says(page, QStringLiteral("waiting for the first window")));
    }
    void aReplayIsOfferedWithItsObstacle()
    {
        GlovePage page;
        auto *card = page.findChild<ReplayCard *>();
        QSignalSpy wanted(&page, &GlovePage::replayRequested);
        auto *act = page.findChild<QAction *>(QStringLiteral("gloveReplay"));
        act->trigger();
        QCOMPARE(wanted.count(), 0); // no session
        page.setReplaySessions({{7, QStringLiteral("evening"), 119, true}, {3, QStringLiteral("noon"), 60, false}});
        ReplayView view;
        view.obstacle = QStringLiteral("Connect a glove: its own network answers.");
        page.setReplay(view);
        QVERIFY(says(*card, view.obstacle));
        act->trigger();
        QCOMPARE(wanted.count(), 0);
        page.setReplay({});
        act->trigger();
        QCOMPARE(wanted.value(0).value(0).toLongLong(), 7);
        page.setReplaySessions({{9, QStringLiteral("new"), 10, true}, {7, QStringLiteral("evening"), 119, true}});
        QCOMPARE(card->session(), 7); // the selection is kept
        page.setReplaySessions({{9, QStringLiteral("new"), 10, true}});
        QCOMPARE(card->session(), 9);
    }
    void aRunningReplayIsStoppedByTheSameKey()
    {
        GlovePage page;
        page.setReplaySessions({{7, QStringLiteral("evening"), 119, true}});
        ReplayView view;
        view.running = true;
        view.fraction = 0.4;
        view.obstacle = QStringLiteral("not now"); // nothing that keeps one from starting keeps it from stopping
        view.timeLeft = QStringLiteral("12 s left");
        page.setReplay(view);
        QVERIFY(says(page, QStringLiteral("40\u00a0%, 12 s left")));
        QVERIFY(!page.findChild<ReplayCard *>()->findChild<DropDown *>()->isEnabled());
        QSignalSpy stopped(&page, &GlovePage::replayStopRequested), wanted(&page, &GlovePage::replayRequested);
        page.findChild<QAction *>(QStringLiteral("gloveReplay"))->trigger();
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(wanted.count(), 0);
    }
    void theResultStandsBesideTheMajorityAndTheHost()
    {
        ReplayCard card;
        card.setSessions({{7, QStringLiteral("evening"), 119, true}}, 0);
        ReplayView view;
        view.result = goodResult();
        card.setReplay(view);
        QVERIFY(says(card, QStringLiteral("91.2\u00a0%")));
        QVERIFY(says(card, QStringLiteral("majority 64.5\u00a0%, all five right 70.0\u00a0%, in 1\u202f000 windows")));
        QVERIFY(says(card, QStringLiteral("Model 2 on evening")));
        QCOMPARE(card.findChild<StatusMark *>()->mark(), Mark::Disc);
        view.result->mismatches = 3;
        view.result->answered = 600;
        card.setReplay(view);
        QCOMPARE(card.findChild<StatusMark *>()->mark(), Mark::Triangle);
        QVERIFY(says(card, QStringLiteral("600 of 1\u202f200 windows answered.")));
        view.result->scored = 0; // a session without labels has no accuracy, only a comparison
        view.problem = QStringLiteral("The glove went away.");
        card.setReplay(view);
        QVERIFY(says(card, QStringLiteral("—")));
        QVERIFY(card.hasError());
    }
    void aBoardThatPrintsHasItsOwnKeysAndCards()
    {
        GlovePage page;
        page.resize(1180, 660);
        page.show();
        QSignalSpy columns(&page, &GlovePage::columnsRequested);
        QSignalSpy replay(&page, &GlovePage::replayRequested);
        const auto key = [&page](const char *name) { return page.findChild<QAction *>(QLatin1String(name)); };
        QVERIFY(!key("gloveColumns")->isVisible() && key("gloveConfirm")->isVisible());
        BoardView board;
        board.dialect = QStringLiteral("CSV");
        board.channels = QStringList{"3 magnetic field, µT", "2 bend"};
        board.rateHz = 99.96;
        board.bad = 3;
        page.setBoard(board);
        QVERIFY(says(page, QStringLiteral("Board that prints text")));
        QVERIFY(says(page, QStringLiteral("3 magnetic field, µT\n2 bend")));
        QVERIFY(!page.findChild<UpdateCard *>()->isVisible() && !page.findChild<ReplayCard *>()->isVisible());
        for (const char *name : {"gloveConfirm", "gloveRevert", "gloveReplay", "gloveDifference", "gloveRefresh"})
            QVERIFY2(!key(name)->isVisible() && !key(name)->isEnabled(), name);
        QVERIFY(key("gloveColumns")->isVisible() && key("gloveFindInLog")->isVisible());
        key("gloveColumns")->trigger();
        QCOMPARE(columns.count(), 0); // its channels are not known yet, or a recording holds them
        board.mayChange = true;
        page.setBoard(board);
        key("gloveColumns")->trigger();
        QCOMPARE(columns.count(), 1);
        QVERIFY(!says(page, QStringLiteral("flex1")));
        board.columns = {{"flex1", "bend1", {}, "deg"}, {"temp", "other", {}, "degC"}};
        page.setBoard(board);
        page.setBoardLive({"12.5,31"}, {{"12.5", {10, 11, 12.5F}}, {"31.0", {}}});
        for (const char *words : {"flex1", "12.5", "Bend: Thumb, °", "Other (keep), °C"})
            QVERIFY2(says(page, QString::fromUtf8(words)), words);
        QCOMPARE(page.findChild<TextLines *>()->accessibleDescription(), QStringLiteral("12.5,31"));
        page.setBoard({});
        QVERIFY(page.findChild<TextLines *>()->accessibleDescription().isEmpty());
        QVERIFY(page.findChild<UpdateCard *>()->isVisible() && key("gloveConfirm")->isEnabled());
        QCOMPARE(replay.count(), 0);
    }
};

QTEST_MAIN(GlovePageTest)
#include "glove_page_test.moc"
