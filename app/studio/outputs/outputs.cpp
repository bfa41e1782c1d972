// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/outputs.h"
#include "app/studio/device_clock.h"
#include <QDir>
#include <QFile>
#include <algorithm>
#include <sys/stat.h>

namespace lodestone {

OutputKind oscOutput();
OutputKind webSocketOutput();
OutputKind keysOutput();
OutputKind lslOutput();

const std::vector<OutputKind> &outputKinds()
{
    static const std::vector<OutputKind> kinds{
        oscOutput(),
        webSocketOutput(),
        keysOutput(),
        lslOutput(),
    };
    return kinds;
}

QJsonObject completed(const OutputKind &kind, const QJsonObject &settings)
{
    QJsonObject all;
    for (const OutputField &field : kind.fields) {
        QJsonValue value = settings[field.key];
        if (value.type() != field.fallback.type())
            value = field.fallback;
        if (field.kind == OutputField::Kind::Number)
            value = std::clamp(value.toInt(), field.least, field.most);
        all[field.key] = value;
    }
    return all;
}

namespace {

// This process has the file open, under whatever name. To open and close it once more would give up the locks that
// SQLite holds on a project.
bool isOpenHere(const QString &file)
{
    struct stat wanted = {}, held = {};
    if (file.isEmpty() || ::stat(QFile::encodeName(file).constData(), &wanted) != 0)
        return false;
    const QStringList all = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System);
    return std::any_of(all.begin(), all.end(), [&](const QString &descriptor) {
        bool good = false;
        const int number = descriptor.toInt(&good);
        return good && ::fstat(number, &held) == 0 && held.st_dev == wanted.st_dev && held.st_ino == wanted.st_ino;
    });
}

OutputOpened opened(const OutputKind &kind, const QJsonObject &settings)
{
    for (const OutputField &field : kind.fields)
        if (const QString file = settings[field.key].toString();
            field.kind == OutputField::Kind::File && isOpenHere(file))
            return {nullptr, OutputWords::tr("%1 is in use by this program. Choose another file.").arg(file)};
    return kind.open(settings);
}

} // namespace

Outputs::Outputs(QObject *parent) : QObject(parent)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(int(StateFilter::kPause * 1000));
    connect(&m_silence, &QTimer::timeout, this, &Outputs::restart); // nobody holds a key for a glove that is gone
}

Outputs::~Outputs()
{
    for (const auto &[name, output] : m_running)
        output->disconnect(this); // what one of them says at its end reaches nobody any more
}

QString Outputs::start(const QString &name, const QJsonObject &settings)
{
    const auto kind = std::find_if(
        outputKinds().begin(), outputKinds().end(), [&name](const OutputKind &k) { return k.name == name; });
    if (kind == outputKinds().end())
        return OutputWords::tr("There is no output %1.").arg(name);
    m_running.erase(name);
    OutputOpened made = opened(*kind, completed(*kind, settings));
    m_problems[name] = made.why;
    if (made.output) {
        Output *output = made.output.get();
        m_running[name] = std::move(made.output);
        connect(output, &Output::changed, this, &Outputs::changed);
        // Later: it is in the middle of its own work.
        connect(
            output, &Output::ended, this,
            [this, name, output](const QString &sentence) {
                if (running(name) != output)
                    return;
                m_running.erase(name);
                m_problems[name] = sentence;
                emit changed();
            },
            Qt::QueuedConnection);
        if (!m_state.isUnknown())
            output->setState(m_state);
    }
    emit changed();
    return m_problems[name];
}

void Outputs::stop(const QString &name)
{
    m_problems.erase(name);
    if (m_running.erase(name) > 0)
        emit changed();
}

const Output *Outputs::running(const QString &name) const
{
    const auto found = m_running.find(name);
    return found == m_running.end() ? nullptr : found->second.get();
}

QString Outputs::problem(const QString &name) const
{
    if (const Output *output = running(name))
        return output->problem();
    const auto found = m_problems.find(name);
    return found == m_problems.end() ? QString() : found->second;
}

void Outputs::setFilter(const StateSettings &settings) { m_filter.set(settings); }

void Outputs::setState(Combination state)
{
    if (std::exchange(m_state, state) == state)
        return;
    for (const auto &[name, output] : m_running)
        output->setState(state);
    emit stateChanged(state);
}

void Outputs::take(const OutputPrediction &prediction)
{
    ++m_predictions;
    setState(m_filter.add(prediction.t, prediction.probability, prediction.known));
    for (const auto &[name, output] : m_running)
        output->send(prediction, m_state);
    const std::int64_t now = steadyNanoseconds();
    if (prediction.sampledNanoseconds)
        m_delay.add(double(now - *prediction.sampledNanoseconds) * 1e-6);
    if (prediction.readNanoseconds)
        m_ours.add(double(now - *prediction.readNanoseconds) * 1e-6);
    m_silence.start();
}

void Outputs::restart()
{
    m_filter.reset();
    m_delay.reset();
    m_ours.reset();
    setState({});
}

} // namespace lodestone
