// SPDX-License-Identifier: GPL-3.0-or-later
// From a sample to a program that receives it over OSC. Of a board that prints numbers, by two clocks of this process:
// when the row was written to the port, and when the datagram came. Of the virtual glove, which samples in a process of
// its own, by DeviceClock.
#include "app/cli/verbs/benchmarks.h"
#include "app/studio/device_clock.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/outputs/live_feed.h"
#include "app/studio/outputs/outputs.h"
#include "device/simulator/terminal.h"
#include "device/simulator/text_board.h"
#include "engine/project/project.h"
#include <QJsonArray>
#include <QtEndian>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cmath>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace lodestone::cli {
namespace {

constexpr int kRates[] = {50, 100, 1000}; // Hz

// Prints rows once its port is open, and knows when each was written.
class PrintingBoard
{
public:
    explicit PrintingBoard(int rate) : m_rate(rate), m_thread([this] { print(); }) {}
    ~PrintingBoard() { stop(); }
    QString port() const { return QString::fromStdString(m_terminal.name()); }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    const std::vector<std::int64_t> &written() const { return m_written; } // after stop(); ns of each row

private:
    void print()
    {
        using namespace std::chrono_literals;
        const simulator::TextBoard text("csv", "mag");
        while (!m_terminal.isOpen() && !m_stop)
            std::this_thread::sleep_for(1ms);
        const auto say = [this](const std::string &line) { m_terminal.write({line.begin(), line.end()}); };
        say(text.greeting());
        const auto began = std::chrono::steady_clock::now();
        for (std::int64_t row = 0; !m_stop; ++row) {
            const auto t = std::chrono::microseconds(row * 1'000'000 / m_rate);
            std::this_thread::sleep_until(began + t);
            const auto turn = double(row) * 0.01;
            m_written.push_back(steadyNanoseconds());
            say(text.row(std::uint64_t(t.count()),
                {0, 0, 8192, 0, 0, 0, std::int16_t(300 * std::sin(turn)), std::int16_t(300 * std::cos(turn)), 200}));
        }
    }
    const int m_rate;
    simulator::Terminal m_terminal;
    std::vector<std::int64_t> m_written;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

// Another program's end of OSC, in a thread of its own.
class Receiver
{
public:
    Receiver() : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof here;
        if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<sockaddr *>(&here), sizeof here) != 0
            || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&here), &size) != 0)
            throw Failure{QStringLiteral("No UDP port could be opened on this computer.")};
        m_port = ntohs(here.sin_port);
        m_thread = std::thread([this] { receive(); });
    }
    ~Receiver()
    {
        stop();
        ::close(m_socket);
    }
    int port() const { return m_port; }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    // After stop(): the prediction's time in ms, and when it came, ns.
    const std::vector<std::pair<int, std::int64_t>> &got() const { return m_got; }

private:
    void receive()
    {
        constexpr char kAddress[] = "/lodestone/prediction\0\0\0,isfs\0\0"; // 24 bytes, 8 bytes, then the time
        char bytes[512];
        pollfd ready{m_socket, POLLIN, 0};
        while (!m_stop) {
            if (::poll(&ready, 1, 50) <= 0)
                continue;
            const ssize_t size = ::recv(m_socket, bytes, sizeof bytes, 0);
            const std::int64_t now = steadyNanoseconds();
            if (size >= 36 && std::equal(kAddress, kAddress + 32, bytes))
                m_got.emplace_back(qFromBigEndian<std::int32_t>(bytes + 32), now);
        }
    }
    int m_socket, m_port = 0;
    std::vector<std::pair<int, std::int64_t>> m_got;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

QJsonObject figures(const DelayMeter &meter)
{
    const auto rounded = [&meter](double part) {
        const std::optional<double> value = meter.quantile(part);
        return value ? QJsonValue(std::round(*value * 100) / 100) : QJsonValue();
    };
    return {{"median", rounded(0.5)}, {"p99", rounded(0.99)}};
}

// A studio without a window, up to its output.
struct Chain
{
    GloveState glove;
    LiveStream stream{&glove, nullptr};
    LiveFeed feed{&stream};
    Outputs outputs;
    Receiver receiver;
    qint64 rows = 0;

