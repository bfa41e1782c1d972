// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page joined to a virtual glove: what an update, a trial and an unplugged cable leave on it.
#include "app/lodestone/glove_controller.h"
#include "app/studio/glove_process.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/project_state.h"
#include "tests/support/networks.h"
#include "widgets/controls/action_button.h"
#include "widgets/glove/firmware_log.h"
#include "widgets/glove/parity_card.h"
#include "widgets/glove/update_card.h"
#include "widgets/glove/value_row.h"
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

class GloveControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void anUpdateIsFollowedToItsEnd()
    {
        GloveProcess glove;
        QVERIFY2(
            glove.start({}, qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove"), qPrintable(glove.problem()));
        GloveState state;
        LiveStream stream(&state, nullptr);
        GlovePage page;
        ProjectThread thread;
        Recording recording;
        ProjectState project(&thread, &recording);
        GloveController controller(&page, &state, &stream, &recording, &project);
        const auto *update = page.findChild<UpdateCard *>();
        const auto *log = page.findChild<FirmwareLog *>();
        const auto *strip = page.findChild<StageStrip *>();
        const auto says = [&page](const QString &words) {
            for (const QLabel *label : page.findChildren<QLabel *>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        state.open(glove.port());
        QTRY_VERIFY_WITH_TIMEOUT(log->shown().contains("connected: firmware"), 5000);
        QVERIFY(says("the glove runs no model yet"));
        QVERIFY(update->trialRemaining() < 0);
        // Nobody has answered yet: a dash, and no time of 4,294,967 ms.
        QSignalSpy told(&state, &GloveState::statisticsChanged);
        QTRY_VERIFY(told.count() > 0);
        QString time;
        for (const ValueRow *row : page.findChildren<ValueRow *>())
            if (row->accessibleName().startsWith(QLatin1String("Inference")))
                time = row->value();
        QCOMPARE(time, QStringLiteral("—"));

        const Network network = support::makeV4Network(2);
        const QByteArray image = quantise(network, support::makeWindows(network, 300, 100));
        stream.setImage(image, {});
        QSignalSpy flashed(state.link(), &link::Connection::flashFinished);
        state.link()->flash(image);
        QVERIFY(flashed.wait(5000));
        QTRY_COMPARE(update->trialSlot(), 0);
        stream.setImage(image, {});
        QTRY_VERIFY(update->trialRemaining() > 590 && update->trialRemaining() <= 600);
        QVERIFY(says("goes back in 09:5") || says("goes back in 10:00"));
        const double before = update->trialRemaining();
        QTRY_VERIFY_WITH_TIMEOUT(update->trialRemaining() < before - 0.9, 3000); // the clock runs
        QTRY_VERIFY_WITH_TIMEOUT(
            strip->steps()[2].detail.startsWith("0 of "), 5000); // parity of the new image, from live windows

        update->confirmButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(update->trialRemaining() < 0, 3000);
        QCOMPARE(strip->steps()[3].state, StripState::Done);
        QVERIFY(!update->confirmButton()->isEnabled());

        glove.stop();
        QTRY_VERIFY_WITH_TIMEOUT(log->shown().contains("link lost"), 8000);
        QVERIFY(!update->confirmButton()->isEnabled());
    }
    void aWindowKnowsTheRecordingItIsIn()
    {
        GloveState state;
        LiveStream stream(&state, nullptr);
        GlovePage page;
        ProjectThread thread;
        Recording recording;
        ProjectState project(&thread, &recording);
        GloveController controller(&page, &state, &stream, &recording, &project);
        const auto *card = page.findChild<ParityCard *>();
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("p.lodestone"));
        Project::open(file).reset();
        const auto say = [&stream](const std::vector<LiveAnswer::Compared> &compared) {
            LiveAnswer answer;
            answer.compared = compared;
            emit stream.answerArrived(answer);
        };
        say({{false, 4.0}});
        QVERIFY(!card->newestDifference());
        QVERIFY(recording.start(file, {}, QStringLiteral("test"), {}));
        QTRY_VERIFY(recording.session() > 0);
        say({{false, 5.0}, {true, 5.1}});
        QVERIFY(card->newestDifference());
        QCOMPARE(card->newestDifference()->session, recording.session());
        QCOMPARE(card->newestDifference()->t, 5.0);
        say({{false, -1.0}}); // it began before the recording did
        QCOMPARE(card->newestDifference()->t, 5.0);
        recording.stop();
        QTRY_VERIFY(!recording.active());
        say({{false, 9.0}});
        QCOMPARE(card->newestDifference()->t, 5.0);
        QSignalSpy moment(&page, &GlovePage::momentChosen);
        page.findChild<QAction *>(QStringLiteral("gloveDifference"))->trigger();
        QCOMPARE(moment.count(), 1);
        QCOMPARE(moment[0], (QVariantList{recording.session(), 5.0}));
    }
};

QTEST_MAIN(GloveControllerTest)
#include "glove_controller_test.moc"
