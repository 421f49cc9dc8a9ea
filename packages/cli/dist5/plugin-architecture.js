export { M as default, N as rules } from "./run-project-_CY9C5MW.js";
