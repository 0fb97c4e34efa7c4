package io.github.greenvn.internal.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.greenvn.ResponseDrift.Kind;
import io.github.greenvn.codegen.AliasOf;
import io.github.greenvn.codegen.NotBlank;
import io.github.greenvn.codegen.RequiredInResponse;
import io.github.greenvn.codegen.WireEnum;
import io.github.greenvn.internal.json.ObjectSchema.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The schemas of generated types. The properties of each class are determined once. Internal. */
public final class Schemas {

    private final ObjectMapper mapper;
    private final Map<Class<?>, ObjectSchema> objects = new ConcurrentHashMap<>();

    /**
     * Creates the schemas.
     *
     * @param mapper the mapper that reads the types
     */
    public Schemas(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the schema of a type.
     *
     * @param type a generated type, or a list or map of them
     * @return the schema
     */
    public Schema of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isContainerType()) {
            Schema content = of(type.getContentType());
            return content == Schema.ANY ? Schema.ANY : type.isMapLikeType() ? entries(content) : items(content);
        }
        if (WireEnum.class.isAssignableFrom(raw)) {
            return values(raw);
        }
        return raw.isPrimitive() || raw.getName().startsWith("java.") ? Schema.ANY : model(type);
    }

    private static Schema items(Schema item) {
        return (list, path) -> {
            int differences = 0;
            Path each = path.then(Path.ANY);
            for (int i = 0; list.isArray() && i < list.size(); i++) {
                differences += item.compare(list.get(i), each);
            }
            return differences;
        };
    }

    private static Schema entries(Schema entry) {
        return new ObjectSchema(List.of(), Set.of(), entry);
    }

    private static Schema values(Class<?> type) {
        Set<String> texts = new HashSet<>();
        Set<Double> numbers = new HashSet<>();
        for (Object constant : type.getEnumConstants()) {
            if (!((Enum<?>) constant).name().equals("UNRECOGNISED")) {
                Object value = ((WireEnum) constant).getValue();
                texts.add(value.toString());
                if (value instanceof Number number) {
                    numbers.add(number.doubleValue());
                }
            }
        }
        return (value, path) -> (!value.isTextual() && !value.isNumber())
                        || texts.contains(value.asText())
                        || (value.isNumber() && numbers.contains(value.doubleValue()))
                ? 0
                : path.report(Kind.UNKNOWN_VALUE);
    }

    private Schema model(JavaType type) {
        AnnotatedClass annotations = mapper.getDeserializationConfig()
                .introspectClassAnnotations(type)
                .getClassInfo();
        JsonTypeInfo discriminator = annotations.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes types = annotations.getAnnotation(JsonSubTypes.class);
        Class<?> raw = type.getRawClass();
        if (discriminator == null || types == null) {
            return object(raw);
        }
        Map<String, Schema> schemas = new HashMap<>();
        for (JsonSubTypes.Type each : types.value()) {
            if (raw.isAssignableFrom(each.value())) {
                schemas.put(each.name(), object(each.value()));
            }
        }
        return choice(discriminator.property(), schemas, raw.isInterface() ? null : object(raw));
    }

    /** Returns the schema of one of several types, as a property says. */
    private static Schema choice(String property, Map<String, Schema> types, @Nullable Schema base) {
        return (object, path) -> {
            if (!object.isObject()) {
                return 0;
            }
            JsonNode name = object.path(property);
            if (!name.isValueNode() || name.isNull()) {
                return base == null ? path.then(property).report(Kind.MISSING_PROPERTY) : base.compare(object, path);
            }
            Schema type = types.get(name.asText());
            return type == null ? path.then(property).report(Kind.UNKNOWN_VALUE) : type.compare(object, path);
        };
    }

    /** Returns the schema of a class. It is introspected later, since it may refer to itself. */
    private Schema object(Class<?> type) {
        return (value, path) -> properties(type).compare(value, path);
    }

    private ObjectSchema properties(Class<?> type) {
        ObjectSchema known = objects.get(type);
        if (known == null) {
            known = introspect(type);
            objects.put(type, known);
        }
        return known;
    }

    private ObjectSchema introspect(Class<?> type) {
        BeanDescription description = mapper.getDeserializationConfig().introspect(mapper.constructType(type));
        Map<String, List<String>> aliases = new HashMap<>();
        for (BeanPropertyDefinition each : description.findProperties()) {
            String property = aliasOf(each);
            if (property != null) {
                aliases.computeIfAbsent(property, name -> new ArrayList<>()).add(each.getName());
            }
        }
        Set<String> names = new HashSet<>();
        List<Property> properties = new ArrayList<>();
        for (BeanPropertyDefinition each : description.findProperties()) {
            names.add(each.getName());
            if (aliasOf(each) == null) {
                properties.add(property(each, aliases.getOrDefault(each.getName(), List.of())));
            }
        }
        JsonTypeInfo discriminator = description.getClassInfo().getAnnotation(JsonTypeInfo.class);
        if (discriminator != null && names.add(discriminator.property())) {
            properties.add(new Property(discriminator.property(), List.of(), Schema.ANY, false, false, false));
        }
        return new ObjectSchema(properties, names, additional(description));
    }

    private static @Nullable String aliasOf(BeanPropertyDefinition property) {
        AnnotatedMethod setter = property.getSetter();
        AliasOf alias = setter == null ? null : setter.getAnnotation(AliasOf.class);
        return alias == null ? null : alias.value();
    }

    private Property property(BeanPropertyDefinition property, List<String> aliases) {
        AnnotatedMember member = property.getPrimaryMember();
        RequiredInResponse required = member.getAnnotation(RequiredInResponse.class);
        return new Property(
                property.getName(),
                aliases,
                of(property.getPrimaryType()),
                required != null,
                required != null && required.nullable(),
                member.hasAnnotation(NotBlank.class));
    }

    private @Nullable Schema additional(BeanDescription description) {
        if (description.findJsonValueAccessor() != null) {
            // It is read as a whole.
            return Schema.ANY;
        }
        return description.findAnySetterAccessor() instanceof AnnotatedMethod setter
                ? of(setter.getParameterType(1))
                : null;
    }

    /**
     * Reports a value that cannot be read.
     *
     * @param path the path to the value, as Jackson has it, which may have keys of maps
     * @param differences gets the difference
     */
    void reportInvalid(List<Reference> path, Differences differences) {
        Path location = Path.root(differences);
        for (Reference each : path) {
            location = location.then(isDefined(each) ? each.getFieldName() : Path.ANY);
        }
        location.report(Kind.INVALID_VALUE);
    }

    private boolean isDefined(Reference step) {
        Object parent = step.getFrom();
        return step.getFieldName() != null
                && !(parent instanceof Map)
                && properties(parent instanceof Class<?> type ? type : parent.getClass())
                        .names()
                        .contains(step.getFieldName());
    }
}
