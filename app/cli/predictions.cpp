// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/predictions.h"
#include "app/cli/projects.h"
#include "app/studio/glove_state.h"
#include "app/studio/live_stream.h"
#include "app/studio/outputs/live_feed.h"
#include "app/studio/outputs/session_feed.h"
#include "app/studio/outputs/window_feed.h"
#include "app/studio/project_thread.h"
#include <algorithm>

namespace lodestone::cli {
namespace {

constexpr int kBoardMilliseconds = 15000;

// Without weights; nothing: no model of the project has an image.
std::optional<ModelInfo> newestWithImage(const Project &project)
{
    const QList<ModelInfo> models = project.models();
    const auto found = std::find_if(
        models.begin(), models.end(), [](const ModelInfo &model) { return !model.hash.isEmpty(); });
    return found == models.end() ? std::nullopt : project.model(found->id);
}

std::optional<ModelInfo> modelOf(const PredictionChoice &choice)
{
    if (!choice.image.empty()) {
        ModelInfo model;
        model.image = readFile(choice.image);
        ImageModel opened;
        QString why;
        if (!ImageModel::open(model.image, opened, &why))
            throw Failure{QStringLiteral("This is not an image that can run here: %1. Make one with lodestone-cli "
                                         "quantise.")
                              .arg(why)};
        model.hash = opened.hash();
        return model;
    }
    return choice.project.empty() ? std::nullopt : newestWithImage(*openProject(choice.project, true, true));
}

} // namespace

struct Predictions::Parts
{
    std::unique_ptr<ProjectThread> project;
    std::unique_ptr<GloveState> glove;
    std::unique_ptr<LiveStream> stream;
    std::unique_ptr<LiveFeed> live;
    std::unique_ptr<SessionFeed> session;
    std::unique_ptr<WindowFeed> window;
};

void PredictionChoice::declare(CLI::App &command)
{
    auto *projectOption = command.add_option(
        "--project", project, "The project with the model: its newest that has an image");
    auto *imageOption =
        command.add_option("--image", image, "The image file instead of a project's")->excludes(projectOption);
    auto *sessionOption = command
                              .add_option("--session", session,
                                  "Predictions of this recorded session of the project instead of a glove's, by number "
                                  "or name")
                              ->needs(projectOption);
    command.add_option("--replay-speed", replaySpeed, "Session seconds a second; 0: as fast as it goes")
        ->check(CLI::Range(0.0, 1000.0))
        ->needs(sessionOption)
        ->capture_default_str();
    command.add_flag("--window", window, "Predictions of the window that has the project open")
        ->needs(projectOption)
        ->excludes(imageOption)
        ->excludes(sessionOption);
    glove.declare(command);
}

QByteArray PredictionChoice::chosenImage() const
{
    if (!image.empty())
        return readFile(image);
    const std::optional<ModelInfo> model = modelOf(*this);
    return model ? model->image : QByteArray();
}

Predictions::Predictions(Run &run, const PredictionChoice &choice) : d(std::make_unique<Parts>())
{
    if (choice.window)
        openWindow(choice);
    else if (!choice.session.empty())
        openSession(run, choice);
    else
        openGlove(run, choice);
}

Predictions::~Predictions() = default;

void Predictions::start()
{
    if (d->session)
        d->session->start();
}

void Predictions::openGlove(Run &run, const PredictionChoice &choice)
{
    const GloveChoice &wanted = choice.glove;
    if (!wanted.glove && wanted.port.empty())
        throw WrongUsage{QStringLiteral("Predictions of what? Give --port PORT (see lodestone-cli ports), --glove for "
                                        "the virtual one, --session with --project, or --window with --project.")};
    const std::optional<ModelInfo> model = modelOf(choice);
    if (!choice.project.empty()) {
        d->project = std::make_unique<ProjectThread>();
        d->project->open(fromUtf8(choice.project), true);
    }
    d->glove = std::make_unique<GloveState>();
    d->stream = std::make_unique<LiveStream>(d->glove.get(), d->project.get());
    d->live = std::make_unique<LiveFeed>(d->stream.get());
    connect(d->live.get(), &LiveFeed::predicted, this, &Predictions::predicted);
    connect(d->live.get(), &LiveFeed::restarted, this, &Predictions::restarted);
    GloveState &glove = *d->glove;
    const QString port = wanted.glove ? QString::fromLatin1(kVirtualGlove) : fromUtf8(wanted.port);
    if (!glove.open(port, wanted.options()))
        throw Failure{glove.problem()};
    const auto known = [&glove] { return glove.isText() ? glove.channels() != nullptr : glove.answered(); };
    run.waitFor(
        [&] { return known() || (!glove.problem().isEmpty() && glove.state() != GloveState::State::Connecting); },
        kBoardMilliseconds);
    if (!known())
        throw Failure{glove.problem().isEmpty()
                          ? QStringLiteral("Nothing answered on %1 within %2 s; check the cable, the port and the "
                                           "power.")
                                .arg(port)
                                .arg(kBoardMilliseconds / 1000)
                          : glove.problem()};
    if (!wanted.glove && wanted.rate > 0 && !glove.isText())
        glove.link()->setRate(wanted.rate);
    if (glove.isText()) {
        if (!model)
            throw Failure{QStringLiteral("This board runs no model itself; name one that shall predict here, with "
                                         "--project or --image.")};
        if (choice.project.empty())
            d->stream->setHostImage(model);
        HostPredictor here;
        here.setImage(model->image);
        if (const QString name = here.lacks(*glove.channels()); !name.isEmpty())
            throw Failure{QStringLiteral("The model reads %1, and this board has no such channel; choose a model that "
                                         "was trained with this board.")
                              .arg(name)};
    } else if (glove.runningSlot() < 0) {
        run.say(QStringLiteral(
            "This glove runs no image, so it predicts nothing; put one on it with lodestone-cli flash."));
    } else if (choice.project.empty() && model) {
        d->stream->setImage(model->image, {});
    }
}

void Predictions::openSession(Run &, const PredictionChoice &choice)
{
    const auto project = openProject(choice.project, true, true);
    const SessionInfo session = findSession(*project, choice.session);
    const std::optional<ModelInfo> model = newestWithImage(*project);
    if (!model)
        throw Failure{QStringLiteral("No model of this project has an image; train one, or make its image with "
                                     "lodestone-cli quantise.")};
    d->session = std::make_unique<SessionFeed>(project->rows(session.id), session.layout, *model, choice.replaySpeed);
    if (!d->session->problem().isEmpty())
        throw Failure{d->session->problem()};
    connect(d->session.get(), &SessionFeed::predicted, this, &Predictions::predicted);
    connect(d->session.get(), &SessionFeed::ended, this, [this] { m_over = true; });
}

void Predictions::openWindow(const PredictionChoice &choice)
{
    d->window = std::make_unique<WindowFeed>();
    connect(d->window.get(), &WindowFeed::predicted, this, &Predictions::predicted);
    connect(d->window.get(), &WindowFeed::ended, this, [this] { m_over = true; });
    if (!d->window->open(fromUtf8(choice.project)))
        throw Failure{
            QStringLiteral("No window of this user has %1 open; open it there, or take a glove with --port or "
                           "--glove.")
                .arg(fromUtf8(choice.project))};
}

} // namespace lodestone::cli
