// SPDX-License-Identifier: GPL-3.0-or-later
// Small parts of the Label page: the legend and the empty places.
#pragma once
#include <QWidget>

class QLabel;

namespace lodestone {

class ActionButton;

// What the marks in the lanes mean; drops entries from the left when there is no room.
class LaneLegend : public QWidget
{
    Q_OBJECT
public:
    explicit LaneLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {250, 16}; }
    QSize minimumSizeHint() const override { return {0, 16}; }

protected:
    void paintEvent(QPaintEvent *) override;
};

// One small line that ends in an ellipsis where there is no room for all of it.
class ElidedText : public QWidget
{
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
class SkeletonRows : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *) override;
};

// Stands on the plot while there is no session.
class EmptySession : public QWidget
{
    Q_OBJECT
public:
    explicit EmptySession(QWidget *parent = nullptr);
    void setRecording(bool recording); // the first session is being recorded; the button stops it

signals:
    void recordRequested();
    void openRequested();

private:
    QLabel *m_title, *m_first, *m_second, *m_hint;
    ActionButton *m_record, *m_open;
};

} // namespace lodestone
