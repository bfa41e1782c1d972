// SPDX-License-Identifier: GPL-3.0-or-later
// Age of this process from the kernel (Linux, proc(5)).
#pragma once

namespace lodestone {

double millisecondsSinceProcessStart(); // ms since exec, so it includes loading libraries; resolution 10 ms (one clock
                                        // tick)
double residentMegabytes();

} // namespace lodestone
