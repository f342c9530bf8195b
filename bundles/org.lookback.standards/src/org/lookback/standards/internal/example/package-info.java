/**
 * A package's own examples ({@code tests/*.yaml}): households written down with what the package must say of them, read and run. The
 * households are built here in memory; nothing comes from the store.
 */
package org.lookback.standards.internal.example;
