package org.lookback.ingest.internal.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a document's text: who issues it, its number and title, and lines that name such things as web pages do.
 *
 * @param until   the first paragraph of the text itself
 * @param title   empty when none is found
 * @param letters the line that says whose document it is (…文件), empty when there is none
 * @param labels  lines of the form 发文机关：…, by what they name
 */
record Head(int until, String title, String letters, Map<String, String> labels) {

	private static final int MOST = 30;
	private static final int LONGEST = 60;
	private static final int LONGEST_TITLE = 150;
	private static final Pattern SALUTATION = Pattern.compile("[^。；]{2,120}[：:]");
	private static final Pattern LABEL = Pattern.compile("[【\\[]?\\s*(索引号|主题分类|主题词|发文机关|发布机构|发文单位|制定机关|发布机关|成文日期|发文日期|发布日期|印发日期|公开日期|生成日期|标题|名称|文号|发文字号|文件编号|有效性|效力|时效性|公开方式|签发人|施行日期|生效日期|失效日期|有效期至)\\s*[】\\]]?\\s*[:：]\\s*(.*)");
	private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}\\s（）()]{4,60}文\\s*件");
	private static final Pattern TITLE = Pattern.compile(".*(通知|意见|办法|方案|决定|规定|细则|条例|批复|公告|通告|纲要|规划|标准|指南|函|令|要点|计划|制度|报告|通报|请示|决议|公报|法|指引|目录|清单|预案|规程|解释|答复|汇编)([（(【\\[].{1,20}[）)】\\]])?");
	private static final Pattern BRACKETED = Pattern.compile("[（(【\\[].*[）)】\\]]");

	static Head of(List<String> paragraphs) {
		Map<String, String> labels = new LinkedHashMap<>();
		String letters = "";
		List<List<String>> groups = new ArrayList<>(List.of(new ArrayList<>()));
		int at = 0;
		boolean titled = false;
		while (at < Math.min(MOST, paragraphs.size())) {
			String paragraph = paragraphs.get(at);
			Matcher label = LABEL.matcher(paragraph);
			boolean apart = label.matches() || LETTERS.matcher(paragraph).matches() || DocumentNumber.alone(paragraph) || DateText.alone(paragraph)
					|| BRACKETED.matcher(paragraph).matches();
			if (!apart && body(paragraph)) {
				break;
			}
			if (label.matches()) {
				labels.putIfAbsent(label.group(1), Characters.strip(label.group(2)));
			} else if (LETTERS.matcher(paragraph).matches() && letters.isEmpty()) {
				letters = paragraph.replace(" ", "");
			}
			if (apart) {
				groups.add(new ArrayList<>());
			} else if (titled && !groups.getLast().isEmpty()) {
				break;
			} else {
				groups.getLast().add(paragraph);
				titled = TITLE.matcher(joined(groups.getLast())).matches();
			}
			at++;
		}
		return new Head(at, title(groups), letters, labels);
	}

	/** Whether a paragraph belongs to the text: it addresses somebody, is a sentence, or has a marker. */
	private static boolean body(String paragraph) {
		return SALUTATION.matcher(paragraph).matches() || paragraph.length() > LONGEST && !TITLE.matcher(paragraph).matches() || paragraph.endsWith("。")
				|| paragraph.endsWith("；") || Marker.of(paragraph).isPresent();
	}

	private static String title(List<List<String>> groups) {
		List<String> titles = groups.stream().map(Head::joined).filter(title -> !title.isEmpty() && title.length() <= LONGEST_TITLE).toList();
		return titles.stream().filter(title -> TITLE.matcher(title).matches()).findFirst().or(() -> titles.stream().findFirst()).orElse("");
	}

	private static String joined(List<String> lines) {
		return String.join("", lines).replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "");
	}
}
