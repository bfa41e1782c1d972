// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of the Lab Streaming Layer: five probabilities and the in-distribution figure. liblsl is loaded when it is
// switched on, so that Lodestone runs without it (functions: github.com/sccn/liblsl, include/lsl_c.h).
#include "app/studio/device_clock.h"
#include "app/studio/outputs/output.h"
#include <QLibrary>

namespace lodestone {

OutputKind lslOutput();

namespace {

constexpr int kChannels = 6, kFloat = 1; // cft_float32
constexpr const char *kStream = "Lodestone";

struct Library
{
    QLibrary file;
    void *(*createInfo)(const char *, const char *, std::int32_t, double, std::int32_t, const char *) = nullptr;
    void *(*description)(void *) = nullptr;
    void *(*child)(void *, const char *) = nullptr;
    void *(*value)(void *, const char *, const char *) = nullptr;
    void *(*createOutlet)(void *, std::int32_t, std::int32_t) = nullptr;
    void (*destroyOutlet)(void *) = nullptr;
    void (*destroyInfo)(void *) = nullptr;
    std::int32_t (*push)(void *, const float *, double) = nullptr;
    std::int32_t (*haveConsumers)(void *) = nullptr;
    double (*clock)() = nullptr;

    template<class Function>
    bool find(Function &function, const char *name)
    {
        function = reinterpret_cast<Function>(file.resolve(name));
        return function != nullptr;
    }
    bool load(const QString &wanted)
    {
        const QStringList names = wanted.isEmpty() ? QStringList{"liblsl.so.2", "liblsl.so", "liblsl64.so"}
                                                   : QStringList{wanted};
        for (const QString &name : names) {
            file.setFileName(name);
            if (file.load())
                break;
        }
        return file.isLoaded() && find(createInfo, "lsl_create_streaminfo") && find(description, "lsl_get_desc")
               && find(child, "lsl_append_child") && find(value, "lsl_append_child_value")
               && find(createOutlet, "lsl_create_outlet") && find(destroyOutlet, "lsl_destroy_outlet")
               && find(destroyInfo, "lsl_destroy_streaminfo") && find(push, "lsl_push_sample_ft")
               && find(haveConsumers, "lsl_have_consumers") && find(clock, "lsl_local_clock");
    }
};

class LslOutput : public Output
{
public:
    explicit LslOutput(std::unique_ptr<Library> library) : m_library(std::move(library))
    {
        const Library &lsl = *m_library;
        // Irregular: a prediction comes every fifth sample, and not in pauses.
        m_info = lsl.createInfo(kStream, "Fingers", kChannels, 0, kFloat, "lodestone-predictions");
        void *channels = lsl.child(lsl.description(m_info), "channels");
        for (int i = 0; i < kChannels; ++i) {
            void *channel = lsl.child(channels, "channel");
            lsl.value(channel, "label", i < 5 ? kFingerNames[std::size_t(i)] : "known");
            lsl.value(channel, "unit", i < 5 ? "probability of flexed" : "share");
        }
        m_outlet = lsl.createOutlet(m_info, 0, 360);
    }
    ~LslOutput() override
    {
        m_library->destroyOutlet(m_outlet);
        m_library->destroyInfo(m_info);
    }
    QString where() const override { return QLatin1String(kStream); }
    int clients() const override { return m_listens ? 1 : 0; }
    void send(const OutputPrediction &p, Combination) override
    {
        std::array<float, kChannels> values{};
        std::copy(p.probability.begin(), p.probability.end(), values.begin());
        values.back() = p.known ? float(*p.known) : -1;
        // Stamped with when the sample was taken, as LSL wants it.
        const double age = p.sampledNanoseconds ? double(steadyNanoseconds() - *p.sampledNanoseconds) * 1e-9 : 0;
        m_library->push(m_outlet, values.data(), m_library->clock() - age);
        count();
        if (const bool listens = m_library->haveConsumers(m_outlet) != 0; std::exchange(m_listens, listens) != listens)
            emit changed();
    }

private:
    std::unique_ptr<Library> m_library;
    void *m_info = nullptr, *m_outlet = nullptr;
    bool m_listens = false;
};

} // namespace

OutputKind lslOutput()
{
    OutputKind kind{QStringLiteral("lsl"), OutputWords::tr("LSL"),
        OutputWords::tr("For the Lab Streaming Layer: a stream named Lodestone, with the time of each sample."),
        {{QStringLiteral("library"), OutputWords::tr("liblsl, if it is elsewhere"), OutputField::Kind::File,
            QString()}},
        false, [](const QJsonObject &settings) {
            auto library = std::make_unique<Library>();
            if (library->load(settings["library"].toString()))
                return OutputOpened{std::make_unique<LslOutput>(std::move(library))};
            return OutputOpened{nullptr,
                OutputWords::tr("liblsl is not installed, and Debian has no package of it. Take the .deb for your "
                                "Debian from github.com/sccn/liblsl/releases, install it, and switch this on again.")};
        }};
    kind.settingsOf = [](const QString &, QString *) { return QJsonObject(); };
    return kind;
}

} // namespace lodestone
