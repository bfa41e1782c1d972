// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/firmware/version.h"
#include "memory_board.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <algorithm>
#include <array>

using namespace lodestone::test;

class UpdateTest : public QObject
{
    Q_OBJECT
private:
    QByteArray m_first, m_second;
    // A glove whose first image runs and is confirmed, in slot A.
    void startConfirmed()
    {
        newBoard();
        board().start();
        board().flashImage(m_first);
        board().send(LS_IMAGE_CONFIRM);
        board().run();
        board().take();
    }
    void firstStillRuns()
    {
        const ls_info info = board().info();
        QCOMPARE(int(info.slot[0].state), int(LS_SLOT_CONFIRMED));
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(info.slot[0].hash), 32), sha256(m_first));
        board().send(LS_INJECT, injectPayload(0, true, std::vector<std::array<std::int16_t, 9>>(10)));
        board().run();
        const QList<Frame> said = board().take();
        const Frame *answer = find(said, LS_PREDICTION);
        QVERIFY(answer);
        QCOMPARE(answer->payload.mid(9, 8), sha256(m_first).left(8));
    }
    static QByteArray chunk(const QByteArray &image, int number)
    {
        QByteArray out(4, '\0');
        for (int i = 0; i < 4; ++i)
            out[i] = char((number * 512) >> (8 * i));
        return out + image.mid(number * 512, 512);
    }
    static QByteArray begin(const QByteArray &image)
    {
        QByteArray out(4, '\0');
        for (int i = 0; i < 4; ++i)
            out[i] = char(image.size() >> (8 * i));
        return out + sha256(image) + image.mid(LS_SCHEMA_AT, LS_SCHEMA_BYTES) + QByteArray(32, '\0');
    }
    static void sendChunks(const QByteArray &image)
    {
        for (int number = 0; number * 512 < image.size(); ++number)
            board().send(LS_IMAGE_DATA, chunk(image, number));
        board().run();
        board().take();
    }
    // The newest commit record becomes the only one, in the form of firmware before `issued`: 120 bytes, "RLS2".
    static void makeRecordsOld()
    {
        std::vector<std::uint8_t> &flash = board().flash;
        const auto u32At = [&flash](std::size_t at) {
            return std::uint32_t(flash[at]) | std::uint32_t(flash[at + 1]) << 8 | std::uint32_t(flash[at + 2]) << 16
                   | std::uint32_t(flash[at + 3]) << 24;
        };
        std::size_t newest = 0;
        for (std::size_t at = MemoryBoard::records; at < MemoryBoard::size; at += 128)
            if (u32At(at) == 0x33534C52 && (newest == 0 || u32At(at + 4) > u32At(newest + 4)))
                newest = at;
        QVERIFY(newest > 0);
        std::vector<std::uint8_t> old(
            flash.begin() + std::ptrdiff_t(newest), flash.begin() + std::ptrdiff_t(newest) + 116);
        old[0] = 0x52, old[1] = 0x4C, old[2] = 0x53, old[3] = 0x32;
        const std::uint32_t crc = ls_crc32(0, old.data(), old.size());
        for (int i = 0; i < 4; ++i)
            old.push_back(std::uint8_t(crc >> (8 * i)));
        std::fill(flash.begin() + MemoryBoard::records, flash.end(), 0xFF);
        std::copy(old.begin(), old.end(), flash.begin() + MemoryBoard::records);
    }

