/* SPDX-License-Identifier: MIT
 * Feeds windows to the model and prints the finger states: here the windows of test_vector.h, on a board those of its
 * sensor. The program ends with the number of windows that were answered otherwise than in the studio. */
#include "model.h"
#include "runtime.h"
#include "test_vector.h"
#include <stdio.h>
#include <string.h>

int main(void)
{
    static int16_t window[MODEL_WINDOW][MODEL_CHANNELS]; /* the newest samples, oldest first */
    static uint32_t scratch[(MODEL_SCRATCH_BYTES + 3) / 4];
    static ls_model model;
    int wrong = 0;
    const ls_model_code code = ls_model_open_channels(&model, model_image, sizeof model_image);
    if (code != LS_MODEL_OK) {
        puts(ls_model_code_text(code));
        return 255;
    }
    for (int i = 0; i < TEST_WINDOWS; ++i) {
        uint8_t flexed[LS_MODEL_OUTPUTS]; /* probability of flexed, 0..255, thumb first */
        for (int t = 0; t < MODEL_WINDOW; ++t) {
            /* One sample: the oldest goes, the newest comes. */
            memmove(window[0], window[1], sizeof window - sizeof window[0]);
            for (int c = 0; c < MODEL_CHANNELS; ++c)
                window[MODEL_WINDOW - 1][c] = model_input(c, test_values[i][t][c]);
        }
        ls_model_run(&model, window[0], scratch, flexed);
        for (int finger = 0; finger < LS_MODEL_OUTPUTS; ++finger)
            putchar(flexed[finger] >= 128 ? 'f' : 'e'); /* f: flexed, e: extended */
        for (int finger = 0; finger < LS_MODEL_OUTPUTS; ++finger)
            printf(" %d", flexed[finger]);
        puts(memcmp(flexed, test_answers[i], sizeof flexed) == 0 ? "" : "  <- not the studio's answer");
        wrong += memcmp(flexed, test_answers[i], sizeof flexed) != 0;
    }
    printf("%d windows, %d answered otherwise than in the studio\n", TEST_WINDOWS, wrong);
    return wrong;
}
