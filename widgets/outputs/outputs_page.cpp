// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outputs/outputs_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/glove/value_row.h"
#include "widgets/label/likely_row.h"
#include "widgets/outputs/output_card.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>

namespace lodestone {
namespace {

constexpr int kSide = 320;     // px
constexpr int kLongest = 5000; // ms

QString milliseconds(const std::optional<double> &value)
{
    return value ? OutputsPage::tr("%1 ms").arg(formatNumber(*value, *value < 10 ? 2 : 1)) : QString();
}

} // namespace

OutputsPage::OutputsPage(const std::vector<OutputDescription> &outputs, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus); // for its keys; Tab goes to what it holds
    setAccessibleName(tr("Outputs"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    row->setSpacing(Theme::kGap);
    row->addWidget(makeScrollArea(makeCards(outputs), this), 1); // first, for Tab goes by the order of making
    auto *side = makeScrollArea(makeSide(), this);
    side->setFixedWidth(kSide);
    row->addWidget(side);
    setRules({});
    setFigures({});
}

QWidget *OutputsPage::makeCards(const std::vector<OutputDescription> &outputs)
{
    auto *content = new QWidget(this);
    QVBoxLayout *column = makeColumn(content, Theme::kGap);
    for (const OutputDescription &output : outputs) {
        const int number = int(m_cards.size()) + 1;
        auto *action = new QAction(tr("%1, on or off").arg(output.title), this);
        action->setObjectName(QStringLiteral("switchKey-") + output.name);
        if (number < 10)
            action->setShortcut(Qt::Key(Qt::Key_0 + number));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        auto *card = new OutputCard(output, action->shortcut().toString(), content);
        m_cards[output.name] = card;
        column->addWidget(card);
        connect(action, &QAction::triggered, card->button(), &QAbstractButton::click);
        connect(card, &OutputCard::switched, this, [this, name = output.name](bool on) { emit switched(name, on); });
        connect(card, &OutputCard::edited, this, [this, name = output.name] { emit edited(name); });
        connect(card, &OutputCard::fileWanted, this,
            [this, name = output.name](const QString &key) { emit fileWanted(name, key); });
    }
    column->addStretch();
    return content;
}

QWidget *OutputsPage::makeSide()
{
    auto *side = new QWidget(this);
    QVBoxLayout *column = makeColumn(side, Theme::kGap);
    auto *now = new Card(tr("State"), side);
    m_state = makeLabel({}, Ink::Text, 24, true, now);
    m_state->setObjectName(QStringLiteral("outputsState"));
    now->body()->addWidget(m_state);
    m_fingers = makeLabel({}, Ink::Secondary, 13, false, now);
    m_fingers->setWordWrap(true);
    now->body()->addWidget(m_fingers);
    column->addWidget(now);

    auto *delay = new Card(tr("Delay from sample to output"), side);
    delay->body()->setSpacing(0);
    const auto value = [delay](const QString &name, const char *object) {
        ValueRow *made = addValue(delay, name);
        made->setFixedHeight(24);
        made->setObjectName(QLatin1String(object));
        return made;
    };
    m_delay = value(tr("Median"), "outputsDelay");
    m_slow = value(tr("99 of 100 within"), "outputsSlow");
    m_ours = value(tr("Of it in the studio"), "outputsOurs");
    column->addWidget(delay);

    auto *rules = new Card(tr("From predictions to states"), side);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto number = [&](const QString &name, const char *object, int most, const QString &unit) {
        auto *box = new NumberBox(rules);
        box->setObjectName(QLatin1String(object));
        box->setRange(0, most);
        box->setSuffix(unit);
        box->setFixedWidth(kNumberWidth);
        box->setAccessibleName(name);
        QLabel *label = makeLabel(name, Ink::Secondary, 13, false, rules);
        label->setBuddy(box);
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, [this] { emit rulesChanged(this->rules()); });
        return box;
    };
    m_flexed = number(tr("Flexed above"), "rulesFlexed", 100, tr(" %"));
    m_extended = number(tr("Extended below"), "rulesExtended", 100, tr(" %"));
    m_steady = number(tr("Steady for"), "rulesSteady", kLongest, tr(" ms"));
    m_hold = number(tr("Lasts at least"), "rulesHold", kLongest, tr(" ms"));
    rules->body()->addLayout(form);
    m_known = new QCheckBox(tr("Only where the field is known"), rules);
    m_known->setObjectName(QStringLiteral("rulesKnown"));
    m_known->setToolTip(tr("No state while the field is unlike what the model was trained on"));
    rules->body()->addWidget(m_known);
    connect(m_known, &QCheckBox::toggled, this, [this] { emit rulesChanged(this->rules()); });
    column->addWidget(rules);

    auto *back = new ActionButton(Icon::Previous, tr("Back"), side);
    auto *close = new QAction(tr("Back to the live plots"), this);
    close->setObjectName(QStringLiteral("outputsBack"));
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(close);
    back->setKeys(capsOf(close->shortcut()));
    back->setToolTip(close->text());
    connect(back, &QAbstractButton::clicked, close, &QAction::trigger);
    connect(close, &QAction::triggered, this, &OutputsPage::closed);
    column->addWidget(back, 0, Qt::AlignRight);
    column->addStretch();
    return side;
}

void OutputsPage::setSettings(const QString &output, const QVariantMap &settings)
{
    m_cards.at(output)->setSettings(settings);
}

QVariantMap OutputsPage::settings(const QString &output) const { return m_cards.at(output)->settings(); }
void OutputsPage::setState(const QString &output, const OutputStateView &state) { m_cards.at(output)->setState(state); }

void OutputsPage::setFile(const QString &output, const QString &key, const QString &file)
{
    m_cards.at(output)->setFile(key, file);
}

void OutputsPage::setRules(const StateRules &rules)
{
    const QSignalBlocker quiet(this);
    m_flexed->setValue(rules.flexedAbove);
    m_extended->setValue(rules.extendedBelow);
    m_steady->setValue(rules.steady);
    m_hold->setValue(rules.hold);
    m_known->setChecked(rules.onlyKnown);
}

StateRules OutputsPage::rules() const
{
    return {m_flexed->value(), m_extended->value(), m_steady->value(), m_hold->value(), m_known->isChecked()};
}

void OutputsPage::setFigures(const OutputFigures &figures)
{
    m_state->setText(figures.state.isEmpty() ? tr("No state") : figures.state);
    const auto fingers = Combination::fromString(figures.state.toStdString());
    m_fingers->setText(fingers ? fingersInWords(*fingers) : QString());
    m_delay->setValue(milliseconds(figures.delay));
    m_slow->setValue(milliseconds(figures.slow));
    m_ours->setValue(milliseconds(figures.ours));
}

void OutputsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown(true);
}

void OutputsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shown(false);
}

} // namespace lodestone
