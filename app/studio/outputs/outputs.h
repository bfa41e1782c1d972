// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs that are switched on, and the states they get: each prediction is filtered and handed on at once. Also
// measures how old it was then. No thread of its own.
#pragma once
#include "app/studio/outputs/delay.h"
#include "app/studio/outputs/output.h"
#include "app/studio/outputs/states.h"
#include <QTimer>
#include <map>

namespace lodestone {

const std::vector<OutputKind> &outputKinds(); // in the order in which they are shown; made in the language of the start

class Outputs : public QObject
{
    Q_OBJECT
public:
    explicit Outputs(QObject *parent = nullptr);
    ~Outputs() override;

    // Switches it on, anew where it is on. A sentence why it could not; empty: it is on.
    QString start(const QString &name, const QJsonObject &settings);
    void stop(const QString &name);
    const Output *running(const QString &name) const; // null: it is off
    QString problem(const QString &name) const;       // of one that is off: why it ended; empty: it was switched off

    void setFilter(const StateSettings &settings);
    const StateSettings &filter() const { return m_filter.settings(); }
    Combination state() const { return m_filter.state(); }

    void take(const OutputPrediction &prediction);
    void restart(); // the next prediction follows no earlier one

    // ms, over the newest predictions, when all that is on had them: since the sample was taken, and since its bytes
    // were read
    const DelayMeter &delay() const { return m_delay; }
    const DelayMeter &ours() const { return m_ours; }
    qint64 predictions() const { return m_predictions; }

signals:
    void changed(); // what is on, its clients and problems
    void stateChanged(lodestone::Combination state);

private:
    void setState(Combination state);

    std::map<QString, std::unique_ptr<Output>> m_running;
    std::map<QString, QString> m_problems; // of those that are off
    StateFilter m_filter;
    Combination m_state;
    DelayMeter m_delay, m_ours;
    QTimer m_silence;
    qint64 m_predictions = 0;
};

} // namespace lodestone
