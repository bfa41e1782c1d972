// SPDX-License-Identifier: GPL-3.0-or-later
// The Outputs page and what it switches. Settings, and what was on, are kept in the project; what moves keyboard and
// mouse is switched on by a person alone.
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
    OutputsController(
        OutputsPage *page, LiveStream *stream, ProjectState *state, ProjectThread *project, QObject *parent = nullptr);
    static std::vector<OutputDescription> descriptions(); // of the outputs there are, for the page
    LiveFeed *feed() const { return m_feed; }
    const Outputs &outputs() const { return m_outputs; }

private:
    void recall(); // of the project that was opened
    void take(const QJsonObject &settings);
    void remember();
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
};

} // namespace lodestone
