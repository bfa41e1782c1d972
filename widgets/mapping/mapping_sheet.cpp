// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapping/mapping_sheet.h"
#include "engine/signal/words.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/rule.h"
#include "widgets/controls/scroll_area.h"
#include "widgets/controls/status_mark.h"
#include "widgets/mapping/column_grid.h"
#include "widgets/mapping/text_lines.h"
#include "widgets/mapping/tiny_trace.h"
#include "widgets/theme/theme.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QDoubleValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

constexpr int kNameWidth = 160, kValueWidth = 88, kLeastRows = 120, kMostWarnings = 108, kScrollBar = 8; // px
constexpr double kLeastRate = 0.1, kMostRate = 100000;                                                   // Hz

} // namespace

MappingSheet::MappingSheet(QWidget *over) : QWidget(over)
{
    setObjectName(QStringLiteral("mappingSheet"));
    setFocusPolicy(Qt::ClickFocus); // it fills the window, which needs no ring
    hide();
    over->installEventFilter(this);
    // A page that takes the focus behind the sheet would take the keys with it.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (isOpen() && now && !isAncestorOf(now) && parentWidget()->isAncestorOf(now))
            setFocus();
    });
}

void MappingSheet::open(const MappingView &view, Answered answered)
{
    m_view = view;
    m_chosen = view.chosen.size() == view.found.size() ? view.chosen : view.found;
    m_answered = std::move(answered);
    m_before = QApplication::focusWidget();
    build();
    refresh();
    setLive(view.how, view.lines, view.values);
    resize(parentWidget()->size());
    place();
    show();
    raise();
    const auto unsure = std::find_if(
        m_chosen.begin(), m_chosen.end(), [](const MappedColumn &column) { return !column.sure; });
    if (m_rate)
        m_rate->setFocus();
    else if (unsure != m_chosen.end())
        m_rows[std::size_t(unsure - m_chosen.begin())].what->setFocus();
    else
        m_use->setFocus();
}

void MappingSheet::build()
{
    delete m_card;
    m_rows.clear();
    m_inHand = m_chosen.size();
    m_rate = nullptr;
    m_missing = nullptr;
    m_card = new Card(m_view.title, this);
    setAccessibleName(m_view.title);
    auto *close = new ActionButton(Icon::Cross, {}, m_card);
    close->setCompact(true);
    close->setFocusPolicy(Qt::NoFocus); // "Not now" is the same
    close->setAccessibleName(tr("Not now"));
    close->setToolTip(tr("Not now (Esc)"));
    connect(close, &QAbstractButton::clicked, this, [this] { this->close({}); });
    m_card->titleRow()->addWidget(close);
    if (!m_view.problem.isEmpty()) {
        auto *problem = new Card({}, m_card);
        problem->showError(m_view.problem, {});
        m_card->body()->addWidget(problem);
    }
    m_lines = new TextLines(m_card);
    m_card->body()->addWidget(m_lines);

    auto *content = new QWidget;
    content->setAccessibleName(tr("Columns"));
    QGridLayout *grid = makeColumnGrid(content);
    grid->setColumnStretch(5, 1);
    const QString titles[] = {tr("Column"), tr("Value"), {}, tr("What it is"), tr("Unit")};
    for (int i = 0; i < int(std::size(titles)); ++i) {
        auto *title = makeLabel(titles[i], Ink::Secondary, 11, false, content);
        title->setAlignment(i == 1 ? Qt::AlignRight : Qt::AlignLeft);
        grid->addWidget(title, 0, i);
    }
    for (std::size_t i = 0; i < m_chosen.size(); ++i)
        addRow(grid, content, i);
    grid->setRowStretch(int(m_chosen.size()) + 1, 1);
    m_scroll = makeScrollArea(content, m_card);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_card->body()->addWidget(m_scroll);
    if (!m_view.warnings.isEmpty())
        m_card->body()->addWidget(makeWarnings());
    m_card->body()->addWidget(new Rule(m_card));
    m_card->body()->addWidget(makeBottom());
}

