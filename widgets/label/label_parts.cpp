// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_parts.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lodestone {
namespace {

class OpenHand : public QWidget
{
public:
    explicit OpenHand(QWidget *parent) : QWidget(parent) { setFixedSize(128, 128); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        HandOptions plain;
        plain.letters = plain.compass = plain.tripod = false;
        paintHand(painter, rect(), presentationPose({0, 1, 0, 1, 0}), plain);
    }
};

} // namespace

LaneLegend::LaneLegend(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(16);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Solid is labelled, hatched is predicted, violet is unsure"));
}

void LaneLegend::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setFont(Theme::font(11));
    const QString names[] = {tr("labelled"), tr("predicted"), tr("unsure")};
    double right = width();
    for (int i = 2; i >= 0; --i) {
        const int text = painter.fontMetrics().horizontalAdvance(names[i]);
        const double left = right - text - 28;
        if (left < 0)
            break;
        painter.setPen(t.secondary);
        painter.drawText(QRectF(left + 28, 0, text + 1, 16), Qt::AlignLeft | Qt::AlignVCenter, names[i]);
        const QRectF box(left, 3, 20, 10);
        painter.setRenderHint(QPainter::Antialiasing);
        if (i == 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.secondary);
            painter.drawRoundedRect(box, 2, 2);
        } else if (i == 1) {
            painter.setPen(QPen(t.secondary, 1.25));
            painter.setBrush(QBrush(t.secondary, Qt::BDiagPattern));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        } else {
            painter.fillRect(box.adjusted(0, 0, -10, 0), t.unsureHeat[1]);
            painter.fillRect(box.adjusted(10, 0, 0, 0), t.unsureHeat[3]);
        }
        right = left - 16;
    }
}

ElidedText::ElidedText(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ElidedText::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void ElidedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::font(11));
    painter.setPen(Theme::tokens().secondary);
    painter.drawText(
        rect(), Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

SkeletonRows::SkeletonRows(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("The queue is empty")); }

void SkeletonRows::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int widths[] = {144, 128, 112, 120};
    for (int row = 0; row < 4 && row * 64 + 56 <= height(); ++row) {
        const QRectF box(0.5, row * 64 + 0.5, width() - 1, 55);
        QPen dashed(t.controlBorder, 1);
        dashed.setDashPattern({3, 2});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, Theme::kCardRadius, Theme::kCardRadius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(QRectF(12, box.top() + 12, 32, 32), Theme::kRadius, Theme::kRadius);
        painter.drawRoundedRect(QRectF(56, box.top() + 12, 96, 12), 2, 2);
        painter.drawRoundedRect(QRectF(56, box.top() + 32, widths[row], 8), 2, 2);
    }
}

EmptySession::EmptySession(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(0);
    const auto line = [&](Ink ink, int pixels, bool strong, int before) {
        column->addSpacing(before);
        QLabel *label = makeLabel({}, ink, pixels, strong, this);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
        return label;
    };
    column->addStretch(2);
    column->addWidget(new OpenHand(this), 0, Qt::AlignHCenter);
    m_title = line(Ink::Text, 15, true, 20);
    m_first = line(Ink::Secondary, 13, false, 8);
    m_second = line(Ink::Secondary, 13, false, 2);
    column->addSpacing(24);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_record = new ActionButton(QString(), this);
    m_record->setMark(Mark::Record);
    m_record->setKeys({QStringLiteral("R")});
    m_record->setDefaultChoice(true);
    m_open = new ActionButton(Icon::Folder, tr("Open session"), this);
    m_open->setKeys({tr("Ctrl"), QStringLiteral("O")});
    buttons->addStretch();
    buttons->addWidget(m_record);
    buttons->addWidget(m_open);
    buttons->addStretch();
    column->addLayout(buttons);
    m_hint = line(Ink::Secondary, 11, false, 24);
    m_hint->setText(tr("No glove at hand? The virtual glove in the port list records too."));
    column->addStretch(3);
    connect(m_record, &QAbstractButton::clicked, this, &EmptySession::recordRequested);
    connect(m_open, &QAbstractButton::clicked, this, &EmptySession::openRequested);
    setRecording(false);
}

void EmptySession::setRecording(bool recording)
{
    m_title->setText(recording ? tr("The first session is being recorded") : tr("No session yet"));
    m_first->setText(
        recording ? tr("Two minutes of moving your hand are enough.") : tr("Record two minutes of moving your hand."));
    m_second->setText(recording ? tr("The moments worth labelling appear when you stop.")
                                : tr("Lodestone then picks the moments worth labelling."));
    m_record->setText(recording ? tr("Stop recording") : tr("Record session"));
    m_record->setAccessibleName(m_record->text());
    m_open->setVisible(!recording);
    m_hint->setVisible(!recording);
}

} // namespace lodestone
