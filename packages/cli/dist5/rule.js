export { P as definePlugin, F as defineRule } from "./run-project-_CY9C5MW.js";
