// SPDX-License-Identifier: GPL-3.0-or-later
// Every act of the Label page that a key can do.
#include "widgets/label/label_editor.h"
#include "widgets/label/label_page_p.h"
#include "widgets/label/likely_row.h"
#include "widgets/label/queue_panel.h"
#include "widgets/label/session_list.h"
#include "widgets/label/transport_bar.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QAction>
#include <QApplication>

namespace lodestone {

void LabelPage::Private::key(
    const char *name, const QList<QKeySequence> &keys, const QString &text, const std::function<void()> &act)
{
    auto *action = new QAction(text, q);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut); // a hidden page's actions stay silent
    connect(action, &QAction::triggered, q, act);
    q->addAction(action);
}

void LabelPage::Private::addKeys()
{
    const auto arrow = [](Qt::KeyboardModifiers held, Qt::Key key) { return QKeySequence(QKeyCombination(held, key)); };
    for (int f = 0; f < 5; ++f)
        key("finger",
            {QKeySequence(Qt::Key_1 + f), QKeySequence(Qt::KeypadModifier | static_cast<Qt::Key>(Qt::Key_1 + f))},
            LabelPage::tr("Flex or extend %1").arg(Theme::fingerName(f)), [this, f] { editor->toggle(f); });
    for (int place = 0; place < kMostLikely; ++place)
        key("acceptAs",
            {QKeySequence(LikelyRow::keyOf(place)), QKeySequence(QStringLiteral("Num+") + LikelyRow::keyOf(place))},
            LabelPage::tr("Answer with the small hand %1").arg(place + 1), [this, place] { editor->acceptAs(place); });
    key("accept", {Qt::Key_Return, Qt::Key_Enter}, LabelPage::tr("Accept"), [this] { editor->accept(); });
    key("acceptPose", {Qt::Key_A}, LabelPage::tr("Accept for the whole pose"), [this] { editor->acceptPose(); });
    key("skip", {Qt::Key_S}, LabelPage::tr("Skip"), [this] { editor->skip(); });
    key("cannotTell", {Qt::Key_X}, LabelPage::tr("Can’t tell"), [this] { editor->cannotTell(); });
    key("undo", {QKeySequence(Qt::CTRL | Qt::Key_Z), Qt::Key_Z}, LabelPage::tr("Undo"),
        [this] { editor->undoStack()->undo(); });
    key("redo", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::SHIFT | Qt::Key_Z)},
        LabelPage::tr("Redo"), [this] { editor->undoStack()->redo(); });
    key("query", {Qt::Key_Q}, LabelPage::tr("Find moments"), [this] {
        if (queue->canAsk())
            emit q->queryRequested();
    });
    key("nextMoment", {Qt::Key_Down}, LabelPage::tr("Next moment"), [this] { editor->askNext(1); });
    key("previousMoment", {Qt::Key_Up}, LabelPage::tr("Previous moment"), [this] { editor->askNext(-1); });

    key("nextLabel", {arrow(Qt::ShiftModifier, Qt::Key_Right)}, LabelPage::tr("Select the next label"),
        [this] { editor->selectNext(1, here()); });
    key("previousLabel", {arrow(Qt::ShiftModifier, Qt::Key_Left)}, LabelPage::tr("Select the label before"),
        [this] { editor->selectNext(-1, here()); });
    key("drop", {Qt::Key_Escape}, LabelPage::tr("Drop the range or label"), [this] { editor->drop(); });
    key("beginEarlier", {arrow(Qt::ControlModifier, Qt::Key_Left)}, LabelPage::tr("Begin earlier"),
        [this] { editor->moveEdge(false, -1, transport->snaps()); });
    key("beginLater", {arrow(Qt::ControlModifier, Qt::Key_Right)}, LabelPage::tr("Begin later"),
        [this] { editor->moveEdge(false, 1, transport->snaps()); });
    key("endEarlier", {arrow(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Left)}, LabelPage::tr("End earlier"),
        [this] { editor->moveEdge(true, -1, transport->snaps()); });
    key("endLater", {arrow(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Right)}, LabelPage::tr("End later"),
        [this] { editor->moveEdge(true, 1, transport->snaps()); });
    key("snap", {Qt::Key_N}, LabelPage::tr("Snap edges to still poses"), [this] { transport->toggleSnap(); });
    key("split", {Qt::Key_C}, LabelPage::tr("Split at the playhead"), [this] { editor->splitAt(here()); });
    key("mergeNext", {Qt::Key_M}, LabelPage::tr("Merge with the next label"), [this] { editor->merge(1, here()); });
    key("mergePrevious", {QKeySequence(Qt::SHIFT | Qt::Key_M)}, LabelPage::tr("Merge with the label before"),
        [this] { editor->merge(-1, here()); });
    key("delete", {Qt::Key_Delete, Qt::Key_Backspace}, LabelPage::tr("Delete the label"), [this] { editor->remove(); });
    key("nextOverlap", {Qt::Key_O}, LabelPage::tr("Go to an overlap"), [this] {
        if (const auto conflict = nearestConflict(editor->data().conflicts, here()))
            reveal(conflict->begin, conflict->end);
        else
            queue->notice(LabelPage::tr("No labels overlap."));
    });
    key("keepEarlier", {Qt::Key_BracketLeft, Qt::Key_Comma}, LabelPage::tr("Overlap: keep the earlier label"),
        [this] { editor->resolve(Keep::Earlier, here()); });
    key("keepLater", {Qt::Key_BracketRight, Qt::Key_Period}, LabelPage::tr("Overlap: keep the later label"),
        [this] { editor->resolve(Keep::Later, here()); });

    key("play", {Qt::Key_Space}, LabelPage::tr("Play or pause"), [this] {
        // A button reached with Tab is pressed with Space, as everywhere.
        auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        if (button && q->isAncestorOf(button))
            button->click();
        else
            transport->playOrPause();
    });
    key("reverse", {Qt::Key_J}, LabelPage::tr("Play backwards, again: faster"), [this] { transport->shuttle(-1); });
    key("stop", {Qt::Key_K}, LabelPage::tr("Stop"), [this] { transport->stop(); });
    key("forward", {Qt::Key_L}, LabelPage::tr("Play, again: faster"), [this] { transport->shuttle(1); });
    key("stepBack", {Qt::Key_Left}, LabelPage::tr("Step back"), [this] { step(-1); });
    key("stepOn", {Qt::Key_Right}, LabelPage::tr("Step on"), [this] { step(1); });
    key("zoomIn", {Qt::Key_Plus, Qt::Key_Equal}, LabelPage::tr("Zoom in"), [this] { zoom(1.5); });
    key("zoomOut", {Qt::Key_Minus}, LabelPage::tr("Zoom out"), [this] { zoom(1 / 1.5); });
    key("whole", {Qt::Key_F}, LabelPage::tr("Show the whole session"), [this] { fit(); });
    key("sessions", {Qt::Key_G}, LabelPage::tr("Choose a session"), [this] {
        if (transport->sessionButton()->isVisible())
            sessions->openUnder(transport->sessionButton());
    });
}

} // namespace lodestone
