// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every state to PNG files, to be looked at: preview FOLDER [--language de] [--theme dark]
// [--size 1280x800] [--only label]
#include "tests/support/preview/states.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QHash>
#include <QMap>
#include <QTextStream>
#include <QTranslator>
#include <algorithm>

using namespace lodestone;

namespace {

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1280, 800);
}

// In 256 colours, as hundreds of pictures are kept: the commonest and strongest as they are, for a window is mostly a
// few inks; the rest, shades of the hand, by the mean of those that are alike.
QImage slim(const QImage &picture)
{
    constexpr qsizetype kExact = 160, kAll = 256;
    struct Mean
    {
        qint64 red = 0, green = 0, blue = 0, count = 0;
    };
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    const auto weight = [&counts](QRgb c) { // a mark in red has few points, and must stay red
        const auto [low, high] = std::minmax({qRed(c), qGreen(c), qBlue(c)});
        return counts[c] * (8 + high - low);
    };
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(),
        [&](QRgb a, QRgb b) { return weight(a) != weight(b) ? weight(a) > weight(b) : a < b; });
    QMap<QRgb, Mean> alike;
    for (qsizetype i = kExact; i < colours.size(); ++i) {
        const QRgb c = colours[i];
        Mean &mean = alike[c & 0xf0f0f0];
        const qint64 n = counts[c];
        mean = {mean.red + n * qRed(c), mean.green + n * qGreen(c), mean.blue + n * qBlue(c), mean.count + n};
    }
    colours.resize(std::min(colours.size(), kExact));
    QList<Mean> means = alike.values();
    std::stable_sort(means.begin(), means.end(), [](const Mean &a, const Mean &b) { return a.count > b.count; });
    for (qsizetype i = 0; i < means.size() && colours.size() < kAll; ++i)
        colours.append(qRgb(int(means[i].red / means[i].count), int(means[i].green / means[i].count),
            int(means[i].blue / means[i].count)));
    return picture.convertToFormat(QImage::Format_Indexed8, colours, Qt::AvoidDither);
}

bool render(const preview::State &state, const QSize &size, const QString &path)
{
    MainWindow window;
    window.resize(size);
    window.show();
    state.fill(window);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return slim(preview::pictureOf(window).toImage().convertToFormat(QImage::Format_RGB32)).save(path, "PNG", 0);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument("FOLDER", "Where the pictures go.");
    options.addOptions({{"language", "en, de or zh_CN.", "CODE", "en"}, {"theme", "light or dark.", "THEME", "light"},
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
