package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import acceptance.Product.Result;

/** Measures of poverty and sides beside each other: every number opens the households it counts. */
final class Numbers {

	private static final double CLOSE = 1e-9;

	private final Product product;
	private final Report report;
	private final Path workspace;

	Numbers(Product product, Report report, Path workspace) {
		this.product = product;
		this.report = report;
		this.workspace = workspace;
	}

	void measuresRestOnHouseholds(Path work) throws Exception {
		Result measured = product.run("measure", "--income", "收入", "--line", 4000, "--by", "household.county", "--workspace", workspace, "--json");
		report.equal("measure ends well", 0, measured.exit());
		List<Json> rows = measured.json().at("rows").list();
		double poor = 0;
		double weight = 0;
		for (Json row : rows) {
			poor += number(row.at("headcount")) * number(row.at("weight"));
			weight += number(row.at("weight"));
			report.equal("used and left out are all: " + row.at("keys").text(), row.at("households").number(), row.at("n").number() + row.at("leftOut", "total").number());
			report.equal("poor households are a list: " + row.at("keys").text(), row.at("poor", "households").number(), found(row.at("poor", "query").text()));
		}
		report.check("counties add up to the province", rows.size() > 3 && Math.abs(poor / weight - number(measured.json().at("total", "headcount"))) < CLOSE, () -> measured);
		report.check("the incidence divides by the villages' population", measured.json().at("total", "incidence", "population").number() > 0, () -> measured);
		Result multi = product.run("measure", "--multi", "guarantees", "--cutoff", "1/6", "--workspace", workspace, "--json");
		Json total = multi.json().at("total");
		report.equal("who is not known is counted", total.at("households").number(), total.at("n").number() + total.at("unknown").number() + total.at("leftOut", "total").number());
		for (Json dimension : total.at("dimensions").list()) {
			report.equal("deprived households are a list: " + dimension.at("id").text(), dimension.at("deprived").number(), found(dimension.at("query").text()));
		}
		Path csv = work.resolve("贫困.csv");
		product.run("measure", "--incidence", "--by", "household.county", "--workspace", workspace, "--out", csv);
		report.check("the incidence is a file", Files.exists(csv) && Files.readString(csv).contains("贫困发生率"));
		report.equal("no line, no measure", 2, product.run("measure", "--income", "收入", "--workspace", workspace).exit());
	}

	void yearsSideBySide() throws Exception {
		Result beside = product.run("contrast", "--years", "2018,2019", "--by", "exitStatus", "--changed", "--limit", 1000, "--workspace", workspace, "--json");
		report.equal("contrast ends well", 0, beside.exit());
		Json json = beside.json();
		for (Json row : json.at("rows").list()) {
			report.equal("the first year is a list: " + row.at("label").text(), row.at("a", "households").number(), found(row.at("a", "query").text()));
			report.equal("the second year is a list: " + row.at("label").text(), row.at("b", "households").number(), found(row.at("b", "query").text()));
		}
		report.equal("who changed is named", json.at("moved", "households").number(), json.at("changed", "total").number());
		report.check("some did", json.at("changed", "total").number() > 0, () -> beside);
		report.equal("who stayed, moved or left was there", json.at("a", "households").number(),
				json.at("stayed", "households").number() + json.at("moved", "households").number() + json.at("left", "households").number());
		report.equal("a year without data", 2, product.run("contrast", "--years", "1990,2019", "--by", "exitStatus", "--workspace", workspace).exit());
	}

	private long found(String query) throws Exception {
		return product.run("search", query, "--workspace", workspace, "--json", "--limit", 0).json().at("total").number();
	}

	private static double number(Json value) {
		return Double.parseDouble(value.text());
	}
}
