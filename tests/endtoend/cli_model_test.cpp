// SPDX-License-Identifier: GPL-3.0-or-later
// `export --format c`: a project's model and an image file as a folder of C; what is asked wrongly is said.
#include "cli.h"
#include "engine/deploy/quantiser.h"
#include "engine/project/project.h"
#include "tests/support/networks.h"
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class CliModelTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_project, m_image;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        const Network network = support::makeSmallNetwork(1);
        ModelInfo model;
        model.name = "Model 1";
        model.image = quantise(network, support::makeWindows(network, 16, 1));
        m_image = path("image");
        QFile file(m_image);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(model.image) == model.image.size());
        m_project = path("a.lodestone");
        const auto project = Project::open(m_project);
        const qint64 session = project->beginSession("walk", "glove 1");
        std::vector<Sample> samples(101);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].t = double(i) / 50;
        project->append(session, samples);
        project->finishSession(session);
        model.provenance["labelled"] = QJsonArray{QJsonObject{{"session", session}}};
        project->addModel(model);
    }
    void aModelOfAProjectKnowsItsRate()
    {
        const Answer answer = cli({"export", "--format", "c", path("c"), "--project", m_project, "--json"});
        QVERIFY2(answer.code == 0, answer.err);
        const QJsonObject said = oneObject(answer.out);
        QCOMPARE(said["rate_hz"].toDouble(), 50.0);
        for (const QJsonValue &name : said["files"].toArray())
            QVERIFY2(QFile::exists(path("c/") + name.toString()), qPrintable(name.toString()));
        QVERIFY(read(path("c/README.md")).contains("10 samples, 0.2 s at 50 samples a second"));
        QVERIFY(read(path("c/model.h")).contains("#define MODEL_RATE_HZ 50.0f"));
    }
    void anImageOfAFileIsEnough()
    {
        QCOMPARE(cli({"export", "--format", "c", path("d"), "--image", m_image}).code, 0);
        QVERIFY(read(path("d/README.md")).contains("at the rate of the sessions it learnt from"));
    }
    void whatIsAskedWronglyIsSaid()
    {
        QCOMPARE(cli({"export", "--format", "c", path("e")}).code, 2);
        QCOMPARE(cli({"export", "--format", "c", path("e"), "--image", m_image, "--session", "1"}).code, 2);
        QCOMPARE(cli({"export", path("x.csv"), "--project", m_project}).code, 2);
        QCOMPARE(cli({"export", path("x.csv"), "--project", m_project, "--session", "1", "--model", "1"}).code, 2);
        QCOMPARE(cli({"export", "--format", "c", path("e"), "--image", m_project}).code, 1); // no image
        QCOMPARE(cli({"export", "--format", "c", m_image, "--image", m_image}).code, 1);     // a file is there
        QVERIFY(!QFile::exists(path("e")));
    }
};

QTEST_GUILESS_MAIN(CliModelTest)
#include "cli_model_test.moc"
