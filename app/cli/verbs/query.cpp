// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/sentences.h"
#include <QJsonArray>

namespace lodestone::cli {

namespace {
struct Options
{
    TrainOptions cut;
    std::string session, acquisition;
    qint64 model = 0;
    int budget = 10;
};
} // namespace

Work declareQuery(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    o->cut.declare(command, false);
    command.add_option("--session", o->session, "Session to query; default: the newest");
    command.add_option("--model", o->model, "Model number; default: the newest, or none while there is none");
    command.add_option("--budget", o->budget, "Number of moments")->check(CLI::Range(1, 1000))->capture_default_str();
    command.add_option("--acquisition", o->acquisition,
        "How to choose them: k-center (default), sittings, lodestone, typiclust, random, entropy, "
        "margin, mc-dropout, bald, badge or ensemble");
    return [o](Run &run) {
        auto project = openProject(o->cut.project, true, true);
        const QList<SessionInfo> sessions = project->sessions();
        if (sessions.isEmpty())
            throw Failure{QStringLiteral("The project has no session to ask about; record or import one first.")};
        const auto newest = std::max_element(
            sessions.begin(), sessions.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
        const SessionInfo session = o->session.empty() ? *newest : findSession(*project, o->session);
        QueryJob::Request request = planQuery(*project, session.id, o->cut.choice(*project));
        if (o->model > 0 || project->newestModel()) // before the first model it is coverage that chooses
            request.model = findModel(*project, o->model).id;
        request.budget = o->budget;
        request.acquisition = fromUtf8(o->acquisition);
        EngineClient engine;
        const QueryJob::Result result = runJob<QueryJob>(run, engine, request);
        QJsonObject answer = toJson(
            result, {QStringLiteral("uncertainty"), QStringLiteral("windowBegin"), QStringLiteral("probability")});
        QJsonArray picks;
        for (const QueryJob::Pick &moment : result.picks) {
            QJsonObject pick = encodeJson(moment);
            const QString reason = reasonInWords(moment, result.acquisition);
            run.print(QStringLiteral("%1..%2  %3  %4\n")
                          .arg(moment.start, 6)
                          .arg(moment.end, -6)
                          .arg(pick["combination"].toString(), reason));
            pick["reason"] = reason;
            picks.append(pick);
        }
        answer["picks"] = picks;
        const QString advice = adviceInWords(result.worth, result.next);
        answer["advice"] = advice;
        run.print(QStringLiteral("\n%1\n").arg(advice));
        for (const QString &sentence : recordNextInWords(result.coverage.recordNext))
            run.print(sentence + u'\n');
        return answer;
    };
}

} // namespace lodestone::cli
