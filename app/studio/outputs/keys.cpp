// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/keys.h"
#include <QDir>
#include <QFile>
#include <QSocketNotifier>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lodestone {

OutputKind keysOutput();

namespace {

constexpr int kTick = 10; // ms between two steps of the pointer
constexpr qint64 kLargestMap = 1 << 16;

QString reason() { return QString::fromLocal8Bit(std::strerror(errno)); }

OutputOpened openKeys(const QJsonObject &settings)
{
    QFile file(settings["map"].toString());
    if (file.fileName().isEmpty())
        return {nullptr, OutputWords::tr("Which combination is which key? Choose a map file; docs/outputs.md has an "
                                         "example.")};
    if (!file.open(QIODevice::ReadOnly))
        return {nullptr, OutputWords::tr("%1 cannot be read (%2). Choose another map file.")
                             .arg(file.fileName(), file.errorString())};
    KeyMap map;
    try {
        map = KeyMap::parse(QString::fromUtf8(file.read(kLargestMap)));
    } catch (const KeyMapError &error) {
        return {nullptr, error.text};
    }
    const std::vector<int> keyboards = openKeyboards(map.panic); // before there is one of our own
    QString why;
    const int device = keyboards.empty() ? -1 : openKeyDevice(map, &why);
    if (device < 0) {
        for (const int keyboard : keyboards)
            ::close(keyboard);
        if (keyboards.empty())
            why = OutputWords::tr("No keyboard with the panic key %1 can be read, so nothing could stop it. Run: sudo "
                                  "usermod -aG input $USER, and log in again.")
                      .arg(map.panicName);
        return {nullptr, why};
    }
    return {std::make_unique<KeysOutput>(std::move(map), device, keyboards)};
}

} // namespace

int openKeyDevice(const KeyMap &map, QString *why)
{
    const int device = ::open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (device < 0) {
        *why = errno == EACCES
                   ? OutputWords::tr(
                       "/dev/uinput may not be opened by this user. Run: echo "
                       "'KERNEL==\"uinput\", GROUP=\"input\", MODE=\"0660\", "
                       "OPTIONS+=\"static_node=uinput\"' | sudo tee "
                       "/etc/udev/rules.d/70-lodestone.rules && sudo usermod -aG input $USER, and start the "
                       "computer again.")
                   : OutputWords::tr("This computer has no /dev/uinput (%1). Run: sudo modprobe uinput.").arg(reason());
        return -1;
    }
    bool good = ioctl(device, UI_SET_EVBIT, EV_KEY) >= 0 && ioctl(device, UI_SET_EVBIT, EV_REL) >= 0;
    for (const int axis : {REL_X, REL_Y, REL_WHEEL, REL_HWHEEL})
        good = good && ioctl(device, UI_SET_RELBIT, axis) >= 0;
    good = good && ioctl(device, UI_SET_KEYBIT, BTN_LEFT) >= 0; // without one a pointer is taken for none
    for (const KeyAction &action : map.actions)
        for (const std::uint16_t code : action.codes)
            good = good && ioctl(device, UI_SET_KEYBIT, int(code)) >= 0;
    uinput_setup setup{};
    setup.id.bustype = BUS_VIRTUAL;
    std::strncpy(setup.name, kKeysDevice, sizeof setup.name - 1);
    good = good && ioctl(device, UI_DEV_SETUP, &setup) >= 0 && ioctl(device, UI_DEV_CREATE) >= 0;
    if (good)
        return device;
    *why = OutputWords::tr("/dev/uinput made no keyboard (%1).").arg(reason());
    ::close(device);
    return -1;
}

