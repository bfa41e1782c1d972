// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence in the window's banner. Whoever has something to say says it here; the newest is seen.
#pragma once
#include <QObject>

namespace lodestone {

class MainWindow;

class Notices : public QObject
{
    Q_OBJECT
public:
    explicit Notices(MainWindow *window, QObject *parent = nullptr);

    void problem(const QString &sentence);                      // cause and remedy
    void offer(const QString &sentence, const QString &button); // the same, with a button for the remedy
    void message(const QString &sentence);                      // no fault: not red
    void clear();
    const QString &text() const { return m_text; } // of the last one said; empty after clear()

signals:
    void buttonClicked();

private:
    MainWindow *m_window;
    QString m_text;
};

} // namespace lodestone
