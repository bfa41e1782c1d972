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
    return {{{Words::tr("Space")}, Words::tr("pause")}, {{Words::tr("A")}, Words::tr("cursor A")},
        {{Words::tr("B")}, Words::tr("cursor B")},
        {{Words::tr("R")}, recording ? Words::tr("stop recording") : Words::tr("record")},
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

QList<KeyHint> labelKeys()
{
    return {{{Words::tr("1–5")}, Words::tr("flex or extend")}, {{Words::tr("6–0")}, Words::tr("likely answers")},
        {{Words::tr("Enter")}, Words::tr("accept")}, {{Words::tr("S")}, Words::tr("skip")},
        {{Words::tr("X")}, Words::tr("can\u2019t tell")}, {{Words::tr("Z")}, Words::tr("undo")},
        {{Words::tr("Q")}, Words::tr("more questions")}};
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
            [recording, asking] { return liveKeys(recording && recording(), asking && asking()); }},
        {"capture", Words::tr("Guided capture"), widgets.capture, captureKeys, "live"},
        {"signal", Words::tr("Signal"), widgets.signal, signalKeys, "live"},
        {"label", Words::tr("Label"), widgets.label, labelKeys},
        {"train", Words::tr("Train"), widgets.train, keysOf(trainKeys, text)},
        {"study", Words::tr("Study"), widgets.study, keysOf(trainKeys, text), "train"},
        {"glove", Words::tr("Glove"), widgets.glove, keysOf(gloveKeys, text)},
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
