// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/live_questions.h"

#include "app/studio/follow.h"
#include "app/studio/recording.h"
#include "app/studio/sentences.h"
#include "app/studio/session_source.h"
#include "app/studio/training.h"
#include "device/simulator/hand.h"
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {
namespace {

constexpr std::size_t kSessions = 12; // the newest, whose labels are known
constexpr int kHalf = 5;              // samples each side of the middle of a label: a window
constexpr double kStoreEvery = 1;     // s by which a label has grown before it is stored again
constexpr int kRetry = 1000;          // ms after a refusal
constexpr float kUnsure = 0.15f;      // a probability nearer to one half is doubt

std::vector<InputChannel> measuredOver(const QStringList &names, const std::vector<Spread> &spreads)
{
    std::vector<InputChannel> inputs;
    for (std::size_t c = 0; c < spreads.size(); ++c)
        inputs.push_back({names[qsizetype(c)].toStdString(), float(spreads[c].centre()), float(spreads[c].gain())});
    return inputs;
}

QStringList usualNames(const Layout &layout) { return usualInputs(layout).mid(0, qsizetype(kMostInputs)); }

// The labelled moments of a session as places, in the units of the inputs.
void addPlaces(const Project &project, const SessionInfo &session, const std::vector<InputChannel> &inputs,
    std::vector<MomentPicker::Place> &places)
{
    const InputReader reader(session.layout, namesOf(inputs));
    const QList<Label> labels = project.labels(session.id);
    if (!reader.lacking().isEmpty() || labels.isEmpty())
        return;
    const Rows rows = project.rows(session.id);
    const std::vector<Sample> samples = samplesOf(rows, session.layout);
    const SignalInput input{inputOf(inputs, reader.read(rows)), reader.channels()};
    for (const Label &label : labels) {
        const std::optional<Feature> feature = middleField(input, label.segment.begin, label.segment.end);
        if (!feature || !label.segment.fingers.isComplete() || label.source == LabelSource::Pseudo)
            continue;
        const int middle = (label.segment.begin + label.segment.end) / 2;
        std::array<float, 3> up{};
        for (int i = std::max(0, middle - kHalf); i < std::min(int(samples.size()), middle + kHalf); ++i)
            for (std::size_t axis = 0; axis < 3; ++axis)
                up[axis] += samples[std::size_t(i)].accel[axis];
        places.push_back({*feature, facingOf(up), label.segment.fingers.bits()});
    }
}

int doubtful(const std::array<float, 5> &probability)
{
    const auto least = std::min_element(probability.begin(), probability.end(),
        [](float a, float b) { return std::abs(a - 0.5f) < std::abs(b - 0.5f); });
    return std::abs(*least - 0.5f) < kUnsure ? int(least - probability.begin()) : -1;
}

QString reasonOf(const MomentPicker::Moment &moment, bool model)
{
    if (moment.ground == MomentPicker::Ground::Coverage && model)
        return LiveQuestions::tr("Nobody has labelled this pose in this orientation yet.");
    QueryJob::Pick pick;
    pick.pitch = double(moment.pitch);
    pick.reason = QueryJob::Reason::New;
    if (moment.ground == MomentPicker::Ground::Doubt) {
        pick.reason = QueryJob::Reason::Unsure;
        for (std::size_t f = 0; f < moment.probability.size(); ++f)
            if (std::abs(moment.probability[f] - 0.5f) < kUnsure)
                pick.wavering << QLatin1String(kFingerNames[f]);
    }
    return groundInWords(pick, {});
}

} // namespace

LiveQuestions::Known LiveQuestions::knownOf(const Project &project, const Layout &layout)
{
    Known known;
    HostPredictor model;
    for (const ModelInfo &one : project.models()) {
        if (one.hash.isEmpty())
            continue;
        const std::optional<ModelInfo> whole = project.model(one.id);
        if (whole && model.setImage(whole->image) && model.lacks(layout).isEmpty()) {
            known.image = whole->image;
            known.trainedOn = noveltyOf(whole->report);
            known.inputs = model.inputs();
        }
        break; // the newest; an older one is no better
    }
    std::vector<SessionInfo> sessions;
    for (const SessionInfo &session : project.sessions())
        if (session.damage.isEmpty() && session.samples > 0 && sameInputs(session.layout, layout))
            sessions.push_back(session);
    std::sort(sessions.begin(), sessions.end(), [](const auto &a, const auto &b) { return a.id > b.id; });
    if (sessions.size() > kSessions)
        sessions.resize(kSessions);
    if (!known.inputs && has(layout, Quantity::MagneticField)) {
        known.inputs.emplace();
    } else if (!known.inputs && !sessions.empty()) {
        const QStringList names = usualNames(layout);
        const InputReader reader(sessions.front().layout, names);
        std::vector<Spread> spreads(reader.channels());
        if (reader.lacking().isEmpty() && !spreads.empty()) {
            const std::vector<float> values = reader.read(project.rows(sessions.front().id));
            for (std::size_t i = 0; i < values.size(); ++i)
                spreads[i % spreads.size()].add(double(values[i]));
            known.inputs = measuredOver(names, spreads);
        }
    }
    for (const SessionInfo &session : sessions)
        if (known.inputs)
            addPlaces(project, session, *known.inputs, known.places);
    known.combinations = project.labelledCombinations();
    return known;
}

LiveQuestions::LiveQuestions(Recording *recording, Store store, QObject *parent)
    : QObject(parent), m_recording(recording), m_store(std::move(store))
{
    connect(recording, &Recording::changed, this, &LiveQuestions::followRecording);
    connect(recording, &Recording::taken, this, &LiveQuestions::take);
    connect(recording, &Recording::saved, this, &LiveQuestions::storeAll);
}

LiveQuestions::~LiveQuestions() = default;

void LiveQuestions::enter(State state)
{
    m_state = state;
    emit changed();
}

void LiveQuestions::settle()
{
    const bool runs = m_begun && m_on && !m_paused && m_recording->takes();
    if (!runs && asked())
        close(m_state == State::Asking ? Outcome::Expired : Outcome::Answered);
    const State now = !runs ? State::Off : asked() ? m_state : m_picker.learnt() ? State::Learnt : State::Watching;
    if (now != m_state)
        enter(now);
}

void LiveQuestions::begin(const Known &known, const QString &source)
{
    m_begun = true;
    m_hand = handOf(source);
    m_answeredPlaces.clear();
    m_layout.clear();
    m_outcome = Outcome::None;
    m_counts = {};
    m_picker.begin();
    setKnown(known);
    settle();
}

void LiveQuestions::setKnown(const Known &known)
{
    m_known = known;
    m_layout.clear(); // read anew with the next block
}

void LiveQuestions::setOn(bool on)
{
    m_on = on;
    settle();
    emit changed();
}

void LiveQuestions::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) != paused)
        settle();
}

