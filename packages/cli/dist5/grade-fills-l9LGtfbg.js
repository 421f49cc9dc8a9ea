// packages/report/src/map/levels.ts
function cellMap({ cells, edges }) {
	return {
		nodes: cells.map((cell) => ({
			id: cell.id,
			band: cell.band,
			group: cell.domain,
			grade: cell
		})),
		edges
	};
}
function domainMap({ cells, domains, edges }) {
	const others = cells.filter(({ domain }) => domain === null);
	const taken = new Set(others.map(({ id }) => id));
	const idOfDomain = (name) => taken.has(name) ? `${name} (domain)` : name;
	const boxOf = new Map(cells.map(({ id, domain }) => [id, domain === null ? id : idOfDomain(domain)]));
	const merged = new Map();
	for (const edge of edges) {
		const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
		if (from === to) continue;
		const sum = merged.get(`${from}\0${to}`) ?? {
			from,
			to,
			imports: 0,
			violations: 0,
			known: 0
		};
		merged.set(`${from}\0${to}`, sum);
		sum.imports += edge.imports;
		sum.violations += edge.violations;
		sum.known += edge.known;
	}
	return {
		nodes: [...domains.map((domain) => ({
			id: idOfDomain(domain.name),
			band: "domain",
			group: null,
			grade: domain
		})), ...others.map((cell) => ({
			id: cell.id,
			band: cell.band,
			group: null,
			grade: cell
		}))],
		edges: [...merged.values()]
	};
}
// packages/report/src/pages/grade-fills.ts
const GRADE_FILLS = {
	A: "#b7e1c0",
	B: "#d9ecb0",
	C: "#fbe6a2",
	D: "#f9c99a",
	F: "#f3a9a4"
};
export { cellMap as n, domainMap as r, GRADE_FILLS as t };
