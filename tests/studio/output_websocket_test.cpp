// SPDX-License-Identifier: GPL-3.0-or-later
// The WebSocket's port: who may use it, what a client gets, and the page that a browser shows.
#include "app/studio/device_clock.h"
#include "app/studio/outputs/http.h"
#include "app/studio/outputs/outputs.h"
#include "tests/support/needs.h"
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace lodestone;

namespace {

http::Request request(const QByteArray &host, const QByteArray &origin = {}, bool upgrade = true)
{
    QByteArray head = "GET / HTTP/1.1\r\nHost: " + host + "\r\n";
    if (upgrade)
        head += "Upgrade: websocket\r\nConnection: Upgrade\r\n";
    if (!origin.isEmpty())
        head += "Origin: " + origin + "\r\n";
    http::Request read;
    return http::read(head + "\r\n", read) == http::Head::Whole ? read : http::Request();
}

OutputPrediction prediction(double t, const std::array<float, 5> &probability)
{
    OutputPrediction p;
    p.t = t;
    p.probability = probability;
    p.known = 0.97;
    p.sampledNanoseconds = steadyNanoseconds() - 4'200'000;
    return p;
}

} // namespace

class OutputWebsocketTest : public QObject
{
    Q_OBJECT
    Outputs m_outputs;
    QUrl m_url;
    QByteArray get(const QByteArray &path, const QByteArray &host = {}, int port = 0);

private slots:
    void initTestCase();
    void headsAreReadInPieces();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void aClientGetsPredictionsAndStates();
    void aPageOfAnotherSiteIsRefused();
    void thePageIsServedByTheSamePort();
    void aPortThatIsTakenIsSaid();
    void aClientThatReadsNothingHoldsUpNobody();
    void aClientThatSaysMuchIsDisconnected();
    void aRequestThatDoesNotEndIsNotWaitedFor();
    void chromiumShowsTheHand();
};

void OutputWebsocketTest::initTestCase()
{
    QCOMPARE(m_outputs.start("websocket", {{"port", 0}}), QString());
    m_url = QUrl(m_outputs.running("websocket")->where());
    QVERIFY(m_url.port() > 0);
    StateSettings s;
    s.steady = s.hold = 0;
    m_outputs.setFilter(s);
}

void OutputWebsocketTest::headsAreReadInPieces()
{
    const QByteArray whole = "GET /hand.js?x=1 HTTP/1.1\r\nHost: a\r\nX-Long:  b c \r\n\r\nrest";
    http::Request r;
    for (qsizetype n = 0; n < whole.indexOf("\r\n\r\n") + 4; ++n)
        QVERIFY(http::read(whole.left(n), r) == http::Head::Part);
    QVERIFY(http::read(whole, r) == http::Head::Whole);
    QCOMPARE(r.path, QByteArray("/hand.js"));
    QCOMPARE(r.headers.value("x-long"), QByteArray("b c"));
    QVERIFY(!r.upgrades());
    QVERIFY(http::read(QByteArray(http::kMostBytes, 'x'), r) == http::Head::Damaged);
    QVERIFY(http::read("GET /\r\n\r\n", r) == http::Head::Damaged);
    QVERIFY(http::read("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", r) == http::Head::Damaged);
    QVERIFY(http::read("GET / HTTP/1.1\r\nnonsense\r\n\r\n", r) == http::Head::Damaged);
}

void OutputWebsocketTest::strangersAreRefused_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("may");
    const auto row = [](const char *name, const char *host, const char *origin, bool all, bool may) {
        QTest::newRow(name) << QByteArray(host) << QByteArray(origin) << all << may;
    };
    row("a program", "127.0.0.1:8765", "", false, true);
    row("our page", "localhost:8765", "http://localhost:8765", false, true);
    row("our page, IPv6", "[::1]:8765", "http://[::1]:8765", false, true);
    row("another site", "127.0.0.1:8765", "https://evil.example", false, false);
    row("a file", "127.0.0.1:8765", "null", false, false);
    row("another port here", "127.0.0.1:8765", "http://127.0.0.1:3000", false, false);
    row("a name that points here", "evil.example:8765", "http://evil.example:8765", false, false);
    row("the same, to all", "evil.example:8765", "http://evil.example:8765", true, false);
    row("another computer, not asked", "192.168.1.5:8765", "http://192.168.1.5:8765", false, false);
    row("another computer, asked", "192.168.1.5:8765", "http://192.168.1.5:8765", true, true);
    row("by name, asked", "studio.local:8765", "http://studio.local:8765", true, true);
    row("no host", "", "", false, false);
    row("another port's name", "localhost:9", "", false, false);
    row("one that was named", "127.0.0.1:8765", "https://band.example", false, true);
}

