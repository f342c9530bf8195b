/**
 * Liaoning's own view: support measures by year, programme and the department that answers for them, in households and persons, with the
 * gaps; how the measures reach each person; and where households are located, from county down to village. Departments, years and clauses
 * come from the package, every number from the index over the active query, so that a cell and the list behind it agree on any data.
 * Contributed from outside the workbench, as any package's view can be.
 */
package org.lookback.pack.liaoning.ui.internal;
