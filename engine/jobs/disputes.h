// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that a person gave, and about which a model that has not learnt from them says something else.
#pragma once
#include "engine/jobs/train.h"

namespace lodestone {

struct Dispute
{
    qint64 session = 0;
    int begin = 0, end = 0;       // of the label: begin <= i < end, samples as recorded
    double tStart = 0, tEnd = 0;  // s, of its first and its last sample, on the session's clock
    Combination label{}, model{}; // what the label says, and what the model says: they differ in the contested fingers
    double sure = 0;              // of the contested finger that it is surest of, 0.5 to 1
    std::array<float, 5> probability{}; // of flexed, mean over the label's windows
    static void fields(auto &self, auto &field)
    {
        field("session", self.session);
        field("begin", self.begin);
        field("end", self.end);
        field("tStart", self.tStart);
        field("tEnd", self.tEnd);
        field("label", self.label);
        field("model", self.model);
        field("sure", self.sure);
        field("probability", self.probability);
    }
    bool operator==(const Dispute &) const = default;
};

// Its stage is train, once for each part of the labels that is held out.
struct DisputesJob
{
    static constexpr const char *kind = "disputes";
    using Request = TrainRequest; // split and test: not used, every label takes part
    struct Result
    {
        std::vector<Dispute> disputes{}; // the surest first
        int labels = 0;                  // that a person gave, and that know a finger
        int judged = 0; // of them; the others are too short, or unlike everything else that is labelled
        int parts = 0;  // into which the labels were divided; as many models were trained
        QString recipe{};
        static void fields(auto &self, auto &field)
        {
            field("disputes", self.disputes);
            field("labels", self.labels);
            field("judged", self.judged);
            field("parts", self.parts);
            field("recipe", self.recipe);
        }
        bool operator==(const Result &) const = default;
    };
};

} // namespace lodestone
