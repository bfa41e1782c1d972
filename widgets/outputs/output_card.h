// SPDX-License-Identifier: GPL-3.0-or-later
// One output: what it is for, its settings, its state, and the button that switches it on and off.
#pragma once
#include "widgets/controls/card.h"
#include "widgets/outputs/outputs_types.h"

namespace lodestone {

class StatusMark;

inline constexpr int kNumberWidth = 104; // px, of a box with a number on this page

class OutputCard : public Card
{
    Q_OBJECT
public:
    // key: shown on the button; the page makes the action.
    OutputCard(const OutputDescription &description, const QString &key, QWidget *parent = nullptr);
    void setSettings(const QVariantMap &settings);
    QVariantMap settings() const;
    void setState(const OutputStateView &state);
    ActionButton *button() const { return m_button; }
    void setFile(const QString &key, const QString &file); // that was asked for

signals:
    void switched(bool on);
    void edited();                       // settings() are others
    void fileWanted(const QString &key); // ask for one

private:
    void tell(); // edited(), where something is
    QWidget *makeField(const OutputSetting &setting);
    std::vector<std::pair<OutputSetting, QWidget *>> m_fields;
    StatusMark *m_mark;
    ActionButton *m_button;
    OutputStateView m_state;
    QVariantMap m_told; // settings() as the receiver knows them
    QString m_title;
};

} // namespace lodestone
