// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/labels.h"

#include "engine/formats/words.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <set>

namespace lodestone {

namespace {

struct Mark
{
    Combination fingers;
    int segment = -1;
    bool operator==(const Mark &) const = default;
};

// padded: set when a spreadsheet had dropped zeros in front.
Combination combinationFrom(const std::string &text, bool &padded)
{
    std::string whole = text;
    if (whole.size() < 5 && !whole.empty() && whole.find_first_not_of("01") == std::string::npos) {
        whole.insert(0, 5 - whole.size(), '0');
        padded = true;
    }
    return Combination::fromString(whole).value_or(Combination());
}

// Where two ranges overlap the later one of the list wins, as it does in the project.
std::vector<Segment> flattened(const std::vector<Segment> &labels, int samples)
{
    LongVector<int> owner(static_cast<std::size_t>(samples), -1);
    for (std::size_t i = 0; i < labels.size(); ++i)
        std::fill(owner.begin() + labels[i].begin, owner.begin() + labels[i].end, static_cast<int>(i));
    std::vector<Segment> flat;
    for (int i = 0; i < samples;) {
        int end = i + 1;
        while (end < samples && owner[end] == owner[i])
            ++end;
        if (owner[i] >= 0)
            flat.push_back({i, end, labels[owner[i]].fingers});
        i = end;
    }
    return flat;
}

} // namespace

std::map<QString, Combination> classesFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        throw ImportError{FormatWords::tr("The map of classes is no JSON object (%1); write it as {\"A\": \"eefff\"}.")
                              .arg(error.errorString())};
    std::map<QString, Combination> map;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto fingers = Combination::fromString(entry.value().toString().toStdString());
        if (!fingers)
            throw ImportError{FormatWords::tr("The class \"%1\" stands for \"%2\", which is no combination; write five "
                                              "letters e, f or ?, thumb first.")
                                  .arg(entry.key(), entry.value().toString())};
        map[entry.key()] = *fingers;
    }
    return map;
}

void mapClasses(const std::map<QString, Combination> &map, SignalTable &recording)
{
    if (recording.classes.empty())
        return;
    std::set<QString> unknown, all;
    std::vector<TextLabel> left;
    for (const TextLabel &label : recording.classes) {
        all.insert(label.text);
        const auto known = map.find(label.text);
        if (known == map.end()) {
            unknown.insert(label.text);
            left.push_back(label);
        } else if (!known->second.isUnknown()) {
            recording.labels.push_back({label.begin, label.end, known->second});
        }
    }
    QStringList names;
    for (const QString &name : unknown)
        if (names.size() < 8)
            names << name;
    if (map.empty())
        recording.warnings << FormatWords::tr("%1 classes (%2) are kept as text; say what finger states they are on "
                                              "the command line with --labels FILE.json.")
                                  .arg(all.size())
                                  .arg(names.join(QStringLiteral(", ")));
    else if (!unknown.empty())
        recording.warnings << FormatWords::tr("%1 classes (%2) are not in the map of classes and stay text.")
                                  .arg(unknown.size())
                                  .arg(names.join(QStringLiteral(", ")));
    recording.classes = std::move(left);
}

void judgeLabels(SignalTable &r)
{
    const int count = static_cast<int>(r.rows());
    std::vector<Segment> inside;
    int dropped = 0, cut = 0;
    for (Segment segment : r.labels) {
        const Segment given = segment;
        segment.begin = std::clamp(segment.begin, 0, count);
        segment.end = std::clamp(segment.end, 0, count);
        if (segment.begin >= segment.end) {
            ++dropped;
            continue;
        }
        cut += segment.begin != given.begin || segment.end != given.end;
        inside.push_back(segment);
    }
    if (dropped > 0)
        r.warnings << FormatWords::tr("%1 labels cover no sample and were left out.").arg(dropped);
    if (cut > 0)
        r.warnings << FormatWords::tr("%1 labels reached past the recording and were cut to it.").arg(cut);
    std::vector<Segment> sorted = inside;
    std::sort(sorted.begin(), sorted.end(), [](const Segment &a, const Segment &b) { return a.begin < b.begin; });
    const auto overlap = std::adjacent_find(
        sorted.begin(), sorted.end(), [](const Segment &a, const Segment &b) { return b.begin < a.end; });
    if (overlap != sorted.end()) {
        r.warnings << FormatWords::tr("Labels overlap, first at sample %1; the later one of the file counts there.")
                          .arg(std::next(overlap)->begin);
        r.labels = flattened(inside, count);
    } else {
        r.labels = sorted;
    }
}

