// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/options.h"

#include "app/lodestone/pages.h"
#include "app/lodestone/project_names.h"
#include "app/studio/languages.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <cstdio>

namespace lodestone {
namespace {

bool oneOf(const QString &value, const QStringList &choices) { return value.isEmpty() || choices.contains(value); }

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, int *exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Lodestone, a studio for magnetometer gloves."));
    parser.addPositionalArgument("file", "A project to open, sessions to import.", "[FILE…]");
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({
        {"project", "Open or create this project file.", "FILE"},
        {"port", "Connect to this serial port.", "PORT"},
        {"glove", "Start the virtual glove and connect to it."},
        {"no-connect", "Wait for the person to choose a port."},
        {"glove-speed", "Virtual glove: device seconds in one second of wall time.", "X", "1"},
        {"glove-seed", "Virtual glove: whose hand it is.", "N", "1"},
        {"glove-script", "Virtual glove: ten (the ten combinations in turn), wander, or turn (as a calibration asks).",
            "NAME", "ten"},
        {"camera-delay", "Virtual glove: its camera's pictures come so many milliseconds late.", "MS", "0"},
        {"clean", "Start fresh: remember nothing, in a temporary project."},
        {"screenshot", "Render the window with live data into FILE, then exit.", "FILE.png"},
        {"act", "Trigger these actions before the screenshot, by name, e.g. keyboard.", "NAME,NAME"},
        {"settle", "Seconds of live data before the screenshot.", "SECONDS", "6"},
        {"page", QStringLiteral("One of %1.").arg(tabIds().join(QStringLiteral(", "))), "PAGE"},
        {"study", "Show the result of a study (lodestone-cli study --json) in place of the Train page.", "FILE.json"},
        {"theme", "light or dark; the system's by default.", "THEME"},
        {"language", QStringLiteral("One of %1; the system's by default.").arg(languages().join(QStringLiteral(", "))),
            "CODE"},
        {"size", "Window size in pixels.", "1280x800"},
        {"inspect", "Answer questions about the visible widgets on this local socket (for tests).", "NAME"},
        {"benchmark-plot", "Print how fast the Live plot scrolls and zooms as JSON, then exit."},
        {"measure-startup", "Print the time to the first painted window as JSON, then exit."},
    });
    const auto refuse = [exitCode](const QString &sentence) -> std::optional<Options> {
        std::fprintf(stderr, "lodestone: %s\n", qPrintable(sentence));
        *exitCode = 2;
        return {};
    };
    if (!parser.parse(arguments))
        return refuse(parser.errorText() + QStringLiteral(" See lodestone --help."));
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        *exitCode = 0;
        return {};
    }
    if (parser.isSet(version)) {
        std::puts("lodestone " LODESTONE_VERSION);
        *exitCode = 0;
        return {};
    }

    Options o;
    o.project = parser.value("project");
    if (!o.project.isEmpty())
        o.project = asProjectName(o.project);
    for (const QString &file : parser.positionalArguments())
        if (o.project.isEmpty() && isProject(file))
            o.project = file;
        else
            o.files << file;
    o.port = parser.value("port");
    o.glove = parser.isSet("glove");
    o.connectAtStart = !parser.isSet("no-connect");
    o.gloveScript = parser.value("glove-script");
    o.clean = parser.isSet("clean");
    o.screenshot = parser.value("screenshot");
    o.acts = parser.value("act").split(',', Qt::SkipEmptyParts);
    o.page = parser.value("page");
    o.study = parser.value("study");
    if (!o.study.isEmpty() && o.page.isEmpty())
        o.page = QStringLiteral("train");
    o.theme = parser.value("theme");
    o.language = parser.value("language");
    o.inspect = parser.value("inspect");
    o.measureStartup = parser.isSet("measure-startup");
    o.benchmarkPlot = parser.isSet("benchmark-plot");

    bool speedOk = false, seedOk = false, settleOk = false, delayOk = false;
    o.gloveSpeed = parser.value("glove-speed").toDouble(&speedOk);
    o.gloveSeed = parser.value("glove-seed").toInt(&seedOk);
    o.settle = parser.value("settle").toDouble(&settleOk);
    o.cameraDelay = parser.value("camera-delay").toInt(&delayOk);
    if (!delayOk || o.cameraDelay < 0 || o.cameraDelay > 5000)
        return refuse(QStringLiteral("--camera-delay takes milliseconds, 0 to 5000."));
    if (!speedOk || o.gloveSpeed <= 0 || o.gloveSpeed > 100)
        return refuse(QStringLiteral("--glove-speed takes a number above 0 and up to 100."));
    if (!seedOk || o.gloveSeed < 0)
        return refuse(QStringLiteral("--glove-seed takes a whole number from 0."));
    if (!settleOk || o.settle < 0 || o.settle > 600)
        return refuse(QStringLiteral("--settle takes seconds, 0 to 600."));
    if (!oneOf(o.page, tabIds()))
        return refuse(QStringLiteral("--page is one of %1.").arg(tabIds().join(QStringLiteral(", "))));
    if (!oneOf(o.theme, {"light", "dark"}))
        return refuse(QStringLiteral("--theme is light or dark."));
    if (!oneOf(o.language, languages()))
        return refuse(QStringLiteral("--language is one of %1.").arg(languages().join(QStringLiteral(", "))));
    if (!oneOf(o.gloveScript, {"ten", "wander", "turn"}))
        return refuse(QStringLiteral("--glove-script is ten, wander or turn."));
    if (parser.isSet("size")) {
        const QStringList parts = parser.value("size").split('x');
        o.size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (o.size.width() < 640 || o.size.height() < 480)
            return refuse(QStringLiteral("--size is WIDTHxHEIGHT, at least 640x480."));
    }
    if (!o.screenshot.isEmpty() && !QFileInfo(QFileInfo(o.screenshot).absolutePath()).isWritable())
        return refuse(QStringLiteral("--screenshot: the folder of %1 cannot be written to.").arg(o.screenshot));
    return o;
}

} // namespace lodestone
