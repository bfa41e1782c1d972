// SPDX-License-Identifier: GPL-3.0-or-later
// Every piece of work ends: with a result, with the error it threw, or cancelled.
#include "app/studio/follow.h"
#include "app/studio/project_thread.h"
#include <QTemporaryDir>
#include <QSemaphore>
#include <QTest>

using namespace lodestone;

class ProjectThreadTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    template<typename T>
    static QString errorOf(QFuture<T> future)
    {
        try {
            future.waitForFinished();
            return {};
        } catch (const ProjectError &error) {
            return error.text;
        }
    }

private slots:
    void workWithoutAFileFails()
    {
        ProjectThread thread;
        QVERIFY(errorOf(thread.run([](Project &project) { return project.humanLabels(); })).contains("No project"));
    }
    void anErrorOfTheFileReachesTheAsker()
    {
        ProjectThread thread;
        thread.open(file("error.lodestone"));
        QVERIFY(errorOf(thread.run([](Project &project) { return project.samples(99); })).contains("99"));
        QCOMPARE(errorOf(thread.run([](Project &project) { return project.humanLabels(); })), QString());
    }
    void anAnswerComesInTheAskersThread()
    {
        ProjectThread thread;
        thread.open(file("then.lodestone"));
        QThread *ranIn = nullptr;
        const auto labels = thread.run([](Project &project) { return project.humanLabels(); });
        follow(
            this, labels, [&ranIn](int) { ranIn = QThread::currentThread(); }, [](const QString &) {});
        QTRY_COMPARE(ranIn, thread.thread());
    }
    void aFileThatCannotBeOpenedLeavesTheOneBefore()
    {
        ProjectThread thread;
        QCOMPARE(errorOf(thread.open(file("good.lodestone"))), QString());
        QVERIFY(!errorOf(thread.open(file("missing/none.lodestone"))).isEmpty());
        const auto name = [](Project &project) { return project.file(); };
        QVERIFY(thread.run(name, thread.generation()).result().endsWith("good.lodestone"));
    }
    void nothingIsWrittenBetweenACopyAndItsOpening()
    {
        ProjectThread thread;
        thread.open(file("one.lodestone"));
        const auto write = [](Project &project) { project.beginSession("s", {}); };
        thread.run(write);
        QCOMPARE(errorOf(thread.openCopy(file("copy.lodestone"))), QString());
        thread.run(write, thread.generation());
        QCOMPARE(thread.run([](Project &project) { return project.sessions().size(); }).result(), 2);
        QVERIFY(!errorOf(thread.openCopy(file("copy.lodestone"))).isEmpty()); // it is there already
        QCOMPARE(Project::open(file("one.lodestone"))->sessions().size(), 1);
        QVERIFY(
            thread.run([](Project &p) { return p.file(); }, thread.generation()).result().endsWith("copy.lodestone"));
    }
    void workForOneFileNeverReachesAnother()
    {
        ProjectThread thread;
        thread.open(file("first.lodestone"));
        const int first = thread.generation();
        thread.open(file("second.lodestone"));
        bool ran = false;
        QVERIFY(!errorOf(thread.run([&ran](Project &) { ran = true; }, first)).isEmpty());
        QVERIFY(!ran);
        QCOMPARE(errorOf(thread.run([&ran](Project &) { ran = true; }, thread.generation())), QString());
        QVERIFY(ran);
    }
    void cancelledWorkIsNotBegun()
    {
        ProjectThread thread;
        thread.open(file("cancel.lodestone"));
        QSemaphore gate;
        thread.run([&gate](Project &) { gate.acquire(); });
        bool ran = false, cancelled = false;
        QFuture<void> future = thread.run([&ran](Project &) { ran = true; });
        follow(
            this, future, [] {}, [](const QString &) {}, [&cancelled] { cancelled = true; });
        future.cancel();
        gate.release();
        QTRY_VERIFY(cancelled);
        QVERIFY(!ran);
    }
    void closingRunsWhatWasPosted()
    {
        int ran = 0;
        {
            ProjectThread thread;
            thread.open(file("close.lodestone"));
            for (int i = 0; i < 20; ++i)
                thread.run([&ran](Project &project) { ran += project.sessions().isEmpty(); });
        }
        QCOMPARE(ran, 20);
    }
};

QTEST_GUILESS_MAIN(ProjectThreadTest)
#include "project_thread_test.moc"
