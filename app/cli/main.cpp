// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stream.h"
#include "app/cli/verb.h"
#include "app/studio/guarded.h"
#include "engine/formats/import.h"
#include "engine/project/project.h"
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <cstdio>
#include <iostream>

using namespace lodestone;

namespace {

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n';
}

int fail(cli::Run &run, QString text, int code)
{
    text = text.simplified(); // one line, even if a library's message has several
    run.endBar();
    std::fprintf(stderr, "lodestone-cli: %s\n", qUtf8Printable(text));
    if (run.json())
        std::fputs(qUtf8Printable(jsonLine({{QStringLiteral("error"), text}})), stdout);
    return code;
}

int carryOut(const cli::Work &work, cli::Run &run)
{
    try {
        const QJsonObject result = work(run);
        run.endBar();
        run.put(run.json() ? jsonLine(result) : run.readable().isEmpty() ? cli::toText(result) : run.readable());
        return cli::Run::outputClosed() ? 1 : run.exitCode();
    } catch (const cli::Streamed &) {
        return 0;
    } catch (const cli::WrongUsage &wrong) {
        return fail(run, wrong.text, 2);
    } catch (const cli::Failure &failure) {
        return fail(run, failure.text, 1);
    } catch (const ProjectError &error) {
        return fail(run, error.text, 1);
    } catch (const ImportError &error) {
        return fail(run, error.reason, 1);
    } catch (const std::exception &error) {
        return fail(run, QString::fromUtf8(error.what()), 1);
    }
}

template<class Application>
std::unique_ptr<QCoreApplication> guarded(int &argc, char **argv)
{
    auto application = std::make_unique<Guarded<Application>>(argc, argv);
    application->setHandler(cli::Run::keepException);
    return application;
}

// A verb that draws needs fonts but no screen. The others start without QtGui.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const bool draws = argc > 1 && std::any_of(cli::verbs().begin(), cli::verbs().end(), [&](const cli::Verb &v) {
        return v.draws && std::string(v.name) == argv[1];
    });
    if (!draws)
        return guarded<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return guarded<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    cli::Run::watchSignals();
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lodestone-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LODESTONE_VERSION));
    // Output for scripts does not depend on the locale: always English, with its plurals.
    QLocale::setDefault(QLocale::c());
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/translations/lodestone_en")))
        QCoreApplication::installTranslator(&plurals);

    CLI::App app{"Lodestone without a window: the same studio for scripts.", "lodestone-cli"};
    app.set_version_flag("--version", LODESTONE_VERSION);
    app.require_subcommand(1);
    bool json = false;
    cli::Work chosen;
    for (const cli::Verb &verb : cli::verbs()) {
        CLI::App *command = app.add_subcommand(verb.name, verb.summary);
        command->add_flag("--json", json, "One JSON object on standard output");
        const cli::Work work = verb.declare(*command);
        command->callback([&chosen, work] { chosen = work; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) { // help or version
        const int code = app.exit(asked);
        std::cout.flush();
        cli::Run run(false);
        return code == 0 ? carryOut([](cli::Run &) { return QJsonObject(); }, run) : code;
    } catch (const CLI::ParseError &error) {
        cli::Run run(json);
        const bool known = argc > 1 && std::any_of(cli::verbs().begin(), cli::verbs().end(), [&](const cli::Verb &v) {
            return std::string(v.name) == argv[1];
        });
        if (argc > 1 && argv[1][0] != '-' && !known)
            return fail(run,
                QStringLiteral("There is no verb \"%1\"; see lodestone-cli --help.")
                    .arg(QString::fromLocal8Bit(argv[1])),
                2);
        return fail(run,
            QStringLiteral("%1. See lodestone-cli --help, or --help behind a verb.")
                .arg(QString::fromUtf8(error.what())),
            2);
    }
    cli::Run run(json);
    return carryOut(chosen, run);
}
