// SPDX-License-Identifier: GPL-3.0-or-later
// A way out of the studio for predictions and states. A new one is one file with its OutputKind and one line in
// outputs.cpp: the window's page and `lodestone-cli serve` follow the list.
#pragma once
#include "app/studio/outputs/prediction.h"
#include <QCoreApplication>
#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace lodestone {

struct OutputWords
{
    Q_DECLARE_TR_FUNCTIONS(Outputs)
};

// One that is switched on. Lives in the thread of its owner, and switches itself off with its end.
class Output : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void send(const OutputPrediction &prediction, Combination state) = 0; // each prediction
    virtual void setState(Combination) {}         // another one than before, in front of send(); unknown: there is none
    virtual QString where() const = 0;            // a person finds it there: "127.0.0.1:12000"
    virtual int clients() const { return -1; }    // -1: it does not know who listens
    qint64 sent() const { return m_sent; }        // messages, events or samples
    QString problem() const { return m_problem; } // a sentence, cause and remedy; empty: all is well

signals:
    void changed();                      // clients or problem
    void ended(const QString &sentence); // it wants to be switched off, and why

protected:
    void count(qint64 more = 1) { m_sent += more; }
    void setProblem(const QString &sentence)
    {
        if (std::exchange(m_problem, sentence) != sentence)
            emit changed();
    }

private:
    qint64 m_sent = 0;
    QString m_problem;
};

struct OutputField // a setting of it
{
    enum class Kind { Text, Number, Flag, File };
    QString key, label;
    Kind kind = Kind::Text;
    QJsonValue fallback{};
    int least = 0, most = 0; // of a number
};

struct OutputOpened
{
    std::unique_ptr<Output> output; // null: why
    QString why{};                  // a sentence, cause and remedy
};

struct OutputKind
{
    QString name;           // "osc"; not translated; of the settings and of serve's option
    QString title, purpose; // for a person; the purpose is a sentence
    std::vector<OutputField> fields;
    bool byHandOnly = false; // never switched on by itself, whatever was remembered
    std::function<OutputOpened(const QJsonObject &settings)> open;
    // serve --name ARGUMENT: what it is called in the help, empty for a flag; and the settings it means, with a
    // sentence where it means none.
    QString argument{};
    std::function<QJsonObject(const QString &argument, QString *why)> settingsOf = {};
};

// With the fallbacks for what is not there or is of another type.
QJsonObject completed(const OutputKind &kind, const QJsonObject &settings);

} // namespace lodestone
