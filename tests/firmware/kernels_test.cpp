// SPDX-License-Identifier: GPL-3.0-or-later
// Each core's own kernels against the portable ones, on emulated cores: shapes that networks seldom have, numbers at
// their limits.
#include "tests/support/needs.h"
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

class KernelsTest : public QObject
{
    Q_OBJECT
private slots:
    void aCoresKernelsGiveThePortableBits_data()
    {
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("machine");
        QTest::newRow("Cortex-M0") << "m0"
                                   << "microbit";
        QTest::newRow("Cortex-M4") << "m4"
                                   << "mps2-an386";
    }
    void aCoresKernelsGiveThePortableBits()
    {
        QFETCH(QString, core);
        QFETCH(QString, machine);
        const QString program = qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/kernels-%1.elf").arg(core);
        LODESTONE_NEEDS(!QStandardPaths::findExecutable(QStringLiteral("qemu-system-arm")).isEmpty(),
            "qemu-system-arm is not installed");
        LODESTONE_NEEDS(QFile::exists(program), "the firmware was not built: arm-none-eabi-gcc is missing");
        QProcess qemu;
        qemu.setProcessChannelMode(QProcess::MergedChannels);
        qemu.start(QStringLiteral("qemu-system-arm"),
            {"-M", machine, "-display", "none", "-nodefaults", "-monitor", "none", "-semihosting-config",
                "enable=on,target=native", "-kernel", program});
        if (!qemu.waitForFinished(30000)) {
            qemu.kill();
            qemu.waitForFinished(1000);
            QFAIL("the emulated core did not finish within 30 s");
        }
        const QByteArray out = qemu.readAll(); // warnings of the emulator, then cases tried and cases wrong
        QVERIFY2(out.endsWith("dot_rows 1152 0\nsaturate_rows 2000 0\nstep_cells 2000 0\n"), out.constData());
    }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "kernels_test.moc"
