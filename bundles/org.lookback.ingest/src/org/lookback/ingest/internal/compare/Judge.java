package org.lookback.ingest.internal.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.internal.compare.Terms.Compared;
import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.dictionary.RegisterDefinition.Sense;
import org.lookback.model.api.verdict.Truth;

/** Says in what our data and a register contradict each other about somebody. */
final class Judge {

	private static final Truth[] TRUTHS = Truth.values();

	private final Register register;
	private final RegisterDefinition definition;

	Judge(Register register) {
		this.register = register;
		definition = register.definition();
	}

	/**
	 * What is found of somebody who is listed, or should be.
	 *
	 * @param kind     what he is to his household
	 * @param expected what the condition says: a place in {@link Truth}
	 * @param left     the day he left, for somebody who has
	 * @param here     what our data say of the compared fields: of the person or of the household
	 */
	List<RegisterFinding> findings(Kind kind, byte expected, Optional<LocalDate> left, List<RecordLine> listed, String[] ofMember, String[] ofHousehold) {
		List<RegisterFinding> findings = new ArrayList<>(2);
		List<RecordLine> active = listed.stream().filter(one -> one.listing().active()).toList();
		listing(kind, TRUTHS[expected], left, listed, active, findings);
		if (definition.once() && active.size() > 1) {
			findings.add(new RegisterFinding(Aspect.TWICE, "", "", String.valueOf(active.size())));
		}
		if (!active.isEmpty() && (kind == Kind.MEMBER || kind == Kind.HOUSEHOLD)) {
			fields(active, ofMember, ofHousehold, findings);
		}
		return findings;
	}

	private void listing(Kind kind, Truth expected, Optional<LocalDate> left, List<RecordLine> listed, List<RecordLine> active,
			List<RegisterFinding> findings) {
		boolean ours = kind == Kind.MEMBER || kind == Kind.HOUSEHOLD;
		if (definition.sense() == Sense.SUSPICIOUS) {
			boolean his = ours || kind == Kind.KIN && definition.kin();
			if (his && expected != Truth.NOT_MET && !active.isEmpty()) {
				findings.add(RegisterFinding.of(Aspect.LISTED));
			}
		} else if (ours && expected == Truth.MET && listed.isEmpty()) {
			findings.add(RegisterFinding.of(Aspect.NOT_LISTED));
		} else if (ours && expected == Truth.MET && active.isEmpty()) {
			findings.add(new RegisterFinding(Aspect.ENDED, "", "", listed.getFirst().listing().state()));
		} else if (!active.isEmpty()) {
			if (ours && definition.sense() == Sense.BOTH && expected != Truth.MET) {
				findings.add(RegisterFinding.of(expected == Truth.NOT_MET ? Aspect.UNEXPECTED : Aspect.UNRECORDED));
			} else if (kind == Kind.FORMER && definition.left()) {
				findings.add(new RegisterFinding(Aspect.LEFT, "", left.map(LocalDate::toString).orElse(""), ""));
			}
		}
	}

	private void fields(List<RecordLine> active, String[] ofMember, String[] ofHousehold, List<RegisterFinding> findings) {
		for (int i = 0; i < register.fields().size(); i++) {
			Compared compared = register.fields().get(i);
			String[] values = compared.ofMember() ? ofMember : ofHousehold;
			if (values.length == 0) {
				continue;
			}
			String here = values[compared.place()];
			String there = there(active, i, compared);
			if (!here.isEmpty() && !there.isEmpty() && !agree(here, there, compared)) {
				findings.add(new RegisterFinding(Aspect.FIELD, compared.field().id(), here.replace(HouseholdLine.OR, ";"), there.replace(HouseholdLine.OR, ";")));
			}
		}
	}

	private static String there(List<RecordLine> active, int field, Compared compared) {
		List<String> said = active.stream().map(one -> one.values()[field]).filter(text -> !text.isEmpty()).distinct().toList();
		if (compared.terms().total() && active.size() > 1) {
			Optional<BigDecimal> sum = active.stream().map(one -> number(one.values()[field])).reduce(Optional.of(BigDecimal.ZERO),
					(a, b) -> a.isPresent() && b.isPresent() ? Optional.of(a.get().add(b.get())) : Optional.empty());
			return sum.map(BigDecimal::toPlainString).orElse(String.join(HouseholdLine.OR, said));
		}
		return String.join(HouseholdLine.OR, said);
	}

	/** Where either side says several values, one pair that agrees is enough. */
	private static boolean agree(String here, String there, Compared compared) {
		for (String a : here.split(HouseholdLine.OR)) {
			for (String b : there.split(HouseholdLine.OR)) {
				if (agreeOne(a, b, compared)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean agreeOne(String here, String there, Compared compared) {
		double tolerance = compared.terms().tolerance();
		return switch (compared.field().type()) {
		case INT, YEAR, YUAN, DEC -> {
			Optional<BigDecimal> a = number(here);
			Optional<BigDecimal> b = number(there);
			yield a.isPresent() && b.isPresent() ? a.get().subtract(b.get()).abs().doubleValue() <= tolerance : here.equals(there);
		}
		case DATE -> days(here, there).map(days -> days <= tolerance).orElse(here.equals(there));
		case CODES -> {
			Set<String> both = new HashSet<>(Arrays.asList(here.split(";")));
			yield both.containsAll(Arrays.asList(there.split(";")));
		}
		case TEXT -> plain(here).equals(plain(there));
		default -> here.equals(there);
		};
	}

	private static String plain(String text) {
		return PersonName.of(text).plain();
	}

	private static Optional<Long> days(String a, String b) {
		try {
			return Optional.of(Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(a), LocalDate.parse(b))));
		} catch (DateTimeParseException notBoth) {
			return Optional.empty();
		}
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return text.isEmpty() ? Optional.of(BigDecimal.ZERO) : Optional.of(new BigDecimal(text));
		} catch (NumberFormatException asWritten) {
			return Optional.empty();
		}
	}
}
