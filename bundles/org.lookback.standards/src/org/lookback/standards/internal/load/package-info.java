/**
 * From files to a checked {@link org.lookback.standards.api.StandardsPackage}: what each YAML file may say, that quotations stand in their
 * clauses, codes and fields exist, conditions are typed. Files come from a {@link org.lookback.standards.api.PackageSource}; all problems
 * go out together in one {@link org.lookback.standards.api.PackageException}. Nothing is evaluated here.
 */
package org.lookback.standards.internal.load;
