// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/protocol/frame.h"
#include "device/protocol/messages.h"
#include "device/protocol/sha256.h"
#include <QTest>
#include <random>

namespace {

struct Read
{
    quint8 type, sequence;
    QByteArray payload;
};

QByteArray encoded(quint8 type, quint8 sequence, const QByteArray &payload)
{
    QByteArray out(LS_FRAME_MAX_WIRE, Qt::Uninitialized);
    const auto size = ls_frame_encode(type, sequence, payload.constData(), size_t(payload.size()),
        reinterpret_cast<uint8_t *>(out.data()), size_t(out.size()));
    return out.left(qsizetype(size));
}

std::vector<Read> pushed(ls_frame_reader &reader, const QByteArray &bytes)
{
    std::vector<Read> frames;
    ls_frame frame;
    for (const char byte : bytes)
        if (ls_frame_reader_push(&reader, uint8_t(byte), &frame))
            frames.push_back(
                {frame.type, frame.sequence, QByteArray(reinterpret_cast<const char *>(frame.payload), frame.size)});
    return frames;
}

QByteArray randomBytes(std::mt19937 &random, int size, int zeroPercent)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        if (int(random() % 100) >= zeroPercent)
            byte = char(1 + random() % 255);
    return bytes;
}

QByteArray digest(const QByteArray &data, int step)
{
    ls_sha256 sha;
    ls_sha256_init(&sha);
    for (int at = 0; at < data.size(); at += step)
        ls_sha256_update(&sha, data.constData() + at, size_t(qMin(step, int(data.size()) - at)));
    QByteArray out(32, '\0');
    ls_sha256_final(&sha, reinterpret_cast<uint8_t *>(out.data()));
    return out.toHex();
}

} // namespace

class FramesTest : public QObject
{
    Q_OBJECT
private slots:
    void theCrcOfTheCheckStringIsTheCatalogueValue()
    {
        QCOMPARE(ls_crc32(0, "123456789", 9), 0xCBF43926u);
        QCOMPARE(ls_crc32(ls_crc32(0, "1234", 4), "56789", 5), 0xCBF43926u);
        QCOMPARE(ls_crc32(0, "", 0), 0u);
    }

