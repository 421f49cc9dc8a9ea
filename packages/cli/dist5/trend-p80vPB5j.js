import { It as scoreText, jt as TEXTS } from "./check-BevjtlIT.js";
// packages/report/src/pages/trend.ts
function trendOf({ history, date, whole }) {
	const { letter, score } = whole;
	return [...history.filter((entry) => entry.date < date), {
		date,
		letter,
		score
	}];
}
function trendLine(report) {
	const trend = trendOf(report);
	if (trend.length < 2) return TEXTS.noTrend;
	const [first, last] = [trend[0], trend.at(-1)];
	const change = last.score - first.score;
	const sign = change > 0 ? "+" : change < 0 ? "\u2212" : "\u00b1";
	return `${first.date} ${first.letter} ${scoreText(first.score)} \u2192 ${last.date} ${last.letter} ${scoreText(last.score)} (${sign}${Math.abs(change).toFixed(1)})`;
}
export { trendOf as n, trendLine as t };
