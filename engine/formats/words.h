// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of this folder that a person reads. They stand here in English and are shown in the reader's language where
// the program has a translator; the context of translations/ is "Formats". Any thread. Private to this folder.
#pragma once
#include <QCoreApplication>

namespace lodestone {

struct FormatWords
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace lodestone
