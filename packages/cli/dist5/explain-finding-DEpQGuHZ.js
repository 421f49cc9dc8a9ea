export { n as explainFinding, r as explainFindings } from "./explain-finding-BhBwCbt1.js";
