// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/registry.h"
#include "engine/project/plan.h"
#include <QJsonArray>

namespace lodestone::cli {
namespace {

struct Options
{
    std::string check, project;
};

QJsonObject described(const Plan &plan)
{
    const std::vector<PlanPose> steps = stepsOf(plan);
    return {{"name", plan.name}, {"description", plan.description}, {"steps", int(steps.size())},
        {"seconds", secondsOf(steps)}};
}

QString origin(ListedPlan::Origin from)
{
    switch (from) {
    case ListedPlan::Origin::BuiltIn: return QStringLiteral("built in");
    case ListedPlan::Origin::Person: return QStringLiteral("your own");
    default: return QStringLiteral("project");
    }
}

QJsonObject check(Run &run, const QString &file)
{
    try {
        QJsonObject answer = described(readPlan(file));
        answer["file"] = file;
        answer["valid"] = true;
        run.print(QStringLiteral("%1 is a plan: %2, %3 steps, %4 s\n")
                      .arg(file, answer["name"].toString())
                      .arg(answer["steps"].toInt())
                      .arg(answer["seconds"].toDouble()));
        return answer;
    } catch (const PlanError &error) {
        run.setExitCode(1);
        run.print(error.sentence() + u'\n');
        return {{"file", file}, {"valid", false}, {"place", error.place}, {"reason", error.text}};
    }
}

} // namespace

Work declarePlans(CLI::App &command)
{
    auto o = std::make_shared<Options>();
    command.add_option("--check", o->check, "Check this plan file and list its errors");
    command.add_option("--project", o->project, "Also list the folder plans beside this project file");
    return [o](Run &run) {
        if (!o->check.empty())
            return check(run, fromUtf8(o->check));
        QJsonArray plans;
        for (const ListedPlan &listed : listPlans(fromUtf8(o->project))) {
            QJsonObject entry = listed.plan ? described(*listed.plan) : QJsonObject{{"error", listed.error}};
            entry["id"] = listed.id;
            entry["file"] = listed.file;
            entry["origin"] = origin(listed.origin);
            plans.append(entry);
            if (listed.plan)
                run.print(QStringLiteral("%1 %2 %3 steps, %4 s (%5)\n")
                              .arg(listed.id, -18)
                              .arg(listed.plan->name, -18)
                              .arg(entry["steps"].toInt())
                              .arg(entry["seconds"].toDouble())
                              .arg(origin(listed.origin)));
            else
                run.print(QStringLiteral("%1 %2\n").arg(listed.id, -18).arg(listed.error));
        }
        run.print(QStringLiteral("Your own plans go into %1, or into a folder plans beside a project.\n")
                      .arg(personPlanFolder()));
        return QJsonObject{{"plans", plans}, {"own_folder", personPlanFolder()}};
    };
}

} // namespace lodestone::cli
