package io.github.greenvn.sample.spring;

import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads an allocation, and swaps its number. The tenant is a setting: a caller cannot choose another one. */
@RestController
@RequestMapping("/allocations/{id:[\\w-]+}")
class AllocationController {

    private final GreenVnApi greenVn;
    private final String tenant;

    AllocationController(GreenVnApi greenVn, @Value("${sample.tenant}") String tenant) {
        this.greenVn = greenVn;
        this.tenant = tenant;
    }

    /** An allocation, without the parties' own numbers. */
    record Allocation(String id, String number, @Nullable String state) {

        static Allocation of(String id, GreenVnAllocation data) {
            GreenVnAllocation.StateEnum state = data.getState();
            return new Allocation(id, data.getGreenVn(), state == null ? null : state.getValue());
        }
    }

    /** Preferences for the new number. */
    record Swap(@Nullable String region) {}

    @GetMapping
    Allocation read(@PathVariable String id) {
        return Allocation.of(id, greenVn.getGreenVn(tenant, id).getData());
    }

    /**
     * Swaps the number, which is billed. Without preferences, the service assigns any free number.
     *
     * <p>It is a POST, since a proxy may repeat a PUT, and takes JSON alone, which a page of another site cannot send.
     */
    @PostMapping(path = "/swap", consumes = MediaType.APPLICATION_JSON_VALUE)
    Allocation swap(@PathVariable String id, @RequestBody Swap swap) {
        UpdateGreenVnRequest request = swap.region() == null
                ? null
                : new UpdateGreenVnRequest().preferences(new GreenVnPreferences().region(region(swap.region())));
        return Allocation.of(id, greenVn.updateGreenVn(tenant, id, request).getData());
    }

    private static Region region(String code) {
        try {
            return Region.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "region is not a code such as KA", e);
        }
    }
}
