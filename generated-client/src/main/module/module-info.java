/**
 * The client of Lead Assist. Exported are the runtime and, for each API version, its interfaces and models.
 *
 * <p>The build writes the versions' packages in: a new version needs no line of this file.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // HttpClient 5 declares a name only
module io.github.greenvn.client {
    // what the API and the generated code name
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive feign.core;
    requires transitive org.jspecify; // and read at run time: which parameters may be null

    // what is ours alone
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires java.net.http;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.slf4j;

    exports io.github.greenvn;
    exports io.github.greenvn.codegen;
    @versions@
}
