// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's half of the link against the glove's real firmware over a line that flips bits, swallows bytes and
// stands still, in accelerated time. Four hours by default; LODESTONE_HOURS=24 for the day.
#include "device/link/session.h"
#include "memory_board.h"
#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone::link;
using namespace lodestone::test;

namespace {

// What the sensor reads is a function of the time alone, so that every sample that arrives can be checked.
std::int16_t reading(std::uint64_t t, int axis)
{
    return static_cast<std::int16_t>((t * 2654435761u + static_cast<std::uint64_t>(axis) * 40503u) >> 7);
}

// The next bit that flips, the next byte that goes, the next time nothing moves: geometric and exponential gaps.
class Line
{
public:
    Line(double flip, double drop, unsigned seed) : m_flip(flip), m_drop(drop), m_random(seed)
    {
        plan(m_toFlip, m_flip), plan(m_toDrop, m_drop);
    }
    QByteArray carry(const QByteArray &bytes)
    {
        QByteArray out;
        out.reserve(bytes.size());
        for (char byte : bytes) {
            for (; m_toFlip < 8; plan(m_toFlip, m_flip, m_toFlip + 1), ++flips)
                byte = char(byte ^ (1 << int(m_toFlip)));
            m_toFlip -= 8;
            if (--m_toDrop < 0) {
                plan(m_toDrop, m_drop);
                ++drops;
            } else {
                out.append(byte);
            }
        }
        return out;
    }
    std::uint64_t flips = 0, drops = 0;

private:
    void plan(double &gap, double chance, double from = 0)
    {
        gap = from + std::floor(std::log((static_cast<double>(m_random()) + 1) / 4294967297.0) / std::log1p(-chance));
    }
    double m_flip, m_drop, m_toFlip = 0, m_toDrop = 0;
    std::mt19937 m_random;
};

struct Day
{
    std::uint64_t samples = 0, wrongSamples = 0, flashes = 0, verified = 0, wrongImages = 0, sessions = 0, stalls = 0,
                  badFrames = 0;
};

Day live(double hours)
{
    constexpr std::uint64_t step = 5000; // us
    std::mt19937 random(11);
    std::vector<QByteArray> images;
    for (int i = 0; i < 4; ++i)
        images.push_back(testImage(i + 1, 16));
    const auto known = [&](const QByteArray &hash) {
        return std::any_of(images.begin(), images.end(), [&](const QByteArray &i) { return sha256(i) == hash; });
    };

    newBoard();
    board().sensor = [](std::uint64_t t, std::int16_t *axes) {
        for (int i = 0; i < 9; ++i)
            axes[i] = reading(t, i);
        return true;
    };
    board().lineRoom = 2048;
    board().start();

    Day day;
    Line toGlove(1e-4, 1e-5, 1), toStudio(1e-4, 1e-5, 2);
    DesiredState desired;
    Meter meter;
    bool flashing = false, settle = false;
    const Report report = [&](Event event) {
        if (const auto *block = std::get_if<SampleBlock>(&event)) {
            for (std::size_t i = 0; i < block->samples.size(); ++i, ++day.samples)
                for (int axis = 0; axis < 9; ++axis)
                    if (block->samples[i][std::size_t(axis)]
                        != reading(block->deviceMicroseconds + i * block->periodMicroseconds, axis)) {
                        ++day.wrongSamples;
                        break;
                    }
        } else if (const auto *result = std::get_if<FlashResult>(&event)) {
            flashing = false;
            settle = result->verified;
            day.verified += result->verified;
        } else if (const auto *info = std::get_if<GloveInfo>(&event)) {
            for (const auto &slot : info->slot)
                day.wrongImages += (slot.state == SlotState::Confirmed || slot.state == SlotState::Trial)
                                   && !known(slot.hash);
        }
    };
    auto session = std::make_unique<Session>("sim", QString(), desired, meter, report);
    session->begin(0);
    std::uint64_t nextFlash = 30'000'000, stalledUntil = 0, nextStall = 60'000'000;
    QByteArray held; // what the studio's side of the line has not read yet
    for (std::uint64_t t = 0; t < std::uint64_t(hours * 3600e6); t += step) {
        const auto now = Nanoseconds(t) * 1000;
        board().clock = t;
        if (t >= nextStall) {
            stalledUntil = t + random() % 3'000'000;
            nextStall = t + 20'000'000 + random() % 80'000'000;
            ++day.stalls;
        }
        if (session->phase() == Session::Phase::Ended) {
            session = std::make_unique<Session>("sim", QString(), desired, meter, report);
            session->begin(now);
            ++day.sessions;
        }
        if (session->phase() == Session::Phase::Ready && t >= nextFlash && !flashing) {
            flashing = true;
            ++day.flashes;
            nextFlash = t + 120'000'000;
            session->flash(images[day.flashes % images.size()], now);
        }
        if (settle && session->phase() == Session::Phase::Ready) {
            session->confirm();
            settle = false;
        }
        if (t >= stalledUntil) {
            const int room = 60; // 115200 baud for 5 ms
            board().toGlove.append(toGlove.carry(session->outgoing().left(room)));
            session->outgoing().remove(0, std::min<qsizetype>(room, session->outgoing().size()));
            held.append(board().fromGlove.left(room));
            board().fromGlove.remove(0, std::min<qsizetype>(room, board().fromGlove.size()));
            const QByteArray arrived = toStudio.carry(held);
            held.clear();
            session->received(arrived.constData(), int(arrived.size()), now);
        }
        board().run(3);
        session->tick(now);
        if (session->phase() == Session::Phase::Ended)
            session->end({}, true, now);
    }
    const LinkStatistics statistics = meter.statistics(Nanoseconds(hours * 3600e9));
    day.badFrames = statistics.crcErrors;
    return day;
}

} // namespace

class LinkDayTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingWrongIsEverBelieved()
    {
        const double hours = std::max(4, qEnvironmentVariableIntValue("LODESTONE_HOURS"));
        const Day day = live(hours);
        qInfo("%g h: %llu samples, %llu of them wrong; %llu damaged frames; %llu stalls; %llu new conversations; "
              "%llu flashes, %llu verified, %llu wrong images",
            hours, (unsigned long long)day.samples, (unsigned long long)day.wrongSamples,
            (unsigned long long)day.badFrames, (unsigned long long)day.stalls, (unsigned long long)day.sessions,
            (unsigned long long)day.flashes, (unsigned long long)day.verified, (unsigned long long)day.wrongImages);
        QCOMPARE(day.wrongSamples, 0u);
        QCOMPARE(day.wrongImages, 0u);
        QVERIFY(day.badFrames > 1000); // the line was as bad as it should be
        QVERIFY(day.samples > std::uint64_t(hours * 3600 * 50 * 0.7));
        QVERIFY2(day.verified * 10 >= day.flashes * 9, "nine of ten flashes get through all the same");
    }
};

QTEST_GUILESS_MAIN(LinkDayTest)
#include "link_day_test.moc"
