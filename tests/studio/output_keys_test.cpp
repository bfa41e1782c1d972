// SPDX-License-Identifier: GPL-3.0-or-later
// The map of combinations to keys, the events that states make of it, and the device they go to.
#include "app/studio/outputs/keys.h"
#include "app/studio/outputs/outputs.h"
#include "engine/project/project.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lodestone;

namespace {

constexpr const char *kMap = "# a remark\n"
                             "efeee hold shift+a\n"
                             "eefee click ctrl+c   # copy\n"
                             "eeefe move 100 -50\n"
                             "eeeff scroll 0 -3\n"
                             "fffff stop\n"
                             "f???? hold leftbutton\n"
                             "panic f12\n";

Combination states(const char *text) { return *Combination::fromString(text); }
KeyEvent key(int code, int value) { return {EV_KEY, std::uint16_t(code), value}; }
const KeyEvent kReport{EV_SYN, SYN_REPORT, 0};
using Events = std::vector<KeyEvent>;

struct Pipe
{
    int read = -1, write = -1;
    Pipe()
    {
        int ends[2];
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0) {
            read = ends[0];
            write = ends[1];
        }
    }
    QByteArray all() const
    {
        QByteArray bytes(65536, '\0');
        const ssize_t got = ::read(read, bytes.data(), std::size_t(bytes.size()));
        bytes.truncate(std::max<ssize_t>(got, 0));
        return bytes;
    }
};

// A folder in /dev/input's place; a keyboard is a pipe with a name.
struct Desk
{
    QTemporaryDir folder;
    int plugIn(const char *name)
    {
        const QByteArray node = QFile::encodeName(folder.filePath(QLatin1String(name)));
        return ::mkfifo(node.constData(), 0600) == 0 ? ::open(node.constData(), O_RDWR | O_CLOEXEC) : -1;
    }
    void unplug(const char *name, int keyboard)
    {
        QFile::remove(folder.filePath(QLatin1String(name)));
        ::close(keyboard);
    }
    std::unique_ptr<Keyboards> keyboards() const
    {
        return std::make_unique<Keyboards>(KEY_F12, folder.path(), [](int) { return true; });
    }
};

void press(int keyboard, int code)
{
    const QByteArray bytes = toBytes({key(code, 1), kReport, key(code, 0), kReport});
    QCOMPARE(::write(keyboard, bytes.constData(), std::size_t(bytes.size())), ssize_t(bytes.size()));
}

// Below 0: not run here, which is told. A matter of the kernel, and nothing that could be installed.
int uinput(const KeyMap &map)
{
    if (!QFile::exists("/dev/uinput")) {
        qInfo("not run here: this kernel has no /dev/uinput");
        return -1;
    }
    QString why;
    const int device = openKeyDevice(map, &why);
    if (device < 0)
        qInfo("not run here: %s", qPrintable(why));
    return device;
}

} // namespace

class OutputKeysTest : public QObject
{
    Q_OBJECT
private slots:
    void aMapIsRead();
    void theDocumentedMapIsRight();
    void whatIsWrongInAMapIsSaid_data();
    void whatIsWrongInAMapIsSaid();
    void bytesAreThoseOfTheKernel();
    void holdClickAndMouse();
    void thePanicKeyStopsIt();
    void aKeyboardThatIsPluggedInLaterStopsItToo();
    void theLastKeyboardThatIsUnpluggedStopsIt();
    void theFingersStopItToo();
    void nothingStaysPressed();
    void itIsNotSwitchedOnWithoutWhatStopsIt();
    void theOpenProjectIsNoMap();
    void theKernelGivesTheEventsBack();
    void theKernelsKeyboardThatIsPluggedInLaterStopsIt();
};

