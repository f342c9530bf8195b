package org.lookback.briefing.internal.pptx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.internal.ooxml.Xml;
import org.lookback.charts.api.ChartSpec;

/** A chart that the office program draws, with its numbers in a workbook of its own that can be edited. */
public final class NativeChart {

	private static final int MOST_CATEGORIES = 24;
	private static final int MOST_SERIES = 8;
	private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/";

	private final ChartSpec spec;
	private final List<String> categories;
	private final List<String> series = new ArrayList<>();
	private final List<List<Long>> numbers = new ArrayList<>();

	private NativeChart(ChartSpec spec) {
		this.spec = spec;
		Table table = spec.table();
		List<Axis.Value> down = table.axes().getFirst().values();
		categories = down.stream().map(Axis.Value::label).toList();
		if (table.axes().size() == 1) {
			series.add(table.unit().label(table.locale()));
			numbers.add(down.stream().map(value -> count(table, value.id())).toList());
		} else {
			for (Axis.Value across : table.axes().getLast().values()) {
				series.add(across.label());
				numbers.add(down.stream().map(value -> count(table, value.id(), across.id())).toList());
			}
		}
	}

	private static long count(Table table, String... key) {
		return table.cell(key).map(Table.Cell::count).orElse(0L);
	}

	/** The chart, where the office program has one of the kind and it does not overflow; a picture has to do otherwise. */
	public static Optional<NativeChart> of(ChartSpec spec) {
		Table table = spec.table();
		boolean kind = switch (spec.kind()) {
		case BAR, GROUPED, STACKED, PERCENT, LINE, PIE, HISTOGRAM -> true;
		default -> false;
		};
		if (!kind || table.axes().isEmpty() || table.axes().size() > 2 || table.cells().isEmpty() || table.axes().getFirst().values().size() > MOST_CATEGORIES
				|| table.axes().size() == 2 && table.axes().getLast().values().size() > MOST_SERIES) {
			return Optional.empty();
		}
		return Optional.of(new NativeChart(spec));
	}

