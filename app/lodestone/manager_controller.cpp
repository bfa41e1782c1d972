// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/manager_controller.h"

#include "app/studio/follow.h"
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "app/studio/sentences.h"
#include "app/studio/session_source.h"
#include "app/studio/training.h"
#include "widgets/controls/format.h"
#include "widgets/label/likely_row.h"
#include "widgets/main_window.h"
#include "widgets/train/model_list.h"
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {
namespace {

enum SessionColumn { SessionName, Recorded, Length, Source, Sitting, LabelCount, PictureCount, SessionNote };
enum ModelColumn { ModelName, Made, Accuracy, Taught, RecipeName, ModelNote };

QString labellerInWords(LabelSource source)
{
    switch (source) {
    case LabelSource::Human: return ManagerController::tr("by hand");
    case LabelSource::CannotTell: return ManagerController::tr("by hand");
    default: return ManagerController::tr("by a plan, or a file");
    }
}

QString megabytes(qint64 bytes) { return ManagerController::tr("%1 MB").arg(formatNumber(double(bytes) / 1e6, 1)); }

QString picturesInWords(const SessionInfo &session)
{
    return session.pictures > 0
               ? QStringLiteral("%1 (%2)").arg(formatCount(session.pictures), megabytes(session.pictureBytes))
               : QString();
}

} // namespace

ManagerController::ManagerController(MainWindow *window, ProjectState *project, LabelBook *book, QObject *parent)
    : QObject(parent), m_window(window), m_project(project), m_book(book)
{
    connect(window, &MainWindow::managerRequested, this, &ManagerController::open);
    connect(project, &ProjectState::changed, this, &ManagerController::show);
    connect(project, &ProjectState::modelsChanged, this, &ManagerController::show);
    connect(project, &ProjectState::opened, this, [this] {
        m_done.clear();
        show();
    });
    connect(book, &LabelBook::shown, this, &ManagerController::showLabels);
    connect(book, &LabelBook::labelsChanged, this, &ManagerController::showLabels);
}

void ManagerController::open()
{
    if (!m_manager) {
        m_manager = new Manager(m_window);
        connect(m_manager, &Manager::edited, this, &ManagerController::edit);
        connect(m_manager, &Manager::removed, this, &ManagerController::remove);
        connect(m_manager, &Manager::picturesRemoved, this, &ManagerController::removePictures);
        connect(m_manager, &Manager::undone, this, &ManagerController::undo);
        connect(m_manager, &Manager::shown, this, [this](Manager::Tab tab, qint64 id) {
            if (tab == Manager::Models)
                emit modelWanted(id);
            else if (tab == Manager::Sessions)
                emit momentWanted(id, 0);
            else if (id >= 0 && id < qint64(m_book->labels().size())) {
                const Segment &range = m_book->labels()[std::size_t(id)].segment;
                emit momentWanted(m_book->session().info.id, m_book->session().samples[std::size_t(range.begin)].t);
            }
        });
        connect(m_manager, &Manager::codeWanted, this, &ManagerController::codeWanted);
        connect(m_manager, &Manager::exported, this, [this](Manager::Tab tab, qint64 id) {
            tab == Manager::Models ? emit reportWanted(id) : emit sessionExportWanted(id);
        });
    }
    m_manager->show();
    show();
    m_manager->raise();
    m_manager->activateWindow();
}

void ManagerController::show()
{
    if (!m_manager || !m_manager->isVisible()) // the project changes with every piece of a recording
        return;
    const QDateTime now = QDateTime::currentDateTime();
    ManagedTable sessions{
        {tr("Name"), tr("Recorded"), tr("Length"), tr("From"), tr("Sitting"), tr("Labels"), tr("Pictures"), tr("Note")},
        {SessionName, Sitting, SessionNote}, {}};
    for (const SessionInfo &session : m_project->sessions())
        sessions.rows.push_back({session.id,
            {session.name, dayAndTime(session.created, now), formatClock(session.seconds),
                sourceInWords(session.source), session.sitting > 0 ? QString::number(session.sitting) : QString(),
                formatCount(m_project->labelsOf(session.id)), picturesInWords(session), session.note},
            session.damage, session.pictures > 0});
    ManagedTable models{{tr("Name"), tr("Trained"), tr("Accuracy"), tr("Labels"), tr("Recipe"), tr("Note")},
        {ModelName, ModelNote}, {}};
    for (const ModelInfo &model : m_project->models())
        models.rows.push_back({model.id,
            {modelInWords(model.name), dayAndTime(model.created, now),
                formatPercent(model.report["accuracy"].toDouble(std::nan("")), 1),
                formatCount(model.provenance["labels"].toInt()), model.recipe, model.note},
            recipeInWords(model.recipe)});
    m_manager->setTable(Manager::Sessions, sessions);
    m_manager->setTable(Manager::Models, models);
    m_manager->setUndo(m_done.empty() ? QString() : m_done.back().what);
    showLabels();
}

void ManagerController::showLabels()
{
    if (!m_manager || !m_manager->isVisible())
        return;
    ManagedTable labels{{tr("Fingers"), tr("From"), tr("To"), tr("Length"), tr("Said")}, {}, {}};
    const std::vector<Sample> &samples = m_book->session().samples;
    const auto clock = [&samples](int sample) { // labels of a recording run ahead of its samples
        return samples.empty() ? 0.0 : samples[std::min(std::size_t(sample), samples.size() - 1)].t - samples.front().t;
    };
    qint64 place = 0;
    for (const LabelledSegment &label : m_book->labels()) {
        const double from = clock(label.segment.begin), to = clock(label.segment.end);
        labels.rows.push_back(
            {place++, {fingersInWords(label.segment.fingers), formatClockFine(from, 1), formatClockFine(to, 1),
                          tr("%1 s").arg(formatNumber(to - from, 1)), labellerInWords(label.source)}});
    }
    m_manager->setTable(Manager::Labels, labels);
}

void ManagerController::edit(Manager::Tab tab, qint64 id, int column, const QString &text)
{
    m_manager->setNotice({});
    if (tab == Manager::Models)
        return follow(column == ModelName ? m_project->renameModel(id, text) : m_project->setModelNote(id, text));
    if (tab != Manager::Sessions)
        return;
    if (column == SessionName)
        return follow(m_project->renameSession(id, text));
    if (column == SessionNote)
        return follow(m_project->setNote(id, text));
    bool number = text.isEmpty();
    const int sitting = text.isEmpty() ? 0 : text.toInt(&number);
    if (!number || sitting < 0)
        return m_manager->setNotice(
            tr("A sitting is a number from 1: sessions of one putting-on of the glove have the same."));
    follow(m_project->setSitting(id, sitting));
}

void ManagerController::remove(Manager::Tab tab, const QList<qint64> &ids)
{
    m_manager->setNotice({});
    if (tab == Manager::Labels)
        return removeLabels(ids);
    const bool sessions = tab == Manager::Sessions;
    for (const qint64 id : ids) {
        const QString what = sessions ? tr("Delete a session") : tr("Delete a model");
        follow(sessions ? m_project->removeSession(id) : m_project->removeModel(id), [this, sessions, id, what] {
            m_done.push_back({what, [this, sessions, id] {
                                  return sessions ? m_project->restoreSession(id) : m_project->restoreModel(id);
                              }});
            m_manager->setUndo(what);
            m_manager->setNotice(
                tr("What is deleted can be undone here until the project is closed, and is gone for good "
                   "after %n days.",
                    nullptr, kKeptDays));
            if (sessions && m_book->session().info.id == id)
                m_book->show(0);
        });
    }
}

// Whoever deletes pictures wants them gone, so this is no step that can be taken back: it is asked.
void ManagerController::removePictures(const QList<qint64> &sessions)
{
    qint64 count = 0, bytes = 0;
    for (const SessionInfo &session : m_project->sessions())
        if (sessions.contains(session.id))
            count += session.pictures, bytes += session.pictureBytes;
    if (count == 0)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete pictures"),
        tr("Delete %n pictures (%1) for good? Samples and labels stay.", nullptr, int(count)).arg(megabytes(bytes)),
        QMessageBox::NoButton, m_manager);
    box->setObjectName(QStringLiteral("deletePictures"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = box->addButton(tr("Delete pictures"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Keep them"), QMessageBox::RejectRole));
    connect(remove, &QAbstractButton::clicked, this, [this, sessions] {
        follow(m_project->change([sessions](Project &project) {
            for (const qint64 session : sessions)
                project.removePictures(session);
        }),
            [this] { m_manager->setNotice(tr("The pictures are deleted.")); });
    });
    box->open();
}

void ManagerController::removeLabels(const QList<qint64> &places)
{
    std::vector<LabelledSegment> left;
    const std::vector<LabelledSegment> &all = m_book->labels();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!places.contains(qint64(i)))
            left.push_back(all[i]);
    const QString what = tr("Delete %n labels", nullptr, int(places.size()));
    const LabelEdits edits = editsBetween(all, left);
    follow(m_book->apply({what, edits, {}, {}, {}}), [this, what, edits, session = m_book->session().info.id] {
        // Not the book's undo, which takes back what was labelled last.
        m_done.push_back({what, [this, what, edits, session] {
                              return m_book->apply(session, {what, reversed(edits), {}, {}, {}});
                          }});
        m_manager->setUndo(what);
    });
}

void ManagerController::undo()
{
    if (m_done.empty())
        return;
    const Step last = m_done.back();
    m_done.pop_back();
    m_manager->setUndo(m_done.empty() ? QString() : m_done.back().what);
    follow(last.undo());
}

void ManagerController::follow(const QFuture<void> &future, std::function<void()> done)
{
    lodestone::follow(this, future, std::move(done), [this](const QString &sentence) {
        if (m_manager)
            m_manager->setNotice(sentence);
        show(); // a cell shows what is there again
    });
}

} // namespace lodestone
