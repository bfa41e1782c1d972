// SPDX-License-Identifier: GPL-3.0-or-later
// What a test needs of the machine: LODESTONE_NEEDS(condition, why not). Where it is missing, a person's test run skips
// the test and says why; in CI (`.ci/run` sets LODESTONE_CI) everything is installed, so there it fails: no test
// disappears unnoticed. For a slot that returns nothing, as it leaves the slot. QSKIP alone is for data that lies
// beside the source in ../shared.
#pragma once
#include <QTest>

#define LODESTONE_NEEDS(condition, why)                                    \
    do {                                                                   \
        if (!(condition)) {                                                \
            const QByteArray lodestoneMissing{QString(why).toLocal8Bit()}; \
            if (qEnvironmentVariableIsSet("LODESTONE_CI"))                 \
                QFAIL(lodestoneMissing.constData());                       \
            QSKIP(lodestoneMissing.constData());                           \
        }                                                                  \
    } while (false)
