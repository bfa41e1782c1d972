// SPDX-License-Identifier: GPL-3.0-or-later
// What a bug report needs: versions, the machine, and which parts are installed. Nothing in it names a person or a file
// of theirs.
#pragma once
#include <QJsonObject>

namespace lodestone {

// version, build, compiler, qt, qt_built, system, kernel, architecture, cores, desktop, session, locale, and parts{}:
// for each part whether it is here. Thread: any, once the application object stands.
QJsonObject aboutThisProgram();

} // namespace lodestone
