package org.lookback.sample.internal.file;

import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.HouseholdYear;

/** A household and its facts of a year. */
record HouseholdYearRow(Household household, HouseholdYear facts) {
}
