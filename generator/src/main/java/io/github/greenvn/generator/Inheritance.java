package io.github.greenvn.generator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.model.ModelsMap;

/** What a model has to know of its parents, and of the interfaces that it is one of. */
final class Inheritance {

    private Inheritance() {}

    /** A subclass names the types of what it sets for its parents. */
    static void importForParents(ModelsMap model, Map<String, ModelsMap> all) {
        CodegenModel parent = only(model).getParentModel();
        while (parent != null) {
            model.getImports()
                    .addAll(Objects.requireNonNull(all.get(parent.name)).getImports());
            parent = parent.getParentModel();
        }
    }

    /** What tells which one of an interface's models it is, is written by Jackson and not by the caller. */
    static void markDiscriminators(ModelsMap model, Map<String, ModelsMap> all) {
        Object interfaces = only(model).vendorExtensions.getOrDefault("x-implements", List.of());
        all.values().stream()
                .map(Inheritance::only)
                .filter(other -> other.discriminator != null && ((Collection<?>) interfaces).contains(other.classname))
                .flatMap(other -> only(model).vars.stream()
                        .filter(property -> property.baseName.equals(other.discriminator.getPropertyBaseName())))
                .forEach(property -> property.isDiscriminator = true);
    }

    /** Without a mapping the name of each schema tells its type, and that of the base does so too. */
    static void nameImplicitBase(ModelsMap model) {
        CodegenModel base = only(model);
        if (base.discriminator != null
                && base.oneOf.isEmpty()
                && base.discriminator.getMappedModels() != null
                && (base.discriminator.getMapping() == null
                        || base.discriminator.getMapping().isEmpty())) {
            base.discriminator.getMappedModels().add(new MappedModel(base.name, base.classname, base.name, false));
        }
    }

    private static CodegenModel only(ModelsMap model) {
        return model.getModels().get(0).getModel();
    }
}
