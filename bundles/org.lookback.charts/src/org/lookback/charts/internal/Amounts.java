package org.lookback.charts.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers as they are read at a glance: 12.3万 in Chinese, 123k in English; and exactly. */
final class Amounts {

	private static final double TEN_THOUSAND = 1e4;
	private static final double HUNDRED_MILLION = 1e8;
	private static final double THOUSAND = 1e3;
	private static final double MILLION = 1e6;
	/** From here on numbers are shortened: below, all digits are read as quickly. */
	private static final double LONG = 1e5;

	private final Locale locale;
	private final boolean chinese;

	Amounts(Locale locale) {
		this.locale = locale;
		this.chinese = "zh".equals(locale.getLanguage());
	}

	/** All digits, in groups of three. */
	String exact(long number) {
		return String.format(locale, "%,d", number);
	}

	/** All digits of a decimal. */
	String exact(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

	String share(double share) {
		return String.format(locale, "%.1f%%", share * 100);
	}

	/** Three significant digits of a large number, a small one in full. */
	String brief(double number) {
		double size = Math.abs(number);
		if (size < LONG) {
			return plain(number, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
		}
		double step = step(size);
		return plain(number / step, size / step < 10 ? 2 : size / step < 1000 ? 1 : 0) + word(step);
	}

	private double step(double size) {
		if (size < LONG) {
			return 1;
		}
		if (chinese) {
			return size >= HUNDRED_MILLION ? HUNDRED_MILLION : TEN_THOUSAND;
		}
		return size >= MILLION ? MILLION : THOUSAND;
	}

	private String word(double step) {
		if (step == 1) {
			return "";
		}
		return chinese ? step == HUNDRED_MILLION ? "亿" : "万" : step == MILLION ? "M" : "k";
	}

	private String plain(double number, int decimals) {
		DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(locale));
		format.setMaximumFractionDigits(decimals);
		return format.format(number);
	}

	/** The unit of an axis that reaches up to a number: 户, 万户, 亿户. */
	String unit(double highest, String unit) {
		String word = word(step(highest));
		return chinese || word.isEmpty() ? word + unit : unit + " (" + word + ")";
	}

	/** Numbers of an axis in the unit of {@link #unit}. */
	NumberFormat axis(double highest) {
		double step = step(highest);
		return format(number -> plain(number / step, 2));
	}

	/** Numbers with their own words. */
	NumberFormat briefly() {
		return format(this::brief);
	}

	NumberFormat shares() {
		return format(number -> plain(number * 100, 1) + '%');
	}

	private static NumberFormat format(java.util.function.DoubleFunction<String> words) {
		return new NumberFormat() {
			private static final long serialVersionUID = 1L;

			@Override
			public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
				return into.append(words.apply(number));
			}

			@Override
			public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
				return into.append(words.apply(number));
			}

			@Override
			public Number parse(String text, ParsePosition position) {
				throw new UnsupportedOperationException();
			}
		};
	}
}
