// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and mouse through Linux's uinput: a device of our own that the desktop takes for a keyboard. It runs only
// while the panic key of a real keyboard is listened to, which switches it off.
#pragma once
#include "app/studio/outputs/key_map.h"
#include "app/studio/outputs/output.h"
#include <QElapsedTimer>
#include <QTimer>

namespace lodestone {

class KeysOutput : public Output
{
    Q_OBJECT
public:
    // Descriptors of the device that is written to, and of the keyboards that are listened to; it closes them.
    KeysOutput(KeyMap map, int device, const std::vector<int> &keyboards, QObject *parent = nullptr);
    ~KeysOutput() override; // lets go of every key, and takes the device away
    void setState(Combination state) override;
    void send(const OutputPrediction &, Combination) override {}
    QString where() const override;

private:
    void write(const std::vector<KeyEvent> &events);
    void listen(int keyboard);
    void end(const QString &sentence); // lets go of every key; nothing is written any more
    KeyPlayer m_player;
    int m_device;
    std::vector<int> m_keyboards;
    std::size_t m_listened = 0; // keyboards that are still there
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    bool m_over = false;
};

// A uinput device with the keys of the map, named kKeysDevice. Below 0: why.
inline constexpr auto kKeysDevice = "Lodestone glove";
int openKeyDevice(const KeyMap &map, QString *why);
std::vector<int> openKeyboards(std::uint16_t key); // those that have this key and may be read

} // namespace lodestone
