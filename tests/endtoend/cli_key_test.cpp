// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone::test;

class CliKeyTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QStringList glove(QStringList arguments) const
    {
        return arguments << "--glove"
                         << "--flash-file" << m_folder.filePath("flash");
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void aKeyIsSetNeededKeptAndTakenAway()
    {
        QJsonObject said = oneObject(cli(glove({"key", "--json"})).out);
        QCOMPARE(said["keyed"].toBool(true), false);
        said = oneObject(cli(glove({"key", "--new", "--json"})).out);
        QVERIFY(said["keyed"].toBool() && said["known"].toBool());
        const QString file = said["file"].toString();
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const QString elsewhere = m_folder.filePath("elsewhere");
        QVERIFY(QFile::rename(file, elsewhere)); // as on another computer, which does not have the key
        said = oneObject(cli(glove({"key", "--json"})).out);
        QVERIFY(said["keyed"].toBool() && !said["known"].toBool(true));
        const Answer refused = cli(glove({"key", "--remove"}));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("another key"), refused.err.constData());
        QVERIFY(oneObject(cli(glove({"info", "--json"})).out)["keyed"].toBool());

        QVERIFY(oneObject(cli(glove({"key", "--take", elsewhere, "--json"})).out)["known"].toBool());
        said = oneObject(cli(glove({"key", "--remove", "--json"})).out);
        QCOMPARE(said["keyed"].toBool(true), false);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(CliKeyTest)
#include "cli_key_test.moc"
