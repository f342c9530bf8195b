package org.lookback.sample.internal.people;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;

/** Names as they are common in the country, by generation and gender. */
public final class Names {

	private static final Choice SURNAMES = Choice.of("王:73 李:72 张:68 刘:54 陈:45 杨:31 赵:23 黄:22 周:21 吴:20 徐:16 孙:16 胡:13 朱:13 高:12 林:11 "
			+ "何:11 郭:11 马:11 罗:9 梁:9 宋:8 郑:8 谢:8 韩:8 唐:7 冯:7 于:7 董:7 萧:2 程:6 曹:6 袁:6 邓:6 许:6 傅:5 沈:5 曾:5 彭:5 吕:5 苏:5 卢:4 蒋:4 "
			+ "蔡:4 贾:4 丁:4 魏:4 薛:4 叶:4 阎:3 余:4 潘:4 杜:4 戴:3 夏:3 钟:3 汪:3 田:3 任:3 姜:3 范:3 方:3 石:3 姚:3 谭:3 廖:3 邹:3 熊:3 金:3 陆:3 "
			+ "郝:3 孔:2 白:3 崔:3 康:2 毛:2 邱:2 秦:2 江:2 史:2 顾:2 侯:2 邵:2 孟:2 龙:2 万:2 段:2 雷:2 钱:2 汤:2 尹:2 黎:2 易:1 常:2 武:2 乔:2 贺:2 赖:1 "
			+ "龚:1 文:1 仇:0.4 单:0.5 欧阳:0.4 上官:0.1");
	private static final Choice MANCHU = Choice.of("关:22 佟:10 赵:14 富:8 那:7 金:9 马:8 吴:6 伊:3 何:4 赫:3 白:5 唐:4 肇:6 索:3 洪:3 图:1 修:2 景:2 宁:2");
	private static final Choice OLD_MEN = signs("建国 国庆 志强 德福 长山 玉柱 振华 永祥 广林 文清 保田 金山 庆林 树森 福生 宝贵 连生 春生 明义 成才 传友 兆林 敬军 洪喜 存良 根生 满仓 学礼 兴旺 来福");
	private static final Choice OLD_WOMEN = signs("秀英 桂兰 秀兰 玉兰 桂英 玉梅 凤英 素珍 淑珍 翠花 桂芝 月英 春兰 金凤 秀芝 爱莲 巧云 玉珍 凤莲 桂香 改花 香莲 秀花 美英 兰香");
	private static final Choice MEN = signs("伟 强 军 勇 磊 涛 建军 志刚 海涛 永强 立新 建华 国强 晓东 文斌 少华 卫东 亮 明 刚 小军 振宇 宏伟 学军 新民 海军 玉龙 家豪 志文 俊峰");
	private static final Choice WOMEN = signs("丽 敏 静 艳 芳 娜 霞 燕 红梅 丽娟 海燕 晓红 春霞 小玲 秀丽 桂花 建英 玉华 慧 莉 爱华 雪梅 彩霞 丽华 晓燕 美玲 淑华");
	private static final Choice BOYS = signs("浩然 子轩 宇航 俊杰 博文 梓豪 一鸣 明轩 天佑 家辉 文博 嘉乐 思远 浩宇 泽宇 志鹏 俊熙 子涵 睿 昊");
	private static final Choice GIRLS = signs("梓涵 欣怡 雨欣 诗涵 思雨 佳怡 子萱 可欣 梦瑶 雅婷 语桐 若曦 心怡 晓彤 雨桐 佳琪 玉洁 悦 萌 婷婷");

	private Names() {
	}

	private static Choice signs(String names) {
		return Choice.of(names.replace(" ", ":1 ") + ":1");
	}

	/** A surname; Manchu ones where the list asked for is 满. */
	public static String surname(Dice dice, String list) {
		return (list.equals("满") && dice.chance(0.6) ? MANCHU : SURNAMES).pick(dice);
	}

	/** What stands behind the surname. */
	public static String given(Dice dice, boolean male, int birthYear) {
		if (birthYear < 1962) {
			return (male ? OLD_MEN : OLD_WOMEN).pick(dice);
		}
		if (birthYear < 1996) {
			return (male ? MEN : WOMEN).pick(dice);
		}
		return (male ? BOYS : GIRLS).pick(dice);
	}
}
