import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime-DrZQxgJP.js";
import { $n as showSpecifier, A as explainFile$1, Bn as PolicyError, C as displayOf, En as readBaseline, Et as packsOf, Fn as UnusableFileError, Hn as posixRelative, I as placeOf$1, In as readRegularFile$1, J as runKey, Jn as clipMiddle, Kn as clean, Ln as readRegularText, Mr as digestContent, N as explainLine, O as canImport$1, P as loadRules, Qn as showPath, R as check, Sr as groupBy$1, T as isNamed, Tt as LostModules, Un as toPosix, Vn as parentOf, Wn as decidesResolution, Xn as listNames, Zn as shortPath, an as hasConfig, br as isComponentFile, cn as loadPlugin, cr as compileTokens, dr as tokenizePattern, er as changedFix, f as readReviewRule, fr as findingId, gr as shortHash, gt as UnknownFinding, hn as loadJsonc, hr as toFinding, ht as CheckError, in as VERSION, j as explainFinding, kn as BASELINE_FILE, lr as patternCaptures, mr as inlineMessage, nn as loadPolicy, nr as withPlan, on as isConfigFileName, or as isSilenced, p as readRulePage, pr as flatten, qn as clip, sr as compilePattern, tn as loadFrom, tr as planOf, un as ruleGroups, ur as staticPrefix, vt as readRun, w as findRule, wn as Sources, xr as matchBaseline, xt as detailedOf, yr as SOURCE_EXTENSIONS } from "./check-BevjtlIT.js";
import { d as UsageError, o as messageLine, v as distanceWithin, y as editDistance } from "./start-pYZUc136.js";
import { a as wrapText } from "./help-BMx27pG_.js";
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const { isBuiltin } = globalThis.process.getBuiltinModule("node:module");
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const path$1 = globalThis.process.getBuiltinModule("node:path");
const { basename } = globalThis.process.getBuiltinModule("node:path");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { extname } = globalThis.process.getBuiltinModule("node:path");
const { isAbsolute: isAbsolute$1 } = globalThis.process.getBuiltinModule("node:path");
const { join: join$1 } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { relative } = globalThis.process.getBuiltinModule("node:path");
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { sep: sep$1 } = globalThis.process.getBuiltinModule("node:path");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { lstatSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeSync } = globalThis.process.getBuiltinModule("node:fs");
const spawnSync = (...args) => globalThis.process.getBuiltinModule("node:child_process").spawnSync(...args);
const { homedir } = globalThis.process.getBuiltinModule("node:os");
const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
const { pathToFileURL } = globalThis.process.getBuiltinModule("node:url");
import { parseSync, rawTransferSupported, visitorKeys } from "oxc-parser";
const { isMainThread } = globalThis.process.getBuiltinModule("node:worker_threads");
const { resourceLimits } = globalThis.process.getBuiltinModule("node:worker_threads");
import { ResolverFactory } from "oxc-resolver";
// node_modules/balanced-match/dist/esm/index.js
const range = (a, b, str) => {
	let begs, beg, left, right = void 0, result;
	let ai = str.indexOf(a);
	let bi = str.indexOf(b, ai + 1);
	let i = ai;
	if (ai >= 0 && bi > 0) {
		if (a === b) return [ai, bi];
		begs = [];
		left = str.length;
		while (i >= 0 && !result) {
			if (i === ai) {
				begs.push(i);
				ai = str.indexOf(a, i + 1);
			} else if (begs.length === 1) {
				const r = begs.pop();
				if (r !== void 0) result = [r, bi];
			} else {
				beg = begs.pop();
				if (beg !== void 0 && beg < left) {
					left = beg;
					right = bi;
				}
				bi = str.indexOf(b, i + 1);
			}
			i = ai < bi && ai >= 0 ? ai : bi;
		}
		if (begs.length && right !== void 0) result = [left, right];
	}
	return result;
};
// node_modules/brace-expansion/dist/esm/index.js
const escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
const escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
const escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
const escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
const escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
const escSlashPattern = new RegExp(escSlash, "g");
const escOpenPattern = new RegExp(escOpen, "g");
const escClosePattern = new RegExp(escClose, "g");
const escCommaPattern = new RegExp(escComma, "g");
const escPeriodPattern = new RegExp(escPeriod, "g");
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 1e5;
const EXPANSION_MAX_LENGTH = 4e6;
const EXPANSION_MAX_DEPTH = 1e3;
const EXPANSION_MAX_REWRITES = 1e3;
const EXPANSION_MAX_STEPS = 2e7;
const CALL_STEPS = 16;
function numeric(str) {
	return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
	return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
	return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
	for (let i = 0; i < items.length; i++) target.push(items[i]);
}
function balancedWithBudget(str, masked, budget) {
	if (budget.remaining < 0) return;
	const r = range("{", "}", masked);
	const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
	budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
	if (!r || budget.remaining < 0) return;
	return {
		end: r[1],
		pre: str.slice(0, r[0]),
		body: str.slice(r[0] + 1, r[1]),
		post: str.slice(r[1] + 1),
		unmatched
	};
}
function maskUnmatchedOpens(masked, budget) {
	budget.remaining -= masked.length;
	const open = [];
	for (let i = 0; i < masked.length; i++) {
		const c = masked.charCodeAt(i);
		if (c === 123) open.push(i);
		else if (c === 125 && open.length) open.pop();
	}
	let out = "";
	let last = 0;
	for (let i = 0; i < open.length; i++) {
		const at = open[i];
		out += masked.slice(last, at) + "\0";
		last = at + 1;
	}
	return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
	budget.remaining -= str.length;
	if (budget.remaining < 0) return false;
	let close = false;
	for (let i = str.length - 1; i >= 0; i--) {
		const c = str.charCodeAt(i);
		if (c === 125) close = true;
		else if (c === 10 || c === 13 || c === 8232 || c === 8233) close = false;
		else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) return true;
	}
	return false;
}
function parseCommaParts(str, budget) {
	const parts = [];
	let carry = "";
	for (;;) {
		const m = balancedWithBudget(str, str, budget);
		if (budget.remaining < 0) return;
		if (!m) {
			const tail = str.split(",");
			tail[0] = carry + tail[0];
			pushAll(parts, tail);
			return parts;
		}
		const { pre, body, post } = m;
		const p = pre.split(",");
		p[0] = carry + p[0];
		p[p.length - 1] += "{" + body + "}";
		if (!post.length) {
			pushAll(parts, p);
			return parts;
		}
		carry = p.pop();
		pushAll(parts, p);
		str = post;
	}
}
function bound(value, fallback) {
	return value === void 0 || isNaN(value) ? fallback : value;
}
function expand$2(str, options = {}) {
	if (!str) return [];
	const max = bound(options.max, EXPANSION_MAX);
	const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
	const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
	const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
	const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
	if (str.slice(0, 2) === "{}") str = "\\{\\}" + str.slice(2);
	return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
	return "{" + str + "}";
}
function isPadded(el) {
	return /^-?0\d/.test(el);
}
function lte(i, y) {
	return i <= y;
}
function gte(i, y) {
	return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
	const out = [];
	let length = 0;
	let nonEmpty;
	outer: for (let a = 0; a < acc.length; a++) {
		const prefix = acc[a] + pre;
		let vs = values;
		if (dropEmpties && !prefix) {
			if (!nonEmpty) nonEmpty = values.filter((v) => v);
			vs = nonEmpty;
		}
		for (let v = 0; v < vs.length; v++) {
			if (out.length >= max) break outer;
			const expansion = prefix + vs[v];
			if (length + expansion.length > maxLength) break outer;
			out.push(expansion);
			length += expansion.length;
		}
	}
	budget.remaining -= out.length;
	return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
	const n = body.split(/\.\./);
	const N = [];
	if (n[0] === void 0 || n[1] === void 0) return N;
	const x = numeric(n[0]);
	const y = numeric(n[1]);
	const width = Math.max(n[0].length, n[1].length);
	let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
	let test = lte;
	if (y < x) {
		incr *= -1;
		test = gte;
	}
	const pad = n.some(isPadded);
	const cost = pad ? width : 1;
	let length = 0;
	for (let i = x; test(i, y) && N.length < max; i += incr) {
		budget.remaining -= cost;
		if (budget.remaining < 0) return;
		let c;
		if (isAlphaSequence) {
			c = String.fromCharCode(i);
			if (c === "\\") c = "";
		} else {
			c = String(i);
			if (pad) {
				const need = width - c.length;
				if (need > 0) {
					const z = new Array(need + 1).join("0");
					if (i < 0) c = "-" + z + c.slice(1);
					else c = z + c;
				}
			}
		}
		if (length + c.length > maxLength) break;
		N.push(c);
		length += c.length;
	}
	return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
	budget.remaining -= CALL_STEPS;
	if (depth > maxDepth) return [str];
	let acc = [""];
	let rewrites = 0;
	let dropEmpties = false;
	let firstGroup = true;
	let masked = str;
	for (;;) {
		const m = balancedWithBudget(str, masked, budget);
		if (!m) return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
		if (m.unmatched) masked = maskUnmatchedOpens(masked, budget);
		const pre = m.pre;
		const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
		if (/\$$/.test(pre)) {
			acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
			firstGroup = false;
			if (!m.post.length) break;
			str = m.post;
			masked = masked.slice(m.end + 1);
			continue;
		}
		const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
		const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
		const isSequence = isNumericSequence || isAlphaSequence;
		const isOptions = m.body.indexOf(",") >= 0;
		if (!isSequence && !isOptions) {
			if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
				rewrites++;
				str = m.pre + "{" + m.body + escClose + m.post;
				masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
				isTop = true;
				continue;
			}
			return literal();
		}
		if (firstGroup) {
			dropEmpties = isTop && !isSequence;
			firstGroup = false;
		}
		let values;
		if (isSequence) {
			values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
			if (!values) return literal();
		} else {
			let n = parseCommaParts(m.body, budget);
			if (!n) return literal();
			if (n.length === 1 && n[0] !== void 0) {
				n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
				if (budget.remaining < 0) return literal();
				if (n.length === 1) {
					const next = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
					if (budget.remaining < 0) return literal();
					acc = next;
					if (!m.post.length) break;
					str = m.post;
					masked = masked.slice(m.end + 1);
					continue;
				}
			}
			let dropsEmpties = dropEmpties && !m.post.length && !pre;
			for (let d = 0; dropsEmpties && d < acc.length; d++) if (acc[d]) dropsEmpties = false;
			values = [];
			let valuesLength = 0;
			outer: for (let j = 0; j < n.length; j++) {
				const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
				if (budget.remaining < 0) return literal();
				for (let k = 0; k < expanded.length; k++) {
					const v = expanded[k];
					if (dropsEmpties && !v) continue;
					if (values.length >= max || valuesLength + v.length > maxLength) break outer;
					values.push(v);
					valuesLength += v.length;
				}
			}
		}
		const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
		if (budget.remaining < 0) return literal();
		acc = next;
		if (!m.post.length) break;
		str = m.post;
		masked = masked.slice(m.end + 1);
	}
	return acc;
}
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
const digit = (a, b) => a === b ? {
	t: "lit",
	ch: String(a)
} : {
	t: "class",
	re: new RegExp(`^[${a}-${b}]$`)
};
const prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
const fixed = (a, b) => {
	if (!a) return [[]];
	let lo = +a[0];
	let hi = +b[0];
	const ra = a.slice(1);
	const rb = b.slice(1);
	if (lo === hi) return prefix(lo, fixed(ra, rb));
	const zeros = "0".repeat(ra.length);
	const nines = "9".repeat(ra.length);
	const out = [];
	if (ra !== zeros) out.push(...prefix(lo++, fixed(ra, nines)));
	const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
	if (lo <= hi) out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
	out.push(...last);
	return out;
};
const nonneg = (a, b, width) => {
	if (width) return fixed(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
	const out = [];
	for (let len = String(a).length; len <= String(b).length; len++) {
		const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
		const hi = Math.min(b, 10 ** len - 1);
		out.push(...fixed(String(lo), String(hi)));
	}
	return out;
};
const numericRange = (loStr, hiStr) => {
	let lo = Number(loStr);
	let hi = Number(hiStr);
	if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) return;
	if (lo > hi) [lo, hi] = [hi, lo];
	const width = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr) ? Math.max(loStr.length, hiStr.length) : 0;
	const out = [];
	if (lo < 0) {
		const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
		out.push(...neg.map((s) => [{
			t: "lit",
			ch: "-"
		}, ...s]));
	}
	if (hi >= 0) out.push(...nonneg(Math.max(lo, 0), hi, width));
	return out;
};
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
const posixClasses = {
	"[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
	"[:alpha:]": ["\\p{L}\\p{Nl}"],
	"[:ascii:]": ["\\x00-\\x7f"],
	"[:blank:]": ["\\p{Zs}\\t"],
	"[:cntrl:]": ["\\p{Cc}"],
	"[:digit:]": ["\\p{Nd}"],
	"[:graph:]": ["\\p{Z}\\p{C}", true],
	"[:lower:]": ["\\p{Ll}"],
	"[:print:]": ["\\p{C}", true],
	"[:punct:]": ["\\p{P}\\p{S}"],
	"[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
	"[:upper:]": ["\\p{Lu}"],
	"[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
	"[:xdigit:]": ["A-Fa-f0-9"]
};
const braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
const noMatch = /$./;
const parseClass = (glob, position, nocase = false, form) => {
	const norm = (c) => {
		const n = form ? c.normalize(form) : c;
		return [...n].length === 1 ? n : c;
	};
	const pos = position;
	if (glob.charAt(pos) !== "[") throw new Error("not in a brace expression");
	const ranges = [];
	const negs = [];
	let i = pos + 1;
	let sawStart = false;
	let escaping = false;
	let negate = false;
	let endPos = pos;
	let rangeStart = "";
	WHILE: while (i < glob.length) {
		const c = String.fromCodePoint(glob.codePointAt(i));
		if ((c === "!" || c === "^") && i === pos + 1) {
			negate = true;
			i++;
			continue;
		}
		if (c === "]" && sawStart && !escaping) {
			endPos = i + 1;
			break;
		}
		sawStart = true;
		if (c === "\\") {
			if (!escaping) {
				escaping = true;
				i++;
				continue;
			}
		}
		if (c === "[" && !escaping) {
			for (const [cls, [unip, neg]] of Object.entries(posixClasses)) if (glob.startsWith(cls, i)) {
				if (rangeStart) return [noMatch, glob.length - pos];
				i += cls.length;
				if (neg) negs.push(unip);
				else ranges.push(unip);
				continue WHILE;
			}
		}
		escaping = false;
		const n = norm(c);
		if (rangeStart) {
			if (n.codePointAt(0) > rangeStart.codePointAt(0)) ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
			else if (n === rangeStart) ranges.push(braceEscape(n));
			rangeStart = "";
			i += c.length;
			continue;
		}
		if (glob.startsWith("-]", i + c.length)) {
			ranges.push(braceEscape(n + "-"));
			i += c.length + 1;
			continue;
		}
		if (glob.startsWith("-", i + c.length)) {
			rangeStart = n;
			i += c.length + 1;
			continue;
		}
		ranges.push(braceEscape(n));
		i += c.length;
	}
	if (endPos < i) return [noMatch, 0];
	if (!ranges.length && !negs.length) return [noMatch, glob.length - pos];
	const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
	const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
	const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
	return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
const MATCH = {
	t: "match",
	id: 0
};
const extTypes = "!?+*@";
const lit = (ch) => ({
	t: "lit",
	ch
});
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
const foldCache = new Map();
const foldRe = (ch) => {
	let re = foldCache.get(ch);
	if (!re) {
		re = newFoldRe(ch);
		if (foldCache.size >= 1e3) foldCache.clear();
		foldCache.set(ch, re);
	}
	return re;
};
const litMatch = (l, c) => {
	if (c === l.ch) return true;
	if (!l.re) return false;
	const code = c.charCodeAt(0);
	if (code >= 128) return l.re.test(c);
	const ascii = l.ascii ??= new Uint8Array(128);
	ascii[code] ||= l.re.test(c) ? 1 : 2;
	return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
	const toks = [];
	for (let i = 0; i < p.length;) {
		const c = String.fromCodePoint(p.codePointAt(i));
		if (mark) {
			const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
			if (m || c === mark) {
				const start = i + m + mark.length;
				const end = p.indexOf(mark, start);
				const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
				const alts = end !== -1 && r && numericRange(r[1], r[2]);
				if (alts) {
					toks.push({
						t: "ext",
						type: "@",
						alts
					});
					i = end + mark.length;
					continue;
				}
			}
		}
		if (c === "\\") {
			const e = p.codePointAt(i + 1);
			const ch = e === void 0 ? c : String.fromCodePoint(e);
			toks.push(lit(ch));
			i += 1 + ch.length;
			continue;
		}
		if (c === "[") {
			const [re, consumed] = parseClass(p, i, nocase, form);
			if (consumed) {
				toks.push({
					t: "class",
					re
				});
				i += consumed;
				continue;
			}
		}
		if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
			toks.push({
				t: "open",
				type: c
			});
			i += 2;
			continue;
		}
		toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
		i += c.length;
	}
	return toks;
};
const pair = (toks) => {
	const pairs = new Map();
	const stack = [];
	toks.forEach((tok, i) => {
		if (tok.t === "open") stack.push(i);
		else if (tok.t === "close" && stack.length) pairs.set(stack.pop(), i);
	});
	return pairs;
};
const build = (toks, pairs, start, end, top) => {
	let seq = [];
	const alts = [seq];
	for (let i = start; i < end; i++) {
		const tok = toks[i];
		const close = pairs.get(i);
		if (tok.t === "open" && close !== void 0) {
			const sub = build(toks, pairs, i + 1, close, false);
			seq.push({
				t: "ext",
				type: tok.type,
				alts: sub
			});
			i = close;
		} else if (tok.t === "bar" && !top) alts.push(seq = []);
		else if (tok.t === "open") seq.push(lit(tok.type), lit("("));
		else if (tok.t === "bar") seq.push(lit("|"));
		else if (tok.t === "close") seq.push(lit(")"));
		else seq.push(tok);
	}
	return alts;
};
const normalize = (items, form) => {
	const out = [];
	let run = "";
	const flush = () => {
		for (const ch of run.normalize(form)) out.push(lit(ch));
		run = "";
	};
	for (const it of items) {
		if (it.t === "lit") {
			run += it.ch;
			continue;
		}
		flush();
		out.push(it.t === "ext" ? {
			...it,
			alts: it.alts.map((a) => normalize(a, form))
		} : it);
	}
	flush();
	return out;
};
const compile$2 = (items, nocase) => {
	let id = 1;
	const split = (out) => ({
		t: "split",
		id: id++,
		out
	});
	const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
	const item = (it, next) => {
		switch (it.t) {
			case "lit":
				const re = nocase ? foldRe(it.ch) : void 0;
				return {
					t: "lit",
					id: id++,
					ch: it.ch,
					re,
					next
				};
			case "any":
			case "star": return {
				t: it.t,
				id: id++,
				next
			};
			case "class": return {
				t: "class",
				id: id++,
				re: it.re,
				next
			};
		}
		const alts = (next) => it.alts.map((a) => seq(a, next));
		switch (it.type) {
			case "@": return split(alts(next));
			case "?": return split([next, ...alts(next)]);
			case "!": return {
				t: "neg",
				id: id++,
				sub: split(alts(MATCH)),
				next
			};
		}
		const after = split([]);
		const entry = split(alts(after));
		after.out.push(next, entry);
		return it.type === "*" ? after : entry;
	};
	return [seq(items, MATCH), id];
};
const show = (start) => {
	const lines = [];
	const seen = new Set();
	const ref = (n) => n.t === "match" ? "match" : String(n.id);
	const walk = (n, indent) => {
		if (n.t === "match" || seen.has(n)) return;
		seen.add(n);
		const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
		switch (n.t) {
			case "split":
				line(`split -> ${n.out.map(ref).join(", ")}`);
				for (const o of n.out) walk(o, indent);
				return;
			case "neg":
				line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
				walk(n.sub, indent + "  ");
				return walk(n.next, indent);
			case "lit":
				line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
				break;
			case "class":
				line(`${n.re} -> ${ref(n.next)}`);
				break;
			default: line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
		}
		walk(n.next, indent);
	};
	walk(start, "");
	return [`start -> ${ref(start)}`, ...lines].join("\n");
};
var State = class {
	gen;
	threads = [];
	match = false;
	runs = [];
	ids = [];
	constructor(gen) {
		this.gen = gen;
	}
	get dead() {
		return !this.threads.length && !this.match && !this.runs.length;
	}
};
const sameState = (a, b) => {
	if (a.ids.length !== b.ids.length) return false;
	if (a.runs.length !== b.runs.length) return false;
	if (a.ids.some((id, i) => id !== b.ids[i])) return false;
	return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
	has: new Float64Array(size),
	seen: new Float64Array(size),
	gen: 0
});
var Sim = class {
	dots;
	dotStart;
	#marks;
	constructor(dots, dotStart, marks) {
		this.dots = dots;
		this.dotStart = dotStart;
		this.#marks = marks;
	}
	state() {
		return new State(++this.#marks.gen);
	}
	done(state) {
		state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
		if (state.match) state.ids.unshift(MATCH.id);
		return state;
	}
	#visit(state, node) {
		const { seen } = this.#marks;
		if (seen[node.id] === state.gen) return false;
		seen[node.id] = state.gen;
		return true;
	}
	#addThread(state, node) {
		const { has } = this.#marks;
		if (has[node.id] === state.gen) return false;
		has[node.id] = state.gen;
		state.threads.push(node);
		return true;
	}
	restricted(i, top) {
		return top && (this.dots || this.dotStart && i === 0);
	}
	add(state, node, i, top) {
		switch (node.t) {
			case "split":
				if (!this.#visit(state, node)) return;
				for (const o of node.out) this.add(state, o, i, top);
				return;
			case "neg":
				if (!this.#visit(state, node)) return;
				const sub = this.state();
				this.add(sub, node.sub, i, false);
				this.done(sub);
				return this.addRun(state, {
					t: "run",
					neg: node,
					state: sub
				}, i, top);
			case "star":
				if (this.restricted(i, top)) return;
				if (this.#addThread(state, node)) this.add(state, node.next, i, top);
				return;
			case "match":
				state.match = true;
				return;
			default: this.#addThread(state, node);
		}
	}
	addRun(state, run, i, top) {
		for (const r of state.runs) if (r.neg === run.neg && sameState(r.state, run.state)) return;
		state.runs.push(run);
		if (!run.state.match) this.add(state, run.neg.next, i, top);
	}
	step(state, c, i, top) {
		const next = this.state();
		for (const th of state.threads) switch (th.t) {
			case "lit":
				if (litMatch(th, c)) this.add(next, th.next, i + 1, top);
				break;
			case "any":
				if (!this.restricted(i, top)) this.add(next, th.next, i + 1, top);
				break;
			case "class":
				if (!this.restricted(i, top) && th.re.test(c)) this.add(next, th.next, i + 1, top);
				break;
			case "star": if (!this.restricted(i, top)) this.add(next, th, i + 1, top);
		}
		if (!this.restricted(i, top)) for (const run of state.runs) {
			if (run.state.dead) {
				this.addRun(next, run, i + 1, top);
				continue;
			}
			const sub = this.step(run.state, c, i, false);
			this.addRun(next, {
				t: "run",
				neg: run.neg,
				state: sub
			}, i + 1, top);
		}
		return this.done(next);
	}
};
const stateKey = (state) => {
	const ids = state.ids.join();
	if (!state.runs.length) return ids;
	return `${ids}|${state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`).sort().join("|")}`;
};
const DFA_BUDGET = 1 << 18;
var Dfa = class {
	#start;
	#states = new Map();
	#size = 0;
	#plain;
	#dotStart;
	#sim;
	#dotSim;
	constructor(start, marks) {
		this.#start = start;
		this.#sim = new Sim(false, false, marks);
		this.#dotSim = new Sim(false, true, marks);
	}
	#make(state) {
		return {
			state,
			match: state.match,
			dead: state.dead,
			next: new Map()
		};
	}
	#intern(state) {
		const key = stateKey(state);
		const found = this.#states.get(key);
		if (found) return found;
		if (this.#size > DFA_BUDGET) this.#clear();
		const d = this.#make(state);
		this.#states.set(key, d);
		this.#size += key.length + 1;
		return d;
	}
	#clear() {
		this.#states.clear();
		this.#size = 0;
		this.#plain = void 0;
		this.#dotStart = void 0;
	}
	start(dotStart) {
		if (dotStart) {
			if (this.#dotStart) return this.#dotStart;
			const state = this.#dotSim.state();
			this.#dotSim.add(state, this.#start, 0, true);
			return this.#dotStart = this.#make(this.#dotSim.done(state));
		}
		if (this.#plain) return this.#plain;
		const state = this.#sim.state();
		this.#sim.add(state, this.#start, 0, true);
		return this.#plain = this.#intern(this.#sim.done(state));
	}
	next(d, c) {
		const code = c.charCodeAt(0);
		const found = code < 128 ? void 0 : d.next.get(c);
		if (found) return found;
		const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
		if (code < 128) {
			if (!d.ascii) {
				d.ascii = new Array(128);
				this.#size += 128;
			}
			d.ascii[code] = n;
		} else d.next.set(c, n);
		this.#size++;
		return n;
	}
};
const linear = (start) => {
	const nodes = [];
	for (let n = start; n.t !== "match"; n = n.next) {
		if (n.t === "split" || n.t === "neg") return void 0;
		nodes.push(n);
	}
	return nodes;
};
const testLinear = (nodes, chars, start, end) => {
	let ni = 0;
	let ci = start;
	let starNi = -1;
	let starCi = 0;
	while (ci < end) {
		const n = nodes[ni];
		if (n?.t === "star") {
			starNi = ni++;
			starCi = ci;
			continue;
		}
		const c = chars[ci];
		if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
			ni++;
			ci++;
			continue;
		}
		if (starNi === -1) return false;
		ni = starNi + 1;
		ci = ++starCi;
	}
	while (nodes[ni]?.t === "star") ni++;
	return ni === nodes.length;
};
const lengths = (items) => {
	let min = 0;
	let max = 0;
	for (const it of items) {
		const [lo, hi] = itemLengths(it);
		min += lo;
		max += hi;
	}
	return [min, max];
};
const itemLengths = (it) => {
	if (it.t === "star") return [0, 1e400];
	if (it.t !== "ext") return [1, 1];
	if (it.type === "!") return [0, 1e400];
	const alts = it.alts.map(lengths);
	const min = Math.min(...alts.map((a) => a[0]));
	const max = Math.max(...alts.map((a) => a[1]));
	const loop = max === 0 ? 0 : 1e400;
	return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
const hasAffix = (lits, chars, start) => {
	for (let j = 0; j < lits.length; j++) if (!litMatch(lits[j], chars[start + j])) return false;
	return true;
};
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
const codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
	if (s.includes("/")) throw new Error("can only match a single path portion, got: " + s);
};
var Matcher = class {
	pattern;
	options;
	#start;
	#size;
	#marks;
	#dotsSim;
	#literal;
	#literalFold = false;
	#literalRe;
	#linear;
	#wild = false;
	#min = 0;
	#max = 1e400;
	#prefix = [];
	#suffix = [];
	#prefixStr;
	#suffixStr;
	#affix = false;
	#dfa;
	#form;
	constructor(pattern, options = {}) {
		if (pattern.includes("/")) throw new Error("can only match a single path portion, got pattern: " + pattern);
		this.pattern = pattern;
		this.options = options;
		const { nocase = false, noext = false, normalize: n } = options;
		this.#form = n === true ? "NFC" : n || void 0;
		const literal = /^[?*+@]\(\)$/.test(pattern);
		const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
		let [items] = build(toks, pair(toks), 0, toks.length, true);
		if (this.#form) items = normalize(items, this.#form);
		const [start, size] = compile$2(items, nocase);
		this.#start = start;
		this.#size = size;
		if (items.every((it) => it.t === "lit")) {
			this.#literal = items.map((it) => it.ch).join("");
			this.#literalFold = nocase;
		} else {
			const lit = (it) => it.t !== "lit" ? void 0 : nocase ? {
				ch: it.ch,
				re: foldRe(it.ch)
			} : { ch: it.ch };
			for (const it of items) {
				const l = lit(it);
				if (!l) break;
				this.#prefix.push(l);
			}
			for (let j = items.length - 1; j >= 0; j--) {
				const l = lit(items[j]);
				if (!l) break;
				this.#suffix.unshift(l);
			}
			this.#affix = !!(this.#prefix.length || this.#suffix.length);
			if (!nocase) {
				this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
				this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
			}
			this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
			this.#wild = !!this.#linear?.every((n) => n.t === "star" || n.t === "any");
			const [min, max] = lengths(items);
			this.#min = min;
			this.#max = max;
		}
	}
	test(s) {
		if (this.#form) {
			noSlash(s);
			return this.#test(s.normalize(this.#form));
		}
		if (slashOrSurrogate.test(s)) {
			noSlash(s);
			return this.#test(s, [...s]);
		}
		return this.#test(s, s);
	}
	testUnchecked(s) {
		return this.#test(this.#form ? s.normalize(this.#form) : s);
	}
	#test(s, chars) {
		if (this.#literal !== void 0) return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
		const min = this.#min;
		const max = this.#max;
		if (chars === void 0) {
			const most = s.length;
			const least = most + 1 >> 1;
			if (most < min || least > max) return false;
			if (least < min || most > max) chars = codePoints(s);
		}
		if (chars !== void 0 && (chars.length < min || chars.length > max)) return false;
		const prefix = this.#prefix.length;
		if (this.#affix) {
			if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
				if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) return false;
			} else {
				chars ??= codePoints(s);
				const end = chars.length - this.#suffix.length;
				if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) return false;
			}
		}
		const dotStart = !this.options.dot && s.startsWith(".");
		if (this.#linear) {
			if (s === "." || s === "..") return false;
			if (dotStart && !prefix) return false;
			if (this.#wild) return true;
			chars ??= codePoints(s);
			const end = chars.length - this.#suffix.length;
			return testLinear(this.#linear, chars, prefix, end);
		}
		chars ??= codePoints(s);
		if (s === "." || s === "..") {
			this.#marks ??= marks(this.#size);
			const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
			const start = sim.state();
			sim.add(start, this.#start, 0, true);
			let state = sim.done(start);
			for (let i = 0; i < chars.length; i++) state = sim.step(state, chars[i], i, true);
			return state.match;
		}
		this.#marks ??= marks(this.#size);
		const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
		let d = dfa.start(dotStart);
		const str = chars === s;
		for (let i = 0; i < chars.length; i++) {
			if (d.dead) return false;
			const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
			d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
		}
		return d.match;
	}
	toString() {
		return show(this.#start);
	}
};
// node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 65536;
const assertValidPattern = (pattern) => {
	if (typeof pattern !== "string") throw new TypeError("invalid pattern");
	if (pattern.length > MAX_PATTERN_LENGTH) throw new TypeError("pattern is too long");
};
// node_modules/minimatch/dist/esm/escape.js
const escape$1 = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
	const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
	const c = e.charAt(0);
	if (c === "#") return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
	if (c === "!") return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
	return e;
};
// node_modules/minimatch/dist/esm/unescape.js
const unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
	if (windowsPathsNoEscape && s.startsWith("@(!)")) return "!" + unescape(s.slice(4), {
		windowsPathsNoEscape,
		magicalBraces
	});
	if (magicalBraces) return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
	return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};
// node_modules/minimatch/dist/esm/index.js
const DEFAULT_BRACE_EXPAND_MAX = 1e5;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
const AWE_KEY = "allowWindowsEscape";
const minimatch = (p, pattern, options) => {
	assertValidPattern(pattern);
	if (!options?.nocomment && pattern.charAt(0) === "#") return false;
	return cachedMinimatch(pattern, options).match(p);
};
let cache$1 = new Map();
let oldCache = new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 32768;
const cacheMaxEntryWeight = 4096;
const cacheWeight = (mm) => {
	let w = mm.pattern.length;
	for (const s of mm.globSet) {
		w += s.length + 1;
		if (w > cacheMaxEntryWeight) break;
	}
	return w;
};
const tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
const booleanWeights = new Map(Object.keys({
	nobrace: 0,
	nocomment: 0,
	nonegate: 0,
	noglobstar: 0,
	noext: 0,
	nonull: 0,
	partial: 0,
	dot: 0,
	nocase: 0,
	nocaseMagicOnly: 0,
	magicalBraces: 0,
	matchBase: 0,
	flipNegate: 0,
	preserveMultipleSlashes: 0,
	windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
const optionsKey = (o) => {
	let n = 0;
	let wpe = false;
	for (const k in o) {
		const v = o[k];
		switch (k) {
			case "windowsPathsNoEscape":
				if (v) wpe = true;
				break;
			case AWE_KEY:
				if (v === false) wpe = true;
				break;
			case "platform": {
				const p = v || defaultPlatform;
				if (p === defaultPlatform) break;
				if (p === "darwin") n += 3;
				else if (p === "win32") n += 6;
				else if (p === "linux") n += 9;
				else return JSON.stringify(o);
				break;
			}
			case "optimizationLevel":
				if (v === void 0) break;
				n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
				break;
			case "braceExpandMax":
				if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) return JSON.stringify(o);
				break;
			case "maxGlobstarRecursion":
				if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) return JSON.stringify(o);
				break;
			case "normalize":
				if (v !== void 0) return JSON.stringify(o);
				break;
			default: n += (booleanWeights.get(k) ?? 0) * tri(v);
		}
	}
	return wpe ? n + 12 : n;
};
const copyOptions = (o) => {
	const copy = {};
	for (const k in o) copy[k] = o[k];
	return copy;
};
const cachedMinimatch = (pattern, options) => {
	const key = options ? optionsKey(options) : 0;
	let mm = cache$1.get(key)?.get(pattern);
	if (mm) return mm;
	mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
	const weight = cacheWeight(mm);
	if (weight > cacheMaxEntryWeight) return mm;
	if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
		oldCache = cache$1;
		cache$1 = new Map();
		cacheSize = 0;
		cacheTotalWeight = 0;
	}
	let byPattern = cache$1.get(key);
	if (!byPattern) cache$1.set(key, byPattern = new Map());
	byPattern.set(pattern, mm);
	cacheSize++;
	cacheTotalWeight += weight;
	return mm;
};
const defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
const path = {
	win32: { sep: "\\" },
	posix: { sep: "/" }
};
minimatch.sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
const GLOBSTAR = Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
	let mm;
	return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults = (def) => {
	if (!def || typeof def !== "object" || !Object.keys(def).length) return minimatch;
	const orig = minimatch;
	const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
	return Object.assign(m, {
		Minimatch: class Minimatch extends orig.Minimatch {
			constructor(pattern, options = {}) {
				super(pattern, ext(def, options));
			}
			static defaults(options) {
				return orig.defaults(ext(def, options)).Minimatch;
			}
		},
		unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
		escape: (s, options = {}) => orig.escape(s, ext(def, options)),
		filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
		defaults: (options) => orig.defaults(ext(def, options)),
		braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
		match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
		sep: orig.sep,
		GLOBSTAR
	});
};
minimatch.defaults = defaults;
const braceExpand = (pattern, options = {}) => {
	assertValidPattern(pattern);
	if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) return [pattern];
	let p = pattern.replace(/\\\\/g, "\\\\\\\\");
	if (options.windowsPathsNoEscape || options[AWE_KEY] === false) p = p.replace(/\[([{}])\]/g, "[\\$1]");
	return expand$2(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
const RANGE_MIN = 100;
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
const inRepeatOrNegExt = (portion, mark) => {
	const stack = [];
	for (let i = 0; i < portion.length; i++) {
		const c = portion.charAt(i);
		if (c === "\\") i++;
		else if (c === mark) {
			if (stack.some((t) => t !== "@" && t !== "?")) return true;
		} else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
			stack.push(c);
			i++;
		} else if (c === ")") stack.pop();
	}
	return false;
};
const match = (list, pattern, options = {}) => {
	const mm = new Minimatch(pattern, options);
	list = list.filter((f) => mm.match(f));
	if (mm.options.nonull && !list.length) list.push(pattern);
	return list;
};
minimatch.match = match;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const classEnd = (pattern, start) => {
	let i = start + 1;
	if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^") i++;
	let sawStart = false;
	for (; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "]" && sawStart) return i;
		sawStart = true;
		if (c === "\\") i++;
	}
	return -1;
};
const literal = (pattern, noext) => {
	if (!noext && (pattern === "+()" || pattern === "@()")) return pattern;
	let lit = "";
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") lit += pattern.charAt(++i) || c;
		else if (c === "*" || c === "?") return;
		else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close === -1) {
				lit += c;
				continue;
			}
			let body = pattern.slice(i + 1, close);
			if (body.startsWith("\\")) body = body.slice(1);
			if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) return;
			lit += body;
			i = close;
		} else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) return;
		else lit += c;
	}
	return lit;
};
const MAX_EXTGLOBS = 256;
const extglobCount = (pattern) => {
	let n = 0;
	for (let i = 0; i < pattern.length - 1; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") i++;
		else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			n++;
			i++;
		}
	}
	return n;
};
const assertValidExtglobs = (pattern) => {
	if (extglobCount(pattern) > MAX_EXTGLOBS) throw new TypeError("pattern has too many extglobs");
};
const extSafe = (pattern) => {
	if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:")) return false;
	let depth = 0;
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") {
			if (++i === pattern.length) return false;
		} else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close !== -1) i = close;
		} else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			depth++;
			i++;
		} else if (c === ")") {
			if (!depth--) return false;
		} else if (c === "|" && !depth) return false;
	}
	return !depth;
};
let lastSplit;
let lastChecked;
const portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
const isDots = (p) => p === "." || p === "..";
const isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
const isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
const uncHost = (p) => {
	if (p[0] !== "" || p[1] !== "") return -1;
	const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
	const host = p[h];
	const share = p[h + 1];
	return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
const dotPortion = (f, start, end, dot, sep) => {
	for (let k = start; k < end;) {
		if (f.charCodeAt(k) === 46) {
			if (!dot) return true;
			const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
			if (n >= end || isSep(f.charCodeAt(n), sep)) return true;
		}
		const s = nextSep(f, k, sep);
		if (s === -1) return false;
		k = s + 1;
		while (k < end && isSep(f.charCodeAt(k), sep)) k++;
	}
	return false;
};
const isSep = (c, sep) => sep === "/" ? c === 47 : sep === "\\" ? c === 92 : c === 47 || c === 92;
const nextSep = (f, from, sep) => {
	if (sep !== "both") return f.indexOf(sep, from);
	const s = f.indexOf("/", from);
	const b = f.indexOf("\\", from);
	return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
const lastSep = (f, from, sep) => sep !== "both" ? f.lastIndexOf(sep, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
const PENDING = {};
var Minimatch = class {
	options;
	set;
	pattern;
	windowsPathsNoEscape;
	nonegate;
	negate;
	comment;
	empty;
	preserveMultipleSlashes;
	partial;
	globSet;
	globParts;
	nocase;
	isWindows;
	platform;
	windowsNoMagicRoot;
	maxGlobstarRecursion;
	#endCheck;
	#literalCheck;
	#level2;
	#form;
	#literals = [];
	#shapes = [];
	#endRows = [];
	#matchers = new Map();
	#pending = false;
	#rangeMark;
	#globstarParts = new WeakMap();
	constructor(pattern, options = {}) {
		assertValidPattern(pattern);
		options = options || {};
		this.options = options;
		this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
		this.pattern = pattern;
		this.platform = options.platform || defaultPlatform;
		this.isWindows = this.platform === "win32";
		this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
		if (this.windowsPathsNoEscape) this.pattern = this.pattern.replace(/\\/g, "/");
		this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
		this.negate = false;
		this.nonegate = !!options.nonegate;
		this.comment = false;
		this.empty = false;
		this.partial = !!options.partial;
		this.nocase = !!this.options.nocase;
		this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
		this.globSet = [];
		this.globParts = [];
		this.set = [];
		this.#endCheck = !this.preserveMultipleSlashes;
		this.#level2 = (options.optimizationLevel ?? 1) >= 2;
		const n = options.normalize;
		this.#form = n === true ? "NFC" : n || void 0;
		this.make();
		const drives = this.set.map((row) => this.#rootIndex(row));
		this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
		this.#literals = this.set.map((row, r) => {
			const end = this.#endRows[r] ? row.length - 1 : row.length;
			const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
			return [...new Set(lits)];
		});
		this.#literalCheck = this.#literals.some((l) => l.length);
		this.#shapes = this.set.map((row, r) => {
			const [p0, p1, p2] = row;
			if (this.#endRows[r] && row.length === 2) {
				if (p0 === GLOBSTAR && p1 !== GLOBSTAR) return "tail";
			}
			if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") return "base";
			if (!this.#endCheck || drives[r] !== -1) return void 0;
			if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && this.maxGlobstarRecursion > 0) return "mid";
			if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") return "head";
		});
	}
	#norm(p) {
		return this.#form ? p.normalize(this.#form) : p;
	}
	#rootIndex(row) {
		if (!this.isWindows) return -1;
		if (isDrive(row[0])) return 0;
		if (row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3])) return 3;
		const h = uncHost(row);
		return h === -1 ? -1 : h + 1;
	}
	hasMagic() {
		if (this.options.magicalBraces && this.set.length > 1) return true;
		for (const pattern of this.set) for (const part of pattern) if (typeof part !== "string") return true;
		return false;
	}
	make() {
		const pattern = this.pattern;
		const options = this.options;
		if (!options.nocomment && pattern.charAt(0) === "#") {
			this.comment = true;
			return;
		}
		if (!pattern) {
			this.empty = true;
			return;
		}
		this.parseNegate();
		this.globSet = [...new Set(this.#expandBraces())];
		const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
		this.globParts = this.preprocess(rawGlobParts);
		this.#pending = true;
		let set = this.globParts.map((s, _, __) => {
			if (this.isWindows && this.windowsNoMagicRoot) {
				const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
				const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
				const isDrive = /^[a-z]:/i.test(s[0]);
				if (isUNC) return [...s.slice(0, n).map((p) => this.#norm(p)), ...s.slice(n).map((ss) => this.parse(ss))];
				else if (isDrive) return [this.#norm(s[0]), ...s.slice(1).map((ss) => this.parse(ss))];
			}
			return s.map((ss) => this.parse(ss));
		});
		this.set = set.filter((s) => s.indexOf(false) === -1);
		if (this.isWindows) for (let i = 0; i < this.set.length; i++) {
			const p = this.set[i];
			if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
				if (isLongUNC(this.globParts[i][3])) p[3] = "UNC";
				p[2] = "?";
			}
		}
		if (!options.noext) this.mergeRows();
		this.#pending = false;
		this.set.forEach((row, i) => {
			for (let k = 0; k < row.length; k++) if (row[k] === PENDING) row[k] = this.parse(this.globParts[i][k]);
		});
	}
	mergeRows() {
		let merged = true;
		while (merged) {
			merged = false;
			if (this.set.length < 2) return;
			let keys = this.#mergeKeys();
			const len = Math.max(0, ...this.set.map((r) => r.length));
			for (let k = 0; k < len; k++) {
				const groups = new Map();
				const R = this.set.length + 1;
				this.set.forEach((row, i) => {
					if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) return;
					const { pre, suf } = keys[i];
					const key = pre[k] * R + suf[k + 1];
					const g = groups.get(key);
					if (g) g.push(i);
					else groups.set(key, [i]);
				});
				const drop = new Set();
				for (const g of groups.values()) {
					if (g.length < 2) continue;
					const [first, ...rest] = g;
					const glob = `@(${g.map((i) => this.globParts[i][k]).join("|")})`;
					if (extglobCount(glob) > MAX_EXTGLOBS) continue;
					this.globParts[first][k] = glob;
					this.set[first][k] = this.parse(glob);
					for (const i of rest) drop.add(i);
				}
				if (drop.size) {
					merged = true;
					this.set = this.set.filter((_, i) => !drop.has(i));
					this.globParts = this.globParts.filter((_, i) => !drop.has(i));
					if (this.set.length < 2) return;
					keys = this.#mergeKeys();
				}
			}
		}
	}
	#mergeKeys() {
		const partIds = new Map();
		const ids = this.globParts.map((parts) => parts.map((s) => {
			let id = partIds.get(s);
			if (id === void 0) partIds.set(s, id = partIds.size);
			return id;
		}));
		const P = partIds.size;
		const len = Math.max(0, ...ids.map((r) => r.length));
		const keys = ids.map((r) => ({
			pre: [0],
			suf: new Array(r.length + 1).fill(0)
		}));
		for (let k = 0; k < len; k++) {
			const m = new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { pre } = keys[i];
				const key = pre[k] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				pre.push(id);
			});
		}
		for (let k = len - 1; k >= 0; k--) {
			const m = new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { suf } = keys[i];
				const key = suf[k + 1] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				suf[k] = id;
			});
		}
		return keys;
	}
	preprocess(globParts) {
		if (this.options.noglobstar) {
			for (const partset of globParts) for (let j = 0; j < partset.length; j++) if (partset[j] === "**") partset[j] = "*";
		}
		const { optimizationLevel = 1 } = this.options;
		if (optimizationLevel >= 2) {
			globParts = this.firstPhasePreProcess(globParts);
			globParts = this.secondPhasePreProcess(globParts);
		} else if (optimizationLevel >= 1) globParts = this.levelOneOptimize(globParts);
		else globParts = this.adjascentGlobstarOptimize(globParts);
		return globParts;
	}
	adjascentGlobstarOptimize(globParts) {
		return globParts.map((parts) => {
			let gs = -1;
			while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
				let i = gs;
				while (parts[i + 1] === "**") i++;
				if (i !== gs) parts.splice(gs, i - gs);
			}
			return parts;
		});
	}
	levelOneOptimize(globParts) {
		return globParts.map((parts) => {
			const root = this.#rootIndex(parts) + 1;
			parts = parts.reduce((set, part) => {
				const prev = set[set.length - 1];
				if (part === "**" && prev === "**") return set;
				if (part === "..") {
					if (set.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
						set.pop();
						return set;
					}
				}
				set.push(part);
				return set;
			}, []);
			return parts.length === 0 ? [""] : parts;
		});
	}
	#canMatch(f) {
		const sep = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
		let ends = this.#endCheck ? 0 : -1;
		let last = "";
		let lastStart = 0;
		let prev;
		let prevStart = 0;
		const dot = !!this.options.dot;
		ROWS: for (let r = 0; r < this.set.length; r++) {
			const row = this.set[r];
			const p = row[row.length - 1];
			let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
			if (end && ends === 0) {
				const i = lastSep(f, f.length, sep);
				lastStart = i + 1;
				last = f.slice(lastStart);
				if (last === "" && i >= 0) {
					let j = i;
					while (j > 0 && isSep(f.charCodeAt(j - 1), sep)) j--;
					prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
					prev = f.slice(prevStart, j);
				}
				const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
				ends = resolves ? -1 : 1;
				end = !resolves;
			}
			let tailStart = -1;
			if (end && typeof p === "string") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			if (this.#literalCheck) {
				for (const l of this.#literals[r]) if (!f.includes(l)) continue ROWS;
			}
			if (end && typeof p === "object") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			const shape = this.#shapes[r];
			if (shape === "base" && end) return "yes";
			if (shape === "tail" && end) {
				if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) return "maybe";
				if (!dotPortion(f, 0, tailStart, dot, sep)) return "yes";
				continue;
			}
			if (shape === "mid" || shape === "head") {
				const m = this.#walk(f, row, shape === "head", dot, sep);
				if (m !== "no") return m;
				continue;
			}
			return "maybe";
		}
		return "no";
	}
	#matchShape(file, row, shape) {
		const dot = !!this.options.dot;
		const n = file.length;
		if (shape === "head") {
			if (n < 2 || !portionMatch(row[0], file[0])) return false;
			for (let i = 1; i < n; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		const x = row[1];
		if (shape === "tail") {
			let t = n - 1;
			if (!portionMatch(x, file[t])) {
				if (file[t] !== "" || n === 1 || !portionMatch(x, file[--t])) return false;
			}
			for (let i = 0; i < t; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		for (let k = 0; k < n; k++) {
			if (portionMatch(x, file[k]) && k + 1 < n) {
				let i = k + 1;
				while (i < n && walkable(file[i], dot)) i++;
				if (i === n) return true;
			}
			if (!walkable(file[k], dot)) return false;
		}
		return false;
	}
	#walk(f, row, head, dot, sep) {
		if (this.#level2 && dotPortion(f, 0, f.length, true, sep)) return "maybe";
		const x = row[head ? 0 : 1];
		let s = 0;
		for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
			let next = e + 1;
			while (next < f.length && isSep(f.charCodeAt(next), sep)) next++;
			if ((typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e))) && !dotPortion(f, next, f.length, dot, sep)) return "yes";
			if (head || dotPortion(f, s, next, dot, sep)) return "no";
			s = next;
		}
		return "no";
	}
	#cachedSplit(f) {
		const last = lastSplit;
		return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
	}
	#split(f) {
		const { isWindows, preserveMultipleSlashes } = this;
		let parts = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
		const normalize = this.#form;
		if (normalize) parts = parts.map((p) => p.normalize(normalize));
		lastSplit = {
			f,
			isWindows,
			preserveMultipleSlashes,
			normalize,
			parts
		};
		return lastSplit;
	}
	#levelTwoFileOptimize(file) {
		const parts = [...file];
		let didSomething = false;
		do {
			didSomething = false;
			if (!this.preserveMultipleSlashes) {
				for (let i = 1; i < parts.length - 1; i++) {
					const p = parts[i];
					if (i === 1 && p === "" && parts[0] === "") continue;
					if (p === "." || p === "") {
						didSomething = true;
						parts.splice(i, 1);
						i--;
					}
				}
				if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
					didSomething = true;
					parts.pop();
				}
			}
			const root = this.#rootIndex(parts) + 1;
			let dd = root;
			while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
				const p = parts[dd - 1];
				if (p && p !== "." && p !== ".." && p !== "**") {
					didSomething = true;
					parts.splice(dd - 1, 2);
					dd = Math.max(dd - 2, root);
				}
			}
		} while (didSomething);
		return parts.length === 0 ? [""] : parts;
	}
	firstPhasePreProcess(globParts) {
		const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
		let splitCells = 0;
		const maxSplitCells = 1e6;
		let didSomething = false;
		do {
			didSomething = false;
			for (let parts of globParts) {
				let gs = -1;
				while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
					let gss = gs;
					while (parts[gss + 1] === "**") gss++;
					if (gss > gs) parts.splice(gs + 1, gss - gs);
					let next = parts[gs + 1];
					const p = parts[gs + 2];
					const p2 = parts[gs + 3];
					if (next !== "..") continue;
					if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") continue;
					const addedCells = parts.length - 1;
					if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
					didSomething = true;
					parts.splice(gs, 1);
					const other = parts.slice(0);
					other[gs] = "**";
					splitCells += addedCells;
					globParts.push(other);
					gs--;
				}
				if (!this.preserveMultipleSlashes) {
					for (let i = 1; i < parts.length - 1; i++) {
						const p = parts[i];
						if (i === 1 && p === "" && parts[0] === "") continue;
						if (p === "." || p === "") {
							didSomething = true;
							parts.splice(i, 1);
							i--;
						}
					}
					if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
						didSomething = true;
						parts.pop();
					}
				}
				const root = this.#rootIndex(parts) + 1;
				let dd = root;
				while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
					const p = parts[dd - 1];
					if (p && p !== "." && p !== ".." && p !== "**") {
						didSomething = true;
						const splin = dd === 1 && parts[dd + 1] === "**" ? ["."] : [];
						parts.splice(dd - 1, 2, ...splin);
						if (parts.length === 0) parts.push("");
						dd = Math.max(dd - 2, root);
					}
				}
			}
		} while (didSomething);
		return globParts;
	}
	secondPhasePreProcess(globParts) {
		const keys = new Set();
		const rows = globParts.filter((parts) => {
			const key = parts.join("/");
			if (keys.has(key)) return false;
			keys.add(key);
			return true;
		});
		const stars = new Map();
		for (const parts of rows) {
			const s = [];
			for (let i = 0; i < parts.length; i++) if (parts[i] === "*") s.push(i);
			if (s.length) stars.set(s.join(","), s);
		}
		if (!stars.size || rows.length * stars.size > 1e5) return rows;
		const { dot } = this.options;
		return rows.filter((parts) => {
			for (const s of stars.values()) {
				if (s[s.length - 1] >= parts.length) continue;
				const c = [...parts];
				let ok = true;
				let changed = false;
				for (const i of s) {
					const p = parts[i];
					if (p === "*") continue;
					if (!p || p === "**" || !dot && p.startsWith(".")) {
						ok = false;
						break;
					}
					c[i] = "*";
					changed = true;
				}
				if (ok && changed && keys.has(c.join("/"))) return false;
			}
			return true;
		});
	}
	parseNegate() {
		if (this.nonegate) return;
		const pattern = this.pattern;
		let negate = false;
		let negateOffset = 0;
		for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
			negate = !negate;
			negateOffset++;
		}
		if (negateOffset) this.pattern = pattern.slice(negateOffset);
		this.negate = negate;
	}
	#matchRow(file, resolved, pattern, partial) {
		let fileStartIndex = 0;
		let patternStartIndex = 0;
		const fh = this.isWindows ? uncHost(resolved) : -1;
		const ph = fh === -1 ? -1 : uncHost(pattern);
		if (ph !== -1) {
			const host = pattern[ph];
			const share = pattern[ph + 1];
			if (typeof host !== "string" || typeof share !== "string") {
				fileStartIndex = fh;
				patternStartIndex = ph;
			} else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
				fileStartIndex = fh + 2;
				patternStartIndex = ph + 2;
			}
		} else if (this.isWindows) {
			const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
			const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
			const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
			const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
			const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
			const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
			if (typeof fdi === "number" && typeof pdi === "number") {
				const [fd, pd] = [file[fdi], pattern[pdi]];
				if (fd.toLowerCase() === pd.toLowerCase()) {
					patternStartIndex = pdi + 1;
					fileStartIndex = fdi + 1;
				}
			}
		}
		file = resolved;
		if (pattern.includes(GLOBSTAR)) return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
		return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
	}
	#matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
		const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
		if (head.length) {
			const headEnd = fileIndex + head.length;
			if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) return false;
			fileIndex += head.length;
			patternIndex += head.length;
		}
		let fileTailMatch = 0;
		if (tail.length) {
			if (tail.length + fileIndex > file.length) return false;
			let tailStart = file.length - tail.length;
			if (this.#matchOne(file, tail, partial, tailStart, 0)) fileTailMatch = tail.length;
			else {
				if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) return false;
				tailStart--;
				if (!this.#matchOne(file, tail, partial, tailStart, 0)) return false;
				fileTailMatch = tail.length + 1;
			}
		}
		if (!body.length) {
			let sawSome = !!fileTailMatch;
			for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
				const f = String(file[i]);
				sawSome = true;
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return partial || sawSome;
		}
		return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, new Set());
	}
	#getGlobstarParts(pattern, partial, patternIndex) {
		let byStart = this.#globstarParts.get(pattern);
		if (!byStart) {
			byStart = [];
			this.#globstarParts.set(pattern, byStart);
		}
		const key = patternIndex * 2 + (partial ? 1 : 0);
		const found = byStart[key];
		if (found) return found;
		const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
		const lastgs = pattern.lastIndexOf(GLOBSTAR);
		const head = pattern.slice(patternIndex, firstgs);
		const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
		const tail = partial ? [] : pattern.slice(lastgs + 1);
		const segments = [[[], 0]];
		let current = segments[0];
		let nonGsParts = 0;
		const nonGsPartsSums = [0];
		for (const b of body) if (b === GLOBSTAR) {
			nonGsPartsSums.push(nonGsParts);
			current = [[], 0];
			segments.push(current);
		} else {
			current[0].push(b);
			nonGsParts++;
		}
		segments.forEach((b, i) => {
			b[1] = nonGsParts - nonGsPartsSums[i];
		});
		const parts = {
			head,
			body,
			tail,
			segments
		};
		byStart[key] = parts;
		return parts;
	}
	#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
		const bs = bodySegments[bodyIndex];
		if (!bs) {
			if (partial) return fileIndex >= fileLength || fileIndex === fileLength - 1 && file[fileIndex] === "";
			for (let i = fileIndex; i < fileLength; i++) {
				sawTail = true;
				const f = file[i];
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return sawTail;
		}
		const [body, need] = bs;
		const after = partial ? fileLength : fileLength - need;
		while (fileIndex <= after) {
			const key = bodyIndex * (file.length + 1) + fileIndex;
			if (tried.has(key)) return false;
			tried.add(key);
			if (this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length) && globStarDepth < this.maxGlobstarRecursion) {
				const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
				if (sub !== false) return sub;
			}
			if (fileIndex === after) break;
			const f = file[fileIndex];
			if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			fileIndex++;
		}
		return partial || null;
	}
	#matchOne(file, pattern, partial, fileIndex, patternIndex, fileEnd = file.length) {
		let fi;
		let pi;
		let pl;
		let fl;
		for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
			let p = pattern[pi];
			let f = file[fi];
			if (p === false || p === GLOBSTAR) return false;
			if (!portionMatch(p, f)) return false;
		}
		if (fi === fl && pi === pl) return true;
		else if (fi === fl) return partial;
		else if (pi === pl) return fi === fl - 1 && file[fi] === "";
		else throw new Error("wtf?");
	}
	braceExpand() {
		return braceExpand(this.pattern, this.options);
	}
	#expandBraces() {
		const { pattern } = this;
		if (this.options.nobrace) return this.braceExpand();
		let code = 57344;
		while (pattern.includes(String.fromCharCode(code))) if (++code > 63743) return this.braceExpand();
		const mark = String.fromCharCode(code);
		let found = false;
		const marked = pattern.replace(rangeRe, (m, lo, hi) => {
			const a = Number(lo);
			const b = Number(hi);
			if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) return m;
			found = true;
			return `${mark}${lo}..${hi}${mark}`;
		});
		if (!found) return this.braceExpand();
		const set = braceExpand(marked, this.options);
		for (const p of set) for (const portion of p.split("/")) {
			const c = portion.indexOf("[");
			if (c !== -1 && c < portion.lastIndexOf(mark)) return this.braceExpand();
			if (!this.options.noext && inRepeatOrNegExt(portion, mark)) return this.braceExpand();
		}
		this.#rangeMark = mark;
		return set;
	}
	parse(pattern) {
		assertValidPattern(pattern);
		const options = this.options;
		if (pattern === "**") return GLOBSTAR;
		if (pattern === "") return "";
		const { nocase, nocaseMagicOnly, noext = false, dot, normalize } = options;
		const rangeMark = this.#rangeMark;
		const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
		if (lit !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) return this.#norm(lit);
		if (this.#pending) return PENDING;
		let m = this.#matchers.get(pattern);
		if (!m) {
			if (!noext) assertValidExtglobs(pattern);
			m = new Matcher(pattern, {
				nocase,
				noext,
				dot,
				normalize,
				...rangeMark && { rangeMark }
			});
			this.#matchers.set(pattern, m);
		}
		return m;
	}
	#slashSplit(p) {
		if (this.preserveMultipleSlashes) return p.split("/");
		else if (this.isWindows && /^\/\/[^/]+/.test(p)) return ["", ...p.split(/\/+/)];
		else return p.split(/\/+/);
	}
	match(f, partial = this.partial) {
		if (this.comment) return false;
		if (this.empty) return f === "";
		if (f === "/" && partial) return true;
		const options = this.options;
		let split = this.#cachedSplit(f);
		if (!split) {
			if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
				lastChecked = f;
				const can = this.#canMatch(f);
				if (can === "no") return options.flipNegate ? false : this.negate;
				if (can === "yes") return options.flipNegate ? true : !this.negate;
			}
			split = this.#split(f);
		}
		const ff = split.parts;
		const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
		const set = this.set;
		let filename = ff[ff.length - 1];
		if (!filename) for (let i = ff.length - 2; !filename && i >= 0; i--) filename = ff[i];
		for (let r = 0; r < set.length; r++) {
			const pattern = set[r];
			const shape = partial ? void 0 : this.#shapes[r];
			if (shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial)) {
				if (options.flipNegate) return true;
				return !this.negate;
			}
		}
		if (options.flipNegate) return false;
		return this.negate;
	}
	static defaults(def) {
		return minimatch.defaults(def).Minimatch;
	}
};
minimatch.Minimatch = Minimatch;
minimatch.escape = escape$1;
minimatch.unescape = unescape;
// packages/core/src/patterns/glob.ts
const cache = new Map();
function compileGlob(pattern) {
	let matches = cache.get(pattern);
	if (matches === void 0) {
		const bare = pattern.replace(/^\.\//, "").replace(/\/$/, "");
		const whole = compileOne(bare);
		const below = compileOne(`${bare}/**`);
		matches = isLiteral$1(bare) ? (path) => bare === "" || bare === "." || whole(path) || below(path) : whole;
		cache.set(pattern, matches);
	}
	return matches;
}
function compileGlobs(patterns) {
	const included = patterns.filter((pattern) => !pattern.startsWith("!")).map(compileGlob);
	const excluded = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => compileGlob(pattern.slice(1)));
	return (path) => included.some((matches) => matches(path)) && !excluded.some((matches) => matches(path));
}
function compileNameGlob(pattern) {
	return pattern === "*" ? () => true : compileOne(pattern);
}
function compileOne(pattern) {
	const matcher = new Minimatch(pattern.replace(/[\\[\]()!?+@#]/g, (character) => `\\${character}`), {
		dot: true,
		nocomment: true,
		nonegate: true,
		noext: true,
		platform: "linux"
	});
	const literals = matcher.globParts.map(longestLiteral);
	const isHidden = matcher.globParts.every((parts) => parts.some((part) => part.startsWith(".")));
	const matches = (path) => (!isHidden || path.startsWith(".") || path.includes("/.")) && literals.some((literal) => path.includes(literal)) && matcher.match(path);
	if (!/^(?:[^*{\\./][^*{\\/]*\/)*\*\*$/.test(pattern)) return matches;
	const folder = pattern.slice(0, -2);
	return (path) => UNUSUAL.test(path) ? matches(path) : path.length > folder.length && path.startsWith(folder);
}
const UNUSUAL = /^$|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;
function longestLiteral(parts) {
	return parts.flatMap((part) => part.replace(/\\(.)|\*/gs, (_, escaped) => escaped ?? "\0").split("\0")).reduce((longest, text) => text.length > longest.length ? text : longest, "");
}
function isLiteral$1(pattern) {
	return !/[*{]/.test(pattern);
}
// packages/core/src/policy/coverage.ts
const SOURCE_EXTENSION = new RegExp(`(?:${SOURCE_EXTENSIONS.map((extension) => extension.replace(".", "\\.")).join("|")})$`, "i");
function isSourceFile(path) {
	return SOURCE_EXTENSION.test(path);
}
function isDeclarationFile(path) {
	return /\.d\.(?:[^./]+\.)?[cm]?ts$/i.test(path);
}
function compileCoverage({ files, ignores }) {
	const inFiles = compileGlobs(files);
	const inIgnores = compileGlobs(ignores);
	return (file) => {
		const extension = file.slice(file.lastIndexOf("."));
		const usual = extension === extension.toLowerCase() ? file : `${file.slice(0, -extension.length)}${extension.toLowerCase()}`;
		if (usual === file) return inFiles(file) && !inIgnores(file);
		return (inFiles(usual) || inFiles(file)) && !inIgnores(usual) && !inIgnores(file);
	};
}
// packages/core/src/facts/edge.ts
const EDGE_KINDS = [
	"import",
	"import-type",
	"export",
	"export-type",
	"export-all",
	"dynamic-import",
	"require",
	"import-equals",
	"type-query",
	"reference",
	"mock",
	"url",
	"glob"
];
function loadersOf(specifier) {
	const loaders = specifier.slice(0, specifier.lastIndexOf("!") + 1);
	return loaders === specifier || /^[a-z][a-z0-9+.-]+:/i.test(specifier) ? "" : loaders;
}
// packages/core/src/places/entry.ts
const compiled = new WeakMap();
function mayEnter(entry, to, from) {
	if (entry === "any") return true;
	if (entry === "index") return isIndex(to.inside);
	const { isOpen, consumers } = compileEntry(entry);
	const reserved = consumers.filter(({ matchesAny }) => matchesAny(to.inside));
	return reserved.length === 0 ? isOpen(to.inside) : reserved.some((one) => matchesConsumer(one.entry, to, from));
}
function isReservedFor(entry, to, from) {
	return Array.isArray(entry) && compileEntry(entry).consumers.some((one) => matchesConsumer(one.entry, to, from));
}
function isReserved(entry, to) {
	return Array.isArray(entry) && compileEntry(entry).consumers.some(({ matchesAny }) => matchesAny(to.inside));
}
function reservedGlobs(entry, from) {
	if (!Array.isArray(entry)) return [];
	return entry.flatMap((one) => typeof one === "string" ? [] : one.for.map((consumer) => globFor(consumer, one.glob, from))).filter((glob) => glob !== null);
}
function consumerName(location) {
	return location.domain.slice(location.domain.lastIndexOf("/") + 1);
}
function isIndex(inside) {
	return /^index(?:(?:\.d)?\.[cm]?[jt]sx?|\.(?:vue|svelte|astro|mdx))$/.test(inside);
}
function matchesConsumer({ for: consumers, glob }, to, from) {
	return consumers.some((consumer) => {
		const reserved = globFor(consumer, glob, from);
		return reserved !== null && matchesFile(reserved, to.inside);
	});
}
function globFor(consumer, glob, from) {
	const name = consumerName(from);
	if (!consumer.includes("*")) return consumer === name || consumer === from.domain ? glob : null;
	return compileNameGlob(consumer)(from.domain) && !/[*{}]/.test(name) ? glob.replace("*", () => name) : null;
}
function compileEntry(entry) {
	let known = compiled.get(entry);
	if (known === void 0) {
		const globs = entry.filter((one) => typeof one === "string");
		const included = globs.filter((glob) => !glob.startsWith("!"));
		const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
		known = {
			isOpen: (inside) => included.some((glob) => matchesFile(glob, inside)) && !excluded.some((glob) => matchesFile(glob, inside)),
			consumers: entry.filter((one) => typeof one !== "string").map((one) => ({
				entry: one,
				matchesAny: (inside) => matchesFile(one.glob, inside)
			}))
		};
		compiled.set(entry, known);
	}
	return known;
}
function matchesFile(glob, inside) {
	const matches = compileGlob(glob);
	const stem = inside.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
	return matches(inside) || stem !== inside && matches(stem);
}
// packages/core/src/memoize.ts
function memoize(compute) {
	const known = new Map();
	return (key) => {
		const answer = known.get(key);
		if (answer !== void 0 || known.has(key)) return answer;
		const value = compute(key);
		known.set(key, value);
		return value;
	};
}
// packages/core/src/policy/externals.ts
function externalsByPrecedence(externals) {
	return externals.toSorted((a, b) => specificity(b.pattern) - specificity(a.pattern));
}
function compileExternals(externals) {
	const compiled = externalsByPrecedence(externals).map((external) => ({
		external,
		matches: compileNameGlob(external.pattern)
	}));
	const find = memoize((name) => compiled.find(({ matches }) => matches(name))?.external ?? null);
	return (name, virtual) => {
		const found = find(name);
		return virtual === true && found?.pattern === "*" ? null : found;
	};
}
function specificity(pattern) {
	if (pattern === "*") return -1;
	return /[*{]/.test(pattern) ? pattern.replace(/[*{},]/g, "").length : Number.MAX_SAFE_INTEGER;
}
// packages/core/src/policy/exceptions.ts
function isLimited({ exceptions }, indexes) {
	return indexes.length > 0 && indexes.every((index) => exceptions[index].limit !== null);
}
function isExpired(exception, today) {
	return exception.expires !== null && today > exception.expires;
}
function compileExceptions(exceptions, today) {
	const byRule = new Map();
	exceptions.forEach((exception, index) => {
		if (isExpired(exception, today)) return;
		const compiled = {
			index,
			...compileException(exception)
		};
		byRule.set(exception.rule, [...byRule.get(exception.rule) ?? [], compiled]);
	});
	return byRule;
}
function compileException(exception) {
	const from = compileGlob(exception.from);
	const to = exception.to === null ? null : compileGlob(exception.to);
	return { matches: (fromPath, toPath) => from(fromPath) && (to === null || toPath !== null && to(toPath.replace(/^\.\//, ""))) };
}
// packages/core/src/facts/exports.ts
const indexes$1 = new WeakMap();
function exportNamed(exported, name) {
	return exported === null ? void 0 : indexOf$1(exported).byName.get(name);
}
function exportsAll(exported, names) {
	return names.every((name) => exportNamed(exported, name) !== void 0);
}
function exportCarrying(exported, ...bindings) {
	const { byOrigin } = indexOf$1(exported);
	return bindings.map(({ path, name }) => byOrigin.get(keyOf$3(path, name))).filter((one) => one !== void 0).sort((a, b) => a.position - b.position)[0]?.fact;
}
function indexOf$1(exported) {
	let index = indexes$1.get(exported);
	if (index === void 0) {
		const byName = new Map();
		const byOrigin = new Map();
		exported.forEach((fact, position) => {
			if (!byName.has(fact.name)) byName.set(fact.name, fact);
			if (fact.origin === null) return;
			const key = keyOf$3(fact.origin.path, fact.origin.name);
			if (!byOrigin.has(key)) byOrigin.set(key, {
				fact,
				position
			});
		});
		indexes$1.set(exported, index = {
			byName,
			byOrigin
		});
	}
	return index;
}
function keyOf$3(path, name) {
	return `${path}\0${name}`;
}
// packages/core/src/facts/facts.ts
function once(facts, question, key, compute) {
	return facts.once === void 0 ? compute() : facts.once(question, key, compute);
}
// packages/core/src/facts/server-packages.ts
const REQUEST = /^next\/(?:headers|cache)$/;
const SYSTEM = /^(?:node:)?(?:fs|child_process|cluster|dgram|dns|http2?|https|net|os|tls|worker_threads)(?:\/|$)/;
const SERVER = /^(?:server-only|@prisma\/(?:adapter-.+|extension-.+)|@planetscale\/database|@libsql\/client|@neondatabase\/serverless|@vercel\/(?:kv|postgres)|@upstash\/redis|stripe|bcrypt(?:js)?|argon2|@trpc\/server|openai|@anthropic-ai\/sdk|@connectrpc\/connect-node|sharp|canvas|puppeteer(?:-core)?|pg-boss|mailgun\.js|postmark|@[^/]+\/node|posthog-node|typeorm|@nestjs\/.+|mongoose|mongodb|knex|kysely|sequelize|pg|postgres|mysql2?|better-sqlite3|redis|ioredis|@clickhouse\/client|@elastic\/elasticsearch|kafkajs|amqplib|bullmq|express|fastify|koa|@hono\/node-server|@aws-sdk\/.+|aws-sdk|nodemailer|resend|@sendgrid\/.+|twilio|ws)$/;
const SERVER_ENTRY = /^(?:drizzle-orm\/(?:.+-serverless|aws-data-api|better-sqlite3|bun-.+|libsql|mysql2|mysql-proxy|neon-.+|node-.+|planetscale-.+|postgres-js|vercel-.+)(?:\/.+)?)$/;
function isServerUse({ name, specifier, names }) {
	if (name === "@prisma/client") return names.length === 0 || names.some((one) => /^(?:PrismaClient|\*|default)$/.test(one));
	return SERVER.test(name) || SERVER_ENTRY.test(specifier);
}
function needsServer(use) {
	return SYSTEM.test(use.name) || REQUEST.test(use.specifier) || isServerUse(use);
}
// packages/core/src/places/location.ts
function createLocator(policy) {
	const compiled = policy.places.map((place) => ({
		place,
		pattern: compilePattern(place.pattern, policy.layers.names)
	}));
	const isTest = compileGlobs(policy.tests);
	const lastLayersOf = createLastLayers(policy);
	return memoize((path) => {
		if (path.startsWith("../")) return null;
		for (const { place, pattern } of compiled) {
			const match = pattern.match(path);
			if (match === null) continue;
			const layer = match.captures["layer"] ?? place.layer;
			const values = place.identity.map((name) => match.captures[name]);
			return {
				place,
				layer,
				instance: place.identity.length === 0 ? `place:${place.name}` : JSON.stringify([place.identity, values]),
				domain: match.captures["domain"] ?? (values.length === 0 ? place.name : values.join("/")),
				test: isTest(path),
				root: match.root,
				inside: match.inside,
				lastLayers: lastLayersOf(place, layer)
			};
		}
		return null;
	});
}
function createLastLayers(policy) {
	const layersOfIdentity = new Map();
	const key = (place) => place.identity.length === 0 ? `place:${place.name}` : JSON.stringify(place.identity);
	for (const place of policy.places) {
		const layers = layersOfIdentity.get(key(place)) ?? new Set();
		layersOfIdentity.set(key(place), layers);
		if (capturesLayer(place)) policy.layers.names.forEach((layer) => layers.add(layer));
		else if (place.layer !== null) layers.add(place.layer);
	}
	const lastOf = (layers) => {
		const covered = new Set([...layers].flatMap((layer) => policy.layers.below[layer] ?? []));
		return [...layers].filter((layer) => !covered.has(layer));
	};
	const lastOfIdentity = new Map([...layersOfIdentity].map(([identity, layers]) => [identity, lastOf(layers)]));
	const lastOfPlace = new Map(policy.places.map((place) => [place, place.identity.includes("layer") ? null : lastOfIdentity.get(key(place))]));
	return (place, layer) => layer === null ? [] : lastOfPlace.get(place) ?? [layer];
}
function capturesLayer(place) {
	return place.pattern.includes("{layer}");
}
// packages/core/src/places/sample-path.ts
function captureNames(place) {
	return patternCaptures(place.pattern).filter((name) => name !== "layer");
}
function samplePath(place, values, layer, fileName) {
	const given = [...values];
	return tokenizePattern(place.pattern).map((token, index, all) => {
		switch (token.type) {
			case "literal": return all[index - 1]?.type === "globstar" ? token.text.replace(/^\//, "") : token.text;
			case "capture": return token.name === "layer" ? layer : given.shift() ?? "new";
			case "choice": return token.options[0];
			case "star": return fileName.replace(/\.ts$/, "");
			case "globstar": return index === all.length - 1 ? fileName : "";
		}
	}).join("");
}
// packages/core/src/policy/rule-setting.ts
function ruleSetting(policy, rule, file, location) {
	return policy.rules[rule]?.findLast((setting) => setting.in === null || setting.in.some((scope) => covers(scope, file, location))) ?? null;
}
function covers(scope, file, location) {
	return scope === location?.layer || scope === location?.place.name || compileGlob(scope)(file);
}
// packages/core/src/policy/unchecked.ts
function uncheckedByGlobs(policy) {
	const isIn = compileCoverage({
		files: policy.files,
		ignores: []
	});
	const covers = compileCoverage(policy);
	return memoize((path) => path.startsWith("../") ? "root" : covers(path) ? null : isIn(path) ? "ignores" : "files");
}
// packages/core/src/verdict/precedence.ts
const TARGET_RULES = [
	{
		rule: "architecture/resolved-import",
		check: leadsNowhere
	},
	{
		rule: "architecture/external-placement",
		check: misplacesExternal
	},
	{
		rule: "architecture/placed-file",
		check: leadsToUnjudgedCode
	}
];
const PLACE_RULES = [
	{
		rule: "architecture/layer-direction",
		check: leavesShared
	},
	{
		rule: "architecture/layer-direction",
		check: importsApp
	},
	{
		rule: "architecture/provider-entry",
		check: usesProviderTooLow
	},
	{
		rule: "architecture/provider-entry",
		check: entersProviderInternals
	},
	{
		rule: "architecture/domain-boundary",
		check: crossesDomains
	},
	{
		rule: "architecture/layer-direction",
		check: breaksLayerOrder
	},
	{
		rule: "architecture/layer-direction",
		check: importsTest
	},
	{
		rule: "architecture/public-entry",
		check: bypassesEntry
	},
	{
		rule: "architecture/public-entry",
		check: entersPackageByPath
	}
];
function leadsNowhere({ target }) {
	return target.type === "unresolved" ? {
		code: "unresolved",
		why: target.why
	} : null;
}
function misplacesExternal({ target }, { findExternal }, from) {
	if (target.type !== "external" || from.test) return null;
	const allowedIn = findExternal(target.name, target.virtual)?.allowedIn;
	if (allowedIn === void 0 || allowedIn.includes(from.place.name)) return null;
	if (from.layer !== null && allowedIn.includes(from.layer)) return null;
	return {
		code: "external",
		name: target.name,
		allowedIn
	};
}
function leadsToUnjudgedCode({ target }, { unchecked }, _from, to) {
	if (target.type !== "file") return null;
	if (to === null) return isSourceFile(target.path) ? { code: "unplaced" } : null;
	const why = unchecked(target.path);
	return why !== null && isSourceFile(target.path) ? {
		code: "unchecked",
		why
	} : null;
}
function leavesShared(from, to) {
	return from.place.role === "shared" && to.place.role !== "shared" ? { code: "from-shared" } : null;
}
function importsApp(from, to) {
	return to.place.role === "app" && from.place.role !== "app" ? { code: "to-app" } : null;
}
function usesProviderTooLow(from, to, policy, layer) {
	const { role, usableFrom } = to.place;
	if (role !== "provider" || from.place.role !== "domain" || usableFrom === null || layer === null) return null;
	return layer === usableFrom || policy.layers.below[layer]?.includes(usableFrom) ? null : {
		code: "provider-too-low",
		usableFrom
	};
}
function entersProviderInternals(from, to) {
	if (to.place.role !== "provider" || from.instance === to.instance) return null;
	return mayEnter(to.place.entry.instances ?? "index", to, from) ? null : { code: "provider-internals" };
}
function crossesDomains(from, to, policy, layer) {
	if (to.place.role !== "domain") return null;
	const { role, uses } = from.place;
	if (role === "app") return to.layer === null || uses.includes(to.layer) ? null : {
		code: "app-to-layer",
		uses
	};
	if (role !== "domain") return { code: "outside-to-domain" };
	if (from.instance === to.instance) return null;
	if (policy.crossDomain.default === "deny") return { code: "cross-domain" };
	return policy.crossDomain.default === "lower-layers" && layer === to.layer ? { code: "cross-domain-equal" } : null;
}
function breaksLayerOrder(from, to, policy, layer) {
	const { below, sees, closed } = policy.layers;
	const isOrdered = from.instance === to.instance || from.place.role === "domain" && to.place.role === "domain";
	const target = to.layer;
	if (!isOrdered || layer === null || target === null || layer === target || sees[layer].includes(target)) return null;
	if (below[layer].includes(target)) return {
		code: "past-closed",
		closed: closed.filter((name) => below[layer].includes(name) && below[name].includes(target))
	};
	return below[target].includes(layer) ? { code: "later-layer" } : { code: "unordered-layers" };
}
function importsTest(from, to) {
	return to.test && !from.test ? { code: "to-test" } : null;
}
function bypassesEntry(from, to) {
	const { role, entry } = to.place;
	if (from.instance === to.instance) {
		if (entry.layers === null || from.layer === to.layer || mayEnter(entry.layers, to, from)) return null;
		return { code: "layer-entry" };
	}
	if (role === "provider") return null;
	const byDefault = from.place.role === "app" && role === "domain" ? "index" : "any";
	if (mayEnter(entry.instances ?? byDefault, to, from)) return null;
	return {
		code: "instance-entry",
		...isReserved(entry.instances, to) && { reserved: true }
	};
}
function entersPackageByPath(_from, _to, _policy, _layer, { packageByPath }) {
	return packageByPath === null ? null : {
		code: "package-by-path",
		packageName: packageByPath
	};
}
// packages/core/src/verdict/judge.ts
const TEST_PRECEDENCE = [
	"architecture/provider-entry",
	"architecture/domain-boundary",
	"architecture/public-entry",
	"architecture/layer-direction"
];
function createJudge(policy, today, unchecked = uncheckedByGlobs(policy)) {
	const locate = createLocator(policy);
	const isTestPath = compileGlobs(policy.tests);
	const isTest = memoize((path) => locate(path)?.test ?? isTestPath(path));
	const isListed = compileGlobs(policy.outside);
	const isOutside = policy.outside.length === 0 ? () => false : memoize(isListed);
	const findExternal = compileExternals(policy.externals);
	const context = {
		policy,
		findExternal,
		unchecked
	};
	const exceptions = compileExceptions(policy.exceptions, today);
	const findAllows = compileAllows(policy);
	const exceptionsFor = (rule, from, to) => exceptions.get(rule)?.filter(({ matches }) => matches(from, to)).map(({ index }) => index) ?? [];
	const forbid = (verdict, rule, reason, edge) => {
		const covering = exceptionsFor(rule, edge.from, subjectOf(edge));
		if (covering.length > 0) {
			verdict.exceptions.push(...covering);
			if (isLimited(policy, covering)) verdict.limited ??= {
				rule,
				reason,
				exceptions: covering
			};
			return false;
		}
		Object.assign(verdict, {
			status: "forbidden",
			rule,
			reason
		});
		delete verdict.limited;
		return true;
	};
	const isExempt = (verdict, rule, { code }, from, to, layer, { typeOnly }) => {
		const isBoundary = rule === "architecture/domain-boundary";
		if (policy.typeOnly === "allow" && typeOnly && (isBoundary || rule === "architecture/layer-direction")) return true;
		if (isBoundary && isReservedFor(to.place.entry.instances, to, from)) return true;
		if (code !== "cross-domain" && code !== "cross-domain-equal") return false;
		const allows = findAllows(from, to, layer);
		verdict.allows.push(...allows);
		return allows.length > 0;
	};
	const judgeAs = (verdict, from, to, layer, edge) => {
		for (const { rule, check } of PLACE_RULES) {
			const reason = check(from, to, policy, layer, edge);
			if (reason === null || isExempt(verdict, rule, reason, from, to, layer, edge)) continue;
			if (forbid(verdict, rule, reason, edge)) break;
		}
		return verdict;
	};
	const judgeTest = (verdict, from, to, edge) => {
		if (from.instance === to.instance) return verdict;
		const copy = () => ({
			...verdict,
			exceptions: [...verdict.exceptions],
			allows: []
		});
		if (from.lastLayers.length === 0) return judgeAs(copy(), from, to, null, edge);
		const verdicts = from.lastLayers.map((asLayer) => judgeAs({
			...copy(),
			asLayer
		}, from, to, asLayer, edge));
		const turnOf = ({ rule }) => TEST_PRECEDENCE.indexOf(rule);
		return verdicts.find(({ status }) => status === "allowed") ?? verdicts.toSorted((a, b) => turnOf(a) - turnOf(b))[0];
	};
	const judge = (edge, checked) => {
		const { target } = edge;
		const from = locate(edge.from);
		const verdict = {
			status: from === null ? "unjudged" : "allowed",
			rule: null,
			reason: null,
			exceptions: [],
			allows: [],
			from,
			to: null
		};
		if (from === null) return verdict;
		const path = target.type === "file" ? target.path : null;
		const to = path === null ? null : locate(path);
		verdict.to = to;
		for (const { rule, check } of TARGET_RULES) {
			const reason = check(edge, context, from, to);
			if (reason === null || reason.code === "unchecked" && path === checked) continue;
			if (rule === "architecture/placed-file" && isOutside(path)) verdict.outside = true;
			else if (forbid(verdict, rule, reason, edge)) return verdict;
		}
		if (to === null) return verdict;
		return from.test ? judgeTest(verdict, from, to, edge) : judgeAs(verdict, from, to, from.layer, edge);
	};
	return {
		policy,
		locate,
		isTest,
		isOutside,
		unchecked,
		publishesPackage: compilePublishers(policy, findExternal),
		externalFor: findExternal,
		judge,
		exceptionsFor
	};
}
function subjectOf({ target, specifier }) {
	return target.type === "file" ? target.path : target.type === "external" ? target.name : specifier;
}
function compileAllows({ crossDomain }) {
	const compiled = crossDomain.allow.map((allow, index) => ({
		...allow,
		index,
		matchesFrom: compileNameGlob(allow.from),
		matchesTo: compileNameGlob(allow.to)
	}));
	const includes = (layers, layer) => layers === null || layer !== null && layers.includes(layer);
	return (from, to, layer) => compiled.filter(({ matchesFrom, matchesTo, layers, fromLayers }) => matchesFrom(from.domain) && matchesTo(to.domain) && includes(layers, to.layer) && includes(fromLayers, layer)).map(({ index }) => index);
}
function compilePublishers({ externals }, findExternal) {
	const publishers = new Map(externals.map((external) => [external, compileGlobs(external.through ?? [])]));
	return (file, packageName) => {
		const external = findExternal(packageName);
		return external !== null && publishers.get(external)(file);
	};
}
// packages/core/src/remedies/simulate/closes-cycle.ts
const REWIRING = new Set([
	"move-declarations",
	"reroute",
	"publish",
	"use-wrapper"
]);
function closesCycle({ facts, file, target }, { plan, edges }) {
	const { reaches, importsOf } = facts;
	if (reaches === void 0 || !REWIRING.has(plan.action) || reaches(target, file)) return false;
	const planned = new Map();
	for (const { from, target: to } of edges) if (to.type === "file" && to.path !== from) planned.set(from, [...planned.get(from) ?? [], to.path]);
	const gone = new Map([[file, target]]);
	if (plan.action === "move-declarations") gone.set(plan.target, plan.from);
	const kept = (path) => (importsOf?.(path) ?? []).flatMap((edge) => edge.target.type === "file" && edge.target.path !== gone.get(path) ? [edge.target.path] : []);
	const reachesStill = (from, to) => gone.has(from) ? kept(from).some((one) => one === to || reaches(one, to)) : reaches(from, to) && ![...gone].some(([start, end]) => reaches(from, start) && (to === end || reaches(end, to)));
	const leadsTo = (start, end) => {
		const seen = new Set([start]);
		for (const one of seen) {
			if (one === end || reachesStill(one, end)) return true;
			for (const next of planned.get(one) ?? []) seen.add(next);
			for (const other of planned.keys()) if (!seen.has(other) && reachesStill(one, other)) seen.add(other);
		}
		return false;
	};
	return [...planned].some(([from, targets]) => targets.some((to) => leadsTo(to, from)));
}
// packages/core/src/remedies/simulate/verdict-groups.ts
const OPEN = -2;
const known$1 = new WeakMap();
function verdictGroupsOf(judge) {
	let groups = known$1.get(judge);
	if (groups === void 0) known$1.set(judge, groups = createVerdictGroups(judge));
	return groups;
}
function createVerdictGroups(judge) {
	const { exceptions } = judge.policy;
	const groups = new Map();
	const ofLocation = new WeakMap();
	const paths = [];
	const verdicts = [];
	const groupOf = (location, path) => {
		const key = location.test && location.lastLayers.length > 1 && exceptions.length > 0 ? path : keyOf$2(location);
		let group = groups.get(key);
		if (group === void 0) {
			group = paths.push(path) - 1;
			verdicts.push(new Map());
			groups.set(key, group);
		}
		return group;
	};
	return {
		of(path) {
			const location = judge.locate(path);
			if (location === null) return isSourceFile(path) && !judge.isOutside(path) ? -1 : OPEN;
			if (judge.unchecked(path) !== null && isSourceFile(path) && !judge.isOutside(path)) return -1;
			let group = ofLocation.get(location);
			if (group === void 0) ofLocation.set(location, group = groupOf(location, path));
			return group;
		},
		allows(from, to, typeOnly) {
			if (from < 0 || to < 0) return from >= 0 && to === OPEN;
			const key = to * 2 + Number(typeOnly);
			let verdict = verdicts[from].get(key);
			if (verdict === void 0) {
				const { status, exceptions } = judge.judge({
					from: paths[from],
					target: {
						type: "file",
						path: paths[to]
					},
					typeOnly,
					packageByPath: null,
					specifier: ""
				});
				verdict = status === "allowed" && exceptions.length === 0;
				verdicts[from].set(key, verdict);
			}
			return verdict;
		}
	};
}
function keyOf$2({ place, layer, instance, domain, test, inside }) {
	const { instances, layers } = place.entry;
	const entry = Array.isArray(instances) || Array.isArray(layers) ? inside : isIndex(inside);
	return JSON.stringify([
		place.name,
		layer,
		instance,
		domain,
		test,
		entry
	]);
}
// packages/core/src/remedies/simulate/simulate.ts
function fileEdge(from, path, typeOnly) {
	return {
		from,
		target: {
			type: "file",
			path
		},
		typeOnly
	};
}
function edgesFrom(from, imports) {
	return imports.map(({ target, typeOnly }) => ({
		from,
		target,
		typeOnly
	}));
}
function areLegal(judge, edges) {
	return edges.every(({ from, target, typeOnly }) => {
		if (target.type === "file") return target.path === from || mayImport$1(judge, from, target.path, typeOnly);
		const { status, exceptions } = judge.judge({
			from,
			target,
			typeOnly,
			packageByPath: null,
			specifier: ""
		});
		return status === "allowed" && exceptions.length === 0;
	});
}
function mayImport$1(judge, from, path, typeOnly) {
	const groups = verdictGroupsOf(judge);
	return judge.locate(from) === null || groups.allows(groups.of(from), groups.of(path), typeOnly);
}
// packages/core/src/remedies/paths/path.ts
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function fileNameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function extensionOf(path) {
	const usual = path.toLowerCase();
	const extension = SOURCE_EXTENSIONS.find((one) => usual.endsWith(one));
	return extension === void 0 ? null : path.slice(-extension.length);
}
function withoutExtension(path) {
	const extension = extensionOf(path);
	return extension === null ? path : path.slice(0, -extension.length).replace(/\.d$/, "");
}
function stemOf(path) {
	const stem = withoutExtension(fileNameOf(path)).replace(/\.(?:test|spec)$/, "");
	return stem === "index" && path.includes("/") ? fileNameOf(folderOf(path)) : stem;
}
function newExtension(path, keepsJsx) {
	const extension = isComponentFile(path) ? ".tsx" : extensionOf(path) ?? ".ts";
	return keepsJsx ? extension : extension.replace(/x$/, "");
}
const kebabCase = memoize((name) => {
	return [...name.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").toLowerCase()].slice(0, 48).join("").replace(/-+$/, "") || "shared";
});
function fileStem(symbol) {
	return kebabCase(symbol.replace(/^I(?=\p{Lu}\p{Ll})/u, ""));
}
function pascalCase(name) {
	const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
	const isConstant = words.length > 1 && name === name.toUpperCase();
	return words.map((word) => [...word][0].toUpperCase() + [...isConstant ? word.toLowerCase() : word].slice(1).join("")).join("") || "Shared";
}
function relativeTo$1(file, path) {
	const from = file.split("/").slice(0, -1);
	const to = path.split("/");
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
	const up = from.slice(shared).map(() => "..");
	return [...up.length === 0 ? ["."] : up, ...to.slice(shared)].join("/");
}
function resolveFrom(file, specifier) {
	const segments = folderOf(file).split("/").filter((segment) => segment !== "");
	for (const segment of specifier.split("/")) if (segment === "..") {
		if (segments.pop() === void 0) return null;
	} else if (segment !== "." && segment !== "") segments.push(segment);
	return segments.join("/");
}
function isTypeScript$1(path) {
	return /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(path);
}
// packages/core/src/remedies/symbols.ts
const EFFECT_KINDS = new Set(["import", "import-type"]);
const PATH_KINDS = new Set([
	"reference",
	"url",
	"mock"
]);
function symbolsOf(edge, target, facts) {
	const named = edge.names.filter(({ name }) => name !== "*");
	const isAllNamed = named.length > 0 && named.length === edge.names.length;
	const exported = target === "" ? null : facts.exportsOf(target);
	const kinds = named.map(({ name }) => exportNamed(exported, name)?.kind);
	const stem = target === "" ? "" : stemOf(target);
	const shown = named.map(({ name, local }) => name !== "default" ? name : local === null || local === "default" ? stem : local);
	const values = shown.filter((_, index) => !named[index].typeOnly && kinds[index] !== "type");
	return {
		names: named.filter(({ name }) => name !== "default").map(({ name }) => name),
		shown,
		values,
		named: shown.join("").trim() !== "",
		plain: isAllNamed && named.every(({ name }) => name !== "default"),
		types: edge.typeOnly || isAllNamed && kinds.every((kind) => kind === "type"),
		queriesValue: edge.typeOnly && kinds.includes("value"),
		bare: named.length === 0 && (PATH_KINDS.has(edge.kind) || edge.names.length === 0 && EFFECT_KINDS.has(edge.kind)),
		first: values[0] ?? shown[0] ?? edge.names.find(({ name, local }) => name === "*" && local !== null && local !== "*")?.local ?? (stem === "" ? "shared" : stem)
	};
}
function counterpartOf(facts, file, target, name) {
	const exported = facts.exportsOf(file);
	if (exported === null) return null;
	const origin = exportNamed(facts.exportsOf(target), name)?.origin ?? {
		path: target,
		name
	};
	const same = exportCarrying(exported, {
		path: target,
		name
	}, origin);
	if (same !== void 0) return {
		name: same.name,
		same: true
	};
	return exportNamed(exported, name) === void 0 ? null : {
		name,
		same: origin.path === file
	};
}
// packages/core/src/remedies/context.ts
function createContext(judge, edge, judgement, facts, quote = "'") {
	const { reason, from, to, asLayer } = judgement;
	if (reason === null || from === null) throw new TypeError(`${edge.file}: only a forbidden edge has a message`);
	const target = edge.target.type === "file" ? edge.target.path : "";
	const loaders = target.includes("!") ? "" : loadersOf(edge.specifier);
	return {
		judge,
		facts,
		edge: loaders === "" ? edge : {
			...edge,
			specifier: edge.specifier.slice(loaders.length)
		},
		reason,
		file: edge.file,
		from,
		layer: asLayer ?? from.layer,
		to,
		target,
		symbols: symbolsOf(edge, target, facts),
		quote,
		loaders
	};
}
function legalRemedies(context, remedies) {
	const seen = new Set();
	return remedies.filter((remedy) => {
		if (remedy === null || !areLegal(context.judge, remedy.edges)) return false;
		const key = `${remedy.plan.key} ${remedy.plan.target ?? ""}`;
		if (seen.has(key) || closesCycle(context, remedy)) return false;
		seen.add(key);
		return true;
	});
}
// packages/core/src/remedies/home.ts
const layouts = new WeakMap();
function layoutOf(judge) {
	let layout = layouts.get(judge);
	if (layout === void 0) layouts.set(judge, layout = createLayout(judge));
	return layout;
}
function homesOf(judge, path) {
	const at = judge.locate(path);
	return at === null ? [] : layoutOf(judge).homesOf(at, path);
}
function homesByRole(judge, role, otherwise) {
	return judge.policy.places.filter((place) => place.role === role && !capturesLayer(place)).map((place) => homeOf$2(judge, place, otherwise));
}
function homeOf$2(judge, place, otherwise) {
	return layoutOf(judge).tokensOf(place).every(({ type }) => type !== "capture") ? remembered(singles, place, () => ({
		place,
		layer: place.layer,
		like: null
	})) : {
		place,
		layer: place.layer,
		like: null,
		...otherwise !== void 0 && { otherwise }
	};
}
const singles = new WeakMap();
function pathIn(judge, home, fileName, isTest = false) {
	const { fill, like } = layoutOf(judge).shapeOf(home);
	const path = fill === null ? null : fill(fileName);
	return path !== null && isAt(judge, home, like, path, isTest) ? path : null;
}
function folderIn(judge, home) {
	return layoutOf(judge).shapeOf(home).folder;
}
function sampleIn(judge, home) {
	return layoutOf(judge).shapeOf(home).sample;
}
function visibleHomes(judge, file) {
	const at = judge.locate(file);
	const visible = at?.layer == null ? [] : [at.layer, ...judge.policy.layers.sees[at.layer] ?? []];
	return homesOf(judge, file).filter(({ layer, place }) => layer === null ? place === at?.place : visible.includes(layer));
}
function isAt(judge, home, like, path, isTest) {
	const found = judge.locate(path);
	if (found === null || found.place !== home.place || found.layer !== home.layer || found.test && !isTest) return false;
	return !(like !== null && sameIdentity(found.place, like.place) && !like.place.identity.includes("layer")) || found.instance === like.instance;
}
function sameIdentity(a, b) {
	return a === b || a.identity.join("\n") === b.identity.join("\n");
}
const SAMPLE = "a.new.file.ts";
function createLayout(judge) {
	const { places, layers } = judge.policy;
	const tokens = new WeakMap();
	const matchers = new WeakMap();
	const texts = new WeakMap();
	const homes = new WeakMap();
	const groups = new Map();
	const shapes = new WeakMap();
	const tokensOf = (place) => remembered(tokens, place, () => tokenizePattern(place.pattern));
	const textsOf = (location) => remembered(texts, location, () => {
		return remembered(matchers, location.place, () => compileTokens(tokensOf(location.place), layers.names))(`${location.root === "" ? "" : `${location.root}/`}${location.inside}`) ?? [];
	});
	const listHomes = (at, path) => {
		const identity = at.place.identity.join("\n");
		const found = places.filter((place) => place === at.place || identity !== "" && place.identity.join("\n") === identity).flatMap((place) => {
			if (!capturesLayer(place)) return [{
				place,
				layer: place.layer,
				like: path
			}];
			return (place.identity.includes("layer") ? [at.layer] : layers.names).map((layer) => ({
				place,
				layer,
				like: path
			}));
		});
		const heights = new Map(layers.names.map((layer, index) => [layer, index]));
		const height = (home) => heights.get(home.layer) ?? -1;
		return found.sort((a, b) => height(a) - height(b));
	};
	const groupOf = (at) => {
		const own = tokensOf(at.place);
		const layer = at.place.identity.includes("layer") ? at.layer : null;
		const kept = textsOf(at).filter((_, index) => {
			const token = own[index];
			if (token.type === "globstar") return index < own.length - 1;
			if (token.type === "star") return !isInLastSegment(own, index);
			return token.type !== "capture" || token.name !== "layer" || layer !== null;
		});
		return JSON.stringify([
			places.indexOf(at.place),
			layer,
			kept
		]);
	};
	const shapeOf = (home) => {
		const like = home.like === null ? null : judge.locate(home.like);
		const fill = fillPattern(home, like, layoutOf(judge));
		const pathOf = (name) => {
			const path = fill === null ? null : fill(name);
			return path !== null && isAt(judge, home, like, path, false) ? path : null;
		};
		const index = pathOf("index.ts");
		const { instances, layers: between } = home.place.entry;
		const dependsOnName = Array.isArray(instances) || Array.isArray(between) || !isFolderPattern(tokensOf(home.place));
		const named = startOfName(tokensOf(home.place)) === null ? null : fill?.("index.ts") ?? null;
		return {
			like,
			fill,
			folder: (index ?? named) === null ? null : folderOf(index ?? named),
			sample: dependsOnName ? null : pathOf(SAMPLE)
		};
	};
	return {
		tokensOf,
		textsOf,
		homesOf: (at, path) => remembered(homes, at, () => {
			const key = groupOf(at);
			let group = groups.get(key);
			if (group === void 0) groups.set(key, group = listHomes(at, path));
			return group;
		}),
		shapeOf: (home) => remembered(shapes, home, () => shapeOf(home))
	};
}
function remembered(memo, key, compute) {
	let value = memo.get(key);
	if (value === void 0) memo.set(key, value = compute());
	return value;
}
function isFolderPattern(tokens) {
	return tokens.every(({ type }, index) => index === tokens.length - 1 ? type === "globstar" : type === "literal" || type === "capture");
}
function isInLastSegment(tokens, index) {
	return !tokens.slice(index + 1).some((later) => later.type === "globstar" || later.type === "literal" && later.text.includes("/"));
}
function fillPattern(home, like, layout) {
	const tokens = layout.tokensOf(home.place);
	const likeTokens = like === null ? [] : layout.tokensOf(like.place);
	const likeTexts = like === null ? [] : layout.textsOf(like);
	const captured = new Map(likeTokens.flatMap((token, index) => token.type === "capture" ? [[token.name, likeTexts[index]]] : []));
	const own = like?.place === home.place ? likeTexts : [];
	const parts = [];
	const name = startOfName(tokens);
	for (const [index, token] of tokens.entries()) {
		if (index === name) {
			const folder = parts.map((part) => typeof part === "string" ? part : "").join("");
			return (fileName) => folder.slice(0, folder.lastIndexOf("/") + 1) + fileName;
		}
		const part = fillToken(token, tokens[index - 1], {
			capture: (name) => (name === "layer" ? home.layer : captured.get(name) ?? home.otherwise) ?? null,
			like: own[index],
			last: index === tokens.length - 1,
			inLastSegment: isInLastSegment(tokens, index)
		});
		if (part === null) return null;
		const before = parts.at(-1);
		if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
		else parts.push(part);
	}
	const [folder, last] = parts;
	if (parts.length === 2 && typeof folder === "string" && last === wholeName) return (fileName) => folder + fileName;
	return (fileName) => parts.map((part) => typeof part === "string" ? part : part(fileName)).join("");
}
function startOfName(tokens) {
	const free = tokens.flatMap(({ type }, index) => (type === "star" || type === "choice") && isInLastSegment(tokens, index) ? [index] : []);
	return free.length > 1 ? free[0] : null;
}
const wholeName = (fileName) => fileName;
const stemOfName = (fileName) => withoutExtension(fileNameOf(fileName));
function fillToken(token, before, values) {
	switch (token.type) {
		case "literal": return before?.type === "globstar" ? token.text.replace(/^\//, "") : token.text;
		case "capture": return values.capture(token.name);
		case "choice": return values.like ?? token.options.find((option) => !option.includes("*")) ?? null;
		case "star": return values.inLastSegment ? stemOfName : values.like ?? null;
		case "globstar": return values.last ? wholeName : values.like ?? "";
	}
}
// packages/core/src/remedies/paths/folder-files.ts
const stems = new WeakMap();
function fileOfStem(names, stem) {
	let index = stems.get(names);
	if (index === void 0) stems.set(names, index = byStem(names));
	return index.get(stem);
}
const wholes = new WeakMap();
function fileLike(names, name) {
	let whole = wholes.get(names);
	if (whole === void 0) wholes.set(names, whole = new Set(names));
	const [same, alike] = [whole.has(name) ? name : void 0, fileOfStem(names, withoutExtension(name))];
	return same === void 0 || alike !== void 0 && alike < same ? alike : same;
}
function indexOf(names) {
	const name = fileOfStem(names, "index");
	return name === void 0 || /^index\.[cm]?[jt]sx?$/.test(name) ? name : names.find((one) => /^index\.[cm]?[jt]sx?$/.test(one));
}
function byStem(names) {
	const index = new Map();
	for (const name of names) {
		if (extensionOf(name) === null || isComponentFile(name)) continue;
		const stem = withoutExtension(name);
		if (!index.has(stem)) index.set(stem, name);
	}
	return index;
}
// packages/core/src/remedies/simulate/legal-route.ts
function entriesOf$2(world, path) {
	return once(world.facts, ENTRIES, path, () => listEntries$1(world, path));
}
const ENTRIES = {};
function listEntries$1({ judge, facts }, path) {
	const homes = homesOf(judge, path);
	const extension = newExtension(path, false);
	if (homes.length === 0) return [];
	const near = homes.some(({ place }) => globsOf(place).some(isInSubfolder)) ? judge.locate(path).inside.split("/").slice(0, -1).join("/") : "";
	return once(facts, homes, `entries ${extension} ${near}`, () => findEntries({
		judge,
		facts
	}, path, homes, extension, near));
}
function globsOf({ entry }) {
	return [entry.instances, entry.layers].flatMap((one) => Array.isArray(one) ? one : []).map((one) => typeof one === "string" ? one : one.glob).filter((glob) => !glob.startsWith("!"));
}
function isInSubfolder(glob) {
	return /^[^/]*\*.*\//.test(glob);
}
function nearFolder(glob, near) {
	const depth = glob.split("/").length - 1;
	const segments = near.split("/");
	return near === "" || segments.length < depth ? null : segments.slice(0, depth).join("/");
}
function findEntries({ judge, facts }, path, homes, extension, near) {
	const at = judge.locate(path);
	const entries = [];
	for (const home of homes) {
		const folder = folderIn(judge, home);
		if (folder === null) continue;
		const index = indexOf(facts.filesIn(folder)) ?? `index${extension}`;
		const inside = globsOf(home.place).map((glob) => isInSubfolder(glob) ? nearFolder(glob, near) : staticPrefix(glob)).filter((part) => part !== null);
		const others = [...new Set(inside.map((part) => [folder, part].filter((one) => one !== "").join("/")))].flatMap((one) => [...facts.filesIn(one).map((name) => `${one}/${name}`), `${one}/index${extension}`]);
		const fromIndex = pathIn(judge, home, index);
		entries.push(...fromIndex === null ? [] : [fromIndex], ...others.filter((other) => judge.locate(other)?.instance === at.instance));
	}
	return [...new Set(entries)];
}
function legalRoute(context, from, to, typeOnly) {
	const groups = verdictGroupsOf(context.judge);
	const [importer, target] = [groups.of(from), groups.of(to)];
	if (from === to || context.judge.locate(from) === null || groups.allows(importer, target, typeOnly)) return {
		entry: null,
		edges: [fileEdge(from, to, typeOnly)]
	};
	const entry = bestEntry(context, between(groups, entriesOf$2(context, to), importer, target, typeOnly).filter((one) => one !== to && one !== from), to);
	return entry === void 0 ? null : {
		entry,
		edges: [fileEdge(from, entry, typeOnly), fileEdge(entry, to, typeOnly)]
	};
}
function hasRoute(context, from, to, typeOnly) {
	const groups = verdictGroupsOf(context.judge);
	const [importer, target] = [groups.of(from), groups.of(to)];
	return from === to || context.judge.locate(from) === null || groups.allows(importer, target, typeOnly) || between(groups, entriesOf$2(context, to), importer, target, typeOnly).some((one) => one !== to && one !== from);
}
function bestEntry({ facts }, entries, to) {
	if (entries.length < 2) return entries[0];
	return entries.find((one) => facts.exists(one)) ?? entries.find((one) => folderOf(one) === folderOf(to)) ?? entries[0];
}
function homesWithRoutes(context, homes, paths) {
	const groups = verdictGroupsOf(context.judge);
	const targets = paths.map(({ path, typeOnly }) => ({
		group: groups.of(path),
		entries: entriesOf$2(context, path),
		typeOnly
	}));
	return homes.filter((home) => {
		const sample = sampleIn(context.judge, home);
		if (sample === null) return true;
		const from = groups.of(sample);
		return targets.every(({ group, entries, typeOnly }) => groups.allows(from, group, typeOnly) || between(groups, entries, from, group, typeOnly).length > 0);
	});
}
function entriesFor(context, file, path, typeOnly) {
	const groups = verdictGroupsOf(context.judge);
	return usableEntries(groups, entriesOf$2(context, path), groups.of(file), typeOnly).paths;
}
const entryGroups = new WeakMap();
function usableEntries(groups, entries, importer, typeOnly) {
	let known = entryGroups.get(entries);
	if (known === void 0) entryGroups.set(entries, known = {
		groups: entries.map(groups.of),
		usable: new Map()
	});
	const own = known.groups;
	const key = importer * 2 + Number(typeOnly);
	let usable = known.usable.get(key);
	if (usable === void 0) {
		const indexes = entries.flatMap((_, index) => groups.allows(importer, own[index], typeOnly) ? [index] : []);
		usable = {
			paths: indexes.map((index) => entries[index]),
			groups: indexes.map((index) => own[index]),
			leadingTo: new Map()
		};
		known.usable.set(key, usable);
	}
	return usable;
}
function between(groups, entries, importer, target, typeOnly) {
	const usable = usableEntries(groups, entries, importer, typeOnly);
	if (usable.paths.length === 0) return usable.paths;
	let found = usable.leadingTo.get(target);
	if (found === void 0) {
		found = usable.paths.filter((_, index) => groups.allows(usable.groups[index], target, typeOnly));
		usable.leadingTo.set(target, found);
	}
	return found;
}
// packages/core/src/remedies/invert/caller.ts
const MOST_FILES$2 = 60;
const MOST_STEPS = 2;
function findCaller(context) {
	const { file, target } = context;
	for (const [path, through] of callersOf(context, file)) {
		const route = path === target || imports(context, target, path) ? null : legalRoute(context, path, target, false);
		if (route !== null) return {
			path,
			through,
			entry: route.entry,
			edges: route.edges
		};
	}
	return null;
}
const CALLERS = {};
function callersOf(context, file) {
	return once(context.facts, CALLERS, file, () => {
		const callers = new Map();
		const pending = [[file, []]];
		for (const [path, through] of pending) for (const user of usersOf(context, path)) {
			if (user === file || callers.has(user) || callers.size >= MOST_FILES$2) continue;
			callers.set(user, through);
			if (through.length < MOST_STEPS) pending.push([user, [...through, user]]);
		}
		return callers;
	});
}
const USERS = {};
function usersOf({ judge, facts }, file) {
	return once(facts, USERS, file, () => (facts.importersOf?.(file) ?? []).filter((from) => judge.locate(from)?.test === false && areLegal(judge, [fileEdge(from, file, false)]) && (facts.importsOf?.(from) ?? []).some(({ target, typeOnly, kind }) => target.type === "file" && target.path === file && !typeOnly && !kind.startsWith("export"))));
}
function imports({ facts }, file, path) {
	return (facts.importsOf?.(file) ?? []).some(({ target }) => target.type === "file" && target.path === path);
}
// packages/core/src/remedies/home-exists.ts
function existingFirst(world, homes) {
	const exists = new Map(homes.map((home) => [home, isUsed(world, home)]));
	return [...homes].sort((a, b) => Number(exists.get(b)) - Number(exists.get(a)));
}
function isUsed(world, home) {
	return once(world.facts, home, "used", () => hasCode(world, home) || siblingsOf(world, home).some((sibling) => hasCode(world, sibling)));
}
function hasCode({ judge, facts }, home) {
	const folder = folderIn(judge, home);
	if (folder === null) return false;
	if (facts.filesIn(folder).length > 0) return true;
	const isOwn = (name) => {
		const at = judge.locate(`${folder}/${name}/file.ts`);
		return at?.place === home.place && at.layer === home.layer;
	};
	if (facts.foldersIn?.(folder).some(isOwn) === true) return true;
	return fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder)) !== void 0;
}
const SIBLINGS = {};
function siblingsOf({ facts }, { place, layer }) {
	const [first] = patternCaptures(place.pattern);
	if (first === void 0 || first === "layer") return [];
	return once(facts, SIBLINGS, `${place.name}\0${layer ?? ""}`, () => (facts.foldersIn?.(staticPrefix(place.pattern)) ?? []).map((folder) => ({
		place,
		layer,
		like: null,
		otherwise: folder
	})));
}
// packages/core/src/remedies/invert/composition-point.ts
function findCompositionPoint(context) {
	return findCaller(context) ?? findPlace(context);
}
function findPlace(context) {
	const { judge, file, target } = context;
	const ends = [file, target].map((path) => ({
		path,
		typeOnly: false
	}));
	const homes = [
		...[homesOf(judge, file), homesOf(judge, target)].flatMap((homes) => homesWithRoutes(context, homes, ends)),
		...homesByRole(judge, "app", "main"),
		...fixedHomesAbove(judge, file)
	];
	for (const home of existingFirst(context, homes)) {
		const folder = folderIn(judge, home);
		const sample = pathIn(judge, home, `wire-${fileNameOf(file).replace(/\.(?:test|spec)(?=\.)/, "")}`);
		if (folder === null || sample === null) continue;
		const routes = ends.map((end) => legalRoute(context, sample, end.path, false));
		if (routes.every((route) => route !== null)) return {
			path: folder,
			through: [],
			entry: routes[1].entry,
			edges: routes.flatMap(({ edges }) => edges)
		};
	}
	return null;
}
function fixedHomesAbove(judge, file) {
	const { policy } = judge;
	const layer = judge.locate(file)?.layer;
	if (layer == null) return [];
	return policy.layers.names.filter((name) => policy.layers.below[name].includes(layer)).flatMap((name) => policy.places.filter((place) => place.layer === name && place.identity.length === 0).map((place) => homeOf$2(judge, place)));
}
// packages/core/src/remedies/invert/take-component.ts
function roleOf$1({ facts, file, edge, symbols }) {
	const isValue = ({ name, local }) => symbols.values.includes(name === "default" ? local ?? "" : name);
	const names = edge.names.length === 1 ? edge.names : edge.names.filter(isValue);
	if (names.length !== 1 && edge.target.type === "file" && !mayHaveJsx(file)) return null;
	const roles = new Set(names.map(({ local }) => local === null ? null : facts.roleOf?.(file, local) ?? null));
	return roles.size === 1 && (names.length === 1 || roles.has("element") || roles.has("decorator")) ? [...roles][0] : null;
}
function importsComponent(context) {
	const { edge, file, target } = context;
	if (edge.typeOnly) return false;
	return isComponentFile(target) ? edge.names.some(({ name }) => name === "default" || name === "*") : edge.names.length === 1 && mayHaveJsx(file) && roleOf$1(context) === "element";
}
function mayHaveJsx(file) {
	return !/\.[cm]?ts$/.test(file);
}
function takeComponent(context) {
	const { edge, file, target, symbols } = context;
	const point = findCompositionPoint(context);
	const isScript = !isComponentFile(target);
	const local = edge.names.find(({ name }) => isScript || name === "default")?.local ?? null;
	return {
		plan: {
			action: "take-component",
			key: "take-component",
			symbols: symbols.names,
			target: file,
			name: local === null || local === "default" ? withoutExtension(fileNameOf(target)) : local,
			others: isScript ? [] : edge.names.flatMap(({ name }) => name === "default" || name === "*" ? [] : [name]),
			suppliedBy: point
		},
		edges: point?.edges ?? []
	};
}
// packages/core/src/remedies/invert/call-from-above.ts
function callFromAbove(context) {
	const { judge, file, target, symbols } = context;
	const outline = {
		action: "call-from-above",
		key: "call-from-above",
		symbols: symbols.names
	};
	const passes = roleOf$1(context) === "called" || roleOf$1(context) === null ? "result" : "value";
	const caller = findCaller(context);
	if (caller !== null) return {
		plan: {
			...outline,
			target: caller.path,
			through: caller.through,
			passes
		},
		edges: caller.edges
	};
	for (const home of homesWithRoutes(context, homesOf(judge, file), [{
		path: target,
		typeOnly: symbols.types
	}, {
		path: file,
		typeOnly: false
	}])) {
		const folder = folderIn(judge, home);
		const path = pathIn(judge, home, `call-${fileNameOf(file)}`);
		if (folder === null || path === null) continue;
		const routes = [legalRoute(context, path, target, symbols.types), legalRoute(context, path, file, false)];
		if (routes.some((route) => route === null)) continue;
		const edges = routes.flatMap((route) => route.edges);
		if (!areLegal(judge, edges)) continue;
		return {
			plan: {
				...outline,
				target: folder,
				passes
			},
			edges
		};
	}
	return null;
}
// packages/core/src/remedies/paths/file-case.ts
const FILE_NAME_RULE = "taste/file-name";
function newStem(policy, facts, folders, symbol) {
	const kebab = fileStem(symbol);
	switch (caseOfPolicy(policy) ?? caseOfNames(facts, folders)) {
		case "kebab-case": return kebab;
		case "snake_case": return kebab.replaceAll("-", "_");
		case "camelCase": return camel(kebab);
		case "PascalCase": return capital(camel(kebab));
		case "as-declared": return /^\p{L}[\p{L}\p{N}]*$/u.test(symbol) && symbol !== symbol.toUpperCase() ? symbol : camel(kebab);
	}
}
function caseOfPolicy({ rules }) {
	const setting = rules[FILE_NAME_RULE]?.findLast(({ severity }) => severity !== "off");
	if (setting === void 0) return null;
	const [options] = setting.options;
	return options?.case ?? "kebab-case";
}
function caseOfNames(facts, folders) {
	for (const folder of folders) {
		const names = facts.filesIn(folder);
		let found = cases.get(names);
		if (found === void 0) cases.set(names, found = caseOf$1(names));
		if (found !== null) return found;
	}
	return "kebab-case";
}
const cases = new WeakMap();
function caseOf$1(names) {
	const stems = names.filter((name) => extensionOf(name) !== null && !/\.(?:test|spec|d)\./.test(name)).map((name) => withoutExtension(name));
	const kebab = stems.filter((stem) => stem.includes("-")).length;
	const snake = stems.filter((stem) => /\p{Ll}_\p{Ll}/u.test(stem)).length;
	const mixed = stems.filter((stem) => /^[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(stem)).length;
	const most = Math.max(kebab, snake, mixed);
	if (most === 0) return null;
	return most === kebab ? "kebab-case" : most === mixed ? "as-declared" : "snake_case";
}
function camel(kebab) {
	return kebab.replace(/-(.)/gu, (_, letter) => letter.toUpperCase());
}
function capital(text) {
	const [first = "", ...rest] = text;
	return first.toUpperCase() + rest.join("");
}
const knownStems = memoize((symbol) => {
	const kebab = fileStem(symbol);
	const stems = [
		kebab,
		kebabCase(symbol),
		symbol,
		camel(kebab),
		capital(camel(kebab)),
		kebab.replaceAll("-", "_")
	];
	return [...new Set(stems)];
});
// packages/core/src/remedies/move/destination.ts
function destinationIn({ judge, facts, file }, home, symbol, extension) {
	const folder = folderIn(judge, home);
	if (folder === null) return null;
	const files = facts.filesIn(folder);
	const named = knownStems(symbol).map((stem) => fileOfStem(files, stem)).find((name) => name !== void 0);
	const path = pathIn(judge, home, named ?? `${newStem(judge.policy, facts, [folder, folderOf(file)], symbol)}${extension}`);
	if (path === null) return null;
	if (named === void 0 && files.length === 0) {
		const single = fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder));
		const layerFile = single === void 0 ? null : `${folderOf(folder)}/${single}`;
		if (layerFile !== null && judge.locate(layerFile)?.root === folder) return {
			path: layerFile,
			exists: true
		};
	}
	return {
		path,
		exists: facts.exists(path)
	};
}
function isIndexName(symbol) {
	return knownStems(symbol).includes("index");
}
// packages/core/src/remedies/move/moved-declarations.ts
const JSX_RUNTIME = {
	target: {
		type: "external",
		name: "react"
	},
	typeOnly: false
};
const MOST_ALONG$1 = 6;
function declarationsToMove({ facts, edge, target, symbols }) {
	if (facts.belongingsOf === void 0 || facts.exportsOf(target) === null) return {
		source: target,
		along: [],
		imports: symbols.types ? [] : facts.importsOf?.(target) ?? null,
		jsx: !symbols.types
	};
	const declared = declaredWhere(facts, target, edge.names.map(({ name }) => name));
	const found = declared === null ? null : facts.belongingsOf(declared.path, declared.names, MOST_ALONG$1);
	if (found === null || found.along.length > MOST_ALONG$1) return null;
	return {
		source: declared.path,
		...found,
		imports: [...found.imports, ...found.jsx ? [JSX_RUNTIME] : []]
	};
}
function declaredWhere(facts, path, names) {
	const exported = facts.exportsOf(path) ?? [];
	const origins = names.map((name) => exportNamed(exported, name)?.origin ?? {
		path,
		name
	});
	const [first] = origins;
	return first === void 0 || origins.some((origin) => origin.path !== first.path) ? null : {
		path: first.path,
		names: origins.map(({ name }) => name)
	};
}
// packages/core/src/remedies/invert/declare-types.ts
function declarationFor(context, isOwnLayer = false) {
	const { judge, file, from, symbols } = context;
	if (!isTypeScript$1(file)) return null;
	const homes = visibleHomes(judge, file).filter(({ place, layer }) => !isOwnLayer || place === from.place && layer === from.layer);
	for (const home of existingFirst(context, homes)) {
		const destination = destinationIn(context, home, symbols.first, newExtension(file, false));
		if (destination === null) continue;
		const edges = [fileEdge(file, destination.path, true)];
		if (areLegal(judge, edges)) return {
			name: pascalCase(symbols.first),
			path: destination.path,
			edges
		};
	}
	return null;
}
function declaring(context, key, target, { declares, ...rest }) {
	const isInterface = declares?.as === "interface" && rest.takesParameter !== true;
	const { names, values } = context.symbols;
	const written = isInterface ? originOf(context, target) : null;
	return {
		action: "invert",
		key,
		...written !== null && { applicability: "suggested" },
		symbols: declares?.as === "function" ? names.filter((name) => values.includes(name)) : names,
		target,
		declares: declares && {
			...declares,
			...isInterface && isAlias$1(context) && { as: "type" },
			file: target
		},
		takesParameter: false,
		suppliedBy: null,
		origin: written,
		...rest
	};
}
function originOf({ judge, facts, edge, target, symbols }, path) {
	if (!symbols.types || !symbols.plain || symbols.queriesValue || !/^import(?:-type)?$/.test(edge.kind)) return null;
	const declared = declaredWhere(facts, target, edge.names.map(({ name }) => name));
	if (!(declared?.names.map((name) => facts.shapeOf?.(declared.path, name) ?? null) ?? [null]).every((shape) => shape === "type" || shape === "alias")) return null;
	return areLegal(judge, (facts.belongingsOf?.(declared.path, declared.names)?.imports ?? []).map((one) => ({
		from: path,
		target: one.target,
		typeOnly: true
	}))) ? declared : null;
}
function isAlias$1({ facts, edge, target, symbols }) {
	if (!symbols.types || !symbols.plain) return false;
	const declared = declaredWhere(facts, target, edge.names.map(({ name }) => name));
	return declared?.names.every((name) => facts.shapeOf?.(declared.path, name) === "alias") ?? false;
}
function writeOutType(context) {
	const declaration = declarationFor(context);
	if (declaration === null) return null;
	const { name, path, edges } = declaration;
	return {
		plan: declaring(context, "write-out-type", path, { declares: {
			as: context.symbols.queriesValue && !importsClass(context) ? "type" : "interface",
			names: [name]
		} }),
		edges
	};
}
function importsClass({ facts, target, symbols }) {
	const declared = declaredWhere(facts, target, symbols.names);
	return declared?.names.some((name) => facts.shapeOf?.(declared.path, name) === "class") ?? false;
}
function declareMembers(context) {
	const declaration = context.symbols.named ? declarationFor(context) : null;
	if (declaration === null) return null;
	const { name, path, edges } = declaration;
	return {
		plan: declaring(context, "declare-interface", path, { declares: {
			as: "interface",
			names: [name]
		} }),
		edges
	};
}
function declareInPlace(context) {
	const { file, edge, symbols } = context;
	const [name] = edge.names;
	if (!symbols.types || !symbols.plain || edge.names.length > 1 || !isTypeScript$1(file)) return null;
	return {
		plan: declaring(context, "declare-interface", file, { declares: {
			as: "interface",
			names: [pascalCase(name.local ?? name.name)]
		} }),
		edges: []
	};
}
// packages/core/src/remedies/move/mapped-class.ts
const MAPPERS = /^(?:typeorm|mongoose|@nestjs\/mongoose|@mikro-orm\/.+|sequelize|sequelize-typescript|@typegoose\/.+)$/;
const QUESTION = {};
function isMapped(facts, path) {
	return once(facts, QUESTION, path, () => {
		return (facts.importsOf?.(path) ?? []).filter(({ target, typeOnly }) => !typeOnly && target.type === "external" && MAPPERS.test(target.name)).length > 0 && (facts.exportsOf(path) ?? []).some(({ name, origin }) => origin === null && facts.shapeOf?.(path, name) === "class");
	});
}
// packages/core/src/remedies/invert/injected.ts
const CONTAINERS$1 = /^(?:@nestjs\/common|@angular\/core)$/;
const DECLARES = [
	["Module", "module"],
	["NgModule", "module"],
	["Injectable", "service"]
];
function injectedAs({ facts, target, edge }) {
	if (edge.names.length !== 1 || facts.shapeOf?.(target, edge.names[0].name) !== "class") return null;
	const decorators = (facts.importsOf?.(target) ?? []).flatMap((one) => one.target.type === "external" && CONTAINERS$1.test(one.target.name) ? one.names.map(({ name }) => name) : []);
	return DECLARES.find(([name]) => decorators.includes(name))?.[1] ?? null;
}
function providingModule(context) {
	const { file, target } = context;
	for (const path of callersOf(context, file).keys()) {
		if (path === target || !/\.module\.[cm]?[jt]s$/.test(path)) continue;
		const route = legalRoute(context, path, target, false);
		if (route !== null) return {
			path,
			entry: route.entry
		};
	}
	return null;
}
// packages/core/src/remedies/invert/last-resort.ts
function lastResort(context) {
	const { file, symbols, edge, target } = context;
	if (edge.kind === "mock") return takeParameter(context);
	if (context.from.test && !symbols.bare) return makeInTest(context);
	if (symbols.bare) return loadElsewhere(context) ?? deleteImport(context, target);
	if (importsComponent(context)) return {
		...takeComponent(context),
		edges: []
	};
	if (!symbols.types || !isTypeScript$1(file)) return takeParameter(context);
	return {
		plan: declaring(context, "take-parameter", file, { declares: {
			as: "interface",
			names: [pascalCase(symbols.first)]
		} }),
		edges: []
	};
}
function makeInTest({ file, symbols }) {
	const change = {
		type: "make-in-test",
		folder: folderOf(file)
	};
	return {
		plan: {
			action: "edit-import",
			key: "make-in-test",
			symbols: symbols.names,
			target: file,
			change
		},
		edges: []
	};
}
function takeParameter(context) {
	return {
		plan: declaring(context, "take-parameter", context.file, {
			declares: null,
			takesParameter: true,
			role: roleOf$1(context)
		}),
		edges: []
	};
}
function deleteImport({ file, symbols }, path) {
	return {
		plan: {
			action: "delete-import",
			key: "delete-import",
			symbols: symbols.names,
			target: file,
			because: "loaded-elsewhere",
			path
		},
		edges: []
	};
}
function loadElsewhere(context) {
	const { judge, file, target, edge } = context;
	const outline = { key: "load-elsewhere" };
	const point = edge.kind === "url" ? findCompositionPoint(context) : null;
	if (point !== null) {
		const { path, through, edges } = point;
		const suppliedBy = {
			path,
			through
		};
		return {
			plan: {
				...outline,
				action: "invert",
				target: path,
				declares: null,
				takesParameter: true,
				suppliedBy
			},
			edges
		};
	}
	for (const home of [
		...homesOf(judge, file),
		...homesOf(judge, target),
		...homesByRole(judge, "app", "main")
	]) {
		const folder = folderIn(judge, home);
		const path = pathIn(judge, home, "index.ts");
		if (folder === null || path === null || path === target) continue;
		const edges = [fileEdge(path, target, edge.typeOnly)];
		if (areLegal(judge, edges)) return {
			plan: {
				...outline,
				action: "move-import",
				target: folder,
				toFolder: true
			},
			edges
		};
	}
	return null;
}
// packages/core/src/remedies/invert/invert.ts
function invert$1(context) {
	const { symbols, edge, from, to } = context;
	if (symbols.bare || edge.kind === "mock" || from.test && !symbols.types) return null;
	if (importsComponent(context)) return takeComponent(context);
	if (symbols.types) return from.instance === to?.instance ? writeOutType(context) : declareStructure(context);
	if (isDecorating(context)) return takeOutOfDecorators(context);
	const declaration = declarationFor(context);
	if (declaration !== null && injectedAs(context) !== null) return inject(context, declaration);
	const point = findCompositionPoint(context);
	if (declaration === null || point === null) return null;
	const { name, path } = declaration;
	if (isHookCall(context)) return callHook(context, point);
	return {
		plan: declaring(context, "invert", path, {
			declares: declaredAs(context, name),
			takesParameter: true,
			suppliedBy: point,
			role: roleOf$1(context)
		}),
		edges: [...declaration.edges, ...point.edges]
	};
}
function isDecorating(context) {
	const role = roleOf$1(context);
	return role === "decorator" || role === "annotation" && injectedAs(context) !== "module";
}
function takeOutOfDecorators(context) {
	const { facts, target, symbols } = context;
	const declared = symbols.names.length === 1 ? declaredWhere(facts, target, symbols.names) : null;
	const isClass = declared !== null && facts.shapeOf?.(declared.path, declared.names[0]) === "class";
	if (roleOf$1(context) === "decorator" || !isClass || isMapped(facts, declared.path) || injectedAs(context) !== null) return takeParameter(context);
	const declaration = declarationFor(context, true);
	if (declaration === null) return takeParameter(context);
	const { name, path, edges } = declaration;
	return {
		plan: declaring(context, "declare-class", path, { declares: {
			as: "class",
			names: [name]
		} }),
		edges
	};
}
function inject(context, { name, path, edges }) {
	const injected = injectedAs(context);
	const module = providingModule(context);
	return {
		plan: {
			...declaring(context, "inject", path, {
				declares: {
					as: "interface",
					names: [name]
				},
				takesParameter: true,
				suppliedBy: module === null ? null : {
					...module,
					through: []
				}
			}),
			injected
		},
		edges
	};
}
function isHookCall(context) {
	const { shown } = context.symbols;
	return shown.every((name) => /^use\p{Lu}/u.test(name)) && roleOf$1(context) === "called";
}
function callHook({ symbols }, { path, through, edges }) {
	return {
		plan: {
			action: "call-from-above",
			key: "call-hook",
			target: path,
			through,
			passes: "result",
			symbols: symbols.names
		},
		edges
	};
}
function declaredAs(context, name) {
	const { facts, target, symbols } = context;
	const role = roleOf$1(context);
	if ((role === "called" || role === "called-for-effect") && symbols.values.length <= 1) return {
		as: "function",
		names: [name]
	};
	if (symbols.names.length > 1) return {
		as: "members",
		names: symbols.names
	};
	const declared = declaredWhere(facts, target, symbols.names);
	switch (declared === null || symbols.names.length === 0 ? null : facts.shapeOf?.(declared.path, declared.names[0])) {
		case "data": return null;
		case "function": return {
			as: "function",
			names: [name]
		};
		case "enum": return {
			as: "union",
			names: [name]
		};
		default: return {
			as: "interface",
			names: [name]
		};
	}
}
function declareStructure(context) {
	const { symbols, edge, from } = context;
	if (symbols.bare || edge.kind === "mock" || from.test && !symbols.types) return null;
	if (importsComponent(context)) return takeComponent(context);
	const declaration = declarationFor(context);
	if (declaration === null) return null;
	const { name, path, edges } = declaration;
	if (symbols.types) return {
		plan: declaring(context, "declare-interface", path, { declares: {
			as: "interface",
			names: symbols.names.length > 1 ? symbols.names.map(pascalCase) : [name]
		} }),
		edges
	};
	if (isDecorating(context)) return takeOutOfDecorators(context);
	if (injectedAs(context) !== null) return inject(context, declaration);
	const point = findCompositionPoint(context);
	const declares = declaredAs(context, name);
	return {
		plan: declaring(context, "declare-interface", declares === null ? context.file : path, {
			declares: declares?.as === "members" ? {
				as: "interface",
				names: [name]
			} : declares,
			takesParameter: true,
			suppliedBy: point,
			role: roleOf$1(context)
		}),
		edges: [...edges, ...point?.edges ?? []]
	};
}
// packages/core/src/remedies/move/global-declarations.ts
function referenceRemedies(context) {
	return [(context.from.instance === context.to?.instance ? moveGlobals(context) : null) ?? declareGlobals(context)];
}
function moveGlobals({ judge, file, target }) {
	for (const home of homesOf(judge, file)) {
		const path = pathIn(judge, home, fileNameOf(target));
		if (path === null || path === target) continue;
		const edges = [fileEdge(file, path, true), fileEdge(target, path, true)];
		if (!areLegal(judge, edges)) continue;
		return {
			plan: {
				action: "move-declarations",
				key: "move-type",
				target: path,
				from: target,
				along: [],
				exists: path === file,
				entry: null
			},
			edges
		};
	}
	return null;
}
function declareGlobals({ judge, file, target }) {
	for (const home of visibleHomes(judge, file)) {
		const path = pathIn(judge, home, fileNameOf(target));
		if (path === null || path === target || !areLegal(judge, [fileEdge(file, path, true)])) continue;
		return {
			plan: {
				action: "invert",
				key: "declare-interface",
				target: path,
				declares: {
					as: "globals",
					names: [],
					file: path
				},
				takesParameter: false,
				suppliedBy: null
			},
			edges: [fileEdge(file, path, true)]
		};
	}
	return null;
}
// packages/core/src/remedies/paths/specifier.ts
const TO_JAVASCRIPT = {
	".ts": ".js",
	".tsx": ".js",
	".mts": ".mjs",
	".cts": ".cjs"
};
function specifierFor(file, path, old) {
	const style = (to) => inStyle(to, old);
	const relative = {
		text: style(relativeTo$1(file, path)),
		certain: true
	};
	if (/^\.{0,2}(?:\/|$)/.test(old.specifier) || old.path === "") return relative;
	const prefix = aliasPrefix(old.specifier, old.path);
	if (prefix === null || !path.startsWith(prefix.folder)) return {
		...relative,
		certain: false
	};
	return {
		text: style(`${prefix.alias}${path.slice(prefix.folder.length)}`),
		certain: /^(?:[@~#$]|src)\//.test(old.specifier)
	};
}
function quoted(specifier, quote) {
	return `${quote}${JSON.stringify(specifier).slice(1, -1).replace(/\\"/g, "\"").split(quote).join(`\\${quote}`)}${quote}`;
}
function inStyle(to, old) {
	const extension = extensionOf(to);
	if (extension === null || isComponentFile(to)) return to;
	if (to.endsWith(`.d${extension}`)) return withoutExtension(to);
	const written = isComponentFile(old.specifier) ? null : extensionOf(old.specifier);
	if (written === null) {
		if (!/^\.[tj]sx?$/.test(extension)) return withExtension(to, TO_JAVASCRIPT[extension] ?? extension);
		const bare = withoutExtension(to);
		return bare.endsWith("/index") ? bare.slice(0, -6) : bare;
	}
	return /ts/.test(written) ? to : withExtension(to, TO_JAVASCRIPT[extension] ?? extension);
}
function withExtension(path, extension) {
	return `${withoutExtension(path)}${extension}`;
}
function aliasPrefix(specifier, path) {
	const written = withoutExtension(specifier).split("/");
	const real = withoutExtension(path).split("/");
	if (real.at(-1) === "index" && written.at(-1) !== "index") real.pop();
	let shared = 0;
	while (shared < written.length - 1 && shared < real.length && written.at(-1 - shared) === real.at(-1 - shared)) shared += 1;
	if (shared === 0) return null;
	const folder = real.slice(0, real.length - shared);
	return {
		alias: `${written.slice(0, written.length - shared).join("/")}/`,
		folder: folder.length === 0 ? "" : `${folder.join("/")}/`
	};
}
// packages/core/src/remedies/paths/other-package.ts
function isInOtherPackage(facts, file, path) {
	const owner = facts.packageOf?.(path) ?? null;
	return owner !== null && owner !== facts.packageOf(file);
}
function writtenFor(facts, file, path, old) {
	const written = specifierFor(file, path, old);
	if (!isInOtherPackage(facts, file, path)) return written;
	const byName = facts.packageSpecifier?.(path) ?? null;
	if (byName !== null) return {
		text: byName,
		certain: true
	};
	return written.text.startsWith(".") ? null : written;
}
// packages/core/src/remedies/simulate/followers.ts
const FOLLOWERS = {};
const BLOCKED = {};
function followersOf(world, path, names) {
	return once(world.facts, FOLLOWERS, JSON.stringify([path, names]), () => importersOf$1(world, path, names, false));
}
function blockedFollowersOf(world, path, names) {
	return once(world.facts, BLOCKED, JSON.stringify([path, names]), () => importersOf$1(world, path, names, true));
}
const USES = {};
function usesOf({ judge, facts }, path) {
	return once(facts, USES, path, () => {
		const groups = verdictGroupsOf(judge);
		const own = groups.of(path);
		return (facts.importersOf?.(path) ?? []).flatMap((from) => {
			if (from === path) return [];
			return [(facts.importsOf?.(from) ?? []).flatMap((edge) => {
				if (edge.target.type !== "file" || edge.target.path !== path) return [];
				const use = {
					from,
					typeOnly: edge.typeOnly,
					names: edge.names.map(({ name }) => name)
				};
				if (edge.packageByPath === null && groups.allows(groups.of(from), own, edge.typeOnly)) return [{
					...use,
					forbidden: false,
					rule: null
				}];
				const { status, rule } = judge.judge({
					...edge,
					from
				});
				return [{
					...use,
					forbidden: status === "forbidden",
					rule
				}];
			})];
		});
	});
}
function importersOf$1(world, path, names, forbidden) {
	return usesOf(world, path).flatMap((all) => {
		const uses = all.filter((use) => use.forbidden === forbidden && (names === null || use.names.some((name) => names.includes(name))));
		const [first] = uses;
		return first === void 0 ? [] : [{
			from: first.from,
			typeOnly: uses.every(({ typeOnly }) => typeOnly),
			rule: forbidden ? first.rule : null
		}];
	});
}
// packages/core/src/remedies/move/move-declarations.ts
function moveTypes(context, homesFor) {
	if (!context.symbols.types || context.symbols.queriesValue || !context.symbols.named) return null;
	const moved = declarationsToMove(context);
	return moved === null || moved.along.some(({ kind }) => kind === "value") ? null : firstLegal(context, homesFor, moved);
}
function moveValue(context, homesFor) {
	const { symbols } = context;
	if (symbols.types || symbols.bare || !symbols.named) return null;
	const moved = declarationsToMove(context);
	return moved === null || isMapped(context.facts, moved.source) ? null : firstLegal(context, homesFor, moved);
}
function firstLegal(context, homesFor, moved) {
	const blocked = blockedFollowersOf(context, moved.source, context.symbols.names);
	const remedies = movesTo(context, homesFor, moved, blocked);
	if (blocked.length <= 1) return remedies.next().value ?? null;
	const chosen = homeForAll(context, homesFor, moved, blocked);
	return [...remedies].find(({ plan }) => plan.target === chosen) ?? null;
}
function* movesTo(context, homesFor, moved, blocked) {
	const declaring = context.judge.locate(moved.source)?.instance === context.to?.instance ? [] : homesOf(context.judge, moved.source);
	for (const home of existingFirst(context, [...homesFor(context), ...declaring])) {
		const remedy = moveTo(context, home, moved);
		if (remedy !== null && areLegal(context.judge, remedy.edges) && !worsens(context, remedy, blocked)) yield remedy;
	}
}
const HOMES = {};
function homeForAll(context, homesFor, moved, blocked) {
	const { judge, facts, symbols, reason } = context;
	return once(facts, HOMES, JSON.stringify([
		moved.source,
		symbols.names,
		reason.code
	]), () => {
		const groups = verdictGroupsOf(judge);
		const found = [...new Map(blocked.map(({ from }) => [groups.of(from), from])).values()].sort().flatMap((file) => {
			const from = judge.locate(file);
			return from === null ? [] : [...movesTo({
				...context,
				file,
				from
			}, homesFor, moved, blocked)];
		});
		const unsuited = new Map(found.map((remedy) => [remedy, unsuitedBy(context, remedy, blocked)]));
		return found.sort((a, b) => unsuited.get(a) - unsuited.get(b))[0]?.plan.target ?? null;
	});
}
function worsens({ judge, file }, { plan: { target } }, blocked) {
	return blocked.some(({ from, typeOnly, rule }) => {
		if (from === file || from === target) return false;
		const edge = {
			...fileEdge(from, target, typeOnly),
			packageByPath: null,
			specifier: ""
		};
		const verdict = judge.judge(edge);
		return verdict.status === "forbidden" && verdict.rule !== rule;
	});
}
function unsuitedBy(context, remedy, blocked) {
	const { target } = remedy.plan;
	return blocked.filter(({ from, typeOnly }) => from !== target && !hasRoute(context, from, target, typeOnly)).length;
}
function moveTo(context, home, moved) {
	const { file, symbols, facts } = context;
	const { source, along, imports, jsx } = moved;
	if (!isIndexName(symbols.first) && !suits(context, home, moved)) return null;
	const near = isComponentFile(source) ? file : source;
	const destination = destinationIn({
		...context,
		file: near
	}, home, symbols.first, newExtension(source, jsx));
	if (destination === null || destination.path === source) return null;
	const { path, exists } = destination;
	if (isInOtherPackage(facts, file, source) && !isInOtherPackage(facts, file, path)) return null;
	if (exists && path !== file && declares(context, path)) return useDeclared(context, path);
	if (exists && exportsOther(context, path, source)) return null;
	const fromImporter = path === file ? {
		entry: null,
		edges: []
	} : legalRoute(context, file, path, symbols.types);
	const fromSource = legalRoute(context, source, path, symbols.types);
	if (fromImporter === null || fromSource === null) return null;
	const followers = followersOf(context, source, namesOf$2(context, along)).filter(({ from }) => from !== file && from !== path).map(({ from, typeOnly }) => fileEdge(from, path, typeOnly));
	const entry = fromImporter.entry ?? fromSource.entry;
	const own = imports?.filter((edge) => edge.target.type !== "file" || edge.target.path !== path) ?? [];
	return {
		plan: {
			action: "move-declarations",
			key: symbols.types ? "move-type" : "move-value",
			applicability: imports === null || entry !== null || !symbols.plain ? "manual" : "suggested",
			symbols: namesOf$2(context, along),
			target: path,
			from: source,
			along: along.map(({ name }) => name),
			exists,
			entry
		},
		edges: [
			...fromImporter.edges,
			...fromSource.edges,
			...followers,
			...edgesFrom(path, own)
		]
	};
}
function suits(context, home, { source, along, imports }) {
	const { judge, file, symbols } = context;
	const sample = sampleIn(judge, home);
	if (sample === null) return true;
	if (!hasRoute(context, file, sample, symbols.types)) return false;
	const groups = verdictGroupsOf(judge);
	const own = groups.of(sample);
	const isLegal = (from, to, typeOnly) => from === to || from < 0 || groups.allows(from, to, typeOnly);
	const isImportLegal = ({ target, typeOnly }) => target.type === "file" ? isLegal(own, groups.of(target.path), typeOnly) : areLegal(judge, [{
		from: sample,
		target,
		typeOnly
	}]);
	return hasRoute(context, source, sample, symbols.types) && (imports ?? []).every(isImportLegal) && followersOf(context, source, namesOf$2(context, along)).every(({ from, typeOnly }) => from === file || isLegal(groups.of(from), own, typeOnly));
}
function namesOf$2({ symbols }, along) {
	return [...symbols.names, ...along.map(({ name }) => name)];
}
function declares({ facts, symbols }, path) {
	const exported = facts.exportsOf(path) ?? [];
	return symbols.plain && symbols.names.every((name) => exportNamed(exported, name)?.origin === null);
}
function exportsOther({ facts, edge }, path, source) {
	const exported = facts.exportsOf(path);
	return edge.names.some(({ name }) => {
		const known = exportNamed(exported, name);
		return known !== void 0 && known.origin?.path !== source;
	});
}
function useDeclared(context, path) {
	const { file, symbols } = context;
	const route = legalRoute(context, file, path, symbols.types);
	if (route === null) return null;
	const source = {
		names: symbols.names,
		path: route.entry ?? path,
		specifier: null
	};
	return {
		plan: {
			action: "reroute",
			key: "use-declared",
			applicability: "suggested",
			symbols: symbols.names,
			target: path,
			sources: [source],
			because: "declared-already"
		},
		edges: route.edges
	};
}
// packages/core/src/remedies/place/placements.ts
function incomingOf(judge, facts, file) {
	return (facts.importersOf?.(file) ?? []).filter((from) => from !== file && judge.locate(from) !== null).flatMap((from) => (facts.importsOf?.(from) ?? []).flatMap(({ target, typeOnly }) => target.type === "file" && target.path === file ? [{
		from,
		typeOnly
	}] : []));
}
function placementsFor(judge, facts, file, imports, incoming = [], suits = () => true) {
	const neighbours = [...imports.flatMap(({ target }) => target.type === "file" ? [target.path] : []), ...incoming.map(({ from }) => from)];
	const homes = [...[...new Map(neighbours.map((path) => [judge.locate(path)?.instance, path])).values()].flatMap((path) => homesOf(judge, path)), ...homesFromPath(judge, file)];
	const placements = new Map();
	const candidates = [...keptTails(judge, facts, file).map((kept) => ({
		...kept,
		keepsTail: true
	})), ...homes.filter(suits).map((home) => ({
		home,
		path: pathInHome(judge, facts, home, file),
		keepsTail: false
	}))];
	for (const { home, path, keepsTail } of candidates) {
		if (path === null || placements.has(path)) continue;
		const legal = imports.filter(({ target, typeOnly }) => areLegal(judge, [{
			from: path,
			target,
			typeOnly
		}])).length;
		const fits = legal + incoming.filter(({ from, typeOnly }) => areLegal(judge, [fileEdge(from, path, typeOnly)])).length;
		placements.set(path, {
			path,
			home,
			legal,
			keepsTail,
			fits,
			order: placements.size
		});
	}
	const named = (placement) => placement.home.layer !== null && mentions(file, placement.home.layer) ? 1 : 0;
	return [...placements.values()].sort((a, b) => b.fits - a.fits || b.legal - a.legal || Number(b.keepsTail) - Number(a.keepsTail) || named(b) - named(a) || isInvented(file, a) - isInvented(file, b) || sharedFolders(file, b.path) - sharedFolders(file, a.path) || a.path.split("/").length - b.path.split("/").length || height(judge, a.home) - height(judge, b.home) || a.order - b.order);
}
function pathInHome(judge, facts, home, file) {
	const entry = home.place.entry.instances;
	const byIndex = entry === "index" || entry === null && home.place.role === "provider" || Array.isArray(entry) && entry.some((glob) => typeof glob === "string" && /^index(?:\.|$)/.test(glob));
	const isNew = home.like === null && home.otherwise === kebabCase(stemOf(file)) && home.place.identity.length > 0;
	const names = byIndex && isNew ? [`index${extensionOf(file) ?? ""}`] : namesFor(file);
	return names.map((name) => pathIn(judge, home, name, true)).filter((path) => path !== null && names.includes(fileNameOf(path))).find((path) => path !== file && judge.unchecked(path) === null && !facts.exists(path) && !isTaken(judge, facts, file, path)) ?? null;
}
function namesFor(file) {
	const name = fileNameOf(file);
	const folder = fileNameOf(folderOf(file));
	const isTop = folder === "" || folder === "src";
	if (/^index\./.test(name)) return [name, `${isTop ? "entry" : folder}${name.slice(5)}`];
	return isTop ? [name] : [name, `${folder}-${name}`];
}
function isTaken(judge, facts, file, path) {
	const folder = folderOf(file);
	const name = fileNameOf(file);
	if (fileNameOf(path) !== name || path.split("/").slice(0, -1).includes(fileNameOf(folder))) return false;
	if (/^index\./.test(name)) return true;
	return namesakesIn(facts, folderOf(folder)).get(name)?.some((one) => one !== folder && judge.locate(`${one}/${name}`) === null) ?? false;
}
const NAMESAKES = {};
function namesakesIn(facts, parent) {
	return once(facts, NAMESAKES, parent, () => {
		const folders = new Map();
		for (const name of facts.foldersIn?.(parent) ?? []) {
			const folder = parent === "" ? name : `${parent}/${name}`;
			for (const file of facts.filesIn(folder)) {
				const known = folders.get(file);
				if (known === void 0) folders.set(file, [folder]);
				else known.push(folder);
			}
		}
		return folders;
	});
}
function keptTails(judge, facts, file) {
	const segments = file.split("/");
	return judge.policy.places.filter(capturesLayer).flatMap((place) => {
		const prefix = staticPrefix(place.pattern);
		const isBelow = prefix === "" || file.startsWith(`${prefix}/`);
		for (let from = 1; from < segments.length - 1; from += 1) {
			const path = [...prefix === "" ? [] : [prefix], ...segments.slice(from)].join("/");
			const at = judge.locate(path);
			if (at === null || at.place !== place || at.layer === null || path === file || judge.unchecked(path) !== null || facts.exists(path)) continue;
			if (isBelow ? segments[from] === at.layer : segments.slice(from, -1).includes(at.layer)) return [{
				path,
				home: {
					place,
					layer: at.layer,
					like: path
				}
			}];
		}
		return [];
	});
}
function homesFromPath(judge, file) {
	const { places, layers } = judge.policy;
	return places.flatMap((place) => {
		const prefix = staticPrefix(place.pattern);
		const below = file.startsWith(`${prefix}/`) ? file.slice(prefix.length + 1).split("/") : folderOf(file).split("/").slice(-1).concat("");
		const folder = below.length > 1 ? below[0] : "";
		const otherwise = kebabCase(folder === "" || layers.names.includes(folder) || folder === "src" ? stemOf(file) : folder);
		return (capturesLayer(place) ? layers.names.map((layer) => ({
			place,
			layer
		})) : [{
			place,
			layer: place.layer
		}]).map((home) => ({
			...home,
			like: null,
			otherwise
		}));
	});
}
function mentions(file, layer) {
	return file.split(/[/.\-_]/).includes(layer);
}
function height(judge, { layer }) {
	return layer === null ? -1 : judge.policy.layers.names.indexOf(layer);
}
function isInvented(file, { home: { place, like } }) {
	return Number(like === null && place.identity.length > 0 && !file.startsWith(`${staticPrefix(place.pattern)}/`));
}
function sharedFolders(path, other) {
	const kept = new Set(folderOf(other).split("/"));
	return folderOf(path).split("/").filter((folder) => kept.has(folder)).length;
}
// packages/core/src/remedies/place/tool-config.ts
const TOOLS = [
	"astro|babel|commitlint|craco|cypress|drizzle|esbuild|eslint|jest|karma|knip|lint-staged",
	"metro|next|nuxt|playwright|postcss|prettier|react-router|rollup|rsbuild|rspack|stylelint",
	"svelte|tailwind|tsup|vite|vitest|vue|wdio|webpack"
].join("|");
const CODE$1 = String.raw`\.[cm]?[jt]sx?`;
const DOTTED = new RegExp(String.raw`^\.[\w-]+rc${CODE$1}$`);
const NAMED = new RegExp(String.raw`^(?:${TOOLS})\.(?:[\w-]+\.)*(?:config|conf|setup|workspace)(?:\.[\w-]+)*${CODE$1}$`);
const ANY = new RegExp(String.raw`^[\w-]+\.(?:config|conf)(?:\.[\w-]+)*${CODE$1}$`);
const TASKS = new RegExp(String.raw`^(?:gulpfile|gruntfile)${CODE$1}$`, "i");
function isToolConfig(facts, file) {
	const name = fileNameOf(file);
	return DOTTED.test(name) || NAMED.test(name) || TASKS.test(name) || ANY.test(name) && facts.exists(inFolder$4(folderOf(file), "package.json"));
}
function uncheckedPathFor({ files, ignores }, facts, file) {
	const [isIn, isOut] = [compileGlobs(files), compileGlobs(ignores)];
	const paths = [];
	for (let folder = folderOf(file); folder !== "" && !facts.exists(inFolder$4(folder, "package.json")); folder = folderOf(folder)) paths.push(inFolder$4(folderOf(folder), fileNameOf(file)));
	return paths.reverse().find((one) => (!isIn(one) || isOut(one)) && !facts.exists(one));
}
function inFolder$4(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
// packages/core/src/remedies/move/misplaced-file.ts
const NAMED_BY_POSITION = /^(?:index|page|layout|route|loading|error|not-found|template|default|middleware|instrumentation|_app|_document|root|routes?|router|\+.*|main|app|.*\.(?:module|controller|resolver|gateway|entity|stories|story|config|d))\.[^.]+$/i;
const MOVES$1 = {};
function moveMisplacedFile({ judge, facts, target, file }) {
	const move = once(facts, MOVES$1, target, () => findMove(judge, facts, target));
	if (move === null || isInOtherPackage(facts, file, move.path)) return null;
	return {
		plan: {
			action: "move-file",
			key: "move-target",
			applicability: "suggested",
			from: target,
			target: move.path
		},
		edges: move.edges
	};
}
function findMove(judge, facts, target) {
	const imports = facts.importsOf?.(target);
	const at = judge.locate(target);
	const name = fileNameOf(target);
	if (imports == null || at === null || at.test || extensionOf(target) === null) return null;
	if (at.layer !== null && withoutExtension(target) === at.root) return null;
	if (NAMED_BY_POSITION.test(name) || isToolConfig(facts, target) || isMapped(facts, target) || !isMisplaced(judge, facts, target)) return null;
	const own = imports.filter((one) => one.target.type !== "unresolved");
	const incoming = incomingOf(judge, facts, target);
	const edgesAt = (path) => [...edgesFrom(path, own), ...incoming.map(({ from, typeOnly }) => fileEdge(from, path, typeOnly))];
	const isType = facts.exportsOf(target)?.every(({ kind }) => kind === "type") ?? false;
	const isLegalAt = (path) => staysInDomain(judge, at, path) && areLegal(judge, edgesAt(path));
	const suits = (home) => {
		const sample = sampleIn(judge, home);
		return sample === null || isLegalAt(sample);
	};
	const [best] = placementsFor(judge, facts, target, own, incoming, suits).filter(({ path, home }) => fileNameOf(path) === name && path !== target && isLegalAt(path) && isUsed({
		judge,
		facts
	}, home)).sort((a, b) => byKinship(target, a, b) || byHeight(judge, a, b) * (isType ? 1 : -1));
	return best === void 0 ? null : {
		path: best.path,
		edges: edgesAt(best.path)
	};
}
function staysInDomain(judge, { place, instance }, path) {
	return place.role !== "domain" || judge.locate(path)?.instance === instance;
}
function isMisplaced(judge, facts, target) {
	const exported = facts.exportsOf(target) ?? [];
	const used = (facts.importersOf?.(target) ?? []).filter((from) => from !== target && judge.locate(from)?.test === false).map((from) => forbiddenImports(judge, facts, from, target));
	const forbidden = used.flat();
	const count = used.filter((edges) => edges.length > 0).length;
	if (count < 2 || count <= used.length - count) return false;
	const names = new Set(forbidden.flatMap((edge) => edge.names.map(({ name }) => name)));
	if (names.has("*") || names.has("default")) return true;
	if (forbidden.every(({ typeOnly }) => typeOnly) && exported.some(({ kind }) => kind === "value")) return false;
	return names.size * 2 >= exported.length;
}
function forbiddenImports(judge, facts, from, target) {
	return (facts.importsOf?.(from) ?? []).filter((edge) => edge.target.type === "file" && edge.target.path === target && judge.judge({
		...edge,
		from
	}).status === "forbidden");
}
function byKinship(target, a, b) {
	return sharedStart(target, b.path) - sharedStart(target, a.path);
}
function byHeight(judge, a, b) {
	const height = ({ home }) => home.layer === null ? -1 : judge.policy.layers.names.indexOf(home.layer);
	return height(a) - height(b);
}
function sharedStart(path, other) {
	const [a, b] = [folderOf(path).split("/"), folderOf(other).split("/")];
	let count = 0;
	while (count < a.length && a[count] === b[count]) count += 1;
	return count;
}
// packages/core/src/remedies/move/move-file.ts
const MANIFEST = /^(?:package|deno|tsconfig(?:\.[\w-]+)*)\.jsonc?$/;
function isAsset({ target }) {
	return target !== "" && extensionOf(target) === null;
}
function moveAsset({ judge, facts, file, from, target, symbols }) {
	if (isInOtherPackage(facts, file, target) || MANIFEST.test(fileNameOf(target))) return null;
	const home = homesOf(judge, file).find(({ place, layer }) => place === from.place && layer === from.layer);
	const path = home === void 0 ? null : pathIn(judge, home, fileNameOf(target));
	if (path === null || path === target || facts.exists(path)) return null;
	return {
		plan: moveFile("move-asset", target, path, "manual"),
		edges: [fileEdge(file, path, symbols.types)]
	};
}
function moveComponent(context, homes) {
	const { judge, facts, file, target } = context;
	const imports = facts.importsOf?.(target) ?? null;
	if (isInOtherPackage(facts, file, target)) return null;
	for (const home of homes) {
		const path = pathIn(judge, home, fileNameOf(target));
		if (path === null || path === target || facts.exists(path)) continue;
		const edges = [
			fileEdge(file, path, false),
			...edgesFrom(path, imports ?? []),
			...following(context, target, path)
		];
		if (!areLegal(judge, edges)) continue;
		return {
			plan: moveFile("move-component", target, path, imports === null ? "manual" : "suggested"),
			edges
		};
	}
	return null;
}
function moveImporter(context, homes) {
	const { judge, facts, file, edge } = context;
	const others = facts.importsOf?.(file) ?? null;
	for (const home of homes) {
		const path = pathIn(judge, home, fileNameOf(file));
		if (path === null || path === file || facts.exists(path)) continue;
		const own = {
			from: path,
			target: edge.target,
			typeOnly: edge.typeOnly
		};
		if (!areLegal(judge, [own, ...following(context, file, path)]) || others !== null && !areLegalFrom(context, others, path)) continue;
		return {
			plan: moveFile("move-importer", file, path, others === null ? "manual" : "suggested"),
			edges: [own]
		};
	}
	return null;
}
function moveFile(key, from, target, applicability) {
	return {
		action: "move-file",
		key,
		applicability,
		target,
		from
	};
}
function following(context, from, to) {
	return followersOf(context, from, null).filter((follower) => follower.from !== context.file).map((follower) => fileEdge(follower.from, to, follower.typeOnly));
}
function areLegalFrom({ judge, facts }, imports, path) {
	return once(facts, imports, `from ${path}`, () => areLegal(judge, edgesFrom(path, imports)));
}
// packages/core/src/remedies/move/move-test-helper.ts
const MOST_FOLDERS_UP = 4;
function moveTestHelper(context) {
	const { judge, facts, file, target, symbols } = context;
	const moved = symbols.named ? declarationsToMove(context) : null;
	const source = moved?.source ?? target;
	const imports = (moved === null ? facts.importsOf?.(target) : moved.imports) ?? [];
	const edgesTo = (path) => [
		fileEdge(file, path, symbols.types),
		fileEdge(source, path, symbols.types),
		...edgesFrom(path, imports)
	];
	const name = symbols.named ? kebabCase(symbols.first) : `${stemOf(target)}-helper`;
	const extension = newExtension(source, moved?.jsx ?? true);
	let folder = folderOf(target);
	const folders = [folderOf(file)];
	for (let up = 0; up < MOST_FOLDERS_UP && folder !== ""; up += 1) {
		folders.splice(up, 0, folder);
		folder = folderOf(folder);
	}
	const path = folders.map((one) => `${one}/${name}${extension}`).find((candidate) => judge.locate(candidate)?.test === false && candidate !== file && !facts.exists(candidate) && areLegal(judge, edgesTo(candidate)));
	if (path === void 0) return leaveToTests(context);
	return {
		plan: {
			action: "move-declarations",
			key: "move-helper",
			applicability: "suggested",
			symbols: symbols.names,
			target: path,
			from: target,
			along: [],
			exists: false,
			entry: null
		},
		edges: edgesTo(path)
	};
}
function leaveToTests({ edge, file, symbols, target }) {
	if (symbols.types || edge.kind.startsWith("export")) return null;
	return {
		plan: {
			action: "delete-import",
			key: "leave-to-tests",
			symbols: symbols.names,
			target: file,
			because: "tests-only",
			path: target
		},
		edges: []
	};
}
// packages/core/src/remedies/reroute/delete-re-export.ts
function deleteReExport(context, belongs = null) {
	const { facts, file, target, symbols, edge } = context;
	const owner = facts.packageOf?.(file) ?? null;
	const isEntry = owner !== null && (facts.packageEntries?.(owner)?.some(({ path }) => path === file) ?? false);
	const isPlain = symbols.plain && !isEntry && belongs === null && /^export(?:-type)?$/.test(edge.kind) && isNamedEverywhere(context);
	const isNamed = isEntry && target !== "" && !isInOtherPackage(facts, file, target);
	return {
		plan: {
			action: "delete-re-export",
			key: "delete-re-export",
			...isPlain && target !== "" && { applicability: "suggested" },
			symbols: symbols.names,
			target: file,
			specifier: isNamed ? facts.packageSpecifier?.(target) ?? null : null,
			belongs
		},
		edges: []
	};
}
function isNamedEverywhere({ facts, file }) {
	return (facts.importersOf?.(file)?.flatMap((importer) => facts.importsOf?.(importer) ?? []).filter(({ target }) => target.type === "file" && target.path === file))?.every(({ names }) => names.length > 0 && names.every(({ name }) => name !== "*")) ?? false;
}
// packages/core/src/remedies/place/place-target.ts
const MOST_MOVED = 5;
function placeTarget(context) {
	const { judge, facts, file, target, edge } = context;
	const moves = once(facts, MOVES, target, () => movesFor(judge, facts, target)).filter(({ placement }) => areLegal(judge, [fileEdge(file, placement.path, edge.typeOnly)]));
	const move = moves.find(({ isLegal }) => isLegal) ?? moves[0];
	if (move === void 0) return null;
	const { placement, along, importers, isLegal } = move;
	return {
		plan: {
			action: "place-target",
			key: "place-target",
			applicability: isLegal && facts.importersOf?.(target) != null && facts.importsOf?.(target) != null ? "suggested" : "manual",
			target: placement.path,
			from: target,
			home: placement.home,
			along,
			importers: isLegal ? importers : null
		},
		edges: [...move.edges, fileEdge(file, placement.path, edge.typeOnly)]
	};
}
const MOVES = {};
function movesFor(judge, facts, target) {
	const along = unplacedImports(judge, facts, target);
	if (along === null) return [];
	const group = [target, ...along];
	const outside = group.flatMap((file) => importsOf(facts, file)).filter((one) => one.target.type !== "file" || !group.includes(one.target.path));
	const incoming = group.flatMap((file) => incomingOf(judge, facts, file).filter(({ from }) => !group.includes(from)).map((one) => ({
		...one,
		file
	})));
	return placementsFor(judge, facts, target, outside.filter((one) => one.target.type !== "unresolved"), incoming.filter(({ file }) => file === target)).flatMap((placement) => {
		const paths = new Map(group.map((file) => [file, file === target ? placement.path : pathIn(judge, placement.home, fileNameOf(file))]));
		if (![...paths].every(([file, path]) => path !== null && (file === target || path !== file && !facts.exists(path) && judge.unchecked(path) === null)) || new Set(paths.values()).size < paths.size) return [];
		const pathOf = (file) => paths.get(file) ?? file;
		const edges = group.flatMap((file) => resolvedImports(facts, file).map((one) => one.target.type === "file" ? fileEdge(pathOf(file), pathOf(one.target.path), one.typeOnly) : {
			from: pathOf(file),
			target: one.target,
			typeOnly: one.typeOnly
		}));
		if (!areLegal(judge, edges)) return [];
		const isLegal = areLegal(judge, incoming.map(({ from, file, typeOnly }) => fileEdge(from, pathOf(file), typeOnly)));
		return [{
			placement,
			along,
			importers: [...new Set(incoming.filter(({ file }) => file === target).map(({ from }) => from))],
			isLegal,
			edges
		}];
	});
}
function unplacedImports(judge, facts, file) {
	const found = new Set([file]);
	for (const one of found) {
		for (const { target } of importsOf(facts, one)) if (target.type === "file" && judge.locate(target.path) === null && isSourceFile(target.path) && !judge.isOutside(target.path)) found.add(target.path);
		if (found.size > MOST_MOVED) return null;
	}
	return [...found].slice(1);
}
function useOutsidePackage({ facts, file, target, edge }) {
	const specifier = target.startsWith("../") ? facts.packageSpecifier?.(target) ?? null : null;
	const name = specifier === null ? null : facts.packageOf?.(target) ?? null;
	if (specifier === null || name === null) return null;
	return {
		plan: {
			action: "reroute",
			key: "use-package-name",
			sources: [{
				names: [],
				path: target,
				specifier
			}],
			because: "to-declare"
		},
		edges: [{
			from: file,
			target: {
				type: "external",
				name
			},
			typeOnly: edge.typeOnly
		}]
	};
}
function renameTarget({ judge, facts, file, target, edge }) {
	const name = fileNameOf(target);
	const renamed = name.replace(/\.(config|min)(?=\.)/, "-$1").replace(/^\.(?=[\w-]*rc\.)/, "");
	const path = folderOf(target) === "" ? renamed : `${folderOf(target)}/${renamed}`;
	if (renamed === name || judge.unchecked(path) !== null || facts.exists(path)) return null;
	const incoming = incomingOf(judge, facts, target);
	return {
		plan: {
			action: "rename-file",
			key: "rename-target",
			applicability: "suggested",
			target: path,
			from: target
		},
		edges: [
			fileEdge(file, path, edge.typeOnly),
			...edgesFrom(path, resolvedImports(facts, target)),
			...incoming.map(({ from, typeOnly }) => fileEdge(from, path, typeOnly))
		]
	};
}
function checkTarget({ judge, facts, file, reason, target, edge }) {
	if (reason.code !== "unchecked" || reason.why !== "ignores" && reason.why !== "git" && reason.why !== "files") return null;
	if (![fileEdge(file, target, edge.typeOnly), ...edgesFrom(target, resolvedImports(facts, target))].every((one) => {
		const { status, rule, exceptions } = judge.judge({
			...one,
			packageByPath: null,
			specifier: ""
		}, target);
		return rule === null && status === "allowed" && exceptions.length === 0;
	})) return null;
	return {
		plan: {
			action: "check-file",
			key: "check-target",
			target,
			excludedBy: reason.why
		},
		edges: []
	};
}
function takeAndPlace(context) {
	const { judge, facts, target, edge } = context;
	const imports = importsOf(facts, target).filter((one) => one.target.type === "external" || one.target.type === "file" && judge.locate(one.target.path) !== null);
	const belongs = placementsFor(judge, facts, target, imports, incomingOf(judge, facts, target)).find(({ legal }) => legal === imports.length && imports.length > 0)?.path ?? null;
	if (edge.kind.startsWith("export")) return deleteReExport(context, belongs);
	const last = lastResort(context);
	return last.plan.action === "invert" && last.plan.key === "take-parameter" ? {
		...last,
		plan: {
			...last.plan,
			belongs
		}
	} : last;
}
function importsOf(facts, file) {
	return facts.importsOf?.(file) ?? [];
}
function resolvedImports(facts, file) {
	return importsOf(facts, file).filter((one) => one.target.type !== "unresolved");
}
// packages/core/src/remedies/plan.ts
const KINDS = [
	["move", [
		"move-declarations",
		"move-file",
		"copy-file",
		"move-import",
		"wrap-package",
		"wrap-file"
	]],
	["invert", [
		"invert",
		"take-component",
		"call-from-above",
		"call-on-server",
		"take-loader"
	]],
	["reroute", [
		"reroute",
		"publish",
		"use-wrapper",
		"reroute-pattern"
	]],
	["place", ["place-file", "place-target"]],
	["rename", ["rename-file"]],
	["delete", [
		"delete-import",
		"delete-re-export",
		"delete-barrel"
	]]
];
function kindOf$2({ action }) {
	return KINDS.find(([, actions]) => actions.includes(action))?.[0] ?? "edit";
}
// packages/core/src/remedies/reroute/use-closed-layer.ts
const MOST_FILES_READ$1 = 40;
function useClosedLayer(context, closed) {
	const { judge, facts, file, target, symbols } = context;
	const between = [...homesOf(judge, file), ...homesOf(judge, target)].filter(({ layer }) => layer !== null && closed.includes(layer));
	for (const home of between) {
		const folder = folderIn(judge, home);
		if (folder === null) continue;
		const exporting = facts.filesIn(folder).slice(0, MOST_FILES_READ$1).map((name) => `${folder}/${name}`).find((path) => {
			const exported = facts.exportsOf(path);
			return symbols.plain && symbols.names.every((name) => exportNamed(exported, name)?.origin === null) && areLegal(judge, [fileEdge(file, path, symbols.types)]);
		});
		if (exporting !== void 0) return {
			plan: {
				action: "reroute",
				key: "use-closed-layer",
				applicability: "suggested",
				symbols: symbols.names,
				target: exporting,
				sources: [{
					names: symbols.names,
					path: exporting,
					specifier: null
				}],
				because: "exports-them"
			},
			edges: [fileEdge(file, exporting, symbols.types)]
		};
		const path = destinationIn(context, home, stemOf(target), newExtension(target, false))?.path ?? pathIn(judge, home, fileNameOf(target));
		if (path === null) continue;
		const edges = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)];
		if (!areLegal(judge, edges)) continue;
		return {
			plan: {
				action: "wrap-file",
				key: "wrap-in-closed-layer",
				symbols: symbols.names,
				target: path
			},
			edges
		};
	}
	return null;
}
// packages/core/src/remedies/reroute/use-consumer-entry.ts
function useConsumerEntry(context) {
	const { judge, facts, file, target, symbols, from, to } = context;
	for (const home of homesOf(judge, target)) {
		const folder = folderIn(judge, home);
		if (folder === null) continue;
		const glob = reservedGlobs(home.place.entry.instances, from)[0];
		if (glob === void 0) continue;
		const path = entryPath(facts, `${folder}/${glob}`, newExtension(target, false));
		const edges = [fileEdge(file, path, symbols.types), fileEdge(path, target, symbols.types)];
		if (path === target || judge.locate(path)?.instance !== to?.instance || !areLegal(judge, edges)) continue;
		const isExported = facts.exportsOf(path)?.some(({ name }) => symbols.names.includes(name)) ?? false;
		const outline = {
			key: "use-shared-entry",
			applicability: "suggested",
			symbols: symbols.names,
			target: path
		};
		const sources = [{
			names: symbols.shown,
			path,
			specifier: null
		}];
		return {
			plan: isExported ? {
				...outline,
				action: "reroute",
				sources,
				because: null
			} : {
				...outline,
				action: "publish",
				exists: true,
				specifier: null,
				exported: null
			},
			edges
		};
	}
	return null;
}
function entryPath(facts, path, extension) {
	const bare = path.replace(/\.\*$/, "");
	if (extensionOf(bare) !== null) return bare;
	const found = fileOfStem(facts.filesIn(folderOf(bare)), fileNameOf(bare));
	return found === void 0 ? bare + extension : `${folderOf(bare)}/${found}`;
}
// packages/core/src/remedies/reroute/rewrite-specifier.ts
function specifierEdit({ edge, file, quote, loaders }, specifier) {
	return {
		file,
		start: edge.start,
		end: edge.end,
		text: quoted(loaders + specifier, edge.kind === "reference" ? "\"" : quote)
	};
}
function specifierTo$1({ edge, facts, file, target }, path) {
	return writtenFor(facts, file, path, {
		specifier: edge.specifier,
		path: target
	});
}
function rewriteSpecifier(context, key, { path, specifier, names }, because = null) {
	return {
		action: "reroute",
		key,
		applicability: "suggested",
		target: path,
		sources: [{
			path,
			specifier,
			names
		}],
		because,
		edits: [specifierEdit(context, specifier)]
	};
}
// packages/core/src/remedies/reroute/use-entry.ts
function useEntry$1(context) {
	const { facts, target, symbols } = context;
	if (symbols.names.length === 0 || !symbols.plain) return null;
	for (const entry of legalEntries(context)) {
		const found = symbols.names.map((name) => counterpartOf(facts, entry, target, name));
		const counterparts = found.filter((counterpart) => counterpart !== null);
		const remedy = counterparts.length === found.length && counterparts.every(({ name }) => mayExport(context, entry, name)) ? reroute(context, entry, counterparts, "use-entry") : null;
		if (remedy !== null) return remedy;
	}
	return null;
}
function mayExport({ facts, judge, symbols }, entry, name) {
	const origin = exportNamed(facts.exportsOf(entry), name)?.origin ?? null;
	return origin === null || areLegal(judge, [fileEdge(entry, origin.path, symbols.types)]);
}
function publish(context) {
	const { facts, file, target, symbols, judge } = context;
	const usable = legalEntries(context).filter((entry) => entry !== target && areLegal(judge, [fileEdge(entry, target, symbols.types)]));
	const near = (entry) => target.startsWith(`${folderOf(entry)}/`) ? folderOf(entry).length : 0;
	const entry = usable.sort((a, b) => near(b) - near(a) || Number(facts.exists(b)) - Number(facts.exists(a)))[0];
	if (entry === void 0) return null;
	return {
		plan: {
			action: "publish",
			key: "publish",
			applicability: symbols.named ? "suggested" : "manual",
			symbols: symbols.names,
			target: entry,
			exists: facts.exists(entry),
			specifier: specifierTo$1(context, entry)?.text ?? null,
			exported: symbols.named ? null : exportedBy(context, entry)
		},
		edges: [fileEdge(file, entry, symbols.types), fileEdge(entry, target, symbols.types)]
	};
}
function exportedBy({ facts, target }, entry) {
	const all = (facts.exportsOf(target) ?? []).filter(({ name }) => name !== "default");
	const names = all.flatMap(({ name }) => {
		const counterpart = counterpartOf(facts, entry, target, name);
		return counterpart?.same === true ? [counterpart.name] : [];
	});
	return names.length === 0 ? null : {
		names,
		missing: all.length - names.length
	};
}
function legalEntries(context) {
	const { file, symbols, target } = context;
	return entriesFor(context, file, target, symbols.types).filter((entry) => entry !== file);
}
function reroute(context, path, counterparts, key) {
	const { file, symbols } = context;
	const specifier = specifierTo$1(context, path);
	if (specifier === null) return null;
	const names = counterparts.map(({ name }) => name);
	const isCertain = specifier.certain && counterparts.every(({ same }) => same) && context.edge.kind !== "mock";
	const isRenamed = names.some((name, index) => name !== symbols.names[index]);
	return {
		plan: {
			action: "reroute",
			key,
			applicability: isRenamed || !isCertain ? "suggested" : "auto",
			symbols: names,
			target: path,
			sources: [{
				names,
				path,
				specifier: specifier.text
			}],
			because: key === "use-entry" ? null : "declared-there",
			...!isRenamed && { edits: [specifierEdit(context, specifier.text)] }
		},
		edges: [fileEdge(file, path, symbols.types)]
	};
}
// packages/core/src/remedies/reroute/use-origin.ts
const MOST_ORIGINS = 3;
function useOrigin(context) {
	const { facts, file, target, symbols } = context;
	if (!symbols.plain) return null;
	const exported = facts.exportsOf(target) ?? [];
	const origins = symbols.names.map((name) => exportNamed(exported, name)?.origin ?? null);
	if (!origins.every((origin) => origin !== null) || origins.some(({ path }) => path === file)) return null;
	const paths = [...new Set(origins.map(({ path }) => path))];
	const throughPackage = usePackage$1(context, paths);
	if (throughPackage !== null || paths.length > 1) return throughPackage ?? useOrigins(context, origins, paths);
	const counterparts = origins.map(({ name }) => ({
		name,
		same: true
	}));
	return reroute(context, paths[0], counterparts, "use-origin");
}
function usePackage$1(context, paths) {
	const { facts, judge, file, target, symbols } = context;
	const entries = [...new Set(paths.filter((path) => isInOtherPackage(facts, file, path)).map((path) => facts.packageOf(path)))].flatMap((name) => facts.packageEntries?.(name) ?? []);
	for (const { path } of entries) {
		if (path === target || !areLegal(judge, [fileEdge(file, path, symbols.types)])) continue;
		const found = symbols.names.map((name) => counterpartOf(facts, path, target, name));
		const same = found.filter((counterpart) => counterpart?.same === true);
		if (same.length === found.length && same.every((counterpart) => mayExport(context, path, counterpart.name))) return reroute(context, path, same.map((counterpart) => counterpart), "use-entry");
	}
	return null;
}
function useOrigins(context, origins, paths) {
	const { file, symbols } = context;
	const sources = paths.map((path) => ({
		path,
		specifier: specifierTo$1(context, path)?.text ?? null,
		names: origins.filter((origin) => origin.path === path).map(({ name }) => name)
	}));
	if (origins.some(({ name }, index) => name !== symbols.names[index]) || sources.length > MOST_ORIGINS || sources.some(({ specifier }) => specifier === null)) return null;
	return {
		plan: {
			action: "reroute",
			key: "use-origin",
			applicability: "suggested",
			symbols: symbols.names,
			target: paths[0],
			sources,
			because: "declared-there"
		},
		edges: paths.map((path) => fileEdge(file, path, symbols.types))
	};
}
// packages/core/src/remedies/reroute/use-package-name.ts
function usePackageName(context, packageName) {
	const { judge, facts, file, target, symbols } = context;
	const published = (facts.packageEntries?.(packageName) ?? []).filter(({ path }) => areLegal(judge, [fileEdge(file, path, symbols.types)]));
	const exportsAll = (path) => symbols.plain && symbols.names.every((symbol) => counterpartOf(facts, path, target, symbol)?.name === symbol);
	const direct = published.find(({ path }) => path === target) ?? published.find(({ path }) => exportsAll(path));
	if (direct !== void 0) return useSpecifier(context, direct.specifier, direct.path);
	const legal = indexesAbove(context).filter(({ path }) => areLegal(judge, [fileEdge(file, path, symbols.types)]));
	const exporting = legal.find(({ path }) => path === target || exportsAll(path));
	const own = exporting === void 0 && areLegal(judge, [fileEdge(file, target, symbols.types)]) ? facts.packageSpecifier?.(target) ?? null : null;
	if (own !== null) return useSpecifier(context, own, target);
	const entry = exporting ?? legal.find(({ path }) => areLegal(judge, [fileEdge(path, target, symbols.types)])) ?? null;
	const path = entry?.path ?? target;
	return {
		plan: {
			...planFor(context, {
				path,
				specifier: entry?.main ? packageName : published.find((one) => entry !== null && one.path === entry.path)?.specifier ?? null,
				names: symbols.shown
			}, exporting !== void 0 || entry === null),
			...exporting?.main && {
				applicability: "suggested",
				edits: [specifierEdit(context, packageName)]
			}
		},
		edges: [fileEdge(file, path, symbols.types)]
	};
}
function planFor({ symbols }, source, isExported) {
	const outline = {
		key: "use-package-name",
		symbols: symbols.names,
		target: source.path
	};
	return isExported ? {
		...outline,
		action: "reroute",
		sources: [source],
		because: null
	} : {
		...outline,
		action: "publish",
		exists: true,
		specifier: source.specifier,
		exported: null
	};
}
function useSpecifier(context, specifier, path) {
	const { file, symbols } = context;
	return {
		plan: {
			...rewriteSpecifier(context, "use-package-name", {
				path,
				specifier,
				names: symbols.shown
			}),
			symbols: symbols.names
		},
		edges: [fileEdge(file, path, symbols.types)]
	};
}
function indexesAbove({ facts, target }) {
	const indexes = [];
	for (let folder = folderOf(target); folder !== ""; folder = folderOf(folder)) {
		const index = indexOf(facts.filesIn(folder));
		if (index !== void 0) indexes.push(`${folder}/${index}`);
		if (facts.exists(`${folder}/package.json`)) {
			const isMain = (path) => [
				folder,
				`${folder}/src`,
				`${folder}/lib`
			].includes(folderOf(path));
			return indexes.map((path) => ({
				path,
				main: isMain(path)
			})).sort((a, b) => Number(b.main) - Number(a.main));
		}
	}
	return [];
}
// packages/core/src/remedies/reroute/use-wrapping-export.ts
const MOST_SHOWN = 3;
const MOST_READ = 40;
function useWrappingExport(context) {
	const { facts, file, target, symbols, edge, reason } = context;
	const isReExport = edge.kind.startsWith("export");
	if (symbols.types || !symbols.named || isReExport && reason.code !== "provider-internals") return null;
	const names = edge.names.map(({ name }) => name);
	const origin = names.length === 0 ? null : exportNamed(facts.exportsOf(target), names[0])?.origin;
	const wrapped = {
		type: "file",
		path: origin?.path ?? target
	};
	const declared = origin == null ? names : names.map((name) => exportNamed(facts.exportsOf(target), name)?.origin?.name ?? name);
	const values = declared.filter((_, index) => isValue(context, edge.names[index]));
	if (values.length === 0 && declared.length > 0) return null;
	for (const entry of entriesFor(context, file, target, false)) {
		if (entry === target) continue;
		const wrapping = wrappingExports(facts, entry, facts.exportsOf(entry) ?? [], wrapped, values);
		const offers = new Map(wrapping.map((one) => [one, offerOf(context, one, entry, wrapped)]));
		const isSure = [...offers.values()].includes("same");
		const found = wrapping.filter((one) => offers.get(one) === "same" || !isSure && offers.get(one) === "unknown");
		if (found.length === 0) continue;
		if (isReExport) return deleteReExport(context);
		const passing = names.length === 1 && symbols.plain ? passThrough(facts, entry, found, wrapped, declared[0]) : null;
		const exported = passing === null ? found.map(({ name }) => name) : [passing.name];
		return {
			plan: {
				action: "use-wrapper",
				key: "use-wrapping-export",
				...passing !== null && {
					applicability: "suggested",
					replacement: { member: passing.member }
				},
				target: entry,
				wrapper: found[0].origin?.path ?? entry,
				exported,
				wraps: symbols.values,
				symbols: exported
			},
			edges: [fileEdge(file, entry, false)]
		};
	}
	return null;
}
function isValue({ facts, target }, name) {
	return name !== void 0 && !name.typeOnly && exportNamed(facts.exportsOf(target), name.name)?.kind !== "type";
}
function offersUses(...given) {
	return offerOf(...given) !== "other";
}
function offerOf({ facts, file, edge }, { name, origin }, entry, wrapped) {
	const source = origin ?? {
		path: entry,
		name
	};
	const along = facts.belongingsOf?.(source.path, [source.name])?.along.map((one) => one.name) ?? [];
	const bound = (facts.importsOf?.(source.path) ?? []).filter(({ target }) => leadsTo(target, wrapped)).flatMap(({ names }) => names);
	const pairs = edge.names.flatMap((own) => {
		const other = bound.find((one) => one.name === own.name && one.name !== "*");
		if (own.local === null || other?.local == null) return [];
		const uses = facts.usesOf?.(source.path, other.local, [source.name, ...along]) ?? null;
		return [[facts.usesOf?.(file, own.local) ?? null, uses]];
	});
	if (pairs.length === 0) return "unknown";
	return pairs.some(([wanted, offered]) => wanted === null || sharesUse(wanted, offered)) ? "same" : "other";
}
function sharesUse(wanted, offered) {
	if (offered === null) return true;
	return wanted.has("other") || offered.has("other") || [...wanted].some((form) => offered.has(form));
}
function passThrough(facts, entry, found, wrapped, declared) {
	for (const { name, origin } of found) {
		const source = origin ?? {
			path: entry,
			name
		};
		const locals = (facts.importsOf?.(source.path) ?? []).filter(({ target }) => leadsTo(target, wrapped)).flatMap(({ names }) => names.flatMap((one) => one.name === declared && one.local !== null ? one.local : []));
		const same = facts.passThroughsOf?.(source.path).find(({ exported, callee }) => exported === source.name && locals.includes(callee));
		if (same !== void 0) return {
			name,
			member: same.member
		};
	}
	return null;
}
function wrappingExports(facts, path, exported, wrapped, names) {
	return exported.slice(0, MOST_READ).filter(({ name, kind, origin }) => {
		const source = origin ?? {
			path,
			name
		};
		if (kind !== "value" || name === "default" || isRaw(source, wrapped, names)) return false;
		const belongings = facts.belongingsOf?.(source.path, [source.name]);
		if (belongings == null) return false;
		return wrapped.type === "file" && source.path === wrapped.path ? belongings.along.some((one) => names.includes(one.name)) : belongings.imports.some((one) => leadsTo(one.target, wrapped) && sharesNames(one.names, names));
	}).slice(0, MOST_SHOWN);
}
function isRaw(source, wrapped, names) {
	return wrapped.type === "file" && source.path === wrapped.path && names.includes(source.name);
}
function leadsTo(target, wrapped) {
	return wrapped.type === "external" ? target.type === "external" && target.name === wrapped.name : target.type === "file" && target.path === wrapped.path;
}
function sharesNames(used, names) {
	return names.length === 0 || used === void 0 || used.some((name) => name === "*" || names.includes(name));
}
// packages/core/src/remedies/reroute/wrap-package.ts
const MOST_FILES_READ = 40;
function packageRemedies(context, name, allowedIn) {
	const { judge, file, from, symbols, edge } = context;
	const own = homesOf(judge, file).filter((home) => allowedIn.includes(home.place.name) || home.layer !== null && allowedIn.includes(home.layer));
	const others = judge.policy.places.filter((place) => place !== from.place && (allowedIn.includes(place.name) || place.layer !== null && allowedIn.includes(place.layer)));
	const slices = judge.policy.places.filter((place) => place.identity.includes("layer")).flatMap((place) => judge.policy.layers.names.filter((layer) => allowedIn.includes(layer) && layer !== from.layer).map((layer) => ({
		place,
		layer
	})));
	const instance = kebabCase(name.replace(/^@/, "").split("/")[0]);
	const known = others.flatMap((place) => instancesOf(context, place));
	const fresh = [...others.map((place) => homeOf$1(place, instance)), ...slices.map((slice) => ({
		...slice,
		like: null,
		otherwise: instance
	}))];
	if (edge.kind === "mock") return [takeParameter(context)];
	const declared = symbols.types ? declareMembers(context) : null;
	if (declared !== null) return [moveImporter(context, own), declared];
	if (roleOf$1(context) === "decorator") return [moveImporter(context, own), takeParameter(context)];
	const wrapper = firstWrapper(context, [...own, ...known], name);
	const remedies = [
		wrapper,
		...[...own].reverse().map((home) => wrap(context, home, name)),
		...wrapper === null ? fresh.map((home) => wrap(context, home, name)) : [],
		moveImporter(context, own),
		passDown(context, own)
	].filter((remedy) => remedy !== null);
	return remedies.length === 1 && remedies[0].plan.key === "move-importer" ? [...remedies, takeParameter(context)] : remedies;
}
function homeOf$1(place, instance) {
	return {
		place,
		layer: place.layer,
		like: null,
		otherwise: instance
	};
}
function instancesOf({ facts }, place) {
	if (patternCaptures(place.pattern).length === 0) return [homeOf$1(place, "")];
	return once(facts, place, "instances", () => (facts.foldersIn?.(staticPrefix(place.pattern)) ?? []).slice(0, MOST_FILES_READ).map((folder) => homeOf$1(place, folder)));
}
function firstWrapper(context, homes, name) {
	for (const home of homes) {
		const remedy = existingWrapper(context, home, name);
		if (remedy !== null) return remedy;
	}
	return null;
}
function existingWrapper(context, home, name) {
	const { judge, facts, file } = context;
	const folder = folderIn(judge, home);
	if (folder === null || facts.importsOf === void 0) return null;
	for (const wrapper of wrappersIn(context, folder, name)) {
		const route = wrapper === file ? null : legalRoute(context, file, wrapper, false);
		if (route === null) continue;
		if (context.symbols.bare) return {
			plan: {
				action: "move-import",
				key: "load-elsewhere",
				target: wrapper,
				toFolder: false
			},
			edges: []
		};
		const target = route.entry ?? wrapper;
		const published = facts.exportsOf(target) ?? [];
		const candidates = published.filter(({ name: exportName, kind, origin }) => kind === "value" && exportName !== "default" && (route.entry === null ? origin === null : origin?.path === wrapper));
		const throughFile = route.entry === null ? [] : published.filter(({ origin }) => origin?.path !== wrapper);
		const used = context.edge.names.map((one) => one.name);
		const wrapped = {
			type: "external",
			name
		};
		const exported = [...[used, []].map((names) => wrappingExports(facts, target, candidates, wrapped, names)).find((one) => one.length > 0)?.filter((one) => offersUses(context, one, target, wrapped)) ?? candidates, ...wrappingExports(facts, target, throughFile, {
			type: "file",
			path: wrapper
		}, [])].filter(({ name: exportName, origin }) => {
			const source = origin ?? {
				path: target,
				name: exportName
			};
			return !isResultUsed(context) || facts.isProcedure?.(source.path, source.name) !== true;
		}).slice(0, MOST_OFFERED).map((one) => one.name);
		return {
			plan: {
				action: "use-wrapper",
				key: "use-wrapper",
				target,
				wrapper,
				exported,
				...exported.length > 0 && { symbols: exported }
			},
			edges: route.edges
		};
	}
	return null;
}
const MOST_OFFERED = 3;
function isResultUsed(context) {
	const role = roleOf$1(context);
	return role === "called" || role === "constructed";
}
const questions = new WeakMap();
function wrappersIn({ judge, facts }, folder, name) {
	let question = questions.get(judge);
	if (question === void 0) questions.set(judge, question = {});
	return once(facts, question, `${folder}\0${name}`, () => facts.filesIn(folder).slice(0, MOST_FILES_READ).map((fileName) => `${folder}/${fileName}`).filter((path) => judge.locate(path)?.test === false).filter((path) => facts.importsOf?.(path)?.some((edge) => edge.target.type === "external" && edge.target.name === name && !edge.kind.startsWith("export")) ?? false));
}
function wrap(context, home, name) {
	const { judge, facts, file, edge } = context;
	const extension = newExtension(file, false);
	const edgesTo = (path) => [fileEdge(file, path, edge.typeOnly), {
		from: path,
		target: edge.target,
		typeOnly: edge.typeOnly
	}];
	const stem = isBuiltin(name) ? stemOf(file) : name.replace(/^@/, "");
	const path = [kebabCase(stem), "index"].map((one) => pathIn(judge, home, `${one}${extension}`)).find((one) => one !== null && one !== file && areLegal(judge, edgesTo(one)));
	if (path == null) return null;
	const plan = {
		action: "wrap-package",
		key: "wrap-package",
		target: path
	};
	return moveUsers(context, path, name) ?? {
		plan: {
			...plan,
			exists: facts.exists(path)
		},
		edges: edgesTo(path)
	};
}
const MOST_ALONG = 6;
function moveUsers(context, path, name) {
	const { judge, facts, file, edge } = context;
	const names = wrappingExports(facts, file, (facts.exportsOf(file) ?? []).filter(({ origin }) => origin === null), {
		type: "external",
		name
	}, []).map((one) => one.name);
	if (!names.map((one) => facts.shapeOf?.(file, one) ?? null).every((shape) => shape === "function" || shape === "class")) return null;
	const moved = names.length === 0 ? null : facts.belongingsOf?.(file, names, MOST_ALONG) ?? null;
	if (moved === null || edge.typeOnly || exportsAny(facts.exportsOf(path), names)) return null;
	const edges = [...edgesFrom(path, moved.imports), ...followersOf(context, file, names).map(({ from, typeOnly }) => fileEdge(from, path, typeOnly))];
	if (!areLegal(judge, edges)) return null;
	const along = moved.along.map((one) => one.name);
	return {
		plan: {
			action: "move-declarations",
			key: "wrap-package",
			applicability: "suggested",
			entry: null,
			symbols: [...names, ...along],
			target: path,
			from: file,
			along,
			exists: facts.exists(path)
		},
		edges
	};
}
function exportsAny(exported, names) {
	return names.some((name) => exportNamed(exported, name) !== void 0);
}
function passDown({ judge, file, edge }, homes) {
	for (const home of homes) {
		const folder = folderIn(judge, home);
		const path = pathIn(judge, home, "index.ts");
		if (folder === null || path === null) continue;
		const edges = [{
			from: path,
			target: edge.target,
			typeOnly: edge.typeOnly
		}, fileEdge(path, file, false)];
		const plan = {
			action: "call-from-above",
			key: "pass-down",
			target: folder,
			passes: "result"
		};
		if (areLegal(judge, edges)) return {
			plan,
			edges
		};
	}
	return null;
}
// packages/core/src/remedies/resolve/similar-names.ts
const MOST_COMPARED = 256;
const nameIndexes = new WeakMap();
function similarNames(names, stem, { most, whole }) {
	const wanted = stem.toLowerCase();
	const characters = charactersOf(wanted);
	const found = [];
	for (const other of candidates$1(nameIndexOf(names, whole), wanted)) {
		if (Math.abs(other.text.length - wanted.length) > most || bits(other.characters & ~characters) > most || bits(characters & ~other.characters) > most) continue;
		const steps = distanceWithin(wanted, other.text, most);
		if (steps !== null) found.push({
			name: other.name,
			steps
		});
	}
	return found.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1));
}
function candidates$1({ all, byStart, byEnd }, wanted) {
	return byStart === null || byEnd === null ? all : new Set([...around(byStart, wanted), ...around(byEnd, reverse(wanted))]);
}
function around({ keys, files }, key) {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (keys[middle] < key) low = middle + 1;
		else high = middle;
	}
	return files.slice(Math.max(0, low - MOST_COMPARED / 4), low + MOST_COMPARED / 4);
}
function nameIndexOf(names, whole) {
	let known = nameIndexes.get(names);
	if (known === void 0) nameIndexes.set(names, known = new Map());
	let nameIndex = known.get(whole);
	if (nameIndex === void 0) {
		const compared = names.map((name) => {
			const text = (whole && extensionOf(name) === null ? name : fileNameOf(withoutExtension(name))).toLowerCase();
			return {
				name,
				text,
				characters: charactersOf(text)
			};
		});
		const isLarge = compared.length > MOST_COMPARED;
		nameIndex = {
			all: compared,
			byStart: isLarge ? sortBy(compared, (text) => text) : null,
			byEnd: isLarge ? sortBy(compared, reverse) : null
		};
		known.set(whole, nameIndex);
	}
	return nameIndex;
}
function sortBy(list, keyOf) {
	const sorted = list.map((file) => ({
		file,
		key: keyOf(file.text)
	})).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
	return {
		keys: sorted.map(({ key }) => key),
		files: sorted.map(({ file }) => file)
	};
}
function reverse(text) {
	return [...text].reverse().join("");
}
function charactersOf(text) {
	let bitsOfText = 0;
	for (let index = 0; index < text.length; index += 1) bitsOfText |= 1 << (text.charCodeAt(index) & 31);
	return bitsOfText;
}
function bits(mask) {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}
// packages/core/src/remedies/resolve/build-output.ts
function useSource(context, wanted) {
	const { facts, file, symbols, edge, judge } = context;
	const source = facts.sourceOf?.(wanted) ?? null;
	if (source === null || source === file) return null;
	const written = () => writtenFor(facts, file, source, {
		specifier: edge.specifier,
		path: wanted
	})?.text;
	const { specifier, path } = isInOtherPackage(facts, file, source) ? entryFor(context, source) : {
		specifier: written(),
		path: source
	};
	if (specifier === void 0 || !areLegal(judge, [fileEdge(file, path, symbols.types)])) return null;
	return {
		plan: {
			...rewriteSpecifier(context, "use-source", {
				path,
				specifier,
				names: symbols.named ? symbols.shown : []
			}, path === source ? "build-source" : null),
			symbols: symbols.names
		},
		edges: [fileEdge(file, path, symbols.types)]
	};
}
function entryFor({ facts, symbols }, source) {
	const entries = facts.packageEntries?.(facts.packageOf(source)) ?? [];
	return entries.find(({ path }) => path === source) ?? entries.find(({ path }) => symbols.plain && exportsAll(facts.exportsOf(path) ?? [], symbols.names)) ?? {
		specifier: facts.packageSpecifier?.(source) ?? void 0,
		path: source
	};
}
// packages/core/src/remedies/resolve/other-folder.ts
function inOtherFolder(context) {
	const { file, edge, facts, judge } = context;
	const [, dots = "", tail = ""] = /^((?:\.\.?\/)+)([^?#]+)/.exec(edge.specifier) ?? [];
	if (tail === "" || tail.startsWith(".")) return [];
	const written = dots.split("/").filter((segment) => segment === "..").length;
	const others = Array.from({ length: 7 }, (_, up) => up).filter((up) => up !== written);
	for (const up of others.sort((a, b) => Math.abs(a - written) - Math.abs(b - written))) {
		const wanted = resolveFrom(file, `${"../".repeat(up)}${tail}`);
		const path = wanted === null ? null : fileAt(context, wanted);
		if (path === null || path === file || !areLegal(judge, [fileEdge(file, path, edge.typeOnly)])) continue;
		const specifier = writtenFor(facts, file, path, {
			specifier: edge.specifier,
			path: wanted
		})?.text;
		if (specifier !== void 0) return [useNearest(context, path, specifier)];
	}
	return [];
}
function useNearest(context, path, specifier) {
	const { file, edge } = context;
	return {
		plan: rewriteSpecifier(context, "use-nearest", {
			path,
			specifier,
			names: []
		}, "exists"),
		edges: [fileEdge(file, path, edge.typeOnly)]
	};
}
function fileAt({ facts, symbols }, wanted) {
	const inFolder = (folder) => folder === "" ? "" : `${folder}/`;
	const named = fileLike(facts.filesIn(folderOf(wanted)), fileNameOf(wanted));
	const index = named === void 0 ? indexOf(facts.filesIn(wanted)) : void 0;
	if (named === void 0 && index === void 0) return null;
	const path = named === void 0 ? `${inFolder(wanted)}${index}` : `${inFolder(folderOf(wanted))}${named}`;
	const exported = facts.exportsOf(path);
	return !symbols.plain || exported === null || exportsAll(exported, symbols.names) ? path : null;
}
// packages/core/src/remedies/resolve/file-of-name.ts
const SOURCE_FOLDERS = [
	"",
	"src",
	"app",
	"lib"
];
function fileOfName(context, why) {
	const { facts, file, edge, symbols } = context;
	const segments = edge.specifier.replace(/(?<=.)[?#].*$/, "").split("/").filter((segment) => segment !== "");
	const [first = "", ...below] = segments;
	const name = first.replace(/^[@~#$]+/, "");
	if (segments.includes("..") || /:/.test(first)) return null;
	const rest = name === "" ? below : [name, ...below];
	if (rest.length === 0) return null;
	if (why === "undeclared" && below.length === 0 && !symbols.plain) return null;
	for (let folder = folderOf(file);; folder = folderOf(folder)) {
		for (const source of SOURCE_FOLDERS) {
			const base = [folder, source].filter((part) => part !== "").join("/");
			const wanted = [base, ...rest].filter((part) => part !== "").join("/");
			const path = fileAt(context, wanted);
			if (path === null || path === file) continue;
			if (why === "undeclared" && below.length === 0 && !exportsAll(facts.exportsOf(path) ?? [], symbols.names)) continue;
			const specifier = writtenFor(facts, file, path, {
				specifier: `${relativeTo$1(file, wanted)}`,
				path: wanted
			})?.text;
			if (specifier === void 0) continue;
			const isWhole = below.length === 0;
			return {
				path,
				specifier,
				pattern: isWhole ? first : `${first}/*`,
				folder: isWhole ? path : [base, name].filter((part) => part !== "").join("/")
			};
		}
		if (folder === "") return null;
	}
}
// packages/core/src/remedies/resolve/missing-file.ts
function isGenerated$2(path) {
	return /(?:^|[/_.-])(?:generated|codegen|gen)(?:$|[/_.-])/i.test(path);
}
const MOST_NAMED = 3;
function missingFile(context, wanted) {
	const { facts, judge, file, edge } = context;
	const stem = fileNameOf(withoutExtension(wanted));
	const folder = folderOf(wanted);
	return {
		plan: {
			action: "edit-import",
			key: "missing-file",
			change: {
				type: "missing-file",
				path: wanted,
				nearest: similarNames(facts.filesIn(folder), stem, {
					most: stem.length,
					whole: extensionOf(wanted) === null
				}).map(({ name }) => folder === "" ? name : `${folder}/${name}`).filter((path) => path !== file && areLegal(judge, [fileEdge(file, path, edge.typeOnly)])).slice(0, MOST_NAMED)
			}
		},
		edges: []
	};
}
// packages/core/src/remedies/resolve/package-entry.ts
const MOST_REMEDIES = 2;
function packageEntryRemedies(context) {
	const { edge, judge, facts, file, symbols } = context;
	const name = edge.specifier.split("/").slice(0, edge.specifier.startsWith("@") ? 2 : 1).join("/");
	const wanted = edge.specifier.slice(name.length + 1);
	const legal = (facts.packageEntries?.(name) ?? []).filter(({ path }) => areLegal(judge, [fileEdge(file, path, symbols.types)]));
	const distance = ({ specifier }) => editDistance(wanted.slice(0, 80), specifier.slice(name.length + 1).slice(0, 80));
	const sorted = legal.toSorted((a, b) => distance(a) - distance(b));
	const exporting = symbols.plain ? sorted.filter(({ path }) => exportsAll(facts.exportsOf(path) ?? [], symbols.names)) : [];
	const similar = sorted.filter((entry) => distance(entry) <= Math.max(2, Math.floor(wanted.length / 3)));
	const chosen = (exporting.length > 0 ? exporting : similar).slice(0, MOST_REMEDIES);
	if (chosen.length > 0) return chosen.map((entry) => useEntry(context, entry, exporting.includes(entry)));
	const folder = isGenerated$2(wanted) ? folderOfPackage(context, name) : null;
	if (folder !== null) return [missingFile(context, folder === "" ? wanted : `${folder}/${wanted}`)];
	if (sorted.length > 0) return [fixWorkspace({
		type: "use-entry",
		name,
		entries: sorted.map(({ specifier }) => specifier)
	})];
	return [fixWorkspace(edge.specifier === name ? {
		type: "export-source",
		name
	} : {
		type: "use-subpath",
		name
	})];
}
function folderOfPackage({ facts }, name) {
	const [entry] = facts.packageEntries?.(name) ?? [];
	if (entry === void 0) return null;
	for (let folder = folderOf(entry.path);; folder = folderOf(folder)) {
		if (facts.exists(folder === "" ? "package.json" : `${folder}/package.json`)) return folder;
		if (folder === "") return null;
	}
}
function useEntry(context, { specifier, path }, isExported) {
	const { file, symbols } = context;
	return {
		plan: {
			...rewriteSpecifier(context, "use-package-entry", {
				path,
				specifier,
				names: isExported ? symbols.shown : []
			}, isExported ? "exports-them" : null),
			symbols: symbols.names
		},
		edges: [fileEdge(file, path, symbols.types)]
	};
}
function fixWorkspace(change) {
	const outline = { key: "fix-workspace" };
	return {
		plan: change.type === "export-source" ? {
			...outline,
			action: "edit-config",
			change
		} : {
			...outline,
			action: "edit-import",
			change
		},
		edges: []
	};
}
// packages/core/src/remedies/resolve/equivalent-packages.ts
const GROUPS = `
axios ky got node-fetch undici ofetch superagent cross-fetch isomorphic-fetch request needle wretch
date-fns dayjs moment luxon @js-joda/core date-fns-tz moment-timezone
uuid nanoid cuid @paralleldrive/cuid2 ulid ulidx short-uuid shortid
pino winston bunyan loglevel consola tslog log4js signale roarr
zod yup joi valibot superstruct io-ts arktype runtypes @sinclair/typebox ajv class-validator @effect/schema
lodash lodash-es underscore ramda remeda radash es-toolkit rambda
react-query @tanstack/react-query swr
redux @reduxjs/toolkit zustand jotai recoil mobx valtio xstate effector
classnames clsx cx class-names
styled-components @emotion/styled @linaria/react goober
formik react-hook-form final-form react-final-form @tanstack/react-form
prisma @prisma/client drizzle-orm typeorm sequelize knex kysely mikro-orm @mikro-orm/core objection
pg postgres pg-promise slonik @neondatabase/serverless @vercel/postgres
redis ioredis @upstash/redis
mysql mysql2
mongodb mongoose
chalk picocolors kleur colors ansi-colors colorette nanocolors ansis yoctocolors
commander yargs cac meow minimist arg citty clipanion sade oclif @oclif/core
glob fast-glob globby tiny-glob tinyglobby
rimraf del fs-extra trash
execa cross-spawn shelljs zx tinyexec
bcrypt bcryptjs argon2 @node-rs/argon2 @node-rs/bcrypt
jsonwebtoken jose fast-jwt
nodemailer resend @sendgrid/mail postmark
bull bullmq bee-queue agenda pg-boss
express fastify koa hono @hapi/hapi polka h3
js-yaml yaml
dotenv dotenv-flow env-var envalid @t3-oss/env-core @t3-oss/env-nextjs
marked markdown-it remark micromark showdown react-markdown
cheerio jsdom happy-dom linkedom node-html-parser
big.js bignumber.js decimal.js dinero.js currency.js
papaparse csv-parse fast-csv csvtojson
lucide-react react-icons @heroicons/react @tabler/icons-react phosphor-react @phosphor-icons/react
  react-feather
framer-motion motion react-spring @react-spring/web
chart.js recharts victory @nivo/core echarts d3 @visx/visx
sonner react-toastify react-hot-toast notistack
deepmerge ts-deepmerge deepmerge-ts defu merge-deep
fast-deep-equal deep-equal dequal react-fast-compare fast-equals
p-limit p-queue p-map async bottleneck
ws socket.io isows uWebSockets.js
mocha jest vitest ava @jest/globals tap jasmine
sinon testdouble ts-mockito jest-mock-extended vitest-mock-extended
msw nock axios-mock-adapter fetch-mock
@playwright/test playwright puppeteer cypress webdriverio
`.trim().split(/\n(?! )/).map((group) => group.split(/\s+/));
function equivalentsOf(name, declared) {
	const group = GROUPS.find((names) => names.includes(name));
	return group === void 0 ? [] : group.filter((other) => other !== name && declared.includes(other));
}
// packages/core/src/remedies/resolve/unknown-name.ts
const NOTHING$2 = {
	manifest: null,
	declared: [],
	declaredBy: null,
	aliases: [],
	aliasConfig: null,
	through: [],
	faults: []
};
function unknownNameRemedies(context, why) {
	const { facts, file, edge } = context;
	const known = facts.nameFacts?.(file, edge.specifier) ?? NOTHING$2;
	const found = edge.specifier.startsWith(".") ? null : fileOfName(context, why);
	const first = known.through.slice(0, 1).map((entry) => useNearest(context, entry.path, entry.specifier));
	const byPath = found === null || first.length > 0 ? null : useNearest(context, found.path, found.specifier);
	const define = found === null || first.length > 0 || why === "no-alias" && known.faults.length > 0 ? null : defineAlias(context, known, why, found);
	const faults = known.faults.slice(0, 1).map(repairConfig);
	const meant = first[0]?.plan.target ?? found?.path;
	const forbidden = meant === void 0 || areLegal(context.judge, [fileEdge(file, meant, edge.typeOnly)]) ? null : doWithout(meant);
	const isFound = found !== null || first.length > 0;
	const write = isFound ? null : writePath({
		type: "write-path",
		aliases: known.aliases
	});
	switch (why) {
		case "no-alias": return [
			...faults,
			...first,
			byPath,
			define,
			forbidden,
			write
		];
		case "no-imports": return [
			...first,
			byPath,
			define,
			forbidden,
			write,
			...faults
		];
		case "undeclared": {
			if (isFound) return [
				...first,
				byPath,
				define,
				forbidden
			];
			const name = nameOf$2(edge.specifier);
			if (name === known.ownName) return [writePath({
				type: "write-path-within",
				name,
				manifest: known.manifest
			})];
			const equivalents = equivalentsOf(name, known.declared).slice(0, 1).map((other) => usePackage(context, known, other, other, "same-purpose"));
			return [
				misspelled(context, known, name),
				...equivalents,
				declare$1(context, known, name),
				...faults
			];
		}
	}
}
function nameOf$2(specifier) {
	const bare = specifier.replace(/[?#].*$/, "").replace(/^\..*\/node_modules\//, "");
	return bare.split("/").slice(0, bare.startsWith("@") ? 2 : 1).join("/");
}
function doWithout(path) {
	return {
		plan: {
			action: "delete-import",
			key: "delete-import",
			because: "forbidden",
			path
		},
		edges: []
	};
}
function defineAlias({ file, edge }, { aliasConfig, manifest }, why, { path, pattern, folder }) {
	const config = why === "no-imports" ? manifest : aliasConfig;
	if (config === null) return null;
	const base = config.includes("/") ? config.slice(0, config.lastIndexOf("/") + 1) : "";
	if (config.startsWith("../") || !`${folder}/`.startsWith(base)) return null;
	return {
		plan: editConfig("define-alias", {
			type: "define-alias",
			config,
			pattern,
			folder: folder.slice(base.length)
		}, config),
		edges: [fileEdge(file, path, edge.typeOnly)]
	};
}
function repairConfig(fault) {
	return {
		plan: editConfig("repair-config", {
			type: "repair",
			fault
		}, fault.file),
		edges: []
	};
}
function writePath(change) {
	return {
		plan: {
			action: "edit-import",
			key: "write-path",
			change
		},
		edges: []
	};
}
function misspelled(context, known, name) {
	const { edge } = context;
	if (!edge.specifier.startsWith(name)) return null;
	const bare = name.replace(/^@[^/]+\//, "");
	const most = name.length <= 7 ? 1 : 2;
	const best = known.declared.filter((other) => !other.startsWith("@types/")).map((other) => ({
		other,
		steps: other.replace(/^@[^/]+\//, "") === bare && bare.length > 4 ? .5 : name.length < 4 ? null : distanceWithin(name, other, most)
	})).filter(({ steps }) => steps !== null).sort((a, b) => a.steps - b.steps || (a.other < b.other ? -1 : 1))[0];
	if (best === void 0) return null;
	const specifier = `${best.other}${edge.specifier.slice(name.length)}`;
	return usePackage(context, known, best.other, specifier, "misspelled");
}
function usePackage(context, { manifest }, name, specifier, because) {
	const outline = {
		action: "use-package",
		key: "use-declared-package",
		specifier,
		manifest,
		because
	};
	return {
		plan: because === "same-purpose" ? { ...outline } : {
			...outline,
			applicability: "suggested",
			edits: [specifierEdit(context, specifier)]
		},
		edges: [packageEdge(context, name)]
	};
}
function declare$1(context, { manifest, declaredBy }, name) {
	return {
		plan: editConfig("declare-package", {
			type: "declare-package",
			name,
			dev: context.from.test || context.edge.typeOnly,
			manifest,
			declaredBy
		}, manifest),
		edges: [packageEdge(context, name)]
	};
}
function editConfig(key, change, target) {
	return {
		action: "edit-config",
		key,
		change,
		...target !== null && { target }
	};
}
function packageEdge({ file, edge }, name) {
	return {
		from: file,
		target: {
			type: "external",
			name
		},
		typeOnly: edge.typeOnly
	};
}
// packages/core/src/remedies/resolve/unresolved-import.ts
const MOST_NEAREST = 2;
function unresolvedRemedies(context, why) {
	return [...meantBy(context, why), context.symbols.bare ? deleteUnused() : null];
}
function meantBy(context, why) {
	const { edge, file } = context;
	switch (why) {
		case "relative": {
			const wanted = resolveFrom(file, edge.specifier.replace(/[?#].*$/, ""));
			if (wanted === null) return [deleteUnused()];
			const source = useSource(context, wanted);
			return source === null ? meantByPath(context, wanted) : [source];
		}
		case "absolute": {
			const relative = edge.specifier.startsWith("/") ? edge.specifier.slice(1).replace(/[?#].*$/, "") : null;
			const inside = relative === null ? null : fromRoot(context, relative);
			return inside === null ? keepCopy(context) : [inside];
		}
		case "no-alias":
		case "no-imports":
		case "undeclared": {
			const remedies = legalRemedies(context, unknownNameRemedies(context, why));
			return remedies.length > 0 ? remedies : [deleteUnused()];
		}
		case "workspace": return packageEntryRemedies(context);
		case "alias": return meantByAlias(context);
		case "imports": return [fixMapping(why)];
	}
}
function meantByPath(context, wanted) {
	const near = [...inFolder$3(context, wanted), ...nearest(context, wanted)];
	const remedies = legalRemedies(context, [...near.length > 0 ? near : inOtherFolder(context), isGenerated$2(wanted) ? null : createFile(context, wanted)]);
	return remedies.length > 0 ? remedies : [isForbidden$1(context, wanted) ? deleteUnused() : missingFile(context, wanted)];
}
function isForbidden$1({ judge, file, edge }, wanted) {
	const path = extensionOf(wanted) === null ? `${wanted}${newExtension(file, false)}` : wanted;
	return judge.locate(path) !== null && !areLegal(judge, [fileEdge(file, path, edge.typeOnly)]);
}
function meantByAlias(context) {
	const { facts, file, edge } = context;
	const mapped = facts.nameFacts?.(file, edge.specifier)?.mapped ?? null;
	if (mapped === null) return [fixMapping("alias")];
	const { pattern, folder, path, config } = mapped;
	if (folder === "" || facts.filesIn(folder).length > 0 || (facts.foldersIn?.(folder) ?? []).length > 0) return meantByPath(context, path);
	const found = fileOfName(context, "no-alias");
	if (found === null) return [fixMapping("alias")];
	return [{
		plan: {
			action: "edit-config",
			key: "point-alias",
			target: config,
			change: {
				type: "point-alias",
				config,
				pattern,
				missing: folder,
				folder: found.folder,
				path: found.path
			}
		},
		edges: [fileEdge(file, found.path, edge.typeOnly)]
	}];
}
function inFolder$3(context, folder) {
	const { facts, judge, file, edge, symbols } = context;
	if (!symbols.plain) return [];
	const path = facts.filesIn(folder).map((name) => `${folder}/${name}`).find((one) => {
		return exportsAll(facts.exportsOf(one) ?? [], symbols.names) && areLegal(judge, [fileEdge(file, one, edge.typeOnly)]);
	});
	if (path === void 0) return [];
	const specifier = writtenFor(facts, file, path, {
		specifier: edge.specifier,
		path: folder
	})?.text;
	if (specifier === void 0) return [];
	return [{
		plan: rewriteSpecifier(context, "use-nearest", {
			path,
			specifier,
			names: symbols.shown
		}, "no-index"),
		edges: [fileEdge(file, path, edge.typeOnly)]
	}];
}
function nearest(context, wanted) {
	const { facts, judge, file, edge } = context;
	const stem = fileNameOf(withoutExtension(wanted));
	const folder = folderOf(wanted);
	const legal = [];
	for (const { name, steps } of similarNames(facts.filesIn(folder), stem, {
		most: Math.max(2, Math.floor(stem.length / 3)),
		whole: extensionOf(wanted) === null
	})) {
		const path = folder === "" ? name : `${folder}/${name}`;
		if (path !== file && areLegal(judge, [fileEdge(file, path, edge.typeOnly)])) legal.push({
			path,
			same: steps === 0
		});
		if (legal.length === MOST_NEAREST) break;
	}
	return legal.flatMap(({ path, same }) => {
		const specifier = writtenFor(facts, file, path, {
			specifier: edge.specifier,
			path: wanted
		})?.text;
		if (specifier === void 0) return [];
		const { plan, edges } = useNearest(context, path, specifier);
		return [{
			plan: same ? {
				...plan,
				applicability: "auto"
			} : plan,
			edges
		}];
	});
}
function createFile({ file, edge, facts, judge }, wanted) {
	const extension = isComponentFile(file) ? newExtension(file, false) : extensionOf(file) ?? ".ts";
	const path = facts.filesIn(wanted).length > 0 ? `${wanted}/index${extension}` : /\.[^./]+$/.test(fileNameOf(wanted)) ? toSource(wanted, file) : `${wanted}${extension}`;
	if (judge.locate(path) === null || extensionOf(path) === null && facts.filesIn(folderOf(path)).length === 0) return null;
	return {
		plan: {
			action: "edit-import",
			key: "create-file",
			target: path,
			change: {
				type: "create-file",
				path,
				names: extensionOf(path) !== null && !isComponentFile(path) ? edge.names.map(({ name }) => name).filter((name) => name !== "*") : []
			}
		},
		edges: [fileEdge(file, path, edge.typeOnly)]
	};
}
function fromRoot(context, wanted) {
	const segments = wanted.split("/").filter((segment) => segment !== "");
	for (let from = 0; from < Math.max(1, segments.length - 1); from += 1) {
		const remedy = fromFolder$1(context, segments.slice(from).join("/"));
		if (remedy !== null) return remedy;
	}
	return null;
}
function fromFolder$1(context, wanted) {
	const { facts, file, edge } = context;
	const name = facts.filesIn(folderOf(wanted)).find((one) => one === fileNameOf(wanted) || withoutExtension(one) === fileNameOf(withoutExtension(wanted)));
	if (name === void 0) return null;
	const path = folderOf(wanted) === "" ? name : `${folderOf(wanted)}/${name}`;
	const specifier = writtenFor(facts, file, path, {
		specifier: relativeTo$1(file, wanted),
		path
	})?.text;
	if (specifier === void 0) return null;
	return {
		plan: {
			...rewriteSpecifier(context, "use-relative", {
				path,
				specifier,
				names: []
			}),
			applicability: "auto"
		},
		edges: [fileEdge(file, path, edge.typeOnly)]
	};
}
function keepCopy({ file, edge }) {
	const name = fileNameOf(edge.specifier.replace(/[?#].*$/, "").replaceAll("\\", "/"));
	const path = `${folderOf(file)}/${name}`;
	const setting = {
		plan: {
			key: "read-at-run-time",
			action: "edit-import",
			change: { type: "read-at-run-time" }
		},
		edges: []
	};
	if (name === "") return [setting];
	return [{
		plan: {
			action: "copy-file",
			key: "keep-copy",
			target: path,
			from: edge.specifier
		},
		edges: [fileEdge(file, path, edge.typeOnly)]
	}, setting];
}
function fixMapping(why) {
	return {
		plan: {
			action: "edit-config",
			key: `fix-${why}`,
			change: { type: why === "alias" ? "correct-alias" : "correct-imports" }
		},
		edges: []
	};
}
function deleteUnused() {
	return {
		plan: {
			action: "delete-import",
			key: "delete-import",
			because: "unused",
			path: null
		},
		edges: []
	};
}
function toSource(path, file) {
	return isTypeScript$1(file) ? path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2") : path;
}
// packages/core/src/remedies/resolve/import-pattern.ts
const MOST_EXCLUDED = 3;
const MOST_LISTED = 12;
function patternRemedies(context) {
	const { file } = context;
	const { legal, forbidden } = matchedBy(context);
	if (legal.length === 0) return [{
		plan: {
			action: "delete-import",
			key: "remove-pattern",
			target: file,
			because: "no-legal-match",
			path: null
		},
		edges: []
	}, lastResort(context)];
	const edges = legal.map((path) => fileEdge(file, path, false));
	const narrowed = narrow(context, legal, forbidden);
	const isListed = patternForm(context.edge.specifier) === "computed" && legal.length <= MOST_LISTED;
	return [
		narrowed && {
			plan: editPattern("narrow-pattern", narrowed, file),
			edges
		},
		isListed ? {
			plan: editPattern("list-files", {
				type: "list-files",
				paths: legal.map((path) => relativeTo$1(file, path))
			}, file),
			edges
		} : null,
		lastResort(context)
	];
}
function unmatchedRemedies(context) {
	const { edge, file, facts } = context;
	const start = edge.specifier.replace(/(?:\$\{|[*?[{]| matching ).*$/s, "");
	const folder = edge.specifier.startsWith(".") ? resolveFrom(file, patternForm(edge.specifier) === "expression" ? start : folderOf(start)) : null;
	if (folder === null) return [...byPath$1(context, folderOf(start)), deleteUnused()];
	const entries = [...facts.filesIn(folder), ...(facts.foldersIn?.(folder) ?? []).map((name) => `${name}/`)];
	if (entries.length > 0) return [correct({
		type: "correct",
		folder,
		entries
	}), deleteUnused()];
	const similar = similarNames(facts.foldersIn?.(folderOf(folder)) ?? [], fileNameOf(folder), {
		most: Math.max(2, Math.floor(fileNameOf(folder).length / 3)),
		whole: true
	})[0];
	if (similar === void 0) return [correct({
		type: "correct-start",
		folder
	}), deleteUnused()];
	return [startWith(context, [folderOf(folder), similar.name].filter((part) => part !== "").join("/"), folder), deleteUnused()];
}
function byPath$1(context, start) {
	const { judge, facts, file } = context;
	const rest = start.split("/").slice(1).join("/");
	const folder = [start, ...rest === "" || /^[\w.-]/.test(start) ? [] : [`src/${rest}`, rest]].find((one) => facts.filesIn(one).length > 0);
	if (folder === void 0) return [];
	if (facts.filesIn(folder).some((name) => areLegal(judge, [fileEdge(file, `${folder}/${name}`, false)]))) return [startWith(context, folder, null)];
	return [{
		plan: {
			action: "delete-import",
			key: "delete-import",
			because: "forbidden",
			path: folder
		},
		edges: []
	}];
}
function startWith({ file }, folder, missing) {
	return {
		plan: {
			action: "reroute-pattern",
			key: "use-nearest",
			applicability: "suggested",
			target: folder,
			specifier: `${relativeTo$1(file, folder)}/`,
			missing
		},
		edges: []
	};
}
function correct(change) {
	return {
		plan: editPattern("correct-pattern", change, change.folder),
		edges: []
	};
}
function editPattern(key, change, target) {
	return {
		action: "edit-pattern",
		key,
		target,
		change
	};
}
function matchedBy({ judge, facts, file, edge, target }) {
	const siblings = (facts.importsOf?.(file) ?? []).filter(({ kind, specifier }) => kind === "glob" && specifier === edge.specifier);
	const paths = [...new Set([target, ...siblings.flatMap((one) => one.target.type === "file" ? [one.target.path] : [])])].sort();
	const isLegal = (path) => path !== target && areLegal(judge, [fileEdge(file, path, false)]);
	return {
		legal: paths.filter(isLegal),
		forbidden: paths.filter((path) => !isLegal(path))
	};
}
function patternForm(specifier) {
	return specifier.includes("${") ? "computed" : / matching \/.*\/\w*$/s.test(specifier) ? "expression" : "globs";
}
function narrow({ file, edge }, legal, forbidden) {
	const form = patternForm(edge.specifier);
	const relative = (paths) => paths.map((path) => relativeTo$1(file, path));
	if (form === "globs") {
		if (forbidden.length <= MOST_EXCLUDED) return {
			type: "exclude",
			globs: relative(forbidden)
		};
		const folder = commonFolder(forbidden);
		if (!legal.some((path) => path.startsWith(`${folder}/`))) return {
			type: "exclude",
			globs: relative([`${folder}/**`])
		};
	}
	const folder = commonFolder(legal);
	if (folder !== "" && !forbidden.some((path) => path.startsWith(`${folder}/`))) return {
		type: "start-at",
		path: `${relativeTo$1(file, folder)}/`
	};
	return form === "expression" ? {
		type: "exclude-by-expression",
		paths: relative(forbidden)
	} : null;
}
function commonFolder(paths) {
	const [first = [], ...others] = paths.map((path) => folderOf(path).split("/"));
	let shared = first.length;
	for (const other of others) {
		const differs = first.findIndex((segment, index) => other[index] !== segment);
		if (differs !== -1) shared = Math.min(shared, differs);
	}
	return first.slice(0, shared).join("/");
}
// packages/core/src/remedies/server/framework.ts
const FRAMEWORKS$1 = [
	["next", /^next$/],
	["sveltekit", /^@sveltejs\/kit$/],
	["nuxt", /^nuxt$/],
	["tanstack-start", /^@tanstack\/(?:react|solid|vue)-start$/],
	["react-router", /^@(?:remix-run|react-router)\/(?:node|dev|serve)$/],
	["astro", /^astro$/],
	["electron", /^electron$/]
];
function frameworkOf(context, file) {
	const declared = declaredFor(context, file);
	return FRAMEWORKS$1.find(([, name]) => declared.some((one) => name.test(one)))?.[0] ?? "none";
}
const SERVER_EXPORTS = /^(?:loader|action|getServerSideProps|getStaticProps|getInitialProps)$/;
function isBrowserCode(context, file) {
	const { facts } = context;
	const environment = facts.environmentOf?.(file);
	if (environment === void 0 || environment !== "browser" && environment !== null) return false;
	if (loadsData(context, file)) return false;
	const declared = declaredFor(context, file);
	if (declared.includes("ink")) return false;
	return environment === "browser" || /\.[jt]sx$/.test(file) && declared.includes("react-dom") && !declared.includes("next");
}
function loadsData({ facts }, file) {
	return (facts.exportsOf(file) ?? []).some(({ name }) => SERVER_EXPORTS.test(name));
}
function declaredFor({ facts }, file) {
	return facts.declaredFor?.(file) ?? [];
}
// packages/core/src/remedies/server/needs-server.ts
const MOST_FILES$1 = 80;
function importsServerCode(context) {
	const { edge, target } = context;
	if (edge.target.type === "external") return isServerPackage(edge);
	if (target === "") return false;
	const declared = declaredWhere(context.facts, target, edge.names.map(({ name }) => name));
	return once(context.facts, NEEDS, JSON.stringify(declared ?? target), () => leadsToServer(context, declared?.path ?? target, declared?.names ?? null));
}
const NEEDS = {};
function leadsToServer({ facts }, path, names) {
	if (facts.environmentOf?.(path) === "server-functions") return false;
	const files = new Set([path]);
	for (const file of files) {
		const environment = facts.environmentOf?.(file) ?? null;
		if (environment === "server") return true;
		if (environment !== null && file !== path) continue;
		const used = file === path && names !== null ? facts.belongingsOf?.(path, names)?.imports ?? null : null;
		const edges = (facts.importsOf?.(file) ?? []).filter((edge) => !edge.typeOnly && (used === null || isBare(edge) || used.some((one) => isSameTarget(one, edge))));
		if (edges.some(isServerPackage)) return true;
		for (const { target } of edges) if (target.type === "file" && files.size < MOST_FILES$1) files.add(target.path);
	}
	return false;
}
function isBare({ names }) {
	return names.length === 0;
}
function isSameTarget({ target: a }, { target: b }) {
	return a.type === "file" && b.type === "file" && a.path === b.path || a.type === "external" && b.type === "external" && a.name === b.name;
}
function isServerPackage({ target, specifier, names, typeOnly }) {
	return target.type === "external" && !typeOnly && needsServer({
		name: target.name,
		specifier,
		names: names.map(({ name }) => name)
	});
}
// packages/core/src/remedies/server/call-on-server.ts
function callOnServer(context) {
	const { edge, file, from, symbols } = context;
	if (symbols.types || symbols.bare || from.test || !/^(?:import|dynamic-import|require)$/.test(edge.kind)) return null;
	if (importsComponent(context) || !isBrowserCode(context, file) || !importsServerCode(context)) return null;
	const framework = frameworkOf(context, file);
	const { edges, ...way } = wayTo(context, framework);
	const isCalled = /^called/.test(roleOf$1(context) ?? "");
	return {
		plan: {
			action: "call-on-server",
			key: "call-on-server",
			symbols: symbols.names,
			framework,
			isCalled,
			...way
		},
		edges
	};
}
function wayTo(context, framework) {
	return serverFunctions(context) ?? loadingCaller(context, framework) ?? (/^(?:react-router|sveltekit)$/.test(framework) ? null : route(context)) ?? {
		by: "unknown",
		through: [],
		edges: []
	};
}
function serverFunctions({ judge, facts, file, target }) {
	const found = importersOf(facts, target).find((path) => facts.environmentOf?.(path) === "server-functions" && areLegal(judge, [fileEdge(path, target, false)]) && judge.judge({
		...fileEdge(file, path, false),
		packageByPath: null,
		specifier: ""
	}).status === "allowed");
	return found === void 0 ? null : {
		by: "server-function",
		target: found,
		through: [],
		edges: []
	};
}
function loadingCaller(context, framework) {
	const { file, target } = context;
	for (const [caller, through] of [[file, []], ...callersOf(context, file)]) {
		const path = loaderFor(context, framework, caller);
		const route = path === null || path === target ? null : legalRoute(context, path, target, false);
		if (route !== null) return {
			by: "caller",
			target: path,
			through,
			edges: route.edges
		};
	}
	return null;
}
function loaderFor(context, framework, caller) {
	const page = framework === "sveltekit" ? /\+(page|layout)(?:@[^.]*)?\.svelte$/.exec(caller) : null;
	if (page !== null) return `${folderOf(caller)}/+${page[1]}.server.ts`;
	if (caller === context.file || isBrowserCode(context, caller)) return null;
	if (framework === "next") return loadsData(context, caller) || /\.[jt]sx$/.test(caller) ? caller : null;
	if (framework === "react-router") return loadsData(context, caller) ? caller : null;
	return caller.endsWith(".astro") ? caller : null;
}
const ROUTE = /(?:^|\/)(?:route|\+server|[^/]+\.controller|[^/]+[.-]routes?)\.[cm]?[jt]s$|(?:^|\/)(?:api|routes)\/.+\.[cm]?[jt]s$/;
function route(context) {
	const { judge, facts, target } = context;
	const isRoute = (path) => ROUTE.test(path) && !/\.server\.\w+$/.test(path) && judge.locate(path)?.test === false && !isBrowserCode(context, path);
	const routes = importersOf(facts, target).filter((path) => isRoute(path) && areLegal(judge, [fileEdge(path, target, false)]));
	const same = /^called/.test(roleOf$1(context) ?? "") ? routes.find((path) => usesSame(context, path)) : void 0;
	if (same !== void 0) return {
		by: "same-route",
		target: same,
		through: [],
		edges: []
	};
	const near = routes[0] ?? (target === "" ? void 0 : [...callersOf(context, target).keys()].find(isRoute));
	return near === void 0 ? null : {
		by: "route",
		target: near,
		through: [],
		edges: []
	};
}
function usesSame({ facts, edge, target }, path) {
	const used = (facts.importsOf?.(path) ?? []).flatMap((one) => one.target.type === "file" && one.target.path === target && !one.typeOnly ? one.names.map(({ name }) => name) : []);
	return edge.names.length > 0 && edge.names.every(({ name }) => used.includes(name));
}
function importersOf(facts, target) {
	return target === "" ? [] : facts.importersOf?.(target) ?? [];
}
// packages/core/src/remedies/propose.ts
const SAME_FOR_RE_EXPORT = new Set([
	"unresolved",
	"unplaced",
	"unchecked",
	"provider-internals",
	"app-to-layer",
	"to-test",
	"instance-entry",
	"layer-entry",
	"package-by-path"
]);
const SAME_FOR_REFERENCE = new Set([
	"unresolved",
	"external",
	"unplaced",
	"unchecked",
	"provider-internals",
	"app-to-layer",
	"instance-entry",
	"layer-entry",
	"package-by-path"
]);
const CROSSES_ENVIRONMENTS = new Set([
	"external",
	"from-shared",
	"to-app",
	"provider-too-low",
	"cross-domain",
	"cross-domain-equal",
	"outside-to-domain",
	"later-layer",
	"unordered-layers"
]);
function proposeRemedies(context) {
	const legal = legalRemedies(context, [importAsType(context), ...candidates(context)]);
	const onServer = CROSSES_ENVIRONMENTS.has(context.reason.code) ? callOnServer(context) : null;
	if (onServer !== null && !legal.some(({ plan }) => isReady(plan))) return [...legal.filter((remedy) => keepsServerCode(context, remedy)), onServer];
	const remedies = context.edge.kind.startsWith("export") ? forReExport(context, legal) : legal;
	const first = remedies[0] ?? lastResortFor(context);
	return isReady(first.plan) || remedies.length === 0 ? [first] : remedies;
}
function keepsServerCode({ reason }, { plan }) {
	return plan.action === "use-wrapper" || reason.code === "external" && kindOf$2(plan) !== "invert";
}
function candidates(context) {
	const { edge, reason, symbols } = context;
	if (edge.kind === "glob") return edge.target.type === "file" ? patternRemedies(context) : reason.code === "unresolved" ? unmatchedRemedies(context) : [lastResortFor(context)];
	if (edge.kind === "reference" && !SAME_FOR_REFERENCE.has(reason.code)) return referenceRemedies(context);
	switch (reason.code) {
		case "unresolved": return unresolvedRemedies(context, reason.why);
		case "external": return packageRemedies(context, reason.name, reason.allowedIn);
		case "unplaced":
		case "unchecked": {
			const ready = [
				useOrigin(context),
				useOutsidePackage(context),
				...reason.code === "unchecked" ? [renameTarget(context), checkTarget(context)] : [],
				placeTarget(context)
			];
			if (ready.some((remedy) => remedy !== null && areLegal(context.judge, remedy.edges))) return ready;
			return [...edge.kind.startsWith("export") ? [] : moves(context, ownAndSharedHomes), takeAndPlace(context)];
		}
		case "from-shared": return context.to.place.role === "app" ? [useOrigin(context), ...moves(context, ownHomes)] : [
			useOrigin(context),
			moveImporter(context, homesOf(context.judge, context.target)),
			lastResort(context)
		];
		case "to-app": return [useOrigin(context), ...movesOrInversion(context, ownAndSharedHomes)];
		case "provider-too-low": return [useOrigin(context), (symbols.types ? declareStructure(context) : null) ?? callFromAbove(context)];
		case "provider-internals": return [
			useEntry$1(context),
			useOrigin(context),
			useWrappingExport(context) ?? publish(context)
		];
		case "cross-domain": return [
			useEntry$1(context),
			useOrigin(context),
			useConsumerEntry(context),
			useWrappingExport(context),
			declareStructure(context),
			symbols.types ? null : publish(context)
		];
		case "cross-domain-equal": return [
			useOrigin(context),
			useConsumerEntry(context),
			...movesOrInversion(context, (one) => [...lowerHomes(one), ...sharedHomes(one)])
		];
		case "outside-to-domain": return [useOrigin(context), declareStructure(context)];
		case "app-to-layer": return [
			useEntry$1(context),
			useWrappingExport(context) ?? publish(context),
			useOrigin(context)
		];
		case "later-layer":
		case "unordered-layers": return [useOrigin(context), ...movesOrInversion(context, commonHomes)];
		case "past-closed": return [useOrigin(context), useClosedLayer(context, reason.closed)];
		case "to-test": return [moveTestHelper(context)];
		case "instance-entry": return [
			useEntry$1(context),
			reason.reserved ? useConsumerEntry(context) : null,
			publish(context),
			useOrigin(context)
		];
		case "layer-entry": return [
			useEntry$1(context),
			publish(context),
			useOrigin(context)
		];
		case "package-by-path": return [usePackageName(context, reason.packageName)];
	}
}
function forReExport(context, remedies) {
	if (SAME_FOR_RE_EXPORT.has(context.reason.code)) return [...remedies];
	const kept = remedies.filter(({ plan }) => kindOf$2(plan) !== "invert" && plan.key !== "publish");
	const ready = kept.filter(({ plan }) => isReady(plan));
	if (ready.length > 0) return ready;
	if (!context.symbols.types) return [deleteReExport(context), ...kept];
	const declared = kept.length === 0 ? declareInPlace(context) : null;
	return [
		...kept,
		deleteReExport(context),
		...declared === null ? [] : [declared]
	];
}
function importAsType({ edge, file, target, symbols }) {
	if (!(!edge.typeOnly && (edge.kind === "import" || edge.kind === "export")) || !symbols.types || !symbols.named || target === "") return null;
	return {
		plan: {
			action: "edit-import",
			key: "use-import-type",
			applicability: "suggested",
			symbols: symbols.names,
			change: { type: "import-type" }
		},
		edges: [fileEdge(file, target, true)]
	};
}
function isReady({ key }) {
	return key === "use-origin" || key === "use-entry" || key === "use-import-type";
}
function lastResortFor(context) {
	return context.reason.code === "external" ? takeParameter(context) : lastResort(context);
}
function moves(context, homesFor) {
	if (isAsset(context)) return context.symbols.bare ? [lastResort(context)] : [moveAsset(context), lastResort(context)];
	if (importsComponent(context)) return [moveComponent(context, highestFirst(context, homesFor))];
	return [moveTypes(context, homesFor), moveValue(context, (one) => highestFirst(one, homesFor))];
}
function highestFirst(context, homesFor) {
	const homes = homesFor(context);
	return [...homes.filter(({ layer, place }) => place === context.from.place && layer === context.from.layer), ...[...homes].reverse()];
}
function movesOrInversion(context, homesFor) {
	const misplaced = moveMisplacedFile(context);
	if (misplaced !== null) return context.symbols.types ? [misplaced] : [misplaced, invert$1(context)];
	const moved = moves(context, homesFor);
	return isAsset(context) || context.symbols.types && moved.some((remedy) => remedy !== null) ? moved : [...moved, invert$1(context)];
}
function ownHomes({ judge, file }) {
	return homesOf(judge, file);
}
function ownAndSharedHomes(context) {
	return [...ownHomes(context), ...sharedHomes(context)];
}
function commonHomes(context) {
	const own = ownHomes(context);
	return context.from.instance === context.to.instance ? own : [...own, ...homesOf(context.judge, context.target)];
}
function sharedHomes({ judge, symbols }) {
	return homesByRole(judge, "shared", kebabCase(symbols.first));
}
function lowerHomes({ judge, target, to }) {
	const { places, layers } = judge.policy;
	const below = to?.layer == null ? [] : layers.below[to.layer] ?? [];
	return layers.names.filter((layer) => below.includes(layer)).flatMap((layer) => [...places.filter((place) => place.layer === layer).map((place) => ({
		place,
		layer,
		like: null
	})), {
		place: to.place,
		layer,
		like: target
	}]);
}
// packages/core/src/remedies/simulate/required-entries.ts
function withNeeds(judge, fix, edges) {
	const judgements = edges.map((edge) => judge.judge({
		...edge,
		packageByPath: null,
		specifier: ""
	}));
	const exceptions = judgements.flatMap((judgement) => judgement.exceptions);
	const allows = judgements.flatMap((judgement) => judgement.allows);
	return exceptions.length + allows.length === 0 ? fix : changedFix(fix, { needs: {
		exceptions,
		allows
	} });
}
// packages/core/src/texts/fit.ts
const MAX_FIXES = 3;
const MAX_FIX_TEXT = 300;
const MAX_INLINE = 500;
let detail = "fitted";
function withDetail(wanted, describe) {
	const before = detail;
	detail = wanted;
	try {
		return describe();
	} finally {
		detail = before;
	}
}
function briefMessage(what) {
	return detail === "brief" ? {
		what: flatten(what()),
		fix: [],
		not: ""
	} : null;
}
function fitMessage(what, fixes, not) {
	let message = {
		what: flatten(what),
		fix: [],
		not: flatten(not)
	};
	if (detail === "whole") return {
		...message,
		fix: fixes.map((fix) => changedFix(fix, { title: flatten(fix.title) }))
	};
	for (const fix of fixes.slice(0, MAX_FIXES)) {
		const longer = {
			...message,
			fix: [...message.fix, changedFix(fix, { title: flatten(fix.title) })]
		};
		if (fits(longer)) message = longer;
		else if (message.fix.length === 0) message = {
			...message,
			fix: [changedFix(fix, { title: shorten(flatten(fix.title), roomForFix(message, fix)) })]
		};
	}
	return message;
}
function roomForFix(message, fix) {
	const frame = {
		...message,
		fix: [{
			...fix,
			title: ""
		}]
	};
	return Math.min(MAX_FIX_TEXT - fixText$1(frame).length, MAX_INLINE - inlineMessage(frame).length);
}
function shorten(title, room) {
	const end = [...title.slice(0, room).matchAll(/[;.](?= )/g)].map(({ index }) => index).findLast((at) => at >= room / 2 && (title.slice(0, at).split("`").length - 1) % 2 === 0);
	return end === void 0 ? clip(title, room) : `${title.slice(0, end)}.`;
}
function fixText$1(message) {
	const inline = inlineMessage(message);
	return inline.slice(message.what.length, inline.length - message.not.length).trim();
}
function fits(message) {
	return fixText$1(message).length <= MAX_FIX_TEXT && inlineMessage(message).length <= MAX_INLINE;
}
// packages/core/src/texts/fix.ts
function toFix(plan, title) {
	const { key, applicability = "manual", symbols, target, edits } = plan;
	return withPlan({
		key,
		kind: kindOf$2(plan),
		title,
		applicability,
		...symbols !== void 0 && { symbols },
		...target !== void 0 && { target },
		...edits !== void 0 && { edits }
	}, plan);
}
// packages/core/src/texts/labels.ts
function placeRefOf(location) {
	return {
		place: location.place.name,
		...location.place.identity.length > 0 ? { domain: location.domain } : {},
		...location.layer === null ? {} : { layer: location.layer }
	};
}
function placeLabel(place) {
	if (place.role === "domain") return place.name;
	const folder = staticPrefix(place.pattern).split("/").at(-1);
	return folder === "" || folder === "." || folder === "src" ? place.name : folder;
}
function layerLabel(location) {
	return location.layer ?? instanceLabel(location);
}
function instanceLabel(location) {
	const { identity } = location.place;
	if (identity.length === 0) return placeLabel(location.place);
	return identity.includes("domain") ? location.domain : JSON.parse(location.instance)[1].join("/");
}
function fullLabel(location) {
	if (location.place.identity.length === 0) return layerLabel(location);
	const instance = instanceLabel(location);
	return location.layer === null || location.place.identity.includes("layer") ? instance : `${instance}/${location.layer}`;
}
function scopeLabel({ policy }, scope) {
	const place = policy.places.find((one) => one.name === scope);
	return place === void 0 ? scope : placeLabel(place);
}
function homeLabel({ layer, place }) {
	return clip(clean(layer ?? placeLabel(place)), 32);
}
// packages/core/src/texts/cross-domain-law.ts
function crossDomainLaws({ policy }, from, to, layer) {
	const [here, there] = [from, to].map((location) => clip(clean(instanceLabel(location)), 32));
	const only = policy.typeOnly === "allow" ? " except types" : "";
	const allowed = policy.crossDomain.allow.filter((allow) => connects(allow, from.domain, to.domain));
	const back = policy.crossDomain.allow.some((allow) => connects(allow, to.domain, from.domain));
	if (allowed.length > 0) {
		const forLayer = allowed.filter(({ fromLayers }) => fromLayers === null || fromLayers.includes(layer ?? ""));
		return [forLayer.length > 0 ? `; ${here} may import only ${listNames([...new Set(forLayer.flatMap(({ layers }) => layers ?? []))])} from ${there}` : `; in ${here}, only ${listNames([...new Set(allowed.flatMap(({ fromLayers }) => fromLayers ?? []))])} may import ${there}`, `; ${here} may not import this from ${there}`];
	}
	const general = `; domains may not import each other${only}`;
	if (back) return [`; ${here} may not import ${there}${only}`, general];
	return here === there ? [general] : [`; ${here} and ${there} may not import each other${only}`, general];
}
function connects({ from, to }, importer, target) {
	return compileNameGlob(from)(importer) && compileNameGlob(to)(target);
}
// packages/core/src/texts/words.ts
const NOUNS = {
	url: "URL",
	reference: "reference",
	mock: "mock",
	require: "require",
	export: "re-export",
	"export-type": "re-export",
	"export-all": "re-export"
};
function nounOf(kind) {
	return NOUNS[kind] ?? "import";
}
function specifierNoun(kind) {
	return `${nounOf(kind)} ${kind === "reference" ? "to" : "of"}`;
}
function imperativeOf(kind) {
	if (kind.startsWith("export")) return "Re-export";
	return kind === "require" ? "Require" : kind === "mock" ? "Take" : "Import";
}
function listOf$1({ symbols }) {
	return listNames(symbols.shown);
}
function phraseOf({ symbols, file, target }) {
	const shortName = (path) => clip(clean(fileNameOf(path)), 32);
	const { types, queriesValue, named, shown } = symbols;
	if (!named) return `what ${shortName(file)} uses from ${shortName(target)}`;
	return `${types && !queriesValue ? shown.length > 1 ? "types " : "type " : ""}${listNames(shown)}`;
}
function pronounOf({ symbols }) {
	return symbols.shown.length > 1 ? "them" : "it";
}
function packageOf({ edge }) {
	return edge.target.type === "external" ? clip(clean(edge.target.name), 60) : showSpecifier(edge.specifier);
}
function targetOf$2(context) {
	return context.target === "" ? packageOf(context) : showPath(context.target);
}
const ACTIONS = {
	export: "re-exports",
	"export-type": "re-exports",
	"export-all": "re-exports",
	require: "requires",
	reference: "references",
	mock: "mocks",
	url: "points to"
};
function whatOf(context) {
	const { edge, file, target, symbols } = context;
	const { from, to, laws } = clauseOf(context);
	const sentence = (importer, object, law) => `${importer}${bracket(from)} ${ACTIONS[edge.kind] ?? "imports"} ${object}${bracket(to)}${law}.`;
	const specifier = (max) => clipMiddle(clean(edge.specifier), max) || "an empty specifier";
	const matching = (max, law) => sentence(shortPath(file, max), `${specifier(max)}, which matches ${shortPath(target, max)}`, law);
	const drafts = edge.kind === "glob" && edge.target.type === "file" ? [...laws.map((law) => matching(36, law)), matching(24, laws.at(-1))] : [
		...symbols.named ? laws.map((law) => sentence(shortPath(file), `${phraseOf(context)} from ${specifier(56)}`, law)) : [],
		...laws.map((law) => sentence(shortPath(file), specifier(56), law)),
		sentence(shortPath(file, 28), specifier(28), laws.at(-1))
	];
	return drafts.find((draft) => draft.length <= 160) ?? clip(drafts.at(-1), 160);
}
function lawOf(context) {
	return clauseOf(context).laws[0];
}
function bracket(label) {
	return label === "" ? "" : ` (${clip(clean(label), 28)})`;
}
function clauseOf({ reason, from, to, judge, layer, target, edge }) {
	const here = name$1(layerLabel(from));
	const there = to === null ? "" : name$1(layerLabel(to));
	const own = layer === null ? here : name$1(layer);
	const asTest = from.test && layer !== null && layer !== from.layer ? `; tests of ${instanceName(from)} may import only what ${own} may` : null;
	const clause = (a, b, ...laws) => ({
		from: a,
		to: b,
		laws
	});
	const instances = (...laws) => clause(instanceLabel(from), to === null ? "" : instanceLabel(to), ...laws);
	const layers = (...laws) => to !== null && from.instance !== to.instance ? clause(fullLabel(from), fullLabel(to), ...laws) : clause(layerLabel(from), to === null ? "" : layerLabel(to), ...laws);
	switch (reason.code) {
		case "unresolved": return clause("", "", edge.kind === "glob" && reason.why === "relative" ? ", which does not match any file" : UNRESOLVED[reason.why]);
		case "external": {
			if (reason.allowedIn.length === 0) return clause(fullLabel(from), "", "; no place may import that package");
			const scopes = reason.allowedIn.map((one) => scopeLabel(judge, one));
			const law = `; only ${listNames(scopes, 5)} may import ${name$1(reason.name, 40)}`;
			return clause(fullLabel(from), "", law, "; that package belongs elsewhere");
		}
		case "unplaced": {
			const state = target.startsWith("../") ? "is outside the project" : "does not match any place";
			const short = target.startsWith("../") ? [] : [`; ${shortPath(target)} ${state}`];
			return clause(fullLabel(from), "", `; ${shownTarget(target)} ${state}`, ...short, `; that file ${state}`);
		}
		case "unchecked": {
			const why = UNCHECKED[reason.why];
			return clause(fullLabel(from), "", `; ${shownTarget(target)} ${why}`, `; that file ${why}`);
		}
		case "from-shared": return clause(here, fullLabel(to), `; ${here} may import nothing else in the repository`, `; ${here} may import only ${here}`);
		case "to-app": return clause(fullLabel(from), there, `; nothing outside ${instanceName(to)} may import it`);
		case "provider-too-low": return clause(here, instanceLabel(to), `; only ${floor(judge, reason.usableFrom)} may use ${instanceName(to)}`);
		case "provider-internals": {
			const [provider, entry] = [instanceName(to), entryNoun(to, "instances")];
			return clause("", "", `, an internal file of ${provider}; import it through its ${entry}`, `; import ${provider} through its ${entry}`);
		}
		case "cross-domain": return instances(...crossDomainLaws(judge, from, to, layer));
		case "cross-domain-equal":
			if (to.layer === null) return instances("; domains without a layer may not import each other");
			return instances(asTest === null ? `; both are in ${there}, and only lower layers may be imported` : `${asTest}, and ${there} of two domains may not import each other`, "; only lower layers may be imported");
		case "outside-to-domain": {
			const law = `; ${name$1(placeLabel(from.place))} may not import any domain`;
			return clause(fullLabel(from), fullLabel(to), law, "; no domain may be imported here");
		}
		case "app-to-layer": {
			const law = `; ${here} may import only ${listNames(reason.uses, 4)} from a domain`;
			return clause(here, fullLabel(to), law, `; ${here} may not import ${there}`);
		}
		case "later-layer": return layers(asTest === null ? `; ${own} may import only ${mayImport(judge, layer)}` : `${asTest}, and ${there} is a later layer`, `; ${there} is a later layer than ${own}`, "; that layer comes later");
		case "unordered-layers": return asTest === null ? layers(`; ${own} and ${there} are sibling layers and may not import each other`, "; these layers may not import each other") : layers(`${asTest}, and ${own} and ${there} may not import each other`, `; ${own} and ${there} may not import each other`);
		case "past-closed": {
			const through = `may use ${there} only through`;
			const closed = listNames(reason.closed, 3);
			return asTest === null ? layers(`; ${own} ${through} ${closed}`, "; the closed layer between them is skipped") : layers(`${asTest}, and that ${through} ${closed}`, `; ${own} ${through} a closed layer`);
		}
		case "to-test": return clause("", "", ", a test file; only tests may import tests");
		case "instance-entry": {
			const through = `; import it through its ${entryNoun(to, "instances")}`;
			const reserved = `, which ${fullName(to)} reserves for`;
			if (reason.reserved) return clause(fullLabel(from), "", `${reserved} ${reservedFor(to)}${through}`, `${reserved} others`);
			return clause("", "", `, an internal file of ${fullName(to)}${through}`, "; that is an internal file");
		}
		case "layer-entry": {
			const law = `, an internal file of ${there}; import it through its ${entryNoun(to, "layers")}`;
			return clause(layerLabel(from), "", law, "; that is an internal file");
		}
		case "package-by-path": return clause("", "", `, a file of package ${name$1(reason.packageName, 48)}; import packages by name`, "; import packages by name");
	}
}
const UNRESOLVED = {
	relative: ", but no such file exists",
	absolute: " by an absolute path, which differs between machines",
	workspace: ", but that workspace package has no such entry or file",
	alias: ", but its alias does not point to a file",
	imports: ", but its entry in the imports of package.json does not point to a file",
	"no-alias": ", which matches no alias, workspace package or declared dependency",
	"no-imports": ", but the imports of package.json have no such entry",
	undeclared: ", which matches no alias, workspace package or declared dependency"
};
const UNCHECKED = {
	ignores: "is excluded from the check",
	files: "is not one of the checked files",
	git: "is not checked, because git ignores it",
	project: "belongs to another project in the repository",
	root: "is outside the project"
};
function shownTarget(path) {
	return clipMiddle(clean(path), 64);
}
function entryNoun(to, which) {
	const entry = to.place.entry[which];
	if (!Array.isArray(entry)) return "index";
	const globs = entry.filter((one) => typeof one === "string");
	if (globs.every((glob) => /^index(?:\.[^/]+)?$/.test(glob))) return "index";
	return globs.some((glob) => /\*\/index(?:\.[^/]+)?$/.test(glob)) ? "folder's index" : "entry files";
}
function reservedFor({ place, inside }) {
	const named = (Array.isArray(place.entry.instances) ? place.entry.instances.filter((one) => typeof one !== "string") : []).flatMap((one) => one.for).filter((consumer) => !consumer.includes("*"));
	return named.length > 0 ? listNames([...new Set(named)]) : name$1(inside.replace(/\.[^/]*$/, "").split("/").at(-1));
}
function floor(judge, layer) {
	return judge.policy.layers.names.some((other) => judge.policy.layers.below[other]?.includes(layer)) ? `${name$1(layer)} and later layers` : name$1(layer);
}
function mayImport(judge, own) {
	const { layers, places } = judge.policy;
	const seen = own === null ? [] : [own, ...layers.sees[own] ?? []];
	const reaches = (low) => own === low || (layers.below[own ?? ""]?.includes(low) ?? false);
	const others = places.filter(({ role, usableFrom }) => role === "shared" || role === "provider" && (usableFrom === null || reaches(usableFrom)));
	const all = [...layers.names.filter((layer) => seen.includes(layer)), ...others.map(placeLabel)];
	return listNames([...new Set(all)], 8);
}
function name$1(text, max = 32) {
	return clip(clean(text), max);
}
function instanceName(location) {
	return name$1(instanceLabel(location));
}
function fullName(location) {
	return name$1(fullLabel(location));
}
// packages/core/src/texts/not.ts
function notOf(context) {
	const { reason, to, judge, symbols, edge } = context;
	if (edge.kind === "glob") return "Do not hide the path in a variable.";
	switch (reason.code) {
		case "unresolved": switch (reason.why) {
			case "relative":
			case "absolute": return "Do not add an empty file just to make it resolve.";
			case "undeclared": return "Do not install a package only because its name sounds right.";
			case "no-alias":
			case "no-imports": return "Do not declare a module of that name just to make it resolve.";
			default: return "Do not replace it with a path into another package.";
		}
		case "external": return `Do not re-export ${clip(clean(reason.name), 30)} from a file that may import it.`;
		case "unplaced": return edge.kind.startsWith("export") ? "Do not re-export it from another file." : "Do not re-export it from a file that has a place.";
		case "unchecked": return "Do not copy the file or re-export it from another file.";
		case "from-shared": return `Do not copy the code into ${label(context.from.place)}.`;
		case "to-app": return "Do not access it through a global or a dynamic import().";
		case "provider-too-low": return "Do not re-export it from a higher layer.";
		case "provider-internals": return "Do not copy the file out of the provider.";
		case "cross-domain": {
			const shared = judge.policy.places.find(({ role }) => role === "shared");
			return shared === void 0 ? "Do not copy the file." : `Do not move it to ${label(shared)} or copy the file.`;
		}
		case "cross-domain-equal": return "Do not copy the file.";
		case "outside-to-domain": return symbols.types ? "Do not copy the type with all its members." : throughIndex(edge.kind);
		case "app-to-layer": return `Do not re-export all of ${clip(clean(to?.layer ?? "it"), 30)}.`;
		case "later-layer":
		case "unordered-layers": return symbols.types && !edge.kind.startsWith("export") ? "Do not re-export it through index.ts." : throughIndex(edge.kind);
		case "past-closed": return `Do not merely re-export it from ${clip(clean(reason.closed[0] ?? "the layer in between"), 30)}.`;
		case "to-test": return "Do not copy the helper or rename the test.";
		case "instance-entry": return `Do not export everything from the ${entryNoun(to, "instances")}.`;
		case "layer-entry": return `Do not export everything from the ${entryNoun(to, "layers")}.`;
		case "package-by-path": return "Do not hide the path behind an alias.";
	}
}
function throughIndex(kind) {
	if (kind.startsWith("export")) return "Do not import it and export it separately.";
	return kind === "dynamic-import" || kind === "require" ? "Do not re-export it through index.ts." : "Do not hide it behind a dynamic import().";
}
function label(place) {
	return clip(clean(placeLabel(place)), 30);
}
// packages/core/src/texts/titles/invert.ts
function invertTitle(plan, context) {
	const { declares, takesParameter, belongs } = plan;
	return `${declares === null ? takeTitle(plan, context) : takesParameter ? declareAndTakeTitle(plan, context, declares) : declareTitle(plan, context, declares)}${belongs == null ? "" : `; ${showPath(context.target)} belongs in ${showPath(belongs)}, where its imports are legal`}.`;
}
function declareAndTakeTitle(plan, context, { as, names, file }) {
	const path = showPath(file);
	const from = plan.suppliedBy === null ? null : supplierOf(plan.suppliedBy);
	if (plan.injected !== void 0) {
		const where = from ?? "a module that may import both";
		return plan.injected === "service" ? `Declare interface ${typeNames(names)} in ${path} with a token, inject it by the token, and provide ${listOf$1(context)} for it in ${where}` : `Declare interfaces in ${showPath(folderOf(file))} for what this module needs of ${listOf$1(context)}, inject them by tokens, and provide those in ${where}`;
	}
	const { shown, values } = context.symbols;
	const types = shown.filter((name) => !values.includes(name));
	const left = as !== "function" || types.length === 0 ? "" : ` and what you use of ${listNames(types)}`;
	if (plan.key === "declare-interface" && plan.role !== "base" && plan.role !== "constructed") {
		const used = context.symbols.named ? listOf$1(context) : showPath(fileNameOf(context.target));
		const take = from === null ? " and take it as a parameter" : `, take it as a parameter, and pass it in from ${from}`;
		if (as === "function") return `Declare function type ${typeNames(names)} in ${path} for ${left === "" ? used : listNames(values) + left}${take}`;
		if (as === "union") return `Declare union type ${typeNames(names)} in ${path} with the values of ${used} that you use${take}`;
		return `Declare interface ${typeNames(names)} in ${path} with only what you use from ${used}${take}`;
	}
	switch (as) {
		case "members": return `Declare types for ${listOf$1(context)} in ${path}, take them as parameters, and pass them in from ${from}`;
		case "union": return `Declare union type ${typeNames(names)} in ${path} with the values that you use, and pass them in from ${from}`;
		default: {
			const where = from ?? "the code that calls yours";
			if (plan.role === "base") return `Replace the inheritance from ${listOf$1(context)}: declare interface ${typeNames(names)} in ${path} with the members that you use, take an instance as a parameter, and pass it in from ${where}`;
			if (plan.role === "constructed") return `Declare interface ${typeNames(names)} in ${path}, take an instance as a parameter, and construct it in ${where}`;
			return `Declare ${as === "function" ? "function type" : "interface"} ${typeNames(names)} in ${path}${left}, take it as a parameter, and pass it in from ${from}`;
		}
	}
}
function declareTitle(plan, context, { as, names, file }) {
	const { symbols, edge } = context;
	const path = showPath(file);
	if (as === "globals") return `Delete this reference and declare in ${path} only what you use from ${targetOf$2(context)}`;
	if (as === "class") return `Declare class ${typeNames(names)} in ${path} with only the members that you use, and use it instead`;
	if (plan.key === "write-out-type") return symbols.names.length > 1 ? `Write out ${phraseOf(context)} in ${path} and use those types` : `Write out ${writtenOut(context, as)} as ${as === "type" ? "type" : "interface"} ${typeNames(names)} in ${path} and use that`;
	const readers = edge.kind.startsWith("export") ? "its importers" : "you";
	const many = names.length > 1;
	const use = `and use ${many ? "them" : "it"} instead`;
	if (as === "type") return `Write out ${many ? "types" : "type"} ${typeNames(names)} in ${path}, ${use}`;
	return `Declare ${many ? "interfaces" : "interface"} ${typeNames(names)} in ${path} with only the members that ${readers} read, ${use}`;
}
function writtenOut(context, as) {
	if (!context.symbols.named) return "the type";
	return as === "type" && context.symbols.queriesValue ? `the type of ${listOf$1(context)}` : phraseOf(context);
}
function takeTitle({ key, suppliedBy, role }, context) {
	const { symbols, edge, facts, file, reason, judge } = context;
	const path = showPath(file);
	if (edge.kind === "mock") return `Pass a fake to the code under test as a parameter instead of mocking ${targetOf$2(context)}`;
	if (role === "decorator") {
		const scopes = reason.code === "external" ? reason.allowedIn.map((scope) => scopeLabel(judge, scope)) : [];
		const where = scopes.length === 0 ? "a file that may import them" : listNames(scopes);
		return `Remove the decorators ${listOf$1(context)} from ${path}, and declare a class with them in ${where}`;
	}
	if (role === "annotation") {
		const [used, it] = [listOf$1(context), pronounOf(context)];
		return isMapped(context.facts, context.target) ? `Replace the relation to ${used} in ${path} with an id, and load ${it} where both may be imported` : `Take ${used} out of the decorators in ${path}, and move what needs ${it} to a file that may import ${it}`;
	}
	if (suppliedBy !== null) return `Take ${key === "load-elsewhere" ? "the URL" : listOf$1(context)} as a parameter in ${path} and pass it in from ${supplierOf(suppliedBy)}`;
	if (reason.code === "external") {
		const scopes = reason.allowedIn.map((scope) => scopeLabel(judge, scope));
		const supplied = scopes.length === 0 ? "drop the import" : `pass it in from ${listNames(scopes)}`;
		return `Take what you need from ${packageOf(context)} as a parameter in ${path} and ${supplied}`;
	}
	const parameters = symbols.names.length > 1 ? "parameters" : "a parameter";
	const it = pronounOf(context);
	return facts.importersOf?.(file)?.length === 0 ? `Take ${phraseOf(context)} as ${parameters} in ${path}; no file imports it, so decide which code calls it and passes ${it} in` : `Take ${phraseOf(context)} as ${parameters} in ${path} and have its callers pass ${it} in`;
}
function takeComponentTitle(plan, { file, target }) {
	const { name, others, suppliedBy } = plan;
	const declared = others.length === 0 ? " and" : `, declare there what you use from ${listNames(others)}, and`;
	const supplier = suppliedBy === null ? "the code that renders it" : supplierOf(suppliedBy);
	return `Take ${isComponentFile(target) ? `${clip(clean(name), 60)} as ${parameterForm(file)}` : `the element <${clip(clean(name), 60)}> as a prop or parameter (a node, or a function that renders it)`} in ${showPath(file)}${declared} pass it in from ${supplier}.`;
}
function parameterForm(file) {
	switch (extensionOf(file)?.toLowerCase()) {
		case ".vue":
		case ".astro": return "a slot";
		case ".svelte": return "a snippet";
		case ".mdx": return "a prop";
		default: return "a parameter";
	}
}
function callFromAboveTitle(plan, context) {
	const { symbols, file, target } = context;
	const folder = showPath(plan.target);
	if (plan.key === "pass-down") return `Use ${packageOf(context)} in ${folder} and pass the result to ${showPath(file)} as a parameter.`;
	const used = symbols.named ? listOf$1(context) : showPath(fileNameOf(target));
	const isFile = extensionOf(plan.target) !== null;
	const supplier = supplierOf({
		path: plan.target,
		through: plan.through ?? []
	});
	const place = isFile ? supplier : `${folder}, the lowest layer that may import ${pronounOf(context)}`;
	if (plan.passes === "value") return `Take ${used} as a parameter in ${showPath(file)}, and pass ${pronounOf(context)} in from ${place}.`;
	if (plan.key === "call-hook") return `Call ${used} in ${place} and pass the result to ${showPath(file)} as a prop or parameter.`;
	return isFile ? `Call ${used} in ${place} and pass the result to ${showPath(file)} as a parameter.` : `Use ${used} in ${place}, and pass the result down as a parameter.`;
}
function supplierOf({ path, through }) {
	return through.length === 0 ? showPath(path) : `${showPath(path)} through ${listNames(through.map((one) => shortPath(one)))}`;
}
function typeNames(names) {
	return names.length > 1 ? listNames(names) : clip(clean(names[0]), 40);
}
// packages/core/src/texts/titles/move.ts
function moveDeclarationsTitle(plan, context) {
	const { symbols, edge, file } = context;
	const { key, from, along, exists, entry } = plan;
	const [source, target] = [showPath(from), showPath(plan.target)];
	const isOwn = plan.target === file;
	if (key === "wrap-package") {
		const users = (plan.symbols ?? []).filter((name) => !along.includes(name));
		const all = [...users, ...along];
		return `Move ${along.length === 0 ? listNames(users) : `${listNames(users)} (with ${listNames(along)})`}, which ${users.length === 1 ? "uses" : "use"} ${packageOf(context)}, ${exists ? `into the existing ${target}` : `to ${target}`} and import ${all.length === 1 ? "it" : "them"} from there everywhere.`;
	}
	if (edge.kind === "reference") return `Move the declarations that you need from ${source} into ${target}${isOwn ? "" : " and reference that file"}.`;
	if (key === "move-helper" && !symbols.named) return `Move the shared code of ${showPath(fileNameOf(from))} to ${target} and import it from there everywhere.`;
	const pronoun = along.length > 0 ? "them" : pronounOf(context);
	const moved = along.length === 0 ? phraseOf(context) : `${phraseOf(context)} (with ${listNames(along)})`;
	if (isOwn) return `Move ${moved} into ${target} and import ${pronoun} from there in ${source}.`;
	const move = `Move ${moved} ${exists ? `into the existing ${target}` : `to ${target}`}`;
	return entry === null ? `${move} and import ${pronoun} from there everywhere.` : `${move}, export ${pronoun} from ${showPath(entry)}, and import ${pronoun} everywhere.`;
}
function moveFileTitle({ key, from, target }) {
	if (key === "move-target") return `Move ${showPath(from)} to ${showPath(target)}, where all its importers may import it, and update their imports.`;
	return `Move ${showPath(from)} to ${showPath(target)}, where this import is legal.`;
}
function copyFileTitle({ target }, { edge }) {
	const imperative = imperativeOf(edge.kind).toLowerCase();
	return `Copy the file to ${showPath(target)} and ${imperative} ${showSpecifier(`./${fileNameOf(target)}`)}.`;
}
function moveImportTitle(plan, context) {
	const to = showPath(plan.target);
	return plan.toFolder ? `Move this ${nounOf(context.edge.kind)} to a file in ${to}, which may import ${showPath(context.target)}.` : `Move this import to ${to}, which already imports ${packageOf(context)}.`;
}
function wrapPackageTitle({ target, exists }, context) {
	const into = exists ? "into the existing" : "to";
	return `Move the code that uses ${packageOf(context)} ${into} ${showPath(target)} and import it from there.`;
}
function wrapFileTitle({ target }, context) {
	return `Declare ${context.symbols.types ? "a type" : "a function"} for ${context.symbols.named ? listOf$1(context) : showPath(fileNameOf(context.target))} in ${showPath(target)} and import that instead.`;
}
function placeTargetTitle(plan, { file }) {
	const { from, target, home, along, importers } = plan;
	const group = along.length === 0 ? "" : ` and its ${along.length === 1 ? "import" : "imports"}`;
	const move = `Move ${`${showPath(from)}${group} ${listNames(along.map(fileNameOf))}`.trim()} to ${showPath(target)} (${homeLabel(home)})`;
	if (importers === null) return `${move}, where its own imports and this one are legal.`;
	const others = importers.filter((importer) => importer !== file);
	if (others.length === 0) return `${move} and update this import.`;
	return `${move} and update the imports here and in ${others.length === 1 ? showPath(others[0]) : `${others.length} other files`}.`;
}
function renameTitle({ from, target }) {
	const kind = /\.min\./.test(fileNameOf(from)) ? "minified code" : "a tool's config";
	return `Rename ${showPath(from)} to ${showPath(fileNameOf(target))}; its name marks it as ${kind}, which is not checked.`;
}
const INCLUDE$1 = {
	ignores: (path) => `Include ${path} in the check`,
	git: (path) => `Have git track ${path}`,
	files: (path) => `Add ${path} to the checked files`
};
function checkFileTitle({ target, excludedBy }) {
	return `${INCLUDE$1[excludedBy](showPath(target))}; it breaks no rule where it is.`;
}
// packages/core/src/texts/titles/server.ts
function callOnServerTitle(plan, context) {
	const { by, target = "", through, isCalled } = plan;
	const { symbols, file } = context;
	const named = context.target === "" ? packageOf(context) : showPath(fileNameOf(context.target));
	const used = symbols.named ? listOf$1(context) : named;
	const use = `${isCalled ? "Call" : "Use"} ${used}`;
	const name = showPath(fileNameOf(file));
	switch (by) {
		case "server-function": return `${use} in a function of ${showPath(target)}, which runs on the server, and call that function here.`;
		case "same-route": return `Request the result from ${showPath(target)}, which calls ${used} on the server.`;
		case "route": return `${use} in a route of the server, like ${showPath(target)}, and request the result from ${name}.`;
		case "caller": {
			const passing = through.length === 0 ? "" : ` through ${listNames(through.map((one) => shortPath(one)))}`;
			return target === file || target === "" ? `${use} in ${placeIn(plan)}, and pass the result on.` : `${use} in ${placeIn(plan)}, and pass the result${passing} to ${name} as a prop${eventsIn(plan)}.`;
		}
		case "unknown": return unknownTitle(plan, use, name);
	}
}
function placeIn({ framework, target = "" }) {
	const path = showPath(target);
	switch (framework) {
		case "react-router": return `the loader of ${path}`;
		case "sveltekit": return `load of ${path}`;
		default: return `${path}, on the server`;
	}
}
function eventsIn({ framework }) {
	switch (framework) {
		case "next": return `; for an event, pass a 'use server' function`;
		case "react-router": return "; for an event, use its action";
		case "sveltekit": return "; for an event, use a form action";
		default: return "";
	}
}
function unknownTitle({ framework }, use, name) {
	switch (framework) {
		case "next":
		case "astro": return `${use} on the server, in the page that renders ${name}, and pass the result as a prop.`;
		case "react-router": return `${use} in the loader of the route that renders ${name}, and pass the result as a prop.`;
		case "sveltekit": return `${use} in load of the +page.server.ts of the page that renders ${name}, and pass the result as a prop.`;
		case "nuxt": return `${use} in a route below server/api, and load its result with useFetch in ${name}.`;
		case "tanstack-start": return `${use} in a server function (createServerFn), and pass its result to ${name}.`;
		case "electron": return `${use} in the main process, and offer the result to ${name} in the preload script.`;
		case "none": return `${use} on the server, in a route, and request the result from ${name}.`;
	}
}
// packages/core/src/texts/titles/reroute.ts
const BECAUSE = {
	"declared-there": (isOne) => `, where ${isOne ? "it is" : "they are"} declared`,
	"declared-already": (isOne) => `, which already declares ${isOne ? "that name" : "those names"}`,
	"exports-them": (isOne) => `, which exports ${isOne ? "it" : "them"}`,
	"build-source": () => ", the source of that build output",
	exists: () => "",
	"no-index": () => "; the folder has no index",
	"to-declare": () => " and declare that package in package.json"
};
function rerouteTitle({ sources, because }, context) {
	const { edge, symbols } = context;
	const parts = sources.map(({ names, path, specifier }) => {
		const location = locationOf({
			names,
			path,
			specifier
		}, because, context);
		return names.length === 0 ? location : `${namesOf$1(names, context)} from ${location}`;
	});
	const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
	const reason = because === null ? "" : BECAUSE[because](symbols.shown.length <= 1);
	return `${imperativeOf(edge.kind)} ${list}${reason}.`;
}
function locationOf({ path, specifier }, because, { reason }) {
	if (specifier === null) return reason.code === "package-by-path" ? `${clip(clean(reason.packageName), 80)} or a subpath that its package.json exports` : showPath(path);
	if (because === "to-declare") return showSpecifier(specifier);
	return `${showSpecifier(specifier)} (${showPath(path)}${because === "exists" ? " exists" : ""})`;
}
function namesOf$1(names, context) {
	const list = listOf$1(context);
	if (names.length === 1 && names[0] === "*") return `* as ${list}`;
	const { plain, names: imported } = context.symbols;
	return plain && names.length === imported.length && names.some((name, index) => name !== imported[index]) ? `${listNames(names)} instead of ${list}` : listNames(names);
}
function publishTitle(plan, context) {
	const { edge, symbols, reason, target } = context;
	const { exists, specifier, exported } = plan;
	const entry = showPath(plan.target);
	const from = specifier === null ? entry : `${showSpecifier(specifier)} (${entry})`;
	const file = showPath(fileNameOf(target));
	const imperative = imperativeOf(edge.kind);
	switch (edge.kind) {
		case "mock": return `Mock ${from} instead.`;
		case "url": return `Export a function that returns the URL of ${file} from ${entry} and call it.`;
		case "reference": return `Delete this reference, export the types that you need from ${entry}, and import them.`;
		default: {
			if (exported !== null) {
				const names = `${imperative} ${listNames(exported.names)} from ${from}`;
				return exported.missing === 0 ? `${names}, which exports everything in ${file}.` : `${names} and add any other exports you need from ${file}.`;
			}
			const what = symbols.named ? listOf$1(context) : plan.key === "publish" ? `what you need from ${file}` : phraseOf(context);
			const within = symbols.named ? "from" : "in";
			const imported = `${imperative.toLowerCase()} ${symbols.named ? pronounOf(context) : "it"}`;
			if (reason.code === "package-by-path") return `Export ${what} ${within} ${entry} and ${imported} ${specifier === null ? "through the package entry for that file" : `from ${showSpecifier(specifier)}`}.`;
			return exists ? `Export ${what} ${within} ${entry} and ${imported} from there.` : `Create ${entry}, export ${what} ${within} it, and ${imported} from there.`;
		}
	}
}
function useWrapperTitle(plan, context) {
	const { key, target, wrapper, exported, replacement } = plan;
	if (replacement !== void 0) {
		const name = [...exported, ...replacement.member === null ? [] : [replacement.member]].join(".");
		return `Use ${clip(clean(name), 80)} from ${showPath(target)}, which only calls ${listOf$1(context)} with the same arguments.`;
	}
	const used = exported.length === 0 ? showPath(target) : `${listNames(exported)} from ${showPath(target)}`;
	if (key === "use-wrapping-export") {
		const { wraps = context.symbols.shown } = plan;
		const types = context.symbols.shown.filter((name) => !wraps.includes(name));
		const left = types.length === 0 ? "" : `, and write out what you use of ${listNames(types)}`;
		return `Use ${used}, which ${exported.length > 1 ? "already use" : "already uses"} ${listNames(wraps)}${left}.`;
	}
	return `Use ${used}, ${target === wrapper ? "which" : `backed by ${showPath(fileNameOf(wrapper))}, which`} already imports ${packageOf(context)}; add what is missing there.`;
}
function deleteReExportTitle({ specifier, belongs }, context) {
	const target = targetOf$2(context);
	if (belongs !== null) return `Delete this re-export; ${target} belongs in ${showPath(belongs)}, where its imports are legal.`;
	return `Delete this re-export and import ${context.symbols.named ? `${listOf$1(context)} ` : ""}directly from ${specifier === null ? target : showSpecifier(specifier)} where that is allowed.`;
}
// packages/core/src/texts/titles/resolve.ts
function deleteImportTitle({ because, path }, context) {
	const { edge, symbols } = context;
	const specifier = showSpecifier(edge.specifier);
	switch (because) {
		case "unused": return `Delete the ${specifierNoun(edge.kind)} ${specifier} if it is not needed.`;
		case "forbidden": return `Delete the import of ${specifier}; it means ${showPath(path)}, which this file may not import.`;
		case "tests-only": return `Delete this import; only tests and their setup may use ${symbols.named ? listOf$1(context) : targetOf$2(context)}.`;
		case "loaded-elsewhere": return `Delete this ${nounOf(edge.kind)} and load ${targetOf$2(context)} in a file that may import it.`;
		case "no-legal-match": return `${patternForm(edge.specifier) === "globs" ? "Remove this pattern" : "Delete this import"}; this file may not import anything that it matches.`;
	}
}
function editPatternTitle({ change }) {
	switch (change.type) {
		case "exclude": return `Add ${listNames(change.globs.map((glob) => `'!${glob}'`))} to the patterns.`;
		case "exclude-by-expression": return `Narrow the regular expression so that it does not match ${listNames(change.paths)}.`;
		case "start-at": return `Start the pattern with ${showSpecifier(change.path)}; every match below it is legal.`;
		case "list-files": {
			const { paths } = change;
			return paths.length === 1 ? `Replace the pattern with an import of ${listNames(paths)}, the only match that may be imported.` : `Replace the pattern with a map of imports, one for each of the ${paths.length} legal files: ${listNames(paths, 4)}.`;
		}
		case "correct": return `Correct the pattern; ${folderName(change.folder)} contains ${listNames(change.entries, 4)}, and none of them match.`;
		case "correct-start": return `Correct the start of the path; the folder ${folderName(change.folder)} does not exist.`;
	}
}
function reroutePatternTitle({ target, specifier, missing }) {
	const exists = missing === null ? "exists" : `exists, ${folderName(missing)} does not`;
	return `Start the pattern with ${showSpecifier(specifier)} (${showPath(target)} ${exists}).`;
}
function editConfigTitle({ change }, { edge }) {
	switch (change.type) {
		case "define-alias": return `Define the alias: ${aliasDefinition(change)}.`;
		case "repair": {
			const { file, line, reason } = change.fault;
			return reason.startsWith("computes") ? `Write the alias in ${showPath(file)} as a literal path; line ${line} ${clip(clean(reason), 70)}.` : `Fix ${showPath(file)}, which may define the name: it ${clip(clean(reason), 90)}.`;
		}
		case "declare-package": {
			const { name, dev, manifest, declaredBy } = change;
			const where = manifest === null ? "a package.json" : `the ${dev ? "devDependencies" : "dependencies"} of ${showPath(manifest)}`;
			return declaredBy === null ? `Check that ${showSpecifier(name)} exists and is the package you mean, then add it to ${where}.` : `Add ${showSpecifier(name)} to ${where}, as in ${showPath(declaredBy.manifest)} (${clip(clean(declaredBy.version), 30)}).`;
		}
		case "export-source": return `In the package.json of ${clip(clean(change.name), 60)}, add an exports entry that points to its source.`;
		case "point-alias": return `Point ${showSpecifier(change.pattern)} in ${showPath(change.config)} to ${folderName(change.folder)}, where ${shortPath(change.path)} exists; there is no ${folderName(change.missing)}.`;
		case "correct-alias": return `Correct the path of the alias; no file matches ${clip(clean(edge.specifier), 60)}.`;
		case "correct-imports": return `Point ${clip(clean(edge.specifier.split("/")[0]), 60)} in the imports of package.json to an existing file.`;
	}
}
function aliasDefinition({ config, pattern, folder }) {
	const target = `./${folder}`.replace(/\/$/, "");
	const mapped = pattern.endsWith("*") ? `${target}/*` : target;
	const [key, file] = [showSpecifier(pattern), showPath(config)];
	if (/package\.json$/.test(config)) return `add '${key}': '${mapped}' to the imports of ${file}`;
	if (/deno\.jsonc?$/.test(config)) return `add '${key.replace(/\*$/, "")}': '${mapped.replace(/\*$/, "")}' to the imports of ${file}`;
	if (/sconfig[^/]*\.json$/.test(config)) return `add '${key}': ['${mapped}'] to compilerOptions.paths in ${file}, and to the bundler`;
	return `map '${key.replace(/\/\*$/, "")}' to ${target} in resolve.alias of ${file}`;
}
function usePackageTitle(plan, { edge }) {
	const specifier = showSpecifier(plan.specifier);
	const manifest = manifestName(plan.manifest);
	return plan.because === "same-purpose" ? `Use ${specifier}, which has the same purpose and is declared in ${manifest}.` : `${edge.kind === "mock" ? "Mock" : imperativeOf(edge.kind)} ${specifier}, which ${manifest} declares.`;
}
function editImportTitle({ change }, context) {
	const { edge, symbols, reason } = context;
	switch (change.type) {
		case "import-type": {
			const types = symbols.names.length > 1 ? "are types" : "is a type";
			return `Write ${edge.kind} type; ${listOf$1(context)} ${types}, and type imports are allowed here.`;
		}
		case "write-path": return `Import the file by its relative path${change.aliases.length === 0 ? "" : ` or through an existing alias, such as ${listNames(change.aliases)}`}; ${reason.code === "unresolved" && reason.why === "no-imports" ? "no entry in the imports of package.json and no file" : "no file"} matches ${clip(clean(edge.specifier), 60)}.`;
		case "write-path-within": return `Import the file by its relative path; it is part of ${showSpecifier(change.name)}, and ${manifestName(change.manifest)} has no exports.`;
		case "use-entry": {
			const entries = listNames(change.entries, 4);
			const from = change.entries.length === 1 ? entries : `an entry of ${clip(clean(change.name), 60)} (${entries})`;
			return `${imperativeOf(edge.kind)} from ${from} and add any missing exports there.`;
		}
		case "use-subpath": return `Import from ${clip(clean(change.name), 60)} itself, or from a subpath that its package.json exports.`;
		case "create-file": {
			const exports = change.names.length === 0 ? "" : ` and export ${listNames(change.names)} from it`;
			return `Create ${showPath(change.path)}${exports}, if you meant to add that file.`;
		}
		case "missing-file": {
			const { path, nearest } = change;
			const near = nearest.length === 0 ? "" : `, such as ${listNames(nearest.map(fileNameOf))}`;
			return `Run the generator that creates ${showPath(path)}, if there is one; else import an existing file${near}.`;
		}
		case "make-in-test": return `Create what this test needs from ${symbols.named ? listOf$1(context) : targetOf$2(context)} in the test, or in a test helper in ${showPath(change.folder)}.`;
		case "read-at-run-time": return "If the file differs between machines, read it at run time from a path that is passed in.";
	}
}
function manifestName(manifest) {
	return manifest === null ? "the package.json above" : showPath(manifest);
}
function folderName(folder) {
	return showPath(folder === "" ? "." : folder);
}
// packages/core/src/texts/titles/title.ts
const TITLES = {
	"move-declarations": moveDeclarationsTitle,
	"move-file": moveFileTitle,
	"copy-file": copyFileTitle,
	"move-import": moveImportTitle,
	"wrap-package": wrapPackageTitle,
	"wrap-file": wrapFileTitle,
	"place-target": placeTargetTitle,
	"rename-file": renameTitle,
	"check-file": checkFileTitle,
	invert: invertTitle,
	"take-component": takeComponentTitle,
	"call-from-above": callFromAboveTitle,
	"call-on-server": callOnServerTitle,
	reroute: rerouteTitle,
	publish: publishTitle,
	"use-wrapper": useWrapperTitle,
	"delete-re-export": deleteReExportTitle,
	"delete-import": deleteImportTitle,
	"edit-pattern": editPatternTitle,
	"reroute-pattern": reroutePatternTitle,
	"edit-config": editConfigTitle,
	"use-package": usePackageTitle,
	"edit-import": editImportTitle
};
function titleOf(plan, context) {
	return TITLES[plan.action](plan, context);
}
// packages/core/src/texts/describe-edge.ts
function describeEdge(judge, edge, judgement, facts, quote = "'") {
	const context = createContext(judge, edge, judgement, facts, quote);
	const brief = briefMessage(() => whatOf(context));
	if (brief !== null) return brief;
	const fixes = proposeRemedies(context).map(({ plan, edges }) => withNeeds(judge, toFix(plan, titleOf(plan, context)), edges));
	return fitMessage(whatOf(context), fixes, notOf(context));
}
// packages/core/src/texts/describe-permission.ts
function whyForbidden(judge, edge, verdict, facts) {
	const law = lawOf(createContext(judge, edge, verdict, facts));
	const target = edge.target.type === "file" ? shortPath(edge.target.path) : clip(clean(edge.specifier), 60);
	return `${law.replace(/^; /, "").replace(/^, (?=an? )/, `${target} is `).replace(/^, but /, "").replace(/^, which /, `${target} `).replace(/^ by an absolute path, which/, "an absolute path")}.`;
}
function whyAllowed(judge, edge, verdict) {
	const { from, to } = verdict;
	const { policy } = judge;
	if (verdict.exceptions.length > 0) {
		const { reason } = policy.exceptions[verdict.exceptions[0]];
		return `an exception of the policy allows it: ${clip(clean(reason), 120)}.`;
	}
	if (verdict.outside === true) return "the policy lists it in outside, so every file may import it.";
	if (edge.target.type === "external") return whyPackage(judge, edge.target.name, edge.target.virtual, from);
	if (from === null || to === null) return "assets without a place may be imported by every file.";
	return whyPlaced(judge, edge, verdict, from, to);
}
function whyPackage(judge, packageName, virtual, from) {
	const shown = clip(clean(packageName), 60);
	if (from?.test === true) return "tests may import every package.";
	const allowedIn = judge.externalFor(packageName, virtual)?.allowedIn;
	if (allowedIn === void 0) return `the policy does not restrict ${shown}.`;
	return `${listNames(allowedIn.map((scope) => scopeLabel(judge, scope)), 5)} may import ${shown}.`;
}
function whyPlaced({ policy }, { typeOnly }, { allows, asLayer }, from, to) {
	const [here, there] = [layerLabel(from), layerLabel(to)].map(name);
	if (allows.length > 0) {
		const { reason } = policy.crossDomain.allow[allows[0]];
		const because = reason === null ? "" : `: ${clip(clean(reason), 120)}`;
		return `crossDomain.allow lets ${domain(from)} import ${domain(to)}${because}.`;
	}
	if (from.instance === to.instance) {
		if (from.test) return `a test may import everything of its own ${from.place.role === "domain" ? "domain" : "folder"}.`;
		if (from.layer === to.layer) return `both are part of ${name(fullLabel(from))}.`;
		if (from.layer !== null && to.layer !== null && policy.layers.sees[from.layer].includes(to.layer)) return `${there} is an earlier layer than ${here} in ${domain(from)}.`;
	}
	const importer = asLayer !== void 0 && from.test ? `tests of ${domain(from)}` : here;
	if (to.place.role === "shared") return `${there} may be imported from everywhere.`;
	if (to.place.role === "provider") return `${importer} may use ${domain(to)}, and this file is its ${entryNoun(to, "instances")}.`;
	if (from.place.role === "app" && to.place.role === "app") return `${importer} may import ${domain(to)}.`;
	if (from.place.role === "app") return `${importer} may import ${there} of every domain.`;
	if (typeOnly && policy.typeOnly === "allow") return "the policy allows imports that are only of types.";
	return policy.crossDomain.default === "deny" ? `${importer} may import ${name(fullLabel(to))}.` : `${importer} may import ${there} of other domains.`;
}
function domain(location) {
	return name(instanceLabel(location));
}
function name(text) {
	return clip(clean(text), 40);
}
// packages/core/src/remedies/place/place-file.ts
function placePlans(judge, file, facts, imports) {
	if (isToolConfig(facts, file)) {
		const target = uncheckedPathFor(judge.policy, facts, file);
		return [{
			...placing("place-outside"),
			...target !== void 0 && { target }
		}];
	}
	const known = (imports ?? facts.importsOf?.(file) ?? []).filter(({ target }) => isJudged$1(judge, target));
	const [best, ...others] = placementsFor(judge, facts, file, known, incomingOf(judge, facts, file));
	const exported = facts.exportsOf(file) ?? [];
	if (exported.length > 0 && exported.every(({ origin }) => origin !== null) && best?.legal !== known.length) return [{
		action: "delete-barrel",
		key: "delete-barrel",
		target: file
	}];
	if (best === void 0) return [placing("place-file")];
	const shared = others.find(({ legal, home: { place } }) => legal === best.legal && place.role === "shared" && place !== best.home.place);
	return [best, ...shared === void 0 ? [] : [shared]].map((placement) => placeAt(placement, known.length));
}
function placeAt({ path, home, legal }, total) {
	const applicability = legal === total ? "suggested" : "manual";
	return {
		...placing("place-file"),
		applicability,
		target: path,
		home,
		legal,
		total
	};
}
function placing(key) {
	return {
		action: "place-file",
		key,
		home: null,
		legal: 0,
		total: 0
	};
}
function isJudged$1(judge, target) {
	return target.type === "external" || target.type === "file" && judge.locate(target.path) !== null;
}
// packages/core/src/texts/steps/clauses.ts
const STEP = /(`|; (?:then )?|\. (?=[A-Z])|(?:,? and|,) (?=(?:import|export|use|delete|pass|take|have|call) )|, then )/;
const SEPARATOR = /^(?:; |\. |(?:,? and|,) $|, then $)/;
function clausesOf(title) {
	const parts = [];
	let quoted = false;
	let part = "";
	for (const piece of title.split(STEP)) {
		if (piece === "`") quoted = !quoted;
		if (!quoted && piece !== "`" && SEPARATOR.test(piece) && part !== "") {
			parts.push(part);
			part = "";
		} else part += piece;
	}
	if (part !== "") parts.push(part);
	return parts.map((one) => one.trim().replace(/\.$/, "").replace(/^./, (letter) => letter.toUpperCase()));
}
// packages/core/src/texts/steps/situation.ts
function situationOf(violation, importersOf) {
	const { file, line, specifier, resolved, extent, kind } = violation;
	const names = Array.isArray(extent) ? extent.filter((name) => name !== "*" && name !== "default") : [];
	const what = resolved === void 0 ? showSpecifier(specifier ?? "") : showPath(fileNameOf(resolved));
	return {
		violation,
		importersOf,
		file: showPath(file),
		at: `${showPath(file)}:${line}`,
		statement: `the ${nounOf(kind ?? "import")} of '${showSpecifier(specifier ?? "")}'`,
		names: names.length > 0 ? listNames(names) : `what it uses of ${what}`,
		isOne: names.length <= 1
	};
}
const MOST_FILES = 12;
function listFiles(files) {
	const shown = files.slice(0, MOST_FILES).map(showPath).join(", ");
	return files.length <= MOST_FILES ? shown : `${shown} and ${files.length - MOST_FILES} more`;
}
function importing({ importersOf }, path, names, except = []) {
	const importers = importersOf(path);
	if (importers === null) return null;
	return importers.filter((one) => names.length === 0 || one.names.some((name) => name === "*" || names.includes(name))).map(({ file }) => file).filter((file) => !except.includes(file));
}
function importersStep(files, change) {
	if (files === null) return [`In each file that imports it, ${change}.`];
	return files.length === 0 ? [] : [`In ${listFiles(files)}: ${change}.`];
}
// packages/core/src/texts/steps/invert.ts
const FORMS$2 = {
	interface: "interface",
	class: "class",
	type: "type",
	function: "function type",
	union: "union type",
	members: "types",
	globals: "global types"
};
function invertSteps(plan, given) {
	const situation = ofPlan(plan, given);
	const { declares, takesParameter, suppliedBy, belongs, origin, role, injected } = plan;
	const { file, names, at, statement } = situation;
	if (injected !== void 0) return injectSteps(plan, situation);
	if (role === "annotation") return [
		`In ${file}, remove ${names} from the arguments of decorators; where it is a relation, declare a property for the id instead.`,
		`At ${at}, delete ${statement}.`,
		`Do what the decorators did with ${names} in a file that may import ${situation.isOne ? "it" : "them"}.`
	];
	if (role === "decorator") return [
		`Declare a class with the decorators ${names} in a file that may import them, with the members of the class in ${file} that need them.`,
		`In ${file}, remove those decorators, and convert between the two classes where the decorators matter.`,
		`At ${at}, delete ${statement}.`
	];
	return [
		...declares === null ? [] : [declareStep(declares, situation)],
		...takesParameter ? [
			`In ${file}, add a parameter for ${role === "constructed" ? "an instance of " : ""}${names} to each function or constructor that uses ${situation.isOne ? "it" : "them"}, typed by ${declares === null ? "what it needs" : typeOf(declares, situation)}.`,
			`At ${at}, delete ${statement}.`,
			...supplySteps(suppliedBy, situation)
		] : [`At ${at}, delete ${statement}, and use ${declares === null ? "what remains" : typeOf(declares, situation)} instead.`],
		...origin == null ? [] : [originStep(origin)],
		...belongs == null ? [] : [`Move ${showPath(situation.violation.resolved ?? "")} to ${showPath(belongs)}.`]
	];
}
function injectSteps({ declares, suppliedBy, injected }, situation) {
	const { file, names, at, statement } = situation;
	const module = suppliedBy === null ? "a module that may import both" : showPath(suppliedBy.path);
	const isService = injected === "service";
	const folder = declares === null ? "" : showPath(folderOf(declares.file));
	return [
		isService ? `${declareStep(declares, situation).slice(0, -1)}, together with a token for it.` : `In ${folder}, declare an interface and a token for each class of ${names} that the module of ${file} injects, with only what it uses.`,
		isService ? `In ${file}, inject it by the token, as in @Inject(TOKEN), with the interface as its type.` : `Where the module of ${file} injects such a class, inject it by its token, as in @Inject(TOKEN), with the interface as its type.`,
		`At ${at}, delete ${statement}${isService ? "" : `, and take ${names} out of the imports of the module`}.`,
		`In ${module}, provide ${isService ? names : `the classes of ${names}`} for ${isService ? "the token" : "the tokens"}, as in { provide: TOKEN, useExisting: \u2026 }.`
	];
}
function ofPlan({ declares, symbols = [] }, situation) {
	return declares?.as === "function" && symbols.length > 0 ? {
		...situation,
		names: listNames(symbols),
		isOne: symbols.length === 1
	} : situation;
}
function declareStep({ as, names, file }, { file: importer, names: imported }) {
	const declared = as === "members" ? `types for ${imported}` : `${FORMS$2[as]} ${listNames(names)}`;
	return `In ${showPath(file)}, declare ${declared} with only what ${importer} uses${file === importer ? "" : ", and export it"}.`;
}
function typeOf({ as, names, file }, { violation }) {
	const types = as === "members" || names.length === 0 ? "those types" : listNames(names);
	return file === violation.file ? types : `${types} from ${showPath(file)}`;
}
function originStep({ path, names }) {
	return `Keep ${listNames(names)} in ${showPath(path)} only if other code uses ${names.length > 1 ? "them" : "it"}.`;
}
function supplySteps(supplier, situation) {
	const { violation, file, names, isOne } = situation;
	const it = isOne ? "it" : "them";
	const callers = importing(situation, violation.file, []);
	if (supplier === null) return importersStep(callers, `pass ${names} to what it calls in ${file}`);
	const { path, through, entry } = supplier;
	const origin = entry ?? violation.resolved;
	const from = origin === void 0 ? "" : ` from ${showPath(origin)}`;
	const isFolder = extensionOf(path) === null;
	const others = callers?.filter((one) => one !== path && !through.includes(one)) ?? [];
	return [
		...entry == null ? [] : [`In ${showPath(entry)}, export ${names} unless it does so already.`],
		...through.map((one) => `In ${showPath(one)}, take the same parameter and pass it on.`),
		isFolder ? supplyFromFolder(path, callers, `import ${names}${from}, and pass ${it}`, file) : `In ${showPath(path)}, import ${names}${from}, and pass ${it} to what it calls in ${showPath(through.at(-1) ?? violation.file)}.`,
		...importersStep(others, `take ${names} as a parameter too, and pass ${it} to what it calls in ${file}`)
	];
}
function supplyFromFolder(path, callers, action, file) {
	if (callers?.length === 0) return `No file imports ${file} yet. The file of ${showPath(path)} that will call it: ${action} to it.`;
	const down = callers === null ? `the code that calls ${file}` : `${listFiles(callers)}, which ${callers.length === 1 ? "imports" : "import"} ${file}`;
	return `In a file of ${showPath(path)}, ${action} down to ${down}.`;
}
function takeComponentSteps(plan, situation) {
	const { name, others, suppliedBy } = plan;
	const { file, at, statement, violation } = situation;
	const component = listNames([name]);
	return [
		`In ${file}, add a prop, slot or parameter for the rendered ${component}, and render it where <${component}> is now.`,
		...others.length === 0 ? [] : [`In ${file}, declare what it uses from ${listNames(others)}.`],
		`At ${at}, delete ${statement}.`,
		...suppliedBy === null ? importersStep(importing(situation, violation.file, []), `render <${component}> and pass it in`) : supplySteps(suppliedBy, {
			...situation,
			names: component,
			isOne: true
		})
	];
}
function callFromAboveSteps(plan, situation) {
	const { file, names, at, statement } = situation;
	const { target, through = [], passes } = plan;
	const passed = passes === "result" ? "the result" : names;
	return [
		passes === "result" ? `In ${showPath(target)}, import and use ${names}.` : supplySentence(plan, situation),
		...[...through].reverse().map((one) => `In ${showPath(one)}, take ${passed} as a parameter and pass it on.`),
		`In ${file}, take ${passed} as a ${plan.key === "call-hook" ? "prop or " : ""}parameter${passes === "result" ? `, and use it in place of ${names}` : ""}.`,
		`At ${at}, delete ${statement}.`
	];
}
function supplySentence({ target, through = [] }, situation) {
	const { file, names, isOne, violation } = situation;
	const action = `import ${names}, and pass ${isOne ? "it" : "them"}`;
	return extensionOf(target) === null ? supplyFromFolder(target, importing(situation, violation.file, []), action, file) : `In ${showPath(target)}, ${action} to what it calls in ${showPath(through.at(-1) ?? violation.file)}.`;
}
// packages/core/src/texts/steps/move.ts
function moveDeclarationsSteps(plan, situation) {
	const { from, along, exists, entry, symbols = [] } = plan;
	const { file } = situation.violation;
	const requested = symbols.filter((name) => !along.includes(name));
	const [source, target] = [showPath(from), showPath(plan.target)];
	const names = requested.length > 0 ? listNames(requested, 8) : situation.names;
	const them = requested.length > 1 ? "them" : "it";
	const others = importing(situation, from, requested, [plan.target]);
	return [
		`Move ${names} with ${requested.length > 1 ? "their" : "its"} comments from ${source} ${exists ? "into the existing" : "to the new file"} ${target}, and export ${them} there.`,
		...along.length === 0 ? [] : [`Move ${listNames(along, 8)} along, which the moved code uses.`],
		`In ${target}, add the imports that the moved code needs.`,
		...entry === null ? [] : [`In ${showPath(entry)}, export ${names} from ${target}.`],
		...plan.target === file ? [`In ${situation.file}, delete ${situation.statement}.`] : [],
		`In ${source}, import ${names} from ${showPath(entry ?? plan.target)} if other code there uses ${them}, and delete the imports that nothing uses any more.`,
		...importersStep(others, `import ${names} from ${showPath(entry ?? plan.target)} instead of ${source}`)
	];
}
function moveFileSteps({ from, target }, situation) {
	const isRename = from.slice(0, from.lastIndexOf("/")) === target.slice(0, target.lastIndexOf("/"));
	return [
		`${isRename ? "Rename" : "Move"} ${showPath(from)} to ${showPath(isRename ? fileNameOf(target) : target)}.`,
		...isRename ? [] : [`In ${showPath(target)}, correct the relative imports.`],
		...importersStep(importing(situation, from, []), `import ${showPath(target)} instead`)
	];
}
function placeFileSteps(plan, situation) {
	const { file } = situation.violation;
	if (plan.target !== void 0) return moveFileSteps({
		from: file,
		target: plan.target
	}, situation);
	return [
		plan.key === "place-outside" ? `Choose a folder outside the checked folders for ${situation.file}.` : `Choose a place of the policy for ${situation.file} by what it imports and who imports it.`,
		`Move ${situation.file} there, and correct its relative imports.`,
		...importersStep(importing(situation, file, []), "import it from its new path")
	];
}
function placeTargetSteps(plan, situation) {
	const { from, target, along, importers } = plan;
	const folder = target.slice(0, target.lastIndexOf("/"));
	const users = importers ?? importing(situation, from, []);
	return [
		`Move ${showPath(from)} to ${showPath(target)}.`,
		...along.map((path) => `Move ${showPath(path)}, which it imports, to ${showPath(folder)}.`),
		`In ${showPath(target)}, correct the relative imports.`,
		...importersStep(users, `import ${showPath(target)} instead`)
	];
}
function deleteBarrelSteps(_plan, situation) {
	const { file } = situation.violation;
	return [...importersStep(importing(situation, file, []), `import from the files behind ${situation.file}`), `Delete ${situation.file}.`];
}
function copyFileSteps({ target }, { at, statement }) {
	return [`Copy the file that ${statement} names to ${showPath(target)}.`, `At ${at}, replace the specifier with './${showPath(fileNameOf(target))}'.`];
}
function moveImportSteps({ target, toFolder }, { at, statement }) {
	return [`At ${at}, delete ${statement}.`, toFolder ? `Add it to a file in ${showPath(target)} that runs before this one needs it, with a specifier that fits there.` : `In ${showPath(target)}, add it unless it is there already.`];
}
function wrapPackageSteps({ target, exists }, situation) {
	const { file, names, at, statement, violation } = situation;
	return [
		`${exists ? "Open" : "Create"} ${showPath(target)}, and import ${names} there.`,
		`Move the code of ${file} that uses ${names} there, as functions that take and return plain data, and export them.`,
		`At ${at}, delete ${statement}, and import those functions from ${showPath(target)}.`,
		...importersStep(importing(situation, violation.file, []), `import from ${showPath(target)} what has moved`)
	];
}
function wrapFileSteps({ target }, { at, statement, names }) {
	return [`In ${showPath(target)}, import ${names}, and export a function or type with only what the importer needs of it.`, `At ${at}, replace ${statement} with an import of that from ${showPath(target)}, and use it.`];
}
const INCLUDE = {
	ignores: "Remove the entry of ignores in the policy that matches",
	git: "Remove the entry of .gitignore that matches",
	files: "Add to files in the policy a pattern that matches"
};
function checkFileSteps({ target, excludedBy }) {
	return [`${INCLUDE[excludedBy]} ${showPath(target)}.`];
}
// packages/core/src/texts/steps/reroute.ts
function rerouteSteps({ sources, because }, { at, statement, names }) {
	const named = (list) => list.length === 0 ? names : listNames(list, 8);
	return [...because === "to-declare" ? [`In the package.json of this package, declare the package that '${showSpecifier(sources[0]?.specifier ?? "")}' names.`] : [], ...sources.map(({ names: own, path, specifier }, index) => specifier === null ? `At ${at}, ${index === 0 ? `replace ${statement} with` : "add"} an import of ${named(own)} from ${showPath(path)}.` : `At ${at}, ${index === 0 ? `replace ${statement} with` : "add"} an import of ${named(own)} from '${showSpecifier(specifier)}' (${showPath(path)}).`)];
}
function publishSteps({ target, exists, specifier, exported }, situation) {
	const { at, statement, names, violation } = situation;
	const origin = violation.resolved === void 0 ? "" : ` from ${showPath(violation.resolved)}`;
	const entry = showPath(target);
	return [exported !== null && exported.missing === 0 ? `${entry} exports ${listNames(exported.names)} already; nothing has to be added there.` : `${exists ? "In" : "Create"} ${entry}${exists ? "," : " and"} export ${names}${origin}.`, `At ${at}, replace ${statement} with an import of ${names} from ${specifier === null ? entry : `'${showSpecifier(specifier)}'`}.`];
}
function useWrapperSteps(plan, situation) {
	const { target, wrapper, exported, replacement } = plan;
	const { at, statement, names, file } = situation;
	const named = exported.length === 0 ? "one of its exports" : listNames(exported);
	const call = replacement?.member == null ? named : `${named}.${listNames([replacement.member])}`;
	return [
		...replacement === void 0 ? [`Read ${showPath(wrapper)}, and add to it what ${file} needs and it does not offer yet.`] : [],
		`At ${at}, replace ${statement} with an import of ${named} from ${showPath(target)}.`,
		replacement === void 0 ? `In ${file}, use ${call} for what the code does with ${names} now.` : `In ${file}, replace each use of ${names} with ${call}, with the same arguments.`
	];
}
function deleteReExportSteps(plan, situation) {
	const { at, statement, names, violation } = situation;
	const own = Array.isArray(violation.extent) ? violation.extent : [];
	const from = plan.specifier === null ? showPath(violation.resolved ?? plan.target) : `'${showSpecifier(plan.specifier)}'`;
	return [
		...importersStep(importing(situation, violation.file, own), `import ${names} directly from ${from}, where the policy allows it`),
		`At ${at}, delete ${statement}.`,
		...plan.belongs === null ? [] : [`Move ${showPath(violation.resolved ?? plan.target)} to ${showPath(plan.belongs)}.`]
	];
}
function deleteImportSteps({ because, path }, situation) {
	const { at, statement, names, file } = situation;
	switch (because) {
		case "unused": return [`Check that nothing in ${file} needs ${statement}.`, `At ${at}, delete it.`];
		case "loaded-elsewhere": return [`At ${at}, delete ${statement}.`, `Load ${path === null ? names : showPath(path)} in a file that the policy lets import it.`];
		default: return [`In ${file}, remove the code that uses ${names}.`, `At ${at}, delete ${statement}.`];
	}
}
// packages/core/src/texts/steps/resolve.ts
function editConfigSteps({ change }, { at, statement, violation }) {
	const specifier = showSpecifier(violation.specifier ?? "");
	const resolves = `Every import that begins like this resolves then, ${statement} at ${at} among them.`;
	switch (change.type) {
		case "define-alias": return [`Define the alias: ${aliasDefinition(change)}.`, resolves];
		case "repair": {
			const { file, line, reason } = change.fault;
			return [
				`Open ${showPath(file)}:${line}, which ${clip(clean(reason), 120)}.`,
				`Write there literally what '${specifier}' begins with, and the folder that it maps to.`,
				resolves
			];
		}
		case "declare-package": {
			const { name, dev, manifest, declaredBy } = change;
			const section = dev ? "devDependencies" : "dependencies";
			return [
				...declaredBy === null ? [`Check that '${showSpecifier(name)}' exists and is the package you mean.`] : [],
				`Add '${showSpecifier(name)}' to the ${section} of ${manifest === null ? "the package.json of this code" : showPath(manifest)}${declaredBy === null ? "" : `, in version ${clip(clean(declaredBy.version), 30)} as in ${showPath(declaredBy.manifest)}`}.`,
				"Install the dependencies."
			];
		}
		case "export-source": return [`Open the package.json of ${clip(clean(change.name), 60)}, and add to exports the entry that the import names, with the path of its source.`];
		case "point-alias": return [
			`In ${showPath(change.config)}, change the path of ${showSpecifier(change.pattern)} from ${showPath(change.missing)} to ${showPath(change.folder === "" ? "." : change.folder)}, where ${showPath(change.path)} exists.`,
			"Make the same change in the config of the bundler and of the tests, if they define the alias too.",
			resolves
		];
		case "correct-alias":
		case "correct-imports": return [`Find the entry that maps the start of '${specifier}', ${change.type === "correct-alias" ? "in the paths of tsconfig or the aliases of the bundler" : "in the imports of package.json"}.`, "Correct the path that it maps to, or the rest of the specifier, so that the file exists."];
	}
}
function editImportSteps({ change }, { at, statement, names, file, violation }) {
	const specifier = showSpecifier(violation.specifier ?? "");
	switch (change.type) {
		case "import-type": return [`At ${at}, write 'type' after the first keyword of ${statement}, because ${file} uses only types of it.`];
		case "write-path": return [`Find the file that ${statement} means.`, `At ${at}, write its relative path in place of '${specifier}'${change.aliases.length === 0 ? "" : `, or one of the aliases that are defined (${listNames(change.aliases)})`}.`];
		case "write-path-within": return [`Find the file that ${statement} means.`, `At ${at}, write its relative path in place of '${specifier}'.`];
		case "use-entry": return [`At ${at}, replace '${specifier}' with ${change.entries.length === 1 ? "" : "one of "}${listNames(change.entries, 8)}.`, `In that entry of ${clip(clean(change.name), 60)}, export ${names} if it does not do so yet.`];
		case "use-subpath": return [`At ${at}, replace '${specifier}' with ${clip(clean(change.name), 60)} or a subpath that its package.json exports.`];
		case "create-file": return [`Check that ${showPath(change.path)} is meant to be written by hand, and is not made by a generator or misspelled.`, `Create ${showPath(change.path)}${change.names.length === 0 ? "" : `, and export ${listNames(change.names, 8)} from it`}.`];
		case "missing-file": return [`Look in the scripts of package.json for the generator that creates ${showPath(change.path)}. If there is one, run it, and have CI run it before stratalint check.`, `If there is none, replace '${specifier}' at ${at} with the path of an existing file${change.nearest.length === 0 ? "" : `, such as ${listNames(change.nearest)}`}.`];
		case "make-in-test": return [`In ${file}, or in a test helper in ${showPath(change.folder)}, create what the test needs in place of ${names}.`, `At ${at}, delete ${statement}.`];
		case "read-at-run-time": return [`In ${file}, take the path of the file as a parameter, and read it at run time.`, `At ${at}, delete ${statement}.`];
	}
}
function usePackageSteps(plan, { at, file, names, violation }) {
	const [was, is] = [showSpecifier(violation.specifier ?? ""), showSpecifier(plan.specifier)];
	return [`At ${at}, replace '${was}' with '${is}', which ${plan.manifest === null ? "the package.json above" : showPath(plan.manifest)} declares.`, ...plan.because === "same-purpose" ? [`In ${file}, replace ${names} with what '${is}' offers for it.`] : []];
}
// packages/core/src/texts/steps/server.ts
function callOnServerSteps({ by, target = "", through }, { file, names, at, statement }) {
	const path = showPath(target);
	const remove = `At ${at}, delete ${statement}. ${file} runs in the browser, so it cannot take ${names} as a parameter either.`;
	switch (by) {
		case "server-function": return [
			`In ${path}, export a function that uses ${names} and returns only what ${file} needs.`,
			`In ${file}, import that function, and use it in place of ${names}.`,
			remove
		];
		case "caller": return [
			`In ${path}, import and use ${names} where the code runs on the server.`,
			...[...through].reverse().map((one) => `In ${showPath(one)}, take the result as a prop and pass it on.`),
			`In ${file}, take the result as a prop, and use it in place of ${names}.`,
			remove
		];
		case "same-route": return [`In ${file}, request the result from ${path} in place of ${names}; where it answers something else, add a route for it.`, remove];
		case "route":
		case "unknown": return [
			`On the server, ${by === "route" ? `in a route like ${path}` : "in a route or in the page"}, use ${names}, and return only what ${file} needs.`,
			`In ${file}, use that result in place of ${names}.`,
			remove
		];
	}
}
// packages/core/src/texts/steps/steps.ts
const STEPS = {
	"move-declarations": moveDeclarationsSteps,
	"move-file": moveFileSteps,
	"rename-file": moveFileSteps,
	"copy-file": copyFileSteps,
	"move-import": moveImportSteps,
	"wrap-package": wrapPackageSteps,
	"wrap-file": wrapFileSteps,
	"place-file": placeFileSteps,
	"place-target": placeTargetSteps,
	"delete-barrel": deleteBarrelSteps,
	"check-file": checkFileSteps,
	invert: invertSteps,
	"take-component": takeComponentSteps,
	"call-from-above": callFromAboveSteps,
	"call-on-server": callOnServerSteps,
	reroute: rerouteSteps,
	publish: publishSteps,
	"use-wrapper": useWrapperSteps,
	"delete-re-export": deleteReExportSteps,
	"delete-import": deleteImportSteps,
	"edit-config": editConfigSteps,
	"edit-import": editImportSteps,
	"use-package": usePackageSteps
};
function stepsOf$1(fix, violation, importersOf) {
	const plan = planOf(fix);
	const situation = situationOf(violation, importersOf);
	return [...(plan === void 0 ? void 0 : STEPS[plan.action]?.(plan, situation)) ?? clauseSteps(fix, situation), verifyStep(violation)];
}
function clauseSteps({ title, edits = [] }, { at, violation }) {
	const files = [...new Set(edits.map(({ file }) => file))].filter((file) => file !== violation.file);
	return [`Open ${at}${files.length === 0 ? "" : ` and ${files.map(showPath).join(", ")}`}.`, ...clausesOf(title).map((clause) => `${clause}.`)];
}
function verifyStep({ id, rule }) {
	return `Run stratalint ${rule.startsWith("integrity/") ? "review" : "check"}: it no longer reports ${id} (${rule}) and reports nothing new. Then run the type checker and the tests.`;
}
// packages/core/src/identity.ts
function edgeSubject(edge) {
	return `${edge.typeOnly ? "type" : "run"} ${targetKey(edge)}`;
}
function edgeExtent(edge) {
	return [...new Set(edge.names.map(({ name }) => name))].sort();
}
function targetKey({ target, specifier }) {
	switch (target.type) {
		case "file": return target.path;
		case "external": return `package:${target.name}`;
		case "unresolved": return `unresolved:${specifier}`;
	}
}
// packages/core/src/lower-bound.ts
function lowerBound(sorted, wanted) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
// packages/policy/src/baseline/open-baseline.ts
const RECHECK_MS$1 = 20;
const NONE$2 = [];
const opened$1 = new Map();
function openBaseline(root, file) {
	let known = opened$1.get(root);
	if (known === void 0 || !isFresh$1(known)) {
		known = open$1(root);
		opened$1.set(root, known);
	}
	if ("error" in known.result) throw known.result.error;
	return known.result.byFile.get(file) ?? NONE$2;
}
function isFresh$1(known) {
	const now = performance.now();
	if (now - known.checkedAt < RECHECK_MS$1) return true;
	known.checkedAt = now;
	return known.sources.areUnchanged();
}
function open$1(root) {
	const sources = new Sources([join$1(root, BASELINE_FILE)]);
	const checkedAt = performance.now();
	try {
		return {
			result: { byFile: groupBy$1(readBaseline(root)?.entries ?? [], ({ file }) => file) },
			sources,
			checkedAt
		};
	} catch (error) {
		return {
			result: { error },
			sources,
			checkedAt
		};
	}
}
// packages/policy/src/open-policy.ts
const RECHECK_MS = 20;
const RETRY_MS = 1e3;
const opened = new Map();
function openPolicy({ root, policyFile }) {
	const key = `${root}\0${policyFile}`;
	let entry = opened.get(key);
	if (entry === void 0 || !isFresh(entry)) {
		entry = open(root, policyFile);
		opened.set(key, entry);
	}
	if ("error" in entry.result) throw entry.result.error;
	return entry.result.loaded;
}
function isFresh(entry) {
	const now = performance.now();
	if (now - entry.checkedAt < RECHECK_MS) return true;
	entry.checkedAt = now;
	if ("error" in entry.result && now - entry.openedAt >= RETRY_MS) return false;
	return entry.sources.areUnchanged();
}
function open(root, policyFile) {
	const now = performance.now();
	const sources = new Sources();
	try {
		const opened = loadFrom(root, policyFile, sources);
		return {
			result: { loaded: opened.loaded },
			sources: opened.sources,
			openedAt: now,
			checkedAt: now
		};
	} catch (error) {
		return {
			result: { error },
			sources,
			openedAt: now,
			checkedAt: now
		};
	}
}
// packages/rule/src/project/collector.ts
const COLLECT_VARIABLE = "STRATALINT_COLLECT";
const PROGRESS_VARIABLE = "STRATALINT_PROGRESS";
const FILES_A_BYTE = 16;
const key = Symbol.for("stratalint.collector");
const holder = globalThis;
const collector = holder[key] ??= startInChild();
function isCollecting() {
	return collector.records !== null;
}
function recordOf$1(file, create) {
	if (collector.records === null) return null;
	let record = collector.records.get(file);
	if (record === void 0) {
		record = create();
		collector.records.set(file, record);
		if (collector.progress !== void 0 && collector.records.size % 16 === 0) reportProgress(collector);
	}
	return record;
}
function collectingProject() {
	return collector.records === null ? null : collector.project ?? null;
}
function keepProject(project) {
	collector.project = project;
}
async function collect$1(pass, project) {
	const { records: recordsBefore, project: projectBefore } = collector;
	const records = new Map();
	Object.assign(collector, {
		records,
		project
	});
	try {
		await pass();
	} finally {
		Object.assign(collector, {
			records: recordsBefore,
			project: projectBefore
		});
	}
	return [...records.values()];
}
function tracePath(records) {
	return `${records}.trace`;
}
function startInChild() {
	const path = process.env[COLLECT_VARIABLE];
	if (path === void 0 || path === "") return { records: null };
	const records = new Map();
	const progress = Number(process.env[PROGRESS_VARIABLE]);
	const started = progress > 0 ? {
		records,
		progress
	} : { records };
	process.once("exit", () => {
		writeFileSync(path, JSON.stringify([...records.values()]));
		writeFileSync(tracePath(path), JSON.stringify(started.project?.log?.trace() ?? null));
	});
	return started;
}
function reportProgress(collector) {
	try {
		writeSync(collector.progress, ".");
	} catch {
		delete collector.progress;
	}
}
// packages/rule/src/declaration/declaration.ts
function isFileRule(rule) {
	return "create" in rule;
}
// packages/graph/src/parse/components/code-literals.ts
const BEFORE_EXPRESSION = new Set([
	"return",
	"typeof",
	"case",
	"in",
	"of",
	"do",
	"else",
	"await",
	"yield",
	"void",
	"delete",
	"new",
	"instanceof",
	"throw",
	"default"
]);
const STRING = /'(?:[^'\\\n\r]|\\[^])*'?|"(?:[^"\\\n\r]|\\[^])*"?/y;
const COMMENT$1 = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$)/y;
const REGULAR_EXPRESSION = /\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.){0,100}\]){1,1000}\/[a-z]*/y;
function endOfLiteral(text, at) {
	const character = text[at];
	if (character === "'" || character === "\"") return endOf(STRING, text, at);
	if (character !== "/") return at;
	const afterComment = endOf(COMMENT$1, text, at);
	return afterComment === at && startsExpression(text, at) ? endOf(REGULAR_EXPRESSION, text, at) : afterComment;
}
function startsExpression(text, at) {
	let before = at - 1;
	while (before >= 0 && /\s/.test(text[before])) before--;
	if (before < 0 || !/[\w$)\]}'"`]/.test(text[before])) return true;
	if (!/[a-z]/.test(text[before])) return false;
	let start = before;
	while (start > 0 && before - start < 10 && /[\w$.]/.test(text[start - 1])) start--;
	return BEFORE_EXPRESSION.has(text.slice(start, before + 1));
}
function endOf(expression, text, at) {
	expression.lastIndex = at;
	return expression.test(text) ? expression.lastIndex : at;
}
// packages/graph/src/parse/components/markup.ts
const RAW_ELEMENTS = new Set([
	"script",
	"style",
	"textarea",
	"title"
]);
const VOID_ELEMENTS = new Set([
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
]);
const TAG_NAME = /<\/?([A-Za-z][^\s/>{]*)?/y;
const ATTRIBUTE_NAME = /[^\s/>={][^\s/>=]*|=/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]+/y;
const MARKUP_IN_CODE = /<(?:[A-Za-z>]|!--)/y;
const PLAIN_CODE = /[^'"`/{}<]+/y;
function endOfRaw(text, from, name) {
	const closing = new RegExp(`</${name.replace(/[^\w-]/g, "\\$&")}(?=[\\s/>]|$)`, "gi");
	closing.lastIndex = from;
	return closing.exec(text)?.index ?? text.length;
}
function scanMarkup(text, from, dialect, visitor, what = "markup") {
	const hasBraces = dialect !== "html";
	const stack = [{
		mode: "markup",
		depth: 0
	}];
	let at = from;
	const openCode = () => {
		visitor.braces?.(at);
		stack.push({ mode: "code" });
		at += dialect === "svelte" && text[at + 1] === "/" ? 2 : 1;
	};
	const openTag = () => {
		const name = matchAt$2(TAG_NAME, text, at);
		stack.push({
			mode: "tag",
			tag: {
				name: name[1] ?? "",
				attributes: [],
				start: at,
				end: at,
				isSelfClosing: false
			}
		});
		at += name[0].length;
	};
	const closeElement = (frame) => {
		if (frame.depth > 0 && --frame.depth === 0 && stack.length > 1) stack.pop();
	};
	const inMarkup = (frame) => {
		while (at < text.length && text[at] !== "<" && !(hasBraces && text[at] === "{")) at++;
		if (at >= text.length) return;
		if (text[at] === "{") return openCode();
		if (text.startsWith("<!--", at)) {
			const end = indexOrEnd(text, "-->", at + 4, 3);
			visitor.comment?.(at, end);
			at = end;
			if (frame.depth === 0 && stack.length > 1) stack.pop();
		} else if (text.startsWith("<![CDATA[", at)) at = indexOrEnd(text, "]]>", at, 3);
		else if (/[!?]/.test(text[at + 1] ?? "")) at = indexOrEnd(text, ">", at, 1);
		else if (text[at + 1] === "/") {
			const [whole, name = ""] = matchAt$2(TAG_NAME, text, at);
			at = indexOrEnd(text, ">", at + whole.length, 1);
			visitor.close?.(name);
			closeElement(frame);
		} else if (/[A-Za-z]/.test(text[at + 1] ?? "") || dialect === "jsx" && text[at + 1] === ">") openTag();
		else at++;
	};
	const endTag = (tag) => {
		stack.pop();
		tag.end = at;
		const parent = stack.at(-1);
		const name = tag.name.toLowerCase();
		if (VOID_ELEMENTS.has(name) && dialect !== "html") tag.isSelfClosing = true;
		if (stack.length === 1 && what === "tag") {
			visitor.open?.(tag);
			return;
		}
		const isRaw = !tag.isSelfClosing && (RAW_ELEMENTS.has(name) || tag.attributes.some((attribute) => attribute.name === "is:raw"));
		const end = isRaw ? endOfRaw(text, at, tag.name) : at;
		if (isRaw || RAW_ELEMENTS.has(name)) visitor.raw?.(tag, at, end);
		visitor.open?.(tag);
		at = end;
		if (parent?.mode !== "markup") return;
		if (!tag.isSelfClosing) parent.depth++;
		else if (parent.depth === 0 && stack.length > 1) stack.pop();
	};
	const inTag = ({ tag }) => {
		const character = text[at];
		if (character === ">") {
			at++;
			return endTag(tag);
		}
		if (character === "/" && text[at + 1] === ">") {
			at += 2;
			tag.isSelfClosing = true;
			return endTag(tag);
		}
		if (hasBraces && character === "{") return openCode();
		if (hasBraces && character === "/" && /[/*]/.test(text[at + 1] ?? "")) at = endOfLiteral(text, at);
		else {
			const name = matchAt$2(ATTRIBUTE_NAME, text, at)?.[0];
			if (name === void 0) at++;
			else inAttribute(tag, name);
		}
	};
	const inAttribute = (tag, name) => {
		at += name.length;
		const attribute = {
			name,
			value: null,
			start: at,
			end: at
		};
		tag.attributes.push(attribute);
		const equals = matchAt$2(EQUALS, text, at)?.[0];
		if (equals === void 0) return;
		at += equals.length;
		Object.assign(attribute, {
			start: at,
			end: at
		});
		const first = text[at];
		if (first === "\"" || first === "'" || first === "`" && dialect === "jsx") {
			stack.push({
				mode: "value",
				attribute,
				quote: first
			});
			at++;
		} else if (!(hasBraces && first === "{")) {
			attribute.value = matchAt$2(UNQUOTED, text, at)?.[0] ?? "";
			at += attribute.value.length;
			attribute.end = at;
		}
	};
	const inValue = ({ attribute, quote }) => {
		while (at < text.length && text[at] !== quote && !(text[at] === "{" && dialect === "svelte")) at++;
		if (text[at] === "{") return openCode();
		at = Math.min(text.length, at + 1);
		attribute.end = at;
		const value = text.slice(attribute.start + 1, at - 1);
		if (!(quote === "`" && value.includes("${")) && !(dialect === "svelte" && value.includes("{"))) attribute.value = value;
		stack.pop();
	};
	const inCode = () => {
		at += matchAt$2(PLAIN_CODE, text, at)?.[0].length ?? 0;
		switch (text[at]) {
			case "{":
				stack.push({ mode: "code" });
				at++;
				break;
			case "}":
				stack.pop();
				at++;
				break;
			case "`":
				stack.push({ mode: "template" });
				at++;
				break;
			case "<":
				if (dialect === "jsx" && matchAt$2(MARKUP_IN_CODE, text, at) !== null && startsExpression(text, at)) stack.push({
					mode: "markup",
					depth: 0
				});
				else at++;
				break;
			case void 0: break;
			default: {
				const end = endOfLiteral(text, at);
				at = end === at ? at + 1 : end;
			}
		}
	};
	const inTemplate = () => {
		while (at < text.length && text[at] !== "`" && !text.startsWith("${", at)) at += text[at] === "\\" ? 2 : 1;
		if (text[at] === "`") stack.pop();
		else if (text[at] === "$") {
			stack.push({ mode: "code" });
			at++;
		}
		at++;
	};
	if (what === "tag") openTag();
	else if (what === "code") openCode();
	while (at < text.length && (what === "markup" || stack.length > 1)) {
		const frame = stack.at(-1);
		switch (frame.mode) {
			case "markup":
				inMarkup(frame);
				break;
			case "tag":
				inTag(frame);
				break;
			case "value":
				inValue(frame);
				break;
			case "code":
				inCode();
				break;
			case "template": inTemplate();
		}
	}
	return Math.min(at, text.length);
}
function matchAt$2(expression, text, at) {
	expression.lastIndex = at;
	return expression.exec(text);
}
function indexOrEnd(text, wanted, from, length) {
	const index = text.indexOf(wanted, from);
	return index === -1 ? text.length : index + length;
}
// packages/graph/src/parse/components/open-elements.ts
function createOpenElements(counts) {
	const stack = [];
	const numbers = new Map();
	let counted = 0;
	const add = (name, by) => {
		numbers.set(name, (numbers.get(name) ?? 0) + by);
		if (counts(name)) counted += by;
	};
	return {
		open(name) {
			stack.push(name);
			add(name, 1);
		},
		close(name) {
			if ((numbers.get(name) ?? 0) === 0) return;
			for (let last = stack.pop(); last !== void 0; last = stack.pop()) {
				add(last, -1);
				if (last === name) return;
			}
		},
		hasAny: () => counted > 0
	};
}
// packages/graph/src/parse/components/component-parts.ts
function emptyParts() {
	return {
		scripts: [],
		sources: [],
		comments: [],
		fault: null
	};
}
function attributeOf({ attributes }, name) {
	return attributes.find((attribute) => attribute.name.toLowerCase() === name);
}
function addHtmlComment(parts, text, start, end) {
	parts.comments.push({
		start,
		end,
		value: text.slice(start + 4, end).replace(/-->$/, "")
	});
}
function addBracedComment(parts, text, at) {
	const found = matchAt$1(BRACED_COMMENT, text, at);
	if (found !== null) parts.comments.push({
		start: at + found[1].length,
		end: at + found[1].length + found[2].length,
		value: found[2].slice(2, -2)
	});
}
const BRACED_COMMENT = /(\{\s{0,100})(\/\*[^]{0,1000}?\*\/)\s{0,100}\}/y;
function matchAt$1(expression, text, at) {
	expression.lastIndex = at;
	return expression.exec(text);
}
const SCRIPT_TYPES = /^(?:module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|babel|jsx|typescript|ts|tsx)|jsx?|tsx?)$/i;
const LANGUAGES = {
	js: "jsx",
	jsx: "jsx",
	javascript: "jsx",
	mjs: "jsx",
	babel: "jsx",
	ts: "ts",
	typescript: "ts",
	mts: "ts",
	tsx: "tsx"
};
function addScript(parts, tag, content, scope, isReExported = false) {
	const type = attributeOf(tag, "type")?.value ?? "";
	if (type !== "" && !SCRIPT_TYPES.test(type)) return;
	const source = attributeOf(tag, "src");
	if (source?.value != null && source.value !== "") parts.sources.push({
		specifier: source.value,
		start: source.start,
		end: source.end,
		isReExported
	});
	const lang = attributeOf(tag, "lang");
	const written = (lang?.value ?? (type.replace(/^.*\//, "") || "js")).toLowerCase();
	const language = lang === void 0 ? LANGUAGES[written] ?? "jsx" : LANGUAGES[written];
	if (language !== void 0) parts.scripts.push({
		start: content.start,
		end: content.end,
		language,
		scope
	});
	else parts.fault ??= {
		start: lang.start,
		end: lang.end,
		message: `Scripts in "${written}" are not supported; use JavaScript or TypeScript.`
	};
}
// packages/graph/src/parse/components/astro.ts
const FENCE$1 = "---";
function findAstroParts(text) {
	const parts = emptyParts();
	const from = readFrontmatter(parts, text);
	const untouched = createOpenElements(() => true);
	scanMarkup(text, from, "jsx", {
		open({ name, isSelfClosing }) {
			if (!isSelfClosing && keepsScripts(name)) untouched.open(name);
		},
		close: untouched.close,
		raw(tag, start, end) {
			const isProcessed = tag.attributes.every(({ name }) => name === "src" || name === "hoist");
			if (tag.name === "script" && isProcessed && !untouched.hasAny()) addScript(parts, tag, {
				start,
				end
			}, "inner");
		},
		braces: (at) => addBracedComment(parts, text, at),
		comment: (start, end) => addHtmlComment(parts, text, start, end)
	});
	for (const script of parts.scripts) if (script.language === "jsx") script.language = "ts";
	return parts;
}
function keepsScripts(name) {
	return name === "svg" || name === "template" || name === "math";
}
function readFrontmatter(parts, text) {
	let start = 0;
	while (start < text.length && !text.startsWith(FENCE$1, start)) if (text.startsWith("<!--", start)) start = (text.indexOf("-->", start) + 1 || text.length) - 1 + 3;
	else if (text[start] === "<") return 0;
	else start++;
	if (start >= text.length) return 0;
	const from = start + 3;
	const end = endOfFrontmatter$1(text, from);
	parts.scripts.push({
		start: from,
		end,
		language: "ts",
		scope: "module"
	});
	return Math.min(text.length, end + 3);
}
function endOfFrontmatter$1(text, from) {
	for (let at = from; at < text.length;) {
		if (text.startsWith(FENCE$1, at)) return at;
		if (text[at] === "`") at = endOfTemplate$1(text, at);
		else at = Math.max(at + 1, endOfLiteral(text, at));
	}
	return text.length;
}
function endOfTemplate$1(text, at) {
	const end = /`(?:[^`\\]|\\[^])*`?/y;
	end.lastIndex = at;
	return end.test(text) ? end.lastIndex : at + 1;
}
// packages/graph/src/parse/likely-depth.ts
const OPENING = {
	"(": 1800,
	"[": 1800,
	"{": 1800,
	"`": 1800,
	"<": 1800
};
const CHAINING = {
	"=": 800,
	"?": 700,
	":": 450,
	"@": 250,
	"!": 250,
	"~": 250,
	"+": 250,
	"-": 250,
	"*": 250
};
function likelyStackBytes(text) {
	const levels = [];
	let current = 0;
	let most = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === "\"" || character === "'") {
			at = endOfString(text, at);
			continue;
		}
		if (character === "<" && text[at + 1] === "/" || character === "/" && text[at + 1] === ">") {
			current = Math.max(levels.at(-1)?.before ?? 0, current - OPENING["<"]);
			at++;
		} else if (character === ")" || character === "]" || character === "}" || isTemplateEnd(character, levels)) current = levels.pop()?.before ?? 0;
		else if (character === ";" || character === ",") {
			const level = levels.at(-1);
			current = level === void 0 ? 0 : level.before + OPENING[level.opener];
		} else {
			if (character !== "<" && OPENING[character] !== void 0) levels.push({
				opener: character,
				before: current
			});
			current += OPENING[character] ?? CHAINING[character] ?? 0;
			most = Math.max(most, current);
		}
	}
	return most;
}
function isTemplateEnd(character, levels) {
	return character === "`" && levels.at(-1)?.opener === "`";
}
function endOfString(text, start) {
	for (let at = start + 1; at < text.length && text[at] !== "\n"; at++) if (text[at] === "\\") at++;
	else if (text[at] === text[start]) return at;
	return start;
}
// packages/graph/src/parse/nesting-limit.ts
const MAIN_THREAD_BYTES = 6e6;
const BYTES_A_CHARACTER = 1400;
const COSTS = [
	["([{<`", 1800],
	["=", 800],
	["?", 700],
	[":", 450],
	["@!~+-*", 250]
];
const OTHER_BYTES = 100;
const costs = new Uint16Array(128).fill(OTHER_BYTES);
for (const [characters, bytes] of COSTS) for (const character of characters) costs[character.charCodeAt(0)] = bytes;
const TOO_NESTED = "Nested too deeply to parse; split the deepest expression or block.";
function stackBytes() {
	return isMainThread ? MAIN_THREAD_BYTES : (resourceLimits.stackSizeMb ?? 4) * .9 * 1024 * 1024;
}
let latest = {
	text: "",
	fits: true
};
function fitsParserStack(text) {
	if (latest.text !== text) latest = {
		text,
		fits: measure(text, stackBytes())
	};
	return latest.fits;
}
function fitsMainThread(text) {
	return measure(text, MAIN_THREAD_BYTES);
}
function measure(text, limit) {
	if (text.length * BYTES_A_CHARACTER <= limit) return true;
	let sum = 0;
	for (let at = 0; at < text.length && sum <= limit; at++) {
		const code = text.charCodeAt(at);
		sum += code < 128 ? costs[code] : OTHER_BYTES;
	}
	return sum <= limit;
}
const PROBE$1 = `
  const { Worker } = require('node:worker_threads')
  const [parser, stackSizeMb] = process.argv.slice(1)
  const parse = async (tasks) => {
    const { parseSync } = await import(parser)
    const parseAll = () => { for (const { filename, text, options } of tasks) parseSync(filename, text, options).errors }
    const descend = (frames) => frames === 0 ? parseAll() : descend(frames - 1)
    descend(2000)
  }
  const tasks = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  if (stackSizeMb === '') parse(tasks)
  else new Worker('(' + (() => { const { workerData } = require('node:worker_threads'); import(workerData.parser).then(({ parseSync }) => { for (const { filename, text, options } of workerData.tasks) parseSync(filename, text, options).errors }) }) + ')()', { eval: true, workerData: { parser, tasks }, resourceLimits: { stackSizeMb: Number(stackSizeMb) } })
`;
const tried = new Map();
let mayStart = true;
function nestingFault(task) {
	if (fitsParserStack(task.text)) return null;
	const outcome = tryToParse(task);
	if (outcome === "parsed" || outcome === "untried" && likelyStackBytes(task.text) <= stackBytes()) return null;
	return { error: {
		message: outcome === "crashed" ? TOO_NESTED : "May be nested too deeply to parse; the process that tries it was refused or ended by the system. Check again.",
		start: 0,
		end: Math.min(1, task.text.length),
		isLimit: true
	} };
}
function tryTogether(tasks) {
	const open = mayStart ? tasks.filter((task) => !tried.has(keyOf$1(task))) : [];
	if (open.length > 1 && probe(open) === "parsed") for (const task of open) tried.set(keyOf$1(task), "parsed");
}
function tryToParse(task) {
	const key = keyOf$1(task);
	let known = tried.get(key);
	if (known === void 0) {
		const isLikely = likelyStackBytes(task.text) <= stackBytes();
		known = mayStart || !isLikely ? probe([task]) : "untried";
		for (const wait of isLikely ? [] : WAITS_MS) {
			if (known !== "untried") break;
			sleep(wait);
			known = probe([task]);
		}
		mayStart &&= known !== "untried";
		tried.set(key, known);
	}
	return known;
}
const WAITS_MS = [
	50,
	200,
	1e3,
	4e3
];
function sleep(milliseconds) {
	const end = performance.now() + milliseconds;
	if (typeof SharedArrayBuffer === "undefined") while (performance.now() < end);
	else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
function keyOf$1({ text, options }) {
	return createHash("sha1").update(JSON.stringify([options, text])).digest("hex");
}
function probe(tasks) {
	const parser = pathToFileURL(createRequire(import.meta.url).resolve("oxc-parser")).href;
	const stack = isMainThread ? "" : String(resourceLimits.stackSizeMb ?? 4);
	const { status, signal } = spawnSync(process.execPath, [
		"--input-type=commonjs",
		"--eval",
		PROBE$1,
		parser,
		stack
	], {
		input: JSON.stringify(tasks),
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		]
	});
	if (status === 0) return "parsed";
	return signal !== null && CRASHES.has(signal) || status !== null && status > 255 ? "crashed" : "untried";
}
const CRASHES = new Set([
	"SIGSEGV",
	"SIGBUS",
	"SIGABRT",
	"SIGILL",
	"SIGTRAP",
	"SIGFPE"
]);
// packages/graph/src/parse/parser.ts
let hasRoom = true;
const RAW_FROM = 1e5;
let parsedAsJson = 0;
let hasReserved = false;
function isSmallStart(text) {
	return !hasReserved && parsedAsJson + text.length <= RAW_FROM;
}
function canReadRaw() {
	return hasRoom && rawTransferSupported();
}
function parseWhole(filename, text) {
	const modes = modesOf(filename);
	const deep = nestingFaultOf({
		filename,
		text,
		options: modes[0]
	});
	if (deep !== null) return deep;
	const isSmall = isSmallStart(text);
	if (isSmall) parsedAsJson += text.length;
	let fault = null;
	for (const options of modes) {
		let result;
		try {
			result = (isSmall ? null : parseRaw(() => withProgram(parseSync(filename, text, {
				...options,
				experimentalRawTransfer: true
			})))) ?? withProgram(parseSync(filename, text, options));
		} catch (error) {
			return failure(error);
		}
		const error = firstError(result.errors, filename);
		if (error === null) return result;
		fault ??= error;
	}
	const { message, labels: [label] } = fault;
	return { error: {
		message,
		start: label?.start ?? 0,
		end: label?.end ?? 0,
		isLimit: false
	} };
}
let expected = [];
function expectParses(files) {
	expected = files;
}
function nestingFaultOf(task) {
	if (fitsParserStack(task.text)) return null;
	const tasks = [task];
	for (const { filename, text } of expected) if (!fitsParserStack(text)) tasks.push({
		filename,
		text,
		options: modesOf(filename)[0]
	});
	expected = [];
	tryTogether(tasks);
	return nestingFault(task);
}
function parseLazily(filename, text) {
	if (!canReadRaw()) return null;
	const modes = modesOf(filename);
	if (nestingFaultOf({
		filename,
		text,
		options: modes[0]
	}) !== null) return null;
	for (const options of modes) {
		const parsed = parseRaw(() => parseSync(filename, text, {
			...options,
			experimentalLazy: true
		}));
		if (parsed === null) return null;
		if (firstError(parsed.errors, filename) === null) return parsed;
		parsed.dispose();
	}
	return null;
}
function parseRaw(parse) {
	if (!canReadRaw()) return null;
	hasReserved = true;
	try {
		return parse();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		if (/allocation/i.test(error.message)) hasRoom = false;
		return null;
	}
}
function withProgram(result) {
	result.program;
	return result;
}
function failure(error) {
	return { error: {
		message: `The parser failed: ${error instanceof Error ? error.message : String(error)}`,
		start: 0,
		end: 0,
		isLimit: true
	} };
}
function modesOf(path) {
	const filename = path.toLowerCase();
	const lang = languageOf(filename);
	return (/\.c[jt]s$/.test(filename) ? ["commonjs", "module"] : [
		"unambiguous",
		"module",
		"commonjs"
	]).map((sourceType) => ({
		lang,
		sourceType,
		astType: "ts",
		preserveParens: false
	}));
}
const RETURN_AT_TOP = "A 'return' statement can only be used within a function body.";
const DECLARED_TWICE = "A 'declare' modifier cannot be used in an already ambient context.";
function firstError(errors, filename) {
	for (const error of errors) {
		const { severity, message } = error;
		const isTolerated = message === RETURN_AT_TOP || message === DECLARED_TWICE && isDeclarationFile(filename);
		if (severity === "Error" && !isTolerated) return error;
	}
	return null;
}
function languageOf(filename) {
	if (isDeclarationFile(filename)) return "dts";
	if (/\.[cm]?ts$/.test(filename)) return "ts";
	return filename.endsWith(".tsx") ? "tsx" : "jsx";
}
function childKeys(type) {
	return visitorKeys[type] ?? [];
}
// packages/graph/src/parse/components/mdx.ts
const STATEMENT = /(?:import|export) /y;
const CONTAINERS = /(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))*/y;
const FENCE = /^[ \t]*(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING = /^[ \t]*#{1,6}(?:\s|$)/;
const BREAK = /^[ \t]*([-_*])(?:[ \t]*\1){2,}[ \t]*$/;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
const MAX_ATTEMPTS = 64;
function findMdxParts(text) {
	const parts = emptyParts();
	let isParagraphOpen = false;
	let isQuoted = false;
	const lists = [];
	let at = endOfFrontmatter(text);
	while (at < text.length && parts.fault === null) {
		const end = lineEnd(text, at);
		const inside = matchAt(CONTAINERS, text, at);
		const line = text.slice(at + inside, end);
		const first = at + inside + line.search(/\S|$/);
		const isBlank = line.trim() === "";
		const fence = FENCE.exec(line.trimEnd());
		const isText = fence === null && !/^[ \t]*[<{]/.test(line) && !HEADING.test(line) && !BREAK.test(line);
		if (!isBlank && (inside > 0 || !isParagraphOpen || !isText)) enterLists(lists, text.slice(at, at + inside), first - at);
		if (isBlank) {
			isParagraphOpen = false;
			at = next(text, end);
		} else if (!isParagraphOpen && matchAt(STATEMENT, text, at) > 0) at = addStatements(parts, text, at);
		else if (fence !== null) {
			at = endOfFence(text, end, fence[1] ?? fence[2], text.slice(at, first).includes(">"), lists.at(-1) ?? 0);
			isParagraphOpen = false;
		} else if (text.startsWith("<!--", first)) {
			const close = text.indexOf("-->", first);
			const after = close === -1 ? text.length : close + 3;
			addHtmlComment(parts, text, first, after);
			isParagraphOpen = false;
			at = next(text, lineEnd(text, after));
		} else if (text[first] === "<" || text[first] === "{") {
			const after = endOfMarkup(parts, text, first);
			const rest = text.slice(after, lineEnd(text, after));
			addComments(parts, text, after, after + rest.length);
			isParagraphOpen = rest.trim() !== "";
			at = next(text, after + rest.length);
		} else {
			addComments(parts, text, first, end);
			const isLazy = isParagraphOpen && inside === 0 && (isQuoted || first - at < (lists.at(-1) ?? 0));
			isQuoted = isLazy ? isQuoted : text.slice(at, first).includes(">");
			isParagraphOpen = isText && !(isParagraphOpen && !isLazy && UNDERLINE.test(line));
			at = next(text, end);
		}
	}
	return parts;
}
function enterLists(lists, markers, column) {
	const indent = markers === "" ? column : markers.search(/\S/);
	while (lists.length > 0 && indent < lists.at(-1)) lists.pop();
	if (/[-+*.)]\s*$/.test(markers)) lists.push(column);
}
function addStatements(parts, text, start) {
	let end = endOfRun(text, start);
	let fault = null;
	for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
		const parsed = parseWhole("statements.jsx", text.slice(start, end));
		if (!("error" in parsed)) {
			parts.scripts.push({
				start,
				end,
				language: "jsx",
				scope: "module"
			});
			return end;
		}
		const { message, start: from, end: to } = parsed.error;
		fault ??= {
			message,
			start: start + from,
			end: start + to
		};
		if (end >= text.length) break;
		end = endOfRun(text, next(text, end));
	}
	parts.fault ??= fault;
	return endOfRun(text, start);
}
function endOfRun(text, from) {
	let end = lineEnd(text, from);
	for (let at = next(text, end); at < text.length; at = next(text, end)) {
		const after = lineEnd(text, at);
		if (text.slice(at, after).trim() === "") break;
		end = after;
	}
	return end;
}
function endOfFence(text, from, fence, isQuoted, column) {
	for (let at = next(text, from); at < text.length; at = next(text, lineEnd(text, at))) {
		const line = text.slice(at, lineEnd(text, at));
		if (line.trim() !== "" && (isQuoted ? !/^\s*>/.test(line) : line.search(/\S/) < column)) return at;
		const mark = line.replace(isQuoted ? /^[ \t>]*/ : /^[ \t]*/, "").trimEnd();
		if (mark.length >= fence.length && mark.startsWith(fence) && mark === fence[0].repeat(mark.length)) return next(text, at + line.length);
	}
	return text.length;
}
function endOfMarkup(parts, text, from) {
	const visitor = { braces: (at) => addBracedComment(parts, text, at) };
	let at = from;
	while (text[at] === "<" || text[at] === "{") {
		const isCode = text[at] === "{";
		at = Math.max(at + 1, scanMarkup(text, at, "jsx", visitor, isCode ? "code" : "tag"));
		while (text[at] === " " || text[at] === "	") at++;
		if (isCode && text[at] === "{") break;
	}
	return at;
}
function addComments(parts, text, from, to) {
	let isCode = false;
	for (let at = from; at < to; at++) if (text[at] === "`") isCode = !isCode;
	else if (text[at] === "{" && !isCode) addBracedComment(parts, text, at);
}
function endOfFrontmatter(text) {
	const found = /^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
	return found === null ? 0 : found[0].length;
}
function lineEnd(text, from) {
	let end = from;
	while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
	return end;
}
function next(text, end) {
	return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
}
function matchAt(expression, text, at) {
	expression.lastIndex = at;
	return expression.exec(text)?.[0].length ?? 0;
}
// packages/graph/src/parse/components/svelte.ts
const CLOSED_BY_ITSELF = new Set([
	"p",
	"li",
	"dt",
	"dd",
	"option",
	"optgroup",
	"tr",
	"td",
	"th",
	"thead",
	"tbody",
	"tfoot",
	"colgroup",
	"rt",
	"rp"
]);
function findSvelteParts(text) {
	const parts = emptyParts();
	const elements = createOpenElements((name) => !CLOSED_BY_ITSELF.has(name));
	scanMarkup(text, 0, "svelte", {
		open(tag) {
			if (!tag.isSelfClosing) elements.open(tag.name);
		},
		close: elements.close,
		raw(tag, start, end) {
			if (tag.name !== "script" || elements.hasAny()) return;
			const isModule = attributeOf(tag, "module") !== void 0 || attributeOf(tag, "context")?.value === "module";
			addScript(parts, tag, {
				start,
				end
			}, isModule ? "module" : "inner", isModule);
		},
		braces(at) {
			const block = /^\{\s*([#/])([a-z]+)/.exec(text.slice(at, at + 24));
			if (block?.[1] === "#") elements.open(`{${block[2]}}`);
			else if (block?.[1] === "/") elements.close(`{${block[2]}}`);
			else addBracedComment(parts, text, at);
		},
		comment: (start, end) => addHtmlComment(parts, text, start, end)
	});
	return parts;
}
// packages/graph/src/parse/components/vue.ts
function findVueParts(text) {
	const parts = emptyParts();
	const comment = (start, end) => addHtmlComment(parts, text, start, end);
	for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) if (text.startsWith("{{", at)) at = endOfMustache(text, at);
	else if (text.startsWith("<!--", at)) at = passComment(text, at, comment);
	else if (!/[A-Za-z]/.test(text[at + 1] ?? "")) at++;
	else {
		const [tag, end] = readTag(text, at);
		const name = tag.name.toLowerCase();
		const lang = attributeOf(tag, "lang")?.value;
		const isHtml = name === "template" && (lang == null || lang === "" || lang === "html");
		const contentEnd = tag.isSelfClosing ? end : isHtml ? endOfTemplate(text, end, comment) : endOfRaw(text, end, tag.name);
		if (name === "script") addScript(parts, tag, {
			start: end,
			end: contentEnd
		}, "module", true);
		at = contentEnd;
	}
	return parts;
}
function readTag(text, at) {
	let found = null;
	const end = scanMarkup(text, at, "html", { open: (tag) => {
		found = tag;
	} }, "tag");
	return [found ?? {
		name: "",
		attributes: [],
		start: at,
		end,
		isSelfClosing: true
	}, end];
}
const RAW_IN_TEMPLATE = new Set([
	"script",
	"style",
	"textarea",
	"title"
]);
function endOfTemplate(text, from, comment) {
	let depth = 1;
	for (let at = nextMark(text, from); at < text.length; at = nextMark(text, at)) if (text.startsWith("{{", at)) at = endOfMustache(text, at);
	else if (text.startsWith("<!--", at)) at = passComment(text, at, comment);
	else if (/^<\/template[\s/>]/i.test(text.slice(at, at + 12))) {
		if (--depth === 0) return at;
		at += 10;
	} else if (/[A-Za-z]/.test(text[at + 1] ?? "")) {
		const [tag, end] = readTag(text, at);
		const name = tag.name.toLowerCase();
		if (name === "template" && !tag.isSelfClosing) depth++;
		at = RAW_IN_TEMPLATE.has(name) && !tag.isSelfClosing ? endOfRaw(text, end, name) : end;
	} else at++;
	return text.length;
}
function nextMark(text, from) {
	let at = from;
	while (at < text.length && text[at] !== "<" && !(text[at] === "{" && text[at + 1] === "{")) at++;
	return at;
}
let last$1 = {
	text: "",
	close: -1
};
function endOfMustache(text, at) {
	if (last$1.text !== text) last$1 = {
		text,
		close: text.lastIndexOf("}}")
	};
	return last$1.close < at + 2 ? at + 2 : text.indexOf("}}", at + 2) + 2;
}
function passComment(text, at, comment) {
	const end = text.indexOf("-->", at + 4);
	const after = end === -1 ? text.length : end + 3;
	comment(at, after);
	return after;
}
// packages/graph/src/parse/components/parse-component.ts
const FINDERS = {
	vue: findVueParts,
	svelte: findSvelteParts,
	astro: findAstroParts,
	mdx: findMdxParts
};
function parseComponent(filename, text) {
	const parts = FINDERS[filename.slice(filename.lastIndexOf(".") + 1).toLowerCase()](text);
	if (parts.fault !== null) return { error: {
		...parts.fault,
		isLimit: false
	} };
	const body = parts.sources.map(sourceStatement);
	const comments = parts.comments.map(({ start, end, value }) => ({
		type: "Block",
		start,
		end,
		value
	}));
	for (const script of parts.scripts) {
		const parsed = parseScript(text, script);
		if ("error" in parsed) return parsed;
		const statements = parsed.program.body;
		if (script.scope === "module") body.push(...statements);
		else body.push(innerScope(script, statements));
		comments.push(...parsed.comments);
	}
	comments.sort((a, b) => a.start - b.start);
	return {
		program: {
			type: "Program",
			start: 0,
			end: text.length,
			body,
			sourceType: "module",
			hashbang: null
		},
		comments
	};
}
const MAX_PADDING = 65536;
function parseScript(text, { start, end, language }) {
	const blanks = start > MAX_PADDING ? 0 : start;
	const code = " ".repeat(blanks) + text.slice(start, end);
	const parsed = parseWhole(`script.${language}`, code);
	const other = "error" in parsed ? parseWhole(`script.${language === "ts" ? "tsx" : "ts"}`, code) : parsed;
	const found = "error" in other ? parsed : other;
	return blanks === start ? found : moveBy(found, start);
}
function moveBy(parsed, offset) {
	if ("error" in parsed) return { error: {
		...parsed.error,
		start: parsed.error.start + offset,
		end: parsed.error.end + offset
	} };
	const pending = [parsed.program];
	for (let value = pending.pop(); value !== void 0; value = pending.pop()) if (Array.isArray(value)) for (const item of value) pending.push(item ?? []);
	else if (typeof value === "object" && value !== null && typeof value.type === "string") {
		const node = value;
		node.start += offset;
		node.end += offset;
		for (const key of childKeys(node.type)) pending.push(node[key] ?? []);
	}
	return {
		program: parsed.program,
		comments: parsed.comments.map((comment) => ({
			...comment,
			start: comment.start + offset,
			end: comment.end + offset
		}))
	};
}
function innerScope({ start, end }, body) {
	return {
		type: "TSModuleDeclaration",
		start,
		end,
		kind: "namespace",
		declare: false,
		global: false,
		id: {
			type: "Identifier",
			name: "",
			start,
			end: start
		},
		body: {
			type: "TSModuleBlock",
			start,
			end,
			body
		}
	};
}
function sourceStatement({ specifier, start, end, isReExported }) {
	return {
		type: "ImportDeclaration",
		start,
		end,
		specifiers: [],
		source: {
			type: "Literal",
			value: specifier,
			raw: `'${specifier}'`,
			start,
			end
		},
		importKind: "value",
		attributes: [],
		phase: null,
		isReExported
	};
}
// packages/graph/src/parse/parse-source.ts
function parseSource(filename, text) {
	if (isComponentFile(filename)) return parseComponent(filename, text);
	const parsed = parseWhole(filename, text);
	return "error" in parsed ? parsed : {
		program: parsed.program,
		get comments() {
			return parsed.comments;
		}
	};
}
// packages/graph/src/syntax/ast-node.ts
function span(node) {
	if (node.start !== void 0 && node.end !== void 0) return {
		start: node.start,
		end: node.end
	};
	return {
		start: node.range[0],
		end: node.range[1]
	};
}
const WRAPPERS = new Set([
	"TSAsExpression",
	"TSSatisfiesExpression",
	"TSNonNullExpression",
	"TSTypeAssertion",
	"ParenthesizedExpression",
	"ChainExpression"
]);
function isWrapper(node) {
	return WRAPPERS.has(node.type);
}
function unwrap(node) {
	let inner = node;
	while (isWrapper(inner)) inner = inner["expression"];
	return inner;
}
function constantString(node) {
	if (!node) return null;
	const inner = unwrap(node);
	if (inner.type === "Literal" && typeof inner["value"] === "string") return {
		node: inner,
		value: inner["value"]
	};
	if (inner.type === "TemplateLiteral" && inner["expressions"].length === 0) {
		const value = inner["quasis"][0].value.cooked;
		if (typeof value === "string") return {
			node: inner,
			value
		};
	}
	return null;
}
function nameOf$1(node) {
	return node.type === "Literal" ? String(node["value"]) : node["name"];
}
function memberName(node) {
	if (node.type !== "MemberExpression") return null;
	if (!node["computed"]) return node["property"].type === "Identifier" ? node["property"].name : null;
	return constantString(node["property"])?.value ?? null;
}
function keyName(property) {
	if (property["computed"]) return constantString(property["key"])?.value ?? null;
	return nameOf$1(property["key"]);
}
function isImportMeta(node, name) {
	const inner = unwrap(node);
	if (name !== void 0) return memberName(inner) === name && isImportMeta(inner["object"]);
	return inner.type === "MetaProperty" && inner["meta"].name === "import";
}
function importedName(specifier) {
	switch (specifier.type) {
		case "ImportDefaultSpecifier": return "default";
		case "ImportNamespaceSpecifier": return "*";
		default: return nameOf$1(specifier["imported"]);
	}
}
// packages/graph/src/parse/shallow-program.ts
const IGNORED = { type: "Opaque" };
function shallowProgram(program) {
	const body = [];
	for (const statement of program["body"]) {
		const shallow = shallowStatement(statement);
		if (shallow === null) return null;
		if (shallow !== IGNORED) body.push(shallow);
	}
	return {
		type: "Program",
		body
	};
}
function shallowStatement(node) {
	switch (node.type) {
		case "ImportDeclaration": return importDeclaration(node);
		case "ExportFromDeclaration":
		case "ExportNamedDeclaration": return exportSpecifiers(node);
		case "ExportAllDeclaration": {
			const exported = node["exported"] === null ? null : moduleExportName(node["exported"]);
			if (exported === null && node["exported"] !== null) return null;
			return {
				type: "ExportAllDeclaration",
				start: node.start,
				end: node.end,
				exported,
				source: stringLiteral(node["source"]),
				exportKind: node["exportKind"]
			};
		}
		case "ExportDeclaration": {
			const declaration = shallowDeclaration(node["declaration"]);
			return declaration && {
				type: "ExportNamedDeclaration",
				start: node.start,
				end: node.end,
				declaration,
				specifiers: [],
				source: null,
				exportKind: "value"
			};
		}
		case "ExportDefaultDeclaration": {
			const declaration = isDeclaration$1(node["declaration"]) ? shallowDeclaration(node["declaration"]) : shallowExpression(node["declaration"]);
			return declaration && {
				type: "ExportDefaultDeclaration",
				start: node.start,
				end: node.end,
				declaration
			};
		}
		case "TSExportAssignment": return null;
		default: return isDeclaration$1(node) ? shallowDeclaration(node) : IGNORED;
	}
}
function importDeclaration(node) {
	const specifiers = [];
	for (const specifier of node["specifiers"] ?? []) {
		const local = identifier(specifier["local"]);
		if (specifier.type !== "ImportSpecifier") {
			specifiers.push({
				type: specifier.type,
				local
			});
			continue;
		}
		const imported = moduleExportName(specifier["imported"]);
		if (imported === null) return null;
		specifiers.push({
			type: "ImportSpecifier",
			local,
			imported,
			importKind: specifier["importKind"]
		});
	}
	return {
		type: "ImportDeclaration",
		specifiers,
		source: stringLiteral(node["source"]),
		importKind: node["importKind"]
	};
}
function exportSpecifiers(node) {
	const specifiers = [];
	for (const specifier of node["specifiers"]) {
		const local = moduleExportName(specifier["local"]);
		const exported = moduleExportName(specifier["exported"]);
		if (local === null || exported === null) return null;
		specifiers.push({
			type: "ExportSpecifier",
			local,
			exported,
			exportKind: specifier["exportKind"]
		});
	}
	return {
		type: "ExportNamedDeclaration",
		declaration: null,
		specifiers,
		source: node.type === "ExportFromDeclaration" ? stringLiteral(node["source"]) : null,
		exportKind: node["exportKind"]
	};
}
function isDeclaration$1({ type }) {
	return type.endsWith("Declaration") || type === "TSDeclareFunction";
}
function shallowDeclaration(node) {
	switch (node.type) {
		case "VariableDeclaration": return variableDeclaration(node);
		case "TSTypeAliasDeclaration": {
			const typeAnnotation = shallowType(node["typeAnnotation"]);
			return {
				type: node.type,
				id: identifier(node["id"]),
				typeAnnotation
			};
		}
		case "FunctionDeclaration":
		case "TSDeclareFunction":
		case "ClassDeclaration":
		case "TSInterfaceDeclaration":
		case "TSEnumDeclaration": return {
			type: node.type,
			id: node["id"] === null ? null : identifier(node["id"])
		};
		default: return null;
	}
}
function variableDeclaration(node) {
	const declarations = [];
	for (const { id, init } of node["declarations"]) {
		if (id.type !== "BindingIdentifier" || id.end - id.start !== id.name.length) return null;
		const value = init === null ? null : shallowExpression(init);
		if (value === null && init !== null) return null;
		declarations.push({
			type: "VariableDeclarator",
			id: identifier(id),
			init: value
		});
	}
	return {
		type: "VariableDeclaration",
		kind: node["kind"],
		declarations
	};
}
function shallowExpression(node) {
	const inner = unwrap(node);
	if (inner.type === "IdentifierReference") return identifier(inner);
	const isMember = inner.type === "StaticMemberExpression";
	if (!isMember && inner.type !== "ComputedMemberExpression") return IGNORED;
	const object = unwrap(inner["object"]);
	if (object.type !== "IdentifierReference") return IGNORED;
	return isMember ? {
		type: "MemberExpression",
		computed: false,
		object: identifier(object),
		property: identifier(inner["property"])
	} : null;
}
function shallowType(node) {
	if (node.type !== "TSTypeReference" || node["typeArguments"] !== null) return IGNORED;
	return {
		type: "TSTypeReference",
		typeArguments: null,
		typeName: entityName(node["typeName"])
	};
}
function entityName(node) {
	if (node.type === "IdentifierReference") return identifier(node);
	if (node.type !== "TSQualifiedName" || node["left"].type !== "IdentifierReference") return IGNORED;
	return {
		type: node.type,
		left: identifier(node["left"]),
		right: identifier(node["right"])
	};
}
function identifier({ name, start, end }) {
	return {
		type: "Identifier",
		name,
		start,
		end
	};
}
function stringLiteral({ value, start, end }) {
	return {
		type: "Literal",
		value,
		start,
		end
	};
}
function moduleExportName(node) {
	return node.type === "StringLiteral" ? null : identifier(node);
}
// packages/graph/src/syntax/hoisted-variables.ts
const NESTED = [
	"body",
	"consequent",
	"alternate",
	"block",
	"handler",
	"finalizer",
	"cases",
	"init",
	"left"
];
function hoistedVariables(statements) {
	const found = [];
	const pending = [...statements];
	for (let statement = pending.pop(); statement !== void 0; statement = pending.pop()) {
		if (statement.type === "VariableDeclaration") {
			if (statement["kind"] === "var") found.push(statement);
			continue;
		}
		if (!holdsStatements(statement)) continue;
		for (const field of NESTED) {
			const value = statement[field];
			if (Array.isArray(value)) for (const inner of value) pending.push(inner);
			else if (value) pending.push(value);
		}
	}
	return found;
}
function holdsStatements(node) {
	return node.type.endsWith("Statement") || node.type === "SwitchCase" || node.type === "CatchClause";
}
// packages/graph/src/syntax/scope.ts
const scopes = new WeakMap();
function findBinding(name, from) {
	for (let path = from; path !== null; path = path.parent) {
		const binding = declaredIn(path)?.get(name);
		if (binding !== void 0) return binding;
	}
	return null;
}
function declaredIn(path) {
	const statements = scopeStatements(path.node);
	if (statements === null) return null;
	let declared = scopes.get(path.node);
	if (declared === void 0) {
		declared = new Map();
		statements(declared, path);
		scopes.set(path.node, declared);
	}
	return declared;
}
function scopeStatements(node) {
	switch (node.type) {
		case "Program": return (declared, path) => {
			declareStatements(declared, hoistedVariables(node["body"]), path);
			declareStatements(declared, node["body"], path);
		};
		case "BlockStatement":
		case "StaticBlock":
		case "TSModuleBlock": return (declared, path) => declareStatements(declared, node["body"], path);
		case "SwitchStatement": return (declared, path) => node["cases"].forEach((one) => declareStatements(declared, one["consequent"], path));
		case "FunctionDeclaration":
		case "FunctionExpression":
		case "ArrowFunctionExpression": return (declared, path) => declareFunction(declared, node, path);
		case "ClassExpression": return (declared) => node["id"] && declared.set(node["id"].name, { type: "other" });
		case "CatchClause": return (declared, path) => node["param"] && declarePattern(declared, node["param"], null, path);
		case "ForStatement": return (declared, path) => node["init"] && declareStatements(declared, [node["init"]], path);
		case "ForInStatement":
		case "ForOfStatement": return (declared, path) => declareStatements(declared, [node["left"]], path);
		default: return null;
	}
}
function declareFunction(declared, node, path) {
	if (node.type === "FunctionExpression" && node["id"]) declared.set(node["id"].name, { type: "other" });
	if (node["body"]?.type === "BlockStatement") declareStatements(declared, hoistedVariables(node["body"].body), path);
	for (const parameter of node["params"]) declarePattern(declared, parameter.type === "TSParameterProperty" ? parameter.parameter : parameter, null, path);
}
function declareStatements(declared, statements, path) {
	for (const statement of statements) {
		const declaration = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration" ? statement["declaration"] : statement;
		if (!declaration || declaration["declare"] === true) continue;
		switch (declaration.type) {
			case "VariableDeclaration":
				for (const { id, init } of declaration["declarations"]) declarePattern(declared, id, init ?? null, path, declaration["kind"] === "const");
				break;
			case "FunctionDeclaration":
			case "ClassDeclaration":
			case "TSEnumDeclaration":
			case "TSModuleDeclaration":
				if (declaration["id"]?.type === "Identifier") declared.set(declaration["id"].name, { type: "other" });
				break;
			case "ImportDeclaration":
				declareImport(declared, declaration);
				break;
			case "TSImportEqualsDeclaration": declareImportEquals(declared, declaration);
		}
	}
}
function declareImport(declared, declaration) {
	if (declaration["importKind"] === "type") return;
	for (const specifier of declaration["specifiers"]) {
		if (specifier.importKind === "type") continue;
		const source = declaration["source"].value;
		declared.set(specifier.local.name, {
			type: "import",
			source,
			imported: importedName(specifier)
		});
	}
}
function declareImportEquals(declared, declaration) {
	if (declaration["importKind"] === "type") return;
	const reference = declaration["moduleReference"];
	const source = reference.type === "TSExternalModuleReference" ? reference["expression"].value : null;
	declared.set(declaration["id"].name, typeof source === "string" ? {
		type: "import",
		source,
		imported: "*"
	} : { type: "other" });
}
function declarePattern(declared, pattern, init, path, isConst = false) {
	const pending = [{
		pattern,
		init,
		property: null,
		depth: 0
	}];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
		const { pattern: target, depth, property } = next;
		switch (target.type) {
			case "Identifier": {
				const known = depth === 0 || depth === 1 && property !== null;
				declared.set(target["name"], known ? {
					type: "variable",
					init: next.init,
					property,
					isConst,
					path
				} : { type: "other" });
				break;
			}
			case "AssignmentPattern":
				pending.push(next.init === null ? {
					pattern: target["left"],
					init: target["right"],
					property: null,
					depth: 0
				} : {
					...next,
					pattern: target["left"]
				});
				break;
			case "RestElement":
				pending.push({
					pattern: target["argument"],
					init: null,
					property: null,
					depth: 2
				});
				break;
			case "ArrayPattern":
				for (const element of target["elements"]) if (element) pending.push({
					pattern: element,
					init: null,
					property: null,
					depth: 2
				});
				break;
			case "ObjectPattern": for (const member of target["properties"]) if (member.type === "RestElement") pending.push({
				pattern: member,
				init: null,
				property: null,
				depth: 2
			});
			else pending.push({
				pattern: member.value,
				init: next.init,
				property: keyName(member),
				depth: depth + 1
			});
		}
	}
}
// packages/graph/src/edges/calls/computed-strings.ts
const MAX_DEPTH$2 = 8;
const MAX_VALUES = 16;
const UNKNOWN$1 = ["", ""];
function computedStrings(expression, path, depth = 0) {
	const node = unwrap(expression);
	if (node.type === "ConditionalExpression" && depth < MAX_VALUES) {
		const both = [...computedStrings(node["consequent"], path, depth + 1), ...computedStrings(node["alternate"], path, depth + 1)];
		return both.length > MAX_VALUES ? [{
			node,
			texts: UNKNOWN$1
		}] : both;
	}
	return textsOf$1(node, path, 0).map((texts) => ({
		node,
		texts
	}));
}
function textsOf$1(expression, path, depth) {
	const node = unwrap(expression);
	if (depth > MAX_DEPTH$2) return [UNKNOWN$1];
	switch (node.type) {
		case "Literal": return typeof node["value"] === "string" || typeof node["value"] === "number" ? [[String(node["value"])]] : [UNKNOWN$1];
		case "TemplateLiteral": return templateTexts(node, path, depth);
		case "BinaryExpression": return node["operator"] === "+" ? sumTexts(node, path, depth) : [UNKNOWN$1];
		case "ConditionalExpression": return limited([...textsOf$1(node["consequent"], path, depth + 1), ...textsOf$1(node["alternate"], path, depth + 1)]);
		case "Identifier": {
			const binding = findBinding(node["name"], path);
			return binding?.type === "variable" && binding.isConst && binding.property === null && binding.init !== null && binding.path.node.type === "Program" ? textsOf$1(binding.init, binding.path, depth + 1) : [UNKNOWN$1];
		}
		default: return [UNKNOWN$1];
	}
}
function templateTexts(node, path, depth) {
	const quasis = node["quasis"];
	const expressions = node["expressions"];
	let found = [[cooked(quasis[0])]];
	expressions.forEach((expression, index) => {
		found = joined(joined(found, textsOf$1(expression, path, depth + 1)), [[cooked(quasis[index + 1])]]);
	});
	return found;
}
function sumTexts(sum, path, depth) {
	const operands = [];
	let node = sum;
	while (node.type === "BinaryExpression" && node["operator"] === "+") {
		operands.push(node["right"]);
		node = unwrap(node["left"]);
	}
	operands.push(node);
	return operands.reverse().map((operand) => textsOf$1(operand, path, depth + 1)).reduce(joined);
}
function joined(left, right) {
	return limited(left.flatMap((before) => right.map((after) => {
		const middle = before.at(-1) + after[0];
		const texts = [
			...before.slice(0, -1),
			middle,
			...after.slice(1)
		];
		return middle === "" && before.length > 1 && after.length > 1 ? [...before.slice(0, -1), ...after.slice(1)] : texts;
	})));
}
function limited(found) {
	return found.length > MAX_VALUES ? [UNKNOWN$1] : found;
}
function cooked(quasi) {
	return quasi["value"].cooked ?? "";
}
// packages/graph/src/edges/edge-extractor.ts
function extracted(imports) {
	return {
		edges: [],
		globs: [],
		opaque: [],
		...imports
	};
}
function makeEdge(kind, specifier, typeOnly, names) {
	return {
		kind,
		specifier: specifier.value,
		...span(specifier.node),
		typeOnly,
		names
	};
}
function wholeModule(local = null, typeOnly = false) {
	return [{
		name: "*",
		local,
		typeOnly
	}];
}
// packages/graph/src/edges/calls/edges-of-argument.ts
function edgesOfArgument(kind, form, argument, path, names) {
	if (argument === void 0) return null;
	const constant = constantString(argument);
	if (constant !== null) return makeEdge(kind, constant, false, names());
	const found = extracted({});
	for (const { node, texts } of computedStrings(argument, path)) if (texts.length === 1) found.edges.push(makeEdge(kind, {
		node,
		value: texts[0]
	}, false, names()));
	else if (!startsInFolder(texts[0])) {
		if (form !== "url" || texts[0] === "") found.opaque.push(opaqueImport(form, node, path));
	} else found.globs.push({
		names: names(),
		patterns: [{
			type: "computed",
			texts,
			loadKind: kind,
			specifier: texts.join("${\u2026}"),
			...span(node)
		}]
	});
	return found;
}
function startsInFolder(text) {
	return text.includes("/");
}
function opaqueImport(form, node, path) {
	return {
		...span(node),
		form,
		parameterOf: functionOfParameter(unwrap(node), path)
	};
}
function functionOfParameter(node, from) {
	if (node.type !== "Identifier") return null;
	for (let path = from; path !== null; path = path.parent) if ((/Function/.test(path.node.type) ? path.node["params"] : void 0)?.some((parameter) => nameOfParameter(parameter) === node["name"]) === true) return functionName(path);
	return null;
}
function nameOfParameter(parameter) {
	const inner = parameter.type === "AssignmentPattern" ? parameter["left"] : parameter;
	return inner.type === "Identifier" ? inner["name"] : null;
}
function functionName({ node, parent }) {
	if (node["id"]) return node["id"].name;
	const holder = parent?.node;
	if (holder?.type === "VariableDeclarator" && holder["id"].type === "Identifier") return holder["id"].name;
	return holder !== void 0 && [
		"Property",
		"MethodDefinition",
		"PropertyDefinition"
	].includes(holder.type) && !holder["computed"] && ["Identifier", "Literal"].includes(holder["key"].type) ? nameOf$1(holder["key"]) : "";
}
// packages/graph/src/edges/calls/used-names.ts
function usedNames(call, yields) {
	const { holder, child, awaited } = outermost(call);
	if (holder === null) return wholeModule();
	const { node } = holder;
	const isModule = yields === "module" || awaited;
	if (node.type === "VariableDeclarator" && node["init"] === child && isModule) return patternNames(node["id"]);
	if (node.type === "AssignmentExpression" && node["right"] === child && node["operator"] === "=" && isModule) return patternNames(node["left"]);
	if (node.type === "MemberExpression" && node["object"] === child) {
		const name = memberName(node);
		if (isModule) return name === null ? wholeModule() : [{
			name,
			local: localOf(holder),
			typeOnly: false
		}];
		if (name === "then") return callbackNames(holder);
	}
	return wholeModule();
}
function outermost(start) {
	let child = start.node;
	let holder = start.parent;
	let awaited = false;
	while (holder !== null && (isWrapper(holder.node) || holder.node.type === "AwaitExpression")) {
		awaited ||= holder.node.type === "AwaitExpression";
		child = holder.node;
		holder = holder.parent;
	}
	return {
		holder,
		child,
		awaited
	};
}
function localOf(member) {
	const { holder, child } = outermost(member);
	return holder?.node.type === "VariableDeclarator" && holder.node["init"] === child && holder.node["id"].type === "Identifier" ? holder.node["id"].name : null;
}
function callbackNames(then) {
	const { holder, child } = outermost(then);
	if (holder?.node.type !== "CallExpression" || holder.node["callee"] !== child) return wholeModule();
	const callback = holder.node["arguments"][0];
	const parameter = callback?.["params"]?.[0];
	if (callback === void 0 || parameter === void 0) return wholeModule();
	if (parameter.type === "ObjectPattern") return patternNames(parameter);
	const result = callback["body"] ? unwrap(callback["body"]) : null;
	const name = result && memberName(result);
	return name && unwrap(result["object"]).type === "Identifier" && unwrap(result["object"])["name"] === parameter["name"] ? [{
		name,
		local: null,
		typeOnly: false
	}] : wholeModule();
}
function patternNames(pattern) {
	if (pattern.type === "Identifier") return wholeModule(pattern["name"]);
	if (pattern.type !== "ObjectPattern") return wholeModule();
	return pattern["properties"].flatMap((property) => {
		if (property.type === "RestElement") return wholeModule(property["argument"].name);
		const name = keyName(property);
		if (name === null) return wholeModule();
		const target = property["value"].type === "AssignmentPattern" ? property["value"].left : property["value"];
		return [{
			name,
			local: target.type === "Identifier" ? target["name"] : null,
			typeOnly: false
		}];
	});
}
// packages/graph/src/edges/expressions/dynamic-import.ts
const dynamicImportExtractor = {
	nodeTypes: ["ImportExpression", "CallExpression"],
	extract(node, path) {
		if (node.type === "ImportExpression") return edgesOfArgument("dynamic-import", "import", node["source"], path, () => usedNames(path, "promise"));
		if (!isImportMeta(unwrap(node["callee"]), "resolve")) return null;
		return edgesOfArgument("dynamic-import", "resolve", node["arguments"][0], path, wholeModule);
	}
};
// packages/graph/src/edges/statements/statement-names.ts
function isTypeOnlyImport(declaration) {
	const specifiers = declaration["specifiers"];
	return declaration["importKind"] === "type" || specifiers.length > 0 && specifiers.every((specifier) => specifier["importKind"] === "type");
}
function isTypeOnlyExport(declaration) {
	const specifiers = declaration["specifiers"] ?? [];
	return declaration["exportKind"] === "type" || specifiers.length > 0 && specifiers.every((specifier) => specifier["exportKind"] === "type");
}
function importNames(declaration) {
	return declaration["specifiers"].map((specifier) => ({
		name: importedName(specifier),
		local: specifier["local"].name,
		typeOnly: declaration["importKind"] === "type" || specifier["importKind"] === "type"
	}));
}
function reExportNames(declaration) {
	return declaration["specifiers"].map((specifier) => ({
		name: nameOf$1(specifier["local"]),
		local: nameOf$1(specifier["exported"]),
		typeOnly: declaration["exportKind"] === "type" || specifier["exportKind"] === "type"
	}));
}
// packages/graph/src/edges/statements/export-all.ts
const exportAllExtractor = {
	nodeTypes: ["ExportAllDeclaration"],
	extract(node) {
		const specifier = constantString(node["source"]);
		if (specifier === null || isTypeOnlyExport(node)) return null;
		return makeEdge("export-all", specifier, false, wholeModule(node["exported"] ? nameOf$1(node["exported"]) : null));
	}
};
// packages/graph/src/edges/statements/export-type.ts
const exportTypeExtractor = {
	nodeTypes: ["ExportNamedDeclaration", "ExportAllDeclaration"],
	extract(node) {
		const specifier = constantString(node["source"]);
		if (specifier === null || !isTypeOnlyExport(node)) return null;
		return makeEdge("export-type", specifier, true, node.type === "ExportAllDeclaration" ? wholeModule(node["exported"] ? nameOf$1(node["exported"]) : null, true) : reExportNames(node));
	}
};
// packages/graph/src/edges/statements/export.ts
const exportExtractor = {
	nodeTypes: ["ExportNamedDeclaration"],
	extract(node) {
		const specifier = constantString(node["source"]);
		if (specifier === null || isTypeOnlyExport(node)) return null;
		return makeEdge("export", specifier, false, reExportNames(node));
	}
};
// packages/graph/src/syntax/pattern-targets.ts
function patternTargets(pattern) {
	switch (pattern.type) {
		case "Identifier": return [{
			name: pattern["name"],
			node: pattern,
			property: null
		}];
		case "AssignmentPattern": return patternTargets(pattern["left"]);
		case "RestElement": return patternTargets(pattern["argument"]);
		case "ArrayPattern": return pattern["elements"].flatMap((element) => element ? patternTargets(element) : []);
		case "ObjectPattern": return pattern["properties"].flatMap((member) => {
			if (member.type === "RestElement") return patternTargets(member);
			const isPlain = member["value"].type === "Identifier";
			return patternTargets(member["value"]).map((target) => ({
				...target,
				property: isPlain ? keyName(member) : null
			}));
		});
		default: return [];
	}
}
// packages/graph/src/edges/calls/recognize-loaders.ts
const MAX_DEPTH$1 = 8;
const named = (name) => new RegExp(`^(?:node:)?${name}$`);
const MODULE = named("module");
const PROCESS = named("process");
const URL_MODULE = named("url");
const OBJECTS_WITH_REQUIRE = [
	"module",
	"globalThis",
	"global",
	"window",
	"self"
];
function isRequire(expression, path, depth = 0) {
	const node = unwrap(expression);
	if (depth > MAX_DEPTH$1) return false;
	switch (node.type) {
		case "CallExpression": return isBoundRequire(node, path, depth) || isCreateRequire(node["callee"], path, depth + 1);
		case "LogicalExpression": return isRequire(node["left"], path, depth + 1) || isRequire(node["right"], path, depth + 1);
		case "SequenceExpression": return isRequire(node["expressions"].at(-1), path, depth + 1);
		case "ConditionalExpression": return isRequire(node["consequent"], path, depth + 1) || isRequire(node["alternate"], path, depth + 1);
		case "MemberExpression": return memberName(node) === "require" && OBJECTS_WITH_REQUIRE.some((holder) => isGlobal(node["object"], holder, path));
		case "Identifier": {
			const binding = findBinding(node["name"], path);
			if (binding === null) return node["name"] === "require";
			if (binding.type !== "variable" || binding.init === null) return false;
			const { init } = binding;
			if (binding.property === null) return isRequire(init, binding.path, depth + 1);
			return binding.property === "require" && OBJECTS_WITH_REQUIRE.some((holder) => isGlobal(init, holder, binding.path));
		}
		default: return false;
	}
}
function isRequireResolve(expression, path, depth = 0) {
	const node = unwrap(expression);
	if (depth > MAX_DEPTH$1) return false;
	if (node.type === "SequenceExpression") return isRequireResolve(node["expressions"].at(-1), path, depth + 1);
	if (memberName(node) === "resolve") return isRequire(node["object"], path, depth + 1);
	if (node.type !== "Identifier") return false;
	const binding = findBinding(node["name"], path);
	if (binding?.type !== "variable" || binding.init === null) return false;
	return binding.property === null ? isRequireResolve(binding.init, binding.path, depth + 1) : binding.property === "resolve" && isRequire(binding.init, binding.path, depth + 1);
}
function isBoundRequire(call, path, depth) {
	const callee = unwrap(call["callee"]);
	return memberName(callee) === "bind" && call["arguments"].length < 2 && isRequire(callee["object"], path, depth + 1);
}
function isGetBuiltinModule(expression, path, depth = 0) {
	const node = unwrap(expression);
	if (memberName(node) === "getBuiltinModule") return isGlobal(node["object"], "process", path) || isModuleObject(node["object"], PROCESS, path, depth);
	return node.type === "Identifier" && isMember(findBinding(node["name"], path), "getBuiltinModule", PROCESS, depth);
}
function isMocker(expression, path) {
	const node = unwrap(expression);
	if (node.type !== "Identifier") return false;
	const binding = findBinding(node["name"], path);
	if (binding === null) return [
		"vi",
		"vitest",
		"jest"
	].includes(node["name"]);
	if (binding.type === "variable" && binding.init !== null && isImportMeta(binding.init, "vitest")) return binding.property === "vi" || binding.property === "vitest";
	return isMember(binding, "vi", /^vitest$/, 0) || isMember(binding, "vitest", /^vitest$/, 0) || isMember(binding, "jest", /^@jest\/globals$/, 0);
}
function isUrlClass(expression, path) {
	const node = unwrap(expression);
	if (node.type !== "Identifier") return false;
	const binding = findBinding(node["name"], path);
	return binding === null ? node["name"] === "URL" : isMember(binding, "URL", URL_MODULE, 0);
}
function isGlobal(expression, name, path) {
	const node = unwrap(expression);
	return node.type === "Identifier" && node["name"] === name && findBinding(name, path) === null;
}
function isCreateRequire(expression, path, depth) {
	const node = unwrap(expression);
	if (depth > MAX_DEPTH$1) return false;
	if (node.type === "SequenceExpression") return isCreateRequire(node["expressions"].at(-1), path, depth + 1);
	if (memberName(node) === "createRequire") return isModuleObject(node["object"], MODULE, path, depth + 1);
	if (node.type !== "Identifier") return false;
	const binding = findBinding(node["name"], path);
	if (binding?.type === "variable" && binding.init !== null && binding.property === null) return isCreateRequire(binding.init, binding.path, depth + 1);
	return isMember(binding, "createRequire", MODULE, depth + 1);
}
function isMember(binding, name, source, depth) {
	if (binding?.type === "import") return binding.imported === name && source.test(binding.source);
	return binding?.type === "variable" && binding.property === name && binding.init !== null && isModuleObject(binding.init, source, binding.path, depth + 1);
}
function isModuleObject(expression, source, path, depth) {
	let node = unwrap(expression);
	if (depth > MAX_DEPTH$1) return false;
	if (node.type === "AwaitExpression") node = unwrap(node["argument"]);
	if (node.type === "ImportExpression") return source.test(constantString(node["source"])?.value ?? "");
	if (node.type === "CallExpression") return (isRequire(node["callee"], path, depth + 1) || isGetBuiltinModule(node["callee"], path, depth + 1)) && source.test(constantString(node["arguments"][0])?.value ?? "");
	if (memberName(node) === "default") return isModuleObject(node["object"], source, path, depth + 1);
	if (node.type !== "Identifier") return false;
	const binding = findBinding(node["name"], path);
	if (binding?.type === "import") return [
		"*",
		"default",
		"Module"
	].includes(binding.imported) && source.test(binding.source);
	return binding?.type === "variable" && binding.init !== null && (binding.property === null || binding.property === "default") && isModuleObject(binding.init, source, binding.path, depth + 1);
}
// packages/graph/src/exports/exported-name.ts
function wholeExport(binding, place) {
	const whole = {
		name: "default",
		typeOnly: false,
		...place,
		binding
	};
	return binding.type === "through" && binding.imported === "*" ? [whole, {
		...whole,
		name: "*"
	}] : [whole];
}
// packages/graph/src/exports/commonjs-exports.ts
function commonJsExports(statement, root, bindings) {
	if (statement.type !== "ExpressionStatement") return [];
	const targets = [];
	let value = unwrap(statement["expression"]);
	while (value.type === "AssignmentExpression" && value["operator"] === "=") {
		targets.push(unwrap(value["left"]));
		value = unwrap(value["right"]);
	}
	return targets.flatMap((target) => {
		if (isExportsObject(target, root)) return wholeAssignment(target, value, bindings);
		const name = memberName(target);
		if (name === null || !isExportsObject(unwrap(target["object"]), root)) return [];
		return [{
			name,
			typeOnly: false,
			...span(target["property"]),
			binding: bindings.ofExpression(value)
		}];
	});
}
function wholeAssignment(target, value, bindings) {
	if (target.type === "Identifier") return [];
	if (value.type !== "ObjectExpression") return wholeExport(bindings.ofExpression(value), span(target));
	return [{
		name: "default",
		typeOnly: false,
		...span(target),
		binding: {
			type: "local",
			kind: "value"
		}
	}, ...value["properties"].flatMap((property) => propertyExports(property, bindings))];
}
function propertyExports(property, bindings) {
	if (property.type === "SpreadElement") {
		const binding = bindings.ofExpression(property["argument"]);
		return binding.type === "through" && binding.imported === "*" ? [{
			name: "*",
			typeOnly: false,
			...span(property),
			binding
		}] : [];
	}
	const name = keyName(property);
	const place = span(property["key"]);
	return name === null ? [] : [{
		name,
		typeOnly: false,
		...place,
		binding: bindings.ofExpression(property["value"])
	}];
}
function isExportsObject(node, root) {
	if (memberName(node) === "exports") return isGlobal(node["object"], "module", root);
	return isGlobal(node, "exports", root);
}
// packages/graph/src/exports/find-token.ts
const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//y;
function findToken(text, from, token) {
	let start = from;
	while (start < text.length && !text.startsWith(token, start)) {
		COMMENT.lastIndex = start;
		start = COMMENT.test(text) ? COMMENT.lastIndex : start + 1;
	}
	return {
		start,
		end: start + token.length
	};
}
// packages/graph/src/edges/expressions/type-query.ts
const typeQueryExtractor = {
	nodeTypes: ["TSImportType"],
	extract(node) {
		const specifier = constantString(importedModule(node));
		if (specifier === null) return null;
		return makeEdge("type-query", specifier, true, [{
			name: qualifierName(node),
			local: null,
			typeOnly: true
		}]);
	}
};
function qualifierName(node) {
	let first = node["qualifier"];
	while (first?.type === "TSQualifiedName") first = first["left"];
	return first ? nameOf$1(first) : "*";
}
function importedModule(node) {
	const held = node["source"] ?? node["argument"] ?? null;
	return held?.type === "TSLiteralType" ? held["literal"] : held;
}
// packages/graph/src/exports/local-bindings.ts
const VALUE = {
	type: "local",
	kind: "value"
};
const TYPE = {
	type: "local",
	kind: "type"
};
function readLocalBindings(body, edgeOf) {
	const bindings = new Map();
	const declare = (name, binding) => {
		if (bindings.get(name) === void 0 || binding.type === "local" && binding.kind === "value") bindings.set(name, binding);
	};
	const ofName = (name) => bindings.get(name) ?? VALUE;
	const ofEntity = (entity) => {
		if (entity.type === "Identifier") return ofName(entity["name"]);
		if (entity.type !== "TSQualifiedName" || entity["left"].type !== "Identifier") return TYPE;
		return memberOf$1(ofName(entity["left"].name), entity["right"].name);
	};
	const ofExpression = (expression) => {
		const node = unwrap(expression);
		if (node.type === "Identifier") return ofName(node["name"]);
		const loaded = loadedModule(node, edgeOf);
		if (loaded !== null) return {
			type: "through",
			edge: loaded,
			imported: "*",
			typeOnly: false
		};
		const name = memberName(node);
		if (name === null || memberName(unwrap(node["object"])) !== null) return VALUE;
		return memberOf$1(ofExpression(node["object"]), name);
	};
	const ofTypeAlias = (aliased) => {
		if (aliased["typeArguments"]) return TYPE;
		const edge = aliased.type === "TSImportType" ? edgeOf.get(aliased) : void 0;
		if (edge !== void 0 && aliased["qualifier"]?.type === "Identifier") return {
			type: "through",
			edge,
			imported: qualifierName(aliased),
			typeOnly: true
		};
		const binding = aliased.type === "TSTypeReference" ? ofEntity(aliased["typeName"]) : TYPE;
		return binding.type === "through" ? {
			...binding,
			typeOnly: true
		} : TYPE;
	};
	const declareVariables = (declaration) => {
		for (const { id, init } of declaration["declarations"]) {
			const binding = declaration["kind"] === "const" && init ? ofExpression(init) : VALUE;
			if (id.type === "Identifier") {
				declare(id["name"], binding);
				continue;
			}
			for (const { name, property } of patternTargets(id)) declare(name, property === null ? VALUE : memberOf$1(binding, property));
		}
	};
	const declareImports = (statement) => {
		const edge = edgeOf.get(statement);
		if (edge === void 0) return;
		for (const specifier of statement["specifiers"]) {
			const typeOnly = edge.typeOnly || specifier.importKind === "type";
			declare(specifier.local.name, {
				type: "through",
				edge,
				imported: importedName(specifier),
				typeOnly
			});
		}
	};
	const declareImportEquals = (declaration) => {
		const edge = edgeOf.get(declaration);
		const binding = edge === void 0 ? ofEntity(declaration["moduleReference"]) : {
			type: "through",
			edge,
			imported: "*",
			typeOnly: edge.typeOnly
		};
		declare(declaration["id"].name, binding);
	};
	for (const statement of body) if (statement.type === "ImportDeclaration") declareImports(statement);
	for (const statement of body) {
		const declaration = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration" ? statement["declaration"] : statement;
		switch (declaration?.type) {
			case "VariableDeclaration":
				declareVariables(declaration);
				break;
			case "TSImportEqualsDeclaration":
				declareImportEquals(declaration);
				break;
			case "TSTypeAliasDeclaration":
				declare(declaration["id"].name, ofTypeAlias(declaration["typeAnnotation"]));
				break;
			case "FunctionDeclaration":
			case "TSDeclareFunction":
			case "ClassDeclaration":
			case "TSEnumDeclaration":
			case "TSInterfaceDeclaration":
			case "TSModuleDeclaration": if (declaration["id"]?.type === "Identifier") declare(declaration["id"].name, {
				type: "local",
				kind: declarationKind(declaration)
			});
		}
	}
	return {
		ofName,
		ofExpression
	};
}
function declarationKind(declaration) {
	switch (declaration.type) {
		case "TSInterfaceDeclaration":
		case "TSTypeAliasDeclaration": return "type";
		case "TSModuleDeclaration": return (declaration["body"]?.body ?? []).map((statement) => statement["declaration"] ?? statement).every((statement) => declarationKind(statement) === "type") ? "type" : "value";
		default: return "value";
	}
}
function memberOf$1(binding, name) {
	return binding.type === "through" && binding.imported === "*" ? {
		...binding,
		imported: name
	} : VALUE;
}
function loadedModule(node, edgeOf) {
	if (node.type === "AwaitExpression") {
		const inner = unwrap(node["argument"]);
		return inner.type === "ImportExpression" ? edgeOf.get(inner) ?? null : null;
	}
	const edge = node.type === "CallExpression" ? edgeOf.get(node) : void 0;
	return edge?.kind === "require" && memberName(unwrap(node["callee"])) !== "resolve" ? edge : null;
}
// packages/graph/src/exports/collect-exports.ts
function collectExports(source) {
	const body = source.root.node["body"];
	const bindings = readLocalBindings(body, source.edgeOf);
	const indexOf = new Map(source.edges.map((edge, index) => [edge, index]));
	const records = new Map();
	for (const statement of body) for (const exported of [...statementExports(statement, source, bindings), ...commonJsExports(statement, source.root, bindings)]) addRecord(records, toRecord(exported, indexOf, source.isDeclarationFile));
	return [...records.values()];
}
function addRecord(records, record) {
	const { binding } = record;
	const key = binding.type === "through" ? JSON.stringify([
		record.name,
		binding.edge,
		binding.imported
	]) : record.name;
	const known = records.get(key);
	if (known === void 0) records.set(key, record);
	else if (known.typeOnly && !record.typeOnly) records.set(key, {
		...record,
		start: known.start,
		end: known.end
	});
}
function toRecord({ name, typeOnly, start, end, binding }, indexOf, isDeclarationFile) {
	const isLocal = binding.type === "local";
	return {
		name,
		typeOnly: typeOnly || isDeclarationFile || (isLocal ? binding.kind === "type" : binding.typeOnly),
		start,
		end,
		binding: isLocal ? {
			type: "local",
			kind: binding.kind
		} : {
			type: "through",
			edge: indexOf.get(binding.edge),
			imported: binding.imported
		}
	};
}
function statementExports(statement, { text, edgeOf }, bindings) {
	switch (statement.type) {
		case "ExportNamedDeclaration": return statement["declaration"] ? declarationExports(statement["declaration"], bindings) : specifierExports(statement, edgeOf.get(statement), bindings);
		case "ExportAllDeclaration": {
			const edge = edgeOf.get(statement);
			if (edge === void 0) return [];
			const name = statement["exported"];
			const place = name ? span(name) : findToken(text, span(statement).start + 6, "*");
			const binding = {
				type: "through",
				edge,
				imported: "*",
				typeOnly: edge.typeOnly
			};
			return [{
				name: name ? nameOf$1(name) : "*",
				typeOnly: edge.typeOnly,
				...place,
				binding
			}];
		}
		case "ExportDefaultDeclaration": return [defaultExport(statement, text, bindings)];
		case "TSExportAssignment": return wholeExport(bindings.ofExpression(statement["expression"]), findToken(text, span(statement).start + 6, "="));
		default: return [];
	}
}
function specifierExports(statement, edge, bindings) {
	return statement["specifiers"].map((specifier) => {
		const typeOnly = statement["exportKind"] === "type" || specifier["exportKind"] === "type";
		const local = nameOf$1(specifier["local"]);
		const binding = edge === void 0 ? bindings.ofName(local) : {
			type: "through",
			edge,
			imported: local,
			typeOnly
		};
		return {
			name: nameOf$1(specifier["exported"]),
			typeOnly,
			...span(specifier["exported"]),
			binding
		};
	});
}
function declarationExports(declaration, bindings) {
	if (declaration.type === "VariableDeclaration") return declaration["declarations"].flatMap(({ id }) => patternTargets(id).map(({ name, node }) => ({
		name,
		typeOnly: false,
		...nameSpan(node),
		binding: bindings.ofName(name)
	})));
	let id = declaration["id"];
	while (id?.type === "TSQualifiedName") id = id["left"];
	if (id?.type !== "Identifier") return [];
	const binding = declaration.type === "TSTypeAliasDeclaration" || declaration.type === "TSImportEqualsDeclaration" ? bindings.ofName(id["name"]) : {
		type: "local",
		kind: declarationKind(declaration)
	};
	return [{
		name: id["name"],
		typeOnly: declarationKind(declaration) === "type",
		...nameSpan(id),
		binding
	}];
}
function defaultExport(statement, text, bindings) {
	const declaration = statement["declaration"];
	const isDeclaration = declaration.type.endsWith("Declaration") || declaration.type === "TSDeclareFunction";
	const binding = isDeclaration ? {
		type: "local",
		kind: declarationKind(declaration)
	} : bindings.ofExpression(declaration);
	return {
		name: "default",
		typeOnly: false,
		...isDeclaration && declaration["id"] ? nameSpan(declaration["id"]) : findToken(text, span(statement).start + 6, "default"),
		binding
	};
}
function nameSpan(id) {
	const { start, end } = span(id);
	return id["typeAnnotation"] || id["optional"] ? {
		start,
		end: Math.min(end, start + nameOf$1(id).length)
	} : {
		start,
		end
	};
}
// packages/graph/src/exports/component-export.ts
function withComponent(exports, scripts, filename) {
	const own = /\.vue$/i.test(filename) ? exports : exports.filter(({ name }) => name !== "default");
	const component = {
		name: "default",
		typeOnly: false,
		start: 0,
		end: 0,
		binding: {
			type: "local",
			kind: "value"
		}
	};
	const others = scripts.map((edge) => ({
		...component,
		name: "*",
		binding: {
			type: "through",
			edge,
			imported: "*"
		}
	}));
	return [
		...own.some(({ name }) => name === "default") ? [] : [component],
		...own,
		...others
	];
}
// packages/graph/src/syntax/node-path.ts
const NOT_CHILDREN = new Set([
	"parent",
	"loc",
	"range",
	"tokens",
	"comments",
	"type",
	"start",
	"end",
	"raw"
]);
function isOnlyNames(node) {
	switch (node.type) {
		case "ImportDeclaration":
		case "ExportAllDeclaration": return true;
		case "ExportNamedDeclaration": return node["declaration"] === null;
		default: return false;
	}
}
function mayOwnOutside(node) {
	return node.type.startsWith("Export") || node["decorators"] !== void 0 && node["decorators"].length > 0;
}
function walkTree(root, mayMatter, visit) {
	const stack = [root];
	const consider = (value, parent) => {
		if (typeof value !== "object" || value === null || typeof value.type !== "string") return;
		const node = value;
		if (isOnlyNames(node)) return;
		const { start, end } = span(node);
		if (mayMatter(start, end) || mayOwnOutside(node)) stack.push({
			node,
			parent
		});
	};
	for (let path = stack.pop(); path !== void 0; path = stack.pop()) {
		visit(path);
		for (const key of Object.keys(path.node)) {
			if (NOT_CHILDREN.has(key)) continue;
			const value = path.node[key];
			if (Array.isArray(value)) for (const item of value) consider(item, path);
			else consider(value, path);
		}
	}
}
// packages/graph/src/edges/expressions/glob.ts
const globExtractor = {
	nodeTypes: ["CallExpression"],
	extract(node, path) {
		const callee = unwrap(node["callee"]);
		const method = memberName(callee);
		if (method === "glob" || method === "globEager") return isImportMeta(callee["object"]) ? viteGlob(node["arguments"], path) : null;
		if (method === "webpackContext") return isImportMeta(callee["object"]) ? webpackContext(contextArguments(node["arguments"]), path) : null;
		return method === "context" && isRequire(callee["object"], path) ? webpackContext(node["arguments"], path) : null;
	}
};
function viteGlob([list, options], path) {
	if (list === void 0) return null;
	const texts = elementsOf(unwrap(list))?.map((element) => ({
		element,
		text: element && constantText(element, path)
	}));
	const unknown = texts === void 0 ? list : texts.find(({ text }) => text === null)?.element;
	if (unknown !== void 0) return extracted({ opaque: [opaqueImport("glob", unknown ?? list, path)] });
	const { base, names } = viteOptions(options);
	if (base === void 0) return extracted({ opaque: [opaqueImport("glob", options, path)] });
	const not = texts.flatMap(({ text }) => text.startsWith("!") ? [text.slice(1)] : []);
	const patterns = texts.filter(({ text }) => !text.startsWith("!")).map(({ element, text }) => ({
		type: "glob",
		not,
		base,
		specifier: text,
		...span(unwrap(element))
	}));
	return extracted({ globs: patterns.length === 0 ? [] : [{
		names,
		patterns
	}] });
}
function elementsOf(list) {
	return list.type === "ArrayExpression" ? list["elements"] : [list];
}
function constantText(node, path) {
	if (node.type === "SpreadElement") return null;
	const [computed, ...others] = computedStrings(node, path);
	return computed?.texts.length === 1 && others.length === 0 ? computed.texts[0] : null;
}
function viteOptions(options) {
	const found = {
		base: null,
		names: wholeModule()
	};
	if (options === void 0) return found;
	const object = unwrap(options);
	if (object.type !== "ObjectExpression") return found;
	for (const property of object["properties"]) {
		const name = property.type === "SpreadElement" ? null : keyName(property);
		if (name === "base") found.base = constantString(property["value"])?.value;
		const imported = name === "import" ? constantString(property["value"])?.value : void 0;
		if (imported !== void 0) found.names = [{
			name: imported,
			local: null,
			typeOnly: false
		}];
	}
	return found;
}
function contextArguments([folder, options]) {
	const object = options && unwrap(options);
	const properties = object?.type === "ObjectExpression" ? object["properties"] : [];
	const valueOf = (name) => properties.find((property) => property.type !== "SpreadElement" && keyName(property) === name)?.["value"];
	return [
		folder,
		valueOf("recursive"),
		valueOf("regExp")
	];
}
function webpackContext([folder, deep, matches], path) {
	if (folder === void 0) return null;
	const folderPath = constantText(folder, path);
	if (folderPath === null) return extracted({ opaque: [opaqueImport("glob", folder, path)] });
	const expression = (matches && unwrap(matches)["regex"]) ?? {
		pattern: ".*",
		flags: ""
	};
	const pattern = {
		type: "context",
		deep: deep === void 0 || unwrap(deep)["value"] !== false,
		source: expression.pattern,
		flags: expression.flags.replace(/[gy]/g, ""),
		specifier: `${folderPath} matching /${expression.pattern}/${expression.flags}`,
		folder: folderPath,
		...span(unwrap(folder))
	};
	return extracted({ globs: [{
		names: wholeModule(),
		patterns: [pattern]
	}] });
}
// packages/graph/src/edges/expressions/mock.ts
const MOCK_LOADERS = new Map([
	["importActual", "promise"],
	["importMock", "promise"],
	["requireActual", "module"],
	["requireMock", "module"],
	["createMockFromModule", "module"],
	["genMockFromModule", "module"]
]);
const MOCK_SWITCHES = new Set([
	"mock",
	"doMock",
	"unmock",
	"doUnmock",
	"dontMock",
	"deepUnmock",
	"setMock",
	"unstable_mockModule",
	"unstable_unmockModule"
]);
const mockExtractor = {
	nodeTypes: ["CallExpression"],
	extract(node, path) {
		const callee = unwrap(node["callee"]);
		const method = memberName(callee);
		if (method === null) return null;
		const yields = MOCK_LOADERS.get(method);
		if (yields === void 0 && !MOCK_SWITCHES.has(method)) return null;
		const argument = node["arguments"][0];
		if (argument === void 0 || unwrap(argument).type === "ImportExpression" || !isMockerChain(callee["object"], path)) return null;
		return edgesOfArgument("mock", "mock", argument, path, () => yields === void 0 ? wholeModule() : usedNames(path, yields));
	}
};
function isMockerChain(object, path) {
	let node = unwrap(object);
	while (node.type === "CallExpression") {
		const callee = unwrap(node["callee"]);
		if (!MOCK_SWITCHES.has(memberName(callee) ?? "")) return false;
		node = unwrap(callee["object"]);
	}
	return isMocker(node, path);
}
// packages/graph/src/read/needs-full-tree.ts
const MOCK_METHODS = [...MOCK_LOADERS.keys(), ...MOCK_SWITCHES].join("|");
const NEEDS_FULL_TREE = new RegExp(String.raw`\bimport\b(?=\s*(?:[(.]|/[/*]))|\b(?:require|createRequire|getBuiltinModule|exports)\b|\b(?:${MOCK_METHODS})\b(?=['"\x60]?\s*\]?\s*(?:[(<?!)]|/[/*]|as\b|satisfies\b))`);
const ESCAPED_LETTER = /\\u(?:00[4-7][\da-f]|\{0*[4-7][\da-f]\})|\\x[4-7][\da-f]|\\[\n\r\u2028\u2029]/i;
function needsFullTree(text) {
	return NEEDS_FULL_TREE.test(text) || hasEscapedLetters(text);
}
function hasEscapedLetters(text) {
	return text.includes("\\") && ESCAPED_LETTER.test(text);
}
// packages/graph/src/read/keyword-offsets.ts
const HINT = /\bimport\b(?=\s*(?:[(.]|\/[/*]))|\b(?:require|getBuiltinModule|vi|vitest|jest|URL)\b/g;
const MODULES_WITH_LOADERS = new Set([
	"vitest",
	"@jest/globals",
	"url",
	"node:url",
	"process",
	"node:process"
]);
const LOADER_NAMES = new Set([
	"vi",
	"vitest",
	"jest",
	"URL",
	"getBuiltinModule"
]);
function findKeywordOffsets(text, body, names) {
	if (text.includes("createRequire") || hasEscapedLetters(text) || body.some(renamesKnownObject)) return {
		any: true,
		within: () => true
	};
	const offsets = [];
	for (const match of text.matchAll(HINT)) offsets.push(match.index);
	for (const name of names) if (name !== "require") for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) offsets.push(at);
	if (names.size > 1) offsets.sort((a, b) => a - b);
	return {
		any: offsets.length > 0,
		within(start, end) {
			const first = offsets[lowerBound(offsets, start)];
			return first !== void 0 && first < end;
		}
	};
}
function renamesKnownObject(statement) {
	if (statement.type !== "ImportDeclaration" || !MODULES_WITH_LOADERS.has(statement["source"].value)) return false;
	return statement["specifiers"].some((specifier) => specifier.type === "ImportSpecifier" && LOADER_NAMES.has(nameOf$1(specifier["imported"])) && !LOADER_NAMES.has(specifier["local"].name));
}
// packages/graph/src/edges/statements/import-equals.ts
const importEqualsExtractor = {
	nodeTypes: ["TSImportEqualsDeclaration"],
	extract(node) {
		if (node["moduleReference"].type !== "TSExternalModuleReference") return null;
		const specifier = constantString(node["moduleReference"].expression);
		if (specifier === null) return null;
		const typeOnly = node["importKind"] === "type";
		return makeEdge("import-equals", specifier, typeOnly, wholeModule(node["id"].name, typeOnly));
	}
};
// packages/graph/src/edges/statements/import-type.ts
const importTypeExtractor = {
	nodeTypes: ["ImportDeclaration"],
	extract(node) {
		const specifier = constantString(node["source"]);
		if (specifier === null || !isTypeOnlyImport(node)) return null;
		return makeEdge("import-type", specifier, true, importNames(node));
	}
};
// packages/graph/src/edges/statements/import.ts
const importExtractor = {
	nodeTypes: ["ImportDeclaration"],
	extract(node) {
		const specifier = constantString(node["source"]);
		if (specifier === null || isTypeOnlyImport(node)) return null;
		return makeEdge("import", specifier, false, importNames(node));
	}
};
// packages/graph/src/edges/statements/reference.ts
const TRIVIA = /\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//y;
const HASHBANG = /^#![^\n\r]*/;
const DIRECTIVE$2 = /^\/\/\/\s*<reference\s[^>]*\/>/;
const ATTRIBUTE = /\s(path|types)\s*=\s*("[^"]*"|'[^']*')/g;
function extractReferences(text) {
	const edges = [];
	if (!text.includes("<reference")) return edges;
	TRIVIA.lastIndex = HASHBANG.exec(text)?.[0].length ?? 0;
	for (let match = TRIVIA.exec(text); match !== null; match = TRIVIA.exec(text)) {
		const directive = DIRECTIVE$2.exec(match[0]);
		if (directive === null) continue;
		for (const { 0: whole, 1: attribute, 2: quoted, index } of directive[0].matchAll(ATTRIBUTE)) {
			const specifier = quoted.slice(1, -1);
			if (attribute === "types" && !/^\.\.?(?:\/|$)/.test(specifier)) continue;
			const end = match.index + index + whole.length;
			edges.push({
				kind: "reference",
				specifier,
				start: end - quoted.length,
				end,
				typeOnly: true,
				names: []
			});
		}
	}
	return edges;
}
// packages/graph/src/edges/expressions/opaque-require.ts
function requireValueExtractor(names) {
	return {
		nodeTypes: ["Identifier"],
		extract(node, path) {
			if (!names.has(node["name"])) return null;
			const value = isProperty(node, path.parent) ? path.parent : path;
			const use = useOf(value);
			if (use === null || !(isRequire(value.node, value) || isRequireResolve(value.node, value))) return null;
			if (use.type === "given-away") return extracted({ opaque: [{
				...span(value.node),
				form: "value",
				parameterOf: null
			}] });
			for (const name of use.names) names.add(name);
			return null;
		}
	};
}
function isProperty(node, parent) {
	return parent?.node.type === "MemberExpression" && parent.node["property"] === node && parent.node["computed"] !== true;
}
function useOf(start) {
	let child = start.node;
	let holder = start.parent;
	for (; holder !== null; child = holder.node, holder = holder.parent) {
		const { node } = holder;
		if (isWrapper(node) || node.type === "LogicalExpression" || node.type === "ConditionalExpression" && node["test"] !== child) continue;
		if (node.type === "SequenceExpression" && node["expressions"].at(-1) === child) continue;
		if (node.type === "MemberExpression" && node["object"] === child && ["bind", "resolve"].includes(memberName(node) ?? "")) continue;
		if (node.type === "CallExpression" && node["callee"] === child && memberName(child) === "bind") continue;
		return useIn(node, child, holder.parent?.node);
	}
	return null;
}
function useIn(node, child, above) {
	switch (node.type) {
		case "VariableDeclarator": return node["init"] === child ? {
			type: "named",
			names: namesIn$2(node["id"])
		} : null;
		case "AssignmentPattern": return node["right"] === child ? {
			type: "named",
			names: namesIn$2(node["left"])
		} : null;
		case "Property":
			if (above?.type === "ObjectPattern") return {
				type: "named",
				names: namesIn$2(node["value"])
			};
			return node["value"] === child ? { type: "given-away" } : null;
		case "CallExpression":
		case "NewExpression": return node["callee"] === child ? null : { type: "given-away" };
		case "MemberExpression":
			if (node["object"] !== child) return null;
			return ["call", "apply"].includes(memberName(node) ?? "") || memberName(node) === "main" && above !== void 0 && memberName(above) === "require" ? { type: "given-away" } : null;
		case "AssignmentExpression": return node["right"] === child ? { type: "given-away" } : null;
		case "PropertyDefinition": return node["value"] === child ? { type: "given-away" } : null;
		case "ArrowFunctionExpression": return node["body"] === child ? { type: "given-away" } : null;
		case "ReturnStatement":
		case "YieldExpression":
		case "ArrayExpression":
		case "SpreadElement":
		case "ExportDefaultDeclaration":
		case "JSXExpressionContainer": return { type: "given-away" };
		default: return null;
	}
}
function namesIn$2(pattern) {
	switch (pattern.type) {
		case "Identifier": return [pattern["name"]];
		case "AssignmentPattern": return namesIn$2(pattern["left"]);
		case "ObjectPattern": return pattern["properties"].flatMap((property) => property.type !== "RestElement" && ["resolve", "require"].includes(keyName(property) ?? "") ? namesIn$2(property["value"]) : []);
		default: return [];
	}
}
// packages/graph/src/edges/expressions/require.ts
const requireExtractor = {
	nodeTypes: ["CallExpression"],
	extract(node, path) {
		const callee = unwrap(node["callee"]);
		const argument = node["arguments"][0];
		if (argument === void 0 || argument.type === "ArrayExpression") return null;
		if (isRequire(callee, path)) return edgesOfArgument("require", "require", argument, path, () => usedNames(path, "module"));
		if (isRequireResolve(callee, path)) return edgesOfArgument("require", "resolve", argument, path, wholeModule);
		const builtin = isGetBuiltinModule(callee, path) ? constantString(argument) : null;
		return builtin && makeEdge("require", builtin, false, usedNames(path, "module"));
	}
};
// packages/graph/src/edges/expressions/url.ts
const urlExtractor = {
	nodeTypes: ["NewExpression"],
	extract(node, path) {
		const [specifier, base] = node["arguments"];
		if (base === void 0 || !isImportMeta(base, "url") || !isUrlClass(node["callee"], path)) return null;
		const found = edgesOfArgument("url", "url", specifier, path, wholeModule);
		if (found === null || "kind" in found) return found === null || isRelative$1(found.specifier) ? found : null;
		return {
			edges: found.edges.filter(({ specifier }) => isRelative$1(specifier)),
			globs: found.globs.filter(({ patterns: [pattern] }) => isRelative$1(pattern.specifier)),
			opaque: found.opaque
		};
	}
};
function isRelative$1(specifier) {
	return /^\.\.?(?:\/|$)/.test(specifier);
}
// packages/graph/src/read/extract-module.ts
const STATEMENTS = byNodeType([
	importExtractor,
	importTypeExtractor,
	exportExtractor,
	exportTypeExtractor,
	exportAllExtractor,
	importEqualsExtractor
]);
const DEEP = byNodeType([
	dynamicImportExtractor,
	requireExtractor,
	typeQueryExtractor,
	mockExtractor,
	urlExtractor,
	globExtractor
]);
function extractModule(program, text, filename, isShallow = false) {
	const root = {
		node: program,
		parent: null
	};
	const body = root.node["body"];
	const isDeclaration = isDeclarationFile(filename);
	const edgeOf = new Map();
	const foundAt = new Map();
	const collect = (extractors, path, ambient) => {
		for (const extractor of extractors.get(path.node.type) ?? []) {
			const found = extractor.extract(path.node, path);
			if (found === null) continue;
			if ("kind" in found) edgeOf.set(path.node, ambient ? asTypeOnly(found) : found);
			else foundAt.set(path.node, found);
			return;
		}
	};
	for (const { statement, ambient } of moduleStatements(body)) collect(STATEMENTS, {
		node: statement,
		parent: root
	}, ambient || isDeclaration);
	if (!isShallow) {
		const names = new Set(["require"]);
		const deep = new Map([...DEEP, ["Identifier", [requireValueExtractor(names)]]]);
		for (let known = 0; known < names.size;) {
			known = names.size;
			const keywords = findKeywordOffsets(text, body, names);
			if (keywords.any) walkTree(root, keywords.within, (path) => collect(deep, path, isDeclaration));
		}
	}
	const more = [...foundAt.values()];
	const edges = [
		...edgeOf.values(),
		...more.flatMap((found) => found.edges),
		...extractReferences(text)
	].sort((a, b) => a.start - b.start);
	const exports = collectExports({
		root,
		text,
		edges,
		edgeOf,
		isDeclarationFile: isDeclaration
	});
	const record = {
		edges,
		exports: isComponentFile(filename) ? withComponent(exports, reExportedScripts(body, edges, edgeOf), filename) : exports
	};
	if (more.length > 0) {
		const [globs, opaque] = [more.flatMap((found) => found.globs), more.flatMap((found) => found.opaque)];
		if (globs.length > 0) record.globs = globs.sort((a, b) => a.patterns[0].start - b.patterns[0].start);
		if (opaque.length > 0) record.opaque = opaque.sort((a, b) => a.start - b.start);
	}
	return record;
}
function reExportedScripts(body, edges, edgeOf) {
	return body.filter((statement) => statement["isReExported"] === true).map((statement) => edges.indexOf(edgeOf.get(statement)));
}
function* moduleStatements(body, ambient = false) {
	for (const statement of body) {
		yield {
			statement,
			ambient
		};
		const declaration = statement.type === "ExportNamedDeclaration" ? statement["declaration"] : statement;
		if (declaration?.type === "TSImportEqualsDeclaration" && declaration !== statement) yield {
			statement: declaration,
			ambient
		};
		if (declaration?.type !== "TSModuleDeclaration") continue;
		const isAmbient = ambient || declaration["declare"] === true || declaration["kind"] === "global" || declaration["id"].type === "Literal";
		const block = declaration["body"];
		if (block?.type === "TSModuleBlock") yield* moduleStatements(block["body"], isAmbient);
	}
}
function byNodeType(extractors) {
	const table = new Map();
	for (const extractor of extractors) for (const type of extractor.nodeTypes) table.set(type, [...table.get(type) ?? [], extractor]);
	return table;
}
function asTypeOnly(edge) {
	return {
		...edge,
		typeOnly: true,
		names: edge.names.map((name) => ({
			...name,
			typeOnly: true
		}))
	};
}
// packages/graph/src/read/read-module.ts
function readModule(filename, text) {
	const lazy = isComponentFile(filename) || isSmallStart(text) || needsFullTree(text) ? null : parseLazily(filename, text);
	const program = lazy && shallowProgram(lazy.program);
	if (lazy === null || program === null) {
		lazy?.dispose();
		const tree = parseSource(filename, text);
		if ("error" in tree) return tree;
		return {
			record: extractModule(tree.program, text, filename),
			tree,
			comments: () => tree.comments,
			dispose() {}
		};
	}
	let tree = null;
	return {
		record: extractModule(program, text, filename, true),
		get tree() {
			return tree ??= wholeTree(filename, text);
		},
		comments: () => Array.from(lazy.comments, ({ type, start, end }) => ({
			type,
			start,
			end,
			value: text.slice(start + openingLength(text, start), type === "Block" ? end - 2 : end)
		})),
		dispose: () => lazy.dispose()
	};
}
function wholeTree(filename, text) {
	const tree = parseSource(filename, text);
	if ("error" in tree) throw new Error(tree.error.message);
	return tree;
}
function openingLength(text, start) {
	return text.startsWith("<!--", start) ? 4 : text.startsWith("-->", start) ? 3 : 2;
}
// packages/graph/src/disk/source-file.ts
const MESSAGES = {
	binary: "The file is binary.",
	missing: "The file does not exist.",
	unreadable: "The file cannot be read.",
	"not-a-file": "The file is not a regular file.",
	"too-large": "The file is larger than 16 MiB."
};
var SourceError = class extends Error {
	name = "SourceError";
	why;
	constructor(why, options) {
		super(MESSAGES[why], options);
		this.why = why;
	}
};
const BINARY_PROBE = 8192;
function readSource(path) {
	const bytes = readBytes(path);
	if (bytes.subarray(0, BINARY_PROBE).includes(0)) throw new SourceError("binary");
	const text = bytes.toString("utf8");
	return text.charCodeAt(0) === 65279 ? text.slice(1) : text;
}
function readBytes(path) {
	try {
		return readRegularFile$1(path);
	} catch (error) {
		throw new SourceError(whyOf(error), error instanceof UnusableFileError ? {} : { cause: error });
	}
}
function whyOf(error) {
	const { code } = error;
	if (code === "ENOENT") return "missing";
	if (!(error instanceof UnusableFileError)) return "unreadable";
	return code === "EFBIG" ? "too-large" : "not-a-file";
}
function createLineIndex(text) {
	const starts = [0];
	for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(index + end.length);
	return (offset) => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = low + high >> 1;
			if (starts[middle] <= offset) low = middle;
			else high = middle;
		}
		return {
			line: low + 1,
			column: offset - starts[low] + 1
		};
	};
}
function textHash(text) {
	return shortHash(text);
}
// packages/graph/src/baseline-disk.ts
function createBaselineDisk(root) {
	return {
		exists: memoize((path) => existsSync(join$1(root, path))),
		contentOf: memoize((path) => {
			try {
				return digestCode(path, readSource(join$1(root, path)));
			} catch {
				return null;
			}
		})
	};
}
function digestCode(file, text) {
	return digestContent(withoutRanges(text, rangesToLeaveOut(file, text)));
}
function rangesToLeaveOut(file, text) {
	const read = readModule(file, text);
	if ("error" in read) return [];
	try {
		return [...read.comments(), ...read.record.edges].sort((a, b) => a.start - b.start);
	} finally {
		read.dispose();
	}
}
function withoutRanges(text, ranges) {
	let kept = "";
	let at = 0;
	for (const { start, end } of ranges) {
		if (start > at) kept += text.slice(at, start);
		at = Math.max(at, end);
	}
	return kept + text.slice(at);
}
// packages/graph/src/import-graph/packed-layout.ts
const EDGE_FLAGS = {
	kind: 31,
	typeOnly: 32,
	targetShift: 6,
	target: 3,
	package: 256,
	namesShift: 9
};
const EXPORT_FLAGS = {
	typeOnly: 1,
	through: 2,
	value: 4
};
const TARGET_TYPES = [
	"file",
	"external",
	"unresolved",
	"virtual"
];
// packages/graph/src/import-graph/pack-modules.ts
function packModules(modules) {
	const packer = createModulePacker();
	for (const module of modules) packer.add(module);
	return packer.finish();
}
const kindNumbers = new Map(EDGE_KINDS.map((kind, number) => [kind, number]));
function createModulePacker() {
	let words = new Int32Array(4096);
	let length = 0;
	const starts = [0];
	const numbers = new Map();
	const strings = [];
	const put = (value) => {
		if (length === words.length) {
			const larger = new Int32Array(words.length * 2);
			larger.set(words);
			words = larger;
		}
		words[length++] = value;
	};
	const numberOf = (string) => {
		let number = numbers.get(string);
		if (number === void 0) {
			number = strings.length;
			numbers.set(string, number);
			strings.push(string);
		}
		return number;
	};
	const putEdge = ({ kind, specifier, start, end, typeOnly, names, target, packageByPath }) => {
		const flags = kindNumbers.get(kind) | (typeOnly ? EDGE_FLAGS.typeOnly : 0) | TARGET_TYPES.indexOf(target.type === "external" && target.virtual ? "virtual" : target.type) << EDGE_FLAGS.targetShift | (packageByPath === null ? 0 : EDGE_FLAGS.package);
		put(flags | names.length << EDGE_FLAGS.namesShift);
		put(numberOf(specifier));
		put(start);
		put(end);
		put(numberOf(target.type === "file" ? target.path : target.type === "external" ? target.name : target.why));
		if (packageByPath !== null) put(numberOf(packageByPath));
		for (const { name, local, typeOnly: isType } of names) {
			put(numberOf(name) << 1 | (isType ? 1 : 0));
			put(local === null ? -1 : numberOf(local));
		}
	};
	const putExport = ({ name, typeOnly, start, end, binding }) => {
		const isLocal = binding.type === "local";
		put((typeOnly ? EXPORT_FLAGS.typeOnly : 0) | (isLocal ? binding.kind === "value" ? EXPORT_FLAGS.value : 0 : EXPORT_FLAGS.through));
		put(numberOf(name));
		put(start);
		put(end);
		put(isLocal ? -1 : binding.edge);
		put(isLocal ? -1 : numberOf(binding.imported));
	};
	return {
		add({ file, edges, exports }) {
			put(numberOf(file));
			put(exports.some(({ binding }) => binding.type === "through") ? 1 : 0);
			put(edges.length);
			put(exports.length);
			edges.forEach(putEdge);
			exports.forEach(putExport);
			starts.push(length);
		},
		finish() {
			let end = 0;
			const ends = Uint32Array.from(strings, (string) => end += string.length);
			return {
				starts: Uint32Array.from(starts),
				words: words.slice(0, length),
				text: strings.join(""),
				ends
			};
		}
	};
}
// packages/graph/src/import-graph/module-table.ts
function createModuleTable(packs, isWanted) {
	const rows = new Map();
	let sorted = null;
	const current = () => sorted ??= sort(rows.keys());
	const numberOf = (file) => current().numbers.get(file) ?? -1;
	for (const pack of packs) {
		const reader = readPack(pack, numberOf);
		for (let row = 0; row < pack.starts.length - 1; row++) {
			const at = pack.starts[row];
			const file = reader.string(pack.words[at]);
			if (isWanted === void 0 || isWanted(file)) rows.set(file, {
				reader,
				at
			});
		}
	}
	const known = new Map();
	const get = (file) => {
		let module = known.get(file);
		if (module === void 0) {
			const row = rows.get(file);
			if (row === void 0) return void 0;
			module = unpackModule(row);
			known.set(file, module);
		}
		return module;
	};
	return {
		get files() {
			return current().files;
		},
		packs,
		row: (file) => rows.get(file),
		numberOf,
		get,
		*targetsOf(file) {
			const row = rows.get(file);
			if (row === void 0) return;
			for (const start of edgeStarts(row)) {
				const target = fileOfEdge(row, start);
				if (target !== null) yield target;
			}
		},
		has: (file) => rows.has(file),
		all: () => current().files.map((file) => get(file))
	};
}
function sort(names) {
	const files = [...names].sort();
	return {
		files,
		numbers: new Map(files.map((file, number) => [file, number]))
	};
}
const UNKNOWN = -2;
const decodedStrings = new WeakMap();
function decoded(pack) {
	let strings = decodedStrings.get(pack);
	if (strings === void 0) decodedStrings.set(pack, strings = new Array(pack.ends.length));
	return strings;
}
function readPack(pack, numberOf) {
	const strings = decoded(pack);
	const numbers = new Int32Array(pack.ends.length).fill(UNKNOWN);
	const string = (number) => strings[number] ??= pack.text.slice(number === 0 ? 0 : pack.ends[number - 1], pack.ends[number]);
	return {
		pack,
		string,
		fileNumber(number) {
			if (numbers[number] === UNKNOWN) numbers[number] = numberOf(string(number));
			return numbers[number];
		}
	};
}
function unpackModule(row) {
	const edges = [];
	let at = row.at + 4;
	for (const start of edgeStarts(row)) {
		edges.push(unpackEdge(row.reader, start));
		at = start + edgeWords(row.reader.pack.words[start]);
	}
	const exports = [];
	for (let left = row.reader.pack.words[row.at + 3]; left > 0; left--, at += 6) exports.push(unpackExport(row.reader, at));
	return {
		file: row.reader.string(row.reader.pack.words[row.at]),
		edges,
		exports
	};
}
function* edgeStarts({ reader: { pack: { words } }, at }) {
	let start = at + 4;
	for (let left = words[at + 2]; left > 0; left--) {
		yield start;
		start += edgeWords(words[start]);
	}
}
function doesReExport({ reader, at }) {
	return reader.pack.words[at + 1] === 1;
}
function fileOfEdge({ reader: { pack, string } }, start) {
	const { words } = pack;
	return (words[start] >> EDGE_FLAGS.targetShift & EDGE_FLAGS.target) === 0 ? string(words[start + 4]) : null;
}
function edgeWords(flags) {
	return 5 + ((flags & EDGE_FLAGS.package) === 0 ? 0 : 1) + (flags >>> EDGE_FLAGS.namesShift) * 2;
}
function unpackEdge({ pack: { words }, string }, at) {
	const flags = words[at];
	const hasPackage = (flags & EDGE_FLAGS.package) !== 0;
	const names = [];
	const end = at + edgeWords(flags);
	for (let name = at + 5 + (hasPackage ? 1 : 0); name < end; name += 2) {
		const local = words[name + 1];
		names.push({
			name: string(words[name] >> 1),
			local: local === -1 ? null : string(local),
			typeOnly: (words[name] & 1) === 1
		});
	}
	return {
		kind: EDGE_KINDS[flags & EDGE_FLAGS.kind],
		specifier: string(words[at + 1]),
		start: words[at + 2],
		end: words[at + 3],
		typeOnly: (flags & EDGE_FLAGS.typeOnly) !== 0,
		names,
		target: targetOf$1(flags, string(words[at + 4])),
		packageByPath: hasPackage ? string(words[at + 5]) : null
	};
}
function targetOf$1(flags, name) {
	switch (TARGET_TYPES[flags >> EDGE_FLAGS.targetShift & EDGE_FLAGS.target]) {
		case "file": return {
			type: "file",
			path: name
		};
		case "external": return {
			type: "external",
			name
		};
		case "virtual": return {
			type: "external",
			name,
			virtual: true
		};
		case "unresolved": return {
			type: "unresolved",
			why: name
		};
	}
}
function unpackExport({ pack: { words }, string }, at) {
	const flags = words[at];
	return {
		name: string(words[at + 1]),
		typeOnly: (flags & EXPORT_FLAGS.typeOnly) !== 0,
		start: words[at + 2],
		end: words[at + 3],
		binding: (flags & EXPORT_FLAGS.through) === 0 ? {
			type: "local",
			kind: (flags & EXPORT_FLAGS.value) === 0 ? "type" : "value"
		} : {
			type: "through",
			edge: words[at + 4],
			imported: string(words[at + 5])
		}
	};
}
// packages/graph/src/model/group-by.ts
function groupBy(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [one]);
		else group.push(one);
	}
	return groups;
}
// packages/graph/src/import-graph/kept-answers.ts
function createAnswerMemory(earlier, findAffected) {
	const answered = new Map();
	const before = new Map(Object.entries(earlier?.answered ?? {}).map(([name, files]) => [name, new Set(files)]));
	let affected = null;
	return {
		keep({ name, nothing }, file, compute) {
			if (nothing === void 0) return compute();
			let files = answered.get(name);
			if (files === void 0) answered.set(name, files = new Set());
			if (before.get(name)?.has(file) === false) {
				affected ??= findAffected(earlier.changed);
				if (!affected.has(file)) return nothing;
			}
			const answer = compute();
			if (answer !== nothing) files.add(file);
			return answer;
		},
		answered: () => Object.fromEntries([...answered].map(([name, files]) => [name, [...files]]))
	};
}
function affectedBy(changed, importersOf, moduleOf) {
	const passing = new Set(changed);
	for (const file of passing) for (const importer of importersOf(file)) if (passesOn(moduleOf(importer), file)) passing.add(importer);
	const affected = new Set(passing);
	for (const file of passing) for (const importer of importersOf(file)) affected.add(importer);
	return affected;
}
function passesOn(module, file) {
	return module?.exports.some(({ binding }) => {
		const target = binding.type === "through" ? module.edges[binding.edge]?.target : void 0;
		return target?.type === "file" && target.path === file;
	}) === true;
}
// packages/graph/src/import-graph/import-graph.ts
function buildGraph(modules) {
	return graphOf(createModuleTable([packModules(modules)]));
}
function graphOf(modules, earlier) {
	const { files } = modules;
	let links = null;
	let importers = null;
	const current = () => links ??= link(modules);
	const fileEdge = (from, index) => {
		const { targets, edges } = current();
		return {
			from: files[from],
			to: files[targets[index]],
			edge: unpackEdge(modules.row(files[from]).reader, edges[index])
		};
	};
	const importersOf = (file) => {
		importers ??= invert(current(), files.length);
		return (importers[modules.numberOf(file)] ?? []).map((importer) => files[importer]);
	};
	return {
		modules,
		...createAnswerMemory(earlier, (changed) => affectedBy(changed, importersOf, modules.get)),
		outgoing: memoize((file) => {
			return (modules.get(file)?.edges ?? []).flatMap((edge) => edge.target.type === "file" ? [{
				from: file,
				to: edge.target.path,
				edge
			}] : []).sort((a, b) => a.edge.start - b.edge.start);
		}),
		incoming(file) {
			return importersOf(file).flatMap((importer) => this.outgoing(importer).filter(({ to }) => to === file));
		},
		targets(kinds) {
			const wanted = EDGE_KINDS.map((kind) => kinds.has(kind));
			const { starts, targets, edges } = current();
			return files.map((file, number) => {
				const { words } = modules.row(file).reader.pack;
				const found = [];
				for (let index = starts[number]; index < starts[number + 1]; index++) if (wanted[words[edges[index]] & EDGE_FLAGS.kind]) found.push(targets[index]);
				return found;
			});
		},
		importsOfReExporters(file) {
			const { starts, targets } = current();
			const from = modules.numberOf(file);
			const found = [];
			for (let index = starts[from]; index < starts[from + 1]; index++) if (doesReExport(modules.row(files[targets[index]]))) found.push(fileEdge(from, index));
			return found;
		},
		importsOfUnparsed(from, isWanted) {
			const row = modules.row(from);
			const found = [];
			for (const start of edgeStarts(row)) {
				const to = fileOfEdge(row, start);
				if (to !== null && !modules.has(to) && isWanted(to)) found.push({
					from,
					to,
					edge: unpackEdge(row.reader, start)
				});
			}
			return found;
		}
	};
}
function link(modules) {
	const starts = new Uint32Array(modules.files.length + 1);
	const targets = [];
	const edges = [];
	modules.files.forEach((file, number) => {
		const row = modules.row(file);
		const { pack: { words }, fileNumber } = row.reader;
		for (const start of edgeStarts(row)) {
			if ((words[start] >> EDGE_FLAGS.targetShift & EDGE_FLAGS.target) !== 0) continue;
			const target = fileNumber(words[start + 4]);
			if (target === -1) continue;
			targets.push(target);
			edges.push(start);
		}
		starts[number + 1] = targets.length;
	});
	return {
		starts,
		targets: Uint32Array.from(targets),
		edges: Uint32Array.from(edges)
	};
}
function invert({ starts, targets }, count) {
	const importers = Array.from({ length: count }, () => []);
	for (let from = 0; from < count; from++) for (const to of new Set(targets.subarray(starts[from], starts[from + 1]))) importers[to].push(from);
	return importers;
}
function importersIn$1(graph, file) {
	if (graph.modules.has(file)) return [...new Set(graph.incoming(file).map(({ from }) => from))];
	let known = importersOfUnread.get(graph);
	if (known === void 0) {
		const links = graph.modules.files.flatMap((from) => graph.outgoing(from)).filter(({ to }) => !graph.modules.has(to));
		importersOfUnread.set(graph, known = new Map([...groupBy(links, ({ to }) => to)].map(([to, group]) => [to, [...new Set(group.map(({ from }) => from))]])));
	}
	return known.get(file) ?? [];
}
const importersOfUnread = new WeakMap();
const byTarget = new WeakMap();
function linksBetween(graph, from, to) {
	const links = graph.outgoing(from);
	let index = byTarget.get(links);
	if (index === void 0) byTarget.set(links, index = groupBy(links, (link) => link.to));
	return index.get(to) ?? [];
}
// packages/graph/src/model/compare-text.ts
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// packages/graph/src/cycles/choose-cut.ts
function chooseCut(hops, graph, judge) {
	const candidates = hops.map(({ from, to, typeOnly }, index) => {
		const edges = linksBetween(graph, from, to);
		return {
			from,
			to,
			index,
			names: namesOf(edges),
			rank: rankOf(edges, typeOnly, judge),
			cost: costOf(edges, graph)
		};
	});
	candidates.sort((a, b) => a.rank - b.rank || a.cost - b.cost || a.index - b.index);
	const { from, to, names } = candidates[0];
	return {
		from,
		to,
		names
	};
}
function rankOf(edges, typeOnly, judge) {
	if (judge !== null && edges.some(({ from, edge }) => isAgainstPolicy(from, edge, judge))) return 0;
	if (typeOnly) return 1;
	const { from, to } = edges[0];
	const [source, target] = [judge?.locate(from) ?? null, judge?.locate(to) ?? null];
	return source !== null && target !== null && source.instance !== target.instance ? 2 : 3;
}
function isAgainstPolicy(from, edge, judge) {
	const { status, exceptions } = judge.judge({
		from,
		...edge
	});
	return status === "forbidden" || exceptions.length > 0;
}
function namesOf(edges) {
	return [...new Set(edges.flatMap(({ edge }) => edge.names.map(({ name }) => name)))].sort();
}
function costOf(edges, graph) {
	const namespaces = edges.filter(({ edge }) => edge.names.some(({ name }) => name === "*")).map(({ to }) => graph.modules.get(to)?.exports.length ?? 0);
	return Math.max(1, namesOf(edges).length, ...namespaces);
}
// packages/graph/src/cycles/connected-components.ts
function findComponents(adjacency) {
	const components = [];
	forEachComponent(adjacency, (component) => {
		if (component.length > 1) components.push(component.sort((a, b) => a - b));
	});
	return components.sort((a, b) => a[0] - b[0]);
}
function orderComponents(adjacency) {
	const order = new Int32Array(adjacency.length);
	let number = 0;
	forEachComponent(adjacency, (component) => {
		for (const node of component) order[node] = number;
		number += 1;
	});
	return order;
}
function forEachComponent(adjacency, visit) {
	const count = adjacency.length;
	const order = new Int32Array(count).fill(-1);
	const lowest = new Int32Array(count);
	const nextNeighbour = new Int32Array(count);
	const isOpen = new Uint8Array(count);
	const open = [];
	let visited = 0;
	const enter = (node, path) => {
		order[node] = lowest[node] = visited++;
		isOpen[node] = 1;
		open.push(node);
		path.push(node);
	};
	const close = (node) => {
		const component = [];
		let member;
		do {
			member = open.pop();
			isOpen[member] = 0;
			component.push(member);
		} while (member !== node);
		visit(component);
	};
	for (let start = 0; start < count; start++) {
		if (order[start] !== -1) continue;
		const path = [];
		enter(start, path);
		while (path.length > 0) {
			const node = path.at(-1);
			const neighbour = adjacency[node][nextNeighbour[node]++];
			if (neighbour !== void 0) {
				if (order[neighbour] === -1) enter(neighbour, path);
				else if (isOpen[neighbour] === 1) lowest[node] = Math.min(lowest[node], order[neighbour]);
				continue;
			}
			path.pop();
			const parent = path.at(-1);
			if (parent !== void 0) lowest[parent] = Math.min(lowest[parent], lowest[node]);
			if (lowest[node] === order[node]) close(node);
		}
	}
}
// packages/graph/src/cycles/hops.ts
const CYCLE_KINDS = new Set([
	"import",
	"import-type",
	"export",
	"export-type",
	"export-all",
	"dynamic-import",
	"require",
	"import-equals",
	"type-query",
	"glob"
]);
const LAZY_KINDS = new Set(["dynamic-import", "glob"]);
function canCloseCycle(kind, dynamic) {
	return CYCLE_KINDS.has(kind) && (!LAZY_KINDS.has(kind) || dynamic === "forbid");
}
function collectHops(graph, dynamic) {
	const files = filesOnCycles(graph, dynamic);
	const indexes = new Map(files.map((file, index) => [file, index]));
	return files.map((file, from) => {
		const hops = new Map();
		for (const { to: target, edge } of graph.outgoing(file)) {
			const to = indexes.get(target);
			if (to === void 0 || !canCloseCycle(edge.kind, dynamic)) continue;
			const known = hops.get(to);
			if (known !== void 0 && (edge.typeOnly || !known.hop.typeOnly)) continue;
			hops.set(to, {
				from,
				to,
				hop: {
					from: file,
					to: target,
					edge,
					typeOnly: edge.typeOnly
				}
			});
		}
		return [...hops.values()].sort((a, b) => a.to - b.to);
	});
}
function filesOnCycles({ modules: { files }, targets }, dynamic) {
	const adjacency = targets(new Set(EDGE_KINDS.filter((kind) => canCloseCycle(kind, dynamic))));
	const onCycles = new Set(findComponents(adjacency).flat());
	return files.filter((_, number) => onCycles.has(number) || adjacency[number].includes(number));
}
function filterHops(hops, isWanted) {
	return hops.map((list) => list.filter(isWanted));
}
function toAdjacency(hops) {
	return hops.map((list) => list.map(({ to }) => to));
}
function findGroups(hops) {
	const groups = findComponents(toAdjacency(hops));
	const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
	return {
		groups,
		contains: ({ from, to }) => groupOf.has(from) && groupOf.get(from) === groupOf.get(to)
	};
}
// packages/graph/src/cycles/shortest-cycle.ts
function findShortestCycle(component, adjacency) {
	const candidates = createCandidates(component, adjacency);
	let best = [];
	for (const start of component) {
		if (!candidates.has(start)) continue;
		best = findCycleThrough(start, adjacency, candidates, best.length === 0 ? 1e400 : best.length - 1) ?? best;
		if (best.length === 2) break;
		candidates.remove(start);
	}
	return rotateToSmallest(best);
}
function findShortestThrough(steps, adjacency) {
	let best = [];
	for (const { from, to } of steps) {
		const path = findPath(to, from, adjacency, () => true, best.length === 0 ? 1e400 : best.length - 2);
		if (path !== null) best = [from, ...path.slice(0, -1)];
		if (best.length === 2) break;
	}
	return rotateToSmallest(best);
}
function createCandidates(component, adjacency) {
	const nodes = new Set(component);
	const into = new Map(component.map((node) => [node, []]));
	const degrees = new Map(component.map((node) => [node, {
		in: 0,
		out: 0
	}]));
	for (const from of component) for (const to of adjacency[from]) {
		if (!nodes.has(to)) continue;
		into.get(to).push(from);
		degrees.get(to).in++;
		degrees.get(from).out++;
	}
	return {
		has: (node) => nodes.has(node),
		remove(first) {
			const pending = [first];
			while (pending.length > 0) {
				const node = pending.pop();
				if (!nodes.delete(node)) continue;
				pending.push(...adjacency[node].filter((to) => nodes.has(to) && --degrees.get(to).in === 0));
				pending.push(...into.get(node).filter((from) => nodes.has(from) && --degrees.get(from).out === 0));
			}
		}
	};
}
function findCycleThrough(start, adjacency, candidates, limit) {
	return findPath(start, start, adjacency, (node) => candidates.has(node), limit)?.slice(0, -1) ?? null;
}
function findPath(start, end, adjacency, has, limit) {
	const parents = new Map();
	let frontier = [start];
	for (let length = 1; frontier.length > 0 && length <= limit; length++) {
		const next = [];
		for (const node of frontier) for (const neighbour of adjacency[node]) {
			if (neighbour === end) return [...pathTo(node, parents), end];
			if (neighbour === start || !has(neighbour) || parents.has(neighbour)) continue;
			parents.set(neighbour, node);
			next.push(neighbour);
		}
		frontier = next;
	}
	return null;
}
function pathTo(last, parents) {
	const path = [last];
	for (let node = parents.get(last); node !== void 0; node = parents.get(node)) path.push(node);
	return path.reverse();
}
function rotateToSmallest(cycle) {
	const smallest = cycle.indexOf(cycle.reduce((a, b) => Math.min(a, b)));
	return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
// packages/graph/src/cycles/find-cycles.ts
function findCycles(graph, { dynamic = "forbid", ...options } = {}) {
	const hopsByFile = markElidedHops(graph, withoutExcused(collectHops(graph, dynamic), options.excused), dynamic, options.importsAfterElision);
	const between = filterHops(hopsByFile, ({ from, to }) => from !== to);
	const atRunTime = filterHops(between, ({ hop }) => !hop.typeOnly);
	const runTime = findGroups(atRunTime);
	const outside = filterHops(between, (hop) => !runTime.contains(hop));
	const typeOnly = findGroups(outside);
	const all = findGroups(between);
	const through = filterHops(outside, (hop) => all.contains(hop) && !typeOnly.contains(hop));
	const describe = (hops, group, fileCount, candidates = hops) => ({
		hops,
		typeOnly: hops.some((hop) => hop.typeOnly),
		cut: chooseCut(candidates, graph, options.judge ?? null),
		fileCount,
		extent: group.map(({ from, to }) => `${from} -> ${to}`).sort(byText)
	});
	const describeGroups = (groups, among) => {
		const adjacency = toAdjacency(among);
		return groups.map((group) => {
			const members = new Set(group);
			const inside = group.flatMap((file) => among[file].filter(({ to }) => members.has(to)));
			const hops = hopsBetween(findShortestCycle(group, adjacency), among);
			return describe(hops, inside.map(({ hop }) => hop), group.length);
		});
	};
	const adjacency = toAdjacency(between);
	const describeThrough = (group) => {
		const steps = group.flatMap((file) => through[file]);
		if (steps.length === 0) return [];
		const hops = hopsBetween(findShortestThrough(steps, adjacency), between);
		const own = steps.map(({ hop }) => hop);
		const candidates = hops.filter((hop) => own.includes(hop));
		return [describe(hops, own, group.length, candidates)];
	};
	return [
		...hopsByFile.flat().filter(({ from, to, hop }) => from === to && !isRecursion(graph, hop.from)).map(({ hop }) => describe([hop], [hop], 1)),
		...describeGroups(runTime.groups, atRunTime),
		...describeGroups(typeOnly.groups, outside),
		...all.groups.flatMap(describeThrough)
	].sort((a, b) => byText(a.hops[0].from, b.hops[0].from) || a.hops[0].edge.start - b.hops[0].edge.start);
}
function isRecursion(graph, file) {
	return /\.svelte$/i.test(file) && linksBetween(graph, file, file).every(({ edge }) => edge.kind === "import" && edge.names.every(({ name }) => name === "default"));
}
function markElidedHops(graph, hops, dynamic, importsAfterElision) {
	if (importsAfterElision === void 0) return hops;
	const { contains } = findGroups(filterHops(hops, ({ hop }) => !hop.typeOnly));
	const isElided = ({ from, to }) => linksBetween(graph, from, to).every(({ edge }) => edge.typeOnly || !canCloseCycle(edge.kind, dynamic) || importsAfterElision(from).get(edge.start)?.typeOnly);
	const mark = (numbered) => {
		const { hop, from, to } = numbered;
		return from !== to && !hop.typeOnly && contains(numbered) && isElided(hop) ? {
			...numbered,
			hop: {
				...hop,
				typeOnly: true
			}
		} : numbered;
	};
	return hops.map((list) => list.map(mark));
}
function withoutExcused(hops, excused) {
	if (excused === void 0) return hops;
	const { contains } = findGroups(hops);
	const onCycle = hops.flat().filter((hop) => hop.from === hop.to || contains(hop)).sort(({ hop: a }, { hop: b }) => byText(a.from, b.from) || a.edge.start - b.edge.start);
	const removed = new Set(onCycle.filter(({ hop }) => excused(hop.from, hop.to)));
	return removed.size === 0 ? hops : filterHops(hops, (hop) => !removed.has(hop));
}
function hopsBetween(files, hops) {
	return files.map((file, index) => {
		const next = files[(index + 1) % files.length];
		return hops[file].find(({ to }) => to === next).hop;
	});
}
// packages/graph/src/cycles/reachability.ts
const known = new WeakMap();
function reachabilityOf(graph) {
	let leadsTo = known.get(graph);
	if (leadsTo === void 0) known.set(graph, leadsTo = createReachability(graph));
	return leadsTo;
}
function createReachability(graph) {
	const { files } = graph.modules;
	const numbers = new Map(files.map((file, index) => [file, index]));
	const adjacency = graph.targets(new Set(EDGE_KINDS));
	const order = orderComponents(adjacency);
	const seenAt = new Uint32Array(files.length);
	let query = 0;
	return (from, to) => {
		if (from === to) return true;
		const [start, end] = [numbers.get(from), numbers.get(to)];
		if (start === void 0) return false;
		if (end === void 0) return leadsToUnparsed(graph, from, to);
		if (order[start] <= order[end]) return order[start] === order[end];
		query += 1;
		const pending = [start];
		for (let node = pending.pop(); node !== void 0; node = pending.pop()) for (const next of adjacency[node]) {
			if (order[next] === order[end]) return true;
			if (order[next] < order[end] || seenAt[next] === query) continue;
			seenAt[next] = query;
			pending.push(next);
		}
		return false;
	};
}
function leadsToUnparsed(graph, from, to) {
	const seen = new Set([from]);
	for (const one of seen) {
		if (one === to) return true;
		for (const link of graph.outgoing(one)) seen.add(link.to);
	}
	return false;
}
// packages/graph/src/disk/disk-log.ts
function createDiskLog(root) {
	const roots = [root, realpathSync.native(root)].map((path) => path.endsWith(sep$1) ? path : path + sep$1);
	const folders = new Set();
	const files = new Set();
	const deciding = new Set();
	const outside = new Set();
	const asked = new Set();
	const isInside = (path) => roots.some((prefix) => path.startsWith(prefix));
	return {
		probed(path) {
			if (isInside(path)) folders.add(dirname(path));
			else outside.add(path);
		},
		asked(path) {
			if (!decidesResolution(basename(path)) && isInside(path)) asked.add(path);
		},
		listed: (folder) => void folders.add(folder),
		read(path, decides) {
			files.add(path);
			if (decides === true) deciding.add(path);
		},
		trace: (after) => ({
			folders: [...folders].slice(after?.folders),
			files: after === void 0 ? [...files] : [...[...files].slice(after.files), ...deciding],
			deciding: [...deciding],
			outside: [...outside].slice(after?.outside),
			asked: [...asked].slice(after?.asked)
		}),
		mark: () => ({
			folders: folders.size,
			files: files.size,
			deciding: deciding.size,
			outside: outside.size,
			asked: asked.size
		}),
		add(trace) {
			for (const folder of trace.folders) folders.add(folder);
			for (const file of trace.files) files.add(file);
			for (const file of trace.deciding) deciding.add(file);
			for (const path of trace.outside) outside.add(path);
			for (const path of trace.asked) asked.add(path);
		}
	};
}
// packages/graph/src/facts/environment.ts
const COMPONENT = /\.(?:vue|svelte)$|\.component\.ts$/;
const MODULES = /^(?:react-dom|@angular\/(?!ssr\b)[\w-]+|vue|svelte|solid-js|preact)(?:\/|$)/;
const HOOKS = /\buse(?:State|Effect|LayoutEffect|Ref|Callback|Memo|Reducer|Context|Mutation|Query|Form)\b\s*[<(]/;
const GLOBALS = /(?<![.\w$'"])(?:window|document|navigator|localStorage|sessionStorage|indexedDB)\s*[?!]?\.\s*\w/;
const HANDLERS = /\bon[A-Z]\w+=\{/;
const DIRECTIVE$1 = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])(use client|use server)\1/;
function directiveIn(text) {
	return DIRECTIVE$1.exec(text)?.[2] ?? null;
}
function environmentOf(file, text, specifiers) {
	const directive = directiveIn(text);
	if (directive === "use server") return "server-functions";
	if (directive === "use client" || COMPONENT.test(file)) return "browser";
	if (/\.server\.[cm]?[jt]sx?$/.test(file)) return "server";
	if (specifiers.some((specifier) => MODULES.test(specifier))) return "browser";
	return (/\.[jt]sx$/.test(file) ? HOOKS.test(text) || HANDLERS.test(text) || GLOBALS.test(text) : GLOBALS.test(text) || /(?:^|\/)use[A-Z-]/.test(file) && HOOKS.test(text)) ? "browser" : null;
}
// packages/graph/src/resolution/resolve-module.ts
function resolveModule(resolver, file, { edges, exports, globs, opaque }) {
	let isOpenModule = false;
	const module = {
		file,
		exports,
		edges: edges.map((edge) => {
			const { target, packageByPath, isOpen } = resolver.resolve(file, edge);
			if (isOpen === true) isOpenModule = true;
			const { kind, specifier, start, end, typeOnly, names } = edge;
			return {
				kind,
				specifier,
				start,
				end,
				typeOnly,
				names,
				target,
				packageByPath
			};
		})
	};
	if (isOpenModule) module.isOpen = true;
	if (opaque !== void 0) module.opaque = opaque;
	if (globs !== void 0) {
		module.hasGlobs = true;
		for (const glob of globs) expand$1(resolver, module, glob);
	}
	return module;
}
function expand$1(resolver, module, glob) {
	const expanded = resolver.expand(module.file, glob);
	const edgeTo = ({ specifier, start, end }, { target, packageByPath }) => ({
		kind: "glob",
		specifier,
		start,
		end,
		typeOnly: false,
		names: glob.names,
		target,
		packageByPath
	});
	const unknown = [];
	for (const { pattern, found } of expanded) if (found === null) unknown.push({
		start: pattern.start,
		end: pattern.end,
		form: FORMS$1[pattern.type === "computed" ? pattern.loadKind : "glob"],
		parameterOf: null
	});
	else for (const resolution of found) module.edges.push(edgeTo(pattern, isData(resolution.target) ? {
		...resolution,
		packageByPath: null
	} : resolution));
	if (unknown.length > 0) module.opaque = [...module.opaque ?? [], ...unknown].sort((a, b) => a.start - b.start);
	if (expanded.every(({ found }) => found?.length === 0)) module.edges.push(edgeTo(expanded[0].pattern, NOWHERE));
}
function isData(target) {
	return target.type === "file" && !/\.[cm]?[jt]sx?$/.test(target.path);
}
const NOWHERE = {
	target: {
		type: "unresolved",
		why: "relative"
	},
	packageByPath: null
};
const FORMS$1 = {
	"dynamic-import": "import",
	require: "require",
	mock: "mock",
	url: "url",
	glob: "glob"
};
// packages/graph/src/facts/declaration-dependencies.ts
const BINDING = new Set([
	"import",
	"import-type",
	"import-equals",
	"require"
]);
function createDependencyFinder(outline, edges) {
	const { declarations, exported } = outline;
	const inside = new Map(declarations.map((one) => [one, []]));
	const required = new Set();
	const bound = new Map();
	edges.forEach((edge, index) => {
		const around = enclosing(declarations, edge);
		if (around !== null) {
			inside.get(around).push(index);
			if (edge.kind === "require" && binds(edge, around.names)) required.add(around);
		}
		if (!BINDING.has(edge.kind)) return;
		for (const local of new Set(edge.names.map((name) => name.local))) {
			if (local === null) continue;
			const known = bound.get(local);
			if (known === void 0) bound.set(local, [index]);
			else known.push(index);
		}
	});
	const order = new Map(declarations.map((one, index) => [one, index]));
	const declaring = (name) => outline.declaring(name).filter((one) => !required.has(one));
	return (names, most) => {
		const wanted = names.map((name) => declaring(exported.get(name) ?? ""));
		if (names.length === 0 || wanted.some((found) => found.length === 0)) return null;
		const requested = new Set(wanted.flat());
		const moved = new Set(requested);
		const along = new Set();
		const used = new Map();
		const use = (index, local) => {
			const locals = used.get(index) ?? new Set();
			used.set(index, locals);
			if (local !== null) locals.add(local);
		};
		for (const one of moved) {
			if (!requested.has(one)) along.add(one.names[0] ?? "");
			if (along.size > most) return null;
			for (const mention of one.mentions) {
				for (const other of declaring(mention)) moved.add(other);
				for (const index of bound.get(mention) ?? []) use(index, mention);
			}
			for (const index of inside.get(one)) use(index, null);
		}
		const imports = [...used].sort(([a], [b]) => a - b).map(([index, locals]) => {
			const { target, typeOnly, names: imported } = edges[index];
			const named = imported.filter(({ local }) => local !== null && locals.has(local));
			return {
				target,
				typeOnly: typeOnly || named.length > 0 && named.every((name) => name.typeOnly),
				names: named.map(({ name }) => name)
			};
		});
		return {
			along: alongOf([...moved].filter((one) => !requested.has(one)).sort((a, b) => order.get(a) - order.get(b))),
			imports,
			jsx: [...moved].some(({ jsx }) => jsx)
		};
	};
}
function alongOf(others) {
	const kinds = new Map();
	for (const { names: [name = ""], kind } of others) if (!kinds.has(name) || kinds.get(name) === "type") kinds.set(name, kind);
	return [...kinds].map(([name, kind]) => ({
		name,
		kind
	}));
}
function enclosing(declarations, edge) {
	let low = 0;
	let high = declarations.length;
	while (low < high) {
		const middle = low + high >> 1;
		if (declarations[middle].start <= edge.start) low = middle + 1;
		else high = middle;
	}
	const candidate = declarations[low - 1];
	return candidate !== void 0 && edge.end <= candidate.end ? candidate : null;
}
function binds(edge, names) {
	return edge.names.some(({ local }) => local !== null && names.includes(local));
}
// packages/graph/src/syntax/imported-names.ts
function importedNames(program) {
	const names = new Set();
	for (const statement of program.body) {
		if (statement.type === "ImportDeclaration") for (const { local } of statement["specifiers"]) names.add(local.name);
		if (statement.type === "TSImportEqualsDeclaration") names.add(statement["id"].name);
	}
	return names;
}
// packages/graph/src/facts/declarations.ts
const TYPES = new Set(["TSTypeAliasDeclaration", "TSInterfaceDeclaration"]);
const SHAPES = {
	TSTypeAliasDeclaration: "type",
	TSInterfaceDeclaration: "type",
	ClassDeclaration: "class",
	TSEnumDeclaration: "enum",
	FunctionDeclaration: "function",
	TSDeclareFunction: "function",
	ArrowFunctionExpression: "function",
	FunctionExpression: "function"
};
const DATA = new Set([
	"ArrayExpression",
	"ObjectExpression",
	"Literal",
	"TemplateLiteral",
	"UnaryExpression",
	"BinaryExpression"
]);
function outlineOf(program) {
	const exported = new Map();
	const drafts = [];
	const known = importedNames(program);
	for (const statement of program.body) {
		const inner = statement["declaration"] ?? (statement.type.startsWith("Export") ? null : statement);
		const found = inner === null ? [] : declarationsIn(inner, statement);
		for (const draft of found) {
			drafts.push(draft);
			for (const name of draft.names) known.add(name);
		}
		if (statement.type === "ExportDefaultDeclaration") {
			if (inner?.type === "Identifier") exported.set("default", inner["name"]);
			else if (found.length > 0) exported.set("default", found[0].names[0]);
		} else if (statement.type === "ExportNamedDeclaration" && !statement["source"]) {
			for (const name of found.flatMap(({ names }) => names)) exported.set(name, name);
			for (const specifier of statement["specifiers"] ?? []) exported.set(nameOf$1(specifier["exported"]), nameOf$1(specifier["local"]));
		}
	}
	const declarations = drafts.map(({ node, ...draft }) => {
		const mentions = new Set();
		const jsx = collectMentions(node, known, mentions);
		return {
			...draft,
			mentions,
			jsx
		};
	});
	const byName = new Map();
	for (const one of declarations) for (const name of new Set(one.names)) {
		const namesakes = byName.get(name);
		if (namesakes === void 0) byName.set(name, [one]);
		else namesakes.push(one);
	}
	return {
		declarations,
		exported,
		declaring: (name) => byName.get(name) ?? []
	};
}
function declarationsIn(node, statement) {
	if (node.type === "VariableDeclaration") return node["declarations"].map((declarator) => {
		const data = node["kind"] === "const" && declarator["init"] && DATA.has(unwrap(declarator["init"]).type);
		const shape = isFunction(declarator["init"]) ? "function" : data ? "data" : "object";
		return declare(declarator, patternTargets(declarator["id"]).map(({ name }) => name), data ? "constant" : "value", shape, isFunction(declarator["init"]) && isProcedure(unwrap(declarator["init"])));
	});
	const name = node["id"]?.name ?? (statement.type === "ExportDefaultDeclaration" ? "default" : void 0);
	if (name === void 0 || node.type === "Identifier") return [];
	const shape = isAlias(node) ? "alias" : SHAPES[node.type] ?? "object";
	const kind = TYPES.has(node.type) ? "type" : "value";
	return [declare(statement, [name], kind, shape, node.type === "FunctionDeclaration" && isProcedure(node))];
}
function isAlias(node) {
	return node.type === "TSTypeAliasDeclaration" && node["typeAnnotation"].type !== "TSTypeLiteral";
}
function isFunction(init) {
	return init !== null && /^(?:Arrow)?FunctionExpression$/.test(unwrap(init).type);
}
function isProcedure(node) {
	const type = node["returnType"]?.["typeAnnotation"];
	if (type !== void 0) return (type.type === "TSTypeReference" && type["typeName"]["name"] === "Promise" ? type["typeArguments"]?.["params"][0] : type)?.type === "TSVoidKeyword";
	return node["body"]?.type === "BlockStatement" && node["generator"] !== true && !returnsValue(node["body"]);
}
function returnsValue(node) {
	if (node.type === "ReturnStatement") return node["argument"] !== null;
	if (/Function|Class|Expression|Declaration$/.test(node.type)) return false;
	return Object.entries(node).some(([field, value]) => field === "parent" ? false : (Array.isArray(value) ? value : [value]).some((child) => isNode(child) && returnsValue(child)));
}
function declare(node, names, kind, shape, procedure = false) {
	return {
		...span(node),
		names,
		kind,
		shape,
		procedure,
		node
	};
}
function mentionsIn(root, known) {
	const mentions = new Set();
	collectMentions(root, known, mentions);
	return mentions;
}
function collectMentions(root, known, mentions) {
	let jsx = false;
	const pending = [root];
	for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
		if (node.type.startsWith("JSX")) jsx ||= node.type === "JSXElement" || node.type === "JSXFragment";
		if ((node.type === "Identifier" || node.type === "JSXIdentifier") && known.has(node["name"])) mentions.add(node["name"]);
		const skipped = skippedField(node);
		for (const field in node) {
			if (field === "parent" || field === skipped) continue;
			const value = node[field];
			if (typeof value !== "object" || value === null) continue;
			if (Array.isArray(value)) {
				for (const child of value) if (isNode(child)) pending.push(child);
			} else if (isNode(value)) pending.push(value);
		}
	}
	return jsx;
}
function isNode(value) {
	return typeof value === "object" && value !== null && typeof value.type === "string";
}
function skippedField(node) {
	if (node.type === "MemberExpression") return node["computed"] ? null : "property";
	if (node.type === "TSQualifiedName") return "right";
	if (node.type === "TSImportType") return "qualifier";
	return "key" in node && !node["computed"] && keyName(node) !== null ? "key" : null;
}
// packages/graph/src/model/exports-by-name.ts
const indexes = new WeakMap();
function recordsOf(module, name) {
	return module === void 0 ? [] : recordsByName(module).get(name) ?? [];
}
function recordsByName({ exports }) {
	let index = indexes.get(exports);
	if (index === void 0) indexes.set(exports, index = groupBy(exports, ({ name }) => name));
	return index;
}
// packages/graph/src/re-exports/export-index.ts
function createExportIndex(moduleOf) {
	const memo = new Map();
	const starExports = new Map();
	const exportsOf = (file) => {
		let found = memo.get(file);
		if (found === void 0) {
			const module = moduleOf(file);
			if (module === void 0) return void 0;
			found = indexExports(module);
			memo.set(file, found);
		}
		return found;
	};
	const starExportsOf = (file) => {
		let provided = starExports.get(file);
		if (provided === void 0) {
			provided = collectStarExports(file);
			starExports.set(file, provided);
		}
		return provided;
	};
	const collectStarExports = (file) => {
		const provided = {
			names: new Set(),
			isOpen: false
		};
		const files = new Set([file]);
		for (const each of files) {
			const found = exportsOf(each);
			if (found === void 0) {
				provided.isOpen = true;
				continue;
			}
			for (const name of found.byName.keys()) provided.names.add(name);
			for (const star of found.stars) {
				const target = targetOf(star, found.module);
				if (target?.type === "file") files.add(target.path);
				else provided.isOpen = true;
			}
		}
		return provided;
	};
	const indexExports = (module) => {
		const byName = recordsByName(module);
		const stars = byName.get("*") ?? [];
		let starIndex = null;
		return {
			module,
			byName,
			stars,
			starsWith(name) {
				starIndex ??= indexStars(stars, module);
				return [...starIndex.byName.get(name) ?? [], ...starIndex.open].sort((a, b) => a - b).map((index) => stars[index]);
			}
		};
	};
	const indexStars = (stars, module) => {
		const byName = new Map();
		const open = [];
		stars.forEach((star, index) => {
			const target = targetOf(star, module);
			const provided = target?.type === "file" ? starExportsOf(target.path) : null;
			if (provided === null || provided.isOpen) return void open.push(index);
			for (const name of provided.names) {
				const known = byName.get(name);
				if (known === void 0) byName.set(name, [index]);
				else known.push(index);
			}
		});
		return {
			byName,
			open
		};
	};
	return exportsOf;
}
function targetOf({ binding }, module) {
	return binding.type === "through" ? module.edges[binding.edge]?.target : void 0;
}
// packages/graph/src/re-exports/trace-origins.ts
const ALL_BUT_DEFAULT = "* but default";
function createOriginFinder(moduleOf) {
	const exportsOf = createExportIndex(moduleOf);
	const memo = new Map();
	const passing = new Map();
	const reExports = (file) => {
		let answer = passing.get(file);
		if (answer === void 0) {
			answer = moduleOf(file)?.exports.some(({ binding }) => binding.type === "through") ?? false;
			passing.set(file, answer);
		}
		return answer;
	};
	return (file, name) => {
		if (!reExports(file)) return [];
		const records = exportsOf(file)?.byName.get(name);
		if (records !== void 0 && records.every(({ binding }) => binding.type === "local")) return [];
		const key = `${file}\0${name}`;
		let trails = memo.get(key);
		if (trails === void 0) {
			trails = follow(file, name, exportsOf);
			memo.set(key, trails);
		}
		return trails;
	};
}
function follow(file, name, exportsOf) {
	const trails = new Map();
	const uncertain = [];
	const seen = new Set();
	const queues = [[{
		file,
		name,
		typeOnly: false,
		namespace: isWhole(name) ? file : null,
		parent: null
	}], []];
	const arrive = (visit, type) => {
		const trail = toTrail(visit, type);
		const key = trail.steps.map((step) => step.file).join("\0");
		if (trail.steps.length > 1 && !trails.has(key)) trails.set(key, trail);
	};
	const pass = (visit, record, module) => {
		if (record.binding.type === "local") return arrive({
			...visit,
			name: record.name
		}, "file");
		const origin = toOrigin(module.edges[record.binding.edge]?.target);
		if (origin === null) return;
		const isStar = record.name === "*";
		const name = isStar ? isWhole(visit.name) ? ALL_BUT_DEFAULT : visit.name : record.binding.imported;
		const typeOnly = visit.typeOnly || record.typeOnly;
		const next = {
			file: nameOf(origin),
			name,
			typeOnly,
			namespace: visit.namespace ?? (isWhole(name) ? nameOf(origin) : null),
			parent: isStar ? visit : {
				...visit,
				name: record.name
			}
		};
		if (origin.type === "file" && exportsOf(origin.path) !== void 0) queues[typeOnly ? 1 : 0].push(next);
		else if (isStar && !isWhole(visit.name)) uncertain.push([next, origin.type]);
		else arrive(next, origin.type);
	};
	const expand = (visit) => {
		const found = exportsOf(visit.file);
		if (found === void 0) return;
		for (const record of recordsFor(visit.name, found)) pass(visit, record, found.module);
	};
	for (const queue of queues) for (const visit of queue) {
		const key = `${visit.file}\0${visit.name}`;
		if (!seen.has(key)) expand(visit);
		seen.add(key);
	}
	if (trails.size === 0) uncertain.forEach(([visit, type]) => arrive(visit, type));
	return [...trails.values()];
}
function recordsFor(name, { byName, stars, starsWith }) {
	if (!isWhole(name)) return byName.get(name) ?? (name === "default" ? [] : starsWith(name));
	return [...[...byName].filter(([exported]) => exported !== "*" && (name === "*" || exported !== "default")).flatMap(([, records]) => records), ...stars];
}
function isWhole(name) {
	return name === "*" || name === "* but default";
}
function toTrail(last, type) {
	const steps = [];
	for (let visit = last; visit !== null; visit = visit.parent) steps.push({
		file: visit.file,
		name: isWhole(visit.name) ? "*" : visit.name
	});
	return {
		steps: steps.reverse(),
		origin: type === "file" ? {
			type,
			path: last.file
		} : {
			type,
			name: last.file
		},
		typeOnly: last.typeOnly,
		namespace: last.namespace
	};
}
function toOrigin(target) {
	if (target === void 0 || target.type === "unresolved") return null;
	return target;
}
function nameOf(origin) {
	return origin.type === "file" ? origin.path : origin.name;
}
// packages/graph/src/facts/find-exports.ts
function findExports(path, moduleOf) {
	if (moduleOf(path) === void 0) return null;
	const trailsOf = createOriginFinder(moduleOf);
	return exportedNames(path, moduleOf).map((name) => describe(path, name, moduleOf, trailsOf));
}
function exportedNames(path, moduleOf) {
	const names = new Set();
	const files = new Set([path]);
	for (const file of files) {
		const module = moduleOf(file);
		for (const { name, binding } of module?.exports ?? []) if (name === "*") {
			const target = binding.type === "through" ? module?.edges[binding.edge]?.target : void 0;
			if (target?.type === "file") files.add(target.path);
		} else if (file === path || name !== "default") names.add(name);
	}
	return [...names];
}
function describe(path, name, moduleOf, trailsOf) {
	const records = recordsOf(moduleOf(path), name);
	if (records.some(({ binding }) => binding.type === "local")) return {
		name,
		kind: declaredKind(path, name, moduleOf),
		origin: null
	};
	const [trail] = trailsOf(path, name);
	if (trail === void 0) return {
		name,
		kind: records.some(({ typeOnly }) => !typeOnly) ? "value" : "type",
		origin: null
	};
	const { namespace, typeOnly } = trail;
	if (namespace !== null) {
		const origin = moduleOf(namespace) === void 0 ? null : {
			path: namespace,
			name: "*"
		};
		return {
			name,
			kind: typeOnly ? "type" : "value",
			origin
		};
	}
	const last = trail.steps.at(-1);
	if (trail.origin.type === "external") return {
		name,
		kind: typeOnly ? "type" : "value",
		origin: null
	};
	return {
		name,
		kind: typeOnly ? "type" : declaredKind(last.file, last.name, moduleOf),
		origin: {
			path: last.file,
			name: last.name
		}
	};
}
function declaredKind(file, name, moduleOf) {
	const module = moduleOf(file);
	if (module === void 0) return "value";
	const kinds = recordsOf(module, name).map(({ binding }) => binding.type === "local" ? binding.kind : "value");
	return kinds.includes("value") || kinds.length === 0 ? "value" : "type";
}
// packages/graph/src/facts/folder-listings.ts
const EMPTY = {
	entries: new Map(),
	files: [],
	folders: [],
	mayContain: () => false
};
function createListings(root, watch, given) {
	const known = new Map();
	const linked = new Map();
	const listingOf = (folder) => {
		let listing = known.get(folder);
		if (listing === void 0) {
			listing = withGiven(isThere(folder) ? list(join$1(root, folder)) : EMPTY, folder, given);
			known.set(folder, listing);
		}
		return listing;
	};
	const isThere = (folder) => {
		const [parent, name] = split(folder);
		return !isPlain(folder) || listingOf(parent).mayContain(name);
	};
	const follow = (path) => {
		let answer = linked.get(path);
		if (answer === void 0) linked.set(path, answer = existsSync(join$1(root, path)));
		return answer;
	};
	return {
		exists(path) {
			watch.probed(join$1(root, path));
			if (!isPlain(path)) return follow(path);
			const [folder, name] = split(path);
			const listing = listingOf(folder);
			const isFolder = listing.entries.get(name);
			if (given?.has(path)) return true;
			if (isFolder === void 0) return listing.mayContain(name) && follow(path);
			return isFolder === null ? follow(path) : true;
		},
		filesIn(folder) {
			watch.listed(join$1(root, folder));
			return listingOf(folder).files;
		},
		foldersIn(folder) {
			watch.listed(join$1(root, folder));
			return listingOf(folder).folders;
		},
		clear() {
			known.clear();
			linked.clear();
		}
	};
}
function isPlain(path) {
	return path !== "" && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}
function split(path) {
	const folder = dirname(path);
	return [folder === "." ? "" : folder, path.slice(path.lastIndexOf("/") + 1)];
}
function list(folder) {
	try {
		return listingOfEntries(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry.isSymbolicLink() ? null : entry.isDirectory()]));
	} catch {
		return EMPTY;
	}
}
function listingOfEntries(found) {
	found.sort(([a], [b]) => a < b ? -1 : 1);
	let lower = null;
	return {
		entries: new Map(found),
		files: found.filter(([, isFolder]) => isFolder !== true).map(([name]) => name),
		folders: found.filter(([, isFolder]) => isFolder === true).map(([name]) => name),
		mayContain: (name) => (lower ??= new Set(found.map(([one]) => one.toLowerCase()))).has(name.toLowerCase())
	};
}
function withGiven(listing, folder, given) {
	if (given === void 0 || given.size === 0) return listing;
	const prefix = folder === "" ? "" : `${folder}/`;
	const found = new Map(listing.entries);
	for (const file of given.keys()) {
		if (!file.startsWith(prefix)) continue;
		const [name, ...rest] = file.slice(prefix.length).split("/");
		if (!found.has(name)) found.set(name, rest.length > 0);
	}
	return found.size === listing.entries.size ? listing : listingOfEntries([...found]);
}
// packages/graph/src/facts/name-roles.ts
function nameRolesOf(program) {
	const roles = new Map();
	const imported = importedNames(program);
	const note = (name, role, path) => {
		if (!imported.has(name) || findBinding(name, path)?.type !== "import") return;
		const known = roles.get(name);
		roles.set(name, known === void 0 ? role : join(known, role));
	};
	walkTree({
		node: program,
		parent: null
	}, () => true, (path) => {
		const { node, parent } = path;
		if (parent === null) return;
		if (node.type === "JSXIdentifier") {
			if (isTag(node, parent.node)) note(node["name"], "element", path);
		} else if (node.type === "Identifier" && !isName(node, parent.node)) note(node["name"], roleIn(node, parent), path);
	});
	return roles;
}
function join(known, role) {
	if (known === role || role === "type") return known;
	if (known === "type") return role;
	if (known === "base" || role === "base") return "base";
	const isCall = (one) => one === "called" || one === "called-for-effect";
	return isCall(known) && isCall(role) ? "called" : "mixed";
}
function isTag(node, holder) {
	return holder.type === "JSXOpeningElement" ? holder["name"] === node : holder.type === "JSXMemberExpression" && holder["object"] === node;
}
function roleIn(node, parent) {
	const holder = parent.node;
	const role = ownRoleIn(node, parent);
	if (role === "type" || holder.type === "Decorator") return role;
	const decorator = decoratorAround(parent);
	if (decorator === null) return role;
	return holder.type === "CallExpression" && holder["callee"] === node && decorator === parent.parent ? "decorator" : "annotation";
}
function decoratorAround(path) {
	for (let at = path; at !== null; at = at.parent) {
		if (at.node.type === "Decorator") return at;
		if (/^(?:Class\w+|MethodDefinition|PropertyDefinition)$/.test(at.node.type)) return null;
	}
	return null;
}
function ownRoleIn(node, parent) {
	const holder = parent.node;
	switch (holder.type) {
		case "Decorator": return "decorator";
		case "CallExpression": return holder["callee"] === node ? isUnused(parent) ? "called-for-effect" : "called" : "mixed";
		case "NewExpression": return holder["callee"] === node ? "constructed" : "mixed";
		case "ClassDeclaration":
		case "ClassExpression": return holder["superClass"] === node ? "base" : "mixed";
		case "MemberExpression": return "members";
		case "TSTypeReference":
		case "TSTypeQuery":
		case "TSInterfaceHeritage":
		case "TSClassImplements":
		case "TSQualifiedName": return "type";
		default: return "mixed";
	}
}
function isUnused({ node, parent }) {
	if (parent === null) return false;
	const holder = parent.node;
	if (holder.type === "AwaitExpression" || holder.type === "ChainExpression") return isUnused(parent);
	if (holder.type === "UnaryExpression") return holder["operator"] === "void";
	return holder.type === "ExpressionStatement" && holder["expression"] === node;
}
function isName(node, holder) {
	switch (holder.type) {
		case "MemberExpression": return holder["property"] === node && !holder["computed"];
		case "Property":
		case "MethodDefinition":
		case "PropertyDefinition":
		case "TSPropertySignature":
		case "TSMethodSignature": return holder["key"] === node && !holder["computed"] && !holder["shorthand"];
		case "TSQualifiedName": return holder["right"] === node;
		case "ImportSpecifier":
		case "ImportDefaultSpecifier":
		case "ImportNamespaceSpecifier":
		case "ExportSpecifier":
		case "LabeledStatement":
		case "BreakStatement":
		case "ContinueStatement": return true;
		default: return false;
	}
}
// packages/graph/src/facts/use-forms.ts
function useFormsOf(program) {
	const imported = importedNames(program);
	const uses = new Map();
	walkTree({
		node: program,
		parent: null
	}, () => true, (path) => {
		const { node, parent } = path;
		const isTag = node.type === "JSXIdentifier";
		if (parent === null || !isTag && node.type !== "Identifier" || !imported.has(node["name"])) return;
		const form = isTag ? tagForm(node, parent.node) : isName(node, parent.node) ? null : formIn(node, parent.node);
		if (form === null || findBinding(node["name"], path)?.type !== "import") return;
		const known = uses.get(node["name"]) ?? [];
		uses.set(node["name"], [...known, {
			within: declaredAround(path),
			form
		}]);
	});
	return uses;
}
function tagForm(node, holder) {
	if (holder.type === "JSXOpeningElement") return "tag";
	return holder.type === "JSXMemberExpression" && holder["object"] === node ? "other" : null;
}
function formIn(node, holder) {
	if (holder.type.startsWith("TS") && !/^TS(?:As|Satisfies|NonNull|Export)/.test(holder.type)) return null;
	if (holder.type === "CallExpression" && holder["callee"] === node) return "call";
	if (holder.type === "NewExpression" && holder["callee"] === node) return "new";
	if (holder.type !== "MemberExpression") return "other";
	const member = memberName(holder);
	return member === null ? "other" : `.${member}`;
}
function declaredAround(path) {
	let statement = path;
	while (statement.parent !== null && statement.parent.parent !== null) statement = statement.parent;
	const { node } = statement;
	const inner = node["declaration"] ?? node;
	if (inner.type !== "VariableDeclaration") return inner["id"]?.name === void 0 ? [] : [inner["id"].name];
	return inner["declarations"].flatMap(({ id }) => patternTargets(id).map(({ name }) => name));
}
// packages/graph/src/facts/pass-throughs.ts
function passThroughsOf(program) {
	return program.body.flatMap((statement) => {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement["declaration"] : null;
		if (declaration?.type === "FunctionDeclaration") {
			const callee = calleeOf(declaration);
			return callee === null ? [] : [{
				exported: declaration["id"].name,
				member: null,
				callee
			}];
		}
		if (declaration?.type !== "VariableDeclaration" || declaration["kind"] !== "const") return [];
		return declaration["declarations"].flatMap(({ id, init }) => id.type === "Identifier" && init ? passingIn$1(id.name, unwrap(init)) : []);
	});
}
function passingIn$1(exported, value) {
	if (value.type !== "ObjectExpression") {
		const callee = calleeOf(value);
		return callee === null ? [] : [{
			exported,
			member: null,
			callee
		}];
	}
	return value["properties"].flatMap((property) => {
		if (property.type !== "Property" || property["computed"]) return [];
		const member = keyName(property);
		const inner = unwrap(property["value"]);
		const callee = inner.type === "Identifier" ? inner["name"] : calleeOf(inner);
		return callee === null || member === null ? [] : [{
			exported,
			member,
			callee
		}];
	});
}
function calleeOf(node) {
	if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return null;
	const body = node["body"];
	const [statement, ...more] = body.type === "BlockStatement" ? body["body"] : [body];
	if (statement === void 0 || more.length > 0) return null;
	const value = statement.type === "ReturnStatement" ? statement["argument"] : statement.type === "ExpressionStatement" ? statement["expression"] : statement;
	const call = value?.type === "AwaitExpression" ? value["argument"] : value;
	if (call?.type !== "CallExpression" || call.callee.type !== "Identifier" || call.optional) return null;
	const parameters = node["params"].map(plainName);
	const given = call.arguments.map(plainName);
	return parameters.length === given.length && parameters.every((name, at) => name !== null && name === given[at]) ? call.callee.name : null;
}
function plainName(node) {
	return node.type === "Identifier" ? node["name"] : null;
}
// packages/graph/src/facts/reads.ts
const ANY_FILE = "";
const OPEN_IMPORT = "?";
const EVERY_IMPORT = "*";
const IMPORTERS = "<";
const REACHED = ">";
function isAboutImports(read) {
	return read.startsWith("<") || read.startsWith(">");
}
function entriesOf$1(folder) {
	return `${folder}//`;
}
function folderOfEntries(read) {
	return read.endsWith("//") ? read.slice(0, -2) : null;
}
function foldersOfTarget(path) {
	const folder = parentOf(path);
	return /(?:^|\/)index\.[^/]*$/.test(path) && folder !== "" ? [folder, parentOf(folder)] : [folder];
}
const MOST_REACHED = 400;
function reachableFrom(file, targetsOf) {
	const reached = new Set();
	const pending = [file];
	for (const one of pending) for (const target of targetsOf(one)) {
		if (reached.has(target)) continue;
		reached.add(target);
		if (reached.size < MOST_REACHED) pending.push(target);
	}
	return reached;
}
// packages/graph/src/facts/parsed-files.ts
const PARSED = new Set(SOURCE_EXTENSIONS);
function createParsedFiles(root, read, watch, texts) {
	const memo = new Map();
	let checked = new Set();
	const parse = (path, file) => {
		try {
			return read(file, texts?.get(file) ?? readSource(path));
		} catch {
			return null;
		}
	};
	const refresh = (path, file) => {
		if (texts?.has(file)) return void memo.set(file, {
			stamp: null,
			found: parse(path, file)
		});
		const stats = statSync(path, { throwIfNoEntry: false });
		const stamp = stats === void 0 ? null : `${stats.mtimeMs} ${stats.size}`;
		if (memo.get(file)?.stamp !== stamp) memo.set(file, {
			stamp,
			found: stamp === null ? null : parse(path, file)
		});
	};
	const note = (file) => {
		const path = join$1(root, file);
		watch.read(path);
		return path;
	};
	const find = (file) => {
		if (!PARSED.has(extname(file))) return null;
		const path = note(file);
		if (!checked.has(file)) {
			checked.add(file);
			refresh(path, file);
		}
		return memo.get(file)?.found ?? null;
	};
	return Object.assign(find, {
		note: (file) => void note(file),
		forget(file) {
			memo.delete(file);
			checked.delete(file);
		},
		clear() {
			checked = new Set();
		}
	});
}
// packages/graph/src/facts/reached-files.ts
function createReachedFiles(graph) {
	const { files } = graph.modules;
	const numbers = new Map(files.map((file, index) => [file, index]));
	const adjacency = graph.targets(new Set(EDGE_KINDS));
	const known = new Map();
	return (from, to) => {
		const [start, end] = [numbers.get(from), numbers.get(to)];
		if (start === void 0 || end === void 0) return false;
		let reached = known.get(start);
		if (reached === void 0) known.set(start, reached = reachableFrom(start, (one) => adjacency[one]));
		return reached.has(end);
	};
}
// packages/graph/src/facts/tracked-memo.ts
function createTrackedMemo(watch) {
	let answers = new Map();
	let current = null;
	const memo = {
		probed(path) {
			if (watch === void 0) return;
			current?.folders.add(dirname(path));
			watch.probed(path);
		},
		listed(folder) {
			current?.folders.add(folder);
			watch?.listed(folder);
		},
		read(path) {
			current?.files.add(path);
			watch?.read(path);
		},
		below(folder) {
			current?.below.add(folder);
			watch?.below?.(folder);
		},
		once(question, key, compute) {
			let known = answers.get(question);
			if (known === void 0) answers.set(question, known = new Map());
			let answer = known.get(key);
			if (answer === void 0) {
				const outer = current;
				const inner = watch === void 0 ? null : {
					files: new Set(),
					below: new Set(),
					folders: new Set()
				};
				current = inner;
				try {
					answer = {
						value: compute(),
						files: inner === null ? [] : [...inner.files],
						below: inner === null ? [] : [...inner.below],
						folders: inner === null ? [] : [...inner.folders]
					};
				} finally {
					current = outer;
				}
				known.set(key, answer);
				if (outer !== null) {
					for (const file of answer.files) outer.files.add(file);
					for (const folder of answer.below) outer.below.add(folder);
					for (const folder of answer.folders) outer.folders.add(folder);
				}
			} else if (watch !== void 0) {
				for (const file of answer.files) memo.read(file);
				for (const folder of answer.below) memo.below(folder);
				for (const folder of answer.folders) memo.listed(folder);
			}
			return answer.value;
		},
		forget({ file, below }) {
			for (const known of answers.values()) for (const [key, answer] of known) if (answer.files.some(file) || answer.below.some(below)) known.delete(key);
		},
		clear() {
			answers = new Map();
		}
	};
	return memo;
}
// packages/graph/src/elision/mark-elided.ts
function mayBeElided(file, { kind, typeOnly, names }) {
	return !typeOnly && names.length > 0 && (kind === "import" || kind === "export") && /\.[cm]?tsx?$/i.test(file);
}
function markElided(edges, { file, elisionOptions, uses: findNameUses, exportsOf }) {
	const candidates = edges.filter((edge) => mayBeElided(file, edge));
	if (candidates.length === 0) return [...edges];
	const options = elisionOptions();
	if (options.keepsImports) return [...edges];
	const locals = candidates.filter(({ kind }) => kind === "import").flatMap(({ names }) => names.flatMap(({ local }) => local ?? []));
	const uses = locals.length === 0 ? new Map() : findNameUses(new Set(locals), options);
	const isType = (edge, name, local) => {
		const use = edge.kind === "import" && local !== null ? uses.get(local) : void 0;
		if (use === "value" || use === "type") return use === "type";
		return edge.target.type === "file" && exportNamed(exportsOf(edge.target.path), name)?.kind === "type";
	};
	return edges.map((edge) => {
		if (!mayBeElided(file, edge)) return edge;
		const names = edge.names.map((name) => name.typeOnly || !isType(edge, name.name, name.local) ? name : {
			...name,
			typeOnly: true
		});
		return names.every((name, index) => name === edge.names[index]) ? edge : {
			...edge,
			names,
			typeOnly: names.every(({ typeOnly }) => typeOnly)
		};
	});
}
// packages/graph/src/elision/decorator-metadata.ts
function metadataTypes(declaration) {
	return declaration["body"]["body"].flatMap((member) => {
		const parameters = member.type === "MethodDefinition" ? member["value"]["params"] : [];
		if (!(hasDecorators(member.type === "MethodDefinition" && member["kind"] === "constructor" ? declaration : member) || parameters.some((parameter) => hasDecorators(parameter)))) return [];
		return [
			member,
			member["value"]?.type === "FunctionExpression" ? {
				type: "",
				typeAnnotation: member["value"]["returnType"]
			} : null,
			...parameters.map(patternOf)
		].flatMap((node) => namesIn$1(node?.["typeAnnotation"]?.["typeAnnotation"]));
	});
}
function hasDecorators(node) {
	return (node["decorators"]?.length ?? 0) > 0;
}
function patternOf(parameter) {
	const pattern = parameter.type === "TSParameterProperty" ? parameter["parameter"] : parameter;
	return pattern.type === "AssignmentPattern" ? pattern["left"] : pattern;
}
function namesIn$1(type) {
	switch (type?.type) {
		case "TSTypeReference": return [leftmost(type["typeName"])];
		case "TSUnionType": {
			const others = type["types"].filter((one) => !isEmptyType(one));
			const names = others.flatMap(namesIn$1);
			return names.length === others.length && new Set(names).size === 1 ? names.slice(0, 1) : [];
		}
		case "TSParenthesizedType": return namesIn$1(type["typeAnnotation"]);
		default: return [];
	}
}
function isEmptyType({ type, literal }) {
	return type === "TSNullKeyword" || type === "TSUndefinedKeyword" || type === "TSNeverKeyword" || type === "TSLiteralType" && literal.type === "TSNullKeyword";
}
function leftmost(name) {
	let node = name;
	while (node.type === "TSQualifiedName") node = node["left"];
	return node["name"];
}
// packages/graph/src/elision/name-uses.ts
const JSX_FACTORY = "React";
const RUN_TIME_NODES = new Set([
	"TSAsExpression",
	"TSSatisfiesExpression",
	"TSNonNullExpression",
	"TSTypeAssertion",
	"TSInstantiationExpression",
	"TSEnumDeclaration",
	"TSEnumBody",
	"TSEnumMember",
	"TSModuleDeclaration",
	"TSModuleBlock",
	"TSExportAssignment",
	"TSParameterProperty",
	"TSImportEqualsDeclaration",
	"TSQualifiedName"
]);
function findNameUses(program, names, { decoratorMetadata }) {
	const uses = new Map();
	const note = (name, use) => {
		if (!names.has(name)) return;
		const known = uses.get(name);
		if (known === void 0 || known === "type" || use === "value") uses.set(name, use);
	};
	const noteValue = (name, path) => {
		if ((names.has(name) ? findBinding(name, path) : null)?.type === "import") note(name, "value");
	};
	const visit = (path) => {
		const { node, inType } = path;
		switch (node.type) {
			case "Identifier": return inType ? note(node["name"], "type") : isReference(path) ? noteValue(node["name"], path) : void 0;
			case "JSXIdentifier": return isComponentName(path) ? noteValue(node["name"], path) : void 0;
			case "JSXElement":
			case "JSXFragment": return noteValue(JSX_FACTORY, path);
			case "ExportSpecifier": return note(node["local"].name, isTypeExport(path) ? "type" : "exported");
			case "ClassDeclaration":
			case "ClassExpression": if (decoratorMetadata) for (const name of metadataTypes(node)) noteValue(name, path);
		}
	};
	const stack = [{
		node: program,
		parent: null,
		inType: false
	}];
	for (let path = stack.pop(); path !== void 0; path = stack.pop()) {
		visit(path);
		const { node } = path;
		if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration" || node.type === "ExportSpecifier" || isReExport(node)) continue;
		for (const key of Object.keys(node)) {
			if (NOT_CHILDREN.has(key)) continue;
			const value = node[key];
			for (const child of Array.isArray(value) ? value : [value]) {
				if (typeof child !== "object" || child === null || typeof child.type !== "string") continue;
				stack.push({
					node: child,
					parent: path,
					inType: isComputedKey(node, key) ? false : path.inType || isElided(child, node, key)
				});
			}
		}
	}
	return uses;
}
function isReExport(node) {
	return node.type === "ExportNamedDeclaration" && Boolean(node["source"]);
}
function isElided(node, parent, key) {
	if (node["declare"] === true || node["kind"] === "global") return true;
	if (key === "typeAnnotation" || key === "returnType" || key === "implements") return true;
	return node.type.startsWith("TS") && (!RUN_TIME_NODES.has(node.type) || node.type === "TSQualifiedName" && parent.type !== "TSImportEqualsDeclaration" && parent.type !== "TSQualifiedName");
}
function isComputedKey(parent, key) {
	return key === "key" && parent["computed"] && (parent.type === "TSPropertySignature" || parent.type === "TSMethodSignature");
}
function isReference({ node, parent }) {
	if (parent === null) return true;
	const holder = parent.node;
	switch (holder.type) {
		case "MemberExpression": return holder["computed"] || holder["object"] === node;
		case "Property": return holder["computed"] || holder["value"] === node || holder["shorthand"];
		case "MethodDefinition":
		case "PropertyDefinition":
		case "AccessorProperty": return holder["computed"] || holder["key"] !== node;
		case "TSEnumMember": return holder["computed"] || holder["id"] !== node;
		case "TSQualifiedName": return holder["left"] === node;
		case "TSImportEqualsDeclaration": return holder["id"] !== node && holder["importKind"] !== "type";
		case "LabeledStatement": return holder["label"] !== node;
		case "BreakStatement":
		case "ContinueStatement":
		case "MetaProperty": return false;
		default: return true;
	}
}
function isComponentName({ node, parent }) {
	switch (parent?.node.type) {
		case "JSXOpeningElement": return /^[^a-z]/.test(node["name"]);
		case "JSXMemberExpression": return parent.node["object"] === node;
		default: return false;
	}
}
function isTypeExport({ node, parent }) {
	return node["exportKind"] === "type" || parent?.node["exportKind"] === "type";
}
// packages/graph/src/facts/facts.ts
const QUESTIONS = {
	module: {},
	exports: {},
	belongings: {},
	finder: {},
	used: {},
	environment: {}
};
function createFacts(root, resolver, watch, texts) {
	const memo = createTrackedMemo(watch);
	const parsed = createParsedFiles(root, recordOf, memo, texts);
	const outlined = createParsedFiles(root, outlineIn, memo, texts);
	const roles = createParsedFiles(root, rolesIn, memo, texts);
	const passing = createParsedFiles(root, passingIn, memo, texts);
	const formed = createParsedFiles(root, formsIn, memo, texts);
	const used = createParsedFiles(root, (file, text) => usesIn(file, text, resolver), memo, texts);
	const sources = createParsedFiles(root, (_, text) => text, memo, texts);
	const listings = createListings(root, memo, texts);
	let readModules = () => void 0;
	let findImporters = null;
	let reaches = null;
	const moduleOf = (file) => {
		const read = readModules(file);
		if (read === void 0) return resolvedHere(file);
		parsed.note(file);
		return read;
	};
	const resolvedHere = (file) => memo.once(QUESTIONS.module, file, () => {
		const record = parsed(file);
		return record === null ? void 0 : noteTargets(resolveModule(resolver, file, record));
	});
	const noteTargets = (module) => {
		if (module.isOpen === true || module.hasGlobs === true) memo.read("");
		for (const { target } of module.edges) if (target.type === "file") for (const folder of foldersOfTarget(target.path)) memo.listed(join$1(root, folder));
		return module;
	};
	const amongFiles = (answer) => {
		memo.read("");
		return answer;
	};
	const belongingsFinder = (path) => memo.once(QUESTIONS.finder, path, () => {
		const [module, outline] = [moduleOf(path), outlined(path)];
		return module === void 0 || outline === null ? null : createDependencyFinder(outline, module.edges);
	});
	const exportsOf = (path) => memo.once(QUESTIONS.exports, path, () => findExports(path, moduleOf));
	return {
		moduleOf,
		exists: listings.exists,
		exportsOf,
		importsAfterElision: (file) => memo.once(QUESTIONS.used, file, () => {
			const edges = markElided(moduleOf(file)?.edges ?? [], {
				file,
				elisionOptions: () => resolver.elisionOptionsOf(file),
				uses: () => used(file) ?? new Map(),
				exportsOf
			});
			return new Map(edges.map((edge) => [edge.start, edge]));
		}),
		filesIn: listings.filesIn,
		foldersIn: listings.foldersIn,
		importsOf: (path) => moduleOf(path)?.edges ?? null,
		importersOf(path) {
			memo.read("<" + path);
			return findImporters?.(path) ?? null;
		},
		reaches(from, to) {
			memo.read(">" + from);
			return reaches?.(from, to) ?? false;
		},
		belongingsOf: (path, names, most = 1e400) => memo.once(QUESTIONS.belongings, JSON.stringify([
			path,
			most === 1e400 ? null : most,
			names
		]), () => belongingsFinder(path)?.(names, most) ?? null),
		shapeOf(path, name) {
			const outline = outlined(path);
			const own = outline?.exported.get(name);
			const shapes = own === void 0 ? [] : outline.declaring(own).map(({ shape }) => shape);
			return shapes.find((shape) => shape !== "type" && shape !== "alias") ?? shapes[0] ?? null;
		},
		isProcedure(path, name) {
			const outline = outlined(path);
			const own = outline?.exported.get(name);
			return own !== void 0 && outline.declaring(own).some(({ procedure }) => procedure);
		},
		passThroughsOf: (path) => passing(path) ?? [],
		usesOf(file, local, within) {
			const uses = formed(file)?.get(local)?.filter((use) => within?.some((name) => use.within.includes(name)) ?? true);
			return uses === void 0 || uses.length === 0 ? null : new Set(uses.map(({ form }) => form));
		},
		roleOf: (file, local) => roles(file)?.get(local) ?? null,
		environmentOf: (file) => memo.once(QUESTIONS.environment, file, () => {
			const text = sources(file);
			const specifiers = moduleOf(file)?.edges.map(({ specifier }) => specifier);
			return text === null ? null : environmentOf(file, text, specifiers ?? []);
		}),
		packageEntries: (name) => amongFiles(resolver.entriesOf(name)),
		packageOf: (path) => resolver.nameOf(path),
		packageSpecifier: (path) => amongFiles(resolver.specifierOf(path)),
		declaredFor: (file) => resolver.declaredFor(file),
		nameFacts: (file, specifier) => amongFiles(resolver.nameFacts(file, specifier)),
		sourceOf: (path) => amongFiles(resolver.sourceOf(path)),
		expect: (files) => expectParses(textsOf(root, files, texts)),
		once: memo.once,
		use(modules, graph) {
			readModules = modules;
			findImporters = graph === void 0 ? null : memoize((file) => importersIn$1(graph(), file));
			reaches = graph === void 0 ? null : lazyReachedFiles(graph);
		},
		dependOn: memo.below,
		forget(files) {
			const paths = new Set([...files].map((file) => join$1(root, file)));
			const changedBelow = memoize((folder) => [...files].some((file) => folder === "" || file.startsWith(`${folder}/`)));
			memo.forget({
				file: (path) => paths.has(path) || isAboutImports(path),
				below: changedBelow
			});
			for (const each of [
				parsed,
				outlined,
				used,
				roles,
				passing,
				formed,
				sources
			]) files.forEach(each.forget);
		},
		clear() {
			readModules = () => void 0;
			findImporters = null;
			reaches = null;
			for (const each of [
				memo,
				parsed,
				outlined,
				used,
				roles,
				passing,
				formed,
				sources,
				listings
			]) each.clear();
		}
	};
}
function* textsOf(root, files, texts) {
	for (const filename of files) {
		if (isComponentFile(filename) || extensionOf(filename) === null) continue;
		try {
			yield {
				filename,
				text: texts?.get(filename) ?? readSource(join$1(root, filename))
			};
		} catch {}
	}
}
function lazyReachedFiles(graph) {
	let leadsTo = null;
	return (from, to) => (leadsTo ??= createReachedFiles(graph()))(from, to);
}
function recordOf(file, text) {
	const read = readModule(file, text);
	if ("error" in read) return null;
	read.dispose();
	return read.record;
}
function usesIn(file, text, resolver) {
	const parsed = parseSource(file, text);
	if ("error" in parsed) return null;
	const imports = extractModule(parsed.program, text, file, true).edges.flatMap(({ kind, names }) => kind === "import" ? names : []);
	return findNameUses(parsed.program, new Set(imports.flatMap(({ local }) => local ?? [])), resolver.elisionOptionsOf(file));
}
function rolesIn(file, text) {
	const parsed = parseSource(file, text);
	return "error" in parsed ? null : nameRolesOf(parsed.program);
}
function passingIn(file, text) {
	const parsed = parseSource(file, text);
	return "error" in parsed ? null : passThroughsOf(parsed.program);
}
function formsIn(file, text) {
	const parsed = parseSource(file, text);
	return "error" in parsed ? null : useFormsOf(parsed.program);
}
function outlineIn(file, text) {
	const parsed = parseSource(file, text);
	return "error" in parsed ? null : outlineOf(parsed.program);
}
// packages/graph/src/import-graph/live-graph.ts
function createLiveGraph(table, answered = {}) {
	const nodes = new Map();
	const nodeOf = (path) => {
		let node = nodes.get(path);
		if (node === void 0) nodes.set(path, node = createNode(path));
		return node;
	};
	for (const file of table.files) fillFromRow(nodeOf(file), table, nodeOf);
	const kept = new Map();
	const before = new Map(Object.entries(answered).map(([name, files]) => [name, new Set(files)]));
	const forgotten = new Set();
	let modules = renumber([], table.files.map((file) => nodeOf(file)));
	let files = modules.map(({ path }) => path);
	const moduleNode = (path) => {
		const node = nodes.get(path);
		return node === void 0 || node.module === null ? void 0 : node;
	};
	const create = () => ({
		modules: {
			files,
			get: (file) => nodes.get(file)?.module?.(),
			has: (file) => moduleNode(file) !== void 0,
			targetsOf: (file) => (nodes.get(file)?.targets ?? []).map(({ path }) => path)
		},
		outgoing: (file) => linksOf(nodes.get(file)).sorted,
		incoming(file) {
			const node = moduleNode(file);
			return node === void 0 ? [] : [...node.importers].sort(byPath).flatMap((importer) => linksOf(importer).sorted.filter(({ to }) => to === file));
		},
		targets: (kinds) => targetsOf(modules, kinds),
		importsOfReExporters: (file) => linksTo(nodes.get(file), ({ reExports }) => reExports),
		importsOfUnparsed: (file, isWanted) => linksTo(nodes.get(file), ({ module, path }) => module === null && isWanted(path)),
		keep({ name, nothing }, file, compute) {
			let answers = kept.get(name);
			if (answers === void 0) kept.set(name, answers = new Map());
			let answer = answers.get(file);
			if (answer === void 0) {
				const isKnown = nothing !== void 0 && !forgotten.has(file) && before.get(name)?.has(file) === false;
				answers.set(file, answer = isKnown ? nothing : compute());
			}
			return answer;
		}
	});
	const forget = (changed) => {
		const importersOf = (file) => [...nodes.get(file)?.importers ?? []].map(({ path }) => path);
		for (const file of affectedBy(changed, importersOf, (path) => nodes.get(path)?.module?.())) {
			forgotten.add(file);
			for (const answers of kept.values()) answers.delete(file);
		}
	};
	let current = create();
	return {
		get current() {
			return current;
		},
		replace(changes, everything = false) {
			let isSameSet = true;
			const added = [];
			for (const [file, module] of changes) {
				const node = nodeOf(file);
				if (node.module === null !== (module === null)) isSameSet = false;
				if (node.module === null && module !== null) added.push(node);
				fillFromModule(node, module, nodeOf);
			}
			if (!isSameSet) {
				modules = renumber(modules, added);
				files = modules.map(({ path }) => path);
			}
			if (everything) {
				kept.clear();
				before.clear();
			} else forget(changes.keys());
			current = create();
		}
	};
}
function createNode(path) {
	return {
		path,
		number: -1,
		module: null,
		targets: [],
		kinds: [],
		reExports: false,
		numbers: new Map(),
		links: null,
		importers: new Set()
	};
}
function renumber(known, added) {
	for (const node of known) if (node.module === null) node.number = -1;
	const modules = merge(known.filter(({ module }) => module !== null), [...added].sort(byPath));
	modules.forEach((node, number) => {
		node.number = number;
		node.numbers.clear();
	});
	return modules;
}
function merge(a, b) {
	if (b.length === 0) return [...a];
	const merged = [];
	let at = 0;
	for (const node of b) {
		while (at < a.length && byPath(a[at], node) < 0) merged.push(a[at++]);
		merged.push(node);
	}
	return [...merged, ...a.slice(at)];
}
function byPath(a, b) {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function fillFromRow(node, table, nodeOf) {
	const row = table.row(node.path);
	const targets = [];
	const kinds = [];
	for (const start of edgeStarts(row)) {
		const target = fileOfEdge(row, start);
		if (target === null) continue;
		targets.push(nodeOf(target));
		kinds.push(row.reader.pack.words[start] & EDGE_FLAGS.kind);
	}
	fill(node, () => table.get(node.path), {
		targets,
		kinds,
		reExports: doesReExport(row)
	});
}
function fillFromModule(node, module, nodeOf) {
	const targets = [];
	const kinds = [];
	for (const { kind, target } of module?.edges ?? []) {
		if (target.type !== "file") continue;
		targets.push(nodeOf(target.path));
		kinds.push(EDGE_KINDS.indexOf(kind));
	}
	const reExports = module?.exports.some(({ binding }) => binding.type === "through") ?? false;
	fill(node, module === null ? null : () => module, {
		targets,
		kinds,
		reExports
	});
}
function fill(node, module, edges) {
	for (const target of node.targets) target.importers.delete(node);
	Object.assign(node, {
		module,
		...edges,
		links: null
	});
	node.numbers.clear();
	for (const target of node.targets) target.importers.add(node);
}
const NO_LINKS = {
	sorted: [],
	listed: []
};
function linksOf(node) {
	if (node === void 0 || node.module === null) return NO_LINKS;
	if (node.links === null) {
		const { path } = node;
		const listed = node.module().edges.flatMap((edge) => edge.target.type === "file" ? [{
			from: path,
			to: edge.target.path,
			edge
		}] : []);
		node.links = {
			listed,
			sorted: [...listed].sort((a, b) => a.edge.start - b.edge.start)
		};
	}
	return node.links;
}
function linksTo(node, isWanted) {
	if (node === void 0 || !node.targets.some(isWanted)) return [];
	return linksOf(node).listed.filter((_, index) => isWanted(node.targets[index]));
}
function targetsOf(modules, wanted) {
	const isWanted = EDGE_KINDS.map((kind) => wanted.has(kind));
	const key = isWanted.map(Number).join("");
	return modules.map(({ targets, kinds, numbers }) => {
		const known = numbers.get(key);
		if (known !== void 0) return known;
		const found = [];
		for (let index = 0; index < targets.length; index++) {
			const { number } = targets[index];
			if (number !== -1 && isWanted[kinds[index]]) found.push(number);
		}
		numbers.set(key, found);
		return found;
	});
}
// packages/graph/src/re-exports/published-bindings.ts
function trailToPublisher(trail, importer, judge) {
	let origin = trail.origin;
	let last = trail.steps.length - 1;
	for (let index = last - 1; index >= 0; index--) {
		const step = trail.steps[index];
		if (!publishes(step, origin, trail.typeOnly, importer, judge)) continue;
		origin = {
			type: "file",
			path: step.file
		};
		last = index;
	}
	return {
		...trail,
		steps: trail.steps.slice(0, last + 1),
		origin
	};
}
function publishes(step, origin, typeOnly, importer, judge) {
	if (origin.type !== "file") return judge.publishesPackage(step.file, origin.name);
	const location = judge.locate(step.file);
	if (location === null) return false;
	const outside = importer.instance !== location.instance;
	if (!(outside ? isEntry(location, importer) : isLayerEntry(location, importer))) return false;
	const home = judge.locate(origin.path);
	if (home === null || home.instance !== location.instance) return false;
	if (!outside && home.layer !== location.layer) return false;
	const holds = judge.judge({
		from: step.file,
		target: origin,
		typeOnly,
		packageByPath: null,
		specifier: origin.path
	});
	return holds.status === "allowed" && holds.exceptions.length === 0;
}
function isEntry(location, importer) {
	const entry = location.place.entry.instances;
	return Array.isArray(entry) ? mayEnter(entry, location, importer) : isIndex(location.inside);
}
function isLayerEntry(location, importer) {
	const entry = location.place.entry.layers;
	return entry !== null && entry !== "any" && mayEnter(entry, location, importer);
}
// packages/graph/src/re-exports/find-laundering.ts
function findLaundering(graph, judge, options = {}) {
	const { read } = options;
	const isOther = (file) => read !== void 0 && judge.isOutside(file) && isSourceFile(file);
	const trailsOf = createOriginFinder((file) => graph.modules.get(file) ?? (isOther(file) ? read(file) : void 0));
	const hasOthers = judge.policy.outside.length > 0;
	const findIn = (file) => {
		const location = judge.locate(file);
		const others = hasOthers ? graph.importsOfUnparsed(file, isOther) : [];
		const links = [...graph.importsOfReExporters(file), ...others];
		if (location === null || links.length === 0) return NOTHING$1;
		const found = {
			laundering: [],
			exempted: []
		};
		for (const link of links) {
			const carried = collectTrails(link, trailsOf);
			if (carried.length > 0 && isAllowed(link, judge)) judgeCarried(link, carried, location, judge, options, found);
		}
		return found.laundering.length + found.exempted.length === 0 ? NOTHING$1 : found;
	};
	const all = [];
	for (const file of graph.modules.files) {
		const { laundering, exempted } = graph.keep(LAUNDERING, file, () => findIn(file));
		if (options.onExempted !== void 0) exempted.forEach(options.onExempted);
		all.push(...laundering);
	}
	return all;
}
const NOTHING$1 = {
	laundering: [],
	exempted: []
};
const LAUNDERING = {
	name: "laundering",
	nothing: NOTHING$1
};
function collectTrails({ to, edge }, trailsOf) {
	return edge.names.flatMap((carrier) => {
		return trailsOf(to, carrier.name === "*" && carrier.local === null && (edge.kind === "export-all" || edge.kind === "export-type") ? ALL_BUT_DEFAULT : carrier.name).map((trail) => ({
			carrier,
			trail
		}));
	});
}
function isAllowed({ from, edge }, judge) {
	const { target, typeOnly, packageByPath, specifier } = edge;
	return judge.judge({
		from,
		target,
		typeOnly,
		packageByPath,
		specifier
	}).status === "allowed";
}
function judgeCarried(link, carried, location, judge, { importsAfterElision }, { laundering, exempted }) {
	const found = new Map();
	for (const { carrier, trail } of carried) {
		const { steps, origin, typeOnly: passedAsType, namespace } = trailToPublisher(trail, location, judge);
		if (steps.length === 1 || steps.some(({ file }) => file === link.from)) continue;
		const judgeAs = (typeOnly) => judge.judge({
			from: link.from,
			target: origin,
			typeOnly,
			packageByPath: null,
			specifier: link.edge.specifier
		});
		const isUsedAsType = () => importsAfterElision?.(link.from).get(link.edge.start)?.names.some(({ name, local, typeOnly }) => name === carrier.name && local === carrier.local && typeOnly) ?? false;
		const written = link.edge.typeOnly || carrier.typeOnly || passedAsType;
		const asWritten = judgeAs(written);
		const typeOnly = written || asWritten.status === "forbidden" && isUsedAsType();
		const key = `${typeOnly} ${origin.type} ${nameOf(origin)}`;
		const originName = namespace === null ? steps.at(-1).name : "*";
		const known = found.get(key);
		if (known !== void 0) {
			known.carried.add(carrier.name);
			known.origins.add(originName);
			continue;
		}
		const judgement = typeOnly === written ? asWritten : judgeAs(true);
		const isForbidden = judgement.status === "forbidden" && judgement.rule !== "architecture/placed-file";
		const excuses = isForbidden ? judge.exceptionsFor("architecture/no-laundering", link.from, nameOf(origin)) : [];
		const exceptions = [...judgement.exceptions, ...excuses];
		if (exceptions.length + judgement.allows.length > 0) exempted.push({
			exceptions,
			allows: judgement.allows
		});
		if (!isForbidden || excuses.length > 0 && !isLimited(judge.policy, excuses)) continue;
		const first = {
			file: link.from,
			name: carrier.local ?? carrier.name
		};
		found.set(key, {
			importer: link.from,
			edge: link.edge,
			names: [],
			originNames: [],
			typeOnly,
			origin,
			chain: [first, ...steps],
			judgement,
			carried: new Set([carrier.name]),
			origins: new Set([originName])
		});
	}
	for (const { carried, origins, ...one } of found.values()) laundering.push({
		...one,
		names: [...carried].sort(),
		originNames: [...origins].sort()
	});
}
// packages/graph/src/resolution/specifier.ts
function packageName(specifier) {
	const [first = "", second] = specifier.split("/");
	if (!first.startsWith("@") || second === void 0 || second === "") return first;
	if (first !== "@types") return `${first}/${second}`;
	const scoped = second.indexOf("__");
	return scoped > 0 ? `@${second.slice(0, scoped)}/${second.slice(scoped + 2)}` : second;
}
function builtinName(specifier) {
	const bare = specifier.slice(5);
	return isBuiltin(bare) ? packageName(bare) : packageName(specifier);
}
function packageSubpath(specifier) {
	return specifier.split("/").slice(specifier.startsWith("@") ? 2 : 1).join("/");
}
function normalizeDots(specifier) {
	if (!/[\\/](?:\.|%2e)/i.test(specifier)) return specifier;
	const segments = specifier.split(/[\\/]/).map((segment) => /^(?:\.|%2e){1,2}$/i.test(segment) ? segment.replace(/%2e/gi, ".") : segment);
	return segments.slice(1).some((segment) => segment === "." || segment === "..") ? posix.normalize(segments.join("/")) : specifier;
}
function isRelative(specifier) {
	return /^\.{1,2}(?:$|[\\/])/.test(specifier);
}
function isAbsolute(specifier) {
	return /^(?:[\\/]|[a-z]:[\\/]|file:)/i.test(specifier);
}
function schemeName(specifier) {
	if (!/^[a-z][a-z0-9+.-]+:/i.test(specifier)) return null;
	return /^data:/i.test(specifier) ? specifier.slice(0, (specifier + ",").indexOf(",")) : withoutQuery(specifier);
}
const SCHEMES = new Set([
	"node",
	"npm",
	"jsr",
	"http",
	"https",
	"data",
	"blob",
	"bun",
	"deno",
	"cloudflare",
	"workerd",
	"fastly",
	"wasi",
	"chrome",
	"resource"
]);
function hasKnownScheme(specifier) {
	return SCHEMES.has(specifier.slice(0, specifier.indexOf(":")).toLowerCase());
}
function isPackageName(name) {
	return /^(?:@[\w-][\w.-]*\/[\w-][\w.-]*|[a-z0-9-][\w.-]*)$/i.test(name);
}
function queryVariants(specifier) {
	const found = [specifier];
	if (!specifier.includes("?") && specifier.lastIndexOf("#") <= 0) return found;
	for (let at = specifier.length - 1; at > 0; at--) if (specifier[at] === "?" || specifier[at] === "#") found.push(specifier.slice(0, at));
	return found;
}
function isLiteral(variant) {
	return /.[?#]/s.test(variant);
}
function withoutQuery(specifier) {
	const at = specifier.slice(1).search(/[?#]/);
	return at === -1 ? specifier : specifier.slice(0, at + 1);
}
function isTypeScript(file) {
	return /\.(?:[cm]?tsx?|vue|svelte|astro)$/.test(file);
}
function isDeclaration(file) {
	return /\.d\.[cm]?ts$/.test(file);
}
// packages/graph/src/resolution/config-faults.ts
function isGenerated$1(reason) {
	return /(?:^|[/"\s])\.(?:svelte-kit|nuxt|wxt|quasar|astro|react-router)\//.test(reason);
}
function isOpen(target) {
	return target.type === "external" ? target.virtual !== true : target.type === "unresolved" && (target.why === "undeclared" || target.why === "no-alias");
}
function createConfigFaults(context, root, importerOf) {
	const { disk, tsconfigsFor, packages, workspaces } = context;
	const manifests = memoize((folder) => {
		const file = join$1(folder, "package.json");
		const fault = disk.jsonFault(file);
		const above = folder === root || dirname(folder) === folder ? [] : manifests(dirname(folder));
		return fault === null ? above : [{
			file,
			...fault
		}, ...above];
	});
	const isInOtherPackage = (specifier) => schemeName(specifier) === null && !isBuiltin(specifier) && !isBuiltin(packageName(specifier));
	return (files, edgesOf) => {
		const found = new Map();
		const add = (problems, importer, mayBeAlias) => {
			const open = problems.filter(({ file, line, reason }) => !isGenerated$1(reason) && !found.has(JSON.stringify([
				file,
				line,
				reason
			])));
			if (open.length === 0) return;
			const edge = edgesOf(importer)?.find(({ specifier, target }) => isInOtherPackage(specifier) && isOpen(target) && mayBeAlias(target.type === "external" ? target.name : packageName(specifier)));
			if (edge === void 0) return;
			for (const { file, line, reason } of open) found.set(JSON.stringify([
				file,
				line,
				reason
			]), {
				file: posixRelative(root, file),
				line,
				reason,
				importer,
				specifier: edge.specifier
			});
		};
		const isSound = memoize((folder) => {
			const [importer, neighbour] = [importerOf(`${folder}/a.ts`), importerOf(`${folder}/b.ts`)];
			return tsconfigsFor(importer) === tsconfigsFor(neighbour) && tsconfigsFor(importer).problems.length === 0 && manifests(dirname(importer)).length === 0;
		});
		const hasWorkspaceProblems = workspaces.problems().length > 0;
		for (const file of files) {
			if (!hasWorkspaceProblems && isSound(dirname(file))) continue;
			const importer = importerOf(file);
			add(tsconfigsFor(importer).problems, file, (name) => !packages.isKnown(importer, name));
			add(manifests(dirname(importer)), file, (name) => !packages.isKnown(importer, name));
			add(workspaces.problems(), file, (name) => packages.installed(dirname(importer), name) === null);
		}
		return [...found.values()];
	};
}
// packages/graph/src/resolution/names/ambient-modules.ts
function createAmbientModules(disk, tsconfigsFor) {
	const declarationsBelow = memoize((path) => {
		if (isDeclaration(path)) return [path];
		const known = disk.knownFolder(path);
		if (known?.mayDecide === false) return known.folders.flatMap((name) => declarationsIn(path, name));
		return [...disk.entries(path)].flatMap(([name, kind]) => {
			if (kind === "folder") return declarationsIn(path, name);
			return isDeclaration(name) ? [join$1(path, name)] : [];
		});
	});
	const declarationsIn = (path, name) => name === "node_modules" || name.startsWith(".") ? [] : declarationsBelow(join$1(path, name));
	const declaredIn = memoize((file) => {
		const text = disk.text(file);
		return text === null || !/\bmodule\s*['"]/.test(text) ? [] : ambientNames(file, text);
	});
	const known = new WeakMap();
	const declaredFor = (config) => {
		let names = known.get(config);
		if (names === void 0) {
			const files = config.sources.flatMap(declarationsBelow).filter(config.includes);
			known.set(config, names = [...new Set(files.flatMap(declaredIn))]);
		}
		return names;
	};
	return (importer) => tsconfigsFor(importer).configs.flatMap(declaredFor);
}
function ambientNames(file, text) {
	const parsed = parseWhole(file, text);
	if ("error" in parsed) return [];
	const { body } = parsed.program;
	if (body.some(({ type }) => /^(?:Import|Export)|^TS(?:ExportAssignment|NamespaceExport)/.test(type))) return [];
	return body.flatMap((statement) => statement.type === "TSModuleDeclaration" && statement.id.type === "Literal" ? [statement.id.value] : []);
}
// packages/graph/src/resolution/bundlers/frameworks.ts
const NUXT_SOURCES = [
	"app",
	"src",
	"."
];
const FRAMEWORKS = [
	{
		packages: ["@sveltejs/kit"],
		virtual: /^(?:\$app\/|\$env\/|\$service-worker$|(?:\.\.?\/)+\$types(?:\.js)?$)/,
		aliases: { $lib: ["src/lib"] }
	},
	{
		packages: [
			"nuxt",
			"nuxt-nightly",
			"nuxt3"
		],
		virtual: /^#[a-z]/,
		aliases: {
			"~": NUXT_SOURCES,
			"@": NUXT_SOURCES,
			"~~": ["."],
			"@@": ["."],
			"#shared": ["shared"]
		}
	},
	{
		packages: ["nitropack", "nitro"],
		virtual: /^#(?:imports|internal|nitro)/
	},
	{
		packages: ["astro"],
		virtual: /^astro:/
	},
	{
		packages: ["@react-router/dev"],
		virtual: /^(?:\.\.?\/)+\+types\//
	},
	{
		packages: [
			"vite",
			"vitest",
			"rollup",
			"rolldown",
			"@rsbuild/core",
			"@rspack/core",
			"webpack",
			"astro",
			"nuxt",
			"@sveltejs/kit",
			"vitepress",
			"vinxi",
			"wxt",
			"electron-vite",
			"storybook",
			"@remix-run/dev",
			"@react-router/dev"
		],
		virtual: /^virtual:/
	},
	{
		packages: ["unplugin-icons"],
		virtual: /^~icons\//
	},
	{
		packages: [
			"unocss",
			"@unocss/vite",
			"@unocss/webpack",
			"@unocss/astro"
		],
		virtual: /^uno(?::[\w-]+)?\.css$/
	},
	{
		packages: ["vite-plugin-pages"],
		virtual: /^~(?:react-)?pages$/
	},
	{
		packages: ["wxt"],
		virtual: /^#(?:imports|i18n)$/
	},
	{
		packages: ["@docusaurus/core"],
		virtual: /^@(?:theme|theme-original|theme-init|generated|docusaurus)\//,
		aliases: { "@site": ["."] }
	},
	{
		packages: ["@prisma/client"],
		virtual: /^\.prisma\//
	},
	{
		packages: ["ember-source"],
		virtual: /^@ember\//
	},
	{
		packages: ["meteor-node-stubs"],
		virtual: /^meteor\//
	},
	{
		packages: ["@vue/cli-service"],
		aliases: { "@": ["src"] }
	},
	{
		packages: ["laravel-vite-plugin"],
		aliases: { "@": ["resources/js"] }
	},
	{
		packages: ["parcel"],
		aliases: { "~": ["."] }
	},
	{
		packages: ["umi", "@umijs/max"],
		virtual: /^@@\//,
		aliases: { "@": ["src"] }
	},
	{
		packages: ["@quasar/app-vite", "@quasar/app-webpack"],
		virtual: /^#q-app\//,
		aliases: {
			src: ["src"],
			app: ["."],
			components: ["src/components"],
			layouts: ["src/layouts"],
			pages: ["src/pages"],
			assets: ["src/assets"],
			boot: ["src/boot"],
			stores: ["src/stores"]
		}
	}
];
function isFrameworkModule(specifier, declares) {
	return FRAMEWORKS.some(({ packages, virtual }) => virtual?.test(specifier) === true && packages.some(declares));
}
function frameworkModules(declares) {
	return FRAMEWORKS.flatMap(({ packages, virtual }) => virtual !== void 0 && packages.some(declares) ? [virtual.source] : []);
}
function frameworkAliases(disk, folder, declares) {
	return FRAMEWORKS.flatMap(({ packages, aliases = {} }) => {
		if ((Object.keys(aliases).length === 0 ? void 0 : packages.find(declares)) === void 0) return [];
		return Object.entries(aliases).map(([find, folders]) => ({
			find,
			targets: folders.map((name) => join$1(folder, name)).filter((path, index) => index === folders.length - 1 || disk.isFolder(path)),
			file: join$1(folder, "package.json")
		}));
	});
}
// packages/graph/src/disk/config-text.ts
const MAX_BYTES = 8388608;
const BROKEN_LINK = "is a broken link";
function readRegularFile(path) {
	try {
		if (statSync(path, { throwIfNoEntry: false }) === void 0) return isThere(path) ? { reason: BROKEN_LINK } : null;
	} catch (error) {
		return codeOf(error) === "ELOOP" ? { reason: BROKEN_LINK } : null;
	}
	try {
		return { text: decode(readRegularFile$1(path, MAX_BYTES)) };
	} catch (error) {
		if (error instanceof UnusableFileError) return { reason: error.message };
		return codeOf(error) === "ENOENT" ? null : { reason: `cannot be read (${codeOf(error) ?? "unknown error"})` };
	}
}
function decode(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return bytes.toString("utf16le", 2);
	if (bytes[0] === 254 && bytes[1] === 255) return Buffer.from(bytes.subarray(2, bytes.length - bytes.length % 2)).swap16().toString("utf16le");
	return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
function isThere(path) {
	return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function codeOf(error) {
	return error.code;
}
// packages/graph/src/disk/json-file.ts
function readJsonFile(path) {
	const read = readRegularFile(path);
	if (read === null) return null;
	if ("reason" in read) return {
		text: "",
		value: null,
		fault: {
			line: 1,
			reason: read.reason
		}
	};
	return {
		text: read.text,
		...parseJson(read.text)
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
	const strict = attempt$2(text) ?? attempt$2(plainJson(text));
	if (strict === null) return recover(text);
	return isObject(strict.value) ? {
		value: strict.value,
		fault: null
	} : {
		value: null,
		fault: {
			line: 1,
			reason: "is not a JSON object"
		}
	};
}
function attempt$2(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}
function plainJson(text) {
	const bare = text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string) => string ?? "");
	return bare.trim() === "" ? "{}" : bare.replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, string) => string ?? "");
}
function recover(text) {
	const { parse, printParseErrorCode } = loadJsonc();
	const errors = [];
	try {
		const value = parse(text, errors, { allowTrailingComma: true });
		const [first] = errors;
		const expected = first === void 0 ? "" : `: ${printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase()}`;
		return {
			value: isObject(value) ? value : null,
			fault: {
				line: lineAt(text, first?.offset ?? 0),
				reason: `is not valid JSON${expected}`
			}
		};
	} catch {
		return {
			value: null,
			fault: {
				line: 1,
				reason: "is not valid JSON"
			}
		};
	}
}
function lineAt(text, offset) {
	return text.slice(0, Math.max(offset, 0)).split(/\r\n|\n|\r/).length;
}
// packages/graph/src/resolution/paths/extensions.ts
const TYPESCRIPT = [
	".ts",
	".tsx",
	".mts",
	".cts"
];
const JAVASCRIPT = [
	".js",
	".jsx",
	".mjs",
	".cjs"
];
const DECLARATIONS = [
	".d.ts",
	".d.mts",
	".d.cts"
];
const EXTENSIONS = [
	...TYPESCRIPT,
	...JAVASCRIPT,
	...DECLARATIONS,
	".json"
];
const SOURCES = {
	".js": {
		typescript: [".ts", ".tsx"],
		declarations: [".d.ts"]
	},
	".jsx": {
		typescript: [".tsx", ".ts"],
		declarations: [".d.ts"]
	},
	".mjs": {
		typescript: [".mts"],
		declarations: [".d.mts"]
	},
	".cjs": {
		typescript: [".cts"],
		declarations: [".d.cts"]
	}
};
function endingsFor(importer, suffixes) {
	const withSuffixes = (extensions) => extensions.flatMap((extension) => suffixes.map((suffix) => suffix + extension));
	const replaced = Object.entries(SOURCES).map(([written, { typescript, declarations }]) => [written, withSuffixes(importer === "typescript" ? [
		...typescript,
		written,
		...declarations
	] : [
		written,
		...typescript,
		...declarations
	])]);
	return {
		added: withSuffixes(EXTENSIONS),
		replaced: Object.fromEntries(replaced),
		suffixes
	};
}
function namesCode(path) {
	return /\.(?:[cm]?[jt]sx?|json)$/.test(path);
}
function writtenExtensions(suffixes) {
	return Object.fromEntries([...TYPESCRIPT, ".json"].map((extension) => [extension, suffixes.map((suffix) => suffix + extension)]));
}
function typescriptTwin(disk, path) {
	const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
	if (extension === void 0) return null;
	const stem = path.slice(0, -extension.length);
	return SOURCES[extension].typescript.map((twin) => stem + twin).find(disk.isFile) ?? null;
}
function findCode(disk, path) {
	const extension = /(?:\.d\.[cm]?ts|\.[cm]?[jt]sx?)$/.exec(path)?.[0];
	if (extension !== void 0) {
		if (/^\.[cm]?tsx?$/.test(extension) && disk.isFile(path)) return path;
		const found = findStem(disk, path.slice(0, -extension.length), extension);
		if (found !== null) return found;
	} else if (disk.isFile(path)) return path;
	return findStem(disk, path, "") ?? (disk.isFolder(path) ? findStem(disk, `${path}/index`, "") : null);
}
function findStem(disk, stem, extension) {
	if (stem.endsWith("/")) return null;
	const first = /\.[cm]/.exec(extension)?.[0].replace(".", "");
	const twin = first === void 0 ? [] : [`.${first}ts`];
	const code = extension === "" ? EXTENSIONS : EXTENSIONS.slice(0, -1);
	return [...twin, ...code].map((ending) => stem + ending).find(disk.isFile) ?? null;
}
// packages/graph/src/resolution/bundlers/alias-entry.ts
function expandAlias({ find, exact, targets }, specifier) {
	if (typeof find !== "string") return find.test(specifier) ? targets.map((target) => specifier.replace(find, target)) : null;
	if (specifier === find) return [...targets];
	if (exact === true || !specifier.startsWith(find === "" ? "" : `${find}/`)) return null;
	return targets.map((target) => `${target.replace(/\/$/, "")}/${specifier.slice(find === "" ? 0 : find.length + 1)}`);
}
function entryOf$1(disk, find, written, folder, file) {
	if (typeof find === "string" && find.startsWith("^")) {
		const expression = compile$1(find);
		return expression === null ? null : entryOf$1(disk, expression, written.map((target) => target.replace(/\\(\d)/g, "$$$1")), folder, file);
	}
	const isThere = (path) => disk.isFolder(path) || findCode(disk, path) !== null;
	const isName = typeof find === "string";
	const targets = written.map((target) => {
		const path = isName ? target.replace(/(?<=.)\/?\*?$/, "") : target;
		const inside = join$1(folder, path);
		if (isAbsolute$1(path)) return isName && !isThere(path) && isThere(inside) ? inside : path;
		return path.startsWith(".") || isName && isThere(inside) ? inside : path;
	});
	if (!isName) return {
		find,
		targets,
		file
	};
	return find.length > 1 && find.endsWith("$") ? {
		find: find.slice(0, -1),
		exact: true,
		targets,
		file
	} : {
		find: find.replace(/\/?\*?$/, "") || find,
		targets,
		file
	};
}
function compile$1(source) {
	try {
		return new RegExp(source);
	} catch {
		return null;
	}
}
// packages/graph/src/resolution/bundlers/json-aliases.ts
function readJsonConfig(disk, file) {
	const json = disk.json(file) ?? {};
	const folder = dirname(file);
	const fault = disk.jsonFault(file);
	const name = file.slice(folder.length + 1);
	return {
		entries: [...(name.startsWith("deno.") ? [] : name === "package.json" ? [json["_moduleAliases"], ...babelTables(json["babel"])] : babelTables(json)).filter(isObject).flatMap((table) => Object.entries(table)).map(([find, target]) => entryOf$1(disk, find, [target].flat().filter((one) => typeof one === "string"), folder, file)).filter((entry) => entry !== null), ...name.startsWith("deno.") ? denoEntries(disk, json, file) : []],
		faults: fault === null || name === "package.json" ? [] : [{
			file,
			...fault
		}]
	};
}
function babelTables(babel) {
	if (!isObject(babel)) return [];
	return [babel, ...isObject(babel["env"]) ? Object.values(babel["env"]) : []].flatMap((one) => isObject(one) && Array.isArray(one["plugins"]) ? one["plugins"] : []).flatMap((plugin) => {
		if (!Array.isArray(plugin) || !/(?:^|-)module-resolver$/.test(String(plugin[0])) || !isObject(plugin[1])) return [];
		return [plugin[1]["alias"], { "": plugin[1]["root"] ?? [] }];
	});
}
function denoEntries(disk, json, file) {
	const folder = dirname(file);
	const named = typeof json["importMap"] === "string" && !/^[a-z]+:/.test(json["importMap"]) ? join$1(folder, json["importMap"]) : null;
	const maps = [{
		map: json["imports"],
		folder,
		file
	}, ...named === null ? [] : [{
		map: disk.json(named)?.["imports"],
		folder: dirname(named),
		file: named
	}]];
	const members = Array.isArray(json["workspace"]) ? json["workspace"] : isObject(json["workspace"]) ? [json["workspace"]["members"]].flat() : [];
	return [...maps.flatMap(({ map, folder: from, file: at }) => (isObject(map) ? Object.entries(map) : []).flatMap(([find, target]) => typeof target === "string" ? [mapped(find, target, from, at)] : [])), ...members.filter((member) => typeof member === "string").flatMap((member) => memberEntries(disk, join$1(folder, member)))];
}
function mapped(find, target, folder, file) {
	const path = target.startsWith(".") || target.startsWith("/") ? join$1(folder, target) : target;
	const isBelow = find.endsWith("/");
	return {
		find: isBelow ? find.slice(0, -1) : find,
		...!isBelow && !/^(?:npm|jsr):/.test(target) && { exact: true },
		targets: [isBelow ? path.replace(/\/$/, "") : path],
		file
	};
}
function memberEntries(disk, folder) {
	const file = ["deno.json", "deno.jsonc"].map((name) => join$1(folder, name)).find(disk.isFile);
	const json = file === void 0 ? null : disk.json(file);
	const name = json?.["name"];
	if (file === void 0 || json === null || typeof name !== "string") return [];
	return (isObject(json["exports"]) ? Object.entries(json["exports"]) : [[".", json["exports"] ?? "./mod.ts"]]).flatMap(([key, target]) => typeof target === "string" ? [{
		find: key === "." ? name : `${name}/${key.replace(/^\.\//, "")}`,
		exact: true,
		targets: [join$1(folder, target)],
		file
	}] : []);
}
// packages/graph/src/resolution/bundlers/config-nodes.ts
function asNode(value) {
	return typeof value === "object" && value !== null && "type" in value ? value : null;
}
function childNodes(node) {
	return childKeys(node.type).flatMap((key) => {
		const value = node[key];
		return (Array.isArray(value) ? value : [value]).map(asNode).filter((child) => child !== null);
	});
}
function keyOf(property) {
	const key = asNode(property["key"]);
	if (key?.type === "Literal") return String(key["value"]);
	return key?.type === "Identifier" && property["computed"] !== true ? String(key["name"]) : null;
}
function unwrapped(node) {
	return unwrap(node);
}
function calledName(call) {
	const callee = unwrapped(asNode(call["callee"]));
	if (callee.type === "Identifier") return String(callee["name"]);
	return callee.type === "MemberExpression" && callee["computed"] !== true ? String(asNode(callee["property"])["name"]) : null;
}
// packages/graph/src/resolution/bundlers/config-module.ts
function indexModule(file, text, program) {
	const bindings = new Map();
	const imports = new Map();
	let defaultExport = null;
	const bind = (name, value) => void bindings.set(name, bindings.has(name) ? null : value);
	const visit = (node) => {
		const id = asNode(node["id"]);
		if (node.type === "VariableDeclarator" && id !== null) {
			const init = asNode(node["init"]);
			if (id.type === "Identifier") bind(String(id["name"]), init);
			const from = init === null ? null : requiredModule(init);
			if (id.type === "Identifier" && from !== null) imports.set(String(id["name"]), {
				from,
				name: "default"
			});
		} else if (node.type === "FunctionDeclaration" && id !== null) bind(String(id["name"]), node);
		else if (node.type === "ImportDeclaration") addImports(node, imports);
		else if (node.type === "ExportDefaultDeclaration") defaultExport = asNode(node["declaration"]);
		else if (node.type === "AssignmentExpression" && /^module\s*\.\s*exports$/.test(text.slice(asNode(node["left"]).start, asNode(node["left"]).end))) defaultExport = asNode(node["right"]);
		for (const child of childNodes(node)) visit(child);
	};
	visit(program);
	return {
		file,
		folder: dirname(file),
		text,
		program,
		bindings,
		imports,
		defaultExport
	};
}
function requiredModule(node) {
	const [argument] = node.type === "CallExpression" ? node["arguments"] : [];
	const callee = asNode(node["callee"]);
	return callee?.type === "Identifier" && callee["name"] === "require" && argument?.type === "Literal" && typeof argument["value"] === "string" ? argument["value"] : null;
}
function lineOfNode({ text }, node) {
	return lineAt(text, node.start);
}
function textOfNode({ text }, node) {
	const written = text.slice(node.start, node.end).replace(/\s+/g, " ");
	return written.length > 40 ? `${written.slice(0, 39)}\u2026` : written;
}
function addImports(node, imports) {
	const from = String(asNode(node["source"])["value"]);
	for (const specifier of node["specifiers"]) imports.set(String(asNode(specifier["local"])["name"]), {
		from,
		name: importedName(specifier)
	});
}
// packages/graph/src/resolution/bundlers/evaluate.ts
var Unreadable = class extends Error {
	problem;
	constructor(node, module) {
		super("unreadable");
		this.problem = {
			file: module.file,
			line: lineOfNode(module, node),
			reason: `computes an alias: ${textOfNode(module, node)}`
		};
	}
};
const MAX_STEPS = 24;
function evaluate(written, scope) {
	const node = unwrapped(written);
	const { module } = scope;
	const fail = () => {
		throw new Unreadable(node, module);
	};
	if (scope.depth > MAX_STEPS) return fail();
	const inner = (child) => evaluate(asNode(child) ?? fail(), {
		...scope,
		depth: scope.depth + 1
	});
	const text = (child) => {
		const value = inner(child);
		return typeof value === "string" ? value : value instanceof URL ? value.href : fail();
	};
	switch (node.type) {
		case "Literal": {
			const regex = node["regex"];
			return regex === void 0 ? node["value"] : new RegExp(regex.pattern, regex.flags.replace(/[gy]/g, ""));
		}
		case "TemplateLiteral": {
			const parts = node["quasis"].map(({ value }) => value.cooked);
			return parts.map((part, index) => part + (index < parts.length - 1 ? text(node["expressions"][index]) : "")).join("");
		}
		case "BinaryExpression": return node["operator"] === "+" ? text(node["left"]) + text(node["right"]) : fail();
		case "ArrayExpression": return node["elements"].map(inner);
		case "Identifier": return valueOfName(node, scope) ?? fail();
		case "MemberExpression": return memberOf(node, scope) ?? fail();
		case "NewExpression": {
			const [path, base] = node["arguments"];
			if (calledName(node) !== "URL" || path === void 0) return fail();
			return new URL(text(path), base === void 0 ? void 0 : text(base));
		}
		case "CallExpression": return called(node, scope, text) ?? fail();
		default: return fail();
	}
}
function definitionOf(name, scope) {
	const { module } = scope;
	const imported = module.imports.get(name);
	if (imported !== void 0) {
		const other = scope.load(module, imported.from);
		if (other === null) return null;
		const inside = {
			...scope,
			module: other,
			parameters: new Map(),
			depth: scope.depth + 1
		};
		if (imported.name === "default") return other.defaultExport === null ? null : {
			node: other.defaultExport,
			scope: inside
		};
		return definitionOf(imported.name, inside);
	}
	const node = module.bindings.get(name);
	return node === void 0 || node === null ? null : {
		node,
		scope
	};
}
function valueOfName(node, scope) {
	const name = String(node["name"]);
	if (scope.parameters.has(name)) return scope.parameters.get(name);
	const found = definitionOf(name, scope);
	if (found !== null) return evaluate(found.node, {
		...found.scope,
		depth: scope.depth + 1
	});
	return name === "__dirname" ? scope.module.folder : name === "__filename" ? scope.module.file : void 0;
}
function memberOf(node, scope) {
	const object = unwrapped(asNode(node["object"]));
	const property = node["computed"] === true ? null : String(asNode(node["property"])["name"]);
	if (object.type === "MetaProperty") {
		if (property === "url") return pathToFileURL(scope.module.file).href;
		return property === "dirname" ? scope.module.folder : property === "filename" ? scope.module.file : void 0;
	}
	const value = object.type === "NewExpression" || object.type === "Identifier" ? evaluate(object, scope) : void 0;
	if (!(value instanceof URL)) return void 0;
	return property === "pathname" ? decodeURIComponent(value.pathname) : property === "href" ? value.href : void 0;
}
function called(node, scope, text) {
	const name = calledName(node);
	const list = node["arguments"];
	const { folder } = scope.module;
	if (requiredModule(node) !== null) return void 0;
	const own = name !== null && asNode(node["callee"]).type === "Identifier" ? definitionOf(name, scope) : null;
	if (own !== null && /Function/.test(own.node.type)) return returned(own, list.map((argument) => evaluate(argument, {
		...scope,
		depth: scope.depth + 1
	})));
	switch (name) {
		case "resolve": {
			const object = asNode(asNode(node["callee"])["object"]);
			return object !== null && (object.type === "MetaProperty" || object["name"] === "require") ? ((specifier) => specifier.startsWith(".") ? join$1(folder, specifier) : specifier)(text(list[0])) : resolve(folder, ...list.map(text));
		}
		case "join": return join$1(...list.map(text));
		case "normalize": return join$1(text(list[0]));
		case "dirname": return dirname(text(list[0]));
		case "fileURLToPath": return fileURLToPath(text(list[0]));
		case "cwd": return folder;
		default: return;
	}
}
function returned({ node, scope }, values) {
	const body = asNode(node["body"]);
	const [only, ...rest] = body.type === "BlockStatement" ? body["body"] : [];
	const result = body.type === "BlockStatement" ? only?.type === "ReturnStatement" && rest.length === 0 ? asNode(only["argument"]) : null : body;
	const parameters = node["params"];
	if (result === null || parameters.some(({ type }) => type !== "Identifier")) return void 0;
	return evaluate(result, {
		...scope,
		parameters: new Map(parameters.map((parameter, index) => [String(parameter["name"]), values[index]])),
		depth: scope.depth + 1
	});
}
// packages/graph/src/resolution/bundlers/alias-tables.ts
function readTable(written, scope, toEntry, faults) {
	const node = unwrapped(written);
	const inner = {
		...scope,
		depth: scope.depth + 1
	};
	const read = (child) => readTable(child, inner, toEntry, faults);
	const attempt = (compute, otherwise) => {
		try {
			return compute();
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			faults.push(error.problem);
			return otherwise;
		}
	};
	if (scope.depth > 16) return [];
	switch (node.type) {
		case "ObjectExpression": return node["properties"].flatMap((property) => {
			if (property.type === "SpreadElement") return read(asNode(property["argument"]));
			return attempt(() => {
				const key = keyOf(property) ?? evaluate(asNode(property["key"]), scope);
				return typeof key === "string" ? entryOf(key, evaluate(asNode(property["value"]), scope), scope, toEntry) : [];
			}, []);
		});
		case "ArrayExpression": return node["elements"].flatMap((element) => {
			if (element === null) return [];
			const inside = unwrapped(element);
			if (inside.type === "SpreadElement") return read(asNode(inside["argument"]));
			if (inside.type !== "ObjectExpression") return read(inside);
			const field = (name) => asNode(inside["properties"].find((property) => property.type === "Property" && keyOf(property) === name)?.["value"]);
			const [find, replacement] = [field("find") ?? field("name"), field("replacement") ?? field("alias")];
			if (find === null || replacement === null) return [];
			return attempt(() => {
				const key = evaluate(find, scope);
				return typeof key === "string" || key instanceof RegExp ? entryOf(key, evaluate(replacement, scope), scope, toEntry) : [];
			}, []);
		});
		case "ConditionalExpression": return [asNode(node["consequent"]), asNode(node["alternate"])].flatMap(read);
		case "LogicalExpression": return [asNode(node["left"]), asNode(node["right"])].filter((side) => ![
			"Identifier",
			"MemberExpression",
			"UnaryExpression",
			"BinaryExpression",
			"CallExpression"
		].includes(unwrapped(side).type)).flatMap(read);
		case "CallExpression":
			if (calledName(node) === "assign") return node["arguments"].flatMap(read);
			break;
		case "Identifier": {
			if (node["name"] === "undefined") return [];
			const found = definitionOf(String(node["name"]), scope);
			if (found !== null) return readTable(found.node, {
				...found.scope,
				depth: scope.depth + 1
			}, toEntry, faults);
			break;
		}
		case "Literal": return [];
		case "MemberExpression": if (calledName({
			...node,
			callee: node
		}) === "alias") return [];
	}
	faults.push(new Unreadable(node, scope.module).problem);
	return [];
}
function entryOf(find, value, scope, toEntry) {
	const targets = [value].flat().map((target) => target instanceof URL ? decodeURIComponent(target.pathname) : target).filter((target) => typeof target === "string");
	const entry = targets.length === 0 ? null : toEntry(find, targets, scope);
	return entry === null ? [] : [entry];
}
// packages/graph/src/resolution/bundlers/script-aliases.ts
const MAX_MODULES = 12;
const TABLES = /^(?:resolve|source|kit|test|turbopack|turbo|vite)\.(?:alias|resolveAlias)$/;
function readScriptConfig(disk, file) {
	const faults = [];
	const modules = new Map();
	const open = (path) => {
		const known = modules.get(path);
		if (known !== void 0 || modules.size >= MAX_MODULES) return known ?? null;
		const text = disk.text(path);
		const parsed = text === null ? null : parseWhole(path, text);
		const module = parsed === null || "error" in parsed ? null : indexModule(path, text, parsed.program);
		modules.set(path, module);
		return module;
	};
	const load = (from, specifier) => {
		if (!specifier.startsWith(".")) return null;
		const found = findCode(disk, join$1(from.folder, specifier));
		return found === null ? null : open(found);
	};
	const main = open(file);
	if (main === null) return {
		entries: [],
		faults: [{
			file,
			line: 1,
			reason: disk.textFault(file)?.reason ?? "cannot be parsed"
		}]
	};
	const parts = new Set();
	const addPart = (module) => {
		if (parts.has(module)) return;
		parts.add(module);
		for (const { from } of module.imports.values()) {
			const other = load(module, from);
			if (other !== null) addPart(other);
		}
	};
	addPart(main);
	const toEntry = (find, targets, scope) => entryOf$1(disk, find, targets, dirname(file), scope.module.file);
	return {
		entries: [...parts].flatMap((module) => {
			const scope = {
				module,
				parameters: new Map(),
				load,
				depth: 0
			};
			return tablesIn(module.program, /^nuxt/.test(file.slice(file.lastIndexOf("/") + 1))).flatMap((table) => readTable(table, scope, toEntry, faults));
		}),
		faults
	};
}
function tablesIn(program, anywhere) {
	const found = [];
	const visit = (node, around) => {
		if (node.type === "Property") {
			const key = keyOf(node) ?? "";
			const value = asNode(node["value"]);
			if (TABLES.test(`${around}.${key}`) || anywhere && key === "alias") found.push(value);
			return visit(value, key);
		}
		if (node.type === "ArrayExpression") found.push(...resolverOptions(node));
		if (node.type === "AssignmentExpression") found.push(...assigned(node));
		for (const child of childNodes(node)) visit(child, node.type === "ObjectExpression" || /^TS|Parenthesized/.test(node.type) ? around : "");
	};
	visit(program, "");
	return found;
}
function resolverOptions(list) {
	const [name, options] = list["elements"];
	if (!(name != null && (name.type === "Literal" ? [name] : name["arguments"] ?? []).some((one) => typeof one["value"] === "string" && /(?:^|-)module-resolver$/.test(one["value"]))) || options == null || options.type !== "ObjectExpression") return [];
	const option = (key) => asNode(options["properties"].find((property) => property.type === "Property" && keyOf(property) === key)?.["value"]);
	const [alias, root] = [option("alias"), option("root")];
	return [...alias === null ? [] : [alias], ...root === null ? [] : [tableOfOne({
		type: "Literal",
		start: root.start,
		end: root.end,
		value: ""
	}, root, false)]];
}
function assigned(node) {
	const [left, right] = [unwrapped(asNode(node["left"])), asNode(node["right"])];
	const isTable = (one) => {
		if (one?.type !== "MemberExpression" || asNode(one["property"])["name"] !== "alias") return false;
		const object = unwrapped(asNode(one["object"]));
		return object.type === "MemberExpression" && asNode(object["property"])["name"] === "resolve";
	};
	if (isTable(left)) return [right];
	if (left.type !== "MemberExpression" || !isTable(unwrapped(asNode(left["object"])))) return [];
	return [tableOfOne(asNode(left["property"]), right, left["computed"] === true)];
}
function tableOfOne(key, value, computed) {
	const [start, end] = [key.start, value.end];
	return {
		type: "ObjectExpression",
		start,
		end,
		properties: [{
			type: "Property",
			start,
			end,
			key,
			value,
			computed
		}]
	};
}
// packages/graph/src/resolution/bundlers/find-aliases.ts
const CONFIG = /^(?:vite|vitest|vitest\.workspace|electron\.vite|webpack[\w.-]*|rspack|rsbuild|babel|metro|svelte|nuxt|astro|next|vue|craco|quasar)\.config\.[cm]?[jt]s$|^webpack[\w.-]*\.[cm]?[jt]s$|^\.babelrc\.[cm]?js$/;
const JSON_CONFIG = /^(?:deno\.jsonc?|\.babelrc(?:\.json)?|babel\.config\.json|package\.json)$/;
const CONFIG_FOLDERS = [
	"config",
	"build",
	"webpack"
];
function createConfigAliases(disk, boundary, declares) {
	const inFolder = (folder, isWanted) => [...disk.entries(folder)].filter(([name, kind]) => kind !== "folder" && isWanted(name)).map(([name]) => join$1(folder, name)).sort();
	const ofConfig = memoize((file) => readScriptConfig(disk, file));
	const at = memoize((folder) => {
		const entries = disk.entries(folder);
		const lists = [
			...inFolder(folder, (name) => JSON_CONFIG.test(name)).map((file) => readJsonConfig(disk, file)),
			...inFolder(folder, (name) => CONFIG.test(name)).map(ofConfig),
			...CONFIG_FOLDERS.filter((name) => entries.get(name) === "folder").flatMap((name) => inFolder(join$1(folder, name), (file) => /^webpack/.test(file) && CONFIG.test(file)).map(ofConfig)),
			{
				entries: frameworkAliases(disk, folder, (name) => declares(folder, name)),
				faults: []
			}
		];
		return {
			entries: lists.flatMap((list) => list.entries),
			faults: lists.flatMap((list) => list.faults)
		};
	});
	const around = memoize((folder) => {
		const own = at(folder);
		if (folder === boundary || dirname(folder) === folder) return own;
		const above = around(dirname(folder));
		return {
			entries: [...own.entries, ...above.entries],
			faults: [...own.faults, ...above.faults]
		};
	});
	return around;
}
// packages/graph/src/resolution/packages/package-targets.ts
const ALWAYS = [
	"source",
	"types",
	"node",
	"module",
	"module-sync",
	"development",
	"default"
];
function packageTargets(field, key, mode) {
	const match = matchKey(field, key);
	if (match === null) return [];
	const other = mode === "import" ? "require" : "import";
	const found = [
		(condition) => condition === mode || ALWAYS.includes(condition) || condition.startsWith("types@"),
		(condition) => condition === other || ALWAYS.includes(condition),
		() => true
	].flatMap((allowed) => collect(match.value, allowed).map((target) => target.replaceAll("*", () => match.star)));
	return [...new Set(found)];
}
function matchKey(field, key) {
	if (!(isObject(field) && Object.keys(field).some((name) => /^[.#]/.test(name)))) return key === "." ? {
		value: field,
		star: ""
	} : null;
	if (Object.hasOwn(field, key) && !key.includes("*")) return {
		value: field[key],
		star: ""
	};
	let best = null;
	for (const [pattern, value] of Object.entries(field)) {
		const star = pattern.endsWith("/") && key.startsWith(pattern) ? key.slice(pattern.length) : matchStar(pattern, key);
		const length = pattern.replace(/\*.*/, "").length;
		if (star !== null && length > (best?.length ?? -1)) best = {
			value: pattern.endsWith("/") ? `${String(value)}${star}` : value,
			star,
			length
		};
	}
	return best;
}
function matchStar(pattern, text) {
	const at = pattern.indexOf("*");
	if (at === -1) return pattern === text ? "" : null;
	const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
	return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, text.length - after.length) : null;
}
function collect(value, allowed) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap((item) => collect(item, allowed));
	if (!isObject(value)) return [];
	const found = [];
	for (const [condition, inner] of Object.entries(value)) {
		if (!allowed(condition)) continue;
		if (inner === null) break;
		found[condition === "source" ? "unshift" : "push"](...collect(inner, allowed));
	}
	return found;
}
// packages/graph/src/resolution/tsconfig/included-files.ts
function compileFileLists({ files, include, exclude, allowJs }, folder, outputs) {
	const named = new Set(files);
	const included = (include ?? (files === null ? [`${folder}/**/*`] : [])).map(includePattern);
	const excluded = (exclude ?? [
		"node_modules",
		"bower_components",
		"jspm_packages"
	].map((name) => `${folder}/${name}`).concat(outputs)).map(excludePattern);
	return (file) => {
		if (named.has(file)) return true;
		if (!allowJs && !isTypeScript(file) && !isDeclaration(file)) return false;
		return included.some((pattern) => pattern.test(file)) && !excluded.some((pattern) => pattern.test(file));
	};
}
function includePattern(spec) {
	const segments = segmentsOf(spec);
	if (!/[.*?]/.test(segments.at(-1) ?? "")) segments.push("**", "*");
	const source = segments.map((segment) => segment === "**" ? "(?:/(?!node_modules(?:/|$)|bower_components(?:/|$)|jspm_packages(?:/|$)|\\.)[^/]+)*" : `/${/^[*?]/.test(segment) ? "(?!\\.)" : ""}${sourceOf(segment)}`);
	return new RegExp(`^${source.join("")}$`);
}
function excludePattern(spec) {
	return new RegExp(`^${segmentsOf(spec).map((segment) => segment === "**" ? "(?:/[^/]+)*" : `/${sourceOf(segment)}`).join("")}(?:$|/)`);
}
function segmentsOf(spec) {
	return spec.split("/").filter((segment) => segment !== "");
}
function sourceOf(segment) {
	return segment.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll(/\*+/g, "[^/]*").replaceAll("?", "[^/]");
}
// packages/graph/src/resolution/tsconfig/tsconfig.ts
function createTsconfigReader(disk, findPackage) {
	const read = memoize((file) => {
		if (disk.json(file) === null && disk.jsonFault(file) === null) return null;
		const problems = [];
		return interpret(file, merge(file, [], problems), problems);
	});
	function merge(file, above, problems) {
		if (above.includes(file)) return {};
		const fault = disk.jsonFault(file);
		if (fault !== null) problems.push({
			file,
			...fault
		});
		const json = disk.json(file) ?? {};
		const merged = {};
		for (const base of [json["extends"] ?? []].flat()) {
			const found = typeof base === "string" ? locateBase(base, dirname(file)) : null;
			if (found !== null) Object.assign(merged, merge(found, [...above, file], problems));
			else problems.push({
				file,
				line: lineOf(file, base),
				reason: reasonOf(base)
			});
		}
		const own = json["compilerOptions"];
		if (isObject(own)) Object.assign(merged, own, located(own, dirname(file)));
		for (const name of [
			"files",
			"include",
			"exclude"
		]) if (Array.isArray(json[name])) merged[name] = strings(json[name]).map((path) => fromFolder(path, dirname(file)));
		return above.length > 0 ? merged : {
			...merged,
			references: json["references"]
		};
	}
	function locateBase(base, from) {
		if (isPath$1(base)) return firstFile(resolve(from, base));
		const found = findPackage(base, from);
		return found === null ? null : firstFile(found) ?? publishedBase(base, from);
	}
	function firstFile(path) {
		return [
			path,
			`${path}.json`,
			join$1(path, "tsconfig.json")
		].find(disk.isFile) ?? null;
	}
	function publishedBase(base, from) {
		const depth = base.startsWith("@") ? 2 : 1;
		const segments = base.split("/");
		const folder = findPackage(segments.slice(0, depth).join("/"), from);
		const manifest = folder === null ? null : disk.json(join$1(folder, "package.json"));
		if (folder === null || manifest === null) return null;
		const subpath = segments.slice(depth).join("/");
		const keys = subpath === "" ? ["."] : [`./${subpath}`, `./${subpath}.json`];
		const fields = subpath === "" ? [manifest["tsconfig"], manifest["main"]].filter((field) => typeof field === "string") : [];
		return [...keys.flatMap((key) => packageTargets(manifest["exports"], key, "require")), ...fields].map((target) => firstFile(join$1(folder, target))).find((file) => file !== null) ?? null;
	}
	function lineOf(file, base) {
		const text = disk.jsonText(file);
		return lineAt(text, Math.max(text.indexOf(JSON.stringify(base) ?? ""), text.indexOf("\"extends\"")));
	}
	return read;
}
function reasonOf(base) {
	if (typeof base !== "string") return "has an \"extends\" that is not a path";
	return `extends "${base}", which ${isPath$1(base) ? "does not exist" : "is not installed"}`;
}
function isPath$1(base) {
	return isAbsolute$1(base) || /^\.{1,2}(?:$|[\\/])/.test(base);
}
function referencedFile(disk, path) {
	return disk.isFolder(path) ? join$1(path, "tsconfig.json") : path;
}
function isWithin$1(path, folder) {
	return path === folder || path.startsWith(`${folder}/`);
}
const LOCATED = [
	"baseUrl",
	"outDir",
	"declarationDir",
	"rootDir"
];
function located(options, folder) {
	const result = {};
	for (const name of LOCATED) if (typeof options[name] === "string") result[name] = fromFolder(options[name], folder);
	if (Array.isArray(options["rootDirs"])) result["rootDirs"] = strings(options["rootDirs"]).map((path) => fromFolder(path, folder));
	if (isObject(options["paths"])) result["pathsFolder"] = folder;
	return result;
}
function fromFolder(path, folder) {
	return path.startsWith("${configDir}") ? path : resolve(folder, path);
}
function interpret(file, options, problems) {
	const folder = dirname(file);
	const finished = (path) => resolve(folder, path.replace("${configDir}", folder));
	const path = (name) => typeof options[name] === "string" ? finished(options[name]) : null;
	const list = (name) => Array.isArray(options[name]) ? strings(options[name]).map(finished) : null;
	const baseUrl = path("baseUrl");
	const pathsFolder = baseUrl ?? path("pathsFolder") ?? folder;
	const paths = isObject(options["paths"]) ? Object.entries(options["paths"]) : [];
	const outputs = [path("outDir"), path("declarationDir")].filter((output) => output !== null);
	const allowJs = options["allowJs"] === true || options["checkJs"] === true || file.endsWith("/jsconfig.json");
	const suffixes = strings(options["moduleSuffixes"]);
	const [files, include] = [list("files"), list("include")];
	return {
		file,
		folder,
		baseUrl,
		paths: paths.map(([pattern, targets]) => ({
			pattern,
			targets: strings(targets).map((target) => finished(fromFolder(target, pathsFolder)))
		})),
		outputs,
		rootDirs: list("rootDirs") ?? [],
		rootDir: path("rootDir"),
		composite: options["composite"] === true,
		references: [options["references"]].flat().flatMap((reference) => isObject(reference) ? strings([reference["path"]]) : []).map(finished),
		moduleSuffixes: suffixes.length === 0 ? [""] : suffixes,
		keepsImports: options["verbatimModuleSyntax"] === true || options["preserveValueImports"] === true || /^(?:preserve|error)$/i.test(String(options["importsNotUsedAsValues"])),
		decoratorMetadata: options["emitDecoratorMetadata"] === true,
		isNode: /^node(?:16|next)$/i.test(String(options["moduleResolution"] ?? options["module"]).replace(/^node(?:18|20)$/i, "node16")),
		sources: [...files ?? [], ...(include ?? (files === null ? [folder] : [])).map((pattern) => pattern.replace(/\/[^/]*[*?].*$/, ""))],
		includes: compileFileLists({
			files,
			include,
			exclude: list("exclude"),
			allowJs
		}, folder, outputs),
		problems
	};
}
function strings(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
// packages/graph/src/resolution/tsconfig/tsconfigs-for-file.ts
const NONE$1 = {
	configs: [],
	problems: [],
	key: ""
};
function createTsconfigLookup(disk, read) {
	const nearest = memoize((folder) => {
		const problems = [];
		for (const file of ["tsconfig.json", "jsconfig.json"].map((name) => join$1(folder, name))) {
			if (disk.isFile(file)) return {
				config: read(file),
				problems
			};
			const fault = disk.jsonFault(file);
			if (fault !== null) problems.push({
				file,
				...fault
			});
		}
		if (dirname(folder) === folder) return {
			config: null,
			problems
		};
		const above = nearest(dirname(folder));
		return problems.length === 0 ? above : {
			config: above.config,
			problems: [...problems, ...above.problems]
		};
	});
	const references = memoize((file) => {
		const configs = new Map();
		const problems = [];
		const visit = (config) => {
			for (const path of config.references) {
				const target = referencedFile(disk, path);
				const found = read(target);
				if (found === null) problems.push({
					file: config.file,
					line: 1,
					reason: `references ${relativeTo(config.folder, target)}, which does not exist`
				});
				else if (!configs.has(target) && target !== file) {
					configs.set(target, found);
					visit(found);
				}
			}
		};
		const config = read(file);
		if (config !== null) visit(config);
		return {
			configs: [...configs.values()],
			problems
		};
	});
	const lists = new Map();
	const ofConfigs = (configs, problems) => {
		const key = configs.map(({ file }) => file).join("\0");
		if (!lists.has(key)) lists.set(key, configs);
		return {
			configs: lists.get(key),
			problems: [...problems, ...configs.flatMap((config) => config.problems)],
			key
		};
	};
	const ofFolder = memoize((folder) => {
		const { config, problems } = nearest(folder);
		if (config === null) return problems.length === 0 ? NONE$1 : {
			...NONE$1,
			problems
		};
		if (config.references.length > 0) return null;
		return ofConfigs([config], problems);
	});
	const ofFile = memoize((file) => {
		const folder = dirname(file);
		const { config, problems } = nearest(folder);
		if (config.includes(file)) return ofConfigs([config], problems);
		const referenced = references(config.file);
		const own = referenced.configs.find(({ includes }) => includes(file));
		if (own !== void 0) return ofConfigs([own], problems);
		const around = referenced.configs.filter((one) => isWithin$1(folder, one.folder));
		const elsewhere = referenced.configs.filter((one) => !around.includes(one)).flatMap((one) => one.problems);
		return ofConfigs([config, ...around], [
			...problems,
			...referenced.problems,
			...elsewhere
		]);
	});
	return (file) => ofFolder(dirname(file)) ?? ofFile(file);
}
function relativeTo(folder, path) {
	return isWithin$1(path, folder) ? path.slice(folder.length + 1) : path.split("/").slice(-2).join("/");
}
// packages/graph/src/resolution/packages/declared-packages.ts
const FIELDS = [
	"dependencies",
	"devDependencies",
	"peerDependencies",
	"optionalDependencies"
];
const PROVIDED_NAMES = {
	jest: ["@jest/globals"],
	next: [
		"server-only",
		"client-only",
		"styled-jsx"
	],
	"bun-types": ["bun"],
	nuxt: [
		"vue",
		"vue-router",
		"h3",
		"ofetch",
		"defu",
		"consola",
		"@unhead/vue",
		"@vue/runtime-core",
		"@vue/compiler-sfc",
		"@nuxt/schema",
		"@nuxt/devtools",
		"nitropack"
	]
};
function createDeclaredPackages(disk, nearestPackage, boundary) {
	const modulesIn = memoize((folder) => {
		const modules = join$1(folder, "node_modules");
		return disk.isFolder(modules) ? modules : null;
	});
	const installedAs = memoize((name) => {
		const at = memoize((folder) => {
			const modules = modulesIn(folder);
			const here = modules === null ? null : join$1(modules, name);
			if (here !== null && (disk.isFolder(here) || disk.isFile(here))) return disk.real(here);
			return dirname(folder) === folder ? null : at(dirname(folder));
		});
		return at;
	});
	const installed = (folder, name) => installedAs(name)(folder);
	const isListed = ({ manifest }, name) => {
		const types = `@types/${name.replace(/^@([^/]+)\//, "$1__")}`;
		return FIELDS.some((field) => [name, types].some((one) => Object.hasOwn(Object(manifest[field]), one)));
	};
	const owner = (folder) => {
		const found = nearestPackage(folder);
		return found !== null && isWithin$1(found.folder, boundary) ? found : null;
	};
	const manifestsAt = memoize((folder) => {
		const own = owner(folder);
		return own === null ? [] : [own, ...own.folder === boundary ? [] : manifestsAt(dirname(own.folder))];
	});
	const declaredBy = memoize((folder) => {
		const [own, ...others] = manifestsAt(folder);
		return new Set([...namesIn(own.manifest), ...others.length === 0 ? [] : declaredBy(others[0].folder)]);
	});
	const declared = memoize((folder) => {
		const own = owner(folder);
		return own === null ? NOTHING : declaredBy(own.folder);
	});
	const isUncertain = memoize((folder) => disk.jsonFault(join$1(folder, "package.json")) !== null || folder !== boundary && dirname(folder) !== folder && isUncertain(dirname(folder)));
	const links = memoize((folder) => {
		const [own, ...others] = manifestsAt(folder);
		return own === void 0 ? new Map() : new Map([...others.length === 0 ? [] : links(others[0].folder), ...linksIn(own)]);
	});
	return {
		installed,
		isListed,
		declared,
		linked: (folder, name) => links(owner(folder)?.folder ?? folder).get(name) ?? null,
		isUncertain,
		manifests: manifestsAt,
		isKnown: (importer, name) => declared(dirname(importer)).has(name) || isBuiltin(name)
	};
}
const NOTHING = new Set();
function namesIn(manifest) {
	const written = FIELDS.flatMap((field) => Object.keys(Object(manifest[field])));
	const engines = manifest["engines"];
	return [
		...written,
		...written.filter((name) => name.startsWith("@types/")).map(packageName),
		...written.flatMap((name) => Object.hasOwn(PROVIDED_NAMES, name) ? PROVIDED_NAMES[name] : []),
		...isObject(engines) && "vscode" in engines ? ["vscode"] : []
	];
}
function linksIn({ folder, manifest }) {
	return FIELDS.flatMap((field) => Object.entries(Object(manifest[field]))).flatMap(([name, version]) => {
		const [, path] = typeof version === "string" ? /^(?:(?:file|link|portal):|(?=\.{1,2}\/))(.+)$/.exec(version) ?? [] : [];
		return path === void 0 ? [] : [[name, join$1(folder, path)]];
	});
}
// packages/graph/src/resolution/packages/package-sources.ts
const OUTPUT_FOLDERS = new Set([
	"dist",
	"lib",
	"build",
	"out"
]);
const FORMAT_FOLDERS = new Set([
	"esm",
	"cjs",
	"es",
	"mjs",
	"module",
	"commonjs",
	"types",
	"node",
	"browser",
	"umd"
]);
function createPackageSources(disk, readTsconfig) {
	const configsOf = memoize((folder) => {
		const names = disk.list(folder).files.filter((name) => /^[tj]sconfig(?:\..+)?\.json$/.test(name));
		names.sort((a, b) => Number(b === "tsconfig.json") - Number(a === "tsconfig.json"));
		const own = names.map((name) => readTsconfig(join$1(folder, name)));
		const referenced = own.flatMap((config) => config?.references ?? []).map((path) => readTsconfig(referencedFile(disk, path)));
		return [...own, ...referenced].filter((config) => config !== null);
	});
	const unbuiltBy = (find) => (owner, target) => {
		const path = posix.normalize(target);
		const built = join$1(owner.folder, path);
		if (isTypeScript(path) && !isDeclaration(path) && disk.isFile(built)) return null;
		const usual = usualSources(path).map((source) => join$1(owner.folder, source));
		for (const source of [...configuredSources(configsOf(owner.folder), built), ...usual]) {
			const found = find(source);
			if (found !== null) return found;
		}
		return null;
	};
	const unbuilt = unbuiltBy((path) => findCode(disk, path));
	const sourceOf = (owner, target) => unbuilt(owner, target) ?? findCode(disk, join$1(owner.folder, target));
	const exactSource = (owner, target) => {
		if (namesCode(target)) return sourceOf(owner, target);
		const exact = (path) => disk.isFile(path) ? path : null;
		return unbuiltBy(exact)(owner, target) ?? exact(join$1(owner.folder, target));
	};
	const best = (found) => {
		const sources = found.filter((source) => source !== null);
		return sources.find((source) => !isDeclaration(source)) ?? sources[0] ?? null;
	};
	const bestSource = (owner, targets) => best(targets.map((target) => sourceOf(owner, target)));
	const bestTarget = (owner, targets) => best(targets.map((target) => exactSource(owner, target)));
	const entryOf = (owner, subpath, mode) => {
		const { manifest } = owner;
		if (manifest["exports"] !== void 0 && manifest["exports"] !== null) {
			const key = subpath === "" ? "." : `./${subpath}`;
			return bestTarget(owner, packageTargets(manifest["exports"], key, mode).filter((target) => target.startsWith("./")));
		}
		if (subpath !== "") return bestSource(owner, [subpath]) ?? findCode(disk, join$1(owner.folder, "src", subpath));
		const mains = [
			"source",
			"module",
			"main",
			"types",
			"typings"
		].map((field) => manifest[field]);
		return bestSource(owner, mains.filter((main) => typeof main === "string")) ?? bestSource(owner, ["index"]) ?? bestSource(owner, ["src/index"]);
	};
	return {
		sourceOf,
		unbuilt,
		entryOf,
		bestTarget
	};
}
function configuredSources(configs, built) {
	return configs.flatMap((config) => config.outputs.filter((output) => output !== config.folder && isWithin$1(built, output)).flatMap((output) => rootsOf(config).map((root) => root + built.slice(output.length))));
}
function rootsOf(config) {
	if (config.rootDir !== null) return [config.rootDir];
	const roots = [config.folder, join$1(config.folder, "src")];
	return config.composite ? roots : roots.reverse();
}
function usualSources(path) {
	const segments = path.split("/");
	const at = segments.findIndex((segment) => OUTPUT_FOLDERS.has(segment));
	if (at === -1) return [];
	const before = segments.slice(0, at);
	const rest = segments.slice(at + 1);
	return (rest.length > 1 && FORMAT_FOLDERS.has(rest[0]) ? [rest, rest.slice(1)] : [rest]).map((inner) => [
		...before,
		...inner[0] === "src" ? [] : ["src"],
		...inner
	].join("/"));
}
function createNearestPackage(disk) {
	const nearest = memoize((folder) => {
		const found = readPackage(disk, folder);
		if (found !== null || dirname(folder) === folder) return found;
		return nearest(dirname(folder));
	});
	return nearest;
}
function readPackage(disk, folder) {
	const manifest = disk.json(join$1(folder, "package.json"));
	if (manifest === null) return null;
	const name = manifest["name"];
	return {
		folder,
		manifest,
		name: typeof name === "string" && name !== "" ? name : null
	};
}
// packages/graph/src/resolution/paths/listed-paths.ts
function createListedPaths(disk) {
	const folderAt = memoize((path) => dirname(path) === path ? createFolder(disk, path, null) : folderAt(dirname(path)).child(basename(path)));
	const folderOf = memoize((importer) => folderAt(dirname(importer)));
	return {
		relative(importer, specifier, endings) {
			if (!/^\.\.?\//.test(specifier) || /[?#\\%]|(?:^|\/)\.{0,2}$/.test(specifier)) return null;
			let folder = folderOf(importer);
			let at = 0;
			for (let slash = specifier.indexOf("/"); slash !== -1; slash = specifier.indexOf("/", at)) {
				const segment = specifier.slice(at, slash);
				if (segment === "..") folder = folder.parent ?? folder;
				else if (segment !== "." && segment !== "") folder = folder.child(segment);
				at = slash + 1;
			}
			return findIn(folder, specifier.slice(at), endings);
		},
		absolute: (path, endings) => /[?#\\%]|\/$/.test(path) ? null : findIn(folderOf(path), basename(path), endings)
	};
}
function createFolder(disk, path, parent) {
	const prefix = path.endsWith(sep$1) ? path : path + sep$1;
	const file = memoize((name) => prefix + name);
	let entries;
	const folder = {
		path,
		parent,
		file,
		found: new Map(),
		get entries() {
			return entries ??= disk.real(path) === path ? disk.entries(path) : null;
		},
		child: memoize((name) => createFolder(disk, file(name), folder))
	};
	return folder;
}
function findIn(folder, name, endings) {
	let known = folder.found.get(endings);
	if (known === void 0) folder.found.set(endings, known = new Map());
	let found = known.get(name);
	if (found === void 0) known.set(name, found = lookIn(folder, name, endings));
	return found;
}
function lookIn(folder, name, endings) {
	const { entries } = folder;
	if (entries === null) return null;
	const found = firstOf(entries, name, endings);
	if (found !== null) return found.kind === "file" ? folder.file(found.name) : null;
	if (entries.get(name) !== "folder") return null;
	const inner = folder.child(name);
	if (inner.entries === null || inner.entries.has("package.json")) return null;
	const index = firstWith(inner.entries, "index", endings.added);
	return index?.kind === "file" ? inner.file(index.name) : null;
}
function firstOf(entries, name, { added, replaced, suffixes }) {
	const written = /\.[cm]?jsx?$/.exec(name)?.[0];
	const twins = written === void 0 ? void 0 : replaced[written];
	if (twins !== void 0) return firstWith(entries, name.slice(0, -written.length), twins);
	return firstWithSuffix(entries, name, suffixes) ?? firstWith(entries, name, added);
}
function firstWithSuffix(entries, name, suffixes) {
	const at = name.lastIndexOf(".");
	if (at <= 0 || suffixes.length === 1 && suffixes[0] === "") return firstWith(entries, name, [""]);
	return firstWith(entries, name.slice(0, at), suffixes.map((suffix) => suffix + name.slice(at)));
}
function firstWith(entries, stem, endings) {
	for (const ending of endings) {
		const name = stem + ending;
		const kind = entries.get(name);
		if (kind === "file" || kind === "other") return {
			name,
			kind
		};
	}
	return null;
}
// packages/graph/src/resolution/paths/path-finder.ts
function createPathFinder(disk, tsconfigsFor, lookup) {
	const plain = createListedPaths(disk);
	const languages = memoize((key) => {
		const [importer, ...suffixes] = key.split("\0");
		const endings = endingsFor(importer === "typescript" ? "typescript" : "javascript", suffixes);
		let native = null;
		return {
			endings,
			native: () => native ??= new ResolverFactory({
				extensions: endings.added,
				extensionAlias: {
					...endings.replaced,
					...suffixes.some((suffix) => suffix !== "") && writtenExtensions(suffixes)
				},
				mainFields: [
					"source",
					"module",
					"main",
					"types"
				],
				nodePath: false
			})
		};
	});
	const [typescript, javascript] = [languages("typescript\0"), languages("javascript\0")];
	const languageOf = (importer) => {
		const suffixes = tsconfigsFor(importer).configs[0]?.moduleSuffixes;
		if (suffixes === void 0 || suffixes.length === 1 && suffixes[0] === "") return isTypeScript(importer) ? typescript : javascript;
		lookup.isOpen = true;
		return languages([isTypeScript(importer) ? "typescript" : "javascript", ...suffixes].join("\0"));
	};
	const hasUnreadableManifest = memoize((folder) => disk.jsonFault(join$1(folder, "package.json")) !== null || dirname(folder) !== folder && hasUnreadableManifest(dirname(folder)));
	const resolveNatively = (importer, request, path) => {
		lookup.isOpen = true;
		disk.noteLookup(path);
		const found = () => {
			const file = findCode(disk, path);
			return file === null ? null : disk.real(file);
		};
		if (hasUnreadableManifest(disk.real(dirname(path))) || hasUnreadableManifest(disk.real(path))) return found();
		const answer = languageOf(importer).native().sync(dirname(importer), request);
		return answer.path ?? (answer.error?.startsWith("JSONError") === true ? found() : null);
	};
	const module = (path, importer) => plain.absolute(path, languageOf(importer).endings) ?? resolveNatively(importer, `./${relative(dirname(importer), path)}${path.endsWith("/") ? "/" : ""}`, path);
	const twins = (importer, path) => tsconfigsFor(importer).configs.flatMap(({ rootDirs }) => {
		const [own] = rootDirs.filter((folder) => isWithin$1(path, folder)).sort((a, b) => b.length - a.length);
		return own === void 0 ? [] : rootDirs.filter((folder) => folder !== own).map((folder) => folder + path.slice(own.length));
	});
	return {
		relative(importer, specifier) {
			if (specifier.includes("\0")) return null;
			const plainly = plain.relative(importer, specifier, languageOf(importer).endings);
			if (plainly !== null) return plainly;
			lookup.isOpen = true;
			for (const variant of queryVariants(specifier)) {
				const path = resolve(dirname(importer), variant);
				if (isLiteral(variant)) {
					const found = findCode(disk, path);
					if (found !== null) return disk.real(found);
					continue;
				}
				const request = asFolder(variant);
				const found = resolveNatively(importer, request, path);
				if (found !== null) return found;
				for (const twin of twins(importer, path)) {
					const beside = module(request.endsWith("/") ? `${twin}/` : twin, importer);
					if (beside !== null) return beside;
				}
			}
			return null;
		},
		module,
		url(folder, specifier) {
			lookup.isOpen = true;
			for (const variant of queryVariants(specifier)) {
				const path = resolve(folder, variant);
				if (variant.endsWith("/") ? disk.isFolder(path) : disk.isFile(path) || disk.isFolder(path)) return disk.real(path);
				const twin = typescriptTwin(disk, path);
				if (twin !== null) return disk.real(twin);
			}
			return null;
		}
	};
}
function asFolder(specifier) {
	return /(?:^|\/)\.{1,2}$/.test(specifier) ? `${specifier}/` : specifier;
}
// packages/graph/src/resolution/packages/repository-folder.ts
function repositoryFolder(disk, root, workspaceFolder) {
	for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
		const git = join$1(folder, ".git");
		if (disk.isFolder(git) || disk.isFile(git)) return folder.length < workspaceFolder.length ? folder : workspaceFolder;
	}
	return workspaceFolder;
}
// packages/graph/src/resolution/paths/root-paths.ts
function createRootPaths(root, nearestPackage) {
	const prefix = root.endsWith(sep$1) ? root : root + sep$1;
	const contains = (path) => path === root || path.startsWith(prefix);
	const find = memoize((path) => {
		const local = toPosix(path.startsWith(prefix) ? path.slice(prefix.length) : relative(root, path));
		const installed = path.includes("node_modules") ? installedName(contains(path) ? local : toPosix(path)) : null;
		if (installed !== null) return {
			type: "external",
			name: installed
		};
		return {
			type: "file",
			path: local === "" ? "." : local
		};
	});
	const targetOf = (path, name) => {
		const found = find(path);
		return name !== void 0 && found.type === "file" && found.path.startsWith("../") && nearestPackage(dirname(path))?.name === name ? {
			type: "external",
			name
		} : found;
	};
	return {
		contains,
		targetOf
	};
}
function installedName(path) {
	const at = `/${path}`.lastIndexOf("/node_modules/");
	return at === -1 ? null : packageName(`/${path}`.slice(at + 14));
}
// packages/graph/src/resolution/packages/pnpm-workspace.ts
function pnpmPackages(yaml) {
	const lines = yaml.split(/\r?\n/).map(withoutComment);
	const start = lines.findIndex((line) => /^(['"]?)packages\1\s*:/.test(line));
	if (start === -1) return [];
	const inline = lines[start].slice(lines[start].indexOf(":") + 1).trim();
	const following = lines.slice(start + 1);
	if (inline.startsWith("[")) {
		const list = [inline, ...following].join(" ");
		return list.slice(1, (list + "]").indexOf("]")).split(/,(?![^{]*\})/).map(unquoted).filter((item) => item !== "");
	}
	const end = following.findIndex((line) => /^[^\s-]/.test(line));
	return (end === -1 ? following : following.slice(0, end)).map((line) => /^\s*-\s+(.*)$/.exec(line)?.[1] ?? "").map(unquoted).filter((item) => item !== "");
}
function withoutComment(line) {
	return line.replace(/(^|\s)#.*$/, "");
}
function unquoted(item) {
	return item.trim().replace(/^(['"])(.*)\1$/, "$2");
}
// packages/graph/src/resolution/packages/workspaces.ts
function findWorkspaces(disk, root) {
	const problems = [];
	const above = workspaceAbove(disk, root);
	const outer = toWorkspace([...membersOf(disk, root, problems), ...above.members]);
	const around = memoize((folder) => {
		if (folder === root || dirname(folder) === folder || !isWithin$1(folder, root)) return [outer];
		const above = around(dirname(folder));
		if (disk.knownFolder(folder)?.mayDecide === false) return above;
		const entries = disk.entries(folder);
		if (!entries.has("package.json") && !entries.has("pnpm-workspace.yaml")) return above;
		const members = membersOf(disk, folder, []);
		return members.length === 0 ? above : [toWorkspace(members), ...above];
	});
	const inOne = ({ byFolder }, path) => {
		for (let folder = path;; folder = dirname(folder)) {
			const found = byFolder.get(folder);
			if (found !== void 0 || folder === dirname(folder)) return found ?? null;
		}
	};
	const atOrAbove = memoize((folder) => {
		return around(folder).map((workspace) => workspace.byFolder.size === 0 ? null : inOne(workspace, folder)).reduce((best, one) => one !== null && one.folder.length > (best?.folder.length ?? -1) ? one : best, null);
	});
	return {
		named(name, from) {
			for (const { byName } of around(from)) {
				const found = byName.get(name);
				if (found !== void 0) return found;
			}
			return null;
		},
		containing: memoize((path) => {
			for (const { byFolder } of around(dirname(path))) {
				const found = byFolder.get(path);
				if (found !== void 0) return found;
			}
			return atOrAbove(dirname(path));
		}),
		members: (from) => around(from).flatMap(({ byFolder }) => [...byFolder.values()]),
		folder: above.folder,
		problems: () => problems
	};
}
function toWorkspace(members) {
	const byName = new Map();
	for (const member of members) if (member.name !== null && !byName.has(member.name)) byName.set(member.name, member);
	return {
		byFolder: new Map(members.map((member) => [member.folder, member])),
		byName
	};
}
function workspaceAbove(disk, root) {
	for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
		const members = membersOf(disk, folder, []);
		if (members.some((member) => `${root}/`.startsWith(`${member.folder}/`))) return {
			folder,
			members
		};
	}
	return {
		folder: root,
		members: []
	};
}
function membersOf(disk, root, problems) {
	for (const [file, fault] of [["package.json", disk.jsonFault], ["pnpm-workspace.yaml", disk.textFault]]) {
		const found = fault(join$1(root, file));
		if (found !== null) problems.push({
			file: join$1(root, file),
			...found
		});
	}
	const cleaned = workspacePatterns(disk, root).map((pattern) => posix.normalize(pattern.replace(/^(!?)\/+/, "$1"))).map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/+$/, ""));
	const refused = cleaned.filter((pattern) => pattern.startsWith("!")).map((pattern) => matcher(pattern.slice(1)));
	const folders = cleaned.filter((pattern) => !pattern.startsWith("!")).flatMap((pattern) => expand(disk, root, pattern));
	const kept = [...new Set(folders)].filter((folder) => !refused.some((matches) => matches(folder))).map((folder) => disk.real(join$1(root, folder)));
	for (const file of kept.map((folder) => join$1(folder, "package.json"))) {
		const fault = disk.jsonFault(file);
		if (fault !== null) problems.push({
			file,
			...fault
		});
	}
	return kept.map((folder) => readPackage(disk, folder)).filter((member) => member !== null);
}
function workspacePatterns(disk, root) {
	const declared = disk.json(join$1(root, "package.json"))?.["workspaces"];
	const list = isObject(declared) ? declared["packages"] : declared;
	const yaml = disk.text(join$1(root, "pnpm-workspace.yaml"));
	return [...Array.isArray(list) ? list : [], ...yaml === null ? [] : pnpmPackages(yaml)].filter((item) => typeof item === "string");
}
function expand(disk, root, pattern) {
	const segments = pattern.split("/");
	const firstGlob = segments.findIndex((segment) => /[*{]/.test(segment));
	const isMember = (folder) => {
		const manifest = join$1(root, folder, "package.json");
		return disk.isFile(manifest) || disk.jsonFault(manifest) !== null;
	};
	if (firstGlob === -1) return isMember(pattern) ? [pattern] : [];
	const depth = /\*\*|\{[^}]*\//.test(pattern) ? 1e400 : segments.length;
	const matches = matcher(pattern);
	const found = [];
	const visit = (folder, level) => {
		if (matches(folder) && isMember(folder)) found.push(folder);
		if (level >= depth) return;
		for (const name of disk.list(join$1(root, folder)).folders) if (name !== "node_modules" && !name.startsWith(".")) visit(posix.join(folder, name), level + 1);
	};
	visit(segments.slice(0, firstGlob).join("/"), firstGlob);
	return found;
}
function matcher(pattern) {
	const matches = compileNameGlob(`root/${pattern}`);
	return (folder) => matches(`root/${folder}`);
}
// packages/graph/src/resolution/create-context.ts
function createResolutionContext(disk, root, policyNames) {
	const lookup = { isOpen: false };
	const nearestPackage = createNearestPackage(disk);
	const paths = createRootPaths(root, nearestPackage);
	const workspaces = findWorkspaces(disk, root);
	const findPackage = (name, from) => {
		for (let folder = from;; folder = dirname(folder)) {
			const installed = join$1(folder, "node_modules", packageName(name));
			if (disk.isFolder(installed)) return join$1(folder, "node_modules", name);
			if (folder === dirname(folder)) break;
		}
		const member = workspaces.named(packageName(name), from);
		return member === null ? null : join$1(member.folder, packageSubpath(name));
	};
	const readTsconfig = createTsconfigReader(disk, findPackage);
	const tsconfigsFor = createTsconfigLookup(disk, readTsconfig);
	const repository = repositoryFolder(disk, root, workspaces.folder);
	const packages = createDeclaredPackages(disk, nearestPackage, repository);
	const aliasesOf = createConfigAliases(disk, repository, (folder, name) => packages.manifests(folder)[0]?.folder === folder && packages.isListed(packages.manifests(folder)[0], name));
	return {
		disk,
		finder: createPathFinder(disk.single, tsconfigsFor, lookup),
		lookup,
		paths,
		sources: createPackageSources(disk, readTsconfig),
		workspaces,
		packages,
		tsconfigsFor,
		nearestPackage,
		aliasesOf,
		policyNames,
		ambientModules: createAmbientModules(disk, tsconfigsFor)
	};
}
// packages/graph/src/disk/cached-disk.ts
function createDisk(watch, known = {}) {
	const single = createAnswers(watch, known);
	if (watch?.asked === void 0) return {
		...single,
		single
	};
	const asking = (answer) => (path) => {
		watch.asked(path);
		return answer(path);
	};
	const { isFile, isFolder, text, json, jsonText, jsonFault, textFault } = single;
	return {
		...single,
		single,
		isFile: asking(isFile),
		isFolder: asking(isFolder),
		text: asking(text),
		json: asking(json),
		jsonText: asking(jsonText),
		jsonFault: asking(jsonFault),
		textFault: asking(textFault)
	};
}
function createAnswers(watch, { listings: seen = new Map(), earlier }) {
	const entries = memoize((folder) => {
		watch?.listed(folder);
		return kindsOf(seen.get(folder) ?? listEntries(folder));
	});
	const seenKind = (path) => {
		const folder = dirname(path);
		if (!seen.has(folder)) return earlier?.(folder)?.mayDecide === false && decidesResolution(basename(path)) ? null : void 0;
		const known = entries(folder).get(basename(path));
		return known === "other" ? void 0 : known ?? null;
	};
	const kind = memoize((path) => {
		watch?.probed(path);
		const known = seenKind(path);
		return known === void 0 ? kindOf$1(path) : known;
	});
	const jsonFile = memoize((path) => {
		watch?.probed(path);
		const file = seenKind(path) === null ? null : readJsonFile(path);
		if (file !== null && file.text !== "") watch?.read(path);
		return file;
	});
	const textFile = memoize((path) => {
		watch?.probed(path);
		const file = seenKind(path) === null ? null : readRegularFile(path);
		if (file !== null && "text" in file) watch?.read(path, true);
		return file;
	});
	return {
		knownFolder: (folder) => seen.has(folder) ? void 0 : earlier?.(folder),
		isFile: (path) => kind(path) === "file",
		isFolder: (path) => kind(path) === "folder",
		real: memoize((path) => {
			watch?.probed(path);
			return seen.has(path) ? path : attempt$1(() => realpathSync.native(path)) ?? path;
		}),
		list: memoize((folder) => {
			watch?.listed(folder);
			return listFolder(folder);
		}),
		entries,
		text(path) {
			const read = textFile(path);
			return read !== null && "text" in read ? read.text : null;
		},
		json: (path) => jsonFile(path)?.value ?? null,
		jsonText: (path) => jsonFile(path)?.text ?? "",
		jsonFault: (path) => jsonFile(path)?.fault ?? null,
		textFault(path) {
			const read = textFile(path);
			return read !== null && "reason" in read ? {
				line: 1,
				reason: read.reason
			} : null;
		},
		noteLookup(path) {
			watch?.listed(dirname(path));
			watch?.listed(path);
		}
	};
}
function kindOf$1(path) {
	const stats = attempt$1(() => statSync(path, { throwIfNoEntry: false }));
	if (stats?.isFile()) return "file";
	return stats?.isDirectory() ? "folder" : null;
}
function listFolder(folder) {
	const entries = listEntries(folder);
	return {
		folders: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort(),
		files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name).sort()
	};
}
function listEntries(folder) {
	return attempt$1(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}
function kindsOf(entries) {
	return new Map(entries.map((entry) => [entry.name, entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other"]));
}
function attempt$1(read) {
	try {
		return read();
	} catch {
		return null;
	}
}
// packages/graph/src/resolution/tsconfig/path-aliases.ts
function readAliases(configs, specifier) {
	const aliased = {
		candidates: [],
		declared: false
	};
	let isConcerned = false;
	for (const config of configs) {
		const best = bestPattern(config, specifier);
		if (best === null && config.baseUrl === null) continue;
		isConcerned = true;
		if (best !== null) {
			aliased.declared ||= best.pattern !== "*";
			aliased.candidates.push(...best.targets.map((target) => target.replace("*", () => best.star)));
		}
		if (config.baseUrl !== null) aliased.candidates.push(join$1(config.baseUrl, specifier));
	}
	return isConcerned ? aliased : null;
}
function bestPattern(config, specifier) {
	let best = null;
	for (const { pattern, targets } of config.paths) {
		const star = matchStar(pattern, specifier);
		const length = pattern.includes("*") ? pattern.indexOf("*") : 1e400;
		if (star !== null && length > (best?.length ?? -1)) best = {
			pattern,
			targets,
			star,
			length
		};
	}
	return best;
}
// packages/graph/src/resolution/globs/computed-matcher.ts
const CODE = /\.[cm]?[jt]sx?$/;
const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/;
function computedMatcher(texts, loadKind) {
	const expression = new RegExp(`^${texts.map((text) => text.replace(/[?#].*$/s, "").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(".*")}$`, "s");
	return (path) => !isDeclaration(path) && spellings(path, loadKind !== "url").some((spelling) => expression.test(spelling));
}
function spellings(path, loads) {
	const extension = CODE.exec(path)?.[0];
	if (extension === void 0) return [path];
	const stem = path.slice(0, -extension.length);
	const written = /[tj]sx?$/.test(extension) ? [`${stem}${extension.replace(/tsx?$/, "js")}`, ...extension === ".tsx" ? [`${stem}.jsx`] : []] : [];
	if (!loads) return [path, ...written];
	return [
		path,
		...written,
		stem,
		...INDEX.test(path) ? [stem.slice(0, -5).replace(/\/$/, "")] : []
	];
}
// packages/graph/src/resolution/globs/expand-globs.ts
const MAX_FILES = 1e3;
const PROBE = "stratalint-probe";
function createGlobs(context, root, named) {
	const { disk, tsconfigsFor, nearestPackage, workspaces, packages, aliasesOf } = context;
	const isInside = (path) => path === root || path.startsWith(root.endsWith(sep$1) ? root : root + sep$1);
	const filesBelow = memoize((folder) => {
		const found = [];
		for (const [name, kind] of disk.entries(folder)) {
			if (name.startsWith(".") || name === "node_modules") continue;
			if (kind === "file") found.push(name);
			else if (kind === "folder") for (const path of filesBelow(join$1(folder, name))) found.push(`${name}/${path}`);
		}
		return found.sort();
	});
	const filesIn = memoize((folder) => [...disk.entries(folder)].filter(([name, kind]) => kind === "file" && !name.startsWith(".")).map(([name]) => name).sort());
	const folderOf = (importer, start, slashMeans) => {
		if (isRelative(start)) return inside(join$1(dirname(importer), start));
		if (slashMeans !== null && start.startsWith("/")) return inside(join$1(slashMeans, start));
		if (isAbsolute(start)) return null;
		const aliased = aliasedFolder(importer, start);
		if (typeof aliased === "string") return aliased;
		if (start.startsWith("#")) {
			const imported = aliased ?? importedFolder(importer, start);
			return typeof imported === "string" ? imported : configuredFolder(importer, start) ?? imported;
		}
		const name = packageName(start);
		const member = workspaces.named(name, dirname(importer));
		if (member !== null) return inside(join$1(member.folder, start.slice(name.length)));
		const configured = packages.declared(dirname(importer)).has(name) || start === "" ? null : configuredFolder(importer, start);
		if (configured !== null || aliased !== null) return configured ?? aliased;
		return start.length > name.length ? named(importer, start + PROBE) : null;
	};
	const inside = (folder) => isInside(disk.real(folder)) ? disk.real(folder) : null;
	const aliasedFolder = (importer, start) => {
		const alias = readAliases(tsconfigsFor(importer).configs, join$1(start, PROBE));
		if (alias === null) return null;
		const folders = alias.candidates.filter((candidate) => candidate.endsWith(PROBE)).map((candidate) => dirname(candidate));
		folders.forEach(disk.noteLookup);
		const folder = folders.find(disk.isFolder);
		return folder !== void 0 ? inside(folder) : alias.declared ? {
			type: "unresolved",
			why: "alias"
		} : null;
	};
	const configuredFolder = (importer, start) => {
		const matching = aliasesOf(dirname(importer)).entries.map((entry) => ({
			entry,
			expanded: expandAlias(entry, `${start.replace(/\/$/, "")}/${PROBE}`)
		})).filter(({ expanded }) => expanded !== null);
		const paths = matching.flatMap(({ entry, expanded }) => expanded.filter((path) => isAbsolute(path) || isRelative(path)).map((path) => resolve(dirname(entry.file), path)));
		const folders = paths.filter((path) => path.endsWith(sep$1 + PROBE)).map((path) => dirname(path));
		folders.forEach(disk.noteLookup);
		const folder = folders.find(disk.isFolder);
		if (folder !== void 0) return inside(folder);
		return paths.length > 0 && matching.some(({ entry }) => entry.find !== "") ? {
			type: "unresolved",
			why: "alias"
		} : null;
	};
	const importedFolder = (importer, start) => {
		const owner = nearestPackage(dirname(importer));
		const folder = (owner === null ? [] : packageTargets(owner.manifest["imports"], join$1(start, PROBE), "import")).filter((target) => target.startsWith("./")).map((target) => join$1(owner.folder, dirname(target))).find(disk.isFolder);
		return folder === void 0 ? {
			type: "unresolved",
			why: "imports"
		} : inside(folder);
	};
	const computedFiles = (importer, { texts, loadKind }) => {
		const [first, ...others] = texts;
		const slash = first.lastIndexOf("/") + 1;
		const folder = folderOf(importer, first.slice(0, slash), null);
		if (typeof folder !== "string") return folder;
		const matches = computedMatcher([first.slice(slash), ...others], loadKind);
		return filesBelow(folder).filter(matches).map((path) => join$1(folder, path));
	};
	const contextFiles = (importer, { folder: start, deep, source, flags }) => {
		const folder = folderOf(importer, start, null);
		if (typeof folder !== "string") return folder;
		let expression;
		try {
			expression = new RegExp(source, flags);
		} catch {
			return null;
		}
		return (deep ? filesBelow(folder) : filesIn(folder)).filter((path) => [path, path.replace(CODE, "")].some((one) => expression.test(`./${one}`))).map((path) => join$1(folder, path));
	};
	const packageFolder = (importer) => {
		const folder = nearestPackage(dirname(importer))?.folder ?? root;
		return isInside(folder) ? folder : root;
	};
	const globFiles = (importer, { specifier, not, base }) => {
		const top = packageFolder(importer);
		const from = base === null ? dirname(importer) : join$1(base.startsWith("/") ? top : dirname(importer), base);
		const anchored = (pattern) => {
			const [start, rest] = splitGlob(pattern);
			const folder = start === "" ? top : isRelative(start) ? inside(join$1(from, start)) : folderOf(importer, start, top);
			return typeof folder === "string" ? {
				folder,
				rest
			} : folder;
		};
		const wanted = anchored(specifier);
		if (wanted === null || "type" in wanted) return wanted;
		const unwanted = not.map(anchored).filter((pattern) => pattern !== null && "folder" in pattern).map(compile);
		const matches = compile(wanted);
		return (/\*\*|[/{(]/.test(wanted.rest) ? filesBelow : filesIn)(wanted.folder).map((path) => join$1(wanted.folder, path)).filter((path) => matches(path) && !unwanted.some((excludes) => excludes(path)));
	};
	return (importer, { patterns }) => {
		const taken = new Set([importer]);
		return patterns.map((pattern) => {
			const found = pattern.type === "computed" ? computedFiles(importer, pattern) : pattern.type === "context" ? contextFiles(importer, pattern) : globFiles(importer, pattern);
			if (found === null || !Array.isArray(found)) return {
				pattern,
				found
			};
			if (found.length > MAX_FILES) return {
				pattern,
				found: null
			};
			const own = found.filter((path) => !taken.has(path));
			for (const path of own) taken.add(path);
			return {
				pattern,
				found: own
			};
		});
	};
}
function splitGlob(pattern) {
	const special = pattern.search(/[*?[\]{}\\]|[!@+]\(/);
	const slash = (special === -1 ? pattern : pattern.slice(0, special)).lastIndexOf("/") + 1;
	return [pattern.slice(0, slash), pattern.slice(slash)];
}
function compile({ folder, rest }) {
	const matcher = new Minimatch(rest, {
		nocomment: true,
		nonegate: true,
		platform: "linux"
	});
	const prefix = folder.endsWith(sep$1) ? folder : folder + sep$1;
	return (path) => path.startsWith(prefix) && matcher.match(path.slice(prefix.length));
}
// packages/graph/src/resolution/names/declared-names.ts
function declaredNames({ packages, aliasesOf }, folder) {
	const declared = [...packages.declared(folder)];
	if (packages.manifests(folder).length > 0) return declared;
	const { entries } = aliasesOf(folder);
	const deno = denoConfigOf(entries);
	return [...declared, ...entries.flatMap(({ find, file }) => typeof find === "string" && file === deno ? [find] : [])];
}
function denoConfigOf(entries) {
	return entries.find(({ file }) => /\/deno\.jsonc?$/.test(file))?.file;
}
// packages/graph/src/resolution/names/expected-paths.ts
function expectedPaths(context, importer, specifier) {
	const request = withoutQuery(specifier);
	const folder = dirname(importer);
	if (isRelative(request)) return [join$1(folder, request)];
	const aliased = readAliases(context.tsconfigsFor(importer).configs, request)?.candidates ?? [];
	const bundled = context.aliasesOf(folder).entries.flatMap((entry) => expandAlias(entry, request) ?? []);
	const owner = request.startsWith("#") ? context.nearestPackage(folder) : null;
	const own = owner === null ? [] : packageTargets(owner.manifest["imports"], request, "import");
	const member = context.workspaces.named(packageName(request), folder);
	return [
		...aliased,
		...bundled.filter((path) => path.startsWith("/")),
		...own.filter((path) => path.startsWith("./")).map((path) => join$1(owner.folder, path)),
		...member === null ? [] : [join$1(member.folder, packageSubpath(request))]
	];
}
// packages/graph/src/resolution/names/known-names.ts
function knownNames({ packages, aliasesOf, ambientModules }, importer) {
	const folder = dirname(importer);
	const declared = packages.declared(folder);
	const { entries } = aliasesOf(folder);
	const aliases = entries.flatMap(({ find, exact }) => typeof find !== "string" ? [find.source] : find === "" ? [] : [`^${escape(find)}${exact === true ? "$" : "(?:/|$)"}`]);
	const ambient = ambientModules(importer).map((name) => `^${name.split("*").map(escape).join(".*")}$`);
	const hasManifest = packages.manifests(folder).length > 0 || entries.some(({ file }) => /\/deno\.jsonc?$/.test(file));
	return {
		open: packages.isUncertain(folder) || !hasManifest,
		declared: [...declared].sort(),
		expressions: [...new Set([
			...aliases,
			...frameworkModules((name) => declared.has(name)),
			...ambient
		])]
	};
}
function escape(text) {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, (character) => character === "$" ? "[$]" : `\\${character}`);
}
// packages/graph/src/resolution/names/name-facts.ts
const MAX_ALIASES = 40;
function createNameFacts(context, root, importerOf, resolve) {
	const { packages, workspaces, tsconfigsFor, aliasesOf } = context;
	const local = (path) => posixRelative(root, path);
	const declaredBy = (importer, name) => {
		const own = packages.manifests(dirname(importer)).map(({ folder }) => folder);
		for (const member of workspaces.members(dirname(importer)).toSorted((a, b) => a.folder < b.folder ? -1 : 1)) {
			if (own.includes(member.folder) || !packages.isListed(member, name)) continue;
			const version = [
				"dependencies",
				"devDependencies",
				"peerDependencies",
				"optionalDependencies"
			].map((field) => Object(member.manifest[field])[name]).find((one) => typeof one === "string");
			if (version !== void 0) return {
				manifest: local(join$1(member.folder, "package.json")),
				version
			};
		}
		return null;
	};
	const aliasesFor = (importer, entries) => {
		const configured = entries.flatMap(({ find, exact }) => typeof find !== "string" || find === "" ? [] : exact === true ? [find] : [`${find}/*`]);
		const imports = Object.keys(Object(context.nearestPackage(dirname(importer))?.manifest["imports"]));
		return [...new Set([
			...tsconfigsFor(importer).configs.flatMap(({ paths }) => paths.map(({ pattern }) => pattern)),
			...configured,
			...imports
		])].filter((pattern) => pattern !== "*");
	};
	const through = (file, specifier, aliases) => {
		const rest = withoutQuery(specifier).split("/").slice(1).join("/");
		if (rest === "") return [];
		return aliases.filter((pattern) => pattern.endsWith("/*")).slice(0, MAX_ALIASES).flatMap((pattern) => {
			const written = `${pattern.slice(0, -1)}${rest}`;
			const target = resolve(file, written);
			return target.type === "file" && target.path !== file ? [{
				specifier: written,
				path: target.path
			}] : [];
		});
	};
	const mapped = (importer, specifier, entries) => {
		const name = withoutQuery(specifier);
		const byTypeScript = tsconfigsFor(importer).configs.flatMap((config) => {
			const best = bestPattern(config, name);
			return best === null || best.pattern === "*" ? [] : best.targets.map((target) => ({
				pattern: best.pattern,
				target,
				star: best.star,
				config: config.file
			}));
		});
		const byBundler = entries.flatMap((entry) => typeof entry.find !== "string" || expandAlias(entry, name) === null || !isAbsolute$1(entry.targets[0] ?? "") ? [] : [{
			pattern: name === entry.find ? entry.find : `${entry.find}/*`,
			target: name === entry.find ? entry.targets[0] : `${entry.targets[0].replace(/\/$/, "")}/*`,
			star: name.slice(entry.find.length + 1),
			config: entry.file
		}]);
		return [...byTypeScript, ...byBundler].map(({ pattern, target, star, config }) => ({
			pattern,
			folder: local(target.includes("*") ? target.slice(0, target.indexOf("*")) : dirname(target)).replace(/\/$/, ""),
			path: local(target.replace("*", () => star)),
			config: local(config)
		})).find(({ path }) => path !== "" && !path.startsWith("../"));
	};
	const aliasConfigFor = (importer, entries) => {
		const config = tsconfigsFor(importer).configs[0]?.file ?? entries.find(({ file }) => !file.endsWith("/package.json"))?.file;
		return config === void 0 ? null : local(config);
	};
	return (file, specifier) => {
		const importer = importerOf(file);
		const folder = dirname(importer);
		const { entries, faults } = aliasesOf(folder);
		const aliases = aliasesFor(importer, entries);
		const own = packages.manifests(folder)[0];
		const deno = own === void 0 ? denoConfigOf(entries) : void 0;
		const problems = [...tsconfigsFor(importer).problems.filter(({ reason }) => !isGenerated$1(reason)), ...faults];
		return {
			manifest: own !== void 0 ? local(join$1(own.folder, "package.json")) : deno === void 0 ? null : local(deno),
			...own?.name != null && { ownName: own.name },
			declared: declaredNames(context, folder),
			declaredBy: declaredBy(importer, packageName(withoutQuery(specifier))),
			aliases,
			mapped: mapped(importer, specifier, entries) ?? null,
			aliasConfig: aliasConfigFor(importer, entries),
			through: entries.some((entry) => expandAlias(entry, specifier) !== null) ? [] : through(file, specifier, aliases),
			faults: problems.map(({ file: config, line, reason }) => ({
				file: local(config),
				line,
				reason
			}))
		};
	};
}
// packages/graph/src/resolution/packages/package-entries.ts
const MAX_STAR_VALUES = 800;
const MAX_DEPTH = 4;
function packageEntries({ disk, paths, sources }, owner) {
	const { name } = owner;
	const entries = subpaths({ disk }, owner).flatMap((subpath) => {
		const source = sources.entryOf(owner, subpath, "import");
		const target = source === null ? null : paths.targetOf(source);
		return target?.type === "file" ? [{
			specifier: subpath === "" ? name : `${name}/${subpath}`,
			path: target.path
		}] : [];
	});
	const shortest = new Map();
	for (const entry of entries) {
		const known = shortest.get(entry.path);
		if (known === void 0 || entry.specifier.length < known.specifier.length) shortest.set(entry.path, entry);
	}
	return [...shortest.values()];
}
function stemsBelow(disk, folder) {
	const found = [];
	let level = [""];
	for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && found.length < MAX_STAR_VALUES; depth += 1) {
		const next = [];
		for (const prefix of level) {
			const { folders, files } = disk.list(join$1(folder, prefix));
			next.push(...folders.filter((name) => name !== "node_modules" && !name.startsWith(".")).map((name) => `${prefix}${name}/`));
			found.push(...files.filter((name) => !name.startsWith(".")).flatMap((name) => [`${prefix}${name.replace(/\.[^.]+$/, "")}`, prefix + name]));
		}
		found.push(...next.map((name) => name.slice(0, -1)));
		level = next;
	}
	return found.slice(0, MAX_STAR_VALUES);
}
function subpaths({ disk }, { folder, manifest }) {
	const { exports } = manifest;
	if (!isObject(exports) || !Object.keys(exports).some((key) => key.startsWith("."))) return [""];
	const folders = [
		folder,
		join$1(folder, "src"),
		join$1(folder, "lib")
	];
	const starred = [...new Set(folders.flatMap((one) => stemsBelow(disk, one)))];
	const keys = Object.keys(exports).filter((key) => key !== "./package.json");
	return [...new Set(keys.flatMap((key) => key.includes("*") ? starred.map((stem) => key.replace("*", stem)) : [key]))].map((key) => key.replace(/^\.\/?/, "")).filter((subpath) => !subpath.endsWith("/"));
}
// packages/graph/src/resolution/packages/package-of-path.ts
function createPackageOfPath(context, root) {
	const { paths, sources, workspaces, entriesOf } = context;
	const ownerOf = (path) => workspaces.containing(join$1(root, path));
	const subpathsOf = ({ manifest }, inside) => {
		const stem = inside.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "").replace(/\/index$/, "");
		const output = [
			"main",
			"module",
			"types"
		].map((field) => manifest[field]).find((main) => typeof main === "string");
		const folder = typeof output === "string" ? output.replace(/^\.\//, "").split("/")[0] : "";
		return stem.startsWith("src/") && folder !== "src" && folder !== "" ? [stem.replace(/^src/, folder), stem] : [stem];
	};
	return {
		nameOf: (path) => ownerOf(path)?.name ?? null,
		specifierOf(path) {
			const owner = ownerOf(path);
			if (owner === null || owner.name === null) return null;
			const listed = entriesOf(owner).find((entry) => entry.path === path);
			if (listed !== void 0) return listed.specifier;
			if (owner.manifest["exports"] !== void 0 && owner.manifest["exports"] !== null) return null;
			const subpath = subpathsOf(owner, join$1(root, path).slice(owner.folder.length + 1)).find((one) => sources.entryOf(owner, one, "import") === join$1(root, path));
			return subpath === void 0 ? null : `${owner.name}/${subpath}`;
		},
		sourceOf(path) {
			const owner = ownerOf(path);
			const source = owner === null ? null : sources.unbuilt(owner, join$1(root, path).slice(owner.folder.length + 1));
			const target = source === null || isDeclaration(source) ? null : paths.targetOf(source);
			return target?.type === "file" ? target.path : null;
		}
	};
}
// packages/graph/src/resolution/names/unlisted-names.ts
function createUnlistedNameResolver(context, resolveAliasTarget) {
	const { disk, packages, paths, aliasesOf, policyNames: { externals, virtual } } = context;
	const isVirtual = virtual.map(compileNameGlob);
	const isListed = externals.map(({ pattern }) => ({
		all: pattern === "*",
		matches: compileNameGlob(pattern)
	}));
	const isTooWide = (importer, name) => {
		if (!name.endsWith("*")) return false;
		const head = name.slice(0, -1);
		return schemeName(head) === null && (!isPackageName(packageName(head)) || isFolderOfProject(`${dirname(importer)}\0${head.split("/")[0]}`));
	};
	const isAmbient = (importer, specifier) => context.ambientModules(importer).some((name) => matchStar(name, specifier) !== null && !isTooWide(importer, name));
	const virtualModule = (importer, specifier) => {
		const request = withoutQuery(specifier);
		const declared = packages.declared(dirname(importer));
		return isVirtual.some((matches) => matches(request)) || isFrameworkModule(request, (name) => declared.has(name)) ? {
			type: "external",
			name: request,
			virtual: true
		} : null;
	};
	const aliased = (importer, specifier) => {
		const { entries } = aliasesOf(dirname(importer));
		let declared = false;
		for (const variant of queryVariants(specifier)) for (const entry of entries) {
			const expanded = expandAlias(entry, variant);
			if (expanded === null) continue;
			declared ||= entry.find !== "";
			for (const target of expanded) {
				const found = resolveAliasTarget(importer, target, entry.file, isLiteral(variant));
				if (found !== null) return found;
			}
		}
		return declared ? "declared" : null;
	};
	const isFolderOfProject = memoize((key) => {
		const [folder, segment] = key.split("\0");
		if (disk.isFolder(join$1(folder, segment))) return true;
		return paths.contains(dirname(folder)) && dirname(folder) !== folder && isFolderOfProject(`${dirname(folder)}\0${segment}`);
	});
	return {
		virtual: virtualModule,
		resolve(importer, specifier, otherwise) {
			const alias = aliased(importer, specifier);
			if (alias !== null && alias !== "declared") return alias;
			const provided = virtualModule(importer, specifier);
			if (provided !== null) return provided;
			const request = withoutQuery(specifier);
			const scheme = schemeName(specifier);
			const name = scheme ?? packageName(request);
			const isPackage = scheme === null && isPackageName(name);
			const target = isPackage ? {
				type: "external",
				name
			} : {
				type: "external",
				name: scheme ?? request,
				virtual: true
			};
			if (isListed.some(({ all, matches }) => (isPackage || !all) && matches(name)) || isAmbient(importer, request)) return target;
			const why = alias === "declared" ? "alias" : otherwise;
			if (why !== null) return {
				type: "unresolved",
				why
			};
			if (!isPackage) return {
				type: "unresolved",
				why: "no-alias"
			};
			const folder = dirname(importer);
			const hasManifest = packages.manifests(folder).length > 0 || aliasesOf(folder).entries.some(({ file }) => /\/deno\.jsonc?$/.test(file));
			return packages.isUncertain(folder) || !hasManifest && !isFolderOfProject(`${folder}\0${request.split("/")[0]}`) ? target : {
				type: "unresolved",
				why: "undeclared"
			};
		}
	};
}
// packages/graph/src/resolution/names/resolve-name.ts
function createNameResolver(context) {
	const { disk, finder, lookup, paths, sources, workspaces, packages, nearestPackage } = context;
	const isNamesake = (importer, owner) => owner.manifest["exports"] === void 0 && owner.name !== null && nearestPackage(dirname(importer))?.folder === owner.folder && packages.isListed(owner, owner.name);
	const unbuilt = (file) => {
		if (isTypeScript(file) && !isDeclaration(file)) return file;
		const owner = workspaces.containing(file);
		const source = owner === null ? null : sources.unbuilt(owner, file.slice(owner.folder.length + 1));
		if (source !== null) lookup.isOpen = true;
		return source ?? file;
	};
	const aliasedFile = (importer, candidate, literal) => {
		const found = literal ? findCode(disk.single, candidate) : finder.module(candidate, importer);
		if (found !== null) return unbuilt(found);
		lookup.isOpen = true;
		const owner = workspaces.containing(candidate);
		if (owner === null) return null;
		if (owner.folder === candidate) return sources.entryOf(owner, "", "import");
		return sources.sourceOf(owner, candidate.slice(owner.folder.length + 1));
	};
	const aliasMemos = {
		ts: new WeakMap(),
		js: new WeakMap()
	};
	const readAlias = (importer, variant) => {
		const { configs } = context.tsconfigsFor(importer);
		const memos = aliasMemos[isTypeScript(importer) ? "ts" : "js"];
		const memo = memos.get(configs) ?? new Map();
		memos.set(configs, memo);
		const known = memo.get(variant);
		if (known !== void 0) return known;
		const aliased = readAliases(configs, variant);
		const literal = isLiteral(variant);
		aliased?.candidates.forEach(disk.noteLookup);
		const alias = aliased === null ? null : {
			...aliased,
			files: [],
			open: [],
			literal
		};
		memo.set(variant, alias);
		return alias;
	};
	const fileOfAlias = (importer, alias, index) => {
		const { isOpen } = lookup;
		if (alias.files[index] == null) {
			lookup.isOpen = false;
			alias.files[index] = aliasedFile(importer, alias.candidates[index], alias.literal);
			alias.open[index] = lookup.isOpen;
		}
		lookup.isOpen = isOpen || alias.open[index];
		return alias.files[index];
	};
	const resolveAlias = (importer, specifier, isExact) => {
		let declared = false;
		const variants = queryVariants(specifier);
		if (variants.length > 1) lookup.isOpen = true;
		for (const variant of variants) {
			const alias = readAlias(importer, variant);
			if (alias === null) continue;
			declared ||= alias.declared;
			for (let index = 0; index < alias.candidates.length; index++) {
				const candidate = alias.candidates[index];
				const found = fileOfAlias(importer, alias, index);
				if (found === null || isDeclaration(found) && packages.isKnown(importer, packageName(variant))) {
					lookup.isOpen = true;
					continue;
				}
				if (!isExact || found === candidate || namesCode(candidate)) return paths.targetOf(found, packageName(withoutQuery(specifier)));
				lookup.isOpen = true;
			}
		}
		return declared && !packages.isKnown(importer, packageName(withoutQuery(specifier))) ? "declared" : null;
	};
	const resolveImports = (importer, specifier, mode) => {
		const owner = nearestPackage(dirname(importer));
		if (owner === null) return null;
		for (const variant of queryVariants(specifier)) {
			const targets = packageTargets(owner.manifest["imports"], variant, mode);
			const own = sources.bestTarget(owner, targets.filter((target) => target.startsWith("./")));
			if (own !== null) return paths.targetOf(disk.real(own));
			const foreign = targets.find((target) => !/^[./#]/.test(target));
			const manifest = join$1(owner.folder, "package.json");
			if (foreign !== void 0) return resolvePackage(manifest, foreign, mode) ?? unlisted.resolve(manifest, foreign, "imports");
			if (targets.length > 0) return {
				type: "unresolved",
				why: "imports"
			};
		}
		return null;
	};
	const resolvePackage = (importer, specifier, mode) => {
		const request = withoutQuery(specifier);
		if (request.startsWith("node:")) return {
			type: "external",
			name: builtinName(request)
		};
		const scheme = schemeName(specifier);
		if (scheme !== null) return hasKnownScheme(scheme) ? {
			type: "external",
			name: scheme
		} : null;
		const name = packageName(request);
		if (isBuiltin(request)) return {
			type: "external",
			name
		};
		const straight = normalizeDots(request);
		if (straight !== request) return /^\.\.?(?:\/|$)/.test(straight) ? escaped(importer, straight) : resolvePackage(importer, straight, mode);
		const owner = workspaces.named(name, dirname(importer)) ?? ownPackage(importer, name) ?? linkedPackage(importer, name);
		if (owner === null) return linkedFile(importer, request) ?? (packages.declared(dirname(importer)).has(name) ? {
			type: "external",
			name
		} : null);
		if (!paths.contains(owner.folder) || isNamesake(importer, owner)) return {
			type: "external",
			name
		};
		const found = sources.entryOf(owner, packageSubpath(request).replace(/\/$/, ""), mode);
		return found === null ? {
			type: "unresolved",
			why: "workspace"
		} : paths.targetOf(disk.real(found));
	};
	const ownPackage = (importer, name) => {
		const owner = nearestPackage(dirname(importer));
		return owner?.name === name && owner.manifest["exports"] !== void 0 ? owner : null;
	};
	const isOwn = (path) => paths.contains(path) && !path.includes("/node_modules/");
	const linkedPackage = (importer, name) => {
		const folder = packages.linked(dirname(importer), name) ?? packages.installed(dirname(importer), name);
		return folder === null || !isOwn(folder) ? null : readPackage(disk, folder);
	};
	const linkedFile = (importer, request) => {
		const installed = packages.installed(dirname(importer), packageName(request));
		if (installed === null) return null;
		const path = join$1(installed, packageSubpath(request));
		const real = path === installed ? path : join$1(disk.real(dirname(path)), basename(path));
		if (!isOwn(real) && !isOwn(disk.real(real))) return null;
		const found = finder.module(real, importer);
		return found === null ? {
			type: "unresolved",
			why: "workspace"
		} : paths.targetOf(found);
	};
	const escaped = (importer, straight) => {
		for (let folder = dirname(importer);; folder = dirname(folder)) {
			const found = finder.module(join$1(folder, "node_modules", straight), importer);
			if (found !== null) return paths.targetOf(found);
			if (folder === dirname(folder) || !paths.contains(folder)) return {
				type: "unresolved",
				why: "relative"
			};
		}
	};
	const resolveAliasTarget = (importer, target, config, literal) => {
		if (isAbsolute(target) || isRelative(target)) {
			const found = aliasedFile(importer, resolve(dirname(config), target), literal);
			return found === null ? null : paths.targetOf(found);
		}
		const registry = /^(?:npm|jsr):\/?((?:@[^/]+\/)?[^@/]+)/.exec(target);
		return registry === null ? resolvePackage(config, target, "import") : {
			type: "external",
			name: registry[1]
		};
	};
	const unlisted = createUnlistedNameResolver(context, resolveAliasTarget);
	const resolveName = (importer, specifier, { mode, isExact }) => {
		const alias = resolveAlias(importer, specifier, isExact);
		if (alias !== null && alias !== "declared") return alias;
		if (isAbsolute(specifier)) return {
			type: "unresolved",
			why: "absolute"
		};
		const otherwise = alias === "declared" ? "alias" : null;
		if (specifier.startsWith("#")) {
			const target = resolveImports(importer, specifier, mode);
			if (target !== null && target.type !== "unresolved") return target;
			return inexact(importer, specifier, isExact) ?? unlisted.resolve(importer, specifier, otherwise ?? (target === null ? "no-imports" : "imports"));
		}
		const target = resolvePackage(importer, specifier, mode);
		if (target?.type === "unresolved") return unlisted.virtual(importer, specifier) ?? target;
		if (target === null) return inexact(importer, specifier, isExact) ?? unlisted.resolve(importer, specifier, otherwise);
		if (target.type === "file" || !isExact || target.type === "external" && packages.isKnown(importer, target.name)) return target;
		return inexact(importer, specifier, isExact) ?? target;
	};
	function inexact(importer, specifier, isExact) {
		const alias = isExact ? resolveAlias(importer, specifier, false) : null;
		return alias === "declared" ? null : alias;
	}
	return {
		resolve: resolveName,
		virtual: unlisted.virtual
	};
}
// packages/graph/src/resolution/packages/build-output.ts
function createBuildOutput({ disk, sources, nearestPackage }, root) {
	const sourceOf = (path) => {
		const found = nearestPackage(path);
		const owner = found !== null && isWithin$1(found.folder, root) ? found : {
			folder: root,
			name: null,
			manifest: {}
		};
		return isWithin$1(path, owner.folder) ? sources.unbuilt(owner, path.slice(owner.folder.length + 1)) : null;
	};
	return {
		built: memoize((file) => {
			const source = /\.(?:d\.[cm]?ts|[cm]?jsx?)$/.test(file) && !file.includes("/node_modules/") ? sourceOf(file) : null;
			return source !== null && isTypeScript(source) && !isDeclaration(source) ? disk.real(source) : file;
		}),
		unbuilt(importer, specifier) {
			for (const variant of queryVariants(specifier)) {
				const source = sourceOf(resolve(join$1(importer, ".."), variant));
				if (source !== null) return disk.real(source);
			}
			return null;
		}
	};
}
// packages/graph/src/resolution/resolve-specifier.ts
function formatOf(file, nearestPackage) {
	if (/\.c[jt]s$/.test(file)) return "cjs";
	if (nearestPackage === null || /\.m[jt]s$/.test(file)) return "esm";
	return nearestPackage(dirname(file))?.manifest["type"] === "module" ? "esm" : "cjs";
}
function loadModeOf(loadKind, { name, isNode }) {
	const mode = loadKind === "require" || loadKind === "import" && name === "cjs" ? "require" : "import";
	return {
		mode,
		isExact: isNode && mode === "import"
	};
}
function createUncachedResolver(context, roots) {
	const { disk, finder, lookup, paths, sources, workspaces } = context;
	const buildOutput = createBuildOutput(context, roots.at(-1));
	const { resolve: resolveName, virtual } = createNameResolver(context);
	const targets = memoize((path) => ({
		owner: path.includes("/node_modules/") ? null : workspaces.containing(path),
		resolution: {
			target: paths.targetOf(path),
			packageByPath: null
		}
	}));
	const byPath = (importer, path) => {
		const { owner, resolution } = targets(path);
		return owner === null || owner.name === null || owner === workspaces.containing(importer) ? resolution : {
			target: resolution.target,
			packageByPath: owner.name
		};
	};
	const builtOf = (found) => {
		const source = buildOutput.built(found);
		if (source !== found) lookup.isOpen = true;
		return source;
	};
	const relativeFile = (importer, specifier) => {
		const found = finder.relative(importer, specifier);
		if (found !== null) return builtOf(found);
		const folder = join$1(dirname(importer), specifier);
		const owner = disk.single.isFolder(folder) ? readPackage(disk, disk.real(folder)) : null;
		return (owner === null ? null : sources.entryOf({
			...owner,
			manifest: {
				...owner.manifest,
				exports: void 0
			}
		}, "", "import")) ?? buildOutput.unbuilt(importer, specifier);
	};
	const absoluteFile = (importer, specifier) => {
		lookup.isOpen = true;
		const path = /^file:/i.test(specifier) ? pathOfUrl(specifier) : specifier;
		const root = roots.find((folder) => path !== null && path.startsWith(`${folder}/`));
		if (path === null || root === void 0) return null;
		for (const variant of queryVariants(path.slice(root.length))) {
			const inside = join$1(roots.at(-1), variant);
			const found = isLiteral(variant) ? findCode(disk.single, inside) : finder.module(inside, importer);
			if (found !== null) return found;
		}
		return null;
	};
	const fileOfUrl = (importer, specifier) => {
		const found = finder.url(dirname(importer), specifier);
		return found === null ? buildOutput.unbuilt(importer, specifier) : builtOf(found);
	};
	const resolveUncached = (importer, specifier, loadKind, format) => {
		const unresolved = {
			target: {
				type: "unresolved",
				why: "relative"
			},
			packageByPath: null
		};
		if (specifier === "") return unresolved;
		if (isAbsolute(specifier)) {
			const found = absoluteFile(importer, specifier);
			return found === null ? {
				target: resolveName(importer, specifier, loadModeOf(loadKind, format)),
				packageByPath: null
			} : byPath(importer, found);
		}
		const isUrlWithScheme = loadKind === "url" && /^[a-z][a-z0-9+.-]+:/i.test(specifier);
		if (!(isRelative(specifier) || (loadKind === "url" || loadKind === "reference") && !isUrlWithScheme)) return {
			target: resolveName(importer, specifier, loadModeOf(loadKind, format)),
			packageByPath: null
		};
		const path = isRelative(specifier) ? specifier : `./${specifier}`;
		const found = loadKind === "url" ? fileOfUrl(importer, path) : relativeFile(importer, path);
		if (found !== null) {
			const resolution = byPath(importer, found);
			const named = resolution.target.type === "external" && found.startsWith(roots.at(-1) + sep$1) && resolution.target.type === "external" ? resolveName(importer, resolution.target.name, loadModeOf(loadKind, format)) : null;
			return named?.type === "unresolved" && named.why === "undeclared" ? {
				target: named,
				packageByPath: null
			} : resolution;
		}
		const provided = virtual(importer, specifier);
		return provided === null ? unresolved : {
			target: provided,
			packageByPath: null
		};
	};
	return {
		resolveUncached,
		resolveName,
		byPath
	};
}
function pathOfUrl(url) {
	try {
		return fileURLToPath(url);
	} catch {
		return null;
	}
}
// packages/graph/src/resolution/resolver.ts
const NO_NAMES = {
	externals: [],
	virtual: []
};
function createResolver(root, watch, names = NO_NAMES) {
	let once = null;
	let seen;
	const current = () => once ??= createCachedResolver(root, names, watch, seen);
	return {
		resolve: (file, { specifier, kind }) => current().resolve(file, specifier, loadKindOf(kind)),
		elisionOptionsOf: (file) => current().elisionOptionsOf(file),
		needsExtensions: (file) => current().needsExtensions(file),
		expand: (file, glob) => current().expand(file, glob),
		entriesOf: (name) => current().entriesOf(name),
		declaredFor: (file) => current().declaredFor(file),
		nameFacts: (file, specifier) => current().nameFacts(file, specifier),
		knownNames: (file) => current().knownNames(file),
		expectedPaths: (file, specifier) => current().expectedPaths(file, specifier),
		nameOf: (path) => current().nameOf(path),
		specifierOf: (path) => current().specifierOf(path),
		manifestOf: (file) => current().manifestOf(file),
		sourceOf: (path) => current().sourceOf(path),
		faults: (files, edgesOf) => current().faults(files, edgesOf),
		prime(known) {
			seen = known;
		},
		clear() {
			once = null;
			seen = void 0;
		}
	};
}
function loadKindOf(kind) {
	if (kind === "url" || kind === "reference") return kind;
	if (kind === "dynamic-import") return "dynamic";
	return kind === "require" || kind === "import-equals" ? "require" : "import";
}
function createCachedResolver(root, names, watch, seen) {
	const realRoot = createDisk(watch).real(root);
	const disk = createDisk(watch, realRoot === root ? seen : void 0);
	const context = createResolutionContext(disk, realRoot, names);
	const { resolveUncached, resolveName, byPath } = createUncachedResolver(context, [root, realRoot]);
	const expandGlob = createGlobs(context, realRoot, (importer, specifier) => resolveName(importer, specifier, {
		mode: "import",
		isExact: false
	}));
	const folderOf = memoize((folder) => {
		const path = disk.real(join$1(realRoot, folder));
		return {
			path: path.endsWith(sep$1) ? path : path + sep$1,
			memos: memoize(() => ({
				import: new Map(),
				require: new Map(),
				dynamic: new Map(),
				url: new Map(),
				reference: new Map()
			}))
		};
	});
	const importerOf = (file) => folderOf(dirname(file)).path + basename(file);
	const openScope = (file) => {
		const folder = folderOf(dirname(file));
		const importer = folder.path + basename(file);
		const { configs, key } = context.tsconfigsFor(importer);
		const isNode = configs.some((config) => config.isNode);
		const format = formatOf(importer, isNode ? context.nearestPackage : null);
		return {
			file,
			importer,
			format: {
				name: format,
				isNode
			},
			memo: folder.memos(`${isTypeScript(file) ? "ts" : "js"} ${format} ${key}`)
		};
	};
	let scope = null;
	const scopeOf = (file) => scope?.file === file ? scope : scope = openScope(file);
	const resolve = (file, specifier, loadKind) => {
		const { importer, format, memo } = scopeOf(file);
		let resolution = memo[loadKind].get(specifier);
		if (resolution === void 0) {
			context.lookup.isOpen = false;
			resolution = resolveUncached(importer, specifier, loadKind, format);
			const loaders = resolution.target.type === "file" ? "" : loadersOf(specifier);
			if (loaders !== "") resolution = resolveUncached(importer, specifier.slice(loaders.length), loadKind, format);
			if (context.lookup.isOpen) resolution = {
				...resolution,
				isOpen: true
			};
			memo[loadKind].set(specifier, resolution);
		}
		return resolution;
	};
	const known = new Map();
	const entriesOfPackage = (owner) => {
		const entries = known.get(owner) ?? (owner.name === null ? [] : packageEntries(context, {
			...owner,
			name: owner.name
		}));
		known.set(owner, entries);
		return entries;
	};
	const manifestIn = memoize((folder) => {
		const [own] = context.packages.manifests(folder);
		if (own === void 0) return null;
		return {
			folder: posixRelative(realRoot, own.folder),
			fields: Object(own.manifest),
			declared: context.packages.declared(folder)
		};
	});
	return {
		resolve,
		manifestOf: (file) => manifestIn(dirname(importerOf(file))),
		needsExtensions(file) {
			const { name, isNode } = scopeOf(file).format;
			return isNode && name === "esm";
		},
		elisionOptionsOf(file) {
			const { configs } = context.tsconfigsFor(importerOf(file));
			return {
				keepsImports: configs.some((config) => config.keepsImports),
				decoratorMetadata: configs.some((config) => config.decoratorMetadata)
			};
		},
		expand(file, glob) {
			const { importer } = scopeOf(file);
			return expandGlob(importer, glob).map(({ pattern, found }) => ({
				pattern,
				found: found === null ? null : Array.isArray(found) ? found.map((path) => byPath(importer, path)) : [{
					target: found,
					packageByPath: null
				}]
			}));
		},
		entriesOf(name) {
			const owner = context.workspaces.named(name, realRoot);
			return owner === null ? null : entriesOfPackage(owner);
		},
		knownNames: (file) => knownNames(context, importerOf(file)),
		expectedPaths: (file, specifier) => expectedPaths(context, importerOf(file), specifier).map((path) => posixRelative(realRoot, path)),
		declaredFor: (file) => declaredNames(context, dirname(importerOf(file))),
		nameFacts: createNameFacts(context, realRoot, importerOf, (file, specifier) => resolve(file, specifier, "import").target),
		faults: createConfigFaults(context, realRoot, importerOf),
		...createPackageOfPath({
			...context,
			entriesOf: entriesOfPackage
		}, realRoot)
	};
}
// packages/graph/src/walk/git-config.ts
var import_ignore = __toESM(__commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
	const BOM = "\ufeff";
	const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const DOUBLE_SLASH = "//";
	const SLASH_CODE = 47;
	const DOT_CODE = 46;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const RETURN_FALSE = () => false;
	const POSIX_CLASSES = {
		alnum: "0-9A-Za-z",
		alpha: "A-Za-z",
		blank: " \\t",
		cntrl: "\\x00-\\x1f\\x7f",
		digit: "0-9",
		graph: "!-.0-~",
		lower: "a-z",
		print: " -.0-~",
		punct: "!-.:-@\\[-`{-~",
		space: " \\t\\n\\r",
		upper: "A-Z",
		xdigit: "0-9A-Fa-f"
	};
	const CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
	const escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
	const NON_SLASH = "(?!\\/)";
	const classSource = (negated, body) => {
		if (negated) return `[^\\/${body}]`;
		const source = `[${body}]`;
		return new RegExp(source).test("/") ? NON_SLASH + source : source;
	};
	const scanBracket = (pattern, start) => {
		const { length } = pattern;
		let index = start + 1;
		let negated = EMPTY;
		const lead = pattern[index];
		if (lead === "!" || lead === "^") {
			negated = "^";
			index++;
		}
		let body = EMPTY;
		let prev = EMPTY;
		for (;;) {
			const char = pattern[index];
			if (char === UNDEFINED) return null;
			if (char === ESCAPE) {
				const escaped = pattern[++index];
				body += escapeMember(escaped);
				prev = escaped;
			} else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
				index++;
				let to = pattern[index];
				if (to === ESCAPE) to = pattern[index += 1];
				if (prev <= to) body += `-${escapeMember(to)}`;
				prev = EMPTY;
			} else if (char === "[" && pattern[index + 1] === ":") {
				const nameStart = index + 2;
				let end = nameStart;
				while (end < length && pattern[end] !== "]") end++;
				if (end === length) return null;
				if (end > nameStart && pattern[end - 1] === ":") {
					const name = pattern.slice(nameStart, end - 1);
					if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) return null;
					body += POSIX_CLASSES[name];
					prev = EMPTY;
					index = end;
				} else {
					body += escapeMember("[");
					prev = "[";
					index = nameStart - 2;
				}
			} else {
				body += escapeMember(char);
				prev = char;
			}
			index++;
			if (pattern[index] === "]") return {
				end: index,
				source: classSource(negated, body)
			};
		}
	};
	const NEVER_MATCH = "[]";
	const PLACEHOLDER = "\0";
	const REGEX_RESTORE_PLACEHOLDER = new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, "g");
	const TRAILING_WILDCARD = "\ue000";
	const TRAILING_DOUBLESTAR = "\ue001";
	const isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
	const extractBrackets = (pattern) => {
		const sources = [];
		const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
		const { length } = pattern;
		let out = EMPTY;
		let index = 0;
		while (index < length) {
			const char = pattern[index];
			if (char === ESCAPE) {
				const escaped = pattern[index + 1];
				if (escaped === SLASH && index + 2 === length) out += hold(NEVER_MATCH);
				else if (escaped === "*" || escaped === "[" || escaped === SPACE) out += pattern.slice(index, index + 2);
				else out += hold(REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped);
				index += 2;
			} else if (isReserved(char)) {
				out += hold(`[${char}]`);
				index++;
			} else if (char === "[") {
				const scanned = scanBracket(pattern, index);
				if (scanned === null) {
					out += hold(NEVER_MATCH);
					index = length;
				} else {
					out += hold(scanned.source);
					index = scanned.end + 1;
				}
			} else {
				out += char;
				index++;
			}
		}
		return {
			source: out,
			sources
		};
	};
	const DIRECT = null;
	const REGEX_INNER_SLASH = /\/(?!$)/;
	const WILDCARD = "[^\\/]*";
	const REPLACERS = [
		[
			/(\\+)( ?)/g,
			(_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
			"\\ "
		],
		[
			/(^|\/)\*{3,}(?=\/|$)/g,
			(_, start) => `${start}**`,
			"*"
		],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[
			/(?!\\)\?/g,
			() => "[^/]",
			"?"
		],
		[
			/^\//,
			() => "^",
			SLASH
		],
		[
			/\//g,
			() => "\\/",
			SLASH
		],
		[
			/^\^*(?:\\\*\\\*\\\/)+/,
			() => "(?:^|\\/)",
			"*"
		],
		[DIRECT, (source, pattern) => {
			if (!source || source[0] === "^" || source[0] === "(") return source;
			return (!REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^") + source;
		}],
		[
			/\\\/\\\*\\\*(?=\\\/|$)/g,
			(_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
			"*"
		],
		[
			/(^|[^\\])(?:\\\*)+(?!$)/g,
			(_, p1) => p1 + WILDCARD,
			"*"
		],
		[
			/(^|[^\\])((?:\\\\)*)\\\*$/,
			(match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
			"*"
		],
		[
			/\\\\\\(?=[$.|*+(){^])/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\\/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\[([^\]/]*?)($|\])/g,
			(match, range, close) => `\\[${range}${close}`,
			"["
		],
		[DIRECT, (source) => {
			const last = source[source.length - 1];
			if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) return source;
			return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
		}]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const replaceTrailingWildcard = (_, p1) => {
		return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
	};
	const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
	const replaceTrailingDoublestar = () => "[\\s\\S]";
	const separatorAfter = (run, at) => {
		let separator = EMPTY;
		for (let index = at + 1; index < run.length && !run[index].wildcard; index++) separator += run[index].single;
		return separator;
	};
	const pinWildcards = (source) => {
		if (source.indexOf(WILDCARD) < 0) return source;
		const tokens = [];
		const { length } = source;
		let index = 0;
		while (index < length) {
			const char = source[index];
			if (source.startsWith(WILDCARD, index)) {
				tokens.push({ wildcard: true });
				index += 6;
			} else if (char === "[") {
				let end = index + 1;
				if (source[end] === "^") end++;
				if (source[end] === "]") end++;
				while (end < length && source[end] !== "]") end += source[end] === ESCAPE ? 2 : 1;
				end++;
				tokens.push({ single: source.slice(index, end) });
				index = end;
			} else if (char === ESCAPE) {
				tokens.push({ single: source.slice(index, index + 2) });
				index += 2;
			} else if (char === "(") {
				let depth = 0;
				let end = index;
				do {
					if (source[end] === ESCAPE) end++;
					else if (source[end] === "(") depth++;
					else if (source[end] === ")") depth--;
					end++;
				} while (end < length && depth > 0);
				if ("*+?".indexOf(source[end]) >= 0) end++;
				tokens.push({ boundary: source.slice(index, end) });
				index = end;
			} else if (char === "^" || char === "$") {
				tokens.push({ boundary: char });
				index++;
			} else {
				tokens.push({ single: char });
				index++;
			}
		}
		let out = EMPTY;
		let run = [];
		const flush = () => {
			let lastWildcard;
			run.forEach((token, at) => {
				if (token.wildcard) lastWildcard = at;
			});
			run.forEach((token, at) => {
				if (!token.wildcard) {
					out += token.single;
					return;
				}
				out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
			});
			run = [];
		};
		tokens.forEach((token) => {
			if (token.boundary === void 0) {
				run.push(token);
				return;
			}
			flush();
			out += token.boundary;
		});
		flush();
		return out;
	};
	const makeRegexPrefix = (pattern) => {
		if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) pattern = "**";
		const { source, sources } = extractBrackets(pattern);
		const replaced = REPLACERS.reduce((prev, [matcher, replacer, required]) => {
			if (matcher === DIRECT) return replacer(prev, pattern);
			if (required !== UNDEFINED && prev.indexOf(required) < 0) return prev;
			return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
		}, source);
		return sources.length ? replaced.replace(REGEX_RESTORE_PLACEHOLDER, (match, index) => sources[index]) : replaced;
	};
	const checkSourceOf = (body, prefix) => {
		if (body[body.length - 1] === SLASH) prefix = makeRegexPrefix(body.slice(0, -1));
		const head = prefix.slice(0, -1);
		const last = prefix[prefix.length - 1];
		return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
	};
	const matchesBasename = (body) => {
		const index = body.indexOf(SLASH);
		return index < 0 || index === body.length - 1;
	};
	const basenameOf = (path) => {
		const end = path.length - 1;
		const index = path.lastIndexOf(SLASH, path[end] === SLASH ? end - 1 : end);
		return index < 0 ? path : path.slice(index + 1);
	};
	const parentOf = (path) => {
		if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
		}
		const end = path.length - 1;
		const cut = path.lastIndexOf(SLASH, path.charCodeAt(end) === SLASH_CODE ? end - 1 : end);
		return cut < 0 ? EMPTY : path.slice(0, cut + 1);
	};
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern);
	const splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get _basenameOnly() {
			return define(this, "_basenameOnly", matchesBasename(this.body));
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = pinWildcards(mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix));
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const hasTrailingBackslash = (str) => {
		let count = 0;
		while (str[str.length - count - 1] === ESCAPE) count++;
		return count % 2 === 1;
	};
	const trimEnd = (body, stripLineEnd) => {
		let lineEnd = body.length;
		let end;
		for (;;) {
			if (stripLineEnd && body[lineEnd - 1] === "\r") lineEnd--;
			end = lineEnd;
			while (body[end - 1] === SPACE) end--;
			if (!stripLineEnd || body[end - 1] !== "\n") break;
			lineEnd = end - 1;
		}
		if (end === lineEnd) return body.slice(0, lineEnd);
		let backslashes = 0;
		while (body[end - backslashes - 1] === ESCAPE) backslashes++;
		return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
	};
	const createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
		let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
		if (body[0] === "#") return;
		let negative = false;
		if (body[0] === "!") {
			negative = true;
			body = body.slice(1);
		}
		const last = body[body.length - 1];
		if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) body = trimEnd(body, stripLineEnd);
		if (!body || hasTrailingBackslash(body)) return;
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
			this._basenameCount = 0;
		}
		_add(pattern, index) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._basenameCount += pattern._rules._basenameCount;
				this._added = true;
				return;
			}
			const isStr = isString(pattern);
			const raw = isStr ? pattern : pattern.pattern;
			const rule = checkPattern(raw) && createRule(raw, isStr ? UNDEFINED : pattern.mark, this._ignoreCase, !this._split, this._stripBOM && !index);
			if (rule) {
				this._added = true;
				this._rules.push(rule);
				if (matchesBasename(rule.body)) this._basenameCount++;
			}
		}
		add(pattern) {
			this._added = false;
			this._split = isString(pattern);
			this._stripBOM = !this._split || pattern[0] === BOM;
			makeArray(this._split ? splitPattern(pattern) : pattern).forEach(this._add, this);
			if (this._added) this._literalRules = UNDEFINED;
			return this._added;
		}
		testLiteral(path) {
			const rules = this._literalRules || (this._literalRules = this._rules.filter(({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"));
			let ignored = false;
			let unignored = false;
			let matchedRule;
			for (let index = rules.length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule.checkRegex.test(path)) {
					ignored = !rule.negative;
					unignored = rule.negative;
					matchedRule = rule.negative ? UNDEFINED : rule;
					break;
				}
			}
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
		test(path, mode) {
			const rules = this._rules;
			const { length } = rules;
			const shortcut = this._basenameCount * 2 >= length;
			const basename = shortcut ? basenameOf(path) : path;
			for (let index = length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule[mode].test(shortcut && rule._basenameOnly ? basename : path)) {
					const { negative } = rule;
					const ret = {
						ignored: !negative,
						unignored: negative
					};
					if (!negative) ret.rule = rule;
					return ret;
				}
			}
			return {
				ignored: false,
				unignored: false
			};
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => {
		const first = path.charCodeAt(0);
		if (first === SLASH_CODE) return true;
		if (first !== DOT_CODE) return false;
		if (path.length === 1) return true;
		const second = path.charCodeAt(1);
		if (second === SLASH_CODE) return true;
		if (second !== DOT_CODE) return false;
		return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
	};
	checkPath.isNotRelative = isNotRelative;
	checkPath.convert = (p) => p;
	const convertPath = (target) => isString(target) && checkPath.convert(target);
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, path) {
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return path ? this._t(path, cache) : {
				ignored: false,
				unignored: false
			};
		}
		checkIgnore(target) {
			const path = convertPath(target);
			if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) return this._test(target, this._testCache, path);
			const dir = this._t(path, this._testCache);
			if (dir.ignored) return dir;
			const literal = this._rules.testLiteral(path);
			return literal.ignored || literal.unignored ? literal : dir;
		}
		_t(path, cache) {
			const cached = cache[path];
			if (cached) return cached;
			const parentPath = parentOf(path);
			const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
			return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, convertPath(path)).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, convertPath(path));
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}))(), 1);
const MAX_INCLUDE_DEPTH = 10;
function readGitSettings({ worktree, common }, watch) {
	const user = process.env["XDG_CONFIG_HOME"] || path$1.join(homedir(), ".config");
	const settings = {
		excludesFile: path$1.join(user, "git", "ignore"),
		ignoreCase: false
	};
	for (const file of [...globalFiles(user), path$1.join(common, "config")]) for (const [key, value] of entriesOf(file, 0, watch)) if (key === "core.excludesfile") settings.excludesFile = value === "" ? null : path$1.resolve(worktree, expandHome(value));
	else if (key === "core.ignorecase") settings.ignoreCase = /^(?:true|yes|on|1)$/i.test(value);
	return settings;
}
function globalFiles(user) {
	const system = process.env["GIT_CONFIG_NOSYSTEM"] || process.platform === "win32" ? [] : [process.env["GIT_CONFIG_SYSTEM"] || "/etc/gitconfig"];
	const given = process.env["GIT_CONFIG_GLOBAL"];
	return given === void 0 ? [
		...system,
		path$1.join(user, "git", "config"),
		path$1.join(homedir(), ".gitconfig")
	] : [...system, given];
}
function entriesOf(file, depth, watch) {
	watch?.probed(file);
	watch?.read(file);
	let text;
	try {
		text = readRegularText(file);
	} catch {
		return [];
	}
	return parseGitConfig(text).flatMap(([key, value]) => {
		if (key !== "include.path" || depth >= MAX_INCLUDE_DEPTH) return [[key, value]];
		return entriesOf(path$1.resolve(path$1.dirname(file), expandHome(value)), depth + 1, watch);
	});
}
function parseGitConfig(text) {
	let section = "";
	return text.replace(/\r\n/g, "\n").replace(/\\\n/g, "").split("\n").flatMap((line) => {
		const header = /^\s*\[\s*([\w.-]+)\s*("(?:\\.|[^"\\])*")?\s*\]/.exec(line);
		if (header !== null) section = header[2] === void 0 ? header[1].toLowerCase() : "";
		const rest = header === null ? line : line.slice(header[0].length);
		const pair = /^\s*([a-z][\w-]*)\s*(?:=(.*))?$/is.exec(rest);
		if (pair === null || section === "") return [];
		return [[`${section}.${pair[1].toLowerCase()}`, pair[2] === void 0 ? "true" : valueOf(pair[2])]];
	});
}
function valueOf(written) {
	let value = "";
	let quoted = false;
	let kept = 0;
	for (let at = 0; at < written.length; at++) {
		const character = written[at];
		if (character === "\"") quoted = !quoted;
		else if (character === "\\") {
			at += 1;
			const escaped = written[at] ?? "";
			value += {
				n: "\n",
				t: "	",
				b: "\b"
			}[escaped] ?? escaped;
		} else if (!quoted && (character === "#" || character === ";")) break;
		else {
			value += character;
			if (!quoted && /\s/.test(character)) continue;
		}
		kept = value.length;
	}
	return value.slice(0, kept).trimStart();
}
function expandHome(value) {
	return /^~(?:\/|$)/.test(value) ? path$1.join(homedir(), value.slice(1)) : value;
}
// packages/graph/src/walk/git-repository.ts
function repositoryOf(root, watch) {
	for (let folder = root;; folder = path$1.dirname(folder)) {
		const dotGit = path$1.join(folder, ".git");
		watch?.probed(dotGit);
		const stat = statOf(dotGit);
		if (stat !== void 0) return {
			worktree: folder,
			common: stat.isDirectory() ? dotGit : commonOf(dotGit, watch)
		};
		if (folder === path$1.dirname(folder)) return null;
	}
}
function commonOf(dotGit, watch) {
	const target = firstLine(dotGit, watch)?.replace(/^gitdir:\s*/, "");
	if (target === void 0) return dotGit;
	const folder = path$1.resolve(path$1.dirname(dotGit), target);
	const common = firstLine(path$1.join(folder, "commondir"), watch);
	return common === void 0 ? folder : path$1.resolve(folder, common);
}
function firstLine(file, watch) {
	watch?.probed(file);
	watch?.read(file);
	try {
		return readRegularText(file).split("\n")[0].trimEnd();
	} catch {
		return;
	}
}
function statOf(file) {
	try {
		return statSync(file, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
// packages/graph/src/walk/gitignore.ts
const MAX_RULES_BYTES = 1 << 20;
const MAX_LINE = 4096;
const MAX_GLOBSTARS = 3;
function rootIgnoreRules(root, options = {}) {
	const { watch } = options;
	const repository = repositoryOf(root, watch);
	const own = (relative) => relative;
	if (repository === null) {
		const reader = createReader(root, false, options);
		return rulesOf(reader.layer(path$1.join(root, ".gitignore"), own), reader);
	}
	const { worktree, common } = repository;
	const { excludesFile, ignoreCase } = readGitSettings(repository, watch);
	const reader = createReader(root, ignoreCase, options);
	const fromWorktree = pathFrom(worktree, root);
	const outer = [];
	for (let folder = root; folder !== worktree;) {
		folder = path$1.dirname(folder);
		outer.unshift(...reader.layer(path$1.join(folder, ".gitignore"), pathFrom(folder, root)));
	}
	return rulesOf([
		...excludesFile === null ? [] : reader.layer(excludesFile, fromWorktree, {
			shown: "the file of git's core.excludesFile",
			isPrivate: true
		}),
		...reader.layer(path$1.join(common, "info", "exclude"), fromWorktree, {
			shown: ".git/info/exclude",
			isPrivate: true
		}),
		...outer,
		...reader.layer(path$1.join(root, ".gitignore"), own)
	], reader);
}
function rulesOf(layers, reader) {
	return {
		enter(relative, absolute) {
			const own = reader.layer(path$1.join(absolute, ".gitignore"), (inner) => inner.slice(relative.length + 1));
			return own.length === 0 ? this : rulesOf([...layers, ...own], reader);
		},
		ignores(relative, isFolder) {
			for (let index = layers.length - 1; index >= 0; index--) {
				const { test, localPath } = layers[index];
				const local = toBytes(localPath(relative));
				const { ignored, unignored } = test(isFolder ? `${local}/` : local);
				if (unignored) return false;
				if (ignored) return true;
			}
			return false;
		}
	};
}
function createReader(root, ignoreCase, { watch, onUnread }) {
	const unread = (file, why, asGitDoes) => {
		onUnread?.({
			path: file,
			why,
			asGitDoes
		});
		return [];
	};
	return { layer(file, localPath, { shown = posixRelative(root, file), isPrivate = false } = {}) {
		watch?.probed(file);
		watch?.read(file);
		try {
			if (!isPrivate && lstatSync(file).isSymbolicLink()) return unread(shown, "is a symbolic link, which git does not follow", true);
			const text = readRegularFile$1(file, MAX_RULES_BYTES).toString("latin1");
			const excess = excessOf(text);
			return excess === null ? [{
				test: compileRules(text, ignoreCase),
				localPath
			}] : unread(shown, excess, false);
		} catch (error) {
			const { code, message } = error;
			if (code === "ENOENT" || code === "ENOTDIR" || isPrivate && code === "ENOTREG") return [];
			return unread(shown, code === "EISDIR" || code === "ENOTREG" || code === "EFBIG" ? message : `cannot be read (${code ?? message})`, isPrivate && code !== "EFBIG");
		}
	} };
}
function excessOf(text) {
	for (const line of text.split("\n")) {
		if (line.startsWith("#")) continue;
		if (line.length > MAX_LINE) return `has a line of more than ${MAX_LINE} bytes`;
		if (line.split(/(?<![^!/])\*{2,}(?![^/ \r])/).length - 1 > MAX_GLOBSTARS) return `has a pattern with more than ${MAX_GLOBSTARS} \`**\``;
	}
	return null;
}
function toBytes(path) {
	return /^[\x00-\x7f]*$/.test(path) ? path : Buffer.from(path).toString("latin1");
}
function compileRules(text, ignoreCase) {
	const bare = text.replace(/^\xef\xbb\xbf/, "").split("\n").map(spellOutStars).join("\n");
	const parse = () => (0, import_ignore.default)({
		ignoreCase,
		allowRelativePaths: true
	}).add(bare);
	const rules = parse();
	const inNegated = new Map();
	return (local) => {
		const verdict = rules.test(local);
		if (!verdict.ignored) return verdict;
		const folders = foldersAbove(local);
		const folder = folders.at(-1);
		if (folder === void 0 || !rules.test(folder).ignored) return verdict;
		let own = inNegated.get(folder);
		if (own === void 0) {
			own = parse().add(folders.map((above) => `!/${above.replace(/[\\*?[\]!# ]/g, "\\$&")}`));
			inNegated.set(folder, own);
		}
		return own.test(local);
	};
}
function spellOutStars(line) {
	if (!line.includes("**") || line.startsWith("#")) return line;
	const end = line.endsWith("\r") ? "\r" : "";
	const parts = /^(!|(?!!))(\/|(?!\/))([^*?[\\]*[^*?[\\/])\*{2,}(\/.*)?$/s.exec(withoutEnd(line, end));
	if (parts === null) return line;
	const [, sign, slash, start, rest = ""] = parts;
	if (rest.length > 1) return `${sign}/${start}${rest.slice(1)}${end}\n${sign}/${start}*/**${rest}${end}`;
	return slash === "/" || start.includes("/") ? `${sign}/${start}*${rest}${end}\n${sign}/${start}*/**${rest}${end}` : line;
}
function withoutEnd(line, end) {
	let length = line.length - end.length;
	while (line[length - 1] === " ") length -= 1;
	return line.slice(0, length);
}
function foldersAbove(local) {
	const segments = local.replace(/\/$/, "").split("/").slice(0, -1);
	return segments.map((_, index) => `${segments.slice(0, index + 1).join("/")}/`);
}
function pathFrom(folder, root) {
	const prefix = posixRelative(folder, root);
	return (relative) => prefix === "" ? relative : `${prefix}/${relative}`;
}
// packages/graph/src/walk/walk-scope.ts
const NEVER_WALKED = new Set(["node_modules", ".git"]);
const UNSUPPORTED_FILE = /\.(?:marko|gts|gjs)$/i;
function compileWalkScope(policy) {
	const covers = compileCoverage(policy);
	const inIgnores = compileGlobs(policy.ignores);
	const locate = createLocator(policy);
	const [isIgnored, isNegated] = [policy.ignores, policy.files.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1))].map(ignoredTrees);
	const isIgnoredTree = (folder) => isIgnored(folder) || isNegated(folder);
	const ofFiles = prefixesOf(policy.files);
	const prefixes = [...ofFiles, ...prefixesOf(policy.places.map(({ pattern }) => pattern))];
	const leadsInto = (folder, candidates) => !isIgnoredTree(folder) && candidates.some((prefix) => isWithin(folder, prefix) || isWithin(prefix, folder));
	return {
		mayContain: (folder) => leadsInto(folder, prefixes),
		reaches: (folder) => leadsInto(folder, ofFiles),
		isWanted: (file) => isSourceFile(file) && covers(file),
		isMissed: (file) => UNSUPPORTED_FILE.test(file) && locate(file) !== null && !inIgnores(file)
	};
}
function prefixesOf(patterns) {
	return patterns.filter((pattern) => !pattern.startsWith("!")).map((pattern) => staticPrefix(pattern.replace(/^\.\//, "").replace(/\/$/, "")).replace(/^\.$/, ""));
}
function isWithin(path, folder) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function ignoredTrees(ignores) {
	if (ignores.some((pattern) => pattern.startsWith("!"))) return () => false;
	const matchers = ignores.filter((pattern) => pattern.endsWith("/**") || !/[*{]/.test(pattern)).map((pattern) => compileGlob(pattern.replace(/\/\*\*$/, "")));
	return (folder) => folder !== "" && matchers.some((matches) => matches(folder));
}
// packages/graph/src/walk/walk.ts
function walk({ root, policy, origins = [] }, watch, listings, onFiles, only) {
	const leading = only && withAncestors(only);
	const scope = compileWalkScope(policy);
	const found = {
		files: [],
		skipped: [],
		nested: [],
		unreadRules: []
	};
	const pending = [{
		relative: "",
		absolute: root,
		rules: rootIgnoreRules(root, {
			watch,
			onUnread: (unread) => found.unreadRules.push(unread)
		})
	}];
	const consider = (entry, folder) => {
		const relative = folder.relative === "" ? entry.name : `${folder.relative}/${entry.name}`;
		if (entry.isDirectory()) {
			if (leading?.has(relative) === false) return;
			if (NEVER_WALKED.has(entry.name) || !scope.mayContain(relative) || folder.rules.ignores(relative, true)) return;
			pending.push({
				relative,
				absolute: path$1.join(folder.absolute, entry.name),
				rules: folder.rules
			});
		} else if (only?.has(folder.relative) !== false) considerFile(entry, relative, folder);
	};
	const considerFile = (entry, relative, folder) => {
		const { rules } = folder;
		const absolute = () => path$1.join(folder.absolute, entry.name);
		const skip = (why) => {
			if (!rules.ignores(relative, false)) found.skipped.push({
				path: relative,
				why
			});
		};
		if (entry.isSymbolicLink()) {
			const isFolder = leadsToFolder(absolute());
			if (!scope.isWanted(relative) && !(isFolder && scope.mayContain(relative))) return;
			const why = linkProblem(absolute(), root, isFolder ? scope.reaches : scope.isWanted);
			if (why !== null) skip(why);
		} else if (entry.name.includes(".min.")) return;
		else if (!entry.isFile()) {
			if (scope.isWanted(relative)) skip("not a regular file");
		} else if (scope.isMissed(relative)) skip(`${path$1.extname(entry.name)} files are not supported`);
		else if (scope.isWanted(relative)) {
			if (entry.name.includes("\\")) skip("a backslash in the name");
			else if (entry.name.includes("\ufffd") && !existsSync(absolute())) skip("a name that is not UTF-8");
			else if (!rules.ignores(relative, false)) found.files.push(relative);
		}
	};
	for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
		watch?.listed(folder.absolute);
		const entries = readFolder(folder.absolute);
		if (entries === null) {
			if (folder.relative === "") throw new Error("The root folder cannot be read.");
			found.skipped.push({
				path: folder.relative,
				why: "unreadable"
			});
			continue;
		}
		listings?.set(folder.absolute, entries);
		if (folder.relative !== "" && !origins.includes(folder.relative) && isProject(entries, folder.absolute)) {
			if (scope.reaches(folder.relative)) found.nested.push(folder.relative);
			continue;
		}
		const inside = folder.relative !== "" && entries.some(({ name }) => name === ".gitignore") ? {
			...folder,
			rules: folder.rules.enter(folder.relative, folder.absolute)
		} : folder;
		for (const entry of entries) consider(entry, inside);
		onFiles?.(found.files.length);
	}
	found.files.sort();
	found.nested.sort();
	found.skipped.sort((a, b) => a.path < b.path ? -1 : 1);
	return found;
}
function withAncestors(folders) {
	const all = new Set(folders);
	for (const folder of all) if (folder !== "") all.add(parentOf(folder));
	return all;
}
function readFolder(absolute) {
	try {
		return readdirSync(absolute, { withFileTypes: true });
	} catch {
		return null;
	}
}
function isProject(entries, absolute) {
	return entries.some(({ name }) => name === "package.json" || isConfigFileName(name)) && hasConfig(absolute);
}
function linkProblem(absolute, root, isMet) {
	let target;
	try {
		target = path$1.relative(realpathSync(root), realpathSync(absolute));
	} catch {
		return "a broken link";
	}
	if (target === ".." || target.startsWith(`..${path$1.sep}`) || path$1.isAbsolute(target)) return "a link out of the project";
	const inside = target.replaceAll(path$1.sep, "/");
	return isMet(inside) && !inside.split("/").some((name) => NEVER_WALKED.has(name)) ? null : "a link to files that are not checked";
}
function leadsToFolder(absolute) {
	try {
		return statSync(absolute).isDirectory();
	} catch {
		return false;
	}
}
// packages/graph/src/import-graph/find-importers.ts
function findImporters(modules, wanted) {
	const importers = new Map([...wanted].map((file) => [file, []]));
	const numbers = new Map(modules.packs.map((pack) => [pack, numbersOf(pack, wanted)]));
	if ([...numbers.values()].every(({ size }) => size === 0)) return importers;
	for (const file of modules.files) {
		const row = modules.row(file);
		const { words } = row.reader.pack;
		const known = numbers.get(row.reader.pack);
		for (const start of edgeStarts(row)) {
			if ((words[start] >> EDGE_FLAGS.targetShift & EDGE_FLAGS.target) !== 0) continue;
			const target = known.get(words[start + 4]);
			const found = target === void 0 ? void 0 : importers.get(target);
			if (found !== void 0 && found.at(-1) !== file) found.push(file);
		}
	}
	return importers;
}
function numbersOf({ text, ends }, wanted) {
	const lengths = new Set([...wanted].map(({ length }) => length));
	const numbers = new Map();
	let start = 0;
	for (let number = 0; number < ends.length; number++) {
		const end = ends[number];
		if (lengths.has(end - start)) {
			const string = text.slice(start, end);
			if (wanted.has(string)) numbers.set(number, string);
		}
		start = end;
	}
	return numbers;
}
// packages/graph/src/walk/checked-files.ts
function createCheckedFiles({ root, policy, origins = [] }) {
	const byGlobs = uncheckedByGlobs(policy);
	let walked = null;
	let folders = new Map();
	let memo = new Map();
	const folderAt = (folder) => {
		let known = folders.get(folder);
		if (known === void 0) folders.set(folder, known = folder === "" ? {
			why: null,
			rules: rootIgnoreRules(root)
		} : below(folderAt(parentOf(folder)), folder));
		return known;
	};
	const below = (parent, folder) => {
		const { why, rules } = parent;
		if (why !== null) return parent;
		if (NEVER_WALKED.has(folder.slice(folder.lastIndexOf("/") + 1)) || rules.ignores(folder, true)) return {
			why: "git",
			rules
		};
		const absolute = path$1.join(root, folder);
		return !origins.includes(folder) && hasConfig(absolute) ? {
			why: "project",
			rules
		} : {
			why: null,
			rules: rules.enter(folder, absolute)
		};
	};
	const find = (file) => {
		const name = file.slice(file.lastIndexOf("/") + 1);
		const why = byGlobs(file) ?? (name.includes("\\") ? "files" : null);
		if (why !== null) return why;
		const folder = folderAt(parentOf(file));
		return folder.why ?? (folder.rules.ignores(file, false) ? "git" : null);
	};
	return {
		unchecked(file) {
			if (walked?.has(file) === true) return null;
			let found = memo.get(file);
			if (found === void 0) memo.set(file, found = find(file));
			return found;
		},
		setWalked(files) {
			walked = new Set(files);
		},
		clear() {
			walked = null;
			folders = new Map();
			memo = new Map();
		}
	};
}
function wouldWalk(loaded, file) {
	return isSourceFile(file) && createCheckedFiles(loaded).unchecked(file) === null;
}
// packages/rule/src/source/positioned.ts
function rangeOf({ range, start, end }) {
	return range === void 0 ? [start, end] : [range[0], range[1]];
}
// packages/rule/src/source/rule-source.ts
function createSource(text, host) {
	let comments = null;
	const getAllComments = () => comments ??= host.comments().filter(({ type }) => type === "Block" || type === "Line");
	return {
		text,
		get ast() {
			return host.program();
		},
		getText: (node) => node === void 0 ? text : text.slice(...rangeOf(node)),
		getRange: rangeOf,
		getAllComments,
		getCommentsInside(node) {
			const [from, to] = rangeOf(node);
			return getAllComments().filter(({ start, end }) => start >= from && end <= to);
		},
		getCommentsBefore(node) {
			let [at] = rangeOf(node);
			const before = getAllComments().filter(({ end }) => end <= at);
			const first = before.findLastIndex(({ start, end }) => {
				if (text.slice(end, at).trim() !== "") return true;
				at = start;
				return false;
			});
			return before.slice(first + 1);
		},
		getAncestors(node) {
			const ancestors = [];
			for (let at = node.parent; at !== void 0 && at !== null; at = at.parent) ancestors.unshift(at);
			return ancestors;
		},
		getScope: (node) => host.scopeOf(node)
	};
}
// packages/rule/src/source/selectors.ts
const loadEsquery = () => createRequire(import.meta.url)("./esquery.cjs");
const CODE_PATH = /^on(?:CodePath|UnreachableCodePath)/;
const compileSelector = memoize((text) => {
	if (CODE_PATH.test(text)) throw new Error(`listens to ${text}; expected a selector, because only ESLint has code paths`);
	const isExit = text.endsWith(":exit");
	const selector = isExit ? text.slice(0, -5) : text;
	if (/^(?:\*|[A-Za-z]+)$/.test(selector)) return {
		isExit,
		type: selector,
		matches: () => true,
		specificity: [
			0,
			selector === "*" ? 0 : 1,
			selector
		]
	};
	const esquery = loadEsquery();
	const parsed = esquery.parse(selector);
	return {
		isExit,
		type: null,
		matches: (node, ancestors) => esquery.matches(node, parsed, ancestors, OPTIONS),
		specificity: [
			countAttributes(parsed),
			countIdentifiers(parsed),
			selector
		]
	};
});
function bySpecificity({ specificity: a }, { specificity: b }) {
	return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}
const OPTIONS = {
	visitorKeys: new Proxy({}, { get: (_, type) => childKeys(String(type)) }),
	fallback: (node) => childKeys(node.type)
};
const ATTRIBUTES = new Set([
	"attribute",
	"field",
	"nth-child",
	"nth-last-child"
]);
function countAttributes(selector) {
	return ATTRIBUTES.has(selector.type) ? 1 : sumOfParts(selector, countAttributes);
}
function countIdentifiers(selector) {
	return selector.type === "identifier" ? 1 : sumOfParts(selector, countIdentifiers);
}
function sumOfParts({ selectors = [], left, right }, count) {
	return [
		...selectors,
		...left ? [left] : [],
		...right ? [right] : []
	].reduce((sum, part) => sum + count(part), 0);
}
// packages/rule/src/source/visit-tree.ts
function visitTree(root, listeners) {
	const all = listeners.flatMap((each) => Object.entries(each).map(([text, listener]) => ({
		...compileSelector(text),
		listener
	}))).sort(bySpecificity);
	const onEnter = createCaller(all.filter(({ isExit }) => !isExit));
	const onExit = all.some(({ isExit }) => isExit) ? createCaller(all.filter(({ isExit }) => isExit)) : null;
	for (const step of stepsOf(root, onExit !== null)) if (Array.isArray(step)) onExit(step[0]);
	else onEnter(step);
}
function stepsOf(root, hasExits) {
	root.parent ??= null;
	const steps = [];
	const pending = [root];
	for (let step = pending.pop(); step !== void 0; step = pending.pop()) {
		steps.push(step);
		if (Array.isArray(step)) continue;
		if (hasExits) pending.push([step]);
		const from = pending.length;
		pushChildren(step, pending);
		for (let index = from; index < pending.length; index++) pending[index].parent = step;
	}
	return steps;
}
function pushChildren(node, pending) {
	const keys = childKeys(node.type);
	for (let index = keys.length - 1; index >= 0; index--) {
		const value = node[keys[index]];
		if (typeof value !== "object" || value === null) continue;
		if (Array.isArray(value)) {
			for (let at = value.length - 1; at >= 0; at--) if (value[at] !== null) pending.push(value[at]);
		} else pending.push(value);
	}
}
function createCaller(called) {
	const isPlain = called.every(({ type }) => type !== null);
	const byType = new Map();
	const forType = (type) => {
		let found = byType.get(type);
		if (found === void 0) {
			found = called.filter((one) => one.type === null || one.type === "*" || one.type === type);
			byType.set(type, found);
		}
		return found;
	};
	return (node) => {
		const candidates = forType(node.type);
		if (candidates.length === 0) return;
		const ancestors = isPlain ? [] : ancestorsOf(node);
		for (const { matches, listener } of candidates) if (matches(node, ancestors)) listener(node);
	};
}
function ancestorsOf(node) {
	const ancestors = [];
	for (let at = node.parent; at !== void 0 && at !== null; at = at.parent) ancestors.push(at);
	return ancestors;
}
// packages/rule/src/source/scope.ts
const loadScopeManager = () => createRequire(import.meta.url)("./scope-manager.cjs");
function analyze(program) {
	visitTree(program, [{ "*": (node) => void (node.range ??= [node.start, node.end]) }]);
	const isModule = program.sourceType === "module";
	return loadScopeManager().analyze(program, {
		sourceType: isModule ? "module" : "script",
		globalReturn: !isModule
	});
}
function createScopeFinder(program) {
	let manager = null;
	return (node) => {
		manager ??= analyze(program());
		const isInner = node.type !== "Program";
		for (let at = node; at !== void 0 && at !== null; at = at.parent) {
			const scope = manager.acquire(at, isInner);
			if (scope !== null) return scope.type === "function-expression-name" ? scope.childScopes[0] : scope;
		}
		return manager.scopes[0];
	};
}
// packages/rule/src/declaration/describe-context.ts
function createDescribeContext(project, module) {
	return {
		project,
		module,
		get sourceCode() {
			return read(project, module.file).source;
		},
		position: (offset) => read(project, module.file).position(offset)
	};
}
let last = null;
function read(project, file) {
	if (last?.project !== project || last.file !== file) {
		const text = project.textOf(file);
		const parsed = readModule(file, text);
		if ("error" in parsed) throw new Error(`${file} changed while it was checked: ${parsed.error.message}`);
		try {
			const tree = parsed.tree.program;
			const comments = parsed.comments();
			visitTree(tree, [{ "*"() {} }]);
			const program = () => tree;
			last = {
				project,
				file,
				source: createSource(text, {
					program,
					comments: () => comments,
					scopeOf: createScopeFinder(program)
				}),
				position: createLineIndex(text)
			};
		} finally {
			parsed.dispose();
		}
	}
	return last;
}
// packages/rule/src/source/directive.ts
const DIRECTIVE = /^\s*(?:eslint|oxlint)-(disable-next-line|disable-line|disable|enable)(?=\s|$)([\s\S]*)$/;
function readDirectives(comments, lineAt) {
	return comments.flatMap((comment) => {
		const found = DIRECTIVE.exec(comment.value);
		if (found === null) return [];
		const kind = found[1];
		if (comment.type === "Line" && (kind === "disable" || kind === "enable")) return [];
		const [names = "", ...reasons] = found[2].split(/\s-{2,}(?=\s|$)/);
		const reason = reasons.map((part) => part.trim()).join(" -- ");
		return [{
			kind,
			rules: names.split(",").map((name) => name.trim()).filter((name) => name !== ""),
			reason: reason === "" ? null : reason,
			start: comment.start,
			end: comment.end,
			line: lineAt(comment.start),
			endLine: lineAt(comment.end)
		}];
	});
}
// packages/rule/src/source/text-index.ts
const WORDS = 2048;
const classesOfParts = new Map();
function createTextIndex(text) {
	const seen = new Uint32Array(WORDS);
	let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
	for (let index = 2; index < text.length; index++) {
		const third = text.charCodeAt(index);
		const at = classOf(first, second, third);
		seen[at >>> 5] |= 1 << (at & 31);
		first = second;
		second = third;
	}
	return { includes(part) {
		for (const at of classesOf(part)) if ((seen[at >>> 5] & 1 << (at & 31)) === 0) return false;
		return text.includes(part);
	} };
}
function classesOf(part) {
	let classes = classesOfParts.get(part);
	if (classes === void 0) {
		classes = Uint16Array.from({ length: Math.max(part.length - 2, 0) }, (_, index) => classOf(part.charCodeAt(index), part.charCodeAt(index + 1), part.charCodeAt(index + 2)));
		classesOfParts.set(part, classes);
	}
	return classes;
}
function classOf(first, second, third) {
	return Math.imul(first * 961 + second * 31 + third, 40503) >>> 4 & 65535;
}
// packages/rule/src/project/inspect.ts
function inspect(project, { file, text, record, comments, program }) {
	let index = null;
	const position = (offset) => (index ??= createLineIndex(text))(offset);
	const module = resolveModule(project.resolver, file, record);
	const judgements = module.edges.map((edge) => judgeEdge(project.judge, file, edge));
	const reads = new Set();
	if (judgements.some(({ status }, index) => status === "forbidden" && mayBeElided(file, module.edges[index]))) {
		if (project.log !== null) {
			reads.add("?");
			project.readInto(reads);
		}
		module.edges = markElided(module.edges, {
			file,
			elisionOptions: () => project.resolver.elisionOptionsOf(file),
			uses: (names, options) => findNameUses(program(), names, options),
			exportsOf: project.facts.exportsOf
		});
		project.readInto(null);
		judgements.forEach(({ status }, index) => {
			if (status === "forbidden") judgements[index] = judgeEdge(project.judge, file, module.edges[index]);
		});
	}
	const directives = text.includes("lint-") && /(?:eslint|oxlint)-(?:disable|enable)/.test(text) ? readDirectives(comments(), (offset) => position(offset).line) : [];
	let textIndex = null;
	const includes = (part) => (textIndex ??= createTextIndex(text)).includes(part);
	return {
		file,
		text,
		module,
		judgements,
		directives,
		reads,
		position,
		includes
	};
}
function judgeEdge(judge, file, { target, typeOnly, packageByPath, specifier }) {
	return judge.judge({
		from: file,
		target,
		typeOnly,
		packageByPath,
		specifier
	});
}
// packages/rule/src/declaration/edge-rule.ts
function edgeRule(id) {
	return {
		id,
		concerns: ({ judgements }) => judgements.some(({ rule, limited }) => rule === id || limited?.rule === id),
		create: (context) => reportEdges(context, id),
		describe({ project, module }, { edge: index, quote }) {
			const edge = module.edges[index];
			const judgement = judgeEdge(project.judge, module.file, edge);
			const forbidden = judgement.limited === void 0 ? judgement : {
				...judgement,
				...judgement.limited,
				status: "forbidden"
			};
			return describeEdge(project.judge, {
				...edge,
				file: module.file
			}, forbidden, project.facts, quote);
		}
	};
}
function reportEdges(context, rule) {
	const { inspection } = context;
	inspection.module.edges.forEach((edge, index) => {
		const judgement = inspection.judgements[index];
		const { limited } = judgement;
		if (judgement.rule !== rule && limited?.rule !== rule) return;
		context.report({
			start: edge.start,
			end: edge.end,
			message: { details: {
				edge: index,
				quote: quoteAt(inspection.text, edge.start)
			} },
			subject: edgeSubject(edge),
			extent: edgeExtent(edge),
			...judgement.from && { from: placeRefOf(judgement.from) },
			...judgement.to && { to: placeRefOf(judgement.to) },
			specifier: edge.specifier,
			...edge.target.type === "file" && { resolved: edge.target.path },
			...edge.target.type === "external" && { resolved: edge.target.name },
			kind: edge.kind,
			...limited !== void 0 && { covered: limited.exceptions }
		});
	});
	return {};
}
function quoteAt(text, start) {
	const written = text.charAt(start);
	return /["'`]/.test(written) ? written : "'";
}
// packages/rule/src/declaration/plugin-rules.ts
const loadedRules = new Map();
const NONE = new Map();
function pluginRules({ root, policyFile, hash, policy }) {
	const { plugins } = policy;
	if (plugins === void 0) return NONE;
	const key = JSON.stringify([root, policyFile]);
	const known = loadedRules.get(key);
	if (known?.hash === hash) return known.rules;
	const rules = new Map(plugins.map((plugin) => [plugin.namespace, loadPlugin(root, plugin).rules]));
	loadedRules.set(key, {
		hash,
		rules
	});
	return rules;
}
// packages/rule/src/project/answer-read.ts
const MARK = "\0";
function answerRead({ name, key, text }) {
	return [
		MARK,
		name,
		MARK,
		key,
		MARK,
		shortHash(text)
	].join("");
}
function askedIn(read) {
	if (!read.startsWith(MARK)) return null;
	const [, name, key] = read.split(MARK);
	return {
		name,
		key
	};
}
// packages/rule/src/project/project.ts
const RESOLUTION_LIFETIME_MS = 2e3;
const projects = new Map();
function createProject(loaded, { today = dayOf(Date.now()), log, texts, versions } = {}) {
	const resolver = createResolver(loaded.root, log, loaded.policy);
	let reads = null;
	const below = loaded.root.endsWith(sep$1) ? loaded.root : loaded.root + sep$1;
	const relativeTo = (path) => path.startsWith(below) ? toPosix(path.slice(below.length)) : posixRelative(loaded.root, path);
	const recordFolder = (folder) => {
		reads?.add(entriesOf$1(folder === loaded.root ? "" : relativeTo(folder)));
	};
	const watch = log && {
		probed(path) {
			log.probed(path);
			recordFolder(dirname(path));
		},
		listed(folder) {
			log.listed(folder);
			recordFolder(folder);
		},
		read(path) {
			if (!isAbsolute$1(path)) {
				reads?.add(path);
				return;
			}
			log.probed(path);
			log.read(path);
			reads?.add(relativeTo(path));
		},
		below: (folder) => void reads?.add(`${folder}/`)
	};
	const checked = createCheckedFiles(loaded);
	const facts = createFacts(loaded.root, resolver, watch, texts);
	const project = {
		loaded,
		judge: createJudge(loaded.policy, today, checked.unchecked),
		resolver,
		facts,
		today,
		checked,
		textOf: (file) => texts?.get(file) ?? readSource(join$1(loaded.root, file)),
		dependOnText(file) {
			watch?.read(join$1(loaded.root, file));
			return project.textOf(file);
		},
		versionOf: (file) => versions?.get(file) ?? 0,
		log: log ?? null,
		dependOn: facts.dependOn,
		dependOnImports: () => void reads?.add("*"),
		ask(question, key) {
			const outer = reads;
			reads = null;
			try {
				const answer = facts.once(question, key, () => question.answer(project, key));
				outer?.add(answerRead({
					name: question.name,
					key,
					text: question.textOf(answer)
				}));
				return answer;
			} finally {
				reads = outer;
			}
		},
		readInto(set) {
			reads = set;
		}
	};
	return project;
}
function openProject(settings) {
	const given = collectingProject();
	if (given !== null && given.loaded.root === settings.root) return given;
	const loaded = openPolicy(settings);
	if (isCollecting()) {
		const project = createProject(loaded, {
			today: settings.today,
			log: createDiskLog(loaded.root)
		});
		keepProject(project);
		return project;
	}
	const key = JSON.stringify([loaded.root, loaded.policyFile]);
	const now = Date.now();
	const known = projects.get(key);
	if (known !== void 0 && known.project.loaded.hash === loaded.hash && known.project.today === dayOf(now)) {
		if (now - known.resolvedSince > RESOLUTION_LIFETIME_MS) {
			known.project.resolver.clear();
			known.project.checked.clear();
			known.resolvedSince = now;
		}
		known.project.facts.clear();
		return known.project;
	}
	const project = createProject(loaded);
	projects.set(key, {
		project,
		resolvedSince: now
	});
	return project;
}
function dayOf(time) {
	return new Date(time).toISOString().slice(0, 10);
}
// packages/rule/src/run/refuse-exit.ts
function refuseExit() {
	throw new Error("it calls process.exit");
}
// packages/rule/src/run/rule-finding.ts
const INTERNAL_RULE = "stratalint/internal";
const REPOSITORY = "https://github.com/stratalint/stratalint";
function docsUrl(id) {
	const page = id.startsWith("stratalint/") ? "README.md" : `rules/${id}/README.md`;
	return `${REPOSITORY}/blob/stratalint@${VERSION}/${page}`;
}
function toViolation(rule, file, severity, report, inspection, docs) {
	const start = inspection.position(report.start);
	const end = inspection.position(report.end);
	const { message, subject, extent, from, to, specifier, resolved, kind, trace, covered = [], entry } = report;
	return {
		id: findingId(rule.id, file, subject),
		rule: rule.id,
		severity: report.severity ?? severity,
		file,
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		why: rule.meta.docs.why,
		docs: docs ?? rule.meta.docs.url ?? docsUrl(rule.id),
		subject,
		extent,
		...rule.traits?.provesAbsence && { provesAbsence: true },
		...rule.traits?.needsReason && { needsReason: true },
		...from && { from },
		...to && { to },
		...specifier !== void 0 && { specifier },
		...resolved !== void 0 && { resolved },
		...kind !== void 0 && { kind },
		...trace !== void 0 && { trace },
		...covered.length > 0 && { covered },
		...entry !== void 0 && { entry },
		...typeof message === "function" ? {
			message: null,
			describe: message
		} : "details" in message ? {
			message: null,
			details: message.details
		} : { message }
	};
}
function describeViolation(rule, context, violation) {
	if (violation.message !== null) return;
	if (rule?.describe === void 0) throw new Error(`${violation.rule} reports details and does not describe them.`);
	violation.message = rule.describe(context(), violation.details);
}
function crashFinding(rule, file, error) {
	const isBuiltIn = ruleGroups.has(rule.split("/", 1)[0]);
	const cause = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0].slice(0, 80);
	return {
		id: findingId(INTERNAL_RULE, file, rule),
		rule: INTERNAL_RULE,
		severity: "error",
		file,
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 1,
		message: {
			what: `${rule} crashed on this file: ${cause}`,
			fix: [{
				key: "report",
				kind: "edit",
				applicability: "manual",
				title: isBuiltIn ? "Report this file and the message as a bug in the rule; all other rules ran" : `Fix ${rule} in the plugin that defines it; all other rules ran`
			}],
			not: "Do not treat this file as checked."
		},
		why: "A rule that crashed has not checked the file.",
		docs: docsUrl(isBuiltIn ? rule : INTERNAL_RULE),
		subject: rule,
		extent: null
	};
}
// packages/rule/src/declaration/rule-severity.ts
function settingOf(rule, { policy, locate, isTest }, file) {
	if (rule.traits?.tests === false && isTest(file)) return {
		severity: "off",
		options: []
	};
	const setting = ruleSetting(policy, rule.id, file, locate(file));
	return {
		severity: setting?.severity ?? defaultSeverity(rule, policy),
		options: withDefaults(rule, setting?.options ?? [])
	};
}
function withDefaults(rule, options) {
	const presets = presetsOf(rule);
	return presets === null ? options : [{
		...presets,
		...options[0]
	}];
}
const presetsOf = memoize(({ meta: { schema } }) => {
	const { properties = {} } = schema[0] ?? {};
	const presets = Object.entries(properties).filter(([, { default: preset }]) => preset !== void 0);
	return presets.length === 0 ? null : Object.fromEntries(presets.map(([key, { default: preset }]) => [key, preset]));
});
function defaultSeverity({ meta, traits }, policy) {
	if (traits?.on !== "with-architecture" || policy.places.length === 0) return "off";
	return meta.severity?.default ?? "error";
}
function isOnSomewhere(rule, policy) {
	if ((policy.rules[rule.id] ?? []).some(({ severity }) => severity !== "off")) return true;
	return generalSeverity(rule, policy) !== "off";
}
function generalSeverity(rule, policy) {
	return (policy.rules[rule.id]?.findLast(({ in: scope }) => scope === null))?.severity ?? defaultSeverity(rule, policy);
}
// packages/rule/src/run/run-graph-rules.ts
const POSITIONS = { name: "positions" };
function runGraphRules(rules, { project, graph, whole, used, reads }) {
	const found = [];
	const { policy, policyFile } = project.loaded;
	const positions = new Map();
	const positionIn = (file) => {
		let position = positions.get(file);
		if (position === void 0) {
			reads?.add(file);
			const create = () => createLineIndex(project.textOf(file));
			position = graph.keep(POSITIONS, file, create);
			positions.set(file, position);
		}
		return position;
	};
	const settingIn = (file, rule) => settingOf(rule, project.judge, file);
	const graphRules = rules.filter((rule) => "checkGraph" in rule).sort((a, b) => Number(a.traits?.runsLast ?? false) - Number(b.traits?.runsLast ?? false));
	project.readInto(reads ?? null);
	project.facts.use((file) => graph.modules.get(file), () => graph);
	for (const rule of graphRules) try {
		rule.checkGraph({
			project,
			get graph() {
				project.dependOnImports();
				return graph;
			},
			whole,
			used,
			lineOf: (file, offset) => {
				try {
					return positionIn(file)(offset).line;
				} catch {
					return null;
				}
			},
			optionsOf: (file) => settingIn(file, rule).options,
			report({ file, ...report }) {
				const covered = report.covered ?? project.judge.exceptionsFor(rule.id, file, report.resolved ?? null);
				covered.forEach((index) => used.exceptions.add(index));
				if (covered.length > 0 && !isLimited(policy, covered)) return;
				const { severity } = settingIn(file, rule);
				if (severity !== "off") found.push(toViolation(rule, file, severity, {
					...report,
					covered
				}, { position: positionIn(file) }, policy.docs[rule.id]));
			}
		});
	} catch (error) {
		found.push(crashFinding(rule.id, policyFile, error));
	}
	project.readInto(null);
	return found;
}
// packages/rule/src/run/check-report.ts
function checkReport({ start, end, subject, message }, length) {
	if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length)) throw new Error(`it reported the range ${start} to ${end} in a file of ${length} characters`);
	if (typeof subject !== "string") throw new Error("it reported without a subject, which must be a string");
	if ("details" in message) return;
	if (typeof message.what !== "string" || typeof message.not !== "string") throw new Error("it reported without a message: what and not must be strings");
	if (!Array.isArray(message.fix) || message.fix.length === 0) throw new Error("it reported without a fix");
	if (message.fix.flatMap(({ key, kind, applicability, title }) => [
		key,
		kind,
		applicability,
		title
	]).some((text) => typeof text !== "string")) throw new Error("it reported a fix without key, kind, applicability or title, which must be strings");
}
// packages/rule/src/source/is-generated.ts
function isGenerated(file, text) {
	if (isDeclarationFile(file) || /\.gen\.[^/]+$/.test(file)) return true;
	const name = text.indexOf("@generated");
	if (name === -1) return false;
	const [head] = /^(?:#![^\n]*\n)?(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/|<!--[^]*?-->|<script[^>]*>)*/.exec(text);
	return name < head.length;
}
// packages/rule/src/run/start-rule.ts
function openFile$1(project, read) {
	const opened = {
		project,
		file: read.file,
		inspection: null,
		failure: null
	};
	try {
		opened.inspection = inspect(project, read);
	} catch (failure) {
		opened.failure = failure;
	}
	return opened;
}
function startRule(rule, { project, file, inspection, failure }, host) {
	const isNeeded = () => isOnSomewhere(rule, project.loaded.policy) && isConcerned(rule, inspection, file);
	if (inspection !== null && !isNeeded()) return {};
	const { record } = host;
	let crashed = false;
	let source = null;
	const guard = (run) => (...args) => {
		if (crashed) return;
		const reads = project.log === null ? null : new Set();
		project.readInto(reads);
		const { exit } = process;
		process.exit = refuseExit;
		try {
			run(...args);
		} catch (error) {
			crashed = true;
			const finding = crashFinding(rule.id, file, error);
			record?.violations.push(finding);
			host.failed(finding);
		} finally {
			process.exit = exit;
			project.readInto(null);
			if (reads !== null && reads.size > 0 && record !== null) record.reads = [...new Set([...record.reads, ...reads])];
		}
	};
	const listeners = {};
	guard(() => {
		if (inspection === null) throw failure;
		const { severity, options } = settingOf(rule, project.judge, file);
		if (severity === "off") return;
		const created = rule.create({
			project,
			inspection,
			get sourceCode() {
				return source ??= createSource(inspection.text, host);
			},
			options,
			report(given) {
				const raw = "node" in given ? toReport(given) : given;
				checkReport(raw, inspection.text.length);
				const { policy } = project.loaded;
				const covered = raw.covered ?? project.judge.exceptionsFor(rule.id, file, raw.resolved ?? null);
				record?.exceptions.push(...covered);
				if (covered.length > 0 && (record === null || !isLimited(policy, covered))) return;
				const violation = toViolation(rule, file, severity, {
					...raw,
					covered
				}, inspection, policy.docs[rule.id]);
				record?.violations.push(violation);
				if (covered.length === 0) host.report(violation);
			}
		});
		if (typeof created !== "object" || created instanceof Promise) throw new Error("create must return listeners");
		for (const [selector, listener] of Object.entries(created)) {
			if (typeof listener !== "function") throw new Error(`the listener of ${selector} is not a function`);
			compileSelector(selector);
			listeners[selector] = guard(listener);
		}
	})();
	return listeners;
}
function toReport({ node, ...report }) {
	const [start, end] = rangeOf(node);
	return {
		...report,
		start,
		end
	};
}
function isConcerned({ traits, hints, concerns }, inspection, file) {
	if (traits?.generated === false && isGenerated(file, inspection.text)) return false;
	if (hints !== void 0 && !hints.some((hint) => inspection.includes(hint))) return false;
	return concerns?.(inspection) !== false;
}
function hostOfFile(read, record) {
	const program = () => read.tree.program;
	return {
		program,
		comments: () => read.comments(),
		scopeOf: createScopeFinder(program),
		record,
		report() {},
		failed() {}
	};
}
function emptyRecord(file) {
	return {
		file,
		hash: "",
		module: {
			file,
			edges: [],
			exports: []
		},
		counts: {
			edges: 0,
			unresolved: 0,
			unjudged: 0,
			unplaced: 0,
			outside: 0,
			opaque: 0
		},
		violations: [],
		directives: [],
		exceptions: [],
		allows: [],
		reads: []
	};
}
function newRecord({ log, judge }, file, inspection) {
	const record = emptyRecord(file);
	const isPlaced = judge.locate(file) !== null;
	record.counts.unplaced = isPlaced || isDeclarationFile(file) || judge.isOutside(file) ? 0 : 1;
	if (inspection === null) return record;
	const { text, module, judgements, directives, reads } = inspection;
	const { edges, opaque = [], hasGlobs, isOpen } = module;
	return {
		...record,
		hash: log === null ? "" : textHash(text),
		module,
		counts: {
			edges: edges.length,
			unresolved: isPlaced ? edges.filter(({ target }) => target.type === "unresolved").length : 0,
			unjudged: judgements.filter(({ status }) => status === "unjudged").length + (isPlaced ? 0 : opaque.length),
			unplaced: record.counts.unplaced,
			outside: judgements.filter(({ outside }) => outside === true).length,
			opaque: isPlaced ? opaque.length : 0
		},
		directives,
		exceptions: [...new Set(judgements.flatMap(({ exceptions }) => exceptions))],
		allows: [...new Set(judgements.flatMap(({ allows }) => allows))],
		reads: log === null ? [...reads] : [...new Set([
			...hasGlobs ? [""] : [],
			...isOpen ? ["?"] : [],
			...reads
		])]
	};
}
// packages/rule/src/run/run-rules.ts
async function runRules(loaded, given) {
	const rules = given.map((rule) => ({
		...rule,
		traits: {
			...rule.traits,
			on: "with-architecture"
		}
	}));
	const project = createProject(loaded);
	const { files } = walk(loaded);
	project.checked.setWalked(files);
	const records = files.map((file) => lintFile(project, file, rules));
	const used = {
		exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
		allows: new Set(records.flatMap(({ allows }) => allows))
	};
	const graph = buildGraph(records.map(({ module }) => module));
	project.facts.use((file) => graph.modules.get(file), () => graph);
	const inFiles = records.flatMap(({ violations, module }) => violations.map((violation) => {
		describeViolation(rules.filter(isFileRule).find(({ id }) => id === violation.rule), () => createDescribeContext(project, module), violation);
		return toFinding(violation);
	}));
	const inGraph = runGraphRules(rules, {
		project,
		graph,
		whole: true,
		used
	}).map((violation) => {
		violation.message ??= violation.describe();
		return toFinding(violation);
	});
	return [...inFiles, ...inGraph].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
}
function lintFile(project, file, rules) {
	const text = project.textOf(file);
	const read = readModule(file, text);
	if ("error" in read) throw new Error(`${file} does not parse: ${read.error.message}`);
	try {
		const opened = openFile$1(project, {
			file,
			text,
			record: read.record,
			comments: () => read.comments(),
			program: () => read.tree.program
		});
		const record = newRecord(project, file, opened.inspection);
		const host = hostOfFile(read, record);
		const started = rules.flatMap((rule) => "create" in rule ? [startRule(rule, opened, host)] : []);
		visitTree(read.tree.program, started);
		return record;
	} finally {
		read.dispose();
	}
}
// packages/rule/src/linter/baseline-filter.ts
function createBaselineFilter(root, file, rule, report) {
	if (isCollecting()) return {
		add() {},
		flush: null
	};
	const entries = openBaseline(root, file).filter((entry) => entry.rule === rule);
	if (entries.length === 0) return {
		add: report,
		flush: null
	};
	const waiting = [];
	return {
		add: (violation) => void waiting.push(violation),
		flush() {
			const violations = waiting.splice(0).sort((a, b) => a.line - b.line || a.column - b.column);
			const { baselined } = matchBaseline(entries, violations, createBaselineDisk(root));
			for (const violation of violations) if (!baselined.has(violation)) report(violation);
		}
	};
}
// packages/rule/src/linter/linter-rule.ts
function toLinterRule(rule) {
	return {
		meta: {
			type: rule.meta.type,
			docs: {
				description: rule.meta.docs.description,
				url: rule.meta.docs.url ?? docsUrl(rule.id)
			},
			schema: [],
			messages: { finding: "{{ text }}" },
			...rule.meta.fixable && { fixable: rule.meta.fixable },
			...rule.meta.hasSuggestions && { hasSuggestions: true }
		},
		defaultOptions: [],
		create(context) {
			const settings = context.settings["stratalint"];
			if (settings === void 0) throw new Error(`${rule.id} needs settings.stratalint; spread \`await stratalint()\` from 'stratalint/eslint' into the ESLint config.`);
			const opened = openFile(context, settings);
			if (opened === null) return {};
			const { project, file, inspection, component } = opened;
			const inMarkup = directivesInMarkup(context, opened);
			const program = () => component === null ? context.sourceCode.ast : component.program();
			const sourceHost = {
				program,
				comments: () => component?.comments() ?? context.sourceCode.getAllComments().map(toSourceComment),
				scopeOf: component === null ? (node) => context.sourceCode.getScope(node) : createScopeFinder(program)
			};
			const describeContext = () => {
				const { module, position, text } = inspection;
				return {
					project,
					module,
					position,
					sourceCode: createSource(text, sourceHost)
				};
			};
			const report = (violation) => {
				if (inMarkup.length > 0 && isSilenced(violation, inMarkup)) return;
				describeViolation(rule, describeContext, violation);
				const finding = toFinding(violation);
				context.report({
					loc: {
						start: {
							line: finding.line,
							column: finding.column - 1
						},
						end: {
							line: finding.endLine,
							column: finding.endColumn - 1
						}
					},
					messageId: "finding",
					data: { text: inlineMessage(finding) },
					...quickFixes(rule, finding)
				});
			};
			const { add, flush } = createBaselineFilter(project.loaded.root, file, rule.id, report);
			const record = recordOf$1(file, () => newRecord(project, file, inspection));
			const listeners = startRule(rule, opened, {
				...sourceHost,
				record,
				report: add,
				failed: report
			});
			if (component !== null) {
				visitTree(program(), [listeners]);
				flush?.();
				return {};
			}
			if (flush === null) return listeners;
			if (Object.keys(listeners).length === 0) {
				flush();
				return {};
			}
			const atEnd = listeners["Program:exit"];
			const flushAtEnd = (...args) => {
				atEnd?.(...args);
				flush();
			};
			return {
				...listeners,
				"Program:exit": flushAtEnd
			};
		}
	};
}
const openedFiles = new WeakMap();
function openFile(context, settings) {
	const { ast } = context.sourceCode;
	const known = openedFiles.get(ast);
	if (known !== void 0) return known;
	const project = openOrReport(context, settings);
	if (project === null) {
		openedFiles.set(ast, null);
		return null;
	}
	const file = toRelative(project.loaded.root, context.physicalFilename ?? context.filename);
	const opened = isComponentFile(file) && context.physicalFilename !== void 0 && context.filename !== context.physicalFilename || project.checked.unchecked(file) !== null ? null : {
		project,
		file,
		...tryToInspect(project, file, context)
	};
	openedFiles.set(ast, opened);
	return opened;
}
function openOrReport(context, settings) {
	try {
		return openProject(settings);
	} catch (error) {
		if (isCollecting() || !(error instanceof PolicyError)) throw error;
		const [first = "", ...others] = error.lines;
		const text = flatten(`Not checked: the policy has an error. ${first}${others.length === 0 ? "" : `; and ${others.length} more, see \`stratalint check\``}`);
		context.report({
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: context.sourceCode.lines[0]?.length ?? 0
				}
			},
			messageId: "finding",
			data: { text }
		});
		return null;
	}
}
function tryToInspect(project, file, context) {
	let component = null;
	try {
		if (isComponentFile(file) && !isOxlint(context)) component = readComponent(file, context);
		const read = component ?? readScript(file, context);
		const inspection = inspect(project, read);
		if (isCollecting() || !mayBeOutdated(project, inspection)) return {
			inspection,
			failure: null,
			component
		};
		project.resolver.clear();
		return {
			inspection: inspect(project, read),
			failure: null,
			component
		};
	} catch (failure) {
		return {
			inspection: null,
			failure,
			component
		};
	}
}
function mayBeOutdated({ loaded, facts }, { file, module }) {
	return module.edges.some(({ target, specifier }) => {
		if (target.type === "file") return !existsSync(join$1(loaded.root, target.path));
		return target.type === "unresolved" && (specifier.startsWith(".") ? hasFileLike(facts, file, specifier) : mayResolveAgain());
	});
}
function mayResolveAgain() {
	const now = Date.now();
	if (Math.abs(now - resolvedAgainAt) < RESOLVE_AGAIN_MS) return false;
	resolvedAgainAt = now;
	return true;
}
const RESOLVE_AGAIN_MS = 100;
let resolvedAgainAt = 0;
function hasFileLike(facts, file, specifier) {
	const path = posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, ""));
	const stem = posix.basename(path).replace(/\.[^.]+$/, "");
	return facts.filesIn(path).length > 0 || facts.filesIn(posix.dirname(path)).some((name) => name.startsWith(stem));
}
function readScript(file, { sourceCode }) {
	return {
		file,
		text: sourceCode.text,
		record: extractModule(sourceCode.ast, sourceCode.text, file),
		program: () => sourceCode.ast,
		comments: () => sourceCode.getAllComments().map(toSourceComment)
	};
}
function readComponent(file, { sourceCode: { text } }) {
	const read = readModule(file, text);
	if ("error" in read) throw new Error(`${file} does not parse: ${read.error.message}`);
	const [comments, { program }] = [read.comments(), read.tree];
	read.dispose();
	return {
		file,
		text,
		record: read.record,
		comments: () => comments,
		program: () => program
	};
}
function quickFixes({ meta }, { file, fix }) {
	const applied = fix.filter(({ applicability, edits = [] }) => applicability !== "manual" && edits.length > 0 && edits.every((edit) => edit.file === file));
	const first = meta.fixable === void 0 ? void 0 : applied.find(({ applicability }) => applicability === "auto");
	const suggested = meta.hasSuggestions === true ? applied.filter((one) => one !== first) : [];
	return {
		...first && { fix: fixerOf(first) },
		suggest: suggested.map((one) => ({
			messageId: "finding",
			data: { text: one.title },
			fix: fixerOf(one)
		}))
	};
}
function fixerOf({ edits = [] }) {
	return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
function directivesInMarkup(context, { file, inspection }) {
	if (inspection === null || inspection.directives.length === 0 || !isComponentFile(file) || isOxlint(context)) return [];
	const seen = new Set(context.sourceCode.getAllComments().map((comment) => toSourceComment(comment).start));
	return inspection.directives.filter(({ start }) => !seen.has(start));
}
function isOxlint({ languageOptions }) {
	return (languageOptions?.parser)?.name === "oxlint";
}
function toRelative(root, path) {
	return isAbsolute$1(path) ? posixRelative(root, path) : toPosix(path);
}
function toSourceComment(comment) {
	const { type, value, range, start, end } = comment;
	return {
		type,
		value,
		start: range?.[0] ?? start,
		end: range?.[1] ?? end
	};
}
// packages/rule/src/linter/eslint-plugin.ts
function toLinterPlugin(namespace, rules) {
	return {
		meta: {
			name: namespace,
			namespace,
			version: "0.1.0"
		},
		rules: Object.fromEntries(rules.filter(isFileRule).map((rule) => [rule.id.slice(namespace.length + 1), toLinterRule(rule)]))
	};
}
// packages/rule/src/analysis/naming/words.ts
const WHOLE_WORDS = `OAuth2 OAuth OpenID OpenAI OpenAPI GraphQL PostgreSQL MySQL NoSQL SQLite MongoDB DynamoDB IndexedDB MariaDB CockroachDB
  DuckDB ClickHouse BigQuery TypeORM MikroORM RabbitMQ GitHub GitLab BitBucket YouTube LinkedIn TikTok WhatsApp WordPress
  PayPal HubSpot PostHog SendGrid DocuSign QuickBooks JavaScript TypeScript NodeJS NextJS NestJS VueJS RxJS jQuery tRPC
  gRPC WebSocket WebAuthn WebRTC WebGL WebAssembly iOS macOS iPhone iPad iCloud iFrame eBay IPv4 IPv6 WiFi LaTeX DevOps
  ESLint VSCode TanStack SvelteKit LangChain`.split(/\s+/);
const ANY_SPELLING = WHOLE_WORDS.map((known) => known.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)).join("|");
const WHOLE = new RegExp(`(?:(?<![A-Za-z0-9])|(?<![A-Z])(?=[A-Z]))(?:${ANY_SPELLING})s?(?![a-z])|(?<=[A-Z])(?:${WHOLE_WORDS.join("|")})s?(?![a-z])`);
function wordsOf(name) {
	return name.split(/[^\p{L}\p{N}]+/u).flatMap(splitPart);
}
function splitPart(part) {
	if (part === "") return [];
	if (!/\p{Lu}/u.test(part.slice(1))) return [part];
	const whole = WHOLE.exec(part);
	if (whole !== null) return [
		...splitPart(part.slice(0, whole.index)),
		whole[0],
		...splitPart(part.slice(whole.index + whole[0].length))
	];
	return part.replace(/(\p{Ll}\p{N}*)(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu}\p{N}*)(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu, "$1 $2").split(" ");
}
const lower = (name) => wordsOf(name).map((word) => word.toLowerCase());
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const toKebabCase = (name) => lower(name).join("-");
const toSnakeCase = (name) => lower(name).join("_");
const toPascalCase = (name) => wordsOf(name).map(capitalized).join("");
const toCamelCase = (name) => {
	const [first = "", ...others] = wordsOf(name);
	return [first.toLowerCase(), ...others.map(capitalized)].join("");
};
const IRREGULAR = {
	child: "children",
	person: "people",
	man: "men",
	woman: "women",
	datum: "data",
	index: "indices",
	matrix: "matrices",
	medium: "media",
	criterion: "criteria",
	foot: "feet",
	tooth: "teeth",
	mouse: "mice",
	leaf: "leaves",
	shelf: "shelves",
	half: "halves",
	life: "lives"
};
const SINGULAR = {
	...Object.fromEntries(Object.entries(IRREGULAR).map(([one, many]) => [many, one])),
	indexes: "index",
	movies: "movie",
	cookies: "cookie",
	series: "series"
};
const UNCOUNTABLE = new Set("series species news status analytics settings metadata information equipment feedback staff software hardware inventory media access address process business progress basis analysis canvas bus gas lens alias class pass sms dns https aws ses sqs tls css js os is has was this".split(" "));
function pluralOf(singular) {
	const irregular = IRREGULAR[singular];
	if (irregular !== void 0) return irregular;
	if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}
function singularOf(plural) {
	const irregular = SINGULAR[plural];
	if (irregular !== void 0) return irregular;
	if (UNCOUNTABLE.has(plural)) return plural;
	if (/[^aeiou]ies$/.test(plural) && plural.length > 4) return `${plural.slice(0, -3)}y`;
	if (/(?:sses|shes|ches|xes|zzes|uses|ases)$/.test(plural) && !/(?:houses|causes|clauses|databases|cases|bases|phases|purchases|releases|leases|caches|axes)$/.test(plural)) return plural.slice(0, -2);
	if (/(?:ss|us|is|ics)$/.test(plural) || !plural.endsWith("s") || plural.length < 4) return plural;
	return plural.slice(0, -1);
}
// packages/rule/src/analysis/naming/file-case.ts
const FORMS = {
	"kebab-case": {
		pattern: /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
		convert: toKebabCase
	},
	snake_case: {
		pattern: /^[\p{Ll}\p{Lo}\p{N}]+(?:_[\p{Ll}\p{Lo}\p{N}]+)*$/u,
		convert: toSnakeCase
	},
	camelCase: {
		pattern: /^[\p{Ll}\p{Lo}\p{N}][\p{L}\p{N}]*$/u,
		convert: toCamelCase
	},
	PascalCase: {
		pattern: /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}]*$/u,
		convert: toPascalCase
	}
};
function hasCase(name, fileCase) {
	return FORMS[fileCase].pattern.test(name);
}
function toFileCase(name, fileCase) {
	const isShouted = /[_-]/.test(name) && name === name.toUpperCase();
	return FORMS[fileCase].convert(isShouted ? name.toLowerCase() : name);
}
// packages/report/src/index.ts
async function readDocuments(texts) {
	const { readDocument } = await import("./read-document-B2Py6pWj.js");
	return texts.map(({ name, text }) => readDocument(name, text));
}
async function renderUpdate(before, result, time, context) {
	const { differenceOf, toUpdate } = await import("./update-DZWCiP6-.js");
	return toUpdate(result, differenceOf(before?.findings ?? [], result.findings), time, context);
}
async function renderMarkdown(markdown, display) {
	return (await import("./markdown-CAqBV3Qq.js")).renderMarkdown(markdown, display);
}
// packages/engine/src/questions/missing-target.ts
function wouldResolveTo(project, from, specifier, target) {
	if (target.type !== "unresolved") return null;
	const written = specifier.replace(/[?#].*$/, "");
	if (target.why === "relative") {
		const path = resolveFrom(from, written);
		return path === null || path === "" ? null : asSource(from, path);
	}
	return target.why === "alias" || target.why === "imports" ? throughAlias(project, from, written) : null;
}
function asSource(from, path) {
	const own = extensionOf(from) ?? ".ts";
	const usual = /\.[cm]?jsx?$/.test(own) ? own : own.replace(/x$/, "");
	if (extensionOf(path) === null) return /\.[a-z0-9]+$/i.test(path) && !isSourceFile(path) && /\.(?:json|css|scss|svg|png)$/i.test(path) ? path : `${path}${/^\.[cm]?[jt]s$/.test(usual) ? usual : ".ts"}`;
	return /\.[cm]?tsx?$/.test(own) ? path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2") : path;
}
function throughAlias({ facts, resolver }, from, specifier) {
	const resolve = (written) => {
		const found = resolver.resolve(from, {
			specifier: written,
			kind: "import",
			typeOnly: false
		}).target;
		return found.type === "file" ? found.path : null;
	};
	const segments = specifier.split("/");
	const manifest = facts.nameFacts?.(from, specifier)?.manifest ?? null;
	const base = manifest === null ? "" : folderOf(manifest);
	const roots = [...new Set([
		base,
		`${base}/src`,
		"",
		"src"
	].map((root) => root.replace(/^\//, "")))];
	for (let kept = segments.length - 1; kept >= 1; kept -= 1) {
		const below = segments.slice(1, kept).join("/");
		for (const root of roots) {
			const folder = [root, below].filter((part) => part !== "").join("/");
			if (facts.filesIn(folder).filter(isSourceFile).slice(0, 3).some((name) => resolve(`${segments.slice(0, kept).join("/")}/${withoutExtension(name)}`) === [folder, name].filter((part) => part !== "").join("/"))) return asSource(from, [folder, ...segments.slice(kept)].filter((part) => part !== "").join("/"));
		}
	}
	return null;
}
// packages/engine/src/questions/place-samples.ts
function samplesNamed(project, text, fileName, near = null) {
	const segments = text.replace(/\/+$/, "").split("/");
	const found = project.judge.policy.places.flatMap((place) => samplesIn(project, place, segments, fileName, near));
	return [...new Map(found.map((sample) => [sample.path, sample])).values()];
}
function samplesIn(project, place, segments, fileName, near) {
	const { layers } = project.judge.policy;
	const sampleIn = (values, layer) => sampleOf(project, place, values, layer, fileName);
	const isNamed = [place.name, placeLabel(place)].includes(segments[0]);
	const rest = isNamed ? segments.slice(1) : segments;
	const count = captureNames(place).length;
	if (!capturesLayer(place)) {
		if (count === 0) return isNamed && rest.length === 0 || !isNamed && segments.join("/") === place.layer ? sampleIn([], null) : [];
		if (rest.length === 0) return isNamed ? sampleIn(instanceNear(project, place, near), null) : [];
		if (rest.length !== count) return [];
		const samples = sampleIn(rest, null);
		return isNamed || samples.some(({ path }) => project.facts.exists(folderOf(path))) ? samples : [];
	}
	const layer = rest.find((segment) => layers.names.includes(segment));
	if (layer === void 0) return [];
	const values = rest.filter((segment) => segment !== layer);
	if (values.length === count) return sampleIn(values, layer);
	return values.length === 0 ? sampleIn(instanceNear(project, place, near), layer) : [];
}
function instanceNear({ judge, facts }, place, near) {
	const at = near === null ? null : judge.locate(near);
	const names = captureNames(place);
	if (at !== null && at.place.identity.length > 0) {
		const [identity, values] = JSON.parse(at.instance);
		const known = new Map(identity.map((name, index) => [name, values[index]]));
		if (names.every((name) => known.has(name))) return names.map((name) => known.get(name));
	}
	const first = facts.foldersIn?.(staticPrefix(place.pattern))[0];
	return names.map(() => first ?? "new");
}
function sampleOf(project, place, values, layer, fileName) {
	const [path, index] = [fileName, "index.ts"].map((name) => samplePath(place, values, layer, name));
	const at = project.judge.locate(path);
	if (at === null || at.place !== place) return [];
	return [{
		label: labelOf(place, values, layer),
		path,
		index
	}];
}
function labelOf(place, values, layer) {
	return values.length === 0 ? layer ?? placeLabel(place) : [...values, ...layer === null ? [] : [layer]].join("/");
}
// packages/engine/src/questions/ends.ts
const IMPORTER = "importer.ts";
const IMPORTED = "imported.ts";
function readImporter(asked, text) {
	const given = usualSlashes(text);
	const path = pathOf(asked, given);
	const kind = path === null ? null : kindOf(asked, path);
	if (path !== null && kind === "file") return {
		readAs: "file",
		path,
		exists: true
	};
	if (path !== null && kind === "folder") return {
		readAs: "folder",
		path: inFolder$2(path, IMPORTER),
		exists: false
	};
	const isFile = path !== null && extensionOf(path) !== null;
	if (!isFile) {
		const sample = firstSample(samplesNamed(asked.project, given, IMPORTER), text);
		if (sample !== null) return {
			readAs: "place",
			path: sample.path,
			exists: false
		};
	}
	if (path === null) throw new CheckError(`${shown(text)} is outside the project.`);
	if (!isFile && !given.includes("/")) throw new CheckError(`${shown(text)} is neither a file nor a place or a layer of the policy.`);
	return {
		readAs: "file",
		path,
		exists: false
	};
}
function readImported(asked, from, text, typeOnly) {
	const { project } = asked;
	const given = usualSlashes(text);
	const isRelative = /^\.{1,2}(?:\/|$)/.test(given);
	const path = pathOf(asked, given);
	const kind = path === null ? null : kindOf(asked, path);
	const byPath = () => ofPath("file", path, kind === "file");
	const isNewFile = kind === null && path !== null && isNewPath(asked, given, path);
	if ((kind === "file" || isNewFile) && !isRelative) return byPath();
	const specifier = given;
	const { target, packageByPath } = project.resolver.resolve(from.path, {
		specifier,
		kind: "import",
		typeOnly
	});
	const found = () => ({
		readAs: target.type === "external" ? "package" : "specifier",
		target,
		exists: true,
		specifier,
		packageByPath,
		index: null
	});
	if (target.type === "file") return found();
	if (kind === "file") return byPath();
	if (target.type === "external" && (isDeclared(project, from.path, target.name) || target.virtual === true)) return found();
	const sample = isRelative ? null : firstSample(samplesNamed(project, given, IMPORTED, from.path), text);
	if (sample !== null) return {
		...ofPath("place", sample.path, false),
		index: sample.index
	};
	if (kind === "folder") return ofFolder(asked, path);
	if (target.type === "external") return found();
	const missing = wouldResolveTo(project, from.path, specifier, target);
	if (missing !== null) return {
		...ofPath("specifier", missing, false),
		specifier
	};
	return {
		...found(),
		exists: false
	};
}
function isNewPath({ project }, text, path) {
	if (extensionOf(path) === null || !/^[^@.~#/].*\//.test(text)) return false;
	return /\.[cm]?tsx?$/.test(path) || project.judge.locate(path) !== null || project.facts.exists(path.split("/")[0]);
}
function ofPath(readAs, path, exists) {
	return {
		readAs,
		target: {
			type: "file",
			path
		},
		exists,
		specifier: null,
		packageByPath: null,
		index: null
	};
}
function ofFolder({ project }, folder) {
	const index = project.facts.filesIn(folder).find((name) => /^index\.[cm]?[jt]sx?$/.test(name));
	return {
		...ofPath("folder", inFolder$2(folder, IMPORTED), false),
		index: inFolder$2(folder, index ?? "index.ts")
	};
}
function isDeclared({ facts }, file, name) {
	if (/^(?:node:|[a-z]+:)/.test(name)) return true;
	const known = facts.nameFacts?.(file, name);
	return known != null && (known.declared.includes(name) || known.manifest !== null);
}
function firstSample(samples, text) {
	const labels = new Set(samples.map(({ label }) => label));
	if (labels.size > 1) throw new CheckError(`${shown(text)} may mean ${[...labels].slice(0, 4).join(" or ")}; write more of it.`);
	return samples[0] ?? null;
}
function pathOf({ project, cwd }, text) {
	if (text === "" || text.includes("\0")) return null;
	const root = realpathSync(project.loaded.root);
	const inside = [resolve(cwd, text), ...isAbsolute$1(text) ? [] : [resolve(root, text)]].map((path) => insideOf(root, path)).filter((path) => path !== null);
	return inside.find((path) => existsSync(join$1(root, path))) ?? inside[0] ?? null;
}
function insideOf(root, path) {
	const inside = posixRelative(root, realPathOf(path));
	return inside === ".." || inside.startsWith("../") || isAbsolute$1(inside) ? null : inside;
}
function realPathOf(path) {
	if (existsSync(path)) return realpathSync(path);
	return dirname(path) === path ? path : join$1(realPathOf(dirname(path)), basename(path));
}
function kindOf({ project }, path) {
	try {
		const stats = statSync(join$1(project.loaded.root, path));
		return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : null;
	} catch {
		return null;
	}
}
function usualSlashes(text) {
	return text.includes("/") ? text : text.replace(/\\+/g, "/");
}
function inFolder$2(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
function shown(text) {
	return clipMiddle(clean(text), 120);
}
// packages/engine/src/questions/place-info.ts
function placeInfo(location) {
	const { place, layer, domain, test } = location;
	return {
		place: place.name,
		role: place.role,
		instance: place.identity.length === 0 ? null : domain,
		layer,
		test,
		label: fullLabel(location)
	};
}
// packages/engine/src/questions/question.ts
async function openQuestion(options) {
	const cwd = realpathSync(options.cwd);
	if (options.project !== void 0) return {
		project: options.project,
		cwd
	};
	return {
		project: createProject(options.loaded ?? await loadPolicy({
			cwd: options.cwd,
			configFile: options.configFile
		}), {
			today: options.today,
			texts: options.texts
		}),
		cwd
	};
}
const UNJUDGED$1 = {
	"not-source": "only imports of source files are judged.",
	unchecked: "the file is not checked, so no import of it is judged.",
	outside: "the policy lists the file in outside, so its imports are not judged.",
	declaration: "a declaration without a place is not judged.",
	unplaced: "the file does not match any place, so its imports cannot be judged. Run stratalint place on it first."
};
function unjudgedBecause({ judge, checked }, file) {
	if (!isSourceFile(file)) return "not-source";
	if (checked.unchecked(file) !== null) return "unchecked";
	if (judge.locate(file) !== null) return null;
	if (judge.isOutside(file)) return "outside";
	return isDeclarationFile(file) ? "declaration" : "unplaced";
}
// packages/engine/src/questions/can-import.ts
async function canImport(question, options) {
	return answerCan(await openQuestion(options), question);
}
function answerCan(asked, { from, to, typeOnly = false, names }) {
	const importer = readImporter(asked, from);
	const imported = readImported(asked, importer, to, typeOnly);
	return answer(asked.project, importer, imported, typeOnly || namesTypes(asked.project, importer, imported, names), names);
}
function namesTypes(project, importer, { target }, names = []) {
	if (names.length === 0 || target.type !== "file" || !/\.[cm]?tsx?$/.test(importer.path)) return false;
	if (project.resolver.elisionOptionsOf(importer.path).keepsImports) return false;
	const exported = project.facts.exportsOf(target.path);
	return names.every((name) => exportNamed(exported, name)?.kind === "type");
}
function answer(project, importer, imported, typeOnly, names) {
	const { judge } = project;
	const direct = attempt(project, importer, imported, typeOnly);
	const entered = imported.index !== null && isForbidden(direct) ? attempt(project, importer, {
		...imported,
		target: {
			type: "file",
			path: imported.index
		}
	}, typeOnly) : null;
	const byEntry = entered !== null && !isForbidden(entered) && entered.verdict.status === "allowed";
	const chosen = byEntry ? entered : direct;
	const { verdict, specifier } = chosen;
	const { target } = chosen.imported;
	const path = target.type === "file" ? target.path : null;
	const from = judge.locate(importer.path);
	const base = {
		answer: "yes",
		rule: null,
		severity: null,
		why: "",
		typeOnly,
		from: {
			readAs: importer.readAs,
			path: importer.path,
			exists: importer.exists,
			place: from && placeInfo(from)
		},
		to: {
			readAs: imported.readAs,
			path,
			exists: byEntry ? project.facts.exists(path) : imported.exists,
			place: verdict.to && placeInfo(verdict.to),
			package: target.type === "external" ? target.name : null,
			specifier
		},
		entry: byEntry ? path : null,
		asType: null,
		routes: [],
		not: null,
		exports: exportsOf(project, path)
	};
	const unjudged = unjudgedBecause(project, importer.path);
	if (unjudged !== null) return {
		...base,
		answer: unjudged === "unplaced" ? "unknown" : "yes",
		why: UNJUDGED$1[unjudged]
	};
	if (path === importer.path) return {
		...base,
		answer: "no",
		rule: "architecture/no-cycle",
		severity: "error",
		why: "a file that imports itself is an import cycle."
	};
	const edge = {
		...edgeOf(project, importer, chosen, typeOnly, names),
		file: importer.path
	};
	if (!isForbidden(chosen)) {
		if (verdict.limited !== void 0 && isLimited(judge.policy, verdict.limited.exceptions)) return {
			...base,
			answer: "unknown",
			rule: verdict.limited.rule,
			why: LIMITED
		};
		const why = verdict.status === "forbidden" ? `${verdict.rule} is off here.` : whyAllowed(judge, edge, verdict);
		const styled = imported.specifier === null && path !== null ? specifierTo(project, importer.path, path) : specifier;
		return {
			...base,
			to: {
				...base.to,
				specifier: styled
			},
			why
		};
	}
	const { fix, not } = describeEdge(judge, edge, verdict, project.facts);
	const asType = !typeOnly && judge.policy.typeOnly === "allow" ? !isForbidden(attempt(project, importer, imported, true)) : null;
	return {
		...base,
		answer: "no",
		rule: verdict.rule,
		severity: chosen.severity,
		why: whyForbidden(judge, edge, verdict, project.facts),
		asType,
		routes: fix.map(({ key, kind, title, symbols, target: at }) => ({
			key,
			kind,
			title,
			...symbols !== void 0 && { symbols },
			...at !== void 0 && { target: at }
		})),
		not
	};
}
const LIMITED = "an exception of the policy allows a limited number of such imports; only a check counts them.";
function isForbidden({ verdict, severity }) {
	return verdict.status === "forbidden" && severity !== "off";
}
function attempt(project, importer, imported, typeOnly) {
	const { judge, facts, resolver } = project;
	const { target } = imported;
	let { specifier, packageByPath } = imported;
	if (target.type === "file" && specifier === null && target.path !== importer.path) {
		specifier = writtenFor(facts, importer.path, target.path, {
			specifier: "./x",
			path: ""
		})?.text ?? null;
		const owner = resolver.nameOf(target.path);
		packageByPath = specifier === null && owner !== resolver.nameOf(importer.path) ? owner : null;
	}
	const verdict = judgeEdge(judge, importer.path, {
		kind: "import",
		start: 0,
		end: 0,
		names: [],
		typeOnly,
		target,
		packageByPath,
		specifier: specifier ?? ""
	});
	const severity = verdict.rule === null ? "error" : ruleSetting(judge.policy, verdict.rule, importer.path, verdict.from)?.severity ?? "error";
	return {
		imported,
		specifier,
		verdict,
		severity
	};
}
function specifierTo(project, from, path) {
	const { facts, resolver } = project;
	const styles = stylesNear(project, from);
	for (const style of styles) {
		const written = writtenFor(facts, from, path, style);
		if (written === null) return null;
		if (!facts.exists(path) || leadsTo(written.text)) return written.text;
	}
	const plain = writtenFor(facts, from, path, {
		specifier: "./x",
		path: ""
	});
	if (plain === null) return null;
	const withExtension = relativeTo$1(from, path).replace(/\.([cm]?)tsx?$/, ".$1js");
	return [
		plain.text,
		withExtension,
		relativeTo$1(from, path)
	].find(leadsTo) ?? plain.text;
	function leadsTo(specifier) {
		const { target } = resolver.resolve(from, {
			specifier,
			kind: "import",
			typeOnly: false
		});
		return target.type === "file" && target.path === path;
	}
}
const MOST_NEIGHBOURS = 3;
function stylesNear({ facts }, from) {
	const folder = from.slice(0, Math.max(0, from.lastIndexOf("/")));
	const neighbours = facts.filesIn(folder).slice(0, MOST_NEIGHBOURS).map((name) => `${folder}/${name}`);
	for (const file of facts.exists(from) ? [from, ...neighbours] : neighbours) {
		const known = facts.importsOf?.(file)?.flatMap(({ specifier, target, kind }) => target.type === "file" && (kind === "import" || kind === "import-type") ? [{
			specifier,
			path: target.path
		}] : []);
		if (known !== void 0 && known.length > 0) return [known[0]];
	}
	return [];
}
const MOST_EXPORTS = 3;
function edgeOf(project, importer, { imported, specifier }, typeOnly, names) {
	const { target } = imported;
	const exported = exportsOf(project, target.type === "file" ? target.path : null);
	const wanted = exported.filter(({ kind }) => typeOnly || kind === "value");
	const only = (wanted.length > 0 ? wanted : exported).map(({ name }) => name);
	const used = names ?? (only.length > 0 && only.length <= MOST_EXPORTS ? only : ["*"]);
	return {
		file: importer.path,
		kind: typeOnly ? "import-type" : "import",
		specifier: specifier ?? (target.type === "file" ? withoutExtension(relativeTo$1(importer.path, target.path)) : ""),
		start: 0,
		end: 0,
		typeOnly,
		names: used.map((name) => ({
			name,
			local: null,
			typeOnly
		})),
		target,
		packageByPath: imported.packageByPath
	};
}
function exportsOf({ facts }, path) {
	return path === null ? [] : (facts.exportsOf(path) ?? []).map(({ name, kind }) => ({
		name,
		kind
	}));
}
// packages/engine/src/run/module-table.ts
function tableOf({ files, records, modules }) {
	const parsed = new Set(files);
	for (const { file, unchecked } of detailedOf(records)) if (unchecked !== void 0) parsed.delete(file);
	return createModuleTable(packsOf(modules), (file) => parsed.has(file));
}
// packages/engine/src/questions/last-run.ts
function lastRunOf({ loaded, today }, file) {
	const state = readRun(loaded, runKey(loaded, "oxc", today))?.state;
	return state === void 0 ? null : {
		importers: importersThen(state, file),
		findings: findingsIn(state, file)
	};
}
function runOf(state, graph, file) {
	return {
		importers: importersIn(graph, file),
		findings: findingsIn(state, file)
	};
}
function importersIn(graph, file) {
	return [...new Set(graph.incoming(file).map(({ from }) => from))].sort();
}
function importersThen(state, file) {
	try {
		return importersIn(graphOf(tableOf(state)), file);
	} catch (error) {
		if (error instanceof LostModules) return [];
		throw error;
	}
}
function findingsIn({ records, graph }, file) {
	const record = records.get(file);
	return [...record?.violations ?? [], ...graph.violations.filter((violation) => violation.file === file)].filter((violation) => violation.covered === void 0 && !isSilenced(violation, record?.directives ?? [])).sort((a, b) => a.line - b.line || a.column - b.column).map(({ id, rule, severity, line }) => ({
		id,
		rule,
		severity,
		line
	}));
}
// packages/engine/src/questions/permissions.ts
function permissionsOf(project, file, at) {
	const parts = partsFor(project, at);
	const allows = (from, path) => {
		const { status, exceptions } = judgeEdge(project.judge, from, {
			kind: "import",
			start: 0,
			end: 0,
			names: [],
			typeOnly: false,
			packageByPath: null,
			specifier: "",
			target: {
				type: "file",
				path
			}
		});
		return status === "allowed" && exceptions.length === 0;
	};
	const permission = ({ inner: _, index: __, ...part }, access) => ({
		...part,
		access
	});
	return {
		mayImport: parts.map((part) => permission(part, allows(file, part.inner) ? "any" : allows(file, part.index) ? "entry" : "none")),
		importableFrom: parts.map((part) => permission(part, allows(part.inner, file) ? "any" : "none"))
	};
}
function partsFor(project, at) {
	const { places, layers } = project.judge.policy;
	return places.flatMap((place) => {
		const names = capturesLayer(place) ? layers.names : [place.layer];
		const own = ownValues(place, at);
		const others = captureNames(place).length === 0 ? null : captureNames(place).map(() => "another");
		return [...own === null ? [] : names.flatMap((layer) => partIn(project, place, own, layer, at, true)), ...others === null ? [] : names.flatMap((layer) => partIn(project, place, others, layer, at, false))];
	});
}
function ownValues(place, at) {
	const names = captureNames(place);
	if (names.length === 0) return [];
	if (place.identity.join() !== at.place.identity.join()) return null;
	const [identity, values] = JSON.parse(at.instance);
	const known = new Map(identity.map((name, index) => [name, values[index]]));
	return names.every((name) => known.has(name)) ? names.map((name) => known.get(name)) : null;
}
function partIn({ judge }, place, values, layer, at, isOwn) {
	const [inner, index] = ["sample-of-place.ts", "index.ts"].map((name) => samplePath(place, values, layer, name));
	const found = judge.locate(inner);
	if (found?.place !== place) return [];
	const isSame = found.instance === at.instance;
	const name = values.length === 0 ? placeLabel(place) : isOwn ? values.join("/") : ownValues(place, at) === null ? `${place.name}s` : `other ${place.name}s`;
	return [{
		label: capturesLayer(place) && layer !== null ? values.length === 0 ? layer : `${name}/${layer}` : name,
		place: place.name,
		layer,
		own: isSame,
		inner,
		index
	}];
}
// packages/engine/src/questions/explain-file.ts
async function explainFile(file, options) {
	return answerFile(await openQuestion(options), file);
}
function answerFile(asked, file, lastCheck = (path) => lastRunOf(asked.project, path)) {
	const { project } = asked;
	const path = pathOf(asked, file);
	if (path === null) throw new CheckError(`${shown(file)} is outside the project.`);
	const at = project.judge.locate(path);
	const { externals } = project.judge.policy;
	return {
		path,
		exists: project.facts.exists(path),
		place: at && placeInfo(at),
		unjudged: unjudgedBecause(project, path),
		...at === null ? {
			mayImport: [],
			importableFrom: []
		} : permissionsOf(project, path, at),
		packages: at === null ? [] : externals.map(({ pattern, allowedIn }) => ({
			pattern,
			allowed: at.test || allowedIn.includes(at.place.name) || at.layer !== null && allowedIn.includes(at.layer)
		})),
		lastCheck: lastCheck(path)
	};
}
// packages/engine/src/questions/legal-there.ts
function legalThere(legal, total) {
	if (total === 1) return legal === 1 ? "its import is legal there" : "its import is not legal there";
	return `${legal === total ? total === 2 ? "both" : `all ${total}` : legal} of its ${legal === total ? "" : `${total} `}imports are legal there`;
}
// packages/engine/src/questions/names/role-words.ts
const ROLES = [
	["repository repo dao store query queries mapper record row table migration persistence", "repo repository repositories data dal db database persistence storage infra infrastructure outbound adapters store"],
	["service usecase interactor calculator policy pricing workflow command", "service services application usecases use-cases domain"],
	["controller handler route router endpoint resolver job worker consumer listener subscriber cron scheduler middleware server webhook", "runtime inbound api http controllers handlers routes server jobs workers entrypoints delivery"],
	["component page view screen form modal dialog button card list panel menu tab icon layout hook use props", "ui components views pages presentation web frontend widgets screens"],
	["type dto model entity input output id status kind enum error event schema value params payload request response", "types type model models entities domain contracts schemas dto"],
	["config settings env environment options constants limits defaults", "config configuration settings constants env"],
	["port", "ports application domain"],
	["client adapter gateway", "outbound adapters infra infrastructure clients repo data"]
];
const HELPERS = new Set("format parse to is has clamp debounce throttle slugify pad round sum group sort uniq chunk pick omit merge clone assert invariant noop sleep retry range compare normalize capitalize truncate escape".split(" "));
const CROSS_CUTTING = new Set("logger log logging auth authentication session telemetry metrics metric tracer tracing analytics flag flags feature cache mailer email sms queue connector secrets notifier".split(" "));
const SYNONYMS = [
	"repository repo dao",
	"type dto model entity",
	"config settings configuration",
	"controller handler",
	"service usecase"
].map((words) => new Set(words.split(" ")));
const byWord = new Map();
for (const [words, homes] of ROLES) for (const word of words.split(" ")) byWord.set(word, [...byWord.get(word) ?? [], ...homes.split(" ")]);
function isRoleWord(part) {
	return byWord.has(part);
}
function meansHome(part, home) {
	if (part === home) return 1;
	const index = byWord.get(part)?.indexOf(home) ?? -1;
	return index === -1 ? 0 : Math.max(.5, .8 - index * .05);
}
function areSynonyms(one, other) {
	return one === other || SYNONYMS.some((group) => group.has(one) && group.has(other));
}
function isHelperWord(part) {
	return HELPERS.has(part);
}
function isHelperHome(home) {
	return /^(?:lib|util|utils|helper|helpers|common|shared|kernel|shared-kernel)$/.test(home);
}
function isCrossCutting(part) {
	return CROSS_CUTTING.has(part);
}
// packages/engine/src/questions/names/words-in.ts
function wordsIn(name) {
	return wordsOf(name).map((word) => singularOf(word.toLowerCase()));
}
// packages/engine/src/questions/names/evidence.ts
const LEAST_SHARE = .5;
function createEvidence(name, all) {
	const alike = alikeFiles(name, all);
	const topic = name.topic.filter((word) => !isHelperWord(word));
	const about = countBy(all.filter((one) => one.location.place.identity.length > 0 && topic.some((word) => one.mayContain(word) && one.words.includes(word))), ({ location }) => location.instance);
	const totalAbout = [...about.values()].reduce((sum, count) => sum + count, 0);
	const roles = new Map();
	return {
		role(group) {
			const key = homeKey(group);
			let evidence = roles.get(key);
			if (evidence === void 0) roles.set(key, evidence = roleOf(name, group, alike));
			return evidence;
		},
		instance({ location }) {
			if (location.place.identity.length === 0) return {
				weight: 0,
				because: []
			};
			const label = instanceLabel(location);
			if (wordsIn(ownName(location)).every((word) => name.words.includes(word))) return {
				weight: 3,
				because: [`the name contains ${label}`]
			};
			const here = about.get(location.instance) ?? 0;
			if (here === 0) return {
				weight: 0,
				because: []
			};
			const subject = topic.length === 1 ? topic[0] : `${topic.slice(0, -1).join(", ")} or ${topic.at(-1)}`;
			return {
				weight: 2.5 * here / totalAbout,
				because: [here === totalAbout ? `every file about ${subject} is in ${label}` : `${here} of the ${totalAbout} files about ${subject} are in ${label}`]
			};
		}
	};
}
function ownName(location) {
	const { place, layer } = location;
	const label = instanceLabel(location);
	return place.identity.includes("layer") && layer !== null ? label.replace(`${layer}/`, "") : label;
}
function roleOf(name, group, alike) {
	const { place } = group.location;
	const home = homeName(group);
	const evidence = {
		weight: 0,
		because: []
	};
	const add = (weight, because) => {
		evidence.weight += weight;
		evidence.because.push(because);
	};
	for (const { part, where, total, byHome } of alike) {
		const here = byHome.get(homeKey(group)) ?? 0;
		if (here / total >= LEAST_SHARE) add(3 * here / total, here === total ? `every file name that ${where}s with ${part} is in ${home}` : `${here} of the ${total} file names that ${where} with ${part} are in ${home}`);
	}
	const names = homeWords(group);
	const [first, last] = [name.words[0], name.words.at(-1)];
	const means = (part) => Math.max(...names.map((one) => meansHome(part, one)));
	if (means(last) > 0) add(3 * means(last), `${last} code belongs to ${home}`);
	else if (name.form === "hook" && means("use") > 0) add(3 * means("use"), `hooks belong to ${home}`);
	else if (name.form === "noun" && means("type") > 0) add(3 * means("type"), `a noun alone is a type of ${home}`);
	else if (name.form === "action" && !isHelperWord(first) && means("service") > 0) add(1.5 * means("service"), `an action belongs to ${home}`);
	if (place.role === "shared" && isHelperWord(first)) add(isHelperHome(group.segment ?? names[0]) ? 2 : .5, `${first} is a helper without a domain`);
	if (place.role === "provider" && name.words.some(isCrossCutting)) add(2, "it concerns all domains");
	return evidence;
}
function alikeFiles({ words }, all) {
	const last = words.at(-1);
	return [...words.length > 1 ? [{
		part: words[0],
		where: "begin"
	}] : [], {
		part: last,
		where: "end"
	}].flatMap(({ part, where }) => {
		const files = all.filter((one) => one.mayContain(part) && one.words.length > 1 && (where === "begin" ? one.words[0] : one.words.at(-1)) === part);
		const instances = new Set(files.map(({ location }) => location.instance));
		const isConvention = isRoleWord(part) || where === "begin" && (isHelperWord(part) || instances.size > 1);
		if (files.length === 0 || !isConvention) return [];
		return [{
			part,
			where,
			total: files.length,
			byHome: countBy(files, homeKey)
		}];
	});
}
function homeName({ location, segment }) {
	const name = location.layer ?? placeLabel(location.place);
	return segment === null ? name : `${name}/${segment}`;
}
function homeWords({ location: { place, layer }, segment }) {
	const own = layer ?? placeLabel(place);
	return [
		own,
		...wordsIn(own),
		...segment === null ? [] : [segment, ...wordsIn(segment)]
	];
}
function homeKey({ location: { place, layer }, segment }) {
	return `${place.name}\0${layer}\0${segment}`;
}
function countBy(items, keyOf) {
	const counts = new Map();
	for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	return counts;
}
// packages/engine/src/questions/names/file-name.ts
const CASES = [
	"kebab-case",
	"camelCase",
	"PascalCase",
	"snake_case"
];
function fileNameFor(name, near, alike) {
	const files = near.length > 1 ? near : alike;
	return nameIn(name, {
		fileCase: caseOf(files, alike, name),
		extension: extensionFor(files, alike, name.isComponent),
		suffix: suffixOf(files)
	});
}
function caseOf(near, alike, { isComponent }) {
	for (const files of [near, alike]) {
		const names = files.map(({ stem }) => stem.split(".")[0]).filter((name) => !/^[\p{Ll}\p{N}]+$/u.test(name));
		const best = mostCommon(names.flatMap((name) => CASES.filter((one) => hasCase(name, one)).slice(0, 1)));
		if (best !== null) return best === "PascalCase" && !isComponent && names.some((name) => /^\p{Ll}/u.test(name)) ? "camelCase" : best;
	}
	return "kebab-case";
}
function extensionFor(near, alike, isComponent) {
	const lists = [near, alike].map((files) => files.flatMap(({ path }) => extensionOf(path) ?? []));
	if (isComponent) {
		const markup = lists.flat().find((one) => /x$|^\.(?:vue|svelte|astro)$/.test(one));
		if (markup !== void 0) return markup;
	}
	const [own, others] = lists.map((list) => mostCommon(list.map((one) => one.replace(/x$/, "")).filter((one) => /^\.[cm]?[jt]s$/.test(one))));
	return own ?? others ?? ".ts";
}
function suffixOf(files) {
	const common = (endings) => {
		const best = mostCommon(endings);
		const count = endings.filter((one) => one === best).length;
		return best !== null && count > 1 && count > files.length / 2 ? best : null;
	};
	const dotted = common(files.flatMap(({ stem }) => /(\.[\w-]+)$/.exec(stem)?.[1] ?? []));
	if (dotted !== null) return { dotted };
	const last = common(files.flatMap(({ stem }) => wordsOf(stem).length > 1 ? wordsOf(stem).at(-1).toLowerCase() : []));
	return last === null || !isRoleWord(last) ? null : { last };
}
function nameIn({ text, topic, words }, { fileCase, extension, suffix }) {
	const written = wordsOf(text);
	const convert = (parts) => toFileCase(parts.join("-"), fileCase);
	const role = words.filter(isRoleWord).at(-1);
	const subject = written.filter((_, index) => topic.includes(words[index]));
	if (suffix === null || role === void 0 || subject.length === 0) return `${convert(written)}${extension}`;
	if ("dotted" in suffix) {
		const own = suffix.dotted.slice(1);
		return `${convert(subject)}.${areSynonyms(role, own) ? own : role}${extension}`;
	}
	return `${convert(areSynonyms(role, suffix.last) ? [...subject, suffix.last] : written)}${extension}`;
}
function mostCommon(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let best = null;
	for (const [value, count] of counts) if (best === null || count > counts.get(best)) best = value;
	return best;
}
// packages/engine/src/questions/names/given-name.ts
const COMPONENT_WORDS = new Set("page view screen form modal dialog button card list panel menu tab icon layout component".split(" "));
function readName(given) {
	const file = fileNameOf(given);
	const extension = SOURCE_EXTENSIONS.find((one) => file.endsWith(one)) ?? "";
	const text = file.slice(0, file.length - extension.length).replace(/^I(?=\p{Lu}\p{Ll})/u, "");
	const words = wordsIn(text);
	const isPascal = /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
	const isHook = /^use\p{Lu}/u.test(text) || words[0] === "use" && words.length > 1;
	return {
		text,
		words,
		topic: words.filter((word, index) => !isRoleWord(word) && !(index === 0 && (isHook || isHelperWord(word)))),
		form: isHook ? "hook" : isPascal && !words.some(isRoleWord) ? "noun" : /^\p{Ll}+\p{Lu}/u.test(text) && !isRoleWord(words.at(-1)) ? "action" : null,
		isComponent: extension === ".tsx" || extension === ".jsx" || isPascal && COMPONENT_WORDS.has(words.at(-1))
	};
}
// packages/engine/src/questions/names/survey.ts
var Neighbour = class {
	path;
	location;
	stem;
	#words = null;
	#lower = null;
	constructor(path, location, stem) {
		this.path = path;
		this.location = location;
		this.stem = stem;
	}
	get segment() {
		return segmentOf(this.location);
	}
	get words() {
		return this.#words ??= wordsIn(this.stem);
	}
	mayContain(part) {
		this.#lower ??= this.stem.toLowerCase();
		return this.#lower.includes(part.length > 4 ? part.slice(0, -1) : part);
	}
};
const MOST_FOLDERS = 460;
function surveyPlaces({ judge, facts }) {
	const bases = judge.policy.places.map(({ pattern }) => staticPrefix(pattern));
	const pending = bases.filter((base, index) => bases.indexOf(base) === index && !bases.some((other) => isBelow(base, other)));
	const found = [];
	let listed = 0;
	for (const folder of pending) {
		if (++listed > MOST_FOLDERS) break;
		for (const name of facts.foldersIn?.(folder) ?? []) if (name !== "node_modules" && /^[\p{L}\p{N}(]/u.test(name)) pending.push(inFolder$1(folder, name));
		const locate = createFolderLocator(judge.locate);
		for (const name of facts.filesIn(folder)) {
			if (!isSourceFile(name) || /\.d\.[cm]?ts$/.test(name)) continue;
			const path = inFolder$1(folder, name);
			const location = locate(path);
			const stem = withoutExtension(fileNameOf(path));
			if (location === null || location.test || stem === "index") continue;
			found.push(new Neighbour(path, location, stem));
		}
	}
	return found;
}
function groupsOf({ judge }, files) {
	const groups = new Map();
	for (const file of files) {
		const { location, segment } = file;
		const key = `${location.place.name}\0${location.layer}\0${location.instance}\0${segment}`;
		const known = groups.get(key);
		if (known === void 0) groups.set(key, {
			location,
			segment,
			files: [file]
		});
		else known.files.push(file);
	}
	return [...groups.values(), ...emptyLayers(judge, [...groups.values()])];
}
function emptyLayers({ locate, policy }, groups) {
	const seen = new Set(groups.map(({ location: { place, layer, instance } }) => `${place.name}\0${layer}\0${instance}`));
	return groups.flatMap(({ location: { place, layer, instance, root } }) => {
		if (layer === null || !capturesLayer(place)) return [];
		return policy.layers.names.flatMap((name) => {
			const key = `${place.name}\0${name}\0${instance}`;
			if (seen.has(key)) return [];
			const folder = root.split("/").map((part) => part === layer ? name : part).join("/");
			const location = locate(`${folder}/new.ts`);
			if (location?.place !== place || location.layer !== name || location.instance !== instance) return [];
			seen.add(key);
			return [{
				location,
				segment: null,
				files: [],
				folder
			}];
		});
	});
}
function createFolderLocator(locate) {
	let first = null;
	return (path) => {
		if (first !== null && first.place.pattern.endsWith("/**") && !fileNameOf(path).slice(1, -5).includes(".")) return first;
		const found = locate(path);
		if (found !== null && !found.test) first ??= found;
		return found;
	};
}
function segmentOf({ inside, root, layer, place, domain }) {
	const slash = inside.indexOf("/");
	if (slash !== -1) return inside.slice(0, slash);
	const last = fileNameOf(root);
	return last === layer || domain.split("/").includes(last) || last === fileNameOf(staticPrefix(place.pattern)) ? null : last;
}
function isBelow(path, folder) {
	return path !== folder && (folder === "" || path.startsWith(`${folder}/`));
}
function inFolder$1(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
// packages/engine/src/questions/names/options-for-name.ts
const MOST_OPTIONS = 3;
const MOST_TRIED = 6;
const MOST_ALIKE = 80;
function optionsForName(project, text, imports) {
	const name = readName(text);
	if (name.words.length === 0) return {
		options: [],
		certainty: "none",
		home: null
	};
	const all = surveyPlaces(project);
	const evidence = createEvidence(name, all);
	const judged = imports.filter(({ target }) => target.type !== "unresolved");
	const groups = groupsOf(project, all).map((group) => rank(project, name, group, evidence, judged)).sort((a, b) => b.score - a.score);
	const ranked = groups.filter(({ score }) => score > 0).slice(0, MOST_TRIED).flatMap((one) => {
		const option = optionIn(project, name, one, all, judged);
		return option === null ? [] : [{
			...one,
			option
		}];
	});
	const [first] = ranked;
	const home = homeOf(groups);
	if (first === void 0 || home !== null && home.weight > first.score) return {
		options: [],
		certainty: "none",
		home: home?.home ?? null
	};
	const needsRole = first.role.weight + first.imports.weight > 0;
	const close = ranked.filter(({ score, role, imports: ofImports }) => score >= first.score * .6 && (!needsRole || role.weight + ofImports.weight > 0) && (first.known === null || score >= first.score * .9));
	return {
		options: close.slice(0, MOST_OPTIONS).map(({ option }) => option),
		certainty: certaintyOf(first, close[1]),
		home: null
	};
}
function rank(project, name, group, evidence, edges) {
	const [role, instance] = [evidence.role(group), evidence.instance(group)];
	const imports = importEvidence(project, group, edges);
	const known = existingFile(name, group);
	const isOpen = group.location.place.identity.length > 0 && instance.weight + imports.instance === 0 && known === null;
	const isVague = role.weight + imports.weight === 0 && known === null && instance.weight < 2;
	const score = isOpen || isVague || imports.weight < 0 ? 0 : role.weight + instance.weight + imports.weight + (known === null ? 0 : 3);
	return {
		...group,
		role,
		instance,
		imports,
		known,
		isOpen,
		score
	};
}
function importEvidence({ judge }, group, edges) {
	if (edges.length === 0) return {
		weight: 0,
		because: [],
		instance: 0
	};
	const { location, files } = group;
	const from = files[0]?.path ?? inFolder(group.folder, "new.ts");
	if (edges.filter((edge) => judgeEdge(judge, from, edge).status !== "forbidden").length < edges.length) return {
		weight: -1,
		because: [],
		instance: 0
	};
	const own = edges.filter(({ target }) => target.type === "file" && judge.locate(target.path)?.instance === location.instance).length;
	return {
		weight: (edges.filter(({ target }) => target.type === "external" && judge.externalFor(target.name, target.virtual) !== null).length > 0 ? 2 : 0) + (own > 0 ? 2 : 0),
		because: [legalThere(edges.length, edges.length)],
		instance: own
	};
}
function existingFile({ words, topic, isComponent }, { location: { layer, place }, files }) {
	const same = files.find((one) => one.mayContain(words[0]) && one.words.join(" ") === words.join(" "));
	if (same !== void 0 || isComponent || topic.length === 0) return same ?? null;
	const home = layer ?? placeLabel(place);
	const [role, ...more] = words.filter(isRoleWord);
	if (role === void 0 || more.length > 0) return null;
	return files.find((one) => {
		if (!one.mayContain(topic[0])) return false;
		const [written, ...others] = one.words.filter(isRoleWord);
		return others.length === 0 && areSynonyms(role, written ?? home) && one.words.filter((word) => !isRoleWord(word)).join(" ") === topic.join(" ");
	}) ?? null;
}
function optionIn({ judge, facts }, name, { files, folder, location, segment, role, instance, imports, known }, all, edges) {
	const alike = all.filter((one) => one.location.place === location.place && one.location.layer === location.layer && one.segment === segment).slice(0, MOST_ALIKE);
	const path = known?.path ?? inFolder(folder ?? folderFor(files), fileNameFor(name, files, alike));
	const at = judge.locate(path);
	if (at === null || at.test || at.place !== location.place || at.layer !== location.layer || judge.unchecked(path) !== null) return null;
	const exists = facts.exists(path);
	const isDeclared = exists && facts.exportsOf(path)?.some((one) => one.name === name.text) === true;
	return {
		path,
		exists,
		place: placeInfo(at),
		legal: edges.length,
		total: edges.length,
		because: [
			...isDeclared ? [`it exports ${name.text} already`] : [],
			...role.because,
			...instance.because,
			...imports.because,
			...folder === void 0 ? [] : [`${instanceLabel(location)} has no ${location.layer} yet`]
		]
	};
}
function folderFor(files) {
	return files.map(({ path }) => folderOf(path)).sort((a, b) => a.length - b.length)[0];
}
function homeOf(groups) {
	const weightOf = ({ role, imports }) => imports.weight < 0 ? -1 : role.weight + imports.weight;
	const [first] = groups.filter(({ isOpen }) => isOpen).sort((a, b) => weightOf(b) - weightOf(a));
	if (first === void 0 || weightOf(first) < 1) return null;
	const { place, layer } = first.location;
	const same = groups.filter(({ location }) => location.place === place && (location.layer === layer || !place.identity.includes("layer")));
	return {
		weight: weightOf(first),
		home: {
			place: place.name,
			layer,
			because: [...first.role.because, ...first.imports.because],
			instances: [...new Set(same.map(({ location }) => instanceLabel(location)))].sort()
		}
	};
}
function certaintyOf(first, second) {
	if (first.known !== null && (second === void 0 || second.score < first.score)) return "sure";
	const [role, isKnown] = [first.role.weight + first.imports.weight, first.location.place.identity.length === 0 || first.instance.weight >= 2 || first.imports.weight > 0];
	if (role >= 3 && isKnown && (second === void 0 || second.score < first.score * .85)) return "sure";
	return role >= 1.5 && isKnown ? "likely" : "weak";
}
function inFolder(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
// packages/engine/src/questions/place-of.ts
async function placeOf(question, options) {
	return answerPlace(await openQuestion(options), question);
}
function answerPlace(asked, { subject, text }) {
	const { project } = asked;
	const path = pathOf(asked, subject);
	const isPath = /[/\\]/.test(subject);
	const isFile = path !== null && (project.facts.exists(path) || extensionOf(path) !== null && (isPath || compileGlobs(project.judge.policy.ignores)(path)));
	if (!isFile && isPath) {
		if (path === null) throw new CheckError(`${shown(subject)} is outside the project.`);
		throw new CheckError(`${shown(subject)} is neither a file nor the name of a symbol.`);
	}
	return isFile ? placeFile(project, path, text) : placeName(project, subject, text);
}
function placeFile(project, path, text) {
	const { judge, facts } = project;
	const exists = facts.exists(path);
	const edges = importsFor(project, path, text);
	const location = judge.locate(path);
	const because = unjudgedBecause(project, path);
	const base = {
		readAs: "file",
		path,
		exists,
		place: location && placeInfo(location),
		because,
		home: null
	};
	if (because !== null && because !== "unplaced") return {
		...base,
		status: "exempt",
		imports: null,
		options: [],
		certainty: "none"
	};
	if (location !== null) {
		const total = edges?.length ?? 0;
		const legal = (edges ?? []).filter((edge) => judgeEdge(judge, path, edge).status !== "forbidden").length;
		const imports = edges === null ? null : {
			legal,
			total
		};
		if (legal === total) return {
			...base,
			status: "placed",
			imports,
			options: [],
			certainty: "sure"
		};
		const better = placementsFor(judge, facts, path, edges ?? []).filter((one) => one.legal > legal && one.path !== path).slice(0, 1).map((one) => optionAt(project, one.path, one.legal, total));
		return {
			...base,
			status: "misplaced",
			imports,
			options: better,
			certainty: better.length > 0 ? "likely" : "none"
		};
	}
	const known = (edges ?? []).filter(({ target }) => isJudged(judge, target));
	const options = placePlans(judge, path, facts, edges ?? []).flatMap((plan) => plan.action === "place-file" && plan.target !== void 0 && judge.locate(plan.target) !== null ? [optionAt(project, plan.target, plan.legal, plan.total)] : []);
	const first = options[0];
	return {
		...base,
		status: "unplaced",
		imports: edges === null ? null : {
			legal: first?.legal ?? 0,
			total: known.length
		},
		options,
		certainty: first === void 0 ? "none" : first.total > 0 && first.legal === first.total ? "likely" : "weak"
	};
}
function placeName(project, name, text) {
	return {
		readAs: "name",
		status: "new",
		because: null,
		path: null,
		exists: false,
		place: null,
		imports: null,
		...optionsForName(project, name, text === void 0 ? [] : importsOfText(project, "new.ts", text))
	};
}
function optionAt({ judge, facts }, path, legal, total) {
	const because = total === 0 ? [] : [legalThere(legal, total)];
	return {
		path,
		exists: facts.exists(path),
		place: placeInfo(judge.locate(path)),
		legal,
		total,
		because
	};
}
function importsFor(project, path, text) {
	return text === void 0 ? project.facts.importsOf?.(path) ?? null : importsOfText(project, path, text);
}
function importsOfText({ resolver }, path, text) {
	const read = readModule(path, text.replace(/^\uFEFF/, ""));
	if ("error" in read) throw new CheckError(`The text does not parse: ${read.error.message}`);
	read.dispose();
	return resolveModule(resolver, path, read.record).edges;
}
function isJudged(judge, target) {
	return target.type === "external" || target.type === "file" && judge.locate(target.path) !== null;
}
// packages/cli/src/output/print-answer.ts
function printAnswer(format, answer, lines) {
	if (format === "json") {
		process.stdout.write(`${escapeJson(JSON.stringify({
			schemaVersion: 1,
			...answer
		}, null, 2))}\n`);
		return;
	}
	const { width } = displayOf(true);
	const texts = lines().map((line) => clip(messageLine(line), MOST_CHARACTERS));
	process.stdout.write(texts.map((text) => `${width === null ? text : wrapText(text, width).join("\n")}\n`).join(""));
}
const MOST_CHARACTERS = 2e3;
function escapeJson(json) {
	return json.replace(/##(?=\[)/g, "\\u0023#").replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// packages/cli/src/answers/words.ts
const MOST_NAMES = 12;
function listOf(names, most = MOST_NAMES) {
	return names.length > most ? `${names.slice(0, most).join(", ")} and ${names.length - most} more` : names.join(", ");
}
const UNJUDGED = {
	"not-source": "it is no source file.",
	unchecked: "it is not checked.",
	outside: "the policy lists it in outside.",
	declaration: "it only declares types."
};
function unjudgedText(because) {
	return UNJUDGED[because];
}
// packages/cli/src/answers/explain-text.ts
function fileText(answer) {
	const { path, exists, place, unjudged, mayImport, importableFrom, packages, lastCheck } = answer;
	if (place === null || unjudged !== null && unjudged !== "unplaced") return [unjudged === null || unjudged === "unplaced" ? `${path} does not match any place of the policy. Run stratalint place ${path} to see where it belongs.` : `${path} needs no place: ${unjudgedText(unjudged)}`, ...importersText(answer)];
	const byEntry = partsWith(mayImport, "entry");
	return [
		`${path} is ${place.label} (place ${place.place}, role ${place.role}${place.test ? ", a test" : ""})${exists ? "" : "; it does not exist yet"}.`,
		`May import: ${[partsWith(mayImport, "any"), byEntry === "" ? "" : `by their entry: ${byEntry}`].filter(Boolean).join("; ") || "nothing else in the repository"}.`,
		...sentence("May not import", partsWith(mayImport, "none")),
		`May be imported from: ${partsWith(importableFrom, "any") || "nowhere"}.`,
		...sentence("May not be imported from", partsWith(importableFrom, "none")),
		...packagesText(packages),
		...importersText(answer),
		...lastCheck === null || lastCheck.findings.length === 0 ? [] : ["Findings in the last check:", ...lastCheck.findings.map(({ id, rule, line, severity }) => `  ${id}  line ${line}  ${rule}${severity === "warn" ? " (warning)" : ""}`)]
	];
}
function packagesText(packages) {
	if (packages.length === 0) return [];
	const named = (isAllowed) => packages.filter(({ allowed, pattern }) => allowed === isAllowed && pattern !== "*").map(({ pattern }) => pattern);
	const others = packages.every(({ pattern, allowed }) => pattern !== "*" || allowed) ? ["all that the policy does not list"] : [];
	return [`Packages that it may import: ${[...named(true), ...others].join(", ") || "none"}.`, ...sentence("Packages that it may not import", named(false).join(", "))];
}
const MOST_IMPORTERS = 12;
function importersText({ lastCheck }) {
	if (lastCheck === null) return ["Run stratalint check to know which files import it."];
	const { importers } = lastCheck;
	if (importers.length === 0) return ["In the last check, no file imported it."];
	return [`In the last check, ${importers.length === 1 ? "1 file" : `${importers.length} files`} imported it: ${listOf(importers, MOST_IMPORTERS)}.`];
}
function sentence(label, parts) {
	return parts === "" ? [] : [`${label}: ${parts}.`];
}
function partsWith(permissions, access) {
	const groups = new Map();
	for (const one of permissions) {
		const slash = one.label.lastIndexOf("/");
		const key = one.own || slash === -1 ? one.label : one.label.slice(0, slash);
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	return [...groups].flatMap(([name, group]) => {
		const found = group.filter((one) => one.access === access);
		if (found.length === group.length) return [name];
		return found.map(({ label }) => label);
	}).join(", ");
}
function lineText(answer, findings) {
	const { path, line, text, imports } = answer;
	const head = `${path}:${line}  ${text}`.trimEnd();
	const found = findings.flatMap(({ id, rule, what }) => [`Finding ${id} (${rule}): ${what}`]);
	if (imports.length === 0) return [
		head,
		"No import is on this line.",
		...found.length > 0 ? found : ["No finding is on it either."]
	];
	return [head, ...imports.flatMap((one) => importText(one, answer))];
}
const VERDICTS = {
	allowed: "Legal",
	forbidden: "Not legal",
	off: "Not legal, but the rule is off here",
	silenced: "Not legal, but a comment silences the rule here",
	unjudged: "Not judged"
};
function importText(one, { place }) {
	const { specifier, target, resolution, to, verdict, rule, why, typeOnly, names } = one;
	const resolved = target.type === "file" ? target.path : target.type === "external" ? target.name : "nothing";
	const imported = names.length === 0 ? "" : ` for ${listOf(names.map((name) => name === "*" ? "the whole module" : name))}`;
	return [
		`Import of ${JSON.stringify(specifier)}${imported}${typeOnly ? ", types only" : ""}: resolves to ${resolved} (${resolution}).`,
		`From ${place?.label ?? "no place"} to ${to?.label ?? (target.type === "external" ? `package ${target.name}` : "no place")}. ${VERDICTS[verdict]}${rule === null ? "" : ` (${rule})`}: ${why}`,
		...one.allowedBy.map(allowedText),
		...fixText(one.fix.map(({ title }) => title)),
		...one.not === null ? [] : [one.not]
	];
}
function allowedText({ list, index, reason, expires, limit }) {
	const details = [expires !== null && `until ${expires}`, limit !== null && `at most ${limit} imports`].filter(Boolean);
	return `Allowed by ${list}[${index}] of the policy${reason === null ? "" : `: ${reason}`}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}
function fixText(titles) {
	return titles.length === 1 ? [`Fix: ${titles[0]}`] : titles.map((title, index) => `Fix ${index + 1}: ${title}`);
}
function carriedOutBy(id, { applicability, refusal }) {
	if (applicability === "manual") return [];
	if (refusal !== void 0) return [`   stratalint fix cannot do it: ${refusal}`];
	return [`   stratalint fix --id ${id}${applicability === "suggested" ? " --suggested" : ""} tries it in a copy of the project, and with --write makes it.`];
}
function findingText({ finding, silenced }) {
	const { id, rule, severity, file, line, column, what, trace = [], fix, not, why, docs } = finding;
	return [
		`${id}  ${severity === "error" ? "error" : "warning"}  ${rule}${silenced ? "  (silenced by a comment)" : ""}`,
		`${file}:${line}:${column}`,
		what,
		...trace.map((step) => `  ${step.file}${step.line === null ? "" : `:${step.line}`}  ${step.text}`),
		...fix.flatMap((one, index) => fixLines(finding, one, fix.length === 1 ? null : index)),
		...not === "" ? [] : [not],
		`Why: ${why}`,
		`See ${docs}`
	];
}
function fixLines({ id }, fix, index) {
	return [
		`Fix ${index === null ? "" : `${index + 1} `}(${fix.applicability}): ${fix.title}`,
		...fix.steps.map((step, at) => `   ${at + 1}. ${step}`),
		...(index ?? 0) === 0 ? carriedOutBy(id, fix) : [],
		...fix.diffs.flatMap(({ diff }) => diff.split("\n").map((text) => `   ${text}`))
	];
}
function stepsText(finding) {
	const { id, rule, file, line, what, fix, not } = finding;
	return [
		`${file}:${line}  ${rule}  ${id}`,
		what,
		...fix.flatMap((one) => fixLines(finding, one, null)),
		...not === "" ? [] : [not]
	];
}
// packages/cli/src/answers/can-text.ts
function canText(answer) {
	const { from, to, entry, typeOnly, rule, severity, asType, routes, not, exports } = answer;
	const target = to.package ?? (to.readAs === "place" && entry === null ? to.place?.label : to.path) ?? to.specifier ?? "";
	const what = `${from.readAs === "place" ? from.place?.label ?? from.path : from.path} ${answer.answer === "no" ? "may not import" : "may import"} ${typeOnly ? "types from " : ""}${target}`;
	return [
		answer.answer === "unknown" ? `Undecided: ${answer.why}` : `${answer.answer === "yes" ? "Yes" : "No"}. ${what}; ${answer.why}`,
		...answer.answer === "yes" && to.specifier !== null && to.readAs !== "place" ? [`Import it as ${JSON.stringify(to.specifier)}.`] : [],
		...entry === null ? [] : [`Only ${entry} may be imported from there.`],
		...to.path !== null && !to.exists && to.readAs !== "place" && to.readAs !== "folder" ? [`${to.path} does not exist yet; until it does, the import does not resolve.`] : [],
		...answer.answer === "yes" && exports.length > 0 ? [`It exports ${listOf(exports.map(({ name }) => name))}.`] : [],
		...rule === null ? [] : [`Rule: ${rule}${severity === "warn" ? " (a warning here)" : ""}`],
		...asType === true ? ["An import of types alone is legal."] : [],
		...routes.map(({ title }, index) => `${index === 0 ? "Legal route" : "Or"}: ${title}`),
		...routes.length > 0 && exports.length > 3 ? ["With --name <export>, the route is exact."] : [],
		...not === null ? [] : [not]
	];
}
// packages/cli/src/answers/place-text.ts
function placeText(subject, answer) {
	const { status, path, place, imports, options, certainty, because, exists } = answer;
	const listed = options.map((option, index) => optionLine(option, index, certainty));
	switch (status) {
		case "exempt": return [`${path} needs no place: ${unjudgedText(because)}`];
		case "placed": return [`${path} is ${place.label} (place ${place.place}, ${detailOf(answer)})${exists ? "" : "; it does not exist yet"}.`, ...imports !== null && imports.total > 0 ? [imports.total === 1 ? "Its import is legal there." : `All of its ${imports.total} imports are legal there.`] : []];
		case "misplaced": return [`${path} is ${place.label} (place ${place.place}, ${detailOf(answer)}), but ${imports.total - imports.legal === 1 ? "1 of its imports is" : `${imports.total - imports.legal} of its imports are`} not legal there.`, ...listed];
		case "unplaced": return [`${path} does not match any place of the policy.`, ...listed.length > 0 ? listed : ["Nothing shows where it belongs. Pass its code with --stdin: its imports show it."]];
		case "new": return listed.length > 0 ? listed : unknownName(subject, answer);
	}
}
const PASS_CODE = "Pass its code with --stdin: its imports show where it goes.";
function unknownName(given, { home }) {
	const subject = clip(clean(given), 80);
	if (home === null) return [`Nothing in this repository shows where ${subject} goes: no file, domain or layer has a similar name.`, PASS_CODE];
	const { layer, place, because, instances } = home;
	const kinds = instances.length === 0 ? "" : ` They are: ${listOf(instances)}.`;
	return [`${subject} goes to ${layer ?? place} (${because.join("; ")}), but nothing shows in which ${place}.${kinds}`, PASS_CODE];
}
function detailOf({ place }) {
	const { role, layer, instance, test } = place;
	return [
		`role ${role}`,
		...layer === null ? [] : [`layer ${layer}`],
		...instance === null ? [] : [`${role === "provider" ? "provider" : "instance"} ${instance}`],
		...test ? ["a test"] : []
	].join(", ");
}
const FIRST = {
	sure: "It goes",
	likely: "It likely goes",
	weak: "It may go",
	none: ""
};
function optionLine({ path, exists, place, because }, index, certainty) {
	const start = index === 0 ? FIRST[certainty] : "Or";
	const reasons = because.length === 0 ? "" : `: ${because.join("; ")}`;
	return `${start} ${exists ? "into the existing" : "to"} ${path} (${place.label})${reasons}.`;
}
// packages/cli/src/commands/can.ts
const run$2 = async ({ positionals, switches, values }) => {
	const [from, to, ...more] = positionals;
	if (from === void 0 || to === void 0 || more.length > 0) throw new UsageError("can requires two arguments: the file that imports, and what it imports.");
	const answer = await canImport$1({
		from,
		to,
		typeOnly: switches.has("type"),
		...values.has("name") && { names: values.get("name") }
	}, {
		cwd: process.cwd(),
		configFile: values.get("config")?.[0]
	});
	printAnswer(values.get("format")?.[0], answer, () => canText(answer));
	return {
		yes: 0,
		no: 1,
		unknown: 2
	}[answer.answer];
};
// packages/cli/src/commands/explain.ts
const run$1 = async ({ positionals, switches, values }) => {
	const [subject, ...more] = positionals;
	if (subject === void 0 || more.length > 0) {
		const rules = await loadRules();
		throw new UsageError("explain requires exactly one rule, file or id of a finding.", `Rules: ${rules.map(({ id }) => id).join(", ")}`);
	}
	const [format, config] = [values.get("format")?.[0], values.get("config")?.[0]];
	const options = {
		cwd: process.cwd(),
		configFile: config
	};
	const at = /^(.+?):([1-9]\d*)(?::\d+)?$/.exec(subject);
	if (at !== null && isPath(at[1])) {
		const answer = await explainLine(at[1], Number(at[2]), options);
		const findings = answer.imports.length > 0 ? [] : await findingsOn(at[1], answer, config);
		printAnswer(format, {
			...answer,
			findings
		}, () => lineText(answer, findings));
	} else if (isPath(subject) && !await isRuleId(subject)) {
		const answer = await explainFile$1(subject, options);
		printAnswer(format, answer, () => fileText(answer));
	} else if (subject.startsWith("integrity/")) await explainReviewRule(subject, format, switches.has("no-color"));
	else if (/^[0-9a-f]{4,16}$/.test(subject)) await explainId(subject, options, format);
	else await explainRule(subject, config, format, switches.has("no-color"));
	return 0;
};
async function explainId(id, options, format) {
	try {
		const { diffsOfFixes } = await import("./fix-diffs-C09DY3nW.js");
		const answer = await explainFinding(id, options, diffsOfFixes);
		printAnswer(format, answer, () => findingText(answer));
	} catch (error) {
		if (!(error instanceof UnknownFinding)) throw error;
		const { findReviewFinding } = await import("./src-CIQzmZqc.js");
		const { finding, base, head } = await findReviewFinding(id, options, error);
		const fixes = finding.fix.map((fix) => ({
			...fix,
			steps: stepsOf$1(fix, finding, () => null),
			diffs: []
		}));
		const answer = {
			finding: {
				...finding,
				fix: fixes
			},
			silenced: false
		};
		printAnswer(format, {
			...answer,
			base,
			head
		}, () => [...findingText(answer), `Found by stratalint review, which compares ${head} with ${base}.`]);
	}
}
function isPath(text) {
	return existsSync(text) || /[/\\][^/\\]*\.[\w-]+$/.test(text) || /\.[cm]?[jt]sx?$/.test(text);
}
async function isRuleId(text) {
	return /^[\w-]+\/[\w-]+$/.test(text) && (await loadRules()).some(({ id }) => id === text);
}
async function findingsOn(file, { path, line }, config) {
	const { findings } = await check({
		cwd: process.cwd(),
		paths: [file],
		...config !== void 0 && { configFile: config },
		baseline: false
	});
	return findings.filter((one) => one.file === path && one.line <= line && line <= one.endLine).map(({ id, rule, what }) => ({
		id,
		rule,
		what
	}));
}
async function explainRule(name, config, format, noColor) {
	const rules = await loadRules();
	const rule = findRule(rules.some(isNamed(name)) ? rules : await rulesOfPolicy(rules, config), name);
	const { description, why, url } = rule.meta.docs;
	const page = readRulePage(rule.id) ?? `# ${rule.id}\n\n${description}.\n\n## Why\n\n${why}\n\n${url ?? ""}\n`;
	await printPage({
		id: rule.id,
		description,
		why,
		page
	}, format, noColor);
}
async function explainReviewRule(id, format, noColor) {
	const { INTEGRITY_RULES } = await import("./src-CIQzmZqc.js");
	const kinds = Object.keys(INTEGRITY_RULES);
	const kind = id.slice(10);
	if (!Object.hasOwn(INTEGRITY_RULES, kind)) throw new UsageError(`Unknown rule ${clip(id, 80)}.`, `Rules of a review: ${kinds.map((one) => `integrity/${one}`).join(", ")}`);
	const why = INTEGRITY_RULES[kind];
	await printPage({
		id,
		description: "",
		why,
		page: `${readReviewRule(id) ?? `# ${id}\n`}\n## Why\n\n${why}\n`
	}, format, noColor);
}
async function printPage(answer, format, noColor) {
	const display = displayOf(noColor);
	if (format === "json") printAnswer(format, answer, () => []);
	else process.stdout.write(display.width === null && !display.color ? answer.page : await renderMarkdown(answer.page, display));
}
async function rulesOfPolicy(builtIn, configFile) {
	try {
		return await loadRules({
			cwd: process.cwd(),
			configFile
		});
	} catch {
		return builtIn;
	}
}
// packages/cli/src/commands/place.ts
const run = async ({ positionals, switches, values }) => {
	const [subject, ...more] = positionals;
	if (subject === void 0 || more.length > 0) throw new UsageError("place requires exactly one file or name.");
	const answer = await placeOf$1({
		subject,
		...switches.has("stdin") && { text: await (await import("node:stream/consumers")).text(process.stdin) }
	}, {
		cwd: process.cwd(),
		configFile: values.get("config")?.[0]
	});
	printAnswer(values.get("format")?.[0], answer, () => placeText(subject, answer));
	return exitCodeOf(answer);
};
function exitCodeOf({ status, options }) {
	if (status === "placed" || status === "exempt") return 0;
	if (status === "new") return options.length > 0 ? 0 : 2;
	return status === "unplaced" && options.length === 0 ? 2 : 1;
}
export { toViolation as $, isServerUse as $n, SourceError as $t, pluralOf as A, placeRefOf as An, OPEN_IMPORT as At, hostOfFile as B, extensionOf as Bn, environmentOf as Bt, pathOf as C, placePlans as Cn, createFacts as Ct, renderUpdate as D, fullLabel as Dn, ANY_FILE as Dt, renderMarkdown as E, describeEdge as En, mayBeElided as Et, toSnakeCase as F, withNeeds as Fn, reachableFrom as Ft, defaultSeverity as G, withoutExtension as Gn, graphOf as Gt, openFile$1 as H, fileStem as Hn, reachabilityOf as Ht, wordsOf as I, isInOtherPackage as In, mentionsIn as It, settingOf as J, ruleSetting as Jn, affectedBy as Jt, generalSeverity as K, createJudge as Kn, importersIn$1 as Kt, toLinterPlugin as L, writtenFor as Ln, outlineOf as Lt, toCamelCase as M, briefMessage as Mn, entriesOf$1 as Mt, toKebabCase as N, fitMessage as Nn, folderOfEntries as Nt, hasCase as O, homeLabel as On, EVERY_IMPORT as Ot, toPascalCase as P, withDetail as Pn, foldersOfTarget as Pt, docsUrl as Q, createLocator as Qn, createBaselineDisk as Qt, runRules as R, quoted as Rn, resolveModule as Rt, placeInfo as S, stepsOf$1 as Sn, createLiveGraph as St, readDocuments as T, whyForbidden as Tn, markElided as Tt, startRule as U, folderOf as Un, findCycles as Ut, newRecord as V, fileNameOf as Vn, createDiskLog as Vt, runGraphRules as W, relativeTo$1 as Wn, buildGraph as Wt, crashFinding as X, samplePath as Xn, createModulePacker as Xt, INTERNAL_RULE as Y, captureNames as Yn, createModuleTable as Yt, describeViolation as Z, capturesLayer as Zn, packModules as Zt, answerCan as _, recordOf$1 as _n, findImporters as _t, canText as a, parseSource as an, isIndex as ar, pluginRules as at, openQuestion as b, openBaseline as bn, packageName as bt, lineText as c, fitsParserStack as cn, mayEnter as cr, judgeEdge as ct, answerPlace as d, FILES_A_BYTE as dn, isDeclarationFile as dr, createScopeFinder as dt, createLineIndex as en, needsServer as er, refuseExit as et, placeOf as f, PROGRESS_VARIABLE as fn, isSourceFile as fr, visitTree as ft, tableOf as g, keepProject as gn, Minimatch as gr, wouldWalk as gt, runOf as h, isCollecting as hn, compileNameGlob as hr, createCheckedFiles as ht, placeText as i, extractModule as in, memoize as ir, askedIn as it, singularOf as j, toFix as jn, REACHED as jt, toFileCase as k, instanceLabel as kn, IMPORTERS as kt, stepsText as l, isFileRule as ln, EDGE_KINDS as lr, readDirectives as lt, explainFile as m, collectingProject as mn, compileGlobs as mr, rangeOf as mt, run$1 as n, textHash as nn, isExpired as nr, openProject as nt, fileText as o, childKeys as on, isReserved as or, edgeRule as ot, answerFile as p, collect$1 as pn, compileGlob as pr, createSource as pt, isOnSomewhere as q, uncheckedByGlobs as qn, linksBetween as qt, run$2 as r, readModule as rn, externalsByPrecedence as rr, answerRead as rt, findingText as s, fitsMainThread as sn, isReservedFor as sr, inspect as st, run as t, readSource as tn, exportNamed as tr, createProject as tt, printAnswer as u, COLLECT_VARIABLE as un, compileCoverage as ur, createDescribeContext as ut, canImport as v, tracePath as vn, walk as vt, shown as w, whyAllowed as wn, findNameUses as wt, unjudgedBecause as x, lowerBound as xn, findLaundering as xt, UNJUDGED$1 as y, openPolicy as yn, createResolver as yt, emptyRecord as z, specifierFor as zn, directiveIn as zt };
