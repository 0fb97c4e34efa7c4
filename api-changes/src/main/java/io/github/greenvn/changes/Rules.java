package io.github.greenvn.changes;

import static io.github.greenvn.changes.Level.BREAKS;
import static io.github.greenvn.changes.Level.COMPATIBLE;
import static io.github.greenvn.changes.Level.MAY_BREAK;

import java.util.ArrayList;
import java.util.List;

/** All kinds of changes, other than those of single keywords, which are in {@link Keyword}. */
final class Rules {

    private static final List<Rule> ALL = new ArrayList<>();

    static final Rule FILE_REMOVED = add(Rule.ofApi("file-removed", BREAKS, COMPATIBLE, "the whole file was removed"));
    static final Rule OPERATION_REMOVED =
            add(Rule.ofApi("operation-removed", BREAKS, COMPATIBLE, "an operation was removed"));
    static final Rule ANNOUNCED_OPERATION_REMOVED = add(Rule.ofApi(
            "announced-operation-removed",
            MAY_BREAK,
            COMPATIBLE,
            "an operation was removed that was deprecated, and whose `x-sunset` has passed, or that was not stable"));
    static final Rule OPERATION_MOVED =
            add(Rule.ofApi("operation-moved", BREAKS, BREAKS, "an operation has another method or path"));
    static final Rule OPERATION_ADDED =
            add(Rule.ofApi("operation-added", COMPATIBLE, BREAKS, "an operation was added"));
    static final Rule OPERATION_ID_CHANGED = add(Rule.harmless("operation-id-changed", "an operationId is another"));
    static final Rule OPERATION_DEPRECATED =
            add(Rule.harmless("operation-deprecated", "`deprecated` of an operation is another"));
    static final Rule OPERATION_SERVERS_CHANGED = add(Rule.ofApi(
            "operation-servers-changed",
            MAY_BREAK,
            COMPATIBLE,
            "the servers of a single operation or path are others"));
    static final Rule OPERATION_CHANGED =
            add(Rule.harmless("operation-changed", "tags or an extension of an operation are others"));
    static final Rule PROMISE_WITHDRAWN = add(Rule.ofApi(
            "promise-withdrawn", BREAKS, COMPATIBLE, "`x-sunset` is gone or earlier, or `x-stability-level` is lower"));
    static final Rule WEBHOOK_REMOVED =
            add(Rule.ofApi("webhook-removed", BREAKS, COMPATIBLE, "a webhook or a callback was removed"));
    static final Rule WEBHOOK_ADDED =
            add(Rule.ofApi("webhook-added", COMPATIBLE, BREAKS, "a webhook or a callback was added"));
    static final Rule SERVER_REMOVED = add(Rule.ofApi("server-removed", MAY_BREAK, COMPATIBLE, "a server was removed"));
    static final Rule SERVER_ADDED = add(Rule.harmless("server-added", "a server was added"));
    static final Rule ENVELOPE_CHANGED =
            add(Rule.ofApi("envelope-changed", BREAKS, COMPATIBLE, "`x-envelope` is another"));
    static final Rule SECURITY_REMOVED = add(Rule.ofApi(
            "security-removed", BREAKS, COMPATIBLE, "credentials that were enough for a call no longer are"));
    static final Rule SECURITY_DEFINITION_CHANGED = add(Rule.ofApi(
            "security-definition-changed", MAY_BREAK, COMPATIBLE, "a scope or a URL of a security scheme is another"));
    static final Rule SECURITY_RELAXED =
            add(Rule.ofApi("security-relaxed", COMPATIBLE, BREAKS, "a scope is no longer needed for a call"));
    static final Rule SECURITY_ADDED =
            add(Rule.ofApi("security-added", COMPATIBLE, BREAKS, "other credentials are enough for a call"));

    static final Rule PARAMETER_REMOVED =
            add(Rule.ofMessage("parameter-removed", MAY_BREAK, COMPATIBLE, "a parameter was removed"));
    static final Rule PARAMETER_REMOVED_EARLY =
            add(Rule.narrower("parameter-removed-before-sunset", "a parameter was removed before its `x-sunset`"));
    static final Rule PARAMETER_ADDED =
            add(Rule.ofMessage("parameter-added", COMPATIBLE, COMPATIBLE, "an optional parameter was added"));
    static final Rule REQUIRED_PARAMETER_ADDED =
            add(Rule.narrower("required-parameter-added", "a required parameter was added"));
    static final Rule PARAMETER_RENAMED =
            add(Rule.note("path-parameter-renamed", "a path parameter has another name, which is not sent"));
    static final Rule PARAMETER_DEFAULT_CHANGED =
            add(Rule.narrower("parameter-default-changed", "the default of an optional parameter is another"));
    static final Rule SERIALISATION_CHANGED = add(Rule.other(
            "parameter-serialisation-changed", "`style`, `explode` or another keyword of a parameter is another"));
    static final Rule PARAMETER_CHANGED =
            add(Rule.note("parameter-extension-changed", "an extension of a parameter is another"));