void OutputKeysTest::aMapIsRead()
{
    const KeyMap map = KeyMap::parse(kMap);
    QCOMPARE(map.actions.size(), std::size_t(6));
    QCOMPARE(map.panic, std::uint16_t(KEY_F12));
    QCOMPARE(map.find(states("efeee"))->codes, (std::vector<std::uint16_t>{KEY_LEFTSHIFT, KEY_A}));
    QVERIFY(map.find(states("fffff"))->act == KeyAction::Act::Stop); // the first that fits
    QCOMPARE(map.find(states("feeef"))->codes, (std::vector<std::uint16_t>{BTN_LEFT}));
    QVERIFY(!map.find(states("eeeee")));
    QVERIFY(!map.find(Combination()));
    QCOMPARE(KeyMap::parse("eeeee click 0").panic, std::uint16_t(KEY_ESC));
    const std::pair<const char *, int> known[] = {{"z", KEY_Z}, {"m", KEY_M}, {"l", KEY_L}, {"p", KEY_P}, {"1", KEY_1},
        {"0", KEY_0}, {"f1", KEY_F1}, {"f10", KEY_F10}, {"f11", KEY_F11}, {"Enter", KEY_ENTER}};
    for (const auto &[name, code] : known)
        QCOMPARE(int(KeyMap::parse(QString("eeeee click %1").arg(name)).actions[0].codes[0]), code);
}

void OutputKeysTest::theDocumentedMapIsRight()
{
    QFile page(qEnvironmentVariable("LODESTONE_SOURCE") + "/docs/outputs.md");
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    QCOMPARE(KeyMap::parse(text.section("```keys\n", 1).section("```", 0, 0)).actions.size(), std::size_t(6));
    // Each key that the page names is one.
    for (const QString &name :
        QString("esc enter space tab backspace delete insert home end pageup pagedown up down left "
                "right minus equal comma dot slash semicolon capslock pause print menu volumeup "
                "volumedown mute play next previous leftbutton rightbutton middlebutton")
            .split(' ')) {
        QVERIFY2(text.contains(name), qPrintable(name));
        KeyMap::parse("eeeee click shift+ctrl+alt+altgr+meta+" + name);
    }
}

void OutputKeysTest::whatIsWrongInAMapIsSaid_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "# nothing", "eeee click a", "efeee", "efeee press a", "efeee click nokey",
             "efeee move 1", "efeee move x 1", "efeee move 1e9 0", "eeeee click a\npanic nokey"})
        QTest::newRow(text) << QString(text);
}

void OutputKeysTest::whatIsWrongInAMapIsSaid()
{
    QFETCH(QString, text);
    try {
        KeyMap::parse(text);
        QFAIL("it was taken");
    } catch (const KeyMapError &error) {
        QVERIFY(!error.text.isEmpty());
        if (text.contains('\n'))
            QVERIFY(error.text.contains("2"));
    }
}

void OutputKeysTest::bytesAreThoseOfTheKernel()
{
    const QByteArray bytes = toBytes({key(KEY_A, 1), kReport});
    QCOMPARE(bytes.size(), qsizetype(2 * sizeof(input_event)));
    input_event event;
    std::memcpy(&event, bytes.constData(), sizeof event);
    QCOMPARE(int(event.type), EV_KEY);
    QCOMPARE(int(event.code), KEY_A);
    QCOMPARE(event.value, 1);
    if (sizeof(input_event) == 24) // of a 64-bit kernel, little-endian: a time of 16 bytes, type, code, value
        QCOMPARE(bytes.left(24).toHex(), QByteArray(32, '0') + "01001e0001000000");
}

void OutputKeysTest::holdClickAndMouse()
{
    KeyPlayer player(KeyMap::parse(kMap));
    QCOMPARE(player.setState(states("eeeee")), Events());
    QCOMPARE(player.setState(states("efeee")), (Events{key(KEY_LEFTSHIFT, 1), key(KEY_A, 1), kReport}));
    QCOMPARE(player.setState(states("efeee")), Events()); // the same state
    QCOMPARE(
        player.setState(states("eefee")), (Events{key(KEY_A, 0), key(KEY_LEFTSHIFT, 0), kReport, key(KEY_LEFTCTRL, 1),
                                              key(KEY_C, 1), kReport, key(KEY_C, 0), key(KEY_LEFTCTRL, 0), kReport}));
    QCOMPARE(player.setState(states("eeeee")), Events());
    QCOMPARE(player.setState(states("eefee")).size(), std::size_t(6)); // clicks again
    QCOMPARE(player.tick(1), Events());
    QCOMPARE(player.setState(states("eeefe")), Events());
    QVERIFY(player.moves());
    Events moved;
    int x = 0, y = 0;
    for (int i = 0; i < 100; ++i)
        for (const KeyEvent &event : player.tick(0.003)) {
            x += event.type == EV_REL && event.code == REL_X ? event.value : 0;
            y += event.type == EV_REL && event.code == REL_Y ? event.value : 0;
        }
    QVERIFY2(std::abs(x - 30) <= 1 && std::abs(y + 15) <= 1, qPrintable(QString("%1 %2").arg(x).arg(y)));
    player.setState(states("eeeff"));
    QCOMPARE(player.tick(1), (Events{{EV_REL, REL_WHEEL, -3}, kReport}));
    QCOMPARE(player.setState(states("feeee")), (Events{key(BTN_LEFT, 1), kReport}));
    QCOMPARE(player.setState(states("feefe")), Events()); // the same line: the button stays down
    QCOMPARE(player.setState(Combination()), (Events{key(BTN_LEFT, 0), kReport})); // no state
}

