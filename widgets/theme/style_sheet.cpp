// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"
#include <QString>

namespace lodestone {

// No rule sets the text colour of an input field; the palette does. With a rule, Qt draws placeholders at half
// strength.
QString styleSheetOf(const Tokens &t)
{
    QString css = QStringLiteral(R"(
QToolTip { background: @surface; color: @text; border: 1px solid @controlBorder; padding: 4px 8px; }
QAbstractScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QListView, QTableView, QTreeView, QPlainTextEdit, QTextEdit { background: transparent; border: none; outline: 0;
  selection-background-color: @checked; selection-color: @text; gridline-color: @border; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @secondary; border: none; border-bottom: 1px solid @border; padding: 4px; }
QLineEdit, lodestone--DropDown, lodestone--NumberBox { background: @surface; border: 1px solid @controlBorder;
  border-radius: 4px; min-height: 28px; padding: 1px 8px; selection-background-color: @checked; selection-color: @text; }
QLineEdit:hover, lodestone--DropDown:hover, lodestone--NumberBox:hover { background: @hover; }
QLineEdit:focus, lodestone--DropDown:focus, lodestone--NumberBox:focus { border: 2px solid @focus; padding: 0px 7px; }
QLineEdit:disabled, lodestone--DropDown:disabled, lodestone--NumberBox:disabled { background: @sunk; color: @tertiary;
  border-color: @border; }
lodestone--DropDown { padding-right: 0px; }
lodestone--DropDown[compact="true"] { min-height: 20px; }
lodestone--DropDown:focus { padding-right: 0px; }
lodestone--DropDown::drop-down { border: none; width: 28px; }
lodestone--DropDown::down-arrow { image: none; }
lodestone--NumberBox { padding-right: 22px; }
lodestone--NumberBox:focus { padding-right: 21px; }
lodestone--NumberBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: none; width: 24px; height: 16px; }
lodestone--NumberBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: 24px; height: 16px; }
lodestone--NumberBox::up-arrow, lodestone--NumberBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @controlBorder; padding: 4px;
  selection-background-color: @checked; selection-color: @text; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QMenu { background: @surface; color: @text; border: 1px solid @controlBorder; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @checked; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle { background: @controlBorder; border-radius: 3px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @neutral; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { color: @text; spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @controlBorder; border-radius: 3px; background: @surface; }
QCheckBox::indicator:hover { background: @hover; }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid @focus; }
QSplitter::handle { background: transparent; }
)");
    const std::pair<const char *, QColor> names[] = {{"@surface", t.surface}, {"@sunk", t.sunk}, {"@hover", t.hover},
        {"@checked", t.checked}, {"@neutral", t.neutral}, {"@border", t.border}, {"@controlBorder", t.controlBorder},
        {"@text", t.text}, {"@secondary", t.secondary}, {"@tertiary", t.tertiary}, {"@focus", t.focus}};
    for (const auto &[name, colour] : names)
        css.replace(QLatin1String(name), colour.name());
    return css;
}

} // namespace lodestone
