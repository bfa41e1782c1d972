// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/train_controller.h"

#include "app/lodestone/file_dialog.h"
#include "app/lodestone/notices.h"
#include "app/studio/glove_state.h"
#include "app/report/report_files.h"
#include "app/studio/dispute_flow.h"
#include "app/studio/follow.h"
#include "app/studio/model_bench.h"
#include "app/studio/model_folder.h"
#include "app/studio/project_state.h"
#include "app/studio/project_thread.h"
#include "app/studio/sentences.h"
#include "app/studio/training.h"
#include "engine/deploy/quantiser.h"
#include "engine/jobs/client.h"
#include "widgets/train/train_page.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

ModelProvenance::Outcome outcomeOf(ModelBench::Outcome outcome)
{
    switch (outcome) {
    case ModelBench::Outcome::None: break;
    case ModelBench::Outcome::Running: return ModelProvenance::Outcome::Running;
    case ModelBench::Outcome::Equal: return ModelProvenance::Outcome::Equal;
    case ModelBench::Outcome::Different: return ModelProvenance::Outcome::Different;
    case ModelBench::Outcome::Failed: return ModelProvenance::Outcome::Failed;
    }
    return {};
}

} // namespace

TrainController::TrainController(MainWindow *window, TrainPage *page, RetrainFlow *flow, GloveState *glove,
    ProjectState *project, ProjectThread *thread, EngineClient *engine, const DisputeFlow *disputes, Notices *notices,
    QObject *parent)
    : QObject(parent), m_page(page), m_flow(flow), m_glove(glove), m_project(project), m_thread(thread),
      m_disputes(disputes), m_notices(notices), m_bench(new ModelBench(engine, thread, this))
{
    page->setRecipes({{"", tr("The usual one")}}, "");
    page->setSplits({{"", tr("Automatic")}, {"orientation", tr("By orientation")}, {"session", tr("By session")},
                        {"random", tr("At random")}},
        "");
    const auto showTrainable = [this] {
        const bool labels = m_project->labels() > 0;
        m_page->setTrainable(labels, labels ? QString() : tr("Nothing is labelled yet"));
    };
    showTrainable();
    connect(project, &ProjectState::changed, this, showTrainable);
    connect(project, &ProjectState::modelsChanged, this, &TrainController::showModels);
    connect(page, &TrainPage::trainRequested, this, [this] { startFromPage(false); });
    connect(page, &TrainPage::stopRequested, flow, &RetrainFlow::stop);
    connect(page, &TrainPage::flashModelRequested, flow, &RetrainFlow::flashModel);
    connect(flow, &RetrainFlow::changed, this, &TrainController::showStages);
    connect(flow, &RetrainFlow::epoch, page, &TrainPage::appendLoss);
    connect(flow, &RetrainFlow::cautioned, page, [page](const std::vector<Caution> &cautions) {
        QStringList sentences;
        for (const Caution &caution : cautions)
            sentences << cautionInWords(caution);
        page->setCautions(sentences);
    });
    connect(flow, &RetrainFlow::problem, this, [this, notices](const QString &sentence) {
        m_page->setProblem(sentence);
        if (!m_page->isVisible()) // its card says it where it happened
            notices->problem(sentence, matter::kTraining);
    });
    connect(flow, &RetrainFlow::notPromoted, notices, [notices](const QString &name, const QString &reason) {
        notices->message(tr("%1 is kept, and the glove keeps what it has. %2").arg(name, reason), matter::kTraining);
    });
    connect(flow, &RetrainFlow::adapted, notices,
        [notices](const QString &sentence) { notices->message(sentence, matter::kTraining); });
    connect(engine, &EngineClient::engineDied, notices, [notices](const JobFailed &cause) {
        notices->problem(tr("%1 Nothing recorded or labelled was lost.").arg(failureInWords(cause)), matter::kEngine);
    });
    connect(flow, &RetrainFlow::changed, notices, [this, notices] {
        if (m_flow->running())
            notices->settle(matter::kTraining);
        else if (m_flow->lastEnd() == RetrainFlow::End::Done)
            notices->settle(matter::kEngine);
    });
    connect(page, &TrainPage::modelChosen, this, &TrainController::showModel);
    connect(page, &TrainPage::compareRequested, this, [this](qint64 newer, qint64 older) {
        if (const ModelInfo *a = modelOf(newer), *b = modelOf(older); a && b)
            m_bench->compare(*a, *b);
    });
    connect(page, &TrainPage::reproduceRequested, this, [this](qint64 id) {
        if (const ModelInfo *model = modelOf(id))
            m_bench->reproduce(*model);
    });
    connect(page, &TrainPage::exportRequested, this, &TrainController::exportModel);
    connect(window, &MainWindow::exportReportRequested, this, [this] { exportModel(m_page->shownModel()); });
    connect(glove, &GloveState::changed, this, &TrainController::showModels); // which slot holds which model
    connect(glove, &GloveState::changed, this, &TrainController::showStages);
    connect(m_bench, &ModelBench::recipesChanged, this, &TrainController::showRecipes);
    connect(m_bench, &ModelBench::compared, this, &TrainController::showComparison);
    connect(m_bench, &ModelBench::reproduced, this, &TrainController::showProvenance);
    showStages();
}

