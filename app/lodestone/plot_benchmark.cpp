// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/plot_benchmark.h"

#include "widgets/live/live_plot.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <random>

namespace lodestone {
namespace {

constexpr double kRate = 1000, kFrame = 1.0 / 60;
constexpr int kPoints = 600000, kFrames = 600;

// Samples of a hand that moves about every two seconds, with sensor noise.
class Source
{
public:
    Rows next(int count)
    {
        std::vector<Sample> samples(static_cast<std::size_t>(count));
        for (Sample &sample : samples) {
            const double t = double(m_number++) / kRate;
            sample.t = t;
            for (std::size_t k = 0; k < 3; ++k) {
                const double phase = t * (0.4 + 0.07 * double(k)) + 2 * double(k);
                sample.mag[k] = float(90 * std::tanh(4 * std::sin(phase)) + 0.6 * noise());
                sample.accel[k] = float(4 * std::sin(0.3 * phase) + 0.05 * noise());
                sample.gyro[k] = float(
                    2 * std::sin(phase) * std::exp(-8 * std::abs(std::sin(phase / 2))) + 0.03 * noise());
            }
        }
        return rowsOf(samples);
    }

private:
    double noise() { return double(m_random()) / double(std::mt19937::max()) * 2 - 1; }
    std::mt19937 m_random{1};
    qint64 m_number = 0;
};

double quantile(std::vector<double> values, double q)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(q * double(values.size())))];
}

struct Bench
{
    LivePlot plot;
    TraceBuffer buffer{double(kPoints) / kRate};
    Source source;
    double pending = 0;

    // Draws one frame with this span (s); returns its duration in ms.
    double frame(double span)
    {
        pending += kRate * kFrame;
        const int count = int(pending);
        pending -= count;
        const Rows rows = source.next(count); // not measured: in the program this is the sensor's work
        QElapsedTimer clock;
        clock.start();
        buffer.append(rows);
        plot.showFrame(buffer, buffer.lastTime(), span, {});
        plot.repaint();
        QCoreApplication::processEvents();
        return double(clock.nsecsElapsed()) * 1e-6;
    }

    QJsonObject scrolling(double span)
    {
        frame(span); // the first frame of a span paints everything; that is zooming, measured below
        const int axesBefore = plot.axesDrawn();
        std::vector<double> milliseconds;
        for (int i = 0; i < kFrames; ++i)
            milliseconds.push_back(frame(span));
        double sum = 0;
        for (double ms : milliseconds)
            sum += ms;
        return {{"span_s", span}, {"fps", 1000 * kFrames / sum},
            {"ms_per_frame", QJsonObject{{"median", quantile(milliseconds, 0.5)}, {"p99", quantile(milliseconds, 0.99)},
                                 {"worst", quantile(milliseconds, 1)}}},
            {"frames", kFrames}, {"axes_drawn", plot.axesDrawn() - axesBefore}};
    }

    QJsonObject zooming()
    {
        constexpr int kSteps = 60;
        double worst = 0, sum = 0;
        for (int i = 0; i <= kSteps; ++i) {
            const double ms = frame(600 * std::pow(1.0 / 600, double(i) / kSteps));
            worst = std::max(worst, ms);
            sum += ms;
        }
        return {
            {"from_s", 600}, {"to_s", 1}, {"frames", kSteps + 1}, {"worst_ms", worst}, {"mean_ms", sum / (kSteps + 1)}};
    }
};

} // namespace

QJsonObject benchmarkPlot()
{
    Bench bench;
    bench.plot.resize(1280, 800);
    bench.plot.show();
    QCoreApplication::processEvents();
    for (int i = 0; i < kPoints; i += 1000)
        bench.buffer.append(bench.source.next(1000));
    const QJsonObject ten = bench.scrolling(10), all = bench.scrolling(600), zoom = bench.zooming();
    const auto worse = [&](const char *figure) {
        return std::max(
            ten["ms_per_frame"].toObject()[figure].toDouble(), all["ms_per_frame"].toObject()[figure].toDouble());
    };
    return {{"fps", std::min(ten["fps"].toDouble(), all["fps"].toDouble())},
        {"ms_per_frame", QJsonObject{{"median", worse("median")}, {"p99", worse("p99")}}},
        {"points", qint64(bench.buffer.sources() * bench.buffer.size())}, {"channels", qint64(bench.buffer.sources())},
        {"points_per_channel", qint64(bench.buffer.size())}, {"rate_hz", kRate}, {"width", bench.plot.width()},
        {"height", bench.plot.height()}, {"platform", QGuiApplication::platformName()}, {"views", QJsonArray{ten, all}},
        {"zoom", zoom}};
}

} // namespace lodestone
