// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signal/spectrum_plot.h"
#include "widgets/controls/card.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>
#include <qcustomplot.h>

namespace lodestone {
namespace {
constexpr int kScale = 48; // px for the tick labels, the same in all three plots so that they align
}

LogRange decadesOf(const std::vector<double> &values)
{
    double low = 0, high = 0;
    for (const double v : values) {
        if (!(v > 0) || !std::isfinite(v))
            continue;
        low = low > 0 ? std::min(low, v) : v;
        high = std::max(high, v);
    }
    if (!(low > 0))
        return {};
    const double from = std::floor(std::log10(low)), to = std::max(std::ceil(std::log10(high)), from + 1);
    return {std::pow(10, from), std::pow(10, to)};
}

SpectrumPlot::SpectrumPlot(const Lane &lane, QWidget *parent) : QWidget(parent), m_lane(lane)
{
    setAccessibleName(tr("Noise density of %1").arg(lane.title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    m_plot->setLocale(QLocale());
    m_plot->setMinimumHeight(80);
    column->addWidget(m_plot, 1);
    m_sentence = makeLabel({}, Ink::Secondary, 13, false, this);
    m_sentence->setObjectName(QStringLiteral("spectrumSentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence, 1);
    const QSharedPointer<QCPAxisTickerLog> ticker(new QCPAxisTickerLog);
    ticker->setSubTickCount(8);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(ticker);
        axis->setNumberFormat(QStringLiteral("g"));
        axis->setNumberPrecision(3);
    }
    m_plot->axisRect()->setAutoMargins(QCP::msBottom);
    m_plot->axisRect()->setMargins(QMargins(kScale, 8, 12, 0));
    double right = 1; // of the plot's width
    for (std::size_t i = lane.traces.size(); i-- > 0;) {
        const QString &name = lane.traces[i].name;
        right -= 0.011 + 0.009 * static_cast<double>(name.size());
        auto *text = new QCPItemText(m_plot);
        text->setText(name);
        text->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
        text->position->setType(QCPItemPosition::ptAxisRectRatio);
        text->position->setCoords(right, 0.03);
        m_names.insert(m_names.begin(), text);
        m_traces.push_back(m_plot->addGraph());
    }
    restyle();
    setSentence({});
}

void SpectrumPlot::setSpectra(const std::vector<Spectrum> &spectra, double scale)
{
    std::vector<double> all;
    for (std::size_t a = 0; a < m_traces.size(); ++a) {
        const Spectrum &s = spectra[a];
        QVector<double> hertz, density;
        for (std::size_t k = 1; k < s.density.size(); ++k) { // at 0 Hz there is only the mean
            if (!(s.density[k] > 0))
                continue; // a constant signal has no value that a logarithmic axis could show
            hertz.append(double(k) * s.step);
            density.append(std::sqrt(s.density[k]) * scale);
            all.push_back(density.constLast());
        }
        m_traces[a]->setData(hertz, density, true);
    }
    const LogRange range = decadesOf(all);
    m_plot->yAxis->setRange(range.low, range.high);
    const Spectrum &first = spectra[0];
    if (first.density.size() > 2)
        m_plot->xAxis->setRange(first.step, first.step * double(first.density.size() - 1));
    setSentence({});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumPlot::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_plot->setVisible(sentence.isEmpty());
}

int SpectrumPlot::points() const { return m_traces[0]->dataCount(); }

void SpectrumPlot::restyle()
{
    const Tokens &t = Theme::tokens();
    m_plot->setBackground(QBrush(t.surface));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(Theme::font(11));
        axis->setTickLabelColor(t.secondary);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setBasePen(QPen(t.border));
        axis->setTickLabelPadding(6);
        axis->grid()->setPen(QPen(t.grid));
    }
    for (std::size_t a = 0; a < m_traces.size(); ++a) {
        m_traces[a]->setPen(QPen(colourOf(m_lane.traces[a]), 1.25));
        m_names[a]->setFont(Theme::semibold(11));
        m_names[a]->setColor(colourOf(m_lane.traces[a]));
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace lodestone
