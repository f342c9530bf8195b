package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

	private static Arguments of(String... typed) throws UsageException {
		Console console = new Console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Locale.CHINA);
		return new Arguments(List.of(typed), Set.of("limit", "filter"), Set.of("json"), console);
	}

	@Test
	void wordsAndOptionsMayBeMixed() throws UsageException {
		Arguments arguments = of("危房", "--limit", "5", "--json", "乡镇");
		assertEquals(List.of("危房", "乡镇"), arguments.words());
		assertEquals(5, arguments.number("limit", 20, 0, 100));
		assertTrue(arguments.has("json"));
	}

	@Test
	void aValueMayFollowAnEqualsSignAndHoldAnotherOne() throws UsageException {
		assertEquals(List.of("housing.grade=C,D", "户="), of("--filter=housing.grade=C,D", "--filter", "户=").all("filter"));
	}

	@Test
	void anOptionThatIsNotGivenIsAbsent() throws UsageException {
		assertEquals(Optional.empty(), of("x").option("limit"));
		assertEquals(20, of("x").number("limit", 20, 0, 100));
	}

	@Test
	void aMistypedOptionIsRefusedByName() {
		assertTrue(assertThrows(UsageException.class, () -> of("--limt", "5")).getMessage().contains("limt"));
	}

	@Test
	void anOptionWithoutItsValueIsRefused() {
		assertThrows(UsageException.class, () -> of("--limit"));
	}

	@Test
	void aNumberOutOfBoundsIsRefusedWithTheBounds() {
		String message = assertThrows(UsageException.class, () -> of("--limit", "101").number("limit", 20, 0, 100)).getMessage();
		assertTrue(message.contains("100") && message.contains("101"), message);
		assertThrows(UsageException.class, () -> of("--limit", "五").number("limit", 20, 0, 100));
	}
}
