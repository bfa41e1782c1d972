// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_side.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/gauge.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/hand_view.h"
#include "widgets/theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <array>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kDegrees = 180.0 / 3.14159265358979323846;

// Title at the left and three angles at the right, over the hand, so that the hand gets the whole card.
class Angles : public QWidget {
public:
    explicit Angles(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }
    void set(std::optional<Euler> euler)
    {
        m_euler = euler;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setFont(Theme::semibold());
        painter.setPen(t.text);
        painter.drawText(QRect(0, 0, width() / 2, 18), Qt::AlignLeft | Qt::AlignVCenter, LiveSide::tr("Orientation"));
        painter.setFont(Theme::font(11));
        const std::array<QString, 3> names{LiveSide::tr("roll"), LiveSide::tr("pitch"), LiveSide::tr("heading")};
        std::array<QString, 3> values;
        values.fill(QStringLiteral("—"));
        if (m_euler) {
            const double heading = std::fmod(m_euler->heading * kDegrees + 720.0, 360.0);
            const std::array<double, 3> degrees{m_euler->roll * kDegrees, m_euler->pitch * kDegrees, heading >= 359.5 ? 0 : heading};
            for (std::size_t i = 0; i < 3; ++i)
                values[i] = std::isfinite(degrees[i]) ? formatNumber(degrees[i], 0) + QStringLiteral("°") : QStringLiteral("—");
        }
        for (std::size_t i = 0; i < 3; ++i) {
            const QRect box(width() - 96, 1 + 16 * static_cast<int>(i), 96, 16);
            painter.setPen(t.secondary);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, names[i]);
            painter.setPen(t.text);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, values[i]);
        }
    }

private:
    std::optional<Euler> m_euler;
};

class OrientationCard : public Card {
public:
    OrientationCard(HandView *hand, Angles *angles, QWidget *parent) : Card({}, parent), m_angles(angles)
    {
        layout()->setContentsMargins(8, 8, 8, 8);
        setAccessibleName(LiveSide::tr("Orientation"));
        body()->addWidget(hand);
        angles->setParent(this);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        Card::resizeEvent(event);
        m_angles->setGeometry(Theme::kPadding, 15, width() - 2 * Theme::kPadding, 56);
        m_angles->raise();
    }

private:
    Angles *m_angles;
};

// What the two bars mean, at the right of the card's title.
class BarLegend : public QWidget {
public:
    explicit BarLegend(QWidget *parent) : QWidget(parent)
    {
        const QFontMetrics metrics(Theme::font(11));
        m_glove = metrics.horizontalAdvance(LiveSide::tr("glove"));
        m_host = metrics.horizontalAdvance(LiveSide::tr("host"));
        setFixedSize(16 + 8 + m_glove + 16 + 16 + 8 + m_host + 2, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::font(11));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.secondary);
        painter.drawRoundedRect(QRectF(0, 5, 16, 8), 2, 2);
        painter.drawRoundedRect(QRectF(40 + m_glove, 7.5, 16, 3), 1, 1);
        painter.setPen(t.secondary);
        painter.drawText(QRect(24, 0, m_glove + 2, 18), Qt::AlignVCenter, LiveSide::tr("glove"));
        painter.drawText(QRect(64 + m_glove, 0, m_host + 2, 18), Qt::AlignVCenter, LiveSide::tr("host"));
    }

private:
    int m_glove = 0, m_host = 0;
};

class Rule : public QWidget {
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::tokens().border); }
};

} // namespace

LiveSide::LiveSide(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGap);

    m_hand = new HandView(this);
    auto *angles = new Angles(this);
    m_angles = angles;
    column->addWidget(new OrientationCard(m_hand, angles, this), 1);

    m_fingerCard = new Card(tr("Fingers"), this);
    m_fingerCard->titleRow()->addSpacing(8);
    m_fingerCard->titleRow()->addWidget(new BarLegend(m_fingerCard));
    m_fingers = new FingerPanel(m_fingerCard);
    m_fingerCard->body()->addWidget(m_fingers);
    column->addWidget(m_fingerCard);

    auto *field = new Card(tr("Field"), this);
    m_field = makeLabel({}, Ink::Text, 13, true, field);
    field->titleRow()->addWidget(m_field);
    m_gauge = new Gauge(field);
    m_gauge->setAccessibleName(tr("Field strength"));
    field->body()->addWidget(m_gauge);
    field->body()->addWidget(new Rule(field));
    field->body()->setSpacing(6);
    m_novelty = new StatusMark(field);
    m_novelty->setObjectName(QStringLiteral("noveltyLight"));
    m_heading = new StatusMark(field);
    field->body()->addWidget(m_novelty);
    field->body()->addWidget(m_heading);
    column->addWidget(field);
    setEmpty(true);
}