void OutputKeysTest::thePanicKeyStopsIt()
{
    Pipe device;
    Desk desk;
    const int keyboard = desk.plugIn("event3");
    KeysOutput output(KeyMap::parse(kMap), device.write, desk.keyboards());
    QStringList said;
    connect(&output, &Output::ended, this, [&](const QString &sentence) { said << sentence; });
    output.setState(states("efeee"));
    QCOMPARE(device.all(), toBytes({key(KEY_LEFTSHIFT, 1), key(KEY_A, 1), kReport}));
    press(keyboard, KEY_B);
    QTest::qWait(50);
    QVERIFY(said.isEmpty());
    press(keyboard, KEY_F12);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0].contains("f12"));
    QCOMPARE(device.all(), toBytes({key(KEY_A, 0), key(KEY_LEFTSHIFT, 0), kReport}));
    output.setState(states("eefee"));
    QCOMPARE(device.all(), QByteArray()); // nothing more
    ::close(device.read);
    ::close(keyboard);
}

void OutputKeysTest::aKeyboardThatIsPluggedInLaterStopsItToo()
{
    Pipe device;
    Desk desk;
    const int first = desk.plugIn("event0");
    KeysOutput output(KeyMap::parse(kMap), device.write, desk.keyboards());
    QStringList said;
    connect(&output, &Output::ended, this, [&](const QString &sentence) { said << sentence; });
    const int second = desk.plugIn("event1");
    QTest::qWait(300);
    desk.unplug("event0", first);
    QTest::qWait(300);
    QVERIFY(said.isEmpty());                 // one is still there
    const int third = desk.plugIn("event0"); // the number of one that is gone
    QTest::qWait(300);
    press(third, KEY_F12);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY2(said[0].startsWith("Stopped by the panic key"), qPrintable(said[0]));
    for (const int end : {device.read, second, third})
        ::close(end);
}

void OutputKeysTest::theLastKeyboardThatIsUnpluggedStopsIt()
{
    Pipe device;
    Desk desk;
    const int first = desk.plugIn("event0"), second = desk.plugIn("event1");
    KeysOutput output(KeyMap::parse(kMap), device.write, desk.keyboards());
    QStringList said;
    connect(&output, &Output::ended, this, [&](const QString &sentence) { said << sentence; });
    desk.unplug("event0", first);
    QTest::qWait(50);
    QVERIFY(said.isEmpty());
    output.setState(states("efeee"));
    device.all();
    desk.unplug("event1", second);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0].contains("f12"));
    QCOMPARE(device.all(), toBytes({key(KEY_A, 0), key(KEY_LEFTSHIFT, 0), kReport}));
    ::close(device.read);
}

void OutputKeysTest::theFingersStopItToo()
{
    Pipe device;
    KeysOutput output(KeyMap::parse(kMap), device.write, Desk().keyboards());
    QStringList said;
    connect(&output, &Output::ended, this, [&](const QString &sentence) { said << sentence; });
    output.setState(states("fffff"));
    QCOMPARE(said.size(), 1);
    output.setState(states("efeee"));
    QCOMPARE(device.all(), QByteArray());
    ::close(device.read);
}

void OutputKeysTest::nothingStaysPressed()
{
    Pipe device;
    {
        KeysOutput output(KeyMap::parse(kMap), device.write, Desk().keyboards());
        output.setState(states("efeee"));
        device.all();
    }
    QCOMPARE(device.all(), toBytes({key(KEY_A, 0), key(KEY_LEFTSHIFT, 0), kReport}));
    ::close(device.read);
}

