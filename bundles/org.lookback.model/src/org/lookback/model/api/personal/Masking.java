package org.lookback.model.api.personal;

import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.Field;

/**
 * The one masking of personal data. What is left lets a reader who knows the village recognise a row he is looking for, and tells a
 * stranger nothing. Masking what is masked already changes nothing more.
 */
public final class Masking {

	private static final String STARS = "**";

	private static final Pattern ID_HEADING = Pattern.compile("身份证|证件号|公民身份");
	private static final Pattern PHONE_HEADING = Pattern.compile("电话|手机");
	private static final Pattern ACCOUNT_HEADING = Pattern.compile("账号|帐号|卡号|账户|帐户");
	private static final Pattern NAME_HEADING = Pattern.compile("姓名|户主|监护人|联系人|负责人|责任人|权利人|法定代表人|法人|申请人|领取人");
	private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dXx]|\\d{17}[\\dXx]\\d{2,4}");
	private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
	private static final Pattern CHINESE_NAME = Pattern.compile("[\\p{IsHan}·]{2,15}");

	private Masking() {
	}

	/** 王建国 becomes 王**, 王平 becomes 王*: the family name and a star for each other character. */
	public static String name(String name) {
		String text = name.strip();
		int count = text.codePointCount(0, text.length());
		return count < 2 ? "*".repeat(count)
				: text.substring(0, text.offsetByCodePoints(0, 1)) + "*".repeat(count - 1);
	}

	/** The first four (province and city) and the last two characters of an ID or certificate number. */
	public static String idNumber(String number) {
		return keep(number.strip(), 4, 2);
	}

	/** The first three and the last two digits of a telephone number. */
	public static String phone(String phone) {
		return keep(phone.strip(), 3, 2);
	}

	/** The last four digits of an account. */
	public static String account(String account) {
		return keep(account.strip(), 0, 4);
	}

	/**
	 * A value of a field as it may be shown to everybody: unchanged when the field is not personal or the text is blank.
	 *
	 * @param text the value's canonical or display form
	 */
	public static String mask(Field field, String text) {
		if (!field.personal() || text.isBlank()) {
			return text;
		}
		return switch (field.type()) {
		case DATE -> text.length() < 4 ? STARS : text.substring(0, 4) + "-**-**";
		case DEC -> coarse(text);
		case TEXT -> switch (PersonalKind.of(field).orElse(PersonalKind.NAME)) {
		case ID_NUMBER, CERTIFICATE -> idNumber(text);
		case PHONE -> phone(text);
		case ACCOUNT -> account(text);
		case NAME -> name(text);
		};
		default -> STARS;
		};
	}

	/**
	 * A text of a column that the dictionary does not know, as it may be shown to everybody: masked when its heading or the text itself says
	 * that it is personal. Better a harmless number too many than a person's number.
	 */
	public static String unknown(String heading, String text) {
		String bare = text.strip();
		if (ID_HEADING.matcher(heading).find() || ID_NUMBER.matcher(bare).matches()) {
			return idNumber(text);
		}
		if (PHONE_HEADING.matcher(heading).find() || MOBILE.matcher(bare).matches()) {
			return phone(text);
		}
		if (ACCOUNT_HEADING.matcher(heading).find()) {
			return account(text);
		}
		return NAME_HEADING.matcher(heading).find() && CHINESE_NAME.matcher(bare).matches() ? name(text) : text;
	}

	/** A coordinate to a tenth of a degree: about ten kilometres. */
	private static String coarse(String text) {
		int point = text.indexOf('.');
		return point < 0 || text.length() < point + 2 ? STARS : text.substring(0, point + 2) + STARS;
	}

	private static String keep(String text, int first, int last) {
		return text.length() <= first + last ? "*".repeat(text.length())
				: text.substring(0, first) + "*".repeat(text.length() - first - last)
						+ text.substring(text.length() - last);
	}
}
