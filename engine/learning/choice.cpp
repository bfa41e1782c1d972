// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/choice.h"

namespace lodestone {

Choice holdOutForChoice(const TrainingData &data)
{
    constexpr int kEvery = 5, kFewest = 10;
    Choice choice{data, data.holdout};
    choice.train.holdout = {};
    if (data.holdout.count() > 0)
        return choice;
    const bool ofTarget = data.target.count() >= kFewest;
    const LabelledWindows &all = ofTarget ? data.target : data.source;
    LabelledWindows &rest = ofTarget ? choice.train.target : choice.train.source;
    rest = {};
    rest.values = choice.validation.values = all.values;
    for (int w = 0; w < all.count(); ++w)
        (w % kEvery == kEvery - 1 ? choice.validation : rest)
            .add(all.mag.data() + std::ptrdiff_t(w) * all.values, all.fingers[std::size_t(w)],
                all.context[std::size_t(w)]);
    return choice;
}

} // namespace lodestone
