export { r as toPretty } from "./check-BevjtlIT.js";
