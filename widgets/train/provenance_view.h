// SPDX-License-Identifier: GPL-3.0-or-later
// Origin of a model: labels, split, seed, recipe, hash, engine, slot; and the result of training it again and comparing
// the bytes.
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

class QLabel;
class QScrollArea;

namespace lodestone {

class ActionButton;
class MarkIcon;

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
    QLabel *m_outcome;
    MarkIcon *m_mark;
    ActionButton *m_reproduce;
};

} // namespace lodestone