    void sha256MatchesThePublishedDigests_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("empty") << QByteArray("")
                               << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                     << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void sha256MatchesThePublishedDigests()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, hex);
        QCOMPARE(digest(data, 4096), hex);
        QCOMPARE(digest(data, 7), hex);
    }

    void hmacMatchesThePublishedTags_data() // RFC 4231, cases 1 to 3
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    }
    void hmacMatchesThePublishedTags()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, hex);
        QByteArray tag(32, '\0');
        ls_hmac_sha256(reinterpret_cast<const uint8_t *>(key.constData()), size_t(key.size()), data.constData(),
            size_t(data.size()), reinterpret_cast<uint8_t *>(tag.data()));
        QCOMPARE(tag.toHex(), hex);
    }

    void everyLengthAroundABlockHasTheSameDigestInOnePieceAndByteByByte()
    {
        for (int size = 50; size < 140; ++size)
            QCOMPARE(digest(QByteArray(size, 'x'), 1), digest(QByteArray(size, 'x'), 1000));
    }

    void anyPayloadComesBackAsItWentOut_data()
    {
        QTest::addColumn<int>("zeroPercent");
        QTest::newRow("no zeros") << 0;
        QTest::newRow("some zeros") << 10;
        QTest::newRow("many zeros") << 60;
        QTest::newRow("only zeros") << 100;
    }
    void anyPayloadComesBackAsItWentOut()
    {
        QFETCH(int, zeroPercent);
        std::mt19937 random(1);
        ls_frame_reader reader;
        ls_frame_reader_init(&reader);
        for (int size = 0; size <= LS_FRAME_MAX_PAYLOAD; ++size) {
            const auto payload = randomBytes(random, size, zeroPercent);
            const auto wire = encoded(quint8(size), quint8(size * 7), payload);
            QVERIFY(wire.size() >= size + 8);
            QCOMPARE(wire.indexOf('\0'), wire.size() - 1);
            const auto frames = pushed(reader, wire);
            QCOMPARE(frames.size(), 1u);
            QCOMPARE(frames[0].type, quint8(size));
            QCOMPARE(frames[0].sequence, quint8(size * 7));
            QCOMPARE(frames[0].payload, payload);
        }
        QCOMPARE(reader.frames, uint32_t(LS_FRAME_MAX_PAYLOAD + 1));
        QCOMPARE(reader.crc_errors + reader.malformed, 0u);
    }

    void aPayloadOrARoomOfTheWrongSizeIsRefused()
    {
        std::array<uint8_t, LS_FRAME_MAX_WIRE + 8> out{};
        const std::array<uint8_t, LS_FRAME_MAX_PAYLOAD + 1> payload{};
        QCOMPARE(ls_frame_encode(1, 0, payload.data(), payload.size(), out.data(), out.size()), size_t(0));
        const size_t needed = ls_frame_encode(1, 0, payload.data(), 300, out.data(), out.size());
        QVERIFY(needed > 300);
        for (size_t room = 0; room < needed; ++room) {
            out.fill(0xAA);
            QCOMPARE(ls_frame_encode(1, 0, payload.data(), 300, out.data(), room), size_t(0));
            QCOMPARE(out[room], uint8_t(0xAA));
        }
        QCOMPARE(ls_frame_encode(1, 0, payload.data(), 300, out.data(), needed), needed);
    }

    void framesSurviveEverySplitAndFollowEachOther()
    {
        const auto two = encoded(1, 1, "first") + encoded(2, 2, QByteArray("sec\0nd", 6));
        for (int cut = 0; cut <= two.size(); ++cut) {
            ls_frame_reader reader;
            ls_frame_reader_init(&reader);
            auto frames = pushed(reader, two.left(cut));
            for (auto &frame : pushed(reader, two.mid(cut)))
                frames.push_back(frame);
            QCOMPARE(frames.size(), 2u);
            QCOMPARE(frames[0].payload, QByteArray("first"));
            QCOMPARE(frames[1].payload, QByteArray("sec\0nd", 6));
        }
    }

    void theTailBeforeTheFirstDelimiterIsNotAnError()
    {
        ls_frame_reader reader;
        ls_frame_reader_init(&reader);
        const auto good = encoded(1, 1, "hello there");
        QCOMPARE(pushed(reader, good.mid(4) + good).size(), 1u);
        QCOMPARE(reader.crc_errors + reader.malformed, 0u);
        QCOMPARE(pushed(reader, good.mid(4) + good).size(), 1u);
        QCOMPARE(reader.crc_errors + reader.malformed, 1u);
    }

    void anyChangedBitLosesThatFrameAndNoOther()
    {
        const auto good = encoded(7, 9, QByteArray("\x01\x00payload\xff", 10));
        for (int bit = 0; bit < (good.size() - 1) * 8; ++bit) {
            auto bad = good;
            bad[bit / 8] = char(bad[bit / 8] ^ (1 << (bit % 8)));
            ls_frame_reader reader;
            ls_frame_reader_init(&reader);
            QCOMPARE(pushed(reader, QByteArray(1, '\0') + bad + good).size(), 1u);
            QVERIFY(reader.crc_errors + reader.malformed >= 1);
        }
    }

    void emptyShortAndOverlongFramesAreCountedOrPassedOver_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<uint>("malformed");
        QTest::newRow("only delimiters") << QByteArray(5, '\0') << 0u;
        QTest::newRow("too short") << QByteArray("\x03\x01\x02\x00", 4) << 1u;
        QTest::newRow("block past the end") << QByteArray("\x09\x01\x02\x00", 4) << 1u;
        QTest::newRow("overlong") << QByteArray(5000, '\x01') + QByteArray(1, '\0') << 1u;
        QTest::newRow("longest run that unstuffs to too much")
            << QByteArray(LS_FRAME_MAX_WIRE - 1, '\x01') + QByteArray(1, '\0') << 1u;
        QTest::newRow("one byte too long") << QByteArray(LS_FRAME_MAX_WIRE, '\x01') + QByteArray(1, '\0') << 1u;
    }
    void emptyShortAndOverlongFramesAreCountedOrPassedOver()
    {
        QFETCH(QByteArray, wire);
        QFETCH(uint, malformed);
        ls_frame_reader reader;
        ls_frame_reader_init(&reader);
        QVERIFY(pushed(reader, QByteArray(1, '\0') + wire).empty());
        QCOMPARE(reader.malformed, malformed);
        QCOMPARE(pushed(reader, encoded(1, 1, "after")).size(), 1u);
    }

    void noiseNeverBreaksTheReaderNorTheDecoders()
    {
        std::mt19937 random(3);
        ls_frame_reader reader;
        ls_frame_reader_init(&reader);
        for (int round = 0; round < 300; ++round)
            pushed(reader, randomBytes(random, 2000, round % 10));
        pushed(reader, QByteArray(1, '\0'));
        QCOMPARE(pushed(reader, encoded(1, 1, "after")).size(), 1u);
        for (int round = 0; round < 3000; ++round) {
            const auto bytes = randomBytes(random, int(random() % 521), 30);
            const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
            const auto size = size_t(bytes.size());
            ls_samples samples;
            ls_inject inject;
            if (ls_decode_samples(data, size, &samples))
                QCOMPARE(size, 19u + samples.count * 18u);
            if (ls_decode_inject(data, size, &inject))
                QCOMPARE(size, 6u + inject.count * 18u);
            ls_info info;
            QCOMPARE(ls_decode_info(data, size, &info), size == 131);
            ls_image_begin begin{};
            const bool decoded = ls_decode_image_begin(data, size, &begin);
            QCOMPARE(decoded, size == 76 || (size == 84 && begin.issued != 0));
        }
    }
};

QTEST_APPLESS_MAIN(FramesTest)
#include "frames_test.moc"
