// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/plan_labels.h"
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "device/simulator/boards.h"

namespace lodestone::cli {

namespace {
struct Options
{
    std::string board = "posix", plan = "wander", world = "plain", fault, flashFile, link;
    quint64 seed = 1, session = 1;
    double speed = 1, seconds = 0;
    int rate = 0, pace = 0;
};
} // namespace

Work declareGlove(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--board", o->board, "posix: a process of this computer; any other: the real firmware in QEMU")
        ->check(CLI::IsMember(simulator::boardNames()))
        ->capture_default_str();
    command.add_option("--seed", o->seed, "Seed of the simulated user")->check(seedNumber())->capture_default_str();
    command.add_option("--session", o->session, "Number of the sitting (each time the glove is put on)")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--plan", o->plan, "What the hand does: wander, ten, or a plan file")->capture_default_str();
    command.add_option("--world", o->world, kWorldHelp)
        ->check(CLI::IsMember(simulator::worldNames()))
        ->capture_default_str();
    command.add_option("--speed", o->speed, "Device seconds per real second")
        ->check(CLI::Range(0.1, 100.0))
        ->capture_default_str();
    command.add_option("--rate", o->rate, "Samples per second")->check(CLI::Range(1, 1000));
    command.add_option("--pace", o->pace, "Limit the serial line to this baud rate")->check(CLI::Range(1200, 4000000));
    command.add_option("--fault", o->fault,
        "What shall go wrong: flip:P (bits), drop:N (every Nth frame), stall:MS, cut:flash=N (power, before that flash "
        "operation); comma between");
    command.add_option("--flash-file", o->flashFile, "Keep the flash memory in this file");
    command.add_option("--link", o->link, "Also create a link of this name to the port");
    command.add_option("--seconds", o->seconds, "Stop after this time, s; default: at Ctrl-C")->check(aboveZero());
    return [o](Run &run) {
        GloveOptions options;
        options.seed = o->seed;
        options.session = o->session;
        options.script = fromUtf8(o->plan);
        options.world = fromUtf8(o->world);
        options.speed = o->speed;
        options.rate = o->rate;
        if (!o->flashFile.empty())
            checkOutput(o->flashFile);
        options.flashFile = fromUtf8(o->flashFile);
        options.link = fromUtf8(o->link);
        options.board = fromUtf8(o->board);
        options.pace = o->pace;
        options.fault = fromUtf8(o->fault);
        GloveProcess process;
        if (!process.start(options))
            throw Failure{process.problem()};
        if (!run.json())
            run.put(QStringLiteral("port %1\n").arg(process.port()));
        run.say(QStringLiteral("The virtual glove is at %1; Ctrl-C stops it.").arg(process.port()));
        const QString port = process.port();
        if (run.waitFor([&] { return !process.running(); }, o->seconds > 0 ? int(o->seconds * 1000) : -1, true))
            throw Failure{QStringLiteral("The virtual glove ended by itself; start it again.")};
        process.stop();
        run.print(QStringLiteral("Stopped.\n"));
        return QJsonObject{{"port", port}, {"board", fromUtf8(o->board)}, {"stopped", true}};
    };
}

} // namespace lodestone::cli
