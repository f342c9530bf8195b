/**
 * What people change: fields of households by hand, saved queries, rounds, settings. The entity classes are mapped by EclipseLink,
 * which starts only when somebody changes something; every change and its line of the change log are one transaction. Imported rows
 * are never touched: an edit is laid over them when they are read.
 */
package org.lookback.store.internal.edit;
