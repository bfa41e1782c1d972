// SPDX-License-Identifier: GPL-3.0-or-later
// The Train page's figures from the project's models and the running flow.
#pragma once
#include "app/lodestone/retrain_flow.h"
#include <QObject>

namespace lodestone {

class EngineClient;
class TrainPage;
struct AccuracyReport;
AccuracyReport reportOf(const QJsonObject &report, const QString &split);   // of ModelInfo::report; fields as in COMMANDS `evaluate`

class TrainController : public QObject
{
    Q_OBJECT
public:
    TrainController(TrainPage *page, RetrainFlow *flow, ProjectThread *project, EngineClient *engine, QObject *parent = nullptr);

    void refresh();                                    // models of the project, newest report
    void setGlove(const link::GloveInfo &info);        // which slot holds which model
    void setLabels(int labels);
    void askRecipes();                                 // of the engine, once; until it answers its default is the choice
    bool knowsRecipes() const { return m_recipes == Recipes::Known; }
    void startFromPage(bool flash);                    // with the recipe the page shows
    const QList<ModelInfo> &models() const { return m_models; }   // newest first

signals:
    void modelsChanged();

private:
    void showStages();
    void showModels();
    void takeRecipes(const QCborMap &result);

    TrainPage *m_page;
    RetrainFlow *m_flow;
    ProjectThread *m_project;
    EngineClient *m_engine;
    enum class Recipes { NotAsked, Asked, Known } m_recipes = Recipes::NotAsked;
    int m_recipesJob = 0;
    QList<ModelInfo> m_models;
    link::GloveInfo m_glove;
};

} // namespace lodestone