void OutputKeysTest::itIsNotSwitchedOnWithoutWhatStopsIt()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("map.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kMap);
    file.close();
    Outputs outputs;
    QVERIFY(outputs.start("keys", {}).contains("map"));
    QVERIFY(!outputs.start("keys", {{"map", folder.filePath("none")}}).isEmpty());
    const QString why = outputs.start("keys", {{"map", file.fileName()}});
    if (!Keyboards(KEY_F12).any())
        QVERIFY2(why.contains("usermod") && !outputs.running("keys"), qPrintable(why));
    for (const OutputKind &kind : outputKinds())
        QCOMPARE(kind.byHandOnly, kind.name == "keys");
}

// SQLite's locks are those of the process: reading the file would give them up.
void OutputKeysTest::theOpenProjectIsNoMap()
{
    QTemporaryDir folder;
    const QString file = folder.filePath("p.lodestone"), link = folder.filePath("map.txt");
    const auto project = Project::open(file);
    QVERIFY(QFile::link(file, link));
    const auto locked = [&file] { // asked by another process; the locks of its own do not count
        const pid_t child = ::fork();
        if (child == 0) {
            struct flock lock = {};
            lock.l_type = F_WRLCK;
            const int opened = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
            ::_exit(::fcntl(opened, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 1;
    };
    QVERIFY(locked());
    Outputs outputs;
    for (const QString &name : {file, link, file + "-wal", file + "-shm"}) {
        const QString why = outputs.start("keys", {{"map", name}});
        QVERIFY2(why.contains("in use"), qPrintable(why));
        outputs.start("lsl", {{"library", name}});
    }
    QVERIFY(locked());
}

// tests/campaigns/uinput runs these two on a kernel of their own.
void OutputKeysTest::theKernelGivesTheEventsBack()
{
    const KeyMap map = KeyMap::parse("efeee click a\npanic a");
    const int device = uinput(map);
    if (device < 0)
        return;
    int events = -1;
    // The node comes a little later.
    for (int i = 0; i < 40 && events < 0; ++i, QTest::qWait(50))
        for (int n = 0; n < 64 && events < 0; ++n) {
            const int file = ::open(QString("/dev/input/event%1").arg(n).toLatin1().constData(), O_RDONLY | O_NONBLOCK);
            char name[80] = "";
            if (file >= 0 && ioctl(file, EVIOCGNAME(sizeof name - 1), name) >= 0 && !std::strcmp(name, kKeysDevice))
                events = file;
            else if (file >= 0)
                ::close(file);
        }
    if (events < 0) {
        ::close(device);
        qInfo("not run here: the kernel's event nodes do not appear in /dev/input");
        return;
    }
    KeysOutput output(map, device, Desk().keyboards());
    output.setState(states("efeee"));
    std::vector<KeyEvent> got;
    input_event event;
    QTRY_VERIFY(([&] {
        while (::read(events, &event, sizeof event) == sizeof event)
            got.push_back({event.type, event.code, event.value});
        return got.size() >= 4;
    }()));
    QCOMPARE(got, (Events{key(KEY_A, 1), kReport, key(KEY_A, 0), kReport}));
    ::close(events);
}

void OutputKeysTest::theKernelsKeyboardThatIsPluggedInLaterStopsIt()
{
    const KeyMap map = KeyMap::parse("efeee hold a\npanic pause");
    const int device = uinput(map);
    if (device < 0)
        return;
    KeysOutput output(map, device, std::make_unique<Keyboards>(map.panic));
    QStringList said;
    connect(&output, &Output::ended, this, [&](const QString &sentence) { said << sentence; });
    output.setState(states("efeee"));
    const int keyboard = ::open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    uinput_setup setup{};
    std::strcpy(setup.name, "A keyboard of the test");
    QVERIFY(ioctl(keyboard, UI_SET_EVBIT, EV_KEY) >= 0 && ioctl(keyboard, UI_SET_KEYBIT, KEY_PAUSE) >= 0
            && ioctl(keyboard, UI_DEV_SETUP, &setup) >= 0 && ioctl(keyboard, UI_DEV_CREATE) >= 0);
    QTest::qWait(1000);
    QVERIFY(said.isEmpty());
    press(keyboard, KEY_PAUSE);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY2(said[0].startsWith("Stopped by the panic key"), qPrintable(said[0]));
    ::close(keyboard);
}

QTEST_GUILESS_MAIN(OutputKeysTest)
#include "output_keys_test.moc"
