package org.lookback.model.api.query;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number or a date as people type it in a comparison: 4000, 4,000元, 0.4万, 60岁, 2019-08, 2019年8月1日. */
final class TypedNumber {

	private static final Pattern NUMBER = Pattern.compile("([-－]?\\d{1,15}(?:[,，]\\d{3})*(?:\\.\\d+)?)(万|亿)?(?:元|岁|人|户|口|个月|月|天|㎡|平方米)?");
	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?(?:[-/.月]?(\\d{1,2})日?)?|(\\d{4})年");
	private static final Map<String, BigDecimal> FACTORS = Map.of("万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));

	private TypedNumber() {
	}

	/** The number; a date as its digits: a year as yyyy, a month as yyyymm, a day as yyyymmdd. */
	static Optional<BigDecimal> of(String typed) {
		Matcher number = NUMBER.matcher(typed);
		if (number.matches()) {
			BigDecimal plain = new BigDecimal(number.group(1).replace('－', '-').replaceAll("[,，]", ""));
			BigDecimal factor = number.group(2) == null ? BigDecimal.ONE : FACTORS.get(number.group(2));
			return Optional.of(factor == BigDecimal.ONE ? plain : new BigDecimal(plain.multiply(factor).stripTrailingZeros().toPlainString()));
		}
		Matcher date = DATE.matcher(typed);
		if (!date.matches()) {
			return Optional.empty();
		}
		if (date.group(4) != null) {
			return Optional.of(new BigDecimal(date.group(4)));
		}
		String month = date.group(1) + two(date.group(2));
		return Optional.of(new BigDecimal(date.group(3) == null ? month : month + two(date.group(3))));
	}

	private static String two(String digits) {
		return digits.length() == 1 ? '0' + digits : digits;
	}

	static Filter bound(String field, String sign, BigDecimal number) {
		Optional<BigDecimal> some = Optional.of(number);
		return switch (sign) {
		case "<", "＜" -> new Filter.Between(field, Optional.empty(), false, some, false);
		case "<=", "≤" -> new Filter.Between(field, Optional.empty(), false, some, true);
		case ">", "＞" -> new Filter.Between(field, some, false, Optional.empty(), false);
		default -> new Filter.Between(field, some, true, Optional.empty(), false);
		};
	}
}
