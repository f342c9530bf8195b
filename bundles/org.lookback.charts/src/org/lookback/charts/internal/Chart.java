package org.lookback.charts.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.lookback.analysis.api.Csv;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A chart that has been laid out, and what it becomes. */
public final class Chart implements Drawing {

	private static final int NARROWEST = 200;
	private static final int LOWEST = 150;
	/** What numbers are written with. */
	private static final String SIGNS = "0123456789.,%‹›";

	private final ChartSpec spec;
	private final String text;
	private final Look look;
	private final JFreeChart chart;
	private final List<HitArea> areas;
	private final List<String> footer;

	private Chart(ChartSpec spec, Messages messages) throws LookbackException {
		this.spec = spec;
		Table table = spec.table();
		Shown shown = new Shown(table, room(spec), spec.recount(), messages);
		this.text = text(spec, shown);
		this.look = Look.of(spec.theme(), Fonts.choose(text));
		Optional<Cumulated> cumulated = spec.kind() == Kind.PARETO || spec.kind() == Kind.PROGRESS
				? Optional.of(new Cumulated(shown, spec.kind(), spec.recount())) : Optional.empty();
		List<String> notes = new java.util.ArrayList<>(shown.notes());
		this.chart = switch (spec.kind()) {
		case PIE -> Pies.chart(shown, look);
		case HEAT -> own(new Heats(shown, look), false);
		case PYRAMID -> own(new Pyramids(shown, look), false);
		case BOX -> own(new Boxes(spread(), shown, look), false);
		case LORENZ -> own(new Lorenz(spread(), shown, look), false);
		case MULTIPLES -> {
			Panels panels = new Panels(spec, look, messages);
			notes.clear();
			panels.note().ifPresent(notes::add);
			yield own(panels, table.axes().size() > 2);
		}
		default -> new Bars(spec, shown, look, cumulated, Optional.empty()).chart();
		};
		notes(notes, messages);
		this.footer = Frame.footer(table, notes);
		new Frame(spec, look).around(chart, footer, nothing() ? messages.get("empty") : "");
		ChartRenderingInfo info = new ChartRenderingInfo();
		paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), info);
		this.areas = Areas.of(info, shown, cumulated);
	}

	private JFreeChart own(OwnPlot plot, boolean legend) {
		return new JFreeChart(null, look.title(), plot, legend);
	}

	private Spread spread() {
		return spec.spread().orElseThrow();
	}

	private boolean nothing() {
		return spec.kind().ofValues() ? spread().groups().isEmpty() : spec.table().total() == 0;
	}

	/** What the reader of this kind of chart has to know. */
	private void notes(List<String> notes, Messages messages) {
		if (spec.kind() == Kind.BOX) {
			notes.add(messages.get("note.box"));
		}
		if (spec.kind().ofValues()) {
			Amounts amounts = new Amounts(spec.table().locale());
			long missing = spread().missing();
			if (spread().several()) {
				notes.add(messages.get("note.several", spread().label(), spec.table().unit().label(spec.table().locale())));
			}
			if (missing > 0) {
				notes.add(messages.get("note.missing", spread().label(), amounts.exact(missing), spec.table().unit().label(spec.table().locale())));
			}
		}
	}

	/**
	 * Lays a chart out.
	 *
	 * @throws LookbackException when the kind of chart needs other fields, or no installed font can show the text
	 */
	public static Drawing draw(ChartSpec spec) throws LookbackException {
		Messages messages = Messages.in(Charts.class, spec.table().locale());
		int fields = spec.table().axes().size() + (spec.kind().ofValues() ? 1 : 0);
		if (fields < spec.kind().fewest() || fields > spec.kind().most() || spec.kind().ofValues() && spec.spread().isEmpty()) {
			throw new LookbackException(Fitting.count(spec.kind(), fields, messages));
		}
		Table table = spec.table();
		boolean turned = spec.kind() == Kind.PYRAMID && table.axes().getLast().ordered() && !table.axes().getFirst().ordered();
		return new Chart(spec.with(spec.kind(), turned ? Subtables.turned(table) : table, spec.title(), Math.max(NARROWEST, spec.width()),
				Math.max(LOWEST, spec.height())), messages);
	}

	private static int room(ChartSpec spec) {
		return switch (spec.kind()) {
		case PIE -> Pies.ROOM;
		case HEAT -> Heats.room(spec);
		case BOX, LORENZ, PYRAMID, MULTIPLES -> Integer.MAX_VALUE;
		default -> Bars.room(spec);
		};
	}

	/** Everything that is written on the chart. */
	private static String text(ChartSpec spec, Shown shown) {
		StringBuilder text = new StringBuilder(Frame.title(spec));
		shown.categories().forEach(key -> text.append(key.label()));
		shown.series().forEach(key -> text.append(key.label()));
		shown.notes().forEach(text::append);
		spec.table().footer().forEach(text::append);
		return text.toString().replaceAll("\\s", "");
	}

	private void paint(Graphics2D g2, ChartRenderingInfo info) {
		g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		synchronized (chart) {
			chart.draw(g2, new Rectangle2D.Double(0, 0, spec.width(), spec.height()), info);
		}
		g2.dispose();
	}

	@Override
	public BufferedImage image(double scale) {
		BufferedImage image = new BufferedImage((int) Math.ceil(spec.width() * scale), (int) Math.ceil(spec.height() * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D g2 = image.createGraphics();
		g2.scale(scale, scale);
		paint(g2, null);
		return image;
	}

	@Override
	public String title() {
		return Frame.title(spec);
	}

	@Override
	public List<HitArea> areas() {
		return areas;
	}

	@Override
	public Optional<HitArea> at(double x, double y) {
		for (int i = areas.size() - 1; i >= 0; i--) {
			if (areas.get(i).shape().contains(x, y)) {
				return Optional.of(areas.get(i));
			}
		}
		return Optional.empty();
	}

	@Override
	public List<String> footer() {
		return footer;
	}

	@Override
	public Grid grid() {
		return spec.kind().ofValues() ? spread().grid() : Grid.of(spec.table());
	}

	@Override
	public byte[] png(double scale) throws LookbackException {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image(scale), "png", out);
			return out.toByteArray();
		} catch (IOException failure) {
			throw DrawingFiles.unwritable("PNG", failure);
		}
	}

	@Override
	public String svg() {
		return Svg.of(spec.width(), spec.height(), look, g2 -> paint(g2, null));
	}

	@Override
	public byte[] pdf() throws LookbackException {
		String used = text + String.join("", footer).replaceAll("\\s", "") + SIGNS;
		return Pdf.of(spec.width(), spec.height(), Frame.title(spec), FontFiles.choose(used), look.font(), g2 -> paint(g2, null));
	}

	@Override
	public String csv() {
		Grid grid = grid();
		return Csv.of(grid.headings(), grid.rows());
	}

	@Override
	public void write(Path file) throws LookbackException {
		DrawingFiles.write(this, file);
	}
}
