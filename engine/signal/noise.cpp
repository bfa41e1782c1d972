// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/noise.h"
#include "engine/signal/orientation.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>

namespace lodestone {

namespace {

constexpr double kStillGyro = 2 * std::numbers::pi / 180, kStillAccel = 0.3; // rad/s, m/s2 from the piece's mean
constexpr double kPiece = 0.5, kLeast = 1;                                   // s
constexpr double kNoiseFrom = 1; // Hz; below it a hand or the temperature moves

double valueOf(const Sample &s, std::size_t channel)
{
    const auto &sensor = channel < 3 ? s.accel : channel < 6 ? s.gyro : s.mag;
    return static_cast<double>(sensor[channel % 3]);
}

double meanOf(const std::vector<Sample> &samples, std::size_t begin, std::size_t end, std::size_t channel)
{
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i)
        sum += valueOf(samples[i], channel);
    return sum / static_cast<double>(end - begin);
}

bool isStill(const std::vector<Sample> &samples, std::size_t begin, std::size_t end)
{
    for (std::size_t channel = 0; channel < 6; ++channel) {
        const double mean = meanOf(samples, begin, end, channel);
        double squares = 0;
        for (std::size_t i = begin; i < end; ++i)
            squares += (valueOf(samples[i], channel) - mean) * (valueOf(samples[i], channel) - mean);
        if (std::sqrt(squares / static_cast<double>(end - begin)) > (channel < 3 ? kStillAccel : kStillGyro))
            return false;
    }
    return true;
}

double densityOf(const Spectrum &spectrum)
{
    const auto first = spectrum.density.empty() ? 0 : std::size_t(std::ceil(kNoiseFrom / spectrum.step));
    if (first + 1 >= spectrum.density.size())
        return 0;
    std::vector<double> above(spectrum.density.begin() + std::ptrdiff_t(first), spectrum.density.end() - 1);
    const auto middle = above.begin() + std::ptrdiff_t(above.size() / 2);
    std::nth_element(above.begin(), middle, above.end());
    return std::sqrt(*middle);
}

} // namespace

Spectrum spectrumOf(const std::vector<double> &values, double rateHz, std::size_t segment)
{
    Spectrum out;
    if (values.size() < segment || segment < 4 || !(rateHz > 0))
        return out;
    out.step = rateHz / static_cast<double>(segment);
    out.density.assign(segment / 2 + 1, 0);
    const double turn = 2 * std::numbers::pi / static_cast<double>(segment);
    std::vector<double> window(segment), piece(segment);
    double power = 0;
    for (std::size_t i = 0; i < segment; ++i) {
        window[i] = 0.5 - 0.5 * std::cos(turn * static_cast<double>(i));
        power += window[i] * window[i];
    }
    int pieces = 0;
    for (std::size_t begin = 0; begin + segment <= values.size(); begin += segment / 2, ++pieces) {
        double mean = 0;
        for (std::size_t i = 0; i < segment; ++i)
            mean += values[begin + i] / static_cast<double>(segment);
        for (std::size_t i = 0; i < segment; ++i)
            piece[i] = window[i] * (values[begin + i] - mean);
        for (std::size_t k = 0; k < out.density.size(); ++k) {
            // A sum as it stands in the book: a few hundred values need no fast transform.
            const std::complex<double> each = std::polar(1.0, -turn * static_cast<double>(k));
            std::complex<double> sum = 0, phase = 1;
            for (std::size_t i = 0; i < segment; ++i, phase *= each)
                sum += piece[i] * phase;
            const bool single = k == 0 || 2 * k == segment; // neither has a mirror image
            out.density[k] += (single ? 1 : 2) * std::norm(sum) / (power * rateHz);
        }
    }
    for (double &density : out.density)
        density /= pieces;
    return out;
}

Stretch longestStill(const std::vector<Sample> &samples)
{
    Stretch best, now;
    for (std::size_t begin = 0; begin < samples.size();) {
        std::size_t end = begin + 1;
        while (
            end < samples.size() && samples[end].t > samples[end - 1].t && samples[end].t - samples[begin].t < kPiece)
            ++end;
        const bool still = end - begin >= 5 && isStill(samples, begin, end);
        now = still ? Stretch{now.end == begin ? now.begin : begin, end} : Stretch{end, end};
        if (now.end - now.begin > best.end - best.begin)
            best = now;
        begin = end;
    }
    const bool enough = best.end > best.begin && samples[best.end - 1].t - samples[best.begin].t >= kLeast;
    return enough ? best : Stretch{};
}

SensorNoise measureNoise(const Rows &still, std::size_t channels)
{
    SensorNoise out;
    if (still.size() < 2)
        return out;
    const double step = medianStep(still.t);
    out.rateHz = step > 0 ? 1 / step : 0;
    out.seconds = still.t.back() - still.t.front();
    for (std::size_t channel = 0; channel < channels; ++channel) {
        ChannelNoise noise;
        std::vector<double> values;
        for (std::size_t i = 0; i < still.size(); ++i)
            values.push_back(double(still.values[i * channels + channel]));
        const double count = double(values.size()), mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
        for (const double value : values)
            noise.deviation += (value - mean) * (value - mean) / count;
        noise.deviation = std::sqrt(noise.deviation);
        noise.spectrum = spectrumOf(values, out.rateHz);
        noise.density = densityOf(noise.spectrum);
        out.channels.push_back(std::move(noise));
    }
    return out;
}

FieldReport measureField(const std::vector<Sample> &samples, const Calibration &calibration)
{
    FieldReport out;
    if (samples.empty())
        return out;
    OrientationFilter filter;
    filter.setCalibration(calibration);
    double sum = 0, squares = 0, left = 0;
    out.smallest = norm({static_cast<double>(samples[0].mag[0]), static_cast<double>(samples[0].mag[1]),
        static_cast<double>(samples[0].mag[2])});
    for (const Sample &raw : samples) {
        const Sample seen = calibration.apply(raw);
        const Vector3 mag{
            static_cast<double>(seen.mag[0]), static_cast<double>(seen.mag[1]), static_cast<double>(seen.mag[2])};
        const double length = norm(mag);
        sum += length;
        squares += length * length;
        out.smallest = std::min(out.smallest, length);
        out.largest = std::max(out.largest, length);
        const Quaternion q = filter.update(raw);
        if (!calibration.fingers)
            continue;
        const FingerBaseline &fingers = *calibration.fingers;
        const Vector3 rest = mag - fingers.fieldAt(rotate(conjugate(q), {0, 0, 1}))
                             - rotate(conjugate(q),
                                 {0, fingers.earthHorizontal(), -fingers.earthNorm * std::sin(fingers.earthDip)});
        left += dot(rest, rest);
    }
    const double count = static_cast<double>(samples.size());
    out.mean = sum / count;
    out.deviation = std::sqrt(std::max(0.0, squares / count - out.mean * out.mean));
    out.hasLeft = calibration.fingers.has_value();
    out.left = std::sqrt(left / count);
    return out;
}

} // namespace lodestone
