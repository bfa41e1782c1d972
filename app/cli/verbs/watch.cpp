// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/predictions.h"
#include "app/cli/projects.h"
#include "app/cli/stream.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/host_predictor.h"
#include "app/studio/parity_checker.h"

namespace lodestone::cli {

namespace {
struct Options
{
    PredictionChoice from;
    double seconds = 0;
    int windows = 0;
    bool stream = false;
};

QString bars(const std::array<std::uint8_t, 5> &probability)
{
    QString text;
    for (std::size_t i = 0; i < probability.size(); ++i)
        text += QStringLiteral("%1 %2  ").arg(QLatin1String(kFingerNames[i])).arg(probability[i] / 255.0, 4, 'f', 2);
    return text;
}
// Of a board that runs no image: the same runtime predicts here.
QJsonObject watchHere(Run &run, const Options &o, ConnectedGlove &board, const QByteArray &image)
{
    HostPredictor predictor;
    QString why;
    if (image.isEmpty())
        throw Failure{
            QStringLiteral("This board runs no model itself; name one that shall predict here, with --project "
                           "or --image.")};
    if (!predictor.setImage(image, &why))
        throw Failure{
            QStringLiteral("This is not an image that can run here: %1. Make one with lodestone-cli quantise.")
                .arg(why)};
    const std::shared_ptr<const Layout> channels = board.board().channels();
    if (const QString name = predictor.lacks(*channels); !name.isEmpty())
        throw Failure{QStringLiteral("The model reads %1, and this board has no such channel; choose a model that was "
                                     "trained with this board.")
                          .arg(name)};
    QObject context;
    qint64 predictions = 0, rows = 0;
    QObject::connect(&board.board(), &TextBoard::rowsArrived, &context, [&](const Rows &more) {
        rows += qint64(more.size());
        for (const HostPredictor::Answer &answer : predictor.add(more, *channels)) {
            ++predictions;
            run.say(QStringLiteral("%1 s  host %2").arg(answer.begin, 10, 'f', 3).arg(bars(answer.probability)));
        }
    });
    run.waitFor(
        [&] { return o.windows > 0 && predictions >= o.windows; }, o.seconds > 0 ? int(o.seconds * 1000) : -1, true);
    context.disconnect();
    return QJsonObject{{"predictions", predictions}, {"samples", rows}, {"from", "host"},
        {"bad_lines", qint64(board.board().reader().counts().bad)}};
}

// One object a line until nobody reads them.
[[noreturn]] void streamOut(Run &run, const Options &o)
{
    Predictions predictions(run, o.from);
    QObject context;
    int count = 0;
    bool gone = false;
    const auto enough = [&] { return gone || (o.windows > 0 && count >= o.windows); };
    QObject::connect(&predictions, &Predictions::predicted, &context, [&](const OutputPrediction &prediction) {
        if (enough())
            return;
        gone = !writeLine(toLine(toJson(prediction)));
        ++count;
    });
    predictions.start();
    run.waitFor([&] { return enough() || predictions.over() || readerGone(); },
        o.seconds > 0 ? int(o.seconds * 1000) : -1, true);
    context.disconnect();
    throw Streamed{};
}
} // namespace

Work declareWatch(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_flag("--stream", o->stream,
        "One JSON object a line and prediction on standard output: t, combination, probability, known, from");
    command.add_option("--seconds", o->seconds, "Duration, s; default: until Ctrl-C")->check(aboveZero());
    command.add_option("--windows", o->windows, "Stop after this number of predictions")->check(aboveZero());
    o->from.declare(command);
    return [o](Run &run) {
        if (o->stream)
            streamOut(run, *o);
        if (o->from.window || !o->from.session.empty())
            throw WrongUsage{QStringLiteral("A session and the window are watched as a stream; add --stream.")};
        ParityChecker parity;
        const QByteArray image = o->from.chosenImage();
        QString why;
        if (!parity.setImage(image, &why))
            throw Failure{
                QStringLiteral("This is not an image that the glove accepts: %1. Make one with lodestone-cli quantise.")
                    .arg(why)};
        ConnectedGlove glove(run, o->from.glove, ConnectedGlove::Takes::Boards);
        if (glove.isText())
            return watchHere(run, *o, glove, image);
        if (link::runningSlot(glove.info()) < 0)
            run.say(QStringLiteral(
                "This glove runs no image, so it predicts nothing; put one on it with lodestone-cli flash."));
        QObject context;
        std::uint64_t predictions = 0;
        const auto showCompared = [&] {
            for (const ParityChecker::Answer &answer : parity.takeAnswers())
                run.say(
                    QStringLiteral("%1  %2| host %3").arg(answer.window, 8).arg(bars(answer.glove), bars(answer.host)));
        };
        QObject::connect(
            &glove.connection(), &link::Connection::samplesArrived, &context, [&](const link::SampleBlock &block) {
                parity.take(block);
                showCompared();
            });
        QObject::connect(&glove.connection(), &link::Connection::predictionArrived, &context,
            [&](const link::Prediction &prediction) {
                parity.take(prediction);
                ++predictions;
                showCompared();
                if (prediction.hash
                    != parity.hash().left(prediction.hash.size())) // the host has no image to compare with
                    run.say(QStringLiteral("%1  %2").arg(prediction.window, 8).arg(bars(prediction.probability)));
            });
        run.waitFor([&] { return o->windows > 0 && predictions >= std::uint64_t(o->windows); },
            o->seconds > 0 ? int(o->seconds * 1000) : -1, true);
        context.disconnect();
        const auto &c = parity.counts();
        const link::LinkStatistics statistics = glove.connection().statistics();
        return QJsonObject{{"predictions", qint64(predictions)}, {"samples", qint64(statistics.samples)},
            {"lost", qint64(statistics.lost)},
            {"parity", QJsonObject{{"windows", qint64(c.windows)}, {"mismatches", qint64(c.mismatches)},
                           {"largest_gap", c.largestGap}, {"other_image", qint64(c.otherImage)},
                           {"incomplete", qint64(c.incomplete)}}}};
    };
}

} // namespace lodestone::cli
