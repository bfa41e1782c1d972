// SPDX-License-Identifier: GPL-3.0-or-later
// One declaration per verb; registry.cpp has the table.
#pragma once
#include "app/cli/verb.h"

namespace lodestone::cli {

Work declareBackup(CLI::App &command);
Work declareBenchmark(CLI::App &command);
Work declareAbout(CLI::App &command);
Work declareCalibrate(CLI::App &command);
Work declareConfirm(CLI::App &command);
Work declareDemo(CLI::App &command);
Work declareEvaluate(CLI::App &command);
Work declareExport(CLI::App &command);
Work declareFlash(CLI::App &command);
Work declareGlove(CLI::App &command);
Work declareImport(CLI::App &command);
Work declareInfo(CLI::App &command);
Work declareLabel(CLI::App &command);
Work declareNoise(CLI::App &command);
Work declarePlans(CLI::App &command);
Work declarePorts(CLI::App &command);
Work declareQuantise(CLI::App &command);
Work declareQuery(CLI::App &command);
Work declareRecipes(CLI::App &command);
Work declareRecord(CLI::App &command);
Work declareRecover(CLI::App &command);
Work declareReplay(CLI::App &command);
Work declareReport(CLI::App &command);
Work declareRestore(CLI::App &command);
Work declareRevert(CLI::App &command);
Work declareKey(CLI::App &command);
Work declareStudy(CLI::App &command);
Work declareTrain(CLI::App &command);
Work declareVerify(CLI::App &command);
Work declareServe(CLI::App &command);
Work declareWatch(CLI::App &command);

} // namespace lodestone::cli
