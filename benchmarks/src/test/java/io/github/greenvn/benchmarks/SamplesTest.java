package io.github.greenvn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples<String> samples = new Samples<>();

    @Test
    void aRatioIsCalculatedWithinARound() {
        add("ours", 2, 30, 4);
        add("theirs", 1, 10, 4);

        assertThat(samples.medianRatio("ours", "theirs")).hasValue(2);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        add("ours", 1, 100, 2, 4);

        assertThat(samples.median("ours")).hasValue(3);
    }

    @Test
    void aKeyThatWasNotMeasuredHasNoFigure() {
        add("ours", 1);

        assertThat(samples.median("theirs")).isEmpty();
        assertThat(samples.medianRatio("ours", "theirs")).isEmpty();
    }

    private void add(String key, double... figures) {
        for (double figure : figures) {
            samples.add(key, figure);
        }
    }
}
