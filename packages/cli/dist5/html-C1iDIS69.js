import { $t as plural, At as PART_TITLES, D as shellWord, Ft as describeUncovered, It as scoreText, Jn as clipMiddle, Lt as sizeOf, Nt as describeCycle, Pt as describePart, Sr as groupBy, Tn as BUNDLE, Vt as PART_NAMES, jt as TEXTS, qn as clip, zt as LETTERS } from "./check-BevjtlIT.js";
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { s as plain } from "./start-pYZUc136.js";
import { n as escapeXml } from "./xml-CYoRe45q.js";
import { t as shownFindings } from "./shown-findings-CVtGFoTB.js";
import { n as worstFirst } from "./worst-first-YSTgaLdt.js";
import { n as trendOf, t as trendLine } from "./trend-p80vPB5j.js";
// packages/report/src/pages/html/assets.ts
function readAssets() {
	const isBuilt = BUNDLE !== void 0;
	return {
		style: inlined(isBuilt ? "report-page.css" : "browser/page.css"),
		script: inlined(isBuilt ? "report-page.js" : "../../../dist/browser/page.js")
	};
}
function inlined(path) {
	const text = readFileSync(join(import.meta.dirname, path), "utf8");
	return {
		text,
		hash: createHash("sha256").update(text).digest("base64")
	};
}
// packages/report/src/pages/html/markup.ts
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function html(parts, ...contents) {
	return new Markup(withoutIndent(parts).reduce((text, part, index) => text + render(contents[index - 1]) + part));
}
const known = new WeakMap();
function withoutIndent(parts) {
	let found = known.get(parts);
	if (found === void 0) known.set(parts, found = parts.map((part) => part.replace(/\s*\n\s*/g, "\n")));
	return found;
}
function render(content) {
	if (content === null || content === false) return "";
	if (content instanceof Markup) return content.text;
	if (typeof content === "string") return escapeXml(plain(content));
	if (typeof content === "number") return String(content);
	return content.map(render).join("");
}
// packages/report/src/pages/html/parts.ts
function cellLink(anchor, id) {
	return html`<a href="#${anchor}">${clipMiddle(id, 80)}</a>`;
}
function badge(letter) {
	return html`<b class="badge g${letter}">${letter}</b>`;
}
function leftOut(count, noun, command) {
	return count > 0 ? html`<p class="note">${plural(count, `more ${noun}`)}: <code>${command}</code></p>` : null;
}
// packages/report/src/pages/html/cycles.ts
const MOST_CYCLES = 12;
const MOST_HOPS = 24;
function cycleSection({ report, anchorOf }) {
	const { cycles } = report;
	const shown = cycles.slice(0, MOST_CYCLES);
	return html`<section class="overview" aria-labelledby="cycles">
    <h2 id="cycles" tabindex="-1">Longest cycles</h2>
    ${cycles.length === 0 ? html`<p>${TEXTS.noCycles}</p>` : html`<div class="cycles">${shown.map((cycle) => drawn(cycle, anchorOf))}</div>`}
    ${leftOut(cycles.length - shown.length, "cycle", "stratalint report --format json")}
  </section> `;
}
function drawn(cycle, anchorOf) {
	const { hops, cells, state } = cycle;
	const left = hops.length - MOST_HOPS;
	return html`<figure>
    <figcaption>${describeCycle(cycle)}${state !== "open" && html` <em>${state}</em>`}</figcaption>
    <ol class="hops">
      ${hops.slice(0, MOST_HOPS).map(({ file, line, text }) => html`<li>
              <code>${clipMiddle(file, 90)}${line !== null && `:${line}`}</code
              >${text.startsWith("imports types") && html` <small>imports types from</small>`}
            </li> `)}${left > 0 && html`<li>\u2026 ${plural(left, "more file")}</li>`}
      <li class="return"><small>${hops.length === 1 ? "imports itself" : "imports the first"}</small></li>
    </ol>
    <p class="note">
      In
      ${cells.slice(0, 6).map((cell, index) => [index > 0 && ", ", cellLink(anchorOf(cell), cell)])}${cells.length > 6 && ` and ${cells.length - 6} more`}
    </p>
  </figure> `;
}
// packages/report/src/pages/html/findings.ts
function findingItem({ report, sentences }, index) {
	const { file, line, column, rule, severity, state, id } = report.findings[index];
	const { what, fix } = sentences.get(index);
	return html`<li id="f${index}" tabindex="-1">
    <code>${clipMiddle(file, 160)}:${line}:${column}</code>
    <span class="${severity}">${severity === "error" ? "error" : "warning"}</span>
    ${clipMiddle(rule, 80)}${state !== "open" && html` <em>${state}</em>`}
    <p>${what}</p>
    ${fix.map(({ title }) => html`<p class="fix">Fix: ${title}</p>`)}
    <p class="note"><code>stratalint explain ${id}</code></p>
  </li> `;
}
function findingSection(data) {
	const { report, anchorOfFinding, most } = data;
	const indexes = [...report.findings.keys()];
	const rules = [...groupBy(indexes, (index) => report.findings[index].rule)].sort(([, a], [, b]) => b.length - a.length);
	return html`<section class="overview" aria-labelledby="findings">
    <h2 id="findings" tabindex="-1">Findings</h2>
    ${rules.length === 0 && html`<p class="note">None, open, baselined or silenced.</p>`}
    ${rules.slice(0, most.rows).map(([rule, own]) => html`<details>
          <summary>${clipMiddle(rule, 80)} <small>${counts(report, own)}</small></summary>
          <ul class="plain">
            ${own.slice(0, most.rows / 2).map((index) => {
		const { file, line } = report.findings[index];
		return html`<li>
                <a href="#${anchorOfFinding(index)}"><code>${clipMiddle(file, 120)}:${line}</code></a>
              </li> `;
	})}
          </ul>
          ${leftOut(own.length - most.rows / 2, "finding", `stratalint check --no-baseline --rule ${rule}`)}
        </details> `)}
  </section> `;
}
function counts({ findings }, indexes) {
	return [...groupBy(indexes, (index) => findings[index].state)].map(([state, own]) => `${own.length} ${state}`).join(", ");
}
// packages/report/src/pages/html/formula-section.ts
function formulaSection({ report: { whole, formula } }) {
	return html`<section class="overview" aria-labelledby="formula">
    <h2 id="formula" tabindex="-1">How the grade is computed</h2>
    <p>
      100 points, less what each part takes: <code>most \u00d7 rate / (rate + half)</code>. A rate is a weight divided by the
      ${whole.base.toLocaleString("en")} files that count as the base: those that have not decayed, but at least a
      quarter of all. The rate of untested files is their share.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Parts of the grade">
      <table>
        <thead>
          <tr>
            <th scope="col">part</th>
            <th scope="col">counted</th>
            <th scope="col" class="n">weight</th>
            <th scope="col" class="n">rate</th>
            <th scope="col" class="n">half</th>
            <th scope="col" class="n">most</th>
            <th scope="col" class="n">lost</th>
          </tr>
        </thead>
        <tbody>
          ${PART_NAMES.map((part) => {
		const { weight, rate, lost } = whole.parts[part];
		const { most, half } = formula.parts[part];
		return html`<tr>
              <th scope="row">${PART_TITLES[part]}</th>
              <td>${describePart(part, whole.counts)}</td>
              <td class="n">${weight.toLocaleString("en")}</td>
              <td class="n">${rate}</td>
              <td class="n">${half ?? "\u2013"}</td>
              <td class="n">${most}</td>
              <td class="n">${lost.toFixed(2)}</td>
            </tr> `;
	})}
          <tr class="total">
            <th scope="row">score</th>
            <td></td>
            <td></td>
            <td></td>
            <td></td>
            <td></td>
            <td class="n">${whole.score.toFixed(2)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  </section> `;
}
// packages/report/src/pages/html/heat-map.ts
function gradeSection(data) {
	const { report, domains, places, anchorOf } = data;
	const layers = report.layers.filter((layer) => domains.some(({ cells }) => cells.some((cell) => cell.layer === layer)));
	const isDense = domains.length > 12;
	const grade = (of, anchor, name, at) => html`<a
      href="#${anchor}"
      class="g${of.letter}"
      data-at="${at}"
      aria-label="${clipMiddle(name, 80)}, grade ${of.letter}, ${scoreText(of.score)}"
      >${of.letter}${!isDense && html` <small>${Math.floor(of.score)}</small>`}</a
    >`;
	const cellAt = (cells, layer, at) => {
		const cell = cells.find((one) => one.layer === layer);
		return html`<td>${cell !== void 0 && grade(cell, anchorOf(cell.id), cell.id, at)}</td>`;
	};
	return html`<section class="overview" aria-labelledby="grades">
    <h2 id="grades" tabindex="-1">Grades</h2>
    ${domains.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Grades of the domains">
        <table class="heat${isDense && " dense"}">
          <thead>
            <tr>
              <th scope="col">layer</th>
              ${domains.map(({ name, anchor }) => html`<th scope="col">
                    <a href="#${anchor}"><span>${clipMiddle(name, isDense ? 17 : 24)}</span></a>
                  </th>`)}
            </tr>
          </thead>
          <tbody data-roving="grades">
            ${layers.toReversed().map((layer, row) => html`<tr>
                  <th scope="row">${clipMiddle(layer, 24)}</th>
                  ${domains.map(({ cells }, column) => cellAt(cells, layer, `${row} ${column}`))}
                </tr> `)}
            <tr class="total">
              <th scope="row">whole domain</th>
              ${domains.map(({ name, anchor }, column) => html`<td>
                    ${grade(report.domains.find((one) => one.name === name), anchor, name, `${layers.length} ${column}`)}
                  </td>`)}
            </tr>
          </tbody>
        </table>
      </div>`}
    ${places.length > 0 && html`<h3>Other places</h3>
        <ul class="tiles" data-roving="places">
          ${places.slice(0, data.most.rows * 3).map((cell, index) => html`<li>
                <a href="#${anchorOf(cell.id)}" class="g${cell.letter}" data-at="0 ${index}"
                  ><b>${cell.letter}</b> ${clipMiddle(cell.id, 40)} <small>${Math.floor(cell.score)}</small></a
                >
              </li> `)}
        </ul>`}
  </section> `;
}
// packages/report/src/pages/html/hotspots.ts
const MOST_HOTSPOTS = 20;
function hotspotSection(data) {
	const { hotspots, changes } = data.report;
	return html`<section class="overview" aria-labelledby="hotspots">
    <h2 id="hotspots" tabindex="-1">Hotspots</h2>
    ${changes === null ? html`<p class="note">${TEXTS.noHistory}</p>` : html`<p class="note">
              Files by commits in the ${changes.weeks} weeks up to the newest one \u00d7 decay: what their findings, debt,
              cycles and length weigh.${changes.shallow && ` ${TEXTS.shallow}`}
            </p>
            ${hotspots.length === 0 ? html`<p>${TEXTS.noHotspots}</p>` : table(data)}`}
  </section> `;
}
function table({ report, anchorOf, firstFindingOf }) {
	const shown = report.hotspots.slice(0, MOST_HOTSPOTS);
	const hottest = shown[0].heat;
	const letters = new Map(report.cells.map(({ id, letter }) => [id, letter]));
	return [html`<table>
      <thead>
        <tr>
          <th scope="col">file</th>
          <th scope="col">in</th>
          <th scope="col" class="n">commits</th>
          <th scope="col" class="n">decay</th>
          <th scope="col">commits \u00d7 decay</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(({ file, cell, commits, decay, heat }) => {
		const width = Math.max(1, Math.round(heat / hottest * 120));
		const anchor = firstFindingOf(file) ?? anchorOf(cell);
		return html`<tr>
            <td><code>${clipMiddle(file, 100)}</code></td>
            <td>${badge(letters.get(cell))} ${cellLink(anchorOf(cell), cell)}</td>
            <td class="n">${commits}</td>
            <td class="n"><a href="#${anchor}">${decay.toFixed(1)}</a></td>
            <td>
              <svg class="bar" width="120" height="10" aria-hidden="true">
                <rect width="${width}" height="10" rx="2" />
              </svg>
              ${heat.toFixed(1)}
            </td>
          </tr> `;
	})}
      </tbody>
    </table>`, leftOut(report.hotspots.length - shown.length, "hotspot", "stratalint report --format json")];
}
// packages/report/src/pages/html/map-edges.ts
function drawEdges({ boxes, isDense }, edges, most) {
	const boxOf = new Map(boxes.map((box) => [box.cell.id, box]));
	const heaviest = Math.max(2, ...edges.map(({ imports }) => imports));
	const isExpected = ({ to }) => /^(?:shared|provider)$/.test(boxOf.get(to).cell.band) ? 1 : 0;
	return edges.filter(({ from, to }) => boxOf.has(from) && boxOf.has(to)).toSorted((a, b) => b.violations - a.violations || isExpected(a) - isExpected(b) || b.imports - a.imports).slice(0, most).reverse().map((edge) => ({
		edge,
		path: pathBetween(boxOf.get(edge.from), boxOf.get(edge.to)),
		strokeWidth: Math.round((.8 + (isDense ? 2 : 4) * Math.log1p(edge.imports) / Math.log1p(heaviest)) * 10) / 10
	}));
}
function pathBetween(from, to) {
	const [start, end] = [at(from, .38), at(to, .62)];
	if (from.y === to.y) {
		const y = from.y + from.height;
		const depth = y + 22;
		return `M${start} ${y}C${start} ${depth} ${end} ${depth} ${end} ${y + 2}`;
	}
	const isDown = from.y < to.y;
	const [y1, y2] = isDown ? [from.y + from.height, to.y - 3] : [from.y, to.y + to.height + 3];
	const half = Math.round((y2 - y1) / 2);
	const distance = Math.abs(y2 - y1);
	const bulge = Math.round(from.width * .5 + Math.min(70, distance * .12));
	const side = from.x === to.x && distance > 60 ? bulge * (isDown ? 1 : -1) : 0;
	return `M${start} ${y1}C${start + side} ${y1 + half} ${end + side} ${y2 - half} ${end} ${y2}`;
}
function at({ x, width }, share) {
	return Math.round(x + width * share);
}
const WIDTH$1 = 1160;
const NARROWEST = 824;
const WIDE_BOX = 132;
const WIDEST_COLUMN = 220;
const MOST_WIDE_COLUMNS = 12;
const DENSE_COLUMN = 34;
const BANDS = [
	{
		band: "provider",
		label: "providers"
	},
	{
		band: "shared",
		label: "shared"
	},
	{
		band: "none",
		label: "no place"
	}
];
function layOut({ report, domains, places }) {
	const isDense = domains.length > MOST_WIDE_COLUMNS;
	const columnWidth = isDense ? DENSE_COLUMN : Math.min(WIDEST_COLUMN, Math.floor(1036 / Math.max(1, domains.length)));
	const [boxHeight, gap] = isDense ? [24, 30] : [34, 36];
	const columns = domains.map(({ name, anchor }, index) => ({
		name,
		anchor,
		x: 124 + index * columnWidth,
		width: columnWidth
	}));
	const gridEnd = 124 + columns.length * columnWidth;
	const lone = places.filter(({ band, layer }) => band === "domain" && layer !== null);
	const widthOfLone = lone.length === 0 ? 0 : 288;
	const least = columns.length === 0 || lone.length > 0 ? WIDTH$1 : NARROWEST;
	const width = Math.max(least, gridEnd + widthOfLone) + (isDense ? 70 : 0);
	const rows = [];
	const boxes = [];
	const headerHeight = columns.length === 0 ? 8 : isDense ? 104 : 30;
	let y = headerHeight;
	const flow = (cells, from) => {
		const perLine = Math.max(1, Math.floor((width - from) / 140));
		cells.forEach((cell, index) => boxes.push({
			cell,
			label: labelIn(cell),
			width: WIDE_BOX,
			height: boxHeight,
			row: rows.length,
			x: from + index % perLine * 140,
			y: y + Math.floor(index / perLine) * (boxHeight + 8),
			column: columns.length + index
		}));
		return Math.ceil(cells.length / perLine) * (boxHeight + 8) - 8;
	};
	const close = (label, isLayer, height) => {
		rows.push({
			label,
			isLayer,
			y,
			height
		});
		y += height + gap;
	};
	const addBand = (label, cells) => {
		if (cells.length > 0) close(label, false, flow(cells, 124));
	};
	addBand("app", places.filter(({ band }) => band === "app"));
	const withoutLayer = places.filter(({ band, layer }) => band === "domain" && layer === null);
	for (const layer of report.layers.toReversed()) {
		const alone = lone.filter((cell) => cell.layer === layer);
		const own = domains.flatMap(({ cells }, index) => {
			const cell = cells.find((one) => one.layer === layer);
			return cell === void 0 ? [] : {
				cell,
				index
			};
		});
		if (alone.length + own.length === 0) continue;
		for (const { cell, index } of own) boxes.push({
			cell,
			label: null,
			y,
			height: boxHeight,
			row: rows.length,
			column: index,
			x: columns[index].x + (isDense ? 4 : 10),
			width: columnWidth - (isDense ? 8 : 20)
		});
		close(layer, true, Math.max(boxHeight, flow(alone, gridEnd + (columns.length === 0 ? 0 : 16))));
	}
	addBand("domains", withoutLayer);
	for (const { band, label } of BANDS) addBand(label, places.filter((cell) => cell.band === band));
	return {
		width,
		height: y - gap + 12,
		headerHeight,
		isDense,
		columns,
		rows,
		boxes
	};
}
function labelIn({ id, layer }) {
	return layer !== null && id.endsWith(`/${layer}`) ? id.slice(0, -layer.length - 1) : id;
}
// packages/report/src/pages/html/edge-table.ts
function edgeTable({ report, anchorOf, anchorOfFinding, most }) {
	const rows = report.edges.toSorted((a, b) => b.violations - a.violations || b.known - a.known || b.imports - a.imports).slice(0, most.rows);
	const findings = findingsByEdge(report);
	const linked = (count, from, to, states) => {
		const index = findings.get(`${from}\0${to}`)?.find((one) => states(report.findings[one].state));
		return count === 0 || index === void 0 ? count : html`<a href="#${anchorOfFinding(index)}">${count}</a>`;
	};
	return html`<details>
    <summary>The imports as a table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">from</th>
          <th scope="col">to</th>
          <th scope="col" class="n">imports</th>
          <th scope="col" class="n">violations</th>
          <th scope="col" class="n">baselined or silenced</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ from, to, imports, violations, known }) => html`<tr>
              <td>${cellLink(anchorOf(from), from)}</td>
              <td>${cellLink(anchorOf(to), to)}</td>
              <td class="n">${imports}</td>
              <td class="n">${linked(violations, from, to, isOpen)}</td>
              <td class="n">${linked(known, from, to, (state) => !isOpen(state))}</td>
            </tr> `)}
      </tbody>
    </table>
    ${leftOut(report.edges.length - rows.length, "row", "stratalint report --format json")}
  </details>`;
}
function isOpen(state) {
	return state === "open" || state === "silenced without a reason";
}
function findingsByEdge({ findings }) {
	const withTarget = findings.flatMap(({ cell, to }, index) => to === void 0 ? [] : {
		key: `${cell}\0${to}`,
		index
	});
	return new Map([...groupBy(withTarget, ({ key }) => key)].map(([key, group]) => [key, group.map(({ index }) => index)]));
}
// packages/report/src/pages/html/map-svg.ts
function mapSection(data) {
	const { report, most } = data;
	const layout = layOut(data);
	const edges = drawEdges(layout, report.edges, most.edges);
	const anchors = new Map(layout.boxes.map(({ cell }, index) => [cell.id, index]));
	return html`<section class="overview" aria-labelledby="map">
    <h2 id="map" tabindex="-1">Map</h2>
    <p class="note">
      A box is a layer of a domain or another place, with its grade. A line is an import, wider for more of them;
      <span class="red">red</span> ones are violations. Choose a box for its files and findings.
    </p>
    <fieldset class="choices" data-script>
      <legend>Lines</legend>
      <label><input type="radio" name="lines" value="all" checked /> all</label>
      <label><input type="radio" name="lines" value="violations" /> violations</label>
      <label><input type="radio" name="lines" value="focus" /> only of the box in focus</label>
    </fieldset>
    <div class="scroll" tabindex="0" role="region" aria-label="Map of the architecture">
      <svg
        class="map${layout.isDense && " dense"}"
        data-lines="all"
        width="${layout.width}"
        height="${layout.height}"
        viewBox="0 0 ${layout.width} ${layout.height}"
        role="group"
        aria-labelledby="map-title map-about"
      >
        <title id="map-title">Map of the architecture</title>
        <desc id="map-about">
          Domains are columns and layers are rows. The table below lists the imports between the boxes.
        </desc>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="5"
            markerHeight="5"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="head" d="M0 0L6 3L0 6z" />
          </marker>
          <marker
            id="red-arrow"
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="red-head" d="M0 0L6 3L0 6z" />
          </marker>
        </defs>
        ${layout.rows.map((row) => rowMarkup(row, layout))}
        <g class="edges" aria-hidden="true">
          ${edges.map(({ edge, path, strokeWidth }) => {
		return html`<path
              class="${edge.violations > 0 ? "red" : "plain"}"
              d="${path}"
              stroke-width="${strokeWidth}"
              data-e="${anchors.get(edge.from)} ${anchors.get(edge.to)}"
            />`;
	})}
        </g>
        <g data-roving="map">
          ${layout.columns.map((column) => columnMarkup(column, layout))}
          ${layout.boxes.map((box, index) => boxMarkup(box, index, data, layout.isDense))}
        </g>
      </svg>
    </div>
    ${edges.length < report.edges.length && html`<p class="note">${plural(report.edges.length - edges.length, "lighter line")} left out. All of them: <code>stratalint report --format dot</code></p>`}
    ${edgeTable(data)}
  </section> `;
}
function rowMarkup({ label, isLayer, y, height }, { width, isDense }) {
	const margin = isDense ? 8 : 10;
	return html`<rect
      class="${isLayer ? "row" : "band"}"
      x="0"
      y="${y - margin}"
      width="${width}"
      height="${height + 2 * margin}"
      rx="6"
    /><text class="row-label" x="12" y="${y + Math.min(height, 34) / 2 + 4}"
      >${clipMiddle(label, 17)}<title>${short(label)}</title></text
    > `;
}
function columnMarkup({ name, anchor, x, width }, { headerHeight, isDense }) {
	const [middle, base] = [x + width / 2, headerHeight - 14];
	const place = isDense ? html`transform="translate(${middle + 4} ${base}) rotate(-52)"` : html`x="${middle}" y="${base}" text-anchor="middle"`;
	const text = clipMiddle(name, isDense ? 17 : Math.floor((width - 6) / 7.4));
	return html`<a href="#${anchor}" data-at="-1 ${(x - 124) / width}" aria-label="Domain ${short(name)}"
    ><text class="column-label" ${place}>${text}<title>${short(name)}</title></text></a
  > `;
}
function boxMarkup(box, index, { anchorOf }, isDense) {
	const { cell, x, y, width, height, label } = box;
	const { errors, warnings } = cell.counts;
	const name = `${short(cell.id)}, grade ${cell.letter}, ${scoreText(cell.score)} of 100, ${plural(errors + warnings, "open finding")}`;
	const middle = y + height / 2 + 4;
	const text = label === null ? html`<text x="${x + width / 2}" y="${middle}" text-anchor="middle"
          ><tspan class="letter">${cell.letter}</tspan
          >${!isDense && width > 50 && html`<tspan class="score" dx="6">${Math.floor(cell.score)}</tspan>`}</text
        >` : html`<text x="${x + 8}" y="${middle}"
          ><tspan class="letter">${cell.letter}</tspan><tspan class="score" dx="6">${clip(label, 15)}</tspan></text
        >`;
	return html`<a
    href="#${anchorOf(cell.id)}"
    class="g${cell.letter}"
    data-n="${index}"
    data-at="${box.row} ${box.column}"
    aria-label="${name}"
    ><title>${name}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" />${text}</a
  > `;
}
function short(text) {
	return clipMiddle(text, 160);
}
// packages/report/src/pages/html/page-data.ts
function pageData(report, sentences, most) {
	const anchors = new Map(report.cells.map(({ id }, index) => [id, `c${index}`]));
	const indexes = [...report.findings.keys()];
	const ofCell = groupBy(indexes, (index) => report.findings[index].cell);
	const ofFile = groupBy(indexes, (index) => report.findings[index].file);
	const listed = listFindings(report, sentences, most.findings);
	const shown = new Set([...listed.values()].flat());
	const files = listFiles(report, most);
	const anchorOfFinding = (index) => shown.has(index) ? `f${index}` : anchors.get(report.findings[index].cell);
	return {
		report,
		sentences,
		most,
		anchorOfFinding,
		...columnsOf(report),
		anchorOf: (cell) => anchors.get(cell),
		firstFindingOf(file) {
			const own = ofFile.get(file) ?? [];
			const first = own.find((index) => shown.has(index)) ?? own[0];
			return first === void 0 ? null : anchorOfFinding(first);
		},
		findingsOf: (cell) => listed.get(cell) ?? [],
		countOfFindings: (cell) => ofCell.get(cell)?.length ?? 0,
		filesOf: (cell) => files.get(cell) ?? {
			shown: [],
			total: 0
		}
	};
}
function columnsOf(report) {
	const rank = new Map(report.layers.map((layer, index) => [layer, index]));
	const rankOf = ({ layer }) => rank.get(layer ?? "") ?? -1;
	const lastFirst = (cells) => cells.toSorted((a, b) => rankOf(b) - rankOf(a));
	const ofDomain = groupBy(report.cells, ({ domain }) => domain);
	return {
		domains: report.domains.map(({ name }, index) => ({
			name,
			anchor: `d${index}`,
			cells: lastFirst(ofDomain.get(name))
		})),
		places: lastFirst(ofDomain.get(null) ?? [])
	};
}
function listFindings(report, sentences, most) {
	let room = most;
	return new Map([...shownFindings(report)].map(([cell, indexes]) => {
		const own = indexes.filter((index) => sentences.has(index)).slice(0, room);
		room -= own.length;
		return [cell, own];
	}));
}
function listFiles({ cells, files }, most) {
	const ofCell = groupBy(files, ({ cell }) => cell);
	let room = most.files;
	return new Map(worstFirst(cells).map(({ id }) => {
		const own = ofCell.get(id) ?? [];
		const shown = own.slice(0, Math.min(room, most.filesOfCell));
		room -= shown.length;
		return [id, {
			shown,
			total: own.length
		}];
	}));
}
// packages/report/src/pages/html/trend-section.ts
const WIDTH = 720;
const HEIGHT = 200;
const MARGIN = 36;
const MOST_POINTS = 60;
const MOST_MOVED = 12;
function trendSection(data) {
	const trend = trendOf(data.report);
	return html`<section class="overview" aria-labelledby="trend">
    <h2 id="trend" tabindex="-1">Trend</h2>
    ${trend.length < 2 ? html`<p class="note">${TEXTS.noTrend}</p>` : html`<p>${trendLine(data.report)}</p>
            ${chart(trend)}${moved(data)}
            <details>
              <summary>The trend as a table</summary>
              <table>
                <thead>
                  <tr>
                    <th scope="col">date</th>
                    <th scope="col">grade</th>
                    <th scope="col" class="n">score</th>
                  </tr>
                </thead>
                <tbody>
                  ${trend.toReversed().map(({ date, letter, score }) => html`<tr>
                        <td>${date}</td>
                        <td>${badge(letter)}</td>
                        <td class="n">${scoreText(score)}</td>
                      </tr> `)}
                </tbody>
              </table>
            </details>`}
  </section> `;
}
function chart(trend) {
	const step = Math.ceil(trend.length / MOST_POINTS);
	const points = trend.filter((_, index) => (trend.length - 1 - index) % step === 0);
	const days = (date) => Date.parse(`${date}T00:00:00Z`) / 864e5;
	const [first, last] = [days(points[0].date), days(points.at(-1).date)];
	const least = Math.max(0, Math.floor(Math.min(...points.map(({ score }) => score)) / 10) * 10 - 10);
	const x = (date) => Math.round(MARGIN + (days(date) - first) / Math.max(1, last - first) * 648);
	const y = (score) => Math.round(172 - (score - least) / (100 - least) * 156);
	const lines = Object.entries(LETTERS).filter(([, score]) => score > least);
	return html`<svg
    class="trend"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="The score from ${points[0].date} to ${points.at(-1).date}; the table below has the numbers"
  >
    ${lines.map(([letter, score]) => html`<line x1="${MARGIN}" x2="${684}" y1="${y(score)}" y2="${y(score)}" /><text x="${692}" y="${y(score) - 4}">${letter}</text>`)}
    <text x="${MARGIN}" y="${194}">${points[0].date}</text>
    <text x="${684}" y="${194}" text-anchor="end">${points.at(-1).date}</text>
    <polyline points="${points.map(({ date, score }) => `${x(date)},${y(score)}`).join(" ")}" />
    ${points.map(({ date, score }) => html`<circle cx="${x(date)}" cy="${y(score)}" r="3"><title>${date}: ${scoreText(score)}</title></circle>`)}
  </svg>`;
}
function moved({ report, anchorOf }) {
	const first = report.history[0];
	const changes = report.cells.flatMap(({ id, score }) => {
		const before = Object.hasOwn(first.cells, id) ? first.cells[id] : null;
		return before === null || Math.abs(score - before) < .05 ? [] : {
			id,
			before,
			score
		};
	}).sort((a, b) => Math.abs(b.score - b.before) - Math.abs(a.score - a.before)).slice(0, MOST_MOVED);
	return changes.length === 0 ? null : html`<h3>Changed most since ${first.date}</h3>
        <ul class="plain">
          ${changes.map(({ id, before, score }) => html`<li>
                ${score < before ? html`<b class="red">\u2193</b>` : html`<b>\u2191</b>`}
                ${cellLink(anchorOf(id), clipMiddle(id, 80))} ${scoreText(before)} \u2192 ${scoreText(score)}
              </li> `)}
        </ul>`;
}
// packages/report/src/pages/html/cell-details.ts
function cellDetails(data, cell) {
	const { findingsOf, anchorOf } = data;
	const anchor = anchorOf(cell.id);
	const files = data.filesOf(cell.id);
	const findings = findingsOf(cell.id);
	const { total } = files;
	const all = data.countOfFindings(cell.id);
	return html`<article aria-labelledby="${anchor}">
    <h3 id="${anchor}" tabindex="-1">
      ${badge(cell.letter)} ${clipMiddle(cell.id, 120)} <small>${scoreText(cell.score)}</small>
    </h3>
    ${files.shown.length > 0 && fileTable(data, cell, files.shown)}
    ${leftOut(total - files.shown.length, "file", "stratalint report --format json")}
    ${findings.length > 0 && html`<ol class="findings">
        ${findings.map((index) => findingItem(data, index))}
      </ol>`}
    ${leftOut(all - findings.length, "finding", checkOf(cell.folder))}
    ${total + all === 0 && html`<p class="note">Nothing to report: ${plural(cell.counts.files, "file")}, all tested or without code.</p>`}
  </article> `;
}
function checkOf(folder) {
	return `stratalint check ${folder !== "" && folder.length <= 200 ? `${shellWord(folder)} ` : ""}--no-baseline`;
}
function fileTable(data, { folder }, files) {
	const hasChanges = data.report.changes !== null;
	return html`<table class="files">
    <caption>
      Files${folder !== "" && html` in <code>${clipMiddle(folder, 120)}</code>`}
    </caption>
    <thead>
      <tr>
        <th scope="col">file</th>
        <th scope="col" class="n">lines</th>
        <th scope="col" class="n">findings</th>
        <th scope="col">cycle</th>
        <th scope="col">test</th>
        ${hasChanges && html`<th scope="col" class="n">commits</th>`}
        <th scope="col" class="n">decay</th>
      </tr>
    </thead>
    <tbody>
      ${files.map((file) => fileRow(data, file, folder))}
    </tbody>
  </table>`;
}
function fileRow(data, file, folder) {
	const path = folder === "" ? file.file : file.file.slice(folder.length + 1);
	const first = data.firstFindingOf(file.file);
	const isLong = file.lines > data.report.formula.longFile;
	return html`<tr>
    <td><code>${clipMiddle(path, 100)}</code></td>
    <td class="n">${isLong ? html`<b>${file.lines}</b>` : file.lines}</td>
    <td class="n">
      ${file.findings === 0 || first === null ? file.findings : html`<a href="#${first}">${file.findings}</a>`}
    </td>
    <td>${file.inCycle && html`<a href="#cycles">in a cycle</a>`}</td>
    <td>${file.untested && "none"}</td>
    ${file.commits !== null && html`<td class="n">${file.commits}</td>`}
    <td class="n">${file.decay.toFixed(1)}</td>
  </tr> `;
}
// packages/report/src/pages/html/zoom-sections.ts
function zoomSections(data) {
	const { report, domains, places } = data;
	const gradeOf = new Map(report.domains.map((domain) => [domain.name, domain]));
	return html`${domains.map(({ name, anchor, cells }) => zoomSection(data, {
		title: `Domain ${name}`,
		anchor,
		cells,
		whole: gradeOf.get(name)
	}))}
  ${places.length > 0 && zoomSection(data, {
		title: "Other places",
		anchor: "places",
		cells: places,
		whole: null
	})}`;
}
function zoomSection(data, { title, anchor, cells, whole }) {
	return html`<section class="zoom" aria-labelledby="${anchor}">
    <p class="back"><a href="#map">\u2190 All domains</a></p>
    <h2 id="${anchor}" tabindex="-1">${whole !== null && badge(whole.letter)} ${clipMiddle(title, 120)}</h2>
    ${whole !== null && html`<p>${scoreText(whole.score)} of 100, ${sizeOf(whole.counts)}.</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="Layers of ${clipMiddle(title, 60)}">
      <table>
        <thead>
          <tr>
            <th scope="col">grade</th>
            <th scope="col">${whole === null ? "place" : "layer"}</th>
            <th scope="col" class="n">score</th>
            <th scope="col" class="n">files</th>
            <th scope="col" class="n">lines</th>
            ${PART_NAMES.map((part) => html`<th scope="col">${PART_TITLES[part]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cells.map((cell) => partsRow(data, cell))}
        </tbody>
      </table>
    </div>
    ${neighbours(data, cells)} ${cells.map((cell) => cellDetails(data, cell))}
  </section> `;
}
function partsRow(data, cell) {
	const anchor = data.anchorOf(cell.id);
	const { files, lines } = cell.counts;
	return html`<tr>
    <td>${badge(cell.letter)}</td>
    <th scope="row">${cellLink(anchor, cell.id)}</th>
    <td class="n">${scoreText(cell.score)}</td>
    <td class="n">${files}</td>
    <td class="n">${lines}</td>
    ${PART_NAMES.map((part) => partCell(part, cell, anchor))}
  </tr> `;
}
function partCell(part, { parts, counts }, anchor) {
	const { weight, lost } = parts[part];
	if (weight === 0) return html`<td class="none">\u2013</td>`;
	const text = describePart(part, counts);
	return html`<td>
    ${part === "coupling" ? text : html`<a href="#${anchor}">${text}</a>`} <small>\u2212${lost.toFixed(1)}</small>
  </td>`;
}
const MOST_NEIGHBOURS = 12;
function neighbours({ report, anchorOf }, cells) {
	const own = new Set(cells.map(({ id }) => id));
	const list = (title, side) => {
		const other = side === "from" ? "to" : "from";
		const edges = report.edges.filter((edge) => own.has(edge[side]) && !own.has(edge[other])).sort((a, b) => b.violations - a.violations || b.imports - a.imports).slice(0, MOST_NEIGHBOURS);
		return edges.length === 0 ? null : html`<div>
          <h3>${title}</h3>
          <ul class="plain">
            ${edges.map((edge) => html`<li>
                  ${cellLink(anchorOf(edge.from), edge.from)} \u2192 ${cellLink(anchorOf(edge.to), edge.to)}
                  <small
                    >${edge.imports > 0 && `${edge.imports} `}${edge.violations > 0 && html` <b class="red">${edge.violations} against the policy</b>`}</small
                  >
                </li> `)}
          </ul>
        </div>`;
	};
	return html`<div class="pair">${list("Imports", "from")}${list("Imported by", "to")}</div>`;
}
// packages/report/src/pages/html/html.ts
const MOST_BYTES = 1e6;
const LIMITS = {
	files: 1500,
	filesOfCell: 40,
	findings: 500,
	edges: 300,
	rows: 80
};
function toReportHtml(report, sentences) {
	let page = "";
	for (const share of [
		1,
		.6,
		.35,
		.2,
		.1,
		0
	]) {
		page = pageOf(pageData(report, sentences, limitsBy(share)));
		if (Buffer.byteLength(page) < MOST_BYTES) break;
	}
	return page;
}
function limitsBy(share) {
	return Object.fromEntries(Object.entries(LIMITS).map(([name, most]) => [name, Math.round(most * share)]));
}
const SECTIONS = {
	map: "Map",
	grades: "Grades",
	hotspots: "Hotspots",
	cycles: "Cycles",
	findings: "Findings",
	trend: "Trend",
	formula: "Formula"
};
function pageOf(data) {
	const { style, script } = readAssets();
	const { whole, tool } = data.report;
	return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src 'sha256-${style.hash}'; script-src 'sha256-${script.hash}'; img-src data:; base-uri 'none'; form-action 'none'`}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${TEXTS.title}: ${whole.letter}</title>
        <link rel="icon" href="data:," />
        ${new Markup(`<style>${style.text}</style>`)}
      </head>
      <body>
        <a class="skip" href="#grades">Skip to the grades</a>
        ${header(data)}
        <main>
          ${mapSection(data)}${gradeSection(data)}${hotspotSection(data)}${cycleSection(data)}${findingSection(data)}${trendSection(data)}${formulaSection(data)}${zoomSections(data)}
        </main>
        <footer><p class="note">${tool.name} ${tool.version}</p></footer>
        ${new Markup(`<script type="module">${script.text}<\/script>`)}
      </body>
    </html> `.text;
}
function header({ report }) {
	const { whole, project, date, commit } = report;
	const { errors, warnings, baselinedErrors, baselinedWarnings, silenced } = whole.counts;
	const counts = [
		plural(errors, "error"),
		plural(warnings, "warning"),
		`${baselinedErrors + baselinedWarnings} baselined`,
		`${silenced} silenced`
	];
	return html`<header>
    <h1>${badge(whole.letter)} ${TEXTS.title}${project.folder !== "" && html` <small>${project.folder}</small>`}</h1>
    <p>
      <b>${scoreText(whole.score)}</b> of 100 \u00b7 ${sizeOf(whole.counts)} \u00b7 <a href="#findings">${counts.join(", ")}</a> \u00b7
      ${date}${commit !== null && html` \u00b7 commit <code>${commit.slice(0, 10)}</code>`}
    </p>
    ${describeUncovered(project).map((text) => html`<p class="alert">${text}</p>`)}
    <nav aria-label="Sections">
      <ul>
        ${Object.entries(SECTIONS).map(([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>`)}
      </ul>
      <button type="button" id="theme" data-script aria-pressed="false">Dark</button>
    </nav>
  </header>`;
}
export { toReportHtml };
