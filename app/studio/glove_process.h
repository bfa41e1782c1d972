// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual glove as a child process: starts the program, learns its port, stops it, and notices when it dies.
// A killed parent leaves no orphan: the glove ends with its standard input.
#pragma once
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <optional>

namespace lodestone {

struct GloveOptions
{
    quint64 seed = 1;          // the user: bone lengths, magnets, soft and hard iron
    quint64 session = 1;       // one putting-on of the glove: how the magnets slipped
    QString script = "wander"; // "wander", "ten", "turn" (as a calibration asks for), or the name of a plan file
    QString world = "plain";   // "rough": what the plain hand's model leaves out as well; "bare": no finger magnets
    double secondsEach = 12;   // of script "ten": device seconds a combination
    double speed = 1;          // device seconds a wall-clock second
    int rate = 0;              // Hz; 0: the glove's own
    QString flashFile;         // where the flash memory lives on; empty: forgotten at the end
    QString board = "posix";   // "microbit": the real firmware on an emulated board
    int pace = 0;              // baud of the line; 0: as fast as it goes
    int latency = 0;           // ms that the host's adapter holds back what the glove sends
    QString fault;             // what shall go wrong on the line, see glove-bridge --help; empty: nothing
    QString dialect;           // "csv", "teleplot", …: be a board that prints text instead; empty: a Lodestone glove
    QString layout = "9";      // of that board: "9", "mag", "accmag"
    double damage = 0;         // per cent of its lines
    QString link;              // a fixed name for the port (a symbolic link); empty: none
};
QStringList toArguments(const GloveOptions &options);
QString programOf(
    const GloveOptions &options); // "virtual-glove", or "glove-bridge" for an emulated board or a bad line
QString virtualGloveFlash(
    const QString &project); // where the virtual glove of this project file keeps its flash memory

// What an eye before the virtual glove's hand sees.
struct SeenHand
{
    std::int64_t hostNanoseconds = 0;              // steady clock, stamped by the glove's process
    double t = 0;                                  // s, the glove's clock
    std::array<double, 5> flexion{};               // 0 extended .. 1 flexed, thumb first
    std::array<double, 4> orientation{1, 0, 0, 0}; // w x y z, sensor to earth (ENU)
};
// A line of device/simulator/glove_program.h's Watcher; nothing: another line.
std::optional<SeenHand> seenHandFrom(const QByteArray &line);

class GloveProcess : public QObject
{
    Q_OBJECT
public:
    explicit GloveProcess(QObject *parent = nullptr);
    ~GloveProcess() override; // stops it

    // program: empty looks for programOf(options) beside this executable. Waits for the port, 5 s at most.
    // False: problem() says why in one sentence.
    bool start(const GloveOptions &options, const QString &program = {});
    bool restart(); // with the last options
    void stop();
    void say(const QByteArray &line); // to its standard input, as device/simulator/led_hand.h takes it
    void watch(double hertz);         // handSeen() comes so often from now on, after a restart too; 0: never
    bool running() const;
    qint64 processId() const { return m_process.processId(); } // 0 when not running
    QString port() const { return m_port; }                    // pseudo-terminal, "/dev/pts/4"; empty when not running
    QString problem() const { return m_problem; } // why it did not start, or what it said when it ended by itself
    const GloveOptions &options() const { return m_options; }

signals:
    void died(const QString &sentence); // it ended without stop()
    void handSeen(const lodestone::SeenHand &hand);

private:
    QString readPortLine(int milliseconds);
    void readHands();
    QString lastLine(); // of its standard error

    QProcess m_process;
    GloveOptions m_options;
    QString m_program, m_port, m_problem;
    double m_watch = 0; // Hz
    bool m_stopping = false;
};

} // namespace lodestone
