// SPDX-License-Identifier: GPL-3.0-or-later
// A model as C: compilers take the folder without a warning, and the program answers as the studio does, on this
// computer and on emulated cores.
#include "engine/deploy/c_folder.h"
#include "engine/deploy/quantiser.h"
#include "tests/support/needs.h"
#include "tests/support/networks.h"
#include "tests/support/toolchain.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using support::missing;
using support::Ran;
using support::run;

namespace {

QByteArray field(std::uint32_t seed, bool big = false)
{
    const Network network = big ? support::makeV4Network(seed) : support::makeSmallNetwork(seed);
    return quantise(network, support::makeWindows(network, 16, seed));
}

// Two channels that are no field, one with a name that C cannot take as it is.
QByteArray named()
{
    Network network = support::makeSmallNetwork(3);
    support::Maker maker(5);
    network.channels = 2;
    network.inputScale = 0;
    network.inputMean = {0, 0};
    network.inputStd = {60, 60};
    network.inputs = {{"bend \"1\"", 512.5f, 0.31f}, {"Zeigefinger \\ µ", -3.25f, 41.7f}};
    network.layers[0] = maker.conv(2, 16, 3);
    return quantise(network, support::makeWindows(network, 16, 3));
}

void write(const QString &folder, const QByteArray &image, const CNotes &notes)
{
    for (const CFile &entry : cFolder(image, notes)) {
        QFile file(QDir(folder).filePath(entry.name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(entry.bytes) == entry.bytes.size());
    }
}

QStringList sources(const QString &folder) { return QDir(folder).entryList({"*.c"}, QDir::Files, QDir::Name); }

constexpr auto kRight = "24 windows, 0 answered otherwise than in the studio";
const QStringList kStrict{"-Wall", "-Wextra", "-Werror", "-O2"};

} // namespace

class CFolderTest : public QObject
{
    Q_OBJECT
private slots:
    void theProgramAnswersAsTheStudio_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QStringList>("compiler");
        const QStringList c{"gcc", "-std=c11", "-pedantic"}, cpp{"g++", "-std=c++17", "-x", "c++"};
        QTest::newRow("default network, C11") << field(1) << c;
        QTest::newRow("default network, C++17") << field(1) << cpp;
        QTest::newRow("published network, C11") << field(2, true) << c;
        QTest::newRow("named channels, C11") << named() << c;
        QTest::newRow("named channels, C++17") << named() << cpp;
    }
    void theProgramAnswersAsTheStudio()
    {
        QFETCH(QByteArray, image);
        QFETCH(QStringList, compiler);
        LODESTONE_NEEDS(!missing(qPrintable(compiler[0])), compiler[0] + " is not installed");
        QTemporaryDir folder;
        write(folder.path(), image, {"Model **// 1 /* 2", 50, {}});
        const Ran built = run(folder.path(), compiler[0],
            compiler.mid(1) + kStrict + sources(folder.path()) + QStringList{"-lm", "-o", "example"});
        QVERIFY2(built.code == 0, built.out);
        const Ran ran = run(folder.path(), folder.filePath("example"), {});
        QVERIFY2(ran.code == 0, ran.out);
        QVERIFY2(ran.out.contains(kRight), ran.out);
    }
    // Shows that the comparison can fail.
    void aChangedWeightIsFound()
    {
        LODESTONE_NEEDS(!missing("gcc"), "gcc is not installed");
        QTemporaryDir folder;
        write(folder.path(), field(1), {});
        write(folder.path(), field(4), {}); // the test vector of the first, the model of the second
        QFile vector(folder.filePath("test_vector.h"));
        QVERIFY(vector.open(QIODevice::WriteOnly));
        for (const CFile &entry : cFolder(field(1), {}))
            if (entry.name == "test_vector.h")
                vector.write(entry.bytes);
        vector.close();
        const Ran built = run(folder.path(), "gcc",
            QStringList{"-std=c11"} + sources(folder.path()) + QStringList{"-lm", "-o", "example"});
        QVERIFY2(built.code == 0, built.out);
        QVERIFY(run(folder.path(), folder.filePath("example"), {}).code > 0);
    }
    void anEmulatedCoreAnswersAsTheStudio_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("machine");
        for (const auto &[core, machine] : {std::pair{"cortex-m0", "microbit"}, std::pair{"cortex-m4", "mps2-an386"}}) {
            QTest::addRow("default network, %s", core) << field(1) << core << machine;
            QTest::addRow("named channels, %s", core) << named() << core << machine;
        }
    }
    void anEmulatedCoreAnswersAsTheStudio()
    {
        QFETCH(QByteArray, image);
        QFETCH(QString, core);
        QFETCH(QString, machine);
        LODESTONE_NEEDS(!missing("arm-none-eabi-gcc"), "arm-none-eabi-gcc is not installed");
        LODESTONE_NEEDS(!missing("qemu-system-arm"), "qemu-system-arm is not installed");
        QTemporaryDir folder;
        write(folder.path(), image, {});
        const QStringList cpu{"-mcpu=" + core, "-mthumb", "-Os", "-ffunction-sections", "-fdata-sections"};
        const QString start = qEnvironmentVariable("LODESTONE_SOURCE") + "/tests/deploy/emulated/";
        const Ran objects = run(
            folder.path(), "arm-none-eabi-gcc", cpu + kStrict + QStringList{"-std=c11", "-c"} + sources(folder.path()));
        QVERIFY2(objects.code == 0, objects.out);
        const QStringList built = QDir(folder.path()).entryList({"*.o"}, QDir::Files, QDir::Name);
        const Ran linked = run(folder.path(), "arm-none-eabi-gcc",
            cpu + built
                + QStringList{"-std=c11", start + "start.c", "-nostartfiles", "--specs=nano.specs",
                    "--specs=rdimon.specs", "-Wl,--gc-sections", "-T" + start + "board.ld", "-lm", "-o",
                    "example.elf"});
        QVERIFY2(linked.code == 0, linked.out);
        const Ran ran = run(folder.path(), "qemu-system-arm",
            {"-M", machine, "-display", "none", "-nodefaults", "-monitor", "none", "-semihosting-config",
                "enable=on,target=native", "-kernel", "example.elf"});
        QVERIFY2(ran.out.contains(kRight), ran.out);
        // What a program pays for the model: all of the folder but the example, what it does not use left out.
        QFile pay(folder.filePath("pay.c"));
        QVERIFY(pay.open(QIODevice::WriteOnly));
        pay.write("#include \"model.h\"\n#include \"runtime.h\"\n"
                  "int16_t window[MODEL_WINDOW * MODEL_CHANNELS]; uint32_t scratch[MODEL_SCRATCH_BYTES / 4 + 1];\n"
                  "ls_model model; uint8_t flexed[5];\n"
                  "int reset_handler(void) { ls_model_open_channels(&model, model_image, sizeof model_image);\n"
                  "ls_model_run(&model, window, scratch, flexed); return flexed[0]; }\n");
        pay.close();
        QStringList alone = sources(folder.path());
        alone.removeAll("example.c");
        const Ran paid = run(folder.path(), "arm-none-eabi-gcc",
            cpu + alone
                + QStringList{"-std=c11", "-nostartfiles", "--specs=nano.specs", "-Wl,--gc-sections",
                    "-Wl,-ereset_handler", "-lm", "-o", "pay.elf"});
        QVERIFY2(paid.code == 0, paid.out);
        const Ran sizes = run(folder.path(), "arm-none-eabi-size", {"-A", "pay.elf"});
        QHash<QByteArray, int> size;
        for (const QByteArray &line : sizes.out.split('\n'))
            if (const QList<QByteArray> cells = line.simplified().split(' '); cells.size() == 3)
                size[cells[0]] = cells[1].toInt();
        QVERIFY2(size[".text"] > 0 && size[".rodata"] > image.size(), sizes.out);
        qInfo("%s: code %d, constants %d (image %d), RAM %d bytes", qPrintable(core), size[".text"], size[".rodata"],
            int(image.size()), size[".data"] + size[".bss"]);
    }
    void theReadMeNamesWindowAndChannels()
    {
        QByteArray text;
        for (const CFile &entry : cFolder(named(), {"Model 7, 90 %1", 50, {"counts", "mV (%2)"}}))
            if (entry.name == "README.md")
                text = entry.bytes;
        for (const char *fact : {"# Model 7, 90 %1, in C", "10 samples, 0.2 s at 50 samples a second",
                 "| `bend \"1\"` | counts |", "| `Zeigefinger \\ µ` | mV (%2) | -3.25 |"})
            QVERIFY2(text.contains(fact), text);
        QVERIFY_EXCEPTION_THROWN(cFolder("no image", {}), QuantiseError);
    }
};

QTEST_GUILESS_MAIN(CFolderTest)
#include "c_folder_test.moc"
