// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages: a new one is a widget and an entry here.
#pragma once
#include "widgets/frame/page.h"
#include <vector>

namespace lodestone {

struct PageWidgets
{
    QWidget *live = nullptr, *capture = nullptr, *signal = nullptr, *label = nullptr, *train = nullptr,
            *study = nullptr, *glove = nullptr, *outputs = nullptr; // null: an empty page
};

// In the order of their tabs. recording: asked for the words of the key that begins or stops one; text: whether the
// board prints text and takes no model; asking: whether a question waits on Live. Empty: no.
std::vector<Page> pagesOf(const PageWidgets &widgets, std::function<bool()> recording = {},
    std::function<bool()> text = {}, std::function<bool()> asking = {});
QStringList tabIds(); // "live label train glove": what --page and the settings name

} // namespace lodestone
