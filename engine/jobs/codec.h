// SPDX-License-Identifier: GPL-3.0-or-later
// How a struct travels between a program and the engine. Each struct lists its fields once:
//     static void fields(auto &self, auto &field) { field("seed", self.seed); }
// encode(), decode() and the check of JOBS.md all read that one list.
//   field(name, value)            is always written, and must be there; a std::optional may be absent
//   field.usual(name, value, def) is left out where it has its usual value, and has it where it is absent
//   field.older(name, value)      is always written; where an older version wrote none it stays as it was
// Pure functions, any thread. decode() throws JobFailed{FieldDamaged, {path}}; a field it does not know is passed over,
// so that an older program understands a newer project.
#pragma once
#include "engine/jobs/failure.h"
#include "engine/signal/combination.h"
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonObject>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace lodestone {

// An enum that travels as a word specialises this with `names`, in the order of its values, and `problem`: what an
// unknown word means.
template<class E>
struct Codes;

template<class E>
QString codeOf(E value) requires requires
{
    Codes<E>::names;
}
{
    return QLatin1String(Codes<E>::names[std::size_t(value)]);
}
template<class E>
std::optional<E> valueOf(const QString &code) requires requires
{
    Codes<E>::names;
}
{
    for (std::size_t i = 0; i < Codes<E>::names.size(); ++i)
        if (code == QLatin1String(Codes<E>::names[i]))
            return E(i);
    return std::nullopt;
}

namespace codec {

// Where a value stands in its message; only made into text when something is wrong with it.
struct Place
{
    const Place *outer = nullptr;
    const char *name = nullptr;
    qsizetype index = 0;
    QString text() const; // "picks[3].combination"
};
[[noreturn]] void damaged(const Place &place);
qint64 integerOf(const QCborValue &value, qint64 least, qint64 most, const Place &place);
double numberOf(const QCborValue &value, const Place &place); // null is what JSON made of a NaN
QString textOf(const QCborValue &value, const Place &place);
QByteArray bytesOf(const QCborValue &value, const Place &place);
Combination combinationOf(const QCborValue &value, const Place &place);

template<class T>
inline constexpr bool isOptional = false;
template<class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template<class T>
inline constexpr bool isArray = false;
template<class T, std::size_t N>
inline constexpr bool isArray<std::array<T, N>> = true;
template<class T>
inline constexpr bool isMap = false;
template<class T>
inline constexpr bool isMap<std::map<QString, T>> = true;

struct Nothing
{
    void operator()(const char *, const auto &) {}
    void usual(const char *, const auto &value, const std::remove_cvref_t<decltype(value)> & = {}) { (void)value; }
    void older(const char *, const auto &) {}
};
template<class T>
concept Struct = requires(T &value, Nothing &field)
{
    T::fields(value, field);
};
template<class T>
concept Coded = requires
{
    Codes<T>::names;
};

template<class T>
QCborValue toCbor(const T &value);
template<class T>
void fromCbor(const QCborValue &value, T &out, const Place &place);

class Writer
{
public:
    void operator()(const char *name, const auto &value)
    {
        if constexpr (isOptional<std::remove_cvref_t<decltype(value)>>) {
            if (value)
                map.insert(QLatin1String(name), toCbor(*value));
        } else {
            map.insert(QLatin1String(name), toCbor(value));
        }
    }
    void usual(const char *name, const auto &value, const std::remove_cvref_t<decltype(value)> &usual = {})
    {
        if (!(value == usual))
            (*this)(name, value);
    }
    void older(const char *name, const auto &value) { (*this)(name, value); }
    QCborMap map;
};

class Reader
{
public:
    Reader(const QCborMap &map, const Place *outer) : m_map(map), m_outer(outer) {}
    template<class T>
    void operator()(const char *name, T &out)
    {
        const QCborValue value = m_map.value(QLatin1String(name));
        const Place place{m_outer, name};
        if constexpr (isOptional<T>) {
            out.reset();
            if (!value.isUndefined() && !value.isNull())
                fromCbor(value, *(out = typename T::value_type{}), place); // clang 14 emplaces no aggregate
        } else {
            if (value.isUndefined())
                damaged(place);
            fromCbor(value, out, place);
        }
    }
    template<class T>
    void usual(const char *name, T &out, const T &usual = {})
    {
        if (m_map.contains(QLatin1String(name)))
            (*this)(name, out);
        else
            out = usual;
    }
    template<class T>
    void older(const char *name, T &out)
    {
        if (m_map.contains(QLatin1String(name)))
            (*this)(name, out);
    }

private:
    const QCborMap &m_map;
    const Place *m_outer;
};

template<class T>
QCborValue toCbor(const T &value)
{
    if constexpr (Struct<T>) {
        Writer writer;
        T::fields(value, writer);
        return writer.map;
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>) {
        return QCborValue(value);
    } else if constexpr (std::is_same_v<T, Combination>) {
        return QString::fromStdString(value.toString());
    } else if constexpr (Coded<T>) {
        return codeOf(value);
    } else if constexpr (std::is_integral_v<T>) {
        return QCborValue(qint64(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        return QCborValue(double(value));
    } else if constexpr (isMap<T>) {
        QCborMap map;
        for (const auto &[name, entry] : value)
            map.insert(name, toCbor(entry));
        return map;
    } else {
        QCborArray array;
        for (const auto &entry : value)
            array.append(toCbor(entry));
        return array;
    }
}

template<class T>
void fromCbor(const QCborValue &value, T &out, const Place &place)
{
    if constexpr (Struct<T>) {
        if (!value.isMap())
            damaged(place);
        const QCborMap map = value.toMap();
        Reader reader(map, &place);
        T::fields(out, reader);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.isBool())
            damaged(place);
        out = value.toBool();
    } else if constexpr (std::is_same_v<T, QString>) {
        out = textOf(value, place);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        out = bytesOf(value, place);
    } else if constexpr (std::is_same_v<T, Combination>) {
        out = combinationOf(value, place);
    } else if constexpr (Coded<T>) {
        const QString code = textOf(value, place);
        const std::optional<T> known = valueOf<T>(code);
        if (!known)
            throw JobFailed{Codes<T>::problem, {Codes<T>::problem == JobProblem::FieldDamaged ? place.text() : code}};
        out = *known;
    } else if constexpr (std::is_same_v<T, quint64>) { // its bits, as the signed integer that CBOR holds
        out = quint64(integerOf(value, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), place));
    } else if constexpr (std::is_integral_v<T>) {
        out = T(integerOf(value, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), place));
    } else if constexpr (std::is_floating_point_v<T>) {
        out = T(numberOf(value, place));
    } else if constexpr (isMap<T>) {
        if (!value.isMap())
            damaged(place);
        out.clear();
        for (const auto &entry : value.toMap())
            fromCbor(entry.second, out[entry.first.toString()], place);
    } else {
        if (!value.isArray())
            damaged(place);
        const QCborArray array = value.toArray();
        if constexpr (isArray<T>) {
            if (array.size() != qsizetype(out.size()))
                damaged(place);
        } else {
            out.clear();
            out.resize(typename T::size_type(array.size()));
        }
        for (qsizetype i = 0; i < array.size(); ++i)
            fromCbor(array.at(i), out[typename T::size_type(i)], Place{&place, nullptr, i});
    }
}

} // namespace codec

template<class T>
QCborMap encode(const T &value)
{
    return codec::toCbor(value).toMap();
}
template<class T>
T decode(const QCborMap &map)
{
    T out;
    codec::Reader reader(map, nullptr);
    T::fields(out, reader);
    return out;
}
template<class T>
QJsonObject encodeJson(const T &value)
{
    return encode(value).toJsonObject();
}
template<class T>
T decodeJson(const QJsonObject &json)
{
    return decode<T>(QCborMap::fromJsonObject(json));
}

} // namespace lodestone
