// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/flasher.h"
#include "device/protocol/frame.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QtEndian>
#include <QTest>
#include <random>
#include <set>

using namespace lodestone::link;

namespace {

struct Faults
{
    int toGlove = 0, toStudio = 0, doubled = 0;
    bool inOrder = false;
    int busyMilliseconds = 0;
};

// The receiving end as PROTOCOL.md tells it, over a line that delays, loses and doubles messages.
struct Glove
{
    explicit Glove(Faults f) : faults(f) {}
    Faults faults;
    std::mt19937 random{7};
    QByteArray slot; // as written so far
    std::set<std::uint32_t> here;
    std::uint32_t bytes = 0;
    QByteArray hash, trialHash; // trialHash: what the info tells instead of the truth
    int phase = 0, error = 0, maxFlying = 0;
    GloveInfo info;
    int begins = 0, chunks = 0;
    bool keepsTransfer = false;
    QByteArray announced; // the payload of the last begin

    Glove &withSlot(SlotState state, const QByteArray &imageHash)
    {
        info.slot[0] = {state, 100, imageHash};
        return *this;
    }
    ls_image_status status() const
    {
        ls_image_status out{std::uint8_t(phase), std::uint8_t(error), 1, 0, 0, 0, 0};
        for (int i = 0; i < 4 && i < hash.size(); ++i)
            out.transfer |= std::uint32_t(std::uint8_t(hash[i])) << (8 * i);
        while (here.contains(out.next_offset) && out.next_offset < bytes)
            out.next_offset = std::min(bytes, out.next_offset + LS_IMAGE_CHUNK);
        for (std::uint32_t i = 0; i < 32; ++i)
            if (here.contains(out.next_offset + LS_IMAGE_CHUNK * (i + 1)))
                out.received_after |= 1u << i;
        return out;
    }
    // What comes back on a message; nullopt: nothing.
    std::optional<ls_image_status> answer(std::uint8_t type, const QByteArray &payload)
    {
        const auto *data = reinterpret_cast<const std::uint8_t *>(payload.constData());
        ls_image_begin begin;
        ls_image_data part;
        if (type == LS_IMAGE_BEGIN && ls_decode_image_begin(data, std::size_t(payload.size()), &begin)) {
            ++begins;
            announced = payload;
            if (keepsTransfer && phase == 1 && hash == payload.mid(4, 32))
                return status();
            here.clear();
            bytes = begin.bytes;
            slot = QByteArray(qsizetype(bytes), '\xff');
            hash = QByteArray(reinterpret_cast<const char *>(begin.hash), 32);
            phase = 1;
        } else if (type == LS_IMAGE_DATA && ls_decode_image_data(data, std::size_t(payload.size()), &part)) {
            ++chunks;
            if (phase == 1 && (!faults.inOrder || part.offset == status().next_offset)) {
                here.insert(part.offset);
                slot.replace(qsizetype(part.offset), part.size,
                    QByteArray(reinterpret_cast<const char *>(part.bytes), part.size));
            }
            if (phase == 1 && status().next_offset == bytes) {
                phase = error == 0 ? 3 : 0;
                if (error == 0)
                    info.slot[1] = {SlotState::Trial, bytes, trialHash.isEmpty() ? hash : trialHash};
            }
        } else {
            return std::nullopt;
        }
        return status();
    }
};

struct Bench
{
    Bench(const QByteArray &image, Glove g, const QByteArray &key = {})
        : glove(std::move(g)), flasher(
                                   image, key,
                                   [this](std::uint8_t type, const QByteArray &payload) {
                                       outbox.push_back({now, type, payload});
                                   },
                                   [this](Event event) {
                                       if (auto *result = std::get_if<FlashResult>(&event)) {
                                           ++results;
                                           last = *result;
                                       } else if (auto *progress = std::get_if<FlashProgress>(&event)) {
                                           stages += word(progress->stage);
                                       }
                                   })
    {
        glove.info.slotBytes = 65536;
        flasher.start(now);
    }
    bool chance(int percent) { return int(glove.random() % 100) < percent; }

