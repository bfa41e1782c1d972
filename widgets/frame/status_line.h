// SPDX-License-Identifier: GPL-3.0-or-later
// The strip at the bottom: the project and its last save at the left, the keys of the page at the right.
#pragma once
#include "widgets/main_window.h"
#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace lodestone {

class ActionButton;

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void setStatus(const QString &project, const QString &saved, const QString &session);
    void setKeys(const QList<KeyHint> &keys);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QLabel *m_project, *m_saved, *m_session;
    QWidget *m_keys = nullptr;
    QHBoxLayout *m_row;
};

// A strip under the header: one sentence, an optional button, and a close button. Red for an error, neutral for other
// messages. Not modal.
class ProblemBanner : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemBanner(QWidget *parent = nullptr);
    void setProblem(const QString &sentence, const QString &buttonText, bool error = true);
    bool isError() const { return m_error; }
    QString sentence() const;

signals:
    void action();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *) override;

private:
    QLabel *m_sentence;
    ActionButton *m_button;
    bool m_error = true;
};

} // namespace lodestone
