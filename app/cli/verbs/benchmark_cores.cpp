// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the instructions of the glove's network on emulated cores. QEMU gives every instruction the same time, and the
// program also times a loop of known length, so its timer counts instructions.
#include "app/cli/verbs/benchmarks.h"
#include "device/runtime/runtime.h"
#include "engine/deploy/quantiser.h"
#include "engine/jobs/programs.h"
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstring>
#include <random>

namespace lodestone::cli {

namespace {

constexpr int kWindows = 20;

QByteArray windowsOf(const ImageModel &model)
{
    std::mt19937 random(7);
    const std::uint32_t count = kWindows;
    QByteArray bytes(reinterpret_cast<const char *>(&count), sizeof count);
    for (int i = 0; i < kWindows * model.window() * model.channels(); ++i) {
        const auto value = std::int16_t(int(random() % 8001) - 4000);
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return bytes;
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw Failure{QStringLiteral("%1 cannot be written; free some space in the temporary folder.").arg(name)};
}

// Number of windows whose answers differ from this computer's.
int mismatches(const QList<QByteArray> &lines, const ImageModel &model, const QByteArray &windows)
{
    int wrong = 0;
    std::vector<std::int16_t> input(std::size_t(model.window() * model.channels()));
    for (int i = 0; i < kWindows; ++i) {
        std::memcpy(input.data(), windows.constData() + 4 + std::size_t(i) * 2 * input.size(), 2 * input.size());
        QByteArray expected;
        for (const std::uint8_t p : model.run(input.data()))
            expected += (expected.isEmpty() ? "" : " ") + QByteArray::number(p);
        wrong += i >= lines.size() || lines[i] != expected;
    }
    return wrong;
}

} // namespace

QJsonObject countInstructions(const QString &core, const QByteArray &image)
{
    const QString program = sharedFile(QStringLiteral("firmware/benchmark-%1.elf").arg(core));
    if (QStandardPaths::findExecutable(QStringLiteral("qemu-system-arm")).isEmpty() || !QFile::exists(program))
        return {};
    ImageModel model;
    QTemporaryDir folder;
    if (!ImageModel::open(image, model))
        return {};
    const QByteArray windows = windowsOf(model);
    write(folder.filePath(QStringLiteral("image")), image);
    write(folder.filePath(QStringLiteral("windows")), windows);
    const auto loader = [&](const char *name, const char *address) {
        return QStringLiteral("loader,file=%1,addr=%2,force-raw=on")
            .arg(folder.filePath(QLatin1String(name)), QLatin1String(address));
    };
    QProcess qemu;
    qemu.setProcessChannelMode(QProcess::SeparateChannels);
    qemu.start(QStringLiteral("qemu-system-arm"),
        {"-M", core == "m0" ? "microbit" : "mps2-an386", "-display", "none", "-nodefaults", "-monitor", "none",
            "-icount", "shift=6", "-semihosting-config", "enable=on,target=native", "-kernel", program, "-device",
            loader("image", "0x20000"), "-device", loader("windows", "0x30000")});
    if (!qemu.waitForFinished(30000)) {
        qemu.kill();
        qemu.waitForFinished(1000);
        throw Failure{QStringLiteral("The emulated core did not finish within 30 s; try again on an idle computer.")};
    }
    // Without its own console, semihosting writes to standard error.
    QList<QByteArray> lines;
    for (const QByteArray &line : (qemu.readAllStandardOutput() + qemu.readAllStandardError()).split('\n'))
        if (!line.isEmpty() && !line.startsWith("qemu"))
            lines.append(line);
    const QList<QByteArray> last = lines.isEmpty() ? QList<QByteArray>()
                                                   : lines.back().split(' '); // known T instructions N ticks T macs M
    if (last.size() != 8)
        throw Failure{QStringLiteral("The emulated core gave no figures; build the firmware again.")};
    const double perWindow = last[5].toDouble() / (last[1].toDouble() / last[3].toDouble()) / kWindows;
    return {{"instructions_per_window", perWindow}, {"macs", last[7].toInt()},
        {"instructions_per_mac", perWindow / last[7].toDouble()}, {"windows", kWindows},
        {"mismatches", mismatches(lines, model, windows)}};
}

} // namespace lodestone::cli
