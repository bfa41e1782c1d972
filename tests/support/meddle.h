// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of a project file: SQL behind the project's back, and the sentence with which it refuses. Needs Qt6::Sql.
#pragma once
#include "engine/project/project.h"
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QVariantList>

namespace lodestone::test {

// A statement that fails fails the test.
inline void meddle(const QString &file, const QString &statement, const QVariantList &values = {})
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddle"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.prepare(statement), qPrintable(statement));
        for (const QVariant &value : values)
            query.addBindValue(value);
        QVERIFY2(query.exec(), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddle"));
}

// A project as an older format was. 1: 40 samples, three labels, a model. 2: the same and two more sessions, one of
// another board with classes.
inline void writeFormat(int format, const QString &file)
{
    QFile sql(qEnvironmentVariable("LODESTONE_SOURCE") + QStringLiteral("/tests/project/format%1.sql").arg(format));
    QVERIFY2(sql.open(QIODevice::ReadOnly), qPrintable(sql.fileName()));
    for (const QByteArray &line : sql.readAll().split('\n'))
        if (!line.isEmpty() && !line.startsWith("--"))
            meddle(file, QString::fromUtf8(line));
}
inline void writeFormat1(const QString &file) { writeFormat(1, file); }

// Rows of a table, behind the project's back.
inline QList<QVariantList> query(const QString &file, const QString &sql)
{
    QList<QVariantList> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("query"));
        database.setDatabaseName(file);
        if (database.open())
            for (QSqlQuery q(sql, database); q.next();) {
                QVariantList row;
                for (int column = 0; !q.isNull(column) || q.value(column).isValid(); ++column)
                    row << q.value(column);
                rows << row;
            }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("query"));
    return rows;
}

template<typename Call>
QString refusal(Call call) // empty: it did not refuse
{
    try {
        call();
    } catch (const ProjectError &error) {
        return error.text;
    }
    return {};
}

} // namespace lodestone::test
