export { o as toAgent } from "./check-BevjtlIT.js";
