// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/trial_controller.h"

#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/retrain_flow.h"
#include "app/studio/training.h"
#include "widgets/controls/format.h"
#include "widgets/glove/glove_page.h"
#include "widgets/main_window.h"
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <algorithm>

namespace lodestone {
namespace {

const link::SlotInfo *slotOf(const link::GloveInfo &glove, const QByteArray &hash)
{
    const auto slot = std::ranges::find(glove.slot, hash, &link::SlotInfo::hash);
    return hash.isEmpty() || slot == glove.slot.end() ? nullptr : &*slot;
}

} // namespace

TrialController::TrialController(MainWindow *window, GlovePage *page, const Owners &owners, Notices *notices,
    const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_owners(owners), m_notices(notices), m_options(options)
{
    if (!options.clean) {
        const QStringList kept = QSettings().value(settings::kTrial).toStringList();
        if (kept.size() == 3)
            m_trial = {QByteArray::fromHex(kept[0].toLatin1()), kept[1], kept[2]};
    }
    window->setMayClose([this] { return mayClose(); });
    connect(page, &GlovePage::runRequested, this, &TrialController::run);
    connect(owners.glove, &GloveState::changed, this, &TrialController::follow);
    connect(owners.project, &ProjectState::modelsChanged, this, &TrialController::follow);
    connect(owners.retrain, &RetrainFlow::changed, this, &TrialController::follow); // its end: the slots are told then
}

QString TrialController::nameOf(const QByteArray &hash) const
{
    for (const ModelInfo &model : m_owners.project->models())
        if (!model.hash.isEmpty() && model.hash == hash)
            return modelInWords(model.name);
    return m_trial.hash == hash && !m_trial.name.isEmpty() ? m_trial.name : tr("A model of another project");
}

void TrialController::follow()
{
    const GloveState &glove = *m_owners.glove;
    if (!glove.answered() || glove.isText() || m_owners.retrain->running())
        return;
    const link::GloveInfo info = glove.info();
    const int running = link::runningSlot(info);
    if (link::onTrial(info)) {
        const QByteArray hash = info.slot[std::size_t(running)].hash;
        m_told = false;
        m_notices->settle(matter::kTrial);
        return remember({hash, info.serial, nameOf(hash)});
    }
    if (m_trial.hash.isEmpty() || m_trial.serial != info.serial)
        return;
    const link::SlotInfo *slot = slotOf(info, m_trial.hash);
    if (slot && slot->state == link::SlotState::Standby)
        return tellGoneBack();
    m_notices->settle(matter::kTrial);
    remember({}); // confirmed, or replaced by another one
}

void TrialController::remember(const Trial &trial)
{
    if (trial == m_trial)
        return;
    m_trial = trial;
    if (m_options.clean)
        return;
    if (trial.hash.isEmpty())
        QSettings().remove(settings::kTrial);
    else
        QSettings().setValue(
            settings::kTrial, QStringList{QString::fromLatin1(trial.hash.toHex()), trial.serial, trial.name});
}

void TrialController::tellGoneBack()
{
    if (std::exchange(m_told, true))
        return;
    const QString name = nameOf(m_trial.hash);
    const QString sentence = m_owners.glove->runningSlot() < 0
                                 ? tr("Nobody confirmed %1, so the glove runs no model now.").arg(name)
                                 : tr("Nobody confirmed %1, so the glove went back to the model before.").arg(name);
    m_notices->offer(
        sentence, tr("Run it again"), [this, hash = m_trial.hash] { runImage(hash); }, matter::kTrial);
}

void TrialController::run(int slot)
{
    if (slot >= 0 && slot < int(m_owners.glove->info().slot.size()))
        runImage(m_owners.glove->info().slot[std::size_t(slot)].hash);
}

void TrialController::runImage(const QByteArray &hash)
{
    for (const ModelInfo &model : m_owners.project->models())
        if (!model.hash.isEmpty() && model.hash == hash)
            return m_owners.retrain->flashModel(model.id);
    m_notices->problem(
        tr("This image is not of a model in the open project; open the project it was trained in."), matter::kTrial);
}

void TrialController::confirm()
{
    if (link::onTrial(m_owners.glove->info()))
        m_owners.glove->link()->confirm();
    else
        m_window->setPage(QStringLiteral("glove"));
}

bool TrialController::mayClose() { return mayStopTraining() && mayLeaveTrial(); }

bool TrialController::mayStopTraining()
{
    if (!m_owners.retrain->running())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("A training is running"), tr("A training is not finished."),
        QMessageBox::NoButton, m_window);
    box.setInformativeText(tr("Recordings and labels are kept. The glove keeps the model it runs."));
    QPushButton *leave = box.addButton(tr("Stop it and quit"), QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    // It may end while the question stands: then nothing is left to ask.
    connect(m_owners.retrain, &RetrainFlow::changed, &box, [this, &box] {
        if (!m_owners.retrain->running())
            box.accept();
    });
    box.exec();
    if (box.clickedButton() == leave)
        m_owners.retrain->stop();
    return box.clickedButton() != stay;
}

bool TrialController::mayLeaveTrial()
{
    GloveState &glove = *m_owners.glove;
    if (!glove.answered() || !link::onTrial(glove.info()))
        return true;
    const std::optional<double> left = glove.trialSecondsLeft();
    QMessageBox box(QMessageBox::NoIcon, tr("A model is on trial"),
        tr("%1 is on trial on the glove, and nobody has confirmed it.").arg(m_trial.name), QMessageBox::NoButton,
        m_window);
    const link::GloveInfo info = glove.info();
    const bool other = info.slot[std::size_t(1 - link::runningSlot(info))].bytes > 0;
    const QString when = left ? formatClock(*left) : tr("a few minutes");
    box.setInformativeText(other ? tr("Without an answer the glove goes back to the model before in %1.").arg(when)
                                 : tr("Without an answer the glove runs no model any more in %1.").arg(when));
    QPushButton *keep = box.addButton(tr("Confirm and quit"), QMessageBox::AcceptRole);
    QPushButton *leave = box.addButton(tr("Quit all the same"), QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("confirmAndQuit"));
    leave->setObjectName(QStringLiteral("quitAllTheSame"));
    box.setDefaultButton(keep);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == leave)
        return true;
    if (box.clickedButton() != keep)
        return false;
    // The window closes once the glove has said that it keeps the model.
    auto *waiting = new QObject(this);
    connect(&glove, &GloveState::changed, waiting, [this, waiting] {
        if (link::onTrial(m_owners.glove->info()) && m_owners.glove->connected())
            return;
        waiting->deleteLater();
        m_window->close();
    });
    glove.link()->confirm();
    return false;
}

} // namespace lodestone
