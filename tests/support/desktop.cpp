// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desktop.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPoint>
#include <QStandardPaths>
#include <QTest>
#include <utility>

namespace lodestone::test {

bool Desktop::start(QString *why)
{
    for (const char *tool : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) {
            *why = QStringLiteral("%1 is not installed").arg(tool);
            return false;
        }
    }
    // -displayfd lets the server choose a free display, so tests can run side by side.
    m_server.setProgram("Xvfb");
    m_server.setArguments({"-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"});
    m_server.start();
    if (!m_server.waitForReadyRead(10000)) {
        *why = QStringLiteral("Xvfb did not start");
        return false;
    }
    const QString display = ':' + QString::fromLatin1(m_server.readLine()).trimmed();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert("DISPLAY", display);
    m_environment.insert("QT_QPA_PLATFORM", "xcb");
    m_environment.insert("XDG_CONFIG_HOME", m_folder.filePath("config"));
    m_environment.insert("XDG_DATA_HOME", m_folder.filePath("data"));
    m_environment.insert("LC_ALL", "C.UTF-8");
    return true;
}

Desktop::~Desktop()
{
    if (m_program && m_program->state() != QProcess::NotRunning) {
        m_program->kill();
        m_program->waitForFinished();
    }
    m_server.terminate();
    if (!m_server.waitForFinished(3000))
        m_server.kill();
}

bool Desktop::launch(const QStringList &arguments)
{
    m_socket = m_folder.filePath(QStringLiteral("eyes-%1").arg(++m_launches));
    m_program = std::make_unique<QProcess>();
    m_program->setProcessEnvironment(m_environment);
    m_program->setProcessChannelMode(QProcess::ForwardedChannels);
    m_program->start(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone",
        QStringList{"--inspect", m_socket, "--size", "1280x800", "--language", "en"} + arguments);
    const QDeadlineTimer deadline(20000);
    while (!deadline.hasExpired() && m_program->state() != QProcess::NotRunning) {
        if (!look().isEmpty()) {
            focus({"--pid", QString::number(m_program->processId())});
            return true;
        }
        QTest::qWait(50);
    }
    return false;
}

// Without a window manager, the keyboard focus must be set explicitly.
bool Desktop::focus(const QStringList &search)
{
    QProcess xdotool;
    xdotool.setProcessEnvironment(m_environment);
    xdotool.start("xdotool",
        QStringList{"search", "--sync", "--onlyvisible"} + search + QStringList{"windowfocus", "--sync", "%1"});
    return xdotool.waitForFinished(5000) && xdotool.exitCode() == 0;
}

bool Desktop::openFile(const QString &file)
{
    const QString title = QStringLiteral("^Open a project or import sessions$");
    bool there = false;
    for (int attempt = 0; attempt < 4 && !there; ++attempt) { // a busy machine may open it late
        key("ctrl+o");
        there = focus({"--name", title});
    }
    if (!there)
        return false;
    QProcess xdotool;
    xdotool.setProcessEnvironment(m_environment);
    xdotool.start("xdotool", {"type", "--delay", "5", file});
    if (!xdotool.waitForFinished(20000))
        return false;
    key("Return");
    for (int attempt = 0; attempt < 100; ++attempt) { // until it has gone
        QProcess search;
        search.setProcessEnvironment(m_environment);
        search.start("xdotool", {"search", "--onlyvisible", "--name", title});
        if (search.waitForFinished(5000) && search.exitCode() != 0) {
            focus({"--name", "Lodestone$"}); // "march – Lodestone"
            return true;
        }
        QTest::qWait(100);
    }
    return false;
}

QJsonObject Desktop::look()
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(1000))
        return {};
    socket.write("look\n");
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        if (!socket.waitForReadyRead(5000))
            return {};
        answer += socket.readAll();
    }
    return QJsonDocument::fromJson(answer).object();
}

bool Desktop::click(const QString &name)
{
    // It may be shown or enabled by a key that is still on its way, and then other things move: two looks find it in
    // one place.
    const auto middle = [](const QJsonObject &found) {
        return found["enabled"].toBool() ? QPoint(
                   found["x"].toInt() + found["width"].toInt() / 2, found["y"].toInt() + found["height"].toInt() / 2)
                                         : QPoint();
    };
    QPoint there, before;
    const QDeadlineTimer deadline(5000);
    do {
        if (deadline.hasExpired())
            return false;
        QTest::qWait(50);
        before = std::exchange(there, middle(widget(name)));
    } while (there.isNull() || there != before);
    QProcess xdotool;
    xdotool.setProcessEnvironment(m_environment);
    // Not --sync: it waits for a pointer movement, which does not happen when the pointer is already there.
    xdotool.start("xdotool", {"mousemove", QString::number(there.x()), QString::number(there.y()), "click", "1"});
    return xdotool.waitForFinished(5000) && xdotool.exitCode() == 0;
}

void Desktop::key(const QString &keys)
{
    QProcess xdotool;
    xdotool.setProcessEnvironment(m_environment);
    xdotool.start("xdotool", {"key", "--clearmodifiers", keys});
    xdotool.waitForFinished(5000);
}

bool Desktop::waitFor(const std::function<bool(const QJsonObject &)> &condition, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired()) {
        if (condition(facts()))
            return true;
        QTest::qWait(50);
    }
    return false;
}

void Desktop::kill()
{
    m_program->kill();
    m_program->waitForFinished();
}

bool Desktop::quit()
{
    // While a dialog goes, a key may still go to it: a person presses again.
    bool ended = false;
    for (int again = 0; again < 5 && !ended; ++again) {
        key("ctrl+q");
        ended = m_program->waitForFinished(5000);
    }
    return ended && m_program->exitStatus() == QProcess::NormalExit && m_program->exitCode() == 0;
}

} // namespace lodestone::test