void LiveQuestions::setPace(double perMinute)
{
    m_pace = perMinute;
    m_picker.setPace(perMinute);
    emit changed();
}

void LiveQuestions::followRecording()
{
    if (!m_recording->takes())
        m_begun = false; // the next recording begins anew
    settle();
    storeAll();
}

void LiveQuestions::readChannels(const Layout &layout)
{
    m_layout = layout;
    m_model.setImage(m_known.image);
    m_usesModel = m_model.isOpen() && m_model.lacks(layout).isEmpty();
    if (!m_usesModel)
        m_model.setImage({});
    m_picker.setModel(m_usesModel, m_usesModel ? m_known.trainedOn : std::nullopt);
    m_spreads.clear();
    m_reader.reset();
    const bool field = has(layout, Quantity::MagneticField);
    const QStringList names = m_known.inputs ? namesOf(*m_known.inputs) : field ? QStringList() : usualNames(layout);
    if (InputReader reader(layout, names); reader.lacking().isEmpty() && reader.channels() > 0)
        m_reader = reader;
    if (m_reader && !m_known.inputs && !field)
        m_spreads.resize(m_reader->channels());
    m_picker.forget();
    for (const auto *places : {&m_known.places, &m_answeredPlaces})
        for (const MomentPicker::Place &place : *places)
            m_picker.know(place);
}

// False as long as the channels of a board that the project has not met are being measured.
bool LiveQuestions::measured(const Rows &rows)
{
    if (m_spreads.empty())
        return true;
    if (!m_measuredFrom || *m_measuredFrom > rows.t.front())
        m_measuredFrom = rows.t.front();
    const std::vector<float> values = m_reader->read(rows);
    for (std::size_t i = 0; i < values.size(); ++i)
        m_spreads[i % m_spreads.size()].add(double(values[i]));
    if (rows.t.back() - *m_measuredFrom < kMeasuring)
        return false;
    m_known.inputs = measuredOver(usualNames(m_layout), m_spreads);
    m_spreads.clear();
    m_measuredFrom.reset();
    return true;
}

