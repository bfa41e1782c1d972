// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/field_card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/rule.h"
#include "widgets/live/field_compass.h"
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {
namespace {

constexpr double kLeastReach = 100;           // uT
constexpr double kSteady = 5, kUnknown = 180; // degrees; from kUnknown on every heading is equally likely

} // namespace

FieldCard::FieldCard(QWidget *parent) : Card(tr("Field"), parent)
{
    m_total = makeLabel({}, Ink::Text, 13, true, this);
    m_total->setObjectName(QStringLiteral("fieldTotal"));
    titleRow()->addWidget(m_total);
    m_compass = new FieldCompass(this);
    body()->setSpacing(4);
    body()->addWidget(m_compass);
    body()->addSpacing(2);
    body()->addWidget(new Rule(this));
    const auto light = [this](const char *name) {
        auto *mark = new StatusMark(this);
        mark->setObjectName(QLatin1String(name));
        body()->addWidget(mark);
        return mark;
    };
    m_novelty = light("noveltyLight");
    m_strength = light("strengthLight");
    m_heading = light("headingLight");
    clearValues();
}

void FieldCard::clearValues()
{
    m_view.reset();
    m_reach = 0;
    m_headingMark.reset();
    m_compass->setField(std::nullopt);
    m_compass->setWarnings({}, false);
    m_total->setText(QStringLiteral("—"));
    setCaption({});
    const std::pair<StatusMark *, QString> lights[] = {
        {m_novelty, tr("Novelty")}, {m_strength, tr("Strength")}, {m_heading, tr("Heading")}};
    for (const auto &[light, name] : lights) {
        light->setStatus(Mark::Hollow, name, tr("no samples"));
        light->setToolTip({});
    }
}

void FieldCard::setField(const FieldView &view)
{
    m_view = view;
    const double total = std::hypot(view.field[0], view.field[1], view.field[2]);
    if (!(view.limit > 0)) {
        if (std::isfinite(total))
            m_reach = std::max({m_reach, kLeastReach, niceStep(total, 1)});
        m_view->limit = m_reach;
    }
    m_compass->setField(m_view);
    m_total->setText(tr("%1 µT").arg(formatNumber(total, 1)));
    setCaption((view.limit > 0 ? tr("full scale ±%1") : tr("scale ±%1")).arg(formatCount(std::llround(m_view->limit))));
}

void FieldCard::setNovelty(const NoveltyView &view)
{
    m_compass->setWarnings(
        view.clips, view.strength == FieldStrength::Stronger || view.strength == FieldStrength::Weaker);
    showNovelty(view);
    showStrength(view.strength);
}

void FieldCard::showNovelty(const NoveltyView &view)
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
        why = tr("Nothing the model was trained on looks like this. Its answers here are guesses: record and label a "
                 "moment like this one.");
        break;
    case FieldState::Saturated:
        m_novelty->setStatus(Mark::Triangle, tr("Sensor clips"), lastSecond(view.saturated));
        why = tr("The field is stronger than the magnetometer can measure. Move the magnets away from the palm or use "
                 "weaker ones.");
        break;
    case FieldState::Frozen:
        m_novelty->setStatus(Mark::Cross, tr("Sensor frozen"), tr("it repeats one value"));
        why = tr("The magnetometer sends the same reading again and again. Unplug the glove and plug it in again.");
        break;
    }
    m_novelty->setToolTip(why);
}

void FieldCard::showStrength(FieldStrength strength)
{
    const std::optional<FieldRange> range = m_view ? m_view->trained : std::nullopt;
    const QString trained = range ? tr("%1 to %2 µT in training")
                                        .arg(formatCount(std::llround(range->low)),
                                            formatCount(std::llround(range->high)))
                                  : QString();
    switch (strength) {
    case FieldStrength::Unknown:
        m_strength->setStatus(Mark::Hollow, tr("Strength"), tr("no model to compare with"));
        m_strength->setToolTip(tr("Train a model; then this tells whether something magnetic disturbs the field."));
        return;
    case FieldStrength::AsTrained:
        m_strength->setStatus(Mark::Disc, tr("Undisturbed"), trained);
        m_strength->setToolTip(tr("The field is as strong as in the windows the model was trained on."));
        return;
    case FieldStrength::Stronger:
        m_strength->setStatus(Mark::Triangle, tr("Too strong"), trained);
        m_strength->setToolTip(tr("Iron or another magnet is near, or a finger magnet sits closer than in training. "
                                  "Take it away, or record and label a session like this."));
        return;
    case FieldStrength::Weaker:
        m_strength->setStatus(Mark::Triangle, tr("Too weak"), trained);
        m_strength->setToolTip(
            tr("A finger magnet may have come off. Put it back, or record and label a session like this."));
        return;
    }
}

void FieldCard::setHeadingDoubt(std::optional<double> degrees, double t)
{
    if (!degrees) {
        m_headingMark.reset();
        return m_heading->setStatus(Mark::Hollow, tr("Heading"), tr("no figure yet"));
    }
    const Mark mark = *degrees < kSteady ? Mark::Disc : *degrees < kUnknown ? Mark::Triangle : Mark::Hollow;
    if (mark != m_headingMark || t < m_headingSince) {
        m_headingMark = mark;
        m_headingSince = t;
    }
    const QString half = tr("Heading ±%1°").arg(formatNumber(*degrees, 0)), time = formatClock(t - m_headingSince);
    switch (mark) {
    case Mark::Disc: return m_heading->setStatus(mark, half, tr("steady for %1").arg(time));
    case Mark::Triangle: return m_heading->setStatus(mark, half, tr("disturbed for %1").arg(time));
    default: return m_heading->setStatus(mark, tr("Heading unknown"), tr("no earth's field for %1").arg(time));
    }
}

void FieldCard::setHeadingPossible(bool possible) { m_heading->setVisible(possible); }

void FieldCard::setLow(bool low) { m_compass->setLow(low); }

} // namespace lodestone
