// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/preview/states.h"
#include "widgets/controls/format.h"
#include <QAction>
#include <QApplication>
#include <QPainter>

namespace lodestone::preview {
namespace {

constexpr auto kStudio = "lodestone::Studio";

ConnectionView connection(Link link)
{
    using enum ConnectionView::State;
    const QString name = words(kStudio, "Virtual glove");
    switch (link) {
    case Link::None: return {};
    case Link::Connecting: return {Connecting, name, 0, 0, 0, 0, {}};
    case Link::Connected: return {Connected, name, 50, 15600, 0, 0, {}};
    case Link::Unplugged:
        return {Unplugged, name, 0, 15600, 0, 0,
            words(
                "Link", "The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.")
                .arg(name)};
    default: return {Failed, QStringLiteral("/dev/ttyACM0"), 0, 0, 0, 0, {}};
    }
}

// The named page in its usual state, with a change.
State over(const char *name, const std::vector<State> &states, const char *usual,
    const std::function<void(MainWindow &)> &more)
{
    for (const State &state : states)
        if (state.name == QLatin1String(usual))
            return {QLatin1String(name), [state, more](MainWindow &window) {
                        state.fill(window);
                        more(window);
                    }};
    qFatal("There is no state %s", usual);
}

std::function<void(MainWindow &)> sheet()
{
    return [](MainWindow &window) { window.findChild<QAction *>(QStringLiteral("keyboard"))->trigger(); };
}

} // namespace

void setUpFrame(MainWindow &window, const QString &page, Link link)
{
    const bool connected = link == Link::Connected;
    window.setPage(page);
    window.setConnection(connection(link));
    window.setRecordEnabled(connected);
    window.setAgreement({connected ? AgreementView::State::Agree : AgreementView::State::NoModel,
        connected ? QString() : words(kStudio, "No glove")});
    window.setPrimary({connected, false, {}, 0, {}});
    window.setStatus(QStringLiteral("desk-study"), words(kStudio, "Autosaved %1").arg(formatAgo(12)),
        words(kStudio, "%1, %2").arg(QStringLiteral("evening"), QStringLiteral("18:38")));
}

QPixmap pictureOf(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *over : QApplication::topLevelWidgets())
        if (over->isVisible() && over->windowType() == Qt::Popup)
            painter.drawPixmap(over->pos() - window.pos(), over->grab());
    return picture;
}

std::vector<State> frameStates()
{
    return {
        over("keyboard-live", liveStates(), "live-recording", sheet()),
        over("keyboard-capture", captureStates(), "capture-record", sheet()),
        over("keyboard-label", labelStates(), "label", sheet()),
        over("keyboard-train", trainStates(), "train", sheet()),
        over("keyboard-glove", gloveStates(), "glove", sheet()),
        over("first-steps-record", liveStates(), "live-recording",
            [](MainWindow &window) {
                window.showFirstSteps({false, false, false, false}, true, true);
            }),
        over("first-steps-answer", labelStates(), "label-no-model",
            [](MainWindow &window) {
                window.showFirstSteps({true, false, false, false}, false, true);
            }),
        over("first-steps-done", gloveStates(), "glove-trial",
            [](MainWindow &window) {
                window.showFirstSteps({true, true, true, false}, false, true);
            }),
    };
}

std::vector<State> allStates()
{
    std::vector<State> states;
    for (const auto &some : {liveStates(), captureStates(), signalStates(), labelStates(), trainStates(), gloveStates(),
             mappingStates(), frameStates()})
        states.insert(states.end(), some.begin(), some.end());
    return states;
}

} // namespace lodestone::preview
