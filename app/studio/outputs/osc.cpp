// SPDX-License-Identifier: GPL-3.0-or-later
// Open Sound Control over UDP, with the addresses of docs/outputs.md.
#include "app/studio/outputs/osc_message.h"
#include "app/studio/outputs/output.h"
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QUdpSocket>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kAgain = 1000; // ms: UDP loses, so a state is told again

std::vector<osc::Argument> stateArguments(Combination state)
{
    std::vector<osc::Argument> arguments{QByteArray::fromStdString(state.toString())};
    for (const Finger finger : state)
        arguments.emplace_back(std::int32_t(finger)); // 1 flexed, 0 extended, -1 none
    return arguments;
}

class OscOutput : public Output
{
public:
    OscOutput(const QString &host, quint16 port) : m_host(host), m_port(port)
    {
        if (m_address.setAddress(host))
            return;
        QHostInfo::lookupHost(host, this, [this](const QHostInfo &found) {
            if (!found.addresses().isEmpty())
                m_address = found.addresses().constFirst();
            setProblem(m_address.isNull() ? OutputWords::tr("%1 is not found (%2). Check the name, or give its number.")
                                                .arg(m_host, found.errorString())
                                          : QString());
        });
    }
    QString where() const override { return QStringLiteral("%1:%2").arg(m_host).arg(m_port); }

    void setState(Combination state) override
    {
        send(osc::message("/lodestone/state", stateArguments(state)));
        m_sinceState.start();
    }
    void send(const OutputPrediction &p, Combination state) override
    {
        if (!m_sinceState.isValid() || m_sinceState.hasExpired(kAgain))
            setState(state);
        send(osc::message("/wek/outputs", {p.probability.begin(), p.probability.end()}));
        send(osc::message("/lodestone/prediction",
            {std::int32_t(std::llround(std::fmod(p.t, 2e6) * 1000)),
                QByteArray::fromStdString(p.combination().toString()), p.known ? float(*p.known) : -1.f,
                QByteArray(p.from == OutputPrediction::From::Glove ? "glove" : "host")}));
    }

private:
    void send(const QByteArray &datagram)
    {
        if (m_address.isNull())
            return;
        if (m_socket.writeDatagram(datagram, m_address, m_port) == datagram.size()) {
            count();
            setProblem({});
        } else {
            setProblem(OutputWords::tr("%1 cannot be reached (%2). Check the network and the number.")
                           .arg(where(), m_socket.errorString()));
        }
    }

    const QString m_host;
    const quint16 m_port;
    QHostAddress m_address;
    QUdpSocket m_socket;
    QElapsedTimer m_sinceState;
};

} // namespace

OutputKind oscOutput();
OutputKind oscOutput()
{
    using Kind = OutputField::Kind;
    OutputKind kind{QStringLiteral("osc"), OutputWords::tr("OSC"),
        OutputWords::tr("For Wekinator's receivers, SuperCollider, TouchDesigner, Max and Pure Data, over UDP."),
        {{QStringLiteral("host"), OutputWords::tr("To computer"), Kind::Text, QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), OutputWords::tr("Port"), Kind::Number, 12000, 1, 65535}},
        false, [](const QJsonObject &settings) {
            const QString host = settings["host"].toString().trimmed();
            if (host.isEmpty())
                return OutputOpened{nullptr, OutputWords::tr("To which computer? Give its name or number.")};
            return OutputOpened{std::make_unique<OscOutput>(host, quint16(settings["port"].toInt()))};
        }};
    kind.argument = QStringLiteral("HOST:PORT");
    kind.settingsOf = [](const QString &argument, QString *why) {
        const qsizetype colon = argument.lastIndexOf(':');
        QString host = argument.left(colon);
        if (host.startsWith('[') && host.endsWith(']')) // an IPv6 number
            host = host.mid(1, host.size() - 2);
        const int port = argument.mid(colon + 1).toInt();
        if (colon < 1 || port < 1 || port > 65535)
            *why = QStringLiteral("\"%1\" is no HOST:PORT, such as 127.0.0.1:12000.").arg(argument);
        return QJsonObject{{"host", host}, {"port", port}};
    };
    return kind;
}

} // namespace lodestone
