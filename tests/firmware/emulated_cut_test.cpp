// SPDX-License-Identifier: GPL-3.0-or-later
// Power cuts on the emulated micro:bit: the real firmware loses its power before flash operation n of an update and
// gets it back. Afterwards it must run the old image or the new one, and take another. Every 50th n;
// LODESTONE_EVERY_CUT=1 takes all, LODESTONE_FIRST_CUT=n begins there.
#include "app/studio/glove_process.h"
#include "device/link/connection.h"
#include "engine/deploy/quantiser.h"
#include "tests/support/microbit.h"
#include "tests/support/needs.h"
#include "tests/support/networks.h"
#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

QByteArray image(std::uint32_t seed)
{
    const Network network = support::makeSmallNetwork(seed);
    return quantise(network, support::makeWindows(network, 16, seed));
}

struct Glove
{
    GloveProcess process;
    link::Connection connection;
    QString error; // of the last flash

    Glove(const QString &flashFile, const QString &fault)
    {
        GloveOptions options;
        options.board = "microbit";
        options.flashFile = flashFile;
        options.fault = fault;
        if (process.start(options)) {
            connection.open(process.port());
            const bool known = QTest::qWaitFor([this] { return !connection.info().board.isEmpty(); }, 5000);
            if (known)
                connection.stop();
        }
    }
    ~Glove() { connection.close(); }

    bool flash(const QByteArray &bytes)
    {
        QSignalSpy over(&connection, &link::Connection::flashFinished);
        connection.flash(bytes);
        const bool ended = QTest::qWaitFor([&] { return !over.isEmpty(); }, 40000);
        error = ended ? over[0][0].value<link::FlashResult>().error : QStringLiteral("no end within 40 s");
        return ended && over[0][0].value<link::FlashResult>().verified;
    }
    // What the glove reports now, asked again until it answers: it may have no power yet, or the machine may be busy.
    link::GloveInfo info()
    {
        QSignalSpy told(&connection, &link::Connection::infoChanged);
        for (int i = 0; i < 30 && told.isEmpty(); ++i) {
            connection.requestInfo();
            if (QTest::qWaitFor([&] { return !told.isEmpty(); }, 1000))
                break;
        }
        return told.isEmpty() ? link::GloveInfo() : connection.info();
    }
};

} // namespace

class EmulatedCutTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString why = support::whyNoMicrobit();
        LODESTONE_NEEDS(why.isEmpty(), why);
    }
    void afterACutTheOldOrTheNewImageRunsAndAnotherIsTaken()
    {
        QTemporaryDir folder;
        const QByteArray before = image(1), after = image(2), third = image(3);
        const auto hash = [](const QByteArray &bytes) {
            return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        };
        const QString base = folder.filePath("base"), file = folder.filePath("flash");
        {
            Glove glove(base, {});
            QVERIFY2(glove.flash(before), qPrintable(glove.process.problem()));
            glove.connection.confirm();
            const auto kept = [](const link::GloveInfo &info) {
                return link::runningSlot(info) >= 0 && !link::onTrial(info);
            };
            QTRY_VERIFY(kept(glove.info()));
        }
        const int every = std::max(1, qEnvironmentVariableIntValue("LODESTONE_EVERY_CUT") > 0
                                          ? qEnvironmentVariableIntValue("LODESTONE_EVERY_CUT")
                                          : 50);
        const int operations = int(after.size()) / 4 + 100; // its words, its pages and the records
        int oldOnes = 0, newOnes = 0, told = 0;
        for (int n = std::max(1, qEnvironmentVariableIntValue("LODESTONE_FIRST_CUT")); n <= operations; n += every) {
            QFile::remove(file);
            QVERIFY(QFile::copy(base, file));
            Glove glove(file, QStringLiteral("cut:flash=%1").arg(n));
            // Whatever the glove says of itself from its first words after the cut on, one of the two runs.
            QStringList wrong;
            connect(&glove.connection, &link::Connection::infoChanged, this, [&](const link::GloveInfo &info) {
                const QByteArray running = link::runningHash(info);
                if (running != hash(before) && running != hash(after))
                    wrong.append(running.isEmpty() ? QStringLiteral("none") : QString::fromLatin1(running.toHex()));
                ++told;
            });
            glove.flash(after);
            const link::GloveInfo info = glove.info();
            const QByteArray now = link::runningHash(info);
            glove.connection.disconnect(this);
            QVERIFY2(wrong.isEmpty(),
                qPrintable(QStringLiteral("cut %1: it ran %2").arg(n).arg(wrong.join(QLatin1Char(' ')))));
            QVERIFY2(now == hash(before) || now == hash(after),
                qPrintable(QStringLiteral("cut %1: no answer about what runs; the flash said \"%2\", the bridge \"%3\"")
                               .arg(n)
                               .arg(glove.error, glove.process.problem())));
            ++(now == hash(before) ? oldOnes : newOnes);
            if (link::onTrial(info))
                glove.connection.confirm();
            QVERIFY2(glove.flash(third),
                qPrintable(QStringLiteral("cut %1: the next update was not taken: %2").arg(n).arg(glove.error)));
        }
        qInfo("%d cuts: one of the two images ran each of the %d times the glove was asked; in the end the new one "
              "after %d, the old one after %d",
            oldOnes + newOnes, told, newOnes, oldOnes);
    }
};

QTEST_GUILESS_MAIN(EmulatedCutTest)
#include "emulated_cut_test.moc"
