package org.lookback.index.tests;

import java.nio.file.Path;
import java.util.List;

import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;

/** A province that has been indexed. */
public final class Fixture implements AutoCloseable {

	public static final List<Clause> CLAUSES = List.of(
			clause("前言", "各成员单位要提高政治站位，认真组织脱贫攻坚“回头看”，开展全面摸排。要分类施策，做到应保尽保、应助尽助。", 0),
			clause("附件/一", "（一）户年人均可支配收入达到所在县（市、区）农民人均可支配收入水平的；不再享受相关扶贫政策。", 1),
			clause("附件/二", "聊扶贫组发〔2019〕20号：对居住在C级和D级的脱贫享受政策人口，公示期7天、公告期5天。", 2));

	public final Province province;
	public final IndexFolder folder;
	public final IndexWriterJob job;
	public final Searching searching;

	public Fixture(Path folder, int households, long seed) throws LookbackException {
		this.province = new Province(households, seed);
		this.folder = new IndexFolder(folder);
		this.job = new IndexWriterJob(this.folder, Dictionary.core());
		job.rebuild(sources(), Progress.NONE);
		this.searching = this.folder.open(Dictionary.core());
	}

	public Sources sources() {
		return new Sources(province.facts(), province.verdicts(), CLAUSES).with(province.ledger().values()::forEach);
	}

	static Clause clause(String anchor, String text, int order) {
		return new Clause(Province.PACKAGE, "doc", "关于扎实做好脱贫攻坚“回头看”的通知", "鲁扶贫组发〔2019〕5号", "山东省扶贫开发领导小组", "2019-08-01", anchor,
				List.of("一、认定标准"), text, order);
	}

	@Override
	public void close() {
		searching.close();
	}
}
