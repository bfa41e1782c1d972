// SPDX-License-Identifier: GPL-3.0-or-later
// The open project as everybody sees it: its sessions, label counts and models, whether the file is well, and when it
// was last saved. Looks at the file twice a second, so that what other programs wrote appears, and a file that was
// moved away is noticed. Lives in the thread of its owner.
#pragma once
#include "app/studio/project_thread.h"
#include "app/studio/recording.h"
#include "engine/project/backup.h"
#include <QElapsedTimer>
#include <QTimer>
#include <atomic>
#include <optional>

namespace lodestone {

class ProjectState : public QObject
{
    Q_OBJECT
public:
    enum class Health {
        Closed,    // no file is open
        NotOpened, // nor can the one be opened that was asked for; it is tried again
        Good,
        NotSaved, // the file refuses what is written: locked, or the disk full or broken
        Moved,    // the file has another name by now; what is written still gets there
        Deleted,  // it has none: what is not saved elsewhere is lost with the end of the program
        Replaced  // another file took its name
    };
    struct Pace // milliseconds
    {
        int look = 500;
        int tidy = 2000;   // after the last change the -wal file's content goes into the file
        int backUp = 5000; // after opening, while nothing is recorded
    };
    ProjectState(ProjectThread *thread, Recording *recording, QObject *parent = nullptr)
        : ProjectState(thread, recording, Pace(), parent)
    {}
    ProjectState(ProjectThread *thread, Recording *recording, const Pace &pace, QObject *parent = nullptr);
    ~ProjectState() override;

    // A recording under way is stopped and finished first. Recordings that were cut off are finished.
    void open(const QString &file, bool readOnly = false);
    void refresh(); // looks at the file now
    // The project goes on in a whole copy of it, a recording under way too. Ends with a ProjectError where that cannot
    // be written; then everything is as it was.
    QFuture<void> saveCopy(const QString &file);
    // A change of the open file, done on the project's thread; what it changed is told by changed(), or
    // modelsChanged().
    QFuture<void> change(std::function<void(Project &)> work);
    // Those of Project of the same names.
    QFuture<void> renameSession(qint64 session, const QString &name);
    QFuture<void> setNote(qint64 session, const QString &note);
    QFuture<void> setSitting(qint64 session, int sitting);
    QFuture<void> removeSession(qint64 session);
    QFuture<void> restoreSession(qint64 session);
    QFuture<void> renameModel(qint64 model, const QString &name);
    QFuture<void> setModelNote(qint64 model, const QString &note);
    QFuture<void> removeModel(qint64 model);
    QFuture<void> restoreModel(qint64 model);
    QFuture<void> addPictures(qint64 session, const std::vector<Picture> &pictures);
    QFuture<void> removePictures(qint64 session);
    QFuture<void> removeDamagedLabels();
    QFuture<void> acceptMissing(); // Project::acceptMissing()
    // restoreBackup(), and then the project is opened, as it is where that failed. Ends with the name of the file in
    // which what was there before is kept. Refused while something is recorded.
    QFuture<QString> restore(const QString &backup, const QString &file);

    const QString &file() const { return m_file; } // empty while none is open
    // The one asked for last, which may not be open yet.
    const QString &wanted() const { return m_wanted; }
    // What was asked for last is not open yet, or what is in it is not known yet: sessions() and the rest are empty.
    bool opening() const
    {
        return m_opening || m_openWhenStopped || (!m_file.isEmpty() && m_look.fingerprint.isEmpty());
    }
    // Ends when it is open and known, at once where nothing is being opened; with a ProjectError when it cannot be
    // opened, or another one is asked for first.
    QFuture<void> whenOpen();
    bool readOnly() const { return m_readOnly; }
    Health health() const;
    QString problem() const;                // to everything but Good and Closed: a sentence, cause and remedy
    std::optional<double> savedAgo() const; // seconds since the file acknowledged a change
    const QList<SessionInfo> &sessions() const { return m_look.sessions; }
    const QList<ModelInfo> &models() const { return m_look.models; } // newest first, without weights and image
    int labels() const { return m_look.labels; }
    int humanLabels() const { return m_look.humanLabels; }
    int newestSitting() const { return m_look.newestSitting; } // Project::newestSitting()
    // What was lost of the file and what in it is damaged; the rest works.
    const QString &missing() const { return m_look.missing; } // Project::missing()
    const QList<DamagedLabel> &damagedLabels() const { return m_look.damagedLabels; }
    int labelsOf(qint64 session) const { return m_look.labelsBySession.value(session); }

signals:
    void opened(const QString &file);
    // Once, though it is tried again; the file before stays open. readable: the file, where it can be opened for
    // reading only.
    void openFailed(const QString &sentence, const QString &readable);
    // After openFailed, where the file is damaged and there are backups of it: restore() takes one of them.
    void restorable(const QString &file, const QList<lodestone::Backup> &backups);
    void backupFailed(const QString &sentence); // the backup that is made after opening; at most once for an opening
    void changed();                             // anything of the above
    void modelsChanged();                       // models(); comes after changed()
    // Sessions, labels or models were changed over another connection than the project's thread: by another program,
    // by the recording or an import. Comes after changed().
    void changedElsewhere();
    void broughtUp(const QString &oldCopy); // from an older format; as it was, it is kept in this file
    void damageFound();                     // something more than before is damaged or missing
    // Recordings that were cut off and are finished now, and those another computer may still write.
    void cutOffFound(const QList<lodestone::SessionInfo> &finished, const QList<lodestone::SessionInfo> &unknown);

private:
    struct Look
    {
        int version = 0;
        QString fingerprint;
        FilePlace place;
        QList<SessionInfo> sessions;
        QList<ModelInfo> models;
        QHash<qint64, int> labelsBySession;
        int labels = 0, humanLabels = 0, newestSitting = 0;
        QString missing, oldCopy;
        QList<DamagedLabel> damagedLabels;
        Project::CutOff cutOff;
    };
    static Look lookAt(Project &project, const Look &before);
    void openNow();
    void look();
    void probe();
    void tidy();
    void backUp();
    void stopBackup();
    void take(const Look &look);
    void endWaits(const QString &problem = {}); // of whenOpen(); empty: it is open

    ProjectThread *m_thread;
    Recording *m_recording;
    QString m_file, m_wanted, m_openProblem, m_saveProblem;
    Look m_look;
    std::vector<QPromise<void>> m_waits; // of whenOpen()
    const Pace m_pace;
    std::shared_ptr<std::atomic<bool>> m_stopBackup; // of the one that runs; null: none does
    QElapsedTimer m_saved, m_sinceOpening, m_sinceChange;
    QTimer m_tick;
    bool m_opening = false, m_openWhenStopped = false, m_looking = false, m_lookAgain = false, m_probing = false,
         m_unknownTold = false, m_readOnlyWanted = false, m_readOnly = false, m_untidy = false, m_backupWanted = false;
};

} // namespace lodestone
