package org.lookback.pack.guangdong.ui.internal;

import org.eclipse.swt.graphics.Rectangle;
import org.lookback.model.api.query.Query;

/**
 * A number on a picture.
 *
 * @param query finds exactly what was counted
 */
record Spot(Rectangle place, long count, Query query, String tip) {
}
