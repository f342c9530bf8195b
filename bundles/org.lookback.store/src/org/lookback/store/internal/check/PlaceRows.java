package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.store.api.CheckRun;

/** Walks through what a run said of villages, facilities and projects, and what it found with them. */
final class PlaceRows {

	private static final String VERDICTS = "SELECT number, object_kind, object_key, village_code, truths FROM place_verdict WHERE run = ? ORDER BY number";
	private static final String FINDINGS = "SELECT number, kind, facts FROM place_finding WHERE run = ? ORDER BY number, ordinal";

	private final CheckRun run;
	private final List<RunKinds.Kind> kinds;

	PlaceRows(CheckRun run, List<RunKinds.Kind> kinds) {
		this.run = run;
		this.kinds = kinds;
	}

	void forEach(Connection connection, Consumer<PlaceDetermination> reader) throws SQLException {
		try (PreparedStatement selectVerdicts = connection.prepareStatement(VERDICTS);
				PreparedStatement selectFindings = connection.prepareStatement(FINDINGS)) {
			selectVerdicts.setLong(1, run.id());
			selectFindings.setLong(1, run.id());
			try (ResultSet verdicts = selectVerdicts.executeQuery(); ResultSet findings = selectFindings.executeQuery()) {
				boolean more = findings.next();
				while (verdicts.next()) {
					ObjectKind object = ObjectKind.valueOf(verdicts.getString(2));
					List<Finding> problems = new ArrayList<>();
					List<Finding> notices = new ArrayList<>();
					while (more && findings.getInt(1) == verdicts.getInt(1)) {
						RunKinds.Kind kind = kinds.get(findings.getInt(2));
						(kind.nature() == FindingKind.PROBLEM ? problems : notices).add(kind.finding(run.packageId(), verdicts.getString(3), 0, FactsText.read(findings.getString(3))));
						more = findings.next();
					}
					reader.accept(new PlaceDetermination(object, verdicts.getString(3), verdicts.getString(4),
							Truths.unpack(verdicts.getBytes(5), run.rules().size()), problems, notices));
				}
			}
		}
	}
}
