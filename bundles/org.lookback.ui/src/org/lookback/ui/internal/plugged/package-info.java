/**
 * Views that standards packages of a workspace bring along as bundles of Java: {@code views/*.jar} in the package's folder or zip. They
 * are installed before the workbench starts, because views are read once, and only when the person has agreed: a view is program code,
 * and a folder can come from anybody. Knows nothing of what the views show.
 */
package org.lookback.ui.internal.plugged;
