// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/header_controller.h"

#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/train_controller.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "app/studio/retrain_flow.h"
#include "device/link/port_list.h"
#include "widgets/main_window.h"
#include <QDateTime>
#include <QSettings>
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

struct SimulatedHand
{
    const char *id; // of the port list
    int seed;       // 0: as the options say
    const char *dialect;
};
constexpr SimulatedHand kHands[] = {
    {kVirtualGlove, 0, ""}, {"virtual 2", 2, ""}, {"virtual 3", 3, ""}, {"virtual board", 0, "plotter"}};

const SimulatedHand *handOf(const QString &port)
{
    const auto hand = std::ranges::find_if(
        kHands, [&port](const SimulatedHand &h) { return port == QLatin1String(h.id); });
    return hand == std::end(kHands) ? nullptr : hand;
}

} // namespace

HeaderController::HeaderController(MainWindow *window, const Owners &owners, TrainController *train, Notices *notices,
    const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_owners(owners), m_train(train), m_notices(notices), m_options(options)
{
    connect(window, &MainWindow::portChosen, this, [this](const QString &id) { choosePort(id); });
    connect(owners.ports, &link::PortList::changed, this, &HeaderController::showPorts);
    connect(window, &MainWindow::disconnectRequested, this, [this] { choosePort({}); });
    connect(window, &MainWindow::retrainRequested, this, &HeaderController::retrain);
    connect(owners.glove, &GloveState::changed, this, &HeaderController::followGlove);
    m_rate = options.clean ? 0 : QSettings().value(settings::kRate).toInt();
    connect(owners.glove, &GloveState::connectedAnew, this, &HeaderController::askRate);
    connect(owners.glove, &GloveState::connectedAnew, notices, [notices] { notices->settle(matter::kLink); });
    connect(owners.glove, &GloveState::statisticsChanged, this, &HeaderController::showConnection);
    connect(owners.glove, &GloveState::virtualGloveDied, notices,
        [notices](const QString &sentence) { notices->problem(sentence, matter::kLink); });
    connect(owners.stream, &LiveStream::parityChanged, this, &HeaderController::showAgreement);
    connect(owners.recording, &Recording::changed, this, &HeaderController::showConnection);
    connect(owners.retrain, &RetrainFlow::changed, this, &HeaderController::showPrimary);
    connect(owners.project, &ProjectState::changed, this, [this] {
        showAgreement();
        showPrimary();
    });
    showPorts();
    showConnection();
    showAgreement();
    showPrimary();
}

void HeaderController::connectAtStart()
{
    QString port = m_options.port;
    auto which = known_boards::Which::Any;
    if (m_options.glove)
        port = kVirtualGlove;
    if (port.isEmpty() && m_options.connectAtStart) {
        port = m_options.clean ? QString() : QSettings().value(settings::kPort).toString();
        which = known_boards::Which::Last; // one that is not there is waited for
        if (port.isEmpty())
            port = kVirtualGlove;
    }
    if (!port.isEmpty())
        choosePort(port, which);
}

void HeaderController::choosePort(const QString &id, known_boards::Which which)
{
    GloveState &glove = *m_owners.glove;
    const SimulatedHand *hand = handOf(id);
    if (id == m_port && glove.connected())
        return;
    m_owners.recording->stop();
    GloveOptions virtualGlove;
    virtualGlove.seed = quint64(hand && hand->seed ? hand->seed : m_options.gloveSeed);
    // Each start is another sitting: the magnets sit a little differently.
    virtualGlove.session = m_options.clean ? 1 : quint64(QDateTime::currentSecsSinceEpoch() % 1000000);
    virtualGlove.script = m_options.gloveScript;
    virtualGlove.speed = m_options.gloveSpeed;
    virtualGlove.dialect = hand ? QLatin1String(hand->dialect) : QString();
    const QString project = m_owners.project->wanted();
    virtualGlove.flashFile = project.isEmpty() ? QString() : virtualGloveFlash(project);
    const bool opened = glove.open(hand ? QString(kVirtualGlove) : id, virtualGlove, which);
    m_port = opened ? id : QString();
    showPorts();
    if (opened && !id.isEmpty() && !m_options.clean)
        QSettings().setValue(settings::kPort, id);
}

void HeaderController::setRate(int hertz)
{
    if (std::exchange(m_rate, hertz) != hertz) // other preferences come with it
        askRate();
}

void HeaderController::askRate()
{
    if (m_rate <= 0 || !m_owners.glove->connected() || m_owners.glove->isText() || m_owners.recording->active())
        return;
    m_owners.glove->link()->setRate(m_rate);
    m_owners.glove->link()->requestInfo();
}

// A board may be found at another port than the one chosen.
void HeaderController::followPort()
{
    const QString id = m_owners.glove->portId();
    if (id == m_port || (id == kVirtualGlove && handOf(m_port)))
        return;
    m_port = id;
    showPorts();
    if (m_owners.glove->connected() && !m_options.clean)
        QSettings().setValue(settings::kPort, id);
}

void HeaderController::showPorts()
{
    QList<PortChoice> choices{
        {kVirtualGlove, tr("Virtual glove"), tr("built in, simulated hand")},
        {kHands[1].id, tr("Virtual glove, hand 2"), tr("another simulated person")},
        {kHands[2].id, tr("Virtual glove, hand 3"), tr("another simulated person")},
        {kHands[3].id, tr("Simulated board"), tr("prints numbers, as an Arduino does")},
    };
    for (const link::PortInfo &port : m_owners.ports->ports())
        choices.append({port.name, port.name, port.description});
    if (!m_port.isEmpty()
        && std::none_of(choices.begin(), choices.end(), [this](const PortChoice &c) { return c.id == m_port; }))
        choices.append({m_port, m_port, {}});
    m_window->setPorts(choices);
    m_window->setSelectedPort(m_port);
}

void HeaderController::retrain()
{
    if (const qint64 held = m_owners.retrain->heldBack().id)
        m_owners.retrain->flashModel(held);
    else
        m_train->startFromPage(true);
}

void HeaderController::followGlove()
{
    if (const QString now = m_owners.glove->problem(); std::exchange(m_linkProblem, now) != now && !now.isEmpty())
        m_notices->problem(now, matter::kLink);
    else if (now.isEmpty() && (m_owners.glove->connected() || m_owners.glove->portId().isEmpty()))
        m_notices->settle(matter::kLink);
    const QString notice = m_owners.glove->board()->notice();
    if (std::exchange(m_boardNotice, notice) != notice && !notice.isEmpty())
        m_notices->message(notice);
    followPort();
    showConnection();
    showAgreement();
    showPrimary();
}

void HeaderController::showConnection()
{
    const GloveState &glove = *m_owners.glove;
    ConnectionView view;
    const link::LinkStatistics statistics = glove.statistics();
    view.port = glove.name();
    view.rateHz = statistics.rateHz;
    view.received = qint64(statistics.samples);
    view.lost = qint64(statistics.lost + statistics.queueDrops);
    view.crcErrors = qint64(statistics.crcErrors);
    if (glove.isText()) {
        const BoardReader &reader = glove.board()->reader();
        view.rateHz = reader.rateHz();
        view.received = qint64(reader.counts().rows);
        view.lost = view.crcErrors = 0;
        view.badLines = qint64(reader.counts().bad);
    }
    view.problem = glove.problem();
    using State = ConnectionView::State;
    switch (glove.state()) {
    case GloveState::State::Closed: view.state = view.problem.isEmpty() ? State::None : State::Failed; break;
    case GloveState::State::Connecting: view.state = view.problem.isEmpty() ? State::Connecting : State::Failed; break;
    case GloveState::State::Connected: view.state = State::Connected; break;
    case GloveState::State::Lost: view.state = State::Unplugged; break;
    }
    m_window->setConnection(view);
    if (const bool text = glove.printsText(); std::exchange(m_text, text) != text)
        m_window->refreshKeys();
    m_window->setRecordEnabled(view.state == State::Connected || m_owners.recording->takes());
}

void HeaderController::showAgreement()
{
    AgreementView view;
    using State = AgreementView::State;
    const QByteArray running = m_owners.glove->runningHash();
    const auto &models = m_owners.project->models();
    const bool behind = !models.isEmpty() && !models.constFirst().hash.isEmpty() && models.constFirst().hash != running;
    if (m_owners.glove->isText()) {
        const bool predicts = m_owners.stream->predictsHere(), lacks = !m_owners.stream->lacking().isEmpty();
        view.state = !predicts ? State::NoModel : lacks ? State::Behind : State::Agree;
        if (lacks)
            view.text = tr("The model needs %1").arg(m_owners.stream->lacking());
        else if (predicts)
            view.text = tr("Predicts in the studio");
    } else if (running.isEmpty()) {
        view.state = State::NoModel;
        if (!m_owners.glove->connected())
            view.text = m_owners.glove->printsText() ? tr("No board") : tr("No glove");
        else if (!models.isEmpty())
            view.text = tr("The glove has no model yet");
    } else if (m_owners.stream->parity().mismatches > 0) {
        view.state = State::Differ;
    } else if (behind) {
        view.state = State::Behind;
    } else if (!m_owners.stream->hasImage()) {
        view.state = State::Behind;
        view.text = tr("The glove runs a model of another project");
    } else {
        view.state = State::Agree;
    }
    m_window->setAgreement(view);
}

void HeaderController::showPrimary()
{
    const RetrainFlow &flow = *m_owners.retrain;
    PrimaryView view;
    view.running = flow.running();
    view.stage = RetrainFlow::word(flow.stage());
    view.fraction = flow.fraction();
    const bool connected = m_owners.glove->connected();
    const bool labels = m_owners.project->labels() > 0 || !m_owners.project->models().isEmpty();
    view.enabled = connected && labels;
    const RetrainFlow::HeldBack &held = flow.heldBack();
    if (held.id && !view.running) {
        view.text = tr("Flash %1 all the same").arg(held.name);
        view.enabled = connected;
        view.hint = connected ? tr("%1 Label more moments to train again, or send it as it is.").arg(held.reason)
                              : tr("Connect a glove first");
        return m_window->setPrimary(view);
    }
    const bool text = m_owners.glove->printsText();
    if (text)
        view.text = tr("Retrain");
    const QString first = text ? tr("Connect the board first") : tr("Connect a glove first");
    view.hint = !connected       ? first
                : text && labels ? tr("Train on all labels; the model predicts in the studio, as this board runs none")
                : !labels        ? tr("Label a few moments first")
                                 : tr("Train on all labels, send the model to the glove");
    m_window->setPrimary(view);
}

} // namespace lodestone
