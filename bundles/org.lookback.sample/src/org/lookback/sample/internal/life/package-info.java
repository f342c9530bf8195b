/**
 * What happens to a household from year to year: causes and status, health and schooling, work and income, house and water. Takes
 * villages and families, gives {@code Household}s with all their facts, consistent with each other as the dictionary asks
 * ("what must always hold"). Knows nothing of files. A blank is {@code ""}: not recorded.
 */
package org.lookback.sample.internal.life;
