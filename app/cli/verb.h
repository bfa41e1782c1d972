// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb is: its options declared on a sub-command, its work a function that returns one JSON object.
// A new verb is one file in verbs/ and one line in verbs/registry.cpp.
#pragma once
#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace lodestone::cli {

struct Failure
{
    QString text;
}; // thrown: exit 1; one sentence with cause and remedy
struct WrongUsage
{
    QString text;
}; // thrown: exit 2

// What the running verb may use of its surroundings.
class Run
{
public:
    explicit Run(bool json) : m_json(json) {}
    bool json() const { return m_json; }
    void say(const QString &sentence);                      // standard error
    void progress(const QString &stage, double fraction);   // a bar on a terminal, plain lines otherwise
    void print(const QString &text) { m_readable += text; } // what a person reads instead of the JSON
    const QString &readable() const { return m_readable; }
    void setExitCode(int code) { m_exitCode = code; } // 1 with an answer: "nothing came in"
    int exitCode() const { return m_exitCode; }

    // Works off events until done() or the time is over (milliseconds; negative: no end). False: time over.
    // Ctrl-C throws Failure, or with stoppable returns false at once.
    bool waitFor(const std::function<bool()> &done, int milliseconds, bool stoppable = false);
    static bool interrupted(); // Ctrl-C or SIGTERM came
    static void watchSignals();
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
}; // draws: needs fonts
const std::vector<Verb> &verbs();

CLI::Validator aboveZero();  // a number above 0, at most a million
CLI::Validator seedNumber(); // a whole number, not negative

QString fromUtf8(const std::string &text);
QString percent(double fraction);          // "73.4 %"
QJsonObject machine();                     // {cpu, cores}
QString machineLine();                     // "AMD EPYC 7B13, 2 cores"
QString toText(const QJsonObject &object); // "name  value" lines, nested names with dots

} // namespace lodestone::cli
