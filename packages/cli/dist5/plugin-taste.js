export { O as default, k as rules } from "./run-project-_CY9C5MW.js";
