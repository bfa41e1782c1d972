// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/first_flash.h"

#include "app/studio/background.h"
#include "app/studio/follow.h"
#include "engine/jobs/programs.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace lodestone {
namespace {

// Whole clusters, as a micro:bit takes each sector once and in order (DAPLink, virtual_fs_user.c): on the drive before
// the next piece is written, no sector is written again and none overtakes another.
constexpr qint64 kPiece = 32 * 1024; // bytes
constexpr qint64 kTextFile = 16 * 1024;
constexpr int kTick = 250; // ms

QString textOf(const QString &folder, const char *name)
{
    QFile file(QDir(folder).filePath(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kTextFile)) : QString();
}

// Of a line "Unique ID: 9904…".
QString valueOf(const QString &text, QLatin1String key)
{
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (line.startsWith(key) && line.mid(key.size()).startsWith(QLatin1Char(':')))
            return line.mid(key.size() + 1).trimmed();
    return {};
}

// Board numbers: https://tech.microbit.org/software/daplink-interface/
std::optional<BoardDrive::Kind> microbitOf(const QString &id)
{
    const QString board = id.left(4);
    if (board == QLatin1String("9900") || board == QLatin1String("9901"))
        return BoardDrive::Kind::MicrobitV1;
    if (board >= QLatin1String("9903") && board <= QLatin1String("9906"))
        return BoardDrive::Kind::MicrobitV2;
    return {};
}

std::optional<BoardDrive> boardAt(const QString &folder)
{
    const QString details = textOf(folder, "DETAILS.TXT");
    const QString id = valueOf(details, QLatin1String("Unique ID"));
    // The drive MAINTENANCE takes firmware for the USB chip, and would keep ours in its place.
    const bool maintenance = valueOf(details, QLatin1String("Daplink Mode")) == QLatin1String("Bootloader");
    if (const auto kind = microbitOf(id); kind && !maintenance) {
        const bool v1 = kind == BoardDrive::Kind::MicrobitV1;
        return BoardDrive{*kind, folder, id, v1 ? QStringLiteral("micro:bit (v1)") : QStringLiteral("micro:bit (v2)"),
            sharedFile(
                v1 ? QStringLiteral("firmware/glove-microbit.hex") : QStringLiteral("firmware/glove-microbit-v2.hex"))};
    }
    const QString board = valueOf(textOf(folder, "INFO_UF2.TXT"), QLatin1String("Board-ID"));
    if (!board.isEmpty())
        return BoardDrive{BoardDrive::Kind::Uf2, folder, board, board, {}};
    return {};
}

ProjectError writeError(int error)
{
    if (error == ENOSPC)
        return {FirstFlash::tr("The firmware does not fit on the drive; unplug the board, plug it in and try again.")};
    if (error == EROFS || error == EACCES || error == EPERM)
        return {FirstFlash::tr("The drive may not be written; mount it so that you may write on it.")};
    return {FirstFlash::tr("The board went away before all of the firmware was on it; plug it in and try again.")};
}

} // namespace

std::vector<BoardDrive> boardDrives(const QStringList &folders)
{
    std::vector<BoardDrive> boards;
    for (const QString &folder : folders)
        if (const auto board = boardAt(folder))
            boards.push_back(*board);
    return boards;
}

void copyInPieces(const QString &image, const QString &folder, const std::function<void(qint64)> &written)
{
    QFile from(image);
    const QByteArray bytes = from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
    if (bytes.isEmpty())
        throw ProjectError{FirstFlash::tr("%1 cannot be read; install lodestone-firmware again.").arg(image)};
    const QByteArray name = QFile::encodeName(QDir(folder).filePath(QFileInfo(image).fileName()));
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        throw writeError(errno);
    const auto closed = qScopeGuard([file] { ::close(file); });
    for (qint64 at = 0; at < bytes.size();) {
        if (::access(name.constData(), F_OK) != 0) // an unmounted drive leaves the open file behind
            throw writeError(errno);
        const ssize_t count = ::write(file, bytes.constData() + at, std::size_t(std::min(kPiece, bytes.size() - at)));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw writeError(errno);
        at += count;
        if (::fsync(file) != 0 && (at < bytes.size() || errno == ENOSPC))
            throw writeError(errno);
        written(at);
    }
}

