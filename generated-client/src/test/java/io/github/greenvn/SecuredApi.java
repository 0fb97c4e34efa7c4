package io.github.greenvn;

import feign.Param;
import feign.RequestLine;
import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.codegen.SecurityScheme;
import io.github.greenvn.codegen.SecurityScheme.Type;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.codegen.WithoutCredentials;
import java.util.Map;

/** An API with each kind of security, as the generator writes it. */
@SpecifiedServer("")
@SecurityScheme(name = "oauth", type = Type.BEARER)
@SecurityScheme(name = "header", type = Type.HEADER, parameter = "X-Key")
@SecurityScheme(name = "query", type = Type.QUERY, parameter = "api key")
@SecurityScheme(name = "basic", type = Type.BASIC)
interface SecuredApi {

    @SecurityRequirement("oauth")
    @RequestLine("PUT /token")
    Map<String, Long> token();

    @SecurityRequirement("header")
    @RequestLine("PUT /header")
    Map<String, Long> header();

    @SecurityRequirement("query")
    @RequestLine("PUT /query?a={a}")
    Map<String, Long> query(@Param("a") String a);

    @SecurityRequirement({"header", "query", "basic"})
    @RequestLine("PUT /all")
    void all();

    @SecurityRequirement({"oauth", "query"})
    @SecurityRequirement("header")
    @SecurityRequirement("basic")
    @RequestLine("PUT /any")
    void any();

    @SecurityRequirement({})
    @SecurityRequirement("oauth")
    @RequestLine("PUT /optional")
    void optional();

    @RequestLine("PUT /basic")
    void basic();

    @WithoutCredentials
    @RequestLine("PUT /open")
    void open();
}
