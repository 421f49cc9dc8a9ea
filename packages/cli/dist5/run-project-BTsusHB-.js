export { r as noticeOfMissing, i as runProject, a as stampsOf } from "./run-project-_CY9C5MW.js";
