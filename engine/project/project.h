// SPDX-License-Identifier: GPL-3.0-or-later
// The project file: SQLite in WAL mode; sessions in blocks, label segments, models with their provenance.
// One Project belongs to one thread. Several processes may read while one writes. Every change is a transaction.
#pragma once
#include "engine/project/label_edit.h"
#include "engine/project/writer.h"
#include "engine/signal/channel.h"
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <optional>

namespace lodestone {

struct ProjectError // thrown
{
    enum class Cause {
        Other,
        Locked,   // another program writes; it passes
        Full,     // the disk; it passes when somebody makes room
        Disk,     // it refused to read or write
        ReadOnly, // the file or its folder may not be written by this user; open(file, true) works
        Damaged   // the file; a backup may help (engine/project/backup.h)
    };
    QString text; // one sentence, cause and remedy
    Cause cause = Cause::Other;
    // The file could not be written, though what was asked of it is right: the same may work later.
    bool mayPass() const { return cause == Cause::Locked || cause == Cause::Full || cause == Cause::Disk; }
};

struct SessionInfo
{
    qint64 id = 0;
    QString name;
    QDateTime created;
    QString source;    // "glove SERIAL", "import FILE"
    double rateHz = 0; // measured from the timestamps
    double seconds = 0;
    int samples = 0;
    bool finished = true; // false: the recording was cut off (recovered)
    Layout layout;        // what a row of it holds; never empty
    int sitting = 0;      // from 1; 0: it was not told, and the session counts as a sitting of its own
    QString note;
    // Not empty: a sentence, why samples() refuses it. Then samples, seconds and rateHz are 0. Damage inside the blocks
    // is known only after samples() met it.
    QString damage;
    qint64 pictures = 0, pictureBytes = 0; // of a camera beside it
};
struct Label
{
    qint64 id = 0, session = 0;
    Segment segment;
    LabelSource source = LabelSource::Human;
    QDateTime created;
};
// A row of the label table that is no label. It is left out everywhere else, and removeLabel() removes it.
struct DamagedLabel
{
    qint64 id = 0, session = 0, begin = 0, end = 0; // as stored
    QString fingers;                                // as stored
};
struct ModelInfo
{
    qint64 id = 0;
    QString name; // "Model 3"
    QDateTime created;
    QString recipe;
    QByteArray weights;     // engine/deploy/network.h serialised
    QByteArray image;       // int8 image, may be empty
    QByteArray hash;        // SHA-256 of image
    QJsonObject provenance; // labels, split, seed, recipe, instruction set, engine version
    QJsonObject report;     // evaluation as COMMANDS.md `evaluate` prints it, loss curve
    QString note;
};
struct Picture // of a camera beside the recording
{
    double t = 0;    // s, the session's clock
    QByteArray jpeg; // as the camera gave it; at most kLargestPicture
    bool operator==(const Picture &) const = default;
};
inline constexpr qsizetype kLargestPicture = 4 << 20;
inline constexpr int kKeptDays = 30; // what was removed can be restored so long

// Where the open file is now. Whoever has it open still has it, wherever it went.
struct FilePlace
{
    enum class State { InPlace, Moved, Deleted, Replaced };
    State state = State::InPlace;
    QString now; // Moved, Replaced: its present name; empty when it has none that can be found
    bool operator==(const FilePlace &) const = default;
};

class Project
{
public:
    // Creates the file when absent. One of an older format is brought to this one, and a copy of it as it was stays
    // beside it (oldCopyOf()); readOnly reads it as it is. Throws ProjectError.
    static std::unique_ptr<Project> open(const QString &file, bool readOnly = false);
    // "hand.format-1.lodestone" beside hand.lodestone; number 2: "hand.format-1 (2).lodestone"
    static QString oldCopyOf(const QString &file, int format, int number = 1);
    QString oldCopy() const; // the one that this opening made; empty: none
    ~Project();
    QString file() const;

    // the file
    FilePlace place() const; // by the file's number, st_dev and st_ino
    bool isReadOnly() const;
    void checkpoint(); // everything committed is in the file itself, and nothing in the -wal file beside it
    // As far as nobody else reads or writes just now, everything committed is in the file itself. Never waits.
    void tidy();
    int dataVersion() const;    // changes when another connection commits (PRAGMA data_version)
    qint64 rowsWritten() const; // by this connection since it was opened (total_changes())
    // Another text when the sessions, labels or models are others than before. The growth of unfinished sessions does
    // not count.
    QString fingerprint() const;
    // Writes a whole copy to a file that is not there yet; atomic.
    void copyTo(const QString &file) const;
    // What was acknowledged once and is no longer in the file, as a sentence (engine/project/account.h); empty: nothing
    // is missing. Told until acceptMissing().
    QString missing() const;
    void acceptMissing();

