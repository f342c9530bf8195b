/**
 * The schema, as numbered SQL files in the order of {@code migrations.list}; a class named behind a file does what SQL alone cannot. A released file
 * is never changed: what comes later is a new one. A test proves that they agree with the dictionary and with the entity classes.
 */
package org.lookback.store.internal.migrations;

