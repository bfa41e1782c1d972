// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/replay_flow.h"

#include "app/studio/background.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_thread.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {
constexpr int kTick = 100;            // ms between two looks at the answers
constexpr std::size_t kAtOnce = 4000; // answers scored in one piece of work, some tenths of a second
} // namespace

struct ReplayFlow::Run
{
    std::shared_ptr<Replay> replay;        // used by one piece of work at a time
    std::vector<link::Prediction> answers; // not scored yet
    QFuture<void> reading;
    bool scoring = false; // one batch at a time: the network's memory is shared
    QElapsedTimer quiet, clock;
};

struct ReplayFlow::Prepared
{
    std::shared_ptr<Replay> replay; // null: why
    QString session, model, why;
};

ReplayFlow::ReplayFlow(GloveState *glove, ProjectThread *project, QObject *parent)
    : QObject(parent), m_glove(glove), m_project(project)
{
    connect(glove, &GloveState::changed, this, [this] {
        if (!running())
            return;
        if (!m_glove->connected())
            end(State::Failed, tr("The glove went away during the replay. Plug it in again and replay once more."));
        else if (m_glove->flashing())
            stop(); // the update needs the wire
    });
    connect(glove->link(), &link::Connection::predictionArrived, this, [this](const link::Prediction &prediction) {
        if (m_state != State::Replaying || prediction.window < Replay::kFirst)
            return;
        m_run->answers.push_back(prediction);
        m_run->quiet.start();
    });
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &ReplayFlow::score);
}

ReplayFlow::~ReplayFlow() = default;

QString ReplayFlow::obstacle(bool recording) const
{
    if (!m_glove->connected())
        return tr("Connect a glove: its own network answers.");
    if (m_glove->flashing())
        return tr("An update runs; wait until it has ended.");
    if (recording)
        return tr("A recording runs; stop it first.");
    if (m_glove->runningSlot() < 0)
        return tr("The glove runs no model yet; train one and flash it.");
    return {};
}

void ReplayFlow::start(qint64 session)
{
    if (running() || !obstacle(false).isEmpty())
        return;
    m_state = State::Reading;
    m_problem.clear();
    m_result.reset();
    m_fraction = 0;
    m_run = std::make_shared<Run>();
    m_glove->link()->stop(); // the wire is the replay's
    emit changed();
    const std::weak_ptr<Run> mine = m_run;
    QFuture<Prepared> reading = m_project->run([session, hash = m_glove->runningHash(), info = m_glove->info()](
                                                   Project &project) { return prepare(project, session, hash, info); });
    m_run->reading = QFuture<void>(reading);
    follow(
        this, reading,
        [this, mine](const Prepared &prepared) {
            const auto run = mine.lock();
            if (!run)
                return; // stopped meanwhile
            if (!prepared.replay)
                return end(State::Failed, prepared.why);
            run->replay = prepared.replay;
            m_result = Result{prepared.session, prepared.model, {}};
            send(run);
        },
        [this, mine](const QString &why) {
            if (mine.lock())
                end(State::Failed, why);
        });
}

ReplayFlow::Prepared ReplayFlow::prepare(
    Project &project, qint64 session, const QByteArray &hash, const link::GloveInfo &info)
{
    Prepared prepared;
    const QList<ModelInfo> models = project.models();
    const auto known = std::find_if(
        models.begin(), models.end(), [&hash](const ModelInfo &model) { return model.hash == hash; });
    if (known == models.end()) {
        prepared.why = tr("The glove runs a model of another project; flash one of this project.");
        return prepared;
    }
    const std::optional<SessionInfo> recorded = project.session(session);
    const std::optional<ModelInfo> model = project.model(known->id);
    ImageModel host;
    if (QString why; !recorded || !model) {
        prepared.why = tr("The session or the model is no longer in the project; choose another one.");
    } else if (!has(recorded->layout, Quantity::MagneticField)) {
        prepared.why =
            tr("%1 has no magnetometer, which the glove's model reads; choose another session.").arg(recorded->name);
    } else if (!ImageModel::open(model->image, host, &why)) {
        prepared.why = tr("The image of %1 is damaged: %2 Train it again.").arg(model->name, why);
    } else {
        std::vector<Segment> labels;
        for (const Label &label : project.labels(session))
            labels.push_back(label.segment);
        const int window = host.window();
        prepared.session = recorded->name;
        prepared.model = model->name;
        prepared.replay = std::make_shared<Replay>(project.samples(session), labels, info, window, std::move(host));
    }
    return prepared;
}

void ReplayFlow::send(const std::shared_ptr<Run> &run)
{
    m_state = State::Replaying;
    run->quiet.start();
    run->clock.start();
    m_tick.start();
    m_glove->link()->inject(Replay::kFirst, true, run->replay->wire());
    emit changed();
}

void ReplayFlow::score()
{
    if (m_run->scoring)
        return;
    if (m_run->answers.empty()) {
        if (m_run->replay->done() || m_run->quiet.elapsed() > kPatience)
            finish();
        return;
    }
    std::vector<link::Prediction> batch = std::exchange(m_run->answers, {});
    if (batch.size() > kAtOnce) {
        m_run->answers.assign(batch.begin() + kAtOnce, batch.end());
        batch.resize(kAtOnce);
    }
    m_run->scoring = true;
    const auto work = [replay = m_run->replay, batch = std::move(batch)] {
        for (const link::Prediction &answer : batch)
            replay->take(answer);
        return std::pair(replay->fraction(), replay->figures());
    };
    follow(
        this, runInBackground(work),
        [this, mine = std::weak_ptr(m_run)](const std::pair<double, Replay::Figures> &scored) {
            const auto run = mine.lock();
            if (!run)
                return;
            run->scoring = false;
            m_fraction = scored.first;
            m_result->figures = scored.second;
            emit changed();
        },
        [this, mine = std::weak_ptr(m_run)](const QString &why) {
            if (mine.lock())
                end(State::Failed, why);
        });
}

void ReplayFlow::finish()
{
    m_result->figures = m_run->replay->figures();
    const Replay::Figures &figures = m_result->figures;
    if (figures.answered == 0)
        return end(
            State::Failed, figures.expected == 0
                               ? tr("This session is shorter than one window of the network; choose a longer one.")
                               : tr("The glove answered none of the windows. Unplug it, plug it in and replay again."));
    if (figures.otherImage > 0)
        return end(State::Failed, tr("The glove changed its model during the replay; replay once more."));
    m_fraction = 1;
    end(State::Done);
}

void ReplayFlow::stop()
{
    if (running())
        end(State::Cancelled);
}

void ReplayFlow::forget()
{
    stop();
    m_state = State::Idle;
    m_problem.clear();
    m_result.reset();
    emit changed();
}

double ReplayFlow::seconds() const
{
    return m_run && m_run->clock.isValid() ? double(m_run->clock.elapsed()) / 1000 : 0;
}

// The one way out of a running replay.
void ReplayFlow::end(State state, const QString &problem)
{
    m_run->reading.cancel();
    m_run.reset();
    m_tick.stop();
    m_state = state;
    m_problem = problem;
    if (m_result && m_result->figures.answered == 0)
        m_result.reset();
    m_glove->link()->cancelInject();
    m_glove->link()->start();
    emit changed();
}

} // namespace lodestone
