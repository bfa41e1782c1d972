// SPDX-License-Identifier: GPL-3.0-or-later
// The signal page: noise spectra of a glove at rest, the field and what remains of it without Earth's field, and the
// true sample timing. It is shown under the tab of the Live page.
#pragma once
#include "engine/signal/signal_report.h"
#include <QWidget>
#include <memory>

namespace lodestone {

class SignalPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignalPage(QWidget *parent = nullptr);
    ~SignalPage() override;
    void setView(const SignalReport &view);

signals:
    void closed();            // Esc was pressed
    void shown(bool inSight); // the page became visible or hidden: values are needed or not

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setLanes(const Layout &layout);
    void showNoise(const SignalReport &view);
    void showField(const SignalReport &view);
    void showTiming(const SignalReport &view);
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace lodestone
