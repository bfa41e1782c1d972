// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/printing_boards.h"

#include <QByteArrayList>
#include <QStringList>
#include <cmath>

namespace lodestone {

namespace {

QByteArray num(double value, int digits = 2) { return QByteArray::number(value, 'f', digits); }
QByteArrayList nums(const Three &v, int digits = 2, double scale = 1)
{
    return {num(v[0] * scale, digits), num(v[1] * scale, digits), num(v[2] * scale, digits)};
}
QByteArrayList nine(const Truth &v, int digits = 2)
{
    return nums(v.a, digits) + nums(v.g, digits) + nums(v.m, digits);
}
QByteArrayList bends(const Truth &v)
{
    QByteArrayList cells;
    for (const int b : v.bend)
        cells << QByteArray::number(b);
    return cells;
}
QByteArray named(const QByteArrayList &names, const QByteArrayList &values, const char *assign, const char *between)
{
    QByteArrayList cells;
    for (qsizetype i = 0; i < names.size(); ++i)
        cells << names[i] + assign + values[i];
    return cells.join(between);
}
QByteArray xyz(const QByteArrayList &v, const char *between = "  ", const char *assign = ": ")
{
    return named({"X", "Y", "Z"}, v, assign, between);
}
QByteArray ms(double t) { return QByteArray::number(1234 + std::llround(1000 * t)); }

const char *const kBoot = "\r\n ets Jul 29 2019 12:21:46\r\n\r\nrst:0x1 (POWERON_RESET),boot:0x13 "
                          "(SPI_FAST_FLASH_BOOT)\r\nMPU9250 init... OK\r\nCalibrating, keep still\r\n";

QString sensor(char quantity, const char *unit, int number = 0)
{
    QStringList channels;
    for (const char axis : {'x', 'y', 'z'})
        channels << QLatin1Char(quantity) + (number ? QString::number(number) : QString()) + QLatin1Char(axis)
                        + (*unit ? QString("/") + unit : QString());
    return channels.join(' ');
}
QString all(std::initializer_list<QString> parts) { return QStringList(parts).join(' '); }

const QString kA = sensor('a', "m/s2"), kG = sensor('g', "deg/s"), kM = sensor('m', "uT");
const QString kAq = sensor('a', "m/s2?"), kGq = sensor('g', "deg/s?"), kMq = sensor('m', "uT?");
const QString kBends = "b1 b2 b3 b4 b5", kBendsQ = "b1? b2? b3? b4? b5?";

} // namespace

Truth truth(double t)
{
    const auto noise = [t](int k) { return std::sin(12.9898 * (1000 * t + 3.7 * k) + 78.233 * k); };
    Truth v{{0.5 * std::sin(t), 0.3 * std::cos(1.3 * t), 9.7 + 0.1 * std::sin(3 * t)},
        {57.3 * std::sin(2 * t), 28.6 * std::cos(t), 5.7 * std::sin(5 * t)},
        {30 * std::sin(t), 20 * std::cos(t), -40 + 5 * std::sin(2 * t)}, {}};
    for (int k = 0; k < 3; ++k) {
        v.a[std::size_t(k)] += 0.02 * noise(k);
        v.g[std::size_t(k)] += 0.3 * noise(k + 3);
        v.m[std::size_t(k)] += 0.2 * noise(k + 6);
    }
    for (int k = 0; k < 5; ++k)
        v.bend[std::size_t(k)] = int(1800 + 900 * std::sin(0.7 * t + k) + 6 * noise(k + 9));
    return v;
}

std::vector<Board> boards()
{
    const QByteArrayList m{"mx", "my", "mz"}, flex{"flex1", "flex2", "flex3", "flex4", "flex5"};
    std::vector<Board> found;
    const auto add = [&found](const char *name, const QString &dialect, const QString &layout, auto line,
                         bool time = false, const QByteArray &begin = kBoot, double hz = 100, int headerEach = 0) {
        found.push_back({name, line, layout, dialect, time, begin, hz, headerEach});
    };
    using T = const Truth &;
    // The kinds of printer.py.
    add("csv", "csv", all({kAq, kGq, kMq}), [](T v, double) { return nine(v).join(',') + "\r\n"; });
    add(
        "csv with names", "csv", all({kAq, kGq, kMq}),
        [](T v, double t) { return ms(t) + ',' + nine(v).join(',') + "\r\n"; }, true,
        QByteArray(kBoot) + "time_ms,ax,ay,az,gx,gy,gz,mx,my,mz\r\n");
    add(
        "tsv with micros", "tsv", all({kAq, kMq}),
        [](T v, double t) { return ms(t) + "000\t" + (nums(v.a, 3) + nums(v.m, 3)).join('\t') + '\n'; }, true);
    add("plotter", "plotter", all({kAq, kMq}), [](T v, double) {
        return named({"accX", "accY", "accZ", "magX", "magY", "magZ"}, nums(v.a) + nums(v.m), ":", " ") + "\r\n";
    });
    add("plotter of bends", "plotter", kBends,
        [flex](T v, double) { return named(flex, bends(v), ":", ",") + "\r\n"; });
    add(
        "teleplot with time", "teleplot", kMq,
        [m](T v, double t) {
            QByteArray lines;
            for (int k = 0; k < 3; ++k)
                lines += '>' + m[k] + ':' + ms(t) + ':' + num(v.m[std::size_t(k)], 3) + '\n';
            return lines;
        },
        true);
    add("teleplot with units", "teleplot", kM, [](T v, double) {
        QByteArray lines;
        for (int k = 0; k < 3; ++k)
            lines += QByteArray(">mag_") + "xyz"[k] + ':' + num(v.m[std::size_t(k)], 3) + "\xC2\xA7uT|g\n";
        return lines;
    });
    add(
        "json lines", "jsonl", all({kAq, kMq}),
        [](T v, double t) {
            return "{\"millis\": " + ms(t) + ", \"acc\": {\"x\": " + num(v.a[0]) + ", \"y\": " + num(v.a[1])
                   + ", \"z\": " + num(v.a[2]) + "}, \"mag\": [" + nums(v.m).join(", ") + "]}\n";
        },
        true);
    add("forwarder", "csv", kMq, [](T v, double) { return nums(v.m).join(',') + "\r\n"; });
    add(
        "flex with names", "csv", kBendsQ, [](T v, double) { return bends(v).join(',') + '\n'; }, false,
        QByteArray(kBoot) + "thumb,index,middle,ring,pinky\n");
    add(
        "semicolons and decimal commas", "semicolon", kAq,
        [](T v, double t) { return ms(t) + ';' + nums(v.a, 3).join(';').replace('.', ',') + '\n'; }, true,
        QByteArray(kBoot) + "t;ax;ay;az\n");
    add("raw counts for MotionCal", "csv", all({sensor('a', "LSB?"), sensor('g', "LSB?"), sensor('m', "LSB?")}),
        [](T v, double) {
            return "Raw:" + (nums(v.a, 0, 8192 / 9.8) + nums(v.g, 0, 16) + nums(v.m, 0, 10)).join(',') + "\r\n";
        });
    add("letters and units", "plotter", kM, [](T v, double) {
        return named({"X", "Y", "Z"}, {num(v.m[0]) + " uT", num(v.m[1]) + " uT", num(v.m[2]) + " uT"}, ": ", "\t")
               + '\n';
    });
    // Libraries' examples.
    add("names, equals, units", "plotter", all({kA, kM}), [m](T v, double) {
        QByteArrayList cells;
        for (int k = 0; k < 3; ++k)
            cells << QByteArray("a") + "xyz"[k] + " = " + num(v.a[std::size_t(k)]) + " m/s^2";
        for (int k = 0; k < 3; ++k)
            cells << m[k] + " = " + num(v.m[std::size_t(k)]) + " uT";
        return cells.join(", ") + "\r\n";
    });
    add("Adafruit, lines in turn", "plotter", all({kA, kM}),
        [](T v, double) { return "Acc " + xyz(nums(v.a), " ") + " m/s^2\r\nMag " + xyz(nums(v.m), " ") + " uT\r\n"; });
    add("Adafruit LIS3MDL", "plotter", kM, [](T v, double) {
        return "\tX: " + num(v.m[0]) + " \tY: " + num(v.m[1]) + " \tZ: " + num(v.m[2]) + " uTesla \r\n";
    });
    add("Adafruit ICM20948", "plotter", all({"o/degC", kA, kM, sensor('g', "rad/s")}), [](T v, double) {
        const auto part = [](const char *name, const QByteArrayList &n, const char *unit) {
            return QByteArray("\t\t") + name + " X: " + n[0] + " \tY: " + n[1] + " \tZ: " + n[2] + ' ' + unit + " \r\n";
        };
        return "\t\tTemperature " + num(25 + 0.01 * v.a[0]) + " deg C\r\n" + part("Accel", nums(v.a), "m/s^2")
               + part("Mag", nums(v.m), "uT") + part("Gyro", nums(v.g, 3, 0.01745), "radians/s") + "\r\n";
    });
    add(
        "CircuitPython LSM9DS1", "plotter", all({kA, sensor('m', "G"), sensor('g', "rad/s"), "o/C"}),
        [](T v, double) {
            return "Acceleration (m/s^2): (" + nums(v.a, 3).join(',') + ")\r\nMagnetometer (gauss): ("
                   + nums(v.m, 3, 0.01).join(',') + ")\r\nGyroscope (rad/sec): (" + nums(v.g, 3, 0.01745).join(',')
                   + ")\r\nTemperature: " + num(25 + 0.01 * v.a[0], 3) + "C\r\n";
        },
        false, kBoot, 10);
    add(
        "CircuitPython ICM20X", "plotter", all({kA, sensor('g', "rad/s"), kM}),
        [](T v, double) {
            const auto part = [](const char *name, const QByteArrayList &n, const char *unit) {
                return QByteArray(name) + " X:" + n[0] + ", Y: " + n[1] + ", Z: " + n[2] + ' ' + unit + "\r\n";
            };
            return part("Acceleration:", nums(v.a), "m/s^2") + part("Gyro", nums(v.g, 2, 0.01745), "rads/s")
                   + part("Magnetometer", nums(v.m), "uT") + "\r\n";
        },
        false, kBoot, 10);
    add("M5Stick with padding", "csv", sensor('a', "g?"), [](T v, double) {
        QByteArrayList cells = nums(v.a, 3, 1 / 9.80665);
        for (QByteArray &cell : cells)
            cell = cell.rightJustified(7);
        return cells.join(',') + "\r\n";
    });
    add(
        "Arduino LSM9DS1, acceleration", "tsv", sensor('a', "g?"),
        [](T v, double) { return nums(v.a, 3, 1 / 9.80665).join('\t') + "\r\n"; }, false,
        "Started\r\nAccelerometer sample rate = 104.00 Hz\r\n\r\nAcceleration in G's\r\nX\tY\tZ\r\n");
    add(
        "Arduino LSM9DS1, field", "tsv", kMq, [](T v, double) { return nums(v.m).join('\t') + "\r\n"; }, false,
        "Started\r\nMagnetic field sample rate = 20.00 uT\r\n\r\nMagnetic Field in uT\r\nX\tY\tZ\r\n", 20);
    add("BNO055 with calibration", "plotter", "qw qx qy qz o o o o", [](T v, double t) {
        return "qW: " + num(std::cos(t / 4), 4) + " qX: " + num(0.05 * v.a[0], 4) + " qY: " + num(std::sin(t / 4), 4)
               + " qZ: " + num(0.05 * v.a[1], 4) + "\t\tSys:3 Gyro:3 Accel:" + QByteArray::number(int(t * 3) % 4)
               + " Mag:2\r\n";
    });
    add(
        "micro:bit tuples", "csv", sensor('a', "mg?"),
        [](T v, double) { return '(' + nums(v.a, 0, 102).join(", ") + ")\r\n"; }, false,
        "MicroPython v1.15-64-g1e2f0d280 on 2021-06-30; micro:bit v2.0.0 with nRF52833\r\nType \"help()\" for more "
        "information.\r\n>>> \r\n");
    add(
        "CircuitPython tuples", "csv", kAq, [](T v, double) { return '(' + nums(v.a, 5).join(", ") + ")\r\n"; }, false,
        "\r\nAuto-reload is on. Simply save files over USB to run them or enter REPL to disable.\r\ncode.py "
        "output:\r\n");
    add(
        "MicroPython banner and blanks", "blanks", all({kAq, kMq}),
        [](T v, double) { return (nums(v.a, 4) + nums(v.m, 3)).join(' ') + "\r\n"; }, false,
        "MPY: soft reboot\r\nMicroPython v1.20.0 on 2023-04-26; Raspberry Pi Pico with RP2040\r\nType \"help()\" for "
        "more "
        "information.\r\n>>> \r\n");
    add("Python dictionaries", "plotter", all({kAq, kMq}), [](T v, double) {
        return '{' + named({"'ax'", "'ay'", "'az'", "'mx'", "'my'", "'mz'"}, nums(v.a) + nums(v.m), ": ", ", ")
               + "}\r\n";
    });
    add(
        "ESP-IDF log", "csv", kAq,
        [](T v, double t) { return "I (" + ms(t) + ") imu: " + nums(v.a, 3).join(", ") + "\r\n"; }, true);
    add(
        "ESP-IDF log in colours", "csv", kAq,
        [](T v, double t) { return "\x1b[0;32mI (" + ms(t) + ") imu: " + nums(v.a, 3).join(", ") + "\x1b[0m\r\n"; },
        true);
    add(
        "ESP-IDF log with names", "plotter", kMq,
        [m](T v, double t) { return "I (" + ms(t) + ") MAG: " + named(m, nums(v.m, 3), "=", " ") + "\r\n"; }, true);
    add(
        "Zephyr log", "csv", kAq,
        [](T v, double t) {
            return "[00:00:" + num(1 + t, 3).rightJustified(6, '0') + ",000] <inf> imu: " + nums(v.a, 3).join(", ")
                   + "\r\n";
        },
        true);
    add("teleplot with strings and shapes", "teleplot", kM, [m](T v, double t) {
        QByteArray lines = ">state:moving|t\n>3D|hand:S:cube:P:1:2:3:R:0:0:" + num(t) + ":C:blue|\n";
        for (int k = 0; k < 3; ++k)
            lines += '>' + m[k] + ':' + num(v.m[std::size_t(k)], 3) + "\xC2\xA7uT\n";
        return lines;
    });
    add("sensors in turn behind words", "plotter", all({kAq, kGq, kMq}), [](T v, double) {
        return "ACC " + nums(v.a).join(' ') + "\nGYR " + nums(v.g).join(' ') + "\nMAG " + nums(v.m).join(' ') + '\n';
    });
    add("sensors in turn whose first axis is at rest", "plotter", all({kAq, kMq}), [](T v, double) {
        return "ACC 0 " + nums(v.a).mid(1).join(' ') + "\nMAG 0 " + nums(v.m).mid(1).join(' ') + '\n';
    });
    add(
        "sensors in turn behind words and their times", "plotter", all({kAq, kMq}),
        [](T v, double t) {
            return "ACC " + ms(t) + ' ' + nums(v.a).join(' ') + "\nMAG " + ms(t + 0.003) + ' ' + nums(v.m).join(' ')
                   + '\n';
        },
        true);
    add(
        "colours, names and a time of the ESP-IDF", "plotter", kMq,
        [m](T v, double t) {
            return "\x1b[0;32mI (" + ms(t) + ") MAG: " + named(m, nums(v.m, 3), "=", " ") + "\x1b[0m\r\n";
        },
        true);
    add(
        "a star behind a sentence", "csv", all({kAq, kMq}),
        [](T v, double t) { return "$IMU," + ms(t) + ',' + (nums(v.a) + nums(v.m)).join(',') + "*\r\n"; }, true);
    add(
        "tuples behind an address", "csv", kAq, [](T v, double) { return '(' + nums(v.a).join(", ") + ")\r\n"; }, false,
        QByteArray(kBoot) + "entry 0x400805e4\r\n");
    add(
        "angles of a Razor AHRS behind addresses", "csv", "qx qy qz",
        [](T v, double) { return "#YPR=" + nums(v.g).join(',') + "\r\n"; }, false,
        QByteArray(kBoot) + "clk_drv:0x00,q_drv:0x00,d_drv:0x00\r\n");
    add("quaternion of a motion processor", "tsv", "qw? qx? qy? qz?", [](T, double t) {
        return "quat\t"
               + QByteArrayList{num(std::cos(t)), num(0.6 * std::sin(t)), num(0.64 * std::sin(t)),
                   num(0.48 * std::sin(t))}
                     .join('\t')
               + "\r\n";
    });
    add("angles of a motion processor", "tsv", "q/deg? q/deg? q/deg?",
        [](T v, double) { return "ypr\t" + nums(v.g).join('\t') + "\r\n"; });
    add("counts of nine axes behind their letters", "tsv",
        all({sensor('a', "LSB?"), sensor('g', "LSB?"), sensor('m', "LSB?")}), [](T v, double) {
            return "a/g/m:\t" + (nums(v.a, 0, 1670) + nums(v.g, 0, 131) + nums(v.m, 0, 3)).join('\t') + "\r\n";
        });
    add("a list of bends", "plotter", "q b1 b2 b3",
        [](T v, double) { return "pitch: " + num(v.g[0]) + " flex: " + bends(v).mid(0, 3).join(' ') + "\r\n"; });
    add("letters of a glove for games", "plotter", "o o o o o o", [](T v, double) {
        QByteArray line;
        for (std::size_t k = 0; k < 5; ++k)
            line += char('A' + k) + QByteArray::number(v.bend[k]);
        return line + "F2047\n";
    });
    add("a line a sensor and its length", "plotter", all({sensor('a', "g"), sensor('m', "uT"), "o/uT"}),
        [](T v, double) {
            const double length = std::sqrt(v.m[0] * v.m[0] + v.m[1] * v.m[1] + v.m[2] * v.m[2]);
            return "Accel : " + xyz(nums(v.a, 5, 1 / 9.81), "  ", "=") + "  g\r\nMag   : " + xyz(nums(v.m), "  ", "=")
                   + "  uT\r\n        |mag| = " + num(length, 3) + " uT\r\n\r\n";
        });
    add("units in words", "plotter", kM,
        [](T v, double) { return "Magnetometer (micro-Teslas)): " + xyz(nums(v.m, 3), " ", "=") + "\r\n"; });
    add("Serial Studio /* */", "csv", all({kAq, kMq}),
        [](T v, double) { return "/*" + (nums(v.a) + nums(v.m)).join(',') + "*/\n"; });
    add("Serial Studio $ ;", "csv", all({kAq, kMq}),
        [](T v, double) { return '$' + (nums(v.a) + nums(v.m)).join(',') + ";\r\n"; });
    add("angle brackets", "csv", all({kAq, kMq}),
        [](T v, double) { return '<' + (nums(v.a) + nums(v.m)).join(',') + ">\n"; });
    add("sentence with checksum", "csv", all({kAq, kMq}), [](T v, double) {
        const QByteArray text = "IMU," + (nums(v.a) + nums(v.m)).join(',');
        int sum = 0;
        for (const char c : text)
            sum ^= c;
        return '$' + text + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
    });
    add("five flex sensors", "csv", kBendsQ, [](T v, double) { return bends(v).join(',') + "\r\n"; });
    add(
        "five flex sensors, millis", "csv", kBendsQ,
        [](T v, double t) { return ms(t) + ',' + bends(v).join(',') + "\r\n"; }, true);
    add("five flex sensors, tabs", "tsv", kBendsQ, [](T v, double) { return bends(v).join('\t') + "\r\n"; });
    add(
        "flex sensors and nine axes", "csv", all({kBends, kAq, kGq, kMq}),
        [](T v, double) { return (bends(v) + nine(v)).join(',') + "\r\n"; }, false,
        QByteArray(kBoot) + "flex1,flex2,flex3,flex4,flex5,ax,ay,az,gx,gy,gz,mx,my,mz\r\n");
    QStringList ten;
    for (int k = 1; k <= 10; ++k)
        ten << sensor('m', "uT?", k);
    add("ten magnetometers", "csv", ten.join(' '), [](T v, double) {
        QByteArrayList cells;
        for (int k = 0; k < 10; ++k)
            cells += nums({v.m[0] + 0.5 * k, v.m[1] - 0.8 * k, v.m[2] + k});
        return cells.join(',') + "\r\n";
    });
    add(
        "200 Hz, micros", "csv", all({kAq, kGq, kMq}),
        [](T v, double t) {
            return QByteArray::number(5000000 + std::llround(1e6 * t)) + ',' + nine(v, 4).join(',') + '\n';
        },
        true, kBoot, 200);
    add(
        "10 Hz", "csv", all({kAq, kGq, kMq}), [](T v, double) { return nine(v).join(", ") + '\n'; }, false, kBoot, 10);
    add(
        "half a line first", "csv", all({kAq, kMq}),
        [](T v, double) { return (nums(v.a) + nums(v.m)).join(',') + "\r\n"; }, false, "12,-7.31,-40.11\r\n");
    add(
        "header again and again", "csv", all({kA, kM}),
        [](T v, double) { return (nums(v.a) + nums(v.m)).join(',') + "\r\n"; }, false,
        QByteArray(kBoot) + "ax (m/s2),ay (m/s2),az (m/s2),mx (uT),my (uT),mz (uT)\r\n", 100, 100);
    add(
        "ovf, nan, inf", "csv", all({kA, kM}),
        [](T v, double t) {
            QByteArrayList cells = nums(v.a) + nums(v.m);
            const int i = int(std::llround(100 * t));
            if (i % 40 == 17)
                cells[3] = i % 3 == 0 ? "nan" : i % 3 == 1 ? "inf" : "ovf";
            return cells.join(',') + "\r\n";
        },
        false, QByteArray(kBoot) + "ax (m/s2),ay (m/s2),az (m/s2),mx (uT),my (uT),mz (uT)\r\n");
    add("tabs and decimal commas", "tsv", all({kAq, kMq}),
        [](T v, double) { return (nums(v.a) + nums(v.m)).join('\t').replace('.', ',') + "\r\n"; });
    add("three in one line", "plotter", all({kAq, kGq, kMq}), [](T v, double) {
        return "Accel: " + nums(v.a).join(' ') + " Gyro: " + nums(v.g).join(' ') + " Mag: " + nums(v.m).join(' ')
               + "\r\n";
    });
    add("bars between", "plotter", all({kAq, kMq}), [](T v, double) {
        return named({"ax", "ay", "az", "mx", "my", "mz"}, nums(v.a) + nums(v.m), ": ", " | ") + "\r\n";
    });
    add("MPU6050 of I2Cdevlib", "tsv", all({sensor('a', "LSB?"), sensor('g', "LSB?")}),
        [](T v, double) { return "a/g:\t" + (nums(v.a, 0, 1672) + nums(v.g, 0, 131)).join('\t') + "\r\n"; });
    add("Pololu LSM303", "plotter", all({sensor('a', "?"), sensor('m', "?")}), [](T v, double) {
        const auto six = [](const QByteArrayList &n) {
            return n[0].rightJustified(6) + ' ' + n[1].rightJustified(6) + ' ' + n[2].rightJustified(6);
        };
        return "A: " + six(nums(v.a, 0, 1672)) + "    M: " + six(nums(v.m, 0, 11)) + "\r\n";
    });
    add("SparkFun ICM-20948", "plotter", all({sensor('a', "mg"), kG, kM, "o/C"}), [](T v, double) {
        const auto list = [](const Three &n, double scale) {
            QByteArrayList cells;
            for (const double value : n)
                cells << QByteArray(value < 0 ? "-" : " ") + num(std::abs(value * scale)).rightJustified(8, '0');
            return "[ " + cells.join(", ") + " ]";
        };
        return "Scaled. Acc (mg) " + list(v.a, 102) + ", Gyr (DPS) " + list(v.g, 1) + ", Mag (uT) " + list(v.m, 1)
               + ", Tmp (C) [  00025.12 ]\r\n";
    });
    add("Razor with a counter", "csv", all({kAq, kMq}), [](T v, double t) {
        return QByteArray::number(std::llround(100 * t)) + ", " + (nums(v.a) + nums(v.m)).join(", ") + "\r\n";
    });
    add("Espruino console", "jsonl", kAq, [](T v, double) {
        return "{ \"x\": " + num(v.a[0]) + ", \"y\": " + num(v.a[1]) + ", \"z\": " + num(v.a[2]) + " }\r\n";
    });
    add("Espruino without quotes", "plotter", kAq,
        [](T v, double) { return "{x:" + num(v.a[0]) + ",y:" + num(v.a[1]) + ",z:" + num(v.a[2]) + "}\r\n"; });
    add("sensor prefixes and semicolons", "plotter", all({kAq, kMq}),
        [](T v, double) { return "ACC:" + nums(v.a).join(',') + ";MAG:" + nums(v.m).join(',') + "\r\n"; });
    add(
        "plotter with time", "plotter", kAq,
        [](T v, double t) {
            return "t=" + ms(t) + " " + named({"ax", "ay", "az"}, nums(v.a), "=", " ") + "\r\n";
        },
        true);
    add("Adafruit HMC5883 with heading", "plotter", all({kM, "q/deg"}),
        [](T v, double) { return xyz(nums(v.m)) + "  uT\r\nHeading (degrees): " + num(180 + v.m[0]) + "\r\n"; });
    add("a title with a unit", "plotter", sensor('a', "g"),
        [](T v, double) { return "Acceleration(g): " + nums(v.a, 3, 1 / 9.80665).join(", ") + "\r\n"; });
    add("axes with units in one line", "plotter", sensor('a', "g"), [](T v, double) {
        const QByteArrayList n = nums(v.a, 3, 1 / 9.80665);
        return "x = " + n[0] + " g, y = " + n[1] + " g, z = " + n[2] + " g\r\n";
    });
    add("a word in front", "csv", all({kAq, kMq}),
        [](T v, double) { return "IMU," + (nums(v.a) + nums(v.m)).join(',') + "\r\n"; });
    add("Raw and Uni in turn", "csv", all({kAq, sensor('g', "rad/s?"), kMq}), [](T v, double) {
        return "Raw:" + (nums(v.a, 0, 8192 / 9.8) + nums(v.g, 0, 16) + nums(v.m, 0, 10)).join(',')
               + "\r\nUni:" + (nums(v.a, 3) + nums(v.g, 4, 0.01745) + nums(v.m, 3)).join(',') + "\r\n";
    });
    add("exponents and signs", "csv", all({kAq, kMq}), [](T v, double) {
        QByteArrayList cells;
        for (const double value : {v.a[0], v.a[1], v.a[2], v.m[0], v.m[1], v.m[2]})
            cells << (value < 0 ? "" : "+") + QByteArray::number(value, 'e', 4);
        return cells.join(',') + "\r\n";
    });
    add("a comma behind each value", "csv", all({kAq, kMq}),
        [](T v, double) { return (nums(v.a) + nums(v.m)).join(',') + ",\r\n"; });
    add(
        "a counter and a time", "csv", all({kAq, kMq}),
        [](T v, double t) {
            return QByteArray::number(std::llround(100 * t)) + ',' + ms(t) + ',' + (nums(v.a) + nums(v.m)).join(',')
                   + "\r\n";
        },
        true);
    return found;
}

} // namespace lodestone
