// SPDX-License-Identifier: GPL-3.0-or-later
// The camera in the real program: the simulated one is on with the virtual glove, how late it is is measured by keys
// alone, its pictures are stored with a recording, seen on Live and Label, also where there is no camera, and in no
// export.
#include "engine/project/project.h"
#include "tests/support/desktop.h"
#include "tests/support/needs.h"
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace lodestone;
using namespace lodestone::test;

class CameraWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void picturesStandBesideTheSignal();

private:
    QJsonObject camera() { return m_desktop.facts()["camera"].toObject(); }
    bool becomes(const char *fact, const char *value, int milliseconds)
    {
        return m_desktop.waitFor(
            [fact, value](const QJsonObject &facts) {
                return facts["camera"].toObject()[QLatin1String(fact)].toString() == QLatin1String(value);
            },
            milliseconds);
    }
    Desktop m_desktop;
};

void CameraWindowTest::picturesStandBesideTheSignal()
{
    constexpr double kSeconds = 60;
    QString why;
    LODESTONE_NEEDS(m_desktop.start(&why), "no screen for this test: " + why);
    const QString file = m_desktop.folder() + "/pictures.lodestone";
    QVERIFY(m_desktop.launch({"--glove", "--project", file, "--glove-seed", "3", "--camera-delay", "180"}));
    QVERIFY(m_desktop.waitFor(
        [](const QJsonObject &facts) { return facts["connected"].toBool() && facts["rate"].toDouble() > 10; }, 15000));
    QVERIFY(becomes("state", "running", 10000)); // no real picture is taken, so it needs nobody to switch it on
    QCOMPARE(camera()["camera"].toString(), QString("simulated"));
    QCOMPARE(camera()["late"].toDouble(), -1.0);

    // A machine that is busy with something else moves the simulated hand's clenches; a person who sees an odd figure
    // does them once more, too.
    double late = 0;
    for (int turn = 0; turn < 3 && !(late > 0.13 && late < 0.26); ++turn) {
        m_desktop.key("ctrl+k");
        QTRY_VERIFY(!m_desktop.widget("cameraMenu").isEmpty());
        m_desktop.key("Down");
        m_desktop.key("Return");
        QVERIFY(becomes("clench", "watching", 5000));
        QVERIFY2(becomes("clench", "done", 30000), qPrintable(m_desktop.facts()["problem"].toString()));
        late = camera()["late"].toDouble();
    }
    QVERIFY2(late > 0.13 && late < 0.26, qPrintable(QString::number(late)));

    m_desktop.key("r");
    bool seen = false;
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["recording"].toBool(); }, 10000));
    while (m_desktop.facts()["recordedSeconds"].toDouble() < kSeconds) {
        const QJsonObject now = m_desktop.look();
        if (now["facts"].toObject()["questions"].toObject()["state"].toString() == QLatin1String("asking"))
            seen = seen || now["widgets"].toObject().contains("liveQuestionPicture");
        QTest::qWait(300);
    }
    m_desktop.key("r");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !facts["recording"].toBool(); }, 10000));
    QVERIFY(seen);

    m_desktop.key("ctrl+2");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return !facts["queue"].toArray().isEmpty(); }, 60000));
    QTRY_VERIFY(!m_desktop.widget("questionPicture").isEmpty());
    m_desktop.key("Down");
    QTRY_VERIFY(!m_desktop.widget("playheadPicture").isEmpty());
    QTRY_VERIFY(m_desktop.widget("playheadPicture").isEmpty()); // a while after the playhead stood still
    const QJsonObject counts = camera();                        // by now the last ones are in the file
    QCOMPARE(counts["dropped"].toInt(), 0);
    QVERIFY(m_desktop.quit());

    auto project = Project::open(file);
    const SessionInfo session = project->sessions().constFirst();
    QCOMPARE(session.pictures, counts["stored"].toInteger());
    QCOMPARE(session.pictureBytes, counts["bytes"].toInteger());
    qInfo("Simulated camera, 180 ms late: measured %.0f ms; %.0f s recorded: %.0f pictures and %.2f MB a minute",
        late * 1000, session.seconds, double(session.pictures) * 60 / session.seconds,
        double(session.pictureBytes) * 60e-6 / session.seconds);
    QVERIFY(double(session.pictures) > 6.5 * session.seconds && double(session.pictures) < 9.5 * session.seconds);
    QVERIFY(double(session.pictureBytes) * 60 / session.seconds < 4.5e6); // as it was said
    QCOMPARE(project->verify(), QStringList());
    project.reset();

    const QString exported = m_desktop.folder() + "/pictures.npz";
    QCOMPARE(QProcess::execute(qEnvironmentVariable("LODESTONE_BIN") + "/lodestone-cli",
                 {"export", "--project", file, "--session", QString::number(session.id), exported}),
        0);
    QFile npz(exported);
    QVERIFY(npz.open(QIODevice::ReadOnly) && npz.size() > 10000);
    QVERIFY(!npz.readAll().contains("JFIF"));

    // Another day, without a glove and without a camera.
    QVERIFY(m_desktop.launch({"--no-connect", "--project", file}));
    QVERIFY(becomes("state", "off", 10000));
    m_desktop.key("ctrl+2");
    QVERIFY(m_desktop.waitFor([](const QJsonObject &facts) { return facts["session"].toInteger() > 0; }, 10000));
    m_desktop.key("Right");
    QTRY_VERIFY(!m_desktop.widget("playheadPicture").isEmpty());
    QVERIFY(m_desktop.quit());
}

QTEST_GUILESS_MAIN(CameraWindowTest)
#include "camera_test.moc"
