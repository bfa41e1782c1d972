// SPDX-License-Identifier: GPL-3.0-or-later
// What waiting costs, for the tests of this folder.
#pragma once
#include <ctime>

inline double processorSeconds() // that this process has used
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}
