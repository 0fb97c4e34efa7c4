package io.github.greenvn.spring;

import io.github.greenvn.LeadAssist;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Proxy;

/** Creates implementations of generated interfaces whose calls are observed. */
final class ObservedApiFactory implements LeadAssistApiFactory {

    private final LeadAssist leadAssist;
    private final ObservationRegistry registry;

    ObservedApiFactory(LeadAssist leadAssist, ObservationRegistry registry) {
        this.leadAssist = leadAssist;
        this.registry = registry;
    }

    @Override
    public <T> T create(Class<T> api) {
        ObservedCallHandler handler = new ObservedCallHandler(api, leadAssist.create(api), registry);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, handler));
    }
}
