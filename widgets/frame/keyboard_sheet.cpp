// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/keyboard_sheet.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/key_cap.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace lodestone {

QStringList capsOf(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // Short names, as on the keys.
    const std::pair<const char *, QString> words[] = {{"Return", KeyboardSheet::tr("Enter")},
        {"Left", QStringLiteral("←")}, {"Right", QStringLiteral("→")}, {"Up", QStringLiteral("↑")},
        {"Down", QStringLiteral("↓")}, {"Backspace", QStringLiteral("⌫")}, {"-", QStringLiteral("−")}};
    for (const auto &[key, word] : words)
        if (keys.toString(QKeySequence::PortableText).split(QLatin1Char('+')).last() == QLatin1String(key)) {
            const qsizetype plus = text.lastIndexOf(QLatin1Char('+'));
            text = text.left(plus + 1) + word;
        }
    QStringList caps = text == QLatin1String("+")           ? QStringList{text}
                       : text.endsWith(QLatin1String("++")) ? text.chopped(2).split(u'+') << QStringLiteral("+")
                                                            : text.split(u'+');
    // Without Qt's translation for this language, these names come in English.
    const QHash<QString, QString> said{{QStringLiteral("Ctrl"), KeyboardSheet::tr("Ctrl")},
        {QStringLiteral("Shift"), KeyboardSheet::tr("Shift")}, {QStringLiteral("Space"), KeyboardSheet::tr("Space")},
        {QStringLiteral("Del"), KeyboardSheet::tr("Del")}, {QStringLiteral("Esc"), KeyboardSheet::tr("Esc")},
        {QStringLiteral("End"), KeyboardSheet::tr("End")}};
    for (QString &cap : caps)
        cap = said.value(cap, cap);
    return caps;
}

KeyGroup keysOf(const QString &title, const QWidget &widget)
{
    KeyGroup group{title, {}};
    QList<QAction *> actions = widget.actions();
    for (const QWidget *inside : widget.findChildren<QWidget *>())
        for (QAction *action : inside->actions())
            if (!actions.contains(action))
                actions.append(action);
    for (const QAction *action : actions)
        if (action->isVisible() && !action->text().isEmpty() && !action->shortcut().isEmpty())
            group.lines.append({action->text(), capsOf(action->shortcut())});
    return group;
}

KeyboardSheet::KeyboardSheet(QWidget *over) : QWidget(over)
{
    setObjectName(QStringLiteral("keyboardSheet"));
    setAccessibleName(tr("Keyboard"));
    setFocusPolicy(Qt::ClickFocus); // it fills the window, which needs no ring
    hide();
    over->installEventFilter(this);
}

QWidget *KeyboardSheet::column(const KeyGroup &group)
{
    auto *column = new QWidget(m_card);
    auto *grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    grid->addWidget(makeLabel(group.title, Ink::Text, 13, true, column), row++, 0, 1, 2);
    for (const KeyGroup::Line &line : group.lines) {
        auto *caps = new QWidget(column);
        auto *box = new QHBoxLayout(caps);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(4);
        for (const QString &key : line.keys)
            box->addWidget(new KeyCap(key, caps));
        box->addStretch();
        grid->addWidget(caps, row, 0);
        grid->addWidget(makeLabel(line.what, Ink::Secondary, 13, false, column), row++, 1);
    }
    grid->setRowStretch(row, 1);
    return column;
}

void KeyboardSheet::build(qsizetype most)
{
    delete m_card;
    auto *card = new Card(m_title.isEmpty() ? tr("Keyboard") : m_title, this);
    m_card = card;
    auto *close = new ActionButton(Icon::Cross, {}, card);
    close->setCompact(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QAbstractButton::clicked, this, [this] { hide(); });
    card->titleRow()->addWidget(close);
    auto *content = new QWidget;
    auto *column = makeColumn(content, 12);
    for (const QString &paragraph : std::as_const(m_paragraphs)) {
        QLabel *text = makeLabel(paragraph, Ink::Text, 13, false, content);
        text->setWordWrap(true);
        text->setMinimumWidth(std::min(560, width() - 6 * Theme::kMargin));
        column->addWidget(text);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(most > 18 ? 16 : 40);                   // closer where there is little room
    for (const KeyGroup &group : std::as_const(m_groups)) { // a long group continues in the next column
        const qsizetype parts = (group.lines.size() + most - 1) / most,
                        each = parts ? (group.lines.size() + parts - 1) / parts : 0;
        for (qsizetype part = 0; part < parts; ++part)
            row->addWidget(this->column({part == 0 ? group.title : QString(), group.lines.mid(part * each, each)}), 1);
    }
    column->addLayout(row);
    column->addStretch();
    m_scroll = makeScrollArea(content, card);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    card->body()->addWidget(m_scroll);
    const QSize needed = content->sizeHint().expandedTo({content->minimumSizeHint().width(),
        content->layout()->hasHeightForWidth() ? content->layout()->totalHeightForWidth(content->sizeHint().width())
                                               : 0});
    const QSize around = card->sizeHint() - m_scroll->sizeHint(), room = size() - QSize(2, 2) * Theme::kMargin;
    const int bar = needed.height() + around.height() > room.height() ? 12 : 0; // px, of the scroll bar
    m_card->resize((needed + around + QSize(bar, 0)).boundedTo(room));
}

void KeyboardSheet::open(const QList<KeyGroup> &groups, const QString &title, const QStringList &paragraphs)
{
    m_groups = groups;
    m_title = title;
    m_paragraphs = paragraphs;
    resize(parentWidget()->size());
    build(18);
    if (m_card->width() >= width() - 2 * Theme::kMargin)
        build(24); // if too wide: fewer and longer columns
    m_card->move((width() - m_card->width()) / 2, std::max(Theme::kMargin, (height() - m_card->height()) / 2));
    m_card->show();
    if (QWidget *focus = QApplication::focusWidget(); focus != this)
        m_before = focus;
    show();
    raise();
    setFocus();
}

void KeyboardSheet::paintEvent(QPaintEvent *)
{
    QColor veil = Theme::tokens().window;
    veil.setAlpha(210);
    QPainter(this).fillRect(rect(), veil);
}

void KeyboardSheet::mousePressEvent(QMouseEvent *) { hide(); }

// Shortcuts of the window are disabled while the sheet is open.
bool KeyboardSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

void KeyboardSheet::hideEvent(QHideEvent *)
{
    if (m_before)
        m_before->setFocus();
    m_before = nullptr;
}

// The first key press only closes the sheet, but for those that scroll it; it triggers nothing else.
void KeyboardSheet::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int by = event->key() == Qt::Key_Down       ? bar->singleStep()
                   : event->key() == Qt::Key_Up       ? -bar->singleStep()
                   : event->key() == Qt::Key_PageDown ? bar->pageStep()
                   : event->key() == Qt::Key_PageUp   ? -bar->pageStep()
                                                      : 0;
    if (by != 0)
        return bar->setValue(bar->value() + by);
    hide();
}

bool KeyboardSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        open(QList<KeyGroup>(m_groups), QString(m_title), QStringList(m_paragraphs));
    return QWidget::eventFilter(watched, event);
}

} // namespace lodestone
