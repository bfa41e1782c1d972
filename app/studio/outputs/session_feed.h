// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded session as predictions for other programs: its rows go through a model's image here, at the pace at which
// they were recorded, a multiple of it, or as fast as it goes. Lives in the thread that makes it.
#pragma once
#include "app/studio/host_predictor.h"
#include "app/studio/outputs/prediction.h"
#include "engine/project/project.h"
#include <QObject>
#include <QTimer>

namespace lodestone {

class SessionFeed : public QObject
{
    Q_OBJECT
public:
    // speed: session seconds a second; 0: as fast as it goes.
    SessionFeed(Rows rows, Layout layout, const ModelInfo &model, double speed, QObject *parent = nullptr);
    const QString &problem() const { return m_problem; } // why the model cannot run on it; empty: it can
    void start();
    bool over() const { return m_next >= m_rows.size(); }

signals:
    void predicted(const lodestone::OutputPrediction &prediction);
    void ended();

private:
    void step();
    std::int64_t dueAt(double t) const; // steady clock, ns
    const Rows m_rows;
    const Layout m_layout;
    const double m_speed;
    HostPredictor m_predictor;
    NoveltyMeter m_novelty;
    QString m_problem;
    QTimer m_tick;
    std::size_t m_next = 0;
    std::int64_t m_began = 0;
};

} // namespace lodestone