    // A millisecond a step; messages take 20 ms each way.
    void run(int milliseconds)
    {
        for (int i = 0; i < milliseconds && !flasher.finished(); ++i) {
            now += kMillisecond;
            std::vector<Message> due;
            std::erase_if(outbox, [&](const Message &m) {
                if (m.at + 20 * kMillisecond > now)
                    return false;
                due.push_back(m);
                return true;
            });
            for (const auto &message : due) {
                if (message.type == LS_HELLO)
                    infos.push_back(now + 20 * kMillisecond);
                if (silent || (message.type != LS_HELLO && chance(glove.faults.toGlove)))
                    continue;
                if (const auto answer = glove.answer(message.type, message.payload)) {
                    const int copies = chance(glove.faults.toStudio) ? 0 : chance(glove.faults.doubled) ? 2 : 1;
                    for (int copy = 0; copy < copies; ++copy)
                        answers.push_back({now + (20 + glove.faults.busyMilliseconds) * kMillisecond, *answer});
                }
            }
            std::erase_if(answers, [&](const Answer &answer) {
                if (answer.at > now)
                    return false;
                flasher.status(answer.status, now);
                return true;
            });
            std::erase_if(infos, [&](Nanoseconds at) {
                if (at > now)
                    return false;
                if (!silent)
                    flasher.info(glove.info, now);
                return true;
            });
            flasher.tick(now);
        }
    }

    struct Message
    {
        Nanoseconds at;
        std::uint8_t type;
        QByteArray payload;
    };
    struct Answer
    {
        Nanoseconds at;
        ls_image_status status;
    };
    Nanoseconds now = kSecond;
    std::vector<Message> outbox;
    std::vector<Answer> answers;
    std::vector<Nanoseconds> infos;
    Glove glove;
    FlashResult last;
    int results = 0;
    bool silent = false;
    QStringList stages;
    Flasher flasher;
};

QByteArray picture(int size)
{
    std::mt19937 random(2);
    QByteArray out(size, '\0');
    for (char &byte : out)
        byte = char(random());
    return out;
}

} // namespace

