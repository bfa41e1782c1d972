// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/notices.h"

#include "widgets/main_window.h"
#include <utility>

namespace lodestone {

Notices::Notices(MainWindow *window, QObject *parent) : QObject(parent), m_window(window)
{
    connect(window, &MainWindow::problemAction, this, [this] {
        m_window->clearProblem();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
}

void Notices::problem(const QString &sentence) { show(sentence, {}, true); }
void Notices::message(const QString &sentence) { show(sentence, {}, false); }

void Notices::offer(const QString &sentence, const QString &button, std::function<void()> action)
{
    show(sentence, button, true);
    m_action = std::move(action);
}

void Notices::clear()
{
    if (m_action)
        return;
    m_text.clear();
    m_window->clearProblem();
}

void Notices::show(const QString &sentence, const QString &button, bool error)
{
    m_text = sentence;
    m_action = {};
    m_window->showProblem(sentence, button, error);
}

} // namespace lodestone
