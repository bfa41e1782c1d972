// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/file_dialog.h"

#include <QAbstractFileIconProvider>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QStyle>
#include <QTemporaryDir>

namespace lodestone {
namespace {

// Icon and kind of a file from its name alone. The icons are made in the window's thread: another one asks for them.
class NamesOnly : public QAbstractFileIconProvider
{
public:
    QIcon icon(IconType type) const override { return type == Folder ? m_folder : type == File ? m_file : m_drive; }
    QIcon icon(const QFileInfo &info) const override { return info.isDir() ? m_folder : m_file; }
    QString type(const QFileInfo &info) const override { return info.isDir() ? m_folderWord : info.suffix(); }

private:
    const QIcon m_folder = QApplication::style()->standardIcon(QStyle::SP_DirIcon);
    const QIcon m_file = QApplication::style()->standardIcon(QStyle::SP_FileIcon);
    const QIcon m_drive = QApplication::style()->standardIcon(QStyle::SP_DriveHDIcon);
    const QString m_folderWord = QFileDialog::tr("Folder");
};

class Dialog
{
public:
    Dialog(QWidget *parent, const QString &title) : m_dialog(parent, title, m_empty.path())
    {
        m_dialog.setOption(QFileDialog::DontUseNativeDialog); // a desktop's own dialog may read the files as well
        m_dialog.setIconProvider(&m_names);
    }
    QFileDialog *operator->() { return &m_dialog; }
    QStringList ask(const QString &folder, const QString &filters)
    {
        m_dialog.setDirectory(folder);
        m_dialog.setNameFilters(filters.split(QStringLiteral(";;")));
        // The list of matching names is a window of its own; lists have no background elsewhere, so it would be black.
        for (const QLineEdit *edit : m_dialog.findChildren<QLineEdit *>())
            if (edit->completer())
                edit->completer()->popup()->setStyleSheet(
                    QStringLiteral("QAbstractItemView { background: palette(base); border: 1px solid palette(mid); }"));
        return m_dialog.exec() == QDialog::Accepted ? m_dialog.selectedFiles() : QStringList();
    }

private:
    NamesOnly m_names;
    const QTemporaryDir m_empty; // what the dialog looks at until it has m_names
    QFileDialog m_dialog;
};

} // namespace

QStringList askForFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filters)
{
    Dialog dialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    return dialog.ask(folder, filters);
}

QString askForNewFile(
    QWidget *parent, const QString &title, const QString &suggestion, const QString &filters, QString *filter)
{
    const QFileInfo suggested(suggestion);
    Dialog dialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggested.fileName());
    const QString file = dialog.ask(suggested.path(), filters).value(0);
    if (filter)
        *filter = dialog->selectedNameFilter();
    return file;
}

QString askForFolder(QWidget *parent, const QString &title, const QString &folder)
{
    Dialog dialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog.ask(folder, QStringLiteral("*")).value(0);
}

} // namespace lodestone
