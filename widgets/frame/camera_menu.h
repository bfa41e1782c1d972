// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the camera, and what it sees now. Values in, signals out.
#pragma once
#include "widgets/controls/hand_picture.h"
#include <QMenu>
#include <vector>

class QLabel;

namespace lodestone {

struct CameraMenuView
{
    struct Choice
    {
        QString id, name;
        bool operator==(const Choice &) const = default;
    };
    std::vector<Choice> cameras;
    QString chosen; // id; empty: none
    bool on = false;
    QString cost;          // what it takes, before it is switched on
    QString kept;          // pictures of this recording; empty: none is recorded
    QString delay;         // how late they are, or that nobody knows
    QString problem;       // why there is none; empty: all is well
    bool measures = false; // the delay is just being measured
    bool operator==(const CameraMenuView &) const = default;
};

class CameraMenu : public QMenu
{
    Q_OBJECT
public:
    explicit CameraMenu(QWidget *parent);
    void setView(const CameraMenuView &view);
    void setPicture(const PictureOfHand &picture);

signals:
    void toggled(bool on);
    void chosen(const QString &id);
    void measureWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    CameraMenuView m_view;
    HandPicture *m_picture;
    QLabel *m_words;
    QAction *m_on, *m_measure;
    QList<QAction *> m_cameras;
};

} // namespace lodestone
