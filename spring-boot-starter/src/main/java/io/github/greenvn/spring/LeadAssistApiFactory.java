package io.github.greenvn.spring;

/**
 * A factory of implementations of generated API interfaces, over the {@link io.github.greenvn.LeadAssist} bean. Unlike
 * {@link io.github.greenvn.LeadAssist#create}, it observes the calls if there is an {@code ObservationRegistry}.
 */
@FunctionalInterface
public interface LeadAssistApiFactory {

    /**
     * Creates an implementation of a generated API interface.
     *
     * @param api the interface
     * @param <T> the interface
     * @return the implementation, which is thread-safe
     * @throws IllegalArgumentException if {@code api} is not such an interface
     */
    <T> T create(Class<T> api);
}
