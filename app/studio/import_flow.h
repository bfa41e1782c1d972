// SPDX-License-Identifier: GPL-3.0-or-later
// Brings sessions from files into a project, one after the other, on a thread and a connection of their own: neither
// the parsing nor the writing holds up anything else, least of all a recording. A session is there whole or not at all.
// Lives in the thread of its owner.
#pragma once
#include "engine/formats/import.h"
#include "engine/project/project.h"
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <memory>

namespace lodestone {

// Reads a file, and NAME.meta.json beside it. Throws ImportError. watch: see readTable.
SignalTable readImport(const QString &file, ImportOptions options = {}, const ImportWatch &watch = {});

// What the project remembers the recording's samples by. Reads all of them; throws ImportError where the recording has
// a refusal, or a value that is no reading of a sensor.
QString importKey(const SignalTable &recording);
// Stores in pieces, between which others may write; a lock of up to a minute is waited for. key: the recording's.
// Throws ProjectError, and ImportError where watch said no; then nothing is left of it. each: is given each piece that
// is stored. The session's id.
qint64 storeImport(Project &project, const QString &file, const SignalTable &recording, const QString &key,
    const ImportWatch &watch = {}, const std::function<void(const Rows &)> &each = {});

// The name of a session of the project that was imported with the same samples; empty: there is none. Throws
// ProjectError.
QString twinOf(const Project &project, const QString &key);
QString twinWarning(const QString &twin); // a sentence for a person

class ImportFlow : public QObject
{
    Q_OBJECT
public:
    // Of a file whose columns only a person can name.
    struct Doubt
    {
        SignalTable table;           // with its first rows only
        QStringList lines;           // the first ones of the file
        QString signature;           // equal for files that look alike; column_maps remembers what was said of it
        std::vector<Assignment> map; // what was said of such files before
    };
    struct Result
    {
        QString file;
        qint64 session = 0;
        qint64 samples = 0, labels = 0;
        QStringList warnings;
        std::shared_ptr<const Doubt> doubt; // null: it was stored
    };
    // What becomes of a file of which no person has said what its columns are, and whose columns are guessed, or mean
    // nothing to this program, or whose time is missing. Ask: it is not stored, and the result holds the doubt.
    enum class Unsure { Store, Ask };
    explicit ImportFlow(QObject *parent = nullptr);
    ~ImportFlow() override; // cancels, and waits until nothing is left of what was not whole

    // Ends with a result, with an ImportError, or cancelled.
    QFuture<Result> add(
        const QString &project, const QString &file, const ImportOptions &options = {}, Unsure unsure = Unsure::Store);
    void cancel(); // this one and those that wait; each future is cancelled at once
    bool running() const { return m_left > 0; }
    int left() const { return m_left; }                    // files, with the one being read or stored
    double fraction() const { return m_fraction->load(); } // of this file, 0..1

signals:
    void changed();

private:
    void ended();

    QThreadPool m_pool; // of one thread
    QTimer m_tick;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<double>> m_fraction = std::make_shared<std::atomic<double>>(0);
    QList<QFuture<Result>> m_futures;
    int m_left = 0;
};

} // namespace lodestone
