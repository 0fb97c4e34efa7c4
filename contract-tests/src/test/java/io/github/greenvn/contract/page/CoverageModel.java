package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The coverage of the specification: a grid of operations and statuses, and all items.
 *
 * @param statuses the columns of the grid
 * @param rows its rows, one for each operation
 */
record CoverageModel(List<String> statuses, List<Row> rows, List<Item> items) {

    static CoverageModel of(Results results) {
        List<Item> items = results.items().map(Item::of).toList();
        Map<String, Item> byName = items.stream().collect(Collectors.toMap(Item::name, Function.identity()));
        List<String> statuses = results.operations()
                .flatMap(operation ->
                        operation.path("responses").properties().stream().map(Map.Entry::getKey))
                .distinct()
                .sorted()
                .toList();
        return new CoverageModel(
                statuses,
                results.operations()
                        .map(operation -> Row.of(operation, statuses, byName))
                        .toList(),
                items);
    }

    List<Item> coveredItems() {
        return items.stream().filter(Item::covered).toList();
    }

    List<Item> otherItems() {
        return items.stream().filter(Predicate.not(Item::covered)).toList();
    }

    record Row(String operation, List<Cell> cells) {

        static Row of(JsonNode operation, List<String> statuses, Map<String, Item> items) {
            String id = operation.path("id").asText();
            JsonNode responses = operation.path("responses");
            return new Row(
                    id,
                    statuses.stream()
                            .map(status -> new Cell(
                                    id,
                                    status,
                                    responses.has(status),
                                    responses.path(status).size(),
                                    items.getOrDefault(id + " " + status, Item.MISSING)))
                            .toList());
        }
    }

    /**
     * A status of an operation.
     *
     * @param specified whether the operation has that status
     * @param interactions the number of interactions with that status
     */
    record Cell(String operation, String status, boolean specified, int interactions, Item item) {

        boolean covered() {
            return interactions > 0;
        }
    }

    /**
     * An item of the specification.
     *
     * @param kind its CSS class
     */
    record Item(String name, boolean covered, String state, String kind) {

        static final Item MISSING = new Item("", false, "missing", "bad");

        static Item of(JsonNode item) {
            String name = item.path("item").asText();
            if (item.path("covered").asBoolean()) {
                return new Item(name, true, "covered", "good");
            }
            return item.has("exemption")
                    ? new Item(name, false, "exempt: " + item.path("exemption").asText(), "exempt")
                    : new Item(name, false, MISSING.state, MISSING.kind);
        }
    }
}
