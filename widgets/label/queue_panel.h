// SPDX-License-Identifier: GPL-3.0-or-later
// The right column: how many moments wait, the one in hand, the next ones, and a line about what labels are still
// worth.
#pragma once
#include "widgets/label/label_editor.h"
#include "widgets/controls/hand_picture.h"
#include <QWidget>
#include <optional>

class QLabel;
class QListView;

namespace lodestone {

class ActionButton;
class QueueCard;
class QueueModel;
class SkeletonRows;

class QueuePanel : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePanel(LabelEditor *editor, QWidget *parent = nullptr);
    void setQueryState(bool possible, bool running, const QString &sentence);
    void setWorth(const QString &sentence);
    void setPicture(const std::optional<PictureOfHand> &picture); // of the moment in hand
    bool canAsk() const { return m_askPossible && !m_asking; }
    void notice(const QString &sentence); // until the next act
    void refresh();

signals:
    void queryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAsk();

    LabelEditor *m_editor;
    bool m_askPossible = false, m_asking = false;
    QString m_askSentence, m_worth, m_notice;
    QLabel *m_title, *m_minutes, *m_footer;
    ActionButton *m_askAgain;
    QueueCard *m_card;
    QueueModel *m_model;
    QListView *m_list;
    SkeletonRows *m_skeleton;
};

} // namespace lodestone
