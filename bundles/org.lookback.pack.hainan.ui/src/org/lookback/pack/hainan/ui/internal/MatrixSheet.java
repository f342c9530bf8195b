package org.lookback.pack.hainan.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.ui.api.CountTable.Heading;
import org.lookback.ui.api.CountTable.Row;
import org.lookback.workbench.api.Searching;

/** Risks by bands of income. A household may have several risks: rows overlap, bands do not. */
record MatrixSheet(Searching searching, Query base, List<Risk> risks, List<Bands.Band> bands, String income) {

	private static final Messages MESSAGES = Messages.in(MatrixSheet.class);
	private static final int LABEL_WIDTH = 190;
	private static final int BAND_WIDTH = 120;

	Sheet read(Figures everyone, Progress progress) throws LookbackException {
		List<Figures[]> figures = new ArrayList<>();
		List<Risk> rows = new ArrayList<>(risks);
		rows.add(new Risk("", MESSAGES.get("matrix.everyone"), MESSAGES.get("matrix.everyone.tip"), List.of(), false));
		for (Risk risk : rows) {
			figures.add(row(risk, progress));
		}
		long most = figures.stream().limit(risks.size()).flatMap(row -> Arrays.stream(row).limit(bands.size()))
				.mapToLong(Figures::households).max().orElse(0);
		List<Row> shown = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			boolean total = i == risks.size();
			List<Cell> cells = new ArrayList<>();
			cells.add(figures.get(i)[bands.size()].cell(0, rows.get(i).of(base)));
			for (int band = 0; band < bands.size(); band++) {
				cells.add(figures.get(i)[band].cell(total ? 0 : most, rows.get(i).of(base).and(bands.get(band).filter())));
			}
			shown.add(new Row(List.of(rows.get(i).label()), cells, total));
		}
		return new Sheet(List.of(new Heading(MESSAGES.get("matrix.risk"), "", LABEL_WIDTH)), headings(everyone), shown, MESSAGES.get("matrix.note", income));
	}

	private Figures[] row(Risk risk, Progress progress) throws LookbackException {
		Figures[] row = new Figures[bands.size() + 1];
		Query found = risk.of(base);
		row[bands.size()] = Figures.of(searching, found, risk.unit());
		for (int band = 0; band < bands.size(); band++) {
			progress.check();
			row[band] = row[bands.size()].households() == 0 ? Figures.NONE : Figures.of(searching, found.and(bands.get(band).filter()), risk.unit());
		}
		return row;
	}

	private List<Heading> headings(Figures everyone) {
		List<Heading> headings = new ArrayList<>();
		headings.add(new Heading(MESSAGES.get("matrix.total"), MESSAGES.get("band.tip"), everyone.width()));
		int width = Math.max(BAND_WIDTH, everyone.width());
		for (Bands.Band band : bands) {
			headings.add(new Heading(band.low() ? MESSAGES.get("band.low", band.label()) : band.label(),
					MESSAGES.get(band.low() ? "band.low.tip" : "band.tip"), width));
		}
		return headings;
	}
}
