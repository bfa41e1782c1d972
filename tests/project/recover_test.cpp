// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of a project file whose pages are damaged or gone.
#include "engine/project/recover.h"
#include "tests/support/made_sessions.h"
#include "tests/support/meddle.h"
#include "tests/support/project_folder.h"

#include <QDir>

using namespace lodestone;
using namespace lodestone::test;

class RecoverTest : public QObject, ProjectFolder
{
    Q_OBJECT

private slots:
    void init() { fresh(); }
    void whatCanBeReadIsSaved()
    {
        const qint64 bad = twoSessions(m_file);
        ModelInfo model;
        model.name = "Model 1";
        model.weights = "weights";
        model.image = "image";
        Project::open(m_file)->addModel(model);
        meddle(m_file, "UPDATE block SET data = zeroblob(44 * count) WHERE session = ? AND first = 4096", {bad});
        meddle(m_file, "UPDATE session SET samples = -1 WHERE id = ?", {bad});
        meddle(m_file, "INSERT INTO label (session, first, past, fingers, source, created)"
                       " VALUES (2, 9000, 9100, 'fffff', 'human', ''), (1, 100, 200, 'xyz', 'human', '')");
        meddle(m_file, "UPDATE model SET image = 'changed'");
        const QString saved = in("saved.lodestone");
        const Recovery recovery = recover(m_file, saved);
        QCOMPARE(recovery.sessions, 3);
        QCOMPARE(recovery.samples, 10000 + 4096 + 1808);
        QCOMPARE(recovery.labels, 2);
        QCOMPARE(recovery.models, 1);
        const QString lost = recovery.lost.join('\n');
        for (const char *part : {"became 2 sessions", "5904 could be read", "1 labels", "image of Model 1"})
            QVERIFY2(lost.contains(QLatin1String(part)), qPrintable(lost));
        QVERIFY(!refusal([&] { recover(m_file, saved); }).isEmpty());
        auto project = Project::open(saved);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->sessions().size(), 3);
        QCOMPARE(project->sessions()[0].name, QString("good"));
        QCOMPARE(project->samples(3).front().t, 8192 * 0.02);
        const QList<Label> labels = project->labels(3);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels[0].segment.begin, 9000 - 8192);
        QCOMPARE(project->newestModel()->weights, QByteArray("weights"));
        QVERIFY(project->newestModel()->image.isEmpty());
        QVERIFY(!Project::open(m_file, true)->verify().isEmpty()); // left as it was
    }
    void pagesThatCannotBeReadCostWhatIsInThem()
    {
        twoSessions(m_file);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // In the middle of the second session's blocks.
        QVERIFY(file.seek(file.size() * 3 / 4) && file.write(QByteArray(20000, '\xA5')) == 20000);
        file.close();
        const QString saved = in("saved.lodestone");
        const Recovery recovery = recover(m_file, saved);
        QVERIFY2(recovery.samples >= 10000, qPrintable(QString::number(recovery.samples)));
        QVERIFY(recovery.samples < 20000);
        QVERIFY(!recovery.lost.isEmpty());
        auto project = Project::open(saved);
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->samples(1).size(), std::size_t(10000));
    }
    void pagesOfEveryKindMayBeLost_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("from");
        QTest::newRow("the header") << "sqlite_master" << 0;
        QTest::newRow("the schema") << "sqlite_master" << 100;
        for (const char *table : {"setting", "label_by_place", "label_by_length", "sqlite_autoindex_block_1",
                 "sqlite_autoindex_setting_1", "session", "block", "class"})
            QTest::newRow(table) << table << 0;
    }
    void pagesOfEveryKindMayBeLost()
    {
        QFETCH(QString, what);
        QFETCH(int, from);
        twoSessions(m_file);
        Project::open(m_file)->setSetting("port", "one");
        const qint64 root =
            what == "sqlite_master"
                ? 1
                : query(m_file, "SELECT rootpage FROM sqlite_master WHERE name = '" + what + "'")[0][0].toLongLong();
        Project::open(m_file)->checkpoint();
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((root - 1) * 4096 + from));
        QCOMPARE(file.write(QByteArray(4096 - from, '\xA5')), 4096 - from);
        file.close();
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        QCOMPARE(recovery.sessions, 2);
        QCOMPARE(recovery.samples, 20000);
        QCOMPARE(recovery.labels, 2);
        const auto project = Project::open(in("saved.lodestone"));
        QCOMPARE(project->verify(), QStringList());
        QCOMPARE(project->labels(2)[0].segment, (Segment{5000, 5050, fingers("eeeee")}));
        QCOMPARE(project->sessions()[0].name, QString(what == "session" ? "Session 1" : "good"));
        if (what != "setting")
            QCOMPARE(project->setting("port"), QString("one"));
    }
    void aTruncatedFileGivesWhatIsLeft_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {99, 90, 70, 50, 30})
            QTest::newRow(QByteArray::number(percent)) << percent;
    }
    void aTruncatedFileGivesWhatIsLeft()
    {
        QFETCH(int, percent);
        {
            const auto project = Project::open(m_file);
            const qint64 session = project->beginSession("s", {}); // in blocks as a recording writes them
            for (int i = 0; i < 200; ++i)
                project->append(session, ramp(250 * i, 250));
            project->finishSession(session);
            project->checkpoint();
        }
        QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() * percent / 100 + 100));
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        // The blocks that begin on a page that is left, but for the last ones of it, which are cut.
        QVERIFY2(recovery.samples >= 50000 * percent / 100 - 8 * 250, qPrintable(QString::number(recovery.samples)));
        QVERIFY(recovery.samples < 50000);
        QVERIFY(!recovery.lost.isEmpty());
        QCOMPARE(Project::open(in("saved.lodestone"))->verify(), QStringList());
    }
    void whatWasRemovedDoesNotComeBack()
    {
        {
            const auto project = Project::open(m_file);
            const qint64 gone = project->addSession("gone", {}, ramp(0, 50000), {}, {});
            project->addSession("stays", {}, ramp(0, 100), {}, {});
            for (int i = 0; i < 50; ++i)
                project->addLabel(2, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
            for (const Label &label : project->labels(2))
                if (label.segment.begin != 7)
                    project->removeLabel(label.id);
            project->removeSession(gone);
            project->purgeRemoved(0);
        }
        meddle(m_file, "UPDATE setting SET value = 'torn' WHERE key = 'account'");
        const Recovery recovery = recover(m_file, in("saved.lodestone"));
        QCOMPARE(recovery.sessions, 1);
        QCOMPARE(recovery.labels, 1);
        QCOMPARE(recovery.lost, QStringList());
    }
    void theWalFileCounts()
    {
        const QString left = in("left.lodestone");
        const auto project = Project::open(m_file);
        project->addSession("s", {}, ramp(0, 10000), {}, {});
        project->checkpoint();
        for (int i = 0; i < 20; ++i)
            project->addLabel(1, {i, i + 1, fingers("eeeee")}, LabelSource::Human);
        copyFiles(m_file, left);
        QFile file(left);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(100, '\xA5')) == 100);
        file.close();
        const Recovery recovery = recover(left, in("saved.lodestone"));
        QCOMPARE(recovery.samples, 10000);
        QCOMPARE(recovery.labels, 20);
    }
    void whereNothingIsLeftNothingIsSaved()
    {
        for (const QByteArray &content : {QByteArray(), QByteArray("text"), QByteArray(20000, '\xA5'),
                 QByteArray("SQLite format 3") + QByteArray(9000, '\x0d')}) {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
            file.close();
            QVERIFY(refusal([&] { recover(m_file, in("saved.lodestone")); }).contains("nothing was saved"));
            QVERIFY(QDir(m_folder->path()).entryList({"saved*"}).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(RecoverTest)
#include "recover_test.moc"
