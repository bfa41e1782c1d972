// SPDX-License-Identifier: GPL-3.0-or-later
// Between the questions while recording and the Live page: shows the one that waits, hands over its answer, and keeps
// what a person set.
#pragma once
#include <QJsonObject>
#include <QObject>
#include "widgets/controls/hand_picture.h"
#include <optional>

namespace lodestone {

class CameraController;
class CaptureFlow;
class GloveState;
class LabelBook;
class LivePage;
class LiveQuestions;
class Notices;
class ProjectState;
class ProjectThread;
class Recording;

class QuestionController : public QObject
{
    Q_OBJECT
public:
    struct Owners
    {
        GloveState *glove;
        Recording *recording;
        ProjectState *project;
        ProjectThread *thread;
        LabelBook *book;
        CaptureFlow *capture;
        CameraController *camera;
    };
    // clean: nothing is read of the settings, and nothing kept there.
    QuestionController(LivePage *page, const Owners &owners, Notices *notices, bool clean, QObject *parent = nullptr);

    void setPace(double perMinute); // and keeps it; 0: nothing is asked
    bool asking() const;
    QJsonObject facts() const; // for --inspect

signals:
    void askingChanged();

private:
    void readProject(bool begins);
    void follow();
    void show();
    void showSettings();
    void takePicture();
    void keep(const char *key, const QVariant &value);

    LivePage *m_page;
    Owners m_owners;
    Notices *m_notices;
    LiveQuestions *m_questions;
    bool m_clean, m_sound = false, m_asking = false, m_inView = false, m_standing = false;
    std::optional<PictureOfHand> m_picture; // the newest while the pose is held
    QString m_told;                         // the problem that the banner shows
};

} // namespace lodestone
