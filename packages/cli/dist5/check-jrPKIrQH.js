export { s as default } from "./check-BevjtlIT.js";
