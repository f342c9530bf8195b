package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.sample.BackCheck;
import org.lookback.casework.api.sample.BackCheckBook;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.sample.Drawn;
import org.lookback.casework.api.sample.Frame;
import org.lookback.casework.api.sample.FrameUnit;
import org.lookback.casework.api.sample.Sample;
import org.lookback.index.api.Listing;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.SampleDraws.Draw;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.internal.casework.DesignText;
import org.lookback.workbench.internal.casework.SampleWords;
import org.lookback.workbench.internal.casework.Strata;

/** Draws samples of what the index finds, and keeps them in the store. */
final class SamplingDesk implements Sampling {

	private static final long GAP = 64;

	private final OpenWorkspace workspace;
	private final Clock clock;

	SamplingDesk(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public Kept preview(Wanted wanted, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Strata strata = new Strata(workspace.dictionary(), facts.regions(), wanted.stratum(), wanted.deviations(), facts.currentYear());
			Frame frame = frame(wanted.query(), strata, facts, progress);
			if (frame.units().isEmpty()) {
				throw new LookbackException(say("empty"));
			}
			Design design = strata.deviations().isEmpty() ? wanted.design() : new Design(wanted.design().method(), wanted.design().size(), wanted.design().clusters(),
					wanted.design().allocation(), strata.deviations(), wanted.design().replacements(), wanted.design().seed());
			Sample sample = Sample.draw(frame, design);
			Draw draw = new Draw(0, wanted.name(), DesignText.write(design, wanted.query().print(), wanted.stratum(), wanted.deviations(), facts.currentYear(), frame.units().size()),
					facts.changeSequence(), Frame.hash(frame.text()), sample.hash(), wanted.who(), wanted.why(), clock.instant());
			return new Kept(draw, frame, sample);
		}
	}

	@Override
	public Kept draw(Wanted wanted, Progress progress) throws LookbackException {
		if (wanted.who().isBlank() || wanted.why().isBlank()) {
			throw new LookbackException(say("why"));
		}
		Kept kept = preview(wanted, progress);
		return new Kept(workspace.store().samples().keep(kept.draw(), kept.frame().text(), kept.sample().text()), kept.frame(), kept.sample());
	}

	private Frame frame(Query query, Strata strata, FactSource facts, Progress progress) throws LookbackException {
		long[] numbers = numbers(query, progress);
		List<FrameUnit> units = new ArrayList<>();
		for (FactSource.Range range : FactSource.Range.around(numbers, GAP)) {
			facts.forEach(range, progress, household -> {
				if (Arrays.binarySearch(numbers, household.number()) >= 0) {
					units.add(strata.unit(household));
				}
			});
		}
		return new Frame(units);
	}

	private long[] numbers(Query query, Progress progress) throws LookbackException {
		try (Listing listing = workspace.index().searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			long[] numbers = new long[listing.size()];
			for (int row = 0; row < numbers.length; row++) {
				progress.check();
				numbers[row] = listing.household(row);
			}
			Arrays.sort(numbers);
			return numbers;
		}
	}

	@Override
	public List<Draw> list() throws LookbackException {
		return workspace.store().samples().list();
	}

	@Override
	public Kept find(long id) throws LookbackException {
		Draw draw = known(id);
		Frame frame = Frame.read(text(draw.frameHash(), draw));
		return new Kept(draw, frame, Sample.draw(frame, DesignText.read(draw.content())));
	}

	private Draw known(long id) throws LookbackException {
		List<Draw> all = list();
		return all.stream().filter(each -> each.id() == id).findFirst()
				.orElseThrow(() -> new LookbackException(say("none", String.valueOf(id), String.join(" ", all.stream().map(each -> String.valueOf(each.id())).toList()))));
	}

	private String text(String hash, Draw draw) throws LookbackException {
		return workspace.store().samples().text(hash).orElseThrow(() -> new LookbackException(say("lost", draw.name())));
	}

	@Override
	public Proof verify(long id, Progress progress) throws LookbackException {
		Draw draw = known(id);
		String frameText = text(draw.frameHash(), draw);
		Frame frame = Frame.read(frameText);
		Sample again = Sample.draw(frame, DesignText.read(draw.content()));
		Set<String> then = keys(frame);
		Set<String> now;
		try (FactSource facts = workspace.store().facts()) {
			now = keys(frame(Query.parse(draw.content().getOrDefault(DesignText.QUERY, "")), new Strata(workspace.dictionary(), facts.regions(), "", "", facts.currentYear()), facts,
					progress));
		}
		long gone = then.stream().filter(key -> !now.contains(key)).count();
		long come = now.stream().filter(key -> !then.contains(key)).count();
		boolean same = again.hash().equals(draw.resultHash()) && again.text().equals(text(draw.resultHash(), draw));
		return new Proof(draw, Frame.hash(frameText).equals(draw.frameHash()), same, again.hash(), now.size(), gone, come);
	}

	private static Set<String> keys(Frame frame) {
		Set<String> keys = new HashSet<>();
		frame.units().forEach(unit -> keys.add(unit.key()));
		return keys;
	}

	private SampleWords words(boolean reveal, Locale locale) {
		return new SampleWords(workspace.dictionary(), workspace.regions(), reveal, locale);
	}

	@Override
	public List<List<String>> cells(List<Drawn> drawn, boolean reveal, Locale locale) throws LookbackException {
		Map<String, String> heads = new HashMap<>();
		try (FactSource facts = workspace.store().facts()) {
			for (Drawn one : drawn) {
				facts.household(one.unit().key()).flatMap(household -> household.root().text("headName")).ifPresent(name -> heads.put(one.unit().key(), name));
			}
		}
		SampleWords words = words(reveal, locale);
		return drawn.stream().map(one -> words.cells(one, heads.getOrDefault(one.unit().key(), ""))).toList();
	}

	@Override
	public List<String> headings(Locale locale) {
		return words(false, locale).headings();
	}

	@Override
	public List<String> words(Kept kept, Locale locale) {
		return words(false, locale).record(kept);
	}

	@Override
	public void export(Kept kept, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		progress.check();
		List<Drawn> reserve = kept.sample().drawn().stream().filter(Drawn::reserve).toList();
		words(reveal, locale).write(kept, cells(kept.sample().visits(), reveal, locale), cells(reserve, reveal, locale), file);
	}

	@Override
	public BackCheck backCheck(double confidence, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return new BackCheckBook(workspace.dictionary(), facts.currentYear(), confidence).compare(facts, progress);
		}
	}

	@Override
	public List<List<List<String>>> tables(BackCheck check, boolean reveal, Locale locale) {
		return words(reveal, locale).tables(check);
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(SamplingDesk.class).get("sample." + key, arguments);
	}
}
