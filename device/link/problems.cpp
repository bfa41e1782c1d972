// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/problems.h"
#include "device/protocol/messages.h"
#include "device/link/words.h"
#include <QFile>
#include <cerrno>
#include <cstring>
#include <grp.h>
#include <sys/stat.h>

namespace lodestone::link {

QString groupWithAccess(const QString &path)
{
    struct stat facts
    {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    if ((facts.st_mode & S_IRGRP) == 0 || (facts.st_mode & S_IWGRP) == 0 || facts.st_gid == 0)
        return {};
    const struct group *entry = ::getgrgid(facts.st_gid);
    return entry ? QString::fromLocal8Bit(entry->gr_name) : QString::number(facts.st_gid);
}

QString openProblem(const QString &port, int error, const QString &group)
{
    switch (error) {
    case ENOENT:
    case ENXIO:
    case ENODEV:
    case EIO: return LinkWords::tr("There is no port %1; plug the glove in, or choose another port.").arg(port);
    case EACCES:
    case EPERM:
        if (group.isEmpty())
            return LinkWords::tr("Only its owner may use %1; run: sudo chmod a+rw %1").arg(port);
        return LinkWords::tr("%1 belongs to group %2; run: sudo usermod -aG %2 $USER, then log in again.")
            .arg(port, group);
    case EBUSY:
    case EAGAIN:
        return LinkWords::tr("%1 is in use by another program; close that program, then connect again.").arg(port);
    case ENOTTY:
    case EINVAL:
    case EISDIR: return LinkWords::tr("%1 is not a serial port; choose one from the list of ports.").arg(port);
    default:
        return LinkWords::tr("%1 cannot be opened (%2); unplug the glove, plug it in again and reconnect.")
            .arg(port, QString::fromLocal8Bit(std::strerror(error)));
    }
}

QString unpluggedProblem(const QString &port)
{
    return LinkWords::tr("The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.")
        .arg(port);
}

QString silentProblem(const QString &port)
{
    return LinkWords::tr("Nothing answers on %1; check that the glove is switched on and that its cable carries data.")
        .arg(port);
}

QString notAGloveProblem(const QString &port)
{
    return LinkWords::tr(
        "Something answers on %1 but it is not a Lodestone glove; choose another port, or put the Lodestone "
        "firmware on the board.")
        .arg(port);
}

QString noRowsProblem(const QString &port)
{
    return LinkWords::tr("What answers on %1 prints text without numbers; let it print a line of numbers for each "
                         "sample, or choose another port.")
        .arg(port);
}

QString unreadableProblem(const QString &port)
{
    return LinkWords::tr(
        "What arrives on %1 is neither a Lodestone glove nor text at any usual line rate; let the board print "
        "lines of numbers at 115200 baud, or choose another port.")
        .arg(port);
}

QString notForTextProblem()
{
    return LinkWords::tr(
        "This board prints text and runs no Lodestone firmware, so nothing can be sent to it; its model runs in the "
        "studio.");
}

QString stoppedAnsweringProblem(const QString &port)
{
    return LinkWords::tr("The glove on %1 stopped answering; press its reset button and it reconnects by itself.")
        .arg(port);
}

QString lineErrorsProblem(const QString &port, int baud, int usual)
{
    return LinkWords::tr("The line to the glove on %1 is not clean at %2 baud; it goes on at %3.")
        .arg(port)
        .arg(baud)
        .arg(usual);
}

QString protocolProblem(const QString &port, int theirs, int ours)
{
    return LinkWords::tr(
        "The glove on %1 speaks protocol %2 and this studio speaks %3; put the firmware of this studio's "
        "version on the glove.")
        .arg(port)
        .arg(theirs)
        .arg(ours);
}

QString otherGloveProblem(const QString &port, const QString &found, const QString &wanted)
{
    return LinkWords::tr(
        "Another glove (%2) answers on %1 instead of %3; plug %3 in again, or connect to this one by hand.")
        .arg(port, found, wanted);
}

QString otherBoardProblem(const QString &port, const QString &found, const QString &wanted)
{
    return LinkWords::tr("Another board (%2) is on %1 instead of %3, which is waited for; plug that one in, or choose "
                         "the port again for "
                         "this one.")
        .arg(port, found, wanted);
}

QString notConnectedProblem() { return LinkWords::tr("No glove is connected; connect one and try again."); }

QString lostWhileFlashingProblem()
{
    return LinkWords::tr(
        "The glove went away while it was flashed; it still runs the image it had. Connect it and flash again.");
}

QString flashCancelledProblem()
{
    return LinkWords::tr("The flash was cancelled; the glove still runs the image it had.");
}

QString gloveErrorText(int code)
{
    switch (code) {
    case LS_E_BAD_MESSAGE: return LinkWords::tr("The glove did not understand a message; update its firmware.");
    case LS_E_UNSUPPORTED:
        return LinkWords::tr("The glove's firmware does not know this request; update its firmware.");
    case LS_E_BAD_STATE: return LinkWords::tr("The glove was not ready for this request; try again.");
    case LS_E_IMAGE_TOO_BIG:
        return LinkWords::tr("The image is too big for the glove's slot; train a smaller network.");
    case LS_E_FLASH: return LinkWords::tr("The glove could not write its flash memory; reset it and flash again.");
    case LS_E_HASH_MISMATCH: return LinkWords::tr("The image arrived damaged; flash again.");
    case LS_E_IMAGE_REFUSED:
        return LinkWords::tr("The glove's runtime refused the image; quantise the model again with this studio.");
    case LS_E_NO_IMAGE: return LinkWords::tr("The glove has no image; flash one first.");
    case LS_E_OFFSET: return LinkWords::tr("A part of the image arrived out of order; flash again.");
    case LS_E_SENSOR: return LinkWords::tr("The glove's sensor does not answer; check its wiring and reset the glove.");
    case LS_E_SELF_TEST:
        return LinkWords::tr(
            "The glove's processor answers the image's test window otherwise than this studio; update its firmware.");
    case LS_E_SIGNATURE:
        return LinkWords::tr("The glove takes signed images only; flash with the key that was set on it.");
    case LS_E_OLD_SIGNATURE:
        return LinkWords::tr("The glove has taken an image that was signed later than this one. Set this computer's "
                             "clock and flash again.");
    case LS_E_NO_TRANSFER:
        return LinkWords::tr(
            "The glove was restarted again and again while it was flashed; check its cable and flash again.");
    default: return LinkWords::tr("The glove reports error %1; reset it and try again.").arg(code);
    }
}

} // namespace lodestone::link
