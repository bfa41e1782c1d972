// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page: what runs there, and may it stay.
#pragma once
#include "device/link/types.h"
#include "widgets/glove/glove_types.h"
#include <QWidget>

class QKeySequence;

namespace lodestone {

class FirmwareLog;
class IdentityCard;
class ParityCard;
class ReplayCard;
class SlotCard;
class UpdateCard;

class GlovePage : public QWidget
{
    Q_OBJECT
public:
    explicit GlovePage(QWidget *parent = nullptr);

    void setConnected(bool connected, const QString &name, const QString &port, const QString &problem = {});
    void setInfo(const link::GloveInfo &info);
    void setStatistics(const link::LinkStatistics &statistics);
    void setInferenceTime(double microseconds);
    // What the studio knows of the image in a slot: its model's name and hold-out accuracy (0..1, negative: none).
    void setSlotModel(int slot, const QString &name, double accuracy, double majority);
    void setFlashStage(const link::FlashStage &stage); // while an update runs
    void setFlashResult(const link::FlashResult &result);
    void setTrialRemaining(double seconds); // until the glove goes back by itself; negative: not known
    void setParity(const ParityState &parity);
    void appendLog(int level, const QString &text); // 0 info, 1 good, 2 warning, 3 error; stamped with the time of day
    void setReplaySessions(
        const std::vector<ReplaySession> &sessions, qint64 chosen = 0); // newest first; 0: the chosen one stays
    void setReplay(const ReplayView &view);

signals:
    void confirmRequested();
    void revertRequested();
    void replayRequested(qint64 session);
    void replayStopRequested();
    void infoRequested();
    void momentChosen(qint64 session, double t); // a compared window of a recording, to be seen on Label

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeMiddle();
    QWidget *makeRight();
    void addActions();
    void showTrial();
    void fitUpdate();

    IdentityCard *m_identity;
    std::array<SlotCard *, 2> m_slots{};
    UpdateCard *m_update;
    ParityCard *m_parity;
    FirmwareLog *m_log;
    ReplayCard *m_replay;
};

} // namespace lodestone