    static final Rule BODY_REMOVED = add(Rule.other("body-removed", "there is no body"));
    static final Rule BODY_ADDED =
            add(Rule.ofMessage("body-added", COMPATIBLE, BREAKS, "there may be a body, and was none"));
    static final Rule REQUIRED_BODY_ADDED = add(Rule.other("required-body-added", "there is a body, and was none"));
    static final Rule RESPONSE_BODY_ADDED =
            add(Rule.note("body-content-added", "a response, or an answer to a webhook, has a body, and had none"));
    static final Rule MEDIA_TYPE_REMOVED = add(Rule.other("media-type-removed", "a media type of a body was removed"));
    static final Rule MEDIA_TYPE_SPECIALIZED = add(Rule.ofMessage(
            "media-type-specialized",
            BREAKS,
            MAY_BREAK,
            "a media type is a special kind of the same, such as `application/problem+json`"));
    static final Rule MEDIA_TYPE_ADDED = add(Rule.note("media-type-added", "a media type of a body was added"));
    static final Rule SCHEMA_REMOVED =
            add(Rule.ofMessage("schema-removed", COMPATIBLE, MAY_BREAK, "a body is no longer described"));
    static final Rule SCHEMA_ADDED = add(Rule.narrower("schema-added", "a body is described, and was not"));

    static final Rule STATUS_REMOVED =
            add(Rule.ofMessage("success-status-removed", BREAKS, BREAKS, "the status of a success was removed"));
    static final Rule ERROR_STATUS_REMOVED =
            add(Rule.ofMessage("error-status-removed", MAY_BREAK, COMPATIBLE, "the status of an error was removed"));
    static final Rule STATUS_ADDED = add(Rule.note("status-added", "a status was added"));
    static final Rule HEADER_REMOVED =
            add(Rule.ofMessage("header-removed", MAY_BREAK, MAY_BREAK, "a header was removed"));
    static final Rule REQUIRED_HEADER_REMOVED = add(
            Rule.ofMessage("required-header-removed", MAY_BREAK, BREAKS, "a header that was always there was removed"));
    static final Rule HEADER_ADDED = add(Rule.note("header-added", "a header was added"));

    static final Rule PROPERTY_REMOVED = add(Rule.doubtful("property-removed", "an optional property was removed"));
    static final Rule REQUIRED_PROPERTY_REMOVED =
            add(Rule.ofMessage("required-property-removed", MAY_BREAK, BREAKS, "a required property was removed"));
    static final Rule PROPERTY_FORBIDDEN = add(Rule.ofMessage(
            "property-forbidden",
            BREAKS,
            MAY_BREAK,
            "a property was removed from an object that allows no other properties"));
    static final Rule PROPERTY_ADDED = add(Rule.note("property-added", "an optional property was added"));
    static final Rule REQUIRED_PROPERTY_ADDED =
            add(Rule.narrower("required-property-added", "a required property was added"));
    static final Rule HIDDEN = add(Rule.doubtful(
            "property-hidden", "a property is no longer in this message: it is `readOnly` or `writeOnly` now"));
    static final Rule SHOWN = add(
            Rule.note("property-shown", "an optional property is in this message, and was `readOnly` or `writeOnly`"));
    static final Rule REQUIRED_SHOWN = add(Rule.narrower(
            "required-property-shown", "a required property is in this message, and was `readOnly` or `writeOnly`"));
    static final Rule REQUIRED = add(Rule.narrower("required", "a value has to be there"));
    static final Rule OPTIONAL = add(Rule.wider("optional", "a value may be absent"));
    static final Rule NOT_NULL = add(Rule.narrower("not-nullable", "a value may not be null"));
    static final Rule NULLABLE = add(Rule.wider("nullable", "a value may be null"));
    static final Rule READER_REQUIRES = add(Rule.harmless(
            "reader-requires", "`x-reader-tolerates-absence` was removed, which changes only the Java client"));
    static final Rule READER_TOLERATES = add(Rule.harmless(
            "reader-tolerates", "`x-reader-tolerates-absence` was added, which changes only the Java client"));
    static final Rule ALIAS_REMOVED = add(
            Rule.harmless("alias-removed", "a name was removed from `x-aliases`, which changes only the Java client"));
    static final Rule ALIAS_ADDED =
            add(Rule.harmless("alias-added", "a name was added to `x-aliases`, which changes only the Java client"));

