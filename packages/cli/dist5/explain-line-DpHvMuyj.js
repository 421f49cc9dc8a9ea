export { n as explainLine } from "./explain-line-BaTSjOFh.js";