	/** The numbers as a workbook: categories down, series across. */
	byte[] workbook() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "Lookback", "1.0")) {
			Worksheet sheet = book.newWorksheet("Sheet1");
			for (int s = 0; s < series.size(); s++) {
				sheet.value(0, s + 1, series.get(s));
				for (int c = 0; c < categories.size(); c++) {
					sheet.value(c + 1, s + 1, numbers.get(s).get(c));
				}
			}
			for (int c = 0; c < categories.size(); c++) {
				sheet.value(c + 1, 0, categories.get(c));
			}
		}
		return out.toByteArray();
	}

	private boolean lying() {
		return spec.kind() == ChartSpec.Kind.BAR && series.size() == 1;
	}

	String xml() {
		boolean pie = spec.kind() == ChartSpec.Kind.PIE;
		String plot = switch (spec.kind()) {
		case PIE -> "<c:pieChart><c:varyColors val=\"1\"/>" + allSeries() + "<c:firstSliceAng val=\"0\"/></c:pieChart>";
		case LINE -> "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>" + allSeries()
				+ "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>";
		default -> bars();
		};
		return "<c:chartSpace xmlns:c=\"" + MAIN + "chart\" xmlns:a=\"" + MAIN + "main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
				+ "<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>" + plot + (pie ? "" : axes()) + "</c:plotArea>"
				+ (pie || series.size() > 1 ? "<c:legend><c:legendPos val=\"" + (pie ? 'r' : 'b') + "\"/><c:overlay val=\"0\"/></c:legend>" : "")
				+ "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>" + text(1_400)
				+ "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
	}

	private String bars() {
		String grouping = spec.kind() == ChartSpec.Kind.STACKED ? "stacked" : spec.kind() == ChartSpec.Kind.PERCENT ? "percentStacked" : "clustered";
		return "<c:barChart><c:barDir val=\"" + (lying() ? "bar" : "col") + "\"/><c:grouping val=\"" + grouping + "\"/><c:varyColors val=\"0\"/>" + allSeries()
				+ "<c:gapWidth val=\"" + (spec.kind() == ChartSpec.Kind.HISTOGRAM ? 0 : 60) + "\"/>" + (grouping.equals("clustered") ? "" : "<c:overlap val=\"100\"/>")
				+ "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>";
	}

	private static String text(int size) {
		return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + size + "\"/></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>";
	}

	private String axes() {
		String thin = "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr>";
		return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + (lying() ? "maxMin" : "minMax") + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\""
				+ (lying() ? 'l' : 'b') + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
				+ "<c:tickLblPos val=\"nextTo\"/>" + thin + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset"
				+ " val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete"
				+ " val=\"0\"/><c:axPos val=\"" + (lying() ? 't' : 'l') + "\"/><c:majorGridlines>" + thin + "</c:majorGridlines><c:numFmt formatCode=\""
				+ (spec.kind() == ChartSpec.Kind.PERCENT ? "0%" : "#,##0") + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
				+ "<c:tickLblPos val=\"nextTo\"/>" + thin + "<c:crossAx val=\"1\"/><c:crosses val=\"" + (lying() ? "max" : "autoZero") + "\"/><c:crossBetween val=\"between\"/></c:valAx>";
	}

	private String allSeries() {
		StringBuilder all = new StringBuilder();
		for (int s = 0; s < series.size(); s++) {
			String column = column(s + 1);
			all.append("<c:ser><c:idx val=\"" + s + "\"/><c:order val=\"" + s + "\"/><c:tx><c:strRef><c:f>Sheet1!$" + column + "$1</c:f><c:strCache><c:ptCount val=\"1\"/>"
					+ "<c:pt idx=\"0\"><c:v>" + Xml.escaped(series.get(s)) + "</c:v></c:pt></c:strCache></c:strRef></c:tx>" + inside() + labels() + categories() + "<c:val><c:numRef><c:f>Sheet1!$"
					+ column + "$2:$" + column + '$' + (categories.size() + 1) + "</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""
					+ categories.size() + "\"/>");
			for (int c = 0; c < categories.size(); c++) {
				all.append("<c:pt idx=\"" + c + "\"><c:v>" + numbers.get(s).get(c) + "</c:v></c:pt>");
			}
			all.append("</c:numCache></c:numRef></c:val></c:ser>");
		}
		return all.toString();
	}

	/** What stands between a series' name and its labels, by kind. */
	private String inside() {
		return switch (spec.kind()) {
		case PIE -> "";
		case LINE -> "<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/></c:marker>";
		default -> "<c:invertIfNegative val=\"0\"/>";
		};
	}

	private String labels() {
		boolean pie = spec.kind() == ChartSpec.Kind.PIE;
		boolean shown = pie || series.size() == 1 || spec.kind() == ChartSpec.Kind.STACKED && series.size() <= 4 || categories.size() * series.size() <= 24;
		String separate = pie ? "<c:separator> </c:separator>" : "";
		return "<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" + text(pie ? 1_200 : 1_100) + "<c:showLegendKey val=\"0\"/><c:showVal val=\"" + (shown ? 1 : 0)
				+ "\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"" + (pie ? 1 : 0) + "\"/><c:showBubbleSize val=\"0\"/>" + separate + "</c:dLbls>";
	}

	private String categories() {
		StringBuilder cat = new StringBuilder("<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$" + (categories.size() + 1) + "</c:f><c:strCache><c:ptCount val=\"" + categories.size() + "\"/>");
		for (int c = 0; c < categories.size(); c++) {
			cat.append("<c:pt idx=\"" + c + "\"><c:v>" + Xml.escaped(categories.get(c)) + "</c:v></c:pt>");
		}
		return cat.append("</c:strCache></c:strRef></c:cat>").toString();
	}

	private static String column(int number) {
		return String.valueOf((char) ('A' + number));
	}
}
