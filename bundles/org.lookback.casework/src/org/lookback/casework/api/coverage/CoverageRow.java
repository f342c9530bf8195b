package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * How far the visits of a place have come. Every count is the length of the list of the same name in {@link CoverageList}, but
 * {@code unnamed}, which nobody can list.
 *
 * @param region         its code; {@link #NO_VILLAGE} for households of which no file says the village
 * @param name           in full, from the county on
 * @param villages       in it that a file names
 * @param withRoster     villages of which there is a roster
 * @param withNumber     villages without a roster of which the number of farm households is known
 * @param without        villages of which neither is there
 * @param due            who should be visited: the roster's households, else all that any file names
 * @param unnamed        households beyond {@code due} that a village's number says there are
 * @param visited        of {@code due}, who was
 * @param missed         of {@code due}, who was not
 * @param registeredDue  of {@code due}, registered households
 * @param registeredMissed of them, who was not visited
 * @param onlyRoster     on a roster, in no file
 * @param onlyFiles      in files of a village that has a roster, but not on it
 * @param visits         visits that were made, several to one household counted each
 * @param first          day of the first of them
 * @param last           day of the last of them
 */
public record CoverageRow(String region, String name, long villages, long withRoster, long withNumber, long without, HouseholdsAndPersons due,
		long unnamed, HouseholdsAndPersons visited, HouseholdsAndPersons missed, HouseholdsAndPersons registeredDue,
		HouseholdsAndPersons registeredMissed, HouseholdsAndPersons onlyRoster, HouseholdsAndPersons onlyFiles, long visits,
		Optional<LocalDate> first, Optional<LocalDate> last) {

	/** Stands where the code of a region would, for households of which no file says the village. */
	public static final String NO_VILLAGE = "~";

	/** The weakest that the number of households rests on. */
	public Basis basis() {
		return without > 0 || villages == 0 ? Basis.NONE : withNumber > 0 ? Basis.NUMBER : Basis.ROSTER;
	}

	/**
	 * Visited households by those that should be, 0 to 1; empty where a village has neither roster nor number, because nobody knows who is missing
	 * there.
	 */
	public OptionalDouble share() {
		long all = due.households() + unnamed;
		return basis() == Basis.NONE || all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) visited.households() / all);
	}

	/** Whether nobody was missed, and a roster proves it. */
	public boolean complete() {
		return basis() == Basis.ROSTER && due.households() > 0 && missed.households() == 0 && onlyFiles.households() == 0;
	}
}
