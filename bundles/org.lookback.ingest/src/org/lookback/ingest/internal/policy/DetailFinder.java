package org.lookback.ingest.internal.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.ingest.api.PolicyDetail;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;

/** Finds what a text says of itself, each with the words that say so. What is not said stays empty; nothing is guessed from the file's date. */
final class DetailFinder {

	private static final String BEGIN = "(?:起|开始)\\s*(?:正式)?\\s*(?:施行|执行|实施|生效|试行)";
	private static final Pattern FROM = Pattern.compile("(?:自|从)\\s*(" + DateText.DATE.pattern() + ")\\s*" + BEGIN);
	private static final Pattern FROM_ISSUE = Pattern.compile("自\\s*(?:印发|发布|公布|下发|颁布|发文)之日" + BEGIN);
	private static final Pattern UNTIL = Pattern.compile("(?:有效期|执行期|试行期)?\\s*(?:限)?(?:至|到|截至|截止到|截止至)\\s*(" + DateText.DATE.pattern() + ")\\s*(?:止|为止|废止|失效)?");
	private static final Pattern YEARS = Pattern.compile("(?:有效期限?|试行期限?|执行期限?)\\s*(?:为|是|暂定)?\\s*(\\d{1,2}|[一二两三四五六七八九十]{1,2})\\s*年");
	private static final Pattern GONE = Pattern.compile("[（(【\\[]\\s*(?:本文|此件|本文件|该文件)?\\s*(?:已|现已)?\\s*(?:废止|失效|停止执行)\\s*[）)】\\]]|(?:本文件|此件|该文件)\\s*(?:已|现已)\\s*(?:废止|失效)");
	private static final int LONGEST = 120;

	private final List<String> paragraphs;
	private final Head head;
	private final Map<PolicyDetail, String> evidence = new EnumMap<>(PolicyDetail.class);

	DetailFinder(List<String> paragraphs) {
		this.paragraphs = paragraphs;
		this.head = Head.of(paragraphs);
	}

	/** The first paragraph of the text itself. */
	int bodyFrom() {
		return head.until();
	}

	Map<PolicyDetail, String> evidence() {
		return evidence;
	}

	/** @param name the title when the text has none */
	PolicyDetails find(String name) {
		Optional<Signature> signature = signature();
		String title = title(name);
		String number = number();
		String issuer = issuer(signature, title);
		String issued = issued(signature);
		return new PolicyDetails(title, number, issuer, issued, validity(issued));
	}

	private void shown(PolicyDetail detail, String words) {
		String line = words.replace('\n', ' ');
		evidence.put(detail, line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + '…');
	}

