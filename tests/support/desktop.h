// SPDX-License-Identifier: GPL-3.0-or-later
// A private X server (Xvfb) that runs the real `lodestone`, with real key presses and clicks (xdotool), and the
// window's state through the program's --inspect socket. For end-to-end tests only.
#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <functional>
#include <memory>

namespace lodestone::test {

class Desktop
{
public:
    bool start(QString *why); // false: Xvfb or xdotool is not installed
    ~Desktop();
    bool launch(const QStringList &arguments); // waits until the window answers
    QJsonObject look();                        // {widgets, facts}; empty when the program has ended
    QJsonObject facts() { return look()["facts"].toObject(); }
    QJsonObject widget(const QString &name) { return look()["widgets"].toObject()[name].toObject(); }
    // Clicks the middle of a named widget; false where it is not visible and enabled within 5 s.
    bool click(const QString &widget);
    void key(const QString &keys);      // xdotool's names: "ctrl+2", "Return", "r"
    bool openFile(const QString &file); // Ctrl+O, the path in the dialog, Return; false: no dialog came
    bool waitFor(const std::function<bool(const QJsonObject &facts)> &condition, int milliseconds);
    void kill(); // SIGKILL, as a crash would
    bool quit(); // closes the window; true if the exit code is 0
    QProcess &program() { return *m_program; }
    QString folder() const { return m_folder.path(); }

private:
    bool focus(const QStringList &search);
    QProcess m_server;
    std::unique_ptr<QProcess> m_program;
    QProcessEnvironment m_environment;
    QTemporaryDir m_folder;
    QString m_socket;
    int m_launches = 0;
};

} // namespace lodestone::test
