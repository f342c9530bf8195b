/** The figures of a briefing: what each rests on, and the households behind it. */
package org.lookback.ui.brief.internal.figures;
