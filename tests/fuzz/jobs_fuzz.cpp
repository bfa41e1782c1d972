// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes between window and engine: the stream of messages, each kind's request and answer, and the weights of a
// network, which also lie in project files. What is accepted can be written and read again, and a network that is
// accepted can be run.
#include "engine/deploy/network.h"
#include "engine/jobs/compare.h"
#include "engine/jobs/disputes.h"
#include "engine/jobs/leave_one_out.h"
#include "engine/jobs/query.h"
#include "engine/jobs/study.h"
#include "engine/jobs/train.h"
#include "engine/jobs/wire.h"
#include <QCborValue>
#include <cstdlib>

using namespace lodestone;

template<class T>
static void through(const QCborMap &map)
{
    try {
        const T value = decode<T>(map);
        if (encode(decode<T>(encode(value))) != encode(value))
            std::abort();
    } catch (const JobFailed &) {
        // Refused by the field's name.
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    JobMessageReader stream;
    stream.feed(bytes);
    while (stream.next())
        ;
    QCborParserError torn; // what Qt made of a torn message may not be looked into
    if (const QCborValue value = QCborValue::fromCbor(bytes, &torn); !torn.error && value.isMap()) {
        const QCborMap map = value.toMap();
        through<TrainJob::Request>(map);
        through<TrainJob::Details>(map);
        through<RetrainJob::Result>(map);
        through<EvaluateJob::Request>(map);
        through<Evaluation>(map);
        through<CompareJob::Result>(map);
        through<LeaveOneOutJob::Result>(map);
        through<DisputesJob::Result>(map);
        through<QueryJob::Request>(map);
        through<QueryJob::Result>(map);
        through<StudyJob::Request>(map);
        through<StudyJob::Result>(map);
        through<Provenance>(map);
    }
    Network network;
    if (Network::deserialise(bytes, network) && network.problem().empty()) {
        const std::vector<float> window(std::size_t(network.window) * std::size_t(network.channels), 20.f);
        (void)forward(network, window.data());
        Network again;
        if (!Network::deserialise(network.serialise(), again))
            std::abort();
    }
    return 0;
}
