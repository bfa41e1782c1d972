// SPDX-License-Identifier: GPL-3.0-or-later
// Five rows: chip, name, the glove's bar above the host's bar, the probability, and the state as a word. Where the host
// alone predicts, there is its bar alone.
#pragma once
#include "widgets/live/live_types.h"
#include <QWidget>

namespace lodestone {

// Meaning of a probability: unsure from 0.35 to 0.65, otherwise the nearer state.
enum class FingerWord { None, Extended, Unsure, Flexed };
FingerWord fingerWord(double probability);
// The two networks differ on a finger when their probabilities lie on different sides of 0.5.
bool fingersDiffer(double glove, double host);

class FingerPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FingerPanel(QWidget *parent = nullptr);
    void setHostOnly(bool only);
    void setPrediction(const PredictionView &view);
    QSize sizeHint() const override { return {360, 5 * 36 - 8}; }
    QSize minimumSizeHint() const override { return {300, 5 * 30}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    PredictionView m_view;
    bool m_hostOnly = false;
};

} // namespace lodestone
