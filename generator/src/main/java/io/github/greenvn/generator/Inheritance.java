package io.github.greenvn.generator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.model.ModelsMap;

/** Adds to a model what follows from its parents and interfaces. */
final class Inheritance {

    private Inheritance() {}

    /** Adds the imports of the parents, whose setters a subclass overrides. */
    static void importForParents(ModelsMap model, Map<String, ModelsMap> all) {
        CodegenModel parent = only(model).getParentModel();
        while (parent != null) {
            model.getImports()
                    .addAll(Objects.requireNonNull(all.get(parent.name)).getImports());
            parent = parent.getParentModel();
        }
    }

    /** Marks the discriminator of a model's interfaces, which Jackson writes. */
    static void markDiscriminators(ModelsMap model, Map<String, ModelsMap> all) {
        Object interfaces = only(model).vendorExtensions.getOrDefault("x-implements", List.of());
        all.values().stream()
                .map(Inheritance::only)
                .filter(other -> other.discriminator != null && ((Collection<?>) interfaces).contains(other.classname))
                .flatMap(other -> only(model).vars.stream()
                        .filter(property -> property.baseName.equals(other.discriminator.getPropertyBaseName())))
                .forEach(property -> property.isDiscriminator = true);
    }

    /** Adds the base to a discriminator without a mapping: its schema's name is a value too. */
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
