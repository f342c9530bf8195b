package org.lookback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.api.Access;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.PolicyText;
import org.lookback.store.api.PolicyTexts;
import org.lookback.store.api.Problem;
import org.lookback.store.api.Store;
import org.lookback.store.internal.load.SourceFiles;

/** Added policy texts are kept with their files and clauses, all of a batch or none, and leave lines in the journal. */
class PolicyTextsTest {

	private static final PolicyDetails DETAILS = new PolicyDetails("饮水通知", "某政办发〔2018〕7号", "某县政府办", "2018-06-11", new Validity("2018-07-01", "", false));

	@TempDir
	Path folder;
	private Store store;

	@BeforeEach
	void open() throws LookbackException {
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
	}

	@AfterEach
	void close() throws LookbackException {
		store.close();
	}

	private PolicyTexts.Added added(String words) throws IOException, LookbackException {
		Path file = Files.writeString(folder.resolve(words + ".txt"), words);
		String sha256 = SourceFiles.hash(file);
		String id = PolicyTexts.id(sha256);
		PolicyText text = new PolicyText(id, "县里文件", words + ".txt", sha256, "w", DETAILS, 1, "刘科长", Instant.parse("2020-01-01T00:00:00Z"));
		return new PolicyTexts.Added(text, file, List.of(new Clause("texts:县里文件", id, DETAILS.title(), DETAILS.number(), DETAILS.issuer(), DETAILS.issued(), "一",
				List.of("总则"), words, 0, DETAILS.validity())));
	}

	@Test
	void whatIsAddedIsThereAfterTheStoreWasClosed() throws IOException, LookbackException {
		PolicyTexts.Added one = added("甲");
		store.policyTexts().add(List.of(one));
		store.close();
		store = Store.open(folder.resolve("workspace"), Access.WRITE);
		assertEquals(List.of(one.text()), store.policyTexts().list());
		assertEquals(one.clauses(), store.clauses().list());
		assertEquals(List.of(), store.clauses().packages(), "no package brought it");
		assertTrue(store.changes().since(0).clauses(), "the index has to read clauses again");
	}

	@Test
	void ofABatchAllAreAddedOrNone() throws IOException, LookbackException {
		PolicyTexts.Added one = added("甲");
		store.policyTexts().add(List.of(one));
		assertThrows(LookbackException.class, () -> store.policyTexts().add(List.of(added("乙"), one)));
		assertEquals(1, store.policyTexts().list().size());
		assertEquals(1, store.clauses().list().size());
	}

	@Test
	void aChangeReachesTheClausesAndARemovalTakesThem() throws IOException, LookbackException {
		PolicyTexts.Added one = added("甲");
		store.policyTexts().add(List.of(one, added("乙")));
		PolicyDetails better = new PolicyDetails("饮水管护通知", "", "某县水利局", "", new Validity("", "2021-06-30", true));
		store.policyTexts().change(one.text().id(), better, "刘科长");
		Clause changed = store.clauses().list().stream().filter(clause -> clause.text().equals("甲")).findFirst().orElseThrow();
		assertEquals("饮水管护通知", changed.documentTitle());
		assertEquals(better.validity(), changed.validity());
		store.policyTexts().remove(List.of(one.text().id()), "刘科长", "重复");
		assertEquals(List.of("乙"), store.clauses().list().stream().map(Clause::text).toList());
		assertThrows(LookbackException.class, () -> store.policyTexts().remove(List.of(one.text().id()), "刘科长", ""));
		assertEquals(List.of("policy", "policy", "policyEdit", "policyGone"), store.journal().lines().stream().map(JournalLine::what).toList());
	}

	@Test
	void aFileThatIsMissingOrChangedIsNamed() throws IOException, LookbackException {
		PolicyTexts.Added one = added("甲");
		store.policyTexts().add(List.of(one));
		assertEquals(List.of(), store.maintenance().verify(Progress.NONE));
		Path kept = folder.resolve("workspace/imports").resolve(one.text().sha256());
		Files.writeString(kept, "别的");
		assertEquals(List.of("sourceChanged"), store.maintenance().verify(Progress.NONE).stream().map(Problem::code).toList());
		Files.delete(kept);
		assertEquals(List.of("sourceMissing"), store.maintenance().verify(Progress.NONE).stream().map(Problem::code).toList());
	}
}
