// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the window: complete, with the placeholders and keys of the source, and no older than the code.
#include "tests/support/needs.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context, source, comment;
    QStringList forms; // one, or as many as the language has plurals
    bool plural = false, finished = true;

    QString id() const
    {
        return context + QStringLiteral(" | ") + source
               + (comment.isEmpty() ? QString() : QStringLiteral(" | ") + comment);
    }
};

const QString kRoot = qEnvironmentVariable("LODESTONE_SOURCE");

// The languages there are: one .ts file each.
QStringList languages()
{
    QStringList codes = QDir(kRoot + QStringLiteral("/translations")).entryList({QStringLiteral("lodestone_*.ts")});
    for (QString &code : codes)
        code = code.mid(qsizetype(sizeof "lodestone_") - 1).chopped(3);
    return codes;
}

QString fileOf(const QString &language)
{
    return kRoot + QStringLiteral("/translations/lodestone_%1.ts").arg(language);
}

void readMessage(QXmlStreamReader &xml, Message &message)
{
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() != QLatin1String("translation"))
            xml.skipCurrentElement();
        else {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.plural)
                message.forms << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    message.forms << xml.readElementText();
        }
    }
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            readMessage(xml, message);
            messages << message;
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]+"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

// The spaces a text begins and ends with.
QStringList edges(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\s*).*?(\\s*)$"), QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(text).capturedTexts().mid(1);
}

qsizetype lettersOf(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("%[0-9n]+")));
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// What is wrong with one form of a translation; empty when nothing is.
QString fault(const Message &message, const QString &form, bool english)
{
    static const QSet<QString> sameEverywhere{QStringLiteral("Magnetometer")}; // the same word in another language
    static const QRegularExpression mnemonic(QStringLiteral("&\\w"));
    if (form.trimmed().isEmpty())
        return QStringLiteral("is empty");
    if (placeholders(form) != placeholders(message.source))
        return QStringLiteral("has other placeholders");
    if (edges(form) != edges(message.source))
        return QStringLiteral("begins or ends with other spaces");
    if (form.count(QChar(0x2026)) != message.source.count(QChar(0x2026)))
        return QStringLiteral("has another number of ellipses");
    if (!english && form == message.source && lettersOf(form) >= 12 && !sameEverywhere.contains(form))
        return QStringLiteral("is the English sentence");
    if (form.contains(mnemonic))
        return QStringLiteral("has a mnemonic; keys are actions here");
    if (form.contains(QLatin1Char('!')) || form.contains(QChar(0xFF01)))
        return QStringLiteral("shouts");
    return {};
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = readMessages(fileOf(language));
        QVERIFY2(!messages.isEmpty(), qPrintable(fileOf(language) + QStringLiteral(" has no message")));
        // lupdate knows how many plural forms a language has, and gives each message as many.
        qsizetype plurals = 0;
        for (const Message &message : messages)
            plurals = std::max(plurals, message.plural ? message.forms.size() : 0);
        QStringList faults;
        for (const Message &message : messages) {
            if (!message.finished)
                faults << message.id() + QStringLiteral(": is unfinished");
            else if (message.forms.size() != (message.plural ? plurals : 1))
                faults << message.id() + QStringLiteral(": has %1 plural forms").arg(message.forms.size());
            else
                for (const QString &form : message.forms)
                    if (const QString wrong = fault(message, form, language == QLatin1String("en")); !wrong.isEmpty())
                        faults << message.id() + QStringLiteral(": \"") + form + QStringLiteral("\" ") + wrong;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    // A sentence added to the code and to no .ts file would appear in English in the middle of a German window.
    void noSentenceOfTheCodeIsMissing()
    {
        const QString lupdate = lupdateProgram();
        LODESTONE_NEEDS(!lupdate.isEmpty(), "lupdate is not installed (Debian: qt6-l10n-tools)");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess process;
        process.setWorkingDirectory(kRoot + QStringLiteral("/translations"));
        process.start(lupdate, {"../widgets", "../app", "../device/link", "../engine/formats", "../engine/project",
                                   "-I", "..", "-locations", "none", "-target-language", "de", "-ts", fresh});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        const QList<Message> wanted = readMessages(fresh);
        QVERIFY(wanted.size() > 400);
        for (const QString &language : languages()) {
            if (language == QLatin1String("en"))
                continue; // plurals alone
            QSet<QString> have;
            for (const Message &message : readMessages(fileOf(language)))
                have << message.id();
            QStringList missing;
            for (const Message &message : wanted)
                if (!have.contains(message.id()))
                    missing << message.id();
            QVERIFY2(missing.isEmpty(),
                qPrintable(language + QStringLiteral(" lacks these; run translations/update and translate them:\n")
                           + missing.join(QLatin1Char('\n'))));
        }
    }

private:
    static QString lupdateProgram()
    {
        if (const QString own = qEnvironmentVariable("LUPDATE"); !own.isEmpty())
            return own;
        const QString found = QStandardPaths::findExecutable(QStringLiteral("lupdate6"));
        return found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral(QT_TOOLS)})
                               : found;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
