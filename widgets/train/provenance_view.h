// SPDX-License-Identifier: GPL-3.0-or-later
// Where a model comes from: labels, split, seed, recipe, hash, engine, slot; and training it again to see whether it is
// the same.
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

class QLabel;
class QScrollArea;

namespace lodestone {

class ActionButton;
class MarkOnly;

class ProvenanceView : public QWidget
{
    Q_OBJECT
public:
    explicit ProvenanceView(QWidget *parent = nullptr);
    void setProvenance(const ModelProvenance &provenance);
    ActionButton *reproduce() const { return m_reproduce; }

private:
    void showRows(const std::vector<std::pair<QString, QString>> &rows);
    QScrollArea *m_scroll;
    QLabel *m_said;
    MarkOnly *m_mark;
    ActionButton *m_reproduce;
};

} // namespace lodestone
