// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QJsonDocument>

namespace lodestone {

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonFrom(const QVariant &text) { return QJsonDocument::fromJson(text.toString().toUtf8()).object(); }

// Columns: id, name, created, recipe, hash, provenance, report, note, and weights and image where asked for.
ModelInfo modelFrom(const QSqlQuery &row, bool whole)
{
    ModelInfo model;
    model.id = row.value(0).toLongLong();
    model.name = row.value(1).toString();
    model.created = timeFrom(row.value(2).toString());
    model.recipe = row.value(3).toString();
    model.hash = row.value(4).toByteArray();
    model.provenance = jsonFrom(row.value(5));
    model.report = jsonFrom(row.value(6));
    model.note = row.value(7).toString();
    if (whole) {
        model.weights = row.value(8).toByteArray();
        model.image = row.value(9).toByteArray();
    }
    return model;
}

} // namespace

qint64 Project::addModel(const ModelInfo &model)
{
    QByteArray hash = model.hash;
    if (!model.image.isEmpty()) {
        const QByteArray measured = blockHash(model.image);
        if (!hash.isEmpty() && hash != measured)
            throw ProjectError{
                Words::tr("The image of %1 does not match its hash; quantise the model again.").arg(model.name)};
        hash = measured;
    }
    Transaction transaction(d->store);
    const qint64 id = d->store.insert(
        "INSERT INTO model (name, created, recipe, weights, image, hash, provenance, report, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {model.name.isNull() ? QStringLiteral("") : model.name, timeText(model.created),
            model.recipe.isNull() ? QStringLiteral("") : model.recipe, model.weights, model.image, hash,
            jsonText(model.provenance), jsonText(model.report), model.note.isNull() ? QStringLiteral("") : model.note});
    if (model.name.isEmpty())
        d->store.run("UPDATE model SET name = ? WHERE id = ?", {QStringLiteral("Model %1").arg(id), id});
    transaction.commit();
    return id;
}

QList<ModelInfo> Project::models() const
{
    QList<ModelInfo> list;
    QSqlQuery query = d->store.run("SELECT id, name, created, recipe, hash, provenance, report, note FROM model WHERE "
                                   "removed = '' ORDER BY id DESC");
    while (query.next())
        list.append(modelFrom(query, false));
    return list;
}

std::optional<ModelInfo> Project::model(qint64 id) const
{
    QSqlQuery query = d->store.run(
        "SELECT id, name, created, recipe, hash, provenance, report, note, weights, image FROM model"
        " WHERE id = ? AND removed = ''",
        {id});
    if (!query.next())
        return std::nullopt;
    return modelFrom(query, true);
}

std::optional<ModelInfo> Project::newestModel() const
{
    QSqlQuery query = d->store.run(
        "SELECT id, name, created, recipe, hash, provenance, report, note, weights, image FROM model"
        " WHERE removed = '' ORDER BY id DESC LIMIT 1");
    if (!query.next())
        return std::nullopt;
    return modelFrom(query, true);
}

QList<ModelInfo> Project::removedModels() const
{
    QList<ModelInfo> list;
    QSqlQuery query = d->store.run("SELECT id, name, created, recipe, hash, provenance, report, note FROM model"
                                   " WHERE removed <> '' ORDER BY removed DESC");
    while (query.next())
        list.append(modelFrom(query, false));
    return list;
}

void Project::Private::sayOfModel(qint64 id, const char *sql, const QVariant &value) const
{
    Transaction transaction(store);
    if (store.run(sql, {value, id}).numRowsAffected() < 1)
        throw ProjectError{
            Words::tr("The project has no model %1; it may have been removed, list the models again.").arg(id)};
    transaction.commit();
}

void Project::renameModel(qint64 id, const QString &name)
{
    if (name.trimmed().isEmpty())
        throw ProjectError{Words::tr("A model needs a name; type one.")};
    d->sayOfModel(id, "UPDATE model SET name = ? WHERE id = ? AND removed = ''", name.trimmed());
}

void Project::setModelNote(qint64 id, const QString &note)
{
    d->sayOfModel(
        id, "UPDATE model SET note = ? WHERE id = ? AND removed = ''", note.isNull() ? QStringLiteral("") : note);
}

void Project::removeModel(qint64 id)
{
    d->sayOfModel(id, "UPDATE model SET removed = ? WHERE id = ? AND removed = ''", timeText({}));
}

void Project::restoreModel(qint64 id)
{
    d->sayOfModel(id, "UPDATE model SET removed = ? WHERE id = ? AND removed <> ''", QStringLiteral(""));
}

} // namespace lodestone