void readLabels(const std::vector<TableColumn> &table, const LongVector<int> &lines, const std::vector<Column> &columns,
    const std::map<QString, Combination> &map, SignalTable &recording)
{
    const TableColumn *combination = nullptr, *segment = nullptr, *classes = nullptr;
    std::array<const TableColumn *, 5> fingers{};
    bool perFinger = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (table[i].kind != TableColumn::Kind::Word)
            continue;
        switch (columns[i].role) {
        case Role::Finger:
            fingers[std::size_t(std::clamp(columns[i].sensor, 1, 5) - 1)] = &table[i];
            perFinger = true;
            break;
        case Role::Combination: combination = &table[i]; break;
        case Role::Segment: segment = &table[i]; break;
        case Role::Class: classes = &table[i]; break;
        default: break;
        }
    }
    if (perFinger && combination)
        recording.warnings << FormatWords::tr(
            "The file has both finger columns and a combination column; the finger columns were used.");

    std::array<std::vector<Finger>, 5> states;
    for (std::size_t f = 0; f < 5; ++f) {
        if (!fingers[f])
            continue;
        for (std::size_t w = 0; w < fingers[f]->dictionary.size(); ++w) {
            const std::string &word = fingers[f]->dictionary[w];
            const auto state = stateFrom(word);
            if (!state) {
                const auto row = std::find(fingers[f]->words.begin(), fingers[f]->words.end(), int(w));
                throw ImportError{FormatWords::tr("Line %1: \"%2\" in the column %3 is neither 0, 1, e, f, true, "
                                                  "false, extended, flexed nor unknown; correct it.")
                                      .arg(lines[std::size_t(row - fingers[f]->words.begin())])
                                      .arg(QString::fromStdString(word), QLatin1String(kFingerNames[f]))};
            }
            states[f].push_back(*state);
        }
    }
    std::vector<Combination> meanings;
    bool padded = false;
    if (combination && !perFinger)
        for (const std::string &word : combination->dictionary)
            meanings.push_back(combinationFrom(word, padded));
    if (padded)
        recording.warnings << FormatWords::tr(
            "Combinations of fewer than five digits had zeros put in front, as spreadsheets drop them.");

    if (perFinger || combination) {
        const auto markOf = [&](std::size_t row) {
            Mark mark;
            for (std::size_t f = 0; f < 5; ++f)
                if (fingers[f] && fingers[f]->words[row] >= 0)
                    mark.fingers[f] = states[f][std::size_t(fingers[f]->words[row])];
            if (combination && !perFinger && combination->words[row] >= 0)
                mark.fingers = meanings[std::size_t(combination->words[row])];
            if (segment)
                mark.segment = segment->words[row];
            return mark;
        };
        for (std::size_t i = 0; i < lines.size();) {
            const Mark mark = markOf(i);
            std::size_t end = i + 1;
            while (end < lines.size() && markOf(end) == mark)
                ++end;
            if (!mark.fingers.isUnknown() || mark.segment >= 0)
                recording.labels.push_back({int(i), int(end), mark.fingers});
            i = end;
        }
    }
    if (!classes)
        return;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        while (end < lines.size() && classes->words[end] == classes->words[i])
            ++end;
        const int word = classes->words[i];
        if (word >= 0)
            recording.classes.push_back(
                {int(i), int(end), QString::fromStdString(classes->dictionary[std::size_t(word)])});
        i = end;
    }
    mapClasses(map, recording);
}

} // namespace lodestone
