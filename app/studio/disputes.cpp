// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/disputes.h"

#include "app/studio/picture_order.h"
#include "app/studio/session_source.h"
#include "app/studio/training.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr QLatin1String kSetting("labels/kept");

QJsonArray keyOf(const Dispute &dispute)
{
    return {dispute.session, dispute.begin, dispute.end, QString::fromStdString(dispute.label.toString())};
}

QJsonArray keptIn(const Project &project)
{
    return QJsonDocument::fromJson(project.setting(kSetting).toUtf8()).array();
}

} // namespace

DisputesJob::Request planDisputes(const Project &project, const QString &recipe)
{
    TrainingChoice choice;
    choice.recipe = recipe;
    return planTraining(project, choice);
}

std::vector<Dispute> standing(const Project &project, const std::vector<Dispute> &disputes)
{
    const QJsonArray kept = keptIn(project);
    std::vector<Dispute> found;
    for (const Dispute &dispute : disputes) {
        const QList<Label> labels = project.labels(dispute.session); // none where the session was removed
        const Segment segment{dispute.begin, dispute.end, dispute.label};
        if (!kept.contains(keyOf(dispute)) && std::any_of(labels.begin(), labels.end(), [&](const Label &label) {
                return label.source == LabelSource::Human && label.segment == segment;
            }))
            found.push_back(dispute);
    }
    return found;
}

std::vector<ContestedLabel> contestedLabels(const Project &project, const std::vector<Dispute> &disputes)
{
    std::vector<ContestedLabel> found;
    for (const Dispute &dispute : disputes) {
        const std::optional<SessionInfo> session = project.session(dispute.session);
        if (!session)
            continue;
        const double t = (dispute.tStart + dispute.tEnd) / 2;
        std::optional<Picture> picture = session->pictures > 0 ? project.pictureNear(session->id, t) : std::nullopt;
        if (picture && std::abs(picture->t - t) > kPictureReach)
            picture.reset();
        found.push_back({dispute, session->name, isSimulated(session->source), std::move(picture)});
    }
    return found;
}

void keepLabel(Project &project, const Dispute &dispute)
{
    QJsonArray kept = keptIn(project);
    if (!kept.contains(keyOf(dispute)))
        kept.append(keyOf(dispute));
    project.setSetting(kSetting, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace lodestone
