// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence in the window's banner. Whoever has something to say says it here; the newest is seen.
#pragma once
#include <QObject>
#include <functional>

namespace lodestone {

class MainWindow;

class Notices : public QObject
{
    Q_OBJECT
public:
    explicit Notices(MainWindow *window, QObject *parent = nullptr);

    void problem(const QString &sentence); // cause and remedy
    // The same, with a button for the remedy.
    void offer(const QString &sentence, const QString &button, std::function<void()> action);
    void message(const QString &sentence);         // no fault: not red
    void clear();                                  // but not what waits for an answer
    const QString &text() const { return m_text; } // of the last one said; empty after clear()

private:
    void show(const QString &sentence, const QString &button, bool error);

    MainWindow *m_window;
    QString m_text;
    std::function<void()> m_action; // of the button that is seen
};

} // namespace lodestone
