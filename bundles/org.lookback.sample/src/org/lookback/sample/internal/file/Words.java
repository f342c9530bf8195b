package org.lookback.sample.internal.file;

import java.util.Map;

/** How files of a year write what is said otherwise today: up to 2017 the system had other words. */
final class Words {

	private static final int LAST_OLD_YEAR = 2017;
	private static final Map<String, String> OLD = Map.ofEntries(Map.entry("特困供养脱贫户", "五保户"), Map.entry("低保脱贫户", "低保户"),
			Map.entry("一般脱贫户", "一般农户"), Map.entry("特困供养贫困户", "五保贫困户"), Map.entry("大专", "大专及以上"), Map.entry("本科及以上", "大专及以上"),
			Map.entry("城乡居民基本医疗保险", "新型农村合作医疗"), Map.entry("弱劳动力或半劳动力", "普通劳动力"), Map.entry("缺劳力", "缺劳动力"), Map.entry("因婚", "其他"),
			Map.entry("因丧", "其他"), Map.entry("已脱贫（享受政策）", "已脱贫"), Map.entry("已脱贫（不再享受政策）", "稳定脱贫"));

	private Words() {
	}

	/** The word that files of a year use. */
	static String of(int year, String word) {
		return year > LAST_OLD_YEAR ? word : OLD.getOrDefault(word, word);
	}

	/** 在校生状况 as files of a year write it. */
	static String schooling(int year, String schooling) {
		if (year > LAST_OLD_YEAR) {
			return schooling;
		}
		if (schooling.isEmpty()) {
			return "非在校生";
		}
		return schooling.startsWith("本科") ? "大专及以上" : schooling.replace("高职高专", "高职");
	}
}
