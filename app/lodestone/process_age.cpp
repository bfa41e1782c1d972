// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/process_age.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace lodestone {

double millisecondsSinceProcessStart()
{
    std::ifstream file("/proc/self/stat");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    // The program's name may contain spaces, so count the fields after its closing parenthesis.
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i)
        fields >> field;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = std::stod(field) / double(sysconf(_SC_CLK_TCK));
    return (double(now.tv_sec) + double(now.tv_nsec) * 1e-9 - started) * 1000;
}

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0, resident = 0;
    file >> total >> resident;
    return resident * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace lodestone
