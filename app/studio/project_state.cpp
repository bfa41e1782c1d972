// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/project_state.h"
#include "app/studio/background.h"
#include "app/studio/follow.h"

#include <QFileInfo>
#include <algorithm>
#include <numeric>

namespace lodestone {
namespace {

constexpr int kOpenAgainMilliseconds = 2000;

} // namespace

ProjectState::ProjectState(ProjectThread *thread, Recording *recording, const Pace &pace, QObject *parent)
    : QObject(parent), m_thread(thread), m_recording(recording), m_pace(pace)
{
    const auto saved = [this] {
        m_saved.start();
        m_sinceChange.start();
        m_untidy = true;
        m_saveProblem.clear();
        emit changed();
    };
    const auto notSaved = [this](const QString &sentence) {
        if (std::exchange(m_saveProblem, sentence) != sentence)
            emit changed();
    };
    connect(thread, &ProjectThread::saved, this, saved);
    connect(thread, &ProjectThread::saved, this, &ProjectState::look);
    connect(thread, &ProjectThread::notSaved, this, notSaved);
    connect(recording, &Recording::saved, this, saved);
    connect(recording, &Recording::notSaved, this, notSaved);
    connect(recording, &Recording::started, this, &ProjectState::look);
    connect(recording, &Recording::finished, this, &ProjectState::look);
    connect(recording, &Recording::changed, this, [this] {
        if (m_recording->active())
            stopBackup();
        if (m_openWhenStopped && !m_recording->active())
            openNow();
    });
    m_tick.setInterval(m_pace.look);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_file.isEmpty()) {
            look();
            probe();
            tidy();
            backUp();
        } else if (!m_opening && !m_wanted.isEmpty() && m_sinceOpening.elapsed() >= kOpenAgainMilliseconds) {
            openNow();
        }
    });
    m_tick.start();
}

ProjectState::~ProjectState() { stopBackup(); }

void ProjectState::stopBackup()
{
    if (m_stopBackup)
        m_stopBackup->store(true);
}

void ProjectState::open(const QString &file, bool readOnly)
{
    endWaits(tr("Another project was opened meanwhile."));
    m_readOnlyWanted = readOnly;
    m_wanted = QFileInfo(file).absoluteFilePath();
    m_openWhenStopped = m_recording->active();
    if (m_openWhenStopped)
        m_recording->stop();
    else
        openNow();
}

void ProjectState::openNow()
{
    m_openWhenStopped = false;
    m_opening = true;
    m_sinceOpening.start();
    const QString file = m_wanted;
    const bool readOnly = m_readOnlyWanted;
    follow(
        this, m_thread->open(file, readOnly),
        [this, file, readOnly] {
            if (file != m_wanted)
                return; // another one was asked for meanwhile
            m_opening = false;
            stopBackup(); // of the project before; its next opening makes one
            m_stopBackup.reset();
            m_file = file;
            m_readOnly = readOnly;
            m_untidy = m_backupWanted = !readOnly;
            m_sinceOpening.start();
            m_sinceChange.start();
            m_openProblem.clear();
            m_saveProblem.clear();
            m_look = {};
            m_saved.invalidate();
            m_unknownTold = false;
            emit opened(file);
            refresh();
            if (!readOnly)
                change([](Project &project) { project.purgeRemoved(); });
        },
        [this, file](const ProjectError &error) {
            if (file != m_wanted)
                return;
            m_opening = false;
            endWaits(error.text);
            m_sinceOpening.start();
            if (!m_file.isEmpty())
                m_wanted = m_file; // it stays open
            if (std::exchange(m_openProblem, m_file.isEmpty() ? error.text : QString()) == error.text)
                return; // it was told already
            emit changed();
            emit openFailed(error.text, error.cause == ProjectError::Cause::ReadOnly ? file : QString());
            if (error.cause != ProjectError::Cause::Damaged)
                return;
            follow(
                this, runInBackground([file] { return backupsOf(file); }),
                [this, file](const QList<Backup> &backups) {
                    if (!backups.isEmpty())
                        emit restorable(file, backups);
                },
                [](const ProjectError &) {});
        });
}

