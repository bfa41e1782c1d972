// SPDX-License-Identifier: GPL-3.0-or-later
// Another program that holds a project file's write lock, from construction to destruction. Needs Qt6::Sql.
#pragma once
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace lodestone::test {

class WriteLock
{
public:
    explicit WriteLock(const QString &file) : m_database(QSqlDatabase::addDatabase("QSQLITE", kName))
    {
        m_database.setDatabaseName(file);
        m_holds = m_database.open() && QSqlQuery(m_database).exec("BEGIN IMMEDIATE");
    }
    ~WriteLock()
    {
        QSqlQuery(m_database).exec("ROLLBACK");
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(kName);
    }
    WriteLock(const WriteLock &) = delete;
    WriteLock &operator=(const WriteLock &) = delete;
    bool holds() const { return m_holds; }

private:
    static constexpr auto kName = "write lock";
    QSqlDatabase m_database;
    bool m_holds = false;
};

} // namespace lodestone::test
