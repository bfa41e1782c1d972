// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/preferences.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>
#include <utility>

namespace lodestone {

PreferencesDialog::PreferencesDialog(
    const Preferences &now, const std::vector<Choice> &languages, const std::vector<double> &spans, QWidget *parent)
    : QDialog(parent), m_now(now)
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    const auto row = [&](const QString &name, QWidget *widget) {
        QLabel *label = makeLabel(name, Ink::Secondary, 13, false, this);
        label->setBuddy(widget);
        widget->setAccessibleName(name);
        form->addRow(label, widget);
    };
    const auto combo = [&](const QString &name, const char *object) {
        auto *box = new DropDown(this);
        box->setObjectName(QLatin1String(object));
        box->setMinimumWidth(240);
        row(name, box);
        return box;
    };
    const auto choose = [](QComboBox *box, const QVariant &value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    m_language = combo(tr("Language"), "preferencesLanguage");
    m_language->addItem(tr("As the desktop"), QString());
    for (const Choice &language : languages)
        m_language->addItem(language.words, language.key);
    choose(m_language, now.language);
    m_later = makeLabel(tr("Another language is spoken from the next start on."), Ink::Secondary, 11, false, this);
    m_later->hide();
    form->addRow(QString(), m_later);
    m_theme = combo(tr("Theme"), "preferencesTheme");
    m_theme->addItem(tr("As the desktop"), QString());
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    choose(m_theme, now.theme);
    m_rate = combo(tr("Samples a second of a glove"), "preferencesRate");
    m_rate->addItem(tr("As the glove has it"), 0);
    for (const int hertz : {25, 50, 100, 200})
        m_rate->addItem(tr("%1 Hz").arg(hertz), hertz);
    choose(m_rate, now.rateHz);
    m_span = combo(tr("Time that Live shows"), "preferencesSpan");
    for (const double span : spans)
        m_span->addItem(
            span < 60 ? tr("%1 s").arg(formatNumber(span, 0)) : tr("%1 min").arg(formatNumber(span / 60, 0)), span);
    choose(m_span, now.spanSeconds);
    m_questions = new NumberBox(this);
    m_questions->setObjectName(QStringLiteral("preferencesQuestions"));
    m_questions->setRange(0, 20);
    m_questions->setValue(now.questionsPerMinute);
    m_questions->setSpecialValueText(tr("none"));
    m_questions->setFixedWidth(96);
    row(tr("Questions a minute while recording"), m_questions);
    m_camera = combo(tr("Camera"), "preferencesCamera");
    m_camera->addItem(tr("none"), QString());
    m_noCamera = makeLabel({}, Ink::Secondary, 11, false, this);
    m_noCamera->setWordWrap(true);
    m_noCamera->setFixedWidth(320);
    form->addRow(QString(), m_noCamera);
    setCameras({}, {});
    auto *place = new QWidget(this);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_folder = makeLabel({}, Ink::Text, 13, false, place);
    m_folder->setMinimumWidth(240);
    line->addWidget(m_folder, 1);
    auto *other = new ActionButton(Icon::Folder, tr("Choose…"), place);
    line->addWidget(other);
    row(tr("New projects are put in"), place);
    setFolder(now.folder);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *close = new ActionButton(tr("Close"), this);
    close->setDefaultChoice(true);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(other, &QAbstractButton::clicked, this, &PreferencesDialog::folderWanted);
    for (QComboBox *box : {m_language, m_theme, m_rate, m_span, m_camera})
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::take);
    connect(m_questions, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
}

void PreferencesDialog::setFolder(const QString &folder)
{
    m_folder->setText(m_folder->fontMetrics().elidedText(folder, Qt::ElideMiddle, 320));
    m_folder->setToolTip(folder);
    if (std::exchange(m_now.folder, folder) != folder)
        emit changed(m_now);
}

void PreferencesDialog::setCameras(const std::vector<Choice> &cameras, const QString &problem)
{
    const QSignalBlocker silent(m_camera);
    while (m_camera->count() > 1)
        m_camera->removeItem(1);
    for (const Choice &camera : cameras)
        m_camera->addItem(camera.words, camera.key);
    if (!m_now.camera.isEmpty() && m_camera->findData(m_now.camera) < 0) // it is not plugged in
        m_camera->addItem(m_now.camera, m_now.camera);
    m_camera->setCurrentIndex(std::max(0, m_camera->findData(m_now.camera)));
    m_noCamera->setText(problem.isEmpty()
                            ? tr("Of a real hand. It is off until it is switched on at the top of the window.")
                            : problem);
}

void PreferencesDialog::take()
{
    Preferences next = m_now;
    next.language = m_language->currentData().toString();
    next.theme = m_theme->currentData().toString();
    next.rateHz = m_rate->currentData().toInt();
    next.spanSeconds = m_span->currentData().toDouble();
    next.questionsPerMinute = m_questions->value();
    next.camera = m_camera->currentData().toString();
    if (next.language != m_now.language)
        m_later->show();
    if (next == m_now)
        return;
    m_now = next;
    emit changed(m_now);
}

} // namespace lodestone
