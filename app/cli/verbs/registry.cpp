// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/registry.h"

namespace lodestone::cli {

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all{
        {"demo", "The whole loop on the virtual glove: record, train, query, label, retrain, flash, compare",
            declareDemo},
        {"glove", "Runs the virtual glove and prints the port to connect to", declareGlove},
        {"ports", "Lists serial ports and their devices", declarePorts},
        {"info", "Shows the glove's identity, sensors and slots", declareInfo},
        {"record", "Records a session into a project", declareRecord},
        {"plans", "Lists the capture plans, or checks one", declarePlans},
        {"import", "Imports sessions and labels into a project", declareImport},
        {"export", "Writes a session and its labels to a file", declareExport},
        {"train", "Trains a recipe on a project's labels", declareTrain},
        {"recipes", "Lists the recipes with their sources", declareRecipes},
        {"evaluate", "Accuracy of a model, with the majority baseline", declareEvaluate},
        {"query", "The next moments to label, with the reason for each", declareQuery},
        {"label", "Adds, changes or removes a label segment", declareLabel},
        {"quantise", "Makes the int8 image of a trained model", declareQuantise},
        {"flash", "Puts an image on the glove", declareFlash},
        {"confirm", "Confirms the image on trial", declareConfirm},
        {"revert", "Reverts to the other image", declareRevert},
        {"key", "Makes a glove accept signed images only, or any image", declareKey},
        {"watch", "Live predictions of the glove, and of the host on the same windows", declareWatch},
        {"serve", "Hands predictions and states to other programs: OSC, WebSocket, keyboard and mouse, LSL",
            declareServe},
        {"verify", "Checks a project file, an image or a session for damage", declareVerify},
        {"recover", "Saves what can be read of a damaged project into a new file", declareRecover},
        {"backup", "Makes a backup of a project, and lists those there are", declareBackup},
        {"restore", "Puts a backup in a project's place; what was there is kept", declareRestore},
        {"noise", "Noise, spectra and field of a recorded session, and its true rate", declareNoise},
        {"benchmark", "Benchmark results with the machine's name", declareBenchmark},
        {"study", "Replays labelling on fully labelled sessions, to compare recipes and acquisition functions",
            declareStudy},
        {"replay", "Sends a recorded session through the glove's network and scores its answers", declareReplay},
        {"report", "Writes a model's figures with pictures to a PDF, HTML or CSV file", declareReport, true},
        {"about", "Versions, machine and installed parts: what a bug report needs", declareAbout},
        {"calibrate", "Calibrates a glove's sensors and keeps the result under its serial number", declareCalibrate},
    };
    return all;
}

} // namespace lodestone::cli
