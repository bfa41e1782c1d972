// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of engine/project and engine/formats, and names of quantities, that cross the border between the processes.
// The engine's process knows no language of the reader's: there CodedWords is installed as a translator, and what tr()
// makes is a code with its facts. Where the sentence is read, inWords() makes words of it in the reader's language. The
// code is the source text, as in the .ts files, so a new sentence needs nothing but its translation.
#pragma once
#include <QTranslator>

namespace lodestone {

class CodedWords : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    // Of the contexts "Project", "Formats" and "Mapping" alone; nothing for every other.
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
};

// Any text; only the coded parts of it change, also where one is a fact of another.
QString inWords(const QString &coded);

} // namespace lodestone
