/**
 * The schema, as numbered SQL files in the order of {@code migrations.list}. A released file is never changed: what comes later is a
 * new one. The first holds what is the store's own, the second one table an entity of the dictionary; a test proves that both agree
 * with the dictionary and with the entity classes.
 */
package org.lookback.store.internal.migrations;
