// SPDX-License-Identifier: GPL-3.0-or-later
// The predictions of the window that has a project open, in another process (app/studio/window_name.h).
#pragma once
#include "app/studio/outputs/prediction.h"
#include <QObject>
#include <memory>

class QLocalSocket;

namespace lodestone {

class WindowFeed : public QObject
{
    Q_OBJECT
public:
    explicit WindowFeed(QObject *parent = nullptr);
    ~WindowFeed() override;
    bool open(const QString &project); // waits 2 s at most; false: no window of this user has it open

signals:
    void predicted(const lodestone::OutputPrediction &prediction);
    void ended(); // the window was closed, or has another project open

private:
    std::unique_ptr<QLocalSocket> m_socket;
};

} // namespace lodestone
