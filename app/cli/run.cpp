// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <QTimer>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace lodestone::cli {

namespace {

volatile std::sig_atomic_t stopAsked = 0;
bool readerGone = false;
std::exception_ptr kept;

// After each line on standard error.
void lookAtReader()
{
    if (!std::ferror(stderr) || errno != EPIPE)
        return;
    readerGone = true;
    stopAsked = 1;
}

extern "C" void askToStop(int signal)
{
    stopAsked = 1;
    std::signal(signal, SIG_DFL); // a second Ctrl-C ends the program at once
}

void flatten(const QJsonObject &object, const QString &prefix, QString &out)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = prefix + it.key();
        if (it->isObject()) {
            flatten(it->toObject(), name + '.', out);
            continue;
        }
        if (it->isArray()) {
            const QJsonArray array = it->toArray();
            if (!array.isEmpty() && array.first().isObject()) {
                for (qsizetype i = 0; i < array.size(); ++i)
                    flatten(array[i].toObject(), QStringLiteral("%1[%2].").arg(name).arg(i), out);
                continue;
            }
            out += QStringLiteral("%1  %2\n")
                       .arg(name, -22)
                       .arg(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
            continue;
        }
        const QString value = it->isNull() ? QStringLiteral("-") : it->toVariant().toString();
        out += QStringLiteral("%1  %2\n").arg(name, -22).arg(value);
    }
}

} // namespace

void Run::watchSignals()
{
    struct sigaction action
    {};
    action.sa_handler = askToStop;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a line that cannot be written is noticed where it is written
    // A stream that was closed before the start would lend its number to the next file opened, a project for one.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            ::open("/dev/null", (stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) | O_CLOEXEC);
}

void Run::keepException(std::exception_ptr exception)
{
    if (!kept)
        kept = std::move(exception);
}

bool Run::outputClosed() { return readerGone; }

bool Run::flushed(QString *why)
{
    errno = 0;
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return true;
    if (why)
        *why = errno ? QString::fromLocal8Bit(std::strerror(errno)) : QStringLiteral("it was refused");
    return false;
}

void Run::put(const QString &text)
{
    QString why;
    std::fputs(qUtf8Printable(text), stdout);
    if (!flushed(&why))
        throw Failure{QStringLiteral("The answer could not be written to standard output (%1); nothing else is undone.")
                          .arg(why)};
}

bool Run::interrupted() { return stopAsked != 0; }

void Run::endBar()
{
    if (m_bar)
        std::fputc('\n', stderr);
    m_bar = false;
}

void Run::say(const QString &sentence)
{
    endBar();
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    lookAtReader();
}

void Run::progress(const QString &stage, double fraction)
{
    const double part = std::clamp(fraction, 0.0, 1.0);
    if (isatty(STDERR_FILENO)) {
        const int full = int(part * 30);
        std::fprintf(stderr, "\r\033[K%-12s [%s%s] %3d %%", qUtf8Printable(stage),
            std::string(std::size_t(full), '#').c_str(), std::string(std::size_t(30 - full), '.').c_str(),
            int(part * 100));
        m_bar = true;
        lookAtReader();
        return;
    }
    // Without a terminal: a line at the start and end of a stage, and one at half way for a long stage.
    const int half = int(part * 2);
    if (stage == m_stage && half <= m_tenth)
        return;
    m_stage = stage;
    m_tenth = half;
    std::fprintf(stderr, "%s: %d %%\n", qUtf8Printable(stage), int(part * 100));
    lookAtReader();
}

bool Run::waitFor(const std::function<bool()> &done, int milliseconds, bool stoppable)
{
    QElapsedTimer clock;
    clock.start();
    QTimer wake; // wakes the loop to check for the timeout and Ctrl-C
    wake.start(10);
    QEventLoop loop;
    while (!done()) {
        if (interrupted()) {
            if (stoppable)
                return false;
            throw Failure{QStringLiteral("Stopped on request; everything recorded and stored so far is kept.")};
        }
        if (milliseconds >= 0 && clock.elapsed() >= milliseconds)
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents);
        if (const std::exception_ptr exception = std::exchange(kept, {}))
            std::rethrow_exception(exception);
    }
    return true;
}

// CLI11's own checks read "-1" as a huge number and print the limits of double in full.
CLI::Validator aboveZero()
{
    return CLI::Validator(
        [](const std::string &text) {
            bool good = false;
            const double value = fromUtf8(text).toDouble(&good);
            return good && value > 0 && value <= 1e6 ? std::string()
                                                     : "\"" + text + "\" is no number above 0 and at most 1000000";
        },
        "NUMBER");
}

CLI::Validator seedNumber()
{
    return CLI::Validator(
        [](const std::string &text) {
            const bool good = !text.empty() && text.size() <= 18
                              && text.find_first_not_of("0123456789") == std::string::npos;
            return good ? std::string() : "\"" + text + "\" is no whole number of 1 to 18 digits";
        },
        "WHOLE");
}

QString fromUtf8(const std::string &text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
QString percent(double fraction) { return QStringLiteral("%1 %").arg(fraction * 100, 0, 'f', 1); }

QJsonObject machine()
{
    QString model = QSysInfo::currentCpuArchitecture();
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name")) {
                model = QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
                break;
            }
        }
    }
    return {{QStringLiteral("cpu"), model}, {QStringLiteral("cores"), QThread::idealThreadCount()}};
}

QString machineLine()
{
    const QJsonObject m = machine();
    return QStringLiteral("%1, %2 cores")
        .arg(m[QStringLiteral("cpu")].toString())
        .arg(m[QStringLiteral("cores")].toInt());
}

QString toText(const QJsonObject &object)
{
    QString out;
    flatten(object, {}, out);
    return out;
}

} // namespace lodestone::cli
