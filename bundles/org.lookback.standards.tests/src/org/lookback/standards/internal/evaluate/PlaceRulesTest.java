package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** Rules of villages, facilities, projects and loans, warnings and advice, through a package's own examples. */
class PlaceRulesTest {

	private final PackageTexts texts = new PackageTexts().with("rules/2.yaml", """
			rules:
			  - id: ROAD
			    kind: guarantee
			    object: village
			    title: {zh: 道路, en: Road}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    when: "!v.pavedRoad"
			    severity: 一般
			    sector: 基础设施
			    answers: [HI-IND-7]
			  - id: CLINIC
			    kind: guarantee
			    object: facility
			    title: {zh: 卫生室, en: Clinic}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    applies: f.facilityType == "村卫生室"
			    when: "!f.operating || village.qualifiedDoctors == 0"
			    severity: 严重
			    sector: 卫生健康
			  - id: IDLE
			    kind: warning
			    object: project
			    title: {zh: 闲置, en: Idle}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    when: p.projectState == "资产闲置或流失"
			  - id: OVERDUE
			    kind: warning
			    object: loan
			    title: {zh: 逾期, en: Overdue}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    when: l.loanUse == "逾期"
			  - id: REMOTE
			    kind: advice
			    title: {zh: 帮助出行, en: Help to travel}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    when: "!village.pavedRoad"
			  - id: OWES
			    kind: advice
			    title: {zh: 贷款逾期, en: Owes}
			    clause: {document: notice, anchor: 二, quote: 饮水要安全}
			    when: rule("OVERDUE") && village.pavedRoad
			""").with("tests/1.yaml", """
			villages:
			  陈庄:
			    villageCode: "371502001001"
			    pavedRoad: false
			    qualifiedDoctors: 1
			    facilities: {卫生室: {facilityType: 村卫生室, operating: true}, 水厂: {facilityType: 集中供水工程}}
			    projects: {光伏: {projectYear: 2018, projectState: 资产闲置或流失}}
			households:
			  老王:
			    villageCode: "371502001001"
			    exitStatus: 已脱贫享受政策
			    village: 陈庄
			    loans: [{loanId: L1, loanUse: 逾期}, {loanId: L2, loanUse: 用于生产}]
			tests:
			  - name: a village with everything in it
			    village: 陈庄
			    expect: {met: [ROAD, IDLE], notMet: [CLINIC, REMOTE], findings: [ROAD], notices: [IDLE]}
			  - name: a clinic without a doctor
			    village: 陈庄
			    change: {pavedRoad: ~, qualifiedDoctors: 0, projects: ~}
			    expect: {met: [CLINIC], undecided: [ROAD], findings: [CLINIC], notices: [], blockedBy: [village.pavedRoad]}
			  - name: a household in the village
			    household: 老王
			    expect: {met: [REMOTE, OVERDUE], notMet: [ROAD, IDLE], findings: [], notices: [OVERDUE, REMOTE]}
			  - name: its village not imported
			    household: 老王
			    change: {village: ~}
			    expect: {undecided: [REMOTE], notices: [OVERDUE], blockedBy: [village.pavedRoad]}
			  - name: its village changed
			    household: 老王
			    change: {village: {pavedRoad: true}}
			    expect: {met: [OWES], notMet: [REMOTE], notices: [OVERDUE, OWES]}
			""");

	@Test
	void theExamplesPass() throws PackageException {
		for (ExampleResult result : Standards.test(texts.load(), RegionTree.shipped())) {
			assertTrue(result.passed(), result.name() + result.differences());
		}
		assertEquals(List.of("HI-IND-7"), texts.load().rule("ROAD").orElseThrow().answers());
	}

	@Test
	void aVillageThatNobodyDescribedIsAnError() {
		PackageTexts wrong = texts.change("tests/1.yaml", "village: 陈庄\n    expect", "village: 陈家庄\n    expect");
		PackageException refused = assertThrows(PackageException.class, wrong::load);
		assertEquals("tests/1.yaml", refused.problems().getFirst().file());
		assertTrue(refused.getMessage().contains("陈庄"), refused.getMessage());
	}

	@Test
	void onlyWhatFindsThingsMaySpeakOfAVillage() {
		PackageTexts wrong = texts.change("rules/2.yaml", "kind: guarantee\n    object: village", "kind: scope\n    object: village");
		assertTrue(assertThrows(PackageException.class, wrong::load).getMessage().contains("rules/2.yaml"));
	}
}
