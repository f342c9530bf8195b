package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.NoticeTemplate;
import org.lookback.workbench.internal.procedure.NoticePage;
import org.lookback.workbench.internal.procedure.ProcedureWords;

/** Gathers what a notice says of a case's households, and prints it. */
final class NoticePrinter {

	private static final String HEAD = "户主";

	private final OpenWorkspace workspace;
	private final LocalDate today;

	NoticePrinter(OpenWorkspace workspace, LocalDate today) {
		this.workspace = workspace;
		this.today = today;
	}

	void print(CaseView view, StepState step, String objectionsTo, boolean reveal, Path file) throws LookbackException {
		Messages messages = Messages.in(ProcedureWords.class);
		if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
			throw new LookbackException(messages.get("notice.kind", file.getFileName()));
		}
		Optional<NoticeTemplate> template = step.step().notice();
		if (template.isEmpty()) {
			String others = view.state().steps().stream().map(StepState::step).filter(one -> one.notice().isPresent())
					.map(one -> one.id() + ' ' + one.title().in(Locale.getDefault())).collect(Collectors.joining(messages.get("or")));
			throw new LookbackException(others.isEmpty() ? messages.get("notice.noneAtAll") : messages.get("notice.none", step.step().title().in(Locale.getDefault()), others));
		}
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		new NoticePage(workspace.regions(), view, step, today).write(template.get(), rows(view, reveal), objectionsTo, file);
	}

	private List<NoticePage.Row> rows(CaseView view, boolean reveal) throws LookbackException {
		ProcedureWords words = new ProcedureWords(workspace.regions(), Locale.CHINA);
		List<NoticePage.Row> rows = new ArrayList<>();
		try (FactSource facts = workspace.store().facts()) {
			for (CaseHousehold one : view.households()) {
				Optional<Household> household = facts.household(one.number());
				String head = household.flatMap(NoticePrinter::head).orElse("");
				String number = household.flatMap(NoticePrinter::idNumber).orElse("");
				rows.add(new NoticePage.Row(reveal ? head : Masking.name(head), reveal ? number : Masking.idNumber(number), one.persons(),
						household.flatMap(there -> there.root().text("naturalVillage")).orElseGet(() -> words.village(one.village()))));
			}
		}
		return rows;
	}

	/** Who heads the households, by key. */
	Map<String, String> heads(CaseView view, boolean reveal) throws LookbackException {
		Map<String, String> heads = new HashMap<>();
		try (FactSource facts = workspace.store().facts()) {
			for (CaseHousehold one : view.households()) {
				String head = facts.household(one.number()).flatMap(NoticePrinter::head).orElse("");
				heads.put(one.key(), reveal ? head : Masking.name(head));
			}
		}
		return heads;
	}

	private static Optional<String> head(Household household) {
		return household.root().text("headName").or(() -> headRow(household).flatMap(member -> member.text("name")));
	}

	private static Optional<String> idNumber(Household household) {
		return headRow(household).flatMap(member -> member.text("idNumber"));
	}

	private static Optional<Fact> headRow(Household household) {
		Optional<String> name = household.root().text("headName");
		return household.members().stream().filter(member -> member.text("relationToHead").filter(HEAD::equals).isPresent()
				|| member.text("relationToHead").isEmpty() && name.isPresent() && member.text("name").equals(name)).findFirst();
	}
}
