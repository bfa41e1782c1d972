// SPDX-License-Identifier: GPL-3.0-or-later
// Files a person opens or drops: projects, sessions to import, studies; and what is said of the open project's file.
#pragma once
#include "app/lodestone/open_once.h"
#include "app/lodestone/options.h"
#include "app/studio/import_flow.h"
#include "widgets/mapping/mapping_types.h"
#include <QObject>
#include <QTemporaryDir>
#include <optional>
#include <vector>

namespace lodestone {

class MainWindow;
class MappingSheet;
class Notices;
struct OutputPrediction;
class ProjectState;
struct Backup;
class Recording;
class StudyPage;

class FilesController : public QObject
{
    Q_OBJECT
public:
    FilesController(MainWindow *window, StudyPage *study, MappingSheet *sheet, ProjectState *project,
        Recording *recording, Notices *notices, const Options &options, QObject *parent = nullptr);

    ~FilesController() override;

    // The project asked for, or the one of last time, or a first one. One that ended the program while it was opened
    // is offered instead. False: another window has it open, and has come to the front.
    bool openAtStart();
    void choose();       // asks for files
    void chooseImport(); // the same, for sessions alone
    void create();       // asks for the name of a new project, and opens it
    void openProject(const QString &file, bool readOnly = false);
    void saveElsewhere();    // the project goes on in another file
    static QString folder(); // where new projects are put; it is made where it is not there
    const ImportFlow &imports() const { return m_import; }
    // To the programs that asked the window of this project for its predictions.
    void tell(const OutputPrediction &prediction);
    bool notSaved() const { return !m_savingProblem.isEmpty(); }

signals:
    void savingChanged();               // notSaved()
    void imported();                    // a session is whole in the project
    void sessionWanted(qint64 session); // to be shown

private:
    void open(const QStringList &files);
    void remember(const QString &project);
    QString defaultProject();
    void endOpening();
    void offerBackup(const QString &file, const QList<Backup> &backups);
    void followOpenFailed(const QString &sentence, const QString &readable);
    void showDamage();
    void importFile(const QString &file);
    // Files of one layout, and what was said of it that did not do.
    struct Question
    {
        std::shared_ptr<const ImportFlow::Doubt> doubt;
        QStringList files;
        QString problem{};
        std::vector<MappedColumn> chosen{};
    };
    void queue(const Question &question);
    void tellImported(const QString &name, const ImportFlow::Result &result, const QStringList &warnings);
    void endReading(); // of one file; behind the last one of a drop what is in doubt is asked
    void askNext();
    void take(const Question &question, const std::optional<MappingAnswer> &answer);
    bool showStudy(const QString &file, bool mustBeOne); // false: the file is something else
    void showSaving();                                   // says when saving fails, and when it works again
    void tellCutOff(const QList<SessionInfo> &finished, const QList<SessionInfo> &unknown);

    MainWindow *m_window;
    StudyPage *m_study;
    MappingSheet *m_sheet;
    ProjectState *m_project;
    Recording *m_recording;
    Notices *m_notices;
    Options m_options;
    QTemporaryDir m_temporary; // for --clean
    OpenOnce m_once;
    ImportFlow m_import;
    std::vector<Question> m_questions; // that wait
    int m_reading = 0;                 // files of which it is not known yet whether they are in doubt
    QString m_savingProblem;
};

} // namespace lodestone
