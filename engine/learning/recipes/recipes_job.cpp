// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/recipes/recipe.h"
#include <QCborArray>

namespace lodestone {

QCborMap recipesJob(const QCborMap &, JobContext &)
{
    QCborArray list;
    for (const Recipe &r : recipes())
        list.append(QCborMap{{QStringLiteral("name"), QString::fromStdString(r.name)},
            {QStringLiteral("origin"), QString::fromStdString(r.origin)},
            {QStringLiteral("deployable"), r.deployable}});
    return {
        {QStringLiteral("recipes"), list}, {QStringLiteral("default"), QString::fromStdString(defaultRecipe().name)}};
}

} // namespace lodestone
