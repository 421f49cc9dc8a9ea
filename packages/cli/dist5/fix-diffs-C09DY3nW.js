export { t as diffsOfFixes } from "./fix-diffs-QIA1NoQr.js";
