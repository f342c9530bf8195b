/**
 * The editor of a package's files: a text with line numbers, colours, marks, completion, explanations under the mouse, and a line that
 * says what is wrong here and what can be done. Reads and saves through the authoring façade, in jobs.
 */
package org.lookback.ui.packages.internal.editor;
