// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/segment_switch.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace lodestone {
namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, bool first, bool last, QWidget *parent)
        : QAbstractButton(parent), m_first(first), m_last(last)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {std::max(65, QFontMetrics(Theme::semibold()).horizontalAdvance(text()) + 28), Theme::kControl};
    }

protected:
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Each segment draws the outline of the whole switch, clipped to its own part, so that neighbours share one
        // border.
        QRectF whole = QRectF(rect()).adjusted(m_first ? 0.5 : -8, 0.5, m_last ? -0.5 : 8, -0.5);
        QPainterPath outline;
        outline.addRoundedRect(whole, Theme::kRadius, Theme::kRadius);
        painter.fillPath(outline, isChecked() ? t.surface : (underMouse() ? t.hover : t.sunk));
        if (isChecked()) {
            painter.save();
            painter.setClipPath(outline);
            painter.fillRect(QRectF(0, height() - 3, width(), 3), t.text);
            painter.restore();
        }
        painter.setPen(QPen(t.controlBorder, 1));
        painter.drawPath(outline);
        if (!m_last)
            painter.drawLine(QPointF(width() - 0.5, 1), QPointF(width() - 0.5, height() - 1));
        if (isChecked())
            painter.fillRect(
                QRectF(m_first ? 1 : 0, height() - 2, width() - (m_last ? 1 : 0) - (m_first ? 1 : 0), 2), t.text);
        painter.setFont(isChecked() ? Theme::semibold() : Theme::font());
        painter.setPen(isChecked() ? t.text : t.secondary);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 3, 3);
        }
    }

private:
    bool m_first, m_last;
};

} // namespace

SegmentSwitch::SegmentSwitch(const QStringList &labels, const QStringList &keys, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentSwitch::chosen);
    setLabels(labels, keys);
}

void SegmentSwitch::setLabels(const QStringList &labels, const QStringList &keys)
{
    qDeleteAll(m_group->buttons());
    for (int i = 0; i < labels.size(); ++i) {
        auto *segment = new Segment(labels[i], i == 0, i + 1 == labels.size(), this);
        if (i < keys.size())
            segment->setToolTip(tr("%1 (%2)").arg(labels[i], keys[i]));
        m_group->addButton(segment, i);
        layout()->addWidget(segment);
    }
    setCurrent(0);
}

int SegmentSwitch::current() const { return m_group->checkedId(); }

void SegmentSwitch::setCurrent(int index)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setChecked(true);
}

} // namespace lodestone
