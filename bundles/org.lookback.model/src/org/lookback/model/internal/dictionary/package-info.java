/**
 * How the dictionary is read from YAML and how texts are compared.
 *
 * <p>Data come from the bundle's {@code dictionary/} folder and from standards packages' {@code dictionary.yaml}, and go
 * out as the records of {@code org.lookback.model.api.dictionary}. Not exported.
 */
package org.lookback.model.internal.dictionary;
