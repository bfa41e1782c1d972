// SPDX-License-Identifier: GPL-3.0-or-later
// Is the field now like what a model was trained on? The distance of a window to the nearest of a few hundred places
// that stand for the training windows, against how far apart training windows are themselves. Plain arrays; any thread.
#pragma once
#include "engine/signal/feature.h"
#include "engine/signal/sample.h"
#include <deque>
#include <optional>
#include <vector>

namespace lodestone {

struct FieldRange
{
    double low = 0, high = 0;
}; // uT

// Made by engine/learning, kept with the model, used wherever samples are.
struct NoveltyReference
{
    double quantile = 0;         // of the training windows, 0..1, that are nearer than the threshold
    double threshold = 0;        // distance of featureOf(); 0: no reference
    int window = 10;             // samples
    bool field = true;           // of the first magnetometer; false: of other chosen channels
    std::vector<Feature> places; // featureOf() of the chosen training windows
    bool valid() const { return threshold > 0 && !places.empty(); }
    double score(const Feature &feature) const; // distance over threshold: above 1 is unlike; valid() only
    FieldRange fieldRange() const;              // of the total field at the places; valid() and of a field only
    // Version, quantile, threshold, window, of other channels (version 2) their number, then each place in thousandths:
    // a model's file keeps them as they are.
    std::vector<double> numbers() const;
    static std::optional<NoveltyReference> fromNumbers(
        const std::vector<double> &numbers); // nothing when damaged or newer
};

// State of the field over the last second. Saturated comes before Frozen, and both before a comparison with the
// reference.
enum class FieldState { NoReference, Known, Unlike, Saturated, Frozen };
// The total field of the last second beside the training's: another magnet, or iron, makes it stronger or weaker.
enum class FieldStrength { Unknown, AsTrained, Stronger, Weaker };
struct NoveltyView
{
    FieldState state = FieldState::NoReference;
    double unlike = 0, saturated = 0; // shares of the last second's windows and samples, 0..1
    double score = 0;                 // of the newest window
    FieldStrength strength = FieldStrength::Unknown;
    std::array<bool, 3> clips{}; // axes that reached full scale in the last second
};

// Follows a stream in time order; a step back in time, or a gap above a second, resets it. A reference of a field
// judges samples, one of other channels their values: the other kind passes by.
class NoveltyMeter
{
public:
    void setReference(std::optional<NoveltyReference> reference);
    std::optional<FieldRange> fieldRange() const { return m_range; } // of the reference; nothing without one
    void setLimit(double microtesla) { m_limit = microtesla; }       // where the sensor clips; 0: not known
    void reset();
    void update(const Sample &sample);
    void update(double t, const std::vector<float> &input); // as the network takes them: one value a chosen channel
    NoveltyView view() const;

private:
    struct Judged
    {
        double t = 0;
        bool hasWindow = false, unlike = false, repeats = false, stronger = false, weaker = false;
        std::array<bool, 3> clips{};
        bool saturated() const { return clips[0] || clips[1] || clips[2]; }
    };
    void judge(Judged judged, const std::vector<float> &input, bool field);
    FieldState state(const NoveltyView &view, bool hasWindows) const;
    std::optional<NoveltyReference> m_reference;
    std::optional<FieldRange> m_range;
    double m_limit = 0, m_score = 0;
    std::deque<std::vector<float>> m_window;
    std::deque<Judged> m_second;
};

} // namespace lodestone
