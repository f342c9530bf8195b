package org.lookback.briefing.api.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.briefing.internal.story.StoryReader;
import org.lookback.briefing.internal.story.StoryWriter;
import org.lookback.model.api.text.LookbackException;

/**
 * A briefing as somebody laid it out.
 *
 * @param head     what stands over it and whom it speaks of
 * @param numbers  that every element may name in its sentences
 * @param elements in order
 * @param source   where it was read from, for what is wrong with it
 */
public record Storyboard(Head head, Map<String, Amount> numbers, List<Element> elements, Source source) {

	/** How names of such files end. */
	public static final String ENDING = ".brief.yaml";
	/** The version of the format that is read and written. */
	public static final int FORMAT = 1;

	/** The paper. */
	public enum Paper {
		A4("a4"), A4_LANDSCAPE("a4-landscape");

		private final String id;

		Paper(String id) {
			this.id = id;
		}

		/** As a file says it. */
		public String id() {
			return id;
		}

		public static Optional<Paper> of(String id) {
			return List.of(values()).stream().filter(each -> each.id.equals(id)).findFirst();
		}
	}

	/**
	 * What stands over a briefing, and whom it speaks of.
	 *
	 * @param title        lines are kept; may name {@code {year}}, {@code {month}}, {@code {day}}, {@code {date}}
	 * @param organisation who issues it; may be empty
	 * @param number       of the document; may be empty
	 * @param redHead      whether the organisation stands in red over the page
	 * @param date         of the page; the day it is made when absent
	 * @param packages     ids of the standards packages it rests on
	 * @param year         whose data; the current year's when absent
	 * @param round        the look-back it speaks of, as households name it; of all when empty
	 * @param filter       narrows everything in it; as it is typed in a search box
	 * @param least        in an issue for the public, counts below this are not told
	 * @param signature    lines at the foot; none: organisation and date
	 */
	public record Head(String title, String organisation, String number, boolean redHead, Paper paper, Optional<LocalDate> date, List<String> packages,
			OptionalInt year, String round, String filter, int least, List<String> signature) {

		/** What small counts are when nobody says. */
		public static final int LEAST = 5;

		public Head {
			packages = List.copyOf(packages);
			signature = List.copyOf(signature);
		}

		/** Nothing but a title. */
		public static Head of(String title) {
			return new Head(title, "", "", false, Paper.A4, Optional.empty(), List.of(), OptionalInt.empty(), "", "", LEAST, List.of());
		}

		public Head on(LocalDate day) {
			return new Head(title, organisation, number, redHead, paper, Optional.of(day), packages, year, round, filter, least, signature);
		}

		public Head with(String otherTitle, String otherOrganisation, String otherNumber) {
			return new Head(otherTitle, otherOrganisation, otherNumber, redHead, paper, date, packages, year, round, filter, least, signature);
		}

		public Head inYear(int other) {
			return new Head(title, organisation, number, redHead, paper, date, packages, OptionalInt.of(other), round, filter, least, signature);
		}

		public Head filtered(String otherFilter) {
			return new Head(title, organisation, number, redHead, paper, date, packages, year, round, otherFilter, least, signature);
		}
	}

	/**
	 * Where a storyboard came from.
	 *
	 * @param file  name; empty when it was never in a file
	 * @param lines of elements, by id, and of numbers, by id of the element (or nothing), a dot and the name
	 */
	public record Source(String file, Map<String, Integer> lines) {

		/** Never in a file. */
		public static final Source NONE = new Source("", Map.of());

		public Source {
			lines = Map.copyOf(lines);
		}
	}

	public Storyboard {
		numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
		elements = List.copyOf(elements);
	}

	/** Empty, with a title. */
	public static Storyboard titled(String title) {
		return new Storyboard(Head.of(title), Map.of(), List.of(), Source.NONE);
	}

	public Storyboard with(Head other) {
		return new Storyboard(other, numbers, elements, source);
	}

	/** With other elements. */
	public Storyboard with(List<Element> others) {
		return new Storyboard(head, numbers, others, source);
	}

	/** With one element more at the end. */
	public Storyboard and(Element element) {
		List<Element> more = new ArrayList<>(elements);
		more.add(element);
		return with(more);
	}

	/** Whether something in it is asked of the store, not of the index alone: who was visited, what stands in the ledger. */
	public boolean asksStore() {
		List<Amount> amounts = new ArrayList<>(numbers.values());
		elements.forEach(element -> amounts.addAll(element.numbers().values()));
		return amounts.stream().anyMatch(amount -> amount instanceof Amount.Visits || amount instanceof Amount.Items)
				|| elements.stream().anyMatch(element -> element instanceof Element.Grid grid && grid.of() instanceof GridSource.Coverage);
	}

	/** An id that no element has. */
	public String freeId() {
		for (int i = elements.size() + 1;; i++) {
			String id = "e" + i;
			if (elements.stream().noneMatch(each -> each.id().equals(id))) {
				return id;
			}
		}
	}

	/**
	 * Reads a file.
	 *
	 * @throws LookbackException when it is none, was written by a newer version, or says something that is not known: with file and line
	 */
	public static Storyboard read(Path file) throws LookbackException {
		return StoryReader.read(file);
	}

	/**
	 * Reads what {@link #print} made, or somebody wrote.
	 *
	 * @param name said when something is wrong
	 */
	public static Storyboard parse(String yaml, String name) throws LookbackException {
		return StoryReader.parse(yaml, name);
	}

	/** As YAML, which {@link #parse} reads back to the same. */
	public String print() {
		return StoryWriter.print(this);
	}
}
