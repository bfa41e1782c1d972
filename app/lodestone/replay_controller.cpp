// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/replay_controller.h"

#include "app/lodestone/glove_controller.h"
#include "app/studio/project_thread.h"
#include "app/studio/replay_worker.h"
#include "app/studio/training.h"
#include "device/link/connection.h"
#include <algorithm>

namespace lodestone {

ReplayController::ReplayController(GlovePage *page, link::Connection *link, ProjectThread *project, QObject *parent)
    : QObject(parent), m_page(page), m_link(link), m_project(project)
{
    connect(page, &GlovePage::replayRequested, this, &ReplayController::start);
    connect(page, &GlovePage::replayStopRequested, this, &ReplayController::stop);
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        m_flashing = false;
        if (m_running && state != link::Connection::State::Connected)
            end(tr("The glove went away during the replay. Plug it in again and replay once more."));
        show();
    });
    connect(link, &link::Connection::infoChanged, this, [this] { show(); });
    connect(link, &link::Connection::flashProgress, this, [this] {
        m_flashing = true;
        stop(); // the wire is the update's now
        show();
    });
    connect(link, &link::Connection::flashFinished, this, [this] {
        m_flashing = false;
        show();
    });
    show();
}

ReplayController::~ReplayController() { endThread(); }

void ReplayController::setModels(const QList<ModelInfo> &models)
{
    m_models = models;
    show();
}

void ReplayController::setRecording(bool recording)
{
    m_recording = recording;
    show();
}

void ReplayController::forgetResult()
{
    stop();
    m_view = {};
    show();
}

void ReplayController::refreshSessions()
{
    m_project->ask(
        [](Project &project) {
            std::vector<ReplaySession> known;
            for (const SessionInfo &session : project.sessions())
                if (session.finished)
                    known.push_back({session.id, session.name, session.seconds, !project.labels(session.id).isEmpty()});
            std::reverse(known.begin(), known.end());
            return known;
        },
        this, [this](const std::vector<ReplaySession> &known) { m_page->setReplaySessions(known); });
}

const ModelInfo *ReplayController::modelOnGlove() const
{
    const QByteArray running = link::runningHash(m_link->info());
    const auto it = std::find_if(m_models.begin(), m_models.end(),
        [&](const ModelInfo &model) { return !model.hash.isEmpty() && model.hash == running; });
    return it == m_models.end() ? nullptr : &*it;
}

QString ReplayController::obstacle() const
{
    if (m_link->state() != link::Connection::State::Connected)
        return tr("Connect a glove: its own network answers.");
    if (m_flashing)
        return tr("An update runs; wait until it has ended.");
    if (m_recording)
        return tr("A recording runs; stop it first.");
    if (link::runningSlot(m_link->info()) < 0)
        return tr("The glove runs no model yet; train one and flash it.");
    return modelOnGlove() ? QString() : tr("The glove runs a model of another project; flash one of this project.");
}

void ReplayController::start(qint64 session)
{
    const ModelInfo *model = modelOnGlove();
    if (m_running || !obstacle().isEmpty() || !model)
        return;
    m_running = true;
    m_view.problem.clear();
    m_view.result.reset();
    m_view.fraction = 0;
    m_result = {};
    m_result.model = modelInWords(model->name);
    m_link->stop();
    emit runningChanged(true);
    show();
    m_project->ask(
        [session, id = model->id, info = m_link->info()](Project &project) {
            Prepared prepared;
            const std::optional<SessionInfo> known = project.session(session);
            const std::optional<ModelInfo> kept = project.model(id);
            ImageModel host;
            if (!known || !kept) {
                prepared.why = tr("The session or the model is no longer in the project; choose another one.");
            } else if (QString why; !ImageModel::open(kept->image, host, &why)) {
                prepared.why = tr("The image of %1 is damaged: %2 Train it again.").arg(kept->name, why);
            } else {
                std::vector<Segment> labels;
                for (const Label &label : project.labels(session))
                    labels.push_back(label.segment);
                const int window = host.window();
                prepared.session = known->name;
                prepared.replay = std::make_shared<Replay>(
                    project.samples(session), labels, info, window, std::move(host));
            }
            return prepared;
        },
        this,
        [this, run = ++m_run](const Prepared &prepared) {
            if (m_running && run == m_run)
                send(prepared);
        });
}

void ReplayController::send(const Prepared &prepared)
{
    if (!prepared.replay)
        return end(prepared.why);
    m_result.session = prepared.session;
    m_left.start();
    m_clock.start();
    m_worker = new ReplayWorker(prepared.replay);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_link, &link::Connection::predictionArrived, m_worker, &ReplayWorker::take);
    connect(
        m_worker, &ReplayWorker::progress, this, [this, run = m_run](double fraction, const Replay::Figures &figures) {
            if (m_running && run == m_run)
                takeFigures(fraction, figures);
        });
    connect(m_worker, &ReplayWorker::ended, this, [this, run = m_run](const Replay::Figures &figures) {
        if (m_running && run == m_run)
            finish(figures);
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &ReplayWorker::begin);
    m_link->inject(Replay::kFirst, true, prepared.replay->wire());
}

void ReplayController::takeFigures(double fraction, const Replay::Figures &f)
{
    m_result.expected = f.expected;
    m_result.answered = f.answered;
    m_result.scored = f.scored;
    m_result.accuracy = f.accuracy;
    m_result.majority = f.majority;
    m_result.exact = f.exact;
    m_result.fingers = f.fingers;
    m_result.fingerMajority = f.fingerMajority;
    m_result.compared = f.compared;
    m_result.mismatches = f.mismatches;
    m_view.result = m_result;
    m_view.fraction = fraction;
    m_left.update(double(m_clock.elapsed()) / 1000, fraction);
    m_view.timeLeft = m_left.words();
    show();
}

void ReplayController::finish(const Replay::Figures &figures)
{
    takeFigures(1, figures);
    if (figures.answered == 0)
        return end(figures.expected == 0
                       ? tr("This session is shorter than one window of the network; choose a longer one.")
                       : tr("The glove answered none of the windows. Unplug it, plug it in and replay again."));
    if (figures.otherImage > 0)
        return end(tr("The glove changed its model during the replay; replay once more."));
    end({});
}

void ReplayController::stop()
{
    if (!m_running)
        return;
    if (m_view.result) {
        m_view.result->stopped = true;
        if (m_view.result->answered == 0)
            m_view.result.reset();
    }
    end({});
}

// The one way out of a running replay; problem is empty when all went well or the person stopped it.
void ReplayController::end(const QString &problem)
{
    m_running = false;
    ++m_run;
    m_view.problem = problem;
    endThread();
    m_link->cancelInject();
    m_link->start();
    emit runningChanged(false);
    show();
}

void ReplayController::endThread()
{
    if (m_worker)
        m_worker->abandon();
    m_worker = nullptr; // deleted by its thread's end
    m_thread.quit();
    m_thread.wait();
}

void ReplayController::show()
{
    m_view.running = m_running;
    m_view.obstacle = obstacle();
    m_page->setReplay(m_view);
}

QJsonObject ReplayController::facts() const
{
    QJsonObject facts{{"running", m_running}, {"problem", m_view.problem}, {"obstacle", m_view.obstacle}};
    if (const auto &result = m_view.result) {
        facts["answered"] = result->answered;
        facts["expected"] = result->expected;
        facts["windows"] = result->scored;
        facts["accuracy"] = result->accuracy;
        facts["majority"] = result->majority;
        facts["exact"] = result->exact;
        facts["compared"] = result->compared;
        facts["mismatches"] = result->mismatches;
    }
    return facts;
}

} // namespace lodestone
