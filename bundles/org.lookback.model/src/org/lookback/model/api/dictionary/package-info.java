/**
 * The dictionary: every entity, field and code list of the domain, said once.
 *
 * <p>The words come from the YAML files in the bundle's {@code dictionary/} folder (their source is the contract's
 * {@code dictionary.md}) and from the {@code dictionary.yaml} of standards packages. Import mapping, index schema, rule
 * type-checker, forms, chart menus and masking read them from here; nothing names a field a second time. Values
 * themselves do not live here, only how they are read, checked for shape and written
 * ({@link org.lookback.model.api.dictionary.ValueReader}).
 */
package org.lookback.model.api.dictionary;
