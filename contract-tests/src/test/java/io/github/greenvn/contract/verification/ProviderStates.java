package io.github.greenvn.contract.verification;

import au.com.dius.pact.provider.junitsupport.State;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the stub into the provider states of an interaction, from the parameters of each. */
public final class ProviderStates {

    private final LeadAssistStub stub;
    private final SeedBuilder seed = new SeedBuilder();
    private final List<Fault> faults = new ArrayList<>();

    public ProviderStates(LeadAssistStub stub) {
        this.stub = stub;
    }

    /** Adds two free numbers, unless another provider state says otherwise. */
    @State("an active allocation")
    public void activeAllocation(Map<String, Object> parameters) {
        SeedBuilder.Tenant tenant = tenant(parameters);
        tenant.allocate(text(parameters, "greenVnId"), "active", "+910000000100");
        tenant.add("+910000000101", "KA", "landline", "560001");
        tenant.add("+910000000102", "MH", "mobile", "400001");
        apply();
    }

    @State("a deallocated allocation")
    public void deallocatedAllocation(Map<String, Object> parameters) {
        tenant(parameters).allocate(text(parameters, "greenVnId"), "vault", "+910000000100");
        apply();
    }

    @State("no such allocation")
    public void noSuchAllocation(Map<String, Object> parameters) {
        tenant(parameters).deleteAllocation(text(parameters, "greenVnId"));
        apply();
    }

    @State("no such credentials")
    public void noSuchCredentials(Map<String, Object> parameters) {
        seed.revoke(text(parameters, "apiKey"));
        apply();
    }

    @State("credentials that do not cover the tenant")
    public void credentialsOfAnotherTenant(Map<String, Object> parameters) {
        seed.revoke(text(parameters, "apiKey"));
        seed.tenant("another-than-" + text(parameters, "tenantId"));
        apply();
    }

    @State("a free number")
    public void freeNumber(Map<String, Object> parameters) {
        tenant(parameters)
                .add(
                        text(parameters, "number"),
                        text(parameters, "region"),
                        text(parameters, "numberType"),
                        text(parameters, "pinCode"));
        apply();
    }

    @State("no free number of a kind")
    public void noFreeNumberOfAKind(Map<String, Object> parameters) {
        tenant(parameters).deleteNumbers(text(parameters, "region"), text(parameters, "numberType"));
        apply();
    }

    @State("a number in use by another allocation")
    public void numberInUse(Map<String, Object> parameters) {
        tenant(parameters).allocate("another-allocation", "active", text(parameters, "number"));
        apply();
    }

    @State("a number that is not valid")
    public void invalidNumber(Map<String, Object> parameters) {
        seed.unsupported("numbers", text(parameters, "number"));
        apply();
    }

    @State("a region that is not supported")
    public void unsupportedRegion(Map<String, Object> parameters) {
        seed.unsupported("regions", text(parameters, "region"));
        apply();
    }

    @State("no such pin code")
    public void unknownPinCode(Map<String, Object> parameters) {
        seed.unsupported("pin_codes", text(parameters, "pinCode"));
        apply();
    }

    @State("a tenant at its request limit")
    public void throttled(Map<String, Object> parameters) {
        tenant(parameters);
        seed.limit(0);
        apply();
    }

    @State("the service fails")
    public void failing(Map<String, Object> parameters) {
        faults.add(Fault.error(number(parameters, "status"), number(parameters, "code")));
        apply();
    }

    private SeedBuilder.Tenant tenant(Map<String, Object> parameters) {
        return seed.tenant(text(parameters, "tenantId"));
    }

    private void apply() {
        stub.seed(seed.build());
        stub.next(faults.toArray(Fault[]::new));
    }

    private static String text(Map<String, Object> parameters, String name) {
        return parameter(parameters, name).toString();
    }

    private static int number(Map<String, Object> parameters, String name) {
        return ((Number) parameter(parameters, name)).intValue();
    }

    private static Object parameter(Map<String, Object> parameters, String name) {
        Object value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The provider state lacks the parameter " + name + ": " + parameters);
        }
        return value;
    }
}
