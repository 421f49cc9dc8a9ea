const { parentPort } = globalThis.process.getBuiltinModule("node:worker_threads");
const { workerData } = globalThis.process.getBuiltinModule("node:worker_threads");
// packages/engine/src/hosts/oxc/worker.ts
process.getBuiltinModule("node:module").enableCompileCache?.();
const { runThread } = await import("./run-thread-Cl-OUEIx.js");
runThread(parentPort, workerData);
export {};
