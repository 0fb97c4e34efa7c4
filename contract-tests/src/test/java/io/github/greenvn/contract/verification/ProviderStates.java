package io.github.greenvn.verification;

import au.com.dius.pact.provider.junitsupport.State;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes each fact that an interaction starts from true of the stub, from the parameters of the fact. */
public final class ProviderStates {

    private final LeadAssistStub stub;
    private final World world = new World();
    private final List<Fault> faults = new ArrayList<>();

    ProviderStates(LeadAssistStub stub) {
        this.stub = stub;
    }

    /** It has two free numbers, unless another fact says otherwise. */
    @State("an active allocation")
    public void activeAllocation(Map<String, Object> fact) {
        World.Tenant tenant = tenant(fact);
        tenant.allocate(text(fact, "greenVnId"), "active", "+910000000100");
        tenant.add("+910000000101", "KA", "landline", "560001");
        tenant.add("+910000000102", "MH", "mobile", "400001");
        apply();
    }

    @State("a deallocated allocation")
    public void deallocatedAllocation(Map<String, Object> fact) {
        tenant(fact).allocate(text(fact, "greenVnId"), "vault", "+910000000100");
        apply();
    }

    @State("no such allocation")
    public void noSuchAllocation(Map<String, Object> fact) {
        tenant(fact).deleteAllocation(text(fact, "greenVnId"));
        apply();
    }

    @State("no such credentials")
    public void noSuchCredentials(Map<String, Object> fact) {
        world.revoke(text(fact, "apiKey"));
        apply();
    }

    @State("credentials that do not cover the tenant")
    public void credentialsOfAnotherTenant(Map<String, Object> fact) {
        world.revoke(text(fact, "apiKey"));
        world.tenant("another-than-" + text(fact, "tenantId"));
        apply();
    }

    @State("a free number")
    public void freeNumber(Map<String, Object> fact) {
        tenant(fact).add(text(fact, "number"), text(fact, "region"), text(fact, "numberType"), text(fact, "pinCode"));
        apply();
    }

    @State("no free number of a kind")
    public void noFreeNumberOfAKind(Map<String, Object> fact) {
        tenant(fact).deleteNumbers(text(fact, "region"), text(fact, "numberType"));
        apply();
    }

    @State("a number in use by another allocation")
    public void numberInUse(Map<String, Object> fact) {
        tenant(fact).allocate("another-allocation", "active", text(fact, "number"));
        apply();
    }

    @State("a number that is not valid")
    public void invalidNumber(Map<String, Object> fact) {
        world.unsupported("numbers", text(fact, "number"));
        apply();
    }

    @State("a region that is not supported")
    public void unsupportedRegion(Map<String, Object> fact) {
        world.unsupported("regions", text(fact, "region"));
        apply();
    }

    @State("no such pin code")
    public void unknownPinCode(Map<String, Object> fact) {
        world.unsupported("pin_codes", text(fact, "pinCode"));
        apply();
    }

    @State("a tenant at its request limit")
    public void throttled(Map<String, Object> fact) {
        tenant(fact);
        world.limit(0);
        apply();
    }

    @State("the service fails")
    public void failing(Map<String, Object> fact) {
        faults.add(Fault.error(number(fact, "status"), number(fact, "code")));
        apply();
    }

    private World.Tenant tenant(Map<String, Object> fact) {
        return world.tenant(text(fact, "tenantId"));
    }

    private void apply() {
        stub.seed(world.seed());
        stub.next(faults.toArray(Fault[]::new));
    }

    private static String text(Map<String, Object> fact, String parameter) {
        return parameter(fact, parameter).toString();
    }

    private static int number(Map<String, Object> fact, String parameter) {
        return ((Number) parameter(fact, parameter)).intValue();
    }

    private static Object parameter(Map<String, Object> fact, String parameter) {
        Object value = fact.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("The provider state lacks the parameter " + parameter + ": " + fact);
        }
        return value;
    }
}
