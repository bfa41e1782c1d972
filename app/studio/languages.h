// SPDX-License-Identifier: GPL-3.0-or-later
// The languages the program speaks: one file of translations/ each, built into it at :/translations.
#pragma once
#include <QDir>
#include <QStringList>

namespace lodestone {

// Codes such as "de" and "zh_CN", in alphabetical order; "en" is among them (its file holds plurals alone).
inline QStringList languages()
{
    QStringList codes = QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("lodestone_*.qm")});
    for (QString &code : codes)
        code = code.mid(qsizetype(sizeof "lodestone_") - 1).chopped(3);
    return codes;
}

} // namespace lodestone
