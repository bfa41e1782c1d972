// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/data_request.h"

namespace lodestone::codec {

template<>
QCborValue toCbor(const KeptLabels::Segment &segment)
{
    return QCborArray{segment.begin, segment.end, QString::fromStdString(segment.fingers.toString()), segment.human};
}

template<>
void fromCbor(const QCborValue &value, KeptLabels::Segment &out, const Place &)
{
    const QCborArray row = value.toArray();
    const auto place = [&row](qsizetype i) {
        const double at = row.at(i).toDouble(-1); // a project's JSON has no other numbers; any size
        return at >= 0 && at <= std::numeric_limits<int>::max() ? int(at) : -1;
    };
    out = {place(0), place(1), {}, row.at(3).toBool()};
    const auto fingers = Combination::fromString(row.at(2).toString().toStdString());
    if (out.begin < 0 || out.end <= out.begin || !fingers)
        throw JobFailed{JobProblem::KeptLabelsDamaged};
    out.fingers = *fingers;
}

} // namespace lodestone::codec
