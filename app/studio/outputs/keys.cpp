// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/keys.h"
#include <QFile>
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
    auto keyboards = std::make_unique<Keyboards>(map.panic);
    if (!keyboards->any())
        return {
            nullptr, OutputWords::tr("No keyboard with the panic key %1 can be read, so nothing could stop it. Run: "
                                     "sudo usermod -aG input $USER, and log in again.")
                         .arg(map.panicName)};
    QString why;
    const int device = openKeyDevice(map, &why);
    if (device < 0)
        return {nullptr, why};
    return {std::make_unique<KeysOutput>(std::move(map), device, std::move(keyboards))};
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

KeysOutput::KeysOutput(KeyMap map, int device, std::unique_ptr<Keyboards> keyboards, QObject *parent)
    : Output(parent), m_player(std::move(map)), m_device(device), m_keyboards(std::move(keyboards))
{
    m_tick.setInterval(kTick);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { write(m_player.tick(double(m_sinceTick.restart()) / 1000)); });
    connect(m_keyboards.get(), &Keyboards::pressed, this, [this] {
        end(OutputWords::tr("Stopped by the panic key, %1. Switch it on again when all is well.")
                .arg(m_player.map().panicName));
    });
    connect(m_keyboards.get(), &Keyboards::allGone, this, [this] {
        end(OutputWords::tr("The keyboard with the panic key %1 is gone, so nothing could stop it. Plug one in and "
                            "switch it on again.")
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
