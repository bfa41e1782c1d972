// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/glove_process.h"

#include "engine/jobs/programs.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <algorithm>
#include <unistd.h>

namespace lodestone {

QStringList toArguments(const GloveOptions &options)
{
    QStringList list{"--seed", QString::number(options.seed), "--session", QString::number(options.session),
        "--seconds-each", QString::number(options.secondsEach), "--speed", QString::number(options.speed),
        "--until-eof"};
    const bool plan = options.script != "ten" && options.script != "wander" && options.script != "turn";
    list << (plan ? "--plan" : "--script") << options.script;
    if (options.world != "plain")
        list << "--world" << options.world;
    if (options.rate > 0)
        list << "--rate" << QString::number(options.rate);
    if (!options.flashFile.isEmpty() && options.dialect.isEmpty()) // a board that prints keeps no images
        list << "--flash" << options.flashFile;
    if (!options.link.isEmpty())
        list << "--link" << options.link;
    if (programOf(options) == "glove-bridge")
        list << "--board" << options.board;
    if (options.pace > 0)
        list << "--pace" << QString::number(options.pace);
    if (options.latency > 0)
        list << "--latency" << QString::number(options.latency);
    if (!options.fault.isEmpty())
        list << "--fault" << options.fault;
    if (!options.dialect.isEmpty())
        list << "--dialect" << options.dialect << "--layout" << options.layout << "--damage"
             << QString::number(options.damage);
    return list;
}

QString programOf(const GloveOptions &options)
{
    const bool plain = options.board == "posix" && options.pace == 0 && options.latency == 0 && options.fault.isEmpty();
    return plain ? QStringLiteral("virtual-glove") : QStringLiteral("glove-bridge");
}

QString virtualGloveFlash(const QString &project) { return project + QStringLiteral(".virtual-glove"); }

std::optional<SeenHand> seenHandFrom(const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.size() != 12 || words[0] != "hand")
        return {};
    SeenHand hand;
    bool number = false;
    hand.hostNanoseconds = words[1].toLongLong(&number);
    std::array<double, 10> values{};
    for (std::size_t i = 0; number && i < values.size(); ++i)
        values[i] = words[qsizetype(i) + 2].toDouble(&number);
    if (!number)
        return {};
    hand.t = values[0];
    std::copy_n(values.begin() + 1, 5, hand.flexion.begin());
    std::copy_n(values.begin() + 6, 4, hand.orientation.begin());
    return hand;
}

GloveProcess::GloveProcess(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &GloveProcess::readHands);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    // A Ctrl-C in the terminal is for the parent, which then stops the glove in its own order.
    m_process.setChildProcessModifier([] { ::setsid(); });
    connect(&m_process, &QProcess::finished, this, [this] {
        m_port.clear();
        if (m_stopping)
            return;
        // Its own sentence about the end; other lines tell what happened on the way.
        const QString said = lastLine(), name = QFileInfo(m_program).fileName() + QStringLiteral(": ");
        m_problem = said.startsWith(name)
                        ? tr("The virtual glove ended unexpectedly: %1 Start it again.").arg(said.mid(name.size()))
                        : tr("The virtual glove ended unexpectedly; start it again.");
        emit died(m_problem);
    });
}

GloveProcess::~GloveProcess() { stop(); }

bool GloveProcess::start(const GloveOptions &options, const QString &program)
{
    stop();
    m_options = options;
    m_program = program.isEmpty() ? helperProgram(programOf(options)) : program;
    m_problem.clear();
    if (!QFileInfo(m_program).isExecutable()) {
        m_problem = tr("The program %1 is not there; build it, or install Lodestone again.").arg(m_program);
        return false;
    }
    m_stopping = true; // until its port is known, an end is answered by false, not by died()
    m_process.start(m_program, toArguments(options));
    m_port = readPortLine(5000);
    if (m_port.isEmpty()) {
        const QString said = lastLine();
        stop();
        m_problem =
            said.isEmpty()
                ? tr("The virtual glove named no port within 5 s; start it alone with lodestone-cli glove to see why.")
                : said;
        return false;
    }
    m_stopping = false;
    if (m_watch > 0)
        watch(m_watch);
    return true;
}

void GloveProcess::watch(double hertz)
{
    m_watch = hertz;
    say("watch " + QByteArray::number(hertz) + '\n');
}

void GloveProcess::readHands()
{
    if (m_port.isEmpty()) // start() waits for the line that names it
        return;
    while (m_process.canReadLine())
        if (const std::optional<SeenHand> hand = seenHandFrom(m_process.readLine()))
            emit handSeen(*hand);
}

QString GloveProcess::lastLine()
{
    return QString::fromUtf8(m_process.readAllStandardError()).trimmed().section('\n', -1);
}

QString GloveProcess::readPortLine(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    if (!m_process.waitForStarted(milliseconds))
        return {};
    while (clock.elapsed() < milliseconds) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith("port "))
                return line.mid(5);
        }
        if (m_process.state() == QProcess::NotRunning)
            return {};
        m_process.waitForReadyRead(int(std::max<qint64>(1, milliseconds - clock.elapsed())));
    }
    return {};
}

bool GloveProcess::restart() { return start(GloveOptions(m_options), QString(m_program)); }

void GloveProcess::say(const QByteArray &line)
{
    if (running())
        m_process.write(line);
}

void GloveProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_stopping = true;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(1000)) {
        m_process.terminate();
        if (!m_process.waitForFinished(1000)) {
            m_process.kill();
            m_process.waitForFinished(1000);
        }
    }
    m_port.clear();
}

bool GloveProcess::running() const { return m_process.state() == QProcess::Running; }

} // namespace lodestone
