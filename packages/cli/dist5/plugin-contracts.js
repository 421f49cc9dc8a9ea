export { A as default, j as rules } from "./run-project-_CY9C5MW.js";
