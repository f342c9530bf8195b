package org.lookback.sample.internal.file;

import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.HouseholdYear;
import org.lookback.sample.internal.life.PersonYear;

/** A row of a wide sheet: a member and what is known of the household in the year. */
record PersonRow(Household household, HouseholdYear facts, PersonYear member) {
}