void MappingSheet::addRow(QGridLayout *grid, QWidget *content, std::size_t at)
{
    const QString name = m_chosen[at].name;
    auto *title = makeLabel({}, Ink::Text, 13, false, content);
    title->setFixedWidth(kNameWidth);
    title->setText(title->fontMetrics().elidedText(name, Qt::ElideMiddle, kNameWidth));
    title->setToolTip(name);
    title->setAccessibleName(name);
    Row row{makeLabel({}, Ink::Secondary, 13, false, content), new TinyTrace(content), new DropDown(content),
        new DropDown(content), new StatusMark(content)};
    row.value->setFixedWidth(kValueWidth);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.what->setAccessibleName(tr("What %1 is").arg(name));
    row.unit->setAccessibleName(tr("Unit of %1").arg(name));
    row.mark->setKeepsWords(true);
    for (DropDown *box : {row.what, row.unit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaxVisibleItems(16);
        box->installEventFilter(this); // the wheel scrolls the rows
    }
    connect(row.what, &QComboBox::activated, this,
        [this, at](int index) { choose(at, m_rows[at].what->itemData(index).toString()); });
    connect(row.unit, &QComboBox::activated, this, [this, at](int index) {
        chooseUnit(m_chosen, at, m_rows[at].unit->itemData(index).toString());
        m_inHand = m_rows.size();
        refresh();
    });
    const int line = int(at) + 1;
    grid->addWidget(title, line, 0);
    grid->addWidget(row.value, line, 1);
    grid->addWidget(row.trace, line, 2);
    grid->addWidget(row.what, line, 3);
    grid->addWidget(row.unit, line, 4);
    grid->addWidget(row.mark, line, 5, Qt::AlignLeft | Qt::AlignVCenter);
    m_rows.push_back(row);
}

// Arrow keys walk over the choices: each is made from how the columns were before this row was touched, so that those
// on the way leave nothing behind.
void MappingSheet::choose(std::size_t at, const QString &target)
{
    if (std::exchange(m_inHand, at) != at)
        m_untouched = m_chosen;
    m_chosen = m_untouched;
    const MappedColumn &found = m_view.found[at];
    if (!target.isEmpty())
        chooseTarget(m_chosen, at, target);
    if (target == found.target && (target.isEmpty() || m_chosen[at].unit.isEmpty()))
        m_chosen[at] = found;
    refresh();
}

QWidget *MappingSheet::makeWarnings()
{
    auto *list = new QWidget;
    list->setAccessibleName(tr("What is not sure"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 4, 8, 4);
    column->setSpacing(4);
    for (const QString &warning : std::as_const(m_view.warnings)) {
        QLabel *label = makeLabel(warning, Ink::Secondary, 13, false, list);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    QScrollArea *scroll = makeScrollArea(list, m_card);
    scroll->setObjectName(QStringLiteral("warnings"));
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QWidget *MappingSheet::makeBottom()
{
    auto *bottom = new QWidget(m_card);
    QVBoxLayout *column = makeColumn(bottom, 4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    column->addLayout(row);
    if (m_view.asksRate) {
        row->addWidget(makeLabel(tr("Rows a second"), Ink::Text, 13, false, bottom));
        m_rate = new QLineEdit(bottom);
        m_rate->setAccessibleName(tr("Rows a second"));
        m_rate->setFixedWidth(88);
        m_rate->setValidator(new QDoubleValidator(kLeastRate, kMostRate, 3, m_rate));
        connect(m_rate, &QLineEdit::textChanged, this, &MappingSheet::refreshBottom);
        row->addWidget(m_rate);
        row->addWidget(makeLabel(tr("Hz"), Ink::Secondary, 13, false, bottom));
        m_missing = makeLabel({}, Ink::Secondary, 11, false, bottom);
        column->addWidget(m_missing);
    }
    row->addStretch();
    m_notNow = new ActionButton(tr("Not now"), bottom);
    m_notNow->setKeys({tr("Esc")});
    m_use = new ActionButton(tr("Use these columns"), bottom);
    m_use->setKeys({tr("Enter")});
    m_use->setDefaultChoice(true);
    row->addWidget(m_notNow);
    row->addWidget(m_use);
    connect(m_notNow, &QAbstractButton::clicked, this, [this] { close({}); });
    connect(m_use, &QAbstractButton::clicked, this, &MappingSheet::use);
    return bottom;
}

void MappingSheet::refresh()
{
    const QStringList targets = targetsFor(m_chosen);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const MappedColumn &column = m_chosen[i], &found = m_view.found[i];
        Row &row = m_rows[i];
        const auto fill = [](DropDown *box, const QStringList &values, const QStringList &words,
                              const QString &current) {
            bool same = box->count() == values.size();
            for (int k = 0; k < box->count() && same; ++k)
                same = box->itemData(k) == values[k] && box->itemText(k) == words[k];
            const QSignalBlocker quiet(box);
            if (same)
                return box->setCurrentIndex(int(values.indexOf(current)));
            box->clear();
            for (qsizetype k = 0; k < values.size(); ++k)
                box->addItem(words[k], values[k]);
            box->setCurrentIndex(int(values.indexOf(current)));
        };
        QStringList offered = targets, words;
        for (const QString &target : {found.target, column.target})
            if (!offered.contains(target))
                offered.prepend(target);
        for (const QString &target : std::as_const(offered))
            words << (target.isEmpty() ? found.what : targetInWords(target));
        fill(row.what, offered, words, column.target);

        QStringList units = unitsOf(column.target);
        row.unit->setEnabled(!units.isEmpty());
        if (!units.contains(column.unit))
            units.prepend(column.unit);
        QStringList names;
        for (const QString &unit : std::as_const(units))
            names << (!unit.isEmpty()                       ? unitInWords(unit)
                      : column.target == QLatin1String("t") ? tr("as written")
                      : row.unit->isEnabled()               ? tr("not known")
                                                            : QStringLiteral("—"));
        fill(row.unit, units, names, column.unit);
        row.mark->setVisible(!column.sure);
        row.mark->setStatus(Mark::Unsure, tr("not sure"));
    }
    refreshBottom();
}

void MappingSheet::refreshBottom()
{
    if (m_missing)
        m_missing->setText(complete() ? QString() : tr("Say the rate, or which column is the time."));
    m_use->setEnabled(complete());
}

double MappingSheet::rate() const
{
    if (!m_rate)
        return 0;
    bool good = false;
    double hertz = locale().toDouble(m_rate->text(), &good);
    if (!good)
        hertz = QLocale::c().toDouble(m_rate->text(), &good);
    return good && hertz >= kLeastRate && hertz <= kMostRate ? hertz : 0;
}

bool MappingSheet::complete() const
{
    return !m_view.asksRate || rate() > 0
           || std::any_of(m_chosen.begin(), m_chosen.end(),
               [](const MappedColumn &column) { return column.target == QLatin1String("t"); });
}

void MappingSheet::setLive(const QStringList &how, const QStringList &lines, const std::vector<MappedSignal> &values)
{
    if (!isOpen())
        return;
    m_card->setCaption(how.join(QStringLiteral(" · ")));
    m_lines->setLines(lines);
    for (std::size_t i = 0; i < std::min(values.size(), m_rows.size()); ++i) {
        QLabel *label = m_rows[i].value;
        label->setText(values[i].value.isEmpty() ? QStringLiteral("—") : values[i].value);
        label->setAccessibleName(tr("Value of %1: %2").arg(m_chosen[i].name, label->text()));
        m_rows[i].trace->setValues(values[i].trace);
    }
}

// The rows scroll where the window is too low for all of them.
void MappingSheet::place()
{
    const int room = width() - 2 * Theme::kMargin;
    const QWidget *rows = m_scroll->widget();
    const QMargins inside = m_card->layout()->contentsMargins();
    const int wide = std::min(
        room, std::max(720, rows->sizeHint().width() + kScrollBar + inside.left() + inside.right()));
    if (auto *warnings = m_card->findChild<QScrollArea *>(QStringLiteral("warnings"))) {
        const int needed = warnings->widget()->layout()->heightForWidth(
            wide - inside.left() - inside.right() - kScrollBar); // enough with a scroll bar and without
        warnings->setFixedHeight(std::min(needed, kMostWarnings));
    }
    const int all = rows->sizeHint().height();
    m_scroll->setFixedHeight(all);
    m_card->layout()->activate();
    const auto heightNow = [&] {
        return m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(wide)
                                                     : m_card->sizeHint().height();
    };
    const int most = height() - 2 * Theme::kMargin;
    if (const int over = heightNow() - most; over > 0)
        m_scroll->setFixedHeight(std::max(kLeastRows, all - over));
    m_card->layout()->activate();
    m_card->resize(wide, std::min(heightNow(), most));
    m_card->move((width() - m_card->width()) / 2, std::max(Theme::kMargin, (height() - m_card->height()) / 2));
}

void MappingSheet::use()
{
    if (complete())
        close(MappingAnswer{answersOf(m_view.found, m_chosen), rate()});
}

void MappingSheet::close(const std::optional<MappingAnswer> &answer)
{
    const Answered answered = std::exchange(m_answered, nullptr);
    hide();
    if (m_before)
        m_before->setFocus();
    m_before = nullptr;
    if (answered)
        answered(answer);
    emit closed();
}

void MappingSheet::withdraw()
{
    if (!isOpen())
        return;
    m_answered = [](const auto &) {};
    close({});
}

void MappingSheet::paintEvent(QPaintEvent *)
{
    QColor veil = Theme::tokens().window;
    veil.setAlpha(210);
    QPainter(this).fillRect(rect(), veil);
}

// Choices are not lost by a click beside the card.
void MappingSheet::mousePressEvent(QMouseEvent *event) { event->accept(); }

// Shortcuts of the window are disabled while the sheet is open.
bool MappingSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QWidget::event(event);
}

void MappingSheet::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape
        || ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && QApplication::focusWidget() == m_notNow))
        close({});
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        use();
}

bool MappingSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isOpen()) {
        resize(parentWidget()->size());
        place();
    }
    if (event->type() == QEvent::Wheel && qobject_cast<DropDown *>(watched)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Tab stays in the sheet.
bool MappingSheet::focusNextPrevChild(bool next)
{
    QWidget *from = QApplication::focusWidget() ? QApplication::focusWidget() : this;
    for (QWidget *w = from; (w = next ? w->nextInFocusChain() : w->previousInFocusChain()) != from;)
        if (w != this && isAncestorOf(w) && w->isVisible() && w->isEnabled()
            && (w->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            m_scroll->ensureWidgetVisible(w, 0, 8);
            return true;
        }
    return false;
}

} // namespace lodestone
