// SPDX-License-Identifier: GPL-3.0-or-later
// The project file: SQLite in WAL mode; sessions in blocks, label segments, models with their provenance.
// One Project belongs to one thread. Several processes may read while one writes. Every change is a transaction.
#pragma once
#include "engine/project/label_edit.h"
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <optional>

namespace lodestone {

struct ProjectError
{
    QString text;
}; // thrown: one sentence, cause and remedy

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
};
struct Label
{
    qint64 id = 0, session = 0;
    Segment segment;
    LabelSource source = LabelSource::Human;
    QDateTime created;
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
};

class Project
{
public:
    static std::unique_ptr<Project> open(
        const QString &file, bool readOnly = false); // creates when absent; throws ProjectError
    ~Project();
    QString file() const;

    // sessions
    qint64 beginSession(const QString &name, const QString &source);
    void append(qint64 session, const std::vector<Sample> &block); // one durable transaction
    void finishSession(qint64 session);
    qint64 addSession(const QString &name, const QString &source, const std::vector<Sample> &samples,
        const std::vector<Segment> &labels, LabelSource labelSource); // one transaction: all or nothing
    void removeSession(qint64 session);
    QList<SessionInfo> sessions() const;
    std::optional<SessionInfo> session(qint64 id) const;
    std::vector<Sample> samples(qint64 session) const;

    // labels; overlapping an older label cuts the older one (the newest word wins), in one transaction
    qint64 addLabel(qint64 session, const Segment &segment, LabelSource source);
    void changeLabel(qint64 id, const Segment &segment);
    void removeLabel(qint64 id);
    QList<Label> labels(qint64 session) const; // by begin
    int humanLabels() const;                   // segments of LabelSource::Human
    QHash<qint64, int> labelCounts() const;    // by session; none: no entry
    // Applies the edits in order, in one transaction, and returns those whose label is not there as it was before: they
    // change nothing. Nothing is cut, so labels may overlap. Throws, and stores nothing, where a range does not fit.
    LabelEdits editLabels(qint64 session, const LabelEdits &edits);
    std::vector<Combination> labelledCombinations() const; // each once, of all sessions
    // The session's labels become exactly these, in one transaction; unchanged ones keep their row. Here labels may
    // overlap: a person who drags one over another decides later which of them holds.
    void setLabels(qint64 session, const QList<Label> &labels);

    // models
    qint64 addModel(const ModelInfo &model);
    QList<ModelInfo> models() const; // newest first, without weights and image
    std::optional<ModelInfo> model(qint64 id) const;
    std::optional<ModelInfo> newestModel() const;

    QString setting(const QString &key, const QString &fallback = {}) const;
    void setSetting(const QString &key, const QString &value);
    QStringList verify() const; // problems found, empty when sound
private:
    struct Private;
    std::unique_ptr<Private> d;
    Project();
};

} // namespace lodestone
