// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings from files, recognised by content, and sessions back out again. Pure functions over bytes; any thread.
#pragma once
#include "engine/formats/signal_table.h"
#include <QByteArray>
#include <functional>
#include <map>
#include <string>

namespace lodestone {

struct ImportError
{
    QString reason;
}; // place in the file and remedy, one sentence; thrown

// Asked now and then with the part that is done, 0..1; false: an ImportError ends the work.
using ImportWatch = std::function<bool(double)>;

// What a person says about a column instead of what was found. target: t, ax … mz (with a sensor number in front of the
// axis for more than one: m2x), thumb … pinky (a finger's state), bend1 …, label, ignore.
struct Assignment
{
    QString target, column, unit; // column: its name, or # and its number from 1; unit empty: as found
    bool operator==(const Assignment &) const = default;
};
struct ImportOptions
{
    QString format;                         // empty: by content
    double rateHz = 0;                      // used where the file has no time; 0: not said
    std::vector<Assignment> map;            // columns that are not named keep what was found
    std::map<QString, Combination> classes; // what a class label means
    bool skipBad = false;                   // leave out lines that cannot be read, however many
    std::optional<bool> decimalComma;       // not said: found
    QByteArray key;                         // that an acquisition's signature is checked with; empty: it is not
    QByteArray beside;                      // a file that belongs to this one: NAME.meta.json of a gambit session
};
// "mx=bx_uT:uT,my=by_uT:uT" or a JSON object {"mx": "bx_uT:uT", "my": {"column": "by_uT", "unit": "uT"}}.
std::vector<Assignment> assignmentsFrom(const QByteArray &text);    // throws ImportError
std::map<QString, Combination> classesFrom(const QByteArray &json); // {"A": "?ffff", …}; throws ImportError

// As --format and a file dialog take them: "csv, gambit", "*.csv *.json". written: only those that are written too.
QStringList formatNames(bool written = false);
QString formatEndings();

SignalTable readTable(const QByteArray &bytes, const ImportOptions &options = {}, const ImportWatch &watch = {});

// A session as the project file holds it: the recording's channels, and its values as they were written.
struct ImportedSession
{
    QString format;
    Layout channels;
    Rows rows;
    std::vector<Segment> labels;
    std::vector<TextLabel> classes;
    double rateHz = 0, seconds = 0; // measured
    QStringList warnings;
    std::vector<Sample> samples() const { return samplesOf(rows, channels); }
};
// Rows begin <= i < end as the project file holds them. Throws ImportError where a value is no reading of a sensor.
Rows rowsOf(const SignalTable &recording, std::size_t begin, std::size_t end);
double medianStep(const SignalTable &recording); // of the increasing steps, s; 0 when there is none
// All of them. Throws ImportError where the recording has a refusal, or a value that is no reading.
ImportedSession toSession(const SignalTable &recording);
// Both in one. format: empty to look at the content.
ImportedSession importSession(const QByteArray &bytes, const QString &format = {}, const ImportWatch &watch = {});

QString formatOfFile(const QString &file); // what a file of this name is written as: by its ending, else csv
// format: one of formatNames(true), others throw ImportError; so does a session whose channels the format cannot hold.
struct ExportedSession
{
    const Layout &channels;
    const Rows &rows;
    const std::vector<Segment> &labels;
    const std::vector<TextLabel> &classes = {};
    double rateHz = 0;
    QByteArray key = {}; // to sign with, of formats that can; never written
};
QByteArray exportSession(const QString &format, const ExportedSession &session);

} // namespace lodestone
