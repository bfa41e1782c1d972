// SPDX-License-Identifier: GPL-3.0-or-later
// What the sensors themselves show: noise spectra of a glove that lies still, the field and what the earth leaves of
// it, and time as it really passes. It stands in the Live page's place.
#pragma once
#include "widgets/signal/signal_types.h"
#include <QWidget>
#include <memory>

namespace lodestone {

class SignalPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignalPage(QWidget *parent = nullptr);
    ~SignalPage() override;
    void setView(const SignalView &view);

signals:
    void closed();            // Esc
    void shown(bool inSight); // figures are wanted, or no more

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showNoise(const SignalView &view);
    void showField(const SignalView &view);
    void showTiming(const SignalView &view);
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
