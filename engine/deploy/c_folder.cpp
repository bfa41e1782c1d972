// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/c_folder.h"
#include "device/runtime/runtime.h"
#include "engine/deploy/quantiser.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <cmath>
#include <random>

namespace lodestone {
namespace {

constexpr int kTestWindows = 24;
constexpr QLatin1String kSources{":/c-folder/"}; // example, licence and runtime (CMakeLists.txt)

// As its own tree has it, but for the folders in its includes.
QByteArray source(const QString &name)
{
    QFile file(kSources + name);
    if (!file.open(QIODevice::ReadOnly))
        throw QuantiseError{name.toStdString() + " is missing in this build of Lodestone; build it anew."};
    static const QRegularExpression folders(QStringLiteral("#include \"device/[a-z]+/"));
    return QString::fromUtf8(file.readAll()).replace(folders, QStringLiteral("#include \"")).toUtf8();
}

// Rows of numbers, twelve a line, inside braces.
template<class Values, class Text>
QByteArray list(const Values &values, Text text)
{
    QByteArray out;
    int n = 0;
    for (const auto value : values)
        out += (n++ % 12 == 0 ? QByteArrayLiteral("\n    ") : QByteArrayLiteral(" ")) + text(value) + ',';
    out.chop(1);
    return out;
}

QByteArray real(float value)
{
    QByteArray text = QByteArray::number(double(value), 'g', 9); // nine digits are the same float again
    if (!text.contains('.') && !text.contains('e'))
        text += ".0";
    return text + 'f';
}

QByteArray quoted(const QString &text)
{
    QByteArray out = "\"";
    for (const char c : text.toUtf8())
        if (c == '"' || c == '\\')
            out += QByteArray(1, '\\') + c;
        else if (c >= ' ' || c < 0)
            out += c;
    return out + '"';
}

struct Channel
{
    QString name, unit;
    float centre = 0, gain = 1;
};

struct Facts
{
    ImageModel model;
    std::vector<Channel> channels;
    std::uint32_t scratch = 0, macs = 0, parameters = 0;
};

Facts factsOf(const QByteArray &image, const CNotes &notes)
{
    Facts facts;
    QString why;
    if (!ImageModel::open(image, facts.model, &why))
        throw QuantiseError{why.toStdString()};
    ls_model opened;
    ls_model_open_channels(
        &opened, reinterpret_cast<const std::uint8_t *>(facts.model.image().constData()), std::size_t(image.size()));
    facts.scratch = opened.scratch_bytes;
    facts.macs = opened.macs;
    facts.parameters = opened.parameters;
    for (const InputChannel &channel : facts.model.inputs())
        facts.channels.push_back({QString::fromStdString(channel.name), {}, channel.centre, channel.gain});
    for (int axis = int(facts.channels.size()); axis < facts.model.channels(); ++axis) // it names none: the field
        facts.channels.push_back({QStringLiteral("m%1").arg(QLatin1Char("xyz"[axis % 3])), QStringLiteral("uT")});
    for (std::size_t c = 0; c < facts.channels.size(); ++c)
        if (facts.channels[c].unit.isEmpty())
            facts.channels[c].unit = notes.units.value(int(c));
    return facts;
}

QByteArray modelHeader(const Facts &facts, const CNotes &notes)
{
    const ImageModel &model = facts.model;
    QByteArray out = "/* SPDX-License-Identifier: MIT\n * ";
    out += (notes.model.isEmpty() ? QByteArray("A model") : QString(notes.model).remove(QLatin1Char('*')).toUtf8())
           + ", written by Lodestone.\n * SHA-256 of the image: " + model.hash().toHex()
           + " */\n"
             "#ifndef MODEL_H\n#define MODEL_H\n#include <math.h>\n#include <stdalign.h>\n#include <stdint.h>\n\n";
    out += "#define MODEL_WINDOW " + QByteArray::number(model.window()) + " /* samples */\n";
    out += "#define MODEL_CHANNELS " + QByteArray::number(model.channels()) + '\n';
    out += "#define MODEL_SCRATCH_BYTES " + QByteArray::number(facts.scratch) + " /* working memory */\n";
    if (notes.rateHz > 0)
        out += "#define MODEL_RATE_HZ " + real(float(notes.rateHz)) + " /* samples a second */\n";
    out += "\n/* In the order in which the model takes them. */\n"
           "static const struct\n{\n    const char *name, *unit;\n    float centre, gain;\n} "
           "model_channels[MODEL_CHANNELS] = {";
    for (const Channel &c : facts.channels)
        out += "\n    {" + quoted(c.name) + ", " + quoted(c.unit) + ", " + real(c.centre) + ", " + real(c.gain) + "},";
    out.chop(1);
    out += "};\n\n"
           "/* A value of a channel, in its unit, as the model takes it. */\n"
           "static inline int16_t model_input(int channel, float value)\n{\n"
           "    const float v = roundf(10.0f * ((value - model_channels[channel].centre) * "
           "model_channels[channel].gain));\n"
           "    return (int16_t)(v > 32767.0f ? 32767.0f : v < -32768.0f ? -32768.0f : v);\n}\n\n"
           "alignas(4) static const uint8_t model_image[] = {";
    out += list(model.image(), [](char byte) { return QByteArray::number(std::uint8_t(byte)); });
    return out + "};\n#endif\n";
}

// Windows of a moving field, some beyond what an int16 holds, as floats in the channels' units; answered here.
QByteArray testVector(const Facts &facts)
{
    const int values = facts.model.window() * facts.model.channels();
    std::mt19937 random(1);
    const auto between = [&random](int least, int most) { return least + int(random() % unsigned(most - least + 1)); };
    QByteArray windows, answers;
    for (int w = 0; w < kTestWindows; ++w) {
        const int reach = w % 8 == 7 ? 40000 : 600 << w % 4;
        std::vector<float> window;
        for (int i = 0; i < values; ++i) {
            const Channel &c = facts.channels[std::size_t(i % facts.model.channels())];
            window.push_back(c.centre + float(between(-reach, reach)) / 10 / c.gain);
        }
        windows += "\n    {";
        for (int t = 0; t < facts.model.window(); ++t) {
            const auto *at = window.data() + t * facts.model.channels();
            windows += (t ? "\n        {" : "{")
                       + list(std::vector<float>(at, at + facts.model.channels()), real).replace("\n    ", "") + "},";
        }
        windows.chop(1);
        windows += "},";
        QByteArray answer;
        for (const std::uint8_t p : facts.model.run(window.data()))
            answer += (answer.isEmpty() ? "" : ", ") + QByteArray::number(p);
        answers += "\n    {" + answer + "},";
    }
    windows.chop(1);
    answers.chop(1);
    return "/* SPDX-License-Identifier: MIT\n"
           " * Windows in the units of the channels, and the bytes that the studio answers. Written by Lodestone. */\n"
           "#ifndef TEST_VECTOR_H\n#define TEST_VECTOR_H\n#include \"model.h\"\n\n#define TEST_WINDOWS "
           + QByteArray::number(kTestWindows)
           + "\nstatic const float test_values[TEST_WINDOWS][MODEL_WINDOW][MODEL_CHANNELS] = {" + windows
           + "};\nstatic const uint8_t test_answers[TEST_WINDOWS][5] = {" + answers + "};\n#endif\n";
}

QByteArray readMe(const Facts &facts, const CNotes &notes)
{
    const ImageModel &model = facts.model;
    const QString name = notes.model.isEmpty() ? QStringLiteral("A Lodestone model") : notes.model;
    const QString length =
        notes.rateHz > 0 ? QStringLiteral("%1 samples, %2 s at %3 samples a second")
                               .arg(model.window())
                               .arg(model.window() / notes.rateHz, 0, 'g', 3)
                               .arg(notes.rateHz, 0, 'g', 4)
                         : QStringLiteral("%1 samples, at the rate of the sessions it learnt from").arg(model.window());
    // Each text has all its values at once: a name may hold a place such as %1.
    const auto number = [](auto value) { return QString::number(value); };
    QString channels;
    for (const Channel &c : facts.channels)
        channels += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                        .arg(QString(c.name).replace('|', "\\|"),
                            c.unit.isEmpty() ? QStringLiteral("as recorded") : c.unit, number(c.centre),
                            number(c.gain));
    return QStringLiteral(
        "# %1, in C\n\n"
        "Tells five fingers, thumb first, extended from flexed. C11 without a heap and without floats inside; also\n"
        "compiles as C++. Everything here is under the MIT licence (LICENSE).\n\n"
        "    cc -std=c11 -O2 *.c -lm -o example && ./example\n\n"
        "The example feeds the windows of `test_vector.h` and ends with 0 where every answer is the studio's.\n"
        "On a board, put `model.h`, `runtime.h` and the other files but `example.c` and `test_vector.h` into your\n"
        "program, and do as `example.c` does with each sample of your sensor.\n\n"
        "| | |\n|---|---|\n"
        "| window | %2 |\n"
        "| answer | five bytes, 0 to 255: the probability of flexed; 128 and more means flexed |\n"
        "| image | %3 bytes of flash, %4 parameters |\n"
        "| RAM | %5 bytes of working memory, %6 bytes of window, %7 bytes of `ls_model` at most |\n"
        "| work | %8 multiply-accumulates a window |\n\n"
        "## Input\n\n"
        "| channel | unit | centre | gain |\n|---|---|---|---|\n%9\n"
        "`model_input(channel, value)` makes a value what the model takes: round(10 (value - centre) gain), kept\n"
        "within 16 bits. Give it what the sensor reads, converted to the unit; the model learnt from readings without\n"
        "calibration, so none is applied. The sensor must sit on the hand as it did when the sessions were recorded,\n"
        "with its axes in the same order and of the same sign.\n\n"
        "A core of its own can replace `kernel.c`; Lodestone has kernels in assembler for Cortex-M0 and M4. The image\n"
        "is little-endian and is read in place.\n")
        .arg(name, length, number(model.image().size()), number(facts.parameters), number(facts.scratch),
            number(2 * model.window() * model.channels()), number(sizeof(ls_model)), number(facts.macs), channels)
        .toUtf8();
}

} // namespace

std::vector<CFile> cFolder(const QByteArray &image, const CNotes &notes)
{
    const Facts facts = factsOf(image, notes);
    std::vector<CFile> files{{QStringLiteral("README.md"), readMe(facts, notes)},
        {QStringLiteral("model.h"), modelHeader(facts, notes)}, {QStringLiteral("test_vector.h"), testVector(facts)}};
    for (const QString &name : QDir(kSources).entryList())
        files.push_back({name, source(name)});
    return files;
}

} // namespace lodestone
