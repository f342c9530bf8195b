package org.lookback.sample.internal.life;

/**
 * Somebody's insurance and medical care in a year.
 *
 * @param basic         基本医疗保险
 * @param serious       大病保险
 * @param aid           纳入医疗救助
 * @param supplementary 商业补充医疗保险
 * @param doctor        家庭医生签约
 * @param chronicCover  （门诊）慢性病保障
 * @param treated       大病是否及时救治
 * @param selfPaid      经各项保障报销后个人自付费用
 */
public record Medical(String basic, String serious, String aid, String supplementary, String doctor, String chronicCover, String treated,
		String selfPaid) {
}
