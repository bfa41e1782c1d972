// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of other boards than a Lodestone glove, and projects of an older format.
#include "engine/project/backup.h"
#include "engine/project/project.h"
#include "engine/project/recover.h"
#include "tests/support/meddle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;
using namespace lodestone::test;

namespace {

// Five bend sensors and an accelerometer in g.
Layout flexGlove()
{
    Layout layout;
    for (int finger = 1; finger <= 5; ++finger)
        layout.push_back({QStringLiteral("flex%1").arg(finger), Quantity::Bend, 0, QStringLiteral("LSB"), 0, finger});
    for (const char axis : {'x', 'y', 'z'})
        layout.push_back({QStringLiteral("a") + QLatin1Char(axis), Quantity::Acceleration, axis, QStringLiteral("g"),
            kGravity, 1, axis != 'z', axis == 'y' ? 5 : 1});
    return layout;
}

Rows rowsLike(const Layout &layout, int count)
{
    Rows rows;
    for (int i = 0; i < count; ++i) {
        rows.t.push_back(3 + 0.02 * i);
        for (std::size_t c = 0; c < layout.size(); ++c)
            rows.values.push_back(float(i) + 0.25f * float(c));
    }
    return rows;
}

} // namespace

class ChannelsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("hand.lodestone"));
    }
    void aSessionKeepsItsChannels();
    void rowsOfAnotherBoardAreRefused();
    void classesStayWithTheirSession();
    void copiesHaveTheChannelsToo();
    void anUnreadableLayoutHarmsItsSessionOnly();
    void anOlderFormatIsBroughtToThisOne();
    void anOlderFormatCanBeReadAsItIs();
    void withoutTheCopyNothingIsChanged();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void ChannelsTest::aSessionKeepsItsChannels()
{
    const Layout layout = flexGlove();
    const Rows rows = rowsLike(layout, 5000); // more than one block
    qint64 id = 0;
    {
        const auto project = Project::open(m_file);
        id = project->beginSession(QStringLiteral("flex"), QStringLiteral("board 1"), layout);
        project->append(id, rows.part(0, 4500, layout.size()));
        project->append(id, rows.part(4500, 5000, layout.size()));
        project->finishSession(id);
    }
    const auto project = Project::open(m_file, true);
    QVERIFY(project->session(id)->layout == layout);
    QVERIFY(project->rows(id) == rows);
    QVERIFY(std::abs(project->session(id)->rateHz - 50) < 1e-6);
    const std::vector<Sample> samples = project->samples(id);
    QCOMPARE(samples.size(), rows.size());
    QCOMPARE(samples[10].accel[2], float(double(10 + 0.25f * 7) * kGravity));
    QVERIFY(std::isnan(samples[10].gyro[0]) && std::isnan(samples[10].mag[2]));
    QCOMPARE(project->verify(), QStringList());
}

void ChannelsTest::rowsOfAnotherBoardAreRefused()
{
    const auto project = Project::open(m_file);
    const qint64 id = project->beginSession({}, {}, flexGlove());
    QVERIFY(refusal([&] { project->append(id, rowsLike(nineAxes(), 3)); }).contains(QStringLiteral("8 channels")));
    QVERIFY(refusal([&] { project->append(id, std::vector<Sample>(3)); }).contains(QStringLiteral("8 channels")));
    QVERIFY(!refusal([&] { project->beginSession({}, {}, Layout()); }).isEmpty());
    QCOMPARE(project->session(id)->samples, 0);
}

void ChannelsTest::classesStayWithTheirSession()
{
    const auto project = Project::open(m_file);
    const qint64 id = project->beginImport(QStringLiteral("letters"), {}, flexGlove());
    project->append(id, rowsLike(flexGlove(), 20));
    const std::vector<TextLabel> classes{{0, 5, QStringLiteral("A")}, {7, 20, QStringLiteral("open, \"wide\"")}};
    project->finishImport(id, 50, {}, LabelSource::Import, classes);
    QVERIFY(project->textLabels(id) == classes);
    project->removeSession(id);
    QVERIFY(project->textLabels(id).empty());
    QCOMPARE(project->verify(), QStringList());
}

void ChannelsTest::copiesHaveTheChannelsToo()
{
    const Layout layout = flexGlove();
    const std::vector<TextLabel> classes{{2, 9, QStringLiteral("B")}};
    {
        const auto project = Project::open(m_file);
        const qint64 id = project->beginImport(QStringLiteral("letters"), {}, layout);
        project->append(id, rowsLike(layout, 20));
        project->finishImport(id, 50, {}, LabelSource::Import, classes);
    }
    const QString backup = backUp(m_file), saved = m_folder->filePath(QStringLiteral("saved.lodestone")),
                  rescued = m_folder->filePath(QStringLiteral("rescued.lodestone"));
    Project::open(m_file, true)->copyTo(saved);
    recover(m_file, rescued);
    for (const QString &copy : {backup, saved, rescued}) {
        const auto project = Project::open(copy, true);
        QVERIFY2(project->session(1)->layout == layout, qPrintable(copy));
        QVERIFY2(project->rows(1) == rowsLike(layout, 20), qPrintable(copy));
        QVERIFY2(project->textLabels(1) == classes, qPrintable(copy));
    }
}

