// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/calibrations.h"
#include "engine/project/words.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUrl>
#include <cmath>

namespace lodestone {

namespace {

constexpr int kFormat = 1;

QJsonArray toJson(const Vector3 &v) { return {v[0], v[1], v[2]}; }
QJsonArray toJson(const std::array<Vector3, 3> &m) { return {toJson(m[0]), toJson(m[1]), toJson(m[2])}; }

// Reads one part; the first field that is not there, or no number, is named.
class Reader
{
public:
    Reader(const QJsonObject &object, QString part) : m_object(object), m_part(std::move(part)) {}
    double number(const char *key) const { return number(m_object.value(QLatin1String(key)), key); }
    Vector3 vector(const char *key) const { return vector(m_object.value(QLatin1String(key)), key); }
    std::array<Vector3, 3> matrix(const char *key) const
    {
        const QJsonArray rows = m_object.value(QLatin1String(key)).toArray();
        return {vector(rows.at(0), key), vector(rows.at(1), key), vector(rows.at(2), key)};
    }

private:
    double number(const QJsonValue &value, const char *key) const
    {
        if (!value.isDouble())
            throw ProjectError{
                Words::tr("A calibration's \"%1.%2\" is missing or no number; calibrate the glove again.")
                    .arg(m_part, QLatin1String(key))};
        return value.toDouble();
    }
    Vector3 vector(const QJsonValue &value, const char *key) const
    {
        const QJsonArray axes = value.toArray();
        return {number(axes.at(0), key), number(axes.at(1), key), number(axes.at(2), key)};
    }
    QJsonObject m_object;
    QString m_part;
};

} // namespace

QJsonObject toJson(const Calibration &c)
{
    QJsonObject out{{"version", c.version}, {"serial", QString::fromStdString(c.serial)},
        {"created", QString::fromStdString(c.created)}};
    if (c.accel)
        out["accel"] = QJsonObject{
            {"offset", toJson(c.accel->offset)}, {"scale", toJson(c.accel->scale)}, {"residual", c.accel->residual}};
    if (c.inertial)
        out["inertial"] = QJsonObject{{"gyro", toJson(c.inertial->gyro)}, {"accel", toJson(c.inertial->accel)},
            {"delay", c.inertial->delay}, {"gyro_sigma", c.inertial->gyroSigma}, {"residual", c.inertial->residual}};
    if (c.mag)
        out["mag"] = QJsonObject{{"offset", toJson(c.mag->offset)}, {"matrix", toJson(c.mag->matrix)},
            {"field", c.mag->field}, {"residual", c.mag->residual}, {"coverage", c.mag->coverage}, {"gap", c.mag->gap},
            {"condition", c.mag->condition}};
    if (c.fingers)
        out["fingers"] = QJsonObject{{"offset", toJson(c.fingers->offset)},
            {"by_gravity", toJson(c.fingers->byGravity)}, {"earth", c.fingers->earthNorm}, {"dip", c.fingers->earthDip},
            {"residual", c.fingers->residual}, {"north_sigma", c.fingers->northSigma}, {"memory", c.fingers->memory}};
    return out;
}

Calibration calibrationFromJson(const QJsonObject &object)
{
    Calibration c;
    c.version = object.value(QStringLiteral("version")).toInt();
    c.serial = object.value(QStringLiteral("serial")).toString().toStdString();
    c.created = object.value(QStringLiteral("created")).toString().toStdString();
    const auto part = [&](const char *name) {
        return Reader(object.value(QLatin1String(name)).toObject(), QLatin1String(name));
    };
    if (object.contains(QStringLiteral("accel"))) {
        const Reader r = part("accel");
        c.accel = AccelCalibration{r.vector("offset"), r.vector("scale"), r.number("residual")};
    }
    if (object.contains(QStringLiteral("inertial"))) {
        const Reader r = part("inertial");
        c.inertial = InertialOffsets{
            r.vector("gyro"), r.vector("accel"), r.number("delay"), r.number("gyro_sigma"), r.number("residual")};
    }
    if (object.contains(QStringLiteral("mag"))) {
        const Reader r = part("mag");
        c.mag = MagCalibration{r.vector("offset"), r.matrix("matrix"), r.number("field"), r.number("residual"),
            r.number("coverage"), r.number("gap"), r.number("condition")};
    }
    if (object.contains(QStringLiteral("fingers"))) {
        const Reader r = part("fingers");
        c.fingers = FingerBaseline{r.vector("offset"), r.matrix("by_gravity"), r.number("earth"), r.number("dip"),
            r.number("residual"), r.number("north_sigma"), r.number("memory")};
    }
    return c;
}

QString serialOfSource(const QString &source)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:glove (.+)|virtual glove seed=(\\d+) .*)$"));
    const QRegularExpressionMatch match = pattern.match(source);
    const QString seed = match.captured(2);
    return seed.isEmpty() ? match.captured(1) : QStringLiteral("VG-%1").arg(seed);
}

