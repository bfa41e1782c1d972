// SPDX-License-Identifier: GPL-3.0-or-later
// A disk under SQLite that fails as told: an SQLite VFS in front of the system's own, for all connections of the
// process, Qt's too. It counts what is written and synced. After powerCut() it can say what a real disk might hold:
// what was synced, and of the rest some, none or torn pieces. Any thread. Needs SQLite::SQLite3.
#pragma once
#include <QString>
#include <memory>

namespace lodestone::test {

class FaultyDisk
{
public:
    enum class Fault {
        None,
        Error,      // EIO on writing or syncing
        ShortWrite, // half of it is written, then EIO
        Full,       // ENOSPC; syncing works
        PowerCut,   // this and everything after it fails
    };
    FaultyDisk(); // one at a time
    ~FaultyDisk();

    // The write or sync number `at` from now on (from 0), and `count` - 1 more behind it, fail in this way.
    void fail(Fault fault, qint64 at, qint64 count = 1);
    // Syncs say that they are done, and do nothing, from number `at` of all writes and syncs from now on.
    void loseSyncs(qint64 at);
    void heal();               // everything works again; what was counted is forgotten
    qint64 operations() const; // writes and syncs since the last of the calls above
    bool failed() const;       // some fault happened since then

    // Writes the files below folder, as the disk might hold them now, below another. Each seed is another power cut.
    void writeWhatIsLeft(const QString &folder, const QString &to, unsigned seed) const;

    struct Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace lodestone::test
