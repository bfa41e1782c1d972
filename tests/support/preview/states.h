// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every state, with invented values and the program's real texts. Used to look at the pages and to test
// that no text is cut off.
#pragma once
#include "app/lodestone/pages.h"
#include "engine/signal/channel.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/label/label_types.h"
#include "widgets/main_window.h"
#include <QCoreApplication>
#include <QPixmap>
#include <functional>

namespace lodestone::preview {

struct State
{
    QString name;                                 // "label-overlap"
    std::function<void(MainWindow &window)> fill; // changes a new window that is already visible
};

std::vector<State> allStates(); // ordered by page
std::vector<State> liveStates();
std::vector<State> captureStates();
std::vector<State> signalStates();
std::vector<State> outputsStates();
std::vector<State> labelStates();
std::vector<State> trainStates();
std::vector<State> gloveStates();
std::vector<State> mappingStates();
std::vector<State> frameStates();

// State of the header and the status line around every page.
enum class Link { None, Connecting, Connected, Unplugged, Refused };
void setUpFrame(MainWindow &window, const QString &page, Link link = Link::Connected);

QWidgetList overOf(const MainWindow &window); // the menus and dialogs that are open
QPixmap pictureOf(MainWindow &window);        // including these

// A text of the program in the current language.
inline QString words(const char *context, const char *text) { return QCoreApplication::translate(context, text); }

// About twenty minutes in which fingers bend one after another, each with its own change of the field.
struct MadeSession
{
    std::vector<Sample> samples;
    std::vector<LabelledSegment> labels;
    std::vector<int> begins; // first samples of the model's windows
    std::vector<std::array<float, 5>> probability;
    std::vector<float> doubt;
    std::vector<QueueItem> queue;
};
MadeSession madeSession();
std::vector<Sample> movingHand(double from, double to); // s, at 50 Hz

// What the simulated camera sees of a hand that is pitched so far, rad.
PictureOfHand seenHand(double pitch);

// A board's channels, and rows of it from one time to another, at 50 Hz.
Layout flexSensors();            // five, of raw values
Layout magnetometers(int count); // uT
Rows bendingFingers(double from, double to);
Rows movingMagnets(double from, double to, int count);

} // namespace lodestone::preview
