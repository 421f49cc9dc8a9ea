// packages/init/src/init-error.ts
var InitError = class extends Error {
	name = "InitError";
};
export { InitError as t };
