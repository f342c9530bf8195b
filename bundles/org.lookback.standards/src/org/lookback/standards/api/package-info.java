/**
 * What a standards package is and what it says of households: {@link org.lookback.standards.api.Standards} loads a package from a folder
 * or a bundle, evaluates it over households and runs its examples; {@link org.lookback.standards.api.PackageCatalog} holds several.
 * Packages come in through {@link org.lookback.standards.api.PackageSource}, facts through
 * {@code org.lookback.model.api.facts.FactSource}; determinations and findings go out through
 * {@code org.lookback.model.api.verdict.FindingSink}. Neither the store nor a window is known here.
 */
package org.lookback.standards.api;
