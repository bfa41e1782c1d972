// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/registry.h"
#include "device/link/connection.h"
#include <QJsonArray>

namespace lodestone::cli {

Work declarePorts(CLI::App &)
{
    return [](Run &run) {
        QJsonArray ports;
        for (const link::PortInfo &port : link::listPorts()) {
            ports.append(QJsonObject{{"name", port.name}, {"description", port.description}, {"vendor", port.vendor},
                {"product", port.product}, {"serial", port.serial}, {"usb", port.usb}});
            run.print(QStringLiteral("%1  %2  %3:%4  %5\n")
                          .arg(port.name, port.description, port.vendor, port.product, port.serial));
        }
        if (ports.isEmpty())
            run.print(QStringLiteral(
                "No serial port here. Plug the glove in, or try the virtual one: lodestone-cli glove\n"));
        return QJsonObject{{"ports", ports}};
    };
}

} // namespace lodestone::cli
