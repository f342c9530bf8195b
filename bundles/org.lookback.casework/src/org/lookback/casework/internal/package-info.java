/** What the rooms of the casework share: going through several sources of households side by side. */
package org.lookback.casework.internal;
