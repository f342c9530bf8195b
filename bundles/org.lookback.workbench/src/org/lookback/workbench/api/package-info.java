/**
 * All that the command line and the window may call: one façade a job. {@link org.lookback.workbench.api.Lookback} is the OSGi service to
 * start from; it opens a {@link org.lookback.workbench.api.Workspace}, and that hands out importing, searching, checking, charting,
 * policies, exporting and keeping. Neither face holds logic of its own; this is the only place that wires the rooms below together.
 */
package org.lookback.workbench.api;
