// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_editor.h"
#include "widgets/label/session_list.h"
#include "widgets/label/transport_bar.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace lodestone;

namespace {

Combination all(Finger state) { return Combination(state); }

LabelledSegment made(int begin, int end, Finger state, LabelSource source = LabelSource::Human)
{
    return {{begin, end, all(state)}, source};
}

QString written(const std::vector<LabelledSegment> &labels)
{
    QStringList text;
    for (const LabelledSegment &l : labels)
        text << QStringLiteral("%1-%2%3")
                    .arg(l.segment.begin)
                    .arg(l.segment.end)
                    .arg(QLatin1Char(l.segment.fingers[0] == Finger::Flexed     ? 'f'
                                     : l.segment.fingers[0] == Finger::Extended ? 'e'
                                                                                : '?'));
    return text.join(u' ');
}

std::vector<Sample> still(int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        samples[static_cast<std::size_t>(i)].t = 3 + i * 0.02;
    return samples;
}

constexpr Finger E = Finger::Extended, F = Finger::Flexed;

} // namespace

class LabelEditsTest : public QObject
{
    Q_OBJECT
private slots:
    void theNewestLabelWins()
    {
        const std::vector<LabelledSegment> old{made(0, 100, E, LabelSource::Plan)};
        const auto result = withLabel(old, made(40, 60, F));
        QCOMPARE(written(result), QStringLiteral("0-40e 40-60f 60-100e"));
        QCOMPARE(result[1].source, LabelSource::Human);
        QCOMPARE(result[2].source, LabelSource::Plan);
        QCOMPARE(written(withLabel(old, made(0, 100, F))), QStringLiteral("0-100f"));
        QCOMPARE(written(withLabel(old, made(9, 9, F))), QStringLiteral("0-100e"));
    }

    void stillPosesAreReadFromTheirNumbers()
    {
        const auto ranges = stillRanges({-1, 0, 0, 1, 1, -1, 2});
        QCOMPARE(ranges.size(), std::size_t(3));
        QCOMPARE(ranges[1].begin, 3); // a new number without a move between: another pose
        QCOMPARE(ranges[2].end, 7);
        QVERIFY(stillRanges({}).empty());
    }

    void anEdgeSnapsToTheNearestBorderOfAPoseWithinReach_data()
    {
        QTest::addColumn<int>("edge");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::newRow("near the first begin") << 14 << 10 << 14;
        QTest::newRow("near the first end") << 46 << 46 << 50;
        QTest::newRow("between two") << 56 << 60 << 50;
        QTest::newRow("far from all") << 200 << 200 << 200;
    }
    void anEdgeSnapsToTheNearestBorderOfAPoseWithinReach()
    {
        QFETCH(int, edge);
        const std::vector<StillRange> poses{{10, 50}, {60, 100}};
        QTEST(snapBegin(poses, edge, 10), "begin");
        QTEST(snapEnd(poses, edge, 10), "end");
        QCOMPARE(snapBegin(poses, edge, -1), edge); // snapping off
    }

    void splittingAndMergingBringBackTheLabel()
    {
        const std::vector<LabelledSegment> one{made(10, 50, F)};
        const auto two = split(one, 0, 30);
        QCOMPARE(written(two), QStringLiteral("10-30f 30-50f"));
        QCOMPARE(written(merged(two, 0, 1)), written(one));
        QCOMPARE(written(merged(two, 1, -1)), written(one));
        QCOMPARE(written(split(one, 0, 10)), written(one));
        QCOMPARE(written(split(one, 0, 50)), written(one));
        QCOMPARE(written(split(one, 3, 30)), written(one));
        QCOMPARE(written(merged(two, 1, 1)), written(two));
        QCOMPARE(written(merged({made(0, 10, E), made(12, 20, F)}, 1, -1)), QStringLiteral("0-20f"));
    }

