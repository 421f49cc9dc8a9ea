// packages/core/src/verdict/reason.ts
const EDGE_RULES = [
	"architecture/resolved-import",
	"architecture/external-placement",
	"architecture/placed-file",
	"architecture/layer-direction",
	"architecture/provider-entry",
	"architecture/domain-boundary",
	"architecture/public-entry"
];
function isPlacementRule(rule) {
	return rule !== "architecture/resolved-import" && EDGE_RULES.some((one) => one === rule);
}
export { isPlacementRule as n, EDGE_RULES as t };
