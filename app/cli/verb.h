// SPDX-License-Identifier: GPL-3.0-or-later
// A verb declares its options on a sub-command and returns its result as one JSON object.
// A new verb is one file in verbs/ and one line in verbs/registry.cpp.
#pragma once
#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QString>
#include <exception>
#include <functional>

namespace lodestone::cli {

struct Failure
{
    QString text;
}; // thrown: exit code 1; one sentence with cause and remedy
struct WrongUsage
{
    QString text;
}; // thrown: exit code 2

// Output, waiting and cancellation for the running verb.
class Run
{
public:
    explicit Run(bool json) : m_json(json) {}
    bool json() const { return m_json; }
    void say(const QString &sentence);                    // prints to standard error
    void progress(const QString &stage, double fraction); // a bar on a terminal, plain lines otherwise
    void put(const QString &text); // prints to standard output at once; throws Failure where that is full or closed
    void print(const QString &text) { m_readable += text; } // text printed without --json, instead of the JSON
    const QString &readable() const { return m_readable; }
    void setExitCode(int code) { m_exitCode = code; } // 1 together with a result, e.g. when no sample arrived
    int exitCode() const { return m_exitCode; }

    // Processes events until done() is true or the time is over (ms; negative: no limit). Returns false on timeout.
    // Ctrl-C throws Failure, or with `stoppable` returns false at once.
    bool waitFor(const std::function<bool()> &done, int milliseconds, bool stoppable = false);
    static bool interrupted(); // whether Ctrl-C or SIGTERM arrived
    static void watchSignals();
    static void keepException(std::exception_ptr exception); // of an event's receiver; waitFor() throws it
    // A pipe whose reader has gone stops the program as Ctrl-C does; true once that happened.
    static bool outputClosed();
    static bool flushed(QString *why = nullptr); // whether all of standard output was written
    void endBar();

private:
    QString m_readable, m_stage;
    int m_exitCode = 0, m_tenth = -1;
    bool m_json, m_bar = false;
};

using Work = std::function<QJsonObject(Run &)>;
struct Verb
{
    const char *name;
    const char *summary;
    Work (*declare)(CLI::App &command);
    bool draws = false;
}; // the verb draws and needs fonts
const std::vector<Verb> &verbs();

CLI::Validator aboveZero();  // a number above 0, at most 1e6
CLI::Validator seedNumber(); // a whole number, not negative

QString fromUtf8(const std::string &text);
QString percent(double fraction);          // "73.4 %"
QJsonObject machine();                     // {cpu, cores}
QString machineLine();                     // "AMD EPYC 7B13, 2 cores"
QString toText(const QJsonObject &object); // "name  value" lines, nested names with dots

} // namespace lodestone::cli
