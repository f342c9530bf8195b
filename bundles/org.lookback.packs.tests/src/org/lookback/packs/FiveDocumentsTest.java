package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.verdict.Clause;

/** The five documents as packages: whole words across page breaks, clauses that can be cited, nothing that is not theirs. */
class FiveDocumentsTest {

	@ParameterizedTest
	@CsvSource({ "shandong, 扎实做好我省脱贫攻坚“回头看”工作, 通知", "shandong, 要分类施策，科学制定帮扶方案, 转发通知/第2段",
			"shandong, 做到应保尽保、应助尽助, 通知/三/第5段", "shandong, 扶贫小额信贷发放使用、易地扶贫搬迁, 通知/二/第1段", "shandong, 实施基础教育薄弱环节改善, 通知/三/第2段",
			"shandong, “沉一线全覆盖、抓整改促落实”主题调研结合起来, 通知/四/第3段", "shandong, 雇佣他人从事经营性活动且收益较高的, 附件/一/7",
			"shandong, 广泛宣传脱贫攻坚坚目标标准和政策举措, 通知/四/第5段", "liaoning, 主、副食能够通过生产经营或购买得到保障, 方案/三/（一）/1",
			"liaoning, 享受“危房改造扶贫政策”和“生态扶贫政策”情况, 方案/三/（一）/6/（2）/第4段", "guangdong, 人均可支配收入低于4000元, 方案/二/（一）/2",
			"guangdong, 关于进一步做好县级脱贫攻坚项目库建设的通知, 方案/二/（二）/2", "hainan, 符合低保、特困供养条件的, 通知/一/（五）",
			"hainan, 已致富的脱贫户可不再继续帮扶, 通知/一/末段", "shanxi, 人力取水不超过20分钟, 方案/二/（四）/第1段", "shanxi, 宜拆则拆、宜封则封, 方案/二/（三）/第2段" })
	void wordsCutByAPageBreakAreWholeAndHaveTheirClause(String province, String words, String anchor) throws Exception {
		List<String> anchors = Packages.of(province).clauses().stream().filter(c -> c.text().contains(words)).map(Clause::anchor).toList();
		assertEquals(List.of(anchor), anchors);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void clausesAreUniqueAndCarryTheirDocument(String province) throws Exception {
		HashSet<String> ids = new HashSet<>();
		for (Clause clause : Packages.of(province).clauses()) {
			assertTrue(ids.add(clause.id()), clause.id());
			assertFalse(clause.text().isBlank(), clause.id());
			assertFalse(clause.documentTitle().isBlank() || clause.issuer().isBlank() || clause.issued().isBlank(), clause.id());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi" })
	void noTelephoneContactOrPageChromeIsLeft(String province) throws Exception {
		for (Clause clause : Packages.of(province).clauses()) {
			for (String chrome : List.of("联系人", "联系电话", "[image", "扫一扫", "ICP备", "@163.com", "**", "# ")) {
				assertFalse(clause.text().contains(chrome), clause.id() + " has " + chrome);
			}
			assertFalse(clause.text().matches("(?s).*\\d{7,}.*"), clause.id());
		}
	}

	@Test
	void aClauseIsCitedByTheHeadingsAboveIt() throws Exception {
		Clause clause = Packages.of("shanxi").clauses().stream().filter(c -> c.anchor().equals("方案/二/（三）/第2段")).findFirst().orElseThrow();
		assertEquals("（三）住房安全有保障方面。", clause.heading().getLast());
		assertEquals("二、排查重点和整改要求", clause.heading().get(clause.heading().size() - 2));
	}
}
