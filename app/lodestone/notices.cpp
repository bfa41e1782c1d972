// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/notices.h"

#include "widgets/main_window.h"

namespace lodestone {

Notices::Notices(MainWindow *window, QObject *parent) : QObject(parent), m_window(window)
{
    connect(window, &MainWindow::problemAction, this, [this] {
        m_window->clearProblem();
        emit buttonClicked();
    });
}

void Notices::problem(const QString &sentence) { offer(sentence, {}); }

void Notices::offer(const QString &sentence, const QString &button)
{
    m_text = sentence;
    m_window->showProblem(sentence, button, true);
}

void Notices::message(const QString &sentence)
{
    m_text = sentence;
    m_window->showProblem(sentence, {}, false);
}

void Notices::clear()
{
    m_text.clear();
    m_window->clearProblem();
}

} // namespace lodestone