void OutputWebsocketTest::strangersAreRefused()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    QFETCH(bool, all);
    http::Door door{8765, all, "studio", {"https://band.example"}};
    QTEST(http::mayConnect(request(host, origin), door), "may");
}

void OutputWebsocketTest::aClientGetsPredictionsAndStates()
{
    QWebSocket client;
    QStringList got;
    connect(&client, &QWebSocket::textMessageReceived, this, [&](const QString &text) { got << text; });
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_url.port())));
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 1);
    m_outputs.take(prediction(1, {0.9f, 0.1f, 0.1f, 0.1f, 0.8f}));
    QTRY_COMPARE(got.size(), 2);
    QCOMPARE(got[0], QString("{\"state\":\"feeef\"}"));
    const QJsonObject object = QJsonDocument::fromJson(got[1].toUtf8()).object();
    QCOMPARE(object["t"].toDouble(), 1.0);
    QCOMPARE(object["combination"].toString(), QString("feeef"));
    QCOMPARE(object["state"].toString(), QString("feeef"));
    QCOMPARE(object["probability"].toArray().size(), 5);
    QCOMPARE(object["known"].toDouble(), 0.97);
    QVERIFY(object["delay_ms"].toDouble() >= 4.2);
    client.close();
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 0);
}

void OutputWebsocketTest::aPageOfAnotherSiteIsRefused()
{
    QWebSocket client("https://evil.example");
    bool refused = false;
    connect(&client, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [&] { refused = true; });
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_url.port())));
    QTRY_VERIFY(refused);
    QCOMPARE(m_outputs.running("websocket")->clients(), 0);
    QTRY_VERIFY(m_outputs.problem("websocket").contains("https://evil.example"));
    QVERIFY(get("/", "evil.example").startsWith("HTTP/1.1 403"));
    QWebSocket own; // a program's, with no page behind it
    own.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_url.port())));
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 1);
    QCOMPARE(m_outputs.problem("websocket"), QString());
    own.close();
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 0);
    Outputs letting;
    QCOMPARE(letting.start("websocket", {{"port", 0}, {"origins", "null https://evil.example"}}), QString());
    QWebSocket let("https://evil.example");
    let.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(QUrl(letting.running("websocket")->where()).port())));
    QTRY_COMPARE(letting.running("websocket")->clients(), 1);
}

QByteArray OutputWebsocketTest::get(const QByteArray &path, const QByteArray &host, int port)
{
    port = port > 0 ? port : m_url.port();
    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost("127.0.0.1", quint16(port));
    socket.write("GET " + path + " HTTP/1.1\r\nHost: " + (host.isEmpty() ? "127.0.0.1" : host) + ':'
                 + QByteArray::number(port) + "\r\n\r\n");
    const QRegularExpression length("Content-Length: *(\\d+)", QRegularExpression::CaseInsensitiveOption);
    const auto whole = [&] {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        return head > 0
               && answer.size() >= head + 4 + length.match(QString::fromLatin1(answer.left(head))).captured(1).toInt();
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(whole(), 20000); }();
    return answer;
}

void OutputWebsocketTest::thePageIsServedByTheSamePort()
{
    const QByteArray page = get("/");
    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html"));
    QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
    QVERIFY(get("/hand.js").contains("new WebSocket"));
    QVERIFY(get("/hand.css").startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/css"));
    QVERIFY(get("/../hand.js").startsWith("HTTP/1.1 404"));
    // Nothing of the page comes from elsewhere.
    for (const char *file : {"/", "/hand.js", "/hand.css"})
        QVERIFY(
            !QRegularExpression("(src|href|url)[=(]\\W*(https?:)?//").match(QString::fromUtf8(get(file))).hasMatch());
}

void OutputWebsocketTest::aPortThatIsTakenIsSaid()
{
    Outputs second;
    const QString why = second.start("websocket", {{"port", m_url.port()}});
    QVERIFY2(why.contains(QString::number(m_url.port())), qPrintable(why));
    QVERIFY(!second.running("websocket"));
    QCOMPARE(second.problem("websocket"), why);
}

void OutputWebsocketTest::aClientThatReadsNothingHoldsUpNobody()
{
    QTcpSocket client;
    client.setReadBufferSize(1024);
    client.connectToHost("127.0.0.1", quint16(m_url.port()));
    client.write("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_url.port())
                 + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 1);
    const qint64 before = m_outputs.running("websocket")->sent();
    constexpr int kMany = 60000; // of about 150 bytes: more than the kernel takes
    for (int i = 0; i < kMany; ++i)
        m_outputs.take(prediction(2 + i * 0.01, {0.9f, 0.1f, 0.1f, 0.1f, 0.8f}));
    const qint64 sent = m_outputs.running("websocket")->sent() - before;
    QVERIFY2(sent < kMany, qPrintable(QString::number(sent)));
    client.abort();
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 0);
}

