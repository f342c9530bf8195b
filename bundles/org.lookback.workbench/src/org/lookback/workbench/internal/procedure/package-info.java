/**
 * Procedures in words: cases, steps and histories as rows, notices as Word pages, deadlines with their weekdays. What may be entered and what follows
 * is the casework's; who calls is the desk beside this package.
 */
package org.lookback.workbench.internal.procedure;
