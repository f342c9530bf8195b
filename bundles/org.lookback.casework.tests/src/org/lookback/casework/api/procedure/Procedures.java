package org.lookback.casework.api.procedure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** A case kept in memory: what is entered is appended, as a store would. */
public final class Procedures {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final List<CaseEvent> events = new ArrayList<>();
	private final Map<String, Pinned> pinned;
	private final String hash;
	private final CaseHead head;
	Optional<DayCount> decided = Optional.empty();
	Clock clock = at(LocalDate.of(2026, 11, 23));
	List<String> notes = List.of();

	Procedures(StandardsPackage standards, String procedure, LocalDate started) throws LookbackException {
		Pinned one = pinned(standards, procedure);
		pinned = new HashMap<>(Map.of(one.contentHash(), Pinned.read(one.write())));
		hash = one.contentHash();
		head = new CaseHead(1, standards.id(), procedure, "测试村", Optional.empty(), started, "测试");
		enter(rules().start(started, ""));
	}

	static Clock at(LocalDate day) {
		return Clock.fixed(day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
	}

	static Pinned pinned(StandardsPackage standards, String procedure) {
		return Pinned.of(standards, standards.procedures().stream().filter(one -> one.id().equals(procedure)).findFirst().orElseThrow(), WorkCalendar.china());
	}

	static Path bundles() {
		Path here = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(here.resolve("org.lookback.standards"))) {
			here = here.getParent();
		}
		return here;
	}

	/** A province as it is shipped. */
	public static StandardsPackage province(String name) throws PackageException {
		return load(bundles().resolve("org.lookback.pack." + name).resolve("package"));
	}

	static StandardsPackage load(Path folder) throws PackageException {
		return Standards.load(PackageSource.folder(folder), Dictionary.core());
	}

	Proceedings rules() {
		return new Proceedings(WorkCalendar.china(), clock, "测试", Locale.CHINA);
	}

	void enter(Entered entered) {
		for (CaseEvent event : entered.events()) {
			events.add(new CaseEvent(events.size() + 1L, event.kind(), event.step(), event.date(), event.who(), event.at(), event.details()));
		}
		notes = entered.warnings();
	}

	CaseState state() {
		return Proceedings.state(head, hash, pinned, events);
	}

	Procedures advance(Advance advance) throws LookbackException {
		enter(rules().advance(state(), advance, decided));
		return this;
	}

	Procedures next(String date) throws LookbackException {
		return advance(Advance.next(LocalDate.parse(date)));
	}

	Procedures object(String date, String by, String words) throws LookbackException {
		enter(rules().object(state(), LocalDate.parse(date), by, words));
		return this;
	}

	Procedures resolve(String date, boolean justified, String words) throws LookbackException {
		enter(rules().resolve(state(), LocalDate.parse(date), justified, words));
		return this;
	}

	void move(Pinned other, String why) throws LookbackException {
		pinned.put(other.contentHash(), other);
		enter(rules().move(state(), other, why));
	}

	String step() {
		return state().current().map(one -> one.step().id()).orElse("");
	}

	/** Earliest and latest of a step as text: {@code calendar/working}. */
	StepDates dates(String step) {
		return rules().dates(state(), decided).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
	}
}
