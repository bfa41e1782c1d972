// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/finger_scores.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

FingerScores::FingerScores(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(32);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Accuracy of each finger"));
}

void FingerScores::setScores(const std::optional<Scores> &scores)
{
    m_scores = scores;
    QStringList words;
    for (std::size_t f = 0; scores && f < 5; ++f)
        words.append(tr("%1: %2, majority %3")
                         .arg(Theme::fingerName(static_cast<int>(f)), formatPercent(scores->accuracy[f], 1),
                             formatPercent(scores->majority[f], 1)));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

void FingerScores::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double gap = 12;
    const double part = (width() + gap) / 5.0;
    for (int f = 0; f < 5; ++f) {
        const auto i = static_cast<std::size_t>(f);
        const QRectF box(f * part, 0, part - gap, height());
        painter.setFont(Theme::semibold(11));
        painter.setPen(m_scores ? t.fingerInk[i] : t.tertiary);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, Theme::fingerLetter(f));
        painter.setFont(Theme::font(11));
        painter.setPen(m_scores ? t.text : t.tertiary);
        painter.drawText(box, Qt::AlignRight | Qt::AlignTop,
            m_scores ? formatNumber(m_scores->accuracy[i] * 100, 1) : QStringLiteral("—"));
        const QRectF bar(box.left(), 20, box.width(), 6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(bar, Theme::kBarRadius, Theme::kBarRadius);
        if (!m_scores)
            continue;
        painter.setBrush(t.neutral);
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * m_scores->accuracy[i], bar.height())),
            Theme::kBarRadius, Theme::kBarRadius);
        painter.fillRect(
            QRectF(bar.left() + bar.width() * m_scores->majority[i] - 0.75, bar.top() - 2, 1.5, bar.height() + 4),
            t.text);
    }
}

} // namespace lodestone
