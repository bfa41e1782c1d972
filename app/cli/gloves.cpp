// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gloves.h"
#include "app/cli/projects.h"
#include "app/studio/glove_keys.h"
#include "device/simulator/boards.h"
#include "device/simulator/text_board.h"
#include <QJsonArray>
#include <QTimer>

namespace lodestone::cli {

constexpr int kBoardMilliseconds = 15000; // boot text of 10 s, and the rows that tell the columns

void GloveChoice::declare(CLI::App &command)
{
    auto *portOption = command.add_option("--port", port, "Serial port or pseudo-terminal of the glove");
    auto *gloveOption = command.add_flag("--glove", glove, "Start the virtual glove and use it");
    portOption->excludes(gloveOption);
    command.add_option("--glove-seed", seed, "Virtual glove: seed of the simulated user")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--glove-session", session, "Virtual glove: number of the sitting")
        ->check(seedNumber())
        ->capture_default_str();
    command.add_option("--script", script, "Virtual glove: wander, ten, turn, or a plan file")->capture_default_str();
    command.add_option("--speed", speed, "Virtual glove: device seconds per real second")
        ->check(CLI::Range(0.1, 100.0))
        ->capture_default_str();
    command.add_option("--rate", rate, "Samples per second, 1 to 1000; default: the glove's own rate")
        ->check(CLI::Range(1, 1000));
    command.add_option("--flash-file", flashFile, "Virtual glove: keep its flash memory in this file");
    command.add_option("--glove-board", board, "Virtual glove: posix, or a board for its real firmware in QEMU")
        ->check(CLI::IsMember(simulator::boardNames()))
        ->capture_default_str();
    command.add_option("--glove-pace", pace, "Virtual glove: baud rate of its serial line")
        ->check(CLI::Range(1200, 4000000));
    auto *dialectOption = command
                              .add_option("--dialect", dialect,
                                  "Virtual glove: be a board that prints text: csv, tsv, plotter, teleplot, jsonl, "
                                  "forwarder, gambit")
                              ->check(CLI::IsMember(simulator::TextBoard::dialects()));
    command.add_option("--layout", layout, "Sensors of that board: 9, mag, accmag")
        ->check(CLI::IsMember(simulator::TextBoard::layouts()))
        ->needs(dialectOption);
    command.add_option("--damage", damage, "Damage so many per cent of that board's lines")
        ->check(CLI::Range(0.0, 100.0))
        ->needs(dialectOption);
    command.add_option("--glove-fault", fault, "Virtual glove: fault to simulate, see lodestone-cli glove --help");
}

GloveOptions GloveChoice::options() const
{
    GloveOptions o;
    o.seed = seed;
    o.session = session;
    o.script = fromUtf8(script);
    o.speed = speed;
    o.rate = rate;
    if (!flashFile.empty())
        checkOutput(flashFile);
    o.flashFile = fromUtf8(flashFile);
    o.board = fromUtf8(board);
    o.pace = pace;
    o.fault = fromUtf8(fault);
    o.dialect = fromUtf8(dialect);
    o.layout = fromUtf8(layout);
    o.damage = damage;
    return o;
}

ConnectedGlove::ConnectedGlove(Run &run, const GloveChoice &choice, Takes takes, const std::vector<Assignment> &map)
    : m_run(run)
{
    if (!choice.glove && choice.port.empty())
        throw WrongUsage{
            QStringLiteral("Which glove? Give --port PORT (see lodestone-cli ports), or --glove for the virtual one.")};
    m_virtual = choice.glove;
    if (m_virtual && !m_process.start(choice.options()))
        throw Failure{m_process.problem()};
    open(m_virtual ? m_process.port() : fromUtf8(choice.port), takes, map);
    if (!m_virtual && choice.rate > 0 && !isText())
        m_connection.setRate(choice.rate);
}

ConnectedGlove::ConnectedGlove(Run &run, const GloveOptions &options) : m_run(run), m_virtual(true)
{
    if (!m_process.start(options))
        throw Failure{m_process.problem()};
    open(m_process.port(), options.dialect.isEmpty() ? Takes::Gloves : Takes::Boards, {});
}

ConnectedGlove::~ConnectedGlove() { m_connection.close(); }

QString ConnectedGlove::source() const
{
    return isText() ? m_board.source() : QStringLiteral("glove %1").arg(info().serial);
}

void ConnectedGlove::open(const QString &port, Takes takes, const std::vector<Assignment> &map)
{
    using State = link::Connection::State;
    m_connection.open(port, m_virtual ? link::ExpectedBoard() : known_boards::expected(port, known_boards::Which::Any));
    const auto known = [this] {
        return m_connection.state() == State::Connected && (isText() || !m_connection.info().board.isEmpty());
    };
    // An error that names its remedy will not go away, so stop waiting. A board may start first, silently or with text.
    m_run.waitFor(
        [&] { return known() || (!m_connection.problem().isEmpty() && m_connection.state() != State::Connecting); },
        takes == Takes::Boards ? kBoardMilliseconds : 5000);
    if (!known()) {
        const QString problem = m_connection.problem();
        throw Failure{
            !problem.isEmpty()
                ? problem
                : QStringLiteral("No glove answered on %1 within 5 s; check the cable, the port and the glove's power.")
                      .arg(port)};
    }
    if (!isText()) {
        m_connection.setKey(GloveKeys().of(m_connection.info().serial));
        return;
    }
    if (takes == Takes::Gloves)
        throw Failure{
            QStringLiteral("The board on %1 prints numbers and is no Lodestone glove, so this verb cannot work "
                           "with it; record and watch can.")
                .arg(port)};
    const auto rows = [this] { return m_board.ready() || !m_board.problem().isEmpty(); };
    m_run.waitFor(rows, kBoardMilliseconds);
    if (m_board.ready() && !map.empty()) {
        if (const QString why = m_board.setMap(map); !why.isEmpty())
            throw Failure{why};
        m_run.waitFor(rows, kBoardMilliseconds);
    }
    if (!m_board.ready())
        throw Failure{m_board.problem().isEmpty()
                          ? QStringLiteral("The board on %1 prints text, and no rows of numbers came within %2 s; see "
                                           "that it prints a line a sample, such as 0.1,0.2,9.8.")
                                .arg(port)
                                .arg(kBoardMilliseconds / 1000)
                          : m_board.problem()};
    QStringList names;
    for (const Channel &channel : *m_board.channels())
        names << channel.name + (channel.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(channel.unit));
    m_run.say(
        QStringLiteral("The board prints %1: %2.").arg(m_board.reader().dialect(), names.join(QLatin1String(", "))));
    if (!m_board.notice().isEmpty())
        m_run.say(m_board.notice());
    for (const QString &warning : m_board.reader().warnings())
        m_run.say(warning);
}

link::GloveInfo ConnectedGlove::freshInfo(const std::function<bool(const link::GloveInfo &)> &wanted)
{
    QObject context;
    bool came = false;
    QObject::connect(&m_connection, &link::Connection::infoChanged, &context, [&] { came = true; });
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, &context, [&] { m_connection.requestInfo(); });
    again.start(500);
    m_connection.requestInfo();
    m_run.waitFor([&] { return came && (!wanted || wanted(m_connection.info())); }, 3000);
    if (!came)
        throw Failure{QStringLiteral("The glove did not say who it is within 3 s; unplug it and plug it in again.")};
    return m_connection.info();
}

