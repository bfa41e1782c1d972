// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/retrain_flow.h"

#include "app/studio/project_thread.h"
#include "app/studio/sentences.h"
#include "device/link/connection.h"
#include "engine/jobs/client.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {
namespace {

// Where each stage begins on the button's way from 0 to 1; training takes most of the wait.
constexpr std::array<double, 9> kBegins{0, 0, 0.03, 0.78, 0.82, 0.86, 0.88, 0.97, 1};

RetrainFlow::Stage stageNamed(const QString &name)
{
    using S = RetrainFlow::Stage;
    if (name == QLatin1String("windows"))
        return S::Windows;
    if (name == QLatin1String("quantise"))
        return S::Quantise;
    if (name == QLatin1String("check"))
        return S::Check;
    return S::Train;
}

bool onTrial(const link::GloveInfo &info)
{
    return std::any_of(info.slot.begin(), info.slot.end(),
        [](const link::SlotInfo &slot) { return slot.state == QLatin1String("trial"); });
}

} // namespace

TrainRequest planTraining(const Project &project)
{
    QList<qint64> labelled;
    qint64 adapted = 0; // the newest session a person labelled by hand
    for (const SessionInfo &session : project.sessions()) {
        bool any = false, human = false;
        for (const Label &label : project.labels(session.id)) {
            any |= label.segment.fingers.isComplete();
            human |= label.source == LabelSource::Human && label.segment.fingers.isComplete();
        }
        if (any)
            labelled.append(session.id);
        if (human && session.id > adapted)
            adapted = session.id;
    }
    if (labelled.isEmpty())
        throw ProjectError{
            RetrainFlow::tr("Nothing is labelled yet; record a session, then label a few moments on the Label page.")};
    TrainRequest request;
    request.project = project.file();
    request.sources = labelled;
    if (labelled.size() > 1 && adapted) {
        request.target = adapted;
        request.sources.removeAll(adapted);
    }
    // Holding out a whole session needs two to teach; with one, a random hold-out is all there is, and the report says
    // that it leaks.
    request.split = request.sources.size() > 1 ? QStringLiteral("session") : QStringLiteral("random");
    return request;
}

RetrainFlow::RetrainFlow(EngineClient *engine, ProjectThread *project, link::Connection *link, QObject *parent)
    : QObject(parent), m_engine(engine), m_project(project), m_link(link)
{
    connect(engine, &EngineClient::progress, this,
        [this](int job, const QString &name, double fraction, const QCborMap &details) {
            if (job != m_job)
                return;
            const Stage stage = stageNamed(name);
            enter(stage, fraction);
            if (details.contains(QStringLiteral("epoch"))) {
                emit epoch(int(details[QStringLiteral("epoch")].toInteger()),
                    details[QStringLiteral("loss")].toDouble(),
                    details[QStringLiteral("lossHoldout")].toDouble(std::nan("")));
            }
        });
    connect(engine, &EngineClient::finished, this, [this](int job, const QCborMap &result) {
        if (job == m_job)
            onResult(result);
    });
    connect(engine, &EngineClient::failed, this, [this](int job, const JobFailed &failure) {
        if (job == m_job)
            fail(failureInWords(failure));
    });
    connect(engine, &EngineClient::cancelled, this, [this](int job) {
        if (job != m_job)
            return;
        m_job = 0;
        m_stage = Stage::Idle;
        emit changed();
    });
    connect(link, &link::Connection::infoChanged, this, [this](const link::GloveInfo &info) {
        if (!m_waiting.isEmpty() && running() && !onTrial(info))
            m_link->flash(std::exchange(m_waiting, {}));
    });
    connect(link, &link::Connection::stateChanged, this, [this](link::Connection::State state) {
        if (state != link::Connection::State::Connected && !m_waiting.isEmpty()) {
            m_waiting.clear();
            fail(tr("The glove went away before the model was sent; the model is kept on the Train page."));
        }
    });
    connect(link, &link::Connection::flashProgress, this, [this](const link::FlashStage &stage) {
        if (!running())
            return;
        const double part = stage.total > 0 ? double(stage.done) / stage.total : 0;
        enter(stage.stage == QLatin1String("begin") || stage.stage == QLatin1String("send") ? Stage::Send
              : stage.stage == QLatin1String("verify")                                      ? Stage::Verify
                                                                                            : Stage::Trial,
            part);
    });
    connect(link, &link::Connection::flashFinished, this, [this](const link::FlashResult &result) {
        if (!running())
            return;
        if (!result.verified) {
            fail(result.error);
        } else {
            enter(Stage::Trial, 1);
            m_stage = Stage::Idle;
            emit changed();
        }
        emit flashed(result);
    });
}

