// SPDX-License-Identifier: MIT
// A stand-in for the part of Arduino's functions that the library and its examples use: a sketch becomes a program of
// this computer whose Serial is a pseudo-terminal. stand_in.cpp says how like a board it is.
#pragma once
#include <math.h>
#include <stddef.h>
#include <stdint.h>

using byte = uint8_t;
unsigned long millis();
unsigned long micros(); // wraps after 32 bits, and begins ten seconds before that
void delay(unsigned long milliseconds);

class Print
{
public:
    virtual ~Print() = default;
    virtual size_t write(uint8_t value) = 0;
    virtual size_t write(const uint8_t *bytes, size_t size);
    virtual int availableForWrite() { return 0; } // as in cores that do not say
};
class Stream : public Print
{
public:
    virtual int available() = 0;
    virtual int read() = 0;
    virtual int peek() = 0;
};
class SerialPort : public Stream
{
public:
    using Print::write;
    void begin(unsigned long baud);
    int available() override;
    int read() override;
    int peek() override;
    size_t write(uint8_t value) override;
    int availableForWrite() override;
};
extern SerialPort Serial;

void setup();
void loop();
