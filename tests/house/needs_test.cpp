// SPDX-License-Identifier: GPL-3.0-or-later
// A test whose tool is missing is skipped on a person's machine and fails in CI. The inner test runs in a process of
// its own.
#include "tests/support/needs.h"
#include <QCoreApplication>
#include <QProcess>

class NeedsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMissingFailsInCiAndIsSkippedElsewhere_data()
    {
        QTest::addColumn<bool>("ci");
        QTest::addColumn<bool>("there");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a person's machine") << false << false << QByteArray("SKIP");
        QTest::newRow("CI") << true << false << QByteArray("FAIL!");
        QTest::newRow("CI, not missing") << true << true << QByteArray("PASS");
    }
    void whatIsMissingFailsInCiAndIsSkippedElsewhere()
    {
        QFETCH(bool, ci);
        QFETCH(bool, there);
        QFETCH(QByteArray, said);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LODESTONE_CI"));
        environment.insert(QStringLiteral("LODESTONE_NEEDS_INNER"), there ? QStringLiteral("there") : QString());
        if (ci)
            environment.insert(QStringLiteral("LODESTONE_CI"), QStringLiteral("1"));
        QProcess inner;
        inner.setProcessEnvironment(environment);
        inner.start(QCoreApplication::applicationFilePath(), {QStringLiteral("inner")});
        QVERIFY(inner.waitForFinished());
        const QByteArray out = inner.readAllStandardOutput();
        QVERIFY2(out.contains(said.leftJustified(7) + ": NeedsTest::inner()"), out.constData());
        QCOMPARE(inner.exitCode() != 0, ci && !there);
    }
    void inner()
    {
        if (!qEnvironmentVariableIsSet("LODESTONE_NEEDS_INNER"))
            return;
        LODESTONE_NEEDS(!qEnvironmentVariableIsEmpty("LODESTONE_NEEDS_INNER"), "no such tool");
    }
};

QTEST_GUILESS_MAIN(NeedsTest)
#include "needs_test.moc"
