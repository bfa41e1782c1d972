// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/hand_picture.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/label_page.h"
#include "widgets/label/queue_model.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace lodestone;

// The owner of the page's labels: stores at once, and knows of every act.
struct Owner
{
    explicit Owner(LabelPage &p) : page(p)
    {
        QObject::connect(&p, &LabelPage::acted, &p, [this](const LabelAct &act) {
            acts.resize(done++);
            acts.push_back(act);
            store(act.edits);
        });
        QObject::connect(&p, &LabelPage::undoWanted, &p, [this] {
            if (!done)
                return;
            const LabelAct &act = acts[--done];
            store(reversed(act.edits));
            page.showStep(act, true);
        });
        QObject::connect(&p, &LabelPage::redoWanted, &p, [this] {
            if (done == acts.size())
                return;
            const LabelAct &act = acts[done++];
            store(act.edits);
            page.showStep(act, false);
        });
    }
    void store(const LabelEdits &edits) { give(applied(page.segments(), edits)); }
    void give(const std::vector<LabelledSegment> &labels)
    {
        page.setSegments(labels);
        stored.push_back(labels);
    }
    LabelPage &page;
    std::vector<LabelAct> acts;
    std::size_t done = 0;
    std::vector<std::vector<LabelledSegment>> stored; // after each change
};

class LabelPageTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<LabelPage> page;
    std::unique_ptr<Owner> owner;

