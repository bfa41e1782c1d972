// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/likely_row.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/key_cap.h"
#include "widgets/live/hand_scene.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace lodestone {
QString fingersInWords(const Combination &fingers)
{
    if (fingers.isUnknown())
        return LikelyRow::tr("Can’t tell");
    QStringList flexed, unknown;
    for (std::size_t f = 0; f < fingers.size(); ++f)
        if (fingers[f] != Finger::Extended)
            (fingers[f] == Finger::Flexed ? flexed : unknown) << Theme::fingerName(static_cast<int>(f));
    if (flexed.size() == 5)
        return LikelyRow::tr("All flexed");
    QStringList said;
    if (!flexed.isEmpty())
        said << LikelyRow::tr("Flexed: %1").arg(QLocale().createSeparatedList(flexed));
    if (!unknown.isEmpty())
        said << LikelyRow::tr("Unknown: %1").arg(QLocale().createSeparatedList(unknown));
    return said.isEmpty() ? LikelyRow::tr("All extended") : said.join(QStringLiteral("; "));
}

class LikelyHand : public QAbstractButton
{
public:
    LikelyHand(const QString &key, QWidget *parent) : QAbstractButton(parent), m_key(key)
    {
        setFixedHeight(44);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    void setAnswer(const Combination *fingers)
    {
        setEnabled(fingers != nullptr);
        if (fingers)
            m_fingers = *fingers;
        const QString words = fingers ? fingersInWords(*fingers) : QString();
        setAccessibleName(words);
        setToolTip(fingers ? LikelyRow::tr("%1. Labels the moment so and goes on.").arg(words) : QString());
        update();
    }
    QSize sizeHint() const override { return {64, 44}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintControlBackground(painter, *this, isDown(), false);
        const QSize cap = keyCapSize(m_key);
        const double left = (width() - kHand - kBars) / 2.0;
        if (isEnabled()) {
            std::array<double, 5> flexion{};
            for (std::size_t f = 0; f < flexion.size(); ++f)
                flexion[f] = m_fingers[f] == Finger::Flexed ? 1 : 0;
            paintHand(
                painter, QRectF(left, (height() - kHand) / 2.0, kHand, kHand), presentationPose(flexion), plainHand());
            paintLanes(painter, QPointF(left + kHand, 27));
        }
        paintKeyCap(painter, QRectF(left + kHand + (kBars - cap.width()) / 2.0, 7, cap.width(), cap.height()), m_key);
    }

private:
    static constexpr double kHand = 38, kBars = 19; // px, the picture and five fingers side by side
    // As in the lanes: flexed is a block, extended a line at the bottom.
    void paintLanes(QPainter &painter, const QPointF &topLeft) const
    {
        for (std::size_t f = 0; f < m_fingers.size(); ++f) {
            const double tall = m_fingers[f] == Finger::Flexed ? 10 : 2;
            painter.fillRect(QRectF(topLeft.x() + 4.0 * static_cast<double>(f), topLeft.y() + 10 - tall, 3, tall),
                Theme::tokens().finger[f]);
        }
    }
    QString m_key;
    Combination m_fingers;
};

LikelyRow::LikelyRow(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int place = 0; place < kMostLikely; ++place) {
        auto *hand = new LikelyHand(keyOf(place), this);
        connect(hand, &QAbstractButton::clicked, this, [this, place] { emit chosen(place); });
        m_hands[static_cast<std::size_t>(place)] = hand;
        row->addWidget(hand, 1);
    }
}

QString LikelyRow::keyOf(int place) { return QString::number((place + 6) % 10); }

void LikelyRow::setAnswers(const std::vector<Combination> &answers)
{
    for (std::size_t place = 0; place < m_hands.size(); ++place)
        m_hands[place]->setAnswer(place < answers.size() ? &answers[place] : nullptr);
}

} // namespace lodestone
