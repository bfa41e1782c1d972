// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/slot_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/glove/value_row.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QVBoxLayout>

namespace lodestone {

SlotBadge badgeOf(link::SlotState state)
{
    switch (state) {
    case link::SlotState::Confirmed: return SlotBadge::Good;
    case link::SlotState::Trial: return SlotBadge::Trial;
    case link::SlotState::Damaged: return SlotBadge::Bad;
    case link::SlotState::Unknown:
    case link::SlotState::Empty:
    case link::SlotState::Standby: break;
    }
    return SlotBadge::Quiet;
}

QString slotWord(link::SlotState state)
{
    switch (state) {
    case link::SlotState::Confirmed: return SlotCard::tr("Confirmed");
    case link::SlotState::Trial: return SlotCard::tr("Trial");
    case link::SlotState::Damaged: return SlotCard::tr("Damaged");
    case link::SlotState::Standby: return SlotCard::tr("Standby");
    case link::SlotState::Unknown:
    case link::SlotState::Empty: break;
    }
    return SlotCard::tr("Empty");
}

SlotCard::SlotCard(int slot, QWidget *parent) : Card({}, parent), m_slot(slot)
{
    body()->setSpacing(0);
    body()->addSpacing(40); // px for the letter, the name and the badge, which are painted
    m_size = new ValueRow(tr("Size"), this);
    m_hash = new ValueRow(tr("Hash"), this, true);
    m_holdout = new ValueRow(tr("Hold-out"), this);
    m_state = new ValueRow(tr("Runs"), this);
    for (ValueRow *row : {m_size, m_hash, m_holdout, m_state})
        body()->addWidget(row);
    body()->addStretch();
    m_run = new ActionButton(tr("Run it"), this);
    m_run->setCompact(true);
    m_run->setToolTip(tr("Put this model on trial again; nothing is trained"));
    m_run->hide();
    connect(m_run, &QAbstractButton::clicked, this, &SlotCard::runRequested);
    refresh();
}

bool SlotCard::runs() const
{
    return badgeOf(m_info.state) == SlotBadge::Good || badgeOf(m_info.state) == SlotBadge::Trial;
}

void SlotCard::setSlot(const link::SlotInfo &info, bool lasts)
{
    m_info = info;
    m_lasts = lasts;
    refresh();
}

void SlotCard::setModel(const QString &name, double accuracy, double majority)
{
    m_name = name;
    m_accuracy = accuracy;
    m_majority = majority;
    refresh();
}

void SlotCard::setRuns(const QString &words)
{
    m_runs = words;
    refresh();
}

void SlotCard::setKnown(bool known)
{
    m_known = known;
    refresh();
}

void SlotCard::refresh()
{
    const bool image = m_info.bytes > 0;
    const QString size = image ? tr("%1 B").arg(formatCount(m_info.bytes)) : QString();
    m_size->setValue(m_lasts || !image ? size : tr("%1, lost at power-off").arg(size));
    m_hash->setValue(image ? formatHash(m_info.hash) : QString());
    m_holdout->setValue(
        !image || m_accuracy < 0 ? QString()
        : m_majority < 0         ? formatPercent(m_accuracy, 1)
                         : tr("%1, majority %2").arg(formatPercent(m_accuracy, 1), formatNumber(m_majority * 100, 1)));
    const bool canRun = m_known && m_info.state == link::SlotState::Standby && !m_name.isEmpty();
    m_state->setValue(runs()   ? (m_runs.isEmpty() ? tr("Now") : m_runs)
                      : canRun ? QStringLiteral(" ") // the button stands there
                      : image  ? tr("On standby")
                               : QString());
    m_run->setVisible(canRun);
    m_run->setAccessibleName(tr("Run the model in slot %1").arg(QChar(u'A' + m_slot)));
    placeRun();
    setEdge(badgeOf(m_info.state) == SlotBadge::Trial ? Edge::Ink : Edge::Plain);
    setAccessibleName(
        tr("Slot %1, %2").arg(QChar(u'A' + m_slot)).arg(m_known ? slotWord(m_info.state) : tr("not known")));
    update();
}

// In the row that says whether it runs, in place of the words.
void SlotCard::placeRun()
{
    if (m_run->isHidden())
        return;
    const QSize size = m_run->sizeHint();
    m_run->setGeometry(QRect(
        QPoint(m_state->geometry().right() + 1 - size.width(), m_state->geometry().center().y() - size.height() / 2),
        size));
    m_run->raise();
}

void SlotCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    layout()->activate();
    placeRun();
}

void SlotCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF letter(Theme::kPadding, 16, 24, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(runs() ? t.primaryFill : t.track);
    painter.drawRoundedRect(letter, Theme::kRadius, Theme::kRadius);
    painter.setFont(Theme::semibold());
    painter.setPen(runs() ? t.primaryText : t.text);
    painter.drawText(letter, Qt::AlignCenter, QChar(u'A' + m_slot));

    const double left = letter.right() + 8;
    const QFont heading = Theme::font(15, QFont::DemiBold);
    if (!m_known) {
        painter.setFont(heading);
        painter.setPen(t.secondary);
        painter.drawText(QRectF(left, 16, width() - left, 24), Qt::AlignLeft | Qt::AlignVCenter, tr("Not known"));
        return;
    }
    const SlotBadge badge = badgeOf(m_info.state);
    const QColor colour = badge == SlotBadge::Good    ? t.ok
                          : badge == SlotBadge::Trial ? t.warn
                          : badge == SlotBadge::Bad   ? t.error
                                                      : t.secondary;
    painter.setFont(Theme::font(11));
    const QString word = slotWord(m_info.state);
    const double wide = painter.fontMetrics().horizontalAdvance(word) + 16;
    const QRectF box(width() - Theme::kPadding - wide - 0.5, 18.5, wide, 19);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(badge == SlotBadge::Quiet ? t.controlBorder : colour, 1));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, word);

    const QString name = m_name.isEmpty() ? (m_info.bytes > 0 ? tr("Unknown model") : tr("Empty slot")) : m_name;
    painter.setFont(heading);
    painter.setPen(m_info.bytes > 0 ? t.text : t.secondary);
    const double room = box.left() - left - 8;
    painter.drawText(QRectF(left, 16, room, 24), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(room)));
}

} // namespace lodestone
