// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of this folder that a person reads, as engine/formats/words.h; the context of translations/ is "Link". Any
// thread. Private to this folder.
#pragma once
#include <QCoreApplication>

namespace lodestone::link {

struct LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(Link)
};

} // namespace lodestone::link
