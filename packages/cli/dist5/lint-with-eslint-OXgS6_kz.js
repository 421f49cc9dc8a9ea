import { i as componentParser, r as findParser, t as flatConfig } from "./src-D1ovBIy3.js";
import { an as parseSource, pn as collect, tn as readSource } from "./answers-Z6AirqcJ.js";
const { createRequire } = globalThis.process.getBuiltinModule("node:module");
const { join } = globalThis.process.getBuiltinModule("node:path");
import { ht as CheckError } from "./check-BevjtlIT.js";
import { o as findPeer } from "./run-project-_CY9C5MW.js";
// packages/engine/src/hosts/lint-with-eslint.ts
async function lintWithEslint(project, files) {
	const { loaded } = project;
	const { ESLint } = loadEslint(loaded.root);
	const [base] = flatConfig(loaded, loaded.root, await findParser(loaded.root));
	const eslint = new ESLint({
		cwd: loaded.root,
		overrideConfigFile: true,
		ignore: false,
		errorOnUnmatchedPattern: false,
		overrideConfig: [{
			...base,
			files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,mdx}"],
			ignores: [],
			rules: Object.fromEntries(Object.keys(base.rules).map((id) => [id, "error"])),
			linterOptions: {
				noInlineConfig: true,
				reportUnusedDisableDirectives: "off"
			}
		}, {
			files: ["**/*.{vue,svelte,astro,mdx}"],
			languageOptions: { parser: componentParser }
		}]
	});
	return (await collect(async () => void await eslint.lintFiles([...files]), project)).filter(({ file }) => parses(loaded.root, file));
}
function parses(root, file) {
	try {
		return !("error" in parseSource(file, readSource(join(root, file))));
	} catch {
		return false;
	}
}
function loadEslint(root) {
	const path = findPeer(root, "eslint");
	if (path === null) throw new CheckError("The ESLint engine needs eslint 9 or 10: npm i -D eslint");
	const eslint = createRequire(import.meta.url)(path);
	const { version } = eslint.ESLint;
	if (!/^(?:9|10)\./.test(version)) throw new CheckError(`The ESLint engine needs eslint 9 or 10, not ${version}: npm i -D eslint`);
	return eslint;
}
export { lintWithEslint };
