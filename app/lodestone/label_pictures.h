// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the pictures of the session on the Label page: of the moment that is asked about, and under the playhead.
#pragma once
#include "widgets/controls/hand_picture.h"
#include <QObject>
#include <functional>
#include <optional>

namespace lodestone {

class LabelBook;
class LabelPage;
class ProjectState;
class ProjectThread;

class LabelPictures : public QObject
{
    Q_OBJECT
public:
    LabelPictures(
        LabelPage *page, LabelBook *book, ProjectState *project, ProjectThread *thread, QObject *parent = nullptr);

private:
    using Show = std::function<void(const std::optional<PictureOfHand> &)>;
    struct Place // where pictures are shown; one is read at a time, and then the newest that was asked for
    {
        Show show;
        std::optional<double> wanted{}; // s, the session's clock
        bool reading = false;
    };
    void want(Place &place, double t);
    void read(Place &place);
    bool pictured() const; // the session that is shown

    LabelBook *m_book;
    ProjectState *m_project;
    ProjectThread *m_thread;
    Place m_question, m_playhead;
};

} // namespace lodestone
