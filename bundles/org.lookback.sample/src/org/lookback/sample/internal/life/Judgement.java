package org.lookback.sample.internal.life;

/**
 * What people judged of a household in the last year; a blank was never judged.
 *
 * @param causeGone  原致贫原因是否消失
 * @param living     生产生活条件与当地一般农户相比
 * @param hardship   因灾因意外等致困
 * @param wealthy    是否已致富
 * @param watch      监测类别
 * @param risks      致贫返贫风险
 * @param solvable   年内能否解决“两不愁三保障”问题
 * @param quality    脱贫质量
 * @param needs      后续发展需求
 */
public record Judgement(String causeGone, String living, String hardship, String wealthy, String watch, String risks, String solvable,
		String quality, String needs) {
}
