// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <cmath>

namespace lodestone {

namespace {

// Columns: t, jpeg, hash. Nothing: it is damaged.
std::optional<Picture> pictureFrom(const QSqlQuery &row)
{
    Picture picture{row.value(0).toDouble(), row.value(1).toByteArray()};
    if (blockHash(picture.jpeg) != row.value(2).toByteArray())
        return {};
    return picture;
}

} // namespace

void Project::addPictures(qint64 session, const std::vector<Picture> &pictures)
{
    if (pictures.empty())
        return;
    for (const Picture &picture : pictures) {
        if (!std::isfinite(picture.t) || std::abs(picture.t) > kFarthestTime)
            throw ProjectError{
                Words::tr("The time of a picture cannot be right (%1 s), so it was not stored.").arg(picture.t)};
        if (picture.jpeg.isEmpty() || picture.jpeg.size() > kLargestPicture)
            throw ProjectError{Words::tr("A picture has %1 bytes, and at most %2 are stored; make it smaller.")
                                   .arg(picture.jpeg.size())
                                   .arg(kLargestPicture)};
    }
    Transaction transaction(d->store);
    d->known(session);
    for (const Picture &picture : pictures) {
        // Not REPLACE: that would not tell the counts of the one that goes.
        d->store.run("DELETE FROM picture WHERE session = ? AND t = ?", {session, picture.t});
        d->store.run("INSERT INTO picture (session, t, jpeg, hash) VALUES (?, ?, ?, ?)",
            {session, picture.t, picture.jpeg, blockHash(picture.jpeg)});
    }
    transaction.commit();
}

std::vector<Picture> Project::pictures(qint64 session, double from, double to) const
{
    d->known(session);
    std::vector<Picture> list;
    QSqlQuery query = d->store.run("SELECT t, jpeg, hash FROM picture WHERE session = ? AND t >= ? AND t <= ?"
                                   " ORDER BY t",
        {session, from, to});
    while (query.next())
        if (auto picture = pictureFrom(query))
            list.push_back(std::move(*picture));
    return list;
}

std::optional<Picture> Project::pictureNear(qint64 session, double t) const
{
    d->known(session);
    std::optional<Picture> nearest;
    for (const char *sql : {"SELECT t, jpeg, hash FROM picture WHERE session = ? AND t <= ? ORDER BY t DESC LIMIT 1",
             "SELECT t, jpeg, hash FROM picture WHERE session = ? AND t > ? ORDER BY t LIMIT 1"}) {
        QSqlQuery query = d->store.run(sql, {session, t});
        if (!query.next())
            continue;
        if (auto picture = pictureFrom(query);
            picture && (!nearest || std::abs(picture->t - t) < std::abs(nearest->t - t)))
            nearest = std::move(picture);
    }
    return nearest;
}

std::vector<double> Project::pictureTimes(qint64 session) const
{
    std::vector<double> times;
    QSqlQuery query = d->rowsOf(session, "t", "picture", "t");
    while (query.next())
        times.push_back(query.value(0).toDouble());
    return times;
}

Project::PictureCount Project::pictureBytes(qint64 session) const
{
    d->known(session);
    QSqlQuery query = d->store.run("SELECT pictures, picture_bytes FROM session WHERE id = ?", {session});
    return query.next() ? PictureCount{query.value(0).toLongLong(), query.value(1).toLongLong()} : PictureCount{};
}

void Project::removePictures(qint64 session)
{
    d->store.run("PRAGMA secure_delete = ON"); // their bytes go too, whatever SQLite was built to do
    Transaction transaction(d->store);
    d->known(session);
    d->store.run("DELETE FROM picture WHERE session = ?", {session});
    d->store.run("UPDATE session SET revision = revision + 1 WHERE id = ?", {session}); // others list it anew
    transaction.commit();
}

} // namespace lodestone