CalibrationStore::CalibrationStore(const QString &folder) : m_folder(folder) {}

QString CalibrationStore::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/Lodestone/lodestone/calibrations");
}

QString CalibrationStore::fileOf(const QString &serial) const
{
    return QStringLiteral("%1/%2.json").arg(m_folder, QString::fromLatin1(QUrl::toPercentEncoding(serial)));
}

QList<Calibration> CalibrationStore::all(const QString &serial) const
{
    QFile file(fileOf(serial));
    if (serial.isEmpty() || !file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw ProjectError{
            Words::tr("%1 cannot be read (%2); check its permissions.").arg(file.fileName(), file.errorString())};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const int format = object.value(QStringLiteral("format")).toInt();
    if (format < 1)
        throw ProjectError{
            Words::tr("%1 holds no calibrations; remove it and calibrate the glove again.").arg(file.fileName())};
    if (format > kFormat)
        throw ProjectError{
            Words::tr("%1 was written by a newer Lodestone; update Lodestone to use it.").arg(file.fileName())};
    QList<Calibration> list;
    for (const QJsonValue &value : object.value(QStringLiteral("calibrations")).toArray())
        list.append(calibrationFromJson(value.toObject()));
    return list;
}

std::optional<Calibration> CalibrationStore::newest(const QString &serial) const
{
    const QList<Calibration> list = all(serial);
    return list.isEmpty() ? std::nullopt : std::optional(list.back());
}

std::optional<Calibration> CalibrationStore::version(const QString &serial, int version) const
{
    for (const Calibration &calibration : all(serial))
        if (calibration.version == version)
            return calibration;
    return std::nullopt;
}

void CalibrationStore::checkWritable() const
{
    QTemporaryFile file(m_folder + QStringLiteral("/check"));
    if (!QDir().mkpath(m_folder) || !file.open())
        throw ProjectError{
            Words::tr("The folder %1 cannot be written to; choose a folder of your own for calibrations.")
                .arg(m_folder)};
}

Calibration CalibrationStore::add(Calibration calibration) const
{
    const QString serial = QString::fromStdString(calibration.serial);
    if (serial.isEmpty())
        throw ProjectError{
            Words::tr("The glove has no serial number to keep its calibration under; give the board one.")};
    const QList<Calibration> before = all(serial);
    calibration.version = before.isEmpty() ? 1 : before.back().version + 1;
    calibration.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    QJsonArray list;
    for (const Calibration &old : before)
        list.append(toJson(old));
    list.append(toJson(calibration));
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{"format", kFormat}, {"serial", serial}, {"calibrations", list}}).toJson();
    QSaveFile file(fileOf(serial));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        throw ProjectError{Words::tr("%1 cannot be written (%2); check the folder and the free space.")
                               .arg(file.fileName(), file.errorString())};
    return calibration;
}

} // namespace lodestone
