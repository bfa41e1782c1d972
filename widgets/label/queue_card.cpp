// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/queue_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/rule.h"
#include "widgets/label/answer_parts.h"
#include "widgets/label/likely_row.h"
#include "widgets/label/queue_model.h"
#include "widgets/theme/theme.h"
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>

namespace lodestone {
namespace {

class Spark : public QWidget
{
public:
    explicit Spark(QWidget *parent) : QWidget(parent) { setFixedHeight(34); }
    const LabelData *data = nullptr;
    int begin = 0, end = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (data)
            paintSparkline(painter, rect(), *data, begin, end);
    }
};

class StepNumber : public QWidget
{
public:
    StepNumber(int number, QWidget *parent) : QWidget(parent), m_number(number) { setFixedSize(24, 24); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.controlBorder, 1));
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(Theme::semibold(11));
        painter.setPen(t.text);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

QueueCard::QueueCard(QWidget *parent) : Card({}, parent)
{
    setFixedHeight(358);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeSteps());
    m_pages->addWidget(makeAsk());
    m_pages->addWidget(makeItem());
    body()->addWidget(m_pages);
}

QWidget *QueueCard::makeSteps()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = makeColumn(page, 0);
    column->addWidget(makeLabel(tr("How a round works"), Ink::Text, 13, true, page));
    const std::pair<QString, QString> steps[] = {
        {tr("Record"), tr("Any movement is fine. Slow turns of the hand help most.")},
        {tr("Answer"), tr("Lodestone asks about a dozen moments. Each takes five seconds.")},
        {tr("Retrain"), tr("One click. A glove runs the new model on trial until you confirm.")}};
    int number = 0;
    for (const auto &[title, text] : steps) {
        column->addStretch();
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        row->addWidget(new StepNumber(++number, page), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(makeLabel(title, Ink::Text, 13, true, page));
        QLabel *body = makeLabel(text, Ink::Secondary, 13, false, page);
        body->setWordWrap(true);
        words->addWidget(body);
        row->addLayout(words, 1);
        column->addLayout(row);
    }
    column->addStretch();
    return page;
}

QWidget *QueueCard::makeAsk()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_askTitle = makeLabel({}, Ink::Text, 13, true, page);
    m_askText = makeLabel({}, Ink::Secondary, 13, false, page);
    m_askText->setWordWrap(true);
    m_ask = new ActionButton(tr("Find moments"), page);
    m_ask->setKeys({QStringLiteral("Q")});
    m_ask->setDefaultChoice(true);
    connect(m_ask, &QAbstractButton::clicked, this, &QueueCard::askRequested);
    column->addWidget(m_askTitle);
    column->addWidget(m_askText);
    column->addSpacing(8);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QWidget *QueueCard::makeItem()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = makeColumn(page, 4);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_hand = new SmallHand(page);
    top->addWidget(m_hand);
    m_picture = new HandPicture({144, 108}, page);
    m_picture->setObjectName(QStringLiteral("questionPicture"));
    m_picture->hide();
    top->addWidget(m_picture);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_time = makeLabel({}, Ink::Text, 15, true, page);
    m_length = makeLabel({}, Ink::Secondary, 13, false, page);
    m_doubt = makeLabel({}, Ink::Unsure, 13, true, page);
    line->addWidget(m_time);
    line->addWidget(m_length);
    line->addStretch();
    line->addWidget(m_doubt);
    words->addLayout(line);
    m_spark = new Spark(page);
    words->addWidget(m_spark);
    m_reason = makeLabel({}, Ink::Text, 13, false, page);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words->addWidget(m_reason, 1);
    top->addLayout(words, 1);
    column->addLayout(top, 1);
    column->addWidget(new Rule(page));
    m_chips = new AnswerChips(page);
    connect(m_chips, &AnswerChips::toggled, this, &QueueCard::toggled);
    column->addWidget(m_chips);
    column->addSpacing(2);
    m_likely = new LikelyRow(page);
    connect(m_likely, &LikelyRow::chosen, this, &QueueCard::acceptedAs);
    column->addWidget(m_likely);
    column->addSpacing(2);
    const auto button = [this, page](const QString &text, const QString &hint, const QString &key, auto signal) {
        auto *made = new ActionButton(text, page);
        made->setKeys({key});
        made->setToolTip(hint);
        connect(made, &QAbstractButton::clicked, this, signal);
        return made;
    };
    auto *accept = button(tr("Accept"), tr("Label the range in the violet frame"), tr("Enter"), &QueueCard::accepted);
    accept->setDefaultChoice(true);
    auto *pose = button(tr("Whole pose"),
        tr("Label as far as the hand keeps still, and drop the other questions there"), QStringLiteral("A"),
        &QueueCard::poseAccepted);
    m_skip = button(tr("Skip"), tr("Ask something else"), QStringLiteral("S"), &QueueCard::skipped);
    auto *cannot = button(tr("Can’t tell"), tr("Keep as an answer that nobody can say; it is not asked again"),
        QStringLiteral("X"), &QueueCard::cannotTell);
    auto *more = new QHBoxLayout;
    more->setSpacing(8);
    for (ActionButton *one : {pose, m_skip, cannot}) {
        one->setCompact(true);
        more->addWidget(one, 1);
    }
    column->addWidget(accept);
    column->addLayout(more);
    return page;
}

void QueueCard::setPicture(const std::optional<PictureOfHand> &picture)
{
    m_hand->setVisible(!picture);
    m_picture->setVisible(picture.has_value());
    if (picture)
        m_picture->setPicture(*picture);
}

void QueueCard::showSteps()
{
    setEdge(Edge::Plain);
    clearError();
    m_pages->setCurrentIndex(0);
    setAccessibleName(tr("How a round works"));
}

void QueueCard::showAsk(const QString &title, const QString &sentence, bool possible, bool failed)
{
    setEdge(Edge::Plain);
    m_askTitle->setText(title);
    m_askText->setText(sentence);
    for (QLabel *words : {m_askTitle, m_askText})
        words->setVisible(!failed); // the error takes their place
    failed ? showError(sentence, {}) : clearError();
    m_ask->setEnabled(possible);
    m_pages->setCurrentIndex(1);
    setAccessibleName(failed ? sentence : title);
}

void QueueCard::showItem(const LabelData &of, const QueueItem &item, const Combination &answer,
    const std::vector<Combination> &likely, bool own)
{
    m_likely->setAnswers(likely);
    clearError();
    setEdge(own ? Edge::Ink : Edge::Unsure);
    const double from = timeOf(of.samples, item.start), to = timeOf(of.samples, item.end);
    m_time->setText(formatClockFine(from, 1));
    m_length->setText(tr("%1 s").arg(formatNumber(to - from, 1)));
    m_doubt->setText(own ? QString() : tr("doubt %1").arg(formatNumber(item.uncertainty, 2)));
    m_reason->setText(item.reason);
    auto *spark = static_cast<Spark *>(m_spark);
    spark->data = &of;
    spark->begin = item.start;
    spark->end = item.end;
    spark->update();
    m_hand->setFingers(answer);
    m_chips->setAnswer(answer, own ? -1 : doubtfulFinger(item));
    m_skip->setEnabled(!own);
    m_pages->setCurrentIndex(2);
    setAccessibleName(tr("Moment at %1: %2").arg(m_time->text(), item.reason));
}

} // namespace lodestone