class FlasherTest : public QObject
{
    Q_OBJECT
private slots:
    void theImageArrivesWholeWhateverTheLineLoses_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("toGlove");
        QTest::addColumn<int>("toStudio");
        QTest::addColumn<int>("doubled");
        QTest::addColumn<bool>("inOrder");
        QTest::newRow("a clean line") << 13824 << 0 << 0 << 0 << false;
        QTest::newRow("one byte") << 1 << 0 << 0 << 0 << false;
        QTest::newRow("exactly one chunk") << 512 << 0 << 0 << 0 << false;
        QTest::newRow("one byte more than a chunk") << 513 << 0 << 0 << 0 << false;
        QTest::newRow("lost statuses") << 13824 << 0 << 30 << 0 << false;
        QTest::newRow("doubled statuses") << 13824 << 0 << 0 << 50 << false;
        QTest::newRow("lost chunks") << 13824 << 20 << 0 << 0 << false;
        QTest::newRow("everything at once") << 13824 << 20 << 20 << 20 << false;
        QTest::newRow("a glove that takes chunks in order only") << 13824 << 10 << 10 << 10 << true;
    }
    void theImageArrivesWholeWhateverTheLineLoses()
    {
        QFETCH(int, size);
        QFETCH(int, toGlove);
        QFETCH(int, toStudio);
        QFETCH(int, doubled);
        QFETCH(bool, inOrder);
        const auto image = picture(size);
        Bench bench(image, Glove({toGlove, toStudio, doubled, inOrder}));
        bench.run(120000);
        QCOMPARE(bench.last.error, QString());
        QVERIFY(bench.last.verified);
        QCOMPARE(bench.last.slot, 1);
        QCOMPARE(bench.results, 1);
        QCOMPARE(bench.glove.slot, image);
        QCOMPARE(bench.glove.hash, bench.flasher.hash());
        bench.stages.removeDuplicates();
        QCOMPARE(bench.stages, QStringList({"begin", "send", "verify", "trial"}));
        if (toGlove == 0)
            QVERIFY2(
                bench.flasher.repeats() <= (toStudio ? 10 : 0), qPrintable(QString::number(bench.flasher.repeats())));
    }

    void severalChunksAreInFlight()
    {
        // One chunk at a time would take a round trip of 40 ms each: 27 of them more than a second.
        Bench bench(picture(13824), Glove({}));
        bench.run(600);
        QVERIFY(bench.last.verified);
        QVERIFY(bench.last.seconds < 0.6);
    }

    void aLostChunkAloneIsRepeated()
    {
        Bench bench(picture(20 * 512), Glove({5, 0, 0, false}));
        bench.run(20000);
        QVERIFY(bench.last.verified);
        QVERIFY(bench.flasher.repeats() >= 1);
        QVERIFY2(
            bench.glove.chunks <= 22, "every chunk reaches the glove about once: nothing is sent again that arrived");
    }

    void anImageThatRunsAlreadyIsNotSentAgain_data()
    {
        QTest::addColumn<SlotState>("state");
        QTest::addColumn<bool>("skips");
        QTest::newRow("on trial") << SlotState::Trial << true;
        QTest::newRow("confirmed") << SlotState::Confirmed << true;
        QTest::newRow("only waiting") << SlotState::Standby << false;
        QTest::newRow("damaged") << SlotState::Damaged << false;
    }
    void anImageThatRunsAlreadyIsNotSentAgain()
    {
        QFETCH(SlotState, state);
        QFETCH(bool, skips);
        const auto image = picture(3000);
        const Flasher other(
            image, {}, [](std::uint8_t, const QByteArray &) {}, [](Event) {});
        Bench bench(image, Glove({}).withSlot(state, other.hash()));
        bench.run(5000);
        QVERIFY(bench.last.verified);
        QCOMPARE(bench.last.slot, skips ? 0 : 1);
        QCOMPARE(bench.glove.begins, skips ? 0 : 1);
    }

    void aWrongHashInTheInfoIsNeverCalledSuccess()
    {
        Bench bench(picture(3000), Glove({}));
        bench.glove.trialHash = QByteArray(32, 'x');
        bench.run(20000);
        QVERIFY(bench.flasher.finished());
        QVERIFY(!bench.last.verified);
        QVERIFY(bench.last.error.contains("does not show the new image"));
    }

    void theGlovesOwnTextIsTheError()
    {
        Bench bench(picture(3000), Glove({}));
        bench.glove.error = LS_E_HASH_MISMATCH;
        bench.run(100);
        bench.flasher.error(LS_E_HASH_MISMATCH, "Bad hash, says the glove.", bench.now);
        QCOMPARE(bench.last.error, QString("Bad hash, says the glove."));
        QVERIFY(!bench.last.verified);
    }

    void aGloveThatIsStillOnTrialSaysSoAtOnce()
    {
        Bench bench(picture(3000), Glove({}).withSlot(SlotState::Trial, QByteArray(32, 'o')));
        bench.run(50); // the info came, the begin is on its way
        bench.flasher.error(LS_E_BAD_STATE, "An image is on trial; confirm or revert it first.", bench.now);
        QVERIFY(bench.flasher.finished());
        QCOMPARE(bench.last.error, QString("An image is on trial; confirm or revert it first."));
    }

    void aStatusOfACancelledTransferDoesNotAnswerTheBegin()
    {
        const auto image = picture(3000);
        Bench bench(image, Glove({}));
        bench.run(50);
        bench.flasher.status({1, 0, 1, 1024, 0, 0x12345678, 0}, bench.now);
        bench.run(5000);
        QVERIFY(bench.last.verified);
        QCOMPARE(bench.glove.begins, 1);
        QCOMPARE(bench.glove.slot, image);
    }

    void aTransferOfThisImageIsTakenUpWhereItStopped()
    {
        const auto image = picture(13824);
        Bench first(image, Glove({}));
        first.run(110);
        const int before = first.glove.chunks;
        QVERIFY(before > 0 && !first.flasher.finished());
        Bench second(image, first.glove);
        second.glove.keepsTransfer = true;
        second.run(5000);
        QVERIFY(second.last.verified);
        QCOMPARE(second.glove.slot, image);
        QCOMPARE(second.glove.chunks, 27); // none of them twice
    }

    void anImageForAGloveWithAKeyIsSigned()
    {
        const auto image = picture(3000);
        const QByteArray key(32, 'k');
        Bench bench(image, Glove({}), key);
        bench.run(5000);
        const QByteArray announced = bench.glove.announced;
        QCOMPARE(announced.size(), 84);
        QCOMPARE(announced.mid(36, 8), image.mid(24, 8));
        const qint64 issued = qFromLittleEndian<qint64>(announced.constData() + 44);
        QVERIFY(std::abs(issued - QDateTime::currentMSecsSinceEpoch()) < 60000);
        QCOMPARE(
            announced.right(32), QMessageAuthenticationCode::hash(announced.left(52), key, QCryptographicHash::Sha256));
        Bench bare(image, Glove({}));
        bare.run(5000);
        QCOMPARE(bare.glove.announced.size(), 76);
        QCOMPARE(bare.glove.announced.right(32), QByteArray(32, '\0'));
    }

    void anErrorWithoutTextGetsASentence()
    {
        Bench bench(picture(3000), Glove({}));
        bench.glove.error = LS_E_FLASH;
        bench.run(3000);
        QVERIFY(bench.last.error.contains("flash memory"));
    }

    void anImageThatDoesNotFitIsNotEvenBegun()
    {
        Bench bench(picture(70000), Glove({}));
        bench.run(1000);
        QVERIFY(!bench.last.verified);
        QVERIFY(bench.last.error.contains("70000") && bench.last.error.contains("65536"));
        QCOMPARE(bench.glove.begins, 0);
    }

    void anEmptyImageIsRefused()
    {
        Bench bench(QByteArray(), Glove({}));
        QVERIFY(bench.flasher.finished());
        QVERIFY(bench.last.error.contains("empty"));
    }

    void aGloveThatWasResetInBetweenGetsTheImageFromTheStart()
    {
        const auto image = picture(13824);
        Bench bench(image, Glove({}));
        bench.run(110); // the first chunks are through
        QVERIFY(!bench.glove.here.empty());
        bench.glove.here.clear();
        bench.glove.phase = 0;
        bench.glove.slot.fill('?');
        bench.run(20000);
        QVERIFY(bench.last.verified);
        QCOMPARE(bench.glove.begins, 2);
        QCOMPARE(bench.glove.slot, image);
    }

    void everyChunkUnderWayAtAResetIsRefusedAndThatIsOneRestart()
    {
        const auto image = picture(13824);
        Bench bench(image, Glove({}));
        bench.run(110);
        QVERIFY(!bench.glove.here.empty());
        bench.glove.here.clear();
        bench.glove.phase = 0;
        bench.glove.hash.clear();
        for (int i = 0; i < 12; ++i) {
            bench.flasher.status({0, LS_E_NO_TRANSFER, 0, 0, 0, 0, 0}, bench.now);
            bench.flasher.error(LS_E_NO_TRANSFER, "No image is being received; begin one first.", bench.now);
        }
        bench.run(20000);
        QCOMPARE(bench.last.error, QString());
        QVERIFY(bench.last.verified);
        QCOMPARE(bench.glove.begins, 2);
        QCOMPARE(bench.glove.slot, image);
    }

    void aGloveThatFallsSilentIsGivenUp()
    {
        Bench bench(picture(13824), Glove({}));
        bench.run(110); // the first chunks are through
        bench.silent = true;
        bench.run(20000);
        QVERIFY(bench.flasher.finished());
        QVERIFY(bench.last.error.contains("stopped answering"));
        QVERIFY(bench.last.seconds < 10);
    }
};

QTEST_APPLESS_MAIN(FlasherTest)
#include "flasher_test.moc"
