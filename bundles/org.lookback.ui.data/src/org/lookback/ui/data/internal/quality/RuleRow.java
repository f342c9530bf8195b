package org.lookback.ui.data.internal.quality;

import org.lookback.standards.api.Rule;

/**
 * What one rule found in the chosen place.
 *
 * @param title    in the reader's language
 * @param severity in the reader's language
 * @param sector   in the reader's language
 */
record RuleRow(Rule rule, String title, String severity, String sector, long problems, long households, long persons) {
}
