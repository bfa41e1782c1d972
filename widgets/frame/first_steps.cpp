// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/first_steps.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace lodestone {

// One step: its number or a tick, and what to do.
class FirstSteps::Step : public QWidget
{
public:
    enum class State { Later, Next, Done };
    Step(int number, const QString &text, QWidget *parent) : QWidget(parent), m_number(number), m_text(text)
    {
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }
    void setState(State state)
    {
        m_state = state;
        update();
    }
    void setBrief(bool brief) // its number or tick alone
    {
        if (std::exchange(m_brief, brief) == brief)
            return;
        setToolTip(brief ? m_text : QString());
        updateGeometry();
    }
    int fullWidth() const { return 28 + QFontMetrics(Theme::semibold()).horizontalAdvance(m_text) + 2; }
    QSize sizeHint() const override { return {m_brief ? 20 : fullWidth(), 24}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring(1, height() / 2.0 - 9, 18, 18);
        if (m_state == State::Done) {
            paintMark(painter, Mark::Tick, QRectF(2, height() / 2.0 - 8, 16, 16));
        } else {
            painter.setPen(QPen(m_state == State::Next ? t.text : t.controlBorder, 1.5));
            painter.drawEllipse(ring);
            painter.setPen(m_state == State::Next ? t.text : t.secondary);
            painter.setFont(Theme::semibold(11));
            painter.drawText(ring, Qt::AlignCenter, QLocale().toString(m_number));
        }
        if (m_brief)
            return;
        painter.setPen(m_state == State::Next ? t.text : t.secondary);
        painter.setFont(m_state == State::Next ? Theme::semibold() : Theme::font());
        painter.drawText(rect().adjusted(28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
    }

private:
    int m_number;
    QString m_text;
    State m_state = State::Later;
    bool m_brief = false;
};

FirstSteps::FirstSteps(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("firstSteps"));
    setAccessibleName(tr("First steps"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, 8, Theme::kMargin, 8);
    row->setSpacing(24);
    const QString texts[kSteps] = {tr("Record two minutes"), tr("Answer ten questions"), tr("Retrain"), tr("Confirm")};
    for (int i = 0; i < kSteps; ++i) {
        m_steps[static_cast<std::size_t>(i)] = new Step(i + 1, texts[i], this);
        row->addWidget(m_steps[static_cast<std::size_t>(i)]);
    }
    row->addStretch(1);
    m_button = new ActionButton({}, this);
    m_button->setObjectName(QStringLiteral("firstStepButton"));
    m_button->setDefaultChoice(true);
    row->addWidget(m_button);
    auto *close = new ActionButton(Icon::Cross, {}, this);
    close->setAccessibleName(tr("Close the first steps"));
    close->setToolTip(tr("Close for good"));
    row->addSpacing(-16);
    row->addWidget(close);
    connect(m_button, &QAbstractButton::clicked, this, [this] { emit chosen(next()); });
    connect(close, &QAbstractButton::clicked, this, &FirstSteps::dismissed);
    setDone({});
}

int FirstSteps::next() const
{
    return static_cast<int>(std::find(m_done.begin(), m_done.end(), false) - m_done.begin());
}

void FirstSteps::setDone(const std::array<bool, kSteps> &done, bool recording)
{
    m_done = done;
    const int now = next();
    m_alone = (now == 0 && recording) || now == 1 || now == kSteps;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setState(done[i]                      ? Step::State::Done
                             : static_cast<int>(i) == now ? Step::State::Next
                                                          : Step::State::Later);
    const QString texts[kSteps + 1] = {recording ? tr("Stop recording") : tr("Start recording"),
        tr("Show the questions"), tr("Retrain"), tr("Confirm the model"), tr("Done")};
    const QStringList keys[kSteps + 1] = {
        {tr("R")}, {tr("Ctrl"), QStringLiteral("2")}, {tr("Ctrl"), tr("Enter")}, {}, {}};
    m_button->setText(texts[now]);
    m_button->setAccessibleName(texts[now]);
    m_button->setKeys(keys[now]);
    fit();
}

void FirstSteps::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// Where there is no room, the steps but the next one show their number alone.
void FirstSteps::fit()
{
    int needed = 2 * Theme::kMargin + m_button->sizeHint().width() + Theme::kControl + 8;
    for (const Step *step : m_steps)
        needed += step->fullWidth() + 24;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setBrief(needed > width() && static_cast<int>(i) != next());
}

void FirstSteps::setGloveReady(bool ready) { m_button->setEnabled(ready || m_alone); }

void FirstSteps::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

} // namespace lodestone
