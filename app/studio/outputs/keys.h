// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and mouse through Linux's uinput: a device of our own that the desktop takes for a keyboard. It runs only
// while the panic key of a real keyboard is listened to, which switches it off.
#pragma once
#include "app/studio/outputs/key_map.h"
#include "app/studio/outputs/keyboards.h"
#include "app/studio/outputs/output.h"
#include <QElapsedTimer>
#include <QTimer>

namespace lodestone {

class KeysOutput : public Output
{
    Q_OBJECT
public:
    // device: what is written to; closed at its end.
    KeysOutput(KeyMap map, int device, std::unique_ptr<Keyboards> keyboards, QObject *parent = nullptr);
    ~KeysOutput() override; // lets go of every key, and takes the device away
    void setState(Combination state) override;
    void send(const OutputPrediction &, Combination) override {}
    QString where() const override;

private:
    void write(const std::vector<KeyEvent> &events);
    void end(const QString &sentence); // lets go of every key; nothing is written any more
    KeyPlayer m_player;
    int m_device;
    std::unique_ptr<Keyboards> m_keyboards;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    bool m_over = false;
};

// A uinput device with the keys of the map, named kKeysDevice. Below 0: why.
int openKeyDevice(const KeyMap &map, QString *why);

} // namespace lodestone
