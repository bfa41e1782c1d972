// SPDX-License-Identifier: GPL-3.0-or-later
// One card, four ways to look at the chosen model: reliability, combinations, beside another, where it comes from.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/train/train_types.h"

class QStackedWidget;

namespace lodestone {

class ActionButton;
class CombinationBars;
class ComparisonView;
class MarkKey;
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
    } // in a low window it gives way, whatever its words would like
    void show(View view);
    View view() const;
    void showNext(); // the next view, round and round
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
    MarkKey *m_otherKey;
    CombinationBars *m_bars;
    ComparisonView *m_comparison;
    ProvenanceView *m_provenance;
};

QString gapInWords(const AccuracyReport &report); // of stated and true confidence; empty when not known

} // namespace lodestone
