// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_board.h"

#include "app/cli/plan_labels.h"
#include <algorithm>
#include <cmath>

namespace lodestone::cli {
namespace {

constexpr double kMicrotesla = 1e-3 * simulator::Hand::kMagNanoteslaPerLsb; // uT a count
constexpr std::size_t kCompared = 200;                                      // rows
constexpr double kLatestStart = 60;                                         // s of the computer, until the rows begin
constexpr double kAgree = 0.2; // uT, mean difference of rows that are the same

// The hand's time of the first row.
double beginOf(const PrintedSpan &span, const GloveOptions &options)
{
    const simulator::Hand hand = handOf(options);
    const std::vector<Sample> samples = samplesOf(span.rows, span.channels);
    const double step = 1.0 / options.rate;
    const auto compared = std::min(samples.size(), kCompared);
    double best = kAgree;
    int found = -1;
    const int most = int(kLatestStart * options.speed * options.rate);
    std::vector<std::array<std::int16_t, 9>> truth;
    for (int k = 0; k < most + int(compared); ++k)
        truth.push_back(hand.sample(k * step));
    for (int k = 0; k < most; ++k) {
        double sum = 0;
        for (std::size_t i = 0; i < compared && sum < best * 3 * double(compared); ++i)
            for (std::size_t axis = 0; axis < 3; ++axis)
                sum += std::abs(double(samples[i].mag[axis]) - kMicrotesla * truth[std::size_t(k) + i][6 + axis]);
        if (const double mean = sum / double(3 * compared); mean < best) {
            best = mean;
            found = k;
        }
    }
    if (found < 0)
        throw Failure{
            QStringLiteral("What the board printed is not what the simulated hand did; use a lower --speed.")};
    return found * step;
}

} // namespace

PrintedSpan printedSpan(
    Run &run, ConnectedGlove &board, const GloveOptions &options, double seconds, const QString &name)
{
    PrintedSpan span;
    span.channels = *board.board().channels();
    QObject context;
    QObject::connect(
        &board.board(), &TextBoard::rowsArrived, &context, [&](const Rows &rows) { span.rows.append(rows); });
    // By the number of rows, as a board without a clock prints at the computer's.
    const auto wanted = std::size_t(seconds * options.rate) + 1;
    const bool whole = run.waitFor(
        [&] {
            run.progress(name, double(span.rows.size()) / double(wanted));
            return span.rows.size() >= wanted;
        },
        int(seconds / options.speed * 3000) + 20000, true);
    if (!whole)
        throw Failure{Run::interrupted()
                          ? QStringLiteral("Stopped on request; what was recorded is kept when --keep names a folder.")
                          : QStringLiteral("The board printed only %1 of %2 rows; use a lower --speed.")
                                .arg(span.rows.size())
                                .arg(wanted)};
    span.badLines = qint64(board.board().reader().counts().bad);
    const double begin = beginOf(span, options), step = medianStep(span.rows.t);
    const double first = span.rows.t.front(), stretch = 1 / (options.rate * step);
    for (double &t : span.rows.t)
        t = begin + (t - first) * stretch;
    return span;
}

HostAnswers predictHere(
    Run &run, ConnectedGlove &board, const GloveOptions &options, const QByteArray &image, int windows)
{
    HostPredictor predictor;
    QString why;
    if (!predictor.setImage(image, &why))
        throw Failure{QStringLiteral("The image made here is not one this runtime takes: %1").arg(why)};
    std::vector<HostPredictor::Answer> answers;
    PrintedSpan span;
    span.channels = *board.board().channels();
    QObject context;
    QObject::connect(&board.board(), &TextBoard::rowsArrived, &context, [&](const Rows &rows) {
        span.rows.append(rows);
        const auto more = predictor.add(rows, span.channels);
        answers.insert(answers.end(), more.begin(), more.end());
    });
    if (!run.waitFor([&] { return int(answers.size()) >= windows; }, 60000))
        throw Failure{QStringLiteral("The studio predicted only %1 of %2 windows within 60 s; use a lower --speed.")
                          .arg(answers.size())
                          .arg(windows)};
    context.disconnect();
    const double begin = beginOf(span, options), first = span.rows.t.front(),
                 stretch = 1 / (options.rate * medianStep(span.rows.t));
    const simulator::Hand hand = handOf(options);
    HostAnswers result;
    int right = 0;
    for (const HostPredictor::Answer &answer : answers) {
        ++result.windows;
        const simulator::Truth from = hand.truth(begin + (answer.begin - first) * stretch),
                               to = hand.truth(begin + (answer.end - first) * stretch);
        if (from.moving || to.moving || from.flexed != to.flexed)
            continue;
        ++result.scored;
        for (std::size_t finger = 0; finger < 5; ++finger)
            right += (answer.probability[finger] >= 128) == from.flexed[finger];
    }
    result.accuracy = result.scored > 0 ? double(right) / (5.0 * result.scored) : 0;
    return result;
}

} // namespace lodestone::cli
