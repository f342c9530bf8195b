package benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/** One process measures everything once and prints a line a figure; with a file of such lines it prints their medians as a table. */
public final class RegionsBenchmark {

	private static final int QUESTIONS = 20_000;
	private static final List<String> TYPED = List.of("茌平", "新", "城关", "王家", "大王庄村", "民族", "东坡", "石", "李庄", "幸福社区");

	private RegionsBenchmark() {
	}

	public static void main(String[] arguments) throws IOException {
		if (arguments.length > 0) {
			table(Path.of(arguments[0]));
			return;
		}
		for (int year : RegionChanges.years()) {
			RegionTree tree = load(year);
			questions(tree, year);
		}
		changes();
	}

	private static RegionTree load(int year) {
		long used = used();
		long start = System.nanoTime();
		RegionTree tree = RegionTree.of(year);
		tree.provinces();
		figure(year + ": first sight of the provinces, cold, ms", (System.nanoTime() - start) / 1e6);
		long province = System.nanoTime();
		tree.children(tree.children(tree.children("37").get(0).code()).get(0).code());
		figure(year + ": first township of Shandong opened, ms", (System.nanoTime() - province) / 1e6);
		long villages = count(tree, "");
		figure(year + ": all villages read, s", (System.nanoTime() - start) / 1e9);
		figure(year + ": villages", villages);
		figure(year + ": heap, MiB", (used() - used) / 1048576.0);
		return tree;
	}

	private static long count(RegionTree tree, String code) {
		long villages = 0;
		for (Region child : tree.children(code)) {
			villages += child.level() == RegionLevel.VILLAGE ? 1 : count(tree, child.code());
		}
		return villages;
	}

	private static void questions(RegionTree tree, int year) {
		List<String> parents = new ArrayList<>();
		gather(tree, "", parents);
		Random random = new Random(1);
		asked(year + ": a node opened, µs", i -> tree.children(parents.get(random.nextInt(parents.size()))));
		asked(year + ": the way to a region, µs", i -> tree.path(parents.get(random.nextInt(parents.size()))));
		long[] times = new long[TYPED.size() * 10];
		for (int i = 0; i < times.length; i++) {
			long start = System.nanoTime();
			tree.containing(TYPED.get(i % TYPED.size()), 100);
			times[i] = System.nanoTime() - start;
		}
		Arrays.sort(times);
		figure(year + ": typed text among all names, median ms", times[times.length / 2] / 1e6);
		figure(year + ": typed text among all names, worst ms", times[times.length - 1] / 1e6);
	}

	private static void changes() {
		RegionTree tree = RegionTree.of(RegionChanges.years().get(0));
		RegionChanges changes = RegionChanges.between(RegionChanges.years().get(0), RegionChanges.years().get(1));
		List<String> parents = new ArrayList<>();
		gather(tree, "", parents);
		Random random = new Random(2);
		asked("a region carried over to the other year, µs", i -> changes.within(parents.get(random.nextInt(parents.size()))));
	}

	private static void gather(RegionTree tree, String code, List<String> parents) {
		for (Region child : tree.children(code)) {
			if (child.level() != RegionLevel.VILLAGE) {
				parents.add(child.code());
				gather(tree, child.code(), parents);
			}
		}
	}

	private static void asked(String name, IntConsumer question) {
		for (int i = 0; i < QUESTIONS; i++) {
			question.accept(i);
		}
		long start = System.nanoTime();
		for (int i = 0; i < QUESTIONS; i++) {
			question.accept(i);
		}
		figure(name, (System.nanoTime() - start) / 1e3 / QUESTIONS);
	}

	private static long used() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static void figure(String name, double value) {
		System.out.println(name + "\t" + value);
	}

	private static void table(Path figures) throws IOException {
		Map<String, List<Double>> all = new LinkedHashMap<>();
		for (String line : Files.readAllLines(figures)) {
			String[] parts = line.split("\t");
			all.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.valueOf(parts[1]));
		}
		System.out.println("| what | median of " + all.values().iterator().next().size() + " processes |\n|---|---|");
		all.forEach((name, values) -> {
			double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
			double median = sorted[sorted.length / 2];
			System.out.println("| " + name + " | " + (median >= 100 ? String.format("%,.0f", median) : String.format("%.2f", median)) + " |");
		});
	}
}
