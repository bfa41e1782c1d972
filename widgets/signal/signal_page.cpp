// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signal/signal_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/glove/value_row.h"
#include "widgets/signal/spectrum_plot.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {

struct SignalPage::Parts
{
    std::array<SpectrumPlot *, 3> plot{}; // accelerometer, gyroscope, magnetometer
    std::array<QLabel *, 9> density{}, deviation{};
    QLabel *uncalibrated = nullptr;
    ValueRow *mean = nullptr, *range = nullptr, *left = nullptr;
    ValueRow *rate = nullptr, *jitter = nullptr, *gaps = nullptr, *repeated = nullptr;
};

namespace {

constexpr std::array<double, 3> kScale{1, 180 / std::numbers::pi, 1}; // factor to the unit shown (rad to degrees)

QString nameOf(std::size_t sensor)
{
    return sensor == 0   ? SignalPage::tr("Accelerometer")
           : sensor == 1 ? SignalPage::tr("Gyroscope")
                         : SignalPage::tr("Magnetometer");
}
QString shortNameOf(std::size_t sensor)
{
    return sensor == 0 ? SignalPage::tr("Accel.") : sensor == 1 ? SignalPage::tr("Gyro.") : SignalPage::tr("Magn.");
}
QString unitOf(std::size_t sensor)
{
    return sensor == 0 ? QStringLiteral("m/s²") : sensor == 1 ? QStringLiteral("°/s") : QStringLiteral("µT");
}
// Two significant digits, including a final zero.
QString figure(double value)
{
    return value > 0 ? formatNumber(value, std::max(0, 1 - int(std::floor(std::log10(value))))) : QStringLiteral("—");
}

QString sentenceOf(SignalState state)
{
    switch (state) {
    case SignalState::NoGlove: return SignalPage::tr("Connect a glove or choose the virtual glove.");
    case SignalState::Gathering: return SignalPage::tr("Collecting samples, please wait.");
    case SignalState::Moving:
        return SignalPage::tr("Lay the glove down and let go: noise can only be measured while the glove lies still.");
    default: return {};
    }
}

} // namespace

SignalPage::SignalPage(QWidget *parent) : QWidget(parent), d(std::make_unique<Parts>())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Signal"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    row->setSpacing(Theme::kGap);
    auto *left = new QVBoxLayout, *side = new QVBoxLayout;
    left->setSpacing(Theme::kGap);
    side->setSpacing(Theme::kGap);
    for (const std::size_t sensor : {2, 0, 1}) { // same order as on the Live page
        auto *card = new Card(nameOf(sensor), this);
        card->setCaption(tr("noise density, %1/√Hz over Hz").arg(unitOf(sensor)));
        d->plot[sensor] = new SpectrumPlot(nameOf(sensor), card);
        card->body()->addWidget(d->plot[sensor], 1);
        left->addWidget(card, 1);
    }
    row->addLayout(left, 2);

    auto *noise = new Card(tr("Noise at rest"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto cell = [&](const QString &text, Ink colour, int at, int column, Qt::Alignment side_) {
        QLabel *label = makeLabel(text, colour, 13, false, noise);
        grid->addWidget(label, at, column, side_);
        return label;
    };
    constexpr std::array<const char *, 3> kAxes{"x", "y", "z"};
    for (int axis = 0; axis < 3; ++axis)
        cell(QLatin1String(kAxes[std::size_t(axis)]), Ink::Secondary, 0, axis + 1, Qt::AlignRight);
    int at = 1;
    for (const std::size_t sensor : {2, 0, 1}) {
        cell(tr("%1, %2/√Hz").arg(shortNameOf(sensor), unitOf(sensor)), Ink::Text, at, 0, Qt::AlignLeft);
        cell(tr("deviation, %1").arg(unitOf(sensor)), Ink::Secondary, at + 1, 0, Qt::AlignLeft);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            d->density[3 * sensor + axis] = cell({}, Ink::Text, at, int(axis) + 1, Qt::AlignRight);
            d->deviation[3 * sensor + axis] = cell({}, Ink::Text, at + 1, int(axis) + 1, Qt::AlignRight);
        }
        at += 2;
    }
    grid->setColumnStretch(0, 1);
    for (int axis = 1; axis <= 3; ++axis)
        grid->setColumnMinimumWidth(axis, 46); // fixed column width, so that the layout does not depend on the values
    noise->body()->addLayout(grid);
    side->addWidget(noise);

    const auto value = [](Card *card, const QString &name) {
        auto *made = new ValueRow(name, card);
        made->setFixedHeight(24);
        card->body()->addWidget(made);
        return made;
    };
    auto *field = new Card(tr("Field"), this);
    field->body()->setSpacing(0);
    d->mean = value(field, tr("Mean, deviation"));
    d->range = value(field, tr("From, to"));
    d->left = value(field, tr("Without the earth’s field"));
    d->left->setObjectName(QStringLiteral("signalLeft"));
    d->uncalibrated = makeLabel(tr("Known once the glove is calibrated: press Ctrl+G and choose Calibration, worn."),
        Ink::Secondary, 11, false, field);
    d->uncalibrated->setWordWrap(true);
    field->body()->addWidget(d->uncalibrated);
    field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    side->addWidget(field);

    auto *timing = new Card(tr("Timing"), this);
    timing->body()->setSpacing(0);
    d->rate = value(timing, tr("True rate"));
    d->rate->setObjectName(QStringLiteral("signalRate"));
    d->jitter = value(timing, tr("Jitter"));
    d->gaps = value(timing, tr("Gaps"));
    d->repeated = value(timing, tr("Repeated mag, acc, gyr"));
    side->addWidget(timing);
    side->addStretch();

    auto *back = new ActionButton(Icon::Previous, tr("Back"), this);
    auto *close = new QAction(tr("Back to the live plots"), this);
    close->setObjectName(QStringLiteral("signalBack"));
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(close);
    back->setKeys(capsOf(close->shortcut()));
    back->setToolTip(close->text());
    connect(back, &QAbstractButton::clicked, close, &QAction::trigger);
    connect(close, &QAction::triggered, this, &SignalPage::closed);
    side->addWidget(back, 0, Qt::AlignRight);
    auto *sideBox = new QWidget(this);
    side->setContentsMargins(0, 0, 0, 0);
    sideBox->setLayout(side);
    sideBox->setFixedWidth(360);
    row->addWidget(sideBox);
    setView({});
}

