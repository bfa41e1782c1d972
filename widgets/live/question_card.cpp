// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/question_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/controls/layout.h"
#include "widgets/label/answer_parts.h"
#include "widgets/label/likely_row.h"
#include "widgets/theme/theme.h"
#include <QAccessible>
#include <QLabel>
#include <QStackedWidget>
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kWidest = 616, kEdge = 8; // px

QString heldInWords(const QuestionView &view)
{
    const QString seconds = formatNumber(view.seconds, 1);
    return view.held ? QuestionCard::tr("held %1 s").arg(seconds) : QuestionCard::tr("was held %1 s").arg(seconds);
}

} // namespace

QuestionCard::QuestionCard(QWidget *over) : Card({}, over)
{
    setObjectName(QStringLiteral("liveQuestion"));
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeQuestion());
    m_pages->addWidget(makeNote());
    body()->addWidget(m_pages);
    hide();
}

QWidget *QuestionCard::makeQuestion()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = makeColumn(page, 8);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    m_hand = new SmallHand(page);
    top->addWidget(m_hand, 0, Qt::AlignVCenter);
    m_picture = new HandPicture({160, 120}, page);
    m_picture->setObjectName(QStringLiteral("liveQuestionPicture"));
    m_picture->hide();
    top->addWidget(m_picture, 0, Qt::AlignVCenter);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_title = makeLabel(tr("What does your hand do?"), Ink::Text, 15, true, page);
    m_held = makeLabel({}, Ink::Secondary, 13, false, page);
    line->addWidget(m_title);
    line->addStretch();
    line->addWidget(m_held);
    right->addLayout(line);
    m_reason = makeLabel({}, Ink::Secondary, 13, false, page);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reason->setMinimumHeight(34); // two lines: the fingers stay where they are
    right->addWidget(m_reason);
    m_chips = new AnswerChips(page);
    connect(m_chips, &AnswerChips::toggled, this, &QuestionCard::toggle);
    right->addWidget(m_chips);
    top->addLayout(right, 1);
    column->addLayout(top);
    m_likely = new LikelyRow(page);
    connect(m_likely, &LikelyRow::chosen, this, &QuestionCard::acceptAs);
    column->addWidget(m_likely);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [this, page, row](
                            const char *name, const QString &text, const QString &hint, const QString &key, auto act) {
        auto *made = new ActionButton(text, page);
        made->setObjectName(QLatin1String(name));
        made->setKeys({key});
        made->setToolTip(hint);
        connect(made, &QAbstractButton::clicked, this, act);
        row->addWidget(made, 1);
        return made;
    };
    button("liveQuestionAccept", tr("Accept"), tr("Label what is held, from its beginning, as the big hand shows"),
        tr("Enter"), &QuestionCard::accept)
        ->setDefaultChoice(true);
    button("liveQuestionCannotTell", tr("Can’t tell"),
        tr("Keep as an answer that nobody can say; it is not asked again"), QStringLiteral("X"),
        &QuestionCard::cannotTell);
    button("liveQuestionNotNow", tr("Not now"), tr("No question for a minute"), QStringLiteral("S"),
        &QuestionCard::declined);
    column->addLayout(row);
    return page;
}

QWidget *QuestionCard::makeNote()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_note = makeLabel({}, Ink::Text, 13, false, page);
    m_note->setWordWrap(true);
    m_noteHeld = makeLabel({}, Ink::Secondary, 13, false, page);
    m_undo = new ActionButton(Icon::Undo, tr("Undo"), page);
    m_undo->setObjectName(QStringLiteral("liveQuestionUndo"));
    m_undo->setKeys({QStringLiteral("Z")});
    m_goOn = new ActionButton(tr("Ask on"), page);
    m_goOn->setObjectName(QStringLiteral("liveQuestionGoOn"));
    row->addWidget(m_note, 1);
    row->addWidget(m_noteHeld);
    row->addWidget(m_undo);
    row->addWidget(m_goOn);
    m_close = new ActionButton(Icon::Cross, {}, page);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    row->addWidget(m_close);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QAbstractButton::clicked, this, &QuestionCard::undoWanted);
    connect(m_goOn, &QAbstractButton::clicked, this, &QuestionCard::goOnWanted);
    return page;
}

