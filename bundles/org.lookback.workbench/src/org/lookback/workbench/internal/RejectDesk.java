package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing.FixedRow;
import org.lookback.workbench.api.Importing.Outcome;

/** Rows that were not taken, and their way back when somebody has corrected them. */
final class RejectDesk {

	private final OpenWorkspace workspace;

	RejectDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	/** How a plan is imported. */
	interface Runner {
		Outcome run(ImportPlan plan) throws LookbackException;
	}

	RejectedRows read(int version, boolean reveal, int most, Progress progress) throws LookbackException {
		RejectedRows rows = RejectedRows.of(workspace.store(), version, most, progress);
		if (reveal) {
			workspace.store().changes().log(workspace.user(), "reveal", OpenWorkspace.say("rejects.revealed", rows.version().fileName(), rows.rows().size()), "");
			return rows;
		}
		CellMasking masking = new CellMasking(workspace.dictionary(), rows.headings(), rows.fields());
		List<RejectedRows.Row> masked = rows.rows().stream()
				.map(row -> new RejectedRows.Row(row.number(), row.whole(), masking.masked(row.cells()), row.troubles())).toList();
		return new RejectedRows(rows.version(), rows.headings(), rows.fields(), masked, rows.more());
	}

	Outcome resend(int version, List<FixedRow> fixed, Runner runner, Progress progress) throws LookbackException {
		RejectedRows rows = RejectedRows.of(workspace.store(), version, Integer.MAX_VALUE, progress);
		Map<Long, RejectedRows.Row> byNumber = rows.rows().stream().collect(Collectors.toMap(RejectedRows.Row::number, row -> row));
		List<RejectedRows.Row> others = new ArrayList<>();
		for (FixedRow row : fixed) {
			RejectedRows.Row before = byNumber.get(row.number());
			if (before == null || before.cells().isEmpty()) {
				throw new LookbackException(OpenWorkspace.say("rejects.noRow", rows.version().fileName(), row.number()));
			}
			List<String> cells = new ArrayList<>(before.cells());
			row.cells().forEach((column, text) -> cells.set(column, text));
			others.add(new RejectedRows.Row(before.number(), before.whole(), cells, before.troubles()));
		}
		return send(rows, others, runner);
	}

	private Outcome send(RejectedRows rows, List<RejectedRows.Row> others, Runner runner) throws LookbackException {
		Path folder = workspace.directory().resolve("imports");
		try {
			Path temporary = Files.createTempDirectory(folder, "fixed");
			Path file = temporary.resolve(OpenWorkspace.say("rejects.file", plain(rows.version().fileName())));
			try {
				return runner.run(rows.corrected(others, file, workspace.dictionary()));
			} finally {
				Files.deleteIfExists(file);
				Files.deleteIfExists(temporary);
			}
		} catch (IOException unwritable) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", folder, unwritable.getMessage()), unwritable);
		}
	}

	private static String plain(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return dot > 0 ? fileName.substring(0, dot) : fileName;
	}
}
