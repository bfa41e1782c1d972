// SPDX-License-Identifier: GPL-3.0-or-later
// This process, as the kernel sees it (Linux, proc(5)).
#pragma once

namespace lodestone {

double millisecondsSinceProcessStart(); // from exec, so that loading libraries counts; steps of a clock tick, 10 ms
double residentMegabytes();

} // namespace lodestone
