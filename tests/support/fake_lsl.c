/* SPDX-License-Identifier: GPL-3.0-or-later
 * A library with the functions of liblsl that Lodestone uses. Keeps what it is given, for a test that asks. */
#include <stdint.h>
#include <string.h>

static float values[6];
static double stamp;
static char labels[256];
static int channels, outlets, infos, pushes;

void *lsl_create_streaminfo(
    const char *name, const char *type, int32_t count, double rate, int32_t format, const char *id);
void *lsl_create_streaminfo(
    const char *name, const char *type, int32_t count, double rate, int32_t format, const char *id)
{
    (void)type, (void)id;
    channels = strcmp(name, "Lodestone") == 0 && rate == 0 && format == 1 ? count : -1;
    ++infos;
    return &channels;
}
void *lsl_get_desc(void *info);
void *lsl_get_desc(void *info) { return info; }
void *lsl_append_child(void *parent, const char *name);
void *lsl_append_child(void *parent, const char *name) { return (void)name, parent; }
void *lsl_append_child_value(void *parent, const char *name, const char *value);
void *lsl_append_child_value(void *parent, const char *name, const char *value)
{
    if (strcmp(name, "label") == 0 && strlen(labels) + strlen(value) + 2 < sizeof labels)
        strcat(strcat(labels, value), " ");
    return parent;
}
void *lsl_create_outlet(void *info, int32_t chunk, int32_t buffered);
void *lsl_create_outlet(void *info, int32_t chunk, int32_t buffered)
{
    (void)info, (void)chunk, (void)buffered;
    ++outlets;
    return &outlets;
}
void lsl_destroy_outlet(void *outlet);
void lsl_destroy_outlet(void *outlet) { (void)outlet, --outlets; }
void lsl_destroy_streaminfo(void *info);
void lsl_destroy_streaminfo(void *info) { (void)info, --infos; }
int32_t lsl_push_sample_ft(void *outlet, const float *data, double time);
int32_t lsl_push_sample_ft(void *outlet, const float *data, double time)
{
    (void)outlet;
    memcpy(values, data, sizeof values);
    stamp = time;
    ++pushes;
    return 0;
}
int32_t lsl_have_consumers(void *outlet);
int32_t lsl_have_consumers(void *outlet) { return (void)outlet, 1; }
double lsl_local_clock(void);
double lsl_local_clock(void) { return 1000; }

int fake_lsl(float out[6], double *time, const char **names, int *open);
int fake_lsl(float out[6], double *time, const char **names, int *open)
{
    memcpy(out, values, sizeof values);
    *time = stamp;
    *names = labels;
    *open = outlets + infos;
    return channels == 6 ? pushes : -1;
}
