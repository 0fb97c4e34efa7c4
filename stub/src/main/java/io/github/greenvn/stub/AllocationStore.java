package io.github.greenvn.stub;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The allocations and pools of all tenants as they are now. A number is in the pool as long as no active allocation has
 * it. Thread-safe: one lock over all of it, so that no number is given twice.
 */
final class AllocationStore {

    private final Map<String, Account> accounts = new HashMap<>();

    /** One tenant's allocations by their IDs, its numbers, and those of them that are free. */
    private record Account(Tenant tenant, Map<String, Allocation> allocations, Queue<VirtualNumber> pool) {

        static Account of(Tenant tenant) {
            Map<String, Allocation> allocations = new HashMap<>();
            tenant.allocations().forEach(allocation -> allocations.put(allocation.greenvnId(), allocation));
            Account account = new Account(tenant, allocations, new ArrayDeque<>(tenant.numbers()));
            account.pool.removeIf(number -> account.uses(number.greenvn()));
            return account;
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

        Allocation swap(Allocation before, VirtualNumber chosen) {
            Allocation after = before.with(chosen);
            pool.remove(chosen);
            tenant.numbers().stream()
                    .filter(number -> number.greenvn().equals(before.greenVn()))
                    .forEach(pool::add);
            allocations.put(after.greenvnId(), after);
            return after;
        }
    }

    AllocationStore(Seed seed) {
        seed.tenants().forEach(tenant -> accounts.put(tenant.tenantId(), Account.of(tenant)));
    }

    /**
     * Reads an allocation.
     *
     * @throws ApiException if there is none of that ID
     */
    synchronized Allocation read(String tenantId, String greenVnId) {
        return account(tenantId).allocation(greenVnId);
    }

    /**
     * Gives an active allocation another number; its old one goes to the end of the pool.
     *
     * @throws ApiException if the allocation or the number is not to be had; nothing has changed then
     */
    synchronized Allocation swap(String tenantId, String greenVnId, Preferences wish) {
        Account account = account(tenantId);
        Allocation before = account.allocation(greenVnId);
        if (!before.active()) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
        account.tenant().unsupported().refusal(wish).ifPresent(refusal -> {
            throw new ApiException(refusal);
        });
        String wanted = wish.number();
        if (wanted != null && !wanted.equals(before.greenVn()) && inUse(wanted)) {
            throw new ApiException(ApiError.NUMBER_IN_USE);
        }
        VirtualNumber chosen = wish.choose(account.pool()).orElseThrow(() -> new ApiException(ApiError.NO_FREE_NUMBER));
        return account.swap(before, chosen);
    }

    private boolean inUse(String number) {
        return accounts.values().stream().anyMatch(account -> account.uses(number));
    }

    private Account account(String tenantId) {
        return Optional.ofNullable(accounts.get(tenantId)).orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
    }
}
