// SPDX-License-Identifier: GPL-3.0-or-later
// Which moments of a stream are worth a question while the hand still holds them. Follows the samples in time order, by
// their own times; knows nothing of a clock on the wall, of files or of widgets. Plain values; any thread.
#pragma once
#include "engine/signal/facing.h"
#include "engine/signal/feature.h"
#include "engine/signal/novelty.h"
#include <deque>
#include <optional>
#include <vector>

namespace lodestone {

class MomentPicker
{
public:
    static constexpr double kHold = 0.6;     // s a pose is held before it is asked about
    static constexpr double kLeastApart = 3; // s between two questions at any pace
    static constexpr int kPassedOver = 12;   // held poses in a row with nothing to ask about: little is left to learn
    // Two moments are the same pose in the same orientation where the hand faces the same way and the signal is as near
    // as this: the earth's field, or one spread of another channel, and a twentieth of the signal itself.
    static constexpr double kNear = kInputScale, kNearShare = 0.05;

    enum class Ground {
        Coverage, // no label of this pose in this orientation; with a model, none in this recording
        Doubt,    // the model is unsure of a finger
        Novelty   // the signal is unlike what the model was trained on
    };
    // A pose in an orientation that has a label, or was asked about.
    struct Place
    {
        Feature feature;
        Facing facing = Facing::Flat;
        int combination = -1; // its answer's bits; -1: not known
        bool now = false;     // in this recording: put on anew, the glove sits otherwise
    };
    // What the hand holds, or held last. end: the newest moment that surely belongs to it, a little behind the newest
    // sample, as the beginning of a movement shows only after its end.
    struct Stretch
    {
        int number = 0;            // counts all
        double begin = 0, end = 0; // s, of the samples
        bool held = false;         // false: the hand moves
    };
    struct Moment
    {
        Stretch stretch;
        Feature feature;
        Facing facing = Facing::Flat;
        Ground ground = Ground::Coverage;
        float pitch = 0;                                                // rad; NaN: no accelerometer
        std::array<float, 5> probability{0.5f, 0.5f, 0.5f, 0.5f, 0.5f}; // of flexed by the model; one half: no model
        double doubt = 0; // 0..1, of the finger the model is least sure of; 0 without a model
    };

    void setPace(double perMinute) { m_perMinute = perMinute; } // questions a minute, above 0
    // With a model: whether it answers, and what it was trained on. Places known stay.
    void setModel(bool answers, std::optional<NoveltyReference> reference);
    void know(const Place &labelled); // by a label, of this recording or an earlier one
    void forget();                    // what is labelled
    // Another recording begins: its samples' times, and what the hand does, have nothing to do with those before.
    void begin();
    // The model's answer to the window that ended with this sample: between take() of it and of the next.
    void answer(double windowBegin, const std::array<float, 5> &probability);
    // The next sample: input as featureOf() takes it, the specific force in any unit (NaN: none). free: a question may
    // be asked now. A moment that is returned counts as asked.
    std::optional<Moment> take(double t, const std::vector<float> &input, const std::array<float, 3> &accel, bool free);

    const Stretch &stretch() const { return m_stretch; }
    // Questions end by themselves: nothing of what the hand does was worth one for long. Until goOn() or begin().
    bool learnt() const { return m_passed >= kPassedOver; }
    void goOn() { m_passed = 0; }
    void rest(double seconds); // no question for so long after the newest sample

private:
    struct Row
    {
        double t;
        std::vector<float> input;
        std::array<float, 3> accel;
    };
    bool moves(const Row &now) const;
    std::optional<Moment> moment() const; // what is held now; nothing while a value is missing
    std::optional<Ground> worth(const Moment &moment) const;

    std::deque<Row> m_rows; // the newest half second
    std::vector<Place> m_labelled, m_asked;
    std::optional<NoveltyReference> m_reference;
    std::vector<std::pair<double, std::array<float, 5>>> m_answers; // newest, inside the stretch that is held
    Stretch m_stretch;
    double m_perMinute = 6, m_notBefore = 0, m_looked = 0;
    int m_passed = 0;
    bool m_model = false, m_judged = false, m_any = false;
};

} // namespace lodestone
