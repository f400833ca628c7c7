package org.stormspec.model.rule.schema;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about what topics carry. */
public final class SchemaRules {

    private SchemaRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new NoSchemaRule(),
                new UndefinedTypeRule(),
                new UndocumentedFieldsRule(),
                new EnumDefaultRule(),
                new MixedFormatsRule(),
                new BareTimeRule(),
                new FloatingMoneyRule(),
                new MissingIdentityRule(),
                new RecordNameRule(),
                new StorageFieldRule(),
                new InnerReferenceRule(),
                new SubjectStrategyRule(),
                new SharedSchemaRule(),
                new ContentModelRule(),
                new UnorderedKeyRule(),
                new SharedSubjectRule(),
                new ManyRegistriesRule(),
                new RegistryReferenceRule(),
                new RegistryAddressRule());
    }
}