    // sessions
    // An unfinished session carries a mark of the process that writes it, this one.
    qint64 beginSession(const QString &name, const QString &source, // empty name: "Session N"
        const Layout &layout = nineAxes());
    void append(qint64 session, const Rows &block);                // one durable transaction
    void append(qint64 session, const std::vector<Sample> &block); // the same, for nine axes
    void finishSession(qint64 session);
    // An import in pieces: nobody sees the session before finishImport, and one cut off before it is removed by
    // finishCutOffSessions. append() takes the samples, removeSession() gives the import up, and nothing of it stays.
    qint64 beginImport(const QString &name, const QString &source, const Layout &layout = nineAxes());
    void finishImport(qint64 session, double rateHz, const std::vector<Segment> &labels, LabelSource labelSource,
        const std::vector<TextLabel> &classes = {});
    WriterState writerOf(qint64 session) const;
    struct CutOff
    {
        QList<SessionInfo> finished; // the process that wrote them has ended
        QList<SessionInfo> left;     // written by a living process, this one too
        QList<SessionInfo> unknown;  // written by a process of another computer: left alone
    };
    CutOff finishCutOffSessions();
    qint64 addSession(const QString &name, const QString &source, const std::vector<Sample> &samples,
        const std::vector<Segment> &labels, LabelSource labelSource); // one transaction: all or nothing
    void renameSession(qint64 session, const QString &name);
    void setNote(qint64 session, const QString &note);
    void setSitting(qint64 session, int sitting); // 0: not told
    int newestSitting() const;                    // the highest number there is, of removed sessions too; 0: none
    // Hidden, with its labels and pictures, from everything but removedSessions(), restoreSession() and
    // newestSitting(). Refused while it is being recorded.
    void removeSession(qint64 session);
    void restoreSession(qint64 session);
    QList<SessionInfo> removedSessions() const; // the last removed first
    // Deletes sessions and models that were removed so many days ago, or before, for good. Returns how many. The window
    // calls it whenever it opens a project.
    int purgeRemoved(int days = kKeptDays);
    QList<SessionInfo> sessions() const;
    std::optional<SessionInfo> session(qint64 id) const;
    Rows rows(qint64 session) const; // as stored, in the order of its layout
    // The same of a stretch, begin <= i < end, cut to the samples there are: only the blocks in it are read.
    Rows rows(qint64 session, qint64 begin, qint64 end) const;
    // The first sample at or after this time of the session's clock, s; how many there are where none is. Reads a block
    // or two. Where the clock once ran backwards it is one of those that fit.
    qint64 sampleAt(qint64 session, double t) const;
    std::vector<Sample> samples(qint64 session) const;       // the same in SI units; what its layout lacks is NaN
    std::vector<TextLabel> textLabels(qint64 session) const; // by begin

    // pictures; one with the time of an older one takes its place
    void addPictures(qint64 session, const std::vector<Picture> &pictures); // one durable transaction
    // from <= t <= to, s, ascending; a picture that is damaged is left out
    std::vector<Picture> pictures(qint64 session, double from, double to) const;
    std::optional<Picture> pictureNear(qint64 session, double t) const; // the nearest in time
    std::vector<double> pictureTimes(qint64 session) const;             // s, ascending; reads no picture
    struct PictureCount
    {
        qint64 count = 0, bytes = 0;
    };
    PictureCount pictureBytes(qint64 session) const;
    void removePictures(qint64 session);

    // labels; overlapping an older label cuts the older one (the newest word wins), in one transaction
    qint64 addLabel(qint64 session, const Segment &segment, LabelSource source);
    void changeLabel(qint64 id, const Segment &segment);
    void removeLabel(qint64 id);
    QList<Label> labels(qint64 session) const;                   // by begin
    QList<DamagedLabel> damagedLabels(qint64 session = 0) const; // 0: of all sessions
    int humanLabels() const;                                     // segments of LabelSource::Human
    QHash<qint64, int> labelCounts() const;                      // by session; none: no entry
    // Applies all edits in order, in one transaction, or none: then those are returned whose label is not there as it
    // was before. Nothing is cut, so labels may overlap. Throws, and stores nothing, where a range does not fit.
    LabelEdits editLabels(qint64 session, const LabelEdits &edits);
    std::vector<Combination> labelledCombinations() const; // each once, of all sessions

    // models
    qint64 addModel(const ModelInfo &model);
    QList<ModelInfo> models() const; // newest first, without weights and image
    std::optional<ModelInfo> model(qint64 id) const;
    std::optional<ModelInfo> newestModel() const;
    void renameModel(qint64 id, const QString &name);
    void setModelNote(qint64 id, const QString &note);
    void removeModel(qint64 id); // hidden, as a session is
    void restoreModel(qint64 id);
    QList<ModelInfo> removedModels() const; // the last removed first, without weights and image

    QString setting(const QString &key, const QString &fallback = {}) const;
    void setSetting(const QString &key, const QString &value);
    QStringList verify() const; // problems found, empty when sound
private:
    struct Private;
    std::unique_ptr<Private> d;
    Project();
};

} // namespace lodestone