void TrainController::askRecipes() { m_bench->askRecipes(); }
bool TrainController::knowsRecipes() const { return m_bench->recipes().has_value(); }

void TrainController::showRecipes()
{
    std::vector<Choice> choices;
    bool compared = false;
    for (const RecipesJob::Entry &recipe : m_bench->recipes()->recipes) {
        if (!recipe.deployable) // only the host could answer with it
            continue;
        if (recipe.forComparison && !compared)
            choices.push_back({{}, tr("Published techniques"), {}, true});
        compared = recipe.forComparison;
        choices.push_back({recipe.name, compared ? tr("%1, for comparison").arg(recipe.name) : recipe.name,
            recipe.origin.isEmpty() ? recipeInWords(recipe.name)
                                    : tr("%1 (%2)").arg(recipeInWords(recipe.name), originInWords(recipe.origin))});
    }
    m_page->setRecipes(choices, m_bench->recipes()->preferred);
}

void TrainController::showComparison()
{
    const ModelBench::Comparison &made = m_bench->comparison();
    const QString split = made.first.provenance["split"].toString();
    ModelComparison view;
    view.first = modelInWords(made.first.name);
    view.second = modelInWords(made.second.name);
    view.state = ModelComparison::State::Running;
    if (made.state == ModelBench::State::Done) {
        const PairedFigure &paired = made.result.paired;
        view.state = ModelComparison::State::Ready;
        view.firstReport = accuracyOf(encodeJson(made.result.models[0]), split);
        view.secondReport = accuracyOf(encodeJson(made.result.models[1]), split);
        view.windows = paired.windows;
        view.blocks = paired.blocks;
        view.decisions = paired.decisions;
        view.onlyFirst = paired.only[0];
        view.onlySecond = paired.only[1];
        view.points = paired.points;
        view.error = paired.error;
        view.chance = paired.chance;
        view.note = made.result.warning ? warningInWords(*made.result.warning) : QString();
    } else if (made.state == ModelBench::State::Failed) {
        // Their own hold-outs are all there is to set beside each other, and the note says that these may differ.
        view.state = ModelComparison::State::Failed;
        view.firstReport = accuracyOf(made.first.report, split);
        view.secondReport = accuracyOf(made.second.report, made.second.provenance["split"].toString());
        view.note = tr("%1 Below, each on its own hold-out.").arg(made.problem);
    }
    m_page->setComparison(view);
}

void TrainController::startFromPage(bool flash)
{
    if (m_flow->running())
        return;
    m_page->clearLoss();
    m_page->setProblem({});
    m_page->setCautions({});
    const auto choice = m_page->request();
    TrainingChoice wanted;
    wanted.split = valueOf<SplitBy>(choice.split); // nothing where it says Automatic
    wanted.seed = quint64(choice.seed);
    wanted.recipe = choice.recipe;
    wanted.window.seconds = choice.windowSeconds;
    m_flow->start(wanted, flash);
}