private slots:
    void init()
    {
        page = std::make_unique<LabelPage>();
        owner = std::make_unique<Owner>(*page);
        std::vector<Sample> samples(3000);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].t = 5 + 0.02 * static_cast<double>(i);
        page->setSession(QStringLiteral("s"), samples);
        page->setQueryState(true, false, {});
        std::vector<QueueItem> queue(3);
        for (int k = 0; k < 3; ++k) {
            QueueItem &q = queue[static_cast<std::size_t>(k)];
            q.start = 500 * (k + 1);
            q.end = q.start + 100;
            q.guess = Combination(Finger::Extended);
            q.probability = {0.1f, 0.1f, 0.45f, 0.1f, 0.1f};
            q.uncertainty = 0.9 - 0.1 * k;
            q.reason = QStringLiteral("r");
        }
        page->setQueue(queue);
        page->resize(1280, 712);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void cleanup() { page.reset(); }

    void whatStandsBelowTheQueueIsInSight()
    {
        page->setWorth(
            QStringLiteral("Answers here, 8 more: +0.0 ± 5.0; glove off and on, then a two-minute plan: +1.5 ± 5.0."));
        QCoreApplication::processEvents();
        auto *footer = page->findChild<QLabel *>("queueFooter");
        QCOMPARE(footer->visibleRegion().boundingRect().size(), footer->size());
    }
    void keysToggleFingersAndEnterStoresTheAnswer()
    {
        QTest::keyClick(page.get(), Qt::Key_2);
        QTest::keyClick(page.get(), Qt::Key_4);
        QTest::keyClick(page.get(), Qt::Key_4);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QCOMPARE(owner->stored.size(), std::size_t(1));
        QCOMPARE(owner->stored[0].size(), std::size_t(1));
        const LabelledSegment &label = owner->stored[0][0];
        QCOMPARE(label.segment.begin, 500);
        QCOMPARE(label.segment.end, 600);
        QCOMPARE(label.source, LabelSource::Human);
        QCOMPARE(label.segment.fingers[1], Finger::Flexed);
        QCOMPARE(label.segment.fingers[3], Finger::Extended);
        QCOMPARE(page->queueIndex(), 1);
    }

    void undoTakesTheLabelBackAndBringsTheQuestionBack()
    {
        QTest::keyClick(page.get(), Qt::Key_Return);
        QCOMPARE(page->queueIndex(), 1);
        QTest::keyClick(page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(owner->stored.size(), std::size_t(2));
        QVERIFY(owner->stored[1].empty());
        QCOMPARE(page->queueIndex(), 0);
        QTest::keyClick(page.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(page->segments().size(), std::size_t(1));
        QCOMPARE(page->queueIndex(), 1);
    }

    void theLaneOfDoubtSaysWhatItShows()
    {
        page->setUncertainty({0, 500}, {0.25f, 0.83f}, 500);
        auto *lanes = page->findChild<LaneView *>();
        const QPoint at(int(lanes->axis().toPixel(12)), lanes->height() - LaneView::kUnsure / 2);
        QHelpEvent help(QEvent::ToolTip, at, lanes->mapToGlobal(at));
        QApplication::sendEvent(lanes, &help);
        QTRY_VERIFY2(QToolTip::text().contains("0.83"), qPrintable(QToolTip::text()));
        QHelpEvent elsewhere(QEvent::ToolTip, {at.x(), 40}, lanes->mapToGlobal(QPoint(at.x(), 40)));
        QApplication::sendEvent(lanes, &elsewhere);
        QTRY_VERIFY(QToolTip::text().isEmpty());
    }

    void theMomentsWhosePicturesAreWantedAreTold()
    {
        QSignalSpy questions(page.get(), &LabelPage::questionMoved), playhead(page.get(), &LabelPage::playheadMoved);
        auto *asked = page->findChild<HandPicture *>(QStringLiteral("questionPicture"));
        auto *scrubbed = page->findChild<HandPicture *>(QStringLiteral("playheadPicture"));
        QTest::keyClick(page.get(), Qt::Key_Down);
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions[0][0].toDouble(), 5 + 0.02 * 1050); // on the session's clock
        QVERIFY(playhead.size() >= 1);
        QVERIFY(std::abs(playhead.last()[0].toDouble() - (5 + 0.02 * 1050)) < 0.021);
        QTest::keyClick(page.get(), Qt::Key_1); // the same moment
        QCOMPARE(questions.size(), 1);
        QVERIFY(!asked->isVisible() && !scrubbed->isVisible()); // a session without pictures looks as ever
        QImage image(32, 24, QImage::Format_RGB32);
        image.fill(Qt::gray);
        page->setQuestionPicture(PictureOfHand{image, QStringLiteral("Simulated camera")});
        page->setPlayheadPicture(PictureOfHand{{}, QStringLiteral("No picture of this moment")});
        QVERIFY(asked->isVisible() && scrubbed->isVisible());
        QCOMPARE(scrubbed->accessibleDescription(), QStringLiteral("No picture of this moment"));
        QVERIFY(page->findChild<LaneView *>()->plotArea().contains(scrubbed->geometry()));
        QTRY_VERIFY(!scrubbed->isVisible()); // once nobody scrubs any more
        QVERIFY(asked->isVisible());
        page->setSession(QStringLiteral("other"), std::vector<Sample>());
        QVERIFY(!asked->isVisible());
    }

    void skipStoresNothingAndCannotTellIsAnAnswer()
    {
        QTest::keyClick(page.get(), Qt::Key_S);
        QVERIFY(page->segments().empty());
        QTest::keyClick(page.get(), Qt::Key_X);
        QCOMPARE(page->segments().size(), std::size_t(1));
        QCOMPARE(page->segments()[0].source, LabelSource::CannotTell);
        QCOMPARE(page->segments()[0].segment.fingers[0], Finger::Unknown);
        QCOMPARE(page->queueIndex(), 2);
        QTest::keyClick(page.get(), Qt::Key_S);
        QCOMPARE(page->queueIndex(), -1);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QCOMPARE(page->segments().size(), std::size_t(1));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(page.get(), Qt::Key_Z);
        QCOMPARE(page->queueIndex(), 0);
        QVERIFY(page->segments().empty());
    }

    void aRangeDrawnOnTheLanesIsLabelledByHand()
    {
        auto *lanes = page->findChild<LaneView *>();
        const int y = lanes->height() - LaneView::kUnsure - 90;
        const int left = lanes->plotArea().left() + 20;
        QTest::mousePress(lanes, Qt::LeftButton, {}, {left, y});
        QTest::mouseMove(lanes, {left + 30, y});
        QTest::mouseMove(lanes, {left + 60, y});
        QTest::mouseRelease(lanes, Qt::LeftButton, {}, {left + 60, y});
        QTest::keyClick(page.get(), Qt::Key_5);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QCOMPARE(owner->stored.size(), std::size_t(1));
        const Segment &s = owner->stored[0][0].segment;
        QVERIFY(s.begin < s.end);
        QCOMPARE(s.fingers[4], Finger::Flexed);
        QCOMPARE(page->queueIndex(), 0); // the question asked still stands
    }

    void aLabelIsSelectedDraggedAndSettledWithTheMouseAndKeys()
    {
        auto *lanes = page->findChild<LaneView *>();
        page->setPoses({{100, 300}, {310, 420}});
        LabelledSegment first, second;
        first.segment = {100, 200, {}};
        second.segment = {210, 400, {}};
        first.segment.fingers = Combination(Finger::Flexed);
        second.segment.fingers = Combination(Finger::Extended);
        page->setSegments({first, second});
        QTest::keyClick(page.get(), Qt::Key_Escape);
        QTest::keyClick(page.get(), Qt::Key_F);
        QTest::keyClick(page.get(), Qt::Key_Right, Qt::ShiftModifier);
        const int y = lanes->height() - LaneView::kUnsure - 90;
        const auto x = [&](int sample) { return static_cast<int>(lanes->axis().toPixel(sample * 0.02)); };
        QTest::mouseClick(lanes, Qt::LeftButton, {}, {x(150), y});
        QCOMPARE(page->selectedLabel(), 0);
        // The end is dragged near the end of the still pose, over the neighbour; it jumps to the pose's end.
        QTest::mousePress(lanes, Qt::LeftButton, {}, {x(200), y});
        QTest::mouseMove(lanes, {x(250), y});
        QTest::mouseMove(lanes, {x(297), y});
        QTest::mouseRelease(lanes, Qt::LeftButton, {}, {x(297), y});
        QCOMPARE(page->segments()[0].segment.end, 300);
        QCOMPARE(page->segments()[1].segment.begin, 210);
        QTest::keyClick(page.get(), Qt::Key_BracketRight);
        QCOMPARE(page->segments()[0].segment.end, 210);
        QTest::keyClick(page.get(), Qt::Key_Z);
        QTest::keyClick(page.get(), Qt::Key_BracketLeft);
        QCOMPARE(page->segments()[1].segment.begin, 300);
    }

    void theWheelScrollsAndWithCtrlItZooms()
    {
        auto *lanes = page->findChild<LaneView *>();
        const auto turn = [lanes](int angle, Qt::KeyboardModifiers keys) {
            const QPointF at(lanes->width() / 2.0, 60);
            QWheelEvent event(at, lanes->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
            QApplication::sendEvent(lanes, &event);
        };
        turn(600, Qt::ControlModifier);
        const double span = lanes->axis().span(), begin = lanes->axis().begin;
        QVERIFY(span < 59);
        turn(-120, Qt::NoModifier);
        QCOMPARE(lanes->axis().span(), span);
        QVERIFY(lanes->axis().begin > begin);
        turn(120, Qt::NoModifier);
        QCOMPARE(lanes->axis().begin, begin);
    }

    void labelsOfAnotherProgramAppearAndNoActErasesThem()
    {
        const LabelledSegment theirs{{1200, 1300, Combination::fromBits(3)}, LabelSource::Human};
        const LabelledSegment held{{2000, 2100, Combination::fromBits(5)}, LabelSource::Plan};
        QTest::keyClick(page.get(), Qt::Key_3); // half an answer
        const Combination answer = page->answer();
        page->setSegments({theirs});
        QCOMPARE(page->queueIndex(), 0);
        QVERIFY(page->answer() == answer);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QCOMPARE(page->segments().size(), std::size_t(2));
        QVERIFY(page->segments()[1] == theirs);
        const LabelEdits own = owner->acts.back().edits;
        QCOMPARE(own.size(), std::size_t(1));
        QVERIFY(!own[0].before && own[0].after->segment.begin == 500);
        QTest::keyClick(page.get(), Qt::Key_Z);
        QCOMPARE(page->segments().size(), std::size_t(1));
        // The label in hand stays in hand when others come before it, and is let go of when it is gone.
        page->setSegments({theirs, held});
        page->goTo(2000, 2100);
        QCOMPARE(page->selectedLabel(), 1);
        page->setSegments({{{10, 20, {}}, LabelSource::Human}, theirs, held});
        QCOMPARE(page->selectedLabel(), 2);
        page->setSegments({theirs});
        QCOMPARE(page->selectedLabel(), -1);
        QTest::keyClick(page.get(), Qt::Key_Delete);
        QVERIFY(page->segments()[0] == theirs);
    }

    void theTransportPlaysBothWaysAndStops()
    {
        page->goTo(2000, 2100);
        const double start = page->playhead();
        QTest::keyClick(page.get(), Qt::Key_L);
        QTest::keyClick(page.get(), Qt::Key_L);
        QTRY_VERIFY(page->playhead() > start + 0.1);
        QTest::keyClick(page.get(), Qt::Key_K);
        const double stopped = page->playhead();
        QTest::qWait(60);
        QCOMPARE(page->playhead(), stopped);
        QTest::keyClick(page.get(), Qt::Key_J);
        QTRY_VERIFY(page->playhead() < stopped);
        QTest::keyClick(page.get(), Qt::Key_Space);
        const double paused = page->playhead();
        QTest::keyClick(page.get(), Qt::Key_Right);
        QVERIFY(page->playhead() > paused);
    }

    void theCoverageIsReachedByKeys()
    {
        QSignalSpy chosen(page.get(), &LabelPage::coverageChosen);
        auto *map = page->findChild<CoverageMap *>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Right);
        QTest::keyClick(map, Qt::Key_Down);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1); // the thumb alone
        QCOMPARE(chosen[0][1].toInt(), 1);
        QVERIFY(owner->stored.empty()); // Enter went to the map, not to the question
    }

    void aQueueItemOutsideTheSessionIsNotAsked()
    {
        QueueItem wild;
        wild.start = 2990;
        wild.end = 4000;
        page->setQueue({wild});
        QCOMPARE(page->queueIndex(), -1);
    }

    void askingIsOnlyPossibleWhenTheOwnerSaysSo()
    {
        QSignalSpy asked(page.get(), &LabelPage::queryRequested);
        QTest::keyClick(page.get(), Qt::Key_Q);
        QCOMPARE(asked.count(), 1);
        page->setQueryState(false, false, QStringLiteral("Train a model first."));
        QTest::keyClick(page.get(), Qt::Key_Q);
        QCOMPARE(asked.count(), 1);
    }

    void theQueueModelKeepsTheRules()
    {
        LabelData data;
        data.queue.resize(4);
        QueueModel model(data);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOpen({1, 2, 3});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(QueueModel::IndexRole).toInt(), 1);
        data.queue.resize(1);
        QVERIFY(!model.index(2).data().isValid());
        model.setOpen({});
    }
};

QTEST_MAIN(LabelPageTest)
#include "label_page_test.moc"
