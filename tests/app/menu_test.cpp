// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences are kept and count at once; About names the version and the licences. LODESTONE_PICTURES names a folder
// for pictures of both.
#include "app/lodestone/menu_controller.h"
#include "app/lodestone/notices.h"
#include "app/lodestone/settings_keys.h"
#include "app/studio/label_book.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "widgets/main_window.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace lodestone;

class MenuTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notices> m_notices;
    ProjectThread m_thread;
    Recording m_recording;
    ProjectState m_project{&m_thread, &m_recording};
    LabelBook m_book{&m_thread, &m_project};

    static void keepPicture(QWidget *of, const char *name)
    {
        if (const QString folder = qEnvironmentVariable("LODESTONE_PICTURES"); !folder.isEmpty())
            of->grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png"));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Lodestone"));
        QCoreApplication::setApplicationName(QStringLiteral("menu-test"));
        QCoreApplication::setApplicationVersion(QStringLiteral(LODESTONE_VERSION));
        QSettings().clear();
        Theme::apply(*qApp, Theme::Mode::Light);
    }
    void cleanupTestCase() { QSettings().clear(); }
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_notices = std::make_unique<Notices>(m_window.get());
        m_window->show();
    }
    void preferencesAreKeptAndCountAtOnce()
    {
        MenuController menu(m_window.get(), &m_project, &m_book, m_notices.get(), Options());
        QSignalSpy changed(&menu, &MenuController::preferencesChanged);
        emit m_window->preferencesRequested();
        auto *dialog = m_window->findChild<PreferencesDialog *>();
        QTRY_VERIFY(dialog->isVisible());
        keepPicture(dialog, "preferences");
        const auto choose = [dialog](const char *name, const QVariant &value) {
            auto *box = dialog->findChild<QComboBox *>(QLatin1String(name));
            QVERIFY2(box->findData(value) >= 0, name);
            box->setCurrentIndex(box->findData(value));
        };
        choose("preferencesTheme", QStringLiteral("dark"));
        QVERIFY(Theme::isDark());
        choose("preferencesLanguage", QStringLiteral("de"));
        choose("preferencesRate", 100);
        choose("preferencesSpan", 60.0);
        dialog->findChild<QSpinBox *>()->setValue(3);
        dialog->setFolder("/tmp");
        QCOMPARE(changed.count(), 6);
        const Preferences kept = MenuController::preferences();
        QCOMPARE(kept, (Preferences{"de", "dark", 100, 60, 3, "/tmp"}));
        dialog->findChild<QSpinBox *>()->setValue(0); // none: off, and the pace of before waits
        QCOMPARE(MenuController::preferences().questionsPerMinute, 0);
        QVERIFY(!QSettings().value(settings::kQuestions, true).toBool());
        QCOMPARE(QSettings().value(settings::kQuestionPace).toInt(), 3);
        choose("preferencesTheme", QStringLiteral("light"));
        QVERIFY(!Theme::isDark());
        dialog->close();
    }
    void aboutNamesTheVersionAndTheLicences()
    {
        MenuController menu(m_window.get(), &m_project, &m_book, m_notices.get(), Options());
        emit m_window->aboutRequested();
        auto *box = m_window->findChild<QMessageBox *>("about");
        QTRY_VERIFY(box->isVisible());
        keepPicture(box, "about");
        QVERIFY(box->text().contains(LODESTONE_VERSION));
        for (const char *word : {"GNU General Public License", "Qt", "LibTorch", "warranty"})
            QVERIFY2(box->informativeText().contains(QLatin1String(word)), word);
        box->close();
    }
    void withoutASessionExportSaysSo()
    {
        MenuController menu(m_window.get(), &m_project, &m_book, m_notices.get(), Options());
        menu.exportSession(0);
        QVERIFY(m_notices->text().contains("no session to export"));
    }
};

QTEST_MAIN(MenuTest)
#include "menu_test.moc"
