// SPDX-License-Identifier: GPL-3.0-or-later
// Messages live as long as what they speak of.
#include "app/lodestone/notices.h"
#include <QTest>

using namespace lodestone;

class NoticesTest : public QObject
{
    Q_OBJECT
private slots:
    void aSuccessLeavesTheFailureAndEndsByItself()
    {
        MainWindow window;
        Notices notices(&window);
        notices.setDoneMilliseconds(100);
        notices.problem("a.csv was not imported.", "import a.csv");
        notices.done("b.csv is in the project.", "Show it", [] {});
        QCOMPARE(notices.all().size(), 2);
        QCOMPARE(window.messages().front().tone, Message::Tone::Done);
        QCOMPARE(notices.text(), "a.csv was not imported."); // a success is no problem
        QTRY_COMPARE(notices.all(), QStringList{"a.csv was not imported."});
    }
    void eachIsEndedByItsOwnCure()
    {
        MainWindow window;
        Notices notices(&window);
        for (const char *file : {"a", "b", "c"})
            notices.problem(QStringLiteral("%1 was refused").arg(file), QStringLiteral("import %1").arg(file));
        notices.problem("The glove was unplugged.", "link");
        notices.message("A recording was cut off last time.");
        QCOMPARE(notices.all().size(), 5);
        notices.settle("link"); // it is back: nothing else goes
        QCOMPARE(notices.all().size(), 4);
        notices.settle("import b");
        QCOMPARE(notices.all(), (QStringList{"A recording was cut off last time.", "c was refused", "a was refused"}));
    }
    void theNewestWordOnAMatterCounts()
    {
        MainWindow window;
        Notices notices(&window);
        notices.problem("Not found.", "link");
        notices.problem("No permission.", "link");
        notices.problem("No permission.", "link");
        QCOMPARE(notices.all(), QStringList{"No permission."});
    }
    void aButtonDoesItsOwnThingOnce()
    {
        MainWindow window;
        Notices notices(&window);
        QStringList done;
        notices.offer("First", "Do it", [&done] { done << "first"; });
        notices.offer("Second", "Do it", [&done] { done << "second"; });
        const qint64 first = window.messages()[1].id;
        emit window.messageAction(first);
        emit window.messageAction(first);
        QCOMPARE(done, QStringList{"first"});
        QCOMPARE(notices.all(), QStringList{"Second"});
        emit window.messageClosed(window.messages().front().id);
        QVERIFY(notices.all().isEmpty() && done.size() == 1);
    }
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
