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

// Weights and image, which are long, only where whole.
QList<ModelInfo> found(const Store &store, bool whole, const char *condition, const QVariantList &values = {})
{
    const QByteArray sql = QByteArray("SELECT id, name, created, recipe, hash, provenance, report, note")
                           + (whole ? ", weights, image" : "") + " FROM model WHERE " + condition;
    QList<ModelInfo> list;
    for (QSqlQuery row = store.run(sql, values); row.next();) {
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
        list.append(model);
    }
    return list;
}

std::optional<ModelInfo> first(const QList<ModelInfo> &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list.first());
}

QString noModel(qint64 id)
{
    return Words::tr("The project has no model %1; it may have been removed, list the models again.").arg(id);
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
        {model.name, timeText(model.created), model.recipe, model.weights, model.image, hash,
            jsonText(model.provenance), jsonText(model.report), model.note});
    if (model.name.isEmpty())
        d->store.run("UPDATE model SET name = ? WHERE id = ?", {QStringLiteral("Model %1").arg(id), id});
    transaction.commit();
    return id;
}

QList<ModelInfo> Project::models() const { return found(d->store, false, "removed = '' ORDER BY id DESC"); }

QList<ModelInfo> Project::removedModels() const
{
    return found(d->store, false, "removed <> '' ORDER BY removed DESC");
}

std::optional<ModelInfo> Project::model(qint64 id) const
{
    return first(found(d->store, true, "id = ? AND removed = ''", {id}));
}

std::optional<ModelInfo> Project::newestModel() const
{
    return first(found(d->store, true, "removed = '' ORDER BY id DESC LIMIT 1"));
}

void Project::renameModel(qint64 id, const QString &name)
{
    if (name.trimmed().isEmpty())
        throw ProjectError{Words::tr("A model needs a name; type one.")};
    d->changeRow("UPDATE model SET name = ? WHERE id = ? AND removed = ''", {name.trimmed(), id}, noModel(id));
}

void Project::setModelNote(qint64 id, const QString &note)
{
    d->changeRow("UPDATE model SET note = ? WHERE id = ? AND removed = ''", {note, id}, noModel(id));
}

void Project::removeModel(qint64 id)
{
    d->changeRow("UPDATE model SET removed = ? WHERE id = ? AND removed = ''", {timeText({}), id}, noModel(id));
}

void Project::restoreModel(qint64 id)
{
    d->changeRow("UPDATE model SET removed = '' WHERE id = ? AND removed <> ''", {id}, noModel(id));
}

} // namespace lodestone
