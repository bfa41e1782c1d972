// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/predictions.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/outputs/outputs.h"
#include <map>

namespace lodestone::cli {
namespace {

struct Options
{
    PredictionChoice from;
    std::map<QString, std::string> arguments; // of the outputs, by name
    std::map<QString, bool> flags;
    StateSettings states;
    double seconds = 0;
    bool listenAll = false, anyField = false;
};

QJsonValue figure(const DelayMeter &meter, double part)
{
    const std::optional<double> value = meter.quantile(part);
    return value ? QJsonValue(std::round(*value * 1000) / 1000) : QJsonValue();
}

QJsonObject figures(const DelayMeter &meter) { return {{"median", figure(meter, 0.5)}, {"p99", figure(meter, 0.99)}}; }

void startAll(Run &run, const Options &o, Outputs &outputs)
{
    int on = 0;
    for (const OutputKind &kind : outputKinds()) {
        const bool wanted = kind.argument.isEmpty() ? o.flags.at(kind.name) : !o.arguments.at(kind.name).empty();
        if (!wanted)
            continue;
        QString why;
        QJsonObject settings = kind.settingsOf(
            kind.argument.isEmpty() ? QString() : fromUtf8(o.arguments.at(kind.name)), &why);
        if (!why.isEmpty())
            throw WrongUsage{why};
        settings["all"] = o.listenAll;
        if (const QString problem = outputs.start(kind.name, settings); !problem.isEmpty())
            throw Failure{problem};
        run.say(QStringLiteral("%1: %2").arg(kind.title, outputs.running(kind.name)->where()));
        ++on;
    }
    if (on == 0)
        throw WrongUsage{QStringLiteral("Where to? Give at least one of --osc, --websocket, --keys and --lsl.")};
}

} // namespace

Work declareServe(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    for (const OutputKind &kind : outputKinds()) {
        const std::string option = "--" + kind.name.toStdString();
        if (kind.argument.isEmpty())
            command.add_flag(option, o->flags[kind.name], kind.purpose.toStdString());
        else
            command.add_option(option, o->arguments[kind.name], kind.purpose.toStdString())
                ->type_name(kind.argument.toStdString());
    }
    command.add_flag("--listen-all", o->listenAll, "Other computers may connect too; default: this one only");
    command.add_option("--flexed-above", o->states.flexedAbove, "A finger is flexed from this probability on")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--extended-below", o->states.extendedBelow, "and extended down from this one")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--steady", o->states.steady, "ms that a combination must stay before it is the state")
        ->check(CLI::Range(0, 5000))
        ->capture_default_str();
    command.add_option("--hold", o->states.hold, "ms that a state lasts at least")
        ->check(CLI::Range(0, 5000))
        ->capture_default_str();
    command.add_flag("--any-field", o->anyField, "States also where the field is unlike the training");
    command.add_option("--seconds", o->seconds, "Duration, s; default: until Ctrl-C")->check(aboveZero());
    o->from.declare(command);
    return [o](Run &run) {
        Outputs outputs;
        o->states.onlyKnown = !o->anyField;
        outputs.setFilter(settingsOf(toJson(o->states))); // the thresholds in order
        startAll(run, *o, outputs);
        Predictions predictions(run, o->from);
        QObject context;
        std::map<QString, qint64> sent;
        QObject::connect(&predictions, &Predictions::restarted, &context, [&] { outputs.restart(); });
        QObject::connect(&predictions, &Predictions::predicted, &context, [&](const OutputPrediction &prediction) {
            outputs.take(prediction);
            for (const OutputKind &kind : outputKinds())
                if (const Output *output = outputs.running(kind.name))
                    sent[kind.name] = output->sent();
        });
        std::map<QString, QString> problems;
        QObject::connect(&outputs, &Outputs::changed, &context, [&] {
            for (const OutputKind &kind : outputKinds())
                if (const QString problem = outputs.problem(kind.name);
                    std::exchange(problems[kind.name], problem) != problem && !problem.isEmpty())
                    run.say(QStringLiteral("%1: %2").arg(kind.title, problem));
        });
        predictions.start();
        run.waitFor([&] { return predictions.over(); }, o->seconds > 0 ? int(o->seconds * 1000) : -1, true);
        context.disconnect();
        QJsonObject counts;
        for (const auto &[name, count] : sent)
            counts[name] = count;
        return QJsonObject{{"predictions", outputs.predictions()}, {"sent", counts},
            {"delay_ms", figures(outputs.delay())}, {"ours_ms", figures(outputs.ours())}};
    };
}

} // namespace lodestone::cli