void TrainController::showModels()
{
    const QList<ModelInfo> &models = m_project->models();
    std::vector<ModelRow> rows;
    for (qsizetype i = 0; i < models.size(); ++i) {
        const ModelInfo &model = models[i];
        ModelRow row;
        row.id = model.id;
        row.name = modelInWords(model.name);
        row.created = model.created;
        row.accuracy = model.report["accuracy"].toDouble(-1);
        row.majority = model.report["majority"].toDouble(-1);
        if (i + 1 < models.size() && models[i + 1].report["accuracy"].isDouble()) {
            row.hasGain = true;
            row.gain = row.accuracy - models[i + 1].report["accuracy"].toDouble();
        }
        row.labels = model.provenance["labels"].toInt();
        row.seed = model.provenance["seed"].toInt();
        row.bytes = model.report["quantise"].toObject()["bytes"].toInt();
        row.hash = model.hash;
        row.recipe = model.recipe;
        row.recipeInWords = recipeInWords(model.recipe);
        row.simulated = taughtBySimulation(model, m_project->sessions());
        if (!model.report["promotion"].toObject()["promote"].toBool(true))
            row.slot = tr("Not promoted");
        if (const int slot = slotOf(model); slot >= 0) {
            row.slot = slotInWords(slot);
            row.confirmed = m_glove->info().slot[std::size_t(slot)].state == link::SlotState::Confirmed;
        }
        rows.push_back(row);
    }
    m_page->setModels(rows);
    showModel();
}

int TrainController::slotOf(const ModelInfo &model) const
{
    const link::GloveInfo glove = m_glove->info();
    for (std::size_t slot = 0; slot < glove.slot.size(); ++slot)
        if (!model.hash.isEmpty() && glove.slot[slot].hash == model.hash)
            return int(slot);
    return -1;
}

QString TrainController::slotInWords(int slot) const
{
    const link::SlotState state = m_glove->info().slot[std::size_t(slot)].state;
    const QString letter = slot == 0 ? QStringLiteral("A") : QStringLiteral("B");
    return state == link::SlotState::Confirmed ? tr("Slot %1, confirmed").arg(letter)
           : state == link::SlotState::Trial   ? tr("Slot %1, trial").arg(letter)
                                               : tr("Slot %1").arg(letter);
}

const ModelInfo *TrainController::modelOf(qint64 id) const
{
    const QList<ModelInfo> &models = m_project->models();
    const auto it = std::find_if(models.begin(), models.end(), [id](const ModelInfo &model) { return model.id == id; });
    return it == models.end() ? nullptr : &*it;
}

QString TrainController::placeOf(const ModelInfo &model) const
{
    const int slot = slotOf(model);
    return slot < 0 ? QString() : tr("%1, of %2").arg(slotInWords(slot), m_glove->info().serial);
}

void TrainController::showModel()
{
    const ModelInfo *model = modelOf(m_page->shownModel());
    if (!model) {
        m_page->setReport({});
        m_page->setPromotion({});
        m_page->setCombinations({});
        m_page->setProvenance({});
        return;
    }
    const ModelReport report = modelReport(*model, m_project->sessions(), placeOf(*model), {});
    m_page->setReport(report.accuracy);
    m_page->setPromotion(report.promotion);
    m_page->setCombinations(report.combinations);
    showProvenance();
    if (m_flow->running())
        return; // the card shows the run's own curve
    m_page->clearLoss();
    for (std::size_t i = 0; i < report.loss.size(); ++i)
        m_page->appendLoss(int(i) + 1, report.loss[i], i < report.holdout.size() ? report.holdout[i] : std::nan(""));
}

void TrainController::show(qint64 model) { m_page->showModel(model); }

