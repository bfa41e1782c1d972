// SPDX-License-Identifier: GPL-3.0-or-later
// A panel with a title, an optional caption at the right, and an error state: one sentence and one button.
#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lodestone {

class ActionButton;

class Card : public QFrame
{
    Q_OBJECT
public:
    enum class Edge { Plain, Ink, Unsure };

    explicit Card(const QString &title = {}, QWidget *parent = nullptr); // empty title: no title row
    QVBoxLayout *body() const { return m_body; }         // the caller adds its content here; spacing 8 px
    QHBoxLayout *titleRow() const { return m_titleRow; } // for controls at the right of the title
    void setTitle(const QString &title);
    void setCaption(const QString &caption);
    void setEdge(Edge edge);
    void setDashed(bool dashed);                                        // dashed border: a placeholder
    void showError(const QString &sentence, const QString &buttonText); // empty buttonText: no button
    void clearError();
    bool hasError() const { return m_hasError; }

signals:
    void errorAction();

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title, *m_caption, *m_sentence;
    QWidget *m_errorPanel;
    ActionButton *m_errorButton;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
    Edge m_edge = Edge::Plain;
    bool m_dashed = false, m_hasError = false;
};

// Text colours of labels made by makeLabel; they follow the theme.
enum class Ink { Text, Secondary, Tertiary, Unsure, Ok, Warn, Error };
QLabel *makeLabel(
    const QString &text, Ink colour = Ink::Text, int pixels = 13, bool semibold = false, QWidget *parent = nullptr);
void setInk(QLabel *label, Ink colour); // label: made by makeLabel

} // namespace lodestone
