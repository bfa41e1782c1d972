// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/transport_bar.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/label/label_parts.h"
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <cmath>

namespace lodestone {

double shuttled(double speed, int step)
{
    constexpr double kFastest = 16;
    if (speed * step <= 0)
        return step;
    return std::clamp(speed * 2, -kFastest, kFastest);
}

TransportBar::TransportBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto tool = [this](Icon icon, const QString &text, const QString &hint, const QString &key) {
        auto *button = new ActionButton(icon, text, this);
        button->setAccessibleName(text.isEmpty() ? hint : text);
        button->setToolTip(tr("%1 (%2)").arg(hint, key));
        m_tools.push_back(button);
        return button;
    };
    auto *previous = tool(Icon::Previous, {}, tr("Previous moment"), tr("Up"));
    m_play = tool(Icon::Play, {}, tr("Play or pause"), tr("Space"));
    auto *next = tool(Icon::Next, {}, tr("Next moment"), tr("Down"));
    m_time = makeLabel(formatClockFine(0, 2), Ink::Text, 15, true, this);
    m_total = makeLabel({}, Ink::Secondary, 13, false, this);
    m_session = new ActionButton(QString(), this);
    m_session->setObjectName(QStringLiteral("sessionButton"));
    m_session->setTrailing(Icon::Chevron);
    m_session->setToolTip(tr("%1 (%2)").arg(tr("Choose a session"), QStringLiteral("G")));
    m_session->hide();
    m_legend = new LaneLegend(this);
    auto *edit = tool(Icon::Undo, {}, tr("Split, merge, delete, undo or redo a label"), tr("right click"));
    edit->setObjectName(QStringLiteral("editButton"));
    edit->setTrailing(Icon::Chevron);
    m_snap = tool(
        Icon::Snap, tr("Snap"), tr("Edges you drag jump to where a still pose begins or ends"), QStringLiteral("N"));
    m_snap->setCheckable(true);
    m_snap->setChecked(true);
    auto *out = tool(Icon::ZoomOut, {}, tr("Zoom out"), QStringLiteral("−"));
    auto *in = tool(Icon::ZoomIn, {}, tr("Zoom in"), QStringLiteral("+"));
    auto *whole = tool(Icon::Fit, {}, tr("Show the whole session"), QStringLiteral("F"));
    for (QWidget *w : std::initializer_list<QWidget *>{previous, m_play, next})
        row->addWidget(w);
    row->addSpacing(8);
    row->addWidget(m_time);
    row->addWidget(m_total);
    row->addSpacing(4);
    row->addWidget(m_session);
    row->addStretch(1);
    row->addWidget(m_legend, 100);
    row->addSpacing(8);
    for (QWidget *w : std::initializer_list<QWidget *>{edit, m_snap, out, in, whole})
        row->addWidget(w);

    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit moved(m_speed * double(m_clock.restart()) / 1000); });
    connect(m_play, &QAbstractButton::clicked, this, &TransportBar::playOrPause);
    connect(previous, &QAbstractButton::clicked, this, [this] { emit stepped(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { emit stepped(1); });
    connect(m_snap, &QAbstractButton::toggled, this, &TransportBar::snapChanged);
    connect(out, &QAbstractButton::clicked, this, [this] { emit zoomed(1 / 1.5); });
    connect(in, &QAbstractButton::clicked, this, [this] { emit zoomed(1.5); });
    connect(whole, &QAbstractButton::clicked, this, &TransportBar::wholeWanted);
    connect(edit, &QAbstractButton::clicked, this,
        [this, edit] { emit editWanted(edit->mapToGlobal(QPoint(0, edit->height() + 2))); });
    connect(m_session, &QAbstractButton::clicked, this, &TransportBar::sessionsWanted);
}

void TransportBar::setSession(double length)
{
    m_length = length;
    stop();
    m_legend->setVisible(length > 0);
    for (ActionButton *tool : m_tools)
        tool->setEnabled(length > 0);
    setInk(m_time, length > 0 ? Ink::Text : Ink::Tertiary);
    showLength();
}

void TransportBar::setTime(double t) { m_time->setText(formatClockFine(t, 2)); }

void TransportBar::setSessionName(const QString &name)
{
    constexpr int kRoom = 120;
    m_session->setVisible(!name.isEmpty());
    m_session->setText(m_session->fontMetrics().elidedText(name, Qt::ElideRight, kRoom));
    m_session->setAccessibleName(tr("Session %1").arg(name));
}

QWidget *TransportBar::sessionButton() const { return m_session; }
bool TransportBar::snaps() const { return m_snap->isChecked(); }
void TransportBar::toggleSnap() { m_snap->toggle(); }

void TransportBar::shuttle(int step) { run(shuttled(m_speed, step)); }
void TransportBar::stop() { run(0); }
void TransportBar::playOrPause() { run(m_speed == 0 ? 1 : 0); }

void TransportBar::run(double speed)
{
    m_speed = m_length > 0 ? speed : 0;
    m_clock.start();
    m_speed == 0 ? m_timer.stop() : m_timer.start();
    m_play->setGlyph(m_speed == 0 ? Icon::Play : Icon::Pause);
    showLength();
}

void TransportBar::showLength()
{
    const QString length = formatClock(m_length);
    m_total->setText(m_length <= 0                  ? QString()
                     : m_speed == 0 || m_speed == 1 ? tr("of %1").arg(length)
                                                    : tr("of %1, at %2×").arg(length, formatNumber(m_speed, 0)));
}

} // namespace lodestone
