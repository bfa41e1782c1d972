// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page: the glove's identity, its model slots, updates, comparison with the host, replay and log.
#pragma once
#include "device/link/types.h"
#include "widgets/glove/glove_types.h"
#include <QWidget>

class QKeySequence;
class QStackedWidget;

namespace lodestone {

class BoardColumnsCard;
class FirmwareLog;
class IdentityCard;
class ParityCard;
class ReplayCard;
class SlotCard;
class TextBoardCard;
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
    // The model of the image in a slot: its name and hold-out accuracy (0..1, negative: unknown) with the majority
    // baseline.
    void setSlotModel(int slot, const QString &name, double accuracy, double majority);
    void setFlashProgress(const link::FlashProgress &progress); // while an update runs
    void setFlashResult(const link::FlashResult &result);
    void setTrialRemaining(double seconds); // s until the glove reverts by itself; negative: unknown
    void setParity(const ParityState &parity);
    void appendLog(
        int level, const QString &text); // level: 0 info, 1 success, 2 warning, 3 error; stamped with the time of day
    void setReplaySessions(
        const std::vector<ReplaySession> &sessions, qint64 chosen = 0); // newest first; chosen 0: keep the selection
    void setReplay(const ReplayView &view);
    // A board that prints numbers: what only a glove has gives way. Null: a glove, or nobody.
    void setBoard(const std::optional<BoardView> &board);
    // What that board prints now; columns: one a column of it.
    void setBoardLive(const QStringList &lines, const std::vector<MappedSignal> &columns);

signals:
    void columnsRequested(); // say what the board's columns are
    void confirmRequested();
    void revertRequested();
    void runRequested(int slot); // the image that is on standby there
    void replayRequested(qint64 session);
    void replayStopRequested();
    void infoRequested();
    void momentChosen(
        qint64 session, double t); // t: s on the session's clock; show this compared window on the Label page

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeMiddle();
    QWidget *makeRight();
    void addActions();
    void showTrial();
    void fitUpdate();

    QStackedWidget *m_who, *m_middle; // a glove, or a board that prints
    IdentityCard *m_identity;
    TextBoardCard *m_board;
    BoardColumnsCard *m_columns;
    std::array<SlotCard *, 2> m_slots{};
    UpdateCard *m_update;
    ParityCard *m_parity;
    FirmwareLog *m_log;
    ReplayCard *m_replay;
};

} // namespace lodestone