void OutputWebsocketTest::aClientThatSaysMuchIsDisconnected()
{
    QWebSocket client;
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_url.port())));
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 1);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.sendTextMessage(QString(500, 'a')); // is heard, and means nothing
    QTest::qWait(50);
    QCOMPARE(m_outputs.running("websocket")->clients(), 1);
    client.sendTextMessage(QString(5000, 'a'));
    QTRY_COMPARE(m_outputs.running("websocket")->clients(), 0);
}

void OutputWebsocketTest::aRequestThatDoesNotEndIsNotWaitedFor()
{
    QTcpSocket client;
    client.connectToHost("127.0.0.1", quint16(m_url.port()));
    client.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 20000); // after 5 s
}

void OutputWebsocketTest::chromiumShowsTheHand()
{
    QString program;
    for (const char *name : {"chromium-headless-shell", "chromium", "google-chrome"})
        if (program.isEmpty())
            program = QStandardPaths::findExecutable(name);
    LODESTONE_NEEDS(!program.isEmpty(), "chromium is not installed");
    QTemporaryDir folder;
    // Where the picture shall be kept: LODESTONE_PICTURES.
    const QString pictures = qEnvironmentVariable("LODESTONE_PICTURES", folder.path());
    const QString picture = QDir(pictures).filePath("outputs-hand.png");
    QTimer feed;
    double t = 1000;
    connect(&feed, &QTimer::timeout, this, [&] {
        m_outputs.take(prediction(t += 0.05, {0.03f, 0.96f, 0.04f, 0.93f, 0.06f}));
    });
    feed.start(20);
    QProcess browser;
    QByteArray said;
    connect(&browser, &QProcess::readyReadStandardError, &browser, [&] { said += browser.readAllStandardError(); });
    browser.start(program, {"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                               "--user-data-dir=" + folder.filePath("profile"), "--window-size=520,760",
                               "--remote-debugging-port=0", "--remote-allow-origins=*", m_url.toString()});
    // Its developer tools answer on a port that it names: chromedevtools.github.io/devtools-protocol.
    const QRegularExpression named("DevTools listening on ws://127.0.0.1:(\\d+)/");
    QTRY_VERIFY_WITH_TIMEOUT(named.match(QString::fromUtf8(said)).hasMatch(), 90000);
    const int port = named.match(QString::fromUtf8(said)).captured(1).toInt();
    QString page;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        const QByteArray list = get("/json/list", {}, port);
        for (const QJsonValue &one : QJsonDocument::fromJson(list.mid(list.indexOf("\r\n\r\n") + 4)).array())
            if (one["type"] == QLatin1String("page") && one["url"].toString().contains(QString::number(m_url.port())))
                page = one["webSocketDebuggerUrl"].toString();
        return !page.isEmpty();
    }()),
        60000);
    QWebSocket tools;
    QJsonObject answer;
    connect(&tools, &QWebSocket::textMessageReceived, this,
        [&](const QString &text) { answer = QJsonDocument::fromJson(text.toUtf8()).object(); });
    int id = 0;
    const auto ask = [&](const QString &method, const QJsonObject &parameters) {
        tools.sendTextMessage(QString::fromUtf8(
            QJsonDocument(QJsonObject{{"id", ++id}, {"method", method}, {"params", parameters}}).toJson()));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(answer["id"].toInt(), id, 60000); }();
        return answer["result"].toObject();
    };
    tools.open(QUrl(page));
    QTRY_COMPARE_WITH_TIMEOUT(tools.state(), QAbstractSocket::ConnectedState, 30000);
    QString text;
    QTRY_VERIFY2_WITH_TIMEOUT(([&] {
        text = ask("Runtime.evaluate", {{"expression", "document.body.innerText"}})["result"]
                   .toObject()["value"]
                   .toString();
        return text.contains("efefe") && text.contains("predictions of the glove, known 97 %");
    }()),
        qPrintable(text), 60000); // what the WebSocket brought
    const QByteArray png = QByteArray::fromBase64(ask("Page.captureScreenshot", {})["data"].toString().toLatin1());
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(png);
    file.close();
    browser.kill();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QProcess::NotRunning, 10000); }();
    browser.disconnect();
    const QImage image = QImage::fromData(png);
    QVERIFY(!image.isNull());
    int amber = 0; // the index finger's colour
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            amber += image.pixelColor(x, y) == QColor("#DAA20A") ? 1 : 0;
    QVERIFY2(amber > 200, qPrintable(QString::number(amber)));
}

QTEST_GUILESS_MAIN(OutputWebsocketTest)
#include "output_websocket_test.moc"
