// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/outputs_controller.h"

#include "app/lodestone/file_dialog.h"
#include "app/studio/follow.h"
#include "app/studio/project_state.h"
#include "app/studio/project_thread.h"
#include "widgets/outputs/outputs_page.h"
#include <QJsonDocument>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kRefresh = 500; // ms
constexpr auto kFilter = "filter", kOn = "on";

OutputDescription descriptionOf(const OutputKind &kind)
{
    OutputDescription description{kind.name, kind.title, kind.purpose, {}};
    for (const OutputField &field : kind.fields)
        description.settings.push_back(
            {field.key, field.label, OutputSetting::Kind(int(field.kind)), field.least, field.most});
    return description;
}

StateRules rulesOf(const StateSettings &s)
{
    return {
        int(std::lround(s.flexedAbove * 100)), int(std::lround(s.extendedBelow * 100)), s.steady, s.hold, s.onlyKnown};
}

StateSettings filterOf(const StateRules &rules)
{
    return settingsOf(
        QJsonObject{{"flexedAbove", rules.flexedAbove / 100.0}, {"extendedBelow", rules.extendedBelow / 100.0},
            {"steady", rules.steady}, {"hold", rules.hold}, {"onlyKnown", rules.onlyKnown}});
}

} // namespace

std::vector<OutputDescription> OutputsController::descriptions()
{
    std::vector<OutputDescription> all;
    for (const OutputKind &kind : outputKinds())
        all.push_back(descriptionOf(kind));
    return all;
}

OutputsController::OutputsController(
    OutputsPage *page, LiveStream *stream, ProjectState *state, ProjectThread *project, QObject *parent)
    : QObject(parent), m_page(page), m_state(state), m_project(project), m_feed(new LiveFeed(stream, this))
{
    take({});
    connect(m_feed, &LiveFeed::predicted, &m_outputs, &Outputs::take);
    connect(m_feed, &LiveFeed::restarted, &m_outputs, &Outputs::restart);
    connect(&m_outputs, &Outputs::changed, this, &OutputsController::showAll);
    connect(state, &ProjectState::opened, this, &OutputsController::recall);
    connect(page, &OutputsPage::switched, this, [this](const QString &name, bool on) {
        turn(name, on);
        remember();
    });
    connect(page, &OutputsPage::edited, this, [this](const QString &name) {
        if (m_outputs.running(name))
            turn(name, true); // anew, as it is said now
        remember();
    });
    connect(page, &OutputsPage::rulesChanged, this, [this](const StateRules &rules) {
        m_outputs.setFilter(filterOf(rules));
        remember();
    });
    connect(page, &OutputsPage::fileWanted, this, [this](const QString &name, const QString &key) {
        const QStringList files = askForFiles(m_page, tr("Choose a file"), {}, tr("All files (*)"));
        if (!files.isEmpty())
            m_page->setFile(name, key, files.first());
    });
    m_second.setInterval(kRefresh);
    connect(&m_second, &QTimer::timeout, this, &OutputsController::showFigures);
    connect(page, &OutputsPage::shown, this, [this](bool inSight) {
        inSight ? m_second.start() : m_second.stop();
        if (inSight)
            showFigures();
    });
}

void OutputsController::recall()
{
    follow(
        this, m_project->run([](Project &project) { return project.setting(QLatin1String(kSetting)); }),
        [this](const QString &kept) { take(QJsonDocument::fromJson(kept.toUtf8()).object()); },
        [this](const QString &) { take({}); });
}

void OutputsController::take(const QJsonObject &settings)
{
    m_settings = settings;
    m_outputs.setFilter(settingsOf(settings[kFilter].toObject()));
    m_page->setRules(rulesOf(m_outputs.filter()));
    for (const OutputKind &kind : outputKinds()) {
        const QJsonObject own = settings[kind.name].toObject();
        m_page->setSettings(kind.name, completed(kind, own).toVariantMap());
        turn(kind.name, own[kOn].toBool() && !kind.byHandOnly); // off: what another project had on
    }
    showAll();
}

void OutputsController::turn(const QString &name, bool on)
{
    if (on)
        m_outputs.start(name, QJsonObject::fromVariantMap(m_page->settings(name)));
    else
        m_outputs.stop(name);
}

void OutputsController::remember()
{
    QJsonObject now{{kFilter, toJson(m_outputs.filter())}};
    for (const OutputKind &kind : outputKinds()) {
        QJsonObject own = QJsonObject::fromVariantMap(m_page->settings(kind.name));
        own[kOn] = m_outputs.running(kind.name) != nullptr && !kind.byHandOnly;
        now[kind.name] = own;
    }
    if (m_state->file().isEmpty() || m_state->readOnly() || std::exchange(m_settings, now) == now)
        return;
    // A file that refuses is told about by ProjectState; the outputs work all the same.
    m_state->change([text = QString::fromUtf8(QJsonDocument(now).toJson(QJsonDocument::Compact))](
                        Project &project) { project.setSetting(QLatin1String(kSetting), text); });
}

void OutputsController::showAll()
{
    for (const OutputKind &kind : outputKinds()) {
        OutputStateView view;
        view.problem = m_outputs.problem(kind.name);
        if (const Output *output = m_outputs.running(kind.name)) {
            view.on = true;
            view.where = output->where();
            view.sent = output->sent();
            view.clients = output->clients();
        }
        m_page->setState(kind.name, view);
    }
}

void OutputsController::showFigures()
{
    showAll();
    OutputFigures figures;
    if (!m_outputs.state().isUnknown())
        figures.state = QString::fromStdString(m_outputs.state().toString());
    figures.delay = m_outputs.delay().median();
    figures.slow = m_outputs.delay().quantile(0.99);
    figures.ours = m_outputs.ours().median();
    m_page->setFigures(figures);
}

} // namespace lodestone