    void overlapsAreFoundAndSettledEitherWay()
    {
        const std::vector<LabelledSegment> labels{made(0, 50, E), made(40, 80, F), made(80, 90, F)};
        const auto found = conflicts(labels);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].begin, 40);
        QCOMPARE(found[0].end, 50);
        QVERIFY(!found[0].same);
        QCOMPARE(written(resolved(labels, found[0], Keep::Earlier)), QStringLiteral("0-50e 50-80f 80-90f"));
        QCOMPARE(written(resolved(labels, found[0], Keep::Later)), QStringLiteral("0-40e 40-80f 80-90f"));
        // One label inside another: the outer one falls apart, or the inner one goes.
        const std::vector<LabelledSegment> nested{made(0, 100, E), made(40, 60, F)};
        QCOMPARE(written(resolved(nested, conflicts(nested)[0], Keep::Later)), QStringLiteral("0-40e 40-60f 60-100e"));
        QCOMPARE(written(resolved(nested, conflicts(nested)[0], Keep::Earlier)), QStringLiteral("0-100e"));
        QVERIFY(conflicts({made(0, 10, E), made(10, 20, F)}).empty());
        QVERIFY(conflicts({made(0, 20, E), made(10, 20, E)})[0].same);
    }

    void settlingEveryOverlapEndsWithNone()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 50; ++round) {
            std::vector<LabelledSegment> labels;
            for (int i = 0; i < 12; ++i) {
                const int begin = static_cast<int>(random() % 200), end = begin + 1 + static_cast<int>(random() % 60);
                labels = withEdges(
                    [&] {
                        auto more = labels;
                        more.push_back(made(begin, end, i % 2 ? F : E));
                        return more;
                    }(),
                    static_cast<int>(labels.size()), begin, end);
            }
            int steps = 0;
            for (auto found = conflicts(labels); !found.empty() && steps < 500; found = conflicts(labels), ++steps)
                labels = resolved(labels, found[random() % found.size()], random() % 2 ? Keep::Earlier : Keep::Later);
            QVERIFY(conflicts(labels).empty());
            for (const LabelledSegment &l : labels)
                QVERIFY(l.segment.begin < l.segment.end);
        }
    }

    void aWholePoseStopsAtAnotherAnswer()
    {
        const std::vector<StillRange> poses{{0, 200}};
        const auto asked = made(90, 110, F).segment;
        QCOMPARE(wholePose(poses, {}, asked).begin, 0);
        QCOMPARE(wholePose(poses, {}, asked).end, 200);
        const Segment between = wholePose(poses, {made(20, 40, E), made(150, 160, F), made(170, 180, E)}, asked);
        QCOMPARE(between.begin, 40);
        QCOMPARE(between.end, 170);                          // a label that says the same does not stop it
        QCOMPARE(wholePose({{0, 50}}, {}, asked).begin, 90); // the hand moves here: only what was asked
    }

    void theSpeedDoublesAndTurnsRound()
    {
        QCOMPARE(shuttled(0, 1), 1.0);
        QCOMPARE(shuttled(1, 1), 2.0);
        QCOMPARE(shuttled(16, 1), 16.0);
        QCOMPARE(shuttled(4, -1), -1.0);
        QCOMPARE(shuttled(-1, -1), -2.0);
        QCOMPARE(shuttled(-2, 1), 1.0);
    }

    void everyActIsOneStepThatComesBack()
    {
        LabelEditor editor;
        std::vector<LabelAct> acts;
        const auto store = [&](const LabelEdits &edits) {
            LabelEdits missed;
            editor.setSegments(applied(editor.data().segments, edits, &missed));
            QVERIFY(missed.empty());
        };
        connect(&editor, &LabelEditor::acted, this, [&](const LabelAct &act) {
            acts.push_back(act);
            store(act.edits);
        });
        editor.setSession(QStringLiteral("s"), still(1000));
        editor.setPoses({{0, 300}, {310, 600}});
        editor.setSegments({made(400, 450, E, LabelSource::Plan), made(450, 500, F)});
        std::vector<QueueItem> queue(3);
        for (int k = 0; k < 3; ++k) {
            queue[static_cast<std::size_t>(k)].start = 100 + 60 * k;
            queue[static_cast<std::size_t>(k)].end = 120 + 60 * k;
            queue[static_cast<std::size_t>(k)].guess = all(E);
        }
        editor.setQueue(queue);
        QStringList history{written(editor.data().segments)};
        const auto did = [&] { history << written(editor.data().segments); };

        editor.toggle(2);
        editor.toggle(3);
        editor.accept();
        did(); // one act with its two finger changes
        QCOMPARE(acts.size(), std::size_t(1));
        QCOMPARE(editor.active(), 1);
        editor.acceptPose();
        did(); // fills the pose up to the first label and drops the third question
        QCOMPARE(history.last(), QStringLiteral("100-120e 120-300e 400-450e 450-500f"));
        QCOMPARE(editor.data().segments[0].segment.fingers[2], F);
        QCOMPARE(editor.active(), -1);
        editor.selectNext(1, 390);
        QCOMPARE(editor.data().selected, 2);
        editor.setRange(400, 470);
        did(); // over its neighbour: both stay, the overlap is shown
        QCOMPARE(editor.data().conflicts.size(), std::size_t(1));
        editor.resolve(Keep::Earlier, 460);
        did();
        QCOMPARE(history.last(), QStringLiteral("100-120e 120-300e 400-470e 470-500f"));
        editor.splitAt(420);
        did();
        QCOMPARE(editor.data().selected, 3); // the part after the playhead is in hand
        QSignalSpy refused(&editor, &LabelEditor::refused);
        editor.merge(1, 0); // the neighbour says something else
        QCOMPARE(refused.count(), 1);
        QCOMPARE(written(editor.data().segments), history.last());
        editor.merge(-1, 0);
        did();
        QCOMPARE(history.last(), QStringLiteral("100-120e 120-300e 400-470e 470-500f"));
        editor.remove();
        did();
        editor.choose(700, 750);
        editor.cannotTell();
        did();
        QCOMPARE(history.last(), QStringLiteral("100-120e 120-300e 470-500f 700-750?"));
        QCOMPARE(acts.size(), std::size_t(8));

        for (qsizetype i = history.size() - 2; i >= 0; --i) {
            store(reversed(acts[static_cast<std::size_t>(i)].edits));
            editor.showStep(acts[static_cast<std::size_t>(i)], true);
            QCOMPARE(written(editor.data().segments), history[i]);
        }
        QCOMPARE(editor.active(), 0);
        QCOMPARE(editor.answer()[2], F); // the question is back with the answer as it stood
        for (qsizetype i = 1; i < history.size(); ++i) {
            store(acts[static_cast<std::size_t>(i - 1)].edits);
            editor.showStep(acts[static_cast<std::size_t>(i - 1)], false);
            QCOMPARE(written(editor.data().segments), history[i]);
        }
        QCOMPARE(editor.active(), -1);
        QCOMPARE(acts.size(), std::size_t(8));
    }

    void questionsThatComeTakeNothingOutOfHand()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), still(1000));
        editor.choose(10, 30);
        editor.toggle(1);
        std::vector<QueueItem> queue(2);
        queue[0].start = 100, queue[0].end = 120, queue[1].start = 200, queue[1].end = 220;
        editor.setQueue(queue);
        QVERIFY(editor.hasOwn());
        QCOMPARE(editor.item().start, 10);
        QCOMPARE(editor.answer()[1], F);
        editor.drop();
        QCOMPARE(editor.item().start, 100);
    }

    void undoTakesBackTheDraftFirst()
    {
        LabelEditor editor;
        QSignalSpy wanted(&editor, &LabelEditor::undoWanted), again(&editor, &LabelEditor::redoWanted);
        QSignalSpy acted(&editor, &LabelEditor::acted);
        editor.setSession(QStringLiteral("s"), still(100));
        editor.choose(10, 30);
        editor.toggle(1);
        editor.setRange(12, 30);
        editor.undo();
        QCOMPARE(editor.answer()[1], E);
        QCOMPARE(editor.item().start, 10);
        QCOMPARE(wanted.count(), 0);
        editor.redo();
        QCOMPARE(editor.answer()[1], F);
        QCOMPARE(editor.item().start, 12);
        QCOMPARE(again.count(), 0);
        editor.redo();
        QCOMPARE(again.count(), 1);
        editor.setRange(10, 30);
        editor.toggle(1); // as it was asked: there is no draft
        editor.undo();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(acted.count(), 0);
    }

    void edgesMoveByKeyToTheNextPoseOrBySample()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), still(1000));
        editor.setPoses({{100, 200}, {300, 400}});
        editor.setSegments({made(150, 220, F)});
        std::vector<LabelAct> acts;
        connect(&editor, &LabelEditor::acted, this, [&](const LabelAct &act) {
            acts.push_back(act);
            editor.setSegments(applied(editor.data().segments, act.edits));
        });
        editor.select(0);
        editor.moveEdge(true, 1, true);
        QCOMPARE(written(editor.data().segments), QStringLiteral("150-400f"));
        editor.moveEdge(false, -1, true);
        QCOMPARE(written(editor.data().segments), QStringLiteral("100-400f"));
        editor.moveEdge(false, 1, false);
        QCOMPARE(written(editor.data().segments), QStringLiteral("101-400f"));
        QCOMPARE(acts.size(), std::size_t(3));
        for (std::size_t i = 0; i < acts.size(); ++i) // presses in a row, which the owner makes one step of
            QVERIFY(acts[i].stroke == (i > 0) && acts[i].edits.size() == 1);
        QTest::qWait(1100);
        editor.moveEdge(false, 1, false); // another gesture
        QVERIFY(!acts.back().stroke);
        editor.setRange(110, 380); // as a drag of the mouse does
        QVERIFY(!acts.back().stroke);
        QCOMPARE(acts[1].edits[0].before, acts[0].edits[0].after);
    }

    void whatCannotBeDoneIsSaid()
    {
        LabelEditor editor;
        editor.setSession(QStringLiteral("s"), still(1000));
        editor.setSegments({made(0, 50, F), made(500, 550, F)});
        QSignalSpy refused(&editor, &LabelEditor::refused), acted(&editor, &LabelEditor::acted);
        editor.splitAt(300);
        editor.remove();
        editor.merge(1, 20); // nine seconds away
        editor.resolve(Keep::Later, 0);
        editor.selectNext(1, 700);
        QCOMPARE(refused.count(), 5);
        QCOMPARE(acted.count(), 0);
    }

    void sessionsWithoutLabelsComeFirstAndAreFilteredByName()
    {
        SessionModel model;
        SessionFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester rules(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester filterRules(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSessions({{1, QStringLiteral("Desk"), 60, 4}, {2, QStringLiteral("Walk"), 60, 0},
            {3, QStringLiteral("desk two"), 60, 9}, {4, QStringLiteral("Stairs"), 60, 0}});
        const auto order = [&] {
            QString ids;
            for (int row = 0; row < filter.rowCount(); ++row)
                ids += filter.index(row, 0).data(SessionModel::IdRole).toString();
            return ids;
        };
        QCOMPARE(order(), QStringLiteral("4231"));
        filter.setFilterFixedString(QStringLiteral("DESK"));
        QCOMPARE(order(), QStringLiteral("31"));
        model.setSessions({});
        QCOMPARE(filter.rowCount(), 0);
    }

    void theSessionListIsWorkedByKeys()
    {
        QWidget window;
        window.show();
        SessionList list(&window);
        list.setSessions({{1, QStringLiteral("Desk"), 60, 4}, {2, QStringLiteral("Walk"), 60, 0},
                             {3, QStringLiteral("Desk two"), 60, 0}},
            1);
        QSignalSpy chosen(&list, &SessionList::chosen);
        list.openUnder(&window);
        auto *search = list.findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("desk"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toLongLong(), 1); // of the two desks the unlabelled one stood first
        QVERIFY(!list.isVisible());
    }
};

QTEST_MAIN(LabelEditsTest)
#include "label_edits_test.moc"
