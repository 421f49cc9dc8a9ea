export { E as rules, D as rulesOf } from "./run-project-_CY9C5MW.js";