QString RetrainFlow::word(Stage stage)
{
    switch (stage) {
    case Stage::Idle: return {};
    case Stage::Windows: return tr("Cutting windows");
    case Stage::Train: return tr("Training");
    case Stage::Quantise: return tr("Quantising");
    case Stage::Check: return tr("Checking");
    case Stage::Save: return tr("Saving");
    case Stage::Send: return tr("Sending");
    case Stage::Verify: return tr("Verifying");
    case Stage::Trial: return tr("Trial");
    }
    return {};
}

void RetrainFlow::enter(Stage stage, double fraction)
{
    if (stage != m_stage) {
        if (m_since.isValid())
            m_seconds[std::size_t(m_stage)] = double(m_since.elapsed()) / 1000;
        m_since.start();
        m_stage = stage;
    }
    const std::size_t i = std::size_t(stage);
    const double begin = kBegins[i], end = i + 1 < kBegins.size() ? kBegins[i + 1] : 1;
    m_fraction = begin + (end - begin) * std::clamp(fraction, 0.0, 1.0);
    emit changed();
}

void RetrainFlow::fail(const QString &sentence)
{
    m_job = 0;
    m_stage = Stage::Idle;
    emit changed();
    emit problem(sentence);
}

void RetrainFlow::start(const QString &recipe, const QString &split, int seed, bool flash)
{
    if (running())
        return;
    m_flash = flash;
    m_heldBack = {};
    m_seconds.fill(0);
    m_since.invalidate();
    enter(Stage::Windows, 0);
    m_project->ask(
        [](Project &project) -> std::pair<TrainRequest, QString> {
            try {
                return {planTraining(project), QString()};
            } catch (const ProjectError &error) {
                return {TrainRequest{}, error.text};
            }
        },
        this,
        [this, recipe, split, seed](const std::pair<TrainRequest, QString> &plan) {
            if (!plan.second.isEmpty())
                return fail(plan.second);
            TrainRequest request = plan.first;
            request.seed = quint64(seed);
            if (!recipe.isEmpty())
                request.recipe = recipe;
            if (!split.isEmpty())
                request.split = split;
            submit(request);
        });
}

void RetrainFlow::submit(TrainRequest request)
{
    m_request = std::move(request);
    m_job = m_engine->submit(QStringLiteral("retrain"), toArguments(m_request));
}

void RetrainFlow::stop()
{
    if (m_job)
        m_engine->cancel(m_job);
    else if (m_stage >= Stage::Send)
        m_link->cancelFlash();
}

void RetrainFlow::onResult(const QCborMap &result)
{
    m_job = 0;
    enter(Stage::Save, 0);
    m_project->ask(
        [result, request = m_request](Project &project) {
            ModelInfo model = modelFromResult(result, request, nextModelName(project));
            model.id = project.addModel(model);
            return model;
        },
        this,
        [this](const ModelInfo &model) {
            emit modelStored(model.id);
            const QJsonObject promotion = model.report["promotion"].toObject();
            const bool promoted = promotion["promote"].toBool(true);
            if (m_flash && promoted)
                return send(model.image);
            m_stage = Stage::Idle;
            if (m_flash)
                m_heldBack = {model.id, modelInWords(model.name), promotionInWords(promotion)};
            emit changed();
            if (m_flash)
                emit notPromoted(m_heldBack.name, m_heldBack.reason);
        });
}

void RetrainFlow::forgetHeldBack()
{
    if (!m_heldBack.id)
        return;
    m_heldBack = {};
    emit changed();
}

void RetrainFlow::flashModel(qint64 id)
{
    if (running())
        return;
    m_heldBack = {};
    enter(Stage::Save, 0);
    m_project->ask(
        [id](Project &project) {
            const auto model = project.model(id);
            return model ? model->image : QByteArray();
        },
        this, [this](const QByteArray &image) { send(image); });
}

void RetrainFlow::send(const QByteArray &image)
{
    if (image.isEmpty())
        return fail(tr("This model has no image for the glove; train it again."));
    if (m_link->state() != link::Connection::State::Connected)
        return fail(
            tr("The model is kept, but no glove is connected; connect one, then choose the model on the Train page."));
    enter(Stage::Send, 0);
    if (onTrial(m_link->info())) {
        // A model nobody confirmed gives way to the newer one; the glove first goes back to the one that was kept.
        m_waiting = image;
        m_link->revert();
        return;
    }
    m_link->flash(image);
}

} // namespace lodestone
