// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts of the Label page: the legend, the empty places, and the undo step.
#pragma once
#include "widgets/label/label_types.h"
#include <QUndoCommand>
#include <QWidget>
#include <functional>
#include <vector>

namespace lodestone {

// What the marks in the lanes mean; drops entries from the left when there is no room.
class LaneLegend : public QWidget {
    Q_OBJECT
public:
    explicit LaneLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {250, 16}; }
    QSize minimumSizeHint() const override { return {0, 16}; }

protected:
    void paintEvent(QPaintEvent *) override;
};

// One small line that ends in an ellipsis where there is no room for all of it.
class ElidedText : public QWidget {
    Q_OBJECT
public:
    explicit ElidedText(QWidget *parent = nullptr);
    void setText(const QString &text);
    QSize sizeHint() const override { return {200, 16}; }
    QSize minimumSizeHint() const override { return {0, 16}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QString m_text;
};

// Four grey rows where the queue will be.
class SkeletonRows : public QWidget {
    Q_OBJECT
public:
    explicit SkeletonRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *) override;
};

// Stands on the plot while there is no session.
class EmptySession : public QWidget {
    Q_OBJECT
public:
    explicit EmptySession(QWidget *parent = nullptr);

signals:
    void recordRequested();
    void openRequested();
};

// Carries the labels before and after and which card was active, so that undo brings the question back.
class LabelCommand : public QUndoCommand {
public:
    struct State { std::vector<LabelledSegment> segments; std::vector<bool> answered; int active = -1; int queue = 0; };
    using Apply = std::function<void(const State &, const QString &text)>;
    LabelCommand(const QString &text, State before, State after, Apply apply);
    void undo() override { m_apply(m_before, text()); }
    void redo() override { m_apply(m_after, text()); }

private:
    State m_before, m_after;
    Apply m_apply;
};

} // namespace lodestone
