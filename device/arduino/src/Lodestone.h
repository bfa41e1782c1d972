// SPDX-License-Identifier: MIT
// Makes a board a Lodestone glove: call begin() once and poll() for ever, as often as possible. A poll runs one window
// of the network at most, and waits only for a port that cannot say how much it takes. The board needs 32 KB of RAM.
// Models lie in two slots: in flash where this library knows the chip (nRF52840, RP2040, SAMD21), elsewhere in RAM,
// lost without power; the studio says so.
#pragma once
#include <Arduino.h>
#include <stdint.h>

// What the sensors read, in the board's own axes. What a board lacks stays as it is.
struct LodestoneReading
{
    float accel[3]; // g, within 8
    float gyro[3];  // degrees a second, within 2,000
    float mag[3];   // microtesla, within 3,200
};
enum { LODESTONE_ACCEL = 1, LODESTONE_GYRO = 2, LODESTONE_MAG = 4 }; // sensors

class LodestoneGlove
{
public:
    // port: already begun, at 115200 baud where it is a UART. read: one reading, false: none just now; it is called at
    // each sample's time. sensors: what read() fills in. serial: at most 15 characters by which the studio knows this
    // glove again; null: the chip's own number, where it has one that is known here.
    void begin(Stream &port, bool (*read)(LodestoneReading &), int sensors, const char *serial = nullptr);
    void poll();
};
extern LodestoneGlove Lodestone;
