// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/notices.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace lodestone {

using Tone = Message::Tone;

Notices::Notices(MainWindow *window, QObject *parent) : QObject(parent), m_window(window)
{
    connect(window, &MainWindow::messageClosed, this, &Notices::remove);
    connect(window, &MainWindow::messageAction, this, [this](qint64 id) {
        const auto notice = std::ranges::find(m_notices, id, [](const Notice &n) { return n.message.id; });
        if (notice == m_notices.end())
            return;
        const Action action = notice->action;
        remove(id);
        if (action)
            action();
    });
}

void Notices::problem(const QString &sentence, const QString &about)
{
    say({{0, Tone::Problem, sentence, {}}, about, {}});
}

void Notices::offer(const QString &sentence, const QString &button, Action action, const QString &about)
{
    say({{0, Tone::Problem, sentence, button}, about, std::move(action)});
}

void Notices::message(const QString &sentence, const QString &about)
{
    say({{0, Tone::News, sentence, {}}, about, {}});
}

void Notices::propose(const QString &sentence, const QString &button, Action action, const QString &about)
{
    say({{0, Tone::News, sentence, button}, about, std::move(action)});
}

void Notices::done(const QString &sentence, const QString &button, Action action)
{
    say({{0, Tone::Done, sentence, button}, {}, std::move(action)});
    QTimer::singleShot(m_doneMilliseconds, this, [this, id = m_last] { remove(id); });
}

void Notices::settle(const QString &about)
{
    if (std::erase_if(m_notices, [&about](const Notice &n) { return n.about == about; }) > 0)
        show();
}

QString Notices::text() const
{
    const auto notice = std::ranges::find_if(m_notices, [](const Notice &n) { return n.message.tone != Tone::Done; });
    return notice == m_notices.end() ? QString() : notice->message.sentence;
}

QStringList Notices::all() const
{
    QStringList sentences;
    for (const Notice &notice : m_notices)
        sentences << notice.message.sentence;
    return sentences;
}

void Notices::say(Notice notice)
{
    std::erase_if(m_notices, [&notice](const Notice &n) {
        return (!notice.about.isEmpty() && n.about == notice.about) || n.message.sentence == notice.message.sentence;
    });
    notice.message.id = ++m_last;
    m_notices.insert(m_notices.begin(), std::move(notice));
    show();
}

void Notices::remove(qint64 id)
{
    if (std::erase_if(m_notices, [id](const Notice &n) { return n.message.id == id; }) > 0)
        show();
}

void Notices::show()
{
    std::vector<Message> messages;
    for (const Notice &notice : m_notices)
        messages.push_back(notice.message);
    m_window->setMessages(messages);
}

} // namespace lodestone
