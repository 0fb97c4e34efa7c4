package io.github.greenvn.stub;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The allocations and number pools of all tenants. A number is free as long as no active allocation has it. Thread-safe:
 * one lock guards everything, so that no number is assigned twice.
 */
final class AllocationStore {

    private final Map<String, TenantState> tenants = new HashMap<>();

    /** The allocations of a tenant by their IDs, and its free numbers. */
    private record TenantState(Tenant tenant, Map<String, Allocation> allocations, Queue<VirtualNumber> pool) {

        static TenantState of(Tenant tenant) {
            Map<String, Allocation> allocations = new HashMap<>();
            tenant.allocations().forEach(allocation -> allocations.put(allocation.greenvnId(), allocation));
            TenantState state = new TenantState(tenant, allocations, new ArrayDeque<>(tenant.numbers()));
            state.pool.removeIf(number -> state.uses(number.greenvn()));
            return state;
        }

        boolean uses(String number) {
            return allocations.values().stream()
                    .anyMatch(allocation ->
                            allocation.active() && allocation.greenVn().equals(number));
        }

        Allocation allocation(String greenVnId) {
            return Optional.ofNullable(allocations.get(greenVnId))
                    .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
        }

        Allocation assign(VirtualNumber number, Allocation current) {
            Allocation updated = current.withNumber(number);
            pool.remove(number);
            tenant.numbers().stream()
                    .filter(candidate -> candidate.greenvn().equals(current.greenVn()))
                    .forEach(pool::add);
            allocations.put(updated.greenvnId(), updated);
            return updated;
        }
    }

    AllocationStore(Seed seed) {
        seed.tenants().forEach(tenant -> tenants.put(tenant.tenantId(), TenantState.of(tenant)));
    }

    /**
     * Returns an allocation.
     *
     * @throws ApiException if there is no such allocation
     */
    synchronized Allocation read(String tenantId, String greenVnId) {
        return tenant(tenantId).allocation(greenVnId);
    }

    /**
     * Assigns another number to an active allocation, and adds the previous number to the end of the pool.
     *
     * @throws ApiException if there is no such allocation or number; nothing has changed then
     */
    synchronized Allocation update(String tenantId, String greenVnId, Preferences preferences) {
        TenantState tenant = tenant(tenantId);
        Allocation current = tenant.allocation(greenVnId);
        if (!current.active()) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
        tenant.tenant().unsupported().check(preferences);
        String preferred = preferences.number();
        if (preferred != null && !preferred.equals(current.greenVn()) && inUse(preferred)) {
            throw new ApiException(ApiError.NUMBER_IN_USE);
        }
        VirtualNumber number =
                preferences.choose(tenant.pool()).orElseThrow(() -> new ApiException(ApiError.NO_FREE_NUMBER));
        return tenant.assign(number, current);
    }

    private boolean inUse(String number) {
        return tenants.values().stream().anyMatch(tenant -> tenant.uses(number));
    }

    private TenantState tenant(String tenantId) {
        return Optional.ofNullable(tenants.get(tenantId)).orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
    }
}
