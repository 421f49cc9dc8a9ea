export { c as toSafeJson } from "./start-pYZUc136.js";
