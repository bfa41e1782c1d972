// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/answer_parts.h"
#include "widgets/controls/card.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/key_cap.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace lodestone {

SmallHand::SmallHand(QWidget *parent) : QWidget(parent) { setFixedSize(104, 108); }

void SmallHand::setFingers(const Combination &fingers)
{
    m_fingers = fingers;
    update();
}

void SmallHand::paintEvent(QPaintEvent *)
{
    std::array<double, 5> flexion{};
    for (std::size_t f = 0; f < flexion.size(); ++f)
        flexion[f] = m_fingers[f] == Finger::Flexed ? 1 : 0;
    QPainter painter(this);
    paintHand(painter, rect(), presentationPose(flexion), plainHand());
}

AnswerChips::AnswerChips(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(0);
    for (int f = 0; f < 5; ++f) {
        auto *chip = new FingerChip(f, 40, this);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QAbstractButton::clicked, this, [this, f] { emit toggled(f); });
        m_chips[static_cast<std::size_t>(f)] = chip;
        QLabel *state = makeLabel(tr("extended"), Ink::Secondary, 11, false, this);
        state->setAlignment(Qt::AlignCenter);
        m_states[static_cast<std::size_t>(f)] = state;
        grid->addWidget(chip, 0, f, Qt::AlignCenter);
        grid->addWidget(state, 1, f);
        grid->addWidget(new KeyCap(QString::number(f + 1), this), 2, f, Qt::AlignCenter);
        grid->setColumnStretch(f, 1);
    }
}

void AnswerChips::setAnswer(const Combination &fingers, int doubt)
{
    for (int f = 0; f < 5; ++f) {
        const auto i = static_cast<std::size_t>(f);
        m_chips[i]->setState(fingers[i], f == doubt);
        const bool flexed = fingers[i] == Finger::Flexed;
        const QString word = flexed ? tr("flexed") : fingers[i] == Finger::Extended ? tr("extended") : tr("unknown");
        m_states[i]->setText(word);
        m_states[i]->setFont(Theme::font(11, flexed ? QFont::DemiBold : QFont::Normal));
        setInk(m_states[i], flexed ? Ink::Text : Ink::Secondary);
        m_chips[i]->setToolTip(f == doubt ? tr("Filled is flexed. The ring marks the finger in doubt.")
                                          : tr("Filled is flexed. Keys 1 to 5 change a finger."));
        m_chips[i]->setAccessibleName(tr("%1, %2").arg(Theme::fingerName(f), word));
    }
}

} // namespace lodestone
