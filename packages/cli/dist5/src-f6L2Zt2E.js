import { En as readBaseline, Hn as posixRelative, L as saveBaseline, R as check, Sn as userFolder, V as runGit, Vn as parentOf, br as isComponentFile, gr as shortHash, ht as CheckError, jr as targetOf, kn as BASELINE_FILE, nn as loadPolicy, tr as planOf } from "./check-BevjtlIT.js";
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
const { posix } = globalThis.process.getBuiltinModule("node:path");
const { copyFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { lstatSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdtempSync } = globalThis.process.getBuiltinModule("node:fs");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { readlinkSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { renameSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { statSync } = globalThis.process.getBuiltinModule("node:fs");
const { symlinkSync } = globalThis.process.getBuiltinModule("node:fs");
const { utimesSync } = globalThis.process.getBuiltinModule("node:fs");
const { writeFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { randomUUID } = globalThis.process.getBuiltinModule("node:crypto");
import { Gt as graphOf, It as mentionsIn, Kn as createJudge, Kt as importersIn, Lt as outlineOf, Rn as quoted, an as parseSource, yt as createResolver, zn as specifierFor } from "./answers-Z6AirqcJ.js";
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
import { t as linkPackages } from "./link-packages-BFoUeSph.js";
// packages/fix/src/apply/transaction.ts
function writeChanges(root, journalFile, changes) {
	const files = [...changes].map(([path, after]) => ({
		path,
		before: readText(join(root, path)),
		after
	}));
	mkdirSync(dirname(journalFile), { recursive: true });
	writeAtomic(journalFile, JSON.stringify({ files }));
	for (const { path, after } of files) put(root, path, after);
	rmSync(journalFile);
}
function undoUnfinished(root, journalFile) {
	const text = readText(journalFile);
	if (text === null) return null;
	const { files } = JSON.parse(text);
	const undone = files.filter(({ path, before, after }) => {
		const now = readText(join(root, path));
		if (now === before || now !== after) return false;
		put(root, path, before);
		return true;
	});
	rmSync(journalFile);
	return undone.map(({ path }) => path);
}
function put(root, path, text) {
	const file = join(root, path);
	if (text !== null) {
		mkdirSync(dirname(file), { recursive: true });
		writeAtomic(file, text);
		return;
	}
	rmSync(file, { force: true });
	for (let folder = dirname(file); folder !== root; folder = dirname(folder)) try {
		rmdirSync(folder);
	} catch {
		return;
	}
}
function isLink(file) {
	return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
function writeAtomic(file, text) {
	const mode = existsSync(file) ? statSync(file).mode : void 0;
	const draft = `${file}.${randomUUID()}.tmp`;
	writeFileSync(draft, text, mode === void 0 ? {} : { mode });
	renameSync(draft, file);
}
function readText(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null;
	}
}
// node_modules/@jridgewell/sourcemap-codec/dist/sourcemap-codec.mjs
var comma = ",".charCodeAt(0);
var semicolon = ";".charCodeAt(0);
var chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var intToChar$1 = new Uint8Array(64);
var charToInt = new Uint8Array(128);
for (let i = 0; i < chars.length; i++) {
	const c = chars.charCodeAt(i);
	intToChar$1[i] = c;
	charToInt[c] = i;
}
function encodeInteger(builder, num) {
	do {
		let clamped = num & 31;
		num >>>= 5;
		if (num > 0) clamped |= 32;
		builder.write(intToChar$1[clamped]);
	} while (num > 0);
}
function encodeSign(num) {
	return num < 0 ? -num << 1 | 1 : num << 1;
}
var bufLength = 16384;
var td = typeof TextDecoder !== "undefined" ? new TextDecoder() : typeof Buffer !== "undefined" ? { decode(buf) {
	return Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength).toString();
} } : { decode(buf) {
	let out = "";
	for (let i = 0; i < buf.length; i++) out += String.fromCharCode(buf[i]);
	return out;
} };
var StringWriter = class {
	constructor() {
		this.pos = 0;
		this.out = "";
		this.buffer = new Uint8Array(bufLength);
	}
	write(v) {
		const { buffer } = this;
		buffer[this.pos++] = v;
		if (this.pos === bufLength) {
			this.out += td.decode(buffer);
			this.pos = 0;
		}
	}
	flush() {
		const { buffer, out, pos } = this;
		return pos > 0 ? out + td.decode(buffer.subarray(0, pos)) : out;
	}
};
function encodeRangeMappings(decoded) {
	if (decoded.length === 0) return "";
	const writer = new StringWriter();
	for (let i = 0; i < decoded.length; i++) {
		const indices = decoded[i];
		if (i > 0) writer.write(semicolon);
		let index = 0;
		for (let j = 0; j < indices.length; j++) {
			const offset = indices[j];
			encodeInteger(writer, offset - index);
			index = offset;
		}
	}
	return writer.flush();
}
function encode(decoded) {
	const writer = new StringWriter();
	let sourcesIndex = 0;
	let sourceLine = 0;
	let sourceColumn = 0;
	let namesIndex = 0;
	for (let i = 0; i < decoded.length; i++) {
		const line = decoded[i];
		if (i > 0) writer.write(semicolon);
		if (line.length === 0) continue;
		let genColumn = 0;
		for (let j = 0; j < line.length; j++) {
			const segment = line[j];
			if (j > 0) writer.write(comma);
			encodeInteger(writer, encodeSign(segment[0] - genColumn));
			genColumn = segment[0];
			if (segment.length === 1) continue;
			encodeInteger(writer, encodeSign(segment[1] - sourcesIndex));
			encodeInteger(writer, encodeSign(segment[2] - sourceLine));
			encodeInteger(writer, encodeSign(segment[3] - sourceColumn));
			sourcesIndex = segment[1];
			sourceLine = segment[2];
			sourceColumn = segment[3];
			if (segment.length === 4) continue;
			encodeInteger(writer, encodeSign(segment[4] - namesIndex));
			namesIndex = segment[4];
		}
	}
	return writer.flush();
}
// node_modules/magic-string/dist/index.mjs
var BitSet = class BitSet {
	constructor(arg) {
		this.bits = arg instanceof BitSet ? arg.bits.slice() : [];
	}
	add(n) {
		this.bits[n >> 5] |= 1 << (n & 31);
	}
	has(n) {
		return !!(this.bits[n >> 5] & 1 << (n & 31));
	}
	forEach(fn) {
		const bits = this.bits;
		for (let w = 0; w < bits.length; w++) {
			let word = bits[w];
			while (word) {
				const lowest = word & -word;
				fn((w << 5) + 31 - Math.clz32(lowest));
				word ^= lowest;
			}
		}
	}
};
var Chunk = class Chunk {
	constructor(start, end, content) {
		this.start = start;
		this.end = end;
		this.original = content;
		this.intro = "";
		this.outro = "";
		this.content = content;
		this.storeName = false;
		this.edited = false;
		this.replacesUntil = -1;
		this.replacedFrom = -1;
		this.previous = null;
		this.next = null;
	}
	appendLeft(content) {
		this.outro += content;
	}
	appendRight(content) {
		this.intro = this.intro + content;
	}
	clone() {
		const chunk = new Chunk(this.start, this.end, this.original);
		chunk.intro = this.intro;
		chunk.outro = this.outro;
		chunk.content = this.content;
		chunk.storeName = this.storeName;
		chunk.edited = this.edited;
		chunk.replacesUntil = this.replacesUntil;
		chunk.replacedFrom = this.replacedFrom;
		return chunk;
	}
	contains(index) {
		return this.start < index && index < this.end;
	}
	eachNext(fn) {
		fn(this);
		let chunk = this.next;
		while (chunk) {
			fn(chunk);
			chunk = chunk.next;
		}
	}
	eachPrevious(fn) {
		fn(this);
		let chunk = this.previous;
		while (chunk) {
			fn(chunk);
			chunk = chunk.previous;
		}
	}
	edit(content, storeName, contentOnly) {
		this.content = content;
		if (!contentOnly) {
			this.intro = "";
			this.outro = "";
		}
		this.storeName = storeName;
		this.edited = true;
		return this;
	}
	prependLeft(content) {
		this.outro = content + this.outro;
	}
	prependRight(content) {
		this.intro = content + this.intro;
	}
	reset() {
		this.intro = "";
		this.outro = "";
		this.replacesUntil = -1;
		this.replacedFrom = -1;
		if (this.edited) {
			this.content = this.original;
			this.storeName = false;
			this.edited = false;
		}
	}
	split(index) {
		const sliceIndex = index - this.start;
		const originalBefore = this.original.slice(0, sliceIndex);
		const originalAfter = this.original.slice(sliceIndex);
		this.original = originalBefore;
		const newChunk = new Chunk(index, this.end, originalAfter);
		newChunk.outro = this.outro;
		this.outro = "";
		this.end = index;
		if (this.edited) {
			newChunk.edit("", false, true);
			newChunk.replacedFrom = this.replacedFrom;
		} else this.content = originalBefore;
		newChunk.next = this.next;
		if (newChunk.next) newChunk.next.previous = newChunk;
		newChunk.previous = this;
		this.next = newChunk;
		return newChunk;
	}
	toString() {
		return this.intro + this.content + this.outro;
	}
	trimEnd(rx) {
		this.outro = this.outro.replace(rx, "");
		if (this.outro.length) return true;
		const trimmed = this.content.replace(rx, "");
		if (trimmed.length) {
			if (trimmed !== this.content) {
				if (this.edited) this.edit(trimmed, this.storeName, true);
				else this.split(this.start + trimmed.length).edit("", void 0, true);
			}
			return true;
		} else {
			this.edit("", void 0, true);
			this.intro = this.intro.replace(rx, "");
			if (this.intro.length) return true;
		}
	}
	trimStart(rx) {
		this.intro = this.intro.replace(rx, "");
		if (this.intro.length) return true;
		const trimmed = this.content.replace(rx, "");
		if (trimmed.length) {
			if (trimmed !== this.content) {
				if (this.edited) this.edit(trimmed, this.storeName, true);
				else {
					this.split(this.end - trimmed.length);
					this.edit("", void 0, true);
				}
			}
			return true;
		} else {
			this.edit("", void 0, true);
			this.outro = this.outro.replace(rx, "");
			if (this.outro.length) return true;
		}
	}
};
var MagicStringError = class extends Error {
	name = "MagicStringError";
	constructor(message, options) {
		super(`[MagicString] ${message}`, options);
	}
};
function getBtoa() {
	if (typeof globalThis !== "undefined" && typeof globalThis.btoa === "function") return (str) => globalThis.btoa(unescape(encodeURIComponent(str)));
	const buffer = globalThis["Buffer"];
	if (buffer) return (str) => buffer.from(str, "utf-8").toString("base64");
	return () => {
		throw new MagicStringError("unsupported environment: `btoa` or `Buffer` is required");
	};
}
const btoa = getBtoa();
var SourceMap = class {
	constructor(properties) {
		this.version = 3;
		this.file = properties.file;
		this.sources = properties.sources;
		this.sourcesContent = properties.sourcesContent;
		this.names = properties.names;
		this.mappings = typeof properties.mappings === "string" ? properties.mappings : encode(properties.mappings);
		if (typeof properties.x_google_ignoreList !== "undefined") this.x_google_ignoreList = properties.x_google_ignoreList;
		if (typeof properties.debugId !== "undefined") this.debugId = properties.debugId;
		if (typeof properties.rangeMappings !== "undefined") {
			let shouldOutputRangeMapping = false;
			for (const line of properties.rangeMappings) if (line.length !== 0) {
				shouldOutputRangeMapping = true;
				break;
			}
			if (shouldOutputRangeMapping) this.rangeMappings = encodeRangeMappings(properties.rangeMappings);
		}
	}
	toString() {
		return JSON.stringify(this);
	}
	toUrl() {
		return `data:application/json;charset=utf-8;base64,${btoa(this.toString())}`;
	}
};
function getLocator(source) {
	const lineOffsets = [0];
	for (let i = source.indexOf("\n"); i !== -1; i = source.indexOf("\n", i + 1)) lineOffsets.push(i + 1);
	return function locate(index) {
		let i = 0;
		let j = lineOffsets.length;
		while (i < j) {
			const m = i + j >> 1;
			if (index < lineOffsets[m]) j = m;
			else i = m + 1;
		}
		const line = i - 1;
		return {
			line,
			column: index - lineOffsets[line]
		};
	};
}
function getRelativePath(from, to) {
	const fromParts = from.split(/[/\\]/);
	const toParts = to.split(/[/\\]/);
	fromParts.pop();
	while (fromParts[0] === toParts[0]) {
		fromParts.shift();
		toParts.shift();
	}
	if (fromParts.length) {
		let i = fromParts.length;
		while (i--) fromParts[i] = "..";
	}
	return fromParts.concat(toParts).join("/");
}
function guessIndent(code) {
	const lines = code.split("\n");
	const tabbed = lines.filter((line) => /^\t+/.test(line));
	const spaced = lines.filter((line) => /^ {2,}/.test(line));
	if (tabbed.length === 0 && spaced.length === 0) return null;
	if (tabbed.length >= spaced.length) return "	";
	const min = spaced.reduce((previous, current) => {
		const numSpaces = /^ +/.exec(current)[0].length;
		return Math.min(numSpaces, previous);
	}, 1e400);
	return " ".repeat(min);
}
const toString = Object.prototype.toString;
function isObject(thing) {
	return toString.call(thing) === "[object Object]";
}
const BASE64_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const intToChar = (() => {
	const chars = new Uint8Array(64);
	for (let i = 0; i < 64; i++) chars[i] = BASE64_CHARS.charCodeAt(i);
	return chars;
})();
const COMMA = 44;
const SEMICOLON = 59;
const BUFFER_SIZE = 16384;
const FLUSH_THRESHOLD = 16348;
const scratch = new Uint8Array(BUFFER_SIZE);
function writeVlq(pos, num) {
	num = num < 0 ? -num << 1 | 1 : num << 1;
	do {
		let clamped = num & 31;
		num >>>= 5;
		if (num > 0) clamped |= 32;
		scratch[pos++] = intToChar[clamped];
	} while (num > 0);
	return pos;
}
const decoder = new TextDecoder();
var MappingsEncoder = class {
	constructor() {
		this.out = "";
		this.pos = 0;
		this.lines = [];
		this.buffered = 0;
		this.needsComma = false;
		this.prevGenColumn = 0;
		this.prevSourceIndex = 0;
		this.prevSourceLine = 0;
		this.prevSourceColumn = 0;
		this.prevNameIndex = 0;
	}
	endLine(segments) {
		this.lines.push(segments);
		this.buffered += segments.length + 1;
		if (this.buffered >= 4096) this.drain(null);
	}
	segments(segments) {
		this.drain(segments);
	}
	finish(segments) {
		this.drain(segments);
		this.flush();
		return this.out;
	}
	drain(trailing) {
		const lines = this.lines;
		const lineCount = lines.length;
		for (let l = 0; l <= lineCount; l++) {
			const line = l < lineCount ? lines[l] : trailing;
			if (line === null) break;
			for (let i = 0; i < line.length; i++) {
				if (this.pos > FLUSH_THRESHOLD) this.flush();
				const segment = line[i];
				if (this.needsComma) scratch[this.pos++] = COMMA;
				this.needsComma = true;
				this.pos = writeVlq(this.pos, segment[0] - this.prevGenColumn);
				this.prevGenColumn = segment[0];
				this.pos = writeVlq(this.pos, segment[1] - this.prevSourceIndex);
				this.prevSourceIndex = segment[1];
				this.pos = writeVlq(this.pos, segment[2] - this.prevSourceLine);
				this.prevSourceLine = segment[2];
				this.pos = writeVlq(this.pos, segment[3] - this.prevSourceColumn);
				this.prevSourceColumn = segment[3];
				if (segment.length === 5) {
					this.pos = writeVlq(this.pos, segment[4] - this.prevNameIndex);
					this.prevNameIndex = segment[4];
				}
			}
			if (l < lineCount) {
				if (this.pos > FLUSH_THRESHOLD) this.flush();
				scratch[this.pos++] = SEMICOLON;
				this.needsComma = false;
				this.prevGenColumn = 0;
			}
		}
		lines.length = 0;
		this.buffered = 0;
		this.flush();
	}
	flush() {
		this.out += decoder.decode(scratch.subarray(0, this.pos));
		this.pos = 0;
	}
};
const NEWLINE_CHAR$1 = 10;
function isWordCode(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95;
}
var Mappings = class {
	constructor(hires, encoder = null) {
		this.hires = hires;
		this.generatedCodeLine = 0;
		this.generatedCodeColumn = 0;
		this.raw = [];
		this.rawSegments = this.raw[this.generatedCodeLine] = [];
		this.rawRangeMappingsIndices = [];
		this.rawRangeMappings = hires === "experimental-range" ? [this.rawRangeMappingsIndices] : void 0;
		this.encoder = encoder;
	}
	nextLine() {
		if (this.encoder === null) {
			this.generatedCodeLine += 1;
			this.raw[this.generatedCodeLine] = this.rawSegments = [];
		} else {
			this.encoder.endLine(this.rawSegments);
			this.rawSegments = [];
			this.generatedCodeLine += 1;
		}
		this.generatedCodeColumn = 0;
		if (this.rawRangeMappings) this.rawRangeMappings[this.generatedCodeLine] = this.rawRangeMappingsIndices = [];
	}
	addMagicString(magicString, sourceIndex, nameIndex) {
		const { original } = magicString;
		const locate = getLocator(original);
		if (magicString.intro) this.advance(magicString.intro);
		magicString.firstChunk.eachNext((chunk) => {
			if (chunk.intro.length) this.advance(chunk.intro);
			if (sourceIndex === -1) this.advance(chunk.content);
			else if (chunk.edited) {
				const name = chunk.storeName ? nameIndex.get(original.slice(chunk.start, chunk.replacesUntil)) : void 0;
				this.addEdit(sourceIndex, chunk.content, locate(chunk.start), name ?? -1);
			} else this.addUneditedChunk(sourceIndex, chunk, original, locate(chunk.start), magicString.sourcemapLocations);
			if (chunk.outro.length) this.advance(chunk.outro);
		});
		if (magicString.outro) this.advance(magicString.outro);
	}
	addEdit(sourceIndex, content, loc, nameIndex) {
		if (content.length) {
			const contentLengthMinusOne = content.length - 1;
			let contentLineEnd = content.indexOf("\n", 0);
			let previousContentLineEnd = -1;
			while (contentLineEnd >= 0 && contentLengthMinusOne > contentLineEnd) {
				const segment = [
					this.generatedCodeColumn,
					sourceIndex,
					loc.line,
					loc.column
				];
				if (nameIndex >= 0) segment.push(nameIndex);
				this.rawSegments.push(segment);
				this.nextLine();
				previousContentLineEnd = contentLineEnd;
				contentLineEnd = content.indexOf("\n", contentLineEnd + 1);
			}
			const segment = [
				this.generatedCodeColumn,
				sourceIndex,
				loc.line,
				loc.column
			];
			if (nameIndex >= 0) segment.push(nameIndex);
			this.rawSegments.push(segment);
			this.advance(content.slice(previousContentLineEnd + 1));
		}
	}
	addUneditedChunk(sourceIndex, chunk, original, loc, sourcemapLocations) {
		const end = chunk.end;
		let i = chunk.start;
		if (this.hires) {
			const boundary = this.hires === "boundary";
			const experimentalRange = this.hires === "experimental-range";
			const encoder = experimentalRange ? null : this.encoder;
			let charInHiresBoundary = false;
			while (i < end) {
				if (encoder !== null && this.rawSegments.length >= 4096) {
					encoder.segments(this.rawSegments);
					this.rawSegments.length = 0;
				}
				if (experimentalRange && i + 1 >= end) this.rawSegments.push([
					this.generatedCodeColumn,
					sourceIndex,
					loc.line,
					loc.column
				]);
				const code = original.charCodeAt(i);
				if (code === NEWLINE_CHAR$1) {
					loc.line += 1;
					loc.column = 0;
					this.nextLine();
					charInHiresBoundary = false;
				} else {
					if (boundary) {
						if (isWordCode(code)) {
							if (!charInHiresBoundary) {
								this.rawSegments.push([
									this.generatedCodeColumn,
									sourceIndex,
									loc.line,
									loc.column
								]);
								charInHiresBoundary = true;
							}
						} else {
							this.rawSegments.push([
								this.generatedCodeColumn,
								sourceIndex,
								loc.line,
								loc.column
							]);
							charInHiresBoundary = false;
						}
					} else if (experimentalRange) {
						if (i === chunk.start) {
							this.rawRangeMappingsIndices.push(this.rawSegments.length);
							this.rawSegments.push([
								this.generatedCodeColumn,
								sourceIndex,
								loc.line,
								loc.column
							]);
						}
					} else this.rawSegments.push([
						this.generatedCodeColumn,
						sourceIndex,
						loc.line,
						loc.column
					]);
					loc.column += 1;
					this.generatedCodeColumn += 1;
				}
				i += 1;
			}
		} else {
			const bits = sourcemapLocations.bits;
			while (i < end) {
				let newline = original.indexOf("\n", i);
				if (newline === -1 || newline > end) newline = end;
				if (newline > i) {
					this.rawSegments.push([
						this.generatedCodeColumn,
						sourceIndex,
						loc.line,
						loc.column
					]);
					for (let w = i + 1 >> 5, last = newline - 1 >> 5; w <= last; w++) {
						let word = bits[w];
						if (!word) continue;
						const base = w << 5;
						while (word) {
							const lowest = word & -word;
							const index = base + 31 - Math.clz32(lowest);
							if (index > i && index < newline) {
								const offset = index - i;
								this.rawSegments.push([
									this.generatedCodeColumn + offset,
									sourceIndex,
									loc.line,
									loc.column + offset
								]);
							}
							word ^= lowest;
						}
					}
					loc.column += newline - i;
					this.generatedCodeColumn += newline - i;
				}
				if (newline === end) break;
				loc.line += 1;
				loc.column = 0;
				this.nextLine();
				i = newline + 1;
			}
		}
	}
	advance(str) {
		if (!str) return;
		const lastNewline = str.lastIndexOf("\n");
		for (let i = str.indexOf("\n"); i !== -1; i = str.indexOf("\n", i + 1)) this.nextLine();
		this.generatedCodeColumn += str.length - lastNewline - 1;
	}
};
const n = "\n";
const NEWLINE_CHAR = "\n".charCodeAt(0);
const CR_CHAR = "\r".charCodeAt(0);
const warned = {
	insertLeft: false,
	insertRight: false,
	storeName: false
};
function expandReplacement(replacement, matched, position, str, captures, namedCaptures) {
	if (!replacement.includes("$")) return replacement;
	let result = "";
	let index = 0;
	while (index < replacement.length) {
		const dollar = replacement.indexOf("$", index);
		if (dollar === -1) {
			result += replacement.slice(index);
			break;
		}
		result += replacement.slice(index, dollar);
		const char = replacement[dollar + 1];
		let expansion = "$";
		let consumed = 1;
		if (char === "$") consumed = 2;
		else if (char === "&") {
			expansion = matched;
			consumed = 2;
		} else if (char === "`") {
			expansion = str.slice(0, position);
			consumed = 2;
		} else if (char === "'") {
			expansion = str.slice(position + matched.length);
			consumed = 2;
		} else if (char === "<" && namedCaptures !== void 0) {
			const close = replacement.indexOf(">", dollar + 2);
			if (close !== -1) {
				expansion = namedCaptures[replacement.slice(dollar + 2, close)] ?? "";
				consumed = close + 1 - dollar;
			}
		} else if (char >= "0" && char <= "9") {
			const second = replacement[dollar + 2];
			const double = second >= "0" && second <= "9" ? Number(char + second) : NaN;
			const single = Number(char);
			if (double >= 1 && double <= captures.length) {
				expansion = captures[double - 1] ?? "";
				consumed = 3;
			} else if (single >= 1 && single <= captures.length) {
				expansion = captures[single - 1] ?? "";
				consumed = 2;
			}
		}
		result += expansion;
		index = dollar + consumed;
	}
	return result;
}
var MagicString = class MagicString {
	constructor(string, options = {}) {
		const chunk = new Chunk(0, string.length, string);
		Object.defineProperties(this, {
			original: {
				writable: true,
				value: string
			},
			outro: {
				writable: true,
				value: ""
			},
			intro: {
				writable: true,
				value: ""
			},
			firstChunk: {
				writable: true,
				value: chunk
			},
			lastChunk: {
				writable: true,
				value: chunk
			},
			lastSearchedChunk: {
				writable: true,
				value: chunk
			},
			byStart: {
				writable: true,
				value: new Map([[0, chunk]])
			},
			byEnd: {
				writable: true,
				value: new Map([[string.length, chunk]])
			},
			filename: {
				writable: true,
				value: options.filename
			},
			indentExclusionRanges: {
				writable: true,
				value: options.indentExclusionRanges
			},
			sourcemapLocations: {
				writable: true,
				value: new BitSet()
			},
			storedNames: {
				writable: true,
				value: new Set()
			},
			indentStr: {
				writable: true,
				value: void 0
			},
			ignoreList: {
				writable: true,
				value: options.ignoreList
			},
			offset: {
				writable: true,
				value: options.offset || 0
			},
			hasMovedChunks: {
				writable: true,
				value: false
			}
		});
	}
	addSourcemapLocation(char) {
		this.sourcemapLocations.add(char);
	}
	append(content) {
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this.outro += content;
		return this;
	}
	appendLeft(index, content) {
		index = this._resolveIndex(index);
		if (index < 0 || index > this.original.length) throw new MagicStringError(`index ${index} is out of bounds`);
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this._split(index);
		const chunk = this.byEnd.get(index);
		if (chunk) chunk.appendLeft(content);
		else this.intro += content;
		return this;
	}
	appendRight(index, content) {
		index = this._resolveIndex(index);
		if (index < 0 || index > this.original.length) throw new MagicStringError(`index ${index} is out of bounds`);
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this._split(index);
		const chunk = this.byStart.get(index);
		if (chunk) chunk.appendRight(content);
		else this.outro += content;
		return this;
	}
	clone() {
		const cloned = new MagicString(this.original, {
			filename: this.filename,
			ignoreList: this.ignoreList,
			offset: this.offset
		});
		let originalChunk = this.firstChunk;
		let clonedChunk = cloned.firstChunk = cloned.lastSearchedChunk = originalChunk.clone();
		while (originalChunk) {
			cloned.byStart.set(clonedChunk.start, clonedChunk);
			cloned.byEnd.set(clonedChunk.end, clonedChunk);
			const nextOriginalChunk = originalChunk.next;
			const nextClonedChunk = nextOriginalChunk && nextOriginalChunk.clone();
			if (nextClonedChunk) {
				clonedChunk.next = nextClonedChunk;
				nextClonedChunk.previous = clonedChunk;
				clonedChunk = nextClonedChunk;
			}
			originalChunk = nextOriginalChunk;
		}
		cloned.lastChunk = clonedChunk;
		if (this.indentExclusionRanges) cloned.indentExclusionRanges = this.indentExclusionRanges.slice();
		cloned.sourcemapLocations = new BitSet(this.sourcemapLocations);
		cloned.storedNames = new Set(this.storedNames);
		cloned.intro = this.intro;
		cloned.outro = this.outro;
		cloned.hasMovedChunks = this.hasMovedChunks;
		return cloned;
	}
	generateDecodedMap(options) {
		options = options || {};
		const mappings = new Mappings(options.hires);
		const names = this._generateMappings(mappings);
		return {
			...this._mapProperties(options, names),
			mappings: mappings.raw,
			rangeMappings: mappings.rawRangeMappings
		};
	}
	generateMap(options) {
		options = options || {};
		const encoder = new MappingsEncoder();
		const mappings = new Mappings(options.hires, encoder);
		const names = this._generateMappings(mappings);
		return new SourceMap({
			...this._mapProperties(options, names),
			mappings: encoder.finish(mappings.rawSegments),
			rangeMappings: mappings.rawRangeMappings
		});
	}
	_generateMappings(mappings) {
		const names = [...this.storedNames];
		mappings.addMagicString(this, 0, new Map(names.map((name, i) => [name, i])));
		return names;
	}
	_mapProperties(options, names) {
		return {
			file: options.file ? options.file.split(/[/\\]/).pop() : void 0,
			sources: [options.source ? getRelativePath(options.file || "", options.source) : options.file || ""],
			sourcesContent: options.includeContent ? [this.original] : void 0,
			names,
			x_google_ignoreList: this.ignoreList ? [0] : void 0
		};
	}
	_ensureindentStr() {
		if (this.indentStr === void 0) this.indentStr = guessIndent(this.original);
	}
	_getRawIndentString() {
		this._ensureindentStr();
		return this.indentStr;
	}
	getIndentString() {
		this._ensureindentStr();
		return this.indentStr ?? "	";
	}
	indent(indentStr, options) {
		const pattern = /^[^\r\n]/gm;
		if (isObject(indentStr)) {
			options = indentStr;
			indentStr = void 0;
		}
		if (indentStr === void 0) {
			this._ensureindentStr();
			indentStr = this.indentStr || "	";
		}
		if (indentStr === "") return this;
		const resolvedIndentStr = indentStr;
		options = options || {};
		const isExcluded = new BitSet();
		if (options.exclude) (typeof options.exclude[0] === "number" ? [options.exclude] : options.exclude).forEach((exclusion) => {
			for (let i = exclusion[0]; i < exclusion[1]; i += 1) isExcluded.add(i);
		});
		let shouldIndentNextCharacter = options.indentStart !== false;
		const indentPiece = (str) => {
			if (str === "") return str;
			const indented = str.replace(pattern, (match, offset) => offset > 0 || shouldIndentNextCharacter ? `${resolvedIndentStr}${match}` : match);
			shouldIndentNextCharacter = str[str.length - 1] === "\n";
			return indented;
		};
		this.intro = indentPiece(this.intro);
		let charIndex = 0;
		let chunk = this.firstChunk;
		const indentAt = (index) => {
			shouldIndentNextCharacter = false;
			if (index === chunk.start) chunk.appendRight(resolvedIndentStr);
			else {
				this._splitChunk(chunk, index);
				chunk = chunk.next;
				chunk.prependRight(resolvedIndentStr);
			}
		};
		while (chunk) {
			const end = chunk.end;
			if (!isExcluded.has(chunk.start)) chunk.intro = indentPiece(chunk.intro);
			if (chunk.edited) {
				if (!isExcluded.has(chunk.start)) chunk.content = indentPiece(chunk.content);
				else if (chunk.content) shouldIndentNextCharacter = chunk.content[chunk.content.length - 1] === "\n";
			} else if (options.exclude) {
				charIndex = chunk.start;
				while (charIndex < end) {
					if (!isExcluded.has(charIndex)) {
						const char = this.original.charCodeAt(charIndex);
						if (char === NEWLINE_CHAR) shouldIndentNextCharacter = true;
						else if (char !== CR_CHAR && shouldIndentNextCharacter) indentAt(charIndex);
					}
					charIndex += 1;
				}
			} else {
				charIndex = chunk.start;
				while (charIndex < end) {
					if (!shouldIndentNextCharacter) {
						const nextLine = this.original.indexOf(n, charIndex);
						if (nextLine === -1 || nextLine >= end) break;
						shouldIndentNextCharacter = true;
						charIndex = nextLine + 1;
						continue;
					}
					const char = this.original.charCodeAt(charIndex);
					if (char === NEWLINE_CHAR || char === CR_CHAR) {
						charIndex += 1;
						continue;
					}
					indentAt(charIndex);
					charIndex += 1;
				}
			}
			if (!isExcluded.has(chunk.end - 1)) chunk.outro = indentPiece(chunk.outro);
			charIndex = chunk.end;
			chunk = chunk.next;
		}
		this.outro = indentPiece(this.outro);
		return this;
	}
	insert() {
		throw new MagicStringError("insert() is deprecated, use appendLeft() or prependRight()");
	}
	insertLeft(index, content) {
		if (!warned.insertLeft) {
			console.warn("magicString.insertLeft(...) is deprecated. Use magicString.appendLeft(...) instead");
			warned.insertLeft = true;
		}
		return this.appendLeft(index, content);
	}
	insertRight(index, content) {
		if (!warned.insertRight) {
			console.warn("magicString.insertRight(...) is deprecated. Use magicString.prependRight(...) instead");
			warned.insertRight = true;
		}
		return this.prependRight(index, content);
	}
	move(start, end, index, affinity = "right") {
		start = this._resolveIndex(start);
		end = this._resolveIndex(end);
		index = this._resolveIndex(index);
		if (start === end) return this;
		if (start < 0 || end > this.original.length || index < 0 || index > this.original.length) throw new MagicStringError(`range ${start}\u2013${end} is out of bounds`);
		if (start > end) throw new MagicStringError(`end must be greater than start (start: ${start}, end: ${end})`);
		if (index >= start && index <= end) throw new MagicStringError("cannot move a selection inside itself");
		this._split(start);
		this._split(end);
		this._split(index);
		const first = this.byStart.get(start);
		const last = this.byEnd.get(end);
		if (!first || !last) throw new MagicStringError(`range ${start}\u2013${end} is out of bounds`);
		if (this.hasMovedChunks) {
			let cursor = first;
			while (cursor !== last) {
				cursor = cursor.next;
				if (!cursor || cursor.start < start || cursor.end > end) throw new MagicStringError(`cannot move ${start} to ${end} because an earlier move split that range`);
			}
		}
		const oldLeft = first.previous;
		const oldRight = last.next;
		let newLeft;
		let newRight;
		if (affinity === "left") {
			newLeft = this.byEnd.get(index) ?? null;
			if (!newLeft) {
				if (first === this.firstChunk) return this;
				newRight = this.firstChunk;
			} else {
				if (newLeft.next === first) return this;
				newRight = newLeft.next;
			}
		} else {
			newRight = this.byStart.get(index) ?? null;
			if (!newRight) {
				if (last === this.lastChunk) return this;
				newLeft = this.lastChunk;
			} else {
				if (newRight.previous === last) return this;
				newLeft = newRight.previous;
			}
		}
		if (oldLeft) oldLeft.next = oldRight;
		if (oldRight) oldRight.previous = oldLeft;
		if (newLeft) newLeft.next = first;
		if (newRight) newRight.previous = last;
		if (!oldLeft) this.firstChunk = oldRight;
		if (!oldRight) {
			this.lastChunk = oldLeft;
			this.lastChunk.next = null;
		}
		first.previous = newLeft;
		last.next = newRight || null;
		if (!newLeft) this.firstChunk = first;
		if (!newRight) this.lastChunk = last;
		this.hasMovedChunks = true;
		return this;
	}
	overwrite(start, end, content, options) {
		if (options === true) {
			if (!warned.storeName) {
				console.warn("The final argument to magicString.overwrite(...) should be an options object. See https://github.com/rich-harris/magic-string");
				warned.storeName = true;
			}
			return this.update(start, end, content, {
				storeName: true,
				overwrite: true
			});
		}
		const optionObject = typeof options === "object" && options ? options : {};
		return this.update(start, end, content, {
			...optionObject,
			overwrite: !optionObject.contentOnly
		});
	}
	update(start, end, content, options) {
		start = this._resolveIndex(start);
		end = this._resolveIndex(end);
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		if (start < 0) throw new MagicStringError(`start ${start} is out of bounds`);
		if (end > this.original.length) throw new MagicStringError(`end ${end} is out of bounds`);
		if (start === end) throw new MagicStringError(`cannot overwrite a zero-length range at ${start}, use appendLeft() or prependRight()`);
		if (start > end) throw new MagicStringError(`end must be greater than start (start: ${start}, end: ${end})`);
		this._split(start);
		this._split(end);
		if (options === true) {
			if (!warned.storeName) {
				console.warn("The final argument to magicString.overwrite(...) should be an options object. See https://github.com/rich-harris/magic-string");
				warned.storeName = true;
			}
			options = { storeName: true };
		}
		const optionObject = typeof options === "object" && options ? options : {};
		const storeName = optionObject.storeName || false;
		const overwrite = optionObject.overwrite || false;
		if (storeName) this.storedNames.add(this.original.slice(start, end));
		const first = this.byStart.get(start);
		for (let chunk = first; chunk.end < end;) {
			const next = chunk.next;
			if (next === null || next !== this.byStart.get(chunk.end)) throw new MagicStringError("cannot overwrite across a split point");
			chunk = next;
		}
		for (let chunk = first.next; chunk !== null && chunk.start < end; chunk = chunk.next) {
			chunk.edit("", false, !overwrite);
			chunk.replacesUntil = -1;
			chunk.replacedFrom = start;
		}
		first.edit(content, storeName, !overwrite);
		first.replacesUntil = end;
		first.replacedFrom = -1;
		return this;
	}
	prepend(content) {
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this.intro = content + this.intro;
		return this;
	}
	prependLeft(index, content) {
		index = this._resolveIndex(index);
		if (index < 0 || index > this.original.length) throw new MagicStringError(`index ${index} is out of bounds`);
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this._split(index);
		const chunk = this.byEnd.get(index);
		if (chunk) chunk.prependLeft(content);
		else this.intro = content + this.intro;
		return this;
	}
	prependRight(index, content) {
		index = this._resolveIndex(index);
		if (index < 0 || index > this.original.length) throw new MagicStringError(`index ${index} is out of bounds`);
		if (typeof content !== "string") throw new MagicStringError(`content must be a string, got ${typeof content}`);
		this._split(index);
		const chunk = this.byStart.get(index);
		if (chunk) chunk.prependRight(content);
		else this.outro = content + this.outro;
		return this;
	}
	remove(start, end) {
		start = this._resolveIndex(start);
		end = this._resolveIndex(end);
		if (start === end) return this;
		if (start < 0 || end > this.original.length) throw new MagicStringError(`range ${start}\u2013${end} is out of bounds`);
		if (start > end) throw new MagicStringError(`end must be greater than start (start: ${start}, end: ${end})`);
		this._split(start);
		this._split(end);
		let chunk = this.byStart.get(start);
		while (chunk) {
			if (chunk.start > start) chunk.intro = "";
			if (chunk.end < end) chunk.outro = "";
			chunk.edit("", false, true);
			chunk.replacesUntil = -1;
			chunk.replacedFrom = -1;
			chunk = end > chunk.end ? this.byStart.get(chunk.end) : void 0;
		}
		return this;
	}
	reset(start, end) {
		start = this._resolveIndex(start);
		end = this._resolveIndex(end);
		if (start === end) return this;
		if (start < 0 || end > this.original.length) throw new MagicStringError(`range ${start}\u2013${end} is out of bounds`);
		if (start > end) throw new MagicStringError(`end must be greater than start (start: ${start}, end: ${end})`);
		this._split(start);
		this._split(end);
		let chunk = this.byStart.get(start);
		while (chunk) {
			chunk.reset();
			chunk = end > chunk.end ? this.byStart.get(chunk.end) : void 0;
		}
		return this;
	}
	lastChar() {
		if (this.outro.length) return this.outro[this.outro.length - 1];
		let chunk = this.lastChunk;
		while (chunk) {
			if (chunk.outro.length) return chunk.outro[chunk.outro.length - 1];
			if (chunk.content.length) return chunk.content[chunk.content.length - 1];
			if (chunk.intro.length) return chunk.intro[chunk.intro.length - 1];
			chunk = chunk.previous;
		}
		if (this.intro.length) return this.intro[this.intro.length - 1];
		return "";
	}
	lastLine() {
		let lineIndex = this.outro.lastIndexOf(n);
		if (lineIndex !== -1) return this.outro.slice(lineIndex + 1);
		let lineStr = this.outro;
		let chunk = this.lastChunk;
		while (chunk) {
			if (chunk.outro.length > 0) {
				lineIndex = chunk.outro.lastIndexOf(n);
				if (lineIndex !== -1) return chunk.outro.slice(lineIndex + 1) + lineStr;
				lineStr = chunk.outro + lineStr;
			}
			if (chunk.content.length > 0) {
				lineIndex = chunk.content.lastIndexOf(n);
				if (lineIndex !== -1) return chunk.content.slice(lineIndex + 1) + lineStr;
				lineStr = chunk.content + lineStr;
			}
			if (chunk.intro.length > 0) {
				lineIndex = chunk.intro.lastIndexOf(n);
				if (lineIndex !== -1) return chunk.intro.slice(lineIndex + 1) + lineStr;
				lineStr = chunk.intro + lineStr;
			}
			chunk = chunk.previous;
		}
		lineIndex = this.intro.lastIndexOf(n);
		if (lineIndex !== -1) return this.intro.slice(lineIndex + 1) + lineStr;
		return this.intro + lineStr;
	}
	slice(start = 0, end = this.original.length - this.offset) {
		start = this._resolveIndex(start);
		end = this._resolveIndex(end);
		let result = "";
		let chunk;
		if (this.hasMovedChunks) {
			chunk = this.firstChunk;
			while (chunk && (chunk.start > start || chunk.end <= start)) {
				if (chunk.start < end && chunk.end >= end || end === 0 && chunk.start === 0) return result;
				chunk = chunk.next;
			}
		} else {
			if (start >= end) return result;
			chunk = this._chunkAt(start);
		}
		if (chunk && chunk.edited && chunk.start !== start) throw new MagicStringError(`cannot use edited character ${start} as slice start anchor`);
		const startChunk = chunk;
		while (chunk) {
			if (end === 0 && chunk.start === 0) break;
			if (chunk.intro && (startChunk !== chunk || chunk.start === start)) result += chunk.intro;
			const containsEnd = chunk.start < end && chunk.end >= end;
			if (containsEnd && chunk.edited && chunk.end !== end) throw new MagicStringError(`cannot use edited character ${end} as slice end anchor`);
			const sliceStart = startChunk === chunk ? start - chunk.start : 0;
			const sliceEnd = containsEnd ? chunk.content.length + end - chunk.end : chunk.content.length;
			result += chunk.content.slice(sliceStart, sliceEnd);
			if (chunk.outro && (!containsEnd || chunk.end === end)) result += chunk.outro;
			if (containsEnd) break;
			chunk = chunk.next;
		}
		return result;
	}
	snip(start, end) {
		const clone = this.clone();
		clone.remove(-clone.offset, start);
		clone.remove(end, clone.original.length - clone.offset);
		return clone;
	}
	_resolveIndex(index) {
		const resolved = index + this.offset;
		if (!Number.isInteger(resolved)) throw new MagicStringError(`index must be an integer, got ${index}`);
		if (resolved < 0 && this.original.length !== 0) return Math.max(0, resolved + this.original.length);
		return resolved;
	}
	_chunkAt(index) {
		let chunk = this.byStart.get(index);
		if (chunk) return chunk;
		chunk = this.lastSearchedChunk;
		const searchForward = index >= chunk.end;
		while (chunk && !chunk.contains(index)) chunk = searchForward ? this.byStart.get(chunk.end) : this.byEnd.get(chunk.start);
		if (chunk) this.lastSearchedChunk = chunk;
		return chunk;
	}
	_split(index) {
		if (this.byStart.get(index) || this.byEnd.get(index)) return;
		let chunk = this.lastSearchedChunk;
		let previousChunk = chunk;
		const searchForward = index > chunk.end;
		while (chunk) {
			if (chunk.contains(index)) return this._splitChunk(chunk, index);
			chunk = searchForward ? this.byStart.get(chunk.end) : this.byEnd.get(chunk.start);
			if (chunk === previousChunk) return;
			previousChunk = chunk;
		}
	}
	_splitChunk(chunk, index) {
		if (chunk.edited && chunk.content.length) {
			const loc = getLocator(this.original)(index);
			throw new MagicStringError(`cannot split a chunk that has already been edited (${loc.line}:${loc.column} \u2013 "${chunk.original}")`);
		}
		const newChunk = chunk.split(index);
		this.byEnd.set(index, chunk);
		this.byStart.set(index, newChunk);
		this.byEnd.set(newChunk.end, newChunk);
		if (chunk === this.lastChunk) this.lastChunk = newChunk;
		this.lastSearchedChunk = chunk;
		return true;
	}
	toString() {
		let str = this.intro;
		let chunk = this.firstChunk;
		while (chunk) {
			str += chunk.toString();
			chunk = chunk.next;
		}
		return str + this.outro;
	}
	isEmpty() {
		if (this.intro.length && this.intro.trim()) return false;
		let chunk = this.firstChunk;
		while (chunk) {
			if (chunk.intro.length && chunk.intro.trim() || chunk.content.length && chunk.content.trim() || chunk.outro.length && chunk.outro.trim()) return false;
			chunk = chunk.next;
		}
		if (this.outro.length && this.outro.trim()) return false;
		return true;
	}
	length() {
		let chunk = this.firstChunk;
		let length = 0;
		while (chunk) {
			length += chunk.intro.length + chunk.content.length + chunk.outro.length;
			chunk = chunk.next;
		}
		return length;
	}
	trimLines() {
		return this.trim("[\\r\\n]");
	}
	trim(charType) {
		return this.trimStart(charType).trimEnd(charType);
	}
	trimEndAborted(charType) {
		const rx = new RegExp(`${charType || "\\s"}+$`);
		this.outro = this.outro.replace(rx, "");
		if (this.outro.length) return true;
		let chunk = this.lastChunk;
		do {
			const end = chunk.end;
			const aborted = chunk.trimEnd(rx);
			if (chunk.end !== end) {
				const next = chunk.next;
				if (this.lastChunk === chunk) this.lastChunk = next;
				this.byEnd.set(chunk.end, chunk);
				this.byStart.set(next.start, next);
				this.byEnd.set(next.end, next);
			}
			if (aborted) return true;
			chunk = chunk.previous;
		} while (chunk);
		this.intro = this.intro.replace(rx, "");
		return this.intro.length > 0;
	}
	trimEnd(charType) {
		this.trimEndAborted(charType);
		return this;
	}
	trimStartAborted(charType) {
		const rx = new RegExp(`^${charType || "\\s"}+`);
		this.intro = this.intro.replace(rx, "");
		if (this.intro.length) return true;
		let chunk = this.firstChunk;
		do {
			const end = chunk.end;
			const aborted = chunk.trimStart(rx);
			if (chunk.end !== end) {
				const next = chunk.next;
				if (chunk === this.lastChunk) this.lastChunk = next;
				this.byEnd.set(chunk.end, chunk);
				this.byStart.set(next.start, next);
				this.byEnd.set(next.end, next);
			}
			if (aborted) return true;
			chunk = chunk.next;
		} while (chunk);
		this.outro = this.outro.replace(rx, "");
		return this.outro.length > 0;
	}
	trimStart(charType) {
		this.trimStartAborted(charType);
		return this;
	}
	hasChanged() {
		if (this.intro || this.outro) return true;
		let outputIndex = 0;
		let chunk = this.firstChunk;
		while (chunk) {
			if (chunk.intro || chunk.outro) return true;
			if (!chunk.edited && chunk.start === outputIndex) outputIndex = chunk.end;
			else {
				if (!this.original.startsWith(chunk.content, outputIndex)) return true;
				outputIndex += chunk.content.length;
			}
			chunk = chunk.next;
		}
		return outputIndex !== this.original.length;
	}
	_hasRemovedContent(start, end) {
		const atBoundary = this.byStart.get(start);
		if (atBoundary && start === end) {
			const previous = this.byEnd.get(start);
			return !!previous && previous.content === "" && atBoundary.content === "";
		}
		let chunk = this._chunkAt(start);
		while (chunk && chunk.start < end) {
			if (chunk.content === "" && (chunk.replacedFrom < start || this.byStart.get(chunk.replacedFrom).replacesUntil < chunk.end)) return true;
			chunk = this.byStart.get(chunk.end);
		}
		return false;
	}
	_replaceRegexp(searchValue, replacement) {
		function getReplacement(match, index, str) {
			if (typeof replacement === "string") return expandReplacement(replacement, match[0], index, str, match.slice(1), match.groups);
			else return match.groups === void 0 ? replacement(match[0], ...match.slice(1), index, str) : replacement(match[0], ...match.slice(1), index, str, match.groups);
		}
		const replaceMatch = (match) => {
			if (match.index == null) return false;
			if (this._hasRemovedContent(match.index, match.index + match[0].length)) return false;
			const replacement = getReplacement(match, match.index, this.original);
			if (replacement === match[0]) return true;
			if (match[0].length === 0) this.appendRight(match.index - this.offset, replacement);
			else this.overwrite(match.index - this.offset, match.index + match[0].length - this.offset, replacement);
			return true;
		};
		if (searchValue.global) {
			searchValue.lastIndex = 0;
			for (const match of this.original.matchAll(searchValue)) replaceMatch(match);
		} else {
			const match = this.original.match(searchValue);
			if (match && !replaceMatch(match)) {
				const global = new RegExp(searchValue.source, `${searchValue.flags}g`);
				for (const next of this.original.matchAll(global)) if (replaceMatch(next)) break;
			}
		}
		return this;
	}
	_replaceString(string, replacement) {
		const { original } = this;
		let index = original.indexOf(string);
		while (index !== -1) {
			if (this._hasRemovedContent(index, index + string.length)) {
				index = original.indexOf(string, index + string.length);
				continue;
			}
			if (typeof replacement === "function") replacement = replacement(string, index, original);
			else replacement = expandReplacement(replacement, string, index, original, [], void 0);
			if (string !== replacement) {
				if (string.length === 0) this.appendRight(index - this.offset, replacement);
				else this.overwrite(index - this.offset, index + string.length - this.offset, replacement);
			}
			break;
		}
		return this;
	}
	replace(searchValue, replacement) {
		if (typeof searchValue === "string") return this._replaceString(searchValue, replacement);
		return this._replaceRegexp(searchValue, replacement);
	}
	_replaceAllString(string, replacement) {
		const { original } = this;
		const stringLength = string.length;
		if (stringLength === 0) {
			for (let index = 0; index <= original.length; index += 1) {
				if (this._hasRemovedContent(index, index)) continue;
				const _replacement = typeof replacement === "function" ? replacement("", index, original) : expandReplacement(replacement, "", index, original, [], void 0);
				if (_replacement !== "") this.appendRight(index - this.offset, _replacement);
			}
			return this;
		}
		for (let index = original.indexOf(string); index !== -1; index = original.indexOf(string, index + stringLength)) {
			if (this._hasRemovedContent(index, index + stringLength)) continue;
			const previous = original.slice(index, index + stringLength);
			const _replacement = typeof replacement === "function" ? replacement(previous, index, original) : expandReplacement(replacement, previous, index, original, [], void 0);
			if (previous !== _replacement) this.overwrite(index - this.offset, index + stringLength - this.offset, _replacement);
		}
		return this;
	}
	replaceAll(searchValue, replacement) {
		if (typeof searchValue === "string") return this._replaceAllString(searchValue, replacement);
		if (!searchValue.global) throw new MagicStringError("replaceAll() requires a global RegExp");
		return this._replaceRegexp(searchValue, replacement);
	}
};
// packages/fix/src/refactor/change-set.ts
var Refusal = class extends Error {};
function createChangeSet(read) {
	const edited = new Map();
	const created = new Map();
	const removed = new Set();
	const moved = new Map();
	const textOf = (path) => {
		const text = read(path);
		if (text === null) throw new Refusal(`${path} cannot be read.`);
		return text;
	};
	const editorOf = (path) => {
		let editor = edited.get(path);
		if (editor === void 0) {
			const text = textOf(path);
			const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
			edited.set(path, editor = {
				bom,
				text: new MagicString(text.slice(bom.length))
			});
		}
		return editor;
	};
	return {
		read: (path) => read(path)?.replace(/^\uFEFF/, "") ?? null,
		edit: (path) => editorOf(path).text,
		create(path, text) {
			if (read(path) !== null || created.has(path)) throw new Refusal(`${path} exists already.`);
			created.set(path, text);
		},
		remove: (path) => void removed.add(path),
		move(from, to) {
			if (read(to) !== null) throw new Refusal(`${to} exists already.`);
			editorOf(from);
			moved.set(from, to);
		},
		moved: () => moved,
		result() {
			const changes = new Map(created);
			for (const [path, { bom, text }] of edited) {
				const after = bom + text.toString();
				const to = moved.get(path);
				if (to !== void 0) changes.set(path, null).set(to, after);
				else if (after !== read(path)) changes.set(path, after);
			}
			for (const path of removed) changes.set(path, null);
			return changes;
		}
	};
}
// packages/fix/src/source/imports.ts
function importStatement(bindings, specifier, { quote, semicolon }, keyword = "import") {
	const allTypes = bindings.every(({ typeOnly }) => typeOnly);
	const isDefault = ({ name }) => keyword === "import" && name === "default";
	const inBraces = allTypes && bindings.length > 1;
	const named = bindings.filter((binding) => binding.name !== "*" && (inBraces || !isDefault(binding)));
	const parts = bindings.flatMap((binding) => binding.name === "*" ? [`* as ${binding.local}`] : isDefault(binding) && !inBraces ? [binding.local] : []);
	if (named.length > 0) parts.push(`{ ${named.map((binding) => bindingText(binding, allTypes)).join(", ")} }`);
	return `${keyword} ${allTypes ? "type " : ""}${parts.join(", ")} from ${quote}${specifier}${quote}${semicolon}`;
}
function bindingText({ name, local, typeOnly }, inTypeImport) {
	return `${typeOnly && !inTypeImport ? "type " : ""}${name === local ? name : `${name} as ${local}`}`;
}
function bindingsOf(edge) {
	return edge.names.map((name) => ({
		name: name.name,
		local: name.local ?? name.name,
		typeOnly: isTypeOnly(edge, name)
	}));
}
function isTypeOnly(edge, name) {
	return name.typeOnly || edge.kind === "import-type" || edge.kind === "export-type";
}
function placeOfImports(source) {
	const { eol } = source.style;
	const last = source.statements.findLast(({ node }) => node.type === "ImportDeclaration");
	if (last !== void 0) return {
		at: last.end,
		before: source.text[last.end - 1] === "\n" ? "" : eol,
		after: eol
	};
	const first = source.statements.find(({ node }) => node["directive"] == null);
	const directive = source.statements.findLast(({ node }) => node["directive"] != null);
	if (first !== void 0) return {
		at: first.start,
		before: "",
		after: eol + eol
	};
	return {
		at: directive?.end ?? source.text.length,
		before: "",
		after: eol
	};
}
// packages/fix/src/refactor/specifier.ts
function specifierIn(world, file, target, style) {
	const like = style ?? styleOf$2(world, file, target);
	const written = specifierFor(file, target, like);
	if (written.certain || world.leadsTo(file, written.text, target)) return written.text;
	return specifierFor(file, target, relativeStyle(world, file, target)).text;
}
function quotedLike(text, edge, specifier) {
	return quoted(specifier, text[edge.start]);
}
function styleOf$2(world, file, target) {
	const [nearest] = world.edgesOf(file).flatMap((edge) => edge.target.type === "file" && /^(?:im|ex)port/.test(edge.kind) ? [{
		specifier: edge.specifier,
		path: edge.target.path
	}] : []).toSorted((a, b) => sharedStart(b.path, target) - sharedStart(a.path, target));
	return nearest ?? relativeStyle(world, file, target);
}
function sharedStart(path, other) {
	const [a, b] = [path.split("/"), other.split("/")];
	const end = a.findIndex((segment, index) => segment !== b[index]);
	return end === -1 ? a.length : end;
}
function relativeStyle(world, file, target) {
	const around = [file, target].flatMap((path) => [path, ...world.importersOf(path)]);
	for (const one of around) {
		const edge = world.edgesOf(one).find(({ target: found, specifier }) => found.type === "file" && /^\.\.?\//.test(specifier) && /\.[cm]?[jt]sx?$/.test(found.path));
		if (edge?.target.type === "file") return {
			specifier: edge.specifier,
			path: edge.target.path
		};
	}
	return {
		specifier: world.needsExtensions(file) ? "./x.js" : "./x",
		path: ""
	};
}
// packages/fix/src/refactor/bindings.ts
function statementOf(source, edge) {
	return source.statements.find(({ node }) => node["source"]?.start === edge.start);
}
function removeStatement(changes, source, { start, end }) {
	const above = /(?:^|\n)([ \t]*\r?\n)+$/.exec(source.text.slice(0, start));
	const below = /^(?:[ \t]*\r?\n)+/.exec(source.text.slice(end));
	const isLast = end + (below?.[0].length ?? 0) >= source.text.length;
	const isFirst = source.text.slice(0, start).trim() === "";
	const gap = above === null ? 0 : above[0].length - (above[0].startsWith("\n") ? 1 : 0);
	if (isLast) changes.edit(source.file).remove(start - gap, source.text.length);
	else changes.edit(source.file).remove(start, end + (above !== null || isFirst ? below?.[0].length ?? 0 : 0));
}
function removeBindings(changes, source, edge, isRemoved) {
	const statement = statementOf(source, edge);
	const left = bindingsOf(edge).filter((binding) => !isRemoved(binding));
	if (left.length === 0) {
		removeStatement(changes, source, statement);
		return;
	}
	const text = changes.edit(source.file);
	const { node } = statement;
	const keyword = node.type === "ImportDeclaration" ? "import" : "export";
	const specifiers = node["specifiers"];
	const isShort = !source.text.slice(node.start, node.end).includes("\n");
	const isLeft = specifiers.map((_, index) => left.includes(bindingsOf(edge)[index]) || isSameAs(left, edge, index));
	const hasBraces = specifiers.some(({ type }, index) => isLeft[index] && /^(?:Import|Export)Specifier$/.test(type));
	if (isShort || !hasBraces) {
		const allTypes = left.map((one) => ({
			...one,
			typeOnly: one.typeOnly || node[`${keyword}Kind`] === "type"
		}));
		text.overwrite(node.start, node.end, importStatement(allTypes, edge.specifier, styleWith(source, edge), keyword));
		return;
	}
	specifiers.forEach((specifier, index) => {
		if (isLeft[index]) return;
		const next = specifiers[index + 1];
		if (next !== void 0) text.remove(specifier.start, next.start);
		else {
			const before = specifiers.findLast((_, at) => at < index && isLeft[at]);
			text.remove(before.end, specifier.end);
		}
	});
}
function isSameAs(left, edge, index) {
	const { name, local } = bindingsOf(edge)[index] ?? {};
	return left.some((one) => one.name === name && one.local === local);
}
function styleWith(source, edge) {
	const statement = statementOf(source, edge).node;
	return {
		...source.style,
		quote: source.text[edge.start],
		semicolon: source.text[statement.end - 1] === ";" ? ";" : ""
	};
}
function extendStatement(changes, source, bindings, target, keyword) {
	const allTypes = bindings.every(({ typeOnly }) => typeOnly);
	const [type, specifierType] = keyword === "import" ? ["ImportDeclaration", "ImportSpecifier"] : ["ExportNamedDeclaration", "ExportSpecifier"];
	if (keyword === "import" && bindings.some(({ name }) => name === "*" || name === "default")) return false;
	for (const edge of source.edges) {
		const node = statementOf(source, edge)?.node;
		if (node?.type !== type || edge.target.type !== "file" || edge.target.path !== target) continue;
		const last = node["specifiers"].at(-1);
		const inTypes = node[`${keyword}Kind`] === "type";
		if (last?.type !== specifierType || inTypes && !allTypes) continue;
		const added = bindings.map((binding) => `, ${bindingText(binding, inTypes)}`).join("");
		changes.edit(source.file).appendLeft(last.end, added);
		return true;
	}
	return false;
}
function addImport(world, changes, source, bindings, target, style = null) {
	if (bindings.length === 0 || extendStatement(changes, source, bindings, target, "import")) return;
	const { at, before, after } = placeOfImports(source);
	const statement = importStatement(bindings, specifierIn(world, source.file, target, style), source.style);
	changes.edit(source.file).appendLeft(at, before + statement + after);
}
function replaceImport(world, changes, source, edge, bindings, target, style = null) {
	const statement = statementOf(source, edge);
	if (statement?.node.type !== "ImportDeclaration") throw new Refusal("It is not an import statement.");
	if (extendStatement(changes, source, bindings, target, "import")) {
		removeBindings(changes, source, edge, () => true);
		return;
	}
	const text = importStatement(bindings, specifierIn(world, source.file, target, style), styleWith(source, edge));
	changes.edit(source.file).overwrite(statement.node.start, statement.node.end, text);
}
// packages/fix/src/source/walk.ts
function walk$1(root, visit) {
	const around = [];
	const enter = (node) => {
		visit(node, around);
		around.push(node);
		for (const [field, value] of Object.entries(node)) {
			if (field === "parent") continue;
			for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) enter(child);
		}
		around.pop();
	};
	enter(root);
}
function isNode(value) {
	return typeof value === "object" && value !== null && typeof value.type === "string";
}
// packages/fix/src/source/module-source.ts
function readSource(file, text, edges) {
	const tree = parseSource(file, text);
	if ("error" in tree) return null;
	const program = tree.program;
	const outline = outlineOf(tree.program);
	const comments = tree.comments;
	const body = program["body"];
	const statements = body.map((node, index) => {
		const floor = index === 0 ? 0 : body[index - 1].end;
		return {
			node,
			start: startOf(text, node.start, floor, comments),
			end: endOf(text, node.end),
			declares: outline.declarations.filter(({ start, end }) => start >= node.start && end <= node.end).flatMap(({ names }) => names)
		};
	});
	const known = new Set([...outline.declarations.flatMap(({ names }) => names), ...edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? []))]);
	return {
		file,
		text,
		statements,
		outline,
		edges,
		style: styleOf$1(text, body),
		isComponent: isComponentFile(file),
		mentions: ({ node }) => mentionsIn(node, known)
	};
}
function startOf(text, from, floor, comments) {
	let start = from;
	for (;;) {
		const above = comments.findLast((comment) => comment.end <= start && comment.start >= floor);
		if (above === void 0 || !/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(above.end, start))) break;
		if (!/(?:^|\n)[ \t]*$/.test(text.slice(floor, above.start)) && floor > 0) break;
		start = above.start;
	}
	while (start > 0 && /[ \t]/.test(text[start - 1])) start -= 1;
	return start;
}
function endOf(text, end) {
	const rest = /^[ \t]*(?:\/\/[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?\r?(?:\n|$)/.exec(text.slice(end));
	return rest === null ? end : end + rest[0].length;
}
function styleOf$1(text, body) {
	const sources = body.flatMap(({ source }) => source ? [source] : []);
	const ends = body.filter(({ type }) => /^(?:Import|ExportAll|Variable|Expression)/.test(type));
	const closed = ends.filter(({ end }) => text[end - 1] === ";").length;
	return {
		eol: /\r\n/.test(text) ? "\r\n" : "\n",
		quote: sources.length > 0 ? text[sources[0].start] : text.split("\"").length > text.split("'").length ? "\"" : "'",
		semicolon: ends.length > 0 && closed * 2 >= ends.length ? ";" : ""
	};
}
// packages/fix/src/refactor/world.ts
function sourceOf(world, changes, file) {
	const text = changes.read(file);
	const source = text === null ? null : readSource(file, text, world.edgesOf(file));
	if (source === null) throw new Refusal(`${file} cannot be parsed.`);
	return source;
}
// packages/fix/src/refactor/move-file.ts
function moveFile(world, changes, from, to) {
	if (extensionOf(from) !== extensionOf(to)) throw new Refusal(`${to} has another extension than ${from}.`);
	refuseNamed(changes, from);
	changes.move(from, to);
	const own = sourceOf(world, changes, from);
	for (const edge of own.edges) {
		const target = pathOf(edge);
		if (target === null) continue;
		const next = target === from ? to : target;
		if (next === target && (!isPath(edge.specifier) || parentOf(from) === parentOf(to))) continue;
		rewrite(changes, from, own.text, edge, specifierIn(world, to, next, {
			specifier: edge.specifier,
			path: target
		}));
	}
	for (const importer of world.importersOf(from)) {
		if (importer === from) continue;
		const source = sourceOf(world, changes, importer);
		for (const edge of source.edges) if (pathOf(edge) === from) rewrite(changes, importer, source.text, edge, specifierIn(world, importer, to, {
			specifier: edge.specifier,
			path: from
		}));
	}
}
function refuseNamed(changes, file) {
	const folder = parentOf(file);
	const name = file.slice(folder === "" ? 0 : folder.length + 1);
	const beside = (path) => folder === "" ? path : `${folder}/${path}`;
	for (const other of [beside(`__mocks__/${name}`), beside(`__snapshots__/${name}.snap`)]) if (changes.read(other) !== null) throw new Refusal(`${other} belongs to it by its name.`);
	for (let at = folder;; at = parentOf(at)) {
		const manifest = at === "" ? "package.json" : `${at}/package.json`;
		const path = at === "" ? file : file.slice(at.length + 1);
		if (mentions(changes.read(manifest), path)) throw new Refusal(`${manifest} names ${path}.`);
		if (at === "") return;
	}
}
function mentions(text, path) {
	const written = path.replace(/[^\w/]/g, "\\$&");
	return text !== null && new RegExp(`(?<![\\w/.-])(?:\\./)?${written}(?![\\w/.-])`).test(text);
}
function rewrite(changes, file, text, edge, specifier) {
	if (specifier === edge.specifier) return;
	if (edge.kind === "glob") throw new Refusal(`${file} imports by a pattern, ${edge.specifier}.`);
	changes.edit(file).overwrite(edge.start, edge.end, writtenAt(text, edge, specifier));
}
function writtenAt(text, edge, specifier) {
	const quote = text[edge.start];
	if (!/["'`]/.test(quote)) throw new Refusal(`The path ${edge.specifier} is not written as text.`);
	const query = /[?#].*$/s.exec(edge.specifier)?.[0] ?? "";
	return quotedLike(text, edge, specifier.endsWith(query) ? specifier : specifier + query);
}
function pathOf({ target }) {
	return target.type === "file" ? target.path : null;
}
function isPath(specifier) {
	return /^\.{1,2}(?:\/|$)/.test(specifier);
}
function extensionOf(path) {
	return /(?:\.d)?\.[^./]+$/.exec(path)?.[0] ?? "";
}
// packages/fix/src/refactor/mocks.ts
function repointMocks(world, changes, file, moved) {
	for (const { source, edge, replacement } of mocksIn(world, changes, file, moved.from)) {
		if (replacement?.names.some((name) => moved.names.has(name)) === false) continue;
		if (!(replacement?.keepsRest === false && replacement.names.every((name) => moved.names.has(name)))) throw new Refusal(`${file} mocks ${moved.from}, which would no longer replace what moves.`);
		const style = {
			specifier: edge.specifier,
			path: moved.from
		};
		rewrite(changes, file, source.text, edge, specifierIn(world, file, moved.to, style));
	}
}
function refuseMocked(world, changes, from, names) {
	for (const file of world.importersOf(from)) for (const { replacement } of mocksIn(world, changes, file, from)) if (replacement === null || names.some((name) => replacement.names.includes(name))) throw new Refusal(`${file} mocks ${from}, which would no longer replace what is imported.`);
}
function mocksIn(world, changes, file, from) {
	const edges = world.edgesOf(file).filter(({ kind, target }) => kind === "mock" && target.type === "file" && target.path === from);
	if (edges.length === 0) return [];
	const source = sourceOf(world, changes, file);
	return edges.flatMap((edge) => {
		const call = callAt(source, edge);
		return call === null || READS.test(source.text.slice(call.callee.start, call.callee.end)) ? [] : [{
			source,
			edge,
			replacement: replacementOf(call.factory)
		}];
	});
}
const READS = /(?:^|\.)(?:import|require)(?:Actual|Mock)$|\.(?:un|dontM|doUnm)ock$/;
function isMock(world, changes, file, edge) {
	return edge.target.type === "file" && mocksIn(world, changes, file, edge.target.path).some((mock) => mock.edge.start === edge.start);
}
function callAt({ statements }, edge) {
	let call = null;
	for (const { node } of statements) {
		if (node.start > edge.start || node.end < edge.end) continue;
		walk$1(node, (inner) => {
			const [path, factory] = inner.type === "CallExpression" ? inner["arguments"] : [];
			if (path !== void 0 && path.start <= edge.start && edge.end <= path.end) call = {
				callee: inner["callee"],
				factory
			};
		});
	}
	return call;
}
function replacementOf(factory) {
	const properties = returned(factory)?.["properties"];
	if (properties === void 0) return null;
	const spread = properties.filter(({ type }) => type === "SpreadElement");
	const names = properties.flatMap(({ key, computed }) => key === void 0 || computed ? [] : [String(key["name"] ?? key["value"])]);
	return names.length + spread.length === properties.length ? {
		names,
		keepsRest: spread.length > 0
	} : null;
}
function returned(factory) {
	if (factory === void 0 || !/Function/.test(factory.type)) return null;
	const body = factory["body"];
	if (body.type !== "BlockStatement") return objectIn(body);
	const [only, ...others] = body["body"];
	return others.length === 0 && only?.type === "ReturnStatement" ? objectIn(only["argument"]) : null;
}
function objectIn(node) {
	if (node?.type === "ParenthesizedExpression") return objectIn(node["expression"]);
	return node?.type === "ObjectExpression" ? node : null;
}
// packages/fix/src/refactor/repoint.ts
function needsReExport(world, changes, file, { from, names }) {
	return world.edgesOf(file).some((edge) => {
		if (edge.target.type !== "file" || edge.target.path !== from) return false;
		if (edge.kind === "export-all") return true;
		const used = edge.names.map(({ name }) => name);
		if (used.includes("*")) return true;
		if (/^(?:import|export)(?:-type)?$/.test(edge.kind)) return false;
		return used.length === 0 ? edge.kind !== "url" && !isMock(world, changes, file, edge) : used.some((name) => names.has(name)) && !used.every((name) => names.has(name));
	});
}
function repoint(world, changes, file, moved) {
	const source = sourceOf(world, changes, file);
	for (const edge of source.edges) {
		if (edge.target.type !== "file" || edge.target.path !== moved.from) continue;
		const bindings = bindingsOf(edge);
		const taken = bindings.filter(({ name }) => moved.names.has(name));
		if (taken.length === 0) continue;
		const style = moved.style ?? {
			specifier: edge.specifier,
			path: moved.from
		};
		const statement = statementOf(source, edge);
		if (file === moved.to) {
			if (statement?.node.type === "ImportDeclaration") removeBindings(changes, source, edge, ({ name }) => moved.names.has(name));
		} else if (taken.length === bindings.length) rewrite(changes, file, source.text, edge, specifierIn(world, file, moved.to, style));
		else if (statement?.node.type === "ImportDeclaration") {
			removeBindings(changes, source, edge, ({ name }) => moved.names.has(name));
			addImport(world, changes, source, taken, moved.to, style);
		} else if (statement !== void 0) {
			removeBindings(changes, source, edge, ({ name }) => moved.names.has(name));
			const specifier = specifierIn(world, file, moved.to, style);
			const { eol } = source.style;
			changes.edit(file).appendLeft(statement.end, `${importStatement(taken, specifier, source.style, "export")}${eol}`);
		}
	}
}
// packages/fix/src/refactor/move-declarations.ts
function moveDeclarations(world, changes, { from, to, names }) {
	const source = sourceOf(world, changes, from);
	if (source.isComponent) throw new Refusal(`${from} is a component; its declarations stay in its script.`);
	const moved = statementsOf(source, names);
	const locals = new Set(moved.flatMap(({ declares }) => declares));
	const left = source.statements.filter((statement) => !moved.includes(statement) && !isImport(statement));
	const exported = exportsOf(source, locals);
	const stillUsed = [...locals].filter((local) => left.some((statement) => !isExportList(statement) && source.mentions(statement).has(local)));
	const target = changes.read(to) === null ? null : sourceOf(world, changes, to);
	refuseClashes(target, locals, from);
	writeTarget(world, changes, source, target, to, moved, new Set(stillUsed));
	for (const statement of moved) removeStatement(changes, source, statement);
	removeExports(changes, source, locals);
	removeUnusedImports(changes, source, moved, left);
	const isType = typeNames(source, moved);
	const toBinding = (local) => ({
		name: local,
		local,
		typeOnly: isType(local)
	});
	const movedExports = {
		from,
		to,
		names: new Set(exported.keys())
	};
	const importers = world.importersOf(from).filter((file) => file !== from);
	const isKept = importers.some((file) => needsReExport(world, changes, file, movedExports));
	if (isKept) {
		const bindings = [...exported].map(([name, local]) => ({
			name: local,
			local: name,
			typeOnly: isType(local)
		}));
		const specifier = specifierIn(world, from, to, null);
		const { at, before, after } = placeOfImports(source);
		changes.edit(from).appendLeft(at, before + importStatement(bindings, specifier, source.style, "export") + after);
	}
	addImport(world, changes, source, stillUsed.map(toBinding), to);
	for (const file of importers) {
		repoint(world, changes, file, movedExports);
		repointMocks(world, changes, file, movedExports);
	}
	if (left.length === 0 && !isKept) changes.remove(from);
}
function isImport({ node }) {
	return node.type === "ImportDeclaration" || node.type === "TSImportEqualsDeclaration";
}
function isExportList({ node }) {
	return node.type === "ExportNamedDeclaration" && !node["source"] && !node["declaration"];
}
function statementsOf(source, names) {
	const wanted = new Set(names.map((name) => source.outline.exported.get(name) ?? name));
	const moved = source.statements.filter(({ declares }) => declares.some((name) => wanted.has(name)));
	const missing = [...wanted].find((name) => !moved.some(({ declares }) => declares.includes(name)));
	if (missing !== void 0) throw new Refusal(`${source.file} does not declare ${missing}.`);
	for (const { declares, node } of moved) {
		const other = declares.find((name) => !wanted.has(name));
		if (other !== void 0) throw new Refusal(`${other} is declared together with ${declares.find((name) => wanted.has(name))}.`);
		if (node.type === "ExportDefaultDeclaration") throw new Refusal(`${source.file} has it as its default export.`);
	}
	return moved;
}
function exportsOf({ outline }, locals) {
	return new Map([...outline.exported].filter(([, local]) => locals.has(local)));
}
function refuseClashes(target, locals, from) {
	if (target === null) return;
	for (const edge of target.edges) for (const { local } of edge.target.type === "file" && edge.target.path === from ? [] : edge.names) if (local !== null && locals.has(local) && !/^export/.test(edge.kind)) throw new Refusal(`${target.file} imports another ${local}.`);
	const clash = target.statements.flatMap(({ declares }) => declares).find((name) => locals.has(name));
	if (clash !== void 0) throw new Refusal(`${target.file} declares ${clash} already.`);
}
function typeNames(source, moved) {
	const kinds = moved.flatMap(({ declares }) => declares.flatMap((name) => source.outline.declaring(name)));
	return (local) => kinds.filter(({ names }) => names.includes(local)).every(({ kind }) => kind === "type");
}
function writeTarget(world, changes, source, target, to, moved, stillUsed) {
	const { eol } = source.style;
	const exportedLocals = new Set(source.outline.exported.values());
	const code = moved.map((statement) => exportedText(source, statement, exportedLocals, stillUsed)).join(eol);
	const renamed = [...source.outline.exported].filter(([name, local]) => name !== local && moved.some(({ declares }) => declares.includes(local)));
	if (renamed.length > 0) throw new Refusal(`${source.file} exports ${renamed[0][1]} as ${renamed[0][0]}.`);
	const mentioned = new Set(moved.flatMap((statement) => [...source.mentions(statement)]));
	if (source.edges.filter((edge) => moved.some(({ start, end }) => edge.start >= start && edge.end <= end)).some(({ specifier }) => /^\.{1,2}(?:\/|$)/.test(specifier))) throw new Refusal("The code loads a file by a relative path.");
	const imports = source.edges.flatMap((edge) => {
		const bindings = isImportEdge(source, edge) ? bindingsOf(edge).filter(({ local }) => mentioned.has(local)) : [];
		return bindings.length === 0 ? [] : [{
			edge,
			bindings
		}];
	});
	if (target === null) {
		const parts = [
			source.statements.filter(({ node }) => node["directive"] != null).map(({ node }) => source.text.slice(node.start, node.end)).join(eol),
			imports.filter(({ edge }) => edge.target.type !== "file" || edge.target.path !== to).map(({ edge, bindings }) => importStatement(bindings, importedFrom(world, to, edge), source.style)).join(eol),
			code.replace(/(?:\r?\n)+$/, "")
		].filter((part) => part !== "");
		changes.create(to, parts.join(eol + eol) + eol);
		return;
	}
	for (const { edge, bindings } of imports) {
		const known = new Set(target.edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? [])));
		const missing = bindings.filter(({ local }) => !known.has(local));
		const path = edge.target.type === "file" ? edge.target.path : null;
		if (path === to || missing.length === 0) continue;
		if (path !== null) addImport(world, changes, target, missing, path, {
			specifier: edge.specifier,
			path
		});
		else {
			const { at, before, after } = placeOfImports(target);
			changes.edit(to).appendLeft(at, before + importStatement(missing, edge.specifier, target.style) + after);
		}
	}
	const text = changes.edit(to);
	const written = code.replace(/(?:\r?\n)+$/, "");
	const first = target.statements.find((statement) => !isImport(statement) && statement.node["directive"] == null);
	if (first !== void 0 && runsEarly(source, target, moved)) {
		const own = target.statements.flatMap(({ declares }) => declares).find((name) => mentioned.has(name));
		if (own !== void 0) throw new Refusal(`${to} uses it while it is loaded, and it uses ${own} of ${to}.`);
		text.appendRight(first.start, written + eol + eol);
		return;
	}
	const gap = target.text.endsWith("\n") ? eol : eol + eol;
	text.append((target.text.trim() === "" ? "" : gap) + written + eol);
}
function runsEarly(source, target, moved) {
	return target.edges.some(({ target: to }) => to.type === "file" && to.path === source.file) && moved.some(({ node }) => !HOISTED.test((node["declaration"] ?? node).type));
}
const HOISTED = /^(?:Function|TSInterface|TSTypeAlias|TSDeclareFunction)/;
function isImportEdge(source, edge) {
	return statementOf(source, edge)?.node.type === "ImportDeclaration";
}
function importedFrom(world, to, edge) {
	if (edge.target.type !== "file") return edge.specifier;
	return specifierIn(world, to, edge.target.path, {
		specifier: edge.specifier,
		path: edge.target.path
	});
}
function exportedText(source, { node, start, end, declares }, exported, stillUsed) {
	const text = source.text.slice(start, end);
	if (node.type === "ExportNamedDeclaration" || !declares.some((name) => exported.has(name) || stillUsed.has(name))) return text;
	const at = node.start - start;
	return `${text.slice(0, at)}export ${text.slice(at)}`;
}
function removeExports(changes, source, locals) {
	for (const statement of source.statements.filter(isExportList)) {
		const specifiers = statement.node["specifiers"];
		const isMoved = (specifier) => locals.has(specifier["local"]["name"]);
		const kept = specifiers.filter((specifier) => !isMoved(specifier));
		if (kept.length === specifiers.length) continue;
		if (kept.length === 0) removeStatement(changes, source, statement);
		else {
			const text = changes.edit(source.file);
			const names = kept.map((specifier) => source.text.slice(specifier.start, specifier.end)).join(", ");
			text.overwrite(specifiers[0].start, specifiers.at(-1).end, names);
		}
	}
}
function removeUnusedImports(changes, source, moved, left) {
	const before = new Set(moved.flatMap((statement) => [...source.mentions(statement)]));
	const after = new Set(left.flatMap((statement) => [...source.mentions(statement)]));
	for (const edge of source.edges) {
		if (!isImportEdge(source, edge)) continue;
		const isUnused = ({ local }) => before.has(local) && !after.has(local);
		if (bindingsOf(edge).some(isUnused)) removeBindings(changes, source, edge, isUnused);
	}
}
// packages/fix/src/refactor/edge-at.ts
function edgeAt(text, edges, { line, column, file }) {
	const offset = text.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
	const edge = edges.find(({ start }) => start === offset);
	if (edge === void 0) throw new Refusal(`${posix.basename(file)} has no import at line ${line}.`);
	return edge;
}
// packages/fix/src/refactor/delete-re-export.ts
function deleteReExport(world, changes, violation) {
	const { file } = violation;
	const source = sourceOf(world, changes, file);
	const edge = edgeAt(source.text, source.edges, violation);
	const statement = statementOf(source, edge);
	const bindings = bindingsOf(edge);
	if (edge.target.type !== "file" || statement?.node.type !== "ExportNamedDeclaration" || bindings.length === 0) throw new Refusal("It does not re-export single names.");
	if (bindings.some(({ name }) => name === "*")) throw new Refusal("It re-exports a whole module.");
	const style = /^\.{1,2}\//.test(edge.specifier) ? null : {
		specifier: edge.specifier,
		path: edge.target.path
	};
	const namesBehind = new Map(bindings.map(({ name, local }) => [local, name]));
	const moved = {
		from: file,
		to: edge.target.path,
		names: new Set(namesBehind.keys()),
		...style && { style }
	};
	const isRenamed = bindings.some(({ name, local }) => name !== local);
	for (const importer of world.importersOf(file)) {
		if (needsReExport(world, changes, importer, moved)) throw new Refusal(`${importer} imports all of ${file}.`);
		if (isRenamed) importFromBehind(world, changes, importer, moved, namesBehind);
		else repoint(world, changes, importer, moved);
	}
	removeBindings(changes, source, edge, () => true);
	if (source.statements.length === 1) changes.remove(file);
}
function importFromBehind(world, changes, importer, { from, to, style }, namesBehind) {
	const source = sourceOf(world, changes, importer);
	for (const edge of source.edges) {
		if (edge.target.type !== "file" || edge.target.path !== from) continue;
		const taken = bindingsOf(edge).filter(({ name }) => namesBehind.has(name));
		if (taken.length === 0) continue;
		if (statementOf(source, edge)?.node.type !== "ImportDeclaration") throw new Refusal(`${importer} passes ${taken[0].name} on.`);
		removeBindings(changes, source, edge, ({ name }) => namesBehind.has(name));
		addImport(world, changes, source, taken.map((binding) => ({
			...binding,
			name: namesBehind.get(binding.name)
		})), to, style ?? {
			specifier: edge.specifier,
			path: from
		});
	}
}
// packages/fix/src/refactor/replace-uses.ts
function replaceUses(changes, source, local, { name, expression }) {
	if (source.edges.some((edge) => edge.names.some((one) => one.local === name && name !== local)) || source.outline.declaring(name).length > 0) throw new Refusal(`${source.file} has another ${name}.`);
	for (const { node: statement } of source.statements) {
		if (statement.type === "ImportDeclaration") continue;
		walk$1(statement, (node, around) => {
			if (node.type !== "Identifier" && node.type !== "JSXIdentifier") return;
			const parent = around.at(-1);
			if (node["name"] === name && !isMemberName$1(node, parent)) throw new Refusal(`${source.file} has another ${name}.`);
			if (node["name"] !== local || isMemberName$1(node, parent)) return;
			if (declares(node, parent) || /^(?:Export|TS|JSX)/.test(parent?.type ?? "")) throw new Refusal(`${source.file} uses ${local} in a way that cannot be rewritten.`);
			const isShort = parent?.type === "Property" && parent["shorthand"] === true;
			changes.edit(source.file).overwrite(node.start, node.end, isShort ? `${local}: ${expression}` : expression);
		});
	}
}
function isMemberName$1(node, parent) {
	if (parent === void 0 || parent["computed"] === true) return false;
	if (parent.type === "MemberExpression") return parent["property"] === node;
	if (parent.type === "Property" && parent["shorthand"] === true) return parent["value"] !== node;
	return parent["key"] === node;
}
function declares(node, parent) {
	if (parent === void 0) return false;
	return parent["id"] === node || (parent["params"]?.includes(node) ?? false);
}
// packages/fix/src/refactor/declare-types.ts
function declareTypes(world, changes, writing) {
	const { source, importer, target, written, exported, used } = writing;
	const isOwn = target === importer.file;
	const existing = isOwn ? importer : changes.read(target) === null ? null : sourceOf(world, changes, target);
	const { eol } = (existing ?? source).style;
	const missing = [...written].filter(([local, one]) => existing === null || !extend(changes, existing, one, exported.has(local)));
	if (missing.length === 0) return "";
	const imports = source.edges.flatMap((edge) => {
		const bindings = bindingsOf(edge).filter(({ local }) => used.has(local));
		return bindings.length === 0 ? [] : [{
			edge,
			bindings: bindings.map((one) => ({
				...one,
				typeOnly: true
			}))
		}];
	});
	const texts = missing.map(([local, { text }]) => (exported.has(local) ? `export ${text}` : text) + eol);
	if (existing === null) {
		const lines = imports.map(({ edge, bindings }) => {
			return importStatement(bindings, edge.target.type === "file" ? specifierIn(world, target, edge.target.path, styleOf(edge)) : edge.specifier, source.style) + eol;
		});
		changes.create(target, [lines.join(""), ...texts].filter((part) => part !== "").join(eol));
		return "";
	}
	const known = new Set(existing.edges.flatMap(({ names }) => names.flatMap(({ local }) => local ?? [])));
	for (const { edge, bindings } of imports) {
		const path = edge.target.type === "file" ? edge.target.path : null;
		const added = bindings.filter(({ local }) => !known.has(local));
		if (path === null || added.length === 0) continue;
		if (path !== target) addImport(world, changes, existing, added, path, styleOf(edge));
	}
	const code = texts.join(eol);
	const isFirst = imports.length === 0 && importer.statements.filter(({ node }) => node.type === "ImportDeclaration").length < 2;
	if (isOwn) return isFirst ? code : eol + code;
	const gap = existing.text.trim() === "" ? "" : existing.text.endsWith("\n") ? eol : eol + eol;
	changes.edit(target).append(gap + code);
	return code;
}
function extend(changes, file, { name, text, members }, mustExport) {
	if (file.outline.declaring(name).length === 0) return false;
	const clash = new Refusal(`${file.file} declares another ${name}.`);
	const node = typeOf(file, name);
	const isExported = file.outline.exported.has(name);
	if (squeezed(file.text.slice(node.start, node.end)) === squeezed(text) && (isExported || !mustExport)) return true;
	if (!isExported) throw clash;
	const body = node["body"]?.["body"];
	if (members === null || body === void 0 || body.length === 0) throw clash;
	const own = new Map(body.map((member) => [keyOf$2(member), squeezed(textOf(file)(member))]));
	const added = members.filter((member) => {
		const known = own.get(/^(?:readonly )?(\w+)/.exec(member)?.[1] ?? "");
		if (known !== void 0 && known !== squeezed(member)) throw clash;
		return known === void 0;
	});
	changes.edit(file.file).appendLeft(body.at(-1).end, added.map((member) => `${file.style.eol}  ${member}`).join(""));
	return true;
}
function squeezed(text) {
	return text.replace(/[\s;,]+/g, " ").trim();
}
function styleOf({ specifier, target }) {
	return {
		specifier,
		path: target.type === "file" ? target.path : ""
	};
}
function typeOf(source, name) {
	const { node } = source.statements.find(({ declares }) => declares.includes(name)) ?? {};
	const declaration = node?.["declaration"] ?? node;
	if (declaration === void 0 || !/^TS(?:Interface|TypeAlias)Declaration$/.test(declaration.type)) throw new Refusal(`${name} is not declared as a type in ${source.file}.`);
	return declaration;
}
function keyOf$2(member) {
	const key = member["key"];
	return key?.type === "Identifier" && member["computed"] !== true ? key["name"] : "";
}
function textOf(source) {
	return ({ start, end }) => source.text.slice(start, end);
}
// packages/fix/src/refactor/thread/parameter-type.ts
const GLOBAL_TYPES = new Set("Array ReadonlyArray Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Promise PromiseLike Map ReadonlyMap Set ReadonlySet WeakMap WeakSet Date RegExp Error Iterable Iterator AsyncIterable AsyncIterator Uint8Array ArrayBuffer URL AbortSignal".split(" "));
const LITERALS = {
	number: "number",
	string: "string",
	boolean: "boolean"
};
function declarationOf(world, changes, path, name) {
	let [file, exported] = [path, name];
	for (let step = 0; step < 5; step++) {
		const source = sourceOf(world, changes, file);
		const local = source.outline.exported.get(exported);
		if (local !== void 0 && source.outline.declaring(local).length > 0) return {
			source,
			local
		};
		const edge = source.edges.find(({ kind, names }) => /^export/.test(kind) && names.some((one) => (one.local ?? one.name) === exported));
		if (edge?.target.type !== "file") break;
		exported = edge.names.find((one) => (one.local ?? one.name) === exported).name;
		file = edge.target.path;
	}
	throw new Refusal(`${name} is not declared in a way that shows its type.`);
}
function parameterType(world, changes, { source, local }, file, members) {
	const imports = [];
	const parts = partsOf(source, local);
	if (typeof parts === "string") return {
		text: parts,
		imports
	};
	for (const name of parts.types.flatMap((node) => namesIn(node))) {
		if (isGlobal(source, name) || isKnown(file, name)) continue;
		const origin = originOf(source, name);
		const typed = {
			name: origin.name,
			local: name,
			typeOnly: true
		};
		if (world.mayImport(file.file, origin.path, true)) imports.push({
			binding: typed,
			path: origin.path
		});
		else if (parts.whole === name) return {
			text: membersOf$1(world, changes, origin, members),
			imports: []
		};
		else throw new Refusal(`${file.file} may not import ${name}, which the type of ${local} needs.`);
	}
	return {
		text: parts.text,
		imports
	};
}
function partsOf(source, local) {
	const untyped = new Refusal(`The type of ${local} is not written out in ${source.file}.`);
	const { node: outer } = source.statements.find(({ declares }) => declares.includes(local)) ?? {};
	const declaration = outer?.["declaration"] ?? outer;
	const declarator = (declaration?.["declarations"])?.find(({ id }) => id.name === local);
	if (/^(?:let|var)$/.test(String(declaration?.["kind"]))) throw new Refusal(`${local} of ${source.file} changes, and a parameter would keep its first value.`);
	const annotation = declarator?.["id"].typeAnnotation;
	if (annotation != null) {
		const node = annotation["typeAnnotation"];
		const isName = node.type === "TSTypeReference" && node["typeArguments"] == null;
		return {
			text: textOf(source)(node),
			types: [node],
			whole: isName ? node["typeName"].name : null
		};
	}
	const value = declarator === void 0 ? declaration : declarator["init"];
	if (value?.type === "Literal") return LITERALS[typeof value["value"]] ?? refuse(untyped);
	if (value === void 0 || value === null || !/Function/.test(value.type)) throw untyped;
	const parameters = value["params"].map((given) => {
		const one = given.type === "AssignmentPattern" ? given["left"] : given;
		if (one.type !== "Identifier" || one["typeAnnotation"] == null) throw untyped;
		const isOptional = one["optional"] === true || given !== one;
		return {
			name: `${one["name"]}${isOptional ? "?" : ""}`,
			type: one["typeAnnotation"].typeAnnotation
		};
	});
	const result = value["returnType"]?.typeAnnotation;
	if (result === void 0 || value["typeParameters"] != null || result.type === "TSTypePredicate") throw untyped;
	return {
		text: `(${parameters.map(({ name, type }) => `${name}: ${textOf(source)(type)}`).join(", ")}) => ${textOf(source)(result)}`,
		types: [...parameters.map(({ type }) => type), result],
		whole: null
	};
}
function refuse(refusal) {
	throw refusal;
}
function namesIn(type) {
	const names = [];
	walk$1(type, (node) => {
		if (/^TS(?:TypeQuery|QualifiedName|ImportType|MappedType|InferType)$/.test(node.type)) throw new Refusal("Its type refers to something that cannot be written elsewhere.");
		if (node.type === "TSTypeReference") names.push(node["typeName"].name);
	});
	return names;
}
function isGlobal({ outline, edges }, name) {
	const isOwn = outline.declaring(name).length > 0 || edges.some(({ names }) => names.some(({ local }) => local === name));
	return GLOBAL_TYPES.has(name) && !isOwn;
}
function isKnown({ outline, edges }, name) {
	return outline.declaring(name).length > 0 || edges.some(({ names }) => names.some(({ local }) => local === name));
}
function originOf(source, name) {
	if (source.outline.declaring(name).length > 0) {
		const exported = [...source.outline.exported].find(([, local]) => local === name);
		if (exported === void 0) throw new Refusal(`${source.file} does not export ${name}.`);
		return {
			path: source.file,
			name: exported[0]
		};
	}
	for (const edge of source.edges) {
		const binding = bindingsOf(edge).find(({ local }) => local === name);
		if (binding !== void 0 && edge.target.type === "file") return {
			path: edge.target.path,
			name: binding.name
		};
	}
	throw new Refusal(`${name} is a type of a package or of the environment.`);
}
function membersOf$1(world, changes, { path, name }, read) {
	const { source, local } = declarationOf(world, changes, path, name);
	const node = typeOf(source, local);
	const members = (node["body"]?.body ?? node["typeAnnotation"]?.members)?.filter((member) => read?.has(keyOf$2(member)) ?? true);
	const isWhole = members !== void 0 && members.length > 0 && (read === null || members.length === read.size);
	const isPlain = members?.every((member) => namesIn(member).every((one) => isGlobal(source, one)));
	if (!isWhole || isPlain !== true || node["typeParameters"] != null || (node["extends"] ?? []).length > 0) throw new Refusal(`${name} needs types that cannot be written elsewhere.`);
	return `{ ${members.map((member) => textOf(source)(member).replace(/[;,]$/, "")).join("; ")} }`;
}
// packages/fix/src/refactor/thread/plain-function.ts
const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
function plainFunction(source, statement) {
	const refusal = new Refusal(`${source.file} uses it outside of a function that can take a parameter.`);
	const { node: outer } = statement;
	if (outer.type === "ExportDefaultDeclaration") throw refusal;
	const declaration = outer["declaration"] ?? outer;
	const declarators = declaration["declarations"] ?? [];
	const node = declarators.length === 1 ? declarators[0]["init"] : declaration;
	const id = declarators.length === 1 ? declarators[0]["id"] : declaration["id"];
	if (node == null || id?.type !== "Identifier" || !FUNCTIONS.test(node.type)) throw refusal;
	const name = id["name"];
	if (/^\p{Lu}/u.test(name) || id["typeAnnotation"] != null || source.outline.declaring(name).length !== 1) throw refusal;
	const parameters = node["params"];
	const isPlain = parameters.every((one) => /^(?:Identifier|ObjectPattern|ArrayPattern)$/.test(one.type) && one["optional"] !== true);
	const isInBrackets = node.type !== "ArrowFunctionExpression" || /^(?:async\s*)?[(<]/.test(source.text.slice(node.start));
	if (!isPlain || !isInBrackets || node["generator"] === true) throw refusal;
	return {
		name,
		node,
		count: parameters.length
	};
}
function endOfParameters(source, { node }) {
	const last = node["params"].at(-1);
	if (last !== void 0) return {
		at: last.end,
		before: ", "
	};
	const from = node["typeParameters"]?.end ?? node["id"]?.end ?? node.start;
	return {
		at: source.text.indexOf("(", from) + 1,
		before: ""
	};
}
function endOfArguments(call) {
	const last = call["arguments"].at(-1);
	return last === void 0 ? {
		at: call.end - 1,
		before: ""
	} : {
		at: last.end,
		before: ", "
	};
}
function callsOf(source, local, count) {
	return source.statements.flatMap((statement) => {
		if (/^Import|^Export(?:All|Named)Declaration$/.test(statement.node.type) && statement.node["declaration"] == null) return [];
		if (!statement.declares.includes(local)) requireFree(source, statement, local);
		const calls = [];
		walk$1(statement.node, (node, around) => {
			if (!/^(?:JSX)?Identifier$/.test(node.type) || node["name"] !== local) return;
			const parent = around.at(-1);
			if (isNoReference(node, parent)) return;
			const given = parent?.["arguments"] ?? [];
			if (!(parent?.type === "CallExpression" && parent["callee"] === node && given.length === count && given.every(({ type }) => type !== "SpreadElement"))) throw new Refusal(`${source.file} does more with ${local} than call it.`);
			calls.push({
				call: parent,
				statement
			});
		});
		return calls;
	});
}
function isNoReference(node, parent) {
	if (parent === void 0) return false;
	if (parent["id"] === node) return true;
	if (parent.type === "MemberExpression") return parent["property"] === node && parent["computed"] !== true;
	return parent["key"] === node && parent["computed"] !== true && parent["shorthand"] !== true;
}
function requireFree(source, statement, name) {
	walk$1(statement.node, (node, around) => {
		const parent = around.at(-1);
		if (node.type !== "Identifier" || node["name"] !== name || parent === void 0) return;
		if (parent["params"]?.includes(node) === true || parent["id"] === node || parent["left"] === node || inPattern(around, node)) throw new Refusal(`${source.file} has another ${name}.`);
	});
}
function requireUnused(source, name) {
	for (const { node: statement } of source.statements) walk$1(statement, (node, around) => {
		if (node.type === "Identifier" && node["name"] === name && !isMemberName(node, around.at(-1))) throw new Refusal(`${source.file} has another ${name}.`);
	});
}
function isMemberName(node, parent) {
	if (parent === void 0 || parent["computed"] === true || parent["shorthand"] === true) return false;
	return parent["property"] === node || parent["key"] === node;
}
function inPattern(around, node) {
	const [holder, parent] = [around.at(-2), around.at(-1)];
	if (parent?.type === "ArrayPattern" || parent?.type === "RestElement") return true;
	return parent?.type === "Property" && parent["value"] === node && holder?.type === "ObjectPattern";
}
// packages/fix/src/refactor/thread/thread-parameter.ts
const MOST_FUNCTIONS = 12;
const ENTRY_FILE = /(?:^|\/)(?:index|main|server|cli|page|layout|route|loading|error|middleware|instrumentation|root|_app|_document|\+[^/]*|[^/]*\.(?:config|controller|module|resolver|stories))\.[^./]+$/;
const ENTRY_NAME = /^(?:main|handler|handle|loader|action|load|setup|middleware|register|up|down|meta|headers|links|entries|generate[A-Z]\w*|get(?:Server|Static|Initial)[A-Z]\w*)$/;
function threadParameter(world, changes, source, edge) {
	const [binding, ...more] = bindingsOf(edge);
	if (edge.target.type === "external") throw new Refusal(`The types of ${edge.target.name} are not read.`);
	if (binding === void 0 || more.length > 0 || binding.name === "*" || edge.target.type !== "file") throw new Refusal("It does not import a single name.");
	if (binding.typeOnly || statementOf(source, edge) === void 0) throw new Refusal("It is not the import of a value.");
	const passed = {
		name: binding.name,
		local: binding.local,
		parameter: parameterName(binding.local),
		path: edge.target.path,
		declared: declarationOf(world, changes, edge.target.path, binding.name),
		members: membersOf(source, binding.local)
	};
	const users = source.statements.filter((statement) => statement.node.type !== "ImportDeclaration" && source.mentions(statement).has(binding.local));
	if (users.length === 0) throw new Refusal("Nothing uses it.");
	const done = new Set();
	removeBindings(changes, source, edge, () => true);
	for (const statement of users) {
		takeIn(world, changes, source, statement, passed, done);
		renameUses(changes, source, statement, passed);
	}
}
function parameterName(local) {
	if (!/^\p{Lu}[\p{Lu}\p{N}_]*$/u.test(local)) return local;
	return local.toLowerCase().replace(/_+(.)/g, (_, letter) => letter.toUpperCase());
}
function renameUses(changes, source, { node: statement }, { local, parameter }) {
	if (local === parameter) return;
	walk$1(statement, (node, around) => {
		const parent = around.at(-1);
		if (node.type !== "Identifier" || node["name"] !== local || parent === void 0) return;
		if (parent["shorthand"] === true) throw new Refusal(`${source.file} uses ${local} as the name of a property.`);
		if (!(parent["computed"] !== true && (parent["property"] === node || parent["key"] === node))) changes.edit(source.file).overwrite(node.start, node.end, parameter);
	});
}
function takeIn(world, changes, source, statement, passed, done) {
	const taker = plainFunction(source, statement);
	const key = `${source.file}\0${taker.name}`;
	if (done.has(key)) return;
	if (done.add(key).size > MOST_FUNCTIONS) throw new Refusal(`More than ${MOST_FUNCTIONS} functions would have to pass it on.`);
	for (const name of new Set([passed.local, passed.parameter])) requireFree(source, statement, name);
	if (!(passed.local === passed.parameter && isImported(source, passed))) requireUnused(source, passed.parameter);
	const type = parameterType(world, changes, passed.declared, source, passed.members);
	const { at, before } = endOfParameters(source, taker);
	changes.edit(source.file).appendLeft(at, `${before}${passed.parameter}: ${type.text}`);
	for (const { binding, path } of type.imports) addImport(world, changes, source, [binding], path);
	passAt(world, changes, source, taker.name, taker, passed, done);
	const exported = [...source.outline.exported].filter(([, local]) => local === taker.name);
	const isEntry = ENTRY_FILE.test(source.file) || exported.some(([name]) => ENTRY_NAME.test(name));
	if (exported.length > 0 && isEntry) throw new Refusal(`Something outside of the project may call ${taker.name} of ${source.file}.`);
	for (const [name] of exported) passFrom(world, changes, source.file, name, taker, passed, done);
}
function passFrom(world, changes, path, name, taker, passed, done) {
	for (const file of world.importersOf(path)) {
		if (isComponentFile(file)) throw new Refusal(`The template of ${file} may call ${name}.`);
		const uses = world.edgesOf(file).filter(({ target }) => target.type === "file" && target.path === path);
		for (const edge of uses) {
			if (edge.kind === "export-all" && edge.names.every(({ local }) => local === null)) {
				if (name !== "default" && !sourceOf(world, changes, file).outline.exported.has(name)) passFrom(world, changes, file, name, taker, passed, done);
				continue;
			}
			const found = bindingsOf(edge).filter((one) => one.name === name || one.name === "*");
			for (const { local, name: imported } of found) {
				if (imported === "*" || !/^(?:import|export)$/.test(edge.kind)) throw new Refusal(`${file} imports ${name} in a way that does not show its calls.`);
				if (edge.kind === "export") passFrom(world, changes, file, local, taker, passed, done);
				else passAt(world, changes, sourceOf(world, changes, file), local, taker, passed, done);
			}
		}
	}
}
function passAt(world, changes, source, local, { name, count }, passed, done) {
	const calls = callsOf(source, local, count);
	if (calls.length === 0) return;
	if (done.has(`calls\0${source.file}\0${local}\0${name}`)) return;
	done.add(`calls\0${source.file}\0${local}\0${name}`);
	const from = [passed.path, passed.declared.source.file].find((path) => world.mayImport(source.file, path, false));
	for (const { call } of calls) {
		const { at, before } = endOfArguments(call);
		changes.edit(source.file).appendLeft(at, before + (from === void 0 ? passed.parameter : passed.local));
	}
	if (from === void 0) {
		for (const statement of new Set(calls.map((one) => one.statement))) takeIn(world, changes, source, statement, passed, done);
		return;
	}
	for (const { statement } of calls) requireFree(source, statement, passed.local);
	if (isImported(source, passed)) return;
	if (source.outline.declaring(passed.local).length > 0) throw new Refusal(`${source.file} has another ${passed.local}.`);
	addImport(world, changes, source, [{
		name: from === passed.path ? passed.name : exportedName(passed.declared),
		local: passed.local,
		typeOnly: false
	}], from);
}
function isImported(source, { local, path, declared }) {
	const edge = source.edges.find(({ names }) => names.some((one) => one.local === local));
	if (edge === void 0) return false;
	if (edge.target.type === "file" && [path, declared.source.file].includes(edge.target.path) && !edge.typeOnly) return true;
	throw new Refusal(`${source.file} has another ${local}.`);
}
function exportedName({ source, local }) {
	return [...source.outline.exported].find(([, own]) => own === local)[0];
}
function membersOf(source, local) {
	const members = new Set();
	let isKnown = true;
	for (const { node: statement } of source.statements) {
		if (statement.type === "ImportDeclaration") continue;
		walk$1(statement, (node, around) => {
			if (node.type !== "Identifier" || node["name"] !== local) return;
			const parent = around.at(-1);
			if (parent.type === "MemberExpression" && parent["object"] === node && parent["computed"] !== true) members.add(parent["property"].name);
			else if (parent["key"] !== node && parent["property"] !== node) isKnown = false;
		});
	}
	return isKnown ? members : null;
}
// packages/fix/src/source/member-reads.ts
function membersRead(source, type) {
	const members = new Set();
	let isKnown = true;
	for (const { node: statement } of source.statements) walk$1(statement, (node, around) => {
		if (node.type !== "TSTypeReference" || node["typeName"].name !== type) return;
		const [owner, annotation] = [around.at(-2), around.at(-1)];
		const read = annotation?.type !== "TSTypeAnnotation" || node["typeArguments"] != null || owner === void 0 ? null : readsOf(owner, scopeOf(around));
		if (read === null) isKnown = false;
		else for (const name of read) members.add(name);
	});
	return isKnown && members.size > 0 ? members : null;
}
function scopeOf(around) {
	const [holder, target] = [around.at(-3), around.at(-2)];
	return (holder !== void 0 && holder["params"]?.includes(target)) === true && holder["body"] != null ? holder : null;
}
function readsOf(target, scope) {
	if (target.type === "ObjectPattern") return patternMembers(target);
	if (target.type !== "Identifier" || scope === null) return null;
	const reads = [];
	let isKnown = true;
	walk$1(scope["body"], (node, around) => {
		if (node.type !== "Identifier" || node["name"] !== target["name"]) return;
		const member = memberRead(node, around);
		if (member === null) isKnown = false;
		else reads.push(...member);
	});
	return isKnown ? reads : null;
}
function memberRead(node, around) {
	const parent = around.at(-1);
	if (parent?.type === "MemberExpression") {
		if (parent["object"] !== node) return parent["computed"] === true ? null : [];
		const isWritten = around.at(-2)?.type === "AssignmentExpression" && around.at(-2)["left"] === parent;
		return parent["computed"] === true || isWritten ? null : [parent["property"].name];
	}
	if (parent?.type === "Property" && parent["key"] === node && parent["shorthand"] !== true) return [];
	if (parent?.type === "VariableDeclarator" && parent["init"] === node && parent["id"].type === "ObjectPattern") return patternMembers(parent["id"]);
	return null;
}
function patternMembers(pattern) {
	const names = pattern["properties"].map((property) => property.type === "Property" && property["computed"] !== true ? property["key"].name : void 0);
	return names.every((name) => name !== void 0) ? names : null;
}
// packages/fix/src/refactor/write-out-types.ts
function writeOutTypes(world, changes, plan, importer, edge) {
	const { declares, origin } = plan;
	if (declares === null || origin == null) throw new Refusal("It needs decisions that only a person can make.");
	const source = sourceOf(world, changes, origin.path);
	const isOwn = declares.file === importer.file;
	const bindings = bindingsOf(edge);
	const written = new Map();
	const used = new Set();
	const pending = bindings.map(({ local }, index) => ({
		local: source.outline.exported.get(origin.names[index]) ?? origin.names[index],
		name: isOwn ? local : declares.names[index] ?? local,
		reads: membersRead(importer, local)
	}));
	for (const { local, name, reads } of pending) {
		if (written.has(local)) continue;
		const { text, members, parts } = rewritten(source, typeOf(source, local), name, reads);
		written.set(local, {
			name,
			text,
			members
		});
		for (const mention of parts.flatMap((node) => [...source.mentions({ node })])) {
			if (mention === local) continue;
			if (source.outline.declaring(mention).length === 0) used.add(mention);
			else pending.push({
				local: mention,
				name: mention,
				reads: null
			});
		}
	}
	const exported = new Set(isOwn ? [] : pending.slice(0, bindings.length).map(({ local }) => local));
	if (isOwn) removeWhole(changes, importer, edge);
	const code = declareTypes(world, changes, {
		source,
		importer,
		target: declares.file,
		written,
		exported,
		used
	});
	if (isOwn) {
		const { at, before } = placeOfImports(importer);
		changes.edit(importer.file).appendLeft(at, before + code);
	} else replaceImport(world, changes, importer, edge, bindings.map(({ local }, index) => ({
		name: declares.names[index],
		local,
		typeOnly: true
	})), declares.file);
}
function removeWhole(changes, importer, edge) {
	const { node, end } = statementOf(importer, edge);
	changes.edit(importer.file).remove(node.start, end);
}
function rewritten(source, node, name, reads) {
	const { text } = source;
	const id = node["id"];
	const body = node["body"];
	const literal = node["typeAnnotation"];
	const all = body?.["body"] ?? (literal?.type === "TSTypeLiteral" ? literal["members"] : null);
	const kept = reads === null ? null : (all ?? []).filter((member) => reads.has(keyOf$2(member)));
	const keywords = text.slice(node.start, id.start).replace(/^declare /, "");
	if (kept === null || kept.length < reads.size || node["typeParameters"] != null) return {
		text: keywords + name + text.slice(id.end, node.end),
		members: node["extends"]?.length ? null : all?.map(textOf(source)) ?? null,
		parts: [node]
	};
	const members = kept.map(textOf(source));
	const { eol } = source.style;
	const lines = members.map((member) => `  ${member}`).join(eol);
	return {
		text: `${keywords}${body === void 0 ? `${name} =` : name} {${eol}${lines}${eol}}`,
		members,
		parts: kept
	};
}
// packages/fix/src/refactor/execute.ts
function changeOf(fix) {
	return planOf(fix) ?? (fix.edits === void 0 ? void 0 : { edits: fix.edits });
}
function execute(world, changes, plan, violation) {
	if (plan.edits !== void 0) {
		for (const { file, start, end, text } of plan.edits) if (start === end) changes.edit(file).appendLeft(start, text);
		else changes.edit(file).overwrite(start, end, text);
		return;
	}
	switch (plan.action) {
		case "move-declarations":
			if (plan.entry !== null) throw new Refusal(`${plan.entry} would have to export them.`);
			moveDeclarations(world, changes, {
				from: plan.from,
				to: plan.target,
				names: plan.symbols ?? []
			});
			repointBarrel(world, changes, plan, violation);
			return;
		case "move-file":
		case "rename-file":
			moveFile(world, changes, plan.from, plan.target);
			return;
		case "place-file":
			if (plan.target === void 0) throw new Refusal("Nothing shows where the file belongs.");
			moveFile(world, changes, violation.file, plan.target);
			return;
		case "place-target":
			placeTarget(world, changes, plan);
			return;
		case "reroute":
			reroute(world, changes, plan, violation);
			return;
		case "publish":
			publish(world, changes, plan, violation);
			return;
		case "invert": {
			const source = sourceOf(world, changes, violation.file);
			const edge = edgeAt(source.text, source.edges, violation);
			if (plan.takesParameter) threadParameter(world, changes, source, edge);
			else writeOutTypes(world, changes, plan, source, edge);
			return;
		}
		case "call-from-above": {
			const source = sourceOf(world, changes, violation.file);
			threadParameter(world, changes, source, edgeAt(source.text, source.edges, violation));
			return;
		}
		case "use-wrapper":
			useWrapper(world, changes, plan, violation);
			return;
		case "delete-re-export":
			deleteReExport(world, changes, violation);
			return;
		case "delete-import":
			deleteImport(world, changes, plan, violation);
			return;
		default: throw new Refusal("It needs decisions that only a person can make.");
	}
}
function repointBarrel(world, changes, { from, target, symbols = [] }, { file }) {
	if (file === target) return;
	const barrels = new Set();
	for (const { kind, names, target: to } of world.edgesOf(file)) if (/^import(?:-type)?$/.test(kind) && names.some(({ name }) => symbols.includes(name)) && to.type === "file" && to.path !== from && leadsThrough(world, to.path, from)) barrels.add(to.path);
	for (const barrel of barrels) repoint(world, changes, file, {
		from: barrel,
		to: target,
		names: new Set(symbols)
	});
}
function leadsThrough(world, barrel, from) {
	const seen = new Set([barrel]);
	for (const file of seen) for (const { kind, target } of world.edgesOf(file)) if (target.type === "file" && kind.startsWith("export")) seen.add(target.path);
	return seen.has(from);
}
function placeTarget(world, changes, { from, target, along, importers }) {
	if (importers === null) throw new Refusal(`Some files that import ${from} may not import it there either.`);
	if (along.length > 0) throw new Refusal(`${from} imports ${along[0]}, which has no place either.`);
	moveFile(world, changes, from, target);
}
function reroute(world, changes, { sources }, violation) {
	const { file } = violation;
	const source = sourceOf(world, changes, file);
	const edge = edgeAt(source.text, source.edges, violation);
	const style = {
		specifier: edge.specifier,
		path: edge.target.type === "file" ? edge.target.path : ""
	};
	const isExporting = ({ path }) => world.edgesOf(path).some(({ target }) => target.type === "file" && target.path === style.path);
	const names = bindingsOf(edge).map(({ name }) => name);
	if (style.path !== "" && edge.kind !== "mock" && !sources.every(isExporting)) refuseMocked(world, changes, style.path, names);
	if (sources.length === 1) {
		const [{ path, specifier }] = sources;
		rewrite(changes, file, source.text, edge, specifier ?? specifierIn(world, file, path, style));
		return;
	}
	if (statementOf(source, edge)?.node.type !== "ImportDeclaration") throw new Refusal("It re-exports from several files.");
	removeBindings(changes, source, edge, () => true);
	for (const { names, path } of sources) addImport(world, changes, source, bindingsOf(edge).filter(({ name }) => names.includes(name)), path, style);
}
function publish(world, changes, plan, violation) {
	const source = sourceOf(world, changes, violation.file);
	const edge = edgeAt(source.text, source.edges, violation);
	const bindings = bindingsOf(edge);
	if (edge.target.type !== "file" || bindings.length === 0 || bindings.some(({ name }) => name === "*" || name === "default")) throw new Refusal("It does not import single names.");
	const origin = edge.target.path;
	const exported = bindings.map(({ name, typeOnly }) => ({
		name,
		local: name,
		typeOnly: typeOnly || edge.typeOnly
	}));
	if (changes.read(plan.target) === null) {
		const specifier = specifierIn(world, plan.target, origin, null);
		changes.create(plan.target, importStatement(exported, specifier, source.style, "export") + source.style.eol);
	} else {
		const entry = sourceOf(world, changes, plan.target);
		const known = new Set(entry.edges.flatMap(({ kind, names }) => /^export/.test(kind) ? names.map(({ local }) => local) : []));
		const missing = exported.filter(({ name }) => !known.has(name) && !entry.outline.exported.has(name));
		if (missing.length > 0 && !extendStatement(changes, entry, missing, origin, "export")) {
			const statement = importStatement(missing, specifierIn(world, plan.target, origin, null), entry.style, "export");
			const { at, before, after } = entry.statements.at(-1) === void 0 ? placeOfImports(entry) : endOfFile(entry.text, entry.style.eol);
			changes.edit(plan.target).appendLeft(at, before + statement + after);
		}
	}
	const style = {
		specifier: edge.specifier,
		path: origin
	};
	const specifier = plan.specifier ?? specifierIn(world, violation.file, plan.target, style);
	rewrite(changes, violation.file, source.text, edge, specifier);
}
function endOfFile(text, eol) {
	return {
		at: text.length,
		before: text.endsWith("\n") ? "" : eol,
		after: eol
	};
}
function deleteImport(world, changes, plan, violation) {
	if (plan.because !== "unused") throw new Refusal("Only a person knows what the code needs it for.");
	const source = sourceOf(world, changes, violation.file);
	const statement = statementOf(source, edgeAt(source.text, source.edges, violation));
	if (statement === void 0) throw new Refusal("It is part of an expression.");
	removeStatement(changes, source, statement);
}
function useWrapper(world, changes, plan, violation) {
	const source = sourceOf(world, changes, violation.file);
	const edge = edgeAt(source.text, source.edges, violation);
	const [name] = plan.exported;
	const [binding] = bindingsOf(edge);
	if (plan.replacement === void 0 || name === void 0 || binding === void 0) throw new Refusal("It needs decisions that only a person can make.");
	const { member } = plan.replacement;
	replaceUses(changes, source, binding.local, {
		name,
		expression: member === null ? name : `${name}.${member}`
	});
	const style = {
		specifier: edge.specifier,
		path: edge.target.type === "file" ? edge.target.path : ""
	};
	replaceImport(world, changes, source, edge, [{
		name,
		local: name,
		typeOnly: false
	}], plan.target, style);
}
// packages/fix/src/batch.ts
function createOutcomes(run, planner, withSuggested) {
	const known = new Map();
	const outcomeOf = async (violation) => {
		const planned = await planFor(run, violation, withSuggested);
		if (planned === null) return null;
		const { plan, finding } = planned;
		const change = planner.changesOf(plan, violation);
		return change instanceof Refusal ? {
			finding,
			reason: change.message
		} : {
			key: keyOf$1(violation),
			violation,
			finding,
			changes: change.changes,
			moves: change.moves
		};
	};
	return (violation) => {
		let outcome = known.get(violation);
		if (outcome === void 0) known.set(violation, outcome = outcomeOf(violation));
		return outcome;
	};
}
function keyOf$1(violation) {
	let key = keys.get(violation);
	if (key === void 0) keys.set(violation, key = JSON.stringify([violation.id, violation.extent]));
	return key;
}
const keys = new WeakMap();
const MOST_SKIPPED = 40;
async function nextBatch(violations, outcomeOf, { most, alone }) {
	const batch = [];
	const touched = new Set();
	let skipped = 0;
	for (const violation of violations) {
		if (batch.length >= most || skipped > MOST_SKIPPED) break;
		const isAlone = alone.has(keyOf$1(violation));
		if (isAlone && batch.length > 0) continue;
		const outcome = await outcomeOf(violation);
		if (!isPlanned(outcome)) {
			if (batch.length === 0) return {
				violation,
				outcome
			};
			skipped += 1;
			continue;
		}
		const files = [violation.file, ...outcome.changes.keys()];
		if (files.some((file) => touched.has(file))) {
			skipped += 1;
			continue;
		}
		batch.push(outcome);
		if (isAlone) break;
		for (const file of files) touched.add(file);
	}
	return batch.length === 0 ? null : { batch };
}
function joined(batch) {
	return {
		changes: new Map(batch.flatMap(({ changes }) => [...changes])),
		moves: {
			files: new Map(batch.flatMap(({ moves }) => [...moves.files])),
			declarations: new Map(batch.flatMap(({ moves }) => [...moves.declarations]))
		}
	};
}
function isPlanned(outcome) {
	return outcome !== null && "changes" in outcome;
}
async function planFor(run, violation, withSuggested) {
	const [finding] = await run.details.explain([violation]);
	const first = finding.fix[0];
	const plan = first === void 0 ? void 0 : changeOf(first);
	if (plan === void 0 || !isWanted(first, withSuggested)) return null;
	const isParameter = plan.action === "call-from-above" || plan.action === "invert" && plan.takesParameter && !plan.injected && !/^(?:decorator|annotation)$/.test(plan.role ?? "");
	if (first.applicability === "manual" && !isParameter) return null;
	const { id, rule, file, line, what } = finding;
	const { title, applicability } = first;
	return {
		plan,
		finding: {
			id,
			rule,
			file,
			line,
			what,
			title,
			applicability
		}
	};
}
function isWanted(first, withSuggested) {
	if (first === void 0 || first.applicability === "auto") return first !== void 0;
	return withSuggested && (first.applicability === "suggested" || isTried(first));
}
function isTried({ applicability, kind }) {
	return applicability === "manual" && kind === "invert";
}
// packages/fix/src/refactor/planner.ts
function createPlanner(root, modules, policy) {
	let known = null;
	const importersOf = (file) => importersIn(known ??= graphOf(modules), file);
	let resolver = null;
	const resolverOf = () => resolver ??= createResolver(root, void 0, policy);
	let judge = null;
	const world = {
		edgesOf: (file) => modules.get(file)?.edges ?? [],
		importersOf,
		mayImport(from, to, typeOnly) {
			judge ??= createJudge(policy, new Date().toISOString().slice(0, 10));
			const target = {
				type: "file",
				path: to
			};
			return judge.judge({
				from,
				target,
				typeOnly,
				packageByPath: null,
				specifier: ""
			}).status === "allowed";
		},
		needsExtensions: (file) => resolverOf().needsExtensions(file),
		leadsTo(file, specifier, target) {
			const resolved = resolverOf().resolve(file, {
				specifier,
				kind: "import",
				typeOnly: false
			}).target;
			return resolved.type === "file" && resolved.path === target;
		}
	};
	return {
		importersOf,
		changesOf: (plan, violation) => tryTo(() => changesOf(root, world, plan, violation))
	};
}
function tryTo(attempt) {
	try {
		return attempt();
	} catch (error) {
		if (error instanceof Refusal) return error;
		return new Refusal(`It cannot be carried out: ${error instanceof Error ? error.message : String(error)}.`);
	}
}
function changesOf(root, world, plan, violation) {
	const changeSet = createChangeSet((path) => readText(join(root, path)));
	execute(world, changeSet, plan, violation);
	const changes = changeSet.result();
	const link = [...changes.keys()].find((path) => isLink(join(root, path)));
	if (link !== void 0) throw new Refusal(`${link} is a link.`);
	const declarations = plan.action === "move-declarations" ? [[plan.from, plan.target]] : [];
	return {
		changes,
		moves: {
			files: changeSet.moved(),
			declarations: new Map(declarations)
		}
	};
}
// packages/fix/src/verify/compare.ts
function newViolations(before, after, moves, existed) {
	const known = new Map();
	const count = (key, by) => {
		const next = (known.get(key) ?? 0) + by;
		known.set(key, next);
		return next;
	};
	for (const violation of before) count(keyOf(violation, moves.files), 1);
	const left = after.filter((violation) => count(keyOf(violation, new Map()), -1) < 0);
	const gone = before.filter(({ rule, file, subject }) => (known.get(keyOf({
		rule,
		file,
		subject
	}, moves.files)) ?? 0) > 0);
	return left.filter((violation) => {
		if (hopsOf(violation, moves).every(([from, to]) => existed(from, to))) return false;
		const at = gone.findIndex((one) => isFollowed(one, violation, moves));
		if (at !== -1) gone.splice(at, 1);
		return at === -1;
	});
}
function remains(violation, before, after, moves) {
	const key = keyOf(violation, moves.files);
	const were = before.filter((one) => keyOf(one, moves.files) === key).length;
	return after.filter((one) => keyOf(one, new Map()) === key || isFollowed(violation, one, moves)).length >= were;
}
function movedIds(before, after, moves, ids) {
	const known = new Set(before.map(({ id }) => id));
	const wanted = before.filter(({ id }) => ids.has(id));
	return after.filter(({ id }) => !known.has(id)).filter((now) => wanted.some((was) => keyOf(was, moves.files) === keyOf(now, new Map()) || isFollowed(was, now, moves))).map(({ id }) => id);
}
function keyOf({ rule, file, subject }, moves) {
	const target = targetOf(subject);
	const moved = target === null ? void 0 : moves.get(target.path);
	const now = moved === void 0 ? subject : subject.replace(target.path, () => moved);
	return [
		rule,
		moves.get(file) ?? file,
		now
	].join("\0");
}
function isFollowed(before, after, moves) {
	if (before.rule === after.rule && isSameCycle(before, after, moves)) return true;
	const { files, declarations } = moves;
	const [from, to] = [targetOf(before.subject), targetOf(after.subject)];
	if (from === null || to === null) return false;
	const file = files.get(before.file) ?? before.file;
	if (before.rule !== after.rule) return file === after.file && from.path === to.path;
	const isOfDeclaration = declarations.get(from.path) === to.path && file === after.file;
	const isInDeclaration = declarations.get(before.file) === after.file && (files.get(from.path) ?? from.path) === to.path;
	return isOfDeclaration || isInDeclaration;
}
function hopsOf({ trace = [] }, { files }) {
	const before = new Map([...files].map(([from, to]) => [to, from]));
	const paths = trace.map(({ file }) => before.get(file) ?? file);
	return trace.length === 0 ? [["", ""]] : paths.map((path, at) => [path, paths[(at + 1) % paths.length]]);
}
function isSameCycle({ trace: before = [] }, { trace: after = [] }, { files, declarations }) {
	const now = new Set(after.map(({ file }) => file));
	const isStill = ({ file }) => now.has(files.get(file) ?? file) || now.has(declarations.get(file) ?? file);
	return before.length > 0 && before.every(isStill);
}
// packages/fix/src/verify/diagnostics.ts
function createTypeChecker(root) {
	const typescript = loadTypeScript(root);
	if (typescript === null) return null;
	const services = new Map();
	return { faultsOf(files) {
		return files.flatMap((file) => {
			const path = join(root, file);
			const config = typescript.findConfigFile(dirname(path), existsSync);
			if (config === void 0 || !existsSync(path) || !/\.[cm]?tsx?$/.test(file)) return [];
			let service = services.get(config);
			if (service === void 0) services.set(config, service = createService(typescript, config));
			if (service.getProgram()?.getSourceFile(path) === void 0) return [];
			return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].map(({ code, messageText }) => ({
				file,
				text: `TS${code}: ${typescript.flattenDiagnosticMessageText(messageText, " ")}`
			}));
		});
	} };
}
function loadTypeScript(root) {
	try {
		const loaded = createRequire(join(root, "package.json"))("typescript");
		return typeof loaded.createLanguageService === "function" ? loaded : null;
	} catch {
		return null;
	}
}
function createService(typescript, config) {
	const parse = () => typescript.parseJsonConfigFileContent(typescript.readConfigFile(config, (path) => readFileSync(path, "utf8")).config, typescript.sys, dirname(config), void 0, config);
	const options = {
		...parse().options,
		noEmit: true,
		skipLibCheck: true
	};
	return typescript.createLanguageService({
		getCompilationSettings: () => options,
		getScriptFileNames: () => parse().fileNames.filter(existsSync),
		getScriptVersion: (path) => String(typescript.sys.getModifiedTime?.(path)?.getTime() ?? 0),
		getScriptSnapshot(path) {
			const text = typescript.sys.readFile(path);
			return text === void 0 ? void 0 : typescript.ScriptSnapshot.fromString(text);
		},
		getCurrentDirectory: () => dirname(config),
		getDefaultLibFileName: (settings) => typescript.getDefaultLibFilePath(settings),
		fileExists: (path) => typescript.sys.fileExists(path),
		readFile: (path) => typescript.sys.readFile(path),
		readDirectory: (...args) => typescript.sys.readDirectory(...args),
		directoryExists: (path) => typescript.sys.directoryExists(path),
		getDirectories: (path) => typescript.sys.getDirectories(path),
		...typescript.sys.realpath !== void 0 && { realpath: (path) => typescript.sys.realpath(path) }
	});
}
// packages/fix/src/verify/why-wrong.ts
function whyWrong(before, after, violations, moves) {
	if (!after.trusted) return {
		reason: "The result cannot be checked.",
		files: []
	};
	const [was, is] = [before.details.violations, after.details.violations];
	const existed = (from, to) => before.details.modules.get(from)?.edges.some(({ target }) => target.type === "file" && target.path === to) ?? false;
	const added = newViolations(was, is, moves, existed);
	const [first, ...more] = added;
	if (first !== void 0) return {
		reason: `It would cause ${first.rule} in ${first.file}${more.length > 0 ? ` and ${more.length} more` : ""}.`,
		files: added.flatMap(({ file, resolved, trace = [] }) => [
			file,
			...resolved === void 0 ? [] : [resolved],
			...trace.map((hop) => hop.file)
		])
	};
	const left = violations.filter((violation) => remains(violation, was, is, moves));
	return left.length === 0 ? null : {
		reason: "The finding would remain.",
		files: left.map(({ file }) => file)
	};
}
function moreFaults(before, after) {
	const left = before.map(({ text }) => text);
	const added = after.filter(({ text }) => {
		const at = left.indexOf(text);
		if (at !== -1) left.splice(at, 1);
		return at === -1;
	});
	const [first] = added;
	return first === void 0 ? null : {
		reason: `It would not compile: ${first.text}`,
		files: added.map(({ file }) => file)
	};
}
// packages/fix/src/carry-out.ts
const BATCH = {
	first: 8,
	most: 64
};
async function carryOut(options, loaded, root, ids) {
	const attempt = {
		fixed: [],
		refused: [],
		manual: 0,
		originals: new Map()
	};
	const types = createTypeChecker(root);
	const see = async () => checkAll(options, loaded, root);
	const planWith = (run) => {
		const planner = createPlanner(root, run.details.modules, loaded.policy);
		return {
			run,
			planner,
			outcomeOf: createOutcomes(run, planner, options.suggested === true)
		};
	};
	const wanted = new Set(ids);
	const done = new Set();
	const alone = new Set();
	const tried = (finding, isFixed) => {
		const count = attempt.fixed.length + done.size;
		options.onTried?.({
			finding,
			isFixed,
			done: count,
			total: Math.max(wanted.size, count)
		});
	};
	const refuse = (key, finding, reason) => {
		done.add(key);
		attempt.refused.push({
			...finding,
			reason
		});
		tried(finding, false);
	};
	let fixedBefore = 0;
	let most = BATCH.first;
	let seen = planWith(await see());
	for (;;) {
		const next = await nextBatch(seen.run.details.violations.filter((one) => wanted.has(one.id) && !done.has(keyOf$1(one))), seen.outcomeOf, {
			most,
			alone
		});
		if (next === null) {
			if (attempt.refused.length === 0 || attempt.fixed.length === fixedBefore) break;
			fixedBefore = attempt.fixed.length;
			attempt.refused = [];
			attempt.manual = 0;
			done.clear();
			continue;
		}
		if (!("batch" in next)) {
			const { violation, outcome } = next;
			if (outcome !== null) refuse(keyOf$1(violation), outcome.finding, outcome.reason);
			else {
				done.add(keyOf$1(violation));
				attempt.manual += 1;
			}
			continue;
		}
		const { batch } = next;
		const result = await tryBatch(root, seen, types, batch, see);
		if ("reason" in result) {
			if (batch.length === 1) refuse(batch[0].key, batch[0].finding, result.reason);
			else most = divide(batch, result, alone) ? most : Math.ceil(batch.length / 2);
			continue;
		}
		const { run, moves, before } = result;
		for (const [path, text] of before) if (!attempt.originals.has(path)) attempt.originals.set(path, text);
		for (const { finding, key } of batch) {
			attempt.fixed.push(finding);
			tried(finding, true);
			alone.delete(key);
		}
		for (const id of movedIds(seen.run.details.violations, run.details.violations, moves, wanted)) wanted.add(id);
		most = Math.min(most * 2, BATCH.most);
		seen = planWith(run);
	}
	return attempt;
}
function checkAll({ today }, { policyFile }, root) {
	return check({
		cwd: root,
		configFile: policyFile,
		baseline: false,
		detailed: true,
		mayBeEmpty: true,
		...today !== void 0 && { today }
	});
}
async function tryBatch(root, { run, planner }, types, batch, see) {
	const { changes, moves } = joined(batch);
	const users = usersOf(planner, changes);
	const faults = types?.faultsOf(users) ?? [];
	const before = new Map([...changes.keys()].map((path) => [path, readText(join(root, path))]));
	write(root, changes);
	const next = await see();
	const wrong = whyWrong(run, next, batch.map(({ violation }) => violation), moves) ?? moreFaults(faults, types?.faultsOf(movedTo(users, moves)) ?? []);
	if (wrong === null) return {
		run: next,
		moves,
		before
	};
	write(root, before);
	return wrong;
}
function divide(batch, { files }, alone) {
	const suspects = batch.filter(({ violation, changes }) => files.some((file) => file === violation.file || changes.has(file)));
	if (suspects.length === 0 || suspects.length === batch.length) return false;
	for (const { key } of suspects) alone.add(key);
	return true;
}
function write(root, changes) {
	for (const [path, text] of changes) put(root, path, text);
}
function usersOf({ importersOf }, changes) {
	return [...new Set([...changes.keys()].flatMap((path) => [path, ...importersOf(path)]))];
}
function movedTo(files, { files: moved }) {
	return [...new Set(files.map((file) => moved.get(file) ?? file))];
}
// packages/fix/src/scratch/scratch.ts
const NOT_COPIED = new Set([".git", "node_modules"]);
function createScratch(root) {
	const top = topOf(root);
	const copy = realpathSync(mkdtempSync(join(tmpdir(), "stratalint-fix-")));
	try {
		const files = filesBelow(top);
		for (const file of files) {
			mkdirSync(dirname(join(copy, file)), { recursive: true });
			copyFile(join(top, file), join(copy, file));
		}
		for (const folder of new Set(["", ...files.filter(isManifest).map((file) => dirname(file))])) linkPackages(top, copy, folder);
		return {
			root: join(copy, posixRelative(top, root)),
			dispose: () => rmSync(copy, {
				recursive: true,
				force: true
			})
		};
	} catch (error) {
		rmSync(copy, {
			recursive: true,
			force: true
		});
		throw error;
	}
}
function copyFile(from, to) {
	const stat = lstatSync(from);
	if (stat.isSymbolicLink()) return symlinkSync(readlinkSync(from), to);
	if (!stat.isFile()) return;
	copyFileSync(from, to);
	utimesSync(to, stat.atime, stat.mtime);
}
function topOf(root) {
	const top = runGit(root, ["rev-parse", "--show-toplevel"], { for: "stratalint fix" })?.toString("utf8");
	return top === void 0 ? root : realpathSync(top.replace(/\r?\n$/, ""));
}
function filesBelow(top) {
	const listed = runGit(top, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	], { for: "stratalint fix" });
	const files = listed === null ? walk(top, "") : listed.toString("utf8").split("\0");
	return [...new Set(files)].filter((file) => file !== "" && lstatSync(join(top, file), { throwIfNoEntry: false })?.isDirectory() === false);
}
function walk(top, folder) {
	return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		return NOT_COPIED.has(entry.name) ? [] : entry.isDirectory() ? walk(top, path) : [path];
	});
}
function isManifest(file) {
	return /(?:^|\/)package\.json$/.test(file);
}
// packages/fix/src/fix.ts
async function fix(options) {
	const loaded = await loadPolicy({
		cwd: options.cwd,
		configFile: options.configFile
	});
	const { root } = loaded;
	const journal = journalFile(root);
	const undone = undoUnfinished(root, journal);
	if (undone !== null) options.onNotice?.(undone.length === 0 ? "An earlier fix did not finish. Nothing had to be restored." : `An earlier fix did not finish. Restored ${undone.join(", ")}.`);
	if (options.write === true && options.force !== true) requireClean(root);
	const found = await check({
		cwd: options.cwd,
		...options.configFile !== void 0 && { configFile: options.configFile },
		paths: options.paths ?? [],
		...options.rules !== void 0 && { only: options.rules },
		baseline: (options.ids ?? []).length === 0,
		...options.today !== void 0 && { today: options.today },
		...options.onProgress !== void 0 && { onProgress: options.onProgress },
		onNotice: options.onNotice ?? (() => void 0)
	});
	const ids = new Set(options.ids ?? []);
	const unknown = [...ids].find((id) => !found.findings.some((finding) => finding.id === id));
	if (unknown !== void 0) throw new CheckError(`No finding has the id ${unknown}.`);
	const chosen = found.findings.filter(({ id }) => ids.size === 0 || ids.has(id));
	const wanted = chosen.filter(({ fix: [first] }) => isWanted(first, options.suggested === true));
	const suggested = options.suggested === true ? 0 : chosen.filter(isSuggested).length;
	const manual = chosen.length - wanted.length - suggested;
	const empty = {
		root,
		files: [],
		fixed: [],
		refused: [],
		suggested,
		manual,
		written: false,
		trusted: found.trusted
	};
	if (wanted.length === 0 || !found.trusted) return empty;
	const scratch = createScratch(root);
	try {
		const attempt = await carryOut(options, loaded, scratch.root, new Set(wanted.map(({ id }) => id)));
		if (attempt.originals.size > 0) await pruneBaseline(options, loaded, scratch.root, attempt.originals);
		const files = [...attempt.originals].flatMap(([path, before]) => {
			const after = readText(join(scratch.root, path));
			return before === after ? [] : [{
				path,
				before,
				after
			}];
		});
		const edited = files.find(({ path, before }) => readText(join(root, path)) !== before);
		if (edited !== void 0) throw new CheckError(`${edited.path} changed while the fixes were tried, so nothing was written. Run it again.`);
		if (options.write === true && files.length > 0) writeChanges(root, journal, new Map(files.map(({ path, after }) => [path, after])));
		const { fixed, refused } = attempt;
		return {
			...empty,
			files,
			fixed,
			refused,
			manual: manual + attempt.manual,
			written: options.write === true
		};
	} finally {
		scratch.dispose();
	}
}
async function pruneBaseline({ today }, { policyFile }, root, originals) {
	if (readBaseline(root) === null) return;
	const before = readText(join(root, BASELINE_FILE));
	const run = await check({
		cwd: root,
		configFile: policyFile,
		...today !== void 0 && { today }
	});
	if (!run.trusted) return;
	const { status } = await saveBaseline(run, { prune: true });
	if (status === "written") originals.set(BASELINE_FILE, before);
}
function isSuggested({ fix: [first] }) {
	return first?.applicability === "suggested";
}
function journalFile(root) {
	return join(userFolder() ?? join(tmpdir(), "stratalint"), "fix", `${shortHash(root)}.json`);
}
function requireClean(root) {
	const status = runGit(root, [
		"status",
		"--porcelain",
		"--",
		"."
	], { for: "stratalint fix" });
	if (status === null || status.length === 0) return;
	throw new CheckError("This folder has changes that are not committed. Commit them first, or use --force.");
}
export { readText as a, Refusal as i, createPlanner as n, changeOf as r, fix as t };
