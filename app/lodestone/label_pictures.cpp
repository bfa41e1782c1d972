// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/label_pictures.h"

#include "app/studio/follow.h"
#include "app/studio/label_book.h"
#include "app/studio/picture_order.h"
#include "app/studio/project_state.h"
#include "app/studio/session_source.h"
#include "widgets/label/label_page.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {

LabelPictures::LabelPictures(
    LabelPage *page, LabelBook *book, ProjectState *project, ProjectThread *thread, QObject *parent)
    : QObject(parent), m_book(book), m_project(project),
      m_thread(thread), m_question{[page](const auto &picture) { page->setQuestionPicture(picture); }},
      m_playhead{[page](const auto &picture) { page->setPlayheadPicture(picture); }}
{
    connect(page, &LabelPage::questionMoved, this, [this](double t) { want(m_question, t); });
    connect(page, &LabelPage::playheadMoved, this, [this](double t) { want(m_playhead, t); });
}

bool LabelPictures::pictured() const
{
    const QList<SessionInfo> &sessions = m_project->sessions();
    return std::any_of(sessions.begin(), sessions.end(),
        [this](const SessionInfo &session) { return session.id == m_book->session().info.id && session.pictures > 0; });
}

void LabelPictures::want(Place &place, double t)
{
    if (!pictured()) {
        place.wanted.reset();
        return place.show({});
    }
    place.wanted = t;
    if (!place.reading)
        read(place);
}

void LabelPictures::read(Place &place)
{
    place.reading = true;
    const double t = *std::exchange(place.wanted, std::nullopt);
    const SessionInfo &session = m_book->session().info;
    const auto ended = [this, &place](const std::optional<PictureOfHand> &picture) {
        place.reading = false;
        if (place.wanted)
            return read(place);
        place.show(picture);
    };
    follow(
        this, m_thread->run([id = session.id, t](Project &project) { return project.pictureNear(id, t); }),
        [ended, t, id = session.id, simulated = isSimulated(session.source), this](
            const std::optional<Picture> &found) {
            if (id != m_book->session().info.id)
                return ended({}); // another session is shown by now
            const bool near = found && std::abs(found->t - t) <= kPictureReach;
            const QImage image = near ? QImage::fromData(found->jpeg) : QImage();
            ended(image.isNull() ? PictureOfHand{{}, tr("No picture of this moment")}
                                 : PictureOfHand{image, simulated ? tr("Simulated camera") : QString()});
        },
        [ended](const QString &sentence) {
            ended(PictureOfHand{{}, sentence});
        });
}

} // namespace lodestone
