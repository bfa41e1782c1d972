// SPDX-License-Identifier: GPL-3.0-or-later
// The Outputs page: what goes to other programs, how predictions become states, and how late they are. It is shown
// under the tab of the Live page.
#pragma once
#include "widgets/outputs/outputs_types.h"
#include <QWidget>
#include <map>

class QCheckBox;
class QLabel;

namespace lodestone {

class NumberBox;
class OutputCard;
class ValueRow;

class OutputsPage : public QWidget
{
    Q_OBJECT
public:
    explicit OutputsPage(const std::vector<OutputDescription> &outputs, QWidget *parent = nullptr);
    void setSettings(const QString &output, const QVariantMap &settings);
    QVariantMap settings(const QString &output) const;
    void setState(const QString &output, const OutputStateView &state);
    void setRules(const StateRules &rules);
    void setFigures(const OutputFigures &figures);
    void setFile(const QString &output, const QString &key, const QString &file); // the answer to fileWanted

signals:
    void switched(const QString &output, bool on);
    void edited(const QString &output); // its settings are others
    void rulesChanged(const lodestone::StateRules &rules);
    void fileWanted(const QString &output, const QString &key);
    void closed();            // Esc was pressed
    void shown(bool inSight); // figures are needed or not

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeCards(const std::vector<OutputDescription> &outputs);
    QWidget *makeSide();
    StateRules rules() const;
    std::map<QString, OutputCard *> m_cards;
    QLabel *m_state, *m_fingers; // as a combination, and in words
    ValueRow *m_delay, *m_slow, *m_ours;
    NumberBox *m_flexed, *m_extended, *m_steady, *m_hold;
    QCheckBox *m_known;
};

} // namespace lodestone
