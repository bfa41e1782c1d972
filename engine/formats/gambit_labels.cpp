// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/gambit.h"
#include "engine/formats/names.h"
#include "engine/formats/words.h"

#include <cmath>

namespace lodestone {

using simdjson::dom::element;
using simdjson::dom::object;

namespace {

Finger fingerFrom(const object &fingers, const char *name, int number)
{
    element value;
    if (fingers[name].get(value) != simdjson::SUCCESS || value.is_null())
        return Finger::Unknown;
    std::string_view text;
    std::int64_t digit = -1;
    bool flag = false;
    if (value.get(text) == simdjson::SUCCESS) {
        if (const auto state = stateFrom(text))
            return *state;
    } else if (value.get(flag) == simdjson::SUCCESS) {
        return flag ? Finger::Flexed : Finger::Extended;
    } else if (value.get(digit) == simdjson::SUCCESS && (digit == 0 || digit == 1)) {
        return digit == 1 ? Finger::Flexed : Finger::Extended;
    }
    throw ImportError{
        FormatWords::tr("Label %1: %2 is neither extended, flexed nor unknown; correct it and import again.")
            .arg(number)
            .arg(QLatin1String(name))};
}

int placeOf(const object &label, const char *one, const char *other, int number)
{
    element value;
    if (label[one].get(value) != simdjson::SUCCESS && label[other].get(value) != simdjson::SUCCESS)
        throw ImportError{FormatWords::tr("Label %1 has no %2; name its first sample and the one after its last.")
                              .arg(number)
                              .arg(QLatin1String(one))};
    double place = 0;
    if (value.get(place) != simdjson::SUCCESS || place != std::floor(place) || std::abs(place) > 1e9)
        throw ImportError{FormatWords::tr("Label %1: %2 is not a sample number; correct it and import again.")
                              .arg(number)
                              .arg(QLatin1String(one))};
    return static_cast<int>(place);
}

QString classOf(const object &label)
{
    object inner;
    const bool nested = label["labels"].get(inner) == simdjson::SUCCESS;
    for (const char *key : {"gesture", "pose", "label", "name"}) {
        std::string_view text;
        if ((label[key].get(text) == simdjson::SUCCESS || (nested && inner[key].get(text) == simdjson::SUCCESS))
            && !text.empty())
            return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return {};
}

} // namespace

void readGambitLabels(JsonDocument &document, SignalTable &r)
{
    const JsonText labels = fieldOf(document.root(), "labels");
    if (labels.empty() || labels == "null")
        return;
    if (!isList(labels))
        throw ImportError{
            FormatWords::tr("\"labels\" is %1 where a list belongs; export the session again.").arg(typeName(labels))};
    int number = -1, empty = 0, meet = 0, apart = 0, last = -1;
    const int count = int(r.rows());
    std::vector<Segment> segments;
    std::vector<TextLabel> classes;
    for (JsonItems items(labels); items.next();) {
        ++number;
        object label, fingers;
        if (!isObject(items.value))
            throw ImportError{FormatWords::tr("Label %1 is %2 where an object belongs; export the session again.")
                                  .arg(number)
                                  .arg(typeName(items.value))};
        label = document.parse(items.value);
        Segment segment;
        segment.begin = placeOf(label, "start_sample", "startIndex", number);
        segment.end = placeOf(label, "end_sample", "endIndex", number);
        meet += (last >= 0 && segment.begin == last) || segment.end == count;
        apart += (last >= 0 && segment.begin == last + 1) || segment.end == segment.begin;
        last = segment.end;
        object inner;
        const bool nested = label["labels"].get(inner) == simdjson::SUCCESS
                            && inner["fingers"].get(fingers) == simdjson::SUCCESS;
        if (!nested && label["fingers"].get(fingers) != simdjson::SUCCESS) {
            const QString name = classOf(label);
            if (name.isEmpty())
                ++empty; // a label of something else, a motion for one
            else
                classes.push_back({segment.begin, segment.end, name});
            continue;
        }
        for (std::size_t i = 0; i < kFingerNames.size(); ++i)
            segment.fingers[i] = fingerFrom(fingers, kFingerNames[i], number);
        if (const QString name = classOf(label); segment.fingers.isUnknown() && !name.isEmpty())
            classes.push_back({segment.begin, segment.end, name});
        else
            segments.push_back(segment);
    }
    // Some recorders name the last sample, others the one after it: told by whether neighbours meet.
    if (apart > 0 && meet == 0) {
        for (Segment &segment : segments)
            ++segment.end;
        for (TextLabel &label : classes)
            ++label.end;
        r.warnings << FormatWords::tr(
            "Labels end with their last sample and not behind it, as neighbours are one apart; each was read so.");
    }
    r.labels.insert(r.labels.end(), segments.begin(), segments.end());
    r.classes.insert(r.classes.end(), classes.begin(), classes.end());
    if (empty > 0)
        r.warnings << FormatWords::tr("%1 labels say nothing about fingers and were left out.").arg(empty);
}

} // namespace lodestone
