// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the Live page shows besides samples and orientation.
#pragma once
#include "engine/signal/combination.h"
#include "engine/signal/novelty.h"
#include "widgets/controls/hand_picture.h"
#include <QString>
#include <QtGlobal>
#include <array>
#include <optional>
#include <vector>

namespace lodestone {

struct PredictionView
{
    std::array<double, 5> glove{}, host{}; // probability of flexed, thumb first
    bool hasGlove = false, hasHost = false;
    qint64 compared = 0, mismatches = 0; // windows that both networks answered, and those where they differ
};

// A question about what the hand holds now, and what became of it.
struct QuestionView
{
    enum class State { None, Asking, Growing, Learnt };
    State state = State::None;
    int number = 0;                         // another question has another one
    QString reason{}, problem{};            // sentences; problem: why the answer was not stored
    Combination start{};                    // the fingers to begin with; with Growing the answer
    std::vector<Combination> likely{};      // answers with a key each
    int doubt = -1;                         // the finger that the model is unsure of; -1: none
    double seconds = 0;                     // held so far
    bool held = true;                       // false: the hand has moved on
    std::optional<PictureOfHand> picture{}; // of the pose; nothing: no camera is on
};

struct FieldView
{
    std::array<double, 3> field{};     // uT, board frame: x along the fingers, y to the thumb's side, z out of the back
    double limit = 0;                  // uT, full scale of each axis; 0: unknown
    std::optional<FieldRange> trained; // uT, field strength of the training windows
};

} // namespace lodestone
