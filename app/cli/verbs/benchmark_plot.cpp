// SPDX-License-Identifier: GPL-3.0-or-later
// The window program measures the plot. This program does not link QtWidgets, because that would slow down the start of
// every verb, and the measurement should use the same build as the user.
#include "app/cli/verbs/benchmarks.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace lodestone::cli {

QJsonObject benchmarkPlot(Run &run, const BenchmarkOptions &)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/lodestone");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (environment.value(QStringLiteral("DISPLAY")).isEmpty()
        && environment.value(QStringLiteral("WAYLAND_DISPLAY")).isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(program, {QStringLiteral("--clean"), QStringLiteral("--benchmark-plot")});
    if (!run.waitFor([&] { return window.state() == QProcess::NotRunning; }, 180000)) {
        window.kill();
        window.waitForFinished(1000);
        throw Failure{
            QStringLiteral("The plot was not measured within 3 minutes; start %1 --benchmark-plot alone to see why.")
                .arg(program)};
    }
    const QJsonObject figures = QJsonDocument::fromJson(window.readAllStandardOutput()).object();
    if (!figures.contains(QStringLiteral("fps")))
        throw Failure{QStringLiteral("%1 gave no figures (%2); build the window first.")
                          .arg(program, QString::fromUtf8(window.readAllStandardError()).trimmed().section('\n', -1))};
    return figures;
}

} // namespace lodestone::cli