link::GloveInfo ConnectedGlove::keep(const QByteArray &hash)
{
    const auto kept = [&hash](const link::GloveInfo &info) {
        return !link::onTrial(info) && link::runningHash(info) == hash;
    };
    m_connection.confirm();
    const link::GloveInfo info = freshInfo(kept);
    if (!kept(info))
        throw Failure{QStringLiteral(
            "The glove did not keep the new image; look at it with lodestone-cli info, then flash again.")};
    return info;
}

link::FlashResult ConnectedGlove::flash(const QByteArray &image)
{
    QObject context;
    link::FlashResult result;
    bool over = false;
    QObject::connect(
        &m_connection, &link::Connection::flashProgress, &context, [&](const link::FlashProgress &progress) {
            m_run.progress(link::word(progress.stage), progress.total > 0 ? double(progress.done) / progress.total : 0);
        });
    QObject::connect(&m_connection, &link::Connection::flashFinished, &context, [&](const link::FlashResult &r) {
        result = r;
        over = true;
    });
    m_connection.flash(image);
    if (!m_run.waitFor([&] { return over; }, 120000, true)) {
        m_connection.cancelFlash();
        throw Failure{
            Run::interrupted()
                ? QStringLiteral("Stopped on request; the glove keeps running its old image.")
                : QStringLiteral(
                    "The glove did not take the image within 120 s; its old image keeps running. Try again.")};
    }
    m_run.endBar();
    if (!result.verified)
        throw Failure{result.error.isEmpty()
                          ? QStringLiteral("The glove did not accept the image; its old image keeps running.")
                          : result.error};
    return result;
}

QJsonObject toJson(const link::GloveInfo &info)
{
    QJsonArray slots_;
    for (std::size_t i = 0; i < info.slot.size(); ++i) {
        const link::SlotInfo &slot = info.slot[i];
        const bool empty = slot.state == link::SlotState::Empty;
        slots_.append(QJsonObject{{"name", i == 0 ? "A" : "B"}, {"state", link::word(slot.state)},
            {"bytes", qint64(slot.bytes)}, {"hash", empty ? QString() : QString::fromLatin1(slot.hash.toHex())}});
    }
    return {{"board", info.board}, {"firmware", info.firmware}, {"protocol", info.protocol}, {"serial", info.serial},
        {"keyed", info.keyed}, {"slots_last", info.slotsLast}, {"rate_hz", info.rateHz},
        {"slot_bytes", qint64(info.slotBytes)},
        {"ranges", QJsonObject{{"accel_g", info.accelRangeG}, {"gyro_dps", info.gyroRangeDps},
                       {"mag_ut", info.magRangeMicrotesla}}},
        {"slots", slots_}};
}

} // namespace lodestone::cli
