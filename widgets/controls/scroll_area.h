// SPDX-License-Identifier: GPL-3.0-or-later
// A vertical scroll area with a transparent background, for content inside a card.
#pragma once

class QScrollArea;
class QWidget;

namespace lodestone {

QScrollArea *makeScrollArea(QWidget *content, QWidget *parent); // content: nullptr if it is set later

} // namespace lodestone
