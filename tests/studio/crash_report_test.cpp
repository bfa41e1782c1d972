// SPDX-License-Identifier: GPL-3.0-or-later
// A crash leaves a report, which is offered once. The crash is another process: this program with the word "crash".
#include "app/studio/about.h"
#include "app/studio/crash_report.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdlib>

using namespace lodestone;

class CrashReportTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_state;
    QString folder() const { return m_state.path() + QStringLiteral("/crashes"); }

    QProcess::ExitStatus crash(const QString &how)
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("crash"), how, folder()});
        program.waitForFinished(20000);
        return program.exitStatus();
    }
    static QString read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void aCrashLeavesAReport_data()
    {
        QTest::addColumn<QString>("signal");
        QTest::newRow("memory") << "SIGSEGV";
        QTest::newRow("abort") << "SIGABRT";
        QTest::newRow("endless recursion") << "SIGSEGV";
    }
    void aCrashLeavesAReport()
    {
        QFETCH(QString, signal);
        QDir(folder()).removeRecursively();
        QCOMPARE(crash(QString::fromLatin1(QTest::currentDataTag())), QProcess::CrashExit);
        const QString report = newestCrashReport(folder()), text = read(report);
        QVERIFY2(text.contains(signal) && text.contains("\"version\"") && text.contains("Stack:"), qPrintable(text));
        QVERIFY2(text.contains("the last thing it said"), qPrintable(text));
        QVERIFY2(text.count("/test_studio_crash_report") > 2, qPrintable(text)); // its frames
        markOffered(report);
        QCOMPARE(newestCrashReport(folder()), QString());
    }
    void anEndInOrderLeavesNone()
    {
        QDir(folder()).removeRecursively();
        QCOMPARE(crash(QStringLiteral("no")), QProcess::NormalExit);
        QCOMPARE(newestCrashReport(folder()), QString());
    }
    void fiveReportsAreKept()
    {
        QDir(folder()).removeRecursively();
        QDir().mkpath(folder());
        for (int i = 0; i < 8; ++i) {
            QFile file(folder() + QStringLiteral("/crash-2026010%1-000000-1.txt").arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(newestCrashReport(folder()).endsWith("crash-20260107-000000-1.txt"));
        QCOMPARE(QDir(folder()).entryList({"crash-*.txt"}).size(), 5);
    }
    void whatABugReportNeedsIsThere()
    {
        const QJsonObject facts = aboutThisProgram();
        for (const char *name : {"version", "qt", "qt_built", "compiler", "system", "kernel", "architecture", "locale"})
            QVERIFY2(!facts[QLatin1String(name)].toString().isEmpty(), name);
        QVERIFY(facts["parts"].toObject().contains("engine"));
        const QString all = QString::fromUtf8(QJsonDocument(facts).toJson());
        QVERIFY2(!all.contains(QDir::homePath() + '/'), qPrintable(all)); // nobody's name or folder
    }
};

namespace {

int deeper(volatile int *depth)
{
    volatile int here[1024]{};
    here[0] = *depth + 1;
    return *depth < 0 ? 0 : deeper(here) + here[1]; // it never is
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("crash-test"));
    const QStringList words = application.arguments();
    if (words.value(1) == QLatin1String("crash")) {
        watchForCrashes(words.value(3));
        qWarning("the last thing it said");
        if (words[2] == QLatin1String("memory"))
            std::raise(SIGSEGV);
        if (words[2] == QLatin1String("abort"))
            std::abort();
        if (volatile int depth = 0; words[2] == QLatin1String("endless recursion"))
            return deeper(&depth);
        return 0;
    }
    CrashReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_report_test.moc"
