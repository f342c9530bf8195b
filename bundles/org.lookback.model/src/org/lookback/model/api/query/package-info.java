/**
 * A question about the data as data: which objects ({@link org.lookback.model.api.query.Query}) and in what form
 * ({@link org.lookback.model.api.query.Shape}). Every list, bar, table cell, export row and sentence carries its query, so that each opens
 * the same objects. The index answers; nothing here reads anything.
 */
package org.lookback.model.api.query;
