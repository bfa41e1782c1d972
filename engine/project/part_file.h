// SPDX-License-Identifier: GPL-3.0-or-later
// A project file in the making: whoever finds its name finds the whole file. What an earlier try left is removed, and
// what this one leaves too, where it is not finished. Private to this folder.
#pragma once
#include <QString>

namespace lodestone {

class PartFile
{
public:
    explicit PartFile(const QString &file); // throws ProjectError where file is there already
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    const QString &name() const { return m_name; } // FILE.part
    // Gives it its name, once its content is on the disk. What another project of that name left beside it goes, for
    // SQLite would take the -wal file for its own. Throws ProjectError.
    void finish();

private:
    QString m_file, m_name;
};

// The files that belong to a project beside the file itself: FILE-wal and so on.
inline constexpr const char *kCompanions[]{"-wal", "-shm", "-journal", "-account"};

} // namespace lodestone
