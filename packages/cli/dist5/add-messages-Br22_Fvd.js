export { t as addMessages, n as sourcesOf } from "./run-project-_CY9C5MW.js";
