// SPDX-License-Identifier: GPL-3.0-or-later
// A vertical scroll area with a transparent background, for content inside a card.
#pragma once

class QScrollArea;
class QWidget;

namespace lodestone {

// content: nullptr if it is set later. parent: where it is to lie, for whenever a tree of widgets gets another parent,
// Qt styles all of it again.
QScrollArea *makeScrollArea(QWidget *content, QWidget *parent);

} // namespace lodestone
