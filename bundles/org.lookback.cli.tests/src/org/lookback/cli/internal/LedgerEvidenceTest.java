package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;
import org.lookback.workbench.api.Workspace;

/** {@code ledger evidence} says of every file of proof what became of it, and ends with another exit code when a copy is not what it was. */
class LedgerEvidenceTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private int run(Fate kept, String... typed) {
		Evidence evidence = new Evidence("D:\\照片\\危房.jpg", "ab12", Path.of("w", "evidence", "ab12.jpg"), kept, Fate.GONE);
		Remedying remedying = Faked.proxy(Remedying.class, (self, method, arguments) -> switch (method.getName()) {
		case "items" -> ((LedgerQuestion) arguments[0]).text().equals("危房") ? List.of(new LedgerItem("k1", 3, Map.of(LedgerField.PROBLEM, "居住在危房"))) : List.of();
		case "evidence" -> List.of(evidence);
		default -> null;
		});
		Workspace workspace = Faked.proxy(Workspace.class, (self, method, arguments) -> method.getName().equals("remedying") ? remedying : null);
		return Faked.run(workspace, out, err, typed);
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void wholeProofIsSaidAndCounted() {
		assertEquals(Command.DONE, run(Fate.SAME, "ledger", "evidence", "--text", "危房", "--workspace", "w"));
		assertTrue(out().contains("k1") && out().contains("居住在危房") && out().contains("D:\\照片\\危房.jpg"), out());
	}

	@Test
	void aChangedOrMissingCopyIsFound() {
		assertEquals(Command.FOUND, run(Fate.CHANGED, "ledger", "evidence", "--text", "危房", "--json", "--workspace", "w"));
		assertTrue(out().contains("\"kept\" : \"changed\"") && out().contains("\"original\" : \"gone\"") && out().contains("\"sha256\" : \"ab12\""), out());
		out.reset();
		assertEquals(Command.FOUND, run(Fate.GONE, "ledger", "evidence", "--text", "危房", "--workspace", "w"));
	}

	@Test
	void onlyTheItemsThatAreAskedForAreRead() {
		assertEquals(Command.DONE, run(Fate.GONE, "ledger", "evidence", "--text", "饮水", "--workspace", "w"));
		assertFalse(out().contains("k1"), out());
	}
}
