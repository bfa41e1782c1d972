// SPDX-License-Identifier: GPL-3.0-or-later
// How a session's `source` names the simulated hand it came from, so that the same hand can be asked again.
#pragma once
#include "app/studio/glove_process.h"
#include <memory>

namespace lodestone {

namespace simulator {
class Hand;
}

QString sourceOf(const GloveOptions &options);                  // "virtual glove seed=1 session=2 script=ten each=12"
std::unique_ptr<simulator::Hand> handOf(const QString &source); // null for a real glove's or an imported session
bool isSimulated(const QString &source);
QString sourceInWords(const QString &source); // "simulated hand 1", "glove G-17", "file march.csv"

} // namespace lodestone
