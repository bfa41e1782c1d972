// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/contested_controller.h"

#include "app/report/contested_report.h"
#include "app/studio/dispute_flow.h"
#include "app/studio/project_state.h"
#include "widgets/controls/format.h"
#include "widgets/main_window.h"
#include "widgets/train/train_page.h"
#include <algorithm>

namespace lodestone {

ContestedController::ContestedController(
    MainWindow *window, TrainPage *page, DisputeFlow *flow, ProjectState *project, QObject *parent)
    : QObject(parent), m_window(window), m_page(page), m_flow(flow), m_project(project)
{
    connect(page, &TrainPage::contestedRequested, this, &ContestedController::open);
    connect(flow, &DisputeFlow::changed, this, &ContestedController::show);
    connect(project, &ProjectState::opened, flow, &DisputeFlow::clear);
    connect(project, &ProjectState::changed, flow, &DisputeFlow::refresh);
}

void ContestedController::open()
{
    if (!m_sheet) {
        m_sheet = new ContestedSheet(m_window);
        connect(m_sheet, &ContestedSheet::checkWanted, this, &ContestedController::check);
        connect(m_sheet, &ContestedSheet::stopWanted, m_flow, &DisputeFlow::stop);
        connect(m_sheet, &ContestedSheet::kept, this, [this](int row) { m_flow->keep(std::size_t(row)); });
        connect(m_sheet, &ContestedSheet::shown, this, [this](int row) {
            if (row < 0 || std::size_t(row) >= m_flow->labels().size())
                return;
            const Dispute &dispute = m_flow->labels()[std::size_t(row)].dispute;
            emit momentWanted(dispute.session, (dispute.tStart + dispute.tEnd) / 2);
        });
    }
    if (m_flow->state() == DisputeFlow::State::Idle)
        check();
    m_sheet->show();
    show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

// By models of the recipe that the model in sight has.
void ContestedController::check()
{
    const QList<ModelInfo> &models = m_project->models();
    const auto model = std::find_if(
        models.begin(), models.end(), [this](const ModelInfo &one) { return one.id == m_page->shownModel(); });
    m_flow->start(model == models.end() ? QString() : model->recipe);
}

void ContestedController::show()
{
    if (!m_sheet || !m_sheet->isVisible())
        return;
    using State = DisputeFlow::State;
    ContestedView view;
    view.checking = m_flow->state() == State::Checking;
    const ContestedReport report = contestedReport(m_flow->result(), m_flow->labels());
    for (const ContestedReport::Entry &entry : report.entries)
        view.rows.push_back(entry.row);
    switch (m_flow->state()) {
    case State::Idle: break;
    case State::Checking:
        view.sentence = tr("Each label given by hand is checked by a model that has not learnt from it: %1.")
                            .arg(formatPercent(m_flow->fraction(), 0));
        break;
    case State::Done: view.sentence = m_flow->problem().isEmpty() ? contestedInWords(report) : m_flow->problem(); break;
    case State::Cancelled: view.sentence = tr("The check was stopped."); break;
    case State::Failed: view.sentence = m_flow->problem(); break;
    }
    m_sheet->setView(view);
}

} // namespace lodestone
