// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outputs/output_card.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace lodestone {
namespace {

using Kind = OutputSetting::Kind;

} // namespace

OutputCard::OutputCard(const OutputDescription &description, const QString &key, QWidget *parent)
    : Card(description.title, parent), m_title(description.title)
{
    setObjectName(QStringLiteral("output-") + description.name);
    QLabel *purpose = makeLabel(description.purpose, Ink::Secondary, 11, false, this);
    purpose->setWordWrap(true);
    body()->addWidget(purpose);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const OutputSetting &setting : description.settings) {
        QWidget *field = makeField(setting);
        m_fields.emplace_back(setting, field);
        if (setting.kind == Kind::Flag) {
            form->addRow(field);
            continue;
        }
        QWidget *shown = field;
        if (setting.kind == Kind::File) {
            shown = new QWidget(this);
            auto *row = new QHBoxLayout(shown);
            row->setContentsMargins(0, 0, 0, 0);
            row->setSpacing(8);
            row->addWidget(field, 1);
            auto *choose = new ActionButton(Icon::Folder, tr("Choose…"), shown);
            choose->setAccessibleName(tr("Choose: %1").arg(setting.label));
            row->addWidget(choose);
            connect(choose, &QAbstractButton::clicked, this, [this, name = setting.key] { emit fileWanted(name); });
        }
        QLabel *label = makeLabel(setting.label, Ink::Secondary, 13, false, this);
        label->setBuddy(field);
        form->addRow(label, shown);
    }
    body()->addLayout(form);
    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    m_mark = new StatusMark(this);
    last->addWidget(m_mark, 1);
    m_button = new ActionButton(tr("Switch on"), this);
    m_button->setObjectName(QStringLiteral("switch-") + description.name);
    m_button->setKeys({key});
    last->addWidget(m_button);
    body()->addLayout(last);
    connect(m_button, &QAbstractButton::clicked, this, [this] { emit switched(!m_state.on); });
    setState({});
}

QWidget *OutputCard::makeField(const OutputSetting &setting)
{
    switch (setting.kind) {
    case Kind::Number: {
        auto *box = new NumberBox(this);
        box->setRange(setting.least, setting.most);
        box->setFixedWidth(kNumberWidth);
        box->setAccessibleName(tr("%1, %2").arg(m_title, setting.label));
        connect(box, &QSpinBox::editingFinished, this, &OutputCard::tell);
        return box;
    }
    case Kind::Flag: {
        auto *box = new QCheckBox(setting.label, this);
        box->setAccessibleName(tr("%1, %2").arg(m_title, setting.label));
        connect(box, &QCheckBox::clicked, this, &OutputCard::tell);
        return box;
    }
    default: {
        auto *line = new QLineEdit(this);
        line->setMinimumWidth(120);
        line->setAccessibleName(tr("%1, %2").arg(m_title, setting.label));
        connect(line, &QLineEdit::editingFinished, this, &OutputCard::tell);
        return line;
    }
    }
}

void OutputCard::setSettings(const QVariantMap &settings)
{
    for (const auto &[setting, field] : m_fields) {
        const QVariant value = settings.value(setting.key);
        if (auto *number = qobject_cast<NumberBox *>(field))
            number->setValue(value.toInt());
        else if (auto *flag = qobject_cast<QCheckBox *>(field))
            flag->setChecked(value.toBool());
        else if (auto *line = qobject_cast<QLineEdit *>(field); line && line->text() != value.toString())
            line->setText(value.toString());
    }
    m_told = this->settings();
}

QVariantMap OutputCard::settings() const
{
    QVariantMap settings;
    for (const auto &[setting, field] : m_fields) {
        if (const auto *number = qobject_cast<NumberBox *>(field))
            settings[setting.key] = number->value();
        else if (const auto *flag = qobject_cast<QCheckBox *>(field))
            settings[setting.key] = flag->isChecked();
        else if (const auto *line = qobject_cast<QLineEdit *>(field))
            settings[setting.key] = line->text();
    }
    return settings;
}

void OutputCard::setFile(const QString &key, const QString &file)
{
    for (const auto &[setting, field] : m_fields)
        if (auto *line = qobject_cast<QLineEdit *>(field); line && setting.key == key)
            line->setText(file);
    tell();
}

// A field also says that it was edited when it is only left.
void OutputCard::tell()
{
    if (const QVariantMap now = settings(); std::exchange(m_told, now) != now)
        emit edited();
}

void OutputCard::setState(const OutputStateView &state)
{
    m_state = state;
    m_button->setText(state.on ? tr("Switch off") : tr("Switch on"));
    m_button->setAccessibleName(state.on ? tr("Switch off: %1").arg(m_title) : tr("Switch on: %1").arg(m_title));
    QString detail = state.where;
    if (state.on && state.clients >= 0)
        detail = tr("%1, %n connected", nullptr, state.clients).arg(detail);
    if (state.on)
        detail = tr("%1, %2 sent").arg(detail, formatCount(state.sent));
    m_mark->setStatus(!state.on                 ? Mark::Hollow
                      : state.problem.isEmpty() ? Mark::Disc
                                                : Mark::Triangle,
        state.on ? tr("On") : tr("Off"), detail);
    if (state.problem.isEmpty())
        clearError();
    else
        showError(state.problem, {});
}

} // namespace lodestone
