// SPDX-License-Identifier: GPL-3.0-or-later
// One card with four views of the chosen model: reliability, combinations, comparison with another model, provenance.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/train/train_types.h"

class QStackedWidget;

namespace lodestone {

class ActionButton;
class CombinationBars;
class ComparisonView;
class LegendEntry;
class ProvenanceView;
class ReliabilityPlot;
class SegmentSwitch;

class ModelDetails : public Card
{
    Q_OBJECT
public:
    enum View { Reliability, Combinations, Comparison, Provenance };
    explicit ModelDetails(QWidget *parent = nullptr);
    bool hasHeightForWidth() const override
    {
        return false;
    } // may become shorter than its content asks for in a short window
    void show(View view);
    View view() const;
    void showNext(); // shows the next view; after the last comes the first
    void setReport(const AccuracyReport &report, const AccuracyReport &other = {}, const QString &otherName = {});
    void setCombinations(const std::vector<CombinationAccuracy> &rows);
    void setComparison(const ModelComparison &comparison);
    void setProvenance(const ModelProvenance &provenance);
    ActionButton *reproduce() const;

private:
    QWidget *makeReliability();
    SegmentSwitch *m_switch;
    QStackedWidget *m_views;
    ReliabilityPlot *m_plot;
    QLabel *m_gap, *m_words, *m_unsure;
    LegendEntry *m_otherKey;
    CombinationBars *m_bars;
    ComparisonView *m_comparison;
    ProvenanceView *m_provenance;
};

QString gapInWords(const AccuracyReport &report); // gap between stated and true confidence; empty when unknown

} // namespace lodestone
