// SPDX-License-Identifier: GPL-3.0-or-later
// The job that does nothing for a while: proves that the engine lives, and that cancel works.
#pragma once
#include "engine/jobs/codec.h"
#include "engine/jobs/worker.h"

namespace lodestone {

struct PingJob
{
    static constexpr const char *kind = "ping";
    struct Request
    {
        qint64 milliseconds = 0;
        static void fields(auto &self, auto &field) { field.usual("milliseconds", self.milliseconds); }
        bool operator==(const Request &) const = default;
    };
    struct Result
    {
        qint64 milliseconds = 0; // actually spent
        static void fields(auto &self, auto &field) { field("milliseconds", self.milliseconds); }
        bool operator==(const Result &) const = default;
    };
};

PingJob::Result pingJob(const PingJob::Request &request, JobContext &context);

} // namespace lodestone