QFuture<void> ProjectState::whenOpen()
{
    QPromise<void> promise;
    promise.start();
    const QFuture<void> future = promise.future();
    if (opening())
        m_waits.push_back(std::move(promise));
    else
        promise.finish();
    return future;
}

void ProjectState::endWaits(const QString &problem)
{
    for (QPromise<void> &promise : std::exchange(m_waits, {})) {
        if (!problem.isEmpty())
            promise.setException(std::make_exception_ptr(ProjectError{problem}));
        promise.finish();
    }
}

void ProjectState::refresh() { look(); }

void ProjectState::look()
{
    if (m_file.isEmpty())
        return;
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    const auto end = [this] {
        m_looking = false;
        if (std::exchange(m_lookAgain, false))
            look();
    };
    follow(
        this,
        m_thread->run([before = m_look](Project &project) { return lookAt(project, before); }, m_thread->generation()),
        [this, end](const Look &look) {
            take(look);
            end();
        },
        [this](const ProjectError &) { m_looking = m_lookAgain = false; }); // the next tick looks again
}

ProjectState::Look ProjectState::lookAt(Project &project, const Look &before)
{
    Look look = before;
    look.place = project.place();
    look.cutOff = {};
    try {
        if (look.place.state != FilePlace::State::InPlace)
            project.checkpoint(); // nobody will look for a -wal file under the old name
        look.cutOff = project.finishCutOffSessions();
    } catch (const ProjectError &) {
        // The file is locked, or the disk full: the next look tries again.
    }
    look.version = project.dataVersion();
    look.fingerprint = project.fingerprint();
    if (look.fingerprint != before.fingerprint) {
        look.models = project.models();
        look.labelsBySession = project.labelCounts();
        look.labels = 0;
        for (const int count : std::as_const(look.labelsBySession))
            look.labels += count;
        look.humanLabels = project.humanLabels();
        look.newestSitting = project.newestSitting();
        // Each label is looked at, and this program stores none that is damaged.
        if (before.fingerprint.isEmpty() || look.version != before.version || !before.damagedLabels.isEmpty())
            look.damagedLabels = project.damagedLabels();
    }
    look.missing = project.missing();
    look.oldCopy = project.oldCopy();
    look.sessions = project.sessions();
    return look;
}

