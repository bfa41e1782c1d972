// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sentences.h"
#include "tests/support/preview/states.h"
#include "widgets/label/label_page.h"
#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <algorithm>

namespace lodestone::preview {
namespace {

void fill(LabelPage &page, const MadeSession &made)
{
    page.setSessions({{1, QStringLiteral("evening"), 1118, 185}, {2, QStringLiteral("desk"), 60, 0},
                         {3, QStringLiteral("near the window"), 312, 12}},
        1);
    page.setSession(QStringLiteral("evening"), made.samples);
    page.setSegments(made.labels);
    page.setUncertainty(made.begins, made.doubt, 10);
    page.setPredictions(made.begins, made.probability, 10);
    page.setQueryState(true, false, {});
    page.setWorth(adviceInWords(
        {.labels = 14, .moments = 40}, {20, QueryJob::Gain{0.004, 0.003}, QueryJob::Gain{0.026, 0.0144}}));
    page.setRecordNext(recordNextInWords({{.orientation = Facing::Left}}));
    page.setQueue(made.queue);
    QObject::connect(&page, &LabelPage::acted, &page,
        [&page](const LabelAct &act) { page.setSegments(applied(page.segments(), act.edits)); });
    page.setHoldout(0.714, 0.849, 0.645, 85);
    CoverageCounts counts;
    for (std::size_t row = 0; row < kFacings; ++row)
        for (std::size_t c = 0; c < kCombinations; ++c) {
            counts.labelled[row][c] = std::max(0, static_cast<int>((c * 7 + row * 5) % 13) - 2 * static_cast<int>(row));
            counts.asked[row][c] = (c + row * 3) % 17 == 4;
        }
    page.setCoverage(counts);
}

void trigger(LabelPage &page, const char *action)
{
    if (auto *found = page.findChild<QAction *>(QLatin1String(action)))
        found->trigger();
}

using Change = std::function<void(LabelPage &page, MainWindow &window, const MadeSession &made)>;

State label(const char *name, const Change &change, Link link = Link::Connected, bool filled = true)
{
    return {QLatin1String(name), [=](MainWindow &window) {
                auto *page = new LabelPage;
                window.setPages(pagesOf({.label = page}));
                setUpFrame(window, "label", link);
                QCoreApplication::processEvents();
                const MadeSession made = madeSession();
                if (filled)
                    fill(*page, made);
                if (change)
                    change(*page, window, made);
            }};
}

// A second label by another person overlaps the end of the first label near the question.
std::vector<LabelledSegment> overlapping(const MadeSession &made)
{
    std::vector<LabelledSegment> labels = made.labels;
    const int begin = made.queue.front().start;
    const auto near = std::find_if(
        labels.begin(), labels.end(), [begin](const LabelledSegment &one) { return one.segment.end > begin - 400; });
    LabelledSegment other = *near;
    other.segment.begin += 60;
    other.segment.end += 70;
    other.segment.fingers[1] = other.segment.fingers[1] == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    other.source = LabelSource::Import;
    labels.insert(near + 1, other);
    return labels;
}

MadeSession clipped(MadeSession made)
{
    for (Sample &sample : made.samples)
        sample.mag[2] = std::min(sample.mag[2] * 30, 3000.0f);
    return made;
}

// The same moments in a session of another board.
void board(LabelPage &page, const MadeSession &made, const QString &kind, const Layout &layout, const Rows &rows,
    const std::vector<TextLabel> &classes)
{
    page.setSessions({{1, QStringLiteral("evening"), 1118, 185, {}}, {2, QStringLiteral("other"), 1118, 140, kind}}, 2);
    page.setSession(QStringLiteral("other"), {samplesOf(rows, layout), layout, rows, classes});
    page.setSegments(made.labels);
    page.setPredictions(made.begins, made.probability, 10);
    page.setUncertainty(made.begins, made.doubt, 10);
    page.setQueue(made.queue);
    CoverageCounts counts;
    for (std::size_t c = 0; c < kCombinations; ++c)
        counts.labelled[4][c] = static_cast<int>(c * 7 % 13);
    page.setCoverage(counts);
    page.setRecordNext({});
}

} // namespace

std::vector<State> labelStates()
{
    return {
        label("label-empty", {}, Link::Connected, false),
        label("label", {}),
        label("label-looking",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                page.setQueue({});
                page.setQueryState(true, true,
                    words("lodestone::LabelQuestions", "The model reads the whole session; that takes a few seconds. "
                                                       "Go on labelling by hand meanwhile."));
            }),
        label("label-error",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                page.setQueue({});
                page.setQueryState(true, false,
                    words("Sentences", "The engine ran out of memory; close other programs or use shorter sessions."));
            }),
        label("label-no-hit",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                page.findChild<QAbstractButton *>(QStringLiteral("sessionButton"))->click();
                QCoreApplication::processEvents();
                page.window()
                    ->findChild<QLineEdit *>(QStringLiteral("sessionSearch"))
                    ->setText(QStringLiteral("morning"));
            }),
        label("label-sessions",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                page.findChild<QAbstractButton *>(QStringLiteral("sessionButton"))->click();
            }),
        label("label-unplugged", {}, Link::Unplugged),
        label("label-recording",
            [](LabelPage &, MainWindow &window, const MadeSession &) { window.setRecording(true, 312); }),
        label("label-overlap",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                const std::vector<LabelledSegment> labels = overlapping(made);
                page.setSegments(labels);
                const auto other = std::find_if(labels.begin(), labels.end(),
                    [](const LabelledSegment &one) { return one.source == LabelSource::Import; });
                page.goTo(other->segment.begin, other->segment.end);
            }),
        label("label-cannot-tell",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                trigger(page, "cannotTell");
                page.goTo(made.queue.front().start, made.queue.front().end);
            }),
        label("label-all-answered",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                for (std::size_t i = 0; i < made.queue.size(); ++i)
                    trigger(page, "accept");
            }),
        label("label-no-model",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                page.setSegments({});
                page.setPredictions({}, {}, 10);
                page.setUncertainty({}, {}, 10);
                page.setHoldout({}, {}, {}, 7);
                std::vector<QueueItem> queue = made.queue;
                for (QueueItem &item : queue) {
                    item.guess = Combination(Finger::Extended);
                    item.probability.fill(0.5f);
                }
                page.setQueue(queue);
                page.setWorth({});
                page.setRecordNext({});
            }),
        label("label-pictures",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                page.setQuestionPicture(seenHand(0.6));
                page.setPlayheadPicture(seenHand(-0.4));
            }),
        label("label-no-picture",
            [](LabelPage &page, MainWindow &, const MadeSession &) {
                const PictureOfHand none{{}, words("lodestone::LabelPictures", "No picture of this moment")};
                page.setQuestionPicture(none);
                page.setPlayheadPicture(none);
            }),
        label("label-flex",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                std::vector<TextLabel> letters;
                for (int i = 0; i < 160; ++i)
                    letters.push_back(
                        {i * 260, i * 260 + 240, QStringLiteral("letter %1").arg(QLatin1Char(char('A' + i % 26)))});
                board(page, made, QStringLiteral("5 bend"), flexSensors(), bendingFingers(0, 1118), letters);
            }),
        label("label-flex-sessions",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                board(page, made, QStringLiteral("5 bend"), flexSensors(), bendingFingers(0, 1118), {});
                page.findChild<QAbstractButton *>(QStringLiteral("sessionButton"))->click();
            }),
        label("label-ten-magnetometers",
            [](LabelPage &page, MainWindow &, const MadeSession &made) {
                board(page, made, QStringLiteral("30 field"), magnetometers(10), movingMagnets(0, 1118, 10), {});
            }),
        label("label-saturated",
            [](LabelPage &page, MainWindow &, const MadeSession &made) { fill(page, clipped(made)); }),
    };
}

} // namespace lodestone::preview