	/** The first signature, that of the document itself and not of an annex. */
	private Optional<Signature> signature() {
		for (int i = head.until(); i < paragraphs.size(); i++) {
			Optional<Signature> found = Signature.at(paragraphs, i);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<String> label(PolicyDetail detail, String... names) {
		for (String name : names) {
			String value = head.labels().getOrDefault(name, "");
			if (!value.isEmpty()) {
				shown(detail, name + '：' + value);
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}

	private String title(String name) {
		Optional<String> labelled = label(PolicyDetail.TITLE, "标题", "名称");
		if (labelled.isEmpty() && head.title().isEmpty()) {
			int dot = name.lastIndexOf('.');
			return dot > 0 ? name.substring(0, dot) : name;
		}
		return labelled.orElseGet(() -> {
			shown(PolicyDetail.TITLE, head.title());
			return head.title();
		});
	}

	private String number() {
		Optional<String> labelled = label(PolicyDetail.NUMBER, "文号", "发文字号", "文件编号");
		if (labelled.isPresent()) {
			return DocumentNumber.in(labelled.get()).orElse(labelled.get());
		}
		for (int i = 0; i < paragraphs.size(); i++) {
			String paragraph = paragraphs.get(i);
			boolean own = i < head.until() ? paragraph.length() <= LONGEST && !paragraph.contains("》") : DocumentNumber.alone(paragraph);
			Optional<String> found = own ? DocumentNumber.in(paragraph) : Optional.empty();
			if (found.isPresent()) {
				shown(PolicyDetail.NUMBER, paragraph);
				return found.get();
			}
		}
		return "";
	}

	private String issuer(Optional<Signature> signature, String title) {
		Optional<String> labelled = label(PolicyDetail.ISSUER, "发文机关", "制定机关", "发布机关", "发文单位", "发布机构");
		if (labelled.isPresent()) {
			return labelled.get();
		}
		if (signature.isPresent()) {
			shown(PolicyDetail.ISSUER, String.join(" ", paragraphs.subList(signature.get().from(), signature.get().until())));
			return signature.get().issuer();
		}
		if (!head.letters().isEmpty()) {
			shown(PolicyDetail.ISSUER, head.letters());
			return head.letters().substring(0, head.letters().length() - "文件".length());
		}
		int about = title.indexOf("关于");
		if (about >= 2 && title.substring(0, about).chars().noneMatch(c -> "《》，。".indexOf(c) >= 0)) {
			shown(PolicyDetail.ISSUER, title);
			return title.substring(0, about);
		}
		return "";
	}

	private String issued(Optional<Signature> signature) {
		Optional<LocalDate> labelled = label(PolicyDetail.ISSUED, "成文日期", "发文日期").flatMap(DateText::in);
		if (labelled.isPresent()) {
			return labelled.get().toString();
		}
		if (signature.isPresent()) {
			shown(PolicyDetail.ISSUED, paragraphs.get(signature.get().until() - 1));
			return signature.get().date().toString();
		}
		Optional<LocalDate> published = label(PolicyDetail.ISSUED, "印发日期", "生成日期", "发布日期", "公开日期").flatMap(DateText::in);
		if (published.isPresent()) {
			return published.get().toString();
		}
		for (int i = 0; i < paragraphs.size(); i++) {
			boolean own = i < head.until() || DateText.alone(paragraphs.get(i)) || paragraphs.get(i).endsWith("印发") && paragraphs.get(i).length() < LONGEST;
			Optional<LocalDate> found = own ? DateText.in(paragraphs.get(i)) : Optional.empty();
			if (found.isPresent()) {
				shown(PolicyDetail.ISSUED, paragraphs.get(i));
				return found.get().toString();
			}
		}
		return "";
	}

	private Validity validity(String issued) {
		String from = label(PolicyDetail.VALID_FROM, "施行日期", "生效日期").flatMap(DateText::in).map(LocalDate::toString).orElseGet(() -> from(issued));
		String until = label(PolicyDetail.VALID_UNTIL, "失效日期", "有效期至").flatMap(DateText::in).map(LocalDate::toString)
				.orElseGet(() -> until(from.isEmpty() ? issued : from));
		return new Validity(from, until, repealed());
	}

	private String from(String issued) {
		for (String paragraph : paragraphs) {
			for (String sentence : sentences(paragraph)) {
				Matcher from = FROM.matcher(sentence);
				Optional<LocalDate> date = from.find() ? DateText.in(from.group(1)) : Optional.empty();
				boolean own = sentence.indexOf('《') < 0 || sentence.startsWith("本");
				if (own && (date.isPresent() || !issued.isEmpty() && FROM_ISSUE.matcher(sentence).find())) {
					shown(PolicyDetail.VALID_FROM, sentence);
					return date.map(LocalDate::toString).orElse(issued);
				}
			}
		}
		return "";
	}

	private String until(String from) {
		for (String paragraph : paragraphs) {
			for (String sentence : sentences(paragraph)) {
				Matcher until = UNTIL.matcher(sentence);
				Matcher years = YEARS.matcher(sentence);
				Optional<String> found = Optional.empty();
				if (sentence.matches(".*(有效期|试行期|执行期).*") && until.find()) {
					found = DateText.in(until.group(1)).map(LocalDate::toString);
				} else if (years.find() && !from.isEmpty()) {
					found = after(from, HanNumber.of(years.group(1)));
				}
				if (found.isPresent()) {
					shown(PolicyDetail.VALID_UNTIL, sentence);
					return found.get();
				}
			}
		}
		return "";
	}

	private static Optional<String> after(String from, int years) {
		try {
			return Optional.of(LocalDate.parse(from).plusYears(years).minusDays(1).toString());
		} catch (DateTimeException noDate) {
			return Optional.empty();
		}
	}

	private boolean repealed() {
		Optional<String> labelled = label(PolicyDetail.REPEALED, "有效性", "效力", "时效性");
		if (labelled.isPresent()) {
			return labelled.get().matches(".*(废止|失效).*");
		}
		for (int i = 0; i < Math.min(paragraphs.size(), head.until() + 1); i++) {
			if (GONE.matcher(paragraphs.get(i)).find()) {
				shown(PolicyDetail.REPEALED, paragraphs.get(i));
				return true;
			}
		}
		return false;
	}

	/** Numbers of the documents that the text repeals. */
	List<String> repeals() {
		List<String> found = new ArrayList<>();
		for (String paragraph : paragraphs) {
			for (String sentence : sentences(paragraph)) {
				if (sentence.contains("废止") || sentence.contains("停止执行")) {
					found.addAll(DocumentNumber.all(sentence));
				}
			}
		}
		return found.stream().distinct().toList();
	}

	private static List<String> sentences(String paragraph) {
		return paragraph.contains("起") || paragraph.contains("期") || paragraph.contains("止") ? List.of(paragraph.split("(?<=[。；])")) : List.of();
	}
}