SignalPage::~SignalPage() = default;

void SignalPage::setView(const SignalReport &view)
{
    showNoise(view);
    showField(view);
    showTiming(view);
}

void SignalPage::showNoise(const SignalReport &view)
{
    const bool still = view.state == SignalState::Still;
    for (std::size_t sensor = 0; sensor < 3; ++sensor) {
        const double scale = kScale[sensor];
        if (still && !view.noise.spectrum[3 * sensor].density.empty())
            d->plot[sensor]->setSpectra({view.noise.spectrum[3 * sensor], view.noise.spectrum[3 * sensor + 1],
                                            view.noise.spectrum[3 * sensor + 2]},
                scale);
        else
            d->plot[sensor]->setSentence(sentenceOf(still ? SignalState::Gathering : view.state));
        for (std::size_t i = 3 * sensor; i < 3 * sensor + 3; ++i) {
            d->density[i]->setText(figure(still ? view.noise.density[i] * scale : 0));
            d->deviation[i]->setText(figure(still ? view.noise.deviation[i] * scale : 0));
        }
    }
}

void SignalPage::showField(const SignalReport &view)
{
    const bool known = view.state != SignalState::NoGlove && view.state != SignalState::Gathering;
    const QString none = QStringLiteral("—");
    const auto field = [](double value) { return tr("%1 µT").arg(formatNumber(value, 1)); };
    d->mean->setValue(
        known ? tr("%1 ± %2 µT").arg(formatNumber(view.field.mean, 1), formatNumber(view.field.deviation, 1)) : none);
    d->range->setValue(
        known ? tr("%1 to %2 µT").arg(formatNumber(view.field.smallest, 1), formatNumber(view.field.largest, 1))
              : none);
    d->left->setValue(known && view.calibrated ? field(view.field.left) : none);
    d->uncalibrated->setVisible(known && !view.calibrated);
}

void SignalPage::showTiming(const SignalReport &view)
{
    const bool known = view.state != SignalState::NoGlove && view.state != SignalState::Gathering;
    const QString none = QStringLiteral("—");
    const SessionTiming &t = view.timing;
    d->rate->setValue(known ? tr("%1 Hz of %2").arg(formatNumber(t.rateHz, 2), formatNumber(view.statedHz, 0)) : none);
    d->jitter->setValue(known ? tr("%1 ms").arg(formatNumber(1000 * t.jitter, 2)) : none);
    d->gaps->setValue(!known        ? none
                      : t.gaps == 0 ? tr("none")
                                    : tr("%1, longest %2 s").arg(t.gaps).arg(formatNumber(t.longestGap, 2)));
    d->repeated->setValue(known ? tr("%1, %2, %3")
                                      .arg(formatPercent(t.repeated[2], 1), formatPercent(t.repeated[0], 1),
                                          formatPercent(t.repeated[1], 1))
                                : none);
}

void SignalPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
    emit shown(true);
}

void SignalPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shown(false);
}

} // namespace lodestone
