package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerField;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Merging.Conflict;
import org.lookback.workbench.api.Merging.Merged;
import org.lookback.workbench.api.Versions;

/** A county's workspace comes into the province's: with its sources, nothing twice, and nothing that is said here overwritten unseen. */
class MergingTest {

	private static final String HEAD = "县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,脱贫年度,主要致贫原因,自然村\n";
	private static final String ONE = "莘县,张鲁镇,南街村,3715240001,01,张三,371524196001010013,户主,已脱贫（享受政策）,2016,因病,东组\n";
	private static final String TWO = "莘县,张鲁镇,南街村,3715240002,01,李四,371524196502020028,户主,未脱贫,,因残,西组\n";

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);

	private OpenWorkspace open(String name) throws LookbackException {
		return (OpenWorkspace) lookback.open(folder.resolve(name), Lookback.Access.CREATE, Progress.NONE);
	}

	private void take(OpenWorkspace workspace, String name, String rows) throws Exception {
		Path file = folder.resolve(name);
		Files.writeString(file, HEAD + rows, StandardCharsets.UTF_8);
		for (Outcome outcome : workspace.importing().run(List.of(workspace.importing().plan(workspace.importing().sniff(file)).withYear(2019)), false,
				Progress.NONE)) {
			assertEquals("", outcome.failure());
		}
	}

	private static void edit(OpenWorkspace workspace, String household, String field, String value) throws LookbackException {
		boolean yearly = field.startsWith("householdYear");
		workspace.editing().change(List.of(new FieldChange(Subject.household(household), "", field, yearly ? OptionalInt.of(2019) : OptionalInt.empty(), "", value)),
				"核实", Progress.NONE);
	}

	private static Merged merge(OpenWorkspace province, Path county, boolean dryRun) throws LookbackException {
		return province.merging().merge(county, dryRun, true, Locale.CHINESE, Progress.NONE);
	}

	@Test
	void whatIsSaidHereStaysAndTheConflictIsListed() throws Exception {
		Path county = folder.resolve("county");
		try (OpenWorkspace there = open("county")) {
			take(there, "wide_2019.csv", ONE + TWO);
			take(there, "more_2019.csv", ONE.replace("因病", "因学"));
			edit(there, "3715240002", "household.villageGroup", "北组");
			there.editing().addMember(new Editing.NewMember("3715240002", "李小四", "", Optional.of(LocalDate.of(2019, 2, 2)), LocalDate.of(2019, 2, 2), "新生儿", Map.of()),
					"户口簿", Progress.NONE);
		}
		try (OpenWorkspace province = open("province")) {
			take(province, "wide_2019.csv", ONE + TWO);
			edit(province, "3715240001", "householdYear.primaryCause", "缺技术");
			Merged expected = merge(province, county, true);
			assertEquals(1, expected.conflicts().size(), expected.toString());
			Map<String, String> before = StateText.of(province);

			Merged merged = merge(province, county, false);
			assertEquals(List.of("THERE", "NEW", "NEW", "NEW"), merged.items().stream().map(item -> item.outcome().name()).toList());
			assertEquals(1, merged.conflicts().size(), merged.toString());
			Conflict conflict = merged.conflicts().getFirst();
			assertEquals(expected.conflicts().getFirst().field(), conflict.field());
			assertEquals(List.of("householdYear.primaryCause", "缺技术", "因学"), List.of(conflict.field(), conflict.kept(), conflict.other()));
			assertEquals("more_2019.csv", conflict.otherSource().orElseThrow().file());
			Household first = province.checking().household("3715240001");
			assertEquals(Optional.of("缺技术"), first.root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
			assertEquals(before.get(first.key()).split("\n")[0].replaceAll("@\\S+", ""), StateText.of(province).get(first.key()).split("\n")[0].replaceAll("@\\S+", ""));
			Household second = province.checking().household("3715240002");
			assertEquals(Optional.of("北组"), second.root().text("villageGroup"), "what somebody there corrected comes");
			assertEquals(2, second.members().size());
			assertTrue(province.versions().list(Locale.CHINESE).stream().anyMatch(entry -> entry.origin().equals("county") && entry.why().equals("户口簿")));

			Map<String, String> after = StateText.of(province);
			Merged again = merge(province, county, false);
			assertEquals(4, again.count(org.lookback.workbench.api.Merging.Outcome.THERE));
			assertEquals(List.of(), again.conflicts());
			assertEquals(after, StateText.of(province));

			province.versions().undo(merged.keeping(), "县里的对", Progress.NONE);
			assertEquals(Optional.of("因学"),
					province.checking().household("3715240001").root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		}
	}

	@Test
	void whatCameLaterComesWithTheNextMergeAndWhatWasUndoneDoesNot() throws Exception {
		Path county = folder.resolve("county");
		try (OpenWorkspace there = open("county")) {
			take(there, "wide_2019.csv", ONE);
			edit(there, "3715240001", "household.villageGroup", "错组");
			there.versions().undo("H1", "弄错了", Progress.NONE);
		}
		try (OpenWorkspace province = open("province")) {
			Merged first = merge(province, county, false);
			assertEquals(List.of("NEW", "UNDONE"), first.items().stream().map(item -> item.outcome().name()).toList());
			assertEquals(Optional.of("东组"), province.checking().household("3715240001").root().text("villageGroup"));
			assertEquals("wide_2019.csv", province.checking().household("3715240001").root().source("villageGroup").file());
			try (OpenWorkspace there = open("county")) {
				take(there, "two_2019.csv", TWO);
			}
			Merged second = merge(province, county, false);
			assertEquals(List.of("THERE", "UNDONE", "NEW"), second.items().stream().map(item -> item.outcome().name()).toList());
			assertEquals(2, province.overview().households());
			assertEquals(List.of(), province.keeping().verify(Progress.NONE));
			assertThrows(LookbackException.class, () -> merge(province, province.directory(), false));
			assertThrows(LookbackException.class, () -> merge(province, folder.resolve("nowhere"), false));
			assertEquals(Versions.State.IN_FORCE, province.versions().list(Locale.ENGLISH).getFirst().state());
		}
	}

	@Test
	void whatPeopleEnteredBesidesIsSaidNotToCome() throws Exception {
		Path county = folder.resolve("county");
		try (OpenWorkspace there = open("county")) {
			take(there, "wide_2019.csv", ONE);
		}
		try (OpenWorkspace province = open("province")) {
			assertEquals(List.of(), merge(province, county, true).left(), "all of it comes");
			try (OpenWorkspace there = open("county")) {
				there.remedying().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "台账不规范", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
			}
			for (boolean dryRun : List.of(true, false)) {
				List<String> left = merge(province, county, dryRun).left();
				assertEquals(1, left.size(), left.toString());
				assertTrue(left.getFirst().contains("台账的 1 次"), left.getFirst());
			}
			assertEquals(List.of(), province.remedying().items(LedgerQuestion.ALL));
		}
	}
}
