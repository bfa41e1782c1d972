// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/channel_words.h"

#include "app/cli/projects.h"
#include <QFileInfo>

namespace lodestone::cli {

QString axisOf(char axis) { return axis == 0 ? QString() : QString(QLatin1Char(axis)); }

std::vector<Assignment> mapOf(const std::string &textOrFile)
{
    const bool file = textOrFile.find('=') == std::string::npos || QFileInfo(fromUtf8(textOrFile)).isFile();
    return assignmentsFrom(file ? readFile(textOrFile) : QByteArray::fromStdString(textOrFile));
}

QByteArray keyOf(const std::string &textOrFile)
{
    return textOrFile.starts_with('@') ? readFile(textOrFile.substr(1)).trimmed()
                                       : QByteArray::fromStdString(textOrFile);
}

} // namespace lodestone::cli
