package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Visiting;

/** One village of two registered households, as the national system exports it; its sheets, and how they come back. */
abstract class VisitedVillage {

	static final String VILLAGE = "371524001200";
	static final String PLACE = "山东省,聊城市,东阿县,铜城街道,王海村,";
	static final String HEADINGS = "省,市,县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,主要致贫原因,人均纯收入,健康状况,联系电话\n";
	static final String WANG = id(1);
	static final String SUN = id(2);
	static final String LI = id(3);

	@TempDir
	Path folder;

	OpenWorkspace workspace;
	Visiting visiting;
	String wang;

	static String id(int n) {
		String seventeen = "37152419600101" + String.format("%03d", n);
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	@BeforeEach
	void theSystemsExport() throws LookbackException, IOException {
		Locale.setDefault(Locale.CHINA);
		workspace = (OpenWorkspace) new LookbackService(List::of).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		visiting = workspace.visiting();
		export("2019年建档立卡户信息（宽表）.csv", "因病", "4000.00");
		wang = household("3700000001").key();
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	/** An export of the national system; cause and income of the first household. */
	void export(String name, String cause, String income) throws IOException, LookbackException {
		take(file(name, HEADINGS + PLACE + "3700000001,370000000101,王建国," + WANG + ",户主,已脱贫（享受政策）," + cause + ',' + income + ",长期慢性病,19900000001\n"
				+ PLACE + "3700000001,370000000102,孙秀英," + SUN + ",配偶,已脱贫（享受政策）," + cause + ',' + income + ",健康,19900000001\n"
				+ PLACE + "3700000002,370000000201,李红," + LI + ",户主,未脱贫,缺资金,3000.00,健康,19900000002\n"));
	}

	Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
	}

	ImportReport take(Path file) throws LookbackException {
		ImportPlan plan = workspace.importing().plan(workspace.importing().sniff(file));
		Outcome outcome = workspace.importing().run(List.of(plan), false, Progress.NONE).getFirst();
		assertEquals("", outcome.failure());
		return outcome.report().orElseThrow();
	}

	Household household(String code) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return facts.household(code).orElseThrow();
		}
	}

	Path sheets() throws LookbackException {
		Path blank = folder.resolve("blank.xlsx");
		visiting.sheets(VILLAGE, false, blank, Locale.CHINESE, Progress.NONE);
		return blank;
	}

	ImportReport bring(SheetFiller filler, String name) throws LookbackException, IOException {
		Path filled = folder.resolve(name);
		filler.write(sheets(), filled, 0);
		return take(filled);
	}

	List<Difference> differences() throws LookbackException {
		return visiting.differences(DifferenceQuestion.in(VILLAGE), Progress.NONE);
	}

	Difference difference(String field) throws LookbackException {
		return differences().stream().filter(one -> one.target().field().equals(field)).findFirst().orElseThrow();
	}

	SheetFiller visited() {
		return new SheetFiller().visit(wang, "visit.visitedOn", "2019-11-05").visit(wang, "visit.visitor", "赵队长").visit(wang, "visit.signed", "是");
	}
}
