// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"

namespace lodestone {

Project::Project() = default;
Project::~Project() = default;

std::unique_ptr<Project> Project::open(const QString &file, bool readOnly)
{
    if (file.isEmpty())
        throw ProjectError{Words::tr("No project file was named; give it a name ending in .lodestone.")};
    std::unique_ptr<Project> project(new Project);
    project->d = std::make_unique<Private>(file, readOnly);
    return project;
}

QString Project::file() const { return d->store.file(); }

QString Project::setting(const QString &key, const QString &fallback) const
{
    QSqlQuery query = d->store.run("SELECT value FROM setting WHERE key = ?", {key});
    return query.next() ? query.value(0).toString() : fallback;
}

void Project::setSetting(const QString &key, const QString &value)
{
    // Qt writes a null string as NULL; an empty setting is a value.
    d->store.run(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {key, value.isNull() ? QStringLiteral("") : value});
}

} // namespace lodestone
