// SPDX-License-Identifier: GPL-3.0-or-later
// A screen of its own (Xvfb) with the real `lodestone` on it, real key presses and clicks (xdotool), and eyes
// (the program's --inspect socket). For end-to-end tests only.
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
    bool start(QString *why); // false: no Xvfb or no xdotool here
    ~Desktop();
    bool launch(const QStringList &arguments); // waits until the window answers
    QJsonObject look();                        // {widgets, facts}; empty when the program is gone
    QJsonObject facts() { return look()["facts"].toObject(); }
    QJsonObject widget(const QString &name) { return look()["widgets"].toObject()[name].toObject(); }
    bool click(const QString &widget); // middle of a visible, enabled, named widget
    void key(const QString &keys);     // xdotool's names: "ctrl+2", "Return", "r"
    bool waitFor(const std::function<bool(const QJsonObject &facts)> &condition, int milliseconds);
    void kill(); // SIGKILL, as a crash would
    bool quit(); // closes the window; true on exit code 0
    QProcess &program() { return *m_program; }
    QString folder() const { return m_folder.path(); }

private:
    QProcess m_server;
    std::unique_ptr<QProcess> m_program;
    QProcessEnvironment m_environment;
    QTemporaryDir m_folder;
    QString m_socket;
    int m_launches = 0;
};

} // namespace lodestone::test