std::vector<int> openKeyboards(std::uint16_t key)
{
    std::vector<int> keyboards;
    const QDir folder(QStringLiteral("/dev/input"));
    for (const QString &name : folder.entryList({QStringLiteral("event*")}, QDir::System)) {
        const int file = ::open(
            QFile::encodeName(folder.filePath(name)).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (file < 0)
            continue;
        std::array<unsigned char, KEY_MAX / 8 + 1> keys{};
        std::array<char, 80> title{};
        const bool has = ioctl(file, EVIOCGBIT(EV_KEY, keys.size()), keys.data()) >= 0
                         && (keys[key / 8] >> key % 8 & 1);
        const bool ours = ioctl(file, EVIOCGNAME(title.size() - 1), title.data()) >= 0
                          && std::strcmp(title.data(), kKeysDevice) == 0; // of another Lodestone
        if (has && !ours)
            keyboards.push_back(file);
        else
            ::close(file);
    }
    return keyboards;
}

KeysOutput::KeysOutput(KeyMap map, int device, const std::vector<int> &keyboards, QObject *parent)
    : Output(parent), m_player(std::move(map)), m_device(device), m_keyboards(keyboards)
{
    m_tick.setInterval(kTick);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { write(m_player.tick(double(m_sinceTick.restart()) / 1000)); });
    for (const int keyboard : m_keyboards)
        listen(keyboard);
}

void KeysOutput::listen(int keyboard)
{
    ++m_listened;
    auto *news = new QSocketNotifier(keyboard, QSocketNotifier::Read, this);
    connect(news, &QSocketNotifier::activated, this, [this, keyboard, news] {
        std::array<input_event, 64> events;
        const ssize_t got = ::read(keyboard, events.data(), sizeof events);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (got <= 0) { // unplugged
            news->setEnabled(false);
            if (--m_listened == 0)
                end(OutputWords::tr("The keyboard with the panic key %1 is gone, so nothing could stop it. Plug one in "
                                    "and switch it on again.")
                        .arg(m_player.map().panicName));
            return;
        }
        const auto pressed = [this](const input_event &event) {
            return event.type == EV_KEY && event.code == m_player.map().panic && event.value == 1;
        };
        if (std::any_of(events.begin(), events.begin() + got / ssize_t(sizeof(input_event)), pressed))
            end(OutputWords::tr("Stopped by the panic key, %1. Switch it on again when all is well.")
                    .arg(m_player.map().panicName));
    });
}

void KeysOutput::end(const QString &sentence)
{
    if (m_over)
        return;
    write(m_player.releaseAll());
    m_over = true;
    m_tick.stop();
    emit ended(sentence);
}

KeysOutput::~KeysOutput()
{
    write(m_player.releaseAll());
    qDeleteAll(findChildren<QSocketNotifier *>());
    for (const int keyboard : m_keyboards)
        ::close(keyboard);
    ioctl(m_device, UI_DEV_DESTROY);
    ::close(m_device);
}

QString KeysOutput::where() const { return OutputWords::tr("stops with the key %1").arg(m_player.map().panicName); }

void KeysOutput::setState(Combination state)
{
    write(m_player.setState(state));
    if (m_player.stops())
        end(OutputWords::tr("Stopped by the fingers, as the map says. Switch it on again when all is well."));
    if (!m_player.moves() || m_over) {
        m_tick.stop();
    } else if (!m_tick.isActive()) {
        m_sinceTick.start();
        m_tick.start();
    }
}

void KeysOutput::write(const std::vector<KeyEvent> &events)
{
    if (events.empty() || m_over)
        return;
    const QByteArray bytes = toBytes(events);
    if (::write(m_device, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        return setProblem(OutputWords::tr("The kernel took no key (%1). Switch it off and on again.").arg(reason()));
    count(qint64(events.size()));
}

OutputKind keysOutput()
{
    OutputKind kind{QStringLiteral("keys"), OutputWords::tr("Keyboard and mouse"),
        OutputWords::tr("Fingers press keys of this computer. It is never switched on by itself."),
        {{QStringLiteral("map"), OutputWords::tr("Map file"), OutputField::Kind::File, QString()}}, true, openKeys};
    kind.argument = QStringLiteral("FILE");
    kind.settingsOf = [](const QString &argument, QString *) { return QJsonObject{{"map", argument}}; };
    return kind;
}

} // namespace lodestone
