export { w as default } from "./run-project-_CY9C5MW.js";
