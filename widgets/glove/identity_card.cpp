// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/identity_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/format.h"
#include "widgets/glove/board_picture.h"
#include "widgets/glove/value_row.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lodestone {

IdentityCard::IdentityCard(QWidget *parent) : Card(tr("No glove"), parent)
{
    m_refresh = new ActionButton(Icon::Refresh, {}, this);
    m_refresh->setCompact(true);
    m_refresh->setAccessibleName(tr("Ask the glove again"));
    m_refresh->setToolTip(tr("Ask the glove again (F5)"));
    titleRow()->addWidget(m_refresh);
    body()->setSpacing(0);
    m_board = new BoardPicture(this);
    body()->addWidget(m_board);
    body()->addSpacing(10);
    m_port = addValue(this, tr("Port"));
    m_boardName = addValue(this, tr("Board"));
    m_firmware = addValue(this, tr("Firmware"));
    m_serial = addValue(this, tr("Serial"));
    m_rate = addValue(this, tr("Rate"));
    addSection(this, tr("Sensors"));
    const QString names[] = {tr("Magnetometer"), tr("Accelerometer"), tr("Gyroscope")};
    for (std::size_t i = 0; i < m_sensors.size(); ++i) {
        m_sensors[i] = new SensorRow(names[i], this);
        body()->addWidget(m_sensors[i]);
    }
    addSection(this, tr("Link"));
    m_lost = addValue(this, tr("Lost samples"));
    m_crc = addValue(this, tr("CRC errors"));
    m_drops = addValue(this, tr("Dropped here"));
    m_inference = addValue(this, tr("Inference"));
    body()->addStretch();
    connect(m_refresh, &QAbstractButton::clicked, this, &IdentityCard::refreshRequested);
}

void IdentityCard::setConnected(bool connected, const QString &name, const QString &port, const QString &problem)
{
    m_connected = connected;
    setTitle(name.isEmpty() ? tr("No glove") : name);
    m_port->setValue(port);
    m_board->setConnected(connected);
    m_refresh->setEnabled(connected);
    if (problem.isEmpty())
        clearError();
    else
        showError(problem, {});
    if (connected)
        return;
    setInfo({}); // otherwise values of a disconnected glove would look current
    for (ValueRow *row : {m_lost, m_crc, m_drops, m_inference})
        row->setValue({});
}

void IdentityCard::setInfo(const link::GloveInfo &info)
{
    m_info = info;
    m_boardName->setValue(info.board);
    m_firmware->setValue(info.firmware);
    m_serial->setValue(info.serial);
    m_rate->setValue(info.rateHz > 0 ? tr("%1 Hz").arg(info.rateHz) : QString());
    showSensors(info.rateHz);
}

void IdentityCard::setStatistics(const link::LinkStatistics &statistics)
{
    m_lost->setValue(tr("%1 of %2")
                         .arg(formatCount(static_cast<qint64>(statistics.lost)),
                             formatCount(static_cast<qint64>(statistics.samples))));
    m_crc->setValue(tr("%1 of %2")
                        .arg(formatCount(static_cast<qint64>(statistics.crcErrors)),
                            formatCount(static_cast<qint64>(statistics.frames))));
    m_drops->setValue(formatCount(static_cast<qint64>(statistics.queueDrops + statistics.messageDrops)));
    showSensors(statistics.rateHz);
}

void IdentityCard::setInferenceTime(double microseconds)
{
    m_inference->setValue(microseconds < 0      ? QString()
                          : microseconds < 1000 ? tr("%1 µs").arg(formatNumber(microseconds, 0))
                                                : tr("%1 ms").arg(formatNumber(microseconds / 1000, 2)));
}

void IdentityCard::showSensors(double rateHz)
{
    const bool alive = m_connected && rateHz > 0;
    const QString hz = alive ? tr("%1 Hz").arg(formatNumber(rateHz, 1)) : QString();
    const auto range = [](int value, const QString &unit) {
        return value > 0 ? QStringLiteral("±%1 %2").arg(value).arg(unit) : QStringLiteral("—");
    };
    m_sensors[0]->setState(alive, range(m_info.magRangeMicrotesla, QStringLiteral("µT")), hz);
    m_sensors[1]->setState(alive, range(m_info.accelRangeG, QStringLiteral("g")), hz);
    m_sensors[2]->setState(alive, range(m_info.gyroRangeDps, QStringLiteral("°/s")), hz);
}

} // namespace lodestone
