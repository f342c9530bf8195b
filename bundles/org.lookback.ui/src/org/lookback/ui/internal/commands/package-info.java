/**
 * What the menus of the shell do: open and close a workspace, care for it, go back and forward among queries; and the state on which the
 * menus' enablement depends. Everything slow runs as a job over the façade; commands of a perspective have their handlers there.
 */
package org.lookback.ui.internal.commands;
