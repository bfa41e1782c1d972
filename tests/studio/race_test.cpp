// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads on one number, nothing posted between them. Built under the thread sanitizer alone, and must fail there:
// what tests/support/qt_order.cpp knows of Qt does not hide it.
#include "app/studio/project_thread.h"
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class RaceTest : public QObject
{
    Q_OBJECT
private slots:
    void twoThreadsOnOneNumber()
    {
        QTemporaryDir folder;
        ProjectThread thread;
        thread.open(folder.filePath("race.lodestone"));
        int number = 0;
        const auto count = [&number] {
            for (int i = 0; i < 1000000; ++i)
                number = number + 1;
        };
        QFuture<void> there = thread.run([&count](Project &) { count(); });
        count();
        there.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(RaceTest)
#include "race_test.moc"
