// SPDX-License-Identifier: GPL-3.0-or-later
// The running account of a project: how many changes were acknowledged and what the file held after the last of them.
// It is written into the file (setting "account") with every change, and beside the file (FILE-account) once the change
// is committed. SQLite drops what is torn at the end of a -wal file, or all of a -wal file that is gone, without a
// word; the account beside the file is then ahead of the one inside. Private to this folder.
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace lodestone {

struct Account
{
    QString project;   // a random name, the same in all copies of one project
    qint64 number = 0; // of the change, ascending
    QByteArray chain;  // SHA-256 over the chain before, and what this change wrote
    qint64 sessions = 0, samples = 0, labels = 0, models = 0, pictures = 0;
    bool operator==(const Account &) const = default;
};
QString toText(const Account &account); // JSON
std::optional<Account> accountFromText(const QString &text);

// What the file should have and has not.
struct Missing
{
    qint64 changes = 0;
    qint64 sessions = 0, samples = 0, labels = 0, models = 0, pictures = 0;
    bool any() const { return changes > 0; }
    void add(const Missing &more);
};
Missing between(const Account &file, const Account &acknowledged); // nothing for accounts of two projects
QString toText(const Missing &missing);
Missing missingFromText(const QString &text);

// The account beside the file. Nobody depends on it: where it cannot be written or read, a loss is not noticed.
class AccountFile
{
public:
    explicit AccountFile(const QString &project);
    ~AccountFile();
    AccountFile(const AccountFile &) = delete;
    AccountFile &operator=(const AccountFile &) = delete;
    std::optional<Account> read() const; // nothing where there is none, or a torn one
    void write(const Account &account);
    void remove();

private:
    int opened(int how) const; // -1: it cannot be

    QByteArray m_name;
    int m_file = -1;
};

} // namespace lodestone