void LiveQuestions::take(const LiveBlock &block)
{
    if (!m_begun)
        return;
    if (*block.channels != m_layout)
        readChannels(*block.channels);
    if (!m_reader || !measured(block.rows))
        return;
    const std::vector<HostPredictor::Answer> answers = m_model.add(block.rows, m_layout);
    const double offset = m_recording->clockOffset();
    auto answer = answers.begin();
    const std::vector<InputChannel> inputs = m_known.inputs.value_or(std::vector<InputChannel>());
    std::vector<float> input;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const double t = block.rows.t[i];
        input.clear();
        m_reader->append(block.rows, i, input);
        input = inputOf(inputs, std::move(input));
        const bool free = m_state == State::Watching;
        const auto found = m_picker.take(t + offset, input, block.samples[i].accel, free);
        for (; answer != answers.end() && answer->end <= t; ++answer) {
            std::array<float, 5> probability{};
            std::transform(answer->probability.begin(), answer->probability.end(), probability.begin(),
                [](std::uint8_t p) { return float(p) / 255; });
            m_picker.answer(answer->begin + offset, probability);
        }
        if (found)
            ask(*found, offset);
        followStretch(t + offset);
    }
    settle();
    if (asked())
        emit grew();
    storeAll();
}

void LiveQuestions::ask(const MomentPicker::Moment &moment, double offset)
{
    Question question{moment, reasonOf(moment, m_usesModel), {}, doubtful(moment.probability), true, {}};
    std::vector<LabelField> fields;
    for (const auto *places : {&m_known.places, &m_answeredPlaces})
        for (const MomentPicker::Place &place : *places)
            if (place.combination >= 0 && place.feature.size() == moment.feature.size())
                fields.push_back({place.combination, place.feature});
    question.answers = likelyAnswers(
        answerChances(usualChances(m_known.combinations), moment.probability, moment.feature, fields));
    if (m_hand) {
        const double middle = (moment.stretch.begin + moment.stretch.end) / 2 - offset;
        question.truth = Combination(m_hand->truth(middle).flexed);
    }
    m_question = question;
    m_answer.reset();
    m_problem.clear();
    ++m_counts.asked;
    enter(State::Asking);
}

void LiveQuestions::followStretch(double now)
{
    if (!asked())
        return;
    MomentPicker::Stretch &mine = m_question->moment.stretch;
    const MomentPicker::Stretch &newest = m_picker.stretch();
    if (m_question->held && newest.number == mine.number)
        mine.end = newest.end;
    if (m_question->held && (newest.number != mine.number || !newest.held))
        m_question->held = false;
    if (m_label && m_label->growing) {
        m_label->end = m_recording->indexAt(mine.end);
        m_label->growing = m_question->held && m_label->source == LabelSource::Human;
    }
    if (m_question->held)
        return;
    if (m_state == State::Growing && m_label && m_label->stored)
        close(Outcome::Answered);
    else if (m_state == State::Asking && m_problem.isEmpty() && now - mine.end > kLate)
        close(Outcome::Expired);
}

void LiveQuestions::close(Outcome outcome)
{
    m_outcome = outcome;
    m_counts.expired += outcome == Outcome::Expired;
    if (m_label)
        m_label->growing = false;
    m_label.reset();
    m_question.reset();
    m_answer.reset();
    m_problem.clear();
    enter(State::Watching);
}

void LiveQuestions::answer(const Combination &fingers)
{
    if (!fingers.isUnknown())
        give(fingers, LabelSource::Human);
}

void LiveQuestions::cannotTell() { give({}, LabelSource::CannotTell); }

void LiveQuestions::give(const Combination &fingers, LabelSource source)
{
    if (m_state != State::Asking)
        return;
    const MomentPicker::Stretch &held = m_question->moment.stretch;
    m_label = std::make_shared<Label>();
    m_label->session = m_recording->session();
    m_label->begin = m_recording->indexAt(held.begin);
    m_label->end = m_recording->indexAt(held.end);
    m_label->fingers = fingers;
    m_label->source = source;
    m_label->growing = m_question->held && source == LabelSource::Human;
    m_unstored.push_back(m_label);
    m_answer = fingers;
    m_problem.clear();
    enter(State::Growing);
    storeAll();
}

