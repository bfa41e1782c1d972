// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/pages.h"
#include <QCoreApplication>

namespace lodestone {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

// text: the board prints text, and nothing is flashed to it.
KeyHint retrain(bool text)
{
    return {{Words::tr("Ctrl"), Words::tr("Enter")}, text ? Words::tr("retrain") : Words::tr("retrain and flash")};
}

QList<KeyHint> liveKeys(bool recording, bool asking)
{
    if (asking)
        return {{{Words::tr("1–5")}, Words::tr("flex or extend")}, {{Words::tr("6–0")}, Words::tr("likely answers")},
            {{Words::tr("Enter")}, Words::tr("accept")}, {{Words::tr("X")}, Words::tr("can\u2019t tell")},
            {{Words::tr("S")}, Words::tr("not now")}, {{Words::tr("R")}, Words::tr("stop recording")}};
    if (recording)
        return {{{Words::tr("R")}, Words::tr("stop recording")},
            {{Words::tr("Shift"), Words::tr("S")}, Words::tr("glove put on anew, or not")},
            {{Words::tr("Space")}, Words::tr("pause")}, {{Words::tr("A")}, Words::tr("cursor A")},
            {{Words::tr("B")}, Words::tr("cursor B")}, {{Words::tr("U")}, Words::tr("next unsure")}};
    return {{{Words::tr("Space")}, Words::tr("pause")}, {{Words::tr("A")}, Words::tr("cursor A")},
        {{Words::tr("B")}, Words::tr("cursor B")}, {{Words::tr("R")}, Words::tr("record")},
        {{Words::tr("Ctrl"), Words::tr("G")}, Words::tr("guided capture")},
        {{Words::tr("Ctrl"), Words::tr("I")}, Words::tr("signal")}, {{Words::tr("U")}, Words::tr("next unsure")}};
}

QList<KeyHint> captureKeys()
{
    return {{{Words::tr("Enter")}, Words::tr("start, next")}, {{Words::tr("Space")}, Words::tr("pause")},
        {{QStringLiteral("⌫")}, Words::tr("redo")}, {{Words::tr("S")}, Words::tr("skip")},
        {{Words::tr("Esc")}, Words::tr("stop")}};
}

QList<KeyHint> signalKeys()
{
    return {{{Words::tr("Esc")}, Words::tr("back")}, {{Words::tr("R")}, Words::tr("record")},
        {{Words::tr("Ctrl"), Words::tr("G")}, Words::tr("guided capture")}};
}

QList<KeyHint> outputsKeys()
{
    return {{{Words::tr("1–4")}, Words::tr("on or off")}, {{Words::tr("Esc")}, Words::tr("back")},
        {{Words::tr("R")}, Words::tr("record")}};
}

QList<KeyHint> labelKeys()
{
    return {{{Words::tr("1–5")}, Words::tr("flex or extend")}, {{Words::tr("6–0")}, Words::tr("likely answers")},
        {{Words::tr("Enter")}, Words::tr("accept")}, {{Words::tr("S")}, Words::tr("skip")},
        {{Words::tr("X")}, Words::tr("can\u2019t tell")}, {{Words::tr("Z")}, Words::tr("undo")},
        {{Words::tr("Q")}, Words::tr("more questions")}};
}

QStringList liveHelp()
{
    return {Words::tr(
                "What the glove feels and thinks now. Choose a glove at the top; the virtual glove needs no hardware."),
        Words::tr(
            "Record begins a session. Guided capture asks for one pose after the other and labels them by itself."),
        Words::tr(
            "The wheel scrolls the time, Ctrl and the wheel zoom it. A finger chip that is filled is flexed; a violet "
            "ring is doubt: the model is not sure of that finger.")};
}

QStringList outputsHelp()
{
    return {
        Words::tr("Each prediction goes to other programs at once. A state is a combination that has been steady for a "
                  "while; keys and clicks follow states."),
        Words::tr("The project remembers what is on. Keyboard and mouse are never switched on by themselves, and their "
                  "panic key switches them off.")};
}

QStringList labelHelp()
{
    return {
        Words::tr("Here you say what the fingers did. The questions at the right are the moments from which the model "
                  "learns most; keys 1 to 5 flex or extend a finger, Enter accepts."),
        Words::tr(
            "Solid blocks are your labels, hatched ones what the model believes. Drag over the lanes to label a range "
            "of your own."),
        Words::tr(
            "Coverage shows which combinations of fingers have labels in which orientations of the hand; empty places "
            "are worth recording.")};
}

QStringList trainHelp()
{
    return {Words::tr(
                "Whether a new model is better, and where. Accuracy is counted on a hold-out that took no part in the "
                "training, beside the majority: what always giving the commonest answer would reach."),
        Words::tr(
            "Retrain and flash trains on all labels and puts the model on the glove for a trial. It stays when you "
            "confirm it on the Glove page.")};
}

QStringList gloveHelp()
{
    return {
        Words::tr("What runs on the glove. A new model goes into the slot that does not run, and is on trial until you "
                  "confirm it; without your answer the glove goes back by itself."),
        Words::tr(
            "A model on standby can be run again with one click. The comparison shows whether glove and studio give "
            "the same answers.")};
}

QList<KeyHint> trainKeys(bool text) { return {{{Words::tr("T")}, Words::tr("train only")}, retrain(text)}; }

QList<KeyHint> gloveKeys(bool text)
{
    if (text)
        return {{{Words::tr("C")}, Words::tr("columns")}, retrain(text)};
    return {{{Words::tr("Enter")}, Words::tr("confirm")}, {{Words::tr("Ctrl"), Words::tr("R")}, Words::tr("revert")},
        {{Words::tr("P")}, Words::tr("replay")}, retrain(text)};
}

} // namespace

std::vector<Page> pagesOf(const PageWidgets &widgets, std::function<bool()> recording, std::function<bool()> text,
    std::function<bool()> asking)
{
    const auto keysOf = [](auto keys, const std::function<bool()> &state) {
        return [keys, state] { return keys(state && state()); };
    };
    return {
        {"live", Words::tr("Live"), widgets.live,
            [recording, asking] { return liveKeys(recording && recording(), asking && asking()); }, {}, liveHelp()},
        {"capture", Words::tr("Guided capture"), widgets.capture, captureKeys, "live", liveHelp()},
        {"signal", Words::tr("Signal"), widgets.signal, signalKeys, "live", liveHelp()},
        {"outputs", Words::tr("Outputs"), widgets.outputs, outputsKeys, "live", outputsHelp()},
        {"label", Words::tr("Label"), widgets.label, labelKeys, {}, labelHelp()},
        {"train", Words::tr("Train"), widgets.train, keysOf(trainKeys, text), {}, trainHelp()},
        {"study", Words::tr("Study"), widgets.study, keysOf(trainKeys, text), "train", trainHelp()},
        {"glove", Words::tr("Glove"), widgets.glove, keysOf(gloveKeys, text), {}, gloveHelp()},
    };
}

QStringList tabIds()
{
    QStringList ids;
    for (const Page &page : pagesOf({}))
        if (page.inPlaceOf.isEmpty())
            ids << page.id;
    return ids;
}

} // namespace lodestone
