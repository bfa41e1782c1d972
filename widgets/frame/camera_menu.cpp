// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/camera_menu.h"
#include "widgets/controls/card.h"
#include "widgets/controls/layout.h"
#include "widgets/theme/theme.h"
#include <QLabel>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <utility>

namespace lodestone {

CameraMenu::CameraMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("cameraMenu"));
    setAccessibleName(tr("Camera"));
    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(12, 8, 12, 4);
    column->setSpacing(8);
    column->addWidget(m_picture = new HandPicture({256, 192}, top));
    m_words = makeLabel({}, Ink::Secondary, 11, false, top);
    m_words->setWordWrap(true);
    m_words->setFixedWidth(256);
    column->addWidget(m_words);
    auto *head = new QWidgetAction(this);
    head->setDefaultWidget(top);
    addAction(head);
    m_on = addAction(tr("Take pictures of the hand"));
    m_on->setObjectName(QStringLiteral("cameraOn"));
    m_on->setCheckable(true);
    connect(m_on, &QAction::triggered, this, &CameraMenu::toggled, Qt::QueuedConnection);
    m_measure = addAction(tr("Measure how late the pictures are"));
    m_measure->setObjectName(QStringLiteral("cameraMeasure"));
    connect(m_measure, &QAction::triggered, this, &CameraMenu::measureWanted, Qt::QueuedConnection);
    addSeparator();
}

void CameraMenu::setView(const CameraMenuView &view)
{
    const bool sameList = view.cameras == m_view.cameras && !m_cameras.isEmpty();
    m_view = view;
    QStringList words;
    for (const QString &sentence : {view.problem, view.cost, view.kept, view.delay})
        if (!sentence.isEmpty())
            words << sentence;
    m_words->setText(words.join('\n'));
    m_words->setFixedHeight(m_words->heightForWidth(m_words->width()));
    m_on->setChecked(view.on);
    m_on->setEnabled(!view.chosen.isEmpty());
    m_measure->setEnabled(view.on && !view.measures);
    if (!sameList) {
        for (QAction *action : std::exchange(m_cameras, {}))
            delete action;
        for (const CameraMenuView::Choice &camera : view.cameras) {
            QAction *action = addAction(camera.name);
            action->setCheckable(true);
            connect(
                action, &QAction::triggered, this, [this, id = camera.id] { emit chosen(id); }, Qt::QueuedConnection);
            m_cameras << action;
        }
    }
    for (qsizetype i = 0; i < m_cameras.size(); ++i)
        m_cameras[i]->setChecked(view.cameras[std::size_t(i)].id == view.chosen);
}

void CameraMenu::showEvent(QShowEvent *event)
{
    QMenu::showEvent(event);
    setActiveAction(m_on); // not the picture
}

void CameraMenu::setPicture(const PictureOfHand &picture) { m_picture->setPicture(picture); }

} // namespace lodestone
