export { a as toJson } from "./check-BevjtlIT.js";
