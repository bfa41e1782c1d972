// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every state it can be in, with invented figures and the program's own words: to be looked at, and for
// the test that no word is cut off.
#pragma once
#include "app/lodestone/pages.h"
#include "widgets/label/label_types.h"
#include "widgets/main_window.h"
#include <QCoreApplication>
#include <QPixmap>
#include <functional>

namespace lodestone::preview {

struct State
{
    QString name;                                 // "label-overlap"
    std::function<void(MainWindow &window)> fill; // of a new window that is shown already
};

std::vector<State> allStates(); // ordered by page
std::vector<State> liveStates();
std::vector<State> captureStates();
std::vector<State> signalStates();
std::vector<State> labelStates();
std::vector<State> trainStates();
std::vector<State> gloveStates();
std::vector<State> frameStates();

// What is above and below every page.
enum class Link { None, Connecting, Connected, Unplugged, Refused };
void dress(MainWindow &window, const QString &page, Link link = Link::Connected);

QPixmap pictureOf(MainWindow &window); // with what is popped up over it

// A sentence of the program in the language that is set.
inline QString words(const char *context, const char *text) { return QCoreApplication::translate(context, text); }

// Some twenty minutes in which fingers bend one after another, each with a field change of its own.
struct MadeSession
{
    std::vector<Sample> samples;
    std::vector<LabelledSegment> labels;
    std::vector<int> begins; // of the model's windows
    std::vector<std::array<float, 5>> probability;
    std::vector<float> doubt;
    std::vector<QueueItem> queue;
};
MadeSession madeSession();
std::vector<Sample> movingHand(double from, double to); // s, at 50 Hz

} // namespace lodestone::preview
