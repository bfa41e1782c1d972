// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_side.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/field_card.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/orientation_card.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QPainter>

namespace lodestone {
namespace {

constexpr int kLow = 630; // px; below this height the smaller cards are used

// Explains the two bars, at the right of the card's title.
class BarLegend : public QWidget
{
public:
    explicit BarLegend(QWidget *parent) : QWidget(parent)
    {
        const QFontMetrics metrics(Theme::font(11));
        m_glove = metrics.horizontalAdvance(LiveSide::tr("glove"));
        m_host = metrics.horizontalAdvance(LiveSide::tr("host"));
        setFixedSize(16 + 8 + m_glove + 16 + 16 + 8 + m_host + 2, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::font(11));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.secondary);
        painter.drawRoundedRect(QRectF(0, 5, 16, 8), 2, 2);
        painter.drawRoundedRect(QRectF(40 + m_glove, 7.5, 16, 3), 1, 1);
        painter.setPen(t.secondary);
        painter.drawText(QRect(24, 0, m_glove + 2, 18), Qt::AlignVCenter, LiveSide::tr("glove"));
        painter.drawText(QRect(64 + m_glove, 0, m_host + 2, 18), Qt::AlignVCenter, LiveSide::tr("host"));
    }

private:
    int m_glove = 0, m_host = 0;
};

} // namespace

LiveSide::LiveSide(QWidget *parent) : QWidget(parent)
{
    QVBoxLayout *column = makeColumn(this, Theme::kGap);
    m_orientation = new OrientationCard(this);
    column->addWidget(m_orientation, 1);
    m_fingerCard = new Card(tr("Fingers"), this);
    m_differ = new StatusMark(m_fingerCard);
    m_differ->setObjectName(QStringLiteral("mismatchLight"));
    m_differ->setKeepsWords(true);
    m_fingerCard->titleRow()->addWidget(m_differ);
    m_fingerCard->titleRow()->addWidget(m_legend = new BarLegend(m_fingerCard));
    m_fingers = new FingerPanel(m_fingerCard);
    m_fingerCard->body()->addWidget(m_fingers);
    column->addWidget(m_fingerCard);
    m_field = new FieldCard(this);
    column->addWidget(m_field);
    setNoDataReason(tr("No glove is connected."));
}

void LiveSide::setChannels(const Layout &layout)
{
    m_orientation->setMissing(has(layout, Quantity::Acceleration) ? QString() : tr("No accelerometer: no orientation"));
    m_field->setVisible(has(layout, Quantity::MagneticField));
    m_field->setHeadingPossible(has(layout, Quantity::Acceleration));
}

void LiveSide::setHostOnly(bool only)
{
    m_fingers->setHostOnly(only);
    m_differ->setVisible(!only);
    m_legend->setVisible(!only);
    m_fingerCard->setCaption(only ? tr("predicted in the studio") : QString());
}

void LiveSide::setPrediction(const PredictionView &view)
{
    if (m_noData)
        return;
    showPrediction(view);
}

void LiveSide::showPrediction(const PredictionView &view)
{
    m_fingers->setPrediction(view);
    const Mark mark = view.compared == 0 ? Mark::Hollow : view.mismatches == 0 ? Mark::Disc : Mark::Triangle;
    m_differ->setStatus(
        mark, view.compared == 0 ? tr("not compared")
                                 : tr("%1 of %2 differ").arg(formatCount(view.mismatches), formatCount(view.compared)));
    m_differ->setToolTip(tr("Windows on which the glove and the host's copy of its model both answered, and those with "
                            "different probabilities"));
    m_orientation->setFlexion(view.hasGlove  ? std::optional(view.glove)
                              : view.hasHost ? std::optional(view.host)
                                             : std::nullopt);
}

void LiveSide::setOrientation(const Quaternion &q, const Euler &euler)
{
    if (!m_noData)
        m_orientation->setOrientation(q, euler);
}

void LiveSide::setField(const FieldView &view)
{
    if (!m_noData)
        m_field->setField(view);
}

void LiveSide::setNovelty(const NoveltyView &view)
{
    if (!m_noData)
        m_field->setNovelty(view);
}

void LiveSide::setHeadingDoubt(std::optional<double> degrees, double t)
{
    if (!m_noData)
        m_field->setHeadingDoubt(degrees, t);
}

void LiveSide::setNoDataReason(const QString &sentence)
{
    m_noData = !sentence.isEmpty();
    m_orientation->setNoDataReason(sentence);
    if (!m_noData)
        return;
    showPrediction({});
    m_field->clearValues();
}

void LiveSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_field->setLow(height() < kLow);
    m_fingers->setFixedHeight(height() < kLow ? 132 : 164);
}

} // namespace lodestone
