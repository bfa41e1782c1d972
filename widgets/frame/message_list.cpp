// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/message_list.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kTallest = 3 * (Theme::kCompact + 12); // px, of the whole strip

Mark markOf(Message::Tone tone)
{
    return tone == Message::Tone::Problem ? Mark::Cross : tone == Message::Tone::Done ? Mark::Tick : Mark::Disc;
}

} // namespace

class MessageRow : public QWidget
{
public:
    MessageRow(const Message &message, MessageList *list, QWidget *parent) : QWidget(parent), m_id(message.id)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(44, 6, Theme::kMargin, 6);
        row->setSpacing(8);
        m_sentence = makeLabel({}, Ink::Text, 13, false, this);
        m_sentence->setWordWrap(true);
        m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse); // it often contains a command to copy
        row->addWidget(m_sentence, 1);
        m_button = new ActionButton({}, this);
        m_button->setCompact(true);
        row->addWidget(m_button);
        auto *close = new ActionButton(Icon::Cross, {}, this);
        close->setCompact(true);
        close->setAccessibleName(MessageList::tr("Close this message"));
        close->setToolTip(MessageList::tr("Close"));
        row->addWidget(close);
        connect(m_button, &QAbstractButton::clicked, list, [this, list] { emit list->action(m_id); });
        connect(close, &QAbstractButton::clicked, list, [this, list] { emit list->closed(m_id); });
        setMessage(message);
    }
    qint64 id() const { return m_id; }
    void setMessage(const Message &message)
    {
        m_tone = message.tone;
        m_sentence->setText(message.sentence);
        setAccessibleName(message.sentence);
        m_button->setText(message.button);
        m_button->setAccessibleName(message.button);
        m_button->setVisible(!message.button.isEmpty());
        update();
    }
    // The newest one, which tests and keys find by name.
    void setNewest(bool newest)
    {
        m_button->setObjectName(newest ? QStringLiteral("problemAction") : QString());
        m_sentence->setObjectName(newest ? QStringLiteral("problemSentence") : QString());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        const bool problem = m_tone == Message::Tone::Problem;
        QPainter painter(this);
        painter.fillRect(rect(), problem ? t.errorFill : t.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), problem ? t.error : t.border);
        paintMark(painter, markOf(m_tone), QRectF(18, height() / 2.0 - 8, 16, 16));
    }

private:
    qint64 m_id;
    Message::Tone m_tone = Message::Tone::News;
    QLabel *m_sentence;
    ActionButton *m_button;
};

MessageList::MessageList(QWidget *parent) : QWidget(parent), m_content(new QWidget)
{
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    makeColumn(m_content, 0);
    m_scroll = makeScrollArea(m_content, this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    makeColumn(this, 0)->addWidget(m_scroll);
    hide();
}

void MessageList::setMessages(const std::vector<Message> &messages)
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    std::vector<MessageRow *> rows;
    for (const Message &message : messages) {
        const auto before = std::ranges::find(m_rows, message.id, &MessageRow::id);
        MessageRow *row = nullptr;
        if (before != m_rows.end()) { // the focus and a selection stay
            row = *before;
            m_rows.erase(before);
            column->removeWidget(row);
            row->setMessage(message);
        } else {
            row = new MessageRow(message, this, m_content);
            row->show();
        }
        row->setNewest(rows.empty());
        column->addWidget(row);
        rows.push_back(row);
    }
    for (MessageRow *gone : m_rows) {
        gone->hide();
        gone->deleteLater(); // its button may be the one that is pressed
    }
    m_rows = std::move(rows);
    setVisible(!m_rows.empty());
    fit();
    m_scroll->ensureVisible(0, 0);
}

QSize MessageList::sizeHint() const
{
    const int wide = width() > 0 ? width() : 900;
    return {wide, std::min(kTallest, contentHeight(wide))};
}

int MessageList::contentHeight(int wide) const
{
    const QLayout *rows = m_content->layout();
    return rows->hasHeightForWidth() ? rows->totalHeightForWidth(wide) : rows->totalSizeHint().height();
}

void MessageList::fit()
{
    // Left to itself, the scroll area makes its content as high as it were with a line for every word.
    m_content->setFixedHeight(std::max(1, contentHeight(sizeHint().width())));
    setFixedHeight(std::max(1, sizeHint().height()));
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        fit();
}

void MessageList::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Theme::tokens().surface); }

} // namespace lodestone