    static final Rule TYPE_NARROWER = add(Rule.narrower("type-specialized", "a type or format allows fewer values"));
    static final Rule TYPE_WIDER = add(Rule.wider("type-generalized", "a type or format allows more values"));
    static final Rule TYPE_OTHER = add(Rule.other("type-changed", "a type or format is another"));
    static final Rule TYPE_SAME_TEXT = add(Rule.note(
            "type-compatible", "a type or format is another, which makes no difference for a value sent as text"));
    static final Rule VALUE_REMOVED = add(Rule.narrower("enum-value-removed", "a listed value was removed"));
    static final Rule VALUE_ADDED =
            add(Rule.ofMessage("enum-value-added", COMPATIBLE, MAY_BREAK, "a listed value was added"));
    static final Rule ENUM_ADDED = add(Rule.narrower("enum-added", "only listed values are allowed"));
    static final Rule ENUM_REMOVED = add(Rule.wider("enum-removed", "other values than the listed ones are allowed"));
    static final Rule CONST_CHANGED = add(Rule.other("const-changed", "all listed values are others"));
    static final Rule OPEN_VALUE_REMOVED =
            add(Rule.narrower("extensible-enum-value-removed", "a value was removed from `x-extensible-enum`"));
    static final Rule OPEN_VALUE_ADDED =
            add(Rule.note("extensible-enum-value-added", "a value was added to `x-extensible-enum`"));
    static final Rule CLOSED = add(Rule.narrower("additional-properties-forbidden", "other properties are forbidden"));
    static final Rule OPENED = add(Rule.wider("additional-properties-allowed", "other properties are allowed"));
    static final Rule ALL_OF_ADDED =
            add(Rule.narrower("all-of-added", "a part was added to `allOf`, beside one with the same keyword"));
    static final Rule ALL_OF_REMOVED =
            add(Rule.wider("all-of-removed", "a part was removed from `allOf`, beside one with the same keyword"));
    static final Rule ALTERNATIVES_ADDED =
            add(Rule.narrower("alternatives-added", "`oneOf` or `anyOf` was added to a schema"));
    static final Rule ALTERNATIVES_REMOVED =
            add(Rule.wider("alternatives-removed", "`oneOf` or `anyOf` was removed from a schema"));
    static final Rule ALTERNATIVE_REMOVED =
            add(Rule.narrower("alternative-removed", "an alternative of `oneOf` or `anyOf` was removed"));
    static final Rule ONE_OF_ADDED = add(Rule.wider("one-of-added", "an alternative of `oneOf` was added"));
    static final Rule ANY_OF_ADDED = add(Rule.ofMessage(
            "any-of-added", COMPATIBLE, MAY_BREAK, "an alternative of `anyOf` was added, whose values may fit others"));
    static final Rule WRAPPED = add(Rule.other(
            "wrapped-in-alternatives",
            "a schema became one of the alternatives of `oneOf`, or they became one schema"));
    static final Rule DISCRIMINATOR =
            add(Rule.doubtful("discriminator-changed", "a discriminator is another, which matters to who reads by it"));
    static final Rule DEPRECATED = add(Rule.note("deprecated", "`deprecated` of a value is another"));
    static final Rule UNKNOWN_KEYWORD =
            add(Rule.doubtful("keyword-changed", "a keyword that no other rule is about is another"));
    static final Rule NOT_COMPARED = add(Rule.doubtful(
            "schema-not-compared", "schemas that differ were not compared: they are too many, or not in files"));
    static final Rule REPEATED = add(Rule.note(
            "schema-repeated",
            "a changed schema has more places, whose changes are not listed again; as bad as the worst of them"));
    static final Rule EXTENSION = add(Rule.note("extension-changed", "an extension of a schema is another"));

    static final Rule JAVA_BROKEN =
            add(Rule.harmless("java-removed", "a name or type of the Java API was removed, which breaks code"));
    static final Rule JAVA_ADDED = add(Rule.harmless("java-added", "a name was added to the Java API"));

    private Rules() {}

    private static Rule add(Rule rule) {
        ALL.add(rule);
        return rule;
    }

    /** Returns the rules in the order of this file, then those of keywords. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(ALL);
        Keyword.all().forEach(keyword -> all.addAll(keyword.rules()));
        return all;
    }
}
