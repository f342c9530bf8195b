/**
 * The window as a person uses it: real widgets of the running workbench are found by their ids and words, pressed and typed into, and
 * pictures of every view are left under {@code target/screenshots}. Nothing here calls a view's own classes; numbers are compared with what
 * the widgets themselves say.
 */
package org.lookback.ui.tests;
