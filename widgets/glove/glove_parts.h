// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the Glove page: a name with its value, a model slot, the parity grid, the colours of the log.
#pragma once
#include "device/link/types.h"
#include "widgets/controls/card.h"
#include <QSyntaxHighlighter>
#include <QTextBlockUserData>
#include <vector>

namespace lodestone {

// A secondary name left, the value right; long values are elided and whole in the tool tip.
class ValueRow : public QWidget {
    Q_OBJECT
public:
    explicit ValueRow(const QString &name, QWidget *parent = nullptr, bool fixedPitch = false);
    void setValue(const QString &value);
    QString value() const { return m_value; }
    QSize sizeHint() const override { return {180, 28}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_name, m_value;
    bool m_mono;
};

// A sensor: tick, name, full scale, rate.
class SensorRow : public QWidget {
    Q_OBJECT
public:
    explicit SensorRow(const QString &name, QWidget *parent = nullptr);
    void setState(bool alive, const QString &range, const QString &rate);
    QSize sizeHint() const override { return {180, 48}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_name, m_range, m_rate;
    bool m_alive = false;
};

enum class SlotBadge { Quiet, Good, Trial, Bad };
SlotBadge badgeOf(const QString &state);            // empty standby confirmed trial damaged
QString slotWord(const QString &state);             // translated, "Confirmed"

class SlotCard : public Card {
    Q_OBJECT
public:
    explicit SlotCard(int slot, QWidget *parent = nullptr);
    void setSlot(const link::SlotInfo &info);
    void setModel(const QString &name, double accuracy, double majority);   // accuracy negative: not known
    void setRuns(const QString &words);
    bool runs() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    int m_slot;
    link::SlotInfo m_info;
    QString m_name, m_runs;
    double m_accuracy = -1, m_majority = -1;
    ValueRow *m_size, *m_hash, *m_holdout, *m_state;
};

// Cells of a grid of square windows: as large as fits, oldest first.
struct GridShape { int columns = 1, rows = 1; double pitch = 1; };
GridShape gridShape(int count, double width, double height);

class ParityGrid : public QWidget {
    Q_OBJECT
public:
    explicit ParityGrid(QWidget *parent = nullptr);
    void setWindows(const std::vector<bool> &equal);
    QSize sizeHint() const override { return {526, 64}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::vector<bool> m_equal;
};

// What a log line's block carries.
struct LogLevel : QTextBlockUserData {
    explicit LogLevel(int value) : level(value) {}
    int level;
};

// Colours a log line by the level kept as user data of its block, and its time stamp in quiet ink.
class LogHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    static constexpr int kStamp = 12;                 // characters of "13:10:26.480"

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace lodestone
