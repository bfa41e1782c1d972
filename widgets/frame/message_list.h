// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of messages under the header, the newest first: each is a sentence with a mark, perhaps a button, and a
// button that closes it. About three are seen at once, the others scroll. Not modal.
#pragma once
#include "widgets/main_window.h"
#include <QWidget>

class QScrollArea;

namespace lodestone {

class MessageRow;

class MessageList : public QWidget
{
    Q_OBJECT
public:
    explicit MessageList(QWidget *parent = nullptr); // hidden while it is empty
    void setMessages(const std::vector<Message> &messages);
    QSize sizeHint() const override;

signals:
    void action(qint64 id);
    void closed(qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *) override;

private:
    int contentHeight(int wide) const;
    void fit();
    QScrollArea *m_scroll;
    QWidget *m_content;
    std::vector<MessageRow *> m_rows; // newest first
};

} // namespace lodestone
