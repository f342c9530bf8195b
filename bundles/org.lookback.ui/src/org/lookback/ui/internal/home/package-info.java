/**
 * The home page: what is in the workspace, and what to do next. It shows the overview that the workspace service holds and runs the
 * commands of the menus; it reads nothing itself.
 */
package org.lookback.ui.internal.home;