void QuestionCard::setView(const QuestionView &view)
{
    using State = QuestionView::State;
    const bool another = view.state != m_view.state || view.number != m_view.number;
    const bool failed = view.problem != m_view.problem && !view.problem.isEmpty();
    const bool fresh = view.number != m_view.number;
    m_view = view;
    // Where there is a picture, the answer is shown by the fingers beside it.
    m_picture->setVisible(view.picture.has_value());
    m_hand->setVisible(!view.picture);
    if (view.picture)
        m_picture->setPicture(*view.picture);
    m_held->setText(heldInWords(view));
    m_noteHeld->setText(heldInWords(view));
    if (!another && !failed)
        return;
    setVisible(view.state != State::None);
    if (view.state == State::None)
        return;
    setEdge(view.state == State::Asking ? Edge::Unsure : Edge::Plain);
    view.problem.isEmpty() ? clearError() : showError(view.problem, {});
    const bool asks = view.state == State::Asking, growing = view.state == State::Growing;
    m_pages->setCurrentIndex(asks ? 0 : 1);
    // The page that is not seen takes no room.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_noteHeld->setVisible(growing);
    m_undo->setVisible(growing);
    m_goOn->setVisible(view.state == State::Learnt);
    m_close->setVisible(view.state == State::Learnt);
    if (asks) {
        if (fresh)
            m_answer = view.start;
        m_reason->setText(view.reason);
        m_likely->setAnswers(view.likely);
        showAnswer();
        QStringList answers{tr("Enter: %1").arg(fingersInWords(m_answer))};
        for (std::size_t i = 0; i < view.likely.size(); ++i)
            answers << tr("%1: %2").arg(LikelyRow::keyOf(static_cast<int>(i)), fingersInWords(view.likely[i]));
        answers << tr("X: can’t tell") << tr("S: not now");
        announce(view.problem.isEmpty()
                     ? tr("%1 %2 %3.").arg(m_title->text(), view.reason, answers.join(QStringLiteral("; ")))
                     : view.problem);
    } else {
        m_note->setText(growing ? tr("%1. The label grows while you hold it.").arg(fingersInWords(view.start))
                                : tr("Little is left to learn from what your hand does now, so nothing is asked. "
                                     "Other poses, or the same in other orientations, would be worth more."));
        announce(m_note->text());
    }
    place();
}

void QuestionCard::place()
{
    if (isHidden())
        return;
    const QWidget *over = parentWidget();
    const int wide = std::min(kWidest, over->width() - 2 * kEdge);
    setFixedWidth(wide);
    const int high = layout()->hasHeightForWidth() ? layout()->heightForWidth(wide) : sizeHint().height();
    const QRect at((over->width() - wide) / 2, over->height() - high - kEdge, wide, high);
    if (at != geometry())
        setGeometry(at);
    raise();
}

void QuestionCard::showAnswer()
{
    m_hand->setFingers(m_answer);
    m_chips->setAnswer(m_answer, m_view.doubt);
}

void QuestionCard::toggle(int finger)
{
    if (!asks() || finger < 0 || finger >= 5)
        return;
    Finger &one = m_answer[static_cast<std::size_t>(finger)];
    one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    showAnswer();
    announce(tr("%1, %2").arg(
        Theme::fingerName(finger), one == Finger::Flexed ? AnswerChips::tr("flexed") : AnswerChips::tr("extended")));
}

void QuestionCard::accept()
{
    if (asks())
        emit answered(m_answer);
}

void QuestionCard::acceptAs(int place)
{
    if (asks() && place >= 0 && place < static_cast<int>(m_view.likely.size()))
        emit answered(m_view.likely[static_cast<std::size_t>(place)]);
}

// Heard without the focus going there: the other hand stays on the keyboard.
void QuestionCard::announce(const QString &words)
{
    setAccessibleName(words);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace lodestone
