package io.github.greenvn.generator;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Specifications that are rejected, each with its message. */
final class RejectedSpecs {

    static final String JSON = "{ application/json: { schema: { type: string } } }";

    static final String OK = "responses: { '200': { description: Good., content: " + JSON + " } }";

    static final String A_OR_B = "{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }";

    private RejectedSpecs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                post(
                        "requestBody: { $ref: '#/components/requestBodies/None' }, " + OK,
                        "it refers to #/components/requestBodies/None, which does not exist, at #/paths/~1x/post/requestBody"),
                schema(
                        "{ type: object, properties: { p: { $ref: '#/components/schemas/None' } } }",
                        "it refers to #/components/schemas/None, which does not exist, at #/components/schemas/S/properties/p"),
                schema(
                        "{ type: object, properties: { x-p: { $ref: '#/components/schemas/None' } } }",
                        "it refers to #/components/schemas/None, which does not exist, at #/components/schemas/S/properties/x-p"),
                path("  {}", "it has no paths"),
                post(
                        "parameters: [ { name: d, in: cookie, schema: { type: array, items: { type: string } } } ], "
                                + OK,
                        "POST /x: its cookie parameter d is a list"),
                post(
                        "parameters: [ { name: 'c;', in: cookie, schema: { type: string } } ], " + OK,
                        "POST /x: its cookie parameter c; has a name that no cookie can have"),
                post(
                        "parameters: [ { name: h, in: header, schema: { type: object } } ], " + OK,
                        "POST /x: its header parameter h is an object or bytes"),
                path(
                        "  '/x/{a}': { post: { parameters: [ { name: a, in: path, required: true, style: matrix,"
                                + " schema: { type: array, items: { type: string } } } ], " + OK + " } }",
                        "POST /x/{a}: its path parameter a has the style matrix; only simple"),
                post(
                        "parameters: [ { name: q, in: query, content: " + JSON + " } ], " + OK,
                        "POST /x: its query parameter q is written as application/json"),
                post(
                        "parameters: [ { name: q, in: query, schema: { type: array, items: { type: object } } } ], "
                                + OK,
                        "POST /x: its query parameter q is a list of lists, of objects or of bytes"),
                post(
                        "parameters: [ { name: q, in: query, schema: { properties: { a: { type: array } } } } ], " + OK,
                        "POST /x: its query parameter q is an object with lists, objects or bytes inside"),
                post(
                        "parameters: [ { name: q, in: query, style: spaceDelimited, schema: { type: object } } ], "
                                + OK,
                        "POST /x: its query parameter q has the style spaceDelimited; objects can be form"),
                post(
                        "parameters: [ { name: q, in: query, schema: { allOf: [ { type: object } ], oneOf: [ " + A_OR_B
                                + " ], discriminator: { propertyName: t } } } ], " + OK,
                        "POST /x: its query parameter q is an object or bytes"),
                post(
                        "parameters: [ { name: q, in: query, style: deepObject, schema: { type: array, items: { type: object } } } ], "
                                + OK,
                        "POST /x: its query parameter q has the style deepObject"),
                post(
                        "parameters: [ { name: q, in: query, schema: { oneOf: [ { type: object }, { type: string } ] } } ], "
                                + OK,
                        "POST /x: its query parameter q is an object or bytes"),
                form(
                        "p: { type: object }",
                        "",
                        "POST /x: its body.p is an object in a form; give it the style deepObject"),
                form(
                        "p: { type: array, items: { type: string } }",
                        "p: { explode: false }",
                        "POST /x: its body.p is a list that does not repeat its name"),
                form(
                        "p: { type: array, items: { type: object } }",
                        "",
                        "POST /x: its body.p is a list of lists or of objects in a form; give it the style deepObject"),
                form(
                        "p: { type: string }",
                        "p: { headers: { h: { schema: { type: string } } } }",
                        "POST /x: its body.p has headers in its encoding"),
                post(
                        "requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: string } } } }, "
                                + OK,
                        "POST /x: its body is a form without properties"),
                post(
                        "requestBody: { content: { multipart/form-data: { schema: { properties: { p: { type: object } } },"
                                + " encoding: { p: { contentType: application/xml } } } } }, " + OK,
                        "POST /x: its body.p is written as application/xml; only files have another media type"),
                post(
                        "requestBody: { content: { multipart/form-data: { schema: { properties: { p: { type: object } } },"
                                + " encoding: { p: { contentType: application/ld+json } } } } }, " + OK,
                        "POST /x: its body.p is written as application/ld+json; only files have another media type"),
                post(
                        "requestBody: { content: { multipart/form-data: { schema: { properties: { p: { type: array,"
                                + " items: { type: array, items: { type: string } } } } } } } }, " + OK,
                        "POST /x: its body.p is a list of lists, which multipart/form-data does not have"),
                post(
                        "requestBody: { content: { multipart/mixed: { schema: { type: object } } } }, " + OK,
                        "POST /x: its body is multipart/mixed, which is not supported"),
                post(
                        "requestBody: { content: { application/xml: { schema: { type: object } } } }, " + OK,
                        "POST /x: its body is application/xml with another schema than a string"),
                post(
                        "requestBody: { content: { 'image/*': { schema: { type: string, format: binary } } } }, " + OK,
                        "POST /x: its body is image/*; name the media type to send"),
                post(
                        "responses: { '200': { description: Events., content: { text/event-stream: { schema: { type: string } } } } }",
                        "POST /x: its 200 is text/event-stream, which is not supported"),
                path(
                        "  /x: { post: { requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/S' } } } }, "
                                + OK
                                + " }, put: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } }, "
                                + OK + " } }",
                        "{ type: object, properties: { p: { type: string, format: binary } } }",
                        "POST /x: its body.p is binary, which a schema that another body has too cannot be"),
                form(
                        "p: { type: string, format: binary }",
                        "",
                        "POST /x: its body.p is binary, which this form is not"),
                post(
                        "requestBody: { content: { application/json: { schema: { type: string, format: binary } } } }, "
                                + OK,
                        "POST /x: its body is binary in application/json"),
                post("requestBody: { content: { multipart/form-data: {} } }, " + OK, "POST /x: its body has no schema"),
                post(
                        "responses: { '200': { description: One., content: " + JSON
                                + " }, 2XX: { description: None. } }",
                        "POST /x: its responses 200 and 2XX have different bodies"),
                post(
                        "security: [ { none: [], hoba: [] }, { digest: [] } ], " + OK,
                        "POST /x: it needs none (not declared) and hoba (HTTP hoba), which is not supported;"
                                + " or it needs digest (HTTP digest), which is not supported"),
                post(
                        "security: [ { authorization: [], bearer: [] } ], " + OK,
                        "POST /x: it needs authorization (not declared), which is not supported"),
                schema(
                        "{ discriminator: { propertyName: k }, properties: { k: { type: string }, v: { type: string } } }"
                                + "\n    Sub: { allOf: [ { $ref: '#/components/schemas/S' },"
                                + " { type: object, properties: { v: { type: integer } } } ] }",
                        "schema Sub defines the property v again, with another type than its supertype"),
                schema(
                        "{ discriminator: { propertyName: k }, properties: { k: { type: string }, v: { type: integer } } }"
                                + "\n    Sub: { allOf: [ { $ref: '#/components/schemas/S' },"
                                + " { type: object, properties: { v: { type: number } } } ] }",
                        "schema Sub defines the property v again, with another type than its supertype"),
                schema(
                        "{ allOf: [ { $ref: '#/components/schemas/Part' } ] }"
                                + "\n    Part: { allOf: [ { $ref: '#/components/schemas/S' } ] }",
                        "schema S is part of itself, by $ref or allOf"),
                schema(
                        "{ type: object, properties: { a: { type: array, items: { type: string } },"
                                + " b: { $ref: '#/components/schemas/S/properties/a/items' } } }",
                        "it refers to #/components/schemas/S/properties/a/items, which is part of something else,"
                                + " at #/components/schemas/S/properties/b"),
                schema(
                        "{ type: object, additionalProperties: { type: object, x-aliases: a } }",
                        "schema S.* has x-aliases that are not a list of names"),
                schema(
                        "{ type: object, properties: { a_b: { type: string }, aB: { type: string } } }",
                        "schema S: its properties a_b and aB would both be getAB() in Java"),
                post(
                        "parameters: [ { in: query, schema: { type: string } } ], " + OK,
                        "POST /x: it has a parameter without a name or a location (in)"),
                post(
                        "parameters: [ { name: 'X Y', in: header, schema: { type: string } } ], " + OK,
                        "POST /x: its header parameter X Y has a name that no header can have"),
                post(
                        "parameters: [ { name: Content-Length, in: header, schema: { type: string } } ], " + OK,
                        "POST /x: its header parameter Content-Length is set by the transport"),
                post(
                        "parameters: [ { name: größe, in: query, schema: { type: string } } ], " + OK,
                        "POST /x: its query parameter größe has characters in its name that are not ASCII"),
                path(
                        "  /x: { head: { " + OK + " } }",
                        "HEAD /x: its 200 has a body, which a response to HEAD cannot have"),
                path(
                        "  /x: { head: { responses: { default: { description: Any., content: " + JSON + " } } } }",
                        "HEAD /x: its default has a body, which a response to HEAD cannot have"),
                post(
                        "requestBody: { content: { text/plain; charset=foo: { schema: { type: string } } } }, " + OK,
                        "POST /x: its body is text/plain; charset=foo, whose character set is unknown"),
                post(
                        "requestBody: { content: { application/json; charset=ISO-8859-1: { schema: { type: string } } } }, "
                                + OK,
                        "POST /x: its body is application/json; charset=ISO-8859-1; only text can have another"),
                path("  '/x?a=b c': { post: { " + OK + " } }", "POST /x?a=b c: its path has a query of other parts"),
                path(
                        "  '/x?a=b': { post: { parameters: [ { name: a, in: query, schema: { type: string } } ], " + OK
                                + " } }",
                        "POST /x?a=b: its path has a query with a=b, which is described twice"),
                path(
                        "  '/x?a={a}': { post: { parameters: [ { name: a, in: path, required: true, schema: { type: array,"
                                + " items: { type: string } } } ], " + OK + " } }",
                        "POST /x?a={a}: its path has a list in a query"),
                path(
                        "  '/x/<a>': { post: { parameters: [ { name: a, in: path, required: true, schema: { type: string } } ], "
                                + OK + " } }",
                        "POST /x/<a>: its path has the parameters [], but [a] are described"),
                path(
                        "  /x: { trace: { " + OK + " } }",
                        "TRACE /x: its method is TRACE, whose response would repeat the credentials"),
                path(
                        "  '/x/{a}': { get: { parameters: [ { name: b, in: path, required: true, schema: { type: string } } ], "
                                + OK + " } }",
                        "GET /x/{a}: its path has the parameters [a], but [b] are described"),
                path("  /x: { summary: Nothing. }", "/x: it has no operation"),
                path(
                        "  /x: { post: { operationId: a_b, " + OK + " }, put: { operationId: aB, " + OK + " } }",
                        "POST /x: a_b of POST /x in default and aB of PUT /x in default would be the same in Java"),
                path(
                        "  /x: { post: { operationId: a, " + OK + " }, put: { operationId: aWithHttpInfo, " + OK
                                + " } }",
                        "a of POST /x in default and aWithHttpInfo of PUT /x in default would be the same in Java"),
                path(
                        "  /x: { post: { tags: [ aB ], " + OK + " }, put: { tags: [ AB ], " + OK + " } }",
                        "POST /x: ABApi and AbApi would be the same in Java"),
                path(
                        "  /x: { post: { operationId: a, tags: [ a b, a-b ], " + OK + " } }",
                        "POST /x: a of POST /x in a-b and a of POST /x in a b would be the same in Java"),
                schema(
                        "{ type: object }\n    s: { type: object }",
                        "schema s: it and S would be the same in Java; give one another name there by the option modelNameMappings"),
                schema(
                        "{ oneOf: [ " + A_OR_B
                                + " ], discriminator: { propertyName: t, mapping: { z: '#/components/schemas/Z' } } }",
                        "schema S has a discriminator that maps z to #/components/schemas/Z"),
                schema(
                        "{ type: object, properties: { t: { type: string } }, discriminator: { propertyName: t, mapping: { z: '#/components/schemas/Z' } } }"
                                + "\n    Z: { allOf: [ { $ref: '#/components/schemas/S' }, { oneOf: [ " + A_OR_B
                                + " ] } ] }",
                        "schema S has a discriminator that maps z to #/components/schemas/Z, which is of several types"),
                schema(
                        "{ type: object, properties: { t: { type: string } }, discriminator: { propertyName: t } }"
                                + "\n    Cat: { allOf: [ { $ref: '#/components/schemas/S' }, { oneOf: [ " + A_OR_B
                                + " ] } ] }",
                        "schema S has a discriminator and the subtype schema Cat, which is of several types"),
                schema(
                        "{ type: object, properties: { t: { type: string } }, discriminator: { propertyName: t } }"
                                + "\n    Other: { type: object, properties: { t: { type: string } }, discriminator: { propertyName: t } }"
                                + "\n    Both: { allOf: [ { $ref: '#/components/schemas/S' }, { $ref: '#/components/schemas/Other' } ] }",
                        "schema S has a discriminator and the subtype schema Both, which would not be its subclass in Java"),
                schema(
                        "{ type: object, properties: { t: { type: string } }, discriminator: { propertyName: t, mapping: { o: '#/components/schemas/Other' } } }"
                                + "\n    Other: { type: object, properties: { t: { type: string } } }",
                        "schema S has a discriminator and the subtype schema Other, which would not be its subclass in Java"),
                post(
                        "responses: { '200': { description: One., content: " + JSON
                                + " }, '201': { description: Two., content: { text/plain: { schema: { type: string } } } } }",
                        "POST /x: its responses 200 and 201 have different bodies"),
                schema(
                        "{ type: object, properties: { p: { type: int64 } } }",
                        "schema S.p has the type int64, which JSON does not have; use one of array, boolean,"),
                post(
                        "parameters: [ { name: q, in: query, schema: { type: date } } ], " + OK,
                        "POST /x: its query parameter q has the type date, which JSON does not have"),
                schema(
                        "{ type: object, properties: { '': { type: string } } }",
                        "schema S has a property with an empty name"),
                schema(
                        "{ allOf: [ { type: object, properties: { aB: { type: string } } } ], properties: { a_b: { type: string } } }",
                        "schema S: its properties a_b and aB would both be getAB() in Java"),
                schema(
                        "{ type: object }\n    map: { type: object, properties: { t: { type: string } } }",
                        "schema map: its name is a type of OpenAPI Generator; give it another name"),
                schema("{ enum: [ a, 1 ] }", "schema S is an enum of more than one type"),
                schema("{ type: string, format: date, enum: [ 2020-01-01 ] }", "schema S is an enum of dates"),
                schema(
                        "{ type: object, properties: { \"a\\nb\": { type: string } } }",
                        "schema S has a property with a control character in its name"),
                Arguments.of(
                        "3.0.3",
                        "  /x: { post: { " + OK + " } }",
                        "{ type: string }",
                        "x-envelope: { success: response.ok }",
                        "x-envelope success must be a JSON pointer such as /response/status; got response.ok"));
    }

    private static Arguments post(String operation, String message) {
        return Arguments.of("3.0.3", "  /x: { post: { " + operation + " } }", "{ type: string }", "", message);
    }

    private static Arguments form(String field, String encoding, String message) {
        return post(
                "requestBody: { content: { application/x-www-form-urlencoded: { schema: { properties: { " + field
                        + " } }, encoding: { " + encoding + " } } } }, " + OK,
                message);
    }

    private static Arguments path(String path, String schema, String message) {
        return Arguments.of("3.0.3", path, schema, "", message);
    }

    private static Arguments path(String path, String message) {
        return path(path, "{ type: string }", message);
    }

    private static Arguments schema(String schema, String message) {
        return Arguments.of("3.0.3", "  /x: { post: { " + OK + " } }", schema, "", message);
    }
}
