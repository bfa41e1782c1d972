// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/retrain_flow.h"

#include "app/studio/flash_target.h"
#include "app/studio/follow.h"
#include "app/studio/project_thread.h"
#include "app/studio/sentences.h"
#include "engine/jobs/client.h"
#include <QPointer>
#include <QTimer>
#include <algorithm>
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

RetrainFlow::Stage stageOf(link::FlashStage stage)
{
    using S = RetrainFlow::Stage;
    switch (stage) {
    case link::FlashStage::Begin:
    case link::FlashStage::Send: return S::Send;
    case link::FlashStage::Verify: return S::Verify;
    case link::FlashStage::Trial: break;
    }
    return S::Trial;
}

} // namespace

RetrainFlow::RetrainFlow(EngineClient *engine, ProjectThread *project, FlashTarget *glove, QObject *parent)
    : QObject(parent), m_engine(engine), m_project(project), m_glove(glove)
{}

RetrainFlow::~RetrainFlow()
{
    if (m_cancelStep)
        m_cancelStep();
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

template<class T, class Done>
void RetrainFlow::wait(QFuture<T> future, Done done)
{
    m_cancelStep = [future]() mutable { future.cancel(); };
    follow(
        m_run.get(), future, std::move(done), [this](const QString &sentence) { fail(sentence); },
        [this] { end(End::Cancelled); });
}

void RetrainFlow::begin(Stage stage)
{
    m_heldBack = {};
    m_adapted.clear();
    m_end = End::None;
    m_run = std::make_unique<QObject>();
    enter(stage, 0);
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

void RetrainFlow::end(End how)
{
    m_cancelStep = {};
    endRun(m_run);
    m_stage = Stage::Idle;
    m_end = how;
    emit changed();
}

void RetrainFlow::fail(const QString &sentence)
{
    end(End::Failed);
    emit problem(sentence);
}

void RetrainFlow::stop()
{
    if (!running())
        return;
    const auto cancelStep = std::exchange(m_cancelStep, {});
    end(End::Cancelled);
    if (cancelStep)
        cancelStep();
}

void RetrainFlow::start(const TrainingChoice &choice, bool flash)
{
    if (running())
        return;
    m_flash = flash && m_glove->takesImages(); // else it predicts in the studio once it is stored
    m_seconds.fill(0);
    m_since.invalidate();
    begin(Stage::Windows);
    wait(m_project->run([choice](Project &project) { return planTraining(project, choice); }),
        [this](const TrainRequest &request) { train(request); });
}

void RetrainFlow::train(const TrainRequest &request)
{
    const QPointer<QObject> run(m_run.get());
    wait(m_engine->run<RetrainJob>(request,
             [this, run](const JobProgress &progress) {
                 if (run && run == m_run.get())
                     show(progress);
             }),
        [this](const RetrainJob::Result &result) { store(result); });
}

void RetrainFlow::show(const JobProgress &progress)
{
    enter(stageNamed(progress.stage), progress.fraction);
    try {
        const auto details = progress.as<TrainProgress>();
        if (details && details->cautions)
            emit cautioned(*details->cautions);
        else if (details)
            emit epoch(details->epoch, details->loss, details->lossHoldout.value_or(std::nan("")));
    } catch (const JobFailed &) {
        // Progress that cannot be read is only missing from the picture; the result says whether all went well.
    }
}

void RetrainFlow::store(const RetrainJob::Result &result)
{
    enter(Stage::Save, 0);
    const QFuture<ModelInfo> model = m_project->run([result](Project &project) {
        ModelInfo made = modelFromResult(result, nextModelName(project));
        made.id = project.addModel(made);
        return made;
    });
    // A model that was stored after Stop is there all the same, and is told of.
    follow(
        this, model, [this](const ModelInfo &made) { emit modelStored(made.id); }, [](const QString &) {}, [] {});
    wait(model, [this](const ModelInfo &made) { stored(made); });
}

void RetrainFlow::stored(const ModelInfo &model)
{
    const QJsonObject promotion = model.report["promotion"].toObject();
    m_adapted = adaptedInWords(model.report["adapted"].toObject());
    if (m_flash && promotion["promote"].toBool(true))
        return send(model.image);
    if (!m_flash)
        return done();
    m_heldBack = {model.id, modelInWords(model.name), promotionInWords(promotion)};
    end(End::Done);
    emit notPromoted(m_heldBack.name, m_heldBack.reason);
}

void RetrainFlow::done()
{
    const QString sentence = std::exchange(m_adapted, {});
    end(End::Done);
    if (!sentence.isEmpty())
        emit adapted(sentence);
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
    begin(Stage::Save);
    wait(m_project->run([id](Project &project) {
        const auto model = project.model(id);
        return model ? model->image : QByteArray();
    }),
        [this](const QByteArray &image) { send(image); });
}

void RetrainFlow::send(const QByteArray &image)
{
    if (image.isEmpty())
        return fail(tr("This model has no image for the glove; train it again."));
    if (!m_glove->connected())
        return fail(
            tr("The model is kept, but no glove is connected; connect one, then choose the model on the Train page."));
    if (!m_glove->takesImages())
        return fail(
            tr("This board runs no model itself; its models run in the studio. Connect a Lodestone glove to put "
               "one on it."));
    enter(Stage::Send, 0);
    if (!m_glove->onTrial())
        return flash(image);
    // A model nobody confirmed gives way to the newer one; the glove first goes back to the one that was kept.
    auto *limit = new QTimer(m_run.get());
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, m_run.get(), [this] {
        const auto cancelStep = std::exchange(m_cancelStep, {});
        fail(tr("The glove does not go back to the model before; the new one is kept on the Train page. Restart the "
                "glove, then send it from there."));
        cancelStep();
    });
    limit->start(m_revertLimit);
    wait(m_glove->revert(), [this, limit, image] {
        limit->stop();
        flash(image);
    });
}

void RetrainFlow::flash(const QByteArray &image)
{
    const QPointer<QObject> run(m_run.get());
    wait(m_glove->flash(image,
             [this, run](const link::FlashProgress &progress) {
                 if (run && run == m_run.get())
                     enter(stageOf(progress.stage), progress.total > 0 ? double(progress.done) / progress.total : 0);
             }),
        [this](const link::FlashResult &) {
            enter(Stage::Trial, 1);
            done();
        });
}

} // namespace lodestone
