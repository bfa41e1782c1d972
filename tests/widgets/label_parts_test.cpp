// SPDX-License-Identifier: GPL-3.0-or-later
// The self-painted parts of the Label page: their texts, their drawing, and their signals.
#include "tests/support/painted.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/key_cap.h"
#include "widgets/controls/primary_button.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/label_editor.h"
#include "widgets/label/label_page.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/queue_model.h"
#include "widgets/label/queue_panel.h"
#include "widgets/label/lane_view.h"
#include "widgets/label/overview.h"
#include "widgets/label/session_list.h"
#include "widgets/label/time_axis.h"
#include "widgets/label/transport_bar.h"
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
using test::countOf, test::hasColour, test::painted, test::written;

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

} // namespace

class LabelPartsTest : public QObject
{
    Q_OBJECT
    const Tokens &tokens() const { return Theme::tokens(); }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

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
            QStringLiteral("The queue fills after the recording"));
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
    void withoutASessionNothingIsSaidOfItsSensors()
    {
        LabelPage page;
        const auto *map = page.findChild<CoverageMap *>();
        page.setSession({}, {{}, Layout{}, {}, {}});
        page.setCoverage({});
        QVERIFY(map->accessibleDescription().startsWith(QStringLiteral("0 of 160")));
        SessionSignal flex({{}}, {{"f", Quantity::Bend, 0}}, {{0}, {1}}, {});
        page.setSession(QStringLiteral("flex"), flex);
        page.setCoverage({});
        QVERIFY(map->accessibleDescription().startsWith(QStringLiteral("0 of 32")));
    }
    void aTimeThatHasNoRoomIsNotBegun()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), session(92)); // 1.84 s: the last tick is 0.04 s before the end
        Overview overview(editor.data());
        overview.resize(1240, 54);
        const QImage image = overview.grab().toImage();
        const auto isEmpty = [&](double from) { // right of its line
            const QRect box(static_cast<int>(2 + from / 1.84 * 1236) + 3, 2, 20, 11);
            return countOf(image, tokens().surface, box) == box.width() * box.height();
        };
        QVERIFY(!isEmpty(1.6));
        QVERIFY(isEmpty(1.8));
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

QTEST_MAIN(LabelPartsTest)
#include "label_parts_test.moc"
