// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/train_controller.h"

#include "app/lodestone/project_thread.h"
#include "engine/jobs/client.h"
#include "widgets/train/train_page.h"
#include <QCborArray>
#include <QJsonArray>
#include <cmath>

namespace lodestone {
namespace {

// The engine's plain word for a band of pitch, as a person reads it; a session keeps its own name.
QString headingOf(const QString &name)
{
    if (name == QLatin1String("pitch down"))
        return TrainController::tr("Pitched down");
    if (name == QLatin1String("pitch middle"))
        return TrainController::tr("Level");
    if (name == QLatin1String("pitch up"))
        return TrainController::tr("Pitched up");
    return name;
}

DomainAccuracy domainOf(const QJsonObject &json, const QString &name)
{
    DomainAccuracy domain;
    domain.name = name;
    domain.accuracy = json["accuracy"].toDouble();
    domain.exact = json["exact"].toDouble();
    domain.majority = json["majority"].toDouble();
    domain.windows = json["windows"].toInt();
    domain.trained = json["trained"].toBool();
    const QJsonObject fingers = json["fingers"].toObject(), majority = json["finger_majority"].toObject();
    for (std::size_t i = 0; i < kFingerNames.size(); ++i) {
        const QLatin1String finger(kFingerNames[i]);
        domain.finger[i] = fingers[finger].toDouble(-1);
        domain.fingerMajority[i] = majority[finger].toDouble(-1);
    }
    return domain;
}

QString splitInWords(const QString &split)
{
    if (split == QLatin1String("orientation"))
        return TrainController::tr("low pitch");
    if (split == QLatin1String("session"))
        return TrainController::tr("a whole session");
    return TrainController::tr("at random, which leaks: neighbours look alike");
}

} // namespace

AccuracyReport reportOf(const QJsonObject &json, const QString &split)
{
    AccuracyReport report;
    if (!json["accuracy"].isDouble())
        return report;
    report.valid = true;
    report.split = splitInWords(split);
    report.ece = json["ece"].toDouble(-1);
    report.eceBefore = json["ece_before"].toDouble(-1);
    report.all = domainOf(json, TrainController::tr("All"));
    for (const QJsonValue &value : json["domains"].toArray())
        report.domains.push_back(domainOf(value.toObject(), headingOf(value.toObject()["name"].toString())));
    return report;
}

TrainController::TrainController(TrainPage *page, RetrainFlow *flow, ProjectThread *project, EngineClient *engine, QObject *parent)
    : QObject(parent), m_page(page), m_flow(flow), m_project(project), m_engine(engine)
{
    page->setRecipes({{"", tr("The usual one")}}, "");
    connect(engine, &EngineClient::finished, this, [this](int job, const QCborMap &result) {
        if (job == m_recipesJob && m_recipes == Recipes::Asked)
            takeRecipes(result);
    });
    connect(engine, &EngineClient::failed, this, [this](int job) {
        if (job == m_recipesJob && m_recipes == Recipes::Asked)
            m_recipes = Recipes::NotAsked;
    });
    page->setSplits({{"", tr("Automatic")}, {"orientation", tr("By orientation")}, {"session", tr("By session")}, {"random", tr("At random")}}, "");
    page->setTrainable(false, tr("Nothing is labelled yet"));
    connect(page, &TrainPage::trainRequested, this, [this] { startFromPage(false); });
    connect(page, &TrainPage::stopRequested, flow, &RetrainFlow::stop);
    connect(page, &TrainPage::flashModelRequested, flow, &RetrainFlow::flashModel);
    connect(flow, &RetrainFlow::changed, this, &TrainController::showStages);
    connect(flow, &RetrainFlow::epoch, page, &TrainPage::appendLoss);
    connect(flow, &RetrainFlow::problem, page, &TrainPage::setProblem);
    connect(flow, &RetrainFlow::modelStored, this, &TrainController::refresh);
    showStages();
}

void TrainController::askRecipes()
{
    if (m_recipes != Recipes::NotAsked)
        return;
    m_recipes = Recipes::Asked;
    m_recipesJob = m_engine->submit(QStringLiteral("recipes"), {});
}

void TrainController::takeRecipes(const QCborMap &result)
{
    m_recipes = Recipes::Known;
    std::vector<Choice> choices;
    for (const auto value : result[QStringLiteral("recipes")].toArray()) {
        const QCborMap recipe = value.toMap();
        if (!recipe[QStringLiteral("deployable")].toBool(true))
            continue;                              // the host alone could answer with it
        const QString summary = recipe[QStringLiteral("summary")].toString(), origin = recipe[QStringLiteral("origin")].toString();
        const QString name = recipe[QStringLiteral("name")].toString();
        choices.push_back({name, name, origin.isEmpty() ? summary : tr("%1 (%2)").arg(summary, origin)});
    }
    m_page->setRecipes(choices, result[QStringLiteral("default")].toString());
}

void TrainController::startFromPage(bool flash)
{
    if (m_flow->running())
        return;
    m_page->clearLoss();
    m_page->setProblem({});
    const auto choice = m_page->request();
    m_flow->start(choice.recipe, choice.split, choice.seed, flash);
}

void TrainController::setLabels(int labels)
{
    m_page->setTrainable(labels > 0, labels > 0 ? QString() : tr("Nothing is labelled yet"));
}

void TrainController::setGlove(const link::GloveInfo &info)
{
    m_glove = info;
    showModels();
}

void TrainController::refresh()
{
    m_project->ask([](Project &project) { return project.models(); }, this, [this](const QList<ModelInfo> &models) {
        m_models = models;
        showModels();
        emit modelsChanged();
    });
}

void TrainController::showModels()
{
    std::vector<ModelRow> rows;
    for (qsizetype i = 0; i < m_models.size(); ++i) {
        const ModelInfo &model = m_models[i];
        ModelRow row;
        row.id = model.id;
        row.name = model.name;
        row.created = model.created;
        row.accuracy = model.report["accuracy"].toDouble(-1);
        row.majority = model.report["majority"].toDouble(-1);
        if (i + 1 < m_models.size() && m_models[i + 1].report["accuracy"].isDouble()) {
            row.hasGain = true;
            row.gain = row.accuracy - m_models[i + 1].report["accuracy"].toDouble();
        }
        row.labels = model.provenance["labels"].toInt();
        row.seed = model.provenance["seed"].toInt();
        row.bytes = model.report["quantise"].toObject()["bytes"].toInt();
        row.hash = model.hash;
        if (!model.report["promotion"].toObject()["promote"].toBool(true))
            row.slot = tr("Not promoted");
        for (std::size_t slot = 0; slot < m_glove.slot.size(); ++slot) {
            if (model.hash.isEmpty() || m_glove.slot[slot].hash != model.hash)
                continue;
            const QString &state = m_glove.slot[slot].state;
            const QString letter = slot == 0 ? QStringLiteral("A") : QStringLiteral("B");
            row.confirmed = state == QLatin1String("confirmed");
            row.slot = row.confirmed ? tr("Slot %1, confirmed").arg(letter)
                : state == QLatin1String("trial") ? tr("Slot %1, trial").arg(letter) : tr("Slot %1").arg(letter);
        }
        rows.push_back(row);
    }
    m_page->setModels(rows);
    if (m_models.isEmpty()) {
        m_page->setReport({});
        m_page->setPromotion({});
        return;
    }
    const ModelInfo &newest = m_models.constFirst();
    m_page->setReport(reportOf(newest.report, newest.provenance["split"].toString()));
    const QJsonObject promotion = newest.report["promotion"].toObject();
    m_page->setPromotion({promotion.contains("promote"), promotion["promote"].toBool(true), promotion["reason"].toString()});
    std::vector<CombinationAccuracy> combinations;
    for (const QJsonValue &value : newest.report["combinations"].toArray()) {
        const QJsonObject json = value.toObject();
        combinations.push_back({json["combination"].toString(), json["accuracy"].toDouble(), json["windows"].toInt()});
    }
    m_page->setCombinations(combinations);
    if (!m_flow->running()) {
        // A project opened again shows the curve of its newest model, not an empty card.
        m_page->clearLoss();
        const QJsonArray loss = newest.report["loss"].toArray(), holdout = newest.report["lossHoldout"].toArray();
        for (qsizetype i = 0; i < loss.size(); ++i)
            m_page->appendLoss(int(i) + 1, loss[i].toDouble(), i < holdout.size() ? holdout[i].toDouble() : std::nan(""));
    }
}

void TrainController::showStages()
{
    using Stage = RetrainFlow::Stage;
    static constexpr std::array kShown{Stage::Windows, Stage::Train, Stage::Quantise, Stage::Check, Stage::Send, Stage::Trial};
    const std::array names{tr("Cut windows"), tr("Train on host"), tr("Quantise to int8"), tr("Check int8"), tr("Send to glove"), tr("Trial on glove")};
    std::vector<TrainStage> stages;
    for (std::size_t i = 0; i < kShown.size(); ++i) {
        TrainStage stage;
        stage.name = names[i];
        const double seconds = m_flow->secondsOf(kShown[i]);
        if (m_flow->running() && m_flow->stage() == kShown[i]) {
            stage.state = TrainStage::State::Running;
            stage.fraction = m_flow->fraction();
        } else if (seconds > 0 || (m_flow->running() && m_flow->stage() > kShown[i])) {
            stage.state = TrainStage::State::Done;
            stage.seconds = seconds;
        }
        stages.push_back(stage);
    }
    m_page->setStages(stages);
    m_page->setRunning(m_flow->running());
}

} // namespace lodestone
