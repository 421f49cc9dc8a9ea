const { Writable } = globalThis.process.getBuiltinModule("node:stream");
// packages/engine/src/base/take-stdout.ts
function takeStdout() {
	const { stdout, stderr } = process;
	const write = stdout.write.bind(stdout);
	stdout.write = stderr.write.bind(stderr);
	return new Writable({
		decodeStrings: false,
		write(chunk, _, done) {
			write(chunk, done);
		}
	});
}
export { takeStdout as t };
