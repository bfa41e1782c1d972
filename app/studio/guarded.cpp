// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/guarded.h"
#include <new>
#include <stdexcept>

namespace lodestone {
namespace {

QString inWords(const std::exception &exception)
{
    if (dynamic_cast<const std::bad_alloc *>(&exception) || dynamic_cast<const std::length_error *>(&exception))
        return QCoreApplication::translate(
            "Sentences", "There was not enough memory for this; close other programs, or choose a smaller recording.");
    return QCoreApplication::translate("Sentences",
        "Something went wrong that should not (%1). What was recorded and labelled is kept; please report this.")
        .arg(QString::fromLocal8Bit(exception.what()));
}

} // namespace

ProjectError unexpectedError(const std::exception &exception) { return {inWords(exception)}; }

QString unexpectedInWords(const std::exception_ptr &pointer)
{
    try {
        std::rethrow_exception(pointer);
    } catch (const ProjectError &error) {
        return error.text;
    } catch (const std::exception &exception) {
        return inWords(exception);
    } catch (...) {
        return QCoreApplication::translate("Sentences",
            "Something went wrong that should not. What was recorded and labelled is kept; please report this.");
    }
}

} // namespace lodestone
