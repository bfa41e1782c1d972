// SPDX-License-Identifier: GPL-3.0-or-later
// The real virtual-glove process over its pseudo-terminal, spoken to in plain frames.
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include "device/simulator/hand.h"
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

using lodestone::simulator::Hand;
using lodestone::simulator::Script;

class VirtualGloveTest : public QObject
{
    Q_OBJECT
private:
    struct Glove
    {
        QProcess process;
        QString port;
        int fd = -1;
        std::uint8_t sequence = 0;
        ls_frame_reader reader;
        ~Glove()
        {
            if (fd >= 0)
                ::close(fd);
            process.closeWriteChannel();
            if (!process.waitForFinished(3000))
                process.kill();
            process.waitForFinished(3000);
        }
        bool start(const QStringList &options)
        {
            process.start(
                qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", QStringList{"--until-eof"} + options);
            if (!process.waitForReadyRead(5000))
                return false;
            const QByteArray line = process.readLine().trimmed();
            port = QString::fromLatin1(line.mid(5));
            return line.startsWith("port /dev/");
        }
        bool open(const QString &name)
        {
            ls_frame_reader_init(&reader);
            fd = ::open(name.toLocal8Bit().constData(), O_RDWR | O_NOCTTY | O_NONBLOCK);
            termios settings{};
            if (fd < 0 || tcgetattr(fd, &settings) != 0)
                return false;
            cfmakeraw(&settings);
            return tcsetattr(fd, TCSANOW, &settings) == 0;
        }
        void send(int type, const QByteArray &payload = {})
        {
            std::array<std::uint8_t, LS_FRAME_MAX_WIRE> wire;
            const auto n = ls_frame_encode(static_cast<std::uint8_t>(type), sequence++, payload.constData(),
                payload.size(), wire.data(), wire.size());
            QCOMPARE(::write(fd, wire.data(), n), ssize_t(n));
        }
        // Calls take(frame) for each frame until it answers true or the time is over.
        template<typename Take>
        bool listen(int milliseconds, Take take)
        {
            QDeadlineTimer deadline(milliseconds);
            while (!deadline.hasExpired()) {
                pollfd p{fd, POLLIN, 0};
                ::poll(&p, 1, 20);
                std::array<std::uint8_t, 4096> bytes;
                const ssize_t n = ::read(fd, bytes.data(), bytes.size());
                for (ssize_t i = 0; i < n; ++i) {
                    ls_frame f;
                    if (ls_frame_reader_push(&reader, bytes[std::size_t(i)], &f) && take(f))
                        return true;
                }
            }
            return false;
        }
        bool info(ls_info &out)
        {
            send(LS_HELLO, QByteArray(1, LS_PROTOCOL_VERSION));
            return listen(
                3000, [&](const ls_frame &f) { return f.type == LS_INFO && ls_decode_info(f.payload, f.size, &out); });
        }
    };

private slots:
    void samplesAreWhatTheSimulatedHandFelt()
    {
        Glove glove;
        QVERIFY(glove.start({"--seed", "5", "--session", "9", "--speed", "4"}));
        QVERIFY(glove.open(glove.port));
        const Hand hand(5, 9, Script::tenCombinations(9));
        glove.send(LS_START);
        int samples = 0;
        bool same = true;
        QVERIFY(glove.listen(5000, [&](const ls_frame &f) {
            ls_samples m;
            if (f.type != LS_SAMPLES || !ls_decode_samples(f.payload, f.size, &m))
                return false;
            for (int i = 0; i < m.count; ++i, ++samples) {
                const auto felt = hand.sample(static_cast<double>(m.t_us + unsigned(i) * m.period_us) * 1e-6);
                same = same && std::equal(felt.begin(), felt.end(), m.samples[i]);
            }
            return samples >= 200;
        }));
        QVERIFY(same);
    }

    // Nobody reads for a while, which costs lines and not the board; then it goes on with what is measured now.
    void anotherBoardPrintsText()
    {
        Glove glove;
        QVERIFY(glove.start({"--dialect", "csv", "--layout", "accmag", "--rate", "1000"}));
        QTest::qWait(200);
        QVERIFY(glove.open(glove.port));
        QTest::qWait(4000); // more than a terminal and the board keep
        QByteArray text;
        QDeadlineTimer deadline(5000);
        while (text.count('\n') < 4000 && !deadline.hasExpired()) {
            pollfd p{glove.fd, POLLIN, 0};
            ::poll(&p, 1, 20);
            std::array<char, 4096> bytes;
            const ssize_t n = ::read(glove.fd, bytes.data(), bytes.size());
            text.append(bytes.data(), qsizetype(std::max<ssize_t>(n, 0)));
        }
        const QByteArrayList lines = text.split('\n');
        QVERIFY(lines.size() >= 4000);
        QCOMPARE(lines[0], QByteArray("Sensor board ready\r"));
        QCOMPARE(lines[1], QByteArray("millis,ax (g),ay (g),az (g),mx (uT),my (uT),mz (uT)\r"));
        int last = 0, dropped = 0;
        for (qsizetype i = 2; i + 1 < lines.size(); ++i) {
            QVERIFY2(lines[i].count(',') == 6 && lines[i].endsWith('\r'), lines[i].constData());
            const int ms = lines[i].left(lines[i].indexOf(',')).toInt();
            QVERIFY(ms > last);
            dropped += i > 2 && ms - last > 100;
            last = ms;
        }
        QCOMPARE(dropped, 1);
    }

