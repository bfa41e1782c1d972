// SPDX-License-Identifier: GPL-3.0-or-later
// A model on trial is named before the window closes and when the glove went back, and runs again with one click.
#include "app/lodestone/notices.h"
#include "app/lodestone/trial_controller.h"
#include "app/studio/flash_target.h"
#include "app/studio/glove_process.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/retrain_flow.h"
#include "engine/deploy/quantiser.h"
#include "engine/jobs/client.h"
#include "tests/support/networks.h"
#include "widgets/glove/glove_page.h"
#include "widgets/glove/slot_card.h"
#include "widgets/controls/action_button.h"
#include <QApplication>
#include <QCryptographicHash>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace lodestone;

namespace {

struct Desk
{
    QTemporaryDir folder;
    QString file = folder.filePath("p.lodestone");
    MainWindow window;
    GlovePage page;
    Notices notices{&window};
    GloveProcess process;
    GloveState glove;
    EngineClient engine;
    ProjectThread thread;
    Recording recording;
    ProjectState project{&thread, &recording};
    LinkTarget target{glove.link()};
    RetrainFlow retrain{&engine, &thread, &target};
    std::unique_ptr<TrialController> trial;
    qint64 model = 0;

    Desk()
    {
        const Network network = support::makeV4Network(2);
        ModelInfo info;
        info.name = "Model 1";
        info.created = QDateTime::currentDateTimeUtc();
        info.image = quantise(network, support::makeWindows(network, 300, 100));
        info.hash = QCryptographicHash::hash(info.image, QCryptographicHash::Sha256);
        model = Project::open(file)->addModel(info);
        Options options;
        options.clean = true;
        trial = std::make_unique<TrialController>(
            &window, &page, TrialController::Owners{&glove, &project, &retrain}, &notices, options);
        window.show();
        project.open(file);
        if (!process.start({}, qEnvironmentVariable("LODESTONE_BIN") + "/virtual-glove"))
            qFatal("%s", qPrintable(process.problem()));
        glove.open(process.port());
    }
    bool onTrial() const { return link::onTrial(glove.info()); }
    // What happens when the person closes the window and presses this button.
    bool closeWith(const QString &button, QString *said = nullptr)
    {
        QTimer::singleShot(200, &window, [button, said] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            if (said)
                *said = box->text() + ' ' + box->informativeText();
            for (QAbstractButton *one : box->buttons())
                if (one->text() == button)
                    return one->click();
            box->reject();
        });
        return window.close();
    }
};

// Takes an image and never says that it has it.
struct SilentGlove : FlashTarget
{
    QPromise<link::FlashResult> promise;
    SilentGlove() { promise.start(); }
    bool connected() const override { return true; }
    bool takesImages() const override { return true; }
    bool onTrial() const override { return false; }
    QFuture<link::FlashResult> flash(const QByteArray &, Progress) override { return promise.future(); }
    QFuture<void> revert() override { return QtFuture::makeReadyFuture(); }
};

} // namespace

class TrialControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void anUnconfirmedTrialIsNamedAndRunsAgainWithOneClick()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.glove.answered() && desk.project.models().size() == 1, 10000);
        QVERIFY(desk.trial->mayClose()); // nothing is on trial
        desk.retrain.flashModel(desk.model);
        QTRY_VERIFY_WITH_TIMEOUT(desk.onTrial() && !desk.retrain.running(), 20000);
        QString said;
        QVERIFY(!desk.closeWith("Stay", &said));
        QVERIFY2(said.contains("Model 1"), qPrintable(said));
        QVERIFY2(said.contains("runs no model"), qPrintable(said)); // the other slot is empty
        QVERIFY(desk.window.isVisible());

        desk.glove.link()->revert();
        QTRY_VERIFY_WITH_TIMEOUT(desk.notices.text().contains("Nobody confirmed Model 1"), 5000);
        QVERIFY(desk.trial->mayClose());
        const Message message = desk.window.messages().front();
        QCOMPARE(message.button, "Run it again");
        emit desk.window.messageAction(message.id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.onTrial() && !desk.retrain.running(), 20000);
        QVERIFY(desk.notices.all().isEmpty());

        QVERIFY(!desk.closeWith("Confirm and quit")); // it closes once the glove has said so
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.isVisible(), 5000);
        QVERIFY(!desk.onTrial() && desk.glove.runningSlot() >= 0);
    }
    void aTrainingIsNotEndedWithoutAWord()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.project.models().size() == 1, 10000);
        SilentGlove silent;
        RetrainFlow retrain(&desk.engine, &desk.thread, &silent);
        Options options;
        options.clean = true;
        TrialController trial(&desk.window, &desk.page, TrialController::Owners{&desk.glove, &desk.project, &retrain},
            &desk.notices, options);
        retrain.flashModel(desk.model);
        QVERIFY(retrain.running());
        QString said;
        QVERIFY(!desk.closeWith("Stay", &said));
        QVERIFY2(said.contains("Recordings and labels are kept"), qPrintable(said));
        QVERIFY(retrain.running());
        QVERIFY(desk.closeWith("Stop it and quit"));
        QVERIFY(!retrain.running());
    }
    void aPersonMayQuitAllTheSame()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.glove.answered() && desk.project.models().size() == 1, 10000);
        desk.retrain.flashModel(desk.model);
        QTRY_VERIFY_WITH_TIMEOUT(desk.onTrial() && !desk.retrain.running(), 20000);
        QVERIFY(desk.closeWith("Quit all the same"));
        QVERIFY(desk.onTrial());
    }
    void aStandbyImageHasAButton()
    {
        GlovePage page;
        page.resize(1200, 700);
        page.show();
        QSignalSpy run(&page, &GlovePage::runRequested);
        link::GloveInfo info;
        info.slot[0] = {link::SlotState::Confirmed, 16000, QByteArray(32, 'a')};
        info.slot[1] = {link::SlotState::Standby, 16000, QByteArray(32, 'b')};
        page.setConnected(true, "Glove", "/dev/pts/1");
        page.setInfo(info);
        const QList<SlotCard *> cards = page.findChildren<SlotCard *>();
        QVERIFY(!cards[1]->runButton()->isVisible()); // an image of another project
        page.setSlotModel(1, "Model 2", 0.9, 0.6);
        QVERIFY(cards[1]->runButton()->isVisible() && !cards[0]->runButton()->isVisible());
        cards[1]->runButton()->click();
        QCOMPARE(run.count(), 1);
        QCOMPARE(run[0][0].toInt(), 1);
    }
};

QTEST_MAIN(TrialControllerTest)
#include "trial_controller_test.moc"
