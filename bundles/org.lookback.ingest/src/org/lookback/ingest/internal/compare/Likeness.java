package org.lookback.ingest.internal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.compare.MatchEvidence;
import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.compare.MatchEvidence.Part;
import org.lookback.model.api.compare.RegisterListing;

/**
 * How likely it is that a record and a person of ours are one, by what both say: the ID number alone, or name, birth date and village
 * together. Twins have all but the given name in common, so a name with another character never decides by itself.
 *
 * @param score 0 to 1
 */
record Likeness(double score, List<MatchEvidence> evidence) {

	/** From here on two are taken for one, when nobody else comes near. */
	static final double SURE = 0.8;
	/** From here on people should look whether two are one. */
	static final double POSSIBLE = 0.5;
	/** Nobody else may come as near as this. */
	static final double MARGIN = 0.1;

	private static final int TOWNSHIP = 9;
	private static final Likeness NONE = new Likeness(0, List.of());

	/** By the same ID number. */
	static Likeness byId(RegisterListing record, PersonLine person) {
		Agreement name = PersonName.of(record.name()).compare(PersonName.of(person.name()));
		double score = switch (name) {
		case NEARLY -> 0.95;
		case DIFFERENT -> 0.7;
		default -> 1;
		};
		return new Likeness(score, List.of(new MatchEvidence(Part.ID, Agreement.SAME), new MatchEvidence(Part.NAME, name)));
	}

	/** By household and name, found at import. */
	static Likeness byHousehold(RegisterListing record, PersonLine person) {
		Agreement id = id(record.idNumber(), person.idNumber());
		double score = switch (id) {
		case MISSING -> 0.9;
		case NEARLY -> 0.85;
		default -> 0.6;
		};
		return new Likeness(score, List.of(new MatchEvidence(Part.HOUSEHOLD, Agreement.SAME), new MatchEvidence(Part.ID, id)));
	}

	/** By everything but the same ID number. */
	static Likeness byName(RegisterListing record, PersonName name, PersonLine person, String village) {
		Agreement names = name.compare(PersonName.of(person.name()));
		if (names == Agreement.DIFFERENT || names == Agreement.MISSING) {
			return NONE;
		}
		Agreement id = id(record.idNumber(), person.idNumber());
		Agreement birth = birth(record.birthDate(), person.birthDate(), id);
		Agreement where = village(record.villageCode(), village);
		List<MatchEvidence> evidence = new ArrayList<>(4);
		evidence.add(new MatchEvidence(Part.NAME, names));
		evidence.add(new MatchEvidence(Part.BIRTH, birth));
		evidence.add(new MatchEvidence(Part.VILLAGE, where));
		evidence.add(new MatchEvidence(Part.ID, id));
		double score = ofName(names) + ofBirth(birth) + ofVillage(where) + ofId(id, names);
		return new Likeness(Math.clamp(Math.round(score * 100) / 100.0, 0, 1), evidence);
	}

	private static double ofName(Agreement names) {
		return switch (names) {
		case SAME -> 0.45;
		case VARIANT -> 0.44;
		case SOUND -> 0.38;
		default -> 0.24;
		};
	}

	private static double ofBirth(Agreement birth) {
		return switch (birth) {
		case SAME -> 0.35;
		case NEARLY -> 0.2;
		case DIFFERENT -> -0.3;
		default -> 0;
		};
	}

	private static double ofVillage(Agreement village) {
		return switch (village) {
		case SAME -> 0.2;
		case NEARLY -> 0.1;
		case DIFFERENT -> -0.05;
		default -> 0;
		};
	}

	/** Twins' numbers differ by one digit as well: a slip speaks for somebody of the same name only. */
	private static double ofId(Agreement id, Agreement names) {
		return switch (id) {
		case NEARLY -> names == Agreement.SAME || names == Agreement.VARIANT ? 0.25 : -0.35;
		case DIFFERENT -> -0.35;
		default -> 0;
		};
	}

	private static Agreement id(String a, String b) {
		if (a.isEmpty() || b.isEmpty()) {
			return Agreement.MISSING;
		}
		if (a.equals(b)) {
			return Agreement.SAME;
		}
		// The check digit follows from the others: one slip changes it as well.
		return Distance.oneSlip(a.substring(0, a.length() - 1), b.substring(0, b.length() - 1)) ? Agreement.NEARLY : Agreement.DIFFERENT;
	}

	private static Agreement birth(Optional<LocalDate> a, Optional<LocalDate> b, Agreement id) {
		if (a.isEmpty() || b.isEmpty()) {
			return Agreement.MISSING;
		}
		if (a.equals(b)) {
			return Agreement.SAME;
		}
		boolean nearly = id == Agreement.NEARLY || Distance.oneSlip(a.get().toString(), b.get().toString());
		return nearly ? Agreement.NEARLY : Agreement.DIFFERENT;
	}

	private static Agreement village(String a, String b) {
		if (a.isEmpty() || b.isEmpty()) {
			return Agreement.MISSING;
		}
		if (a.equals(b)) {
			return Agreement.SAME;
		}
		boolean township = a.length() >= TOWNSHIP && b.length() >= TOWNSHIP && a.regionMatches(0, b, 0, TOWNSHIP);
		return township || a.length() <= TOWNSHIP && b.startsWith(a) ? Agreement.NEARLY : Agreement.DIFFERENT;
	}
}
