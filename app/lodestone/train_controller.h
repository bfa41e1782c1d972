// SPDX-License-Identifier: GPL-3.0-or-later
// The Train page's figures from the project's models and the running flow.
#pragma once
#include "app/studio/retrain_flow.h"
#include "device/link/types.h"
#include <QObject>

namespace lodestone {

class DisputeFlow;
class EngineClient;
class GloveState;
class MainWindow;
class ModelBench;
class Notices;
class ProjectState;
class ProjectThread;
class TrainPage;

class TrainController : public QObject
{
    Q_OBJECT
public:
    TrainController(MainWindow *window, TrainPage *page, RetrainFlow *flow, GloveState *glove, ProjectState *project,
        ProjectThread *thread, EngineClient *engine, const DisputeFlow *disputes, Notices *notices,
        QObject *parent = nullptr);

    void askRecipes(); // of the engine, once; until it answers its default is the choice
    bool knowsRecipes() const;
    void startFromPage(bool flash); // with the recipe the page shows
    void show(qint64 model);
    void exportModel(qint64 id); // asks for the file of a report
    void exportCode(qint64 id);  // asks for a folder, and writes the model as C into a new one there

private:
    void showStages();
    void showModels();
    void showModel(); // the one the page has chosen
    void showProvenance();
    const ModelInfo *modelOf(qint64 id) const; // nullptr when gone
    int slotOf(const ModelInfo &model) const;  // -1: not on the glove
    QString slotInWords(int slot) const;
    QString placeOf(const ModelInfo &model) const; // which slot of which glove runs it; empty when none does
    void showRecipes();
    void showComparison();

    TrainPage *m_page;
    RetrainFlow *m_flow;
    GloveState *m_glove;
    ProjectState *m_project;
    ProjectThread *m_thread;
    const DisputeFlow *m_disputes;
    Notices *m_notices;
    ModelBench *m_bench;
};

} // namespace lodestone
