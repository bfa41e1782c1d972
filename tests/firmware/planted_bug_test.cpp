// SPDX-License-Identifier: GPL-3.0-or-later
// The same cuts on a firmware with a bug planted into it: they must find it, or they prove nothing.
#include "power_cut.h"
#include <QTest>

using namespace lodestone::test;
using Act = CutScene::Act;

class PlantedBugTest : public QObject
{
    Q_OBJECT
private slots:
    void theCutsFindIt()
    {
        int failures = 0;
        for (const CutScene &scene : {CutScene{Act::Update, 16, false, 7}, CutScene{Act::Confirm, 16, false, 4},
                 CutScene{Act::StartAfterTrial, 16, false, 6}})
            for (const auto cut : {MemoryBoard::Cut::Before, MemoryBoard::Cut::Torn, MemoryBoard::Cut::After}) {
                const CutTable table = cutEverywhere(scene, cut);
                failures += table.failures;
                qInfo("%-34s %-15s operations %5d  runs %5d  failures %d  %s", qPrintable(table.operation),
                    qPrintable(cutName(cut)), table.operations, table.runs, table.failures, qPrintable(table.first));
            }
        QVERIFY(failures > 0);
    }
};

QTEST_GUILESS_MAIN(PlantedBugTest)
#include "planted_bug_test.moc"
