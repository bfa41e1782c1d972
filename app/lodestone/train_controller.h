// SPDX-License-Identifier: GPL-3.0-or-later
// The Train page's figures from the project's models and the running flow.
#pragma once
#include "app/lodestone/retrain_flow.h"
#include <QObject>

namespace lodestone {

class TrainPage;
struct AccuracyReport;
AccuracyReport reportOf(const QJsonObject &report, const QString &split);   // of ModelInfo::report; fields as in COMMANDS `evaluate`

class TrainController : public QObject
{
    Q_OBJECT
public:
    TrainController(TrainPage *page, RetrainFlow *flow, ProjectThread *project, QObject *parent = nullptr);

    void refresh();                                    // models of the project, newest report
    void setGlove(const link::GloveInfo &info);        // which slot holds which model
    void setLabels(int labels);
    void startFromPage(bool flash);                    // with the recipe the page shows
    const QList<ModelInfo> &models() const { return m_models; }   // newest first

signals:
    void modelsChanged();

private:
    void showStages();
    void showModels();

    TrainPage *m_page;
    RetrainFlow *m_flow;
    ProjectThread *m_project;
    QList<ModelInfo> m_models;
    link::GloveInfo m_glove;
};

} // namespace lodestone
