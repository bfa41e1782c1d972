// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page: what runs there, and may it stay.
#pragma once
#include "device/link/types.h"
#include <QWidget>
#include <memory>

namespace lodestone {

// Host and glove compared window by window; the newest outcome last.
struct ParityState {
    qint64 windows = 0, mismatches = 0;
    int largestGap = 0;                   // of 255, between the two probabilities of one finger
    std::vector<bool> recent;             // true: equal; at most 512
    bool comparable = false;              // the host holds the image the glove runs
};

class GlovePage : public QWidget {
    Q_OBJECT
public:
    explicit GlovePage(QWidget *parent = nullptr);
    ~GlovePage() override;

    void setConnected(bool connected, const QString &name, const QString &port, const QString &problem = {});
    void setInfo(const link::GloveInfo &info);
    void setStatistics(const link::LinkStatistics &statistics);
    void setInferenceTime(double microseconds);
    // What the studio knows of the image in a slot: its model's name and hold-out accuracy (0..1, negative: none).
    void setSlotModel(int slot, const QString &name, double accuracy, double majority);
    void setFlashStage(const link::FlashStage &stage);          // while an update runs
    void setFlashResult(const link::FlashResult &result);
    void clearUpdate();
    void setTrialRemaining(double seconds);                     // negative: the glove waits for ever
    void setParity(const ParityState &parity);
    void appendLog(int level, const QString &text);             // 0 info, 1 good, 2 warning, 3 error; stamped with the time of day
    void setReplayOffered(bool offered);                        // hidden until offered

signals:
    void confirmRequested();
    void revertRequested();
    void replayRequested();
    void infoRequested();
    void reconnectRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lodestone
