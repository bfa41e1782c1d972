// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/contested_report.h"
#include "app/report/model_report.h"
#include "widgets/controls/format.h"
#include <algorithm>

namespace lodestone {

ContestedReport contestedReport(const DisputesJob::Result &result, const std::vector<ContestedLabel> &labels)
{
    ContestedReport report{result.labels, result.judged, {}};
    for (const ContestedLabel &label : labels) {
        const Dispute &dispute = label.dispute;
        const QByteArray jpeg = label.picture ? label.picture->jpeg : QByteArray();
        const QImage image = QImage::fromData(jpeg);
        const QString caption = image.isNull()    ? ModelReport::tr("No picture of this moment")
                                : label.simulated ? ModelReport::tr("Simulated camera")
                                                  : QString();
        report.entries.push_back(
            {{ModelReport::tr("%1, %2").arg(label.session, formatClockFine((dispute.tStart + dispute.tEnd) / 2, 1)),
                 dispute.label, dispute.model, dispute.sure, {image, caption}},
                image.isNull() ? QByteArray() : jpeg});
    }
    return report;
}

int picturesIn(const ContestedReport &report)
{
    return int(std::count_if(report.entries.begin(), report.entries.end(),
        [](const ContestedReport::Entry &entry) { return !entry.jpeg.isEmpty(); }));
}

QString contestedInWords(const ContestedReport &report)
{
    if (report.labels == 0)
        return ModelReport::tr("No label of this project was given by a person.");
    QStringList sentences{
        ModelReport::tr("%1 of %2 labels given by hand were checked, each by a model that has not learnt from it.")
            .arg(formatCount(report.judged), formatCount(report.labels))};
    sentences << (report.entries.empty() ? ModelReport::tr("None is contested.")
                                         : ModelReport::tr("%n are contested.", nullptr, int(report.entries.size())));
    if (report.judged < report.labels)
        sentences << ModelReport::tr("The others are too short, or nothing else that is labelled is like them.");
    return sentences.join(u' ');
}

} // namespace lodestone
