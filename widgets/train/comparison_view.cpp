// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/comparison_view.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/theme/theme.h"
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {
constexpr int kRow = 22, kHead = 26; // px
}

std::vector<ComparisonModel::Row> comparisonRows(const AccuracyReport &first, const AccuracyReport &second)
{
    std::vector<ComparisonModel::Row> rows;
    if (!first.valid || !second.valid)
        return rows;
    rows.push_back({ComparisonModel::tr("All fingers"), first.all.accuracy, second.all.accuracy});
    rows.push_back({ComparisonModel::tr("All five right"), first.all.exact, second.all.exact});
    for (std::size_t f = 0; f < 5; ++f)
        rows.push_back({Theme::fingerName(static_cast<int>(f)), first.all.finger[f], second.all.finger[f]});
    rows.push_back({ComparisonModel::tr("Confidence gap"), first.ece, second.ece, true});
    for (const DomainAccuracy &domain : first.domains) {
        const auto same = std::find_if(second.domains.begin(), second.domains.end(),
            [&](const DomainAccuracy &d) { return d.name == domain.name; });
        if (same != second.domains.end())
            rows.push_back({domain.name, domain.accuracy, same->accuracy});
    }
    return rows;
}

QString pairedSentence(const ModelComparison &c)
{
    if (c.decisions == 0)
        return {};
    const QString figures = ComparisonView::tr(
        "%1 against %2: %3 ± %4 points (standard error over %5 poses), in %6 windows that neither has learnt from. "
        "Only %1 is right in %7 finger decisions, only %2 in %8.")
                                .arg(c.first, c.second, formatSigned(c.points, 1), formatNumber(c.error, 1),
                                    formatCount(c.blocks), formatCount(c.windows), formatCount(c.onlyFirst),
                                    formatCount(c.onlySecond));
    const QString verdict = c.blocks < 5 ? ComparisonView::tr("Too few poses to tell them apart.")
                            : c.chance < 0.05
                                ? ComparisonView::tr("Luck alone would do this in %1 of cases: a difference.")
                                      .arg(formatPercent(c.chance, 1))
                                : ComparisonView::tr("Luck alone would do this in %1 of cases: no clear difference.")
                                      .arg(formatPercent(c.chance, 1));
    return ComparisonView::tr("%1 %2").arg(figures, verdict);
}

void ComparisonModel::setComparison(const ModelComparison &comparison)
{
    beginResetModel();
    m_rows = comparisonRows(comparison.firstReport, comparison.secondReport);
    m_first = comparison.first;
    m_second = comparison.second;
    endResetModel();
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Difference)
        return Theme::semibold();
    if (role == Qt::ForegroundRole && index.column() == Difference && row.first >= 0 && row.second >= 0) {
        const double better = (row.first - row.second) * (row.lowerIsBetter ? -1 : 1);
        const Tokens &t = Theme::tokens();
        return QBrush(std::abs(better) < 0.0005 ? t.secondary : better > 0 ? t.ok : t.warn);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto figure = [](double fraction) {
        return fraction < 0 ? QStringLiteral("—") : formatNumber(fraction * 100, 1);
    };
    switch (index.column()) {
    case Name: return row.name;
    case First: return figure(row.first);
    case Second: return figure(row.second);
    default:
        return row.first < 0 || row.second < 0 ? QStringLiteral("—") : formatSigned((row.first - row.second) * 100, 1);
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case First: return m_first;
    case Second: return m_second;
    case Difference: return tr("points");
    default: return {};
    }
}

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent), m_model(new ComparisonModel(this)), m_table(new QTableView(this))
{
    QVBoxLayout *column = makeColumn(this, 8);
    m_sentence = makeLabel({}, Ink::Text, 13, false, this);
    m_sentence->setWordWrap(true);
    m_note = makeLabel({}, Ink::Secondary, 11, false, this);
    m_note->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setAccessibleName(tr("Two models compared"));
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(18);
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setFixedHeight(kHead);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    column->addWidget(m_sentence);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    setComparison({});
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int figure = std::clamp((width() - 120) / 3, 64, 104);
    m_table->setColumnWidth(ComparisonModel::Name, std::max(80, width() - 3 * figure - 12));
    for (int c = ComparisonModel::First; c < ComparisonModel::Columns; ++c)
        m_table->setColumnWidth(c, figure);
    fitRows();
}

// The height is a multiple of the row height, so that the last visible row is not cut.
void ComparisonView::fitRows()
{
    m_table->setMaximumHeight(QWIDGETSIZE_MAX);
    layout()->activate();
    const int room = height() - m_table->y() - kHead;
    if (!m_table->isHidden() && room > kRow)
        m_table->setMaximumHeight(kHead + room / kRow * kRow);
}

void ComparisonView::setComparison(const ModelComparison &comparison)
{
    m_model->setComparison(comparison);
    m_table->setVisible(m_model->rowCount() > 0);
    const QString sentence = pairedSentence(comparison);
    m_sentence->setText(
        comparison.state == ModelComparison::State::Running ? tr("Both models answer the same windows now.")
        : !sentence.isEmpty()                               ? sentence
        : comparison.state == ModelComparison::State::None  ? tr("Tick two models in the list, then press C.")
                                                            : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_note->setText(comparison.note);
    m_note->setVisible(!comparison.note.isEmpty());
    layout()->setAlignment(m_table->isHidden() ? Qt::AlignTop : Qt::Alignment());
    fitRows();
}

} // namespace lodestone
