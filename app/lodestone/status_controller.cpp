// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/status_controller.h"

#include "app/lodestone/files_controller.h"
#include "app/lodestone/recording_controller.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/train_controller.h"
#include "app/lodestone/trial_controller.h"
#include "app/studio/glove_state.h"
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "app/studio/retrain_flow.h"
#include "widgets/controls/format.h"
#include "widgets/main_window.h"
#include <QFileInfo>
#include <QSettings>
#include <algorithm>

namespace lodestone {

StatusController::StatusController(
    MainWindow *window, const Owners &owners, const Steps &steps, const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_owners(owners), m_steps(steps),
      m_firstRound(!options.clean && !QSettings().value(settings::kFirstSteps, false).toBool())
{
    connect(window, &MainWindow::firstStepsClosed, this, &StatusController::endFirstSteps);
    connect(window, &MainWindow::firstStepChosen, this, &StatusController::takeStep);
    connect(owners.project, &ProjectState::changed, this, &StatusController::show);
    connect(owners.project, &ProjectState::opened, this, &StatusController::show);
    connect(owners.book, &LabelBook::shown, this, &StatusController::show);
    connect(owners.files, &FilesController::savingChanged, this, &StatusController::show);
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &StatusController::show);
    m_tick.start();
    show();
}

void StatusController::show()
{
    const std::optional<double> ago = m_owners.project->savedAgo();
    const QString saved = m_owners.project->readOnly() ? tr("Reading only")
                          : m_owners.files->notSaved() ? tr("Not saved")
                          : ago                        ? tr("Autosaved %1").arg(formatAgo(*ago))
                                                       : tr("Nothing to save");
    const Recording &recording = *m_owners.recording;
    const LabelBook::Session &shown = m_owners.book->session();
    const ImportFlow &imports = m_owners.files->imports();
    const QString session = recording.takes()   ? tr("Recording %1").arg(formatClock(recording.seconds()))
                            : imports.running() ? tr("Importing, %1 %").arg(qRound(imports.fraction() * 100))
                            : shown.info.name.isEmpty()
                                ? tr("No session")
                                : tr("%1, %2").arg(shown.info.name, formatClock(shown.seconds()));
    m_window->setStatus(QFileInfo(m_owners.project->wanted()).completeBaseName(), saved, session);
    if (recording.takes())
        m_window->setRecording(true, recording.seconds());
    showFirstSteps();
}

void StatusController::showFirstSteps()
{
    if (!m_firstRound)
        return;
    const bool recording = m_owners.recording->takes(), running = m_owners.retrain->running();
    const std::array<bool, 4> done{m_owners.book->session().info.id != 0 && !recording,
        m_owners.project->humanLabels() >= 10, !m_owners.project->models().isEmpty() && !running, confirmed()};
    const bool waits = done[2] && !link::onTrial(m_owners.glove->info()); // for a model that can be confirmed
    m_window->showFirstSteps(done, recording ? std::optional(m_owners.recording->seconds()) : std::nullopt,
        m_owners.glove->connected() && !running && (!waits || done[3]));
}

// The glove keeps a model of this project, or the board takes none.
bool StatusController::confirmed() const
{
    const auto &models = m_owners.project->models();
    if (m_owners.glove->isText())
        return !models.isEmpty();
    const int slot = m_owners.glove->runningSlot();
    return slot >= 0 && m_owners.glove->info().slot[std::size_t(slot)].state == link::SlotState::Confirmed
           && std::any_of(models.begin(), models.end(),
               [this](const ModelInfo &model) { return model.hash == m_owners.glove->runningHash(); });
}

void StatusController::takeStep(int step)
{
    if (step == 0)
        m_steps.record->toggle();
    else if (step == 1)
        m_window->setPage("label");
    else if (step == 2)
        m_steps.train->startFromPage(true);
    else if (step == 3)
        m_steps.trial->confirm();
    else
        endFirstSteps();
}

void StatusController::endFirstSteps()
{
    m_firstRound = false;
    m_window->hideFirstSteps();
    QSettings().setValue(settings::kFirstSteps, true);
}

} // namespace lodestone
