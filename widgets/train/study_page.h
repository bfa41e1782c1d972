// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a study: two learning curves and the paired differences, shown under the tab of the Train page.
#pragma once
#include "widgets/train/study_types.h"
#include <QWidget>

class QLabel;

namespace lodestone {

class Card;
class LearningCurve;

class StudyPage : public QWidget
{
    Q_OBJECT
public:
    explicit StudyPage(QWidget *parent = nullptr);
    void setChart(const StudyChart &chart);

signals:
    void closed();

private:
    Card *m_card;
    LearningCurve *m_accuracy, *m_exact;
    QLabel *m_differences;
};

} // namespace lodestone
