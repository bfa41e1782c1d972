// SPDX-License-Identifier: GPL-3.0-or-later
// Read once a library instead of once a file: most of a file's compile time is these.
#pragma once
#include <QtCore/QtCore>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>
