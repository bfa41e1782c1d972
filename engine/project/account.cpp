// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/account.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lodestone {
namespace {

QJsonObject objectFrom(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }
QString textFrom(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray checked(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex() + ' ' + text + '\n';
}

} // namespace

QString toText(const Account &account)
{
    return textFrom({{"project", account.project}, {"number", account.number},
        {"chain", QString::fromLatin1(account.chain.toHex())}, {"sessions", account.sessions},
        {"samples", account.samples}, {"labels", account.labels}, {"models", account.models},
        {"pictures", account.pictures}});
}

std::optional<Account> accountFromText(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    Account account{object["project"].toString(), object["number"].toInteger(),
        QByteArray::fromHex(object["chain"].toString().toLatin1()), object["sessions"].toInteger(),
        object["samples"].toInteger(), object["labels"].toInteger(), object["models"].toInteger(),
        object["pictures"].toInteger()};
    if (account.project.isEmpty() || account.number < 1)
        return {};
    return account;
}

void Missing::add(const Missing &more)
{
    changes += more.changes;
    sessions += more.sessions;
    samples += more.samples;
    labels += more.labels;
    models += more.models;
    pictures += more.pictures;
}

Missing between(const Account &file, const Account &acknowledged)
{
    if (file.project != acknowledged.project || acknowledged.number < file.number
        || (acknowledged.number == file.number && acknowledged.chain == file.chain))
        return {};
    const auto less = [](qint64 now, qint64 then) { return std::max<qint64>(0, then - now); };
    // The same number at the end of another chain: at least the last change is another one.
    return {std::max<qint64>(1, acknowledged.number - file.number), less(file.sessions, acknowledged.sessions),
        less(file.samples, acknowledged.samples), less(file.labels, acknowledged.labels),
        less(file.models, acknowledged.models), less(file.pictures, acknowledged.pictures)};
}

QString toText(const Missing &missing)
{
    return textFrom({{"changes", missing.changes}, {"sessions", missing.sessions}, {"samples", missing.samples},
        {"labels", missing.labels}, {"models", missing.models}, {"pictures", missing.pictures}});
}

Missing missingFromText(const QString &text)
{
    const QJsonObject object = objectFrom(text);
    return {object["changes"].toInteger(), object["sessions"].toInteger(), object["samples"].toInteger(),
        object["labels"].toInteger(), object["models"].toInteger(), object["pictures"].toInteger()};
}

AccountFile::AccountFile(const QString &project)
{
    // SQLite puts its -wal file beside the file a link points to.
    const QString real = QFileInfo(project).canonicalFilePath();
    m_name = QFile::encodeName((real.isEmpty() ? project : real) + QStringLiteral("-account"));
}

AccountFile::~AccountFile()
{
    if (m_file >= 0)
        ::close(m_file);
}

// Neither a pipe nor a device: to open one may wait for ever.
int AccountFile::opened(int how) const
{
    const int file = ::open(m_name.constData(), how | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    struct stat status;
    if (file < 0 || (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)))
        return file;
    ::close(file);
    return -1;
}

std::optional<Account> AccountFile::read() const
{
    const int file = opened(O_RDONLY);
    if (file < 0)
        return {};
    QByteArray content(4096, '\0');
    content.truncate(std::max<ssize_t>(0, ::read(file, content.data(), std::size_t(content.size()))));
    ::close(file);
    const QByteArray text = content.mid(content.indexOf(' ') + 1).trimmed();
    return content == checked(text) ? accountFromText(QString::fromUtf8(text)) : std::nullopt;
}

void AccountFile::write(const Account &account)
{
    if (m_file < 0)
        m_file = opened(O_WRONLY | O_CREAT);
    if (m_file < 0)
        return;
    const QByteArray content = checked(toText(account).toUtf8());
    if (::pwrite(m_file, content.constData(), std::size_t(content.size()), 0) != content.size()
        || ::ftruncate(m_file, content.size()) != 0) {
        // Torn: whoever reads it sees that, and does not rely on it.
    }
}

void AccountFile::remove() { QFile::remove(QFile::decodeName(m_name)); }

} // namespace lodestone
