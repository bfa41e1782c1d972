// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/types.h"
#include <algorithm>

namespace lodestone::link {

QString word(SlotState state)
{
    switch (state) {
    case SlotState::Unknown: return {};
    case SlotState::Empty: return QStringLiteral("empty");
    case SlotState::Standby: return QStringLiteral("standby");
    case SlotState::Confirmed: return QStringLiteral("confirmed");
    case SlotState::Trial: return QStringLiteral("trial");
    case SlotState::Damaged: return QStringLiteral("damaged");
    }
    return {};
}

QString word(FlashStage stage)
{
    switch (stage) {
    case FlashStage::Begin: return QStringLiteral("begin");
    case FlashStage::Send: return QStringLiteral("send");
    case FlashStage::Verify: return QStringLiteral("verify");
    case FlashStage::Trial: return QStringLiteral("trial");
    }
    return {};
}

static int slotWith(const GloveInfo &info, SlotState state)
{
    const auto found = std::find_if(
        info.slot.begin(), info.slot.end(), [state](const SlotInfo &slot) { return slot.state == state; });
    return found == info.slot.end() ? -1 : int(found - info.slot.begin());
}

int runningSlot(const GloveInfo &info)
{
    const int trial = slotWith(info, SlotState::Trial);
    return trial >= 0 ? trial : slotWith(info, SlotState::Confirmed);
}

QByteArray runningHash(const GloveInfo &info)
{
    const int slot = runningSlot(info);
    return slot < 0 ? QByteArray() : info.slot[std::size_t(slot)].hash;
}

bool onTrial(const GloveInfo &info) { return slotWith(info, SlotState::Trial) >= 0; }

} // namespace lodestone::link
