// SPDX-License-Identifier: MIT
// An I2C bus with one chip, an MMC5603 whose field turns (stand_in.cpp).
#pragma once
#include <Arduino.h>

class TwoWire
{
public:
    void begin() {}
    void beginTransmission(int chip);
    size_t write(uint8_t value);
    uint8_t endTransmission(bool stop = true); // 0: the chip answered
    uint8_t requestFrom(int chip, int count);  // bytes that came
    int read();
};
extern TwoWire Wire;