FirstFlash::FirstFlash(Boards boards, QObject *parent) : QObject(parent), m_boards(std::move(boards))
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_copied)
            look(); // not every desktop mounts the drive again, and then no mount tells
        else
            emit changed();
    });
}

double FirstFlash::fraction() const
{
    return m_copy && m_copy->size > 0 ? double(m_copy->written) / double(m_copy->size) : 0;
}

void FirstFlash::look()
{
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    const auto ended = [this](const std::vector<BoardDrive> &drives) {
        m_looking = false;
        if (std::exchange(m_lookAgain, false))
            return look(); // what was read may be older than what is asked about
        take(drives);
    };
    follow(this, runInBackground(m_boards), ended, [ended](const QString &) { ended({}); });
}

void FirstFlash::decline()
{
    if (m_state != State::Offered)
        return;
    m_settled.insert(m_drive.id);
    end(State::Idle);
}

void FirstFlash::withdraw()
{
    if (m_state == State::Offered)
        end(State::Idle);
}

void FirstFlash::start()
{
    if ((m_state != State::Offered && m_state != State::Failed) || m_drive.image.isEmpty())
        return;
    m_copy = std::make_shared<Copy>();
    m_copy->size = QFileInfo(m_drive.image).size();
    m_copied = m_gone = false;
    m_problem.clear();
    m_state = State::Copying;
    m_tick.start();
    emit changed();
    follow(
        this, runInBackground([copy = m_copy, drive = m_drive] {
            const bool failedBefore = !textOf(drive.folder, "FAIL.TXT").isEmpty();
            copyInPieces(drive.image, drive.folder, [&copy](qint64 bytes) { copy->written = bytes; });
            return failedBefore;
        }),
        [this](bool failedBefore) {
            m_failedBefore = failedBefore;
            m_copied = true;
            m_limit.setRemainingTime(m_patience);
            emit changed();
        },
        [this](const QString &why) { end(State::Failed, why); });
}

void FirstFlash::take(const std::vector<BoardDrive> &drives)
{
    const auto same = std::ranges::find_if(drives, [this](const BoardDrive &d) { return d.id == m_drive.id; });
    const std::optional<BoardDrive> now = same == drives.end() ? std::nullopt : std::optional(*same);
    if (m_state == State::Copying)
        return m_copied ? takeOver(now) : void();
    if (m_state == State::Failed) {
        m_gone = m_gone || !now;
        if (!now || !m_gone)
            return; // offered again once it is plugged in again
    }
    const auto wanted = std::ranges::find_if(drives, [this](const BoardDrive &d) { return !m_settled.contains(d.id); });
    if (wanted == drives.end()) {
        if (m_state == State::Offered)
            end(State::Idle);
    } else if (m_state != State::Offered || m_drive.folder != wanted->folder) {
        m_drive = *wanted;
        end(State::Offered);
    }
}

// A micro:bit that has all bytes takes its drive away and brings it back, with FAIL.TXT where it did not like them.
void FirstFlash::takeOver(const std::optional<BoardDrive> &now)
{
    if (!now) {
        m_gone = true;
    } else {
        m_drive.folder = now->folder; // it may come back under another name
        if (m_gone || !m_failedBefore)
            if (const QString why = textOf(now->folder, "FAIL.TXT").simplified(); !why.isEmpty())
                return end(State::Failed, tr("The board refused the firmware: %1").arg(why));
        if (m_gone)
            return end(State::Done);
    }
    if (m_limit.hasExpired())
        end(State::Done);
}

void FirstFlash::end(State state, const QString &problem)
{
    m_tick.stop();
    m_state = state;
    m_problem = problem;
    m_gone = false;
    if (state == State::Done)
        m_settled.insert(m_drive.id);
    emit changed();
}

} // namespace lodestone