    Chain()
    {
        QObject::connect(&stream, &LiveStream::blockArrived, &outputs,
            [this](const std::shared_ptr<const LiveBlock> &block) { rows += qint64(block->rows.size()); });
        QObject::connect(&feed, &LiveFeed::predicted, &outputs, &Outputs::take);
        QObject::connect(&feed, &LiveFeed::restarted, &outputs, &Outputs::restart);
        outputs.start(QStringLiteral("osc"), {{"host", "127.0.0.1"}, {"port", receiver.port()}});
    }
    QJsonObject answer(const char *source, int rate, const DelayMeter &delay)
    {
        return {{"source", source}, {"rate_hz", rate}, {"predictions", qint64(receiver.got().size())},
            {"delay_ms", figures(delay)}, {"ours_ms", figures(outputs.ours())}};
    }
};

QJsonObject ofBoard(Run &run, const QByteArray &image, int rate, int milliseconds)
{
    PrintingBoard board(rate);
    Chain chain;
    ModelInfo model;
    model.image = image;
    ImageModel opened;
    ImageModel::open(image, opened);
    model.hash = opened.hash();
    chain.glove.open(board.port());
    if (!run.waitFor([&] { return chain.glove.isText() && chain.glove.channels() != nullptr; }, 15000))
        throw Failure{QStringLiteral("The board of the benchmark was not understood: %1").arg(chain.glove.problem())};
    chain.stream.setHostImage(model);
    run.waitFor([&] { return chain.outputs.predictions() > 10; }, 15000);
    const auto from = steadyNanoseconds();
    run.waitFor([] { return false; }, milliseconds);
    board.stop();
    const auto count = qint64(board.written().size());
    run.waitFor([&] { return chain.rows >= count; }, 1000); // the last rows
    chain.receiver.stop();
    // A row's time counts from the first one that was read; rows before it were lost when the port was opened.
    const qint64 first = count - chain.rows;
    DelayMeter delay;
    for (const auto &[t, came] : chain.receiver.got()) {
        const qint64 row = first + std::llround(double(t) * rate / 1000);
        if (came >= from && row >= 0 && row < count)
            delay.add(double(came - board.written()[std::size_t(row)]) * 1e-6);
    }
    return chain.answer("text board, predicted here", rate, delay);
}

QJsonObject ofGlove(Run &run, const QByteArray &image, int rate, int milliseconds)
{
    Chain chain;
    GloveOptions options;
    options.rate = rate;
    if (!chain.glove.open(QString::fromLatin1(kVirtualGlove), options)
        || !run.waitFor([&] { return chain.glove.answered(); }, 5000))
        throw Failure{chain.glove.problem()};
    bool over = false;
    QObject::connect(chain.glove.link(), &link::Connection::flashFinished, &chain.outputs, [&] { over = true; });
    chain.glove.link()->flash(image);
    run.waitFor([&] { return over && !chain.glove.runningHash().isEmpty(); }, 60000);
    chain.stream.setImage(image, {});
    if (!run.waitFor([&] { return chain.outputs.predictions() > 10; }, 15000))
        throw Failure{QStringLiteral("The virtual glove did not take the benchmark's image.")};
    chain.outputs.restart(); // the flash is over
    run.waitFor([] { return false; }, milliseconds);
    chain.receiver.stop();
    return chain.answer("virtual glove", rate, chain.outputs.delay());
}

} // namespace

QJsonObject benchmarkOutputs(Run &run, const BenchmarkOptions &o)
{
    const QByteArray image = benchmarkImage();
    const int each = int(o.seconds * 1000) / int(2 * std::size(kRates));
    QJsonArray table;
    for (const int rate : kRates) {
        table.append(ofBoard(run, image, rate, each));
        run.progress(QStringLiteral("outputs"), double(table.size()) / double(2 * std::size(kRates)));
        table.append(ofGlove(run, image, rate, each));
        run.progress(QStringLiteral("outputs"), double(table.size()) / double(2 * std::size(kRates)));
    }
    return {{"table", table}};
}

} // namespace lodestone::cli
