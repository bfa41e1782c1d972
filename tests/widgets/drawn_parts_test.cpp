// SPDX-License-Identifier: GPL-3.0-or-later
// The self-painted parts of the frame, Capture, Live, Label and Glove pages: their texts, their drawing, and their
// signals.
#include "tests/support/painted.h"
#include "widgets/capture/plan_chooser.h"
#include "widgets/capture/pose_view.h"
#include "widgets/capture/sphere_view.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/key_cap.h"
#include "widgets/controls/primary_button.h"
#include "widgets/frame/header.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/frame/port_picker.h"
#include "widgets/frame/status_line.h"
#include "widgets/glove/board_picture.h"
#include "widgets/glove/value_row.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/label_editor.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/queue_model.h"
#include "widgets/label/queue_panel.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/session_list.h"
#include "widgets/label/time_axis.h"
#include "widgets/label/transport_bar.h"
#include "widgets/live/field_compass.h"
#include "widgets/live/hand_view.h"
#include "widgets/live/live_side.h"
#include "widgets/live/trace_plot.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>
#include <numbers>

using namespace lodestone;
using test::countOf, test::firstColumn, test::hasColour, test::lastColumn, test::leftOf, test::painted, test::written;

namespace {

std::vector<Sample> session(int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Sample &s = samples[static_cast<std::size_t>(i)];
        s.t = 5 + 0.02 * i;
        s.mag = {100.f + static_cast<float>(i % 50), -40, 20};
    }
    return samples;
}

QueueItem moment(int start)
{
    QueueItem q;
    q.start = start;
    q.end = start + 50;
    q.guess = Combination(Finger::Extended);
    q.guess[1] = Finger::Flexed;
    q.probability = {0.1f, 0.9f, 0.45f, 0.1f, 0.1f};
    q.uncertainty = 0.87;
    q.reason = QStringLiteral("unlike anything labelled");
    return q;
}

QString buttonText(const QWidget &widget, const char *name)
{
    return widget.findChild<QAbstractButton *>(QLatin1String(name))->text();
}

} // namespace

class DrawnPartsTest : public QObject
{
    Q_OBJECT
    const Tokens &tokens() const { return Theme::tokens(); }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    // The frame.
    void theHeaderShowsWhatRunsAndForHowLong()
    {
        Header header;
        header.resize(1280, header.height());
        QCOMPARE(buttonText(header, "recordButton"), QStringLiteral("Record"));
        header.setRecording(true, 83);
        QCOMPARE(buttonText(header, "recordButton"), QStringLiteral("01:23"));
        QCOMPARE(header.record()->accessibleName(), QStringLiteral("Stop recording"));
        header.setAgreement({AgreementView::State::Differ});
        QVERIFY(written(header).contains(QStringLiteral("Host and glove differ")));
        header.setAgreement({AgreementView::State::Agree, QStringLiteral("Both agree")});
        QVERIFY(written(header).contains(QStringLiteral("Both agree")));
        QVERIFY(!header.primary()->isEnabled());
        header.setPrimary({true, false, {}, 0, {}});
        QVERIFY(header.primary()->isEnabled());
        header.setPrimary({false, true, QStringLiteral("Sending"), 0.5, {}});
        QVERIFY(header.primary()->isEnabled()); // enabled while running, because it stops the run
        QVERIFY(written(header).contains(QStringLiteral("Sending")));
    }
    void theStatusLineKeepsItsKeysAtTheRight()
    {
        StatusLine line;
        line.resize(1000, line.height());
        line.setStatus(QStringLiteral("desk"), QStringLiteral("Saved"), QStringLiteral("evening"));
        line.setKeys({{{QStringLiteral("Ctrl"), QStringLiteral("O")}, QStringLiteral("open session")}});
        line.grab();
        QCOMPARE(written(line), (QStringList{QStringLiteral("desk"), QStringLiteral("Saved"), QStringLiteral("evening"),
                                    QStringLiteral("Ctrl"), QStringLiteral("O"), QStringLiteral("open session")}));
        QVERIFY(leftOf(line, QStringLiteral("open session")) > 850);
        line.setKeys({{{QStringLiteral("R")}, QStringLiteral("record")}});
        line.grab();
        QVERIFY(!written(line).contains(QStringLiteral("open session")));
    }
    void theSheetAsksTheActionsThemselves()
    {
        QWidget page;
        const auto act = [&](const char *text, const QKeySequence &keys) {
            auto *action = new QAction(QLatin1String(text), &page);
            action->setShortcut(keys);
            page.addAction(action);
            return action;
        };
        act("Accept", Qt::Key_Return);
        act("No key", {});
        act("Hidden", Qt::Key_H)->setVisible(false);
        act("Undo", QKeySequence(Qt::CTRL | Qt::Key_Z));
        const KeyGroup group = keysOf(QStringLiteral("Label"), page);
        QCOMPARE(group.lines.size(), 2);
        QCOMPARE(group.lines[0].what, QStringLiteral("Accept"));
        QCOMPARE(group.lines[1].keys, (QStringList{QStringLiteral("Ctrl"), QStringLiteral("Z")}));
    }
    void aPortWithADetailHasARowForIt()
    {
        PortPicker picker;
        picker.setPorts({{QStringLiteral("a"), QStringLiteral("Virtual glove"), QStringLiteral("needs no hardware")},
            {QStringLiteral("b"), QStringLiteral("ttyACM0"), {}}});
        const auto height = [&](int row) {
            return picker.itemDelegate()->sizeHint({}, picker.model()->index(row, 0)).height();
        };
        QVERIFY(height(0) > height(1));
        QCOMPARE(written(*picker.itemDelegate(), picker.model()->index(0, 0), {240, 44}),
            (QStringList{QStringLiteral("Virtual glove"), QStringLiteral("needs no hardware")}));
        QVERIFY(written(*picker.itemDelegate(), picker.model()->index(0, 0), {90, 44})[1].endsWith(QChar(u'…')));
    }

