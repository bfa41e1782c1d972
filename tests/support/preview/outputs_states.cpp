// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/outputs_controller.h"
#include "tests/support/preview/states.h"
#include "widgets/outputs/outputs_page.h"

namespace lodestone::preview {
namespace {

State outputs(const char *name, std::function<void(OutputsPage &)> fill)
{
    return {QLatin1String(name), [fill](MainWindow &window) {
                auto *page = new OutputsPage(OutputsController::descriptions());
                window.setPages(pagesOf({.outputs = page}));
                setUpFrame(window, "outputs", Link::Connected);
                for (const OutputKind &kind : outputKinds())
                    page->setSettings(kind.name, completed(kind, {}).toVariantMap());
                fill(*page);
            }};
}

} // namespace

std::vector<State> outputsStates()
{
    return {
        outputs("outputs-off", [](OutputsPage &) {}),
        outputs("outputs-on",
            [](OutputsPage &page) {
                page.setState("osc", {true, "127.0.0.1:12000", {}, 48210, -1});
                page.setState("websocket", {true, "http://127.0.0.1:8765/", {}, 12040, 2});
                page.setFigures({"efeef", 11.6, 19.4, 0.42});
            }),
        outputs("outputs-problems",
            [](OutputsPage &page) {
                page.setState("websocket", {false, {},
                                               "Port 8765 cannot be used (The bound address is already in use). "
                                               "Choose another one.",
                                               0, -1});
                page.setState(
                    "keys", {false, {},
                                "No keyboard with the panic key esc can be read, so nothing could stop it. Run: sudo "
                                "usermod -aG input $USER, and log in again.",
                                0, -1});
            }),
    };
}

} // namespace lodestone::preview
