// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/connection.h"
#include <libserialport.h>

namespace lodestone::link {

QList<PortInfo> listPorts()
{
    QList<PortInfo> ports;
    sp_port **list = nullptr;
    if (sp_list_ports(&list) != SP_OK)
        return ports;
    const auto text = [](const char *value) { return value ? QString::fromLocal8Bit(value) : QString(); };
    for (int i = 0; list[i]; ++i) {
        const sp_port *port = list[i];
        PortInfo info;
        info.name = text(sp_get_port_name(port));
        info.description = text(sp_get_port_description(port));
        if (sp_get_port_transport(port) == SP_TRANSPORT_USB) {
            info.vendor = text(sp_get_port_usb_manufacturer(port));
            info.product = text(sp_get_port_usb_product(port));
            info.serial = text(sp_get_port_usb_serial(port));
            int vendorId = 0, productId = 0;
            if (sp_get_port_usb_vid_pid(port, &vendorId, &productId) == SP_OK) {
                const auto number = [](int id) { return QString("%1").arg(id, 4, 16, QChar('0')); };
                if (info.vendor.isEmpty())
                    info.vendor = number(vendorId);
                if (info.product.isEmpty())
                    info.product = number(productId);
            }
        }
        ports.append(info);
    }
    sp_free_port_list(list);
    return ports;
}

} // namespace lodestone::link
