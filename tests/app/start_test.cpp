// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for on the command line, which files are projects, and one window a project.
#include "app/lodestone/open_once.h"
#include "app/lodestone/options.h"
#include "app/lodestone/project_names.h"
#include "engine/project/project.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace lodestone;

class StartTest : public QObject
{
    Q_OBJECT
    static Options parsed(const QStringList &arguments)
    {
        int code = 0;
        const auto options = parseOptions(QStringList{"lodestone"} + arguments, &code);
        return options.value_or(Options());
    }
private slots:
    void everyNamedFileIsOpened()
    {
        const Options two = parsed({"a.csv", "b.csv"});
        QVERIFY(two.project.isEmpty());
        QCOMPARE(two.files, (QStringList{"a.csv", "b.csv"}));
        const Options mixed = parsed({"a.csv", "march.lodestone", "b.csv"});
        QCOMPARE(mixed.project, "march.lodestone");
        QCOMPARE(mixed.files, (QStringList{"a.csv", "b.csv"}));
    }
    void aProjectWithoutAnEndingOpensWhatItCreates()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath("march");
        const QString first = parsed({"--project", name}).project;
        QCOMPARE(first, name + ".lodestone");
        Project::open(first).reset();
        QCOMPARE(parsed({"--project", name}).project, first);
        QCOMPARE(parsed({first}).project, first);
    }
    void aProjectOfAnyNameIsKnownByItsFirstBytes()
    {
        const QTemporaryDir folder;
        const QString named = folder.filePath("old");
        Project::open(named).reset(); // as lodestone-cli makes it when told so
        QFile table(folder.filePath("table"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("t,x\n");
        table.close();
        QVERIFY(isProject(named) && !isProject(table.fileName()) && !isProject(folder.filePath("none")));
        QCOMPARE(parsed({named}).project, named);
        QCOMPARE(parsed({"--project", named}).project, named);
    }
    void asksAnotherWindowToComeToTheFront()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        Project::open(file).reset();
        OpenOnce other;
        other.hold(file);
        QSignalSpy raised(&other, &OpenOnce::raiseWanted);
        bool answer = false;
        // As from another process: the one that is asked answers in its own time.
        const std::unique_ptr<QThread> asker(QThread::create([&] { answer = OpenOnce().raiseOther(file); }));
        asker->start();
        QTRY_COMPARE(raised.count(), 1);
        QVERIFY(asker->wait(5000));
        QVERIFY(answer);
        QVERIFY(!other.raiseOther(file)); // its own project
    }
    void aWindowThatWasKilledIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("p.lodestone");
        Project::open(file).reset();
        QVERIFY(!OpenOnce().raiseOther(file));
        {
            OpenOnce once;
            once.hold(file);
            once.hold(folder.filePath("other.lodestone")); // it went to another project
        }
        QVERIFY(!OpenOnce().raiseOther(file));
    }
};

QTEST_GUILESS_MAIN(StartTest)
#include "start_test.moc"