void TrainController::exportModel(qint64 id)
{
    const ModelInfo *model = modelOf(id);
    if (!model)
        return m_notices->problem(tr("There is no model to report on yet; train one."), matter::kExport);
    QString filter = tr("PDF report (*.pdf)");
    QString file = askForNewFile(m_page, tr("Write a report of %1").arg(modelInWords(model->name)),
        modelInWords(model->name) + QStringLiteral(".pdf"),
        tr("PDF report (*.pdf);;HTML report (*.html);;Table of figures (*.csv)"), &filter);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += filter.contains(QLatin1String("*.html"))  ? QStringLiteral(".html")
                : filter.contains(QLatin1String("*.csv")) ? QStringLiteral(".csv")
                                                          : QStringLiteral(".pdf");
    model = modelOf(id); // the dialog took its time
    if (!model)
        return;
    try {
        const QString project = QFileInfo(m_project->file()).completeBaseName();
        ModelReport report = modelReport(*model, m_project->sessions(), placeOf(*model), project);
        if (m_disputes->state() == DisputeFlow::State::Done)
            report.contested = contestedReport(m_disputes->result(), m_disputes->labels());
        writeReport(report, file);
        m_page->setProblem({});
        QString done = tr("The report is in %1.").arg(file);
        if (const int pictures = report.contested ? picturesIn(*report.contested) : 0;
            pictures > 0 && !file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
            done += u' ' + tr("It shows %n pictures of the hand.", nullptr, pictures);
        m_notices->done(done, tr("Open it"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    } catch (const ReportError &error) {
        m_page->setProblem(error.text);
    }
}

void TrainController::exportCode(qint64 id)
{
    const ModelInfo *model = modelOf(id);
    if (!model)
        return;
    const QString name = modelInWords(model->name);
    const QString parent = askForFolder(
        m_page, tr("Write %1 as C").arg(name), QFileInfo(m_project->file()).absolutePath());
    if (parent.isEmpty())
        return;
    const QString folder = QDir(parent).filePath(QString(name).replace(QRegularExpression("[^\\w.-]+"), "-") + "-c");
    const auto write = [id, folder](Project &project) {
        const auto whole = project.model(id);
        if (!whole || whole->image.isEmpty())
            throw ProjectError{tr("This model has no image yet; train it anew.")};
        try {
            writeCFolder(folder, cFolder(whole->image, cNotes(*whole, project.sessions())));
        } catch (const QuantiseError &error) {
            throw ProjectError{QString::fromStdString(error.text)};
        }
    };
    follow(
        this, m_thread->run(write),
        [this, folder] {
            m_notices->settle(matter::kExport);
            m_notices->done(tr("The C code is in %1.").arg(folder), tr("Open it"),
                [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        },
        [this](const QString &sentence) { m_notices->problem(sentence, matter::kExport); });
}

void TrainController::showProvenance()
{
    const ModelInfo *model = modelOf(m_page->shownModel());
    if (!model)
        return;
    const ModelBench::Reproduction again = m_bench->reproductionOf(model->id);
    ModelProvenance view;
    view.outcome = outcomeOf(again.outcome);
    view.outcomeText = again.said;
    view.name = modelInWords(model->name);
    view.simulated = taughtBySimulation(*model, m_project->sessions());
    view.rows = provenanceOf(*model, m_project->sessions(), placeOf(*model));
    view.reproducible = canReproduce(*model);
    view.why = view.reproducible ? QString()
                                 : tr("An older version trained this model and did not keep its labels; train anew to "
                                      "have one that can be reproduced.");
    m_page->setProvenance(view);
}

void TrainController::showStages()
{
    using Stage = RetrainFlow::Stage;
    static constexpr std::array kShown{
        Stage::Windows, Stage::Train, Stage::Quantise, Stage::Check, Stage::Send, Stage::Trial};
    const std::array names{tr("Cut windows"), tr("Train on host"), tr("Quantise to int8"), tr("Check int8"),
        tr("Send to glove"), tr("Trial on glove")};
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
        // The run ends where the trial begins; the trial itself is the glove's.
        if (kShown[i] == Stage::Trial && m_flow->lastEnd() == RetrainFlow::End::Done
            && m_flow->secondsOf(Stage::Send) > 0)
            stage.state = link::onTrial(m_glove->info()) ? TrainStage::State::Running : TrainStage::State::Done;
        stages.push_back(stage);
    }
    m_page->setStages(stages);
    m_page->setRunning(m_flow->running());
}

} // namespace lodestone
