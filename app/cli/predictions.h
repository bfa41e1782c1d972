// SPDX-License-Identifier: GPL-3.0-or-later
// The predictions that a verb hands on: of a glove, of a board that prints numbers, of a recorded session, or of the
// window that has a project open. Either they come, or Failure says why not.
#pragma once
#include "app/cli/gloves.h"
#include "app/studio/outputs/prediction.h"
#include <QObject>
#include <memory>

namespace lodestone::cli {

struct PredictionChoice
{
    std::string project, image, session;
    double replaySpeed = 1;
    bool window = false;
    GloveChoice glove;
    void declare(CLI::App &command);
    // The image file's bytes, or the newest of the project with one; empty: neither is named, or there is none.
    QByteArray chosenImage() const;
};

class Predictions : public QObject
{
    Q_OBJECT
public:
    Predictions(Run &run, const PredictionChoice &choice);
    ~Predictions() override;
    void start();                        // of a session; the others come from now on
    bool over() const { return m_over; } // no more will come: the session has ended, or the window is closed

signals:
    void predicted(const lodestone::OutputPrediction &prediction);
    void restarted();

private:
    void openGlove(Run &run, const PredictionChoice &choice);
    void openSession(Run &run, const PredictionChoice &choice);
    void openWindow(const PredictionChoice &choice);
    struct Parts;
    std::unique_ptr<Parts> d;
    bool m_over = false;
};

} // namespace lodestone::cli
