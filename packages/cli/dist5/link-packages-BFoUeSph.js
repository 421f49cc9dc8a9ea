import { Hn as posixRelative } from "./check-BevjtlIT.js";
const { existsSync } = globalThis.process.getBuiltinModule("node:fs");
const { mkdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { realpathSync } = globalThis.process.getBuiltinModule("node:fs");
const { rmSync } = globalThis.process.getBuiltinModule("node:fs");
const { symlinkSync } = globalThis.process.getBuiltinModule("node:fs");
const { dirname } = globalThis.process.getBuiltinModule("node:path");
const { join } = globalThis.process.getBuiltinModule("node:path");
// packages/engine/src/base/link-packages.ts
function linkPackages(top, copy, folder) {
	const installed = join(top, folder, "node_modules");
	if (!existsSync(installed) || !existsSync(join(copy, folder))) return;
	for (const name of packagesIn(installed)) {
		const link = join(copy, folder, "node_modules", name);
		const target = tryTo(() => targetOf(top, copy, realpathSync(join(installed, name))));
		if (target === null || existsSync(link) || !existsSync(target)) continue;
		tryTo(() => {
			mkdirSync(dirname(link), { recursive: true });
			rmSync(link, {
				force: true,
				recursive: true
			});
			symlinkSync(target, link, "junction");
		});
	}
}
function targetOf(top, copy, real) {
	const inside = posixRelative(top, real);
	return !inside.startsWith("../") && !/(?:^|\/)node_modules\//.test(inside) ? join(copy, inside) : real;
}
function packagesIn(folder) {
	const namesIn = (path) => tryTo(() => readdirSync(path)) ?? [];
	return namesIn(folder).flatMap((name) => {
		if (name.startsWith(".")) return [];
		return name.startsWith("@") ? namesIn(join(folder, name)).map((inner) => `${name}/${inner}`) : [name];
	});
}
function tryTo(attempt) {
	try {
		return attempt();
	} catch {
		return null;
	}
}
export { linkPackages as t };
