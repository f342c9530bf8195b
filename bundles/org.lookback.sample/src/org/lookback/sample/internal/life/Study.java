package org.lookback.sample.internal.life;

/**
 * Somebody's education in a year; of level and schooling exactly one is given.
 *
 * @param level      文化程度 of who is not in school
 * @param schooling  在校生状况 of who is, small children too
 * @param school     就读学校
 * @param attendance 就学情况, of children of school age
 * @param reason     失学或辍学原因
 * @param unfit      因身体原因不具备学习条件
 * @param aidDue     应享受教育资助
 * @param aidGot     已享受教育资助
 */
public record Study(String level, String schooling, String school, String attendance, String reason, String unfit, String aidDue,
		String aidGot) {

	/** Whether a pupil or student, small children not counted. */
	public boolean pupil() {
		return !schooling.isEmpty() && !schooling.equals("学龄前儿童");
	}

	/** Whether of school age and out of school. */
	public boolean dropout() {
		return attendance.equals("辍学") || attendance.equals("失学");
	}
}