void ChannelsTest::anUnreadableLayoutHarmsItsSessionOnly()
{
    const Layout layout = flexGlove();
    {
        const auto project = Project::open(m_file);
        for (int i = 0; i < 2; ++i) {
            const qint64 id = project->beginSession({}, {}, layout);
            project->append(id, rowsLike(layout, 20));
            project->finishSession(id);
        }
    }
    for (const char *stored : {"[{", "{}", "[{\"quantity\":\"bend\"}]", "[{\"name\":\"a\",\"scale\":-1}]"}) {
        meddle(m_file, QStringLiteral("UPDATE session SET layout = ? WHERE id = 1"), {QLatin1String(stored)});
        const auto project = Project::open(m_file, true);
        QVERIFY(project->session(1)->damage.contains(QStringLiteral("channels")));
        QVERIFY(!refusal([&] { project->rows(1); }).isEmpty());
        QVERIFY(project->rows(2) == rowsLike(layout, 20));
    }
    const QString rescued = m_folder->filePath(QStringLiteral("rescued.lodestone"));
    recover(m_file, rescued); // the values are there, and only what they are called is lost
    const auto project = Project::open(rescued, true);
    QCOMPARE(project->session(1)->layout.size(), layout.size());
    QVERIFY(project->rows(1) == rowsLike(layout, 20));
    QVERIFY(project->session(2)->layout == layout);
}

void ChannelsTest::anOlderFormatIsBroughtToThisOne()
{
    writeFormat1(m_file);
    const auto everything = [](const QString &file) {
        return QList<QList<QVariantList>>{query(file, QStringLiteral("SELECT hex(data), hex(hash) FROM block")),
            query(file, QStringLiteral("SELECT id, session, first, past, fingers, source, created FROM label")),
            query(file, QStringLiteral("SELECT id, name, source, created, finished, samples, first_t, last_t, rate "
                                       "FROM session")),
            query(file, QStringLiteral("SELECT name, hex(weights), provenance FROM model"))};
    };
    const auto before = everything(m_file);
    QCOMPARE(before[0].size(), 1);
    QCOMPARE(before[1].size(), 3);
    {
        const auto project = Project::open(m_file);
        QCOMPARE(project->oldCopy(), Project::oldCopyOf(m_file, 1));
        const std::vector<Sample> samples = project->samples(1);
        QCOMPARE(samples.size(), std::size_t(40));
        QCOMPARE(samples[0].t, 12.5);
        QCOMPARE(samples[39].t, 13.78);
        QVERIFY(project->session(1)->layout == nineAxes());
        QCOMPARE(project->labels(1).size(), 3);
        QCOMPARE(project->labels(1)[2].segment.fingers.toString(), std::string("efeef"));
        QCOMPARE(project->models().size(), 1);
        QCOMPARE(project->missing(), QString());
        QCOMPARE(project->verify(), QStringList());
        const qint64 flex = project->beginSession({}, {}, flexGlove());
        project->append(flex, rowsLike(flexGlove(), 3));
    }
    QCOMPARE(everything(m_file)[0][0], before[0][0]);
    QCOMPARE(everything(m_file)[1], before[1]);
    QCOMPARE(everything(m_file)[3], before[3]);
    const QString copy = Project::oldCopyOf(m_file, 1);
    QCOMPARE(QFileInfo(copy).fileName(), QStringLiteral("hand.format-1.lodestone"));
    QCOMPARE(everything(copy), before);
    QCOMPARE(query(copy, QStringLiteral("PRAGMA user_version"))[0][0].toInt(), 1);
    QCOMPARE(Project::open(m_file)->oldCopy(), QString()); // and once is enough
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*format-1*")}).size(), 1);
    // An old file that comes under the same name later has a copy of its own.
    QVERIFY(QFile::remove(m_file) && QFile::copy(copy, m_file));
    QFile::remove(m_file + QStringLiteral("-account"));
    Project::open(m_file);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*format-1*")}).size(), 2);
}

void ChannelsTest::anOlderFormatCanBeReadAsItIs()
{
    writeFormat1(m_file);
    {
        const auto project = Project::open(m_file, true);
        QCOMPARE(project->samples(1).size(), std::size_t(40));
        QVERIFY(project->textLabels(1).empty());
        QCOMPARE(project->verify(), QStringList());
    }
    const QString rescued = m_folder->filePath(QStringLiteral("rescued.lodestone"));
    recover(m_file, rescued);
    QCOMPARE(Project::open(rescued, true)->samples(1).size(), std::size_t(40));
    QCOMPARE(query(m_file, QStringLiteral("PRAGMA user_version"))[0][0].toInt(), 1);
    QVERIFY(!QFile::exists(Project::oldCopyOf(m_file, 1)));
}

void ChannelsTest::withoutTheCopyNothingIsChanged()
{
    writeFormat1(m_file);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("hand.format-1.lodestone.part/full")));
    const QString why = refusal([&] { Project::open(m_file); });
    QVERIFY2(why.contains(QStringLiteral("older format")), qPrintable(why));
    QCOMPARE(query(m_file, QStringLiteral("PRAGMA user_version"))[0][0].toInt(), 1);
    QCOMPARE(Project::open(m_file, true)->samples(1).size(), std::size_t(40));
}

QTEST_GUILESS_MAIN(ChannelsTest)
#include "channels_test.moc"
