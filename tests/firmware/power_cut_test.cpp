// SPDX-License-Identifier: GPL-3.0-or-later
// Every flash operation, three ways of dying, no sampling. The table it prints is the proof.
#include "power_cut.h"
#include <QTest>

using namespace lodestone::test;
using Act = CutScene::Act;

class PowerCutTest : public QObject
{
    Q_OBJECT
private slots:
    void theGloveComesBack_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("records");
        const auto row = [](const char *name, Act act, int width, int records) {
            QTest::newRow(name) << int(act) << width << records;
        };
        row("update 4 KB", Act::Update, 16, 4);
        row("update 4 KB, the record page fills at the first record", Act::Update, 16, 8);
        row("update 4 KB, it fills at the second", Act::Update, 16, 7);
        row("update 4 KB, it fills at the third", Act::Update, 16, 6);
        row("update 4 KB, fresh glove", Act::Update, 16, 0);
        row("update 11 KB", Act::Update, 32, 4);
        row("confirm", Act::Confirm, 16, 4);
        row("confirm, the record page fills", Act::Confirm, 16, 6);
        row("revert", Act::Revert, 16, 4);
        row("revert, the record page fills", Act::Revert, 16, 8);
        row("start after a trial", Act::StartAfterTrial, 16, 4);
        row("start after a trial, the record page fills", Act::StartAfterTrial, 16, 6);
    }
    void theGloveComesBack()
    {
        QFETCH(int, act);
        QFETCH(int, width);
        QFETCH(int, records);
        const CutScene scene{Act(act), width, records == 0, records};
        for (const auto cut : {MemoryBoard::Cut::Before, MemoryBoard::Cut::Torn, MemoryBoard::Cut::After}) {
            const CutTable table = cutEverywhere(scene, cut);
            qInfo("%-34s %-15s operations %5d  runs %5d  failures %d  %s", qPrintable(table.operation),
                qPrintable(cutName(cut)), table.operations, table.runs, table.failures, qPrintable(table.first));
            QVERIFY(table.operations > 20);
            QCOMPARE(table.runs, table.operations);
            QCOMPARE(table.first, QString());
            QCOMPARE(table.failures, 0);
        }
    }
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "power_cut_test.moc"
