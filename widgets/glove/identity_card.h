// SPDX-License-Identifier: GPL-3.0-or-later
// The glove's identity, its sensors' ranges and rates, and the state of the link.
#pragma once
#include "device/link/types.h"
#include "widgets/controls/card.h"

namespace lodestone {

class BoardPicture;
class SensorRow;
class ValueRow;

class IdentityCard : public Card
{
    Q_OBJECT
public:
    explicit IdentityCard(QWidget *parent = nullptr);
    void setConnected(bool connected, const QString &name, const QString &port, const QString &problem);
    void setInfo(const link::GloveInfo &info);
    void setStatistics(const link::LinkStatistics &statistics);
    void setInferenceTime(double microseconds); // us; negative: unknown

signals:
    void refreshRequested();

private:
    void showSensors(double rateHz);
    BoardPicture *m_board;
    ActionButton *m_refresh;
    ValueRow *m_port, *m_boardName, *m_firmware, *m_serial, *m_rate, *m_lost, *m_crc, *m_drops, *m_inference;
    std::array<SensorRow *, 3> m_sensors{};
    link::GloveInfo m_info;
    bool m_connected = false;
};

} // namespace lodestone
