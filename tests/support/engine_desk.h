// SPDX-License-Identifier: GPL-3.0-or-later
// What a flow that asks the engine needs, on a project's file of its own. The engine is tests/support/fake_engine.cpp.
#pragma once
#include "app/studio/project_thread.h"
#include "engine/jobs/client.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace lodestone::test {

inline QString fakeEngine() { return qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/fake-engine"); }

// What becomes of the jobs about this project from now on: "answer", "refuse", "die", "wait" or "deaf".
inline void behave(const QString &project, const QByteArray &how)
{
    QFile behaviour(project + QStringLiteral(".behaviour"));
    QVERIFY(behaviour.open(QIODevice::WriteOnly));
    behaviour.write(how);
}

struct EngineDesk
{
    QString file() const { return folder.filePath(QStringLiteral("p.lodestone")); }
    void open() { project.open(file()).waitForFinished(); }
    void behave(const QByteArray &how) { test::behave(file(), how); }
    QTemporaryDir folder;
    EngineClient engine{fakeEngine()};
    ProjectThread project;
};

// The ways in which an engine fails, for a test's _data(): column "behaviour".
inline void engineFailures()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::newRow("it refuses") << QByteArray("refuse");
    QTest::newRow("it dies") << QByteArray("die");
}

} // namespace lodestone::test
