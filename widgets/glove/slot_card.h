// SPDX-License-Identifier: GPL-3.0-or-later
// One of the glove's two slots: its model, the model's accuracy, and whether it runs.
#pragma once
#include "device/link/types.h"
#include "widgets/controls/card.h"

namespace lodestone {

class ActionButton;
class ValueRow;

enum class SlotBadge { Quiet, Good, Trial, Bad };
SlotBadge badgeOf(link::SlotState state);
QString slotWord(link::SlotState state); // translated, "Confirmed"

class SlotCard : public Card
{
    Q_OBJECT
public:
    explicit SlotCard(int slot, QWidget *parent = nullptr);
    void setSlot(const link::SlotInfo &info, bool lasts = true);          // lasts: without power
    void setModel(const QString &name, double accuracy, double majority); // fractions 0..1; accuracy negative: unknown
    void setRuns(const QString &words);
    void setKnown(bool known); // false: no glove is connected, so the contents are unknown
    bool runs() const;
    ActionButton *runButton() const { return m_run; } // seen while the image is on standby

signals:
    void runRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void placeRun();
    int m_slot;
    link::SlotInfo m_info;
    QString m_name, m_runs;
    double m_accuracy = -1, m_majority = -1;
    bool m_known = false, m_lasts = true;
    ActionButton *m_run;
    ValueRow *m_size, *m_hash, *m_holdout, *m_state;
};

} // namespace lodestone
