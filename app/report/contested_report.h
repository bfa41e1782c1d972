// SPDX-License-Identifier: GPL-3.0-or-later
// Contested labels as they are shown in the window and written into a report.
#pragma once
#include "app/studio/disputes.h"
#include "widgets/train/contested_sheet.h"

namespace lodestone {

struct ContestedReport
{
    int labels = 0, judged = 0; // as DisputesJob::Result has them
    struct Entry
    {
        ContestedRow row;
        QByteArray jpeg; // empty: no picture of that moment
    };
    std::vector<Entry> entries; // the surest first
};
ContestedReport contestedReport(const DisputesJob::Result &result, const std::vector<ContestedLabel> &labels);
int picturesIn(const ContestedReport &report);
QString contestedInWords(const ContestedReport &report); // which labels were looked at, and how many are contested

} // namespace lodestone
