package org.lookback.sample.internal.life;

/**
 * A household's house, as of the last year; days are ISO.
 *
 * @param unsafeUntil last year in which it counted as unsafe, 0 for never, 9999 for still
 */
public record House(String tenure, String area, int unsafeUntil, String grade, String appraisedOn, String damage, String inPlanningArea,
		String willing, String solution, String completedOn, String acceptedOn, String qualityOk, String subsidyDue, String subsidyPaid,
		String subsidyPaidOn, String occupancy, String oldHouse, String debt) {

	static final int STILL = 9999;

	/** 危房户 in a year. */
	public String unsafe(int year) {
		return year <= unsafeUntil ? "是" : "否";
	}

	/** Whether it is C or D now and nothing has been done. */
	public boolean dangerous() {
		return unsafeUntil == STILL && (grade.equals("C") || grade.equals("D"));
	}
}
