package org.lookback.ingest.internal.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lookback.ingest.internal.policy.TextLine.Fill;
import org.lookback.model.api.text.LookbackException;

/** The lines of a PDF with text, page by page, with where they begin and end on the page. Pictures are not looked at: a scanned page has no text. */
final class PdfText {

	private static final int MOST_PAGES = 5_000;
	/** Fewer characters a page than this are stamps on pictures. */
	private static final int TEXT_PAGE = 8;
	/** In characters: a line that ends no further from the margin is full, one that begins further in is indented. */
	private static final double RAGGED = 2.5;
	private static final double INDENT = 1.2;

	/** A line with its place, in points from the left edge of the page. */
	private record Placed(String text, double left, double right, double size) {
	}

	private final Path file;
	private final TextLimit limit;

	PdfText(Path file, TextLimit limit) {
		this.file = file;
		this.limit = limit;
		usual("pdfbox.fontcache", System.getProperty("lookback.cache", System.getProperty("java.io.tmpdir")));
		// what PDFBox has to say goes where other libraries' words go; else its logging looks for a library that is there in part only
		usual("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
		usual("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.Jdk14Logger");
	}

	/** Sets what nobody has set. */
	private static void usual(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

	List<List<TextLine>> pages() throws LookbackException {
		try (PDDocument document = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createTempFileOnlyStreamCache())) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw PolicyMessages.problem(file, "pages", document.getNumberOfPages(), MOST_PAGES);
			}
			if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
				throw PolicyMessages.problem(file, "protected");
			}
			Lines lines = new Lines();
			lines.getText(document);
			long characters = lines.pages.stream().flatMap(List::stream).mapToLong(line -> line.text().length()).sum();
			if (characters < (long) TEXT_PAGE * document.getNumberOfPages()) {
				throw PolicyMessages.problem(file, "scanned", document.getNumberOfPages());
			}
			return placed(lines.pages);
		} catch (InvalidPasswordException locked) {
			throw PolicyMessages.problem(file, locked, "encrypted");
		} catch (UncheckedLimit tooLong) {
			throw tooLong.limit;
		} catch (IOException | RuntimeException | StackOverflowError broken) {
			// a damaged file makes the reader fail in any of these ways
			throw PolicyMessages.problem(file, broken, "damagedPdf", String.valueOf(broken.getMessage()));
		}
	}

	/** Lines as they stand to the margins that most of them keep. */
	private static List<List<TextLine>> placed(List<List<Placed>> pages) {
		List<Placed> all = pages.stream().flatMap(List::stream).toList();
		double size = median(all.stream().map(Placed::size).toList());
		double left = low(all.stream().map(Placed::left).toList());
		double right = -low(all.stream().map(line -> -line.right()).toList());
		return pages.stream().map(page -> page.stream().map(line -> new TextLine(line.text(), line.left() > left + INDENT * size,
				line.right() >= right - RAGGED * size ? Fill.FULL : Fill.SHORT)).toList()).toList();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
	}

	/** Low, but not of some lines that stand apart. */
	private static double low(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 20).findFirst().orElse(0.0);
	}

	/** Collects lines while the pages are read. */
	private final class Lines extends PDFTextStripper {

		private final List<List<Placed>> pages = new ArrayList<>();
		private final StringBuilder line = new StringBuilder();
		private double left = Double.MAX_VALUE;
		private double right;
		private double size;

		Lines() {
			setSortByPosition(true);
		}

		@Override
		protected void writePageStart() {
			pages.add(new ArrayList<>());
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) {
			line.append(text);
			for (TextPosition position : positions) {
				if (!position.getUnicode().isBlank()) {
					left = Math.min(left, position.getXDirAdj());
					right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
					size = Math.max(size, position.getFontSizeInPt());
				}
			}
		}

		@Override
		protected void writeWordSeparator() {
			line.append(' ');
		}

		@Override
		protected void writeLineSeparator() {
			endLine();
		}

		@Override
		protected void writePageEnd() {
			endLine();
		}

		private void endLine() {
			String text = Characters.strip(Characters.clean(line.toString()));
			if (!text.isEmpty() && !pages.isEmpty()) {
				try {
					limit.add(text.length());
				} catch (LookbackException tooLong) {
					throw new UncheckedLimit(tooLong);
				}
				pages.getLast().add(new Placed(text, left, right, size));
			}
			line.setLength(0);
			left = Double.MAX_VALUE;
			right = 0;
			size = 0;
		}
	}

	/** Leaves the reader of pages, which knows no complaints of ours. */
	private static final class UncheckedLimit extends UncheckedIOException {

		private static final long serialVersionUID = 1L;

		private final transient LookbackException limit;

		UncheckedLimit(LookbackException limit) {
			super(new IOException(limit));
			this.limit = limit;
		}
	}
}
