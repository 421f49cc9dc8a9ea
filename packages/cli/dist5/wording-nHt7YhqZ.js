export { en as verdictOf } from "./check-BevjtlIT.js";
