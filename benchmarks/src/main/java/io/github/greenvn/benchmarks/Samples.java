package io.github.greenvn.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The figures of several rounds. Each round measures everything once, so that other work of the machine has little effect on
 * the ratio of two figures of one round.
 *
 * @param <K> the type of the keys of the figures
 */
final class Samples<K> {

    private final Map<K, List<Double>> figures = new HashMap<>();

    void add(K key, double figure) {
        figures.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
    }

    /** Returns the median of the rounds; empty if it was not measured. */
    OptionalDouble median(K key) {
        return median(figures.getOrDefault(key, List.of()));
    }

    /** Returns the median of the rounds' ratios of two figures; empty if one was not measured. */
    OptionalDouble medianRatio(K key, K base) {
        List<Double> numerators = figures.getOrDefault(key, List.of());
        List<Double> denominators = figures.getOrDefault(base, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(numerators.size(), denominators.size()); round++) {
            ratios.add(numerators.get(round) / denominators.get(round));
        }
        return median(ratios);
    }

    private static OptionalDouble median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}
