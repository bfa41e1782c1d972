// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/validation_split.h"

namespace lodestone {

ValidationSplit validationSplit(const TrainingData &data)
{
    constexpr int kEvery = 5, kFewest = 10;
    ValidationSplit split{data, data.holdout};
    split.train.holdout = {};
    if (data.holdout.count() > 0)
        return split;
    const bool ofTarget = data.target.count() >= kFewest;
    const LabelledWindows &all = ofTarget ? data.target : data.source;
    LabelledWindows &rest = ofTarget ? split.train.target : split.train.source;
    rest = split.validation = all.none();
    for (int w = 0; w < all.count(); ++w)
        (w % kEvery == kEvery - 1 ? split.validation : rest)
            .add(all.input.data() + std::ptrdiff_t(w) * all.values, all.fingers[std::size_t(w)],
                all.context[std::size_t(w)]);
    return split;
}

} // namespace lodestone
