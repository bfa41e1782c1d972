// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every state to PNG files, to be looked at: preview FOLDER [--language de] [--theme dark]
// [--size 1280x800] [--only label]
#include "tests/support/preview/states.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>
#include <QTranslator>

using namespace lodestone;

namespace {

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1280, 800);
}

bool render(const preview::State &state, const QSize &size, const QString &path)
{
    MainWindow window;
    window.resize(size);
    window.show();
    state.fill(window);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return preview::pictureOf(window).save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument("FOLDER", "Where the pictures go.");
    options.addOptions(
        {{"language", "One of translations/.", "CODE", "en"}, {"theme", "light or dark.", "THEME", "light"},
            {"size", "Of the window.", "SIZE", "1280x800"}, {"only", "States whose name begins so.", "NAME"}});
    options.addHelpOption();
    options.process(app);
    const QDir folder(options.positionalArguments().value(0, QStringLiteral(".")));
    folder.mkpath(QStringLiteral("."));
    const QLocale locale(options.value("language"));
    QLocale::setDefault(locale);
    QTranslator translator;
    if (translator.load(locale, QStringLiteral("lodestone"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&translator);
    Theme::apply(app, options.value("theme") == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::Light);
    for (const preview::State &state : preview::allStates()) {
        const QString path = folder.filePath(state.name + QStringLiteral(".png"));
        if (!state.name.startsWith(options.value("only")) || render(state, sizeOf(options.value("size")), path))
            continue;
        QTextStream(stderr) << "preview: cannot write " << path << '\n';
        return 1;
    }
    return 0;
}
