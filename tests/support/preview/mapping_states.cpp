// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/mapping.h"
#include "tests/support/preview/states.h"
#include "widgets/glove/glove_page.h"
#include "widgets/live/live_page.h"
#include "widgets/mapping/mapping_sheet.h"
#include <cmath>

namespace lodestone::preview {
namespace {

std::vector<float> wave(double phase)
{
    std::vector<float> values;
    for (int i = 0; i < 200; ++i)
        values.push_back(float(std::sin(0.06 * i + phase) + 0.2 * std::sin(0.4 * i)));
    return values;
}

std::vector<MappedSignal> signalsOf(const std::vector<MappedColumn> &columns)
{
    std::vector<MappedSignal> values;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool moves = columns[i].target != QLatin1String("t") && columns[i].target != QLatin1String("ignore");
        values.push_back(
            moves ? MappedSignal{valueInWords(-39.25 + 7.5 * double(i)), wave(double(i))} : MappedSignal{});
    }
    return values;
}

void open(MainWindow &window, MappingView view)
{
    view.values = signalsOf(view.found);
    auto *sheet = new MappingSheet(window.centralWidget());
    sheet->open(view, [](const auto &) {});
}

MappingView boardView()
{
    MappingView view;
    view.title = words("lodestone::BoardController", "What does this board print?");
    view.how = QStringList{"CSV", words("lodestone::BoardController", "%1 Hz").arg(100)};
    for (int i = 0; i < 5; ++i)
        view.lines << QStringLiteral("%1,0.0213,-0.1124,0.9921,0.42,-1.17,0.88,-38.31,12.64,-4.12").arg(12340 + 10 * i);
    view.found = {{"millis", "t", {}, "ms"}, {"ax", "ax", {}, "g", false}, {"ay", "ay", {}, "g", false},
        {"az", "az", {}, "g", false}, {"gx", "gx", {}, "deg/s"}, {"gy", "gy", {}, "deg/s"}, {"gz", "gz", {}, "deg/s"},
        {"mx", "mx", {}, "uT"}, {"my", "my", {}, "uT"}, {"mz", "mz", {}, "uT"}};
    view.warnings = QStringList{words("Formats", "The %1 \"%2\"").arg(words("Formats", "accelerometer"), "ax")
                                + QStringLiteral(" has no unit; its length is about 1 at rest, so g was taken.")};
    return view;
}

MappingView fileView()
{
    MappingView view;
    view.title = words("lodestone::FilesController", "What is in %1?").arg("letters-day-2.csv");
    view.how = QStringList{"CSV"};
    view.lines = QStringList{"flex_1,flex_2,flex_3,flex_4,flex_5,q0,letter", "512,498,601,622,540,0.998,A",
        "513,499,600,623,541,0.998,A", "513,499,602,621,540,0.997,A", "515,500,602,620,541,0.997,A"};
    for (int i = 1; i <= 5; ++i)
        view.found.push_back(
            {QStringLiteral("flex_%1").arg(i), QStringLiteral("bend%1").arg(i), {}, i == 5 ? QString() : "LSB", i < 5});
    view.found.push_back({"q0", {}, words("Mapping", "orientation"), {}});
    view.found.push_back({"letter", "label", {}, {}});
    view.asksRate = true;
    view.problem = words("Formats", "There is no column \"%1\"; the file has %2.").arg("flex", "flex_1, flex_2");
    return view;
}

MappingView manyView()
{
    MappingView view = boardView();
    for (int sensor = 2; sensor <= 10; ++sensor)
        for (const char axis : {'x', 'y', 'z'})
            view.found.push_back({QStringLiteral("sensor_%1_%2").arg(sensor).arg(QLatin1Char(axis)),
                QStringLiteral("m%1%2").arg(sensor).arg(QLatin1Char(axis)), {}, "uT", sensor != 7});
    for (int i = 0; i < 8; ++i)
        view.warnings << QStringLiteral("The magnetometer \"sensor_7_x\" has no unit; the numbers can be microtesla or "
                                        "counts, and turning the hand once would tell which of both it is.");
    return view;
}

State over(const char *name, MappingView (*view)())
{
    return {QLatin1String(name), [view](MainWindow &window) {
                window.setPages(pagesOf({.live = new LivePage}));
                setUpFrame(window, "live");
                open(window, view());
            }};
}

State board(const char *name, const BoardView &view)
{
    return {QLatin1String(name), [view](MainWindow &window) {
                auto *page = new GlovePage;
                window.setPages(pagesOf({.glove = page}));
                setUpFrame(window, "glove");
                page->setBoard(view);
                page->setBoardLive(boardView().lines, signalsOf(view.columns));
                page->appendLog(0, words("lodestone::GloveController", "connected: a board that prints text"));
            }};
}

} // namespace

std::vector<State> mappingStates()
{
    BoardView known;
    known.dialect = dialectInWords("teleplot");
    known.port = QStringLiteral("/dev/ttyUSB0");
    known.serial = QStringLiteral("A50285BI");
    known.channels = groupsInWords(nineAxes());
    known.rateHz = 99.8;
    known.ownTime = true;
    known.lines = 218031;
    known.bad = 12;
    known.mayChange = true;
    known.columns = boardView().found;
    BoardView silent;
    silent.port = QStringLiteral("/dev/ttyUSB0");
    silent.problem = words("Formats",
        "This is a satellite receiver (NMEA sentences such as $GPGGA) and no board with sensors; choose another port.");
    return {over("mapping-board", boardView), over("mapping-file", fileView), over("mapping-many", manyView),
        board("glove-board", known), board("glove-board-unknown", silent)};
}

} // namespace lodestone::preview
