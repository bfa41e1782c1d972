// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the studio that tells: header, status line, facts. Nothing here changes anything but what is seen.
#include "app/lodestone/capture_controller.h"
#include "app/lodestone/glove_controller.h"
#include "app/lodestone/label_controller.h"
#include "app/lodestone/label_questions.h"
#include "app/studio/live_stream.h"
#include "app/lodestone/replay_controller.h"
#include "app/studio/retrain_flow.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/studio.h"
#include "app/lodestone/train_controller.h"
#include "engine/jobs/client.h"
#include "widgets/capture/capture_page.h"
#include "widgets/signal/signal_page.h"
#include "widgets/controls/format.h"
#include "widgets/label/label_page.h"
#include "widgets/live/live_page.h"
#include "widgets/main_window.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QSettings>

namespace lodestone {

void Studio::showConnection()
{
    ConnectionView view;
    const link::LinkStatistics statistics = m_glove.statistics();
    view.port = m_glove.name();
    view.rateHz = statistics.rateHz;
    view.received = qint64(statistics.samples);
    view.lost = qint64(statistics.lost + statistics.queueDrops);
    view.crcErrors = qint64(statistics.crcErrors);
    view.problem = m_glove.problem();
    using State = ConnectionView::State;
    switch (m_glove.state()) {
    case GloveState::State::Closed: view.state = view.problem.isEmpty() ? State::None : State::Failed; break;
    case GloveState::State::Connecting: view.state = view.problem.isEmpty() ? State::Connecting : State::Failed; break;
    case GloveState::State::Connected: view.state = State::Connected; break;
    case GloveState::State::Lost: view.state = State::Unplugged; break;
    }
    m_window->setConnection(view);
    m_window->setRecordEnabled(view.state == State::Connected || m_recording.takes());
}

void Studio::showAgreement()
{
    AgreementView view;
    using State = AgreementView::State;
    const QByteArray running = m_glove.runningHash();
    const ParityChecker::Counts &counts = m_stream->parity();
    const auto &models = m_train->models();
    const bool behind = !models.isEmpty() && !models.constFirst().hash.isEmpty() && models.constFirst().hash != running;
    if (running.isEmpty()) {
        view.state = State::NoModel;
        if (!m_glove.connected())
            view.text = tr("No glove");
        else if (!models.isEmpty())
            view.text = tr("The glove has no model yet");
    } else if (counts.mismatches > 0) {
        view.state = State::Differ;
    } else if (behind) {
        view.state = State::Behind;
    } else if (!m_stream->hasImage()) {
        view.state = State::Behind;
        view.text = tr("The glove runs a model of another project");
    } else {
        view.state = State::Agree;
    }
    m_window->setAgreement(view);
}

void Studio::showPrimary()
{
    PrimaryView view;
    view.running = m_flow->running();
    view.stage = RetrainFlow::word(m_flow->stage());
    view.fraction = m_flow->fraction();
    const bool connected = m_glove.connected();
    const bool labels = m_label->humanLabels() > 0 || !m_train->models().isEmpty();
    view.enabled = connected && labels;
    const RetrainFlow::HeldBack &held = m_flow->heldBack();
    if (held.id && !view.running) {
        view.text = tr("Flash %1 all the same").arg(held.name);
        view.enabled = connected;
        view.hint = connected ? tr("%1 Label more moments to train again, or send it as it is.").arg(held.reason)
                              : tr("Connect a glove first");
        return m_window->setPrimary(view);
    }
    view.hint = !connected ? tr("Connect a glove first")
                : !labels  ? tr("Label a few moments first")
                           : tr("Train on all labels, send the model to the glove");
    m_window->setPrimary(view);
}

void Studio::showStatus()
{
    const std::optional<double> ago = m_state.savedAgo();
    const QString saved = m_state.readOnly()           ? tr("Reading only")
                          : !m_savingProblem.isEmpty() ? tr("Not saved")
                          : ago                        ? tr("Autosaved %1").arg(formatAgo(*ago))
                                                       : tr("Nothing to save");
    const QString session = m_recording.takes() ? tr("Recording %1").arg(formatClock(m_recording.seconds()))
                            : m_label->sessionName().isEmpty()
                                ? tr("No session")
                                : tr("%1, %2").arg(m_label->sessionName(), formatClock(m_label->sessionSeconds()));
    m_window->setStatus(QFileInfo(m_state.wanted()).completeBaseName(), saved, session);
}

void Studio::showCapture(bool shown)
{
    if (shown && !m_capture->running())
        m_capture->refreshPlans();
    m_window->setPage(shown ? "capture" : "live");
}

void Studio::showFirstSteps()
{
    if (!m_firstRound)
        return;
    const bool recording = m_recording.takes(), connected = m_glove.connected();
    const std::array<bool, 3> done{m_label->session() != 0 && !recording, m_label->humanLabels() >= 10,
        !m_train->models().isEmpty() && !m_flow->running()};
    m_window->showFirstSteps(done, recording, connected && !m_flow->running());
}

void Studio::endFirstSteps()
{
    m_firstRound = false;
    m_window->hideFirstSteps();
    QSettings().setValue(settings::kFirstSteps, true);
}

void Studio::restoreWindow()
{
    if (!m_options.clean) {
        QSettings settings;
        m_firstRound = !settings.value(settings::kFirstSteps, false).toBool();
        showFirstSteps();
        m_window->restoreGeometry(settings.value(settings::kGeometry).toByteArray());
        m_window->setColumns(settings.value(settings::kColumns).toMap());
        m_window->setPage(settings.value(settings::kPage).toString());
    }
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    m_window->setPage(m_options.page);
}

void Studio::rememberWindow()
{
    if (m_options.clean || !m_options.screenshot.isEmpty())
        return;
    QSettings settings;
    settings.setValue(settings::kGeometry, m_window->saveGeometry());
    settings.setValue(settings::kPage, m_window->tab());
    settings.setValue(settings::kColumns, m_window->columns());
}

bool Studio::settled(const QString &page) const
{
    if (!m_glove.connected())
        return false;
    const bool glove = m_glove.runningSlot() < 0 || m_stream->answers() > 3;
    if (page == QLatin1String("train") && !m_train->knowsRecipes())
        return false;
    return page == QLatin1String("label") ? !m_label->questions()->asking() : glove;
}

QJsonObject Studio::facts() const
{
    const link::GloveInfo info = m_glove.info();
    const ParityChecker::Counts &counts = m_stream->parity();
    QJsonArray slotStates;
    for (const link::SlotInfo &slot : info.slot)
        slotStates.append(
            QJsonObject{{"state", link::word(slot.state)}, {"hash", QString::fromLatin1(slot.hash.toHex())}});
    QJsonArray queue;
    for (const QueueItem &item : m_label->questions()->queue()) {
        queue.append(QJsonObject{{"start", item.start}, {"end", item.end},
            {"guess", QString::fromStdString(item.guess.toString())},
            {"truth", QString::fromStdString(m_label->questions()->simulatedTruth(item).toString())}});
    }
    QJsonArray likely;
    for (const Combination &answer : m_labelPage->likelyAnswers())
        likely.append(QString::fromStdString(answer.toString()));
    return {{"connected", m_glove.connected()}, {"rate", m_glove.statistics().rateHz}, {"page", m_window->page()},
        {"recording", m_recording.takes()}, {"recordedSeconds", m_recording.seconds()}, {"session", m_label->session()},
        {"queue", queue}, {"querying", m_label->questions()->asking()}, {"queueIndex", m_labelPage->queueIndex()},
        {"answer", QString::fromStdString(m_labelPage->answer().toString())}, {"likely", likely},
        {"labels", m_label->humanLabels()}, {"models", m_train->models().size()}, {"running", m_flow->running()},
        {"stage", RetrainFlow::word(m_flow->stage())}, {"heldBack", m_flow->heldBack().id}, {"slots", slotStates},
        {"answers", qint64(m_stream->answers())},
        {"parity", QJsonObject{{"windows", qint64(counts.windows)}, {"mismatches", qint64(counts.mismatches)}}},
        {"headingDegrees", m_stream->heading().degrees}, {"replay", m_replay->facts()}, {"capture", m_capture->facts()},
        {"problem", m_problem}, {"enginePid", m_engine->processId()}, {"engineDeaths", m_engineDeaths}};
}

} // namespace lodestone
