package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.SavedQueries;
import org.lookback.workbench.api.SavedQuery;
import org.lookback.workbench.api.Workspace;

/** Questions under their names stay with the workspace, whatever stands in them, and a file that is none harms nothing. */
class QueryShelfTest {

	@TempDir
	Path folder;
	private Workspace workspace;

	@BeforeEach
	void open() throws LookbackException {
		workspace = new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	private SavedQuery keep(String name, String typed) throws LookbackException {
		return workspace.queries().keep(SavedQuery.of(name, "", Query.parse(typed), Kind.MEMBERS, Map.of("rows", "cause.main", "columns", "")));
	}

	@Test
	void everySortOfQuestionComesBackAsItWas() throws LookbackException {
		List<String> typed = List.of("", "漏雨 -危房", "(住房等级:C级,D级 或 收入<4000) 非 (低保:是)", "year:2018 收入:3000..4000", "\"a = b\" \\ # ! \t：", "住房等级:");
		for (String each : typed) {
			SavedQuery kept = keep("问：" + each, each);
			SavedQuery found = workspace.queries().list().stream().filter(one -> one.id().equals(kept.id())).findFirst().orElseThrow();
			assertEquals(kept, found);
			assertEquals(Query.parse(each), found.query());
		}
	}

	@Test
	void pinnedOnesStandFirstThenTheLatest() throws LookbackException {
		Instant noon = Instant.parse("2019-11-30T12:00:00Z");
		SavedQuery first = shelf(noon).keep(SavedQuery.of("一", "", Query.parse("收入<1000"), Kind.MEMBERS, Map.of()));
		shelf(noon.plusMillis(1)).keep(SavedQuery.of("二", "", Query.parse("收入<2000"), Kind.MEMBERS, Map.of()));
		assertEquals(List.of("二", "一"), workspace.queries().list().stream().map(SavedQuery::name).toList());
		workspace.queries().keep(first.pinned(true));
		assertEquals(List.of("一", "二"), workspace.queries().list().stream().map(SavedQuery::name).toList());
		workspace.queries().keep(first.pinned(true).named("三", "注"));
		assertEquals(List.of("三", "二"), workspace.queries().list().stream().map(SavedQuery::name).toList());
		workspace.queries().delete(first.id());
		workspace.queries().delete("../../journal");
		assertEquals(1, workspace.queries().list().size());
	}

	private SavedQueries shelf(Instant now) {
		return new QueryShelf((OpenWorkspace) workspace, Clock.fixed(now, ZoneOffset.UTC));
	}

	@Test
	void oneThatWasSentIsReceivedAsAnotherOne() throws LookbackException {
		SavedQuery kept = keep("危房", "住房等级:C级");
		Path file = folder.resolve("给同事.lbq");
		workspace.queries().send(kept.pinned(true), file);
		SavedQuery received = workspace.queries().receive(file);
		assertEquals(kept.query(), received.query());
		assertEquals(kept.view(), received.view());
		assertTrue(!received.pinned() && !received.id().equals(kept.id()));
		assertEquals(2, workspace.queries().list().size());
	}

	@Test
	void whatIsNoQuestionIsSaidOrPassedOver() throws Exception {
		keep("好的", "收入<1000");
		Path shelf = workspace.directory().resolve("queries");
		Files.writeString(shelf.resolve("11111111.lbq"), "name=无格式\n");
		Files.write(shelf.resolve("22222222.lbq"), new byte[] { (byte) 0xFF, (byte) 0xFE, 0, 1 });
		Files.writeString(shelf.resolve("33333333.lbq"), "format=lookback-query 1\nname=坏\\uZZZZ\n", StandardCharsets.UTF_8);
		Files.createDirectories(shelf.resolve("44444444.lbq"));
		assertEquals(1, workspace.queries().list().size());
		assertThrows(LookbackException.class, () -> workspace.queries().receive(shelf.resolve("22222222.lbq")));
		assertThrows(LookbackException.class, () -> workspace.queries().receive(folder.resolve("nowhere.lbq")));
		assertThrows(LookbackException.class, () -> workspace.queries().keep(SavedQuery.of("  ", "", Query.ALL, Kind.HOUSEHOLDS, Map.of())));
	}
}