    void samplesAreTakenAtWholeMultiplesOfThePeriod()
    {
        Glove glove;
        QVERIFY(glove.start({"--speed", "7", "--rate", "80"}));
        QVERIFY(glove.open(glove.port));
        for (int again = 0; again < 3; ++again) {
            QTest::qWait(13);
            glove.send(LS_START);
            std::uint64_t t = 1;
            QVERIFY(glove.listen(3000, [&](const ls_frame &f) {
                ls_samples m;
                if (f.type != LS_SAMPLES || !ls_decode_samples(f.payload, f.size, &m) || m.first != 0)
                    return false;
                t = m.t_us;
                return true;
            }));
            QCOMPARE(t % 12500, std::uint64_t(0));
            glove.send(LS_STOP);
        }
    }

    void oneThousandSamplesASecondArriveWithoutLoss()
    {
        Glove glove;
        QVERIFY(glove.start({"--rate", "1000"}));
        QVERIFY(glove.open(glove.port));
        glove.send(LS_START);
        std::uint32_t next = 0;
        bool whole = true;
        QVERIFY(glove.listen(10000, [&](const ls_frame &f) {
            ls_samples m;
            if (f.type != LS_SAMPLES || !ls_decode_samples(f.payload, f.size, &m))
                return false;
            whole = whole && m.first == next && m.gaps == 0;
            next = m.first + m.count;
            return next >= 3000;
        }));
        QVERIFY(whole);
        QCOMPARE(glove.reader.crc_errors, 0u);
    }

    void theStudioMayGoAndComeBack()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath("glove");
        Glove glove;
        QVERIFY(glove.start({"--link", link}));
        ls_info info;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(glove.open(link));
            QVERIFY(glove.info(info));
            QCOMPARE(QByteArray(info.serial), QByteArray("VG-1"));
            glove.send(LS_START);
            QTest::qWait(100);
            ::close(glove.fd);
            glove.fd = -1;
            QTest::qWait(100);
        }
        glove.process.terminate();
        QVERIFY(glove.process.waitForFinished(3000));
        QCOMPARE(glove.process.exitCode(), 0);
        QVERIFY(!QFileInfo(link).isSymLink());
    }

    void aLinkThatIsNotItsOwnIsLeftAlone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("notes"), link = folder.filePath("glove");
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(file, link));
        const auto refused = [&] {
            QProcess glove;
            glove.start(qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", {"--link", link});
            return glove.waitForFinished(5000) && glove.exitCode() != 0
                   && glove.readAllStandardError().contains("no glove's link");
        };
        QVERIFY(refused());
        QCOMPARE(QFileInfo(link).symLinkTarget(), file);
        QVERIFY(QFile::remove(link) && QFile::link(folder.filePath("gone"), link)); // also one that leads nowhere
        QVERIFY(refused());
        // What an earlier run left is taken over.
        QVERIFY(QFile::remove(link) && QFile::link("/dev/pts/99999", link));
        Glove glove;
        QVERIFY(glove.start({"--link", link}));
    }

    void itEndsWithItsStandardInput()
    {
        Glove glove;
        QVERIFY(glove.start({}));
        glove.process.closeWriteChannel();
        QVERIFY(glove.process.waitForFinished(3000));
        QCOMPARE(glove.process.exitCode(), 0);
    }

    void theFlashFileKeepsTheCommitRecordAndIsNotShared()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("flash");
        {
            Glove glove;
            QVERIFY(glove.start({"--flash", file}));
            QCOMPARE(QFileInfo(file).size(), qint64(130 * 1024));
            QProcess second;
            second.start(qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", {"--flash", file});
            QVERIFY(second.waitForFinished(5000));
            QCOMPARE(second.exitCode(), 1);
            QVERIFY(second.readAllStandardError().contains("another virtual glove"));
        }
        Glove again;
        QVERIFY(again.start({"--flash", file}));
        QVERIFY(again.open(again.port));
        ls_info info;
        QVERIFY(again.info(info));
        QCOMPARE(int(info.slot[0].state), int(LS_SLOT_EMPTY));
    }

    void wrongOptionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown script") << QStringList{"--script", "dance"} << 2;
        QTest::newRow("rate") << QStringList{"--rate", "2000"} << 2;
        QTest::newRow("no such plan") << QStringList{"--plan", "/no/such/plan.json"} << 1;
        QTest::newRow("flash in a missing folder") << QStringList{"--flash", "/no/such/flash"} << 1;
    }
    void wrongOptionsAreRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QProcess process;
        process.start(qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove", options);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), code);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(VirtualGloveTest)
#include "virtual_glove_test.moc"