    void inANarrowHeaderZeroCountersAreDroppedFirst()
    {
        PortPicker picker;
        ConnectionView view;
        view.state = ConnectionView::State::Connected;
        view.port = QStringLiteral("Virtual glove");
        view.rateHz = 50;
        view.received = 1000;
        picker.setConnection(view);
        picker.resize(296, 32);
        QCOMPARE(written(picker), QStringList{QStringLiteral("Virtual glove · 50.0 Hz · 0 lost · 0 CRC")});
        picker.resize(220, 32);
        QCOMPARE(written(picker), QStringList{QStringLiteral("Virtual glove · 50.0 Hz")});
        view.lost = 3; // the count of lost samples must stay; the name is elided
        picker.setConnection(view);
        const QString text = written(picker).join(QString());
        QVERIFY2(text.startsWith(QStringLiteral("Virtual")) && text.endsWith(QStringLiteral(" · 50.0 Hz · 3 lost")),
            qPrintable(text));
    }

    // Controls.
    void timeAgoIsSaidInTheLargestWholeUnit()
    {
        QCOMPARE(formatAgo(0.4), QStringLiteral("just now"));
        QCOMPARE(formatAgo(std::nan("")), QStringLiteral("just now"));
        QCOMPARE(formatAgo(59.9), QStringLiteral("59 s ago"));
        QCOMPARE(formatAgo(60), QStringLiteral("1 min ago"));
        QCOMPARE(formatAgo(3599), QStringLiteral("59 min ago"));
        QCOMPARE(formatAgo(7200), QStringLiteral("2 h ago"));
    }
    void aNumberBoxDrawsBothItsChevrons()
    {
        NumberBox box;
        box.setRange(0, 9);
        box.resize(96, 32);
        const QImage image = box.grab().toImage();
        const auto paintedPixels = [&](QRect within) {
            return within.width() * within.height() - countOf(image, tokens().surface, within);
        };
        QVERIFY(paintedPixels({74, 4, 16, 12}) > 4);
        QVERIFY(paintedPixels({74, 17, 16, 11}) > 4);
    }
    void aKeyCapHoldsItsWord()
    {
        const QSize size = keyCapSize(QStringLiteral("Ctrl"));
        const QImage image = painted(size, tokens().surface,
            [&](QPainter &p) { paintKeyCap(p, QRectF(QPointF(), size), QStringLiteral("Ctrl")); });
        const QRect inner(2, 2, size.width() - 4, size.height() - 4);
        int marked = 0;
        for (int y = inner.top(); y <= inner.bottom(); ++y)
            for (int x : {inner.left(), inner.right()})
                marked += image.pixelColor(x, y).lightness() < 120;
        QCOMPARE(marked, 0); // no letter touches the edge
    }
    void aChipShowsEachOfThreeStates()
    {
        const auto chip = [&](Finger state) {
            return painted(
                {24, 24}, tokens().surface, [&](QPainter &p) { paintFingerChip(p, QRectF(4, 4, 16, 16), 2, state); });
        };
        const int flexed = countOf(chip(Finger::Flexed), tokens().finger[2]),
                  extended = countOf(chip(Finger::Extended), tokens().finger[2]);
        QVERIFY(flexed > 100 && extended > 10 && extended < flexed / 2);
        QCOMPARE(countOf(chip(Finger::Unknown), tokens().finger[2]), 0);
    }
    void anIconFollowsTheThemeAndPalesWhenDisabled()
    {
        const QIcon icon = makeIcon(Icon::Stop);
        const auto darkest = [](const QImage &image) {
            int least = 255;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200)
                        least = std::min(least, image.pixelColor(x, y).lightness());
            return least;
        };
        const int light = darkest(icon.pixmap(16, 16).toImage()),
                  disabled = darkest(icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage());
        QVERIFY(light < 80);
        QVERIFY(disabled > light + 30);
        Theme::apply(*qApp, Theme::Mode::Dark);
        const int dark = darkest(icon.pixmap(16, 16).toImage());
        Theme::apply(*qApp, Theme::Mode::Light);
        QVERIFY(dark > 150);
    }

    // Capture.
    void aPoseShowsItsFingersWhereACombinationIsAsked()
    {
        PoseView view(true);
        view.resize(320, 280);
        CapturePoseView pose;
        pose.title = QStringLiteral("Index");
        pose.fingers = Combination{
            Finger::Extended, Finger::Flexed, Finger::Extended, Finger::Extended, Finger::Extended};
        view.setPose(pose);
        QCOMPARE(view.accessibleName(), QStringLiteral("Index"));
        const QRect chips(0, 232, 320, 48);
        QVERIFY(countOf(view.grab().toImage(), tokens().finger[1], chips) > 600); // filled, 40 px
        QVERIFY(countOf(view.grab().toImage(), tokens().finger[3], chips) < 400); // a ring
        pose.fingers.reset();
        view.setPose(pose);
        QCOMPARE(countOf(view.grab().toImage(), tokens().finger[1]), 0); // no combination: no colour
    }
    void theSphereShadesVisitedDirectionsAndMarksTheCurrentOne()
    {
        SphereView view;
        view.resize(328, 190);
        const auto paintedPixels = [&] {
            const QImage image = view.grab().toImage();
            int dark = 0;
            for (int y = 0; y < 165; ++y)
                for (int x = 0; x < image.width(); ++x)
                    dark += image.pixelColor(x, y).lightness() < 140;
            return dark;
        };
        VisitedSphere visited;
        view.setVisited(visited, {});
        const int none = paintedPixels();
        for (int i = 0; i < VisitedSphere::kEnough - 1; ++i)
            visited.add({0.2, 0.1, 1});
        view.setVisited(visited, {});
        QCOMPARE(paintedPixels(), none); // a short knock does not count as a visit
        for (int i = 0; i < 40; ++i)
            visited.add({0.2, 0.1, 1});
        view.setVisited(visited, {});
        QVERIFY(paintedPixels() > none + 100);
        view.setVisited({}, Vector3{0, 0, 1});
        const QPoint middle = placeOf(QRectF(view.rect()).adjusted(1, 1, -1, -1), {0, 0, 1}).toPoint();
        const QImage now = view.grab().toImage(); // a grey ring: the only colours are those of the fingers
        QCOMPARE(now.pixelColor(middle), tokens().surface);
        QVERIFY(now.pixelColor(middle + QPoint(5, 0)).lightness() < 140
                || now.pixelColor(middle + QPoint(6, 0)).lightness() < 140);
    }
    void plansAreRowsByTheRules()
    {
        PlanChooser chooser;
        QAbstractItemModelTester rules(chooser.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        chooser.setPlans({{QStringLiteral("ten"), QStringLiteral("Ten"), QStringLiteral("ten combinations"),
                              QStringLiteral("Built in"), 10, 80},
            {QStringLiteral("mine"), {}, {}, {}, 0, 0, QStringLiteral("Line 3: no poses.")}});
        QCOMPARE(chooser.model()->rowCount(), 2);
        chooser.setCurrentIndex(chooser.model()->index(0, 0));
        QCOMPARE(chooser.chosen(), QStringLiteral("ten"));
        chooser.setCurrentIndex(chooser.model()->index(1, 0));
        QCOMPARE(chooser.chosen(), QString()); // a broken file cannot run
        const QStringList words = written(*chooser.itemDelegate(), chooser.model()->index(0, 0), {400, 72});
        QVERIFY(words.contains(QStringLiteral("Ten")) && words.join(QString()).contains(QStringLiteral("10 poses")));
        QVERIFY(written(*chooser.itemDelegate(), chooser.model()->index(1, 0), {400, 72})
                    .contains(QStringLiteral("Line 3: no poses.")));
    }

    // Glove.
    void theBoardsLampIsLitWhileItIsConnected()
    {
        BoardPicture board;
        board.resize(256, 120);
        QVERIFY(!hasColour(board.grab().toImage(), tokens().ok));
        board.setConnected(true);
        QVERIFY(hasColour(board.grab().toImage(), tokens().ok));
        QCOMPARE(board.accessibleDescription(), QStringLiteral("Connected"));
        board.resize(256, 39);
        QCOMPARE(written(board), QStringList()); // too short to draw a board
    }
    void aSensorSaysItsRangeAndRateOrThatNothingComes()
    {
        SensorRow row(QStringLiteral("Magnetometer"));
        row.resize(240, 48);
        row.setState(true, QStringLiteral("±3 000 µT"), QStringLiteral("50 Hz"));
        QVERIFY(written(row).contains(QStringLiteral("50 Hz")));
        QVERIFY(leftOf(row, QStringLiteral("50 Hz")) > leftOf(row, QStringLiteral("Magnetometer")));
        QVERIFY(hasColour(row.grab().toImage(), tokens().ok));
        row.setState(false, {}, {});
        QCOMPARE(row.accessibleDescription(), QStringLiteral("no data"));
        QVERIFY(!hasColour(row.grab().toImage(), tokens().ok));
    }

    // Label.
    void fiveLevelsOfCoverage()
    {
        const std::vector<std::pair<int, int>> levels{
            {-1, 0}, {0, 0}, {1, 1}, {2, 2}, {4, 2}, {5, 3}, {9, 3}, {10, 4}, {400, 4}};
        for (const auto &[labelled, level] : levels)
            QCOMPARE(coverageLevel(labelled), level);
        CoverageLegend legend;
        legend.resize(legend.sizeHint());
        QCOMPARE(written(legend), (QStringList{QStringLiteral("labelled"), QStringLiteral("asked")}));
        QVERIFY(hasColour(legend.grab().toImage(), tokens().unsure));
        QCOMPARE(test::textFaults(legend), QStringList());
    }
    void everySquareOfTheMapAnswersAClick()
    {
        for (const QSize size : {QSize(420, 94), QSize(568, 100), QSize(800, 100)}) {
            CoverageMap map;
            map.resize(size);
            QSignalSpy chosen(&map, &CoverageMap::chosen);
            // Along the middle of a row of squares every pixel belongs to a square, and the squares follow in order.
            int last = -1, squares = 0;
            for (int x = 0; x < size.width(); ++x) {
                chosen.clear();
                QTest::mouseClick(&map, Qt::LeftButton, {}, {x, 31});
                if (chosen.isEmpty()) {
                    QVERIFY2(last < 0 || x >= size.width() - 2, qPrintable(QString::number(x)));
                    continue;
                }
                squares += chosen[0][0].toInt() != last;
                last = chosen[0][0].toInt();
                QCOMPARE(chosen[0][1].toInt(), 0);
            }
            QCOMPARE(squares, kCombinations);
        }
    }
    void theLabelUnderASampleIsTheLaterOfTwo()
    {
        const auto made = [](int begin, int end) { return LabelledSegment{{begin, end, {}}}; };
        const std::vector<LabelledSegment> labels{made(0, 10), made(8, 20), made(30, 40)};
        QCOMPARE(labelAt(labels, 5), 0);
        QCOMPARE(labelAt(labels, 9), 1);
        QCOMPARE(labelAt(labels, 20), -1);
        QCOMPARE(labelAt(labels, 30), 2);
        QCOMPARE(labelAt({}, 0), -1);
    }
    void theNearestOverlapIsFoundFromBothSides()
    {
        const std::vector<Conflict> all{{0, 1, 10, 20}, {2, 3, 50, 60}};
        QCOMPARE(nearestConflict(all, 15)->begin, 10);
        QCOMPARE(nearestConflict(all, 30)->begin, 10);
        QCOMPARE(nearestConflict(all, 45)->begin, 50);
        QCOMPARE(nearestConflict(all, 900)->begin, 50);
        QVERIFY(!nearestConflict({}, 3));
    }
    void aTickSaysPartsOfASecondOnlyWhereStepsAreThatSmall()
    {
        QCOMPARE(tickText(218, 1), QStringLiteral("03:38"));
        QCOMPARE(tickText(218.5, 0.5), QStringLiteral("03:38.5"));
        QCOMPARE(tickText(3723, 60), QStringLiteral("1:02:03"));
    }
    void aCardOfTheQueueShowsItsDoubtAndElidesItsReason()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), session(1000));
        editor.setQueue({moment(100), moment(300)});
        QueueModel model(editor.data());
        model.setOpen({1, 0});
        const QueueDelegate delegate;
        QCOMPARE(delegate.sizeHint({}, model.index(0)).height(), QueueDelegate::kRow);
        const QSize size{384, QueueDelegate::kRow};
        QCOMPARE(written(delegate, model.index(0), size).last(), QStringLiteral("0.87"));
        QVERIFY(
            written(delegate, model.index(0), size).contains(QStringLiteral("00:06.0"))); // sample 300 of 50 a second
        QVERIFY(written(delegate, model.index(0), {330, QueueDelegate::kRow}).filter(QStringLiteral("…")).size() == 1);
        const QImage image = painted(delegate, model.index(0), size, tokens().surface);
        QVERIFY(hasColour(image, tokens().unsure));                         // the ring around the unsure finger
        QVERIFY(countOf(image, tokens().finger[1], {70, 8, 30, 24}) > 100); // the index finger is predicted flexed
    }
    void theSparklineStandsInItsBoxAndShadesTheRange()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), session(1000));
        const auto line = [&](int begin, int end) {
            return painted({100, 40}, Qt::white,
                [&](QPainter &p) { paintSparkline(p, QRectF(10, 5, 80, 30), editor.data(), begin, end); });
        };
        const QImage empty = line(100, 100), image = line(100, 150);
        QCOMPARE(countOf(empty, Qt::white), 100 * 40);
        QVERIFY(countOf(image, Qt::white) < 100 * 40);
        for (const QRect outside : {QRect(0, 0, 9, 40), QRect(91, 0, 9, 40), QRect(0, 0, 100, 4), QRect(0, 36, 100, 4)})
            QCOMPARE(countOf(image, Qt::white, outside), outside.width() * outside.height());
        const QColor background = image.pixelColor(50, 6); // the shaded range is in the middle
        QVERIFY(background != QColor(Qt::white));
        QCOMPARE(image.pixelColor(12, 6), QColor(Qt::white));
    }
    void theQueuesTitleCountsAndItsFooterSaysWhatHasNoRoom()
    {
        LabelEditor editor;
        QueuePanel panel(&editor);
        panel.resize(400, 600);
        panel.refresh();
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("queueFooter"))->text(),
            QStringLiteral("The queue fills while you record"));
        editor.setSession(QStringLiteral("s"), session(4000));
        std::vector<QueueItem> queue;
        for (int i = 0; i < 30; ++i)
            queue.push_back(moment(100 * (i + 1)));
        editor.setQueue(queue);
        panel.show();
        panel.refresh();
        QVERIFY(written(panel).contains(QStringLiteral("30 moments worth labelling")));
        const auto *list = panel.findChild<QListView *>();
        const int rows = (list->height() + QueueDelegate::kGap) / QueueDelegate::kRow;
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("queueFooter"))->text(),
            QStringLiteral("%1 more").arg(29 - rows)); // one is in hand
        QVERIFY(!panel.canAsk());
        panel.setQueryState(true, false, {});
        QVERIFY(panel.canAsk());
        panel.setQueryState(true, true, {});
        QVERIFY(!panel.canAsk());
        panel.notice(QStringLiteral("No labels overlap."));
        QCOMPARE(
            panel.findChild<QLabel *>(QStringLiteral("queueFooter"))->text(), QStringLiteral("No labels overlap."));
        editor.askNext(1); // the next edit clears it
        QVERIFY(
            panel.findChild<QLabel *>(QStringLiteral("queueFooter"))->text() != QStringLiteral("No labels overlap."));
    }
    void theTransportPlaysOnlyASessionAndSignalsWhatIsPressed()
    {
        TransportBar bar;
        bar.setSession(0);
        bar.playOrPause();
        QCOMPARE(bar.speed(), 0.0);
        bar.setSession(83);
        QSignalSpy moved(&bar, &TransportBar::moved), snap(&bar, &TransportBar::snapChanged);
        bar.playOrPause();
        QCOMPARE(bar.speed(), 1.0);
        QTRY_VERIFY(moved.size() > 1);
        QVERIFY(moved.last()[0].toDouble() > 0);
        bar.shuttle(1);
        QCOMPARE(bar.speed(), 2.0);
        bar.shuttle(-1);
        QCOMPARE(bar.speed(), -1.0);
        bar.stop();
        QCOMPARE(bar.speed(), 0.0);
        QVERIFY(bar.snaps());
        bar.toggleSnap();
        QVERIFY(!bar.snaps() && snap.size() == 1 && !snap[0][0].toBool());
        bar.resize(1100, 32);
        bar.setTime(3.254);
        QVERIFY(written(bar).contains(QStringLiteral("00:03.25")));
        QVERIFY(written(bar).contains(QStringLiteral("of 01:23")));
        bar.setSession(0);
        QVERIFY(!written(bar).contains(QStringLiteral("of 01:23")));
    }
    void theEmptyQueueHasRowsWithoutWords()
    {
        SkeletonRows rows;
        rows.resize(384, 300);
        QCOMPARE(written(rows), QStringList());
        QVERIFY(hasColour(rows.grab().toImage(), tokens().track));
    }

    // Live.
    void theCompassPointsAlongTheFieldAndWarnsOfTheSensorsEnd()
    {
        FieldCompass compass;
        compass.resize(320, compass.height());
        compass.setField(FieldView{{800, 0, 300}, 3000, {}}); // along the fingers is up
        const double middle = compass.height() / 2.0;
        const QImage up = compass.grab().toImage();
        const QRect above(int(middle) - 4, 4, 8, int(middle) - 10),
            below(int(middle) - 4, int(middle) + 6, 8, int(middle) - 12);
        QVERIFY(countOf(up, tokens().text, above) > 10);
        QCOMPARE(countOf(up, tokens().text, below), 0);
        QVERIFY(!hasColour(up, tokens().error));
        compass.setWarnings({true, false, false}, false);
        QVERIFY(hasColour(compass.grab().toImage(), tokens().error));
        QVERIFY(written(compass).contains(QStringLiteral("clips")));
        compass.setWarnings({}, true);
        QVERIFY(hasColour(compass.grab().toImage(), tokens().warn));
        compass.setField({});
        QCOMPARE(written(compass).count(QStringLiteral("—")), 3);
    }
    void draggingMovesTheViewerAndADoubleClickPutsItBehindTheHand()
    {
        HandView view;
        view.resize(368, 260);
        HandPose pose;
        pose.orientation = Quaternion{std::sqrt(0.5), 0, 0, std::sqrt(0.5)}; // the fingers point north
        view.setPose(pose);
        QVERIFY(std::abs(view.azimuth()) < 1e-9);
        QTest::mousePress(&view, Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(&view, {150, 100});
        QVERIFY(std::abs(view.azimuth() + 0.5) < 1e-9); // 0.01 rad a pixel
        pose.orientation = Quaternion{1, 0, 0, 0};      // the fingers point east
        view.setPose(pose);
        QVERIFY(std::abs(view.azimuth() + 0.5) < 1e-9); // the viewing direction stays
        QTest::mouseDClick(&view, Qt::LeftButton, {}, {100, 100});
        QVERIFY(std::abs(view.azimuth() - std::numbers::pi / 2) < 1e-9);
    }
    void valuesOfAGloveWithoutSamplesAreCleared()
    {
        LiveSide side;
        side.resize(400, 690);
        side.show();
        PredictionView view;
        view.hasGlove = view.hasHost = true;
        view.glove = {0.9, 0.1, 0.2, 0.3, 0.97};
        view.host = view.glove;
        view.compared = 120;
        view.mismatches = 2;
        side.setPrediction(view);
        QVERIFY(!written(side).contains(QStringLiteral("2 of 120 differ"))); // nothing is connected
        side.setNoDataReason({});
        side.setPrediction(view);
        QVERIFY(written(side).contains(QStringLiteral("2 of 120 differ")));
        side.setNoDataReason(QStringLiteral("The glove fell silent."));
        QVERIFY(written(side).contains(QStringLiteral("not compared")));
    }
    void thePlotPaintsItsMovingPartOverWhatItKeeps()
    {
        int kept = 0, moved = 0;
        TracePlot plot(
            [&](QPainter &p) {
                ++kept;
                p.fillRect(0, 0, 50, 50, Qt::red);
            },
            [](QPainter &) {},
            [&](QPainter &p) {
                ++moved;
                p.fillRect(20, 20, 10, 10, Qt::blue);
            },
            nullptr);
        plot.resize(120, 90);
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        plot.replot();
        const int before = kept;
        for (int i = 0; i < 3; ++i) {
            const QImage image = plot.grab().toImage();
            QCOMPARE(image.pixelColor(5, 5), QColor(Qt::red));
            QCOMPARE(image.pixelColor(25, 25), QColor(Qt::blue));
        }
        QVERIFY(moved >= 3);
        QCOMPARE(kept, before); // a frame does not redraw the axes
    }

private slots:
    void theLanesDrawTheFingersOfAFlexGloveAndTheWordsOfItsFile()
    {
        LabelEditor editor;
        SessionSignal flex;
        flex.layout.clear();
        for (int f = 1; f <= 5; ++f)
            flex.layout.push_back({QStringLiteral("f%1").arg(f), Quantity::Bend, 0, {}, 0, f});
        for (int i = 0; i < 1000; ++i) {
            flex.rows.t.push_back(0.02 * i);
            for (int f = 0; f < 5; ++f)
                flex.rows.values.push_back(static_cast<float>(100 * f + i % 50));
        }
        flex.samples = samplesOf(flex.rows, flex.layout);
        LaneView lanes(editor.data());
        lanes.resize(600, 440);
        const auto shown = [&] {
            editor.setSession(QStringLiteral("s"), flex);
            lanes.setView(0, 20);
            return lanes.grab().toImage();
        };
        const QRect names(0, LaneView::kRuler + 40, LaneView::kNames - 40, 110);
        const QImage image = shown();
        for (std::size_t f = 0; f < 5; ++f)
            QVERIFY2(hasColour(image.copy(names), tokens().fingerInk[f]), qPrintable(QString::number(f)));
        QVERIFY(!hasColour(image.copy(names), tokens().axis[2]));
        const QRect classes(LaneView::kNames + 2,
            lanes.height() - 1 - LaneView::kUnsure - 5 * LaneView::kLane - LaneView::kClasses + 4, 495, 12);
        QCOMPARE(countOf(image, tokens().track, classes), 0);
        flex.classes = {{100, 400, QStringLiteral("letter A")}};
        const QImage worded = shown();
        QVERIFY(hasColour(worded.copy(names), tokens().fingerInk[4]));
        const int box = countOf(worded, tokens().track, classes);
        QVERIFY2(box > 12 * 100 && box < 12 * 160, qPrintable(QString::number(box))); // 6 s of 20, but for the word
    }
    void tenMagnetometersAreTenStrips()
    {
        LabelEditor editor;
        SessionSignal many;
        many.layout.clear();
        for (int k = 1; k <= 10; ++k)
            for (const char axis : {'x', 'y', 'z'})
                many.layout.push_back({QStringLiteral("m"), Quantity::MagneticField, axis, "uT", 1, k});
        for (int i = 0; i < 1000; ++i) {
            many.rows.t.push_back(0.02 * i);
            for (int c = 0; c < 30; ++c)
                many.rows.values.push_back(static_cast<float>(c + i % 50));
        }
        many.samples = samplesOf(many.rows, many.layout);
        editor.setSession(QStringLiteral("s"), many);
        QCOMPARE(editor.data().input.size(), std::size_t(10));
        LaneView lanes(editor.data());
        lanes.resize(600, 440);
        lanes.setView(0, 20);
        const QImage image = lanes.grab().toImage();
        const double top = LaneView::kRuler + 10,
                     pitch = (lanes.height() - 1 - LaneView::kUnsure - 5 * LaneView::kLane - top - 10) / 10.0;
        for (int k = 0; k < 10; ++k) {
            const QRect strip(0, static_cast<int>(top + k * pitch) + 1, 600, static_cast<int>(pitch) - 1);
            QVERIFY2(countOf(image, tokens().surface, strip) < strip.width() * strip.height() - 300,
                qPrintable(QString::number(k)));
        }
    }
    void withoutAnAccelerometerCoverageIsOneRow()
    {
        CoverageMap map;
        map.resize(600, 100);
        CoverageCounts counts;
        counts.labelled[0][3] = 1;
        counts.labelled[4][3] = 1;
        map.setCounts(counts);
        QVERIFY(map.accessibleDescription().startsWith(QStringLiteral("2 of 160")));
        map.setCounts(counts, false);
        QVERIFY(map.accessibleDescription().startsWith(QStringLiteral("1 of 32")));
        const QStringList texts = written(map);
        QVERIFY(texts.contains(QStringLiteral("No accelerometer: orientations are not told apart")));
        QVERIFY(!texts.contains(QStringLiteral("down")));
    }
    void theSessionListNamesWhatIsNotNineAxes()
    {
        SessionModel model;
        model.setSessions(
            {{1, QStringLiteral("evening"), 60, 0, {}}, {2, QStringLiteral("flex"), 60, 2, QStringLiteral("5 bend")}});
        QCOMPARE(model.data(model.index(0), SessionModel::DetailsRole).toString(), QStringLiteral("01:00, no labels"));
        QCOMPARE(model.data(model.index(1), SessionModel::DetailsRole).toString(),
            QStringLiteral("5 bend, 01:00, 2 labels"));
    }
};

QTEST_MAIN(DrawnPartsTest)
#include "drawn_parts_test.moc"
