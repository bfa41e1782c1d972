// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signal/signal_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/glove/value_row.h"
#include "widgets/signal/spectrum_plot.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {

struct SignalPage::Parts
{
    Layout layout;
    ChannelLanes channels;
    QVBoxLayout *column = nullptr, *side = nullptr, *noise = nullptr;
    int rest = 0; // the place of the empty space in the side
    QWidget *plots = nullptr, *table = nullptr;
    std::vector<SpectrumPlot *> plot;         // of each lane
    std::vector<QLabel *> density, deviation; // of each channel
    QLabel *uncertain = nullptr;
    Card *field = nullptr;
    QLabel *uncalibrated = nullptr;
    ValueRow *mean = nullptr, *range = nullptr, *left = nullptr;
    ValueRow *rate = nullptr, *jitter = nullptr, *gaps = nullptr, *repeated = nullptr;
};

namespace {

constexpr int kLeastCard = 176; // px, of a plot
constexpr int kColumns = 3;     // of figures
constexpr int kMostRows = 9;    // of figures, that have room

// The unit shown, and the factor to it: rates are in degrees here.
bool isRate(const Lane &lane) { return lane.quantity == Quantity::AngularRate && lane.least > 0; }
QString unitOf(const Lane &lane) { return isRate(lane) ? QStringLiteral("°/s") : lane.unit; }
double scaleOf(const Lane &lane, const TraceSource &source)
{
    return source.factor * (isRate(lane) ? 180 / std::numbers::pi : 1);
}

QString shortNameOf(const Lane &lane)
{
    const QString name = lane.quantity == Quantity::Acceleration    ? SignalPage::tr("Accel.")
                         : lane.quantity == Quantity::AngularRate   ? SignalPage::tr("Gyro.")
                         : lane.quantity == Quantity::MagneticField ? SignalPage::tr("Magn.")
                                                                    : QString();
    if (name.isEmpty())
        return lane.title;
    return lane.number ? SignalPage::tr("%1 %2").arg(name).arg(lane.number) : name;
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
    setFocusPolicy(Qt::ClickFocus); // for its keys; Tab goes to what it holds
    setAccessibleName(tr("Signal"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    row->setSpacing(Theme::kGap);
    d->column = new QVBoxLayout;
    d->side = new QVBoxLayout;
    QVBoxLayout *side = d->side;
    side->setSpacing(Theme::kGap);
    row->addLayout(d->column, 2);

    auto *noise = new Card(tr("Noise at rest"), this);
    d->noise = noise->body();
    d->uncertain = makeLabel(tr("There is no accelerometer and no gyroscope: lay the glove down and let go, for motion "
                                "counts as noise here."),
        Ink::Secondary, 11, false, noise);
    d->uncertain->setObjectName(QStringLiteral("signalUncertain"));
    d->uncertain->setWordWrap(true);
    d->noise->addWidget(d->uncertain);
    side->addWidget(noise);

    const auto value = [](Card *card, const QString &name) {
        ValueRow *made = addValue(card, name);
        made->setFixedHeight(24);
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
    d->field = field;

    auto *timing = new Card(tr("Timing"), this);
    timing->body()->setSpacing(0);
    d->rate = value(timing, tr("True rate"));
    d->rate->setObjectName(QStringLiteral("signalRate"));
    d->jitter = value(timing, tr("Jitter"));
    d->gaps = value(timing, tr("Gaps"));
    d->repeated = value(timing, tr("Repeated mag, acc, gyr"));
    side->addWidget(timing);
    d->rest = side->count();
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
    setLanes(view.layout);
    showNoise(view);
    showField(view);
    showTiming(view);
}

void SignalPage::setLanes(const Layout &layout)
{
    if (layout == d->layout)
        return;
    d->layout = layout;
    d->channels = lanesOf(layout);
    delete d->plots;
    delete d->table;
    d->plot.clear();
    d->density.assign(layout.size(), nullptr);
    d->deviation.assign(layout.size(), nullptr);

    auto *plots = new QWidget;
    QVBoxLayout *column = makeColumn(plots, Theme::kGap);
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto cell = [&](const QString &text, Ink colour, int at, int place, Qt::Alignment side) {
        QLabel *label = makeLabel(text, colour, 13, false, table);
        grid->addWidget(label, at, place, side);
        return label;
    };
    QStringList heads;
    int at = 0;
    for (const Lane &lane : d->channels.lanes) {
        auto *card = new Card(lane.title, plots);
        card->setCaption(
            lane.unit.isEmpty() ? tr("noise density over Hz") : tr("noise density, %1/√Hz over Hz").arg(unitOf(lane)));
        card->setMinimumHeight(kLeastCard);
        d->plot.push_back(new SpectrumPlot(lane, card));
        card->body()->addWidget(d->plot.back(), 1);
        column->addWidget(card, 1);
        for (std::size_t first = 0; first < lane.traces.size(); first += kColumns) {
            const std::size_t count = std::min<std::size_t>(kColumns, lane.traces.size() - first);
            QStringList names;
            for (std::size_t i = 0; i < count; ++i)
                names << lane.traces[first + i].name;
            if (names != heads) {
                for (std::size_t i = 0; i < count; ++i)
                    cell(names[qsizetype(i)], Ink::Secondary, at, int(i) + 1, Qt::AlignRight);
                ++at;
            }
            heads = names;
            cell(lane.unit.isEmpty() ? shortNameOf(lane) : tr("%1, %2/√Hz").arg(shortNameOf(lane), unitOf(lane)),
                Ink::Text, at, 0, Qt::AlignLeft);
            cell(lane.unit.isEmpty() ? tr("deviation") : tr("deviation, %1").arg(unitOf(lane)), Ink::Secondary, at + 1,
                0, Qt::AlignLeft);
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t channel = lane.traces[first + i].source;
                d->density[channel] = cell({}, Ink::Text, at, int(i) + 1, Qt::AlignRight);
                d->deviation[channel] = cell({}, Ink::Text, at + 1, int(i) + 1, Qt::AlignRight);
            }
            at += 2;
        }
    }
    grid->setColumnStretch(0, 1);
    for (int i = 1; i <= kColumns; ++i)
        grid->setColumnMinimumWidth(i, 46); // fixed column width, so that the layout does not depend on the values
    d->plots = makeScrollArea(plots, this);
    d->column->addWidget(d->plots);
    d->table = table;
    if (at > kMostRows) {
        d->table = makeScrollArea(table, this);
        d->table->setFixedHeight(kMostRows * 22);
    }
    d->noise->insertWidget(0, d->table);
    d->field->setVisible(has(layout, Quantity::MagneticField));
    d->side->setStretch(d->rest, d->field->isHidden() ? 1 : 0); // no card grows for one that is not there
    d->left->setVisible(has(layout, Quantity::Acceleration));   // the earth's field is turned by the orientation
    d->repeated->setVisible(has(layout, Quantity::MagneticField) && has(layout, Quantity::Acceleration)
                            && has(layout, Quantity::AngularRate));
}

void SignalPage::showNoise(const SignalReport &view)
{
    const SignalState state = view.state;
    const bool still = state == SignalState::Still;
    d->uncertain->setVisible(!view.knowsStill());
    for (std::size_t i = 0; i < d->channels.lanes.size(); ++i) {
        const Lane &lane = d->channels.lanes[i];
        const double scale = scaleOf(lane, d->channels.sources[lane.traces.front().source]);
        std::vector<Spectrum> spectra;
        for (const LaneTrace &trace : lane.traces) {
            const ChannelNoise noise = still ? view.noise.channels[trace.source] : ChannelNoise();
            spectra.push_back(noise.spectrum);
            d->density[trace.source]->setText(figure(noise.density * scale));
            d->deviation[trace.source]->setText(figure(noise.deviation * scale));
        }
        if (still && !spectra.front().density.empty())
            d->plot[i]->setSpectra(spectra, scale);
        else
            d->plot[i]->setSentence(sentenceOf(still ? SignalState::Gathering : state));
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
    d->uncalibrated->setVisible(known && !view.calibrated && !d->left->isHidden());
}

void SignalPage::showTiming(const SignalReport &view)
{
    const bool known = view.state != SignalState::NoGlove && view.state != SignalState::Gathering;
    const QString none = QStringLiteral("—");
    const SessionTiming &t = view.timing;
    const QString rate = formatNumber(t.rateHz, 2);
    d->rate->setValue(!known              ? none
                      : view.statedHz > 0 ? tr("%1 Hz of %2").arg(rate, formatNumber(view.statedHz, 0))
                                          : tr("%1 Hz").arg(rate));
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
