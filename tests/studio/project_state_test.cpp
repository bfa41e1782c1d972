// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of the open file: by whom it was changed, whether it was saved, and where it went.
#include "tests/support/exported.h"
#include "app/studio/follow.h"
#include "app/studio/import_flow.h"
#include "app/studio/project_state.h"
#include "engine/project/backup.h"
#include "tests/support/meddle.h"
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using Health = ProjectState::Health;

class ProjectStateTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file, m_full;
    std::unique_ptr<ProjectThread> m_thread;
    std::unique_ptr<Recording> m_recording;
    std::unique_ptr<ProjectState> m_state;

    QString in(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void take(std::uint32_t first, int count)
    {
        link::SampleBlock block;
        block.first = first;
        block.deviceMicroseconds = std::uint64_t(first) * 1000;
        block.periodMicroseconds = 1000;
        block.samples.resize(std::size_t(count));
        m_recording->take(block);
    }
    void quit()
    {
        m_state.reset();
        m_recording.reset();
        m_thread.reset();
    }
    static std::vector<Sample> samples(int count)
    {
        std::vector<Sample> all(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            all[std::size_t(i)].t = i * 0.001;
        return all;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = in("p.lodestone");
        m_full = in("the disk is full");
        qputenv("LODESTONE_DISK_FULL", m_full.toLocal8Bit());
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        m_state->open(m_file);
        QTRY_COMPARE(m_state->file(), m_file);
    }
    void cleanup() { quit(); }

    void openingAnotherProjectEndsTheRecordingFirst()
    {
        m_recording->start(m_file, "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        take(0, 500);
        m_state->open(in("other.lodestone"));
        take(500, 500); // of nobody
        QTRY_COMPARE(m_state->file(), in("other.lodestone"));
        QCOMPARE(m_recording->state(), Recording::State::Idle);
        quit();
        const auto sessions = Project::open(m_file)->sessions();
        QCOMPARE(sessions.size(), 1);
        QVERIFY(sessions[0].finished);
        QCOMPARE(sessions[0].samples, 500);
        QVERIFY(Project::open(in("other.lodestone"))->sessions().isEmpty());
    }
    // The disk, the project's thread and the recording are busy with the one before.
    void whoWaitsForAProjectHearsOfThatOneAlone()
    {
        const QString other = in("other.lodestone");
        QStringList ends;
        const auto wait = [&] {
            follow(
                this, m_state->whenOpen(), [&] { ends << QFileInfo(m_state->file()).fileName(); },
                [&](const QString &sentence) { ends << sentence; });
        };
        m_state->refresh(); // a look at the one before comes in while the other is being opened
        m_state->open(other);
        QVERIFY(m_state->opening());
        wait();
        QTRY_COMPARE(ends, QStringList{"other.lodestone"});
        QVERIFY(!m_state->opening());
        wait(); // nothing is being opened
        QTRY_COMPARE(ends.size(), 2);

        m_recording->start(other, "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        m_state->open(m_file); // once the recording is finished
        QVERIFY(m_state->opening());
        wait();
        QTRY_COMPARE(ends.size(), 3);
        QCOMPARE(ends.last(), "p.lodestone");

        m_state->open(other);
        wait();
        m_state->open(m_file);
        wait();
        QTRY_COMPARE(ends.size(), 5);
        QCOMPARE(ends.mid(3), QStringList({"Another project was opened meanwhile.", "p.lodestone"}));
    }
    void whatAnotherConnectionWroteAppears()
    {
        QSignalSpy elsewhere(m_state.get(), &ProjectState::changedElsewhere);
        QTest::qWait(700);
        QCOMPARE(elsewhere.size(), 0);
        auto other = Project::open(m_file);
        const qint64 session = other->addSession("s", {}, samples(100), {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_state->sessions().size(), 1, 2000);
        QVERIFY(elsewhere.size() > 0);
        const qint64 label = other->addLabel(session, {0, 10, {}}, LabelSource::Human);
        QTRY_COMPARE_WITH_TIMEOUT(m_state->humanLabels(), 1, 2000);
        QCOMPARE(m_state->labelsOf(session), 1);
        const auto told = elsewhere.size();
        other->changeLabel(label, {0, 12, {}});
        QTRY_VERIFY_WITH_TIMEOUT(elsewhere.size() > told, 2000);
    }
    void aNewModelAndAnotherFilesModelsAreTold()
    {
        QTest::qWait(700);
        QSignalSpy models(m_state.get(), &ProjectState::modelsChanged);
        m_thread->run([](Project &project) { project.addModel(ModelInfo{}); });
        QTRY_COMPARE(models.size(), 1);
        QCOMPARE(m_state->models().size(), 1);
        m_thread->run([](Project &project) { project.addSession("s", {}, samples(100), {}, {}); });
        QTRY_COMPARE(m_state->sessions().size(), 1);
        QCOMPARE(models.size(), 1);
        m_state->open(in("other.lodestone"));
        QTRY_COMPARE(models.size(), 2);
        QVERIFY(m_state->models().isEmpty());
    }
    void openingAnotherProjectDuringABackupBacksUpBoth()
    {
        const QString other = in("other.lodestone");
        Project::open(m_file)->addSession("large", {}, samples(3'000'000), {}, {});
        Project::open(other)->addSession("s", {}, samples(100), {}, {});
        m_state.reset();
        ProjectState::Pace pace;
        pace.look = 20;
        pace.backUp = 0;
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get(), pace);
        m_state->open(m_file);
        const QDir folder(backupFolder(m_file));
        QTRY_VERIFY(!folder.entryList({"*.part"}).isEmpty());
        m_state->open(other);
        QTRY_COMPARE(backupsOf(other).size(), 1);
        QTRY_VERIFY(folder.entryList({"*.part*", "lock"}).isEmpty());
        m_state->open(m_file);
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(m_file).size(), 1, 20000);
    }
    void aBackupThatFailsIsToldOnce()
    {
        Project::open(m_file)->addSession("s", {}, samples(100), {}, {});
        QFile inItsPlace(backupFolder(m_file));
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        m_state.reset();
        ProjectState::Pace pace;
        pace.look = 20;
        pace.backUp = 0;
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get(), pace);
        QSignalSpy failed(m_state.get(), &ProjectState::backupFailed);
        m_state->open(m_file);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains("no backup was made"));
        QTest::qWait(200);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_state->health(), Health::Good);
    }
    void aDamagedProjectIsRestored()
    {
        const QString other = in("other.lodestone");
        Project::open(other)->addSession("s", {}, samples(100), {}, {});
        const QString backup = backUp(other);
        QFile file(other);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        QSignalSpy failed(m_state.get(), &ProjectState::openFailed), offered(m_state.get(), &ProjectState::restorable);
        m_state->open(other);
        QTRY_COMPARE(offered.size(), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(offered[0][0].toString(), other);
        const auto backups = offered[0][1].value<QList<Backup>>();
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups[0].file, backup);
        QCOMPARE(m_state->file(), m_file); // it stays open
        const auto restored = m_state->restore(backup, other);
        QTRY_COMPARE(m_state->file(), other);
        QTRY_COMPARE(m_state->sessions().size(), 1);
        QVERIFY(QFile::exists(restored.result()));
        // The open one, and one that cannot be.
        const auto again = m_state->restore(backup, other);
        QTRY_VERIFY(again.isFinished());
        QTRY_COMPARE(m_state->file(), other);
        QTRY_COMPARE(m_state->sessions().size(), 1);
        const auto refused = m_state->restore(in("none"), other);
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(!test::refusal([&] { QFuture<QString>(refused).waitForFinished(); }).isEmpty());
        QTRY_COMPARE(m_state->file(), other);
        m_recording->start(other, "r", {}, {});
        const auto busy = m_state->restore(backup, other);
        QVERIFY(test::refusal([&] { QFuture<QString>(busy).waitForFinished(); }).contains("recording"));
    }
    void whatIsSaidAndRemovedIsTold()
    {
        const qint64 session = Project::open(m_file)->addSession("s", {}, samples(100), {}, {});
        Project::open(m_file)->addModel(ModelInfo{});
        QTRY_COMPARE(m_state->models().size(), 1);
        QSignalSpy changed(m_state.get(), &ProjectState::changed), models(m_state.get(), &ProjectState::modelsChanged);
        m_state->renameSession(session, "walk");
        m_state->setNote(session, "thumb loose");
        m_state->setSitting(session, 3);
        QTRY_COMPARE(m_state->sessions().value(0).sitting, 3);
        QCOMPARE(m_state->sessions()[0].name, QString("walk"));
        QCOMPARE(m_state->sessions()[0].note, QString("thumb loose"));
        QVERIFY(changed.size() > 0);
        m_state->removeSession(session);
        QTRY_VERIFY(m_state->sessions().isEmpty());
        m_state->restoreSession(session);
        QTRY_COMPARE(m_state->sessions().size(), 1);
        QCOMPARE(models.size(), 0);
        const qint64 model = m_state->models()[0].id;
        m_state->renameModel(model, "winter");
        QTRY_COMPARE(m_state->models().value(0).name, QString("winter"));
        QTRY_COMPARE(models.size(), 1);
        m_state->setModelNote(model, "cold hands");
        m_state->removeModel(model);
        QTRY_VERIFY(m_state->models().isEmpty());
        m_state->restoreModel(model);
        QTRY_COMPARE(m_state->models().value(0).note, QString("cold hands"));
        m_state->addPictures(session, {{0.01, "jpeg"}});
        QTRY_VERIFY(Project::open(m_file, true)->pictureNear(session, 0));
        m_state->removePictures(session);
        QTRY_VERIFY(!Project::open(m_file, true)->pictureNear(session, 0));
        const auto refused = m_state->renameSession(99, "nobody");
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(!test::refusal([&] { QFuture<void>(refused).waitForFinished(); }).isEmpty());
    }
    void whatWasRemovedLongAgoGoesAtTheNextOpening()
    {
        const QString other = in("other.lodestone");
        {
            const auto project = Project::open(other);
            project->removeSession(project->addSession("s", {}, samples(100), {}, {}));
        }
        test::meddle(other, "UPDATE session SET removed = '2020-01-01T00:00:00.000Z'");
        m_state->open(other);
        QTRY_VERIFY(Project::open(other, true)->removedSessions().isEmpty());
    }
    void ownChangesAreNotThoseOfOthers()
    {
        QTest::qWait(700);
        QSignalSpy elsewhere(m_state.get(), &ProjectState::changedElsewhere);
        QSignalSpy changed(m_state.get(), &ProjectState::changed);
        m_thread->run([](Project &project) { project.addSession("s", {}, samples(100), {}, {}); });
        QTRY_COMPARE(m_state->sessions().size(), 1);
        QTest::qWait(700);
        QVERIFY(changed.size() > 0);
        QCOMPARE(elsewhere.size(), 0);
    }
    void aFullDiskIsSaidUntilSavingWorksAgain()
    {
        m_thread->run([](Project &project) { project.setSetting("a", "1"); });
        QTRY_VERIFY(m_state->savedAgo() && *m_state->savedAgo() < 1);
        QFile full(m_full);
        QVERIFY(full.open(QIODevice::WriteOnly));
        m_thread->run([](Project &project) { project.setSetting("b", "1"); });
        QTRY_COMPARE(m_state->health(), Health::NotSaved);
        QVERIFY2(m_state->problem().contains("disk is full"), qPrintable(m_state->problem()));
        QTest::qWait(1200);
        QVERIFY(*m_state->savedAgo() > 1);
        QVERIFY(full.remove());
        QTRY_COMPARE_WITH_TIMEOUT(m_state->health(), Health::Good, 3000);
        QVERIFY(*m_state->savedAgo() < 1);
        QCOMPARE(m_state->problem(), QString());
    }
    void aMovedFileIsSaidWithinASecondAndWholeAfterQuitting()
    {
        m_recording->start(m_file, "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        const qint64 session = m_recording->session();
        take(0, 20000);
        QVERIFY(QFile::rename(m_file, in("moved.lodestone")));
        QTRY_COMPARE_WITH_TIMEOUT(m_state->health(), Health::Moved, 1500);
        QVERIFY(m_state->problem().contains("moved.lodestone"));
        take(20000, 20000);
        quit();
        QVERIFY(QFile::copy(in("moved.lodestone"), in("alone.lodestone")));
        auto project = Project::open(in("alone.lodestone"));
        QCOMPARE(project->session(session)->samples, 40000);
        QVERIFY(project->session(session)->finished);
        QCOMPARE(project->verify(), QStringList());
    }
    void aDeletedProjectGoesOnElsewhereWithItsRecording()
    {
        m_recording->start(m_file, "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        const qint64 session = m_recording->session();
        take(0, 1000);
        QVERIFY(QFile::remove(m_file));
        QTRY_COMPARE_WITH_TIMEOUT(m_state->health(), Health::Deleted, 1500);
        take(1000, 1000);
        bool saved = false;
        follow(
            this, m_state->saveCopy(in("elsewhere.lodestone")), [&] { saved = true; }, [](const QString &) {});
        take(2000, 1000);
        QTRY_VERIFY(saved);
        QCOMPARE(m_state->file(), in("elsewhere.lodestone"));
        QCOMPARE(m_state->health(), Health::Good);
        take(3000, 1000);
        quit();
        auto project = Project::open(in("elsewhere.lodestone"));
        QCOMPARE(project->session(session)->samples, 4000);
        QCOMPARE(project->verify(), QStringList());
    }
    void aReplacedFileIsSaidAndACopyThatCannotBeWrittenChangesNothing()
    {
        Project::open(in("another.lodestone"))->addSession("another", {}, samples(10), {}, {});
        QVERIFY(QFile::rename(in("another.lodestone"), in("new")) && QFile::remove(m_file)
                && QFile::rename(in("new"), m_file));
        QTRY_COMPARE_WITH_TIMEOUT(m_state->health(), Health::Replaced, 1500);
        QString why;
        follow(
            this, m_state->saveCopy(in("no/such/folder.lodestone")), [] {}, [&](const QString &text) { why = text; });
        QTRY_VERIFY(!why.isEmpty());
        QCOMPARE(m_state->health(), Health::Replaced);
        quit();
        QCOMPARE(Project::open(m_file)->sessions().constFirst().name, "another");
    }
    void aProjectThatCouldNotBeOpenedIsOpenedOnceItCan()
    {
        quit();
        QFile bad(in("bad.lodestone"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("no project at all");
        bad.close();
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        QSignalSpy failed(m_state.get(), &ProjectState::openFailed);
        m_state->open(bad.fileName());
        QTRY_COMPARE(m_state->health(), Health::NotOpened);
        QVERIFY(!m_state->problem().isEmpty());
        QTest::qWait(2500);
        QCOMPARE(failed.size(), 1); // tried again, said once
        QVERIFY(bad.remove());
        QTRY_COMPARE_WITH_TIMEOUT(m_state->health(), Health::Good, 5000);
        m_recording->start(m_state->file(), "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
    }
    void anImportNeverHoldsUpARecording()
    {
        QByteArray csv = exported("csv", samples(400000), {{0, 1000, {}}});
        QFile file(in("big.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        m_recording->start(m_file, "s", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        ImportFlow flow;
        ImportFlow::Result result;
        follow(
            this, flow.add(m_file, file.fileName()), [&](const ImportFlow::Result &r) { result = r; },
            [](const QString &) {});
        auto reader = Project::open(m_file, true);
        std::uint32_t next = 0;
        qint64 behind = 0;
        QElapsedTimer clock;
        clock.start();
        while (flow.running() && clock.elapsed() < 90000) {
            if (const auto due = std::uint32_t(clock.elapsed()); due > next) {
                take(next, int(due - next));
                next = due;
            }
            behind = std::max(behind, qint64(next) - reader->session(m_recording->session())->samples);
            QTest::qWait(5);
        }
        QTRY_COMPARE(result.samples, 400000);
        qInfo("import of %.0f MB in %.1f s; at most %lld ms of samples were not in the file", double(csv.size()) / 1e6,
            double(clock.elapsed()) / 1000, behind);
        QVERIFY(behind < 1000);
        QCOMPARE(reader->session(result.session)->samples, 400000);
        QCOMPARE(reader->labels(result.session).size(), 1);
    }
    void aCancelledImportLeavesNothing()
    {
        QByteArray csv = exported("csv", samples(100000), {});
        QFile file(in("big.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        bool cancelled = false, came = false;
        ImportFlow flow;
        follow(
            this, flow.add(m_file, file.fileName()), [&](const ImportFlow::Result &) { came = true; },
            [](const QString &) {}, [&] { cancelled = true; });
        QTRY_VERIFY_WITH_TIMEOUT(flow.fraction() > 0.75, 20000); // it is being stored
        flow.cancel();
        QTRY_VERIFY(cancelled);
        QTRY_VERIFY(!flow.running());
        QVERIFY(!came);
        QVERIFY(Project::open(m_file)->sessions().isEmpty());
        QVERIFY(!Project::open(m_file)->session(1));
        // And again, at once: refused this time, for the file is no recording.
        QString why;
        follow(
            this, flow.add(m_file, m_file), [](const ImportFlow::Result &) {},
            [&](const QString &text) { why = text; });
        QTRY_VERIFY(!why.isEmpty());
    }
    // With a pace that a test can wait for.
    void openAgain(const ProjectState::Pace &pace, bool readOnly = false)
    {
        quit();
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get(), pace);
        m_state->open(m_file, readOnly);
        QTRY_COMPARE(m_state->file(), m_file);
    }
    void aPauseBringsEverythingIntoTheFile()
    {
        openAgain({50, 200, 1000000});
        m_thread->run([](Project &project) { project.addSession("s", {}, samples(5000), {}, {}); });
        const QString alone = in("alone.lodestone");
        const auto whole = [&] {
            QFile::remove(alone);
            return QFile::copy(m_file, alone) && Project::open(alone, true)->sessions().size() == 1;
        };
        QTRY_VERIFY(whole());
        QCOMPARE(Project::open(alone)->verify(), QStringList());
    }
    void aBackupIsMadeAfterOpeningButNotWhileARecordingRuns()
    {
        Project::open(m_file)->addSession("s", {}, samples(5000), {}, {});
        openAgain({50, 1000000, 300});
        m_recording->start(m_file, "r", {}, {});
        QTRY_COMPARE(m_recording->state(), Recording::State::Running);
        QTest::qWait(700);
        QVERIFY(backupsOf(m_file).isEmpty());
        take(0, 500);
        m_recording->stop();
        QTRY_COMPARE(backupsOf(m_file).size(), 1);
        QCOMPARE(backupsOf(m_file)[0].sessions, 2);
        openAgain({50, 1000000, 100});
        QTest::qWait(400);
        QCOMPARE(backupsOf(m_file).size(), 1); // nothing changed since
        auto other = Project::open(m_file);    // as another program would
        const qint64 session = other->beginSession("of another program", {});
        openAgain({50, 1000000, 100});
        QTest::qWait(400);
        QCOMPARE(backupsOf(m_file).size(), 1);
        other->finishSession(session);
        QTRY_COMPARE(backupsOf(m_file).size(), 2);
    }
    void aProjectCanBeOpenedForReadingOnly()
    {
        Project::open(m_file)->addSession("s", {}, samples(500), {}, {});
        openAgain({50, 100, 100}, true);
        QTRY_COMPARE(m_state->sessions().size(), 1);
        QVERIFY(m_state->readOnly());
        QString refusal;
        m_thread->run([](Project &project) {
                    project.addLabel(1, {1, 5, {}}, LabelSource::Human);
                })
            .onFailed(this, [&refusal](const ProjectError &error) { refusal = error.text; });
        QTRY_VERIFY(!refusal.isEmpty());
        QVERIFY2(refusal.contains("reading only"), qPrintable(refusal));
        QTest::qWait(300);
        QVERIFY(backupsOf(m_file).isEmpty());
        QCOMPARE(m_state->health(), Health::Good);
    }
    void anOlderFormatIsToldWithWhereItIsKept()
    {
        const QString old = in("old.lodestone");
        test::writeFormat1(old);
        QSignalSpy told(m_state.get(), &ProjectState::broughtUp);
        m_state->open(old);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told[0][0].toString(), Project::oldCopyOf(old, 1));
        m_state->open(m_file);
        QTRY_COMPARE(m_state->file(), m_file);
        m_state->open(old);
        QTRY_COMPARE(m_state->file(), old);
        QTest::qWait(300);
        QCOMPARE(told.count(), 1);
    }
    void damageIsToldOnceAndDamagedLabelsAreRemoved()
    {
        quit();
        {
            auto project = Project::open(m_file);
            project->addSession("s", {}, samples(500), {{1, 5, {}}}, LabelSource::Human);
            project->addSession("t", {}, samples(500), {}, {});
        }
        lodestone::test::meddle(m_file, QStringLiteral("UPDATE label SET fingers = 'xyz'"));
        lodestone::test::meddle(m_file, QStringLiteral("UPDATE session SET samples = -1 WHERE name = 't'"));
        m_thread = std::make_unique<ProjectThread>();
        m_recording = std::make_unique<Recording>();
        m_state = std::make_unique<ProjectState>(m_thread.get(), m_recording.get());
        QSignalSpy damage(m_state.get(), &ProjectState::damageFound);
        m_state->open(m_file);
        QTRY_COMPARE(damage.size(), 1);
        QCOMPARE(m_state->damagedLabels().size(), 1);
        QVERIFY(!m_state->sessions()[1].damage.isEmpty());
        QVERIFY(m_state->sessions()[0].damage.isEmpty());
        m_state->removeDamagedLabels();
        QTRY_VERIFY(m_state->damagedLabels().isEmpty());
        QCOMPARE(damage.size(), 1);
    }
    void whatIsMissingIsToldUntilItIsAccepted()
    {
        Project::open(m_file)->addSession("s", {}, samples(500), {}, {});
        quit();
        QVERIFY(QFile::copy(m_file, in("old")));
        Project::open(m_file)->addSession("t", {}, samples(500), {}, {});
        QVERIFY(QFile::remove(m_file) && QFile::rename(in("old"), m_file));
        openAgain({50, 100, 100});
        QTRY_VERIFY(m_state->missing().contains("sessions: 1"));
        QTest::qWait(300);
        QVERIFY(backupsOf(m_file).isEmpty()); // it would push out a whole one
        m_state->acceptMissing();
        QTRY_COMPARE(m_state->missing(), QString());
    }
};

QTEST_GUILESS_MAIN(ProjectStateTest)
#include "project_state_test.moc"
