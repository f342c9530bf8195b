package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceKind;
import org.lookback.casework.api.visits.DifferenceState;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandChange;
import org.lookback.workbench.api.Versions.Entry;

/**
 * The visit loop: what differs is decided by a person, and what was decided stays open until the national system's next export says so.
 */
class VisitLoopTest extends VisitedVillage {

	@Test
	void systemCardAndRealityDifferThreeWays() throws LookbackException, IOException {
		take(file("明白卡.csv", "县,乡,行政村,户编号,户主姓名,年度,主要致贫原因,人均纯收入\n东阿县,铜城街道,王海村,3700000001,王建国,2019,因残,4000.00\n"
				+ "东阿县,铜城街道,王海村,3700000002,李红,2019,因学,3000.00\n"));

		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "4000")
				.found(wang, "370000000102", "memberYear.health", "残疾").card(wang, "", "householdYear.exitStatus", "未脱贫")
				.found(wang, "", "householdYear.exitStatus", "已脱贫（享受政策）"), "a.xlsx");

		assertEquals(DifferenceKind.SYSTEM, difference("householdYear.primaryCause").kind());
		assertEquals(DifferenceKind.SYSTEM, difference("memberYear.health").kind());
		assertEquals("孙秀英", difference("memberYear.health").person());
		assertEquals(DifferenceKind.CARD, difference("householdYear.exitStatus").kind());
		assertEquals(List.of("householdYear.primaryCause"), differences().stream().filter(one -> one.kind() == DifferenceKind.NOT_ASKED)
				.map(one -> one.target().field()).toList(), "of 李红 system and card differ, and nobody has looked");
		assertEquals(4, differences().size());
		assertEquals("因病", household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause").orElseThrow(),
				"what was found is no fact until somebody accepts it");
	}

	@Test
	void anAcceptedDifferenceStaysOpenUntilTheNextExportProvesIt() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");
		visiting.accept(difference("householdYear.primaryCause"), Optional.empty(), "刘乡长", "残疾证核对无误", "残疾证复印件", Progress.NONE);
		visiting.accept(difference("income.netPerCapita"), Optional.of("2900"), "刘乡长", "重新核算", "", Progress.NONE);

		assertEquals("因残", household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause").orElseThrow());
		assertEquals(DifferenceState.ACCEPTED, difference("householdYear.primaryCause").state());
		List<SystemChange> open = visiting.open("", Progress.NONE);
		assertEquals(List.of(ChangeState.NOT_TYPED, ChangeState.NOT_TYPED), open.stream().map(SystemChange::state).toList());
		assertFalse(open.getFirst().seen());
		Path list = folder.resolve("清单.xlsx");
		visiting.exportChanges(visiting.changes(VILLAGE, List.of(), Progress.NONE), false, list, Locale.CHINESE, Progress.NONE);
		String written = SheetFiller.rows(list).toString();
		assertTrue(written.contains("残疾证核对无误") && written.contains("刘乡长") && written.contains("因残") && written.contains("2900") && written.contains("王**"), written);

		export("2019年建档立卡户信息（宽表）-12月.csv", "因残", "3100.00");

		List<SystemChange> changes = visiting.changes("", List.of(), Progress.NONE);
		assertEquals(List.of(ChangeState.TYPED, ChangeState.TYPED_OTHERWISE), changes.stream().map(SystemChange::state).toList());
		assertTrue(changes.getLast().seen());
		assertEquals(List.of("income.netPerCapita"), visiting.open("", Progress.NONE).stream().map(one -> one.target().field()).toList());
	}

	@Test
	void severalDifferencesAreAcceptedForOneReason() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残").found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");

		assertEquals(2, visiting.acceptAll(differences(), "刘乡长", "逐项核实", "", Progress.NONE).size());

		assertEquals(2, visiting.open(VILLAGE, Progress.NONE).size());
		assertTrue(differences().stream().allMatch(one -> one.state() == DifferenceState.ACCEPTED));
	}

	@Test
	void aDecisionNeedsNameAndReasonAndCanBeTakenBack() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残"), "a.xlsx");
		Difference difference = difference("householdYear.primaryCause");

		assertThrows(LookbackException.class, () -> visiting.accept(difference, Optional.empty(), " ", "理由", "", Progress.NONE));
		assertThrows(LookbackException.class, () -> visiting.reject(difference, "刘乡长", ""));
		assertThrows(LookbackException.class, () -> visiting.accept(difference, Optional.of("因懒"), "刘乡长", "理由", "", Progress.NONE));
		visiting.reject(difference, "刘乡长", "户主记错");
		assertEquals(DifferenceState.REJECTED, difference("householdYear.primaryCause").state());
		assertEquals(List.of(), visiting.changes("", List.of(), Progress.NONE));
		visiting.withdraw(difference.target().key(), "刘乡长", "再核");
		assertEquals(DifferenceState.OPEN, difference("householdYear.primaryCause").state());
		assertEquals(2, visiting.history(difference.target().key()).size());
		assertEquals(difference.target(), visiting.find(difference.target().key(), Progress.NONE).target());
		assertThrows(LookbackException.class, () -> visiting.withdraw(difference.target().key(), "刘乡长", "再撤"));
	}

	@Test
	void somebodyNewBecomesAMemberWhenHeIsAcceptedAndIsNoneAgainWhenThatIsUndone() throws LookbackException, IOException {
		bring(newcomer(), "a.xlsx");

		List<Difference> differences = differences();

		assertEquals(4, differences.size(), "name, number, relation, low guarantee");
		assertTrue(differences.stream().allMatch(one -> one.kind() == DifferenceKind.SYSTEM && one.person().equals("王小宝")));
		assertEquals(2, household("3700000001").members().size(), "what a visitor says is no fact by itself");
		visiting.accept(difference("member.name"), Optional.empty(), "刘乡长", "户口本", "户口本复印件", Progress.NONE);

		Fact fresh = member("王小宝");
		assertEquals(id(9), fresh.text("idNumber").orElseThrow());
		assertEquals(LocalDate.of(2019, 11, 5), fresh.date("memberFrom").orElseThrow(), "since the visit");
		assertEquals("收养", fresh.children("memberChange").getFirst().text("changeReason").orElseThrow());
		assertTrue(fresh.child("memberYear", 2019).isEmpty(), "what was not accepted is none");
		assertEquals(1, visiting.open("", Progress.NONE).size());
		visiting.accept(difference("memberYear.lowGuarantee"), Optional.empty(), "刘乡长", "低保证", "", Progress.NONE);
		assertTrue(member("王小宝").child("memberYear", 2019).orElseThrow().flag("lowGuarantee").orElseThrow());

		List<Entry> entries = workspace.versions().list(Locale.CHINESE).stream().filter(one -> one.id().startsWith("H")).toList();
		assertEquals(2, entries.size(), "he came, and his low guarantee was set");
		assertTrue(entries.stream().anyMatch(one -> one.what().equals("addMember") && one.why().contains("户口本复印件")));
		for (Entry entry : entries.stream().sorted(Comparator.comparing(Entry::sequence).reversed()).toList()) {
			workspace.versions().undo(entry.id(), "没有此人", Progress.NONE);
		}
		assertEquals(2, household("3700000001").members().size());
	}

	private SheetFiller newcomer() {
		return visited().found(wang, "+1", "member.name", "王小宝").found(wang, "+1", "member.idNumber", id(9))
				.found(wang, "+1", "member.relationToHead", "之子").found(wang, "+1", "memberYear.lowGuarantee", "是")
				.found(wang, "+1", "memberChange.changeReason", "收养");
	}

	private Fact member(String name) throws LookbackException {
		return household("3700000001").members().stream().filter(one -> one.text("name").filter(name::equals).isPresent()).findFirst().orElseThrow();
	}

	@Test
	void somebodyNewIsOneChangeWhenAllOfHimIsAcceptedAtOnce() throws LookbackException, IOException {
		bring(newcomer(), "a.xlsx");

		visiting.acceptAll(differences(), "刘乡长", "户口本", "", Progress.NONE);

		Fact fresh = member("王小宝");
		assertEquals("之子", fresh.text("relationToHead").orElseThrow());
		assertTrue(fresh.child("memberYear", 2019).orElseThrow().flag("lowGuarantee").orElseThrow());
		assertEquals(1, workspace.store().hand().list().size());
		assertEquals(4, visiting.open("", Progress.NONE).size(), "all of it is to be typed");
	}

	@Test
	void somebodyGoneLeavesOnTheDayAndForTheReasonThatWereFound() throws LookbackException, IOException {
		bring(visited().found(wang, "370000000102", "member.memberUntil", "2019-08-01").found(wang, "370000000102", "memberChange.changeReason", "死亡"), "a.xlsx");

		assertEquals(List.of("member.memberUntil"), differences().stream().map(one -> one.target().field()).toList());
		visiting.accept(differences().getFirst(), Optional.empty(), "刘乡长", "死亡证明", "", Progress.NONE);

		Fact gone = member("孙秀英");
		assertEquals(LocalDate.of(2019, 8, 1), gone.date("memberUntil").orElseThrow());
		assertEquals("死亡", gone.children("memberChange").getFirst().text("changeReason").orElseThrow());
		assertEquals(List.of("removeMember"), workspace.store().hand().list().stream().map(HandChange::kind).toList());
		assertEquals(1, visiting.open("", Progress.NONE).size());
	}

	@Test
	void lookedAndNothingThereIsADifferenceButNotLookedAtIsNone() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "查无").found(wang, "", "household.phone", "无")
				.found(wang, "370000000101", "memberYear.health", "未见").found(wang, "", "water.safeWater", "查无"), "a.xlsx");

		List<Difference> differences = differences();

		assertEquals(List.of("householdYear.primaryCause", "household.phone", "memberYear.health"),
				differences.stream().map(one -> one.target().field()).toList(), "nobody says anything of the water, so nothing is nothing");
		assertTrue(differences.stream().allMatch(one -> one.kind() == DifferenceKind.SYSTEM && one.found().nothing()));
		assertEquals("查无", visiting.cells(differences.getFirst(), true, Locale.CHINESE).get(7));
		visiting.accept(difference("householdYear.primaryCause"), Optional.empty(), "刘乡长", "识别有误", "", Progress.NONE);

		assertEquals(Optional.empty(), household("3700000001").root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		assertEquals(DifferenceState.ACCEPTED, difference("householdYear.primaryCause").state());
		SystemChange open = visiting.open("", Progress.NONE).getFirst();
		assertTrue(visiting.cells(open, true, Locale.CHINESE).get(7).startsWith("查无"));

		export("2019年建档立卡户信息（宽表）-11月.csv", "因病", "4000.00");
		assertEquals(ChangeState.NOT_TYPED, visiting.changes("", List.of(), Progress.NONE).getFirst().state());
		export("2019年建档立卡户信息（宽表）-12月.csv", "", "4000.00");
		assertEquals(ChangeState.TYPED, visiting.changes("", List.of(), Progress.NONE).getFirst().state(), "the newest export leaves it blank");
	}

	@Test
	void whatWasFoundLaterCountsBeItAValueOrNothing() throws LookbackException, IOException {
		bring(visited().found(wang, "", "householdYear.primaryCause", "查无"), "a.xlsx");
		bring(visited().found(wang, "", "householdYear.primaryCause", "因残"), "b.xlsx");
		assertEquals("因残", difference("householdYear.primaryCause").found().text());

		bring(visited().found(wang, "", "householdYear.primaryCause", "nothing found").card(wang, "", "householdYear.exitStatus", "查无")
				.found(wang, "", "householdYear.exitStatus", "已脱贫（享受政策）"), "c.xlsx");

		assertTrue(difference("householdYear.primaryCause").found().nothing());
		assertEquals(DifferenceKind.CARD, difference("householdYear.exitStatus").kind(), "the card was looked at, and does not say it");
	}

	@Test
	void whoseWordAnImportIsCanBeSaid() throws LookbackException, IOException {
		bring(visited().found(wang, "", "income.netPerCapita", "2800"), "a.xlsx");
		VoiceSource export = visiting.sources().getFirst();
		assertEquals(Voice.SYSTEM, export.voice());

		visiting.take(export.version().id(), Voice.OTHER);

		assertEquals(List.of(), differences(), "where the system says nothing at all, nobody contradicts it");
		int found = visiting.sources().stream().filter(one -> one.voice() == Voice.FOUND).findFirst().orElseThrow().version().id();
		assertThrows(LookbackException.class, () -> visiting.take(found, Voice.SYSTEM));
		assertThrows(LookbackException.class, () -> visiting.take(99, Voice.SYSTEM));
	}
}
