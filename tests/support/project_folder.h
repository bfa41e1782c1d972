// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of its own for each test function, and in it a project's file that does not exist yet: fresh() in init().
#pragma once
#include <QTemporaryDir>
#include <memory>

namespace lodestone::test {

class ProjectFolder
{
protected:
    void fresh()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = in("p.lodestone");
    }
    QString in(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

} // namespace lodestone::test
