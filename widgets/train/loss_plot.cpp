// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/loss_plot.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace lodestone {
namespace {
constexpr int kWordsFit = 110; // px; in a lower plot the text at the kept epoch would cover the curve
constexpr int kBelow = 34,
              kTickApart = 16; // px: height of the text under the axis; smallest distance between two numbers beside it
} // namespace

LossPlot::LossPlot(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    QLocale locale; // QCustomPlot's own default is American English in every language
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    m_plot->setLocale(locale);
    column->addWidget(m_plot);
    setAccessibleName(tr("Loss by epoch"));
    m_train = m_plot->addGraph();
    m_holdout = m_plot->addGraph();
    m_dot = m_plot->addGraph();
    m_dot->setLineStyle(QCPGraph::lsNone);
    m_line = new QCPItemStraightLine(m_plot);
    m_text = new QCPItemText(m_plot);
    m_text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setTextAlignment(Qt::AlignLeft);
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(0, 6, 8, 0));
    m_plot->axisRect()->setMinimumSize(50, 24); // the widgets above it need the space more
    m_plot->xAxis->ticker()->setTickCount(4);
    m_plot->yAxis->ticker()->setTickCount(3);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(1);
    m_plot->xAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->xAxis->setNumberPrecision(0);
    restyle();
    clear();
}

void LossPlot::restyle()
{
    const Tokens &t = Theme::tokens();
    m_plot->setBackground(QBrush(t.surface));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(Theme::font(11));
        axis->setTickLabelColor(t.secondary);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setBasePen(axis == m_plot->xAxis ? QPen(t.border) : QPen(Qt::NoPen));
        axis->setTickLabelPadding(6);
        axis->grid()->setPen(QPen(t.grid));
        axis->grid()->setZeroLinePen(QPen(t.zeroLine));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_train->setPen(QPen(t.tertiary, 1.75));
    m_holdout->setPen(QPen(t.text, 1.75));
    m_dot->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(t.text, 1.5), QBrush(t.surface), 8));
    QPen dashed(t.secondary, 1);
    dashed.setDashPattern({4, 3});
    m_line->setPen(dashed);
    m_text->setFont(Theme::font(11));
    m_text->setColor(t.text);
    m_text->setPadding(QMargins(6, 2, 6, 2));
    m_text->setBrush(QBrush(t.surface));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::clear()
{
    m_kept = 0;
    for (QCPGraph *graph : {m_train, m_holdout, m_dot})
        graph->data()->clear();
    refresh();
}

void LossPlot::append(int epoch, double loss, double holdout)
{
    if (std::isfinite(loss))
        m_train->addData(epoch, loss);
    if (std::isfinite(holdout))
        m_holdout->addData(epoch, holdout);
    refresh();
}

void LossPlot::setKept(int epoch)
{
    m_kept = epoch;
    refresh();
}

int LossPlot::points() const { return m_train->dataCount(); }
bool LossPlot::hasHoldout() const { return m_holdout->dataCount() > 0; }

void LossPlot::refresh()
{
    double low = 1e9, high = -1e9, last = 2;
    for (const QCPGraph *graph : {m_train, m_holdout})
        for (const QCPGraphData &p : *graph->data()) {
            low = std::min(low, p.value);
            high = std::max(high, p.value);
            last = std::max(last, p.key);
        }
    const bool any = high >= low;
    const double room = any ? std::max(0.05, (high - low) * 0.1) : 0;
    m_plot->xAxis->setRange(1, last);
    m_plot->yAxis->setRange(any ? std::max(0.0, low - room) : 0, any ? high + room : 1);
    const int ticks = std::clamp((height() - kBelow) / kTickApart, 1, 3);
    m_plot->yAxis->ticker()->setTickCount(ticks);
    m_plot->yAxis->setNumberPrecision(any && (high - low < 0.35 || ticks < 3) ? 2 : 1);
    m_plot->yAxis->setTickLabels(any);
    m_plot->xAxis->setTickLabels(any);
    m_dot->data()->clear();
    const auto kept = m_holdout->data()->findBegin(m_kept, false);
    const bool marked = m_kept > 0 && kept != m_holdout->data()->constEnd() && static_cast<int>(kept->key) == m_kept;
    m_line->setVisible(marked);
    m_text->setVisible(marked && height() >= kWordsFit);
    if (marked) {
        m_dot->addData(kept->key, kept->value);
        m_line->point1->setCoords(kept->key, 0);
        m_line->point2->setCoords(kept->key, 1);
        const bool late = kept->key > last * 0.7; // keep the text inside the plot
        m_text->setPositionAlignment((late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
        m_text->position->setCoords(kept->key, m_plot->yAxis->range().upper - m_plot->yAxis->range().size() * 0.25);
        m_text->setText(tr("kept, %1\n%2").arg(m_kept).arg(formatNumber(kept->value, 3)));
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void LossPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace lodestone
