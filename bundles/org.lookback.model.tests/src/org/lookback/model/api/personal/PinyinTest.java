package org.lookback.model.api.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people type them. */
class PinyinTest {

	@ParameterizedTest
	@CsvSource({ "王建国, wangjianguo, wjg", "单玉英, shanyuying, syy", "王单, wangdan, wd", "仇英, qiuying, qy", "欧阳修, ouyangxiu, oyx",
			"尉迟恭, yuchigong, ycg", "解放, xiefang, xf" })
	void theFamilyNameIsReadAsOne(String name, String whole, String initials) {
		assertEquals(List.of(whole, initials), Pinyin.of(name));
	}

	@Test
	void namesAreOfChineseCharacters() {
		assertTrue(Pinyin.fits("王建国"));
		assertFalse(Pinyin.fits("王"));
		assertFalse(Pinyin.fits("Wang 国"));
	}
}
