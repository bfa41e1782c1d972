// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/cli.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone::test;

// What a command says of this glove must not hold a key: all of it is kept, and looked through at the end.
class CliKeyTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_said;
    Answer glove(QStringList arguments)
    {
        arguments << "--glove"
                  << "--flash-file" << m_folder.filePath("flash");
        const Answer answer = cli(arguments);
        m_said += answer.out + answer.err;
        return answer;
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void aKeyIsSetNeededKeptAndTakenAway()
    {
        QJsonObject said = oneObject(glove({"key", "--json"}).out);
        QCOMPARE(said["keyed"].toBool(true), false);
        said = oneObject(glove({"key", "--new", "--json"}).out);
        QVERIFY(said["keyed"].toBool() && said["known"].toBool());
        const QString file = said["file"].toString();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray key = kept.readAll().trimmed();
        QCOMPARE(key.size(), 64);

        const QString elsewhere = m_folder.filePath("elsewhere");
        QVERIFY(QFile::rename(file, elsewhere)); // as on another computer, which does not have the key
        said = oneObject(glove({"key", "--json"}).out);
        QVERIFY(said["keyed"].toBool() && !said["known"].toBool(true));
        const Answer refused = glove({"key", "--remove"});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("another key"), refused.err.constData());
        QVERIFY(oneObject(glove({"info", "--json"}).out)["keyed"].toBool());

        QVERIFY(oneObject(glove({"key", "--take", elsewhere, "--json"}).out)["known"].toBool());
        said = oneObject(glove({"key", "--remove", "--json"}).out);
        QCOMPARE(said["keyed"].toBool(true), false);
        QVERIFY(!QFile::exists(file));

        const QByteArray bytes = QByteArray::fromHex(key);
        for (const QByteArray &form : {key, key.toUpper(), bytes, bytes.toBase64()})
            QVERIFY(!m_said.contains(form));
    }
};

QTEST_GUILESS_MAIN(CliKeyTest)
#include "cli_key_test.moc"
