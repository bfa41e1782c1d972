// SPDX-License-Identifier: GPL-3.0-or-later
// The Outputs page and what it switches. Settings, and what was on, are kept in the project. What was on is switched on
// again where this person switched it on, on this computer: a project from somebody else opens no port, sends nothing
// and loads no library. Keyboard and mouse are switched on by a person alone.
#pragma once
#include "app/studio/outputs/live_feed.h"
#include "app/studio/outputs/outputs.h"
#include "widgets/outputs/outputs_types.h"
#include <QJsonObject>
#include <QTimer>

namespace lodestone {

class LiveStream;
class OutputsPage;
class ProjectState;
class ProjectThread;

class OutputsController : public QObject
{
    Q_OBJECT
public:
    static constexpr auto kSetting = "outputs"; // of the project: {"filter": {...}, "osc": {"on": true, ...}, ...}
    // clean: this person's settings are neither read nor written.
    OutputsController(OutputsPage *page, LiveStream *stream, ProjectState *state, ProjectThread *project, bool clean,
        QObject *parent = nullptr);
    static std::vector<OutputDescription> descriptions(); // of the outputs there are, for the page
    static QString markOf(const QJsonObject &settings);   // as kept in settings::kOutputs
    LiveFeed *feed() const { return m_feed; }
    const Outputs &outputs() const { return m_outputs; }

private:
    void recall(); // of the project that was opened
    void take(const QJsonObject &settings);
    void remember();
    bool areMine(const QJsonObject &settings) const;
    void makeMine(const QJsonObject &settings) const;
    void turn(const QString &name, bool on);
    void showAll();
    void showFigures();

    OutputsPage *m_page;
    ProjectState *m_state;
    ProjectThread *m_project;
    LiveFeed *m_feed;
    Outputs m_outputs;
    QJsonObject m_settings; // as kept
    QTimer m_second;
    const bool m_clean;
};

} // namespace lodestone
