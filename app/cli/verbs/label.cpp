// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    std::string project, session, fingers;
    int begin = -1, end = -1;
    qint64 change = 0, remove = 0;
};

QJsonArray listOf(const Project &project, qint64 session)
{
    QJsonArray labels;
    for (const Label &label : project.labels(session))
        labels.append(QJsonObject{{"id", label.id}, {"begin", label.segment.begin}, {"end", label.segment.end},
            {"fingers", QString::fromStdString(label.segment.fingers.toString())}, {"source", textOf(label.source)}});
    return labels;
}

QJsonArray damagedOf(const Project &project, qint64 session)
{
    QJsonArray labels;
    for (const DamagedLabel &label : project.damagedLabels(session))
        labels.append(
            QJsonObject{{"id", label.id}, {"begin", label.begin}, {"end", label.end}, {"fingers", label.fingers}});
    return labels;
}

Segment segmentFrom(const Options &o, const SessionInfo &session)
{
    const auto fingers = Combination::fromString(o.fingers);
    if (!fingers)
        throw WrongUsage{QStringLiteral(
            "--fingers takes five letters, thumb first: e extended, f flexed, ? unknown; for example efeee.")};
    const Segment segment{o.begin, o.end, *fingers};
    if (segment.begin < 0 || segment.end <= segment.begin || segment.end > session.samples)
        throw WrongUsage{
            QStringLiteral("--begin and --end are sample numbers with 0 <= begin < end <= %1.").arg(session.samples)};
    return segment;
}
} // namespace

Work declareLabel(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--project", o->project, "Project file")->required();
    command.add_option("--session", o->session, kSessionHelp)->required();
    command.add_option("--begin", o->begin, "First sample of the segment");
    command.add_option("--end", o->end, "Number of the sample after the last one");
    command.add_option("--fingers", o->fingers, "Five letters, thumb first: e, f or ?");
    auto *change = command.add_option("--change", o->change, "Id of the label to change instead of adding one");
    command.add_option("--remove", o->remove, "Label to remove")->excludes(change);
    command.footer("Without --begin, --end and --fingers it lists the session's labels.");
    return [o](Run &) {
        const bool listing = o->fingers.empty() && o->begin < 0 && o->end < 0 && !o->change && !o->remove;
        auto project = openProject(o->project, true, listing);
        const SessionInfo session = findSession(*project, o->session);
        QJsonObject answer{{"session", session.id}};
        if (o->change || o->remove) {
            const qint64 wanted = o->change ? o->change : o->remove;
            const auto among = [wanted](const auto &labels) {
                return std::any_of(labels.begin(), labels.end(), [wanted](const auto &l) { return l.id == wanted; });
            };
            if (!among(project->labels(session.id)) && !among(project->damagedLabels(session.id)))
                throw Failure{
                    QStringLiteral("Session %1 has no label %2; run label without further options to see the list.")
                        .arg(session.id)
                        .arg(wanted)};
        }
        if (o->remove) {
            project->removeLabel(o->remove);
            answer["removed"] = o->remove;
        } else if (o->change) {
            project->changeLabel(o->change, segmentFrom(*o, session));
            answer["changed"] = o->change;
        } else if (!listing) {
            answer["added"] = project->addLabel(session.id, segmentFrom(*o, session), LabelSource::Human);
        }
        answer["labels"] = listOf(*project, session.id);
        if (const QJsonArray damaged = damagedOf(*project, session.id); !damaged.isEmpty())
            answer["damaged"] = damaged;
        return answer;
    };
}

} // namespace lodestone::cli
