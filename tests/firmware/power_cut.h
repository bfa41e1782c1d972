// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the power at every flash operation of an update, a confirm, a revert and a start, in three ways, and looks what
// the glove is worth afterwards: it must start with the old image or with the new one, whole, answer windows with it,
// and take the next.
#pragma once
#include "memory_board.h"
#include <QString>

namespace lodestone::test {

struct CutTable
{
    QString operation;
    MemoryBoard::Cut cut{};
    int operations = 0, runs = 0, failures = 0;
    QString first; // what the first failure was; empty without one
};

// What is cut: on a glove that runs one image and has an older one in the other slot (unless fresh), with so many
// commit records already in the page in force, of the eight it holds.
struct CutScene
{
    enum class Act { Update, Confirm, Revert, StartAfterTrial } act{};
    int width = 16; // of the network: 16 is an image of 3.6 KB, 32 one of 11.5 KB
    bool fresh = false;
    int records = 4;
    QString name() const;
};

CutTable cutEverywhere(const CutScene &scene, MemoryBoard::Cut cut);
QString cutName(MemoryBoard::Cut cut);

} // namespace lodestone::test
