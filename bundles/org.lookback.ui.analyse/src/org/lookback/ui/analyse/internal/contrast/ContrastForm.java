package org.lookback.ui.analyse.internal.contrast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.contrast.ContrastSpec.Way;
import org.lookback.ui.analyse.internal.result.GroupChoice;
import org.lookback.ui.api.ButtonRow;

/** What is set side by side: the choices above the tables. A region may be typed, the other sides are chosen. */
final class ContrastForm {

	private static final Messages MESSAGES = Messages.in(ContrastForm.class);

	private final Consumer<ContrastSpec> wish;
	private final Combo way;
	private final Combo a;
	private final Combo b;
	private final Button by;
	private final GroupChoice field;
	private Optional<Choices> choices = Optional.empty();
	private Way offered = Way.YEARS;
	private boolean showing;

	/** @param wish gets what a person asks for instead of what is shown */
	ContrastForm(Composite parent, Consumer<ContrastSpec> wish) {
		this.wish = wish;
		ButtonRow row = new ButtonRow(parent, MESSAGES, "contrast");
		way = row.choice("way", Arrays.stream(Way.values()).map(each -> MESSAGES.get("way." + each.name())).toList(), this::changed);
		a = row.typed("a", this::changed);
		b = row.typed("b", this::changed);
		by = row.button("by", () -> {
		});
		field = new GroupChoice(by, 1, this::changed);
	}

	void focus() {
		a.setFocus();
	}

	void offer(Choices all) {
		choices = Optional.of(all);
		field.offer(all.offers(), each -> true);
	}

	/** With sides that there are instead of those of another workspace; a region may be any. */
	ContrastSpec known(ContrastSpec asked) {
		List<String> sides = choices.map(all -> all.sides().get(asked.way())).orElse(List.of());
		boolean there = asked.way() == Way.REGIONS || sides.contains(asked.a()) && sides.contains(asked.b());
		return completed(there ? asked : new ContrastSpec(asked.way(), asked.field(), "", ""));
	}

	/** With sides of the way that is chosen, where there are such and none was chosen yet. */
	ContrastSpec completed(ContrastSpec asked) {
		List<String> sides = choices.map(all -> all.sides().get(asked.way())).orElse(List.of());
		return sides.size() < 2 || !asked.a().isBlank() || !asked.b().isBlank() ? asked
				: new ContrastSpec(asked.way(), asked.field(), sides.get(sides.size() - 2), sides.getLast());
	}

	/** How many sides there are to choose from. */
	int sides(Way chosen) {
		return choices.map(all -> all.sides().get(chosen).size()).orElse(0);
	}

	void show(ContrastSpec now) {
		showing = true;
		way.select(now.way().ordinal());
		offered = now.way();
		String[] sides = choices.map(all -> all.sides().get(now.way())).orElse(List.of()).toArray(String[]::new);
		for (Combo side : List.of(a, b)) {
			String text = side == a ? now.a() : now.b();
			if (!Arrays.equals(side.getItems(), sides)) {
				side.setItems(sides);
			}
			if (!side.getText().equals(text)) {
				side.setText(text);
			}
			side.requestLayout();
		}
		field.show(now.field().isEmpty() ? List.of() : List.of(now.field()));
		by.setEnabled(now.way() != Way.PACKAGES);
		showing = false;
	}

	private void changed() {
		if (showing) {
			return;
		}
		Way chosen = Way.values()[way.getSelectionIndex()];
		String fields = field.fields().stream().findFirst().orElse("");
		// The sides of another way are no sides of this one.
		boolean same = chosen == offered;
		wish.accept(new ContrastSpec(chosen, fields, same ? a.getText().strip() : "", same ? b.getText().strip() : ""));
	}
}
