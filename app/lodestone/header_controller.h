// SPDX-License-Identifier: GPL-3.0-or-later
// The window's header: the choice of a port, the connection, whether glove and studio answer alike, and the big button.
#pragma once
#include "app/lodestone/options.h"
#include "app/studio/known_boards.h"
#include <QObject>

namespace lodestone {
namespace link {
class PortList;
}

class GloveState;
class LiveStream;
class MainWindow;
class Notices;
class ProjectState;
class Recording;
class RetrainFlow;
class TrainController;

class HeaderController : public QObject
{
    Q_OBJECT
public:
    struct Owners
    {
        GloveState *glove;
        LiveStream *stream;
        Recording *recording;
        ProjectState *project;
        RetrainFlow *retrain;
        const link::PortList *ports;
    };
    HeaderController(MainWindow *window, const Owners &owners, TrainController *train, Notices *notices,
        const Options &options, QObject *parent = nullptr);

    void connectAtStart(); // to the port asked for, or the one of last time, or the virtual glove
    // A port, or one of the simulated hands.
    void choosePort(const QString &id, known_boards::Which which = known_boards::Which::Any);
    void setRate(int hertz); // of a glove, now and when it connects; 0: its own

private:
    void showPorts();
    void followPort();
    void askRate();
    void retrain();
    void followGlove();
    void showConnection();
    void showAgreement();
    void showPrimary();

    MainWindow *m_window;
    Owners m_owners;
    TrainController *m_train;
    Notices *m_notices;
    Options m_options;
    QString m_linkProblem, m_boardNotice, m_port; // m_port: as chosen
    int m_rate = 0;
    bool m_text = false; // the board prints text
};

} // namespace lodestone
