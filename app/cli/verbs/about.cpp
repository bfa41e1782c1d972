// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/registry.h"
#include "app/studio/about.h"

namespace lodestone::cli {

Work declareAbout(CLI::App &)
{
    return [](Run &) { return aboutThisProgram(); };
}

} // namespace lodestone::cli