private slots:
    void theInfoStatesTheScalesOfTheSensorAndTheVersion()
    {
        newBoard();
        board().start();
        const ls_info info = board().info();
        QCOMPARE(int(info.accel_lsb_per_g), 4096);
        QCOMPARE(int(info.gyro_millilsb_per_dps), 57140);
        QCOMPARE(int(info.mag_nanotesla_per_lsb), 200);
        QCOMPARE(int(info.accel_range_g), 8);
        QCOMPARE(int(info.gyro_range_dps), 573);
        QCOMPARE(int(info.mag_range_ut), 6000);
        QCOMPARE(int(info.firmware[0]), FIRMWARE_MAJOR);
        QCOMPARE(int(info.firmware[1]), FIRMWARE_MINOR);
        QCOMPARE(int(info.firmware[2]), FIRMWARE_PATCH);
    }
    void initTestCase()
    {
        m_first = testImage(1);
        m_second = testImage(2);
        QVERIFY(m_first.size() > 3000 && m_first.size() < 16384);
        QVERIFY(m_first != m_second);
    }

    void aFreshGloveHasTwoEmptySlots_data()
    {
        QTest::addColumn<int>("never_written");
        QTest::newRow("flash reads FF") << 0xFF;
        QTest::newRow("flash reads 00") << 0;
    }
    void aFreshGloveHasTwoEmptySlots()
    {
        QFETCH(int, never_written);
        newBoard();
        std::fill(board().flash.begin(), board().flash.end(), static_cast<std::uint8_t>(never_written));
        board().start();
        ls_info info = board().info();
        QCOMPARE(int(info.slot[0].state), int(LS_SLOT_EMPTY));
        QCOMPARE(int(info.slot[1].state), int(LS_SLOT_EMPTY));
        QCOMPARE(int(lastStatus(board().flashImage(m_first)).phase), 3);
        QCOMPARE(int(board().info().slot[0].state), int(LS_SLOT_TRIAL));
    }

    void aConfirmedImageSurvivesARestart()
    {
        startConfirmed();
        board().start();
        firstStillRuns();
        QVERIFY(!board().illegalWrite);
    }

    void anUnconfirmedImageRunsAtOnceAndRevertsAtTheRestart()
    {
        startConfirmed();
        QCOMPARE(int(lastStatus(board().flashImage(m_second)).phase), 3);
        ls_info info = board().info();
        QCOMPARE(int(info.slot[1].state), int(LS_SLOT_TRIAL));
        QCOMPARE(int(info.slot[0].state), int(LS_SLOT_STANDBY));
        board().start();
        firstStillRuns();
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_STANDBY));
    }

    void revertGoesBackAndForth()
    {
        startConfirmed();
        board().flashImage(m_second);
        board().send(LS_IMAGE_REVERT);
        board().run();
        QCOMPARE(int(lastStatus(board().take()).phase), 5);
        firstStillRuns();
        board().send(LS_IMAGE_REVERT); // the other one is whole, so it may run
        board().run();
        board().take();
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_CONFIRMED));
    }

    void confirmAndRevertWithoutAnImageAreRefused()
    {
        newBoard();
        board().start();
        for (const int type : {LS_IMAGE_CONFIRM, LS_IMAGE_REVERT}) {
            board().send(type);
            board().run();
            QCOMPARE(errorOf(board().take()), int(LS_E_NO_IMAGE));
        }
    }

    void aTooBigImageIsRefusedBeforeAnythingIsErased()
    {
        startConfirmed();
        board().flashImage(m_second);
        board().send(LS_IMAGE_REVERT);
        board().run();
        const auto before = board().flash;
        board().take();
        board().send(LS_IMAGE_BEGIN, begin(QByteArray(16385, 'x')));
        board().run();
        const auto said = board().take();
        QCOMPARE(errorOf(said), int(LS_E_IMAGE_TOO_BIG));
        QVERIFY(board().flash == before);
    }

    void anImageOnTrialIsNotOverwrittenByTheNext()
    {
        startConfirmed();
        board().flashImage(m_second);
        QCOMPARE(errorOf(board().flashImage(m_first)), int(LS_E_BAD_STATE));
        QCOMPARE(int(board().info().slot[0].state), int(LS_SLOT_STANDBY));
    }

    void aCorruptByteIsRefusedAndTheOldImageRuns()
    {
        startConfirmed();
        QByteArray bad = m_second;
        bad[700] = char(bad[700] ^ 1);
        const auto said = board().flashImage(bad, sha256(m_second));
        QCOMPARE(errorOf(said), int(LS_E_HASH_MISMATCH));
        QCOMPARE(int(lastStatus(said).error), int(LS_E_HASH_MISMATCH));
        firstStillRuns();
        board().start();
        firstStillRuns();
    }

    void aWrongImageIsRefusedWithTheReason()
    {
        startConfirmed();
        QByteArray bad = m_second;
        bad[0] = 'X';
        const auto said = board().flashImage(bad);
        QCOMPARE(errorOf(said), int(LS_E_IMAGE_REFUSED));
        QVERIFY(find(said, LS_ERROR)->payload.contains("not a model image"));
        firstStillRuns();
    }

    void damagedFlashIsNoticedAtTheStart()
    {
        startConfirmed();
        board().flash[2000] ^= 0x10;
        board().start();
        QCOMPARE(int(board().info().slot[0].state), int(LS_SLOT_DAMAGED));
        QCOMPARE(int(lastStatus(board().flashImage(m_second)).phase), 3); // and the glove can be mended
    }

    void chunksMayComeInAnyOrderAndTwice()
    {
        startConfirmed();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        const int count = int((m_second.size() + 511) / 512);
        board().send(LS_IMAGE_DATA, chunk(m_second, 1));
        board().send(LS_IMAGE_DATA, chunk(m_second, 3));
        board().run();
        ls_image_status status = lastStatus(board().take());
        QCOMPARE(status.next_offset, 0u);
        QCOMPARE(status.received_after, 0b101u);
        for (int i = count - 1; i >= 0; --i)
            board().send(LS_IMAGE_DATA, chunk(m_second, i));
        board().send(LS_IMAGE_DATA, chunk(m_second, 2));
        board().run();
        status = lastStatus(board().take());
        QCOMPARE(status.next_offset, std::uint32_t(m_second.size()));
        QCOMPARE(status.received_after, 0u);
        QCOMPARE(int(status.phase), 3);
        QVERIFY(!board().illegalWrite);
    }

    void wrongChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("off the grid") << QByteArray("\x04\0\0\0", 4) + QByteArray(512, 'a');
        QTest::newRow("too short") << QByteArray("\0\0\0\0", 4) + QByteArray(100, 'a');
        QTest::newRow("behind the end") << QByteArray("\0\x3E\0\0", 4) + QByteArray(512, 'a');
    }
    void wrongChunksAreRefused()
    {
        QFETCH(QByteArray, payload);
        startConfirmed();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        board().send(LS_IMAGE_DATA, payload);
        board().run();
        QCOMPARE(errorOf(board().take()), int(LS_E_OFFSET));
    }

    void dataWithoutBeginIsRefused()
    {
        startConfirmed();
        board().send(LS_IMAGE_DATA, chunk(m_second, 0));
        board().run();
        QCOMPARE(errorOf(board().take()), int(LS_E_NO_TRANSFER));
    }

    void aTransferGoesOnWhereTheLinkWasLost()
    {
        startConfirmed();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        for (int i = 0; i < 3; ++i)
            board().send(LS_IMAGE_DATA, chunk(m_second, i));
        board().run();
        board().take();
        board().send(LS_IMAGE_BEGIN, begin(m_second)); // the studio is back
        board().run();
        QCOMPARE(lastStatus(board().take()).next_offset, 3u * 512);
        for (int i = 3; i < int((m_second.size() + 511) / 512); ++i)
            board().send(LS_IMAGE_DATA, chunk(m_second, i));
        board().run();
        QCOMPARE(int(lastStatus(board().take()).phase), 3);
        QVERIFY(!board().illegalWrite);
    }

    void aRefusedMessageDoesNotEndATransfer()
    {
        newBoard();
        board().start();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        board().send(LS_IMAGE_DATA, chunk(m_second, 0));
        board().send(LS_IMAGE_REVERT); // nothing to go back to
        board().run();
        QCOMPARE(int(lastStatus(board().take()).error), int(LS_E_NO_IMAGE));
        for (int i = 1; i < int((m_second.size() + 511) / 512); ++i) {
            board().send(LS_IMAGE_DATA, chunk(m_second, i));
            board().run();
            QCOMPARE(int(lastStatus(board().take()).error), 0);
        }
        QCOMPARE(int(board().info().slot[0].state), int(LS_SLOT_TRIAL));
    }

    void anotherImageStartsOver()
    {
        startConfirmed();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        board().send(LS_IMAGE_DATA, chunk(m_second, 0));
        board().send(LS_IMAGE_BEGIN, begin(testImage(3)));
        board().run();
        const ls_image_status status = lastStatus(board().take());
        QCOMPARE(status.next_offset, 0u);
        QByteArray transfer(4, '\0');
        for (int i = 0; i < 4; ++i)
            transfer[i] = char(status.transfer >> (8 * i));
        QCOMPARE(transfer, sha256(testImage(3)).left(4));
    }

    void anImageThatWaitsInTheOtherSlotIsNotSentAgain()
    {
        startConfirmed();
        board().flashImage(m_second);
        board().send(LS_IMAGE_REVERT);
        board().run();
        board().take();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        board().run();
        QCOMPARE(int(lastStatus(board().take()).phase), 3);
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_TRIAL));
    }

    void samplesKeepComingDuringAnUpdate()
    {
        startConfirmed();
        board().send(LS_START);
        board().pass(100000);
        board().take();
        board().send(LS_IMAGE_BEGIN, begin(m_second));
        int samples = 0;
        for (int i = 0; i < int((m_second.size() + 511) / 512); ++i) {
            board().send(LS_IMAGE_DATA, chunk(m_second, i));
            board().pass(45000); // as long as a chunk takes at 115200 baud
            for (const Frame &f : board().take())
                samples += f.type == LS_SAMPLES;
        }
        QVERIFY2(samples >= 10, qPrintable(QString::number(samples)));
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_TRIAL));
    }

    void anImageForAnotherInputIsRefusedBeforeAnythingIsErased()
    {
        startConfirmed();
        board().flashImage(m_second);
        board().send(LS_IMAGE_REVERT);
        board().run();
        board().take();
        const auto before = board().flash;
        QByteArray other = begin(m_first);
        other.replace(36, 8, QByteArray("acc-xyz", 8));
        board().send(LS_IMAGE_BEGIN, other);
        board().run();
        QCOMPARE(errorOf(board().take()), int(LS_E_IMAGE_REFUSED));
        QVERIFY(board().flash == before);
    }

    void aTestWindowAnsweredOtherwiseIsRefused()
    {
        startConfirmed();
        QByteArray wrong = m_second;
        const qsizetype answer = wrong.size() - 8; // five answers and three bytes of padding
        wrong[answer] = char(wrong[answer] ^ 1);
        const quint32 crc = ls_crc32(0, wrong.constData() + 16, std::size_t(wrong.size() - 16));
        for (int i = 0; i < 4; ++i)
            wrong[12 + i] = char(crc >> (8 * i));
        QCOMPARE(errorOf(board().flashImage(wrong)), int(LS_E_SELF_TEST));
        firstStillRuns();
    }

    void anImageNobodyConfirmsGoesBackAfterTenMinutes()
    {
        startConfirmed();
        board().flashImage(m_second);
        board().pass(5000000);
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_TRIAL));
        board().clock += (LS_TRIAL_SECONDS - 7) * 1000000ull;
        board().run();
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_TRIAL));
        board().clock += 3000000;
        board().run();
        QCOMPARE(int(lastStatus(board().take()).phase), 5);
        firstStillRuns();
    }

    void withAKeyOnlySignedImagesAreTaken()
    {
        startConfirmed();
        const QByteArray key(32, 'k'), other(32, 'o'), none(32, '\0');
        const auto proof = [](const QByteArray &with, const QByteArray &of) {
            return QMessageAuthenticationCode::hash(of, with, QCryptographicHash::Sha256);
        };
        const auto sent = [](int type, const QByteArray &payload) {
            board().send(type, payload);
            board().run();
            return errorOf(board().take());
        };
        QCOMPARE(int(board().info().keyed), 0);
        QCOMPARE(sent(LS_IMAGE_KEY, key + none), 0);
        QCOMPARE(int(board().info().keyed), 1);
        board().start(); // it survives a restart
        QCOMPARE(int(board().info().keyed), 1);
        const auto before = board().flash;
        QCOMPARE(sent(LS_IMAGE_BEGIN, begin(m_second)), int(LS_E_SIGNATURE));
        const QByteArray announced = begin(m_second).left(44);
        QCOMPARE(sent(LS_IMAGE_BEGIN, announced + proof(other, announced)), int(LS_E_SIGNATURE));
        QCOMPARE(sent(LS_IMAGE_KEY, other + none), int(LS_E_SIGNATURE));
        QVERIFY(board().flash == before);
        QCOMPARE(sent(LS_IMAGE_BEGIN, announced + proof(key, announced)), 0);
        QCOMPARE(sent(LS_IMAGE_KEY, other + proof(key, other)), 0);
        QCOMPARE(sent(LS_IMAGE_KEY, none + proof(other, none)), 0);
        QCOMPARE(int(board().info().keyed), 0);
    }

    void anInfoSaysWhetherImagesOutliveThePower()
    {
        startConfirmed();
        QCOMPARE(int(board().info().fleeting), 0);
        board().lasts = false;
        QCOMPARE(int(board().info().fleeting), 1);
        QCOMPARE(int(board().info().keyed), 0); // the same byte of the message
    }

    void aSignedImageIsNotTakenTwice()
    {
        startConfirmed();
        const QByteArray key(32, 'k'), other(32, 'o'), none(32, '\0');
        const auto hmac = [](const QByteArray &with, const QByteArray &of) {
            return QMessageAuthenticationCode::hash(of, with, QCryptographicHash::Sha256);
        };
        const auto sent = [](int type, const QByteArray &payload) {
            board().send(type, payload);
            board().run();
            return errorOf(board().take());
        };
        const auto signedAt = [&](quint64 time, const QByteArray &with) {
            QByteArray announced = begin(m_second).left(44);
            for (int i = 0; i < 8; ++i)
                announced.append(char(time >> (8 * i)));
            return announced + hmac(with, announced);
        };
        QCOMPARE(sent(LS_IMAGE_KEY, key + none), 0);
        const QByteArray recorded = signedAt(1000, key); // what a stranger on the line could keep
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), 0);
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), 0); // repeated, for its answer was lost
        sendChunks(m_second);
        QCOMPARE(int(board().info().slot[1].state), int(LS_SLOT_TRIAL));
        QCOMPARE(sent(LS_IMAGE_REVERT, {}), 0);
        const auto before = board().flash;
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), int(LS_E_OLD_SIGNATURE));
        board().start(); // it survives a restart
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), int(LS_E_OLD_SIGNATURE));
        QCOMPARE(sent(LS_IMAGE_BEGIN, signedAt(999, key)), int(LS_E_OLD_SIGNATURE));
        // Nor one without a time, as an older studio signs it.
        const QByteArray untimed = begin(m_second).left(44);
        QCOMPARE(sent(LS_IMAGE_BEGIN, untimed + hmac(key, untimed)), int(LS_E_OLD_SIGNATURE));
        QVERIFY(board().flash == before);
        // The same key once more changes nothing; another one begins again, whatever a wrong clock said before.
        QCOMPARE(sent(LS_IMAGE_KEY, key + hmac(key, key)), 0);
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), int(LS_E_OLD_SIGNATURE));
        QCOMPARE(sent(LS_IMAGE_KEY, other + hmac(key, other)), 0);
        QCOMPARE(sent(LS_IMAGE_BEGIN, recorded), int(LS_E_SIGNATURE));
        QCOMPARE(sent(LS_IMAGE_BEGIN, signedAt(5, other)), 0);
    }
    // What an older firmware wrote is read by this one, and its pages are written on.
    void aRecordOfAnOlderFirmwareIsRead()
    {
        startConfirmed();
        const ls_info was = board().info();
        makeRecordsOld();
        board().start();
        ls_info now = board().info();
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(&now.slot), sizeof now.slot),
            QByteArray(reinterpret_cast<const char *>(&was.slot), sizeof was.slot));
        board().flashImage(m_second);
        board().send(LS_IMAGE_CONFIRM, {});
        board().run();
        board().start();
        now = board().info();
        QCOMPARE(int(now.slot[1].state), int(LS_SLOT_CONFIRMED));
        QCOMPARE(int(now.slot[0].state), int(LS_SLOT_STANDBY));
    }

    void aFasterLineFallsBackWhenNobodyIsHeardOnIt()
    {
        newBoard();
        board().start();
        const auto ask = [](std::uint32_t baud) {
            QByteArray payload(4, '\0');
            for (int i = 0; i < 4; ++i)
                payload[i] = char(baud >> (8 * i));
            board().send(LS_BAUD, payload);
            board().run();
            const auto said = board().take();
            std::uint32_t answer = 1;
            if (const Frame *f = find(said, LS_BAUD_ANSWER))
                ls_decode_baud(reinterpret_cast<const std::uint8_t *>(f->payload.constData()),
                    std::size_t(f->payload.size()), &answer);
            return answer;
        };
        QCOMPARE(ask(12345), 0u);
        QCOMPARE(board().baud, 115200u);
        QCOMPARE(ask(921600), 921600u);
        QCOMPARE(board().baud, 921600u);
        board().pass(1900000);
        board().info(); // a hello keeps it
        board().pass(1900000);
        QCOMPARE(board().baud, 921600u);
        board().pass(200000);
        QCOMPARE(board().baud, 115200u);
    }

    void recordsGoOnWhenTheirPagesAreFull()
    {
        startConfirmed();
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(int(lastStatus(board().flashImage(i % 2 ? m_first : m_second)).phase), 3);
            board().send(LS_IMAGE_CONFIRM);
            board().run();
            board().take();
        }
        board().start();
        firstStillRuns();
        QVERIFY(!board().illegalWrite);
    }
};

QTEST_GUILESS_MAIN(UpdateTest)
#include "update_test.moc"
