/**
 * The client of Lead Assist. Exports the runtime, and the interfaces and models of each API version.
 *
 * <p>The build inserts the packages of the API versions, so a new version requires no change here.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // HttpClient 5 is an automatic module
module io.github.greenvn.client {
    // used by the public API and by generated code
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive feign.core;
    requires transitive org.jspecify; // also read at run time: a parameter may be null

    // used by the runtime only
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.net.http;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;

    exports io.github.greenvn;
    exports io.github.greenvn.codegen;

    // for JsonData
    opens io.github.greenvn to
            com.fasterxml.jackson.databind;

    @versions@
}
