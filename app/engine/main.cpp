// SPDX-License-Identifier: GPL-3.0-or-later
// lodestone-engine: the background engine's process. Job messages on its standard streams (engine/jobs/JOBS.md).
#include "engine/jobs/coded_words.h"
#include "engine/jobs/ping.h"
#include "engine/jobs/worker.h"
#ifdef LODESTONE_LEARNING
#include "engine/learning/handlers.h"
#endif
#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <unistd.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv); // the database driver is found through it
    lodestone::CodedWords codes;
    QCoreApplication::installTranslator(&codes);
    // Ctrl-C reaches the whole group of a terminal; this program ends when its input closes, not before its owner.
    std::signal(SIGINT, SIG_IGN);
    // Only messages may reach the stream the owner reads; whatever a library prints goes to standard error.
    const int output = ::dup(STDOUT_FILENO);
    if (output < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
        std::perror("lodestone-engine: standard output is not usable; start it from lodestone or lodestone-cli");
        return 1;
    }
    std::map<QString, lodestone::JobHandler> handlers{lodestone::handlerOf<lodestone::PingJob>(lodestone::pingJob)};
#ifdef LODESTONE_LEARNING
    handlers.merge(lodestone::learningJobs());
#endif
    const int code = lodestone::runWorker(handlers, STDIN_FILENO, output);
    std::fflush(nullptr);
    ::_exit(code); // the libraries' own shutdown takes longer than the program's last job deserves
}
