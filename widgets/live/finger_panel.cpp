// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/finger_panel.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lodestone {

FingerWord fingerWord(double probability)
{
    if (!std::isfinite(probability))
        return FingerWord::None;
    if (probability < 0.35)
        return FingerWord::Extended;
    return probability > 0.65 ? FingerWord::Flexed : FingerWord::Unsure;
}

bool fingersDiffer(double glove, double host) { return (glove >= 0.5) != (host >= 0.5); }

FingerPanel::FingerPanel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Finger states"));
}

void FingerPanel::setHostOnly(bool only)
{
    m_hostOnly = only;
    update();
}

void FingerPanel::setPrediction(const PredictionView &view)
{
    m_view = view;
    QStringList spoken;
    for (int i = 0; i < 5 && (view.hasGlove || view.hasHost); ++i) {
        const double p = (view.hasGlove ? view.glove : view.host)[static_cast<std::size_t>(i)];
        spoken << tr("%1 %2").arg(Theme::fingerName(i), formatNumber(p, 2));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void FingerPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pitch = height() / 5.0;
    QFontMetrics metrics(Theme::font());
    int nameWidth = 44;
    for (int i = 0; i < 5; ++i)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(Theme::fingerName(i)));
    const QStringList words{{}, tr("Extended"), tr("Unsure"), tr("Flexed")};
    int wordWidth = 56;
    for (const QString &word : words)
        wordWidth = std::max(wordWidth, QFontMetrics(Theme::semibold()).horizontalAdvance(word) + 2);
    const double barLeft = 32 + nameWidth + 12, barRight = width() - wordWidth - 16 - 30 - 14;
    for (int i = 0; i < 5; ++i) {
        const auto f = static_cast<std::size_t>(i);
        const double y = pitch * i + pitch / 2;
        const bool any = m_view.hasGlove || m_view.hasHost;
        const double p = m_view.hasGlove ? m_view.glove[f] : m_view.host[f];
        const FingerWord word = any ? fingerWord(p) : FingerWord::None;
        paintFingerChip(painter, QRectF(0, y - 10, 20, 20), i,
            !any       ? Finger::Unknown
            : p >= 0.5 ? Finger::Flexed
                       : Finger::Extended);
        painter.setFont(Theme::font());
        painter.setPen(t.text);
        painter.drawText(QRectF(32, y - 12, nameWidth + 2, 24), Qt::AlignVCenter | Qt::AlignLeft, Theme::fingerName(i));

        const auto bar = [&](double top, double height, bool has, double value, const QColor &colour) {
            const QRectF box(barLeft, top, barRight - barLeft, height);
            QPainterPath clip;
            clip.addRoundedRect(box, std::min(height / 2, 2.0), std::min(height / 2, 2.0));
            painter.fillPath(clip, t.track);
            if (!has)
                return;
            painter.save();
            painter.setClipPath(clip);
            painter.fillRect(QRectF(box.left(), top, box.width() * std::clamp(value, 0.0, 1.0), height), colour);
            painter.restore();
        };
        const bool differ = m_view.hasGlove && m_view.hasHost && fingersDiffer(m_view.glove[f], m_view.host[f]);
        if (m_hostOnly) {
            bar(y - 4, 8, m_view.hasHost, m_view.host[f], t.finger[f]);
        } else {
            bar(y - 7, 8, m_view.hasGlove, m_view.glove[f], t.finger[f]);
            bar(y + 4, 3, m_view.hasHost, m_view.host[f], differ ? t.error : t.secondary);
        }
        painter.fillRect(QRectF((barLeft + barRight) / 2 - 0.5, y - 8, 1, 16), t.text);

        painter.setPen(t.text);
        painter.drawText(QRectF(barRight + 8, y - 12, 36, 24), Qt::AlignVCenter | Qt::AlignRight,
            any ? formatNumber(p, 2) : QStringLiteral("—"));
        painter.setFont(word == FingerWord::Flexed || word == FingerWord::Unsure ? Theme::semibold() : Theme::font());
        painter.setPen(word == FingerWord::Unsure ? t.unsureText : word == FingerWord::Flexed ? t.text : t.secondary);
        painter.drawText(QRectF(width() - wordWidth, y - 12, wordWidth, 24), Qt::AlignVCenter | Qt::AlignLeft,
            words[static_cast<int>(word)]);
    }
}

} // namespace lodestone
