// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/model_details.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/controls/segment_switch.h"
#include "widgets/theme/theme.h"
#include "widgets/train/combination_bars.h"
#include "widgets/train/comparison_view.h"
#include "widgets/train/legend_entry.h"
#include "widgets/train/provenance_view.h"
#include "widgets/train/reliability_plot.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

namespace lodestone {

QString gapInWords(const AccuracyReport &report)
{
    if (report.ece < 0)
        return {};
    return report.eceBefore >= 0
               ? ModelDetails::tr("mean gap between stated and true confidence; it was %1 before calibration")
                     .arg(formatPercent(report.eceBefore, 1))
               : ModelDetails::tr("mean gap between stated and true confidence");
}

ModelDetails::ModelDetails(QWidget *parent) : Card({}, parent)
{
    auto *top = new QHBoxLayout;
    m_switch = new SegmentSwitch({tr("Reliability"), tr("Combinations"), tr("Comparison"), tr("Provenance")},
        {tr("V"), tr("V"), tr("C"), tr("V")}, this);
    top->addWidget(m_switch);
    top->addStretch();
    m_otherKey = new LegendEntry(LegendEntry::Kind::Thin, {}, this);
    m_otherKey->hide();
    top->addWidget(m_otherKey);
    body()->addLayout(top);
    m_views = new QStackedWidget(this);
    body()->addWidget(m_views, 1);
    m_views->addWidget(makeReliability());
    m_bars = new CombinationBars;
    m_views->addWidget(makeScrollArea(m_bars, m_views));
    m_comparison = new ComparisonView(m_views);
    m_views->addWidget(m_comparison);
    m_provenance = new ProvenanceView(m_views);
    m_views->addWidget(m_provenance);
    connect(m_switch, &SegmentSwitch::chosen, this, [this](int view) { show(View(view)); });
    setReport({});
}

QWidget *ModelDetails::makeReliability()
{
    auto *page = new QWidget(m_views);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_plot = new ReliabilityPlot(page);
    row->addWidget(m_plot, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    m_gap = makeLabel({}, Ink::Text, 24, true, page);
    m_words = makeLabel({}, Ink::Secondary, 11, false, page);
    m_unsure = makeLabel({}, Ink::Unsure, 11, false, page);
    for (QLabel *label : {m_gap, m_words, m_unsure}) {
        label->setWordWrap(true);
        label->setFixedWidth(144);
        words->addWidget(label);
    }
    words->insertSpacing(2, 8);
    words->addStretch();
    row->addLayout(words);
    return page;
}

void ModelDetails::show(View view)
{
    m_switch->setCurrent(view);
    m_views->setCurrentIndex(view);
    m_otherKey->setVisible(view == Reliability && !m_otherKey->accessibleName().isEmpty());
}

ModelDetails::View ModelDetails::view() const { return View(m_views->currentIndex()); }
void ModelDetails::showNext() { show(View((view() + 1) % m_views->count())); }

void ModelDetails::setReport(const AccuracyReport &report, const AccuracyReport &other, const QString &otherName)
{
    m_plot->setBins(report.bins, other.bins);
    m_gap->setText(report.ece >= 0 ? formatPercent(report.ece, 1) : QString());
    m_words->setText(report.valid && report.bins.empty()
                         ? tr("An older version trained this model and kept no diagram; reproduce it to see one.")
                         : gapInWords(report));
    m_unsure->setText(report.bins.empty()
                          ? QString()
                          : tr("unsure, %1 of all decisions").arg(formatPercent(unsureShare(report.bins), 1)));
    m_otherKey->setText(other.bins.empty() ? QString() : otherName);
    m_words->setVisible(!m_words->text().isEmpty());
    for (QLabel *label : {m_gap, m_unsure})
        label->setVisible(!report.bins.empty()); // the explanation of the diagram takes the whole width
    show(view());
}

void ModelDetails::setCombinations(const std::vector<CombinationAccuracy> &rows) { m_bars->setRows(rows); }
void ModelDetails::setComparison(const ModelComparison &comparison) { m_comparison->setComparison(comparison); }
void ModelDetails::setProvenance(const ModelProvenance &provenance) { m_provenance->setProvenance(provenance); }
ActionButton *ModelDetails::reproduce() const { return m_provenance->reproduce(); }

} // namespace lodestone
