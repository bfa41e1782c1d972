// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/navigation.h"

#include "app/lodestone/capture_controller.h"
#include "app/lodestone/label_controller.h"
#include "app/lodestone/manager_controller.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/train_controller.h"
#include "app/studio/follow.h"
#include "app/studio/recording.h"
#include "widgets/glove/glove_page.h"
#include "widgets/live/live_page.h"
#include "widgets/main_window.h"
#include "widgets/outputs/outputs_page.h"
#include "widgets/signal/signal_page.h"
#include "widgets/train/study_page.h"
#include <QSettings>

namespace lodestone {

Navigation::Navigation(
    MainWindow *window, const Pages &pages, Recording *recording, const Options &options, QObject *parent)
    : QObject(parent), m_window(window), m_pages(pages), m_recording(recording), m_options(options)
{
    connect(window, &MainWindow::captureRequested, this,
        [this] { showCapture(m_window->page() != QLatin1String("capture")); });
    connect(window, &MainWindow::signalRequested, this,
        [this] { m_window->setPage(m_window->page() == QLatin1String("signal") ? "live" : "signal"); });
    connect(window, &MainWindow::outputsRequested, this,
        [this] { m_window->setPage(m_window->page() == QLatin1String("outputs") ? "live" : "outputs"); });
    connect(window, &MainWindow::runningRetrainChosen, this, [this] { m_window->setPage("train"); });
    connect(window, &MainWindow::pageChanged, this, [this](const QString &page) {
        remember(); // a crash brings back the page it happened on
        if (page == QLatin1String("train"))
            m_pages.train->askRecipes();
    });
    connect(pages.signal, &SignalPage::closed, this, [this] { m_window->setPage("live"); });
    connect(pages.outputs, &OutputsPage::closed, this, [this] { m_window->setPage("live"); });
    connect(pages.study, &StudyPage::closed, this, [this] { m_window->setPage("train"); });
    connect(pages.capture, &CaptureController::closed, this, [this] { showCapture(false); });
    connect(pages.live, &LivePage::captureRequested, this, [this] { showCapture(true); });
    connect(pages.glove, &GlovePage::momentChosen, this, &Navigation::showMoment);
    connect(pages.manager, &ManagerController::momentWanted, this, &Navigation::showMoment);
    connect(pages.manager, &ManagerController::modelWanted, this, [this](qint64 model) {
        m_pages.train->show(model);
        m_window->setPage("train");
    });
}

void Navigation::restore()
{
    if (m_options.screenshot.isEmpty())
        m_window->fitToScreen();
    if (!m_options.clean) {
        QSettings settings;
        m_window->restoreGeometry(settings.value(settings::kGeometry).toByteArray());
        m_window->setColumns(settings.value(settings::kColumns).toMap());
        m_window->setPage(settings.value(settings::kPage).toString());
    }
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    m_window->setPage(m_options.page);
}

void Navigation::remember()
{
    if (m_options.clean || !m_options.screenshot.isEmpty())
        return;
    QSettings settings;
    settings.setValue(settings::kGeometry, m_window->saveGeometry());
    settings.setValue(settings::kPage, m_window->tab());
    settings.setValue(settings::kColumns, m_window->columns());
}

void Navigation::showCapture(bool shown)
{
    if (shown)
        m_pages.capture->refreshPlans();
    m_window->setPage(shown ? "capture" : "live");
}

void Navigation::showMoment(qint64 session, double t)
{
    const auto go = [this, session, t] {
        m_pages.label->showMoment(session, t);
        m_window->setPage("label");
    };
    // Of a recording that still runs; where the file refuses, with what it has.
    follow(this, m_recording->flush(), go, [go](const ProjectError &) { go(); });
}

} // namespace lodestone
