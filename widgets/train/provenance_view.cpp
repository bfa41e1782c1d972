// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/provenance_view.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace lodestone {

ProvenanceView::ProvenanceView(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this, 8);
    m_scroll = makeScrollArea(nullptr, this);
    column->addWidget(m_scroll, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_mark = new MarkIcon(this);
    m_outcome = makeLabel({}, Ink::Secondary, 11, false, this);
    m_outcome->setWordWrap(true);
    m_reproduce = new ActionButton(Icon::Replay, tr("Reproduce"), this);
    m_reproduce->setKeys({QStringLiteral("Y")});
    below->addWidget(m_mark);
    below->addWidget(m_outcome, 1);
    below->addWidget(m_reproduce);
    column->addLayout(below);
    setProvenance({});
}

void ProvenanceView::showRows(const std::vector<std::pair<QString, QString>> &rows)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : rows) {
        QLabel *text = makeLabel(value, Ink::Text, 13, false, table);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(name);
        grid->addWidget(makeLabel(name, Ink::Secondary, 13, false, table), row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1, Qt::AlignTop);
    }
    if (rows.empty())
        grid->addWidget(
            makeLabel(tr("Where a model comes from appears here once there is one."), Ink::Tertiary, 13, false, table),
            row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    m_scroll->setWidget(table);
}

void ProvenanceView::setProvenance(const ModelProvenance &provenance)
{
    showRows(provenance.rows);
    using Outcome = ModelProvenance::Outcome;
    const Outcome outcome = provenance.outcome;
    m_reproduce->setEnabled(provenance.reproducible && outcome != Outcome::Running);
    m_mark->setVisible(outcome != Outcome::None && outcome != Outcome::Running);
    m_mark->setMark(outcome == Outcome::Equal       ? Mark::Tick
                    : outcome == Outcome::Different ? Mark::Triangle
                                                    : Mark::Cross);
    setInk(m_outcome, outcome == Outcome::None || outcome == Outcome::Running ? Ink::Secondary : Ink::Text);
    m_outcome->setText(
        outcome != Outcome::None ? provenance.outcomeText
        : provenance.reproducible
            ? tr("Reproduce trains again with the same labels, seed and recipe, and says whether the bytes are equal.")
            : provenance.why);
}

} // namespace lodestone
