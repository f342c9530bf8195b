package org.lookback.charts.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.lookback.analysis.api.Csv;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** A chart with its title, legend and footer, and the files it becomes. */
public final class Chart implements Drawing {

	private static final int NARROWEST = 200;
	private static final int LOWEST = 150;
	private static final double PRINT_SCALE = 2;

	private final ChartSpec spec;
	private final Shown shown;
	private final Look look;
	private final JFreeChart chart;
	private final List<HitArea> areas;

	private Chart(ChartSpec spec, Messages messages) throws LookbackException {
		this.spec = spec;
		this.shown = new Shown(spec.table(), room(spec), spec.kind() == Kind.PIE, messages);
		this.look = Look.of(spec.theme(), Fonts.choose(text(spec, shown)));
		this.chart = switch (spec.kind()) {
		case PIE -> Pies.chart(shown, look);
		case HEAT -> Heats.chart(shown, look);
		default -> new Bars(spec, shown, look).chart();
		};
		frame(messages);
		ChartRenderingInfo info = new ChartRenderingInfo();
		paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), info);
		this.areas = Areas.of(info, shown);
	}

	/** Lays a chart out. */
	public static Drawing draw(ChartSpec spec) throws LookbackException {
		Messages messages = Messages.in(Charts.class, spec.table().locale());
		int fields = spec.table().axes().size();
		if (fields < 1 || fields > 2) {
			throw new LookbackException(messages.get("kind.some", fields));
		}
		if (spec.kind() == Kind.PIE && fields != 1) {
			throw new LookbackException(messages.get("kind.one", fields));
		}
		if (spec.kind() == Kind.HEAT && fields != 2) {
			throw new LookbackException(messages.get("kind.two", spec.kind().id(), fields));
		}
		return new Chart(new ChartSpec(spec.kind(), spec.table(), spec.title(), spec.theme(), Math.max(NARROWEST, spec.width()),
				Math.max(LOWEST, spec.height())), messages);
	}

	private static int room(ChartSpec spec) {
		return switch (spec.kind()) {
		case PIE -> Pies.ROOM;
		case HEAT -> Heats.room(spec);
		default -> Bars.room(spec);
		};
	}

	/** Everything that is written on the chart. */
	private static String text(ChartSpec spec, Shown shown) {
		StringBuilder text = new StringBuilder(title(spec));
		shown.categories().forEach(key -> text.append(key.label()));
		shown.series().forEach(key -> text.append(key.label()));
		spec.table().footer().forEach(text::append);
		return text.toString().replaceAll("\\s", "");
	}

	private static String title(ChartSpec spec) {
		return spec.title().isBlank() ? spec.table().title() : spec.title();
	}

	private void frame(Messages messages) {
		chart.setBackgroundPaint(look.background());
		chart.setPadding(new RectangleInsets(8, 10, 6, 14));
		chart.setTextAntiAlias(true);
		TextTitle title = new TextTitle(title(spec), look.title());
		title.setPaint(look.text());
		title.setMargin(2, 4, 8, 4);
		chart.setTitle(title);
		Table table = spec.table();
		if (table.total() == 0) {
			chart.addSubtitle(line(messages.get("empty"), look.normal(), RectangleEdge.TOP));
		}
		List<String> lines = new ArrayList<>(table.footer());
		lines.addAll(1, shown.notes());
		for (int i = lines.size() - 1; i >= 0; i--) {
			chart.addSubtitle(line(lines.get(i), look.small(), RectangleEdge.BOTTOM));
		}
		if (chart.getLegend() != null) {
			chart.getLegend().setItemFont(look.normal());
			chart.getLegend().setItemPaint(look.text());
			chart.getLegend().setBackgroundPaint(look.background());
			chart.getLegend().setFrame(BlockBorder.NONE);
			chart.getLegend().setPosition(RectangleEdge.TOP);
		}
	}

	private TextTitle line(String text, Font font, RectangleEdge edge) {
		TextTitle line = new TextTitle(text, font);
		line.setPaint(look.faint());
		line.setPosition(edge);
		line.setTextAlignment(HorizontalAlignment.LEFT);
		line.setHorizontalAlignment(HorizontalAlignment.LEFT);
		line.setMargin(1, 6, 1, 6);
		return line;
	}

	private void paint(Graphics2D g2, ChartRenderingInfo info) {
		g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		chart.draw(g2, new Rectangle2D.Double(0, 0, spec.width(), spec.height()), info);
		g2.dispose();
	}

	@Override
	public BufferedImage image(double scale) {
		BufferedImage image = new BufferedImage((int) Math.ceil(spec.width() * scale), (int) Math.ceil(spec.height() * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D g2 = image.createGraphics();
		g2.scale(scale, scale);
		synchronized (chart) {
			paint(g2, null);
		}
		return image;
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
	public byte[] png(double scale) throws LookbackException {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image(scale), "png", out);
			return out.toByteArray();
		} catch (IOException failure) {
			throw unwritable("PNG", failure);
		}
	}

	@Override
	public String svg() {
		synchronized (chart) {
			return Svg.of(spec.width(), spec.height(), look, g2 -> paint(g2, null));
		}
	}

	@Override
	public String csv() {
		return Csv.of(spec.table());
	}

	@Override
	public void write(Path file) throws LookbackException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		int dot = name.lastIndexOf('.');
		byte[] bytes = switch (dot < 0 ? "" : name.substring(dot)) {
		case ".png" -> png(PRINT_SCALE);
		case ".svg" -> svg().getBytes(StandardCharsets.UTF_8);
		case ".csv" -> csv().getBytes(StandardCharsets.UTF_8);
		default -> throw new LookbackException(Messages.in(Charts.class).get("file.ending", file.getFileName()));
		};
		try {
			Files.write(file, bytes);
		} catch (IOException failure) {
			throw unwritable(file.toString(), failure);
		}
	}

	private static LookbackException unwritable(String what, IOException failure) {
		return new LookbackException(Messages.in(Charts.class).get("file.unwritable", what, String.valueOf(failure.getMessage())), failure);
	}
}
