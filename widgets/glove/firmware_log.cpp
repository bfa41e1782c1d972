// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/firmware_log.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/key_cap.h"
#include "widgets/controls/rule.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTime>

namespace lodestone {
namespace {

constexpr int kStamp = 12; // length of "13:10:26.480"

// The level of a line, stored with its text block.
struct LogLevel : QTextBlockUserData
{
    explicit LogLevel(int value) : level(value) {}
    int level;
};

// Enter and Escape end the search. Without this, the page's Enter shortcut would confirm a model.
class SearchField : public QLineEdit
{
public:
    explicit SearchField(QWidget *parent) : QLineEdit(parent)
    {
        setFont(Theme::mono());
        setClearButtonEnabled(true);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && ends(static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        return QLineEdit::event(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (!ends(event))
            return QLineEdit::keyPressEvent(event);
        if (event->key() == Qt::Key_Escape)
            clear();
        clearFocus();
    }
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        if (hasFocus() || !text().isEmpty())
            return;
        QPainter painter(this);
        const QString key = QStringLiteral("/");
        const QSize size = keyCapSize(key);
        paintKeyCap(painter,
            QRectF(width() - size.width() - 8, (height() - size.height()) / 2.0, size.width(), size.height()), key);
    }

private:
    static bool ends(const QKeyEvent *event)
    {
        return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape;
    }
};

} // namespace

// Colours a line by its level, and its time stamp in the secondary colour.
class LogHighlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        const Tokens &t = Theme::tokens();
        setFormat(0, std::min<int>(kStamp, static_cast<int>(text.size())), t.secondary);
        const auto *data = dynamic_cast<const LogLevel *>(currentBlockUserData());
        const int level = data ? data->level : 0;
        const QColor colour = level == 1 ? t.ok : level == 2 ? t.warn : level == 3 ? t.error : t.text;
        if (text.size() > kStamp)
            setFormat(kStamp, static_cast<int>(text.size()) - kStamp, colour);
    }
};

FirmwareLog::FirmwareLog(QWidget *parent) : Card(tr("Log"), parent)
{
    m_levels = new DropDown(this);
    m_levels->addItems({tr("All"), tr("Warnings"), tr("Errors")});
    m_levels->setCompact();
    m_levels->setFocusPolicy(Qt::TabFocus);
    m_levels->setAccessibleName(tr("Which lines are shown"));
    const auto button = [this](Icon icon, const QString &name) {
        auto *made = new ActionButton(icon, {}, this);
        made->setCompact(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        titleRow()->addWidget(made);
        return made;
    };
    titleRow()->addWidget(m_levels);
    ActionButton *copyButton = button(Icon::Copy, tr("Copy the lines shown"));
    ActionButton *clearButton = button(Icon::Cross, tr("Clear the log"));
    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(kLines);
    m_text->setFont(Theme::mono());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(tr("Log"));
    m_highlighter = new LogHighlighter(m_text->document());
    m_words = new SearchField(this);
    m_words->setPlaceholderText(tr("Only lines with these words"));
    m_words->setAccessibleName(m_words->placeholderText());
    body()->addWidget(new Rule(this));
    body()->addWidget(m_text, 1);
    body()->addWidget(m_words);
    connect(copyButton, &QAbstractButton::clicked, this, &FirmwareLog::copy);
    connect(clearButton, &QAbstractButton::clicked, this, &FirmwareLog::clear);
    connect(m_levels, &QComboBox::currentIndexChanged, this, &FirmwareLog::refill);
    connect(m_words, &QLineEdit::textChanged, this, &FirmwareLog::refill);
    refill();
}

bool FirmwareLog::passes(const Line &line) const
{
    const int from = m_levels->currentIndex() == 0 ? 0 : m_levels->currentIndex() + 1;
    return line.level >= from && line.text.contains(m_words->text(), Qt::CaseInsensitive);
}

void FirmwareLog::append(int level, const QString &text)
{
    m_lines.push_back(
        {level, QTime::currentTime().toString(QStringLiteral("HH:mm:ss.zzz")) + QStringLiteral("  ") + text});
    if (m_lines.size() > kLines)
        m_lines.pop_front();
    if (passes(m_lines.back()))
        write(m_lines.back());
}

void FirmwareLog::write(const Line &line)
{
    m_text->appendPlainText(line.text);
    QTextBlock block = m_text->document()->lastBlock();
    block.setUserData(new LogLevel(line.level));
    m_highlighter->rehighlightBlock(block);
}

void FirmwareLog::refill()
{
    m_text->setPlaceholderText(m_lines.empty() ? tr("What the glove says appears here") : tr("No line is like this"));
    m_text->clear();
    for (const Line &line : m_lines)
        if (passes(line))
            write(line);
}

QString FirmwareLog::shown() const { return m_text->toPlainText(); }
void FirmwareLog::copy() const { QApplication::clipboard()->setText(shown()); }
void FirmwareLog::find() { m_words->setFocus(Qt::ShortcutFocusReason); }

void FirmwareLog::clear()
{
    m_lines.clear();
    refill();
}

void FirmwareLog::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace lodestone
