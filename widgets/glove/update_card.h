// SPDX-License-Identifier: GPL-3.0-or-later
// An update of the glove's model from the first byte to the user's decision: progress, remaining time, whether the new
// model answers as it should, and the two buttons that end its trial.
#pragma once
#include "device/link/types.h"
#include "widgets/controls/card.h"
#include "widgets/controls/time_left.h"
#include "widgets/glove/glove_types.h"
#include "widgets/glove/stage_strip.h"
#include <QElapsedTimer>

namespace lodestone {

class UpdateCard : public Card
{
    Q_OBJECT
public:
    explicit UpdateCard(QWidget *parent = nullptr);
    void setSlots(const std::array<link::SlotInfo, 2> &slotStates); // empty slots after a disconnect
    void setProgress(const link::FlashProgress &progress);
    void setResult(const link::FlashResult &result);
    void setTrialRemaining(double seconds);    // s; negative: unknown
    void setParity(const ParityState &parity); // comparison for the running image
    bool wentBack() const;
    int trialSlot() const; // index of the slot on trial; -1: none
    double trialRemaining() const { return m_trialRemaining; }
    ActionButton *confirmButton() const { return m_confirm; }
    ActionButton *revertButton() const { return m_revert; }

signals:
    void confirmRequested();
    void revertRequested();

private:
    std::array<StripStep, StageStrip::kSteps> steps() const;
    void stepsOfTransfer(StripStep &send, StripStep &verify) const;
    void refresh();
    void refreshAnswer();
    double rate() const; // bytes per second; 0: not measured

    StageStrip *m_strip;
    QLabel *m_answer;
    ActionButton *m_confirm, *m_revert;
    std::array<link::SlotInfo, 2> m_slots;
    bool m_running = false, m_ended = false;
    link::FlashProgress m_progress;
    link::FlashResult m_result;
    double m_sendSeconds = 0, m_verifySeconds = 0, m_trialRemaining = -1;
    QElapsedTimer m_clock; // runs since the start of the current stage
    TimeLeft m_left;
    ParityState m_parity;
};

} // namespace lodestone
