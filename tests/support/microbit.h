// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements of the tests on the emulated micro:bit.
#pragma once
#include <QFile>
#include <QStandardPaths>
#include <QString>

namespace lodestone::support {

inline QString whyNoMicrobit() // why it cannot be emulated here; empty: it can
{
    if (QStandardPaths::findExecutable(QStringLiteral("qemu-system-arm")).isEmpty())
        return QStringLiteral("qemu-system-arm is not installed, so no micro:bit can be emulated.");
    if (!QFile::exists(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/glove-microbit.elf")))
        return QStringLiteral("The micro:bit's firmware was not built: gcc-arm-none-eabi is not installed.");
    return {};
}

} // namespace lodestone::support
