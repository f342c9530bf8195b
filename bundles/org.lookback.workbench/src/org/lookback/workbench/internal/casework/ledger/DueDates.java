package org.lookback.workbench.internal.casework.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.Deadline;

/** Reads by when something has to be done: a day, a term from today, or a deadline of a package. */
public final class DueDates {

	private static final Pattern TERM = Pattern.compile("(\\d{1,4})\\s*(d|天|w|个?工作日)");

	private final List<Deadline> deadlines;
	private final LocalDate today;
	private final Messages messages;

	public DueDates(List<Deadline> deadlines, LocalDate today, Locale locale) {
		this.deadlines = List.copyOf(deadlines);
		this.today = today;
		messages = Messages.in(DueDates.class, locale);
	}

	/** @throws LookbackException when it is none, or outside the calendar's years */
	public LocalDate read(String typed) throws LookbackException {
		String text = typed.strip();
		Optional<LocalDate> day = LedgerDates.day(text);
		if (day.isPresent()) {
			return day.get();
		}
		Matcher term = TERM.matcher(text);
		if (term.matches()) {
			long count = Long.parseLong(term.group(1));
			return term.group(2).equals("d") || term.group(2).equals("天") ? today.plusDays(count) : WorkCalendar.china().due(today, count);
		}
		Deadline deadline = deadlines.stream().filter(one -> one.id().equals(text)).findFirst().orElseThrow(() -> new LookbackException(messages.get("due.bad", text,
				deadlines.stream().map(Deadline::id).collect(Collectors.joining(messages.get("comma"))))));
		return deadline.lastDay(WorkCalendar.china()).orElseThrow(() -> new LookbackException(messages.get("due.open", text)));
	}
}
