// SPDX-License-Identifier: GPL-3.0-or-later
// The program `lodestone` with the window.
#include "app/lodestone/inspector.h"
#include "app/lodestone/options.h"
#include "app/lodestone/plot_benchmark.h"
#include "app/lodestone/process_age.h"
#include "app/lodestone/settings_keys.h"
#include "app/lodestone/studio.h"
#include "app/lodestone/system_theme.h"
#include "app/studio/crash_report.h"
#include "app/studio/guarded.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIcon>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QLocale>
#include <QSaveFile>
#include <QSettings>
#include <QTimer>
#include <QTranslator>
#include <algorithm>
#include <cstdio>
#include <string_view>
#include <unistd.h>

namespace {

using namespace lodestone;

// Calls a function after the window was painted for the first time.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *window, std::function<void()> then) : QObject(window), m_then(std::move(then))
    {
        window->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_then) {
            // Queued after the paint event, so the picture has been sent to the screen.
            QTimer::singleShot(0, this, [then = std::exchange(m_then, {})] { then(); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

// Where Qt finds no display it ends in a fatal message and SIGABRT. One sentence says it better.
void sayThatThereIsNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtFatalMsg) {
        std::fprintf(stderr, "lodestone: %s\n", qUtf8Printable(message));
        return;
    }
    std::fprintf(stderr,
        "lodestone: the display %s cannot be reached; start it on a desktop, allow this user to use the display, "
        "or use lodestone-cli.\n",
        qPrintable(qEnvironmentVariable(qEnvironmentVariableIsEmpty("DISPLAY") ? "WAYLAND_DISPLAY" : "DISPLAY")));
    ::_exit(1);
}

void takeScreenshot(Studio &studio, const Options &options)
{
    auto *poll = new QTimer(&studio);
    QElapsedTimer since;
    since.start();
    QObject::connect(poll, &QTimer::timeout, &studio, [&studio, &options, poll, since] {
        const double seconds = double(since.elapsed()) / 1000;
        const bool late = seconds > options.settle + 20;
        if (seconds < options.settle || (!late && !studio.settled(studio.window()->page())))
            return;
        poll->stop();
        if (late)
            std::fprintf(stderr,
                "lodestone: the page was not complete after %.0f s; the picture shows what there was.\n", seconds);
        for (const QString &name : options.acts) {
            auto *action = studio.window()->findChild<QAction *>(name);
            if (!action)
                std::fprintf(stderr, "lodestone: there is no action %s.\n", qPrintable(name));
            else
                action->trigger();
            QElapsedTimer drawn;
            for (drawn.start(); drawn.elapsed() < 600;)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        }
        QSaveFile file(options.screenshot);
        const bool saved = file.open(QIODevice::WriteOnly)
                           && studio.window()->grab().save(&file, QFileInfo(options.screenshot).suffix().toLatin1())
                           && file.commit();
        if (!saved)
            std::fprintf(stderr, "lodestone: %s cannot be written; choose a .png in a folder of yours.\n",
                qPrintable(options.screenshot));
        QCoreApplication::exit(saved ? 0 : 1);
    });
    poll->start(100);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        // Without a display Qt would abort. A screenshot needs none, so use the offscreen platform; otherwise say so
        // and exit.
        const bool picture = std::any_of(argv, argv + argc, [](const char *word) {
            return std::string_view(word).starts_with("--screenshot") || std::string_view(word) == "--help"
                   || std::string_view(word) == "--version";
        });
        if (!picture) {
            std::fputs("lodestone: there is no display here; start it on a desktop, or use lodestone-cli "
                       "(lodestone-cli demo shows the whole loop).\n",
                stderr);
            return 1;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QtMessageHandler usual = qInstallMessageHandler(sayThatThereIsNoDisplay);
    Guarded<QApplication> application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
    QCoreApplication::setApplicationName(QStringLiteral("lodestone"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LODESTONE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(LODESTONE_ID));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral(LODESTONE_ID), QIcon(":/desktop/icon.png")));

    int exitCode = 0;
    const std::optional<Options> options = parseOptions(QCoreApplication::arguments(), &exitCode);
    if (!options)
        return exitCode;
    if (!options->clean) // which leaves nothing behind
        watchForCrashes(crashFolder());

    const auto kept = [&options](
                          const char *key) { return options->clean ? QString() : QSettings().value(key).toString(); };
    const QString language = options->language.isEmpty() ? kept(settings::kLanguage) : options->language,
                  theme = options->theme.isEmpty() ? kept(settings::kTheme) : options->theme;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QTranslator own, qt;
    // Qt's own words, as in its dialogs, come with Qt; Debian: qt6-translations-l10n.
    if (qt.load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    if (own.load(locale, QStringLiteral("lodestone"), QStringLiteral("_"), QStringLiteral(":/translations"))
        || own.load(QStringLiteral(":/translations/lodestone_en"))) // English has plurals too
        QCoreApplication::installTranslator(&own);
    Theme::apply(application, themeOf(theme));

    std::unique_ptr<SystemTheme> desktop;
    if (options->theme.isEmpty() && options->screenshot.isEmpty()) {
        desktop = std::make_unique<SystemTheme>();
        QObject::connect(desktop.get(), &SystemTheme::changed, &application, [&application, kept](bool dark) {
            if (kept(settings::kTheme).isEmpty()) // the person has not chosen another one
                Theme::apply(application, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        });
    }

    if (options->benchmarkPlot) {
        std::puts(QJsonDocument(benchmarkPlot()).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    Studio studio(*options);
    application.setHandler([&studio](const std::exception_ptr &exception) { studio.takeUnexpected(exception); });
    std::unique_ptr<Inspector> inspector;
    if (!options->inspect.isEmpty())
        inspector = std::make_unique<Inspector>(
            studio.window(), options->inspect, [&studio] { return studio.facts(); });
    // Show the window first; the project file and the glove are opened afterwards.
    new FirstPaint(studio.window(), [&studio, &options] {
        if (options->measureStartup) {
            std::printf(
                "{\"ms_to_window\": %.1f, \"rss_mb\": %.1f}\n", millisecondsSinceProcessStart(), residentMegabytes());
            std::fflush(stdout);
            QCoreApplication::exit(0);
            return;
        }
        studio.start();
    });
    studio.window()->show();
    studio.window()->activateWindow(); // the keys work at once, also where no window manager sets the focus
    if (!options->screenshot.isEmpty())
        takeScreenshot(studio, *options);
    return QApplication::exec();
}