// Nobody may be saving anything by the time it would work again; so a line of no importance is saved until it does.
void ProjectState::probe()
{
    if (m_saveProblem.isEmpty() || m_probing)
        return;
    m_probing = true;
    const auto line = [](Project &project) {
        project.setSetting(QStringLiteral("saved"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    };
    const auto end = [this] { m_probing = false; };
    follow(this, m_thread->run(line, m_thread->generation()), end, [end](const ProjectError &) { end(); });
}

// A pause: what is in the -wal file alone could be lost with it.
void ProjectState::tidy()
{
    if (!m_untidy || m_readOnly || m_recording->active() || m_sinceChange.elapsed() < m_pace.tidy)
        return;
    m_untidy = false;
    follow(
        this, m_thread->run([](Project &project) { project.tidy(); }, m_thread->generation()), [] {},
        [this](const ProjectError &) { m_untidy = true; });
}

void ProjectState::backUp()
{
    const bool recording = m_recording->active() || !m_look.cutOff.left.isEmpty(); // another program's too
    if (!m_backupWanted || m_stopBackup || recording || health() != Health::Good
        || m_sinceOpening.elapsed() < m_pace.backUp)
        return;
    m_backupWanted = false;
    m_stopBackup = std::make_shared<std::atomic<bool>>();
    const auto work = [file = m_file, stop = m_stopBackup] {
        return lodestone::backUp(file, [stop] { return !*stop; });
    };
    // The answer may be about a project that is not open any more.
    const auto end = [this, stop = m_stopBackup, file = m_file] {
        if (stop == m_stopBackup)
            m_stopBackup.reset();
        return file == m_file;
    };
    follow(
        this, runInBackground(work),
        [this, end, stop = m_stopBackup](const QString &) {
            if (end())
                m_backupWanted |= stop->load(); // stopped half way: once more when the recording is over
        },
        [this, end](const ProjectError &error) {
            if (end())
                emit backupFailed(error.text);
        });
}

QFuture<void> ProjectState::change(std::function<void(Project &)> work)
{
    const QFuture<void> changed = m_thread->run(std::move(work), m_thread->generation());
    follow(
        this, changed, [this] { look(); }, [](const ProjectError &) {}); // the caller tells
    return changed;
}

QFuture<void> ProjectState::renameSession(qint64 session, const QString &name)
{
    return change([=](Project &project) { project.renameSession(session, name); });
}

QFuture<void> ProjectState::setNote(qint64 session, const QString &note)
{
    return change([=](Project &project) { project.setNote(session, note); });
}

QFuture<void> ProjectState::setSitting(qint64 session, int sitting)
{
    return change([=](Project &project) { project.setSitting(session, sitting); });
}

QFuture<void> ProjectState::removeSession(qint64 session)
{
    return change([=](Project &project) { project.removeSession(session); });
}

QFuture<void> ProjectState::restoreSession(qint64 session)
{
    return change([=](Project &project) { project.restoreSession(session); });
}

QFuture<void> ProjectState::renameModel(qint64 model, const QString &name)
{
    return change([=](Project &project) { project.renameModel(model, name); });
}

QFuture<void> ProjectState::setModelNote(qint64 model, const QString &note)
{
    return change([=](Project &project) { project.setModelNote(model, note); });
}

QFuture<void> ProjectState::removeModel(qint64 model)
{
    return change([=](Project &project) { project.removeModel(model); });
}

QFuture<void> ProjectState::restoreModel(qint64 model)
{
    return change([=](Project &project) { project.restoreModel(model); });
}

QFuture<void> ProjectState::addPictures(qint64 session, const std::vector<Picture> &pictures)
{
    return change([=](Project &project) { project.addPictures(session, pictures); });
}

QFuture<void> ProjectState::removePictures(qint64 session)
{
    return change([=](Project &project) { project.removePictures(session); });
}

QFuture<void> ProjectState::removeDamagedLabels()
{
    return change([](Project &project) {
        for (const DamagedLabel &label : project.damagedLabels())
            project.removeLabel(label.id);
    });
}

QFuture<void> ProjectState::acceptMissing()
{
    return change([](Project &project) { project.acceptMissing(); });
}

QFuture<QString> ProjectState::restore(const QString &backup, const QString &name)
{
    const QString file = QFileInfo(name).absoluteFilePath();
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    const auto failed = [promise](const ProjectError &error) {
        promise->setException(std::make_exception_ptr(error));
        promise->finish();
    };
    if (m_recording->active() || m_stopBackup) {
        failed({m_stopBackup ? tr("A backup is just being made; try again in a moment.")
                             : tr("A recording is under way; end it before a backup is restored.")});
        return promise->future();
    }
    m_file.clear();
    m_wanted.clear(); // nobody opens it meanwhile
    m_look = {};
    emit changed();
    follow(
        this, m_thread->close(),
        [this, backup, file, promise, failed] {
            follow(
                this, runInBackground([backup, file] { return restoreBackup(backup, file); }),
                [this, file, promise](const QString &kept) {
                    promise->addResult(kept);
                    promise->finish();
                    open(file);
                },
                [this, file, failed](const ProjectError &error) {
                    failed(error);
                    open(file);
                });
        },
        failed);
    return promise->future();
}

void ProjectState::take(const Look &look)
{
    const Look before = std::exchange(m_look, look);
    if (!opening()) // else it is a last look at the one before
        endWaits();
    const bool other = look.fingerprint != before.fingerprint;
    const bool elsewhere = other && !before.fingerprint.isEmpty() && look.version != before.version;
    // The last pictures of a recording are stored after its samples.
    const auto pictures = [](const Look &of) {
        return std::accumulate(of.sessions.begin(), of.sessions.end(), qint64(0),
            [](qint64 sum, const SessionInfo &session) { return sum + session.pictures; });
    };
    if (other || look.place != before.place || pictures(look) != pictures(before))
        emit changed();
    // Of a model only what a person calls it ever changes.
    const auto sameModel = [](const ModelInfo &a, const ModelInfo &b) {
        return a.id == b.id && a.name == b.name && a.note == b.note;
    };
    if (before.fingerprint.isEmpty()
        || !std::equal(look.models.begin(), look.models.end(), before.models.begin(), before.models.end(), sameModel))
        emit modelsChanged();
    if (elsewhere)
        emit changedElsewhere();
    if (look.oldCopy != before.oldCopy && !look.oldCopy.isEmpty())
        emit broughtUp(look.oldCopy);
    const auto damaged = [](const Look &of) {
        return of.damagedLabels.size() + !of.missing.isEmpty()
               + std::count_if(of.sessions.begin(), of.sessions.end(),
                   [](const SessionInfo &session) { return !session.damage.isEmpty(); });
    };
    if (damaged(look) > damaged(before))
        emit damageFound();
    const QList<SessionInfo> &unknown = look.cutOff.unknown;
    if (!look.cutOff.finished.isEmpty() || (!unknown.isEmpty() && !m_unknownTold)) {
        m_unknownTold = true;
        emit cutOffFound(look.cutOff.finished, unknown);
    }
}

QFuture<void> ProjectState::saveCopy(const QString &name)
{
    const QString file = QFileInfo(name).absoluteFilePath();
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const auto failed = [this, promise](const ProjectError &error) {
        m_recording->release();
        promise->setException(std::make_exception_ptr(error));
        promise->finish();
    };
    const auto copy = [this, file, promise, failed] {
        follow(
            this, m_thread->openCopy(file),
            [this, file, promise] {
                m_wanted = m_file = file;
                m_readOnly = m_readOnlyWanted = false;
                m_look.place = {};
                m_saved.start();
                m_recording->continueIn(file);
                emit changed();
                look();
                promise->finish();
            },
            failed);
    };
    follow(this, m_recording->hold(), copy, failed);
    return promise->future();
}

ProjectState::Health ProjectState::health() const
{
    if (!m_openProblem.isEmpty() && m_file.isEmpty())
        return Health::NotOpened;
    if (m_file.isEmpty())
        return Health::Closed;
    switch (m_look.place.state) {
    case FilePlace::State::Moved: return Health::Moved;
    case FilePlace::State::Deleted: return Health::Deleted;
    case FilePlace::State::Replaced: return Health::Replaced;
    case FilePlace::State::InPlace: break;
    }
    return m_saveProblem.isEmpty() ? Health::Good : Health::NotSaved;
}

QString ProjectState::problem() const
{
    switch (health()) {
    case Health::NotOpened: return m_openProblem;
    case Health::NotSaved: return m_saveProblem;
    case Health::Moved:
        return tr("The project %1 was moved to %2 while it is open. Nothing is lost, but save it elsewhere to go on "
                  "under a name of its own.")
            .arg(m_file, m_look.place.now);
    case Health::Deleted:
        return tr("The project %1 was deleted while it is open. Save it elsewhere now; it is lost when Lodestone ends.")
            .arg(m_file);
    case Health::Replaced:
        return m_look.place.now.isEmpty()
                   ? tr(
                       "Another file took the place of %1 while it is open. Save the project elsewhere now; it is lost "
                       "when Lodestone ends.")
                         .arg(m_file)
                   : tr("Another file took the place of %1 while it is open. Save the project elsewhere; its file is "
                        "now %2.")
                         .arg(m_file, m_look.place.now);
    case Health::Closed:
    case Health::Good: break;
    }
    return {};
}

std::optional<double> ProjectState::savedAgo() const
{
    return m_saved.isValid() ? std::optional(double(m_saved.elapsed()) / 1000) : std::nullopt;
}

} // namespace lodestone
