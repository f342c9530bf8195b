/**
 * Forms as tables that can be filled in and imported: which fields of a form go into which table, what a table needs beside them, and what is
 * known of a village's households already.
 */
package org.lookback.workbench.internal.forms;