void LiveSide::setPrediction(const PredictionView &view)
{
    m_prediction = view;
    m_fingers->setPrediction(view);
    m_fingerCard->setCaption(view.compared > 0 ? tr("%1 of %2 differ").arg(formatCount(view.mismatches), formatCount(view.compared))
                                               : QString());
    updatePose();
}

void LiveSide::setOrientation(const Quaternion &q, const Euler &euler)
{
    m_orientation = q;
    m_oriented = true;
    static_cast<Angles *>(m_angles)->set(euler);
    updatePose();
}

void LiveSide::updatePose()
{
    if (!m_oriented) return;
    HandPose pose;
    pose.orientation = m_orientation;
    if (m_prediction.hasGlove) pose.flexion = m_prediction.glove;
    else if (m_prediction.hasHost) pose.flexion = m_prediction.host;
    m_hand->setGreyed(false);
    m_hand->setPose(pose);
}

void LiveSide::setField(double microtesla, double saturatesAt)
{
    m_field->setText(std::isfinite(microtesla) ? tr("%1 µT").arg(formatNumber(microtesla, 1)) : QStringLiteral("—"));
    m_gauge->setValue(microtesla, saturatesAt, tr("saturates at %1").arg(formatCount(std::llround(saturatesAt))));
}

void LiveSide::setNovelty(const NoveltyView &view)
{
    const auto lastSecond = [](double share) { return tr("%1 of the last second").arg(formatPercent(share, 0)); };
    QString why;
    switch (view.state) {
    case FieldState::NoReference:
        m_novelty->setStatus(Mark::Hollow, tr("Novelty"), tr("no model to compare with"));
        why = tr("Train a model; then this tells whether the field is like what the model has seen.");
        break;
    case FieldState::Known:
        m_novelty->setStatus(Mark::Disc, tr("Known"), tr("like the training data"));
        why = tr("The field is near windows the model was trained on.");
        break;
    case FieldState::Unlike:
        m_novelty->setStatus(Mark::Unsure, tr("Unlike training"), lastSecond(view.unlike));
        why = tr("Nothing the model was trained on looks like this. Its answers here are guesses: record and label a moment like this one.");
        break;
    case FieldState::Saturated:
        m_novelty->setStatus(Mark::Triangle, tr("Sensor clips"), lastSecond(view.saturated));
        why = tr("The field is stronger than the magnetometer can measure. Move the magnets away from the palm or use weaker ones.");
        break;
    case FieldState::Frozen:
        m_novelty->setStatus(Mark::Cross, tr("Sensor frozen"), tr("it repeats one value"));
        why = tr("The magnetometer sends the same reading again and again. Unplug the glove and plug it in again.");
        break;
    }
    m_novelty->setToolTip(why);
}

void LiveSide::setHeadingDoubt(std::optional<double> degrees)
{
    if (!degrees) m_heading->setStatus(Mark::Hollow, tr("Heading"), tr("no figure yet"));
    else if (*degrees < 5) m_heading->setStatus(Mark::Disc, tr("Heading ±%1°").arg(formatNumber(*degrees, 0)), tr("steady"));
    else m_heading->setStatus(Mark::Triangle, tr("Heading ±%1°").arg(formatNumber(*degrees, 0)), tr("magnets disturb the compass"));
}

void LiveSide::setEmpty(bool empty)
{
    if (!empty) return;
    m_oriented = false;
    m_prediction = {};
    m_fingers->setPrediction({});
    m_fingerCard->setCaption({});
    static_cast<Angles *>(m_angles)->set(std::nullopt);
    m_hand->setGreyed(true);
    setField(std::nan(""), 400);
    setNovelty({});
    setHeadingDoubt(std::nullopt);
}

} // namespace lodestone
