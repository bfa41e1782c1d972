// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as the file has them, and the history of a sitting: what can go wrong with an act, and who else writes.
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "tests/support/await.h"
#include "tests/support/meddle.h"
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <ctime>
#include <random>

using namespace lodestone;

namespace {

std::vector<Sample> samples(int count)
{
    std::vector<Sample> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        all[std::size_t(i)].t = i * 0.01;
    return all;
}

LabelledSegment made(int begin, int end, int bits = 0)
{
    return {{begin, end, Combination::fromBits(bits)}, LabelSource::Human};
}

LabelAct insertion(const LabelledSegment &label)
{
    LabelAct act;
    act.text = QStringLiteral("Label at %1").arg(label.segment.begin);
    act.edits = {{std::nullopt, label}};
    act.before = label.segment;
    return act;
}

QString written(const std::vector<LabelledSegment> &labels)
{
    QStringList text;
    for (const LabelledSegment &l : labels)
        text << QStringLiteral("%1-%2:%3").arg(l.segment.begin).arg(l.segment.end).arg(l.segment.fingers.bits());
    return text.join(u' ');
}

// How it ended: "stored", "cancelled", or the sentence of its failure.
QString endOf(const QFuture<void> &future)
{
    if (!ends(future, 15000))
        return QStringLiteral("never");
    try {
        QFuture<void>(future).waitForFinished();
    } catch (const ProjectError &error) {
        return error.text;
    }
    return future.isCanceled() ? QStringLiteral("cancelled") : QStringLiteral("stored");
}

} // namespace

class LabelBookTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file, m_full;
    qint64 m_first = 0, m_second = 0;
    std::unique_ptr<ProjectThread> m_thread;
    std::unique_ptr<Recording> m_recording;
    std::unique_ptr<ProjectState> m_state;
    std::unique_ptr<LabelBook> m_book;

    QString inFile(qint64 session)
    {
        std::vector<LabelledSegment> labels;
        for (const Label &label : Project::open(m_file, true)->labels(session))
            labels.push_back({label.segment, label.source});
        return written(labels);
    }
    QString shown() { return written(m_book->labels()); }
    bool show(qint64 session)
    {
        m_book->show(session);
        return QTest::qWaitFor([&] { return m_book->session().info.id == session; });
    }
    void quit()
    {
        m_book.reset();
        m_state.reset();
        m_recording.reset();
        m_thread.reset();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("p.lodestone"));
        m_full = m_folder->filePath(QStringLiteral("the disk is full"));
        qputenv("LODESTONE_DISK_FULL", m_full.toLocal8Bit());
        {
            auto project = Project::open(m_file);
            m_first = project->addSession("Desk", {}, samples(1000), {}, {});
            m_second = project->addSession("Walk", {}, samples(1000), {}, {});
        }
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        m_book = std::make_unique<LabelBook>(m_thread.get(), m_state.get());
        m_state->open(m_file);
        QTRY_COMPARE(m_book->session().info.id, m_second); // the newest
        QCOMPARE(m_book->session().samples.size(), std::size_t(1000));
    }
    void cleanup() { quit(); }

    void aFullDiskIsSaidAndTheLabelsAreAsTheFileHasThem()
    {
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        QFile full(m_full);
        QVERIFY(full.open(QIODevice::WriteOnly));
        QSignalSpy stepped(m_book.get(), &LabelBook::stepped), stored(m_book.get(), &LabelBook::stored);
        const auto first = m_book->apply(insertion(made(100, 110)));
        const auto behind = m_book->apply(insertion(made(200, 210)));
        QCOMPARE(shown(), "0-10:0 100-110:0 200-210:0"); // at once, for the next act builds on it
        const QString why = endOf(first);
        QVERIFY2(why.contains("Label at 100") && why.contains("disk is full"), qPrintable(why));
        QCOMPARE(endOf(behind), "cancelled");
        QCOMPARE(shown(), "0-10:0");
        QCOMPARE(stepped.size(), 2); // what was done last is taken back first
        QCOMPARE(stepped[0][0].value<LabelAct>().text, "Label at 200");
        QCOMPARE(stepped[1][0].value<LabelAct>().text, "Label at 100");
        QVERIFY(stepped[1][1].toBool());
        QCOMPARE(stored.size(), 0);

        // Neither is an undo that cannot be stored.
        QVERIFY(endOf(m_book->undo()).contains("disk is full"));
        QCOMPARE(shown(), "0-10:0");
        QVERIFY(m_book->canUndo() && !m_book->canRedo());

        // Once there is room, everything works.
        QVERIFY(full.remove());
        QCOMPARE(endOf(m_book->apply(insertion(made(100, 110)))), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(endOf(m_book->undo()), "cancelled");
        QCOMPARE(inFile(m_second), "");
        QCOMPARE(endOf(m_book->redo()), "stored");
        QCOMPARE(inFile(m_second), "0-10:0");
    }
    void aLockedFileIsWaitedForAndThenSaid()
    {
        {
            QSqlDatabase lock = QSqlDatabase::addDatabase("QSQLITE", "lock");
            lock.setDatabaseName(m_file);
            QVERIFY(lock.open());
            QVERIFY(QSqlQuery(lock).exec("BEGIN IMMEDIATE"));
            const QString why = endOf(m_book->apply(insertion(made(100, 110))));
            QVERIFY2(why.contains("Label at 100"), qPrintable(why));
            QCOMPARE(shown(), "");
            QVERIFY(!m_book->canUndo());
            const auto waits = m_book->apply(insertion(made(200, 210)));
            QTest::qWait(500);
            QVERIFY(!waits.isFinished());
            QVERIFY(QSqlQuery(lock).exec("ROLLBACK"));
            QCOMPARE(endOf(waits), "stored");
            lock.close();
        }
        QSqlDatabase::removeDatabase("lock");
        QCOMPARE(inFile(m_second), "200-210:0");
    }
    void labelsOfAnotherProgramAppearAndNoActErasesThem()
    {
        QTest::qWait(700);
        auto other = Project::open(m_file);
        other->addLabel(m_second, made(500, 600, 3).segment, LabelSource::Human);
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored"); // before anybody could see it
        QCOMPARE(inFile(m_second), "0-10:0 500-600:3");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), "0-10:0 500-600:3", 1500);
        other->addLabel(m_second, made(700, 800, 31).segment, LabelSource::Human);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), "0-10:0 500-600:3 700-800:31", 1500);
        QVERIFY(std::find(m_book->known().begin(), m_book->known().end(), Combination::fromBits(31))
                != m_book->known().end());
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(inFile(m_second), "500-600:3 700-800:31");
    }
    void anActOnALabelThatAnotherProgramChangedIsNotForced()
    {
        const LabelledSegment label = made(100, 200);
        QCOMPARE(endOf(m_book->apply(insertion(label))), "stored");
        QCOMPARE(endOf(m_book->apply(insertion(made(300, 400)))), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        auto other = Project::open(m_file);
        other->changeLabel(other->labels(m_second).constFirst().id, made(100, 150).segment);
        // Half of it is possible, so nothing is done.
        LabelAct act{
            QStringLiteral("Move an edge"), {{std::nullopt, made(500, 510)}, {label, made(100, 220)}}, {}, {}, {}};
        const QString refused = endOf(m_book->apply(act));
        QVERIFY2(refused.contains("Move an edge") && refused.contains("Walk"), qPrintable(refused));
        QCOMPARE(inFile(m_second), "100-150:0");
        QTRY_COMPARE(shown(), "100-150:0");
        QVERIFY(m_book->canRedo()); // as before
        QSignalSpy stepped(m_book.get(), &LabelBook::stepped);
        const QString notUndone = endOf(m_book->undo());
        QVERIFY2(notUndone.contains("Label at 100") && notUndone.contains("Walk"), qPrintable(notUndone));
        QCOMPARE(stepped.size(), 2); // taken back, and done again as the file refused it
        QVERIFY(!stepped[1][1].toBool());
        QCOMPARE(inFile(m_second), "100-150:0");
        QVERIFY(!m_book->canUndo()); // it is not in the way of those before it
        QCOMPARE(endOf(m_book->redo()), "stored");
        QCOMPARE(inFile(m_second), "100-150:0 300-400:0");
    }
    void undoReachesBackThroughTheWholeSitting()
    {
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        QVERIFY(show(m_first));
        QCOMPARE(endOf(m_book->apply(insertion(made(50, 60)))), "stored");
        {
            auto import = Project::open(m_file); // has a connection of its own
            const qint64 third = import->addSession(
                "Import", {}, samples(100), {made(1, 2).segment}, LabelSource::Import);
            QVERIFY(show(third));
        }
        QSignalSpy stepped(m_book.get(), &LabelBook::stepped);
        QCOMPARE(endOf(m_book->undo()), "stored");
        QTRY_COMPARE(stepped.size(), 1);
        QCOMPARE(m_book->session().info.id, m_first); // it is shown, with what was about to be labelled
        QCOMPARE(stepped[0][0].value<LabelAct>().before.begin, 50);
        QCOMPARE(shown(), "");
        QCOMPARE(endOf(m_book->undo()), "stored");
        QTRY_COMPARE(stepped.size(), 2);
        QCOMPARE(m_book->session().info.id, m_second);
        QCOMPARE(inFile(m_first) + inFile(m_second), "");
        QCOMPARE(endOf(m_book->redo()), "stored");
        QCOMPARE(endOf(m_book->redo()), "stored");
        QTRY_COMPARE(stepped.size(), 4);
        QCOMPARE(m_book->session().info.id, m_first);
        QCOMPARE(shown(), "50-60:0");
        QCOMPARE(inFile(m_second), "0-10:0");
    }
    void aSessionThatIsGoneIsSaid()
    {
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        QVERIFY(show(m_first));
        Project::open(m_file)->removeSession(m_second);
        QVERIFY(endOf(m_book->undo()).contains("Label at 0"));
        QVERIFY(!m_book->canUndo());
        QTest::qWait(200);
        QCOMPARE(m_book->session().info.id, m_first);
        // The one that is shown goes, and an act on it with it.
        const qint64 third = Project::open(m_file)->addSession("Third", {}, samples(100), {}, {});
        Project::open(m_file)->removeSession(m_first);
        QVERIFY(endOf(m_book->apply(insertion(made(0, 10)))).contains("Label at 0"));
        QTRY_COMPARE(m_book->session().info.id, third);
        Project::open(m_file)->removeSession(third);
        QTRY_COMPARE(m_book->session().info.id, 0);
        QVERIFY(m_book->session().samples.empty() && m_book->labels().empty());
        const qint64 again = Project::open(m_file)->addSession("Again", {}, samples(100), {}, {});
        QTRY_COMPARE(m_book->session().info.id, again);
    }
    void aDamagedSessionDoesNotHideTheOthers()
    {
        quit();
        lodestone::test::meddle(
            m_file, QStringLiteral("UPDATE block SET data = zeroblob(10) WHERE session = ?"), {m_second});
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        m_book = std::make_unique<LabelBook>(m_thread.get(), m_state.get());
        QSignalSpy problem(m_book.get(), &LabelBook::problem);
        m_state->open(m_file);
        QTRY_COMPARE(m_book->session().info.id, m_first);
        QCOMPARE(m_book->session().samples.size(), std::size_t(1000));
        QCOMPARE(problem.size(), 0);
        m_book->show(m_second); // asked for by name: why it cannot be
        QTRY_COMPARE(problem.size(), 1);
        QVERIFY2(problem[0][0].toString().contains("damaged"), qPrintable(problem[0][0].toString()));
        QCOMPARE(m_book->session().info.id, m_first);
    }
    void aSessionOfAnotherBoardHasItsRowsClassesAndPoses()
    {
        Layout layout;
        for (int f = 1; f <= 5; ++f)
            layout.push_back({QStringLiteral("f%1").arg(f), Quantity::Bend, 0, {}, 0, f});
        Rows rows;
        for (int i = 0; i < 200; ++i) {
            rows.t.push_back(0.02 * i);
            for (int f = 0; f < 5; ++f)
                rows.values.push_back(float(100 * f + (i < 100 ? 0 : 300)));
        }
        const std::vector<TextLabel> classes{{10, 60, QStringLiteral("letter A")}};
        const auto project = Project::open(m_file);
        const qint64 flex = project->beginImport(QStringLiteral("Flex"), {}, layout);
        project->append(flex, rows);
        project->finishImport(flex, 50, {}, {}, classes);
        QVERIFY(show(flex));
        const LabelBook::Session &shown = m_book->session();
        QCOMPARE(shown.info.layout, layout);
        QCOMPARE(shown.rows, rows);
        QCOMPARE(shown.classes, classes);
        QCOMPARE(shown.samples.size(), rows.size());
        QVERIFY(std::isnan(shown.samples[3].mag[0]));
        // Two poses, seen in the bends.
        QCOMPARE(shown.poses[50], 0);
        QCOMPARE(shown.poses[150], 1);
        QVERIFY(show(m_first));
        QVERIFY(m_book->session().classes.empty());
        QCOMPARE(m_book->session().rows, rowsOf(m_book->session().samples));
    }
    void anActDoesNotReachAnotherProject()
    {
        const QString file = m_folder->filePath(QStringLiteral("other.lodestone"));
        Project::open(file)->addSession("Other", {}, samples(1000), {}, {});
        Project::open(file)->addSession("Other", {}, samples(1000), {}, {});
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        const auto before = m_book->apply(insertion(made(100, 110)));
        m_state->open(file);
        const auto late = m_book->apply(insertion(made(200, 210)));
        QVERIFY(endOf(late).contains("Label at 200"));
        QCOMPARE(endOf(before), "stored");
        QTRY_COMPARE(m_book->session().info.name, "Other");
        QVERIFY(!m_book->canUndo() && !m_book->canRedo());
        QCOMPARE(inFile(m_second), "0-10:0 100-110:0");
        QVERIFY(Project::open(file)->labels(m_second).isEmpty());
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        QCOMPARE(Project::open(file)->labels(m_second).size(), 1);
    }
    void theHistoryGoesOnInACopyThatIsSavedElsewhere()
    {
        QCOMPARE(endOf(m_book->apply(insertion(made(0, 10)))), "stored");
        const auto saved = m_state->saveCopy(m_folder->filePath(QStringLiteral("copy.lodestone")));
        const auto meanwhile = m_book->apply(insertion(made(100, 110)));
        QVERIFY(ends(saved));
        QCOMPARE(endOf(meanwhile), "stored");
        m_file = m_state->file();
        QVERIFY(m_file.endsWith("copy.lodestone"));
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(inFile(m_second), "");
    }
    void strokesOnOneLabelAreOneStep()
    {
        QCOMPARE(endOf(m_book->apply(insertion(made(100, 200)))), "stored");
        const auto stroke = [&](int from, int to, bool goesOn = true) {
            return m_book->apply({"Move an edge", {{made(100, from), made(100, to)}}, {}, {100, from, {}}, {}, goesOn});
        };
        stroke(200, 201, false);
        stroke(201, 202);
        QCOMPARE(endOf(stroke(202, 203)), "stored");
        QSignalSpy stepped(m_book.get(), &LabelBook::stepped);
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(inFile(m_second), "100-200:0");
        QCOMPARE(stepped[0][0].value<LabelAct>().before.end, 200);
        QCOMPARE(endOf(m_book->redo()), "stored");
        QCOMPARE(inFile(m_second), "100-203:0");
        stroke(203, 210, false); // another gesture on the same label
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(inFile(m_second), "100-203:0");
        QCOMPARE(endOf(m_book->redo()), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(endOf(m_book->undo()), "stored");
        stroke(200, 210, false);
        QCOMPARE(endOf(stroke(210, 200)), "stored"); // there and back: no step is left
        QCOMPARE(endOf(m_book->undo()), "stored");
        QCOMPARE(inFile(m_second), "");
    }
    void whatIsOnItsWayGetsThereWhenTheProgramEnds()
    {
        for (int i = 0; i < 20; ++i)
            m_book->apply(insertion(made(20 * i, 20 * i + 10)));
        m_book->undo();
        quit();
        QCOMPARE(Project::open(m_file)->labels(m_second).size(), 19);
    }
    // An hour at 100 Hz.
    void aLabelCostsTheSameInALongSession()
    {
        const auto cost = [&](int count) { // ms of this thread, the least of ten
            const qint64 session = Project::open(m_file)->addSession("s", {}, samples(count), {}, {});
            double least = 1e9;
            for (int i = 0; show(session) && i < 10; ++i) {
                timespec begin{}, end{};
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
                const auto stored = m_book->apply(insertion(made(100 * i, 100 * i + 50)));
                const WindowCounts counts = m_book->session().coverage.labelled(m_book->labels(), 10);
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
                least = std::min(
                    least, double(end.tv_sec - begin.tv_sec) * 1e3 + double(end.tv_nsec - begin.tv_nsec) * 1e-6);
                if (endOf(stored) != "stored" || counts[0][0] != 9 * (i + 1))
                    return -1.0;
            }
            return least;
        };
        const double little = cost(1000), much = cost(360000);
        qInfo("%.3f ms in a session of 10 s, %.3f ms in one of an hour", little, much);
        QVERIFY(little >= 0 && much >= 0 && much < 5 * little + 1);
    }
    void windowsAreCountedAsTheEngineCutsThem()
    {
        std::mt19937 random(3);
        std::vector<Sample> all = samples(3000);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].t += double(i / 700) * 0.3; // gaps
            const float angle = float(i) * 0.002f;
            all[i].accel = {float(kGravity) * std::sin(angle), 0, float(kGravity) * std::cos(angle)};
        }
        const auto gravity = estimateGravity(all);
        const SessionCoverage coverage(all);
        int most = 0;
        for (int round = 0; round < 40; ++round) {
            std::vector<LabelledSegment> labels;
            std::vector<Segment> segments;
            for (int i = 0; i < 30; ++i) {
                const int begin = int(random() % 2990), end = std::min(3000, begin + 1 + int(random() % 200));
                labels.push_back(made(begin, end, int(random() % 32)));
                if (i % 9 == 0)
                    labels.back().segment.fingers = {};
            }
            sortLabels(labels);
            for (const LabelledSegment &label : labels)
                segments.push_back(label.segment);
            WindowCounts expected{};
            for (const Window &window : cutWindows(0, all, segments, {}))
                if (window.labelled)
                    most = std::max(most, ++expected[std::size_t(facingOf(gravity[std::size_t(window.begin)]))]
                                                    [std::size_t(window.fingers.bits())]);
            QCOMPARE(coverage.labelled(labels, WindowOptions{}.length), expected);
        }
        QVERIFY(most > 5);
    }
};

QTEST_GUILESS_MAIN(LabelBookTest)
#include "label_book_test.moc"
