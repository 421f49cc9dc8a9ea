export { t as main } from "./start-pYZUc136.js";
