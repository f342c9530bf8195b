/** What all tables of NatTable have in common: the window's colours, and collections that are found in OSGi. What a table shows lives with its view. */
package org.lookback.ui.api.table;