void LiveQuestions::notNow()
{
    if (m_state != State::Asking)
        return;
    ++m_counts.declined;
    m_picker.rest(kRest);
    close(Outcome::Declined);
}

void LiveQuestions::goOn()
{
    m_picker.goOn();
    settle();
}

void LiveQuestions::labelsMoved(qint64 session, const LabelAct &act)
{
    if (act.edits.empty() || !act.edits.front().after)
        return;
    const int begin = act.edits.front().after->segment.begin;
    const auto moved = std::find_if(m_unstored.begin(), m_unstored.end(),
        [&](const auto &label) { return label->session == session && label->begin == begin; });
    if (moved == m_unstored.end())
        return;
    const bool mine = *moved == m_label;
    m_unstored.erase(moved);
    if (mine)
        close(Outcome::Answered);
    settle();
}

void LiveQuestions::storeAll()
{
    const std::vector<std::shared_ptr<Label>> labels = m_unstored; // some leave it
    for (const std::shared_ptr<Label> &label : labels)
        store(label);
}

// What is answered, as far as the file has its rows.
void LiveQuestions::store(const std::shared_ptr<Label> &label)
{
    if (label->busy)
        return;
    const bool over = label->session != m_recording->session(); // then the file had all of that recording
    const qint64 end = over ? label->end : std::min(label->end, m_recording->kept());
    const qint64 before = label->stored ? label->stored->segment.end : label->begin;
    if (end <= before) {
        if (label->stored && !label->growing && before >= label->end)
            std::erase(m_unstored, label);
        return;
    }
    if (label->growing && label->stored) {
        const double grown = m_question->seconds() * double(end - before) / double(label->end - label->begin); // s
        if (grown < kStoreEvery)
            return;
    } else if (!label->growing && end < label->end && m_recording->takes()) {
        return; // the rest comes with the next rows
    }
    const LabelledSegment now{{int(label->begin), int(end), label->fingers}, label->source};
    const QString text = label->source == LabelSource::CannotTell
                             ? tr("Can’t tell")
                             : tr("Label %1").arg(QString::fromStdString(label->fingers.toString()));
    const LabelAct act{text, {{label->stored, now}}, {}, now.segment, now.segment, true};
    label->busy = true;
    follow(
        this, m_store(label->session, act), [this, label, now] { stored(label, now); },
        [this, label](const ProjectError &error) { notStored(label, error.text, error.mayPass()); },
        [this, label] {
            notStored(label, tr("The answer was not stored, as a change before it was not; answer again."), true);
        });
}

void LiveQuestions::stored(const std::shared_ptr<Label> &label, const LabelledSegment &as)
{
    label->busy = false;
    const bool first = !std::exchange(label->stored, as);
    if (std::find(m_unstored.begin(), m_unstored.end(), label) == m_unstored.end())
        return; // taken back meanwhile
    m_problem.clear();
    const bool cannotTell = label->source == LabelSource::CannotTell;
    if (first) {
        ++(cannotTell ? m_counts.cannotTell : m_counts.answered);
        if (label == m_label && !cannotTell) {
            m_answeredPlaces.push_back({m_question->moment.feature, m_question->moment.facing, label->fingers.bits()});
            m_picker.know(m_answeredPlaces.back());
            m_known.combinations.push_back(label->fingers);
        }
        if (label == m_label && (cannotTell || !m_question->held))
            close(cannotTell ? Outcome::CannotTell : Outcome::Answered);
    }
    settle();
    emit changed();
    store(label); // what came meanwhile
}

// An answer of which nothing is stored is no answer: the question stays, with the reason.
void LiveQuestions::notStored(const std::shared_ptr<Label> &label, const QString &sentence, bool mayPass)
{
    label->busy = false;
    m_problem = sentence;
    if (!label->stored || !mayPass)
        std::erase(m_unstored, label);
    else
        QTimer::singleShot(kRetry, this, &LiveQuestions::storeAll); // where no more rows come
    if (!label->stored && label == m_label) {
        m_label.reset();
        m_answer.reset();
        return enter(State::Asking);
    }
    emit changed();
}

} // namespace lodestone
