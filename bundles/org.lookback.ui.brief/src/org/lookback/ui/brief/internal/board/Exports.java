package org.lookback.ui.brief.internal.board;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.lookback.briefing.api.page.BriefFile;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.StoryDesk;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Workspace;

/** The storyboard as a file: Word, PowerPoint or Excel, perhaps compared with an earlier briefing, perhaps for the public. */
final class Exports {

	private final Composite parent;
	private final Messages messages;
	private final Supplier<Optional<Workspace>> workspace;
	private final StoryDesk desk;
	private final Runnable written;
	private final List<Button> buttons = new ArrayList<>();
	private final Combo last;
	private final Button forPublic;
	private List<Issue> issues = List.of();

	/** @param written runs after a file was written */
	Exports(Composite parent, Messages messages, Supplier<Optional<Workspace>> workspace, StoryDesk desk, Runnable written) {
		this.parent = parent;
		this.messages = messages;
		this.workspace = workspace;
		this.desk = desk;
		this.written = written;
		ButtonRow row = new ButtonRow(parent, messages, "brief");
		for (BriefFile kind : BriefFile.values()) {
			buttons.add(row.button(kind.ending(), () -> write(kind)));
		}
		last = row.choice("last", List.of(messages.get("last.none")), () -> {
		});
		forPublic = row.check("public", () -> {
		});
	}

	void offer(List<Issue> made) {
		issues = made;
		int before = last.getSelectionIndex();
		String chosen = before > 0 ? last.getText() : "";
		List<String> names = new ArrayList<>(List.of(messages.get("last.none")));
		made.forEach(each -> names.add(messages.get("last.one", each.id(), each.file())));
		last.setItems(names.toArray(String[]::new));
		last.select(Math.max(0, names.indexOf(chosen)));
	}

	void enable(boolean on) {
		buttons.forEach(button -> button.setEnabled(on));
	}

	private void write(BriefFile kind) {
		Optional<Storyboard> story = desk.get();
		Optional<Workspace> open = workspace.get();
		if (story.isEmpty() || open.isEmpty()) {
			return;
		}
		FileDialog dialog = new FileDialog(parent.getShell(), SWT.SAVE);
		dialog.setText(messages.get("write.title"));
		dialog.setFilterNames(new String[] { messages.get("button." + kind.ending()) });
		dialog.setFilterExtensions(new String[] { "*." + kind.ending() });
		dialog.setFileName((desk.name().isEmpty() ? messages.get("untitled") : desk.name()) + '.' + kind.ending());
		dialog.setOverwrite(true);
		Optional<Path> file = FileDialogs.file(dialog)
				.map(chosen -> BriefFile.of(chosen).filter(kind::equals).isPresent() ? chosen : Path.of(chosen + "." + kind.ending()));
		Optional<String> compared = last.getSelectionIndex() > 0 ? Optional.of(issues.get(last.getSelectionIndex() - 1).id()) : Optional.empty();
		Briefing.Wish wish = new Briefing.Wish(false, forPublic.getSelection(), compared, LocalDate.now());
		file.ifPresent(path -> new LookbackJob<>(messages.get("writing", path.getFileName().toString()),
				progress -> open.get().briefing().write(story.get(), wish, path, Locale.getDefault(), progress)).inFront().whenDone(issue -> done(issue, path)).start());
	}

	private void done(Issue issue, Path file) {
		if (parent.isDisposed()) {
			return;
		}
		written.run();
		if (MessageDialog.open(MessageDialog.INFORMATION, parent.getShell(), messages.get("write.title"),
				messages.get("write.done", file.toString(), issue.id(), issue.figures().size()), SWT.NONE, messages.get("write.close"), messages.get("write.open")) == 1) {
			Program.launch(file.toString());
		}
	}
}
