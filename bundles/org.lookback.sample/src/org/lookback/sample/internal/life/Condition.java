package org.lookback.sample.internal.life;

/**
 * How somebody's health is, over the years.
 *
 * @param chronic         has a long-term chronic illness
 * @param seriousFrom     first year of a serious illness, 0 for none
 * @param curedIn         year in which it was cured, 0 for never
 * @param disability      kind of disability as the certificate numbers it, 0 for none
 * @param disabilityGrade its grade from 1, the severest, to 4; 0 for none
 */
public record Condition(boolean chronic, int seriousFrom, int curedIn, int disability, int disabilityGrade) {

	private static final String[] KINDS = { "", "视力", "听力", "言语", "肢体", "智力", "精神", "多重" };
	private static final String[] GRADES = { "", "一级", "二级", "三级", "四级" };
	private static final int SEVERE = 2;

	static final Condition HEALTHY = new Condition(false, 0, 0, 0, 0);

	/** Whether seriously ill in a year. */
	public boolean serious(int year) {
		return seriousFrom > 0 && seriousFrom <= year && (curedIn == 0 || year < curedIn);
	}

	/** Whether a disability is certified. */
	public boolean disabled() {
		return disability > 0;
	}

	/** Whether of grade one or two. */
	public boolean severe() {
		return disabled() && disabilityGrade <= SEVERE;
	}

	/** Whether anything weakens in a year. */
	public boolean weak(int year) {
		return chronic || serious(year) || disabled();
	}

	/** 健康状况: codes joined by commas. */
	public String health(int year) {
		StringBuilder health = new StringBuilder();
		append(health, chronic, "长期慢性病");
		append(health, serious(year), "患有大病");
		append(health, disabled(), "残疾");
		return health.isEmpty() ? "健康" : health.toString();
	}

	private static void append(StringBuilder text, boolean there, String word) {
		if (there) {
			text.append(text.isEmpty() ? "" : ",").append(word);
		}
	}

	/** 残疾类别, blank for none. */
	public String kind() {
		return KINDS[disability];
	}

	/** 残疾等级, blank for none. */
	public String grade() {
		return GRADES[disabilityGrade];
	}
}
