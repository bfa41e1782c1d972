// SPDX-License-Identifier: GPL-3.0-or-later
// In the handler of a signal only system calls, and memory that was made ready before, may be used.
#include "app/studio/crash_report.h"

#include "app/studio/about.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <execinfo.h>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace lodestone {
namespace {

constexpr int kLines = 40, kFrames = 64, kReportsKept = 5;
constexpr std::array kFatal{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
const char *const kOffered = ".offered"; // a file of this name beside the report

std::array<std::array<char, 240>, kLines> lines; // the last messages, round and round
std::atomic<unsigned> written{0};
std::string reportFile, head;
std::array<char, 64 * 1024> signalStack; // a stack overflow leaves none
QtMessageHandler before = nullptr;

void put(int file, const char *text) { [[maybe_unused]] const ssize_t n = ::write(file, text, std::strlen(text)); }

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV: return "SIGSEGV (memory that is not the program's)\n";
    case SIGABRT: return "SIGABRT (the program stopped itself)\n";
    case SIGBUS: return "SIGBUS (memory or a mapped file that is gone)\n";
    case SIGFPE: return "SIGFPE (a whole number divided by zero)\n";
    default: return "SIGILL (an instruction this processor lacks)\n";
    }
}

void onCrash(int signal)
{
    const int file = ::open(reportFile.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, head.c_str());
        put(file, "\nSignal: ");
        put(file, nameOf(signal));
        put(file, "\nStack:\n");
        std::array<void *, kFrames> frames;
        ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), kFrames), file);
        put(file, "\nLast messages:\n");
        const unsigned end = written;
        for (unsigned i = end > kLines ? end - kLines : 0; i != end; ++i) {
            put(file, lines[i % kLines].data());
            put(file, "\n");
        }
        ::close(file);
    }
    ::raise(signal); // SA_RESETHAND: its usual effect now
}

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = message.toUtf8();
    std::array<char, 240> &place = lines[written % kLines];
    std::strncpy(place.data(), line.constData(), place.size() - 1);
    ++written;
    if (before)
        before(type, context, message);
}

} // namespace

QString crashFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state)
           + QStringLiteral("/lodestone/crashes");
}

void watchForCrashes(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return; // a home that cannot be written: no report
    reportFile = QFile::encodeName(QStringLiteral("%1/crash-%2-%3.txt")
                                       .arg(folder, QDateTime::currentDateTimeUtc().toString("yyyyMMdd-hhmmss"))
                                       .arg(QCoreApplication::applicationPid()))
                     .toStdString();
    head = "Report of a crash of " + QCoreApplication::applicationName().toStdString()
           + ". It is on this computer only; nothing was sent.\n"
           + QJsonDocument(aboutThisProgram()).toJson(QJsonDocument::Indented).toStdString();
    std::array<void *, 1> first;
    ::backtrace(first.data(), 1); // loads its library now, as that needs memory
    before = qInstallMessageHandler(keepMessage);

    stack_t stack{};
    stack.ss_sp = signalStack.data();
    stack.ss_size = signalStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action
    {};
    action.sa_handler = onCrash;
    action.sa_flags = int(SA_RESETHAND) | SA_ONSTACK | SA_NODEFER;
    for (const int signal : kFatal)
        ::sigaction(signal, &action, nullptr);
}

QString newestCrashReport(const QString &folder)
{
    const QDir dir(folder);
    QStringList reports = dir.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = kReportsKept; i < reports.size(); ++i)
        for (const QString &file : {reports[i], reports[i] + QLatin1String(kOffered)})
            QFile::remove(dir.filePath(file));
    if (reports.isEmpty() || dir.exists(reports.constFirst() + QLatin1String(kOffered)))
        return {};
    return dir.filePath(reports.constFirst());
}

void markOffered(const QString &report)
{
    QFile mark(report + QLatin1String(kOffered));
    if (!mark.open(QIODevice::WriteOnly))
        return; // offered once more, then
}

} // namespace lodestone
