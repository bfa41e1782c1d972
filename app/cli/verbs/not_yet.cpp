// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/registry.h"

namespace lodestone::cli {

Work declareNotYet(CLI::App &command)
{
    command.allow_extras(); // whatever its options will be, the answer is the same
    const QString name = fromUtf8(command.get_name());
    return [name](Run &) -> QJsonObject {
        throw WrongUsage{QStringLiteral("%1: not yet; this version of Lodestone cannot do it. See lodestone-cli --help for what it can.").arg(name)};
    };
}

} // namespace lodestone::cli
