// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/update_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/controls/rule.h"
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

namespace lodestone {
namespace {
constexpr double kShortest = 0.05; // s; shorter durations are not shown
}

UpdateCard::UpdateCard(QWidget *parent) : Card(tr("Update"), parent)
{
    m_strip = new StageStrip(this);
    body()->addSpacing(4);
    body()->addWidget(m_strip);
    body()->addStretch();
    body()->addWidget(new Rule(this));
    body()->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_answer = makeLabel({}, Ink::Secondary, 11, false, this);
    m_answer->setWordWrap(true);
    m_revert = new ActionButton(Icon::Undo, tr("Revert"), this);
    m_revert->setToolTip(tr("Back to the previous model (Ctrl+R)"));
    m_confirm = new ActionButton(Icon::Tick, tr("Confirm"), this);
    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_confirm->setKeys({tr("Enter")});
    m_confirm->setDefaultChoice(true);
    row->addWidget(m_answer, 1);
    row->addWidget(m_revert);
    row->addWidget(m_confirm);
    body()->addLayout(row);
    connect(m_confirm, &QAbstractButton::clicked, this, &UpdateCard::confirmRequested);
    connect(m_revert, &QAbstractButton::clicked, this, &UpdateCard::revertRequested);
    refresh();
}

void UpdateCard::setSlots(const std::array<link::SlotInfo, 2> &slotStates)
{
    m_slots = slotStates;
    refresh();
}

void UpdateCard::setProgress(const link::FlashProgress &progress)
{
    if (!m_running) {
        m_sendSeconds = m_verifySeconds = 0;
        m_ended = false;
        m_progress = {};
        m_clock.start();
        m_left.start();
    } else if (progress.stage != m_progress.stage) {
        const double seconds = std::max(static_cast<double>(m_clock.elapsed()) / 1000, 0.001);
        if (m_progress.stage == link::FlashStage::Send)
            m_sendSeconds = seconds;
        if (m_progress.stage == link::FlashStage::Verify)
            m_verifySeconds = seconds;
        m_clock.start();
    }
    m_running = true;
    const int total = progress.total > 0 ? progress.total : m_progress.total;
    m_progress = progress;
    m_progress.total = total;
    if (progress.stage == link::FlashStage::Send && total > 0)
        m_left.update(static_cast<double>(m_clock.elapsed()) / 1000, static_cast<double>(progress.done) / total);
    refresh();
}

void UpdateCard::setResult(const link::FlashResult &result)
{
    m_running = false;
    m_ended = true;
    m_result = result;
    if (result.seconds < kShortest) // the link's clock; this card's also counts how long the window was busy
        m_sendSeconds = m_verifySeconds = 0;
    refresh();
}

void UpdateCard::setTrialRemaining(double seconds)
{
    m_trialRemaining = seconds;
    refresh();
}

void UpdateCard::setParity(const ParityState &parity)
{
    const bool same = parity.windows == m_parity.windows && parity.mismatches == m_parity.mismatches;
    m_parity = parity;
    if (!same && trialSlot() >= 0)
        refresh();
}

int UpdateCard::trialSlot() const
{
    for (int s = 0; s < 2; ++s)
        if (m_slots[static_cast<std::size_t>(s)].state == link::SlotState::Trial)
            return s;
    return -1;
}

// Whether the model just sent was on trial and then not confirmed.
bool UpdateCard::wentBack() const
{
    return m_ended && m_result.verified && (m_result.slot == 0 || m_result.slot == 1) && trialSlot() < 0
           && m_slots[static_cast<std::size_t>(m_result.slot)].state == link::SlotState::Standby;
}

double UpdateCard::rate() const
{
    if (m_sendSeconds > 0)
        return m_sendSeconds >= kShortest ? m_progress.total / m_sendSeconds : 0;
    const double seconds = static_cast<double>(m_clock.isValid() ? m_clock.elapsed() : 0) / 1000;
    return m_running && m_left.seconds() >= 0 && seconds > 0 ? m_progress.done / seconds : 0;
}

void UpdateCard::stepsOfTransfer(StripStep &send, StripStep &verify) const
{
    const auto seconds = [](double s) { return s >= kShortest ? tr("%1 s").arg(formatNumber(s, 1)) : QString(); };
    const bool sending = m_running
                         && (m_progress.stage == link::FlashStage::Begin || m_progress.stage == link::FlashStage::Send);
    const bool verifying = m_running && m_progress.stage == link::FlashStage::Verify;
    send.state = sending ? StripState::Running : StripState::Done;
    send.fraction = m_progress.total > 0 ? static_cast<double>(m_progress.done) / m_progress.total : 0;
    send.time = sending ? tr("%1 of %2 B").arg(formatCount(m_progress.done), formatCount(m_progress.total))
                        : seconds(m_sendSeconds);
    if (rate() > 0)
        send.detail = tr("%1 kB/s").arg(formatNumber(rate() / 1000, 1));
    verify.state = verifying ? StripState::Running : sending ? StripState::Waiting : StripState::Done;
    verify.fraction = 0.5;
    verify.time = seconds(m_verifySeconds);
    if (m_ended && m_result.verified)
        verify.detail = tr("hash, self-test");
    if (!m_ended || m_result.verified)
        return;
    const bool broken = m_verifySeconds > 0 || m_progress.stage == link::FlashStage::Verify;
    send.state = broken ? StripState::Done : StripState::Failed;
    verify.state = broken ? StripState::Failed : StripState::Waiting;
}

std::array<StripStep, StageStrip::kSteps> UpdateCard::steps() const
{
    std::array<StripStep, StageStrip::kSteps> steps{};
    const int onTrial = trialSlot();
    const bool sent = m_ended && m_result.verified;
    const bool past = sent || (!m_ended && !m_running && onTrial >= 0); // on trial since before this program started
    if (!m_running && !m_ended && !past)
        return steps;
    stepsOfTransfer(steps[0], steps[1]);
    StripStep &trial = steps[2], &sure = steps[3];
    if (m_running && m_progress.stage == link::FlashStage::Trial)
        trial.state = StripState::Running;
    if (past && onTrial >= 0) {
        trial.state = StripState::Running;
        trial.fraction = 0.25;
        trial.time = m_trialRemaining >= 0 ? tr("%1 left").arg(formatClock(m_trialRemaining)) : tr("runs now");
        if (m_parity.windows > 0)
            trial.detail = tr("%1 of %2 differ").arg(formatCount(m_parity.mismatches), formatCount(m_parity.windows));
        sure.time = tr("by you");
    } else if (sent && m_result.slot >= 0) {
        const link::SlotState state = m_slots[static_cast<std::size_t>(m_result.slot & 1)].state;
        if (state == link::SlotState::Unknown)
            return steps; // the glove is disconnected, so the outcome is unknown
        const bool kept = state == link::SlotState::Confirmed;
        trial.state = StripState::Done;
        sure.state = kept ? StripState::Done : StripState::Failed;
        sure.time = kept ? tr("kept") : tr("reverted");
    }
    return steps;
}

void UpdateCard::refresh()
{
    m_strip->setSteps(steps());
    refreshAnswer();
    if (m_ended && !m_result.verified)
        showError(
            m_result.error.isEmpty() ? tr("The image did not arrive whole; the old model still runs.") : m_result.error,
            {});
    else
        clearError();
    setCaption(m_running ? m_left.words()
               : m_ended && m_result.verified && m_result.seconds >= kShortest
                   ? tr("%1 B in %2 s").arg(formatCount(m_progress.total), formatNumber(m_result.seconds, 1))
                   : QString());
}

void UpdateCard::refreshAnswer()
{
    const int onTrial = trialSlot();
    const QChar letter(u'A' + std::max(0, onTrial)), other(u'A' + (onTrial < 0 ? 1 : 1 - onTrial));
    const bool back = onTrial >= 0 && m_slots[static_cast<std::size_t>(1 - onTrial)].bytes > 0;
    m_confirm->setText(onTrial >= 0 ? tr("Confirm %1").arg(letter) : tr("Confirm"));
    m_revert->setText(back ? tr("Revert to %1").arg(other) : tr("Revert"));
    for (ActionButton *button : {m_confirm, m_revert}) {
        button->setAccessibleName(button->text());
        button->setEnabled(onTrial >= 0 && !m_running);
    }
    const QChar ran(u'A' + (m_result.slot & 1)), runs(u'A' + 1 - (m_result.slot & 1));
    m_answer->setText(
        onTrial < 0
            ? m_running ? tr("The old model runs until the new one is verified.")
              : wentBack()
                  ? tr("The glove went back to slot %1; slot %2 keeps the model that was on trial.").arg(runs).arg(ran)
                  : tr("Nothing is on trial.")
        : m_trialRemaining >= 0
            ? tr("Without your answer the glove goes back in %1.").arg(formatClock(m_trialRemaining))
            : tr("Slot %1 is on trial; without your answer the glove goes back by itself.").arg(letter));
}

} // namespace lodestone
